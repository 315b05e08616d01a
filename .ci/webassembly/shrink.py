"""Makes a linked WebAssembly module smaller without changing what it does. usage: shrink.py MODULE

It does what LLVM leaves to others: Binaryen's optimizer does much more, but the releases that distributions have make
larger what has functions of several results.
"""
import sys

import constants
import moves
import order
import structure
from module import CUSTOM, Module

path = sys.argv[1]
with open(path, "rb") as file:
    module = Module(file.read())
for function in module.functions:
    structure.simplify(function)
    moves.leave_on_stack(function)
    moves.give_results(function)
    moves.leave_on_stack(function)
    moves.sort_locals(function)
constants.share(module)
# Names of functions, where somebody wants to see them, are by their numbers.
if all(kind != CUSTOM for kind, _ in module.sections):
    order.sort(module)
with open(path, "wb") as file:
    file.write(module.written())
