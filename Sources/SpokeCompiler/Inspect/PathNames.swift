import SpokePlan

/// The paths of a plan's slots, as people write them.
struct PathNames {
  private(set) var event: [String]
  private(set) var item: [String]

  /// Longer paths are cut: a plan made to harm could hold one key inside the other without end.
  private static let longestPath = 64

  init(_ plan: PlanView) {
    event = PathNames.paths(
      of: plan, root: plan.info.eventNode, count: plan.info.eventSlotCount, name: "", rootSlot: PlanFormat.none)
    item = PathNames.paths(
      of: plan, root: plan.info.itemNode, count: plan.info.itemSlotCount, name: "item", rootSlot: plan.info.itemRootSlot
    )
  }

  func name(scope: UInt8, slot: Int) -> String {
    let names = scope == 0 ? event : item
    return slot < names.count ? names[slot] : "?"
  }

  private static func paths(
    of plan: PlanView, root: UInt32, count: UInt32, name: String, rootSlot: UInt32
  ) -> [String] {
    var names = [String](repeating: name, count: Int(count))
    if root == PlanFormat.none { return names }
    var parents: [UInt32: (node: UInt32, key: UInt32)] = [:]
    var open = [root]
    while let number = open.popLast() {
      let node = plan.keyNodes[number]
      for index in node.entries.indices {
        let entry = plan.keyEntries[index]
        if entry.isEmpty { continue }
        if entry.child != PlanFormat.none {
          parents[entry.child] = (number, entry.key)
          open.append(entry.child)
        }
        guard entry.value != PlanFormat.none else { continue }
        var keys = [entry.key]
        var current = number
        while let parent = parents[current], keys.count < longestPath {
          keys.append(parent.key)
          current = parent.node
        }
        var path = parents[current] == nil ? name : "…"
        for key in keys.reversed() { path = PathNames.member(plan.text(key), of: path) }
        names[Int(entry.value)] = path
      }
    }
    return names
  }

  /// `path.key`, or `path["key"]` where the key is no identifier.
  static func member(_ key: String, of path: String) -> String {
    let isIdentifier =
      key.utf8.enumerated().allSatisfy { index, byte in
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, 0x5F: true
        case 0x30...0x39: index > 0
        default: false
        }
      } && !key.isEmpty
    if !isIdentifier { return "\(path)[\(JSONText.quoted(key))]" }
    return path.isEmpty ? key : "\(path).\(key)"
  }
}

extension PlanView {
  /// A string of the pool.
  func text(_ number: UInt32) -> String { String(decoding: string(number), as: UTF8.self) }
}
