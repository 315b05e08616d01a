"""What instructions take from the stack, and what they leave there.

The index of instructions: https://webassembly.github.io/spec/core/appendix/index-instructions.html
"""
from module import *
from structure import is_jump

LETTERS = {"i": 0x7F, "I": 0x7E, "f": 0x7D, "F": 0x7C, "v": 0x7B}
CONDITION = bytes([LETTERS["i"]])

# The first instruction of each run of those with the same types: what they take, and what they give.
RUNS = {
    0x28: "i i", 0x29: "i I", 0x2A: "i f", 0x2B: "i F", 0x2C: "i i", 0x30: "i I", 0x36: "ii ", 0x37: "iI ", 0x38: "if ",
    0x39: "iF ", 0x3A: "ii ", 0x3C: "iI ", 0x3F: " i", 0x40: "i i", 0x41: " i", 0x42: " I", 0x43: " f", 0x44: " F",
    0x45: "i i", 0x46: "ii i", 0x50: "I i", 0x51: "II i", 0x5B: "ff i", 0x61: "FF i", 0x67: "i i", 0x6A: "ii i",
    0x79: "I I", 0x7C: "II I", 0x8B: "f f", 0x92: "ff f", 0x99: "F F", 0xA0: "FF F", 0xA7: "I i", 0xA8: "f i",
    0xAA: "F i", 0xAC: "i I", 0xAE: "f I", 0xB0: "F I", 0xB2: "i f", 0xB4: "I f", 0xB6: "F f", 0xB7: "i F", 0xB9: "I F",
    0xBB: "f F", 0xBC: "f i", 0xBD: "F I", 0xBE: "i f", 0xBF: "I F", 0xC0: "i i", 0xC2: "I I", 0xC5: None,
}  # fmt: skip
# The same for vectors; None where there is no instruction, or none that this knows.
VECTOR_RUNS = {
    0: "i v", 11: "iv ", 12: " v", 13: "vv v", 15: "i v", 18: "I v", 19: None, 21: "v i", 23: "vi v", 24: "v i", 26: "vi v",
    27: "v i", 28: "vi v", 29: "v I", 30: "vI v", 31: None, 35: "vv v", 77: "v v", 78: "vv v", 82: "vvv v", 83: "v i",
    84: "iv v", 88: "iv ", 92: "i v", 94: None, 96: "v v", 99: "v i", 101: "vv v", 103: None, 107: "vi v", 110: "vv v",
    122: None, 123: "vv v", 124: "v v", 130: "vv v", 131: "v i", 133: "vv v", 135: "v v", 139: "vi v", 142: "vv v",
    160: "v v", 162: None, 163: "v i", 165: None, 167: "v v", 171: "vi v", 174: "vv v", 192: "v v", 194: None, 195: "v i",
    197: None, 199: "v v", 203: "vi v", 206: "vv v", 224: None,
}  # fmt: skip


def types_of_runs(runs):
    """By number, what an instruction takes and what it gives."""
    result, runs = {}, sorted(runs.items())
    for (first, text), (end, _) in zip(runs, runs[1:]):
        if text is not None:
            types = tuple(bytes(LETTERS[letter] for letter in part) for part in text.split(" "))
            result |= {opcode: types for opcode in range(first, end)}
    return result


TYPES_OF_PLAIN, TYPES_OF_VECTORS = types_of_runs(RUNS), types_of_runs(VECTOR_RUNS)
BULK_MEMORY = (CONDITION * 3, b"")


def types_of_globals(module):
    reader = Reader(module.section(GLOBALS))
    result = []
    for _ in range(reader.number()):
        result.append(reader.bytes(1))
        reader.byte()
        while (opcode := reader.byte()) != END:
            reader.bytes(17) if opcode == VECTOR else reader.skip_number()
    return result


class Stack:
    """What every instruction and every block of a function takes and gives, in `effects`."""

    def __init__(self, module, function):
        self.module, self.function = module, function
        self.locals = function.parameters + bytes(function.locals)
        self.globals = types_of_globals(module)
        self.effects = {}
        self.visit(function.root.body, b"")

    def visit(self, body, stack):
        for item in body:
            if isinstance(item, Block):
                taken, given = self.block(item)
                for part in item.parts():
                    self.visit(part, taken)
                if item.opcode == IF:
                    taken += CONDITION
            else:
                taken, given = self.instruction(item, stack)
            if not stack.endswith(taken):
                raise ValueError(f"instruction {item.opcode:#x} does not find what it takes")
            self.effects[item] = taken, given
            stack = stack[: len(stack) - len(taken)] + given

    def block(self, block):
        if block.type == EMPTY:
            return b"", b""
        # Types of values are negative numbers.
        return (b"", block.type) if block.type[0] & 0xC0 == 0x40 else self.module.types[Reader(block.type).number()]

    def instruction(self, item, stack):
        opcode = item.opcode
        if opcode in TYPES_OF_PLAIN:
            return TYPES_OF_PLAIN[opcode]
        if LOCAL_GET <= opcode <= LOCAL_TEE:
            type = self.locals[item.index : item.index + 1]
            return {LOCAL_GET: (b"", type), LOCAL_SET: (type, b""), LOCAL_TEE: (type, type)}[opcode]
        if opcode in (GLOBAL_GET, GLOBAL_SET):
            type = self.globals[item.index]
            return (b"", type) if opcode == GLOBAL_GET else (type, b"")
        if opcode == CALL:
            called = self.module.functions[item.index]
            return called.parameters, called.results
        if opcode == CALL_INDIRECT:
            taken, given = self.module.types[Reader(item.rest).number()]
            return taken + CONDITION, given
        if opcode == BR_IF:
            carried = self.carried(item.targets[0])
            return carried + CONDITION, carried
        if opcode == DROP:
            return stack[-1:], b""
        if opcode == SELECT:
            return stack[-2:-1] * 2 + CONDITION, stack[-2:-1]
        if opcode == MEMORY:
            return BULK_MEMORY
        if opcode == VECTOR:
            return TYPES_OF_VECTORS[Reader(item.rest).number()]
        # Nothing comes behind a jump.
        return (stack, b"") if is_jump(item) else (b"", b"")

    def carried(self, block):
        """What a branch to a block has with it."""
        if block is self.function.root:
            return self.function.results
        taken, given = self.block(block)
        return taken if block.opcode == LOOP else given
