/// Where everything in a plan is.
@usableFromInline
struct PlanSections {
  @usableFromInline let info: PlanInfo
  @usableFromInline let strings: Records<UInt32>
  @usableFromInline let text: UnsafePointer<UInt8>
  @usableFromInline let escapes: Records<EscapeRecord>
  @usableFromInline let escapedText: UnsafePointer<UInt8>
  @usableFromInline let keyNodes: Records<KeyNode>
  @usableFromInline let keyEntries: Records<KeyEntry>
  @usableFromInline let candidates: Records<UInt32>
  @usableFromInline let mappings: Records<MappingRecord>
  @usableFromInline let iterations: Records<Operand>
  @usableFromInline let steps: Records<StepRecord>
  @usableFromInline let fields: Records<FieldRecord>
  @usableFromInline let programs: Records<ProgramRecord>
  @usableFromInline let code: Records<Instruction>
  @usableFromInline let instants: Records<Int64>
  @usableFromInline let objects: Records<ObjectRecord>
  @usableFromInline let associations: Records<AssociationRecord>
  @usableFromInline let lists: Records<ListRecord>
  @usableFromInline let tables: Records<TableRecord>
  @usableFromInline let tableEntries: Records<TableEntry>
  @usableFromInline let sets: Records<SetRecord>
  @usableFromInline let setMembers: Records<UInt32>
  @usableFromInline let zones: Records<ZoneRecord>
  @usableFromInline let transitions: Records<ZoneTransition>
  @usableFromInline let scopes: Records<UInt32>
  @usableFromInline let groups: Records<GroupRecord>
  @usableFromInline let switches: Records<SwitchRecord>

  init(_ layout: PlanLayout) {
    info = PlanInfo(at: layout.pointer(.info))
    strings = layout.records(.strings)
    text = layout.pointer(.text).assumingMemoryBound(to: UInt8.self)
    escapes = layout.records(.escapes)
    escapedText = layout.pointer(.escapedText).assumingMemoryBound(to: UInt8.self)
    keyNodes = layout.records(.keyNodes)
    keyEntries = layout.records(.keyEntries)
    candidates = layout.records(.candidates)
    mappings = layout.records(.mappings)
    iterations = layout.records(.iterations)
    steps = layout.records(.steps)
    fields = layout.records(.fields)
    programs = layout.records(.programs)
    code = layout.records(.code)
    instants = layout.records(.instants)
    objects = layout.records(.objects)
    associations = layout.records(.associations)
    lists = layout.records(.lists)
    tables = layout.records(.tables)
    tableEntries = layout.records(.tableEntries)
    sets = layout.records(.sets)
    setMembers = layout.records(.setMembers)
    zones = layout.records(.zones)
    transitions = layout.records(.transitions)
    scopes = layout.records(.scopes)
    groups = layout.records(.groups)
    switches = layout.records(.switches)
  }
}
