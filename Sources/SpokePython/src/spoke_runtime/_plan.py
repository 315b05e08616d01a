"""Plans."""
from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from ._abi import ffi
from ._context import Context
from ._library import call, copy, library

if TYPE_CHECKING:
    from typing_extensions import Buffer, Self

    from ._abi import CData

NO_PORTAL = 0xFFFF_FFFF_FFFF_FFFF


@dataclass(frozen=True)
class PlanInfo:
    """What a plan says of itself."""

    #: The format that the plan was written in, such as ``"1.0"``.
    format: str
    #: The portal that it was compiled for; ``None`` when it names none.
    portal_id: int | None
    #: SHA-256 of what the plan does: equal for plans that do the same.
    content_digest: bytes
    #: SHA-256 of the facts of the portal's snapshot that the plan relies on.
    facts_digest: bytes


class Plan:
    """A verified plan. Any number of threads may run it, each in a context of its own."""

    def __init__(self, data: Buffer) -> None:
        """Verifies a plan and copies it.

        The bytes may come from anywhere: those that are no plan raise ``PlanError``.
        """
        self._handle: CData | None = None
        pointer = ffi.new("spoke_plan **")
        with ffi.from_buffer(data) as source:
            call(library.spoke_plan_load, source, memoryview(data).nbytes, pointer)
        self._handle = ffi.gc(pointer[0], library.spoke_plan_free)

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Self:
        """Reads a plan from a file."""
        return cls(Path(path).read_bytes())

    def context(self) -> Context:
        """What one thread needs to run the plan."""
        return Context(self._open())

    @property
    def info(self) -> PlanInfo:
        """What the plan says of itself."""
        info = self._describe()
        return PlanInfo(
            format=f"{info.format_major}.{info.format_minor}",
            portal_id=None if info.portal_id == NO_PORTAL else info.portal_id,
            content_digest=bytes(ffi.buffer(info.content_digest)), facts_digest=bytes(ffi.buffer(info.facts_digest)))

    @property
    def mappings(self) -> tuple[str, ...]:
        """The ids of the mappings, in the order in which they run."""
        pair = ffi.new("spoke_bytes *")
        ids: list[str] = []
        for index in range(self._describe().mappings):
            call(library.spoke_plan_mapping_id, self._open(), index, pair)
            ids.append(copy(pair).decode())
        return tuple(ids)

    def close(self) -> None:
        """Gives the plan up. Contexts of it go on. Closing twice does nothing."""
        handle, self._handle = self._handle, None
        if handle is not None:
            ffi.release(handle)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        if self._handle is None:
            return "<closed Plan>"
        return f"<Plan of {len(self.mappings)} mappings, {self.info.content_digest.hex()[:12]}>"

    def _describe(self) -> CData:
        info = ffi.new("spoke_plan_info *")
        call(library.spoke_plan_describe, self._open(), info)
        return info

    def _open(self) -> CData:
        if self._handle is None:
            raise ValueError("the plan is closed")
        return self._handle
