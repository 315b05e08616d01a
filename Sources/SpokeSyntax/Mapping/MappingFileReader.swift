import SpokeDiagnostics
import SpokeYAML

extension MappingFile {
  /// Reads a mapping file. What cannot be read is left out, after a finding; the rest is there.
  public static func parse(
    _ source: SourceFile, limits: YAMLLimits = .standard, diagnostics: inout Diagnostics
  ) -> MappingFile {
    let before = diagnostics.all.count
    let document = YAMLDocument.parse(source, limits: limits, diagnostics: &diagnostics)
    return read(document, isReported: diagnostics.all.count > before, diagnostics: &diagnostics)
  }

  /// Reads a mapping file from its YAML tree. `isReported` says that the tree lacks what has been reported.
  static func read(_ document: YAMLDocument, isReported: Bool, diagnostics: inout Diagnostics) -> MappingFile {
    var file = MappingFile(source: document.source, document: document)
    var reader = DocumentReader(document)
    reader.readFile(into: &file, isReported: isReported)
    diagnostics.append(contentsOf: reader.diagnostics)
    return file
  }
}

extension DocumentReader {
  /// The root map of a file; nil when there is none, which is reported unless the tree's reader has said why.
  mutating func root(isReported: Bool, what: String) -> YAMLNode? {
    guard let root = document.root, !(root.scalar?.resolved == .null && root.range.start == root.range.end) else {
      if !isReported {
        report(
          .missingKey, "The file holds nothing", at: ByteRange(0, 0),
          help: "\(what) begins with `spoke: 1`.")
      }
      return nil
    }
    guard root.entries != nil else {
      wrongKind(root, "The file", expected: "a map", help: "\(what) begins with `spoke: 1`.")
      return nil
    }
    return root
  }

  fileprivate mutating func readFile(into file: inout MappingFile, isReported: Bool) {
    file.brokenMappings = nil
    guard let root = root(isReported: isReported, what: "A mapping file") else { return }
    guard isReadable(root) else { return }
    let fields = fields(root, .file)
    checkVersion(fields, root.range)
    if let defaults = fields["defaults"] { file.defaults = readDefaults(defaults.value) }
    if let tables = fields["tables"] { readTables(tables.value, into: &file) }
    guard let mappings = fields["mappings"] else {
      if !fields.isIncomplete {
        report(
          .missingKey, "The file has no `mappings`", at: ByteRange(root.range.start, root.range.start),
          help: "Write `mappings:`, and below it an id for each mapping.")
      }
      return
    }
    readMappings(mappings.value, into: &file)
  }

  private mutating func readDefaults(_ node: YAMLNode) -> Policies {
    guard entries(node, "`defaults`", help: "Write `on_null`, `on_empty` or `on_invalid` below it.") != nil else {
      return Policies()
    }
    return policies(fields(node, .defaults))
  }

  /// `on_null`, `on_empty` and `on_invalid`.
  mutating func policies(_ fields: Fields) -> Policies {
    Policies(
      onNull: fields["on_null"].flatMap { choice($0.value, "`on_null`") },
      onEmpty: fields["on_empty"].flatMap { choice($0.value, "`on_empty`") },
      onInvalid: fields["on_invalid"].flatMap { choice($0.value, "`on_invalid`") })
  }

  private mutating func readMappings(_ node: YAMLNode, into file: inout MappingFile) {
    let help = "Write an id for each mapping below it, such as `contact-from-identify:`, and its keys below the id."
    guard let entries = entries(node, "`mappings`", help: help) else { return }
    file.brokenMappings = node.isIncomplete ? nil : []
    file.mappings.reserveCapacity(entries.count)
    for entry in entries {
      guard let id = id(entry.key) else {
        file.brokenMappings = nil
        continue
      }
      guard entry.value.entries != nil else {
        file.brokenMappings?.insert(id.value)
        wrongKind(
          entry.value, "The mapping `\(id.value)`", expected: "a map",
          help: "Write its keys below it, indented by two spaces.")
        continue
      }
      file.mappings.append(readMapping(id, entry.value, ByteRange(entry.key.place.start, entry.value.place.end)))
    }
  }

  /// A mapping's id. One that is not in kebab-case is reported and kept.
  private mutating func id(_ node: YAMLNode) -> Located<String>? {
    guard let scalar = node.scalar, !node.isIncomplete else { return nil }
    guard !scalar.text.isEmpty, scalar.text.utf8.count <= 128 else {
      report(
        .wrongKind, "A mapping's id must have 1 to 128 characters", at: node.place, help: "Write a shorter id.")
      return nil
    }
    if !Self.isKebabCase(scalar.text) {
      let better = Self.kebabCase(scalar.text)
      report(
        .wrongKind, "The id `\(scalar.text)` must be in kebab-case: small letters and digits, joined by `-`",
        at: node.place, help: better.map { "Write `\($0)`." } ?? "Write an id such as `contact-from-identify`.",
        fixes: better.map { [Fix("write `\($0)`", isSafe: false, edits: [.init(span(node.place), $0)])] } ?? [])
    }
    return Located(scalar.text, node.place)
  }

  static func isKebabCase(_ text: String) -> Bool {
    guard let first = text.utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else { return false }
    return text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty && word.allSatisfy { Lexer.isDigit($0) || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    }
  }

  /// `ContactFromIdentify`, `contact_from identify` → `contact-from-identify`; nil where nothing is left.
  private static func kebabCase(_ text: String) -> String? {
    var result = ""
    var wasLower = false
    for scalar in text.unicodeScalars {
      guard scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) else {
        wasLower = false
        if !result.isEmpty, !result.hasSuffix("-") { result += "-" }
        continue
      }
      let isUpper = scalar.properties.isUppercase
      if isUpper, wasLower { result += "-" }
      wasLower = !isUpper
      result += String(scalar).lowercased()
    }
    while result.hasSuffix("-") { result.removeLast() }
    return isKebabCase(result) ? result : nil
  }
}
