"""Functions in the order of how often they are called: numbers below 128 take one byte. Those that nothing calls go."""
from collections import Counter

from module import *


def sort(module):
    calls = [item for item in module.instructions() if item.opcode == CALL]
    count, known = Counter(item.index for item in calls), known_elsewhere(module)
    used = [index for index in range(len(module.functions)) if count[index] > 0 or index in known]
    order = sorted(used, key=lambda index: -count[index])
    places = {index: place for place, index in enumerate(order)}
    module.functions = [module.functions[index] for index in order]
    for item in calls:
        item.index = places[item.index]
    replace_numbers(module, places)


class Known(dict):
    """The functions that are asked for, each under its own number."""

    def __missing__(self, index):
        self[index] = index
        return index


def known_elsewhere(module):
    """The numbers of functions that not only calls name."""
    known = Known()
    replace_numbers(module, known)
    return set(known)


def replace_numbers(module, places):
    """Gives functions other numbers wherever they are named, but in calls."""
    if any(kind == START for kind, _ in module.sections):
        module.replace(START, number(places[Reader(module.section(START)).number()]))
    module.replace(EXPORTS, exports(Reader(module.section(EXPORTS)), places))
    module.replace(ELEMENTS, elements(Reader(module.section(ELEMENTS)), places))


def exports(reader, places):
    result = []
    for _ in range(reader.number()):
        name, kind, index = reader.bytes(reader.number()), reader.byte(), reader.number()
        result.append(number(len(name)) + name + bytes([kind]) + number(places[index] if kind == 0 else index))
    return vector(result)


def elements(reader, places):
    """Functions that are called by their addresses."""
    result = []
    for _ in range(reader.number()):
        if reader.number() != 0 or reader.byte() != I32_CONST:
            raise ValueError("a table whose functions do not begin at a constant")
        start = reader.skipped(reader.skip_number)
        reader.byte()
        functions = [number(places[reader.number()]) for _ in range(reader.number())]
        result.append(bytes([0, I32_CONST]) + start + bytes([END]) + vector(functions))
    return vector(result)
