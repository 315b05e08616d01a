import SpokeJSON
import SpokeSchema

/// How much of the account's limits is used.
///
/// Source: limits tracking reference.
extension World {
  func customPropertyLimits(_ call: Call) -> APIReply {
    let usages = portal.objects.indices.map { place in
      (place, object(place).properties.values.count { !$0.isHubSpotDefined && !$0.isArchived })
    }
    return propertyLimits(usages, limit: Limits.customPropertiesPerObject, overall: AccountLimits.customProperties)
  }

  func calculatedPropertyLimits(_ call: Call) -> APIReply {
    let usages = portal.objects.indices.map { place in
      (place, object(place).properties.values.count { !$0.isHubSpotDefined && $0.fieldType == "calculation_equation" })
    }
    return propertyLimits(
      usages, limit: AccountLimits.calculatedProperties, overall: AccountLimits.calculatedProperties)
  }

  private func propertyLimits(
    _ usages: [(place: Int, usage: Int)], limit: Int, overall: Int
  ) -> APIReply {
    let total = usages.map(\.usage).reduce(0, +)
    return .json(
      200,
      [
        "overallLimit": .number(String(overall)), "overallUsage": .number(String(total)),
        "overallPercentage": Self.share(total, overall),
        "byObjectType": .array(
          usages.filter { $0.usage > 0 || object($0.place).properties.count > 3 }.map { place, usage in
            objectUsage(place, limit: limit, usage: usage)
          }),
      ])
  }

  private func objectUsage(_ place: Int, limit: Int, usage: Int) -> JSONTree {
    var json = objectName(place)
    json["limit"] = .number(String(limit))
    json["usage"] = .number(String(usage))
    json["percentage"] = Self.share(usage, limit)
    return json
  }

  private func objectName(_ place: Int) -> JSONTree {
    let labels = object(place).json["labels"]
    return [
      "objectTypeId": .string(object(place).typeID),
      "singularLabel": labels?["singular"] ?? .string(object(place).name),
      "pluralLabel": labels?["plural"] ?? .string(object(place).name),
    ]
  }

  func customObjectLimits(_ call: Call) -> APIReply {
    let usage = portal.objects.count { $0.isCustom && !$0.isArchived }
    let limit = AccountLimits.customObjectTypes
    return .json(
      200,
      [
        "limit": .number(String(limit)), "usage": .number(String(usage)), "percentage": Self.share(usage, limit),
      ])
  }

  func associationLabelLimits(_ call: Call) -> APIReply {
    let results = associationTypes.directions.filter { $0.from <= $0.to }.compactMap { direction -> JSONTree? in
      let labels = associationTypes[direction].filter { $0.key.category == .user && $0.label != nil }
      guard !labels.isEmpty else { return nil }
      return [
        "fromObjectType": objectName(direction.from), "toObjectType": objectName(direction.to),
        "limit": .number(String(Limits.labelsPerPair)), "usage": .number(String(labels.count)),
        "percentage": Self.share(labels.count, Limits.labelsPerPair),
        "allLabels": .array(labels.compactMap { $0.label.map { .string($0) } }),
      ]
    }
    return .json(200, ["results": .array(results)])
  }

  func recordLimits(_ call: Call) -> APIReply {
    let usages = portal.objects.indices.map { place in
      (place, tables[place].order.count { tables[place][$0]?.isArchived == false })
    }
    let custom = usages.filter { object($0.0).isCustom }
    let total = custom.map(\.1).reduce(0, +)
    let standard = usages.filter { !object($0.0).isCustom && object($0.0).properties.count > 3 }
    return .json(
      200,
      [
        "customObjectTypes": [
          "overallLimit": .number(String(AccountLimits.customObjectRecords)), "overallUsage": .number(String(total)),
          "overallPercentage": Self.share(total, AccountLimits.customObjectRecords),
          "byObjectType": .array(
            custom.map { objectUsage($0.0, limit: AccountLimits.customObjectRecords, usage: $0.1) }),
        ],
        "hubspotDefinedObjectTypes": .array(
          standard.map { objectUsage($0.0, limit: AccountLimits.records, usage: $0.1) }),
      ])
  }

  private static func share(_ usage: Int, _ limit: Int) -> JSONTree {
    .number("\(Double(usage * 10_000 / max(limit, 1)) / 100)")
  }
}
