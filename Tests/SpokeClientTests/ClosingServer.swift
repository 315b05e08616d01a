import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A server that takes a request and closes the connection: at once, or after some bytes of its own.
final class ClosingServer: Sendable {
  struct Failure: Error {}

  let port: Int
  private let descriptor: Int32
  private let count = Mutex(0)

  var accepted: Int { count.withLock { $0 } }

  init(reply: [UInt8] = []) throws {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let descriptor = socket(AF_INET, kind, 0)
    guard descriptor >= 0 else { throw Failure() }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 && listen(descriptor, 16) == 0
          && getsockname(descriptor, address, &length) == 0
      }
    }
    guard bound else { throw Failure() }
    port = Int(UInt16(bigEndian: address.sin_port))
    self.descriptor = descriptor
    Thread.detachNewThread { [self] in serve(reply) }
  }

  deinit { close(descriptor) }

  private func serve(_ reply: [UInt8]) {
    while true {
      let connection = accept(descriptor, nil, nil)
      guard connection >= 0 else { return }
      count.withLock { $0 += 1 }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      _ = read(connection, &buffer, buffer.count)
      if !reply.isEmpty { _ = write(connection, reply, reply.count) }
      close(connection)
    }
  }

  /// Ends it, and returns the port on which nobody listens now.
  @discardableResult
  func stopped() -> Int {
    shutdown(descriptor, Int32(SHUT_RDWR))
    return port
  }
}
