"""Functions that are called in one place stand there."""
from collections import Counter

import order
from module import *
from moves import Liveness
from structure import count_ways, lead

# The numbers of more locals would take two bytes.
MOST_LOCALS = 127
# A function's number, its size, its locals and its end, and its call.
COST_OF_FUNCTION = 8


def inline(module, fast):
    """Puts functions where they are called, as long as that saves bytes; what is fast stays apart from what is not."""
    while inline_some(module, fast):
        pass


def inline_some(module, fast):
    calls = Counter(item.index for item in module.instructions() if item.opcode == CALL)
    known = order.known_elsewhere(module)
    changed = False
    for function in module.functions:
        for body, item in [(body, item) for body in bodies(function.root.body) for item in body]:
            if not isinstance(item, Instruction) or item.opcode != CALL or calls[item.index] != 1 or item.index in known:
                continue
            called = module.functions[item.index]
            alike = called is not function and (called in fast) == (function in fast)
            if alike and fits(function, called) and inline_call(module, function, body, body.index(item), called):
                calls[item.index] = 0
                changed = True
    return changed


def inline_call(module, function, body, place, called):
    """Puts a function in the only place that calls it. Whether that saves bytes."""
    start = place_of_arguments(body, place, called, Liveness(function).after[body[place]])
    # What the function returns may be returned there too.
    is_last = body is function.root.body and place + 1 == len(body) and called.results == function.results
    if saved(called, place - start, is_last) <= 0:
        return False
    locals = places_of_locals(function, called, body[start:place])
    written = [locals[parameter] for parameter in reversed(range(len(called.parameters) - (place - start)))]
    if is_last:
        lead(called.root.body, called.root, function.root)
    content = called.root.body if is_last else without_returns(module, called)
    body[start : place + 1] = [Instruction(LOCAL_SET, index=local) for local in written] + content
    # Nothing calls what is left.
    called.root, called.locals = Block(BLOCK, called.root.type, [Instruction(UNREACHABLE)]), []
    return True


def fits(function, called):
    count = len(called.parameters) + len(called.locals)
    if len(function.parameters) + len(function.locals) + count > MOST_LOCALS:
        return False
    # Locals are zero at the beginning of a function, but not where it stands in a loop.
    return Liveness(called).start >> len(called.parameters) == 0


def saved(called, passed, is_last):
    returns = sum(item.opcode == RETURN for item in instructions(called.root.body))
    block = returns + 3 if not is_last and (returns or count_ways(called.root.body, called.root)) else 0
    return COST_OF_FUNCTION + 2 * passed - 2 * (len(called.parameters) - passed) - block


def place_of_arguments(body, place, called, later):
    """Where arguments begin that are locals, as parameters that the function does not write, or that nothing reads later."""
    written = {item.index for item in instructions(called.root.body) if item.opcode in (LOCAL_SET, LOCAL_TEE)}
    start, found = place, set()
    for parameter in reversed(range(len(called.parameters))):
        item = body[start - 1] if start > 0 else None
        if not isinstance(item, Instruction) or item.opcode != LOCAL_GET or item.index in found:
            break
        if parameter in written and later >> item.index & 1:
            break
        found.add(item.index)
        start -= 1
    return start


def places_of_locals(function, called, arguments):
    """Gives a function's locals their numbers in another one, which gets those that are no arguments."""
    count, first = len(called.parameters) - len(arguments), len(function.parameters) + len(function.locals)
    locals = {local: first + local for local in range(len(called.parameters) + len(called.locals))}
    locals |= {count + index: item.index for index, item in enumerate(arguments)}
    function.locals += list(called.parameters + bytes(called.locals))
    for item in instructions(called.root.body):
        if LOCAL_GET <= item.opcode <= LOCAL_TEE:
            item.index = locals[item.index]
    return locals


def without_returns(module, called):
    """What a function does, as a list of instructions of another one."""
    root = called.root
    type = called.results
    if len(type) > 1:
        type = signed_number(module.type_number(b"", type))
    block = Block(BLOCK, type or EMPTY, root.body)
    lead(root.body, root, block)
    for item in instructions(root.body):
        if item.opcode == RETURN:
            item.opcode, item.targets = BR, [block]
    return [block] if count_ways(root.body, block) else root.body
