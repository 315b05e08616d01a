"""Texts and tables in fewer bytes. Sources/CSpokeWasm/unpack.c unpacks them, which a start function calls.

A bit is coded by how probable it is (https://en.wikipedia.org/wiki/Arithmetic_coding), and that by how often it was 0 and 1
behind the same bytes: none, one and two of them, and the bits of its byte so far. What was longer the same counts more, and
what was long ago counts less. Equal slots for different contexts make the code longer and nothing wrong.
"""
from module import *

UNPACK = b"unpack"
ORDERS, MIX, FIRST_COUNT, LAST_COUNT, SLOT_BITS, SHORTEST_RANGE = 3, 0x9E3779B1, 2, 255, 16, 1 << 24
PAGE, WORD = 65536, 0xFFFF_FFFF


def packed(data):
    """What unpack.c makes `data` of, with the zeros that end it."""
    counts = [[0, 0] for _ in range(1 << SLOT_BITS)]
    low, width, before, length = 0, 1, 0, 0
    for byte in data:
        bits = 1
        for place in reversed(range(8)):
            bit = byte >> place & 1
            slots = [counts[slot(before, bits, order)] for order in range(ORDERS)]
            zeros, ones = (FIRST_COUNT + sum(counted[kind] << order for order, counted in enumerate(slots)) for kind in (0, 1))
            while width < SHORTEST_RANGE:
                width, low, length = width << 8, low << 8, length + 1
            bound = width // (zeros + ones) * ones
            if bit:
                width = bound
            else:
                low, width = low + bound, width - bound
            for counted in slots:
                counted[bit] = min(counted[bit] + 1, LAST_COUNT)
                counted[1 - bit] = counted[1 - bit] + 1 >> 1
            bits = bits << 1 | bit
        before = (before << 8 | byte) & WORD
    # Any number of the last range will do, so one that ends with zeros.
    end = low + width - 1
    zeros = max(count for count in range(8 * length + 1) if end >> count << count >= low)
    return (end >> zeros << zeros).to_bytes(length, "big")


def slot(before, bits, order):
    context = (before & (1 << 8 * order) - 1) + order
    return (((context * MIX & WORD) ^ bits) * MIX & WORD) >> 32 - SLOT_BITS


def pack(module):
    """Packs the data of a module that exports the function that unpacks it.

    While that runs, its counts are where the stack is to be, and what is packed stands at the end of memory, where the heap
    comes later."""
    function, exports = taken_export(Reader(module.section(EXPORTS)))
    if function is None:
        return
    module.replace(EXPORTS, exports)
    start, data = image(Reader(module.section(DATA)))
    reader = Reader(module.section(MEMORIES))
    reader.bytes(2)
    content = packed(data)
    place = reader.number() * PAGE - len(content)
    if start < 2 << SLOT_BITS or start + len(data) > place:
        raise ValueError("there is no room in which the data could be unpacked")
    arguments = [Instruction(I32_CONST, rest=signed_number(value)) for value in (place, start, start + len(data), 0)]
    root = Block(BLOCK, EMPTY, arguments + [Instruction(CALL, index=function)])
    module.functions.append(Function(module.type_number(b"", b""), b"", b"", [], root))
    # Memory has the zeros at the end by itself.
    segment = bytes([0, I32_CONST]) + signed_number(place) + bytes([END]) + lengthened(content.rstrip(b"\0"))
    module.replace(DATA, vector([segment]))
    module.insert(START, number(len(module.functions) - 1))


def taken_export(reader):
    """The function that unpacks, and the exports without it."""
    function, rest = None, []
    for _ in range(reader.number()):
        name, kind, index = reader.bytes(reader.number()), reader.byte(), reader.number()
        if name == UNPACK:
            function = index
        else:
            rest.append(lengthened(name) + bytes([kind]) + number(index))
    return function, vector(rest)


def image(reader):
    """Where data begins, and all of it, with zeros between."""
    start, data = None, bytearray()
    for _ in range(reader.number()):
        if reader.number() != 0 or reader.byte() != I32_CONST:
            raise ValueError("data that does not begin at a constant")
        place = signed(reader.skipped(reader.skip_number))
        reader.byte()
        start = place if start is None else start
        data += bytes(place - start - len(data)) + reader.bytes(reader.number())
    return start, bytes(data)
