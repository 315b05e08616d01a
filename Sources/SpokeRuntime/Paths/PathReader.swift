import SpokePlan

/// Finds in an object what the paths of a plan lead to, and checks what it goes over. One for the event, one for the
/// element of `each`.
///
/// Only objects that the path trie needs are entered, each after the object that holds it is done: so of duplicate keys
/// the last one counts with all that is inside it, and a path through anything but an object stays missing. As long as no
/// key is there twice they can as well be entered where they stand, which saves looking for their ends.
///
/// An object that is entered is checked against JSON's grammar, but for the insides of the arrays and objects in it: those
/// that no path leads to or through are passed over by their brackets. `docs/events.md` says what that means to users.
struct PathReader: ~Copyable {
  /// What was found.
  private(set) var slots: PathSlots
  /// By node: its object, until it is entered; null when a later duplicate hides it, missing when the node is not queued.
  private let objects: FixedArray<Value>
  /// Nodes to enter. Each has one parent, so each stands here once at most.
  private let queue: FixedArray<QueuedNode>
  private var queuedCount = 0
  private var enteredCount = 0
  #if !SPOKE_SMALL
    /// The objects around the one that is gone over.
    private let frames: FixedArray<Frame>
    private var frameCount = 0
    /// The node of the object that is gone over, and how many containers it stands in.
    private var node: UInt32 = 0
    private var depth = 0
    /// By node: when its object was last entered where it stood.
    private let stamps: FixedArray<UInt32>
    private var stamp: UInt32 = 0
    /// Whether a key is there again whose object was entered where it stood.
    private var hasRepeated = false
    /// What `KeyMask` asks for.
    private let maskBytes: FixedArray<UInt64>
  #endif

  struct QueuedNode: BitwiseCopyable {
    var node: UInt32
    /// How many containers its object stands in.
    var depth: UInt32
  }

  /// An object that is gone on with after one inside it.
  struct Frame: BitwiseCopyable {
    var node: UInt32
    /// Where the one inside is put, and its bracket.
    var slot: UInt32
    var open: Int
  }

  init(slotCount: UInt32, nodeCount: Int) {
    slots = PathSlots(count: slotCount)
    objects = FixedArray(zeros: nodeCount)
    queue = FixedArray(zeros: nodeCount)
    #if !SPOKE_SMALL
      frames = FixedArray(zeros: nodeCount)
      stamps = FixedArray(zeros: nodeCount)
      maskBytes = FixedArray(zeros: 4)
      for index in 0..<2 { maskBytes[index] = .max }
    #endif
  }

  @inline(__always)
  subscript(slot: Int) -> Value { slots[slot] }

  /// Forgets what was found.
  mutating func removeAll() {
    slots.removeAll()
    #if !SPOKE_SMALL
      hasRepeated = false
      // Once all numbers have been used, one of long ago may be taken for this one, which makes a repeated key of none.
      stamp &+= 1
    #endif
    while enteredCount < queuedCount {
      objects[Int(queue[enteredCount].node)] = .missing
      enteredCount &+= 1
    }
    queuedCount = 0
    enteredCount = 0
  }

  /// Puts a value into a slot.
  @inline(__always)
  mutating func fill(_ slot: UInt32, _ value: Value) { slots.fill(slot, value) }

  // MARK: In a line

  #if !SPOKE_SMALL
    private var mask: KeyMask { KeyMask(maskBytes.start) }

    /// When an object that a path leads through is entered.
    enum Order {
      /// After the object around it, by `enterRest`.
      case later
      /// Where it stands. Where a key is there twice, `enter` returns false, and what was found is of no use.
      case atOnce
    }

    /// Goes over the members of an object, given by its brackets. False when they are not well-formed.
    ///
    /// All that can be found by the marks is never read: a key's end, and mostly that of its value too, is in the marks of the 57
    /// bytes behind the key's quote.
    mutating func enter(
      _ line: MarkedLine, from open: Int, to close: Int, node: UInt32, depth: Int, _ order: Order, plan: PlanView,
      arena: inout Arena
    ) -> Bool {
      let start = line.start
      guard depth < JSONValidator.maximumDepth, start[close] == UInt8(ascii: "}") else { return false }
      var keys = KeyLookup(plan, node: node)
      self.node = node
      self.depth = depth
      frameCount = 0
      let spare = slots.spare
      let mask = mask
      let (quotes, backslashes) = (line.marks.quotes, line.marks.backslashes)
      var first = open &+ 1
      line.skipSpace(&first)
      if first == close { return true }
      guard start[first] == UInt8(ascii: "\"") else { return false }
      first &+= 1
      members: while true {
        // The next quote ends the key; the one after that begins its value, if that is a text, and the third one ends it.
        let ahead = LineMarks.window(quotes, from: first)
        let escapes = LineMarks.window(backslashes, from: first)
        var place: Int
        let match: KeyLookup.Match
        member: do {
          if ahead != 0, escapes == 0 || escapes & (ahead ^ (ahead &- 1)) == 0 {
            place = first &+ ahead.trailingZeroBitCount
            match = keys.find(start + first, length: place &- first, mask: mask, in: plan)
          } else {
            place = line.quote(from: first)
            match = Self.find(line, from: first, to: place, self.node, mask, plan, &arena)
          }
          if start.holds(#"":""#, at: place) {
            let behindKey = ahead & (ahead &- 1)
            let behindQuote = behindKey & (behindKey &- 1)
            if behindQuote != 0, escapes == 0 {
              let end = first &+ behindQuote.trailingZeroBitCount
              fill(match, line.text(from: place &+ 3, to: end, form: .clean), spare)
              place = end &+ 1
            } else {
              let end = line.quote(from: place &+ 3)
              fill(match, line.text(from: place &+ 3, to: end), spare)
              place = end &+ 1
            }
            break member
          }

          place &+= 1
          line.skipSpace(&place)
          guard start[place] == UInt8(ascii: ":") else { return false }
          place &+= 1
          line.skipSpace(&place)
          let byte = start[place]
          if byte == UInt8(ascii: "\"") {
            place &+= 1
            let end = line.quote(from: place)
            fill(match, line.text(from: place, to: end), spare)
            place = end &+ 1
          } else if byte | 0x20 == UInt8(ascii: "{") {
            let child = match.child
            if child != PlanFormat.none, order == .atOnce, byte == UInt8(ascii: "{"), stamps[Int(child)] != stamp,
              self.depth &+ 1 < JSONValidator.maximumDepth
            {
              var inner = place &+ 1
              line.skipSpace(&inner)
              if start[inner] == UInt8(ascii: "\"") {
                stamps[Int(child)] = stamp
                frames[frameCount] = Frame(node: self.node, slot: min(match.value, spare), open: place)
                frameCount &+= 1
                self.depth &+= 1
                self.node = child
                keys = KeyLookup(plan, node: child)
                first = inner &+ 1
                continue members
              }
            }
            guard let end = line.closing(of: place), end < close else { return false }
            let kind: Value.Kind = byte == UInt8(ascii: "{") ? .rawObject : .rawArray
            fill(
              match, container: Value.raw(kind, from: start + place, to: start + end + 1), depth: self.depth &+ 1, spare
            )
            place = end &+ 1
          } else {
            let scalar = line.scalar(at: place)
            if scalar.value.kind == .missing { return false }
            fill(match, scalar.value, spare)
            place = scalar.end
          }
        }

        while true {
          if start.holds(#",""#, at: place) {
            first = place &+ 2
            continue members
          }
          line.skipSpace(&place)
          if start[place] == UInt8(ascii: ",") { break }
          guard start[place] == UInt8(ascii: "}") else { return false }
          if frameCount == 0 { return place == close && !hasRepeated }
          frameCount &-= 1
          place &+= 1
          let frame = frames[frameCount]
          self.node = frame.node
          keys = KeyLookup(plan, node: frame.node)
          if frame.slot != spare {
            slots.fill(
              frame.slot, container: .raw(.rawObject, from: start + frame.open, to: start + place), depth: self.depth)
          }
          self.depth &-= 1
        }
        place &+= 1
        line.skipSpace(&place)
        guard start[place] == UInt8(ascii: "\"") else { return false }
        first = place &+ 1
      }
    }

    /// The same for an object that is a value.
    mutating func enter(
      _ line: MarkedLine, _ object: Value, node: UInt32, depth: Int, _ order: Order, plan: PlanView, arena: inout Arena
    ) -> Bool {
      guard let bytes = object.bytes.baseAddress else { return false }
      let open = bytes - line.start
      return enter(
        line, from: open, to: open + object.bytes.count - 1, node: node, depth: depth, order, plan: plan, arena: &arena)
    }

    /// Goes over the objects inside that paths lead through, and checks the arrays and objects that paths lead to.
    mutating func enterRest(_ line: MarkedLine, _ order: Order, plan: PlanView, arena: inout Arena) -> Bool {
      var next = nextObject()
      while next.object.kind != .missing {
        guard enter(line, next.object, node: next.node, depth: next.depth, order, plan: plan, arena: &arena) else {
          return false
        }
        next = nextObject()
      }
      return slots.containersAreWellFormed(line)
    }

  #endif
  /// The next object to enter; missing behind the last one.
  mutating func nextObject() -> (node: UInt32, depth: Int, object: Value) {
    while enteredCount < queuedCount {
      let next = queue[enteredCount]
      enteredCount &+= 1
      let object = objects[Int(next.node)]
      objects[Int(next.node)] = .missing
      if object.kind == .rawObject { return (next.node, Int(next.depth), object) }
    }
    return (0, 0, .missing)
  }

  #if !SPOKE_SMALL
    /// Looks up a key that may have escapes.
    @inline(never)
    private static func find(
      _ line: MarkedLine, from first: Int, to end: Int, _ node: UInt32, _ mask: KeyMask, _ plan: PlanView,
      _ arena: inout Arena
    ) -> KeyLookup.Match {
      let keys = KeyLookup(plan, node: node)
      let key = line.text(from: first, to: end)
      if key.isEscaped {
        let text = key.unescaped(in: &arena)
        if let start = text.baseAddress { return keys.find(start, length: text.count, mask: mask, in: plan) }
      }
      return keys.find(line.start + first, length: end &- first, mask: mask, in: plan)
    }

  #endif

  // MARK: Filling

  /// Puts a single value where a key leads to.
  @inline(__always)
  mutating func fill(_ match: KeyLookup.Match, _ value: Value, _ spare: UInt32) {
    // What no path leads to goes into the spare place: that needs no branch.
    let slot = min(match.value, spare)
    slots.fill(slot, value)
    let child = match.child
    if child != PlanFormat.none { hide(child) }
  }

  /// Puts an array or object where a key leads to.
  @inline(__always)
  mutating func fill(_ match: KeyLookup.Match, container value: Value, depth: Int, _ spare: UInt32) {
    let slot = min(match.value, spare)
    if slot != spare { slots.fill(slot, container: value, depth: depth) }
    let child = match.child
    if child != PlanFormat.none { enqueue(child, value, depth: depth) }
  }

  @inline(never)
  private mutating func enqueue(_ node: UInt32, _ value: Value, depth: Int) {
    guard value.kind == .rawObject else { return hide(node) }
    noteRepetition(of: node)
    if objects[Int(node)].kind == .missing {
      queue[queuedCount] = QueuedNode(node: node, depth: UInt32(truncatingIfNeeded: depth))
      queuedCount &+= 1
    }
    objects[Int(node)] = value
  }

  /// Forgets the object of a node: a later duplicate of its key is none.
  @inline(never)
  private mutating func hide(_ node: UInt32) {
    noteRepetition(of: node)
    if objects[Int(node)].kind != .missing { objects[Int(node)] = .null }
  }

  /// Notes that a key is there whose object may have been entered where it stood.
  @inline(__always)
  private mutating func noteRepetition(of node: UInt32) {
    #if !SPOKE_SMALL
      if stamps[Int(node)] == stamp { hasRepeated = true }
    #endif
  }
}

extension UnsafePointer<UInt8> {
  /// Whether two or three bytes stand at a place, of which four can be read.
  @inline(__always)
  fileprivate func holds(_ text: StaticString, at place: Int) -> Bool {
    let word = UInt32(littleEndian: UnsafeRawPointer(self + place).loadUnaligned(as: UInt32.self))
    var wanted: UInt32 = 0
    for index in 0..<text.utf8CodeUnitCount { wanted |= UInt32(text.utf8Start[index]) &<< UInt32(8 * index) }
    return word & (UInt32.max &>> UInt32(32 - 8 * text.utf8CodeUnitCount)) == wanted
  }
}
