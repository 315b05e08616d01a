import SpokeDiagnostics
import SpokeJSON

/// Something that may be written at the cursor.
struct Proposal {
  /// `CompletionItemKind` of the protocol.
  enum Kind: Int {
    case function = 3
    case field = 5
    case variable = 6
    case module = 9
    case property = 10
    case value = 12
    case keyword = 14
    case enumMember = 20
    case event = 23
  }

  var label: String
  var kind: Kind
  /// Beside the label, in grey.
  var detail: String?
  /// Markdown.
  var documentation: String?
  /// What is written; the label unless given.
  var text: String?
  /// Sorted before the others.
  var isLikely = false

  init(
    _ label: String, _ kind: Kind, detail: String? = nil, documentation: String? = nil, text: String? = nil,
    isLikely: Bool = false
  ) {
    self.label = label
    self.kind = kind
    self.detail = detail
    self.documentation = documentation
    self.text = text
    self.isLikely = isLikely
  }
}

extension JSONWriter {
  mutating func proposals(_ proposals: [Proposal], replacing range: ByteRange, in file: SourceFile) {
    object { writer in
      writer.member("isIncomplete", false)
      writer.member(
        "items",
        array: { writer in
          for proposal in proposals { writer.proposal(proposal, replacing: range, in: file) }
        })
    }
  }

  private mutating func proposal(_ proposal: Proposal, replacing range: ByteRange, in file: SourceFile) {
    object { writer in
      writer.member("label", proposal.label)
      writer.member("kind", proposal.kind.rawValue)
      writer.member("detail", ifPresent: proposal.detail)
      if let text = proposal.documentation {
        writer.member(
          "documentation",
          object: { writer in
            writer.member("kind", "markdown")
            writer.member("value", text)
          })
      }
      writer.member("sortText", (proposal.isLikely ? "0" : "1") + proposal.label)
      writer.member("filterText", proposal.label)
      writer.member(
        "textEdit",
        object: { writer in
          writer.member("range", range, in: file)
          writer.member("newText", proposal.text ?? proposal.label)
        })
    }
  }
}
