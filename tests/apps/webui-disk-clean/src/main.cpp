// Shows what fills the disks: the page draws, this program reads folders.
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <webui.hpp>

#include "commands.h"

int main(int, char** argv) {
  const std::filesystem::path home = std::filesystem::absolute(argv[0]).parent_path();

  webui::window window;
  window.set_root_folder((home / "ui").string());
  window.set_size(900, 640);
  window.set_public(false);

  disk::Paths paths;
  disk::ScanCommands scan(paths);
  scan.bind(window);
  disk::bind_file_commands(window, paths);
  window.bind("quit", [](webui::window::event*) { webui::exit(); });

  if (!window.show("index.html")) {
    std::cerr << "disk: no browser to show the window with\n";
    return EXIT_FAILURE;
  }
  webui::wait();
  webui::clean();
  return EXIT_SUCCESS;
}
