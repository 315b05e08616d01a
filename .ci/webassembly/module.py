"""A WebAssembly module as its file has it: functions as trees of blocks, everything else as bytes.

The format: https://webassembly.github.io/spec/core/binary/. Read are modules as LLVM writes them, without imports; what is
not known stops the build.
"""
CUSTOM, TYPES, FUNCTIONS, MEMORIES, GLOBALS, EXPORTS, START, ELEMENTS, CODE, DATA = 0, 1, 3, 5, 6, 7, 8, 9, 10, 11

UNREACHABLE, NOP, BLOCK, LOOP, IF, ELSE, END = 0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x0B
BR, BR_IF, BR_TABLE, RETURN, CALL, CALL_INDIRECT, DROP, SELECT = 0x0C, 0x0D, 0x0E, 0x0F, 0x10, 0x11, 0x1A, 0x1B
LOCAL_GET, LOCAL_SET, LOCAL_TEE, GLOBAL_GET, GLOBAL_SET = 0x20, 0x21, 0x22, 0x23, 0x24
FIRST_ACCESS, LAST_ACCESS, MEMORY_SIZE, MEMORY_GROW, I32_CONST, I64_CONST = 0x28, 0x3E, 0x3F, 0x40, 0x41, 0x42
I32_EQZ, LAST_CALCULATION = 0x45, 0xC4
# Instructions with a second number: of memory, and of vectors.
MEMORY, VECTOR = 0xFC, 0xFD
V128_CONST = 12

FUNCTION_TYPE = b"\x60"
# A block without results.
EMPTY = b"\x40"


class Reader:
    def __init__(self, data, position=0):
        self.data, self.position = data, position

    def byte(self):
        self.position += 1
        return self.data[self.position - 1]

    def bytes(self, count):
        self.position += count
        return self.data[self.position - count : self.position]

    def number(self):
        """A number without a sign in LEB128."""
        result = shift = 0
        while True:
            byte = self.byte()
            result |= (byte & 0x7F) << shift
            if byte < 0x80:
                return result
            shift += 7

    def skip_number(self):
        while self.byte() >= 0x80:
            pass

    def skipped(self, skip):
        """The bytes that `skip` goes over."""
        start = self.position
        skip()
        return self.data[start : self.position]


def number(value):
    """A number without a sign in LEB128."""
    result = bytearray()
    while value >= 0x80:
        result.append(value & 0x7F | 0x80)
        value >>= 7
    result.append(value)
    return bytes(result)


def lengthened(data):
    """Bytes behind their number."""
    return number(len(data)) + data


def signed(data):
    """What a number with a sign in LEB128 is."""
    value = sum((byte & 0x7F) << 7 * index for index, byte in enumerate(data))
    return value - (1 << 7 * len(data)) if data[-1] & 0x40 else value


def signed_number(value):
    """A number with a sign in LEB128."""
    result = bytearray()
    while not -0x40 <= value < 0x40:
        result.append(value & 0x7F | 0x80)
        value >>= 7
    result.append(value & 0x7F)
    return bytes(result)


def vector(items):
    return number(len(items)) + b"".join(items)


class Block:
    """A block, a loop or a condition: what branches leave, or begin again. The body of a function is one too.

    `type` is as in the file, or the results of a function."""

    def __init__(self, opcode, type, body, otherwise=None):
        self.opcode, self.type, self.body, self.otherwise = opcode, type, body, otherwise

    def parts(self):
        return [self.body] if self.otherwise is None else [self.body, self.otherwise]


class Instruction:
    """Any other instruction: the number of what it names, the blocks that it leads to, and all other bytes."""

    def __init__(self, opcode, index=None, targets=(), rest=b""):
        self.opcode, self.index, self.targets, self.rest = opcode, index, list(targets), rest


class Function:
    """Its type, the types of its parameters, results and other locals, and what it does."""

    def __init__(self, type, parameters, results, locals, root):
        self.type, self.parameters, self.results, self.locals, self.root = type, parameters, results, locals, root


def bodies(body):
    """The lists of instructions in a list of instructions, and that list, the innermost ones first."""
    for item in body:
        if isinstance(item, Block):
            for part in item.parts():
                yield from bodies(part)
    yield body


def instructions(body):
    for part in bodies(body):
        yield from (item for item in part if isinstance(item, Instruction))


class Module:
    def __init__(self, data):
        reader = Reader(data, 8)
        self.header, self.sections = data[:8], []
        while reader.position < len(data):
            kind = reader.byte()
            self.sections.append((kind, reader.bytes(reader.number())))
        reader = Reader(self.section(TYPES))
        # Those of functions and of blocks, as what they take and what they give.
        self.types = []
        for _ in range(reader.number()):
            reader.byte()
            self.types.append((reader.bytes(reader.number()), reader.bytes(reader.number())))
        reader = Reader(self.section(FUNCTIONS))
        numbers = [reader.number() for _ in range(reader.number())]
        reader = Reader(self.section(CODE))
        reader.number()
        self.functions = [read_function(reader, number, *self.types[number]) for number in numbers]

    def instructions(self):
        """Those of all functions."""
        for function in self.functions:
            yield from instructions(function.root.body)

    def section(self, kind):
        return dict(self.sections)[kind]

    def replace(self, kind, content):
        self.sections = [(other, content if other == kind else old) for other, old in self.sections]

    def insert(self, kind, content):
        """Adds a section where it belongs, before those with higher numbers and those of others."""
        place = next((place for place, (other, _) in enumerate(self.sections) if other > kind), len(self.sections))
        self.sections.insert(place, (kind, content))

    def type_number(self, taken, given):
        """The number of a type, which is added when there is none."""
        if (taken, given) not in self.types:
            self.types.append((taken, given))
        return self.types.index((taken, given))

    def written(self):
        self.replace(TYPES, vector([FUNCTION_TYPE + lengthened(taken) + lengthened(given) for taken, given in self.types]))
        self.replace(FUNCTIONS, vector([number(function.type) for function in self.functions]))
        self.replace(CODE, vector([written_function(function) for function in self.functions]))
        return self.header + b"".join(bytes([kind]) + lengthened(content) for kind, content in self.sections)


def read_function(reader, type, parameters, results):
    reader.number()
    locals = []
    for _ in range(reader.number()):
        count = reader.number()
        locals += [reader.byte()] * count
    # What leaves a function with results carries them.
    root = Block(BLOCK, results or EMPTY, [])
    read_block(reader, root, [])
    return Function(type, parameters, results, locals, root)


def read_block(reader, block, around):
    around = around + [block]
    body = block.body
    while (opcode := reader.byte()) != END:
        if opcode == ELSE:
            body = block.otherwise = []
        elif opcode in (BLOCK, LOOP, IF):
            inner = Block(opcode, reader.skipped(reader.skip_number), [])
            read_block(reader, inner, around)
            body.append(inner)
        else:
            body.append(read_instruction(reader, opcode, around))


def read_instruction(reader, opcode, around):
    if opcode in (BR, BR_IF, BR_TABLE):
        count = reader.number() + 1 if opcode == BR_TABLE else 1
        return Instruction(opcode, targets=[around[-1 - reader.number()] for _ in range(count)])
    if opcode == CALL or LOCAL_GET <= opcode <= GLOBAL_SET:
        return Instruction(opcode, index=reader.number())
    return Instruction(opcode, rest=reader.skipped(lambda: skip_operands(reader, opcode)))


def skip_operands(reader, opcode):
    if opcode == CALL_INDIRECT or FIRST_ACCESS <= opcode <= LAST_ACCESS:
        reader.skip_number()
        reader.skip_number()
    elif opcode in (I32_CONST, I64_CONST, MEMORY_SIZE, MEMORY_GROW):
        reader.skip_number()
    elif opcode == MEMORY:
        reader.bytes({10: 2, 11: 1}[reader.number()])
    elif opcode == VECTOR:
        kind = reader.number()
        accesses, lanes, accesses_of_lanes = kind <= 11 or kind in (92, 93), 21 <= kind <= 34, 84 <= kind <= 91
        if accesses or accesses_of_lanes:
            reader.skip_number()
            reader.skip_number()
        reader.bytes(16 if kind in (V128_CONST, 13) else 1 if lanes or accesses_of_lanes else 0)
    elif opcode not in (UNREACHABLE, NOP, RETURN, DROP, SELECT) and not I32_EQZ <= opcode <= LAST_CALCULATION:
        raise ValueError(f"instruction {opcode:#x} is not known")


def written_function(function):
    runs = []
    for type in function.locals:
        if runs and runs[-1][1] == type:
            runs[-1][0] += 1
        else:
            runs.append([1, type])
    content = vector([number(count) + bytes([type]) for count, type in runs])
    content += written_body(function.root.body, [function.root]) + bytes([END])
    return lengthened(content)


def written_body(body, around):
    result = bytearray()
    for item in body:
        result.append(item.opcode)
        if isinstance(item, Block):
            result += item.type + written_body(item.body, around + [item])
            if item.otherwise is not None:
                result += bytes([ELSE]) + written_body(item.otherwise, around + [item])
            result.append(END)
            continue
        if item.opcode == BR_TABLE:
            result += number(len(item.targets) - 1)
        for target in item.targets:
            result += number(next(depth for depth, block in enumerate(reversed(around)) if block is target))
        if item.index is not None:
            result += number(item.index)
        result += item.rest
    return bytes(result)
