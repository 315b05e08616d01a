import AsyncHTTPClient
import Foundation
import NIOCore
import SpokeTestSupport

/// The executable, simulating the example portal out of a file.
struct SimulatorProcess {
  let process: Process
  let url: String

  struct DidNotStart: Error {}

  /// Returns when it listens.
  init(state: String) async throws {
    let process = Process()
    process.executableURL = Executable.spoke
    process.arguments = ["simulate", "--schemas", SimulatorFixture.snapshot, "--state", state, "--limits", "off"]
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    self.process = process
    url = await Self.firstLine(of: output.fileHandleForReading)
    if url.isEmpty { throw DidNotStart() }
  }

  private static func firstLine(of handle: FileHandle) async -> String {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        var line = Data()
        while line.last != 0x0A {
          let part = handle.availableData
          if part.isEmpty { break }
          line += part
        }
        continuation.resume(returning: String(decoding: line.dropLast(), as: UTF8.self))
      }
    }
  }

  /// Ends it as `kill -9` does.
  func endAbruptly() async {
    kill(process.processIdentifier, SIGKILL)
    await process.ended()
  }

  /// Posts JSON; returns the status and the body, or nil when there is no answer.
  func post(_ path: String, _ body: String) async -> (status: Int, body: String)? {
    var request = HTTPClientRequest(url: url + path)
    request.method = .POST
    request.headers.add(name: "Authorization", value: "Bearer pat-na1-test")
    request.headers.add(name: "Content-Type", value: "application/json")
    request.body = .bytes(ByteBuffer(string: body))
    guard let response = try? await HTTPClient.shared.execute(request, timeout: .seconds(10)),
      let text = try? await response.body.collect(upTo: 1 << 20)
    else { return nil }
    return (Int(response.status.code), String(buffer: text))
  }
}
