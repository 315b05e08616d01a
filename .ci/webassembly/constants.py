"""Long constants that are used often, as globals."""
from collections import Counter

from module import *

# The types of what the instructions give.
RESULTS = {I32_CONST: 0x7F, I64_CONST: 0x7E, VECTOR: 0x7B}


def is_constant(item):
    return item.opcode in (I32_CONST, I64_CONST) or item.opcode == VECTOR and item.rest[0] == V128_CONST


def worth_sharing(module):
    """The constants of which globals save bytes."""
    uses = Counter((item.opcode, item.rest) for item in module.instructions() if is_constant(item))
    # A use is two bytes then, and the global three beside the instruction.
    saved = {constant: (len(constant[1]) - 1) * count - len(constant[1]) - 4 for constant, count in uses.items()}
    shared = sorted((constant for constant in uses if saved[constant] > 0), key=lambda constant: -saved[constant])
    # The numbers of more would take two bytes.
    return shared[: 128 - Reader(module.section(GLOBALS)).number()]


def share(module):
    """Makes globals of constants where that saves bytes."""
    shared = worth_sharing(module)
    reader = Reader(module.section(GLOBALS))
    count = reader.number()
    numbers = {constant: count + index for index, constant in enumerate(shared)}
    for item in module.instructions():
        if (global_number := numbers.get((item.opcode, item.rest))) is not None:
            item.opcode, item.index, item.rest = GLOBAL_GET, global_number, b""
    added = [bytes([RESULTS[opcode], 0, opcode]) + rest + bytes([END]) for opcode, rest in shared]
    module.replace(GLOBALS, number(count + len(added)) + reader.data[reader.position :] + b"".join(added))
