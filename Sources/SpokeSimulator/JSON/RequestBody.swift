import SpokeDiagnostics
import SpokeJSON

/// Reads what a request's body holds, and refuses what is missing as HubSpot does.
extension JSONValue {
  /// A text, or a number as it is written: HubSpot takes ids as either.
  var identifier: String? { string ?? numberText }

  /// The elements of a list that must be there.
  func list(_ name: String) throws(APIError) -> [JSONValue] {
    guard let elements = self[name]?.elements else { throw APIError.missingFields([name]) }
    return Array(elements)
  }

  /// The text or id of a member that must be there.
  func text(_ name: String) throws(APIError) -> String {
    guard let text = self[name]?.identifier else { throw APIError.missingFields([name]) }
    return text
  }

  /// A text or id that may be absent or null.
  func optionalText(_ name: String) -> String? { self[name]?.identifier }

  func flag(_ name: String) -> Bool? {
    guard let value = self[name] else { return nil }
    return value.boolean ?? value.string.flatMap { Bool($0) }
  }

  /// The texts of a list; nothing where it is absent.
  func texts(_ name: String) -> [String] { self[name]?.elements?.compactMap(\.identifier) ?? [] }
}

enum RequestBody {
  /// The JSON of a body.
  static func parse(_ bytes: [UInt8]) throws(APIError) -> JSONValue {
    do {
      return try JSONDocument(SourceFile(path: "body", bytes: bytes)).root
    } catch {
      let place = error.position
      throw APIError(
        400, nil, "Invalid input JSON on line \(place.line), column \(place.column): \(error.message)")
    }
  }
}
