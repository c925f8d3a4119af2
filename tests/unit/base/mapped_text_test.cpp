#include "base/mapped_text.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

namespace {

// The literal "a\n" "bc" at offsets 10 and 20 of page.cpp: a, escape (2 bytes), then bc.
MappedText sample() {
  MappedText text;
  text.append_verbatim("page.cpp", "a", 11);
  text.append_decoded("page.cpp", "\n", 12, 14);
  text.append_verbatim("page.cpp", "bc", 21);
  return text;
}

}  // namespace

TEST_CASE("decoded text finds its way back to the file") {
  const auto text = sample();
  CHECK(text.text() == "a\nbc");
  CHECK(text.place(0, 1) == Span{"page.cpp", 11, 12});
  CHECK(text.place(1, 2) == Span{"page.cpp", 12, 14});
  CHECK(text.place(2, 4) == Span{"page.cpp", 21, 23});
  CHECK(text.place(0, 4) == Span{"page.cpp", 11, 23});
  CHECK(text.place(3, 3) == Span{"page.cpp", 22, 22});
}

TEST_CASE("a slice keeps its places") {
  const auto part = sample().slice(1, 3);
  CHECK(part.text() == "\nb");
  CHECK(part.place(0, 1) == Span{"page.cpp", 12, 14});
  CHECK(part.place(1, 2) == Span{"page.cpp", 21, 22});
}

TEST_CASE("adjacent verbatim runs are one piece") {
  MappedText text;
  text.append_verbatim("a.js", "ab", 0);
  text.append_verbatim("a.js", "cd", 2);
  CHECK(text.pieces().size() == 1);
  CHECK(text == MappedText::from_parts(text.text(), text.files(), text.pieces()));
}

TEST_CASE("places outside the text are its end, and an empty text has none") {
  CHECK(sample().place(100, 200) == Span{"page.cpp", 23, 23});
  CHECK(MappedText().place(0, 0).empty());
}

TEST_CASE("a range over two files keeps the part where it begins") {
  MappedText text;
  text.append_verbatim("a.h", "ab", 5);
  text.append_verbatim("b.h", "cd", 50);
  CHECK(text.place(0, 4) == Span{"a.h", 5, 7});
  CHECK(text.place(2, 4) == Span{"b.h", 50, 52});
}
