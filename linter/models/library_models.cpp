#include "models/decode.h"

namespace bridgelint {
namespace {

FormatModel read_format(Decoder& in) {
  FormatModel model;
  read_function(in, model.function);
  in.required("format", position(model.format));
  in.optional("into", position(model.into));
  in.optional("braces", into(model.braces));
  return model;
}

ComparisonModel read_comparison(Decoder& in) {
  ComparisonModel model;
  in.required("names", into(model.names));
  size_t part = 0;
  if (in.required("part", one_of({"all", "beginning", "end", "anywhere"}, part))) {
    model.part = static_cast<TextPart>(part);
  }
  in.optional("zero", into(model.zero));
  return model;
}

PropagatorModel read_propagator(Decoder& in) {
  PropagatorModel model;
  size_t of = 0;
  size_t how = 0;
  read_function(in, model.function);
  in.required("of", one_of({"function", "method"}, of));
  in.required("how", one_of({"ordinary", "same", "element", "choose_in", "assign", "clear",
                             "append", "fill_first", "append_first", "copy_range", "scan", "swap",
                             "call_back", "keep_case"},
                            how));
  model.method = of == 1;
  model.how = static_cast<Propagation>(how);
  return model;
}

struct Words {
  std::vector<std::string> names;
  Term term = Term::search;
};

Words read_words(Decoder& in) {
  Words words;
  size_t term = 0;
  in.required("names", into(words.names));
  in.required("means", one_of({term_names.begin(), term_names.end()}, term));
  words.term = static_cast<Term>(term);
  return words;
}

}  // namespace

void read_library(Decoder& in, Models& models, std::vector<Problem>& problems) {
  read_entries(in, "format", models.formats, problems, read_format);
  read_entries(in, "comparison", models.comparisons, problems, read_comparison);
  read_entries(in, "propagator", models.propagators, problems, read_propagator);
  std::vector<Words> vocabulary;
  read_entries(in, "vocabulary", vocabulary, problems, read_words);
  for (Words& words : vocabulary) {
    for (std::string& name : words.names) models.vocabulary.add(std::move(name), words.term);
  }
}

}  // namespace bridgelint
