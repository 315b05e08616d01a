import SpokeJSON
import SpokeSchema

/// Searches, which see changes only after a while.
///
/// Source: "CRM search" for the limits and the order of results.
extension World {
  func search(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    let request = call.request.body
    guard request.count <= Limits.searchBody || String(decoding: request, as: UTF8.self).count <= Limits.searchBody
    else { throw .validation("The request body is longer than \(Limits.searchBody) characters") }
    let body = try call.body()
    let groups = try filterGroups(body, place)
    let limit = try searchLimit(body)
    let start = try cursor(body.optionalText("after"))
    guard start < Limits.searchResults, start + limit <= Limits.searchResults else {
      throw .validation("Searches page through at most \(Limits.searchResults) results")
    }
    var found = matches(place, groups, query: body.optionalText("query")?.lowercased(), at: call.now)
    try sort(&found, body, place)
    let output = output(body.texts("properties"), place)
    let page = found.dropFirst(start).prefix(limit)
    return .json { writer in
      writer.object { writer in
        writer.member("total", found.count)
        writer.member(
          "results",
          array: { writer in
            for hit in page { output.write(hit, to: &writer) }
          })
        if start + page.count < found.count { writer.paging(after: String(start + page.count)) }
      }
    }
  }

  private func searchLimit(_ body: JSONValue) throws(APIError) -> Int {
    guard let text = body.optionalText("limit") else { return 10 }
    guard let limit = Int(text), limit >= 0, limit <= Limits.searchPage else {
      throw .validation("limit must be a number of at most \(Limits.searchPage)")
    }
    return limit
  }

  private func filterGroups(_ body: JSONValue, _ place: Int) throws(APIError) -> [[SearchFilter]] {
    var groups: [[SearchFilter]] = []
    for group in body["filterGroups"]?.elements.map(Array.init) ?? [] {
      var filters: [SearchFilter] = []
      for filter in try group.list("filters") {
        let name = try filter.text("propertyName")
        filters.append(try SearchFilter(filter, try subject(name, filter, place)))
      }
      guard filters.count <= Limits.searchFiltersPerGroup else {
        throw .validation("A filter group takes at most \(Limits.searchFiltersPerGroup) filters")
      }
      groups.append(filters)
    }
    guard groups.count <= Limits.searchFilterGroups, groups.map(\.count).reduce(0, +) <= Limits.searchFilters else {
      throw .validation(
        "A search takes at most \(Limits.searchFilterGroups) filter groups and \(Limits.searchFilters) filters")
    }
    return groups
  }

  private func subject(
    _ name: String, _ filter: JSONValue, _ place: Int
  ) throws(APIError) -> SearchFilter.Subject {
    if let property = object(place).property(name) { return .property(property) }
    if name.hasPrefix("associations.") {
      let other = try portal.place(of: String(name.dropFirst("associations.".count)))
      guard let id = Int(filter.optionalText("value") ?? ""), filter.isEqualityFilter, !object(other).isCustom else {
        throw .validation("\(name) takes the operator EQ with a record id, and no custom objects")
      }
      return .associated(Direction(from: place, to: other), id: id)
    }
    throw .values([unknownProperty(name)], portalID: portal.portalID)
  }

  /// The records as a search sees them, in the order in which they were made.
  private func matches(
    _ place: Int, _ groups: [[SearchFilter]], query: String?, at now: Instant
  ) -> [Record] {
    let table = tables[place]
    let searched = query == nil ? [] : searchedProperties(place)
    var found: [Record] = []
    for id in table.order {
      guard var record = table[id], let seen = record.searchable(at: now) else { continue }
      let isMatch =
        groups.isEmpty
        || groups.contains { group in
          group.allSatisfy { filter in
            if case .associated(let direction, let other) = filter.subject {
              return !links[.init(direction: direction, from: id, to: other)].isEmpty
            }
            return filter.matches(seen)
          }
        }
      guard isMatch else { continue }
      if let query, !searched.contains(where: { seen[$0]?.lowercased().contains(query) ?? false }) { continue }
      record.properties = seen
      record.archivedAt = nil
      found.append(record)
    }
    return found
  }

  /// What a `query` looks at. Source: "CRM search", searchable properties by default.
  private func searchedProperties(_ place: Int) -> [String] {
    switch object(place).typeID {
    case "0-1": ["firstname", "lastname", "email", "phone", "hs_additional_emails", "fax", "mobilephone", "company"]
    case "0-2": ["website", "phone", "name", "domain"]
    case "0-3": ["dealname", "pipeline", "dealstage", "description", "dealtype"]
    case "0-5": ["subject", "content", "hs_pipeline_stage", "hs_ticket_category", "hs_ticket_id"]
    default: object(place).json["searchableProperties"]?.elements?.compactMap(\.string) ?? ["hs_object_id"]
    }
  }

  /// Puts results in the order that is asked for: one property, given by an object or by its name with `-` before it.
  private func sort(_ found: inout [Record], _ body: JSONValue, _ place: Int) throws(APIError) {
    let sorts = body["sorts"]?.elements.map(Array.init) ?? []
    guard sorts.count <= 1 else { throw .validation("A search takes one sort") }
    guard let sort = sorts.first else { return }
    var name: String
    if let text = sort.string { name = text } else { name = try sort.text("propertyName") }
    var isDescending = sort["direction"]?.isString("DESCENDING") ?? false
    if sort.string != nil, name.hasPrefix("-") {
      name.removeFirst()
      isDescending = true
    }
    guard let property = object(place).property(name) else {
      throw .values([unknownProperty(name)], portalID: portal.portalID)
    }
    let isBefore: (Record, Record) -> Bool = { left, right in
      guard let first = left.properties[name] else { return false }
      guard let second = right.properties[name] else { return true }
      if SearchText.isNumeric(property), let first = SearchText.number(first, property),
        let second = SearchText.number(second, property)
      {
        return isDescending ? first > second : first < second
      }
      return isDescending ? first > second : first < second
    }
    found = found.enumerated().sorted { left, right in
      if isBefore(left.element, right.element) { return true }
      return isBefore(right.element, left.element) ? false : left.offset < right.offset
    }.map(\.element)
  }
}

extension JSONValue {
  fileprivate var isEqualityFilter: Bool { self["operator"]?.isString("EQ") ?? false }
}
