// Notes as Markdown files in one folder: the first line is the title, the rest is the body.
// Deleted notes move to the folder "trash" below it.
#pragma once

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace notes {

struct Note {
  std::string id;
  std::string title;
  std::string body;
};

class NoteStore {
 public:
  explicit NoteStore(std::filesystem::path folder);

  const std::filesystem::path& folder() const { return folder_; }

  /// All notes, the most recently changed first.
  std::vector<Note> all() const;
  std::optional<Note> load(const std::string& id) const;
  /// Writes the note and returns its id; an empty id means a new note.
  std::string save(Note note);
  bool remove(const std::string& id);
  /// Deletes what is in the trash and returns how many notes that were.
  std::size_t empty_trash();

 private:
  /// The note's file, or nothing when `id` is not one of ours: ids are letters, digits and '-'.
  std::optional<std::filesystem::path> file_of(const std::string& id) const;
  std::string fresh_id() const;

  std::filesystem::path folder_;
  mutable std::mutex mutex_;
};

}  // namespace notes
