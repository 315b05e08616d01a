# Keeps in one WebAssembly global whether a function has thrown, in the text of a module that is not optimized yet.
#
# Swift hands every function that may throw the address of a word, which is not null from a throw to its catch. Nothing else is
# done in between, so one word serves them all, and a global takes fewer bytes to ask than memory whose address is handed on.

# What a function is handed that may throw; its name goes into `error`, if there is one.
function withoutParameter(text,  before, after, name) {
  while (match(text, /(, )?ptr (noalias )?swifterror[^,)]*(\([^)]*\)[^,)]*)*/)) {
    before = substr(text, 1, RSTART - 1)
    name = substr(text, RSTART, RLENGTH)
    after = substr(text, RSTART + RLENGTH)
    if (before ~ /\($/) sub(/^, /, "", after)
    sub(/ *$/, "", name)
    sub(/.* /, "", name)
    if (name ~ /^%/) error[name]
    text = before after
  }
  return text
}
function place(text,  name) {
  for (name in error)
    while (match(text, "ptr " name "([^A-Za-z0-9_.]|$)"))
      text = substr(text, 1, RSTART - 1) "ptr addrspace(1) @swift_error" substr(text, RSTART + 4 + length(name))
  return text
}

/^define / { delete error }
/ = alloca swifterror ptr/ { error[$1]; next }
/^(define|declare) / || / call / { $0 = withoutParameter($0) }
/swifterror (ptr|captures)/ {
  print "errors: no way to do without: " $0 >"/dev/stderr"
  exit 1
}
{ print place($0) }
/^target triple/ { print "@swift_error = internal addrspace(1) global ptr null" }
