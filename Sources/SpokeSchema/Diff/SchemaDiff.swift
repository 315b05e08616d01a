/// The differences between two snapshots of a portal, in the order of the snapshot's files.
///
/// Labels and descriptions of properties, groups and the order of options are passed over: no mapping depends on them.
public struct SchemaDiff: Sendable {
  public private(set) var changes: [SchemaChange] = []

  /// Compares two snapshots that were loaded with all of their objects.
  public init(old: Portal, new: Portal) {
    compareObjects(old, new)
    compareAssociations(old, new)
    comparePipelines(old, new)
    compareEvents(old, new)
    compareLists(old, new)
    compareOwners(old, new)
    for scope in (old.scopes ?? []).subtracting(new.scopes ?? old.scopes ?? []).sorted() {
      add(.removed, .scope, .scopes, [scope], "the scope \(scope) is no longer granted", breaking: true)
    }
    for scope in (new.scopes ?? []).subtracting(old.scopes ?? new.scopes ?? []).sorted() {
      add(.added, .scope, .scopes, [scope], "the scope \(scope) is granted", breaking: false)
    }
  }

  /// The changes that may break a mapping.
  public var breaking: [SchemaChange] { changes.filter(\.isBreaking) }

  mutating func add(
    _ kind: SchemaChange.Kind, _ subject: SchemaChange.Subject, _ part: SnapshotPart, _ names: [String],
    _ message: String, breaking: Bool
  ) {
    changes.append(SchemaChange(kind, subject, in: part, names: names, message, isBreaking: breaking))
  }

  /// The elements of two lists by key: those of the old one in their order, then the new ones. Of several with one key,
  /// which no portal has, the first counts.
  static func pairs<Element>(
    _ old: [Element], _ new: [Element], by key: (Element) -> String
  ) -> [(old: Element?, new: Element?)] {
    let newByKey = Dictionary(new.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    let kept = old.filter { seen.insert(key($0)).inserted }.map { (old: Optional($0), new: newByKey[key($0)]) }
    return kept + new.filter { seen.insert(key($0)).inserted }.map { (nil, $0) }
  }

  // MARK: Lists, owners

  private mutating func compareLists(_ old: Portal, _ new: Portal) {
    guard let newLists = new.lists else {
      if old.lists != nil {
        add(.unknown, .list, .lists, [], "the snapshot no longer says which lists there are", breaking: true)
      }
      return
    }
    guard let oldLists = old.lists else {
      add(.added, .list, .lists, [], "the snapshot says which lists there are", breaking: false)
      return
    }
    for pair in Self.pairs(oldLists, newLists, by: \.listID) {
      switch pair {
      case (let list?, nil):
        add(.removed, .list, .list(list.listID), [list.name], "the list “\(list.name)” is gone", breaking: true)
      case (nil, let list?):
        add(.added, .list, .list(list.listID), [list.name], "the list “\(list.name)” is new", breaking: false)
      case (let before?, let after?): compareList(before, after)
      case (nil, nil): break
      }
    }
  }

  private mutating func compareList(_ old: ContactList, _ new: ContactList) {
    let part = SnapshotPart.list(old.listID)
    if old.name != new.name {
      add(.renamed, .list, part, [old.name], "the list “\(old.name)” is now “\(new.name)”", breaking: true)
    }
    if old.objectTypeID != new.objectTypeID {
      add(
        .retyped, .list, part, [new.name, old.name],
        "the list “\(new.name)” was of objects \(old.objectTypeID) and is of \(new.objectTypeID)", breaking: true)
    }
    guard old.processingType != new.processingType else { return }
    let isDynamic = new.processingType == "DYNAMIC"
    let types = "was \(old.processingType) and is \(new.processingType)"
    add(
      isDynamic ? .madeDynamic : .madeManual, .list, part, [new.name, old.name], "the list “\(new.name)” \(types)",
      breaking: isDynamic)
  }

  private mutating func compareOwners(_ old: Portal, _ new: Portal) {
    guard let newOwners = new.owners else {
      if old.owners != nil {
        add(.unknown, .owner, .owners, [], "the snapshot no longer says which owners there are", breaking: true)
      }
      return
    }
    guard let oldOwners = old.owners else {
      add(.added, .owner, .owners, [], "the snapshot says which owners there are", breaking: false)
      return
    }
    for pair in Self.pairs(oldOwners, newOwners, by: \.id) {
      let names = [pair.old?.email, pair.old?.id, pair.new?.email, pair.new?.id].compactMap { $0 }
      let name = pair.old?.email ?? pair.new?.email ?? pair.old?.id ?? pair.new?.id ?? ""
      switch pair {
      case (_?, nil): add(.removed, .owner, .owners, names, "the owner \(name) is gone", breaking: true)
      case (nil, _?): add(.added, .owner, .owners, names, "the owner \(name) is new", breaking: false)
      case (let before?, let after?):
        if before.isArchived != after.isArchived {
          let word = after.isArchived ? "deactivated" : "active again"
          add(
            after.isArchived ? .archived : .restored, .owner, .owners, names, "the owner \(name) is \(word)",
            breaking: after.isArchived)
        }
        // Of a snapshot with hashed addresses nothing can be said about one without.
        if let address = before.email, let now = after.email, address != now {
          add(.renamed, .owner, .owners, names, "the owner \(address) has the address \(now)", breaking: true)
        }
      case (nil, nil): break
      }
    }
  }
}
