"""Blocks and branches in fewer bytes.

LLVM writes a branch forward as a way out of a block that begins before it, and knows no conditions with an end of their
own. Where a way out is the only one, or the first one, such a condition takes fewer bytes, and the block is not needed.
"""
from module import *

# Comparisons and their opposites.
OPPOSITES = {
    0x46: 0x47, 0x48: 0x4E, 0x49: 0x4F, 0x4A: 0x4C, 0x4B: 0x4D,
    0x51: 0x52, 0x53: 0x59, 0x54: 0x5A, 0x55: 0x57, 0x56: 0x58,
}  # fmt: skip
OPPOSITES |= {opposite: comparison for comparison, opposite in OPPOSITES.items()}


def is_jump(item):
    """Whether nothing comes behind an instruction."""
    return isinstance(item, Instruction) and item.opcode in (UNREACHABLE, BR, BR_TABLE, RETURN)


def is_branch(item, opcode, target):
    return isinstance(item, Instruction) and item.opcode == opcode and item.targets[0] is target


def count_ways(body, block):
    """How often a list of instructions leads to a block."""
    return sum(target is block for item in instructions(body) for target in item.targets)


def lead(body, block, other):
    """Lets what leads to a block lead to another one. Whether anything does."""
    found = False
    for item in instructions(body):
        found = found or any(target is block for target in item.targets)
        item.targets = [other if target is block else target for target in item.targets]
    return found


def negated(condition):
    """A list of instructions that ends with a condition, with its opposite."""
    last = condition[-1]
    if isinstance(last, Instruction) and last.opcode == I32_EQZ:
        return condition[:-1]
    if isinstance(last, Instruction) and last.opcode in OPPOSITES:
        return condition[:-1] + [Instruction(OPPOSITES[last.opcode])]
    return condition + [Instruction(I32_EQZ)]


def simplify(function):
    ends = [function.root] if function.root.type == EMPTY else []
    while simplify_body(function.root.body, ends):
        pass


def simplify_body(body, ends):
    """Whether anything changed. `ends` are the blocks that end where the list of instructions does, the innermost first."""
    changed = False
    for index, item in enumerate(body[:-1]):
        if is_jump(item):
            del body[index + 1 :]
            changed = True
            break
    index = 0
    while index < len(body):
        block = body[index]
        if isinstance(block, Block):
            if index > 0 and turn_arms(body[index - 1], block):
                del body[index - 1]
                changed = True
                continue
            is_last = index + 1 == len(body)
            changed = simplify_inside(block, ends if is_last else [], None if is_last else body[index + 1]) or changed
            replacement = simpler(block)
            if replacement is not None:
                body[index : index + 1] = replacement
                changed = True
                continue
        index += 1
    if body and any(is_branch(body[-1], BR, block) for block in ends):
        body.pop()
        changed = True
    return turn_last_way(body, ends) or changed


def simplify_inside(block, ends, following):
    """The same for a block, by what comes behind it."""
    if block.type != EMPTY:
        return any([simplify_body(part, []) for part in block.parts()])
    changed = False
    if block.opcode != LOOP:
        # What leads to the end of a block may as well lead to where it goes on from there.
        further = ends[-1] if ends else None
        if following is not None and isinstance(following, Instruction) and following.opcode == BR:
            further = following.targets[0]
        if further is not None and further is not block and further.type == EMPTY:
            changed = any([lead(part, block, further) for part in block.parts()])
        ends = [block] + ends
    return any([simplify_body(part, ends) for part in block.parts()]) or changed


def turn_arms(before, block):
    """Changes the arms of a condition whose opposite stands before it, and which goes then."""
    if not isinstance(before, Instruction) or before.opcode != I32_EQZ or block.opcode != IF or block.otherwise is None:
        return False
    block.body, block.otherwise = block.otherwise, block.body
    return True


def simpler(block):
    """What may stand in place of a block, in fewer bytes; None where that is not known."""
    if block.type != EMPTY or block.opcode == LOOP:
        return None
    return simpler_block(block) if block.opcode == BLOCK else simpler_condition(block)


def simpler_block(block):
    for index, item in enumerate(block.body):
        before, rest = block.body[:index], block.body[index + 1 :]
        if is_branch(item, BR_IF, block):
            if not before:
                return None
            condition = Block(IF, EMPTY, rest)
            lead(rest, block, condition)
            return negated(before) + [condition]
        if isinstance(item, Block) and item.opcode == IF and item.type == EMPTY and item.otherwise is None:
            if item.body and is_branch(item.body[-1], BR, block) and count_ways(item.body, item) == 0:
                item.body.pop()
                item.otherwise = rest
                lead(item.body + rest, block, item)
                return before + [item]
        if count_ways([item], block) > 0:
            return None
    return block.body


def simpler_condition(block):
    if block.otherwise == []:
        return [Block(IF, EMPTY, block.body)] if count_ways(block.body, block) == 0 else None
    if any(count_ways(part, block) for part in block.parts()):
        return None
    first = block.body[0] if len(block.body) == 1 else None
    if block.otherwise is None and isinstance(first, Instruction) and first.opcode == BR:
        return [Instruction(BR_IF, targets=first.targets)]
    if block.otherwise is not None and block.body and is_jump(block.body[-1]):
        return [Block(IF, EMPTY, block.body)] + block.otherwise
    return None


def turn_last_way(body, ends):
    """Makes a condition of the only way to the end of a block."""
    for block in ends:
        if block.opcode != BLOCK or block.body is body or count_ways(block.body, block) != 1:
            continue
        for index, item in enumerate(body):
            if index > 0 and is_branch(item, BR_IF, block):
                body[:] = negated(body[:index]) + [Block(IF, EMPTY, body[index + 1 :])]
                return True
    return False
