import Testing

@testable import SpokeHubSpot

/// Whatever operations come, the requests do what the operations do one after the other, and none is lost.
@Suite struct OrderFuzzTests {
  @Test(arguments: 0..<20) func requestsDoWhatOperationsDo(_ seed: Int) throws {
    for round in 0..<9 {
      var generator = OperationGenerator(seed: UInt64(seed * 100 + round), people: [3, 8, 40][round % 3])
      let portal = generator.portal()
      let window = [RequestBatcher.windowSize, 7, 30][(seed + round) % 3]
      try check(portal, links: [], generator: &generator, windowSize: window)
    }
  }

  /// Identifiers that move from one record to another, of which the open operations tell.
  @Test(arguments: 0..<12) func movesKeepTheirPlace(_ seed: Int) throws {
    for round in 0..<6 {
      var generator = OperationGenerator(
        seed: UInt64(seed * 100 + round), people: [3, 8, 20][round % 3], moves: true)
      try check(ModelPortal(), links: generator.links(), generator: &generator, windowSize: RequestBatcher.windowSize)
    }
  }

  private func check(
    _ start: ModelPortal, links: [Operation], generator: inout OperationGenerator, windowSize: Int
  ) throws {
    var portal = start
    var operations: [Operation] = []
    let random = (0..<80).map { generator.next(line: links.count + 1 + $0) }
    for operation in links + random {
      // HubSpot refuses a value that another record has; what becomes of records after that is not ours to keep.
      var tried = portal
      if tried.apply(operation) == nil, operation.verb != .update || portal.isThere(operation) { continue }
      portal = tried
      operations.append(operation)
    }
    let isTold = !links.isEmpty || windowSize == 30
    let requests = try batched(
      operations, windowSize: windowSize, identifiers: isTold ? ["contacts": ["email", "acme_user_id"]] : [:])
    var client = ModelClient(start)
    for request in requests { client.send(request) }
    #expect(client.faults.isEmpty)
    #expect(client.portal.contents("contacts") == portal.contents("contacts"))
    let lines = requests.filter(\.writesRecords).flatMap(\.lines)
    #expect(lines.sorted() == operations.map(\.line))
  }
}

extension ModelPortal {
  /// Whether the record of an operation is there.
  func isThere(_ operation: Operation) -> Bool {
    operation.key.first.map { find(operation.target, $0.name, $0.value) != nil } ?? false
  }
}
