extension Portal {
  /// The loaded object type that a mapping names: by its API name (`contacts`), its fully qualified name
  /// (`p12345_subscription_plan`) or its type id (`0-1`, `2-3141592`).
  ///
  /// Inlined, because a portal is asked for every mapping and must not be copied for that.
  @inlinable public func object(named name: String) -> ObjectType? {
    guard let place = objectPlaces[name] else { return nil }
    return objects[place]
  }

  /// Whether the snapshot holds an object type of this name, be it loaded or not. A custom object's type id is known
  /// only when it was loaded.
  public func hasObject(named name: String) -> Bool {
    object(named: name) != nil || !fileNames(of: [name]).isDisjoint(with: objectNames)
  }

  /// The API names that object types are named by, resolved as far as the names themselves allow.
  func fileNames(of names: Set<String>) -> Set<String> {
    var resolved = Set<String>()
    for name in names {
      resolved.insert(name)
      if let standard = StandardObject.all.first(where: { $0.typeID == name }) { resolved.insert(standard.name) }
      if let own = ownName(ofFullyQualified: name) { resolved.insert(own) }
    }
    return resolved
  }

  /// `subscription_plan` of `p12345_subscription_plan`.
  private func ownName(ofFullyQualified name: String) -> String? {
    guard name.hasPrefix("p"), let underscore = name.firstIndex(of: "_") else { return nil }
    let digits = name[name.index(after: name.startIndex)..<underscore]
    guard let portal = Int(digits), portalID == nil || portal == portalID else { return nil }
    return String(name[name.index(after: underscore)...])
  }
}
