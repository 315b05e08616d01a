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

# A number of 128 bits is two results, of the module's functions and of those that stand for instructions.
/ = (mul|udiv|urem|sdiv|srem) ([a-z]+ )*i128 / || / = (shl|lshr|ashr) ([a-z]+ )*i128 .*, %/ || (calls("i128 ") && !/@llvm\./) {
  raw = "%wide." NR
  renamed(raw)
  print "  " raw ".a = trunc i128 " raw " to i64"
  print "  " raw ".b = lshr i128 " raw ", 64"
  print "  " raw ".c = trunc i128 " raw ".b to i64"
  through("i64", raw ".d", raw ".a")
  through("i64", raw ".e", raw ".c")
  print "  " raw ".f = zext i64 " raw ".d to i128"
  print "  " raw ".g = zext i64 " raw ".e to i128"
  print "  " raw ".h = shl i128 " raw ".g, 64"
  print "  " $1 " = or disjoint i128 " raw ".f, " raw ".h"
  next
}
/@llvm\.[a-z.]*\.i128\(/ && !/^declare / && !/@llvm\.(ctpop\.i128|fshl\.i128.*, i128 [0-9]+\))/ { fail("an operation of 128 bits") }
/ call [^@%]*(\[|\{|i128)/ && !/@llvm\./ { fail("a call with several results") }

{ print }
