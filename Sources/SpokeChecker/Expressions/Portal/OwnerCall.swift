import SpokeDiagnostics
import SpokePlan
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let unknownOwner = Rule(
    "unknown-owner", .portal, .error, "An owner that the portal does not have",
    explanation: """
      A record is owned by a user of the portal, named by the owner's id. `owner("…")` translates an e-mail address to the
      id, when compiling where the address is a constant, else through a table made from the snapshot. HubSpot refuses an
      id that does not exist; an owner who has left is archived and cannot be given records.

      Write the address of an active user, or pull the snapshot again when somebody is new.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              hubspot_owner_id: ${owner("nobody@nowhere.example")}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              hubspot_owner_id: ${owner(traits.account_manager)}
        """))
}

extension ExpressionContext {
  /// `owner(email)`: the id of the owner with an e-mail address, whatever the case of its letters.
  mutating func checkOwner(
    _ argument: Expression, _ signature: FunctionSignature, range: ByteRange, target: ValueTarget
  ) -> TypedExpression {
    let email = check(argument, target: target)
    guard !email.type.isError, checkFits(email, parameter: signature.parameters[0], of: signature), let portal else {
      return .error(range)
    }
    guard let owners = portal.owners else {
      report(
        .unknownOwner, "The snapshot holds no owners, so `owner` cannot be translated", at: range,
        help: "Pull the snapshot with a token that may read owners (`crm.objects.owners.read`).")
      return .error(range)
    }
    var table = PortalNames(table: "owners", fact: "owner", source: "the owners", names: [], isFolded: true)
    let active = owners.filter { !$0.isArchived }
    table.names = active.compactMap { owner in owner.email.map { PortalName(name: table.key($0), id: owner.id) } }
    let hashed = active.filter { $0.emailHash != nil && $0.email == nil }
    if !hashed.isEmpty {
      guard let texts = email.type.knownTexts else {
        report(
          .unknownOwner, "The snapshot keeps owners' addresses only as digests, and this address comes from the event",
          at: email.range,
          help: "Pull the snapshot without `--hash-owners`, or write a table from what the event says to owner ids.")
        return .error(range)
      }
      let ids = Dictionary(
        hashed.map { ($0.emailHash?.lowercased() ?? "", $0.id) }, uniquingKeysWith: { first, _ in first })
      for text in Set(texts.map { table.key($0.text) }).sorted() {
        guard let id = ids[text.sha256] else { continue }
        table.names.append(PortalName(name: text, id: id))
        // Only the addresses of this call are known, so the table is its own.
        table.table += " \(text)"
      }
    }
    let names = table.names.map(\.name)
    return resolve(email, table, range: range) { context, text, place in
      context.reportUnknownOwner(text, at: place, owners: owners, names: names)
    }
  }

  private mutating func reportUnknownOwner(
    _ text: LiteralOrigin, at place: SourceSpan, owners: [Owner], names: [String]
  ) {
    let folded = text.text.mappingCase(\.lowercaseMapping)
    let isArchived = owners.contains {
      $0.isArchived && ($0.email?.lowercased() == folded || $0.emailHash?.lowercased() == folded.sha256)
    }
    let count = owners.count { !$0.isArchived }
    diagnostics.append(
      Diagnostic(
        .unknownOwner,
        isArchived
          ? "The owner \"\(text.text)\" is archived and cannot be given records"
          : "No owner of the portal has the address \"\(text.text)\"",
        at: place, related: text.provenance,
        help: Self.proposal(NearNames(names).suggestions(for: folded))
          + "The snapshot has \(count) active owner\(count == 1 ? "" : "s")."))
  }
}

extension String {
  /// The SHA-256 digest of its UTF-8 in hexadecimal.
  fileprivate var sha256: String { SHA256.digest(Array(utf8)).hexadecimal }
}
