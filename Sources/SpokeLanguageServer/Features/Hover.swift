import SpokeChecker
import SpokeDiagnostics
import SpokeJSON
import SpokeSchema
import SpokeSyntax

extension JSONWriter {
  /// What is known of what stands at the position, in Markdown; null where nothing is.
  mutating func hover(of subject: Subject) {
    guard let offset = subject.offset, let file = subject.file,
      let (mention, mapping) = file.mention(at: offset),
      let text = Description(subject: subject, file: file, mapping: mapping).text(of: mention)
    else {
      writeNull()
      return
    }
    object { writer in
      writer.member(
        "contents",
        object: { writer in
          writer.member("kind", "markdown")
          writer.member("value", text)
        })
      writer.member("range", mention.range, in: subject.source)
    }
  }
}

extension Analysis {
  /// What answers questions about the types of a mapping's expressions.
  func types(of mapping: MappingSyntax, in file: MappingFile) -> InferredTypes {
    InferredTypes(
      mapping, in: file,
      input: CheckInput(files: [], portal: portal, events: events, timeZone: project.linter.timeZone))
  }
}

/// Words about what a file mentions.
private struct Description {
  let subject: Subject
  let file: MappingFile
  let mapping: MappingSyntax?

  private var portal: Portal? { subject.analysis.portal }

  func text(of mention: Mention) -> String? {
    switch mention {
    case .object(let name):
      return portal?.object(named: name.value).map { object in
        "**\(MarkdownText.escaped(object.pluralLabel))** `\(object.name)` · \(object.objectTypeID)\n\n"
          + "\(object.properties.count) properties in the portal \(portal?.name ?? "")"
      }
    case .event(let name):
      return portal?.event(named: name.value).map { event in
        "**\(MarkdownText.escaped(event.label))** `\(event.fullyQualifiedName)`\n\n"
          + "custom behavioral event of \(event.primaryObject.lowercased()), \(event.properties.count) properties"
      }
    case .property(let name, let owner, let isOfEvent):
      let property =
        isOfEvent
        ? portal?.event(named: owner)?.property(named: name.value)
        : portal?.object(named: owner)?.property(named: name.value)
      return property.map { PropertyText.markdown($0, owner: owner) }
    case .label(let name, let from, let to):
      return portal?.association(name.value, from: from, to: to).map {
        "association `\(from)` → `\(to)`: \($0.category) \($0.typeID)"
      }
    case .list(let name):
      return portal?.lists?.first { $0.name == name.value }.map {
        "list **\(MarkdownText.escaped($0.name))**, \($0.processingType.lowercased()), id \($0.listID)"
      }
    case .mapping(let name):
      return subject.analysis.mapping(name.value).map { found in
        let action = found.mapping.action.map { "`\($0.verb.value.rawValue) \($0.target.value)`" } ?? ""
        return "mapping **\(name.value)** \(action)\n\n" + MarkdownText.escaped(found.mapping.description ?? "")
      }
    case .table(let name):
      return file.tables.first { $0.name.value == name.value }.map {
        "table **\(name.value)**, \($0.entries.count) entries"
      }
    case .function(let name):
      return FunctionSignature.named(name.value).map { "```\n\($0.text)\n```\n\($0.summary)" }
    case .expression(let expression, let property):
      guard let mapping else { return nil }
      return subject.analysis.types(of: mapping, in: file).words(for: expression, property: property).map {
        "```\n\(file.source.text(in: expression.range))\n```\n\($0)"
      }
    }
  }
}

/// A property in Markdown, for hovers and completions.
enum PropertyText {
  static func markdown(_ property: Property, owner: String) -> String {
    var facts = ["`\(property.type.name)`"]
    if property.type == .enumeration { facts.append(property.isMultiple ? "several options" : "one option") }
    if property.isReadOnly { facts.append("**read-only**") }
    if property.hasUniqueValue { facts.append("unique values") }
    if property.isArchived { facts.append("**archived**") }
    if property.dataSensitivity != "non_sensitive" {
      facts.append(property.dataSensitivity.split(separator: "_").joined(separator: " "))
    }
    var text =
      "**\(MarkdownText.escaped(property.label))** `\(owner).\(property.name)` · \(facts.joined(separator: " · "))"
    if !property.description.isEmpty { text += "\n\n" + MarkdownText.escaped(property.description) }
    if !property.options.isEmpty {
      text += "\n"
      for option in property.options.prefix(20) {
        text += "\n- `\(option.value)` \(MarkdownText.escaped(option.label))" + (option.isHidden ? " (hidden)" : "")
      }
      if property.options.count > 20 { text += "\n- … \(property.options.count) in all" }
    }
    return text
  }
}

/// Text of the portal that must not be read as Markdown.
enum MarkdownText {
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_{}[]<>#|".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}

extension Portal {
  /// A custom behavioral event by its name or fully qualified name.
  func event(named name: String) -> EventDefinition? {
    events?.first { $0.name == name || $0.fullyQualifiedName == name }
  }

  /// The types of a direction, whatever its two object types are called.
  func associations(from: String, to: String) -> [AssociationType] {
    let pair = AssociationPair(from: object(named: from)?.name ?? from, to: object(named: to)?.name ?? to)
    return associations[pair] ?? []
  }

  /// The association type of a label; `default` is the unlabelled one.
  func association(_ label: String, from: String, to: String) -> AssociationType? {
    associations(from: from, to: to).first { label == "default" ? $0.label == nil : $0.label == label }
  }
}
