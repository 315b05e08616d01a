import Logging
import SpokeHubSpot
import SpokeJSON
import SpokeSchema

/// Fetches a portal's snapshot.
///
/// What the token may not read, or the portal's subscription does not have, is left out and reported. Anything else that
/// fails ends the pull.
public struct PortalPull: Sendable {
  /// Requests at the same time.
  private static let concurrency = 8

  let client: HubSpotClient
  private let request: PullRequest
  private let old: [String: JSONTree]
  private let oldFiles: [String: [UInt8]]
  private let progress: @Sendable (PullProgress) -> Void

  /// - Parameters:
  ///   - old: the files of the snapshot that is there, by their path in its folder; empty when there is none.
  ///   - progress: is told of every part that was fetched.
  public init(
    _ client: HubSpotClient, _ request: PullRequest, old: [String: [UInt8]] = [:],
    progress: @escaping @Sendable (PullProgress) -> Void = { _ in }
  ) {
    self.client = client
    self.request = request
    self.old = old.compactMapValues { JSONTree($0) }
    oldFiles = old
    self.progress = progress
  }

  /// - Throws: `HubSpotError`; `.wrongPortal` when the snapshot that is there is of another portal than the token.
  public func run() async throws(HubSpotError) -> PulledSnapshot {
    let account = try await client.accountInfo()
    if let known = old["portal.json"]?["portalId"]?.identifier.flatMap({ Int($0) }), known != account.portalID {
      throw HubSpotError(
        .wrongPortal(found: account.portalID), call: "schema pull",
        message: "the token belongs to portal \(account.portalID), and the snapshot there is of portal \(known)",
        help: "Name another snapshot with --portal, or use a token of portal \(known).")
    }
    let parts = PullParts(progress: progress)
    let scopes = try await optional(parts, "the granted scopes in portal.json") { () throws(HubSpotError) in
      try await client.grantedScopes()
    }
    let objects = try await objects(parts)
    var jobs = objects.map { object in
      Job("objects/\(object.name).json") { () throws(HubSpotError) in try await self.pull(object, parts) }
    }
    jobs += pairs(objects).map { from, to in
      Job("associations/\(from.name).\(to.name).json") { () throws(HubSpotError) in
        try await self.pullAssociations(from, to, parts)
      }
    }
    jobs.append(Job("events.json") { () throws(HubSpotError) in try await self.pullEvents(parts) })
    jobs.append(Job("owners.json") { () throws(HubSpotError) in try await self.pullOwners(parts) })
    jobs.append(Job("lists.json") { () throws(HubSpotError) in try await self.pullLists(parts) })
    await parts.expect(jobs.count)
    try await run(jobs, parts)
    return await finished(account, scopes: scopes, parts)
  }

  // MARK: Jobs

  struct Job: Sendable {
    let part: String
    let body: @Sendable () async throws(HubSpotError) -> Void

    init(_ part: String, _ body: @escaping @Sendable () async throws(HubSpotError) -> Void) {
      self.part = part
      self.body = body
    }
  }

  /// Runs jobs side by side; the first failure ends them all.
  private func run(_ jobs: [Job], _ parts: PullParts) async throws(HubSpotError) {
    var failure: HubSpotError?
    await withTaskGroup(of: HubSpotError?.self) { group in
      var rest = jobs.makeIterator()
      func start(_ job: Job) {
        group.addTask {
          do throws(HubSpotError) {
            try await job.body()
            await parts.finish(job.part)
            return nil
          } catch {
            return error
          }
        }
      }
      for _ in 0..<Self.concurrency { if let job = rest.next() { start(job) } }
      while let result = await group.next() {
        if let result {
          // Those that were stopped because of the first failure tell nothing.
          if failure == nil || failure?.kind == .cancelled { failure = result }
          group.cancelAll()
        } else if failure == nil, let job = rest.next() {
          start(job)
        }
      }
    }
    if let failure { throw failure }
  }

  /// The result of a call, or nil when it is refused for good: the part is then reported.
  ///
  /// - Parameters:
  ///   - scopes: those of which one is needed, where HubSpot does not name them.
  ///   - absentIsFine: whether a portal that does not know the part is no lack of the snapshot.
  ///   - unseen: an object that may be passed over.
  func optional<Result>(
    _ parts: PullParts, _ part: String, scopes: [String] = [], absentIsFine: Bool = false, unseen: String? = nil,
    _ body: () async throws(HubSpotError) -> Result
  ) async throws(HubSpotError) -> Result? {
    do {
      return try await body()
    } catch {
      switch error.kind {
      case .missingScopes, .forbidden:
        if let unseen {
          await parts.passOver(unseen)
        } else if case .missingScopes(let named) = error.kind {
          await parts.miss(part, error, scopes: named)
        } else {
          await parts.miss(part, error, scopes: scopes)
        }
      case .notFound, .invalid:
        if !absentIsFine, unseen == nil { await parts.miss(part, error, scopes: []) }
      default: throw error
      }
      return nil
    }
  }

  // MARK: The result

  /// Lays the files out like the older ones, and works out which differ.
  private func finished(
    _ account: AccountInfo, scopes: [String]?, _ parts: PullParts
  ) async -> PulledSnapshot {
    let trees = await parts.trees
    var files: [String: [UInt8]] = [:]
    for (path, tree) in trees { files[path] = layOut(tree, path) }
    let objects = trees.keys.compactMap { path in
      path.hasPrefix("objects/") ? String(path.dropFirst(8).dropLast(5)) : nil
    }.sorted(by: isBefore)
    let before = old["portal.json"]?["pulledAt"]?.string
    let unchanged = layOut(portalFile(account, scopes, objects, pulledAt: before), "portal.json")
    files["portal.json"] = unchanged
    var changed = Set(files.keys).union(oldFiles.keys).filter { files[$0] != oldFiles[$0] }
    if !changed.isEmpty || before == nil {
      let now = client.time.now().iso8601
      files["portal.json"] = layOut(portalFile(account, scopes, objects, pulledAt: now), "portal.json")
      changed.insert("portal.json")
    }
    return PulledSnapshot(
      files: files, portalID: account.portalID, missing: await parts.sortedMissing, unseen: await parts.unseen.sorted(),
      changed: changed.sorted())
  }

  /// A file's bytes: those that are there when they hold the same.
  private func layOut(_ tree: JSONTree, _ path: String) -> [UInt8] {
    guard let old = old[path], let oldBytes = oldFiles[path] else { return tree.fileBytes }
    let arranged = tree.arranged(like: old)
    return arranged.canonicalText == old.canonicalText ? oldBytes : arranged.fileBytes
  }

  private func portalFile(
    _ account: AccountInfo, _ scopes: [String]?, _ objects: [String], pulledAt: String?
  ) -> JSONTree {
    func texts(_ texts: [String]) -> JSONTree { .array(texts.map { .string($0) }) }
    var members = [
      JSONTree.Member("spoke", .number("\(Portal.snapshotVersion)")), .init("portalId", .number("\(account.portalID)")),
    ]
    if let domain = account.uiDomain { members.append(.init("uiDomain", .string(domain))) }
    if let type = account.accountType { members.append(.init("accountType", .string(type))) }
    if let location = account.dataHostingLocation { members.append(.init("dataHostingLocation", .string(location))) }
    members.append(.init("apiVersion", .string(client.paths.version.name)))
    if let pulledAt { members.append(.init("pulledAt", .string(pulledAt))) }
    if let scopes { members.append(.init("scopes", texts(scopes))) }
    members.append(.init("objects", texts(objects)))
    return .object(members)
  }

  /// Whether owners are kept without names and addresses.
  var hashesOwners: Bool {
    request.hashesOwners
      ?? (old["owners.json"]?["results"]?.elements?.contains { $0["emailHash"] != nil } ?? false)
  }

  var wanted: PullRequest.Objects { request.objects }

  /// The objects of the snapshot that is there.
  var known: [String] {
    old["portal.json"]?["objects"]?.elements?.compactMap(\.string) ?? []
  }
}

/// What a pull has so far.
actor PullParts {
  private(set) var trees: [String: JSONTree] = [:]
  private var missing: [MissingPart] = []
  private(set) var unseen: [String] = []
  private var limited: Task<Result<[JSONTree], HubSpotError>, Never>?
  private var finished = 0
  private var total = 0
  private let progress: @Sendable (PullProgress) -> Void

  init(progress: @escaping @Sendable (PullProgress) -> Void) { self.progress = progress }

  func expect(_ count: Int) { total += count }

  func finish(_ part: String) {
    finished += 1
    progress(PullProgress(finished: finished, total: max(total, finished), part: part))
  }

  func set(_ path: String, _ tree: JSONTree) { trees[path] = tree }

  /// The types of associations that are limited, fetched by the first who asks.
  func limitedTypes(
    _ fetch: @escaping @Sendable () async throws(HubSpotError) -> [JSONTree]
  ) async throws(HubSpotError) -> [JSONTree] {
    let task =
      limited
      ?? Task {
        do throws(HubSpotError) { return .success(try await fetch()) } catch { return .failure(error) }
      }
    limited = task
    return try await task.value.get()
  }

  func miss(_ part: String, _ error: HubSpotError, scopes: [String]) {
    missing.append(MissingPart(part: part, error: error, reason: error.message, scopes: scopes))
  }

  func miss(_ part: String, reason: String) {
    missing.append(MissingPart(part: part, error: nil, reason: reason, scopes: []))
  }

  func passOver(_ object: String) { unseen.append(object) }

  var sortedMissing: [MissingPart] { missing.sorted { isBefore($0.part, $1.part) } }
}
