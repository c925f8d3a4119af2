#include "report/frame.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "report/unicode.h"

namespace bridgelint {
namespace {

constexpr int tab_stop = 4;
// Minified files have lines of megabytes; no terminal shows more of one than this.
constexpr size_t longest_line = 8192;
constexpr std::string_view ellipsis = "…";

/// What one code point takes on the terminal.
struct Cell {
  std::string text;
  int width = 1;
};

/// The part of a line that is shown: columns `[mark, mark + mark_width)` of it are marked.
struct View {
  std::string before;
  std::string marked;
  std::string after;
  int mark = 0;
  int mark_width = 0;
};

/// A line's bytes and the marked bytes `[from, to)` of it.
struct Line {
  std::string_view bytes;
  size_t from = 0;
  size_t to = 0;
  bool goes_on = false;  ///< the span ends on a later line
};

std::vector<Cell> cells_of(std::string_view bytes, int column) {
  std::vector<Cell> cells;
  for (size_t i = 0; i < bytes.size();) {
    const CodePoint next = decode_utf8(bytes, i);
    const auto raw = bytes.substr(i, next.size);
    i += next.size;
    Cell cell{.text = {}, .width = width_of(next.value)};
    if (next.value == '\t') {
      cell.width = tab_stop - column % tab_stop;
      cell.text = std::string(static_cast<size_t>(cell.width), ' ');
    } else {
      cell.text = printable(raw);
      if (is_control(next.value)) cell.width = 1;
    }
    column += cell.width;
    cells.push_back(std::move(cell));
  }
  return cells;
}

int width_of(const std::vector<Cell>& cells) {
  int width = 0;
  for (const auto& cell : cells) width += cell.width;
  return width;
}

std::string text_of(const std::vector<Cell>& cells, size_t begin, size_t end) {
  std::string text;
  for (size_t i = begin; i < end; ++i) text += cells[i].text;
  return text;
}

/// Widens `[begin, end)` on the left or right by cells of at most `room` columns; returns what is
/// left of the room.
int widen_left(const std::vector<Cell>& cells, size_t& begin, int room) {
  while (begin > 0 && cells[begin - 1].width <= room) room -= cells[--begin].width;
  return room;
}
int widen_right(const std::vector<Cell>& cells, size_t& end, int room) {
  while (end < cells.size() && cells[end].width <= room) room -= cells[end++].width;
  return room;
}

// The marked cells come first, then a third of the room goes to what stands before them; a line
// that can be shown from its start is.
std::pair<size_t, size_t> window(const std::vector<Cell>& cells, size_t from, size_t to,
                                 int columns) {
  size_t begin = from;
  size_t end = from;
  int room = columns - 2;  // an ellipsis on either side
  while (end < to && cells[end].width <= room) room -= cells[end++].width;
  int before = 0;
  for (size_t i = 0; i < from; ++i) before += cells[i].width;
  if (before <= room) {
    room = widen_left(cells, begin, room);
  } else {
    const int share = room / 3;
    room = room - share + widen_left(cells, begin, share);
  }
  room = widen_right(cells, end, room);
  widen_left(cells, begin, room);
  return {begin, end};
}

View view_of(const Line& line, int columns) {
  const auto head = cells_of(line.bytes.substr(0, line.from), 0);
  auto cells = head;
  const int head_width = width_of(head);
  const auto marked = cells_of(line.bytes.substr(line.from, line.to - line.from), head_width);
  cells.insert(cells.end(), marked.begin(), marked.end());
  const auto rest = cells_of(line.bytes.substr(line.to), head_width + width_of(marked));
  cells.insert(cells.end(), rest.begin(), rest.end());

  const size_t from = head.size();
  const size_t to = from + marked.size();
  size_t begin = 0;
  size_t end = cells.size();
  if (width_of(cells) > columns) std::tie(begin, end) = window(cells, from, to, columns);

  View view;
  if (begin > 0) view.before = ellipsis;
  view.before += text_of(cells, begin, from);
  view.marked = text_of(cells, from, std::min(to, end));
  view.after = text_of(cells, std::min(to, end), end);
  if (end < cells.size()) view.after += ellipsis;
  view.mark = bridgelint::width_of(view.before);
  view.mark_width = std::max(1, bridgelint::width_of(view.marked));
  return view;
}

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

Line shorten(Line line) {
  if (line.bytes.size() <= longest_line) return line;
  size_t begin = line.from > longest_line / 2 ? line.from - longest_line / 2 : 0;
  while (begin < line.from && is_continuation(line.bytes[begin])) ++begin;
  line.bytes = line.bytes.substr(begin, longest_line);
  line.from -= begin;
  line.to = std::min(line.to - begin, line.bytes.size());
  return line;
}

Line first_line(const SourceText& text, const Span& span) {
  const LineColumn start = text.lines.position(span.begin);
  const LineColumn end = text.lines.position(span.end);
  Line line{.bytes = text.lines.line(text.bytes, start.line)};
  line.from = std::min<size_t>(start.column - 1, line.bytes.size());
  // A span that takes in no more than its line's break does not go on.
  line.goes_on = end.line > start.line + 1 || (end.line == start.line + 1 && end.column > 1);
  line.to = end.line > start.line ? line.bytes.size()
                                  : std::min<size_t>(end.column - 1, line.bytes.size());
  while (line.goes_on && line.to > line.from &&
         (line.bytes[line.to - 1] == ' ' || line.bytes[line.to - 1] == '\t')) {
    --line.to;
  }
  return shorten(line);
}

}  // namespace

std::string paint(std::string_view text, Ink ink, bool color) {
  if (!color || ink == Ink::none || text.empty()) return std::string(text);
  constexpr std::array<std::string_view, 7> codes{"", "1", "2", "1;31", "1;33", "1;34", "1;32"};
  return fmt::format("\x1b[{}m{}\x1b[0m", codes[static_cast<size_t>(ink)], text);
}

std::string code_frame(const SourceText& text, const Span& span, const FrameStyle& style) {
  const int room = std::max(20, style.width - style.number_width - 3);
  const Line line = first_line(text, span);
  const View view = view_of(line, line.goes_on ? room - 1 : room);
  const auto gutter = [&style](std::string_view number) {
    return paint(fmt::format("{:>{}} |", number, style.number_width), Ink::note, style.color);
  };
  const auto indent = std::string(static_cast<size_t>(view.mark), ' ');
  auto marks = std::string(static_cast<size_t>(view.mark_width), style.mark);
  if (line.goes_on) marks += ellipsis;
  const auto number = std::to_string(text.lines.position(span.begin).line);
  auto code = view.before + view.marked + view.after;
  code.erase(code.find_last_not_of(' ') + 1);
  return fmt::format("{0}\n{1}{5}{2}\n{0} {3}{4}\n", gutter(""), gutter(number), code, indent,
                     paint(marks, style.ink, style.color), code.empty() ? "" : " ");
}

std::string excerpt(const SourceText& text, const Span& span, int width, bool color) {
  Line line = first_line(text, span);
  const auto code = std::min(line.bytes.find_first_not_of(" \t"), line.bytes.size());
  line.from = std::max(line.from, code) - code;
  line.to = std::max(line.to, code) - code;
  line.bytes.remove_prefix(code);
  const View view = view_of(line, std::max(20, width));
  auto shown = view.before + paint(view.marked, Ink::strong, color) + view.after;
  shown.erase(shown.find_last_not_of(' ') + 1);
  return shown;
}

}  // namespace bridgelint
