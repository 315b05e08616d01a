"""Functions that read or write every byte or every value of an event, or of the data: a call more in one of them is felt."""
import re

from module import *

# Types of Swift whose functions they are, and functions of C.
TYPES = {
    "DigitScanner", "JSONCursor", "JSONMembers", "KeyPrefix", "NumberGrammar", "OutputBuffer", "PathReader", "PlanView",
    "UTF8Sequence", "UTF8Text", "Value",
}  # fmt: skip
FUNCTIONS = {"memcpy", "memmove", "memset", "unpack"}
# `UnsafeMutablePointer.initialize(from:count:)`, which copies bytes.
COPY = "$eSp10initialize4from5count"

NAMES_OF_FUNCTIONS = 1


# What runs for every batch of events; all else runs once for a plan.
RUN = b"spoke_run_batch"


def busy(module):
    """Functions that running a plan may call, as a set."""
    reader, left = Reader(module.section(EXPORTS)), []
    for _ in range(reader.number()):
        name, _, index = reader.bytes(reader.number()), reader.byte(), reader.number()
        left += [module.functions[index]] if name == RUN else []
    result = set()
    while left:
        function = left.pop()
        if function not in result:
            result.add(function)
            left += [module.functions[item.index] for item in instructions(function.root.body) if item.opcode == CALL]
    return result


def functions(module):
    """Those of a module that has the names of its functions."""
    return [function for function, name in zip(module.functions, names(module)) if is_fast(name)]


def is_fast(name):
    # Module or `Swift.`, and the type's name behind its length:
    # https://github.com/swiftlang/swift/blob/main/docs/ABI/Mangling.rst
    place = re.match(r"\$e(?:14SpokeEmbedding|S[a-z])?(\d+)", name)
    return name in FUNCTIONS or name.startswith(COPY) or place and name[place.end() :][: int(place[1])] in TYPES


def names(module):
    """The names of all functions, empty where there is none."""
    result = [""] * len(module.functions)
    for section in (content for kind, content in module.sections if kind == CUSTOM):
        reader = Reader(section)
        if reader.bytes(reader.number()) != b"name":
            continue
        while reader.position < len(section):
            kind, part = reader.byte(), Reader(reader.bytes(reader.number()))
            for _ in range(part.number() if kind == NAMES_OF_FUNCTIONS else 0):
                index = part.number()
                result[index] = part.bytes(part.number()).decode()
    return result
