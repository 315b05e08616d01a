#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file or pipe whose first bytes can be looked at before they are read.
final class Descriptor: ByteSource {
  private let number: Int32
  private let isOwned: Bool
  /// What was looked at and not read yet.
  private var head: ArraySlice<UInt8> = []
  private var isAtEnd = false
  /// Bytes that came from the system.
  private(set) var byteCount = 0

  /// Takes an open descriptor, which somebody else closes.
  init(borrowing number: Int32) {
    self.number = number
    isOwned = false
  }

  /// Opens a file or a named pipe.
  init(opening path: String) throws(InputFault) {
    number = systemOpen(path)
    isOwned = number >= 0
    guard isOwned else { throw .cannotOpen(systemReason()) }
  }

  deinit { if isOwned { close(number) } }

  /// Waits for at least so many bytes, or the end, and gives what is there without taking it.
  func peek(_ count: Int) throws(InputFault) -> ArraySlice<UInt8> {
    while head.count < count, !isAtEnd {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 64)
      defer { buffer.deallocate() }
      let read = try readSome(buffer)
      if read == 0 { isAtEnd = true }
      head += buffer[..<read]
    }
    return head
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int? {
    if !head.isEmpty {
      let count = min(head.count, buffer.count)
      buffer.copyBytes(from: head.prefix(count))
      head = head.dropFirst(count)
      return count
    }
    if isAtEnd { return nil }
    let count = try readSome(buffer)
    if count == 0 { isAtEnd = true }
    return isAtEnd ? nil : count
  }

  var isReady: Bool {
    if !head.isEmpty || isAtEnd { return true }
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }

  /// Goes on after a signal. 0 at the end.
  private func readSome(_ buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int {
    while true {
      let count = systemRead(number, buffer)
      if count >= 0 {
        byteCount += count
        return count
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        // The descriptor does not wait, because another process that shares it said so.
        var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
        _ = poll(&request, 1, -1)
      default: throw .cannotRead(systemReason())
      }
    }
  }
}

/// What a path leads to, looked at before anything is read.
enum InputFile {
  /// The size of a regular file in bytes; nil for a pipe or a device.
  ///
  /// - Throws: what would keep it from being opened.
  static func size(_ path: String) throws(InputFault) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, access(path, R_OK) == 0 else { throw .cannotOpen(systemReason()) }
    return try size(status)
  }

  /// The same for a descriptor; what cannot be told is nil.
  static func size(ofDescriptor number: Int32) -> Int? {
    var status = stat()
    guard fstat(number, &status) == 0 else { return nil }
    return try? size(status)
  }

  private static func size(_ status: stat) throws(InputFault) -> Int? {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .isFolder
    case S_IFREG: Int(status.st_size)
    default: nil
    }
  }
}

private func systemReason() -> String {
  let reason = String(cString: strerror(errno))
  return reason.prefix(1).lowercased() + reason.dropFirst()
}

private func systemOpen(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC) }

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
