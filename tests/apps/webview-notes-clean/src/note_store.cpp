#include "note_store.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <utility>

namespace notes {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_id = 64;

bool is_id_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

std::optional<Note> read_note(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  Note note{.id = file.stem().string(), .title = {}, .body = {}};
  if (!std::getline(in, note.title)) return std::nullopt;
  note.body.assign(std::istreambuf_iterator<char>(in), {});
  return note;
}

std::vector<fs::path> notes_by_age(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".md") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end(), [](const fs::path& a, const fs::path& b) {
    return fs::last_write_time(a) > fs::last_write_time(b);
  });
  return files;
}

}  // namespace

NoteStore::NoteStore(fs::path folder) : folder_(std::move(folder)) {
  fs::create_directories(folder_ / "trash");
}

std::vector<Note> NoteStore::all() const {
  const std::lock_guard lock(mutex_);
  std::vector<Note> notes;
  for (const fs::path& file : notes_by_age(folder_)) {
    if (std::optional<Note> note = read_note(file)) notes.push_back(std::move(*note));
  }
  return notes;
}

std::optional<Note> NoteStore::load(const std::string& id) const {
  const std::lock_guard lock(mutex_);
  const std::optional<fs::path> file = file_of(id);
  return file ? read_note(*file) : std::nullopt;
}

std::string NoteStore::save(Note note) {
  const std::lock_guard lock(mutex_);
  if (note.id.empty()) note.id = fresh_id();
  const std::optional<fs::path> file = file_of(note.id);
  if (!file) return {};
  std::replace(note.title.begin(), note.title.end(), '\n', ' ');
  std::ofstream(*file, std::ios::binary) << note.title << '\n' << note.body;
  return note.id;
}

bool NoteStore::remove(const std::string& id) {
  const std::lock_guard lock(mutex_);
  const std::optional<fs::path> file = file_of(id);
  if (!file || !fs::exists(*file)) return false;
  fs::rename(*file, folder_ / "trash" / file->filename());
  return true;
}

std::size_t NoteStore::empty_trash() {
  const std::lock_guard lock(mutex_);
  std::size_t removed = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder_ / "trash")) {
    removed += fs::remove(entry.path()) ? 1 : 0;
  }
  return removed;
}

std::optional<fs::path> NoteStore::file_of(const std::string& id) const {
  const bool ours =
      !id.empty() && id.size() <= longest_id && std::all_of(id.begin(), id.end(), is_id_character);
  if (!ours) return std::nullopt;
  return folder_ / (id + ".md");
}

std::string NoteStore::fresh_id() const {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return "note-" +
         std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
}

}  // namespace notes
