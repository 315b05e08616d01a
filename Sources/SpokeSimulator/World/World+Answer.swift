import SpokeSchema

extension World {
  /// What happens to a request.
  struct Outcome: Sendable {
    /// Nil resets the connection.
    var reply: APIReply?
    /// How long to wait before, in milliseconds.
    var delay = 0
  }

  /// Takes a request through faults, token, limits and scopes to what answers it, and writes it down.
  mutating func answer(_ request: APIRequest, at now: Instant) -> Outcome {
    let correlationID = random.uuid()
    guard !request.path.hasPrefix(AdministrationRoutes.prefix) else {
      return Outcome(reply: administer(request, correlationID: correlationID, at: now))
    }
    let drawn = faults.draw(for: request.path)
    var outcome = Outcome()
    outcome.delay = drawn.filter { $0.kind == .latency }.map { faults.latency($0) }.reduce(0, +)
    let fault = drawn.first { $0.kind != .latency && $0.kind != .bareErrors }
    let isBare = drawn.contains { $0.kind == .bareErrors }
    var policy: String?
    var reply: APIReply
    if let refusal = refusal(fault, correlationID: correlationID, at: now) {
      reply = refusal
    } else {
      do throws(APIError) {
        reply = try carryOut(request, correlationID: correlationID, at: now, hasBareErrors: isBare)
      } catch {
        policy = error.further.first { $0.name == "policyName" }?.value
        reply = error.reply(correlationID: correlationID)
        if policy != nil, let caller = try? authority.caller(request.headers["authorization"], at: now) {
          reply.headers += limits.headers(for: caller, at: now)
        }
      }
    }
    log.append(request, time: now, status: reply.status, inputs: reply.inputCount, policy: policy, fault: fault?.kind)
    reply.headers.append(("X-HubSpot-Correlation-Id", correlationID))
    switch fault?.kind {
    case .reset, .lostReply: outcome.reply = nil
    case .wrongJSON: outcome.reply = reply.body.isEmpty ? reply : faults.garbled(reply)
    default: outcome.reply = reply
    }
    return outcome
  }

  /// The reply of a fault that keeps a request from being carried out.
  private mutating func refusal(_ fault: Fault?, correlationID: String, at now: Instant) -> APIReply? {
    if let ends = faults.migrationEnds {
      if now < ends { return Self.migrating(seconds: Int((ends - now + 999) / 1_000), correlationID) }
      faults.migrationEnds = nil
    }
    switch fault?.kind {
    case .reset: return APIReply(status: 0)
    case .serverError: return faults.serverError(correlationID: correlationID)
    case .unauthorized:
      return APIError(401, "EXPIRED_AUTHENTICATION", "The OAuth token used to make this call expired 1 second(s) ago.")
        .reply(correlationID: correlationID)
    case .locked:
      return APIError(423, nil, "The requested resource is locked").reply(correlationID: correlationID)
    case .tooManyRequests:
      return APIError.limit("TEN_SECONDLY_ROLLING", "ten_secondly_rolling").reply(correlationID: correlationID)
    case .unknownPath: return APIError(404, nil, "resource not found").reply(correlationID: correlationID)
    case .migrating: return Self.migrating(seconds: fault?.retryAfterSeconds ?? 5, correlationID)
    default: return nil
    }
  }

  /// 477. Source: "Error handling" guide.
  private static func migrating(seconds: Int, _ correlationID: String) -> APIReply {
    var error = APIError(477, nil, "This HubSpot account is currently being migrated between data hosting locations.")
    error.headers = [("Retry-After", String(seconds))]
    return error.reply(correlationID: correlationID)
  }

  private mutating func carryOut(
    _ request: APIRequest, correlationID: String, at now: Instant, hasBareErrors: Bool
  ) throws(APIError) -> APIReply {
    let (route, version, parameters): (Route, APIVersion, [String: String])
    switch routes.match(method: request.method, segments: request.segments) {
    case .found(let found, let itsVersion, let itsParameters):
      (route, version, parameters) = (found, itsVersion, itsParameters)
    case .wrongMethod: throw APIError(405, nil, "HTTP 405 Method Not Allowed")
    case .none: throw APIError(404, nil, "resource not found")
    }
    var call = Call(
      version: version, parameters: parameters, query: request.query, request: request, now: now, caller: nil)
    if case .open = route.access { return try route.answer(&self, call) }
    let caller = try authority.caller(request.headers["authorization"], at: now)
    try limits.admit(route.bucket, caller, at: now)
    call.caller = caller
    try checkScopes(route.access, call, caller)
    var reply: APIReply
    do throws(APIError) {
      reply = try route.answer(&self, call)
    } catch {
      var error = error
      if hasBareErrors { error.errors = [] }
      reply = error.reply(correlationID: correlationID)
    }
    // Searches have no headers of limits ("CRM search").
    if route.bucket != .search { reply.headers += limits.headers(for: caller, at: now) }
    return reply
  }

  private func checkScopes(_ access: Route.Access, _ call: Call, _ caller: Caller) throws(APIError) {
    let needed: [String]
    switch access {
    case .open, .token: return
    case .scopes(let scopes): needed = scopes
    case .read(let name): needed = readScopes(try portal.place(of: call.parameter(name)))
    case .write(let name): needed = writeScopes(try portal.place(of: call.parameter(name)))
    case .readSchema(let name): needed = schemaScopes(try portal.place(of: call.parameter(name)), isWrite: false)
    case .writeSchema(let name): needed = schemaScopes(try portal.place(of: call.parameter(name)), isWrite: true)
    case .associate(let names, let isWrite):
      var scopes: [String] = []
      for name in names {
        let place = try portal.place(of: call.parameter(name))
        scopes += isWrite ? writeScopes(place) : readScopes(place) + writeScopes(place)
      }
      needed = scopes
    }
    guard caller.mayUse(needed) else { throw .missingScopes(needed) }
  }
}
