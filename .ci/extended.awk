# Passes numbers of 1, 8 and 16 bits between the functions of a module as whole words with zeros above, in the text of a module
# that is optimized and not compiled yet.
#
# WebAssembly has no smaller words. Without this every function that takes or gets such a number masks it first.

# Marks the types of parameters: those at the beginning and behind a comma.
function extended(text,  before) {
  before = ""
  while (match(text, /(^|, )(i1|i8|i16) /)) {
    before = before substr(text, 1, RSTART + RLENGTH - 1) "zeroext "
    text = substr(text, RSTART + RLENGTH)
  }
  return before text
}

(/^define / || (/ call / && !/ asm /)) && !/@llvm\./ {
  start = /^define / ? 1 : index($0, " call ")
  if (match(substr($0, start), /[@%]("[^"]*"|[A-Za-z0-9_.$]+)\(/)) {
    start += RSTART - 1
    head = substr($0, 1, start - 1)
    sub(/i(1|8|16) $/, "zeroext &", head)
    $0 = head substr($0, start, RLENGTH) extended(substr($0, start + RLENGTH))
  }
}
{ print }
