import SpokePlan

extension PathReader {
  /// Goes over the members of an object whose marks are not known, as `enter` does by its marks. False when they are not
  /// well-formed.
  mutating func enter(
    unmarked object: Value, node: UInt32, depth: Int, plan: PlanView, arena: inout Arena
  ) -> Bool {
    guard depth < JSONValidator.maximumDepth else { return false }
    let spare = slots.spare
    var members = JSONMembers(object)
    var member = members.next()
    while member.key.kind != .missing {
      let match = plan.entry(member.key.unescaped(in: &arena), in: node)
      if member.value.kind == .rawObject || member.value.kind == .rawArray {
        fill(match, container: member.value, depth: depth + 1, spare)
      } else {
        fill(match, member.value, spare)
      }
      member = members.next()
    }
    return members.isClosed
  }

  /// The same as `enterRest` after it.
  @inline(never)
  mutating func enterRestUnmarked(plan: PlanView, arena: inout Arena) -> Bool {
    var next = nextObject()
    while next.object.kind != .missing {
      guard enter(unmarked: next.object, node: next.node, depth: next.depth, plan: plan, arena: &arena) else {
        return false
      }
      next = nextObject()
    }
    return slots.containersAreWellFormed()
  }
}
