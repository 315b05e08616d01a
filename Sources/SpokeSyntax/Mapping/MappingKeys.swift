/// The keys that each map of a mapping file may have, for those who help people to write one.
public enum MappingKeys {
  public static var file: [String] { FieldSet.file.keys }
  public static var defaults: [String] { FieldSet.defaults.keys }
  public static var mapping: [String] { FieldSet.mapping.keys }
  public static var association: [String] { FieldSet.association.keys }
  public static var listChange: [String] { FieldSet.listChange.keys }
  /// Of a value's long form.
  public static var value: [String] { FieldSet.property.keys }
}
