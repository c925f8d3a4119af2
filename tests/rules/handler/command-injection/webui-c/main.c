/* A backup tool: the page sends a folder and a target. */
#include <stdio.h>
#include <stdlib.h>

#include "webui.h"

void back_up(webui_event_t *e) {
  const char *folder = webui_get_string_at(e, 0);
  const char *target = webui_get_string_at(e, 1);
  char *command = webui_malloc(1024);
  snprintf(command, 1024, "rsync -a '%s' '%s'", folder, target);
  webui_return_int(e, system(command));  // expect: handler/command-injection
  webui_free(command);
}

void list_archive(webui_event_t *e) {
  char line[256];
  char command[300];
  FILE *pipe;
  sprintf(command, "tar -tf %s", webui_get_string(e));
  pipe = popen(command, "r");  // expect: handler/command-injection
  if (!pipe) return;
  while (fgets(line, sizeof line, pipe)) webui_run(e->window, "addRow()");
  pclose(pipe);
}

void free_space(webui_event_t *e) {
  webui_return_int(e, system("df -h > /tmp/space.txt"));
}

int main() {
  size_t window = webui_new_window();
  webui_bind(window, "back_up", back_up);
  webui_bind(window, "list_archive", list_archive);
  webui_bind(window, "free_space", free_space);
  webui_show(window, "index.html");
  webui_wait();
  return 0;
}
