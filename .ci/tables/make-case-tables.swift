// Writes Sources/SpokeRuntime/Text/CaseTables.swift from the Unicode data of the Swift standard library:
//
//     swift .ci/tables/make-case-tables.swift > Sources/SpokeRuntime/Text/CaseTables.swift
//
// The runtime has its own tables because Embedded Swift has none, and so that a result does not depend on the
// standard library that a program runs with.

struct Table {
  /// First scalar, last scalar, step and what is added to each.
  var ranges: [(first: UInt32, last: UInt32, step: UInt32, delta: Int32)] = []
  /// Runs of scalars that become two or three: the first scalar, how many follow, and what the first one becomes. The others
  /// become the same but for the first place, which goes up with the scalar.
  var expansions: [(scalar: UInt32, further: UInt32, mapping: [UInt32])] = []

  init(_ mapping: (Unicode.Scalar) -> String) {
    for value in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let mapped = mapping(scalar).unicodeScalars.map(\.value)
      if mapped == [value] { continue }
      if mapped.count == 1 {
        add(value, delta: Int32(bitPattern: mapped[0] &- value))
      } else {
        expand(value, mapped)
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

  private mutating func expand(_ scalar: UInt32, _ mapping: [UInt32]) {
    if let run = expansions.last, run.scalar + run.further + 1 == scalar, run.further < 63 {
      if [run.mapping[0] + run.further + 1] + run.mapping.dropFirst() == mapping {
        expansions[expansions.count - 1].further += 1
        return
      }
    }
    expansions.append((scalar, 0, mapping))
  }

  func write(_ name: String, distances: [UInt32]) {
    write(
      "\(name)Ranges",
      ranges.map { range in
        let (span, isEveryOther, isDown) = (range.last - range.first, range.step - 1, range.delta < 0 ? 1 : 0 as UInt32)
        guard let distance = distances.firstIndex(of: range.delta.magnitude), distance < 128 else { return [] }
        return [range.first, span << 9 | isEveryOther << 8 | isDown << 7 | UInt32(distance)]
      })
    print()
    write(
      "\(name)Expansions",
      expansions.map {
        [$0.scalar, $0.mapping[0], $0.mapping[1], ($0.mapping.count > 2 ? $0.mapping[2] : 0) | $0.further << 12]
      })
  }

  func write(_ name: String, _ rows: [[UInt32]]) {
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
  /// Ranges: first scalar; and in one number how many places further the last one is (from bit 9 on), whether only every
  /// other one is meant (bit 8), whether what is added is negative (bit 7), and its row in `distances` (bits 0 to 6).
  ///
  /// Expansions: first scalar; the two or three that it becomes, 0 for none. Bits 12 to 17 of the last one tell how many
  /// scalars after it become the same, but for the first one, which goes up with the scalar.
  ///
  /// Both ascend.
  enum CaseTables {
  """)
let lower = Table { $0.properties.lowercaseMapping }
let upper = Table { $0.properties.uppercaseMapping }
let distances = Set((lower.ranges + upper.ranges).map(\.delta.magnitude)).sorted()
lower.write("distances", distances.map { [$0] })
print()
lower.write("lower", distances: distances)
print()
upper.write("upper", distances: distances)
print("}")
