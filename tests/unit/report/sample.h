// A small project held in memory, and reports over it.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "report/report.h"

namespace bridgelint::test {

using Files = std::map<std::string, std::string>;

/// The place of `text` in a file: its first occurrence at or after the first of `after`.
Span find(const Files& files, const std::string& file, const std::string& text,
          const std::string& after = "");

/// A report over the files, without findings. It shares the files.
Report report_over(const std::shared_ptr<const Files>& files);

/// A notes app with two commands, one of them dangerous, and a page that calls one that is gone.
std::shared_ptr<const Files> notes_files();
FileFacts notes_facts(const Files& files);
/// Its report: a finding with a path, one with related places, one of low confidence, a
/// configuration problem, an incomplete file.
Report notes_report();

}  // namespace bridgelint::test
