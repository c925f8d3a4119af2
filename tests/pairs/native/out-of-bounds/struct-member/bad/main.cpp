#include <string>
#include <vector>

#include <saucer/smartview.hpp>

static std::vector<std::string> items{"a", "b", "c"};

struct Choice {
  std::string label;
  int index;
};
static std::string show(const Choice& choice) {
  return choice.label + items[choice.index];  // expect: handler/out-of-bounds
}

void start(saucer::smartview& view) {
  view.expose("run", [](int index) -> std::string { return show(Choice{"a", index}); });
}
