import CSpokeRuntime
import SpokePlan

// What the header declares for the library itself, and says of each function.

@_cdecl("spoke_abi_version")
public func abiVersion() -> UInt32 { UInt32(SPOKE_ABI_VERSION) }

@_cdecl("spoke_version")
public func version() -> UnsafePointer<CChar>? {
  UnsafeRawPointer(SpokeVersion.bytes.utf8Start).assumingMemoryBound(to: CChar.self)
}
