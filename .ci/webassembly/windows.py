"""Instructions side by side that occur more than once in a module, but for the locals and the constants that they name."""
from collections import defaultdict

from module import *
from moves import Liveness
from sizes import size
from stack import Stack

# Longer windows are rare, and what is long is found in parts as well.
LONGEST = 60


class Window:
    """Some instructions of a list, and what they take from the stack and leave there.

    `locals` are those that they name, in the order in which they do; `values` are constants."""

    __slots__ = ("scope", "start", "length", "locals", "values", "taken", "given", "size", "group", "kept")

    def __init__(self, scope, start, length=0, locals=None, values=(), taken=b"", given=b"", size=0, group=0):
        self.scope, self.start, self.length, self.locals, self.values = scope, start, length, locals or {}, values
        self.taken, self.given, self.size, self.group, self.kept = taken, given, size, group, None

    @property
    def items(self):
        """The instructions, even when the list has changed in other places."""
        if self.kept is None:
            self.kept = self.scope.body[self.start : self.start + self.length]
        return self.kept


class Scope:
    """A list of instructions in a function."""

    def __init__(self, function, liveness, body, words):
        self.function, self.liveness, self.body, self.words = function, liveness, body, words


class Word:
    """What windows are compared by, for one instruction or block."""

    def __init__(self, number, variables, effect, size):
        self.number, self.variables, self.effect, self.size = number, variables, effect, size


def is_constant(item):
    return item.opcode in (I32_CONST, I64_CONST)


def is_variable(item):
    return LOCAL_GET <= item.opcode <= LOCAL_TEE or is_constant(item)


def in_order(items):
    """Instructions, and those in blocks where they stand."""
    for item in items:
        if isinstance(item, Block):
            for part in item.parts():
                yield from in_order(part)
        else:
            yield item


def shape(item, effects, around=()):
    """An instruction or a block without variables; None where it leads out of itself."""
    if isinstance(item, Block):
        parts = [[shape(inner, effects, around + (item,)) for inner in part] for part in item.parts()]
        return None if any(None in part for part in parts) else (item.opcode, item.type, tuple(map(tuple, parts)))
    if item.opcode == RETURN or any(target not in around for target in item.targets):
        return None
    if item.targets:
        return (item.opcode, *(len(around) - around.index(target) for target in item.targets))
    if is_variable(item):
        return (item.opcode,)
    return (item.opcode, effects[item][0]) if item.opcode in (DROP, SELECT) else (item.opcode, item.index, item.rest)


def scopes(module, sizes):
    numbers = {}
    for function in module.functions:
        effects, liveness = Stack(module, function).effects, Liveness(function)
        types = function.parameters + bytes(function.locals)
        for body in bodies(function.root.body):
            words = []
            for item in body:
                found = shape(item, effects)
                variables = [
                    (None, inner.rest) if is_constant(inner) else (inner.index, types[inner.index])
                    for inner in in_order([item]) if is_variable(inner)
                ]  # fmt: skip
                number = numbers.setdefault(found, len(numbers))
                words.append(found and Word(number, variables, effects[item], size(item, sizes)))
            yield Scope(function, liveness, body, words)


def longer(window):
    """A window with the next instruction too, and what is new of it; None at the end."""
    scope, place = window.scope, window.start + window.length
    word = scope.words[place] if place < len(scope.words) else None
    if word is None:
        return None
    locals, values, pattern = window.locals, window.values, []
    for local, content in word.variables:
        if local is None:
            values += (content,)
        elif local in locals:
            pattern.append(locals[local])
        else:
            locals = locals | {local: len(locals)}
            pattern.append((locals[local], content))
    taken, given = word.effect
    missing = max(0, len(taken) - len(window.given))
    below = taken[:missing] + window.taken
    given = window.given[: max(0, len(window.given) - len(taken))] + given
    new = Window(scope, window.start, window.length + 1, locals, values, below, given, window.size + word.size)
    return new, (window.group, word.number, tuple(pattern), below)


def groups(module, sizes):
    """Lists of windows that do the same. A longer one is the same as others only where a shorter one is."""
    windows = [
        Window(scope, start)
        for scope in scopes(module, sizes)
        for start, word in enumerate(scope.words) if word is not None
    ]  # fmt: skip
    count = 0
    for _ in range(LONGEST):
        classes = defaultdict(list)
        for window in windows:
            if (found := longer(window)) is not None:
                classes[found[1]].append(found[0])
        windows = []
        for group in classes.values():
            if len(group) > 1:
                count += 1
                for window in group:
                    window.group = count
                windows += group
                yield group
