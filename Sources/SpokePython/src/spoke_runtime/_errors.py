"""What can go wrong, as exceptions."""
from __future__ import annotations


class SpokeError(Exception):
    """A call failed. The text is a sentence for people; ``status`` is the number in ``spoke_runtime.h``."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class PlanError(SpokeError, ValueError):
    """The bytes are no plan, or not one that this version can run."""


class ContextBusyError(SpokeError, RuntimeError):
    """Another thread is using the context."""
