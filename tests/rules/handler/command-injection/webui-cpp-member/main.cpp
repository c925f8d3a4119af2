// A front end for a version control system, as one class.
#include <cstdlib>
#include <string>

#include "webui.hpp"

class Repository {
 public:
  explicit Repository(std::string folder) : folder_(std::move(folder)) {
    window_.bind("commit", this, &Repository::commit);
    window_.bind("checkout", this, &Repository::checkout);
    window_.bind("pull", this, &Repository::pull);
  }

  void show() { window_.show("index.html"); }

 private:
  int git(const std::string &arguments) {
    const std::string command = "git -C " + folder_ + " " + arguments;
    return std::system(command.c_str());  // expect: handler/command-injection
  }

  void commit(webui::window::event *e) {
    const std::string message = e->get_string(0);
    e->return_bool(git("commit -m \"" + message + "\"") == 0);
  }

  void checkout(webui::window::event *e) {
    e->return_bool(git(std::string("checkout ").append(e->get_string_view(0))) == 0);
  }

  void pull(webui::window::event *e) { e->return_bool(git("pull --ff-only") == 0); }

  webui::window window_;
  std::string folder_;
};

int main() {
  Repository repository("/home/user/project");
  repository.show();
  webui::wait();
}
