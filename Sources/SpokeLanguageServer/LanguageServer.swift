import SpokeDiagnostics
import SpokeJSON
import SpokeSyntax

/// A language server for mapping files (Language Server Protocol 3.17): messages in, messages out.
///
/// It reads and writes no stream, and works on one thread: the caller hands over what arrived, and sends what comes back.
public struct LanguageServer {
  /// Whether the client said `exit`, and whether it had asked to shut down before.
  public enum State: Sendable, Hashable { case starting, running, shutDown, ended(wasShutDown: Bool) }

  public private(set) var state = State.starting
  let version: String
  private let source: ProjectSource
  /// What editors hold, by absolute path.
  private var documents: [String: SourceFile] = [:]
  /// By the project's folder, or by the path of a file without one.
  private var analyses: [String: Analysis] = [:]
  /// The projects whose findings the client does not know yet.
  private var unpublished: Set<String> = []
  /// The paths that the client was told findings for.
  private var published: [String: Set<String>] = [:]

  public init(source: ProjectSource, version: String) {
    self.source = source
    self.version = version
  }

  /// Takes the body of one message.
  ///
  /// - Returns: the bodies to send. Findings of changed files wait for ``publish()``.
  public mutating func handle(_ body: [UInt8]) -> [[UInt8]] {
    let document: JSONDocument
    do {
      document = try JSONDocument(SourceFile(path: "message", bytes: body))
    } catch {
      return [JSONWriter.failure(RequestFailure(code: -32700, message: "the message is not JSON"), id: nil)]
    }
    guard let message = Message(document.root) else { return [] }
    guard message.id != nil else {
      notify(message)
      return []
    }
    do {
      var writer = JSONWriter(.compact)
      writer.beginObject()
      writer.member("jsonrpc", "2.0")
      writer.member(id: message.id)
      writer.key("result")
      try answer(message, to: &writer)
      writer.endObject()
      return [writer.bytes]
    } catch {
      return [JSONWriter.failure(error, id: message.id)]
    }
  }

  /// The findings of all that changed since the last time. Called when no more messages wait, so that only the last of
  /// many changes is checked.
  public mutating func publish() -> [[UInt8]] {
    var messages: [[UInt8]] = []
    for project in unpublished.sorted() {
      switch analysis(ofProject: project) {
      case .success(let analysis):
        let findings = Dictionary(grouping: analysis.diagnostics, by: \.span.file.path)
        let paths = Set(findings.keys).union(documents.keys.filter { self.project(of: $0) == project })
        for path in paths.union(published[project] ?? []).sorted() {
          let found = findings[path] ?? []
          messages.append(JSONWriter.notification("textDocument/publishDiagnostics") { $0.findings(found, of: path) })
        }
        published[project] = paths
      case .failure(let failure):
        messages.append(
          JSONWriter.notification("window/showMessage") { writer in
            writer.member("type", 1)
            writer.member("message", "spoke: \(failure.message)")
          })
      }
    }
    unpublished = []
    return messages
  }

  // MARK: Notifications

  private mutating func notify(_ message: Message) {
    if message.method == "exit" {
      state = .ended(wasShutDown: state == .shutDown)
      return
    }
    guard state == .running else { return }
    let item = message.params?["textDocument"]
    let path = item?["uri"]?.string.flatMap(DocumentURI.path)
    switch message.method {
    case "textDocument/didOpen":
      if let path, let text = item?["text"]?.string { setText(text, of: path) }
    case "textDocument/didChange":
      // The whole text each time: the last change is the text.
      var last: String?
      if let changes = message.params?["contentChanges"]?.elements {
        for change in changes { last = change["text"]?.string ?? last }
      }
      if let path, let last { setText(last, of: path) }
    case "textDocument/didClose":
      if let path {
        documents[path] = nil
        invalidate(project(of: path))
      }
    case "textDocument/didSave", "workspace/didChangeWatchedFiles":
      for project in analyses.keys { invalidate(project) }
    default: break
    }
  }

  private mutating func setText(_ text: String, of path: String) {
    documents[path] = SourceFile(path: path, text: text)
    invalidate(project(of: path))
  }

  private mutating func invalidate(_ project: String) {
    analyses[project] = nil
    unpublished.insert(project)
  }

  // MARK: Projects

  /// The project's folder; for a file without one, its own path.
  private func project(of path: String) -> String { source.root(path) ?? path }

  private mutating func analysis(ofProject project: String) -> Result<Analysis, RequestFailure> {
    if let known = analyses[project] { return .success(known) }
    let isFile = documents[project] != nil
    do {
      let loaded = try source.load(isFile ? nil : project, isFile ? [project] : [], documents.mapValues(\.bytes))
      let analysis = Analysis(loaded)
      analyses[project] = analysis
      return .success(analysis)
    } catch {
      return .failure(RequestFailure(code: -32803, message: error.message))
    }
  }

  /// What a request about a document is answered with.
  mutating func subject(_ message: Message) throws(RequestFailure) -> Subject {
    guard let uri = message.params?["textDocument"]?["uri"]?.string, let path = DocumentURI.path(uri) else {
      throw .invalid("the request names no file")
    }
    guard let source = documents[path] else { throw .invalid("\(uri) is not open") }
    let analysis = try analysis(ofProject: project(of: path)).get()
    return Subject(
      path: path, source: source, analysis: analysis,
      offset: TextPosition(message.params?["position"]).map(source.offset))
  }

  // MARK: Requests

  private mutating func answer(_ message: Message, to writer: inout JSONWriter) throws(RequestFailure) {
    if message.method == "initialize" {
      state = .running
      writer.capabilities(version: version)
      return
    }
    guard state != .starting else { throw .notInitialized }
    guard state == .running else { throw .shutDown }
    switch message.method {
    case "shutdown":
      state = .shutDown
      writer.writeNull()
    case "textDocument/completion": writer.completions(of: try subject(message))
    case "textDocument/hover": writer.hover(of: try subject(message))
    case "textDocument/definition": writer.definition(of: try subject(message))
    case "textDocument/documentSymbol": writer.symbols(of: try subject(message))
    case "textDocument/formatting": writer.layout(of: try subject(message))
    case "textDocument/codeAction":
      let subject = try subject(message)
      guard let start = TextPosition(message.params?["range"]?["start"]),
        let end = TextPosition(message.params?["range"]?["end"])
      else { throw .invalid("the request has no range") }
      writer.codeActions(of: subject, in: ByteRange(subject.source.offset(start), subject.source.offset(end)))
    case "textDocument/prepareRename": try writer.renamable(of: try subject(message))
    case "textDocument/rename":
      try writer.renaming(of: try subject(message), to: message.params?["newName"]?.string ?? "")
    default: throw .unknown(message.method)
    }
  }
}

/// The document that a request is about, and the place in it.
struct Subject {
  var path: String
  /// The text as the editor holds it.
  var source: SourceFile
  var analysis: Analysis
  /// Nil for a request without a position.
  var offset: Int?

  /// Nil when the file is not one of the project's mapping files.
  var file: MappingFile? { analysis.file(at: path) }
}

extension JSONWriter {
  /// What the server can do.
  fileprivate mutating func capabilities(version: String) {
    object { writer in
      writer.member(
        "capabilities",
        object: { writer in
          writer.member("positionEncoding", "utf-16")
          writer.member(
            "textDocumentSync",
            object: { writer in
              writer.member("openClose", true)
              writer.member("change", 1)
              writer.member("save", true)
            })
          writer.member(
            "completionProvider",
            object: { $0.member("triggerCharacters", [".", "$", "{", "(", "\"", " ", ":"]) })
          writer.member("hoverProvider", true)
          writer.member("definitionProvider", true)
          writer.member("documentSymbolProvider", true)
          writer.member("documentFormattingProvider", true)
          writer.member("codeActionProvider", object: { $0.member("codeActionKinds", ["quickfix"]) })
          writer.member("renameProvider", object: { $0.member("prepareProvider", true) })
        })
      writer.member(
        "serverInfo",
        object: { writer in
          writer.member("name", "spoke")
          writer.member("version", version)
        })
    }
  }
}
