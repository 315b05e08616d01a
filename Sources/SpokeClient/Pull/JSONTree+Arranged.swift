import SpokeJSON

extension JSONTree {
  /// The same content in the order of an older version of it: members as they stood, new ones behind them; elements of an
  /// array as they stood if none came, went or changed.
  ///
  /// HubSpot promises no order. Without this, a pull could rewrite files in which nothing changed.
  func arranged(like old: JSONTree) -> JSONTree {
    switch (self, old) {
    case (.object(let members), .object(let oldMembers)):
      var places: [String: Int] = [:]
      for (place, member) in oldMembers.enumerated() { places[member.name] = place }
      let arranged = members.enumerated().map { index, member in
        let place = places[member.name]
        let value = place.map { member.value.arranged(like: oldMembers[$0].value) } ?? member.value
        return (place: place ?? oldMembers.count + index, member: Member(member.name, value))
      }
      return .object(arranged.sorted { $0.place < $1.place }.map(\.member))
    case (.array(let elements), .array(let oldElements)):
      var known: [String: JSONTree] = [:]
      for element in oldElements { if let name = element.elementName { known[name] = element } }
      let arranged = elements.enumerated().map { index, element in
        let before = element.elementName.map { known[$0] } ?? (index < oldElements.count ? oldElements[index] : nil)
        return before.map { element.arranged(like: $0) } ?? element
      }
      return .array(Self.holdSame(arranged, oldElements) ? oldElements : arranged)
    default: return self
    }
  }

  /// Whether two arrays hold the same elements in any order.
  private static func holdSame(_ left: [JSONTree], _ right: [JSONTree]) -> Bool {
    guard left.count == right.count else { return false }
    return left.map(\.canonicalText).sorted() == right.map(\.canonicalText).sorted()
  }

  /// What tells an element of one of HubSpot's arrays from its neighbours.
  private var elementName: String? {
    guard case .object = self else { return nil }
    for name in ["id", "listId", "name", "propertyName", "value", "ruleType"] {
      if let text = self[name]?.identifier { return "\(name):\(text)" }
    }
    guard let type = self["typeId"]?.identifier else { return nil }
    return "\(self["category"]?.string ?? ""):\(type)"
  }
}
