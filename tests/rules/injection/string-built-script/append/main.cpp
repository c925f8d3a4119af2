#include <sstream>
#include <string>
#include <vector>

#include "webui.hpp"

namespace {

void add_row(webui::window &window, const std::string &name) {
  std::string script = "addRow('";
  script += name;
  script += "');";
  window.run(script);  // expect: injection/string-built-script
}

void add_line(webui::window::event *e) {
  std::string script;
  script.append("log('").append(e->get_string(0)).append("')");
  e->run_client(script);  // expect: injection/string-built-script
}

void add_all(webui::window &window, const std::vector<std::string> &names) {
  std::string script = "setNames([";
  for (const std::string &name : names) script += "'" + name + "',";
  script += "])";
  window.run(script);  // expect: injection/string-built-script
}

void add_stream(webui::window &window, const std::string &name, int count) {
  std::ostringstream script;
  script << "setCount('" << name << "', " << count << ")";
  window.run(script.str());  // expect: injection/string-built-script
}

}  // namespace

int main() {
  webui::window window;
  window.bind("line", add_line);
  window.bind("row", [&window](webui::window::event *e) { add_row(window, e->get_string(0)); });
  window.show("index.html");
  add_all(window, {"a", "b"});
  add_stream(window, "c", 3);
  webui::wait();
}
