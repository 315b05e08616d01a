import SpokePlan

/// What a call came to; the numbers are those of the header.
enum Status: Int32 {
  case ok = 0
  case nullArgument = 1
  case outOfRange = 2
  case busy = 3
  case notAPlan = 10
  case planLength = 11
  case planNewer = 12
  case planUnknownFeature = 13
  case planDamaged = 14
  case planMalformed = 15
}

extension PlanError {
  var status: Status {
    switch self {
    case .notAPlan: .notAPlan
    case .wrongLength: .planLength
    case .newerFormat: .planNewer
    case .unknownFeatures, .unknownSection: .planUnknownFeature
    case .damaged: .planDamaged
    case .malformed: .planMalformed
    }
  }
}
