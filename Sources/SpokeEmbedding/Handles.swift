// Objects as C sees them: opaque pointers, each of which owns a reference to its object.

extension Unmanaged {
  /// The object behind a pointer of the caller's; nil behind none.
  static func borrow(_ handle: OpaquePointer?) -> Instance? {
    handle.map { fromOpaque(UnsafeRawPointer($0)).takeUnretainedValue() }
  }

  /// A pointer for the caller, who gives it back to `free`.
  static func handOut(_ object: Instance) -> OpaquePointer { OpaquePointer(passRetained(object).toOpaque()) }

  /// Gives up what was handed out.
  static func free(_ handle: OpaquePointer?) {
    guard let handle else { return }
    fromOpaque(UnsafeRawPointer(handle)).release()
  }
}
