"""What makes the WebAssembly module smaller, on modules small enough to be read: they do the same before and after."""
from __future__ import annotations

import itertools
import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from wasmtime import Func, Instance, Module, Store, Trap, WasmtimeError, wat2wasm

sys.path.insert(0, str(Path(__file__).parents[3] / ".ci" / "webassembly"))

import fast
import inlining
import keep
import module as webassembly
import moves
import order
import outline
import shrink
import stack
import structure
import sums

VALUES = (0, 1, 2, 7, -1, 255, 4096, -(1 << 31), (1 << 31) - 1)


def assembled(functions: str) -> bytes:
    """A module with what all of its kind have."""
    return bytes(
        wat2wasm(f"""(module
          (memory (export "memory") 2)
          (table 1 1 funcref)
          (global $frame (mut i32) (i32.const 65536))
          (elem (i32.const 0) $first)
          (func $first)
          (func $pair (param i32) (result i32 i32)
            (i32.mul (local.get 0) (i32.const 3)) (i32.xor (local.get 0) (i32.const 85)))
          {functions})""")
    )


def outcomes(data: bytes) -> list[object]:
    """What every exported function gives for every choice of values, and the memory and the frame afterwards."""
    result: list[object] = []
    store = Store()
    instance = Instance(store, Module(store.engine, data), [])
    exports = instance.exports(store)
    memory = exports["memory"]
    for name, function in sorted(exports.items()):
        if not isinstance(function, Func):
            continue
        for arguments in itertools.product(VALUES, repeat=len(function.type(store).params)):
            try:
                result.append((name, arguments, function(store, *arguments)))
            except (Trap, WasmtimeError):
                result.append((name, arguments, "trap"))
    result.append(bytes(memory.read(store, 0, memory.data_len(store))))
    return result


def changed(functions: str, change: Callable[[webassembly.Module], None]) -> tuple[int, int, webassembly.Module]:
    """Bytes before and after a change that must not be seen otherwise."""
    data = assembled(functions)
    module = webassembly.Module(data)
    change(module)
    after = module.written()
    assert outcomes(after) == outcomes(data)
    return len(data), len(after), module


def each(change: Callable[[webassembly.Module, webassembly.Function], None]) -> Callable[[webassembly.Module], None]:
    def change_all(module: webassembly.Module) -> None:
        for function in module.functions:
            change(module, function)

    return change_all


kept = each(keep.keep_on_stack)
joined = each(lambda _, function: sums.join(function))
shared = each(lambda _, function: sums.share(function))


def test_values_wait_on_the_stack() -> None:
    before, after, _ = changed(
        """(func (export "f") (param i32) (result i32) (local i32 i32)
             (call $pair (local.get 0)) (local.set 2) (local.set 1)
             (i32.store (i32.const 8) (local.get 2))
             (i32.sub (local.get 1) (i32.load (i32.const 8))))""",
        kept,
    )
    assert before - after == 4


def test_a_value_that_is_read_again_is_written_where_it_is_read() -> None:
    before, after, _ = changed(
        """(func (export "f") (param i32) (result i32) (local i32)
             (local.set 1 (i32.mul (local.get 0) (local.get 0)))
             (i32.store (i32.const 8) (local.get 0))
             (i32.add (local.get 1) (i32.shl (local.get 1) (local.get 0))))""",
        kept,
    )
    assert before - after == 2


@pytest.mark.parametrize(
    "between",
    [
        # Read elsewhere, where a branch leads, or deeper on the stack.
        "(i32.store (i32.const 8) (local.get 1))",
        "(local.set 1 (i32.const 5))",
        "(br_if $out (local.get 0))",
        "(if (local.get 0) (then (local.set 1 (i32.const 9))))",
    ],
)
def test_a_value_that_something_else_reads_stays_in_its_local(between: str) -> None:
    before, after, _ = changed(
        f"""(func (export "f") (param i32) (result i32) (local i32)
              (block $out
                (local.set 1 (i32.mul (local.get 0) (local.get 0)))
                {between}
                (i32.store (i32.const 12) (local.get 1))
                (local.set 1 (i32.const 77)))
              (local.get 1))""",
        kept,
    )
    assert before == after


def test_constants_are_added_to_each_other() -> None:
    before, after, _ = changed(
        """(func (export "f") (param i32) (result i32)
             (i32.add (i32.add (local.get 0) (i32.const 2147483647)) (i32.const 2)))
           (func (export "g") (param i32) (result i32) (i32.add (i32.add (local.get 0) (i32.const 16)) (i32.const -20)))""",
        joined,
    )
    assert before - after == 6


def test_a_constant_is_given_once_to_locals_in_a_row() -> None:
    before, after, _ = changed(
        """(func (export "f") (param i32) (result i32) (local i32 i32 i32)
             (local.set 1 (i32.const 7)) (local.set 2 (i32.const 7)) (local.set 3 (i32.const 7))
             (local.set 0 (i32.const 8)) (local.set 2 (i32.const 9))
             (i32.add (i32.shl (local.get 1) (local.get 2)) (i32.sub (local.get 3) (local.get 0))))""",
        each(lambda _, function: moves.write_together(function)),
    )
    assert before - after == 4


def test_arms_change_places_where_a_condition_is_an_opposite() -> None:
    before, after, _ = changed(
        """(func (export "f") (param i32) (result i32)
             (i32.eqz (local.get 0)) (if (result i32) (then (i32.const 3)) (else (i32.const 4))))
           (func (export "g") (param i32) (result i32)
             (i32.eqz (i32.eqz (local.get 0)))
             (if (then (i32.store (i32.const 8) (local.get 0))) (else (i32.store (i32.const 12) (local.get 0))))
             (i32.eqz (local.get 0)) (if (then (i32.store (i32.const 16) (local.get 0))))
             (i32.const 5))""",
        each(lambda _, function: structure.simplify(function)),
    )
    assert before - after == 3


USES = "".join(f"(i32.store offset={4 * index} (i32.add (local.get 1) (i32.const 12)) (local.get 0))" for index in range(8))


def test_a_sum_of_the_frame_is_computed_once() -> None:
    before, after, module = changed(
        f"""(func (export "f") (param i32) (local i32)
              (global.set $frame (local.tee 1 (i32.sub (global.get $frame) (i32.const 64))))
              {USES}
              (global.set $frame (i32.add (local.get 1) (i32.const 64))))""",
        shared,
    )
    assert after < before
    assert len(module.functions[-1].locals) == 2


def test_a_sum_of_what_changes_is_computed_each_time() -> None:
    before, after, _ = changed(
        f"""(func (export "f") (param i32) (local i32)
              (local.set 1 (i32.const 64)) {USES} (local.set 1 (i32.const 128)) {USES})
            (func (export "g") (param i32 i32) (local.set 1 (i32.add (local.get 1) (i32.const 256))) {USES})
            (func (export "h") (param i32) (local i32)
              (loop (i32.store (local.get 1) (local.get 0)) {USES} (br_if 0 (i32.eqz (local.tee 1 (i32.const 512))))))""",
        shared,
    )
    assert before == after


def times_two(instruction: str) -> str:
    return "".join(f'(func (export "f{index}") (param i32 i32) (result i32) ({instruction}))' for index in range(2))


def inlined(module: webassembly.Module) -> None:
    inlining.inline(module, [])
    order.sort(module)


CALLED = """(func $called (param i32 i32) (result i32) (local i32)
  (if (i32.lt_s (local.get 0) (i32.const 5)) (then (return (i32.mul (local.get 1) (i32.const 3)))))
  (local.set 2 (i32.add (local.get 0) (i32.const 9)))
  (local.set 0 (i32.xor (local.get 2) (local.get 1)))
  (i32.sub (local.get 0) (local.get 1)))"""


@pytest.mark.parametrize(
    "function",
    [
        '(func (export "f") (param i32 i32) (result i32) (call $called (local.get 0) (local.get 1)))',
        # What the function writes is read again.
        '(func (export "f") (param i32 i32) (result i32) (call $called (local.get 0) (local.get 0)) (local.get 0) (i32.add))',
        # Branches around it, and what it leaves on the stack.
        """(func (export "f") (param i32 i32) (result i32)
             (i32.add (i32.const 50) (block $out (result i32)
               (drop (br_if $out (i32.const 4) (local.get 0)))
               (i32.shl (call $called (i32.add (local.get 1) (i32.const 1)) (local.get 1)) (i32.const 1)))))""",
        # Once more in a loop.
        """(func (export "f") (param i32 i32) (result i32) (local i32)
             (local.set 2 (i32.const 4))
             (loop (local.set 0 (call $called (local.get 0) (local.get 2)))
               (br_if 0 (local.tee 2 (i32.sub (local.get 2) (i32.const 1)))))
             (local.get 0))""",
    ],
)
def test_what_is_called_once_stands_there(function: str) -> None:
    before, after, module = changed(CALLED + function, inlined)
    assert after < before
    # The one that is called by its address is left, and the one that is exported; nothing calls `$pair`.
    assert len(module.functions) == 2


@pytest.mark.parametrize(
    "functions",
    [
        # Called twice, exported, or itself; and a local that is zero each time that it begins.
        CALLED + times_two("call $called (local.get 0) (local.get 1)"),
        """(func $called (export "g") (param i32) (result i32) (i32.add (local.get 0) (i32.const 1)))
           (func (export "f") (param i32) (result i32) (call $called (local.get 0)))""",
        """(func $called (param i32) (result i32)
             (if (result i32) (local.get 0) (then (call $called (i32.const 0))) (else (i32.const 3))))
           (func (export "f") (param i32) (result i32) (i32.const 7))""",
        """(func $called (result i32) (local i32)
             (local.set 0 (i32.add (local.get 0) (i32.const 2))) (local.get 0))
           (func (export "f") (param i32) (result i32) (local i32)
             (local.set 1 (i32.const 4))
             (loop (local.set 0 (i32.add (local.get 0) (call $called)))
               (br_if 0 (local.tee 1 (i32.sub (local.get 1) (i32.const 1)))))
             (local.get 0))""",
    ],
)
def test_other_calls_stay(functions: str) -> None:
    before, after, _ = changed(functions, lambda module: inlining.inline(module, []))
    assert before == after


def times(function: str, *replaced: tuple[str, ...]) -> str:
    """A function for each choice of what its text leaves open."""
    return "".join(function.format(*values, name=f"f{index}") for index, values in enumerate(replaced))


LONG = """(func (export "{name}") (param i32 i32) (result i32) (local i32)
  (i32.store offset=16 (i32.const 64) (i32.mul (local.get {0}) (i32.const {2})))
  (i32.store offset=20 (i32.const 64) (i32.rotl (local.get {1}) (local.get {0})))
  (if (i32.lt_s (local.get {0}) (local.get {1}))
    (then (local.set 2 (i32.div_s (local.get {0}) (local.get {1}))))
    (else (local.set 2 (i32.xor (i32.load offset=16 (i32.const 64)) (i32.const 11)))))
  (i32.add (local.get 2) (local.get 1)))"""


@pytest.mark.parametrize(
    "functions",
    [
        times(LONG, ("0", "1", "5"), ("0", "1", "5"), ("0", "1", "5")),
        # Other locals, and other constants.
        times(LONG, ("0", "1", "5"), ("1", "0", "5"), ("0", "1", "5")),
        times(LONG, ("0", "1", "5"), ("0", "1", "300"), ("1", "0", "-7")),
        # What is written on one of the ways only keeps its value on the others.
        times(
            """(func (export "{name}") (param i32 i32) (result i32)
                 (i32.store offset=16 (i32.const 64) (i32.mul (local.get 0) (i32.const {0})))
                 (if (i32.lt_s (local.get 0) (i32.load offset=16 (i32.const 64)))
                   (then (local.set 1 (i32.shl (i32.add (local.get 0) (i32.const 3)) (local.get 1)))))
                 (i32.sub (local.get 1) (local.get 0)))""",
            ("5",), ("5",), ("9",), ("5",),
        ),
        # Two results, and two values that are on the stack.
        times(
            """(func (export "{name}") (param i32 i32) (result i32) (local i32 i32)
                 (local.get {0}) (i32.mul (local.get 1) (i32.const 99))
                 (call $pair (i32.add (i32.xor (local.get 0) (i32.const 77)) (i32.const 1234))) (local.set 2) (local.set 3)
                 (i32.store offset=40 (i32.const 64) (i32.sub (local.get 2) (local.get 3)))
                 (i32.sub) (i32.add (i32.mul (local.get 2) (local.get 3))))""",
            ("0",), ("1",), ("0",), ("1",),
        ),
        # A loop with ways out of an inner block.
        times(
            """(func (export "{name}") (param i32) (result i32) (local i32 i32)
                 (local.set 1 (i32.and (local.get 0) (i32.const 63)))
                 (block $done (loop $next
                   (br_if $done (i32.eqz (local.get 1)))
                   (local.set 2 (i32.add (local.get 2) (i32.mul (local.get 1) (i32.const {0}))))
                   (local.set 1 (i32.sub (local.get 1) (i32.const 1)))
                   (br $next)))
                 (local.get 2))""",
            ("3",), ("3",), ("5",),
        ),
    ],
)  # fmt: skip
def test_what_occurs_again_becomes_a_function(functions: str) -> None:
    before, after, module = changed(functions, outline.outline)
    assert after < before
    assert len(module.functions) > functions.count("(func") + 2


def test_what_leads_out_of_itself_stays_where_it_is() -> None:
    text = """(func (export "{name}") (param i32) (result i32)
      (block $a (block $b (block $c
        (br_table $a $b $c (i32.and (local.get 0) (i32.const 3)))) (return (i32.const {0}))) (return (i32.const 1)))
      (i32.const 2))"""
    before, after, module = changed(times(text, ("4",), ("4",), ("5",)), outline.outline)
    assert before == after
    assert len(module.functions) == 5


def test_what_runs_for_events_is_known() -> None:
    text = CALLED + times_two("call $called (local.get 0) (local.get 1)")
    module = webassembly.Module(assembled(text.replace('"f1"', '"spoke_run_batch"')))
    assert fast.busy(module) == {module.functions[2], module.functions[4]}


def test_small_windows_of_what_runs_for_events_stay() -> None:
    functions = "".join(
        f'(func (export "f{index}") (param i32) (result i32) (i32.load offset={index} (i32.shl (local.get 0) (i32.const 3))))'
        for index in range(20)
    )
    _, _, module = changed(functions, outline.outline)
    assert len(module.functions) > 22
    calls = "".join(f"(drop (call $g{index} (local.get 0)))" for index in range(20))
    run = f'(func (export "spoke_run_batch") (param i32) {calls})'
    names = [f"(func $g{index} " + function for index, function in enumerate(functions.split("(func ")[1:])]
    _, _, module = changed("".join(names) + run, outline.outline)
    assert len(module.functions) == 23


def test_small_windows_of_fast_functions_stay() -> None:
    def outline_all_fast(module: webassembly.Module) -> None:
        outline.outline(module, set(module.functions))

    small = "".join(
        f'(func (export "f{index}") (param i32) (result i32) (i32.load offset={index} (i32.shl (local.get 0) (i32.const 3))))'
        for index in range(20)
    )
    _, _, module = changed(small, outline_all_fast)
    assert len(module.functions) == 22
    # What saves more is worth a call.
    _, _, module = changed(times(LONG, ("0", "1", "5"), ("0", "1", "5"), ("0", "1", "5")), outline_all_fast)
    assert len(module.functions) > 5


def test_an_instruction_that_takes_what_is_not_there_is_refused() -> None:
    module = webassembly.Module(assembled('(func (export "f") (param i32) (result i32) (i32.eqz (local.get 0)))'))
    module.functions[-1].root.body.insert(0, webassembly.Instruction(0x6A))
    with pytest.raises(ValueError, match="does not find what it takes"):
        stack.Stack(module, module.functions[-1])


class Program:
    """Functions of random instructions, many of which are alike."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.fragments = [self.statement(2) for _ in range(6)]

    def expression(self, depth: int) -> str:
        kind = self.random.randrange(8 if depth > 0 else 3)
        if kind == 0:
            return f"(i32.const {self.random.choice((0, 1, 3, 64, 129, 70000, -5))})"
        if kind <= 2:
            return f"(local.get {self.random.randrange(5)})"
        if kind == 3:
            return f"(i32.load offset={self.random.choice((0, 4, 200))} (i32.and {self.expression(depth - 1)} (i32.const 1023)))"
        if kind == 4:
            return f"(local.tee {self.random.randrange(5)} {self.expression(depth - 1)})"
        if kind == 5:
            return f"(select {self.expression(depth - 1)} {self.expression(depth - 1)} {self.expression(depth - 1)})"
        name = self.random.choice(("add", "sub", "mul", "xor", "lt_s", "shr_u", "eq", "and", "div_u"))
        return f"(i32.{name} {self.expression(depth - 1)} {self.expression(depth - 1)})"

    def statement(self, depth: int) -> str:
        kind = self.random.randrange(7 if depth > 0 else 3)
        if kind == 0:
            return f"(local.set {self.random.randrange(5)} {self.expression(2)})"
        if kind == 1:
            return f"(i32.store offset=8 (i32.and {self.expression(1)} (i32.const 1023)) {self.expression(2)})"
        if kind == 2:
            locals = self.random.sample(range(5), 2)
            return f"(call $pair {self.expression(1)}) (local.set {locals[0]}) (local.set {locals[1]})"
        inner = self.statement(depth - 1) + self.statement(depth - 1)
        if kind == 3:
            return f"(if {self.expression(1)} (then {inner}) (else {self.statement(depth - 1)}))"
        if kind == 4:
            return f"(block (br_if 0 {self.expression(1)}) {inner})"
        if kind == 5:
            # As often as a local that nothing else knows says.
            return (f"(local.set {4 + depth} (i32.const 3)) (loop {inner} "
                    f"(br_if 0 (local.tee {4 + depth} (i32.sub (local.get {4 + depth}) (i32.const 1)))))")
        return f"(if {self.expression(1)} (then {inner}))"

    def text(self) -> str:
        functions = []
        for index in range(5):
            body = "".join(
                self.random.choice(self.fragments) if self.random.random() < 0.7 else self.statement(2) for _ in range(10))
            functions.append(
                f'(func (export "f{index}") (param i32 i32) (result i32) (local i32 i32 i32 i32 i32 i32) {body} (local.get 2))')
        return "".join(functions)


@pytest.mark.parametrize("seed", range(20))
def test_random_programs_do_the_same(seed: int) -> None:
    before, after, module = changed(Program(seed).text(), shrink.shrink)
    assert after < before
    assert len(module.functions) > 7
