import SpokeDiagnostics
import SpokeSchema

@testable import SpokeDocs

/// A portal and a mapping whose every name and label is markup to somebody.
enum HostileProject {
  /// What must never get into a page as it is.
  static let texts = [
    "<script>alert(1)</script>", "\" onmouseover=\"alert(2)", "' onfocus='alert(3)",
    "</code></pre><img src=x onerror=alert(4)>",
    "{{portal}} {{{body}}}", "| a | b |\n\n# head", "[x](javascript:alert(5))", "`code` **bold** _it_ ~~no~~",
    "\u{202E}rtl override", "שלום عربى", "👩‍👩‍👧‍👦🏳️‍🌈", "&lt;b&gt; &amp;", "\\", "<!-- ", "]]>", "${x}", "\u{0}\u{7}",
  ]

  static func documentation() -> Documentation {
    var portal = Portal(name: texts[0], directory: texts[0])
    let span = SourceSpan(SourceFile(path: texts[0], text: ""), ByteRange(0, 0))
    let properties = texts.enumerated().map { index, text in
      Property(
        name: index == 0 ? "email" : text, label: text, type: index.isMultiple(of: 2) ? .string : .enumeration,
        fieldType: index == 3 ? "checkbox" : text, groupName: text,
        description: index == 0 ? texts.joined(separator: " ") : text,
        options: texts.prefix(index == 1 ? texts.count : 2).map {
          Option(value: $0, label: $0, isHidden: false, range: ByteRange(0, 0))
        },
        dataSensitivity: text, span: span)
    }
    let contacts = ObjectType(
      name: "contacts", objectTypeID: "0-1", fullyQualifiedName: nil, singularLabel: texts[0], pluralLabel: texts[3],
      primaryDisplayProperty: nil, requiredProperties: [texts[1]], properties: properties, span: span)
    let other = ObjectType(
      name: texts[3], objectTypeID: texts[1], fullyQualifiedName: texts[2], singularLabel: texts[0],
      pluralLabel: texts[0],
      primaryDisplayProperty: nil, requiredProperties: [], properties: [], span: span)
    portal.objects = [contacts, other]
    portal.objectNames = ["contacts", texts[3]]
    portal.pulledAt = texts[0]
    portal.scopes = [texts[0]]
    portal.associations = [
      AssociationPair(from: "contacts", to: texts[0]): texts.map {
        AssociationType(category: $0, typeID: 1, label: $0, span: span)
      }
    ]
    portal.pipelines = [
      "contacts": texts.map {
        Pipeline(
          id: $0, label: $0, isArchived: true, stages: [.init(id: $0, label: $0, isArchived: true, span: span)],
          span: span)
      }
    ]
    portal.events = texts.map {
      EventDefinition(
        name: $0, fullyQualifiedName: $0, label: $0, primaryObject: $0, properties: Array(properties.prefix(3)),
        customMatching: ($0, $0), span: span)
    }
    portal.validations = [
      "contacts": [
        PropertyValidation(propertyName: "email", rules: texts.map { .init(type: $0, arguments: [$0]) }, span: span)
      ]
    ]
    let events = EventPlan(
      events: texts.enumerated().map { index, text in
        let leaf = EventSchema(
          types: ["string"], enumeration: [.init(text: text, span: span)], format: text, span: span)
        let fields = EventSchema(
          types: ["object"],
          properties: Dictionary(uniqueKeysWithValues: (index == 0 ? texts : [text]).map { ($0, leaf) }), span: span)
        return .init(
          type: "track", name: text,
          schema: EventSchema(types: ["object"], properties: ["properties": fields], span: span),
          span: span)
      })
    let sources = [SourceFile(path: "m/<script>alert(6)</script>.yaml", text: mapping)]
    var previous = portal
    previous.objects = [other]
    return Projects.documentation(sources, portal: portal, events: events, root: "m", previous: previous)
  }

  private static var mapping: String {
    func quoted(_ text: String) -> String {
      var bytes = "\""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": bytes += "\\\(scalar)"
        case "\n": bytes += "\\n"
        case _ where scalar.value < 32: bytes += "\\x0\(String(scalar.value, radix: 16))"
        default: bytes.unicodeScalars.append(scalar)
        }
      }
      return bytes + "\""
    }
    var text = "spoke: 1\ntables:\n  t:\n"
    for value in texts { text += "    \(quoted(value)): \(quoted(value))\n" }
    text += "mappings:\n"
    for (index, value) in texts.enumerated() {
      text += """
          \(quoted("m\(index) \(value)")):
            description: \(quoted(value))
            when: type == "track" and event == '<script>alert(7)</script>' and exists(properties["<img src=x>"])
            upsert: contacts
            match: { email: "${properties['<b>x</b>']}" }
            properties:
              \(quoted(value)): \(quoted("\(value) ${lookup(t, properties.\"<i>\")}"))
              x: ${replace(properties["</script>"], "<script>", "\\"'|`")}
            associate:
              - { to: \(quoted(value)), match: { \(quoted(value)): \(quoted(value)) }, label: \(quoted(value)) }
            lists: [ { add: \(quoted(value)) } ]

        """
    }
    return text
  }
}
