import SpokeDiagnostics
import Synchronization

/// A standard or custom object type with its properties.
///
/// A class because every mapping refers to its own, from several threads; immutable.
public final class ObjectType: Sendable {
  /// The API name, plural for standard objects: `contacts`, `subscription_plan`.
  public let name: String
  /// For example `0-1`, `2-3141592`.
  public let objectTypeID: String
  /// `p12345_subscription_plan`; nil for standard objects.
  public let fullyQualifiedName: String?
  public let singularLabel: String
  public let pluralLabel: String
  public let primaryDisplayProperty: String?
  public let requiredProperties: [String]
  /// In the file's order; look up by `property(named:)`.
  public let properties: [Property]
  /// The object's name in its file.
  public let span: SourceSpan
  /// What is known of it when it is a standard object.
  public let standard: StandardObject?
  private let index: [String: Int]
  /// Made when a name is first misspelt, and then for all mappings.
  private let names = Mutex<LabelledNames?>(nil)

  public init(
    name: String, objectTypeID: String, fullyQualifiedName: String?, singularLabel: String, pluralLabel: String,
    primaryDisplayProperty: String?, requiredProperties: [String], properties: [Property], span: SourceSpan
  ) {
    self.name = name
    self.objectTypeID = objectTypeID
    self.fullyQualifiedName = fullyQualifiedName
    self.singularLabel = singularLabel
    self.pluralLabel = pluralLabel
    self.primaryDisplayProperty = primaryDisplayProperty
    self.requiredProperties = requiredProperties
    self.properties = properties
    self.span = span
    standard = StandardObject.withTypeID(objectTypeID)
    index = Dictionary(properties.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The names of all properties that are not archived, ready to be asked which was meant.
  public var liveNames: LabelledNames {
    names.withLock { known in
      let names = known ?? LabelledNames(properties.filter { !$0.isArchived }.map { ($0.name, $0.label) })
      known = names
      return names
    }
  }

  /// Whether the portal defined it: its type id begins with `2-`.
  public var isCustom: Bool { objectTypeID.hasPrefix("2-") }

  /// The same type with other properties.
  public func with(_ properties: [Property]) -> ObjectType {
    ObjectType(
      name: name, objectTypeID: objectTypeID, fullyQualifiedName: fullyQualifiedName, singularLabel: singularLabel,
      pluralLabel: pluralLabel, primaryDisplayProperty: primaryDisplayProperty, requiredProperties: requiredProperties,
      properties: properties, span: span)
  }

  public func property(named name: String) -> Property? {
    guard let place = index[name] else { return nil }
    return properties[place]
  }
}
