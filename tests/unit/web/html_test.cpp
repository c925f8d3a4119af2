#include "extract/web/html.h"

#include <catch2/catch.hpp>

#include "support.h"

using namespace bridgelint;
using namespace bridgelint::test;

namespace {

std::string tags(std::string_view html) {
  std::string result;
  for (const auto& tag : read_html(html).tags) result += tag.name + " ";
  return result;
}

std::string content(const std::string& html) {
  for (const auto& tag : read_html(html).tags) {
    if (tag.content.end > 0) {
      return html.substr(tag.content.begin, tag.content.end - tag.content.begin);
    }
  }
  return "-";
}

std::string value(const std::string& html) {
  const auto document = read_html(html);
  const auto text = MappedText::whole_file("a.html", html);
  return attribute_text(text, document.tags.at(0).attributes.at(0)).text();
}

}  // namespace

TEST_CASE("start tags in source order") {
  CHECK(tags("<!DOCTYPE html><HTML><Head></head><p id=a>x<br/></p>") == "html head p br ");
  CHECK(tags("a < b <1> </p> <?x <p> ?>") == "");
}

TEST_CASE("comments hold no tags") {
  CHECK(tags("<!-- <p> --><a>") == "a ");
  CHECK(tags("<!--><a><!---><b><!-- x --!><i>") == "a b i ");
  const auto open = read_html("<a><!-- <p>");
  CHECK(open.tags.size() == 1);
  REQUIRE(open.errors.size() == 1);
  CHECK(open.errors[0].at == ByteRange{3, 7});
}

TEST_CASE("attributes in every spelling") {
  const auto document = read_html("<p A=1 b = '2' c=\"3\" d e=f/g a=4 =x>");
  const auto& all = document.tags.at(0).attributes;
  std::string names;
  for (const auto& attribute : all) names += attribute.name + " ";
  CHECK(names == "a b c d e =x ");
  CHECK(value("<p x=f/g>") == "f/g");
  CHECK(value("<p x = ' y '>") == " y ");
}

TEST_CASE("raw text ends at its own end tag") {
  CHECK(content("<script>if (a</b/.exec(x)) '<p>'</script>") == "if (a</b/.exec(x)) '<p>'");
  CHECK(content("<script>'</scripty>'</SCRIPT >x") == "'</scripty>'");
  CHECK(content("<script><!-- <script>x</script> --></script>") == "<!-- <script>x</script> -->");
  CHECK(content("<title><p></title>") == "<p>");
  CHECK(tags("<textarea><p></textarea><style><b></style><i>") == "textarea style i ");
}

TEST_CASE("an unclosed script is an error with a place, and still read") {
  const auto document = read_html("<p><script>f()");
  REQUIRE(document.errors.size() == 1);
  CHECK(document.errors[0].at == ByteRange{3, 11});
  CHECK(content("<p><script>f()") == "f()");
}

TEST_CASE("a tag that never ends is dropped, as browsers do") {
  const auto document = read_html("<a><p title=\"x>y");
  CHECK(document.tags.size() == 1);
  CHECK(document.errors.size() == 1);
}

TEST_CASE("head and body are told apart without their tags") {
  const auto document = read_html("<!doctype html><title>t</title><meta a><p><meta b>");
  CHECK(document.tags.at(1).in_head);
  CHECK_FALSE(document.tags.at(3).in_head);
  CHECK_FALSE(read_html("text <meta a>").tags.at(0).in_head);
  CHECK(read_html("<head> <meta a>").tags.at(1).in_head);
  CHECK_FALSE(read_html("<head></head><meta a>").tags.at(1).in_head);
}

TEST_CASE("templates are inert") {
  const auto document = read_html("<template><script>a</script></template><script>b</script>");
  CHECK(document.tags.at(1).inert);
  CHECK_FALSE(document.tags.at(2).inert);
}

TEST_CASE("character references are decoded by the attribute rules") {
  CHECK(value("<p x='&quot;&#39;&#x41;&amp;amp;&lt'>") == "\"'A&amp;<");
  CHECK(value("<p x='?a=1&lt=2&copy=3'>") == "?a=1&lt=2&copy=3");
  CHECK(value("<p x='&lpar;&semi;&nothing;&'>") == "(;&nothing;&");
  CHECK(value("<p x='&#128512;&#0;'>") == "\xF0\x9F\x98\x80\xEF\xBF\xBD");
}

TEST_CASE("decoded values know their places") {
  const std::string html = "<p x='a&quot;b'>";
  const auto document = read_html(html);
  const auto text =
      attribute_text(MappedText::whole_file("a.html", html), document.tags.at(0).attributes.at(0));
  REQUIRE(text.text() == "a\"b");
  CHECK(text_at(html, text.place(1, 2)) == "&quot;");
  CHECK(text_at(html, text.place(2, 3)) == "b");
}

TEST_CASE("hostile markup is read in time that grows with its length") {
  const size_t many = 200'000;
  for (const char* piece : {"<div>", "<!--", "<script>", "<p ", "</", "<a b=\"", "<svg>", "<",
                            "<![CDATA[", "&", "<template>", "<script><!--<script>"}) {
    CAPTURE(piece);
    CHECK(read_html(repeat(piece, many)).tags.size() <= many);
  }
  std::string attributes = "<p";
  for (int i = 0; i < 100'000; ++i) attributes += " a" + std::to_string(i) + "=1";
  CHECK(read_html(attributes + ">").tags.at(0).attributes.size() == 100'000);
}
