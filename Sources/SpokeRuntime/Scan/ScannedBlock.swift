#if canImport(CSpokeWasm)
  import CSpokeWasm

  /// 64 bytes that are looked at where they are, by instructions that Swift has no operators for.
  struct ScannedBlock {
    private let start: UnsafePointer<UInt8>
    /// Bits that are set in all bytes.
    private var set: UInt32 = 0

    init(_ start: UnsafePointer<UInt8>) { self.start = start }

    /// To find out takes as long as to look for what is rare.
    var hasRare: Bool { true }

    /// The bytes with bit 0x20 set, which makes `[` into `{` and `]` into `}`.
    var curly: ScannedBlock {
      var block = self
      block.set = 0x20
      return block
    }

    func equal(to byte: UInt8) -> UInt64 { spoke_block_bits(start, 0xFF, set, UInt32(byte)) }
    var controls: UInt64 { spoke_block_bits(start, 0xE0, 0, 0) }
    var beyondASCII: UInt64 { spoke_block_bits(start, 0x80, 0, 0x80) }
  }
#else
  typealias ScannedBlock = Bytes64
#endif
