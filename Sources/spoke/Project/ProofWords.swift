import SpokeChecker
import SpokeReports

extension Proof {
  /// One line for people.
  var words: String { ProofReport.words(proved: proved, atRunTime: atRunTime, unverifiable: unverifiable) }
  /// The proved share of all conversions, in percent.
  var percent: Double { ProofReport.percent(proved: proved, total: proved + atRunTime + unverifiable) }
}
