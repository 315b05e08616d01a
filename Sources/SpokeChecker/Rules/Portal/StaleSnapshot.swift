import SpokeDiagnostics
import SpokeSchema

extension Rule {
  public static let staleSnapshot = Rule(
    "stale-snapshot", .portal, .warning, "The snapshot of the portal is old",
    explanation: """
      A check is as good as the snapshot. One that is more than 30 days old may lack properties and options that people
      have changed since. Pull it again. The age is counted to `--today`, or to the clock; `compile` never looks at it.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """,
      days: .init(bad: "2027-01-31", good: "2026-11-24")))

  public static let portalMismatch = Rule(
    "portal-mismatch", .portal, .error, "A name that belongs to another portal",
    explanation: """
      A fully qualified name holds the id of its portal: `p12345_subscription_plan`, `pe12345_order_completed`. One with
      another id than the snapshot's was copied from another portal, a sandbox for example, and HubSpot does not know it
      here. Write the short name, which is right in both.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          plan:
            when: type == "track" and event == "Plan Changed" and exists(properties.plan)
            update: p99999_subscription_plan
            match: { plan_code: "${properties.plan}" }
            properties:
              monthly_price: ${properties.price}
        """,
      good: """
        spoke: 1
        mappings:
          plan:
            when: type == "track" and event == "Plan Changed" and exists(properties.plan)
            update: subscription_plan
            match: { plan_code: "${properties.plan}" }
            properties:
              monthly_price: ${properties.price}
        """))
}

/// The snapshot's age.
enum SnapshotAge {
  /// Days after which a snapshot is called old.
  static let limit = 30

  static func diagnostics(_ input: CheckInput) -> [Diagnostic] {
    guard let portal = input.portal, let today = input.today.flatMap(CivilDay.init),
      let pulled = portal.pulledAt.flatMap({ CivilDay(String($0.prefix(10))) })
    else { return [] }
    let age = today.number - pulled.number
    guard age > limit else { return [] }
    return [
      Diagnostic(
        .staleSnapshot, "The snapshot of '\(portal.name)' is \(age) days old", at: portal.fileSpan,
        help: "Fetch the portal again and commit the result.")
    ]
  }
}

/// A calendar day as a number, to count days between two.
struct CivilDay {
  /// Days since 1970-01-01.
  let number: Int

  /// `YYYY-MM-DD`; nil for anything else.
  init?(_ text: String) {
    guard TimeText.form(of: text) == .date else { return nil }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    // Howard Hinnant's days_from_civil.
    let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (parts[1] + (parts[1] > 2 ? -3 : 9)) + 2) / 5 + parts[2] - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension MappingChecker {
  /// Reports a fully qualified name of another portal. True when it did.
  mutating func reportOtherPortal(_ name: String, at range: ByteRange) -> Bool {
    guard let id = ground.portal?.portalID else { return false }
    let rest = name.hasPrefix("pe") ? name.dropFirst(2) : name.dropFirst(1)
    guard name.hasPrefix("p"), let end = rest.firstIndex(of: "_"), let other = Int(rest[..<end]), other != id else {
      return false
    }
    let short = String(rest[rest.index(after: end)...])
    report(
      .portalMismatch, "'\(name)' belongs to portal \(other), and the snapshot is of portal \(id)", at: range,
      help: "Write \(short).", fixes: [Fix("write \(short)", isSafe: false, edits: [.init(file.span(range), short)])])
    return true
  }
}

extension Portal {
  /// The snapshot's own file, for findings about the whole of it.
  fileprivate var fileSpan: SourceSpan {
    SourceSpan(SourceFile(path: "\(directory)/portal.json", bytes: []), ByteRange(0, 0))
  }
}
