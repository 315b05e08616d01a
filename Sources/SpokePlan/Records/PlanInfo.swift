/// Fixed facts about the whole plan. Newer formats append to it.
@frozen
public struct PlanInfo: PlanRecord {
  /// String: the HubSpot API version that operations are made for, as `2026-09`.
  public var apiVersion: UInt32
  /// String: the project's zone.
  public var timeZone: UInt32
  /// All bits set when the portal is not known.
  public var portalID: UInt64
  /// The root of the event's path trie.
  public var eventNode: UInt32
  public var eventSlotCount: UInt32
  /// The root of the path trie of the elements that mappings run on, or none.
  public var itemNode: UInt32
  public var itemSlotCount: UInt32
  /// The slot of the element itself, or none.
  public var itemRootSlot: UInt32
  /// The slots of the event's `type`, `event` and `messageId`.
  public var typeSlot: UInt32
  public var eventNameSlot: UInt32
  public var messageIDSlot: UInt32

  public init(apiVersion: UInt32, timeZone: UInt32) {
    self.apiVersion = apiVersion
    self.timeZone = timeZone
    portalID = UInt64.max
    eventNode = PlanFormat.none
    eventSlotCount = 0
    itemNode = PlanFormat.none
    itemSlotCount = 0
    itemRootSlot = PlanFormat.none
    typeSlot = PlanFormat.none
    eventNameSlot = PlanFormat.none
    messageIDSlot = PlanFormat.none
  }

  @inlinable public static var byteCount: Int { 48 }
  /// Where `typeSlot` stands, with the other two behind it.
  static var typeSlotOffset: Int { 36 }

  @inlinable
  public init(at address: UnsafeRawPointer) {
    apiVersion = address.word(0)
    timeZone = address.word(4)
    portalID = address.long(8)
    eventNode = address.word(16)
    eventSlotCount = address.word(20)
    itemNode = address.word(24)
    itemSlotCount = address.word(28)
    itemRootSlot = address.word(32)
    typeSlot = address.word(36)
    eventNameSlot = address.word(40)
    messageIDSlot = address.word(44)
  }

  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: apiVersion)
    bytes.append(littleEndian: timeZone)
    bytes.append(littleEndian: portalID)
    for number in [
      eventNode, eventSlotCount, itemNode, itemSlotCount, itemRootSlot, typeSlot, eventNameSlot, messageIDSlot,
    ] { bytes.append(littleEndian: number) }
  }
}
