// Writes Sources/SpokeRuntime/Text/CaseTables.swift from the Unicode data of the Swift standard library:
//
//     swift .ci/tables/make-case-tables.swift > Sources/SpokeRuntime/Text/CaseTables.swift
//
// The runtime has its own tables because Embedded Swift has none, and so that a result does not depend on the
// standard library that a program runs with.

struct Table {
  /// First scalar, last scalar, step and what is added to each.
  var ranges: [(first: UInt32, last: UInt32, step: UInt32, delta: Int32)] = []
  /// Scalars that become two or three.
  var expansions: [(scalar: UInt32, mapping: [UInt32])] = []

  init(_ mapping: (Unicode.Scalar) -> String) {
    for value in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let mapped = mapping(scalar).unicodeScalars.map(\.value)
      if mapped == [value] { continue }
      if mapped.count == 1 {
        add(value, delta: Int32(bitPattern: mapped[0] &- value))
      } else {
        expansions.append((value, mapped))
      }
    }
  }

  private mutating func add(_ scalar: UInt32, delta: Int32) {
    if let range = ranges.last, range.delta == delta {
      let gap = scalar - range.last
      if range.first == range.last ? gap <= 2 : gap == range.step {
        ranges[ranges.count - 1].last = scalar
        ranges[ranges.count - 1].step = gap
        return
      }
    }
    ranges.append((scalar, scalar, 1, delta))
  }

  func write(_ name: String) {
    write("\(name)Ranges", ranges.map { [$0.first, $0.last * 2 + $0.step - 1, UInt32(0x20000 + $0.delta)] })
    print()
    write(
      "\(name)Expansions",
      expansions.map { [$0.scalar] + $0.mapping + Array(repeating: 0, count: 3 - $0.mapping.count) })
  }

  private func write(_ name: String, _ rows: [[UInt32]]) {
    let perLine = 108 / (3 * (rows.first?.count ?? 1))
    print("  static var \(name): NumberTable {\n    NumberTable(\n      #\"\"\"")
    for start in stride(from: 0, to: rows.count, by: perLine) {
      let end = min(start + perLine, rows.count)
      let line = rows[start..<end].map { $0.map(digits).joined() }.joined()
      print("      \(line)\(end < rows.count ? "\\#" : "")")
    }
    print("      \"\"\"#, width: \(rows.first?.count ?? 1))\n  }")
  }
}

/// A number below 2^18 in three digits of `NumberTable`.
func digits(_ number: UInt32) -> String {
  precondition(number < 1 << 18)
  return String(String.UnicodeScalarView([12, 6, 0].compactMap { Unicode.Scalar(0x30 + (number >> $0) & 63) }))
}

var version = (major: 0, minor: 0)
for value in UInt32(0)...0x10FFFF {
  if let age = Unicode.Scalar(value)?.properties.age, (age.major, age.minor) > version { version = age }
}

print(
  """
  // Made by .ci/tables/make-case-tables.swift from Unicode \(version.major).\(version.minor). Not edited by hand.

  /// Case mappings of the scalars from U+0080 on.
  ///
  /// Ranges: first scalar; last scalar, doubled, and 1 more when only every other one is meant; what is added, and 0x20000
  /// more. Expansions: the scalar and the two or three that it becomes, 0 for none. Both ascend.
  enum CaseTables {
  """)
Table { $0.properties.lowercaseMapping }.write("lower")
print()
Table { $0.properties.uppercaseMapping }.write("upper")
print("}")
