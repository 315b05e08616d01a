"""Spoke's runtime: a plan that ``spoke compile`` wrote and batches of events in, operations for HubSpot and rejects out.

    from spoke_runtime import Plan

    with Plan.load("plan.spoke") as plan, plan.context() as context:
        for batch in context.batches(open("events.ndjson", "rb")):
            sink.write(batch.operations)

Events go in without being copied, and operations come out as views of the runtime's own memory. A plan may be used by any
number of threads, each with a context of its own; while a batch runs, other Python threads do too.
"""
from ._context import Batch, Context
from ._errors import ContextBusyError, PlanError, SpokeError
from ._library import version
from ._plan import Plan, PlanInfo
from ._statistics import (Counts, MappingStatistics, OmittedAssociation, Statistics)

__all__ = [
    "Batch", "Context", "ContextBusyError", "Counts", "MappingStatistics", "OmittedAssociation", "Plan", "PlanError",
    "PlanInfo", "SpokeError", "Statistics", "version",
]
