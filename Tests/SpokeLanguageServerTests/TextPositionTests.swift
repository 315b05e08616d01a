import SpokeDiagnostics
import Testing

@testable import SpokeLanguageServer

@Suite struct TextPositionTests {
  @Test func charactersAreUTF16Units() {
    let file = SourceFile(path: "a", text: "é😀x\r\nb")
    #expect(file.textPosition(2) == TextPosition(line: 0, character: 1))
    #expect(file.textPosition(6) == TextPosition(line: 0, character: 3))
    #expect(file.offset(TextPosition(line: 0, character: 3)) == 6)
    #expect(file.offset(TextPosition(line: 0, character: 99)) == 7, "before the line break")
    #expect(file.offset(TextPosition(line: 1, character: 1)) == 10)
    #expect(file.offset(TextPosition(line: 9, character: 0)) == 10)
  }

  @Test(arguments: ["/a/b.yaml", "/with space/ä.yaml", "/50%/#1?.yaml"])
  func pathsSurviveTheirURI(_ path: String) {
    #expect(DocumentURI.path(DocumentURI.uri(path)) == path)
    #expect(DocumentURI.uri(path).utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
  }

  @Test func otherSchemesAreNoFiles() {
    #expect(DocumentURI.path("untitled:Untitled-1") == nil)
    #expect(DocumentURI.path("file:///a%2Fb") == "/a/b")
  }
}
