import SpokeDiagnostics
import SpokeJSON

/// Reads what HubSpot says is wrong from any body that it is known to send: JSON with or without the fields that the
/// reference requires, JSON inside a message, pages of HTML, nothing at all.
enum ProblemReader {
  /// How many characters of a body that is not JSON are kept.
  private static let excerptLength = 300
  /// How deep JSON texts inside messages are opened.
  private static let maximumNesting = 4
  /// How many brackets of a message are tried.
  private static let maximumTries = 8

  static func read(_ body: [UInt8]) -> Problem {
    if body.allSatisfy(\.isSpace) { return Problem(message: "") }
    if let root = json(body) { return read(root, depth: 0) }
    return Problem(message: words(String(decoding: body.prefix(1 << 16), as: UTF8.self)))
  }

  /// An entry of `errors` in a 207, or the body of an error.
  static func read(_ value: JSONValue, depth: Int = 0) -> Problem {
    if let elements = value.elements {
      var problem = Problem(message: "")
      for element in elements { problem.details += details(element, depth: depth) }
      problem.message = problem.details.first?.message ?? ""
      return problem
    }
    guard value.kind == .object else { return Problem(message: value.string ?? value.numberText ?? "") }
    var problem = Problem(message: text(value, "message") ?? text(value, "error_description") ?? "")
    problem.category = text(value, "category") ?? text(value, "errorType")
    problem.subCategory = subCategory(value)
    problem.correlationID = text(value, "correlationId") ?? text(value, "requestId")
    problem.policyName = text(value, "policyName")
    let context = Context(value)
    problem.ids = context.ids
    problem.traceIDs = context.traceIDs
    problem.requiredScopes = context.scopes
    for element in value["errors"]?.elements.map(Array.init) ?? [] {
      problem.details += details(element, depth: depth)
      let context = Context(element)
      problem.ids += context.ids
      problem.traceIDs += context.traceIDs
      problem.requiredScopes += context.scopes
    }
    if problem.details.isEmpty, !context.properties.isEmpty {
      problem.details = context.properties.map { Problem.Detail(message: problem.message, property: $0) }
    }
    openMessage(&problem, depth: depth)
    // OAuth (`error`), version 1 of the API (`error`), and old tokens (`status`) have their code in these places.
    if problem.code == nil, let code = text(value, "error") ?? oldStatus(value) {
      problem.details.append(Problem.Detail(code: code, message: problem.message))
    }
    problem.existingID = MessageParts.existingID(in: problem.message)
    problem.ids = unique(problem.ids)
    problem.traceIDs = unique(problem.traceIDs)
    problem.requiredScopes = unique(problem.requiredScopes)
    return problem
  }

  // MARK: Details

  /// The faults of one entry of `errors`, or of the array inside a message: one, or one for each property that it names.
  private static func details(_ value: JSONValue, depth: Int) -> [Problem.Detail] {
    guard value.kind == .object else {
      return value.string.map { [Problem.Detail(message: $0)] } ?? []
    }
    let context = Context(value)
    let message = text(value, "message") ?? text(value, "localizedErrorMessage") ?? ""
    if depth < maximumNesting, let nested = embedded(message) {
      let inner = read(nested.value, depth: depth + 1)
      if !inner.details.isEmpty { return inner.details }
    }
    var detail = Problem.Detail(
      code: text(value, "code") ?? text(value, "error") ?? subCategory(value), message: message,
      property: text(value, "name") ?? MessageParts.property(in: message))
    detail.ids = context.ids
    detail.traceIDs = context.traceIDs
    guard !context.properties.isEmpty else { return [detail] }
    return context.properties.map { property in
      var detail = detail
      detail.property = property
      return detail
    }
  }

  /// Opens JSON inside the message: the array behind `Property values were not valid: `, or a whole error as text.
  private static func openMessage(_ problem: inout Problem, depth: Int) {
    guard depth < maximumNesting, let nested = embedded(problem.message) else {
      if problem.details.isEmpty, let property = MessageParts.property(in: problem.message) {
        problem.details = [Problem.Detail(message: problem.message, property: property)]
      }
      return
    }
    let inner = read(nested.value, depth: depth + 1)
    if problem.details.isEmpty { problem.details = inner.details }
    problem.category = problem.category ?? inner.category
    problem.subCategory = problem.subCategory ?? inner.subCategory
    problem.ids += inner.ids
    problem.traceIDs += inner.traceIDs
    problem.requiredScopes += inner.requiredScopes
    let before = MessageParts.trimmed(nested.before)
    problem.message = before.isEmpty ? inner.message : before
  }

  /// JSON objects that stand in a text, alone or in an array, and what stands before them. Lists of words (`allowed options:
  /// [a, b]`) are passed over.
  private static func embedded(_ text: String) -> (before: String, value: JSONValue)? {
    let utf8 = text.utf8
    var start = utf8.startIndex
    for _ in 0..<maximumTries {
      guard let open = utf8[start...].firstIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }) else {
        return nil
      }
      let closing = utf8[open] == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
      if let end = utf8[open...].lastIndex(of: closing), let value = json(Array(utf8[open...end])), holdsObjects(value)
      {
        return (String(text[..<open]), value)
      }
      start = utf8.index(after: open)
    }
    return nil
  }

  private static func holdsObjects(_ value: JSONValue) -> Bool {
    if value.kind == .object { return true }
    guard let elements = value.elements.map(Array.init), !elements.isEmpty else { return false }
    return elements.allSatisfy { $0.kind == .object }
  }

  // MARK: Fields

  private static func json(_ bytes: [UInt8]) -> JSONValue? {
    (try? JSONDocument(SourceFile(path: "reply", bytes: bytes)))?.root
  }

  private static func text(_ value: JSONValue, _ name: String) -> String? {
    value[name].flatMap { $0.string ?? $0.numberText }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A text, or an object that holds one.
  private static func subCategory(_ value: JSONValue) -> String? {
    guard let found = value.member("subCategory") else { return nil }
    if found.kind == .object {
      return text(found, "name") ?? text(found, "value") ?? String(decoding: found.compactText, as: UTF8.self)
    }
    return text(value, "subCategory")
  }

  private static func oldStatus(_ value: JSONValue) -> String? {
    guard let status = value["status"]?.string, status != "error" else { return nil }
    return status.contains("_") ? status : nil
  }

  /// A page or a text in one short line.
  private static func words(_ text: String) -> String {
    var source = text
    if let open = text.range(ofASCII: "<title>"), let close = text[open.upperBound...].range(ofASCII: "</title>") {
      source = String(text[open.upperBound..<close.lowerBound])
    }
    var output = ""
    var isInTag = false
    for character in source {
      if character == "<" { isInTag = true }
      if !isInTag { output.append(character.isWhitespace ? " " : character) }
      if character == ">" { isInTag = false }
    }
    let words = output.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    return words.count > excerptLength ? words.prefix(excerptLength) + "…" : words
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// The lists that a `context` holds.
  private struct Context {
    var ids: [String] = []
    var traceIDs: [String] = []
    var properties: [String] = []
    var scopes: [String] = []

    init(_ value: JSONValue) {
      guard let members = value["context"]?.members else { return }
      for member in members {
        let texts =
          member.value.elements.map { $0.compactMap(\.identifierText) }
          ?? member.value.identifierText.map { [$0] } ?? []
        switch member.key.string {
        case "id", "ids": ids += texts
        case "objectWriteTraceId", "objectWriteTraceIds": traceIDs += texts
        case "propertyName", "propertyNames": properties += texts
        case "requiredGranularScopes", "requiredScopes", "missingScopes": scopes += texts
        default: break
        }
      }
    }
  }
}
