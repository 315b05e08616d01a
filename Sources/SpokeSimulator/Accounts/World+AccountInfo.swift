import SpokeJSON
import SpokeSchema

/// What is known of the account.
extension World {
  /// Source: account info reference.
  func accountDetails(_ call: Call) -> APIReply {
    let offset = PortalDay(timeZone: options.timeZone).offset(at: call.now)
    let minutes = abs(offset) / 60_000
    let clock = "\(CalendarDate.padded(Int(minutes / 60), 2)):\(CalendarDate.padded(Int(minutes % 60), 2))"
    return .json { writer in
      writer.object { writer in
        writer.member("portalId", portal.portalID)
        writer.member("accountType", portal.account["accountType"]?.string ?? "STANDARD")
        writer.member("timeZone", options.timeZone)
        writer.member("companyCurrency", "USD")
        writer.member("additionalCurrencies", [String]())
        writer.member("utcOffset", "\(offset < 0 ? "-" : "+")\(clock)")
        writer.member("utcOffsetMilliseconds", Int(offset))
        writer.member("uiDomain", portal.account["uiDomain"]?.string ?? "app.hubspot.com")
        writer.member("dataHostingLocation", portal.account["dataHostingLocation"]?.string ?? "na1")
      }
    }
  }

  /// Source: account info reference, usage of private apps.
  func apiUsage(_ call: Call) -> APIReply {
    .json { writer in
      writer.object { writer in
        writer.member(
          "results",
          array: { writer in
            writer.object { writer in
              writer.member("name", "private-apps-api-calls-daily")
              writer.member("currentUsage", limits.dailyCount)
              writer.member("usageLimit", limits.tier.daily ?? 0)
              writer.member("collectedAt", call.now.timestamp)
              writer.member("resetsAt", limits.currentDayEnds.timestamp)
              writer.member("fetchStatus", "SUCCESS")
            }
          })
      }
    }
  }
}
