import SpokeChecker

/// What a line of events is to a project: docs/events.md, written down once more in the plainest way.
struct PlainReading {
  enum Outcome {
    case blank
    /// An event that no mapping asks for, or a line that is passed over as one.
    case unmatched
    /// What no mapping reads may be missing in it, or something else.
    case event(JSONTree)
    case rejected(String)
  }

  private let paths: Set<[[UInt8]]>
  private let guards: [PlainGuards]
  /// Bytes of which a line must hold one run of each list.
  private let needles: [[[UInt8]]]

  init(_ project: CheckedProject) {
    var paths: Set<[[UInt8]]> = [["type"], ["event"], ["messageId"]].reduce(into: []) { set, path in
      set.insert(path.map { Array($0.utf8) })
    }
    for mapping in project.mappings { paths.formUnion(mapping.eventPaths) }
    self.paths = paths
    guards = project.mappings.map { PlainGuards($0.trigger) }
    needles = [PlainGuards.needles(guards), PlainGuards.keyNeedles(project.mappings.map(\.trigger))].compactMap { $0 }
  }

  /// - Parameter line: without its line break.
  func read(_ line: [UInt8]) -> Outcome {
    if line.allSatisfy(\.isSpace) { return .blank }
    if passesOver(line) { return .unmatched }
    do {
      guard PlainStrings.areWellFormed(line) else { throw JSONTreeReader.Failure.malformed }
      var reader = PlainObjectReader(bytes: line)
      let root = try reader.object(at: reader.skippingSpace(from: 0))
      guard reader.skippingSpace(from: root.end) == line.count else { throw JSONTreeReader.Failure.malformed }
      let type = root.text("type")
      let name = root.text("event")
      guard guards.contains(where: { $0.accepts(type: type, name: name) }) else { return .unmatched }
      return .event(try tree(root, path: [], depth: 1, &reader))
    } catch {
      return .rejected(Self.reason(line))
    }
  }

  /// Reads all of a line.
  static func readWhole(_ line: [UInt8]) -> Outcome {
    if line.allSatisfy(\.isSpace) { return .blank }
    guard let tree = try? JSONTreeReader.read(line), case .object = tree else { return .rejected(reason(line)) }
    return .event(tree)
  }

  /// Why a line is rejected: what is wrong with it as a whole.
  static func reason(_ line: [UInt8]) -> String {
    do {
      guard case .object = try JSONTreeReader.read(line) else { return "not-an-object" }
      return "nothing"
    } catch JSONTreeReader.Failure.tooDeep {
      return "too-deep"
    } catch {
      return "invalid-json"
    }
  }

  /// Whether no mapping can have to do with the line, by its bytes alone.
  private func passesOver(_ line: [UInt8]) -> Bool {
    guard line.first == UInt8(ascii: "{"), line.last(where: { !$0.isSpace }) == UInt8(ascii: "}") else { return false }
    let rests = line.indices.map { line[$0...] }
    let lacksOne = needles.contains { list in !rests.contains { rest in list.contains(where: rest.starts) } }
    guard lacksOne else { return false }
    for rest in rests {
      if rest.starts(with: Array("\\u00".utf8)), let digit = rest.dropFirst(4).first, (0x32...0x37).contains(digit) {
        return false
      }
    }
    return true
  }

  /// An object of which as much is read as paths lead to.
  private func tree(
    _ object: PlainObject, path: [[UInt8]], depth: Int, _ reader: inout PlainObjectReader
  ) throws -> JSONTree {
    guard depth <= 512 else { throw JSONTreeReader.Failure.tooDeep }
    var members: [(key: String, rawKey: String, value: JSONTree)] = []
    for (place, member) in object.members.enumerated() {
      // The last one of duplicates hides the others.
      if object.members[(place + 1)...].contains(where: { $0.key.utf8.elementsEqual(member.key.utf8) }) { continue }
      let path = path + [Array(member.key.utf8)]
      let value: JSONTree
      switch member.value {
      case .scalar(let tree): value = tree
      case .container(let range):
        if paths.contains(path) {
          value = try JSONTreeReader.read(Array(reader.bytes[range]), maximumDepth: 512 - depth)
        } else if reader.bytes[range.lowerBound] == UInt8(ascii: "{"), paths.contains(where: { $0.starts(with: path) })
        {
          let inner = try reader.object(at: range.lowerBound)
          guard inner.end == range.upperBound else { throw JSONTreeReader.Failure.malformed }
          value = try tree(inner, path: path, depth: depth + 1, &reader)
        } else {
          value = .array([])
        }
      }
      members.append((member.key, PlainOutput.quoted(member.key), value))
    }
    return .object(members)
  }
}

extension UInt8 {
  /// One of the four bytes that JSON allows between tokens.
  var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
