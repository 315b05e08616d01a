import SpokeDiagnostics
import SpokeSchema

@testable import SpokeDocs

/// A portal and a project of any size.
enum BigProject {
  static func documentation(properties: Int, mappings: Int, valuesOfMapping: Int = 20) -> Documentation {
    var portal = Portal(name: "big", directory: "schemas/big")
    let span = SourceSpan(SourceFile(path: "schemas/big/objects/contacts.json", text: ""), ByteRange(0, 0))
    let all = (0..<properties).map { number in
      let options = number.isMultiple(of: 5) ? (number.isMultiple(of: 100) ? 2_000 : 8) : 0
      return Property(
        name: "property_\(number)", label: "Property number \(number)", type: options > 0 ? .enumeration : .string,
        fieldType: "text",
        description: "What the property number \(number) is for, in a sentence of the usual length",
        options: (0..<options).map {
          Option(value: "option_\($0)", label: "The option \($0)", isHidden: false, range: ByteRange(0, 0))
        },
        hasUniqueValue: number == 1, span: span)
    }
    portal.objects = [
      ObjectType(
        name: "contacts", objectTypeID: "0-1", fullyQualifiedName: nil, singularLabel: "Contact",
        pluralLabel: "Contacts",
        primaryDisplayProperty: nil, requiredProperties: [], properties: all, span: span)
    ]
    portal.objectNames = ["contacts"]
    let sources = (0..<mappings).map { number in
      var text = """
        spoke: 1
        mappings:
          mapping-\(number):
            when: type == "track" and event == "Event \(number)" and exists(properties.key)
            upsert: contacts
            match: { property_1: "${properties.key}" }
            properties:

        """
      for value in 0..<valuesOfMapping {
        let property = (number * 7 + value) % properties
        text += "      property_\(property): ${lower(trim(properties.field_\(value))) ?? traits.other_\(value)}\n"
      }
      return SourceFile(path: "mappings/m\(number).yaml", text: text)
    }
    return Projects.documentation(sources, portal: portal)
  }
}
