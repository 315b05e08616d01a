extension Portal {
  /// This portal with one part as another snapshot has it: what a single change makes of it.
  public func replacing(_ part: SnapshotPart, from other: Portal) -> Portal {
    var portal = self
    switch part {
    case .object(let name):
      guard let object = other.objects.first(where: { $0.name == name }) else {
        portal.objects.removeAll { $0.name == name }
        portal.objectNames.removeAll { $0 == name }
        break
      }
      guard let own = objects.first(where: { $0.name == name }) else {
        portal.objects = (objects + [object]).sorted { $0.name < $1.name }
        portal.objectNames = Set(objectNames + [name]).sorted()
        break
      }
      // Its properties are parts of their own.
      portal.setObject(object.with(own.properties))
    case .property(let object, let name):
      guard let own = objects.first(where: { $0.name == object }) else { break }
      let property = other.objects.first { $0.name == object }?.property(named: name)
      portal.setObject(own.with(own.properties.replacing(property) { $0.name == name }))
    case .validation(let object, let property):
      let rule = other.validations[object]?.first { $0.propertyName == property }
      portal.validations[object] = (validations[object] ?? []).replacing(rule) { $0.propertyName == property }
    case .associations(let pair): portal.associations[pair] = other.associations[pair]
    case .pipeline(let object, let id):
      let pipeline = other.pipelines[object]?.first { $0.id == id }
      portal.pipelines[object] = pipelines[object]?.replacing(pipeline) { $0.id == id }
    case .event(let name):
      portal.events = events?.replacing(other.events?.first { $0.name == name }) { $0.name == name }
    case .list(let id):
      portal.lists = lists?.replacing(other.lists?.first { $0.listID == id }) { $0.listID == id }
    case .owners: portal.owners = other.owners
    case .scopes: portal.scopes = other.scopes
    case .events: portal.events = other.events
    case .lists: portal.lists = other.lists
    case .pipelines(let object): portal.pipelines[object] = other.pipelines[object]
    }
    return portal
  }

  private mutating func setObject(_ object: ObjectType) {
    objects = objects.replacing(object) { $0.name == object.name }
  }
}

extension Array {
  /// The elements with the one that `isSame` finds replaced, or taken away for nil; added at the end when there is none.
  fileprivate func replacing(_ element: Element?, where isSame: (Element) -> Bool) -> [Element] {
    var result = self
    guard let index = firstIndex(where: isSame) else { return self + (element.map { [$0] } ?? []) }
    if let element { result[index] = element } else { result.remove(at: index) }
    return result
  }
}
