extension HubSpotError {
  /// What a reply that is no success means.
  ///
  /// Source: HubSpot's error guide and usage guidelines; live replies for 437 and 477.
  init(reply status: Int, headers: ReplyHeaders, body: [UInt8], to call: Call, scrubber: Scrubber) {
    let problem = ProblemReader.read(body).scrubbed(scrubber)
    let said = problem.message.isEmpty ? "HubSpot answered \(status) without a word" : problem.message
    var kind = Kind.refused
    var retry = Retry.never
    var help = "Look the message up in HubSpot's reference, or ask its support with the correlation id."
    switch status {
    case 400, 422:
      kind = .invalid
      help = Self.help(forInvalid: problem)
    case 401:
      kind = .unauthorized
      help = """
        Check that the token is complete, not expired and not revoked: in HubSpot under Development, Keys (or in the \
        private app). `HUBSPOT_ACCESS_TOKEN` or --token-file holds it.
        """
    case 403 where !problem.requiredScopes.isEmpty:
      kind = .missingScopes(problem.requiredScopes)
      let names = problem.requiredScopes.joined(separator: ", ")
      help = "Give the app or key one of these scopes in HubSpot, then try again: \(names)."
    case 403:
      kind = .forbidden
      help = "Give the app or key the scopes for it, and check that the portal's subscription includes it."
    case 404:
      kind = .notFound
      help =
        "Check the id or name; it may have been deleted or merged. Pull the snapshot again if definitions are meant."
    case 409:
      kind = .conflict(existingID: problem.existingID)
      help =
        problem.existingID.map { "The record \($0) is there already: update that one." }
        ?? "It is there already: update it, or choose another name."
    case 413, 414:
      kind = .tooLarge
      help = "Send less at once."
    case 423:
      kind = .locked
      retry = .after(max(headers.retryAfter ?? .zero, .seconds(2)))
      help = "Another change holds the record for a moment. Try again in some seconds."
    case 429:
      let policy = RateLimitPolicy(problem.policyName, message: problem.message)
      kind = .rateLimited(policy)
      retry = .after(headers.retryAfter)
      help =
        policy == .daily
        ? "The portal's calls of this day are used up. Go on after the portal's midnight."
        : "Others may use the same token: send more slowly, or try again in ten seconds."
    case 437:
      help = "The two objects have as many association labels as HubSpot allows. Delete one first."
    case 477:
      kind = .migrating
      retry = .after(headers.retryAfter ?? .seconds(3_600))
      help = "HubSpot moves the portal to another data centre. Go on when that is done; it takes up to 24 hours."
    case 408, 500...599:
      kind = .server
      // These say that HubSpot's edge cannot speak to HubSpot: certificates, an address without a server.
      if ![501, 522, 525, 526].contains(status) { retry = .after(headers.retryAfter) }
      help = "HubSpot failed. Try again later; status.hubspot.com tells of outages."
    default: break
    }
    self.init(
      kind, call: call.summary(scrubber), status: status, problem: problem, message: said, help: help, retry: retry,
      mayHaveBeenWritten: call.isWrite && kind == .server, correlationID: headers.correlationID ?? problem.correlationID
    )
  }

  /// A success whose body is not what it should be.
  static func unreadable(_ call: Call, status: Int, _ reason: String, _ scrubber: Scrubber) -> HubSpotError {
    HubSpotError(
      .unreadable, call: call.summary(scrubber), status: status,
      message: "HubSpot answered \(status), but its answer cannot be read: \(scrubber.scrub(reason))",
      help: "Something between here and HubSpot may have changed the answer: a proxy, a login page. Try again.",
      retry: .after(nil), mayHaveBeenWritten: call.isWrite)
  }

  private static func help(forInvalid problem: Problem) -> String {
    let properties = problem.properties.map { "'\($0)'" }.joined(separator: ", ")
    switch problem.code {
    case "PROPERTY_DOESNT_EXIST":
      return "The portal has no property \(properties). Pull the snapshot again and lint: the portal has changed."
    case "INVALID_OPTION":
      return "The value is none of the options of \(properties). Pull the snapshot again and lint."
    case "READ_ONLY_VALUE":
      return "HubSpot computes \(properties). Leave it out of the mapping."
    case "MISSING_REQUIRED_PROPERTY", "MISSING_CONDITIONAL_REQUIRED_PROPERTY":
      return "The portal's settings require \(properties) here. Map it, or change the setting in HubSpot."
    default:
      return properties.isEmpty
        ? "HubSpot refuses what was sent. Pull the snapshot again and lint: the portal may have changed."
        : "HubSpot refuses the value of \(properties). Pull the snapshot again and lint: the portal may have changed."
    }
  }
}

extension Call {
  func summary(_ scrubber: Scrubber) -> String { scrubber.scrub(summary) }
}

extension Problem {
  /// The same without secrets.
  func scrubbed(_ scrubber: Scrubber) -> Problem {
    var problem = self
    problem.message = scrubber.scrub(message)
    problem.ids = ids.map(scrubber.scrub)
    problem.details = details.map { detail in
      var detail = detail
      detail.message = scrubber.scrub(detail.message)
      detail.property = detail.property.map(scrubber.scrub)
      return detail
    }
    return problem
  }
}
