import SpokeJSON
import SpokePlan

extension SnapshotShapes {
  /// Owners by address. Hashed, what names a person is left out: the SHA-256 of the lower-cased address stands for it.
  static func owners(_ results: [JSONTree], hashed: Bool) -> [JSONTree] {
    let owners = hashed ? results.map(withoutName) : results
    let keyed = owners.map { owner in
      let address = owner["emailHash"]?.string ?? owner["email"]?.string?.lowercased() ?? ""
      return (key: [address, owner["id"]?.identifier ?? ""], owner: owner)
    }
    var seen: Set<String> = []
    return keyed.sorted { isBefore($0.key, $1.key) }.map(\.owner).filter {
      seen.insert($0["id"]?.identifier ?? "").inserted
    }
  }

  private static func withoutName(_ owner: JSONTree) -> JSONTree {
    guard case .object(let members) = owner else { return owner }
    return .object(
      members.compactMap { member in
        switch member.name {
        case "email":
          member.value.string.map { address in
            JSONTree.Member("emailHash", .string(SHA256.digest(Array(address.lowercased().utf8)).hexadecimal))
          }
        case "firstName", "lastName": nil
        default: member
        }
      })
  }
}
