import SpokeDiagnostics
import SpokeJSON

extension PropertyValidation {
  /// An entry of HubSpot's Property validations API.
  init(snapshot value: JSONValue) throws(SnapshotError) {
    let name = try value.required("propertyName", of: "a validation")
    let rules = try value.optionalList("propertyValidationRules") { rule throws(SnapshotError) in
      let type = try rule.required("ruleType", of: "a validation rule of \(name.text)")
      return Rule(type: type.text, arguments: rule["ruleArguments"]?.elements?.compactMap(\.identifier) ?? [])
    }
    self.init(propertyName: name.text, rules: rules, span: name.value.span)
  }
}
