#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "JuceHeader.h"

// Which file is read is the page's choice; how large it is, is not.
class Editor {
 public:
  Editor()
      : view_(juce::WebBrowserComponent::Options{}.withResourceProvider(
            [this](const juce::String& path) { return resource(path); })) {}

 private:
  std::optional<juce::WebBrowserComponent::Resource> resource(const juce::String& path) {
    auto* stream = juce::File("/opt/app/pages").getChildFile(path).createInputStream().release();
    std::vector<std::byte> content(static_cast<size_t>(stream->getTotalLength()));
    const std::string name = path.toStdString();
    std::ifstream in(name);
    in.seekg(0, std::ios::end);
    std::string text(static_cast<size_t>(in.tellg()), ' ');
    std::vector<char> whole(std::filesystem::file_size(name));
    return std::nullopt;
  }

  juce::WebBrowserComponent view_;
};
