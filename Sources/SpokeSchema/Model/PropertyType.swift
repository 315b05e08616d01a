/// A property's type; open, for HubSpot adds to it.
public enum PropertyType: Sendable, Hashable {
  case string, number, bool, enumeration, date, datetime, phoneNumber, objectCoordinates, json
  case other(String)

  public init(_ name: String) {
    switch name {
    case "string": self = .string
    case "number": self = .number
    case "bool": self = .bool
    case "enumeration": self = .enumeration
    case "date": self = .date
    case "datetime": self = .datetime
    case "phone_number": self = .phoneNumber
    case "object_coordinates": self = .objectCoordinates
    case "json": self = .json
    default: self = .other(name)
    }
  }

  /// As HubSpot writes it.
  public var name: String {
    switch self {
    case .string: "string"
    case .number: "number"
    case .bool: "bool"
    case .enumeration: "enumeration"
    case .date: "date"
    case .datetime: "datetime"
    case .phoneNumber: "phone_number"
    case .objectCoordinates: "object_coordinates"
    case .json: "json"
    case .other(let name): name
    }
  }
}
