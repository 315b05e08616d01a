import SpokeDiagnostics
import SpokeSchema

extension Property {
  /// The type in words: "a single-select property", "a date".
  var typeWords: String {
    switch type {
    case .string: "text"
    case .number: "a number"
    case .bool: "true or false"
    case .enumeration: isMultiple ? "a multi-select property" : "a single-select property"
    case .date: "a date"
    case .datetime: "a date and time"
    case .phoneNumber: "a phone number"
    case .objectCoordinates, .json: "an internal value"
    case .other(let name): "a value of HubSpot's type '\(name)'"
    }
  }

  /// The options' values for a message: all of a few, the first of many.
  var optionWords: String {
    let shown = options.prefix(12).map(\.value).joined(separator: ", ")
    return options.count > 12 ? "\(shown), … (\(options.count) in all)" : shown
  }

  /// Why a value of this type is expected.
  func expectation(of owner: String) -> Diagnostic.Related {
    var text = "expected because property '\(name)' of \(owner) is \(typeWords)"
    if type == .enumeration, !options.isEmpty { text += " with \(options.count) options" }
    return Diagnostic.Related(.expected, text, at: span)
  }
}
