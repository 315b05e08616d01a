/// Does the same with all elements at once, and gives the results in their order. What is sent passes the courier's gate,
/// which bounds how much really goes at once.
func concurrently<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ body: @escaping @Sendable (Element) async throws(DeliveryStop) -> Result
) async throws(DeliveryStop) -> [Result] {
  if elements.count == 1 { return [try await body(elements[0])] }
  let results = await withTaskGroup(of: (Int, Swift.Result<Result, DeliveryStop>).self) { group in
    for (index, element) in elements.enumerated() {
      group.addTask {
        do throws(DeliveryStop) {
          return (index, .success(try await body(element)))
        } catch {
          return (index, .failure(error))
        }
      }
    }
    var results: [Int: Swift.Result<Result, DeliveryStop>] = [:]
    for await (index, result) in group { results[index] = result }
    return results
  }
  var ordered: [Result] = []
  for index in elements.indices {
    guard let result = results[index] else { continue }
    ordered.append(try result.get())
  }
  return ordered
}
