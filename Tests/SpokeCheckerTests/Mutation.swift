import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeTestSupport

/// A fault planted in a correct file: edits, and the place where the finding must point.
struct Plant {
  struct Edit {
    let range: ByteRange
    let text: String
  }

  enum Place {
    /// A part of an edit's text.
    case edit(Int, from: Int, to: Int)
    /// What stood there before and was only moved.
    case original(ByteRange)
    /// From the first edit to the end of the last.
    case all
  }

  let edits: [Edit]
  let place: Place

  /// Replaces a range. `text` has the expected place between `«` and `»`; without them it is all of it.
  init(_ range: ByteRange, _ text: String) { self.init([(range, text)]) }

  /// Several edits in order, of which one has the expected place between `«` and `»`, or is the only one.
  init(_ edits: [(range: ByteRange, text: String)], at original: ByteRange? = nil) {
    var place: Place? = original.map { .original($0) }
    self.edits = edits.enumerated().map { index, edit in
      let parts = edit.text.split(separator: "«", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return Edit(range: edit.range, text: edit.text) }
      let rest = parts[1].split(separator: "»", maxSplits: 1, omittingEmptySubsequences: false)
      let from = parts[0].utf8.count
      place = place ?? .edit(index, from: from, to: from + rest[0].utf8.count)
      return Edit(range: edit.range, text: String(parts[0] + rest[0] + (rest.count > 1 ? rest[1] : "")))
    }
    self.place = place ?? .edit(0, from: 0, to: edits.first?.text.utf8.count ?? 0)
  }

  /// The same edits, with the finding expected from the first to the last of them.
  init(covering edits: [(range: ByteRange, text: String)]) {
    self.edits = edits.map { Edit(range: $0.range, text: $0.text) }
    place = .all
  }

  /// The file with the fault, and where the finding must point.
  func apply(to bytes: [UInt8]) -> (bytes: [UInt8], expected: ByteRange) {
    var result: [UInt8] = []
    var position = 0
    var expected = ByteRange(0, 0)
    var moved = 0
    var start = 0
    if case .original(let range) = place {
      for edit in edits where edit.range.end <= range.start {
        moved += edit.text.utf8.count - (edit.range.end - edit.range.start)
      }
      var grown = 0
      for edit in edits where edit.range.start >= range.start && edit.range.end <= range.end && edit.range != range {
        guard edit.range.end > range.start || edit.range.start > range.start else { continue }
        grown += edit.text.utf8.count - (edit.range.end - edit.range.start)
      }
      expected = ByteRange(range.start + moved, range.end + moved + grown)
    }
    for (index, edit) in edits.enumerated() {
      result.append(contentsOf: bytes[position..<edit.range.start])
      if case .edit(index, let from, let to) = place {
        expected = ByteRange(result.count + from, result.count + to)
      }
      if case .all = place, index == 0 { start = result.count }
      result.append(contentsOf: edit.text.utf8)
      position = edit.range.end
      if case .all = place { expected = ByteRange(start, result.count) }
    }
    result.append(contentsOf: bytes[position...])
    return (result, expected)
  }
}

/// A finding beside the expected one that the fault explains.
struct Tolerance {
  enum Scope {
    /// On a line that the finding or the plant is on.
    case sameLine
    case sameMapping
    case anywhere
  }

  let rule: Rule
  let scope: Scope
  let reason: String

  init(_ rule: Rule, _ scope: Scope, _ reason: String) {
    self.rule = rule
    self.scope = scope
    self.reason = reason
  }
}

/// One kind of fault: what it breaks, and where in a file it can be planted.
struct MutationKind: Sendable {
  let name: String
  let rule: Rule
  /// How many mutants are made at most.
  var count: Int
  /// What else may be found, and why.
  var tolerated: [Tolerance]
  /// The places of a file, each with one fault chosen at random.
  let plants: @Sendable (MutationGround, inout SeededGenerator) -> [Plant]

  init(
    _ name: String, _ rule: Rule, count: Int = 16, tolerated: [Tolerance] = [],
    plants: @escaping @Sendable (MutationGround, inout SeededGenerator) -> [Plant]
  ) {
    self.name = name
    self.rule = rule
    self.count = count
    self.tolerated = tolerated
    self.plants = plants
  }
}

extension Tolerance.Scope: Sendable {}
extension Tolerance: Sendable {}

/// Lines and columns counted by themselves, not by what is tested.
enum LineColumn {
  static func position(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourcePosition(line: line, column: column)
  }
}

extension SeededGenerator {
  /// One of several; nil of none.
  mutating func pick<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &self) }

  /// A name with one slip of the fingers that is none of `known`.
  mutating func misspelled(_ name: String, not known: (String) -> Bool = { _ in false }) -> String {
    for _ in 0..<20 {
      var letters = Array(name.unicodeScalars)
      guard letters.count > 2 else { return name + "x" }
      let place = Int.random(in: 1..<letters.count - 1, using: &self)
      switch Int.random(in: 0..<4, using: &self) {
      case 0: letters.swapAt(place, place + 1)
      case 1: letters.insert(letters[place], at: place)
      case 2: letters.remove(at: place)
      default: letters[place] = letters[place] == "q" ? "w" : "q"
      }
      var result = String.UnicodeScalarView()
      result.append(contentsOf: letters)
      let text = String(result)
      if text != name, text.lowercased() != name.lowercased(), !known(text) { return text }
    }
    return name + "qq"
  }
}
