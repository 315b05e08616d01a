import SpokeJSON
import SpokeSchema

/// Definitions of properties.
///
/// Source: properties reference and live behaviour of 2026-09: `dataSensitivity` leaves out everything else, and one
/// call returns all.
extension World {
  func listProperties(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    let isArchived = call.queryFlag("archived")
    let sensitivity = call.query("dataSensitivity") ?? "non_sensitive"
    return .json { writer in
      writer.object { writer in
        writer.member(
          "results",
          array: { writer in
            for name in object(place).propertyNames {
              guard let property = object(place).properties[name], property.isArchived == isArchived,
                property.dataSensitivity == sensitivity
              else { continue }
              writer.write(property.json)
            }
          })
      }
    }
  }

  func readProperty(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    guard
      let property = definedProperty(
        call.parameter("property"), place, isArchived: call.queryFlag("archived"),
        sensitivity: call.query("dataSensitivity") ?? "non_sensitive")
    else { throw noProperty(call.parameter("property")) }
    return .json(200, property.json)
  }

  func definedProperty(
    _ name: String, _ place: Int, isArchived: Bool, sensitivity: String?
  ) -> PropertyDefinition? {
    guard let property = object(place).properties[name], property.isArchived == isArchived else { return nil }
    return sensitivity == nil || property.dataSensitivity == sensitivity ? property : nil
  }

  func noProperty(_ name: String) -> APIError { .notFound("Property \(name) does not exist") }
}
