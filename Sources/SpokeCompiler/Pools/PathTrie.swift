import SpokeChecker
import SpokePlan

/// The paths that a plan reads, as the keys of nested objects. One for the event, one for the element of `each`.
struct PathTrie {
  private struct Node {
    var slot: UInt32?
    /// In order of arrival.
    var children: [(key: UInt32, node: Int)] = []
    var numbers: [UInt32: Int] = [:]
  }

  private var nodes = [Node()]
  private(set) var slotCount: UInt32 = 0

  /// The slot of a path of keys, given by the numbers of their strings.
  mutating func slot(of keys: [UInt32]) -> UInt32 {
    var current = 0
    for key in keys {
      if let child = nodes[current].numbers[key] {
        current = child
        continue
      }
      nodes[current].numbers[key] = nodes.count
      nodes[current].children.append((key, nodes.count))
      current = nodes.count
      nodes.append(Node())
    }
    if let slot = nodes[current].slot { return slot }
    let slot = slotCount
    nodes[current].slot = slot
    slotCount += 1
    return slot
  }

  var rootSlot: UInt32 { nodes[0].slot ?? PlanFormat.none }

  /// Adds the nodes that have children to `tables`. Returns the root's number, none when there is nothing to look up.
  func build(into tables: inout KeyTables, strings: StringPool) -> UInt32 {
    if nodes[0].children.isEmpty { return PlanFormat.none }
    var order = [0]
    var numbers: [Int: UInt32] = [0: tables.nextNode]
    var index = 0
    while index < order.count {
      for child in sortedChildren(of: order[index]) where !nodes[child.node].children.isEmpty {
        numbers[child.node] = tables.nextNode + UInt32(order.count)
        order.append(child.node)
      }
      index += 1
    }
    for node in order {
      tables.append(
        sortedChildren(of: node).map { key, child in
          KeyTableBuilder.Key(
            string: key, bytes: strings.strings[Int(key)], value: nodes[child].slot ?? PlanFormat.none,
            child: numbers[child] ?? PlanFormat.none)
        })
    }
    return numbers[0] ?? PlanFormat.none
  }

  private func sortedChildren(of node: Int) -> [(key: UInt32, node: Int)] {
    nodes[node].children.sorted { $0.key < $1.key }
  }
}

/// The nodes and entries of all hash tables of keys.
struct KeyTables {
  private(set) var nodes: [KeyNode] = []
  private(set) var entries: [KeyEntry] = []

  var nextNode: UInt32 { UInt32(nodes.count) }

  mutating func append(_ keys: [KeyTableBuilder.Key]) {
    let table = KeyTableBuilder.table(of: keys, firstEntry: UInt32(entries.count))
    nodes.append(table.node)
    entries += table.entries
  }
}
