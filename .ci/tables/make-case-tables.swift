// Writes Sources/SpokeRuntime/Text/CaseTables.swift from the Unicode data of the Swift standard library:
//
//     swift .ci/tables/make-case-tables.swift > Sources/SpokeRuntime/Text/CaseTables.swift
//
// The runtime has its own tables because Embedded Swift has none, and so that a result does not depend on the
// standard library that a program runs with.

/// Scalars that are mapped alike; see `CaseRuns`.
struct Run {
  var first: UInt32
  var last: UInt32
  var isEveryOther = false
  var change: Int64
  var further: [UInt32]

  /// The runs of a mapping.
  static func all(_ mapping: [UInt32: [UInt32]]) -> [Run] {
    var runs: [Run] = []
    for (scalar, mapped) in mapping.sorted(by: { $0.key < $1.key }) {
      let run = Run(
        first: scalar, last: scalar, change: Int64(mapped[0]) - Int64(scalar), further: Array(mapped.dropFirst()))
      if let last = runs.last, last.isFollowed(by: run) {
        runs[runs.count - 1].isEveryOther = scalar - last.last == 2
        runs[runs.count - 1].last = scalar
      } else {
        runs.append(run)
      }
    }
    return runs
  }

  private func isFollowed(by run: Run) -> Bool {
    let gap = run.first - last
    return change == run.change && further == run.further && (first == last ? gap <= 2 : gap == (isEveryOther ? 2 : 1))
  }

  func digits(behind previous: UInt32) -> String {
    let isDown = change < 0
    let numbers =
      [
        first - previous, (last - first) << 2 | (isEveryOther ? 2 : 0) | (further.isEmpty ? 0 : 1),
        UInt32(change.magnitude) << 1 | (isDown ? 1 : 0),
      ] + (further.isEmpty ? [] : [further[0], further.count > 1 ? further[1] : 0])
    return numbers.map(Run.digits).joined()
  }

  /// A number in digits of five bits, the lowest first, from `0` on, and from `P` on if another one follows.
  private static func digits(_ number: UInt32) -> String {
    let rest = number >> 5
    let digit = Unicode.Scalar(UInt8(number & 31) + (rest > 0 ? 0x50 : 0x30))
    return String(digit) + (rest > 0 ? digits(rest) : "")
  }
}

func write(_ name: String, _ runs: [Run]) {
  let text = Array(zip(runs, [0x80] + runs.map(\.last)).map { $0.digits(behind: $1) }.joined())
  print("  static var \(name): StaticString {\n    #\"\"\"")
  for start in stride(from: 0, to: text.count, by: 110) {
    let end = min(start + 110, text.count)
    print("    \(String(text[start..<end]))\(end < text.count ? "\\#" : "")")
  }
  print("    \"\"\"#\n  }")
}

var version = (major: 0, minor: 0)
var lower: [UInt32: [UInt32]] = [:]
var upper: [UInt32: [UInt32]] = [:]
for scalar in (UInt32(0x80)...0x10FFFF).compactMap(Unicode.Scalar.init) {
  if let age = scalar.properties.age, (age.major, age.minor) > version { version = age }
  let isMapped = { (mapped: [UInt32]) in mapped != [scalar.value] }
  lower[scalar.value] = Optional(scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)).filter(isMapped)
  upper[scalar.value] = Optional(scalar.properties.uppercaseMapping.unicodeScalars.map(\.value)).filter(isMapped)
}
let pairs = lower.filter { scalar, mapped in mapped.count == 1 && upper[mapped[0]] == [scalar] }
let small = Set(pairs.values.map { $0[0] })

print(
  """
  // Made by .ci/tables/make-case-tables.swift from Unicode \(version.major).\(version.minor). Not edited by hand.

  /// Case mappings of the scalars from U+0080 on, as `CaseRuns` reads them.
  enum CaseTables {
    /// Capital letters with the small ones that they become, and that become them.
  """)
write("pairs", Run.all(pairs))
print("\n  /// Other scalars that become small letters.")
write("lower", Run.all(lower.filter { pairs[$0.key] == nil }))
print("\n  /// Other scalars that become capital letters.")
write("upper", Run.all(upper.filter { !small.contains($0.key) }))
print("}")

extension Optional {
  func filter(_ isKept: (Wrapped) -> Bool) -> Self { self.flatMap { isKept($0) ? $0 : nil } }
}
