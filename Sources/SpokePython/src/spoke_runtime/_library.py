"""The C library, loaded once, and its calls with errors as exceptions."""
from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ._abi import ffi
from ._errors import ContextBusyError, PlanError, SpokeError

if TYPE_CHECKING:
    from ._abi import CData

ABI_VERSION = 1
BUSY = 3
FIRST_PLAN_STATUS = 10

_path = os.environ.get("SPOKE_RUNTIME_LIBRARY") or str(Path(__file__).with_name("libspoke_runtime.so"))
library = ffi.dlopen(_path)
if library.spoke_abi_version() != ABI_VERSION:
    raise ImportError(f"{_path} has the interface {library.spoke_abi_version()}, not {ABI_VERSION}", path=_path)

#: The version of Spoke that the library was built from.
version: str = ffi.string(library.spoke_version()).decode()


def call(function: Callable[..., int], *arguments: CData | int) -> None:
    """Calls a function that takes a ``spoke_error`` last."""
    error = ffi.new("spoke_error *")
    status = function(*arguments, error)
    if status == 0:
        return
    message = ffi.string(error.message).decode()
    if status >= FIRST_PLAN_STATUS:
        raise PlanError(message, status)
    if status == BUSY:
        raise ContextBusyError(message, status)
    raise SpokeError(message, status)


def copy(pair: CData) -> bytes:
    """The bytes of a ``spoke_bytes``."""
    return bytes(ffi.buffer(pair.start, pair.length))
