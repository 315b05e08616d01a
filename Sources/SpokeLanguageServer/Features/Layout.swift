import SpokeDiagnostics
import SpokeJSON
import SpokeSyntax

extension JSONWriter {
  /// One edit of the whole file, or none when it is laid out already. Null for a file that cannot be read: it is left as
  /// it is, and its findings say why.
  mutating func layout(of subject: Subject) {
    var ignored = Diagnostics()
    guard subject.file != nil, let bytes = MappingLayout.formatted(subject.source, diagnostics: &ignored) else {
      writeNull()
      return
    }
    array { writer in
      guard bytes != subject.source.bytes else { return }
      writer.object { writer in
        writer.member("range", ByteRange(0, subject.source.bytes.count), in: subject.source)
        writer.member("newText", String(decoding: bytes, as: UTF8.self))
      }
    }
  }
}
