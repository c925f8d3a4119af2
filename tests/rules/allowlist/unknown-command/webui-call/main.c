#include "webui.h"

void read_sensor(webui_event_t *e) {
  webui_return_float(e, 21.5);
}

void calibrate(webui_event_t *e) {
  webui_return_bool(e, true);
}

int main() {
  size_t window = webui_new_window();
  webui_bind(window, "ReadSensor", read_sensor);
  webui_bind(window, "Calibrate", calibrate);
  webui_show(window, "index.html");
  webui_wait();
  return 0;
}
