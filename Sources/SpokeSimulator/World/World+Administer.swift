import SpokeJSON
import SpokeSchema

/// The simulator's own paths. Source: docs/simulator.md.
extension World {
  mutating func administer(_ request: APIRequest, correlationID: String, at now: Instant) -> APIReply {
    do throws(APIError) {
      guard
        case .found(let route, let version, let parameters) = routes.match(
          method: request.method, segments: request.segments)
      else { throw .notFound() }
      let call = Call(version: version, parameters: parameters, query: request.query, request: request, now: now)
      return try route.answer(&self, call)
    } catch {
      return error.reply(correlationID: correlationID)
    }
  }

  /// Counts of everything.
  func administeredState() -> APIReply {
    .json { writer in
      writer.object { writer in
        writer.member("portalId", portal.portalID)
        writer.member("now", options.clock.now.timestamp)
        writer.member("tier", limits.tier.name)
        writer.member(
          "records",
          object: { writer in
            for place in portal.objects.indices where !tables[place].order.isEmpty {
              writer.member(object(place).name, tables[place].order.count { tables[place][$0]?.isArchived == false })
            }
          })
        writer.member(
          "associations",
          object: { writer in
            for direction in associationTypes.directions {
              let count = links.pairs(direction).count
              if count > 0 { writer.member("\(object(direction.from).name).\(object(direction.to).name)", count) }
            }
          })
        writer.member(
          "lists",
          object: { writer in
            for list in lists.sorted where !list.members.isEmpty { writer.member(list.id, list.members.count) }
          })
        writer.member("events", events.completions.count)
        writer.member("requests", log.total)
        writer.member("dailyRequests", limits.dailyCount)
        write("statuses", log.statuses.map { (String($0.key), $0.value) }, &writer)
        write("refusals", log.policies.map { ($0.key, $0.value) }, &writer)
        write("faults", log.faults.map { ($0.key.rawValue, $0.value) }, &writer)
      }
    }
  }

  private func write(_ name: String, _ counts: [(String, Int)], _ writer: inout JSONWriter) {
    writer.member(
      name,
      object: { writer in for (name, count) in counts.sorted(by: { $0.0 < $1.0 }) { writer.member(name, count) } })
  }

  func administeredRequests() -> APIReply {
    .json { writer in
      writer.object { writer in
        writer.member(
          "results",
          array: { writer in
            for entry in log.entries {
              writer.object { writer in
                writer.member("number", entry.number)
                writer.member("time", Instant(entry.time).timestamp)
                writer.member("method", entry.method)
                writer.member("path", entry.path)
                writer.member("status", entry.status)
                writer.member("inputs", entry.inputs)
                writer.member("policy", ifPresent: entry.policy)
                writer.member("fault", ifPresent: entry.fault?.rawValue)
              }
            }
          })
      }
    }
  }

  func administeredEvents() -> APIReply {
    .json { writer in
      writer.object { writer in
        writer.member(
          "results", array: { writer in for completion in events.completions { write(completion, to: &writer) } })
      }
    }
  }

  func administeredFaults() -> APIReply {
    .json { writer in
      writer.object { writer in
        writer.member(
          "results",
          array: { writer in
            for fault in faults.faults {
              writer.object { writer in
                writer.member("fault", fault.kind.rawValue)
                writer.key("probability")
                writer.write(number: "\(fault.probability)")
                if let count = fault.count { writer.member("count", count) }
                writer.member("path", ifPresent: fault.path)
              }
            }
          })
      }
    }
  }

  /// Adds a fault, or those of a list.
  mutating func addFaults(_ call: Call) throws(APIError) -> APIReply {
    let body = try call.body()
    for json in body.elements.map(Array.init) ?? [body] { faults.add(try fault(json)) }
    return administeredFaults()
  }

  private func fault(_ json: JSONValue) throws(APIError) -> Fault {
    let name = try json.text("fault")
    guard let kind = Fault.Kind(rawValue: name) else {
      throw .validation("fault is one of \(Fault.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let probability = json.optionalText("probability").flatMap { Double($0) } ?? 1
    let milliseconds = json.optionalText("milliseconds").flatMap { Int($0) } ?? 0
    let upTo = json.optionalText("upToMilliseconds").flatMap { Int($0) } ?? milliseconds
    guard (0...1).contains(probability), milliseconds >= 0, milliseconds <= upTo, upTo <= 600_000 else {
      throw .validation("probability is from 0 to 1, and milliseconds are from 0 to 600000")
    }
    return Fault(
      kind, probability: probability, milliseconds: milliseconds...upTo,
      retryAfterSeconds: json.optionalText("retryAfterSeconds").flatMap { Int($0) } ?? 5,
      path: json.optionalText("path"), count: json.optionalText("count").flatMap { Int($0) })
  }

  func setClock(_ call: Call) throws(APIError) -> APIReply {
    let body = try call.body()
    if body.flag("stop") == true { options.clock.stop() }
    if body.flag("run") == true { options.clock.run() }
    if let text = body.optionalText("advanceMilliseconds") {
      guard let milliseconds = Int64(text), milliseconds >= 0 else {
        throw .validation("advanceMilliseconds is a number from 0")
      }
      options.clock.advance(milliseconds: milliseconds)
    }
    return .json(200, ["now": .string(options.clock.now.timestamp)])
  }

  mutating func beginMigration(_ call: Call) throws(APIError) -> APIReply {
    guard let seconds = Int64(try call.body().text("seconds")), seconds >= 0, seconds <= 86_400 * 7 else {
      throw .validation("seconds is a number of at most a week")
    }
    faults.migrationEnds = call.now + seconds * 1_000
    return .noContent
  }

  mutating func setLimits(_ call: Call) throws(APIError) -> APIReply {
    guard let tier = Tier.named(try call.body().text("tier")) else {
      throw .validation("tier is one of \(Tier.all.map(\.name).joined(separator: ", "))")
    }
    limits.tier = tier
    return .noContent
  }

  mutating func addToken(_ call: Call) throws(APIError) -> APIReply {
    let body = try call.body()
    let scopes = body["scopes"]?.elements.map { Set($0.compactMap(\.string)) }
    authority.add(SimulatorOptions.Token(try body.text("token"), scopes: scopes))
    return .noContent
  }
}
