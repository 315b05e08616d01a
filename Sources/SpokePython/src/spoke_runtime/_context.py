"""Contexts and what they hand out."""
from __future__ import annotations

import json
import threading
import weakref
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, cast

from ._abi import ffi
from ._errors import ContextBusyError
from ._library import BUSY, call, copy, library
from ._statistics import Counts, Statistics

if TYPE_CHECKING:
    from typing_extensions import Buffer, Self

    from ._abi import CData


def _forget(context: CData, start: CData) -> None:
    """What cffi calls when bytes of a context are used no more. Until then it holds the context."""


class Batch:
    """What a batch of lines came to.

    ``operations`` and ``rejects`` are views of the context's memory, one JSON object a line. They are good until the
    context runs again or is closed; a view that is used later raises ``ValueError``. Copy what is to stay: ``bytes(view)``.
    """

    __slots__ = ("lines", "operations", "rejects", "_sources")

    def __init__(self, result: CData, context: CData) -> None:
        #: Lines in the batch, blank ones too.
        self.lines: int = result.lines
        pairs = [result.operations, result.rejects]
        # The memory is the context's, so what is cut out of a view keeps the context alive.
        buffers = [ffi.buffer(ffi.gc(pair.start, partial(_forget, context)), pair.length) for pair in pairs]
        self._sources = [weakref.ref(buffer) for buffer in buffers]
        self.operations, self.rejects = (memoryview(buffer).toreadonly() for buffer in buffers)

    def release(self) -> None:
        """Ends the views. Raises ``BufferError`` when one of them, or a part of it, is in use elsewhere."""
        self.operations.release()
        self.rejects.release()
        if any(source() is not None for source in self._sources):
            raise BufferError(
                "a view of the last batch is still in use; release it, or copy what is to stay with bytes(view)")


class Context:
    """Runs a plan over batches of events and counts what becomes of them. One thread uses it at a time."""

    def __init__(self, plan: CData) -> None:
        """For ``Plan.context``."""
        pointer = ffi.new("spoke_context **")
        call(library.spoke_context_create, plan, pointer)
        self._handle: CData | None = ffi.gc(pointer[0], library.spoke_context_free)
        self._batch: Batch | None = None
        self._lock = threading.Lock()
        #: The number of the next line, from 1: operations and rejects name lines by it.
        self.line = 1

    def run(self, lines: Buffer) -> Batch:
        """Runs the plan over whole lines of JSON; the last one may be without its line break.

        The bytes are read where they are and not kept. The views of the batch before end; when one of them, or a part that
        was cut out of it, is in use elsewhere, ``BufferError`` is raised and nothing has run.
        """
        with self._exclusively() as handle:
            self._release_batch()
            result = ffi.new("spoke_batch *")
            with ffi.from_buffer(lines) as source:
                call(library.spoke_run_batch, handle, source, memoryview(lines).nbytes, self.line, result)
            batch = Batch(result, handle)
            self.line += batch.lines
            self._batch = batch
            return batch

    def batches(self, file: BinaryIO, size: int = 1 << 20) -> Iterator[Batch]:
        """Reads a file of lines to its end, about ``size`` bytes at a time, and runs every part."""
        rest = b""
        while chunk := file.read(size):
            end = chunk.rfind(b"\n") + 1
            if end == 0:
                rest += chunk
                continue
            yield self.run(rest + chunk[:end] if rest else memoryview(chunk)[:end])
            rest = chunk[end:]
        if rest:
            yield self.run(rest)

    @property
    def counts(self) -> Counts:
        """The totals alone."""
        result = ffi.new("spoke_counts *")
        with self._exclusively() as handle:
            call(library.spoke_context_counts, handle, result)
        return Counts(
            lines=result.lines, blank_lines=result.blank_lines, rejected_lines=result.rejected_lines,
            events=result.events, matched_events=result.matched_events, operations=result.operations,
            rejected_records=result.rejected_records)

    @property
    def statistics_json(self) -> bytes:
        """All that was counted, as JSON."""
        pair = ffi.new("spoke_bytes *")
        with self._exclusively() as handle:
            call(library.spoke_context_statistics, handle, pair)
            return copy(pair)

    @property
    def statistics(self) -> Statistics:
        """All that was counted."""
        return cast(Statistics, json.loads(self.statistics_json))

    def close(self) -> None:
        """Ends the views of the last batch and gives the context's memory back. Closing twice does nothing.

        Where a part that was cut out of a view is still in use, the memory goes when that does.
        """
        if self._handle is None:
            return
        with self._exclusively(), suppress(BufferError):
            self._handle = None
            self._release_batch()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _exclusively(self) -> _Turn:
        if not self._lock.acquire(blocking=False):
            raise ContextBusyError("the context is in use: give every thread one of its own", BUSY)
        if self._handle is None:
            self._lock.release()
            raise ValueError("the context is closed")
        return _Turn(self._handle, self._lock)

    def _release_batch(self) -> None:
        if self._batch is not None:
            self._batch.release()
            self._batch = None


class _Turn:
    """The context's handle while its lock is held."""

    def __init__(self, handle: CData, lock: threading.Lock) -> None:
        self._handle = handle
        self._lock = lock

    def __enter__(self) -> CData:
        return self._handle

    def __exit__(self, *exception: object) -> None:
        self._lock.release()
