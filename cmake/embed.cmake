# hustings_embed(<out> FILE...): sets <out> to a generated C++ source that holds the files' bytes and their SHA-256,
# as declared in parties/built_in.h.
function(hustings_embed out)
  set(entries "")
  foreach(file IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} text)
    file(SHA256 ${file} sha256)
    get_filename_component(id ${file} NAME_WE)
    string(APPEND entries "    {\"${id}\", \"${sha256}\", R\"lexicon(${text})lexicon\"},\n")
  endforeach()
  set(source ${CMAKE_BINARY_DIR}/${out}.cpp)
  file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [[
#include "parties/built_in.h"

namespace hustings {
namespace {
constexpr BuiltInLexicon lexicons[] = {
@entries@};
}  // namespace
std::span<const BuiltInLexicon> built_in_lexicons() { return lexicons; }
}  // namespace hustings
]])
  set(${out} ${source} PARENT_SCOPE)
endfunction()

# hustings_embed_evidence(<out> FILE): the same of automation/evidence_text.h.
function(hustings_embed_evidence out file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} text)
  set(source ${CMAKE_BINARY_DIR}/${out}.cpp)
  file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [[
#include "automation/evidence_text.h"

namespace hustings {
const std::string_view evidence_text = R"evidence(@text@)evidence";
}  // namespace hustings
]])
  set(${out} ${source} PARENT_SCOPE)
endfunction()
