import SpokeDiagnostics
import SpokeYAML

/// One file of test cases as it was written. What could not be read is left out, after a diagnostic.
public struct CaseFile: Sendable {
  public let source: SourceFile
  public var cases: [CaseSyntax]

  public init(source: SourceFile, cases: [CaseSyntax] = []) {
    self.source = source
    self.cases = cases
  }
}

/// A test case: events, and what the mappings must make of them.
public struct CaseSyntax: Sendable {
  /// Where the events come from.
  public enum Input: Sendable {
    /// The event itself, under `event:`.
    case event(CaseValue)
    /// Lines of a file, under `events:`. The path is relative to the folder of the test file; `line` counts from 1, and
    /// nil means all of them.
    case lines(path: Located<String>, line: Int?)
  }

  public let name: Located<String>
  public let input: Input
  /// The operations under `expect:`; empty for `nothing`.
  public let operations: [CaseRecord]
  /// The records under `rejects:`.
  public let rejects: [CaseRecord]
  /// Whether an operation may hold nothing but what is expected.
  public let isExact: Bool
  /// The mappings whose operations and rejects are looked at; empty: all.
  public let mappings: [Located<String>]
  /// The map that holds the case's keys.
  public let node: YAMLNode

  /// The entry of a key of the case.
  public func entry(_ key: String) -> YAMLEntry? { node.entries?.first { $0.key.scalar?.text == key } }
}

/// An operation or a reject that a case expects: the fields that must be there.
public struct CaseRecord: Sendable {
  /// The id under `mapping:`; nil for the reject of a whole line.
  public let mapping: Located<String>?
  /// A map.
  public let value: CaseValue
  public let range: ByteRange

  /// The value of a field that is text, and where it stands.
  public func text(_ field: String) -> String? {
    if case .map(let members) = value, case .text(let text)? = members.last(where: { $0.key == field })?.value {
      return text
    }
    return nil
  }
}

/// A value of a test file in the terms of JSON.
public indirect enum CaseValue: Sendable, Equatable {
  case null
  case boolean(Bool)
  /// The digits in JSON's grammar, as they were written.
  case number(String)
  case text(String)
  case list([CaseValue])
  case map([Member])

  /// A key and its value. Duplicates are kept: the last one counts, as in JSON.
  public struct Member: Sendable, Equatable {
    public let key: String
    public let value: CaseValue

    public init(_ key: String, _ value: CaseValue) {
      self.key = key
      self.value = value
    }
  }
}
