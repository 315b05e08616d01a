import SpokePlan

extension PathReader {
  /// Goes over an object, and those inside, of JSON text that is well-formed but stands in no line, such as one that
  /// `parse_json` made.
  mutating func enter(unmarked object: Value, node: UInt32, plan: PlanView, arena: inout Arena) {
    var next = (node: node, depth: 0, object: object)
    let spare = slots.spare
    while next.object.kind != .missing {
      let keys = KeyLookup(plan, node: next.node)
      var members = JSONMembers(next.object)
      var member = members.next()
      while member.key.kind != .missing {
        defer { member = members.next() }
        // Moved to where as much can be read behind it as a look-up reads.
        let key = arena.copy(member.key.unescaped(in: &arena))
        guard let start = key.baseAddress else { continue }
        let match = keys.find(start, length: key.count, mask: mask, in: plan)
        if member.value.kind == .rawObject || member.value.kind == .rawArray {
          fill(match, container: member.value, depth: 0, spare)
        } else {
          fill(match, member.value, spare)
        }
      }
      next = nextObject()
    }
  }
}
