/// The digits of a `Decimal`: a whole number that is not negative.
///
/// `UInt128` is fast where a processor multiplies words of 64 bits. WebAssembly does not, and has no instructions for 128 bits,
/// so that digits one by one take a fraction of the code there. Both do the same, by the names that `Decimal` uses.
#if SPOKE_SMALL
  typealias Coefficient = DigitNumber
#else
  typealias Coefficient = UInt128
#endif
