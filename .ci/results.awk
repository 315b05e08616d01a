# Keeps LLVM from a mistake with functions of several results, in the text of a module that is optimized and not compiled yet.
#
# The pass that puts values onto WebAssembly's stack (WebAssemblyRegStackify, LLVM 21) may move a call behind the place where
# its second result is read, when the first one is used by what comes later. It leaves what inline assembly gives where it
# is: so every result of such a call goes through an empty one, which costs no instruction.
#
# What it does not know how to treat fails the build.

function fail(message) {
  print "results: " message ": " $0 >"/dev/stderr"
  exit 1
}
function renamed(name,  line) {
  line = $0
  sub(/%[^ ]+ =/, name " =", line)
  print line
}
function through(type, name, from) { print "  " name " = call " type " asm \"\", \"=r,0\"(" type " " from ")" }

# Whether the line is a call that gives something of a type that begins so.
function calls(type) { return $0 ~ ("^  %[^ ]+ = (tail |musttail |notail )?call ([a-z]+ |range\\([^)]*\\) |[a-z]+\\([0-9]+\\) )*" type) }

# A struct of results is taken apart and put together again.
calls("\\{") && !/@llvm\./ {
  types = $0
  sub(/^[^{]*\{ /, "", types)
  sub(/ \}.*/, "", types)
  if (types ~ /[[{]/) fail("a call with nested results")
  raw = "%results." NR
  count = split(types, type, /, /)
  renamed(raw)
  whole = "poison"
  for (place = 0; place < count; place++) {
    print "  " raw "." place ".a = extractvalue { " types " } " raw ", " place
    through(type[place + 1], raw "." place ".b", raw "." place ".a")
    name = place + 1 < count ? raw "." place ".c" : $1
    print "  " name " = insertvalue { " types " } " whole ", " type[place + 1] " " raw "." place ".b, " place
    whole = name
  }
  next
}

/ call [^@%]*(\[|\{)/ && !/@llvm\./ { fail("a call with several results") }
# A number of 128 bits would be two results too, and takes functions that nobody has.
/ i128 / && !/^declare / { fail("a number of 128 bits") }

{ print }
