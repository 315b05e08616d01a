import SpokeJSON

/// The files that every HTML page uses.
enum Assets {
  static var files: [SiteFile] {
    [
      SiteFile(path: "assets/style.css", text: styleSheet), SiteFile(path: "assets/theme.js", text: themeScript),
      SiteFile(path: "assets/site.js", text: siteScript),
    ]
  }

  static var styleSheet: String { [styleBase, styleParts, stylePicture, stylePrint].joined(separator: "\n") }
  static var siteScript: String { [scriptTheme, scriptFilter, scriptFind].joined(separator: "\n") }

  /// A text as a script writes it. JSON's texts are JavaScript's (ECMAScript 2019).
  static func literal(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    JSONWriter.appendEscaped(text, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
