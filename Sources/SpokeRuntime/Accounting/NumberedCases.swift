/// The cases of an enum whose numbers are 0, 1, 2, … without a gap, one after the other.
///
/// Does what `allCases` does, whose array a small module has much code for.
public struct NumberedCases<Case: RawRepresentable<UInt8>>: Sequence, IteratorProtocol {
  private var number: UInt8 = 0

  init() {}

  public mutating func next() -> Case? {
    defer { number &+= 1 }
    return Case(rawValue: number)
  }
}
