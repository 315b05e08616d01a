"""Runs the conformance vectors in the WebAssembly module, through wasmtime.

usage: wasm.py spoke_runtime.wasm vectors.ndjson
"""
from __future__ import annotations

import struct
import sys
from collections.abc import Iterable

from wasmtime import Func, Instance, Memory, Module, Store

from vectors import Outcome, check

ERROR_SIZE = 256


class Runtime:
    """The module's functions over its memory."""

    def __init__(self, path: str) -> None:
        self.store = Store()
        module = Module.from_file(self.store.engine, path)
        if module.imports:
            sys.exit("the module has imports")
        self.exports = Instance(self.store, module, []).exports(self.store)
        memory = self.exports["memory"]
        assert isinstance(memory, Memory)
        self.memory = memory
        self.scratch = self.call("spoke_memory_allocate", ERROR_SIZE + 64)
        self.result = self.scratch + ERROR_SIZE

    def call(self, name: str, *arguments: int) -> int:
        function = self.exports[name]
        assert isinstance(function, Func)
        result = function(self.store, *arguments)
        return result & 0xFFFF_FFFF if isinstance(result, int) else 0

    def copy_in(self, data: bytes) -> int:
        start = self.call("spoke_memory_allocate", len(data))
        self.memory.write(self.store, data, start)
        return start

    def words(self, at: int, count: int) -> tuple[int, ...]:
        return struct.unpack(f"<{count}I", self.memory.read(self.store, at, at + 4 * count))

    def bytes(self, at: int) -> bytes:
        start, length = self.words(at, 2)
        return bytes(self.memory.read(self.store, start, start + length))


def main() -> None:
    runtime = Runtime(sys.argv[1])
    error, result = runtime.scratch, runtime.result

    def run(plan: bytes, batches: Iterable[bytes]) -> Outcome:
        source = runtime.copy_in(plan)
        status = runtime.call("spoke_plan_load", source, len(plan), result, error)
        runtime.call("spoke_memory_free", source)
        if status != 0:
            length = runtime.words(error + 4, 1)[0]
            return Outcome(status, bytes(runtime.memory.read(runtime.store, error + 8, error + 8 + length)).decode())
        (loaded,) = runtime.words(result, 1)
        runtime.call("spoke_context_create", loaded, result, error)
        (context,) = runtime.words(result, 1)
        line = 1
        operations, rejects = [], []
        for lines in batches:
            source = runtime.copy_in(lines)
            runtime.call("spoke_run_batch", context, source, len(lines), line, result, error)
            runtime.call("spoke_memory_free", source)
            operations.append(runtime.bytes(result))
            rejects.append(runtime.bytes(result + 8))
            line += runtime.words(result + 16, 1)[0]
        runtime.call("spoke_context_statistics", context, result, error)
        statistics = runtime.bytes(result).decode()
        runtime.call("spoke_context_free", context)
        runtime.call("spoke_plan_free", loaded)
        return Outcome(operations=b"".join(operations), rejects=b"".join(rejects), statistics=statistics)

    check(sys.argv[2], run)


main()
