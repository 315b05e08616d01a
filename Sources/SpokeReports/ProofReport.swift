/// How much of a project was proved, in words: a green lint that proves little must not look like one that proves all.
public enum ProofReport {
  /// "Proof: 41 of 52 conversions proved (78 %), 11 checked at run time, 0 unverifiable"
  public static func words(proved: Int, atRunTime: Int, unverifiable: Int) -> String {
    let total = proved + atRunTime + unverifiable
    guard total > 0 else { return "proof: there are no conversions" }
    let share = percent(proved: proved, total: total)
    return "proof: \(proved) of \(total) conversions proved (\(Int(share)) %), \(atRunTime) checked at run time, "
      + "\(unverifiable) unverifiable"
  }

  /// The proved share; 100 when there is nothing to prove.
  public static func percent(proved: Int, total: Int) -> Double {
    total == 0 ? 100 : Double(proved) * 100 / Double(total)
  }
}
