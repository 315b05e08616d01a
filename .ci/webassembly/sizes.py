"""How many bytes instructions take in the end, when functions have their numbers and constants are shared."""
from collections import Counter

import constants
from module import *

# Numbers below take one byte.
SHORT = 128


class Sizes:
    def __init__(self, module):
        calls = Counter(item.index for item in module.instructions() if item.opcode == CALL).most_common()
        self.often_called = {index for index, _ in calls[:SHORT]}
        # What it costs to push one function more out of those with short numbers.
        self.next_calls = calls[SHORT - 1][1] if len(calls) >= SHORT else 0
        self.shared = set(constants.worth_sharing(module))

    def of_calls(self, count):
        """Bytes of so many calls of a new function."""
        return min(2 * count + self.next_calls, 3 * count)


def size(item, sizes):
    if isinstance(item, Block):
        around = 2 + len(item.type) + (item.otherwise is not None)
        return around + sum(size(inner, sizes) for part in item.parts() for inner in part)
    if (item.opcode, item.rest) in sizes.shared:
        return 2
    if item.opcode == CALL:
        return 2 if item.index in sizes.often_called else 3
    count = len(number(len(item.targets) - 1)) if item.opcode == BR_TABLE else 0
    return 1 + count + len(item.targets) + (0 if item.index is None else len(number(item.index))) + len(item.rest)
