"""Functions for what occurs more than once.

What several windows (see windows.py) do becomes a function. What it takes are the values that the windows take from the stack,
the locals that they read, and constants in which they differ; what it gives are the values that they leave there, and the
locals that they write and that are read later.
"""
from collections import defaultdict
from itertools import combinations

import fast
import moves
import windows
from module import *
from sizes import Sizes, size

# Windows of fewer bytes save little, and each costs a call, which matters where events are run.
SMALLEST, SMALLEST_IN_BUSY, SMALLEST_IN_FAST = 4, 6, 18
# A function's number, size, locals and end, and that some types are new.
COST_OF_FUNCTION = 7
# How good a candidate must be beside the best one; the others wait for the next round, in which more may be alike.
SHARE_OF_BEST = 0.5
# With more constants that differ, either none is passed on or all.
MOST_CONSTANTS = 4


class Candidate:
    """Windows that may become calls of a function; `outputs` and `inputs` are locals by their order in a window."""

    def __init__(self, found, outputs, passed, sizes):
        self.windows, self.outputs, self.passed = found, outputs, passed
        first = found[0]
        locals = list(first.locals)
        # What is read before it is written, and what is not written on every way to the end.
        later = sum(1 << locals[output] for output in outputs)
        read = moves.Liveness().visit(first.items, later)
        types = first.scope.function.parameters + bytes(first.scope.function.locals)
        self.inputs = [place for place, local in enumerate(locals) if read >> local & 1]
        # In one order, so that few types of functions do.
        self.inputs.sort(key=lambda place: -types[locals[place]])
        self.saving = self.saved(found, sizes)

    def saved(self, found, sizes):
        """The bytes that calls in place of some windows save."""
        first = found[0]
        constants = [item for item in windows.in_order(first.items) if windows.is_constant(item)]
        passed = sum(
            size(Instruction(constants[place].opcode, rest=window.values[place]), sizes)
            for place in self.passed for window in found
        )  # fmt: skip
        moved = 2 * (len(self.inputs) + len(self.outputs)) * len(found)
        body = first.size + 2 * (len(first.taken) + len(self.outputs) + len(self.passed))
        body -= sum(size(constants[place], sizes) for place in self.passed)
        return sum(window.size for window in found) - moved - passed - sizes.of_calls(len(found)) - body - COST_OF_FUNCTION


def outline(module, readers=frozenset(), most_rounds=80):
    """Makes functions as long as that saves bytes; of what fast functions do, `readers`, only where it saves many."""
    for _ in range(most_rounds):
        sizes, busy = Sizes(module), fast.busy(module)
        found = [
            candidate
            for group in windows.groups(module, sizes)
            for candidate in candidates(large_enough(group, busy, readers), sizes)
        ]  # fmt: skip
        if not replace_best(module, found, sizes):
            return


def large_enough(group, busy, readers):
    """The windows of a group of which a function may be made; they are equally large."""
    size = group[0].size
    if size >= SMALLEST_IN_FAST:
        return group
    left_out = readers if size >= SMALLEST_IN_BUSY else busy | readers
    return [window for window in group if window.scope.function not in left_out] if size >= SMALLEST else []


def replace_best(module, found, sizes):
    """Whether anything was replaced."""
    found.sort(key=lambda candidate: (-candidate.saving, candidate.windows[0].length))
    touched, changed = set(), False
    for candidate in found:
        if candidate.saving < found[0].saving * SHARE_OF_BEST:
            break
        rest = [window for window in candidate.windows if touched.isdisjoint(all_items(window.items))]
        if len(rest) > 1 and candidate.saved(rest, sizes) > 0:
            for window in rest:
                touched.update(all_items(window.items))
            replace(module, candidate, rest)
            changed = True
    return changed


def all_items(items):
    for item in items:
        yield item
        if isinstance(item, Block):
            for part in item.parts():
                yield from all_items(part)


def candidates(group, sizes):
    """What the windows of a group may become.

    They have different constants, and of what they write different locals are read."""
    if len(group) < 2:
        return
    first = group[0]
    written = {first.locals[item.index] for item in windows.in_order(first.items) if item.opcode in (LOCAL_SET, LOCAL_TEE)}
    outputs = {}
    for window in group:
        later = window.scope.liveness.after[window.items[-1]]
        outputs[window] = tuple(place for local, place in window.locals.items() if place in written and later >> local & 1)
    for passed in choices(group):
        by_values = defaultdict(list)
        for window in group:
            by_values[tuple(value for place, value in enumerate(window.values) if place not in passed)].append(window)
        for same in by_values.values():
            by_outputs = defaultdict(list)
            for window in same:
                by_outputs[outputs[window]].append(window)
            options = list(by_outputs.items())
            if len(options) > 1:
                # What is not read does no harm.
                options.append((tuple(sorted(set().union(*by_outputs))), same))
            for chosen, those in options:
                those = apart(those)
                if len(those) > 1 and (candidate := Candidate(those, chosen, passed, sizes)).saving > 0:
                    yield candidate


def choices(group):
    """Which constants may be passed on, by their places."""
    count = len(group[0].values)
    differing = [place for place in range(count) if len({window.values[place] for window in group}) > 1]
    if len(differing) > MOST_CONSTANTS:
        return [(), tuple(differing)]
    return [chosen for length in range(len(differing) + 1) for chosen in combinations(differing, length)]


def apart(found):
    """Windows without those that begin in one before."""
    ends, result = {}, []
    for window in found:
        if window.start >= ends.get(window.scope, 0):
            ends[window.scope] = window.start + window.length
            result.append(window)
    return result


def replace(module, candidate, found):
    """Makes a function of some windows of a candidate, and calls of them."""
    first, number = found[0], len(module.functions)
    # Calls first: the function takes the instructions of the first window.
    calls = [call(window, candidate, number) for window in found]
    function = function_of(module, candidate, first)
    for window, instructions in zip(found, calls):
        body = window.scope.body
        start = next(place for place, item in enumerate(body) if item is window.items[0])
        body[start : start + window.length] = instructions
    module.functions.append(function)
    moves.leave_on_stack(function)
    moves.sort_locals(function)


def call(window, candidate, number):
    locals = list(window.locals)
    constants = [item for item in windows.in_order(window.items) if windows.is_constant(item)]
    result = [Instruction(LOCAL_GET, index=locals[place]) for place in candidate.inputs]
    result += [Instruction(constants[place].opcode, rest=constants[place].rest) for place in candidate.passed]
    result.append(Instruction(CALL, index=number))
    return result + [Instruction(LOCAL_SET, index=locals[place]) for place in reversed(candidate.outputs)]


def function_of(module, candidate, first):
    types = first.scope.function.parameters + bytes(first.scope.function.locals)
    locals = list(first.locals)
    constants = [item for item in windows.in_order(first.items) if windows.is_constant(item)]
    passed = [constants[place] for place in candidate.passed]
    kinds = {I32_CONST: 0x7F, I64_CONST: 0x7E}
    count = len(first.taken)
    order = candidate.inputs + [place for place in range(len(locals)) if place not in candidate.inputs]
    # Constants that are passed on come between the locals that are and those that are not.
    places = {
        locals[place]: count + index + (len(passed) if index >= len(candidate.inputs) else 0)
        for index, place in enumerate(order)
    }
    type_of = [types[locals[place]] for place in order]
    parameters = first.taken + bytes(type_of[: len(candidate.inputs)]) + bytes(kinds[item.opcode] for item in passed)
    results = first.given + bytes(types[locals[place]] for place in candidate.outputs)
    for item in windows.in_order(first.items):
        if LOCAL_GET <= item.opcode <= LOCAL_TEE:
            item.index = places[item.index]
    for index, item in enumerate(passed):
        item.opcode, item.index, item.rest = LOCAL_GET, count + len(candidate.inputs) + index, b""
    body = [Instruction(LOCAL_GET, index=index) for index in range(count)] + first.items
    body += [Instruction(LOCAL_GET, index=places[locals[place]]) for place in candidate.outputs]
    root = Block(BLOCK, results or EMPTY, body)
    return Function(module.type_number(parameters, results), parameters, results, type_of[len(candidate.inputs) :], root)
