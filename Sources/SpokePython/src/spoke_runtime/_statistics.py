"""What a context counts."""
from __future__ import annotations

from typing import NamedTuple, TypedDict


class Counts(NamedTuple):
    """Totals. ``lines`` is the sum of ``blank_lines``, ``rejected_lines`` and ``events``."""

    lines: int
    #: Lines of white space only.
    blank_lines: int
    #: Lines that are no JSON objects.
    rejected_lines: int
    events: int
    #: Events on which one mapping at least fired.
    matched_events: int
    operations: int
    #: Records that were not written.
    rejected_records: int


class OmittedAssociation(TypedDict):
    """An association that was left out of records that were written."""

    association: str
    count: int


class MappingStatistics(TypedDict):
    """What one mapping did."""

    id: str
    operations: int
    #: Records that were not written, by reason.
    rejects: dict[str, int]
    #: For each property that was left out at times: its name as ``property``, and how often by reason.
    omitted: list[dict[str, str | int]]
    omittedAssociations: list[OmittedAssociation]


class Statistics(TypedDict):
    """All that was counted."""

    lines: int
    blankLines: int
    rejectedLines: int
    events: int
    matchedEvents: int
    operations: int
    rejectedRecords: int
    #: Lines that are no events, by reason.
    rejects: dict[str, int]
    mappings: list[MappingStatistics]
