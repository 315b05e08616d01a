import SpokeDiagnostics
import SpokeJSON

/// The file that `--token-file` names.
struct TokenFile: Sendable {
  let path: String

  init(_ path: String) { self.path = path }

  func credentials(environment: [String: String]) throws(HubSpotError) -> Credentials {
    let bytes = try read()
    let text = MessageParts.withoutSpace(String(decoding: bytes, as: UTF8.self))
    guard text.hasPrefix("{") else { return .token(try Credentials.checked(text, from: path)) }
    let root = try object(bytes)
    if let refresh = root["refresh_token"]?.string, !refresh.isEmpty {
      return .oauth(
        try Credentials.oauth(
          id: root["client_id"]?.identifierText, secret: root["client_secret"]?.string, refresh: refresh, file: path,
          environment))
    }
    guard let token = root["access_token"]?.string else {
      throw HubSpotError.credentials(
        "\(path) holds neither an access_token nor a refresh_token",
        help: "Write the token alone, or {\"client_id\": …, \"client_secret\": …, \"refresh_token\": …}.")
    }
    return .token(try Credentials.checked(token, from: path))
  }

  /// The refresh token that stands in the file now; another process may have put it there.
  func refreshToken() -> Secret? {
    guard let bytes = try? read(), let root = try? object(bytes), let text = root["refresh_token"]?.string else {
      return nil
    }
    return Secret(text)
  }

  /// Puts a new refresh token in the place of the old one, and leaves everything else in the file.
  ///
  /// The file is replaced as a whole and readable by its owner only, so that a crash leaves either of the two tokens.
  func write(refreshToken: Secret) throws(HubSpotError) {
    let root = try object(try read())
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      for member in root.members.map(Array.init) ?? [] {
        let name = member.key.string ?? ""
        writer.key(name)
        if name == "refresh_token" { writer.write(refreshToken.reveal()) } else { writer.write(member.value) }
      }
    }
    do {
      try SafeFile.replace(path, with: writer.bytes + [0x0A], mode: 0o600)
    } catch {
      throw HubSpotError.credentials(
        "the new refresh token cannot be written to \(path): \(error.reason)",
        help: "Make the file and its folder writable, then authorize the app again if the old token no longer works.")
    }
  }

  private func read() throws(HubSpotError) -> [UInt8] {
    do {
      return try SafeFile.read(path, limit: 1 << 20)
    } catch {
      throw HubSpotError.credentials(
        "the token file \(path) cannot be read: \(error.reason)", help: "Name a file that holds the token.")
    }
  }

  private func object(_ bytes: [UInt8]) throws(HubSpotError) -> JSONValue {
    // The parser's message names a place, never the text there.
    let document: JSONDocument
    do {
      document = try JSONDocument(SourceFile(path: path, bytes: bytes))
    } catch {
      throw HubSpotError.credentials(
        "the token file is not JSON: \(error)", help: "Write the token alone, or a JSON object with it.")
    }
    guard document.root.kind == .object else {
      throw HubSpotError.credentials(
        "\(path) holds no JSON object", help: "Write the token alone, or a JSON object with it.")
    }
    return document.root
  }
}
