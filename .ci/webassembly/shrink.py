"""Makes a linked WebAssembly module smaller without changing what it does. usage: shrink.py MODULE [--names]

It does what LLVM leaves to others: Binaryen's optimizer does much more, but the releases that distributions have make
larger what has functions of several results. The module comes with the names of its functions, which go unless they are to
stay for somebody who wants to see them.
"""
import sys

import constants
import fast
import inlining
import keep
import moves
import order
import outline
import packing
import structure
import sums
from module import CUSTOM, Module


def shrink(module, keeps_names=False):
    readers = set(fast.functions(module))
    inlining.inline(module, readers)
    for function in module.functions:
        structure.simplify(function)
        moves.leave_on_stack(function)
        moves.give_results(function)
        moves.leave_on_stack(function)
        keep.keep_on_stack(module, function)
        moves.leave_on_stack(function)
        sums.join(function)
        sums.share(function)
        moves.write_together(function)
        moves.sort_locals(function)
    packing.pack(module)
    outline.outline(module, readers)
    constants.share(module)
    # Names are by the numbers of functions.
    if not keeps_names:
        module.sections = [(kind, content) for kind, content in module.sections if kind != CUSTOM]
        order.sort(module)


def main():
    path = sys.argv[1]
    with open(path, "rb") as file:
        module = Module(file.read())
    shrink(module, keeps_names="--names" in sys.argv[2:])
    with open(path, "wb") as file:
        file.write(module.written())


if __name__ == "__main__":
    main()
