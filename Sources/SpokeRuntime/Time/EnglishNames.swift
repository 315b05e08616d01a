/// English names of months and days, for formats of dates.
enum EnglishNames {
  static let shortLength = 3

  /// 1 is January; of any other number, nothing.
  static func month(_ number: Int64) -> StaticString {
    switch number {
    case 1: "January"
    case 2: "February"
    case 3: "March"
    case 4: "April"
    case 5: "May"
    case 6: "June"
    case 7: "July"
    case 8: "August"
    case 9: "September"
    case 10: "October"
    case 11: "November"
    case 12: "December"
    default: ""
    }
  }

  /// 0 is Sunday; of any other number, nothing.
  static func weekday(_ number: Int64) -> StaticString {
    switch number {
    case 0: "Sunday"
    case 1: "Monday"
    case 2: "Tuesday"
    case 3: "Wednesday"
    case 4: "Thursday"
    case 5: "Friday"
    case 6: "Saturday"
    default: ""
    }
  }

  /// The month whose name the text at `position` begins with, in any case of letters, and the length of the name. A whole
  /// name is preferred to its first three letters.
  static func month(
    at position: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (number: Int64, length: Int)? {
    for number in Int64(1)...12 {
      let name = month(number)
      let length = commonLength(name, text, position)
      if length == name.utf8CodeUnitCount { return (number, length) }
      if length >= shortLength { return (number, shortLength) }
    }
    return nil
  }

  private static func commonLength(
    _ name: StaticString, _ text: UnsafeBufferPointer<UInt8>, _ position: Int
  ) -> Int {
    var length = 0
    while length < name.utf8CodeUnitCount, position + length < text.count,
      text[position + length] | 0x20 == name.utf8Start[length] | 0x20
    {
      length += 1
    }
    return length
  }
}
