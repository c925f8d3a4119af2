#include <cstdlib>
#include <string>

#include "sciter-x.h"

class Player : public sciter::om::asset<Player> {
 public:
  std::string tool;
  void play() {
    system(tool.c_str());  // expect: handler/command-injection
  }

  SOM_PASSPORT_BEGIN(Player)
    SOM_FUNCS(SOM_FUNC(play))
    SOM_PROPS(SOM_PROP(tool))
  SOM_PASSPORT_END
};
