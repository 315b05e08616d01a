import SpokePlan

/// English names of months and days, for formats of dates.
enum EnglishNames {
  static let shortLength = 3

  /// 1 is January; of any other number, nothing.
  static func month(_ number: Int64) -> UnsafeBufferPointer<UInt8> { months[Int(number) - 1].bytes }

  /// 0 is Sunday; of any other number, nothing.
  static func weekday(_ number: Int64) -> UnsafeBufferPointer<UInt8> { weekdays[Int(number)].bytes }

  private static var months: PhraseList {
    PhraseList(
      """
      January
      February
      March
      April
      May
      June
      July
      August
      September
      October
      November
      December
      """)
  }

  private static var weekdays: PhraseList {
    PhraseList(
      """
      Sunday
      Monday
      Tuesday
      Wednesday
      Thursday
      Friday
      Saturday
      """)
  }

  /// The month whose name the text at `position` begins with, in any case of letters, and the length of the name. A whole
  /// name is preferred to its first three letters.
  static func month(
    at position: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (number: Int64, length: Int)? {
    for number in Int64(1)...12 {
      let name = month(number)
      let length = commonLength(name, text, position)
      if length == name.count { return (number, length) }
      if length >= shortLength { return (number, shortLength) }
    }
    return nil
  }

  private static func commonLength(
    _ name: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, _ position: Int
  ) -> Int {
    var length = 0
    while length < name.count, position + length < text.count,
      text[position + length] | 0x20 == name[length] | 0x20
    {
      length += 1
    }
    return length
  }
}
