"""Values that wait on the stack, below others, for the place that reads them."""
from module import *
from moves import Liveness, is_move
from stack import Stack
from structure import is_jump


def keep_on_stack(module, function):
    """Does not write a local that is read where the stack is as high as when it was written.

    What comes between works above the value. LLVM moves what computes a value to the place that reads it, which it cannot do
    with a call whose results are several, nor past what a call may change."""
    while keep_some_on_stack(function, Stack(module, function).effects):
        pass


def keep_some_on_stack(function, effects):
    liveness = Liveness(function)
    changed = False
    for body in bodies(function.root.body):
        index = 0
        while index < len(body):
            item = body[index]
            place = place_of_reading(body, index, effects, liveness) if is_move(item, LOCAL_SET) else None
            if place is not None:
                if liveness.is_read(body[place]):
                    # It is read again later.
                    type = effects[item][0]
                    tee = Instruction(LOCAL_TEE, index=item.index)
                    effects[tee], liveness.after[tee] = (type, type), liveness.after[body[place]]
                    body[place] = tee
                else:
                    del body[place]
                del body[index]
                changed = True
                continue
            index += 1
    return changed


def place_of_reading(body, index, effects, liveness):
    """Where a local is read first, if the value may wait for that on the stack; None otherwise."""
    local, height = body[index].index, 0
    for place in range(index + 1, len(body)):
        item = body[place]
        if is_move(item, LOCAL_GET) and item.index == local:
            return place if height == 0 else None
        if mentions(item, local) or is_jump(item) or any(liveness.behind[target] >> local & 1 for target in ways_from(item)):
            return None
        taken, given = effects[item]
        if height < len(taken):
            return None
        height += len(given) - len(taken)
    return None


def parts(item):
    """An instruction, or those of a block."""
    return [item] if isinstance(item, Instruction) else [inner for part in item.parts() for inner in instructions(part)]


def mentions(item, local):
    return any(LOCAL_GET <= inner.opcode <= LOCAL_TEE and inner.index == local for inner in parts(item))


def blocks_in(item):
    """The blocks that an item is, or that are in it."""
    if isinstance(item, Instruction):
        return set()
    return {item}.union(*(blocks_in(inner) for part in item.parts() for inner in part))


def ways_from(item):
    """Where branches out of an item lead."""
    targets = {target for inner in parts(item) for target in inner.targets}
    return targets - blocks_in(item)
