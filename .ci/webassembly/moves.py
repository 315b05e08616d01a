"""Fewer ways of values through locals."""
from module import *
from structure import is_jump


def is_move(item, opcode):
    return isinstance(item, Instruction) and item.opcode == opcode


class Liveness:
    """Which locals are read later, as bits of a number."""

    def __init__(self, function=None):
        # Behind each instruction and block.
        self.after = {}
        # Where a branch to a block leads.
        self.behind = {}
        if function is not None:
            self.behind[function.root] = 0
            self.start = self.visit(function.root.body, 0)

    def visit(self, body, live):
        """What is read later before a list of instructions, by what is behind it."""
        for item in reversed(body):
            self.after[item] = live
            live = self.block(item, live) if isinstance(item, Block) else self.instruction(item, live)
        return live

    def block(self, block, live):
        if block.opcode == LOOP:
            self.behind[block] = 0
            while (start := self.visit(block.body, live)) != self.behind[block]:
                self.behind[block] = start
            return start
        self.behind[block] = live
        first = self.visit(block.body, live)
        if block.opcode == BLOCK:
            return first
        return first | (live if block.otherwise is None else self.visit(block.otherwise, live))

    def instruction(self, item, live):
        if LOCAL_GET <= item.opcode <= LOCAL_TEE:
            bit = 1 << item.index
            return live | bit if item.opcode == LOCAL_GET else live & ~bit
        if is_jump(item):
            live = 0
        for target in item.targets:
            live |= self.behind[target]
        return live

    def is_read(self, item):
        """Whether the local of an instruction is read behind it."""
        return self.after[item] >> item.index & 1


def leave_on_stack(function):
    """Does not write what is read at once, or never."""
    while leave_some_on_stack(function):
        pass


def leave_some_on_stack(function):
    liveness = Liveness(function)
    changed = False
    for body in bodies(function.root.body):
        index = 0
        while index < len(body):
            item, following = body[index], body[index + 1] if index + 1 < len(body) else None
            if is_move(item, LOCAL_TEE) and not liveness.is_read(item):
                del body[index]
                changed = True
                continue
            if is_move(item, LOCAL_SET):
                if is_move(following, LOCAL_GET) and following.index == item.index:
                    # The next round takes away what is not read again.
                    tee = Instruction(LOCAL_TEE, index=item.index)
                    liveness.after[tee] = liveness.after[following]
                    body[index : index + 2] = [tee]
                    changed = True
                    continue
                if not liveness.is_read(item):
                    body[index] = Instruction(DROP)
                    changed = True
            index += 1
    return changed


def give_results(function):
    """Makes the result of a block what every way out of it writes into the same local at last."""
    types = function.parameters + bytes(function.locals)
    for body in bodies(function.root.body):
        for index in reversed(range(len(body))):
            block = body[index]
            if not isinstance(block, Block) or block.type != EMPTY or block.opcode == LOOP:
                continue
            if block.opcode == IF and block.otherwise is None:
                continue
            ways = ways_out(block)
            last = [part[place - 1] if place > 0 else None for part, place in ways]
            if len(ways) > 1 and all(is_move(item, LOCAL_SET) and item.index == last[0].index for item in last):
                # From the last place to the first, so that each place stays what it is.
                for part, place in sorted(ways, key=lambda way: -way[1]):
                    del part[place - 1]
                block.type = bytes([types[last[0].index]])
                body.insert(index + 1, last[0])


def ways_out(block):
    """Where a block is left: lists of instructions, and the places in them. None where plain branches are not all."""
    ways = []
    for top in block.parts():
        for body in bodies(top):
            for index, item in enumerate(body):
                if isinstance(item, Instruction) and any(target is block for target in item.targets):
                    if item.opcode != BR:
                        return []
                    ways.append((body, index))
        if not top or not is_jump(top[-1]):
            ways.append((top, len(top)))
    return ways


def write_together(function):
    """Gives a constant once to locals that are written one after the other."""
    for body in bodies(function.root.body):
        for place in reversed(range(len(body) - 3)):
            first, write, second, last = body[place : place + 4]
            if is_move(write, LOCAL_SET) and (is_move(last, LOCAL_SET) or is_move(last, LOCAL_TEE)):
                if any(is_move(first, kind) and is_move(second, kind) for kind in (I32_CONST, I64_CONST)):
                    if first.rest == second.rest:
                        body[place + 1 : place + 3] = [Instruction(LOCAL_TEE, index=write.index)]


def sort_locals(function):
    """Takes away locals that are not used, and puts those of a type side by side."""
    first = len(function.parameters)
    moves = [item for item in instructions(function.root.body) if LOCAL_GET <= item.opcode <= LOCAL_TEE]
    types = {item.index: function.locals[item.index - first] for item in moves if item.index >= first}
    order = sorted(types, key=lambda index: (-types[index], index))
    places = {index: first + place for place, index in enumerate(order)}
    for item in moves:
        item.index = places.get(item.index, item.index)
    function.locals = [types[index] for index in order]
