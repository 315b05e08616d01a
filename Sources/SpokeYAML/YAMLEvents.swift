import CLibYAML
import SpokeDiagnostics

/// Why libyaml gave up: its own words and places, in bytes.
struct YAMLFailure {
  /// libyaml's problem, such as "did not find expected key".
  var problem: String
  /// What it was doing, such as "while parsing a block mapping".
  var context: String
  /// Where it noticed.
  var offset: Int
  /// Where the thing it was reading began.
  var contextOffset: Int
}

/// The events of libyaml's parser, one by one.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private var holdsEvent = false

  /// Reads `input`, which must stay in place for as long as the events are read. Nil when there is no memory.
  init?(_ input: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) != 0 else {
      parser.deallocate()
      event.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    if holdsEvent { yaml_event_delete(event) }
    yaml_parser_delete(parser)
    parser.deallocate()
    event.deallocate()
  }

  /// The next event, valid until the next call. Nil after an error; see `failure(in:)`.
  mutating func next() -> UnsafePointer<yaml_event_t>? {
    if holdsEvent { yaml_event_delete(event) }
    holdsEvent = yaml_parser_parse(parser, event) != 0
    return holdsEvent ? UnsafePointer(event) : nil
  }

  /// What stopped the parser.
  func failure(in text: YAMLText) -> YAMLFailure {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? "out of memory"
    let context = state.context.map { String(cString: $0) } ?? ""
    // A reader error has no mark; the text was cleaned of all that causes one.
    let isRead = state.error == YAML_READER_ERROR
    let offset =
      isRead
      ? min(text.start + state.problem_offset, text.bytes.count) : text.offset(ofCharacter: state.problem_mark.index)
    return YAMLFailure(
      problem: problem, context: context, offset: offset,
      contextOffset: state.context == nil ? offset : text.offset(ofCharacter: state.context_mark.index))
  }
}
