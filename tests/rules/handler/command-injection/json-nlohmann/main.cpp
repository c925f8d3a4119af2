// The request is parsed as what it is: a JSON array of the call's arguments.
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "webview/webview.h"

using json = nlohmann::json;

struct Job {
  std::string input;
  std::string codec;
  int bitrate = 0;
};

void from_json(const json &value, Job &job) {
  value.at("input").get_to(job.input);
  value.at("codec").get_to(job.codec);
  value.at("bitrate").get_to(job.bitrate);
}

int main() {
  webview::webview window(false, nullptr);

  window.bind("probe", [](const std::string &req) -> std::string {
    const auto arguments = json::parse(req);
    const auto file = arguments.at(0).get<std::string>();
    return std::to_string(std::system(("ffprobe " + file).c_str()));  // expect: handler/command-injection
  });

  window.bind("tag", [](const std::string &req) -> std::string {
    const json arguments = json::parse(req, nullptr, false);
    if (!arguments.is_array() || arguments.empty()) return "null";
    std::string command = "id3v2";
    for (const auto &[key, value] : arguments[0].items()) {
      command += " --" + key + " '" + value.get<std::string>() + "'";
    }
    return std::to_string(std::system(command.c_str()));  // expect: handler/command-injection
  });

  window.bind("encode", [](const std::string &req) -> std::string {
    const Job job = json::parse(req)[0].get<Job>();
    const std::string command = "ffmpeg -i " + job.input + " out.mkv";
    return std::to_string(std::system(command.c_str()));  // expect: handler/command-injection
  });

  window.bind("volume", [](const std::string &req) -> std::string {
    const int percent = json::parse(req).at(0).get<int>();
    const std::string command = "amixer set Master " + std::to_string(percent) + "%";
    return std::to_string(std::system(command.c_str()));
  });

  window.run();
}
