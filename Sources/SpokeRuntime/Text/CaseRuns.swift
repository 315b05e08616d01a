/// Scalars that are mapped alike.
struct CaseRun: BitwiseCopyable {
  var first: UInt32 = 0
  var last: UInt32 = 0
  /// 1 where only every other scalar from the first one on is meant, else 0.
  var skipped: UInt32 = 0
  /// What is added to a scalar, without a carry.
  var change: UInt32 = 0
  /// What stands behind the changed scalar; 0 for nothing.
  var second: UInt32 = 0
  var third: UInt32 = 0

  func contains(_ scalar: UInt32) -> Bool {
    let distance = scalar &- first
    return distance <= last &- first && distance & skipped == 0
  }
}

/// The runs of a direction, read from text: data that a program is linked with, without code that builds it, which is what
/// Embedded Swift makes of an array.
///
/// A number is written in digits of five bits, the lowest first: `0` to `O`, or `P` to `o` where another digit follows. A run
/// is these numbers: how far its first scalar is from the last one of the run before, at the beginning from U+0080; four times
/// how far its last scalar is from its first, and 2 if only every other one is meant, and 1 if more than one scalar comes of
/// each; twice what is added to a scalar, or that and 1 if it is subtracted; and what stands behind that: two scalars, 0 for
/// none.
struct CaseRuns {
  /// The one that was read last.
  private(set) var run = CaseRun()
  private let direction: CaseMapping.Direction
  private var position: UnsafePointer<UInt8>
  private var end: UnsafePointer<UInt8>
  private var arePairs = true
  private var last: UInt32 = 0x80

  init(_ direction: CaseMapping.Direction) {
    self.direction = direction
    position = CaseTables.pairs.utf8Start
    end = position + CaseTables.pairs.utf8CodeUnitCount
  }

  /// Reads a run. False when there is none left.
  mutating func next() -> Bool {
    if position == end {
      if !arePairs { return false }
      let others = direction == .lower ? CaseTables.lower : CaseTables.upper
      position = others.utf8Start
      end = position + others.utf8CodeUnitCount
      arePairs = false
      last = 0x80
    }
    run.first = last + number()
    let span = number()
    last = run.first + span >> 2
    run.last = last
    run.skipped = span >> 1 & 1
    let change = number()
    run.change = change & 1 == 0 ? change >> 1 : 0 &- change >> 1
    if span & 1 != 0 {
      run.second = number()
      run.third = number()
    } else {
      run.second = 0
      run.third = 0
    }
    if arePairs && direction == .upper {
      // The way back.
      run.first &+= run.change
      run.last &+= run.change
      run.change = 0 &- run.change
    }
    return true
  }

  private mutating func number() -> UInt32 {
    var number: UInt32 = 0
    var shift: UInt32 = 0
    while true {
      let digit = UInt32(position[0]) &- 0x30
      position += 1
      number |= (digit & 31) &<< shift
      if digit < 32 { return number }
      shift += 5
    }
  }
}

/// The runs of a direction for a search in few steps, where size does not count.
struct CaseIndex: Sendable {
  static let lower = CaseIndex(.lower)
  static let upper = CaseIndex(.upper)

  /// Ascending, none between the scalars of another one.
  private let runs: [CaseRun]

  private init(_ direction: CaseMapping.Direction) {
    var runs: [CaseRun] = []
    var all = CaseRuns(direction)
    while all.next() {
      // Others may stand between every other scalar.
      let length = all.run.skipped == 0 ? all.run.last - all.run.first : 0
      for first in stride(from: all.run.first, through: all.run.last, by: Int(length + 1 + all.run.skipped)) {
        var part = all.run
        part.first = first
        part.last = first + length
        runs.append(part)
      }
    }
    runs.sort { $0.first < $1.first }
    self.runs = runs
  }

  /// The run that a scalar is in; one that changes nothing where there is none.
  func run(of scalar: UInt32) -> CaseRun {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].first <= scalar { low = middle + 1 } else { high = middle }
    }
    return low > 0 && runs[low - 1].contains(scalar) ? runs[low - 1] : CaseRun()
  }
}
