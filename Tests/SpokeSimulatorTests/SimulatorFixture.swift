import SpokeDiagnostics
import SpokeJSON
import SpokeSchema
import SpokeTestSupport

@testable import SpokeSimulator

/// A simulator of the example portal that is asked without a connection.
struct SimulatorFixture {
  let simulator: Simulator
  let clock: SimulatedClock
  var version = APIVersion.standard
  var token = "pat-na1-test"

  /// Noon of 27 November 2026.
  static let start: Int64 = 1_795_780_800_000

  init(_ configure: (inout SimulatorOptions) -> Void = { _ in }) throws {
    clock = SimulatedClock(standingAt: Self.start)
    var options = SimulatorOptions()
    options.clock = clock
    options.tier = .unlimited
    options.searchDelayMilliseconds = 0
    configure(&options)
    simulator = try Simulator(
      snapshot: .folder("\(Repository.root)/Examples/acme/schemas/acme"), options: options)
  }

  var paths: APIPaths { APIPaths(version) }

  /// Sends a request; `body` is JSON.
  @discardableResult
  func send(_ method: String, _ target: String, _ body: String = "") throws -> Answer {
    let request = APIRequest(
      method: method, target: target, headers: ["authorization": "Bearer \(token)"], body: Array(body.utf8))
    let outcome = simulator.answer(request)
    return try Answer(outcome)
  }

  func post(_ target: APIPath, _ body: String) throws -> Answer { try send("POST", target.text, body) }
  func get(_ target: String) throws -> Answer { try send("GET", target) }

  /// Makes a record; returns its id.
  func create(_ object: String, _ properties: [String: String]) throws -> String {
    let members = properties.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\"\($0.value)\"" }
    let answer = try post(paths.objects(object), "{\"properties\":{\(members.joined(separator: ","))}}")
    guard answer.status == 201, let id = answer["id"]?.string else { throw UnexpectedAnswer(answer: answer.text) }
    return id
  }

  struct UnexpectedAnswer: Error { let answer: String }
}

/// An answer, read as JSON.
struct Answer {
  /// 0 where the connection was reset.
  let status: Int
  let text: String
  let json: JSONTree
  let headers: [String: String]

  init(_ outcome: World.Outcome) throws {
    status = outcome.reply?.status ?? 0
    let body = outcome.reply?.body ?? []
    text = String(decoding: body, as: UTF8.self)
    headers = Dictionary((outcome.reply?.headers ?? []).map { ($0.name.lowercased(), $0.value) }) { $1 }
    let isJSON = outcome.reply?.contentType.hasPrefix("application/json") ?? false
    json =
      body.isEmpty || !isJSON
      ? .null : (try? JSONTree(JSONDocument(SourceFile(path: "answer", bytes: body)).root)) ?? .null
  }

  subscript(name: String) -> JSONTree? { json[name] }

  var results: [JSONTree] { json["results"]?.elements ?? [] }
  var errors: [JSONTree] { json["errors"]?.elements ?? [] }
  var message: String { json["message"]?.string ?? "" }
  /// The codes of `errors`.
  var codes: [String] { errors.compactMap { $0["code"]?.string } }
}
