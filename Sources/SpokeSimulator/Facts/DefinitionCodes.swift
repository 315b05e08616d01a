/// Codes and sub-categories of refused definitions.
///
/// Source: live behaviour of 2026-09.
enum DefinitionCodes {
  static let propertyExists = "Properties.PROPERTY_WITH_NAME_EXISTS"
  static let groupHasProperties = "PropertyGroupError.GROUP_WITH_ACTIVE_PROPERTIES"
  static let booleanOptions = "INVALID_BOOLEAN_OPTION"
  static let currencyWithoutSymbol = "ONLY_CURRENCY_PROPERTIES_CAN_SPECIFY_CURRENCY"
  static let primaryDisplayMissing = "PRIMARY_DISPLAY_PROPERTY_REQUIRED"
  static let recordsExist = "EXISTING_OBJECT_RECORDS"
  static let sensitiveNotEnabled = "PORTAL_NOT_ENABLED_FOR_SENSITIVE_DATA"
  static let stageInUse = "STAGE_ID_IN_USE"
  static let stageLabelExists = "PipelineError.STAGE_LABEL_EXISTS"
  static let closedStageMissing = "PipelineError.MISSING_CLOSED_STAGE"
}

/// What a property may be made of.
///
/// Source: "Properties" guide, and the enumerations of the properties reference.
enum PropertyKinds {
  static let types = ["bool", "date", "datetime", "enumeration", "number", "phone_number", "string"]
  static let fieldTypes: [String: [String]] = [
    "bool": ["booleancheckbox", "calculation_equation"],
    "enumeration": ["booleancheckbox", "checkbox", "radio", "select", "calculation_equation"],
    "date": ["date"],
    "datetime": ["date"],
    "string": ["text", "textarea", "html", "file", "phonenumber", "calculation_equation"],
    "number": ["number", "calculation_equation"],
    "phone_number": ["phonenumber"],
  ]
  /// Members that a change may hold; others of a definition are passed over without a word.
  static let changeable = [
    "label", "type", "fieldType", "groupName", "options", "description", "displayOrder", "hidden", "formField",
    "calculationFormula", "numberDisplayHint", "textDisplayHint", "showCurrencySymbol", "currencyPropertyName",
  ]
  /// Members that only a new definition may hold besides.
  static let creatable = ["name", "hasUniqueValue", "dataSensitivity", "externalOptions", "referencedObjectType"]
}
