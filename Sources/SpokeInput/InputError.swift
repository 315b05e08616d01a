/// What is wrong with an input.
public enum InputFault: Error, Equatable, Sendable {
  /// It cannot be opened; with the system's reason.
  case cannotOpen(String)
  case isFolder
  /// Reading failed; with the system's reason.
  case cannotRead(String)
  /// The packed data end before their end.
  case cutOff(EventEncoding)
  /// The packed data contradict themselves; with the library's reason.
  case damaged(EventEncoding, String)
  /// Something stands behind the packed data that is not packed in the same way.
  case followedByOther(EventEncoding)
  /// The data were packed with a window that takes more memory than is given to them.
  case windowTooLarge
}

/// An input that cannot be read, or not to its end. What stood before the fault was passed on.
public struct InputError: Error, Equatable, Sendable {
  /// The path, or "standard input".
  public var input: String
  public var fault: InputFault

  /// What is wrong, with the input's name in it.
  public var message: String {
    switch fault {
    case .cannotOpen(let reason), .cannotRead(let reason): "cannot read \(input): \(reason)"
    case .isFolder: "\(input) is a folder"
    case .cutOff(let encoding): "\(input) is cut off: its \(encoding) data do not end"
    case .damaged(let encoding, let reason): "\(input) is damaged: its \(encoding) data cannot be unpacked (\(reason))"
    case .followedByOther(let encoding): "\(input) holds something that is not \(encoding) behind its \(encoding) data"
    case .windowTooLarge: "\(input) was packed by zstd with a window of more than 128 MB"
    }
  }

  /// What to do; nil where the message says it.
  public var help: String? {
    switch fault {
    case .cannotOpen, .cannotRead: nil
    case .isFolder: "Name a file of events, one JSON object a line."
    case .cutOff, .damaged:
      "The events before the fault were read. Get the file anew, and check it with its tool's --test."
    case .followedByOther: "The events before it were read. Write every part of the file with the same tool."
    case .windowTooLarge: "Unpack it first: `zstd -d --long=31 -c FILE | spoke …`."
    }
  }
}
