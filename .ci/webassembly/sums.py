"""Addresses: sums of what does not change and a constant."""
from collections import Counter, defaultdict

from module import *

I32_ADD = 0x6A
# What a local costs that holds a sum: its declaration, and that it is written.
COST_OF_LOCAL = 2


def constant(item):
    """What an instruction gives when that is a constant of 32 bits; None otherwise."""
    return signed(item.rest) if isinstance(item, Instruction) and item.opcode == I32_CONST else None


def is_sum(body, place):
    """Whether a constant is added to what is on the stack at a place."""
    following = body[place + 1] if place + 1 < len(body) else None
    return constant(body[place]) is not None and isinstance(following, Instruction) and following.opcode == I32_ADD


def join(function):
    """Adds one constant where two are added."""
    for body in bodies(function.root.body):
        place = 0
        while place + 3 < len(body):
            if is_sum(body, place) and is_sum(body, place + 2):
                # In 32 bits, as the instructions themselves count.
                total = (constant(body[place]) + constant(body[place + 2]) + (1 << 31)) % (1 << 32) - (1 << 31)
                body[place : place + 3] = [Instruction(I32_CONST, rest=signed_number(total))]
            else:
                place += 1


def share(function):
    """Computes a sum once, at the beginning, that takes more bytes than the locals that it takes then.

    The sum is of a constant and what does not change: a parameter that is not written, or the frame, which is written before
    anything else."""
    places = unchanged_locals(function)
    for (local, value), uses in sums_of(function, places).items():
        size = 4 + len(signed_number(value))
        if len(uses) * (size - 2) > size + COST_OF_LOCAL:
            share_sum(function, local, value, uses, places[local])


def unchanged_locals(function):
    """Locals that are written at the beginning only, with the instructions that write them; None for parameters."""
    writes = Counter(item.index for item in instructions(function.root.body) if item.opcode in (LOCAL_SET, LOCAL_TEE))
    places = {local: None for local in range(len(function.parameters)) if writes[local] == 0}
    read = set()
    for item in function.root.body:
        if isinstance(item, Block):
            break
        if item.opcode == LOCAL_GET:
            read.add(item.index)
        elif item.opcode in (LOCAL_SET, LOCAL_TEE) and writes[item.index] == 1 and item.index not in read:
            places[item.index] = item
    return places


def sums_of(function, places):
    """Where the same is added to a local, as the lists of instructions and the first instructions in them."""
    result = defaultdict(list)
    for body in bodies(function.root.body):
        for place, item in enumerate(body[:-2]):
            if isinstance(item, Instruction) and item.opcode == LOCAL_GET and item.index in places and is_sum(body, place + 1):
                result[item.index, constant(body[place + 1])].append((body, item))
    return result


def share_sum(function, local, value, uses, write):
    shared = len(function.parameters) + len(function.locals)
    function.locals.append(0x7F)
    for body, first in uses:
        place = body.index(first)
        body[place : place + 3] = [Instruction(LOCAL_GET, index=shared)]
    place = 0 if write is None else function.root.body.index(write) + 1
    # What is on the stack there stays as it is.
    function.root.body[place:place] = [
        Instruction(LOCAL_GET, index=local),
        Instruction(I32_CONST, rest=signed_number(value)),
        Instruction(I32_ADD),
        Instruction(LOCAL_SET, index=shared),
    ]
