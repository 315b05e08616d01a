"""The package over the golden plan of the format's first version."""
from __future__ import annotations

import gc
import json
import mmap
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import spoke_runtime
from spoke_runtime import ContextBusyError, Plan, PlanError

REPOSITORY = Path(__file__).resolve().parents[3]
PLAN = (REPOSITORY / "Tests/SpokePlanTests/Golden/v1.spokeplan").read_bytes()
EVENTS = b"".join(
    json.dumps({
        "type": "identify", "messageId": f"m{number}", "userId": f"u{number}",
        "traits": {"email": f"person{number}@example.com", "plan": "pro"},
    }).encode() + b"\n" for number in range(500))


@pytest.fixture
def plan() -> Iterator[Plan]:
    with Plan(PLAN) as plan:
        yield plan


def records(lines: bytes | memoryview) -> list[dict[str, object]]:
    return [json.loads(line) for line in bytes(lines).splitlines()]


def test_version() -> None:
    assert spoke_runtime.version.count(".") == 2


class TestPlan:
    def test_says_what_it_is(self, plan: Plan) -> None:
        assert plan.info.format == "1.0"
        assert len(plan.info.content_digest) == len(plan.info.facts_digest) == 32
        assert "order-completed" in plan.mappings and len(plan.mappings) == 4
        assert repr(plan).startswith("<Plan of 4 mappings, ")

    def test_takes_any_buffer(self, tmp_path: Path) -> None:
        file = tmp_path / "plan.spoke"
        file.write_bytes(PLAN)
        digests = {Plan(kind(PLAN)).info.content_digest for kind in (bytes, bytearray, memoryview)}
        digests.add(Plan.load(file).info.content_digest)
        digests.add(Plan.load(str(file)).info.content_digest)
        with file.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
            digests.add(Plan(mapped).info.content_digest)
        assert len(digests) == 1

    def test_copies_what_it_takes(self) -> None:
        source = bytearray(PLAN)
        plan = Plan(source)
        source[:] = bytes(len(source))
        assert plan.mappings == Plan(PLAN).mappings

    @pytest.mark.parametrize(("data", "status", "message"), [
        (b"", 10, "this is not a Spoke plan"),
        (b"version: 1\n", 10, "this is not a Spoke plan"),
        (PLAN[:-1], 11, f"the plan should have {len(PLAN)} bytes but has {len(PLAN) - 1}; it may have been cut off"),
        (PLAN[:8] + b"\x02" + PLAN[9:], 12, "the plan has format 2.0, and this version of Spoke reads formats up to 1.x"),
        (PLAN[:16] + b"\xff" + PLAN[17:], 13, "the plan needs what this version of Spoke cannot do (feature bits 0xc0)"),
        (PLAN[:1000] + bytes([PLAN[1000] ^ 1]) + PLAN[1001:], 14,
         "the plan is damaged: its content is not what its hash says"),
    ])
    def test_refuses_what_is_none(self, data: bytes, status: int, message: str) -> None:
        with pytest.raises(PlanError) as caught:
            Plan(data)
        assert caught.value.status == status
        assert str(caught.value).startswith(message)

    def test_refuses_every_cut_and_every_flip(self) -> None:
        for length in range(len(PLAN)):
            with pytest.raises(PlanError):
                Plan(PLAN[:length])
        accepted = 0
        for place in range(len(PLAN)):
            damaged = bytearray(PLAN)
            damaged[place] ^= 0x55
            try:
                Plan(damaged).close()
                accepted += 1
            except PlanError:
                pass
        # Only what is outside the content hash may change: the minor format, and who made the plan from what.
        assert accepted < 100

    def test_ends(self, plan: Plan) -> None:
        context = plan.context()
        plan.close()
        plan.close()
        assert repr(plan) == "<closed Plan>"
        with pytest.raises(ValueError, match="the plan is closed"):
            plan.context()
        assert context.run(EVENTS).lines == 500

    def test_text_is_no_buffer(self) -> None:
        with pytest.raises(TypeError):
            Plan("plan")  # type: ignore[arg-type]


class TestRun:
    def test_events_become_operations(self, plan: Plan) -> None:
        with plan.context() as context:
            batch = context.run(EVENTS)
            operations = records(batch.operations)
            assert batch.lines == 500
            assert {operation["mapping"] for operation in operations} <= set(plan.mappings)
            assert operations[0]["event"] == {"line": 1, "messageId": "m0"}
            assert context.counts.operations == len(operations)

    def test_lines_are_numbered_on(self, plan: Plan) -> None:
        with plan.context() as context:
            context.run(b"\n\nnot json\n")
            assert context.line == 4
            assert records(context.run(b"[]").rejects) == [{"line": 4, "reason": "not-an-object"}]
            context.line = 1_000_000
            assert records(context.run(b"{").rejects)[0]["line"] == 1_000_000

    def test_a_byte_order_mark_is_passed_over_at_the_start(self, plan: Plan) -> None:
        with plan.context() as context:
            assert bytes(context.run(b"\xef\xbb\xbf{}\n").rejects) == b""
            assert len(records(context.run(b"\xef\xbb\xbf{}\n").rejects)) == 1

    @pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
    def test_takes_any_buffer(self, plan: Plan, kind: type) -> None:
        with plan.context() as context:
            assert context.run(kind(EVENTS)).lines == 500

    def test_takes_parts_and_nothing(self, plan: Plan) -> None:
        with plan.context() as context:
            half = EVENTS.index(b"\n", len(EVENTS) // 2) + 1
            view = memoryview(EVENTS)
            whole = bytes(context.run(EVENTS).operations)
            context.line = 1
            assert bytes(context.run(view[:half]).operations) + bytes(context.run(view[half:]).operations) == whole
            assert context.run(b"").lines == 0

    def test_gaps_are_refused(self, plan: Plan) -> None:
        with plan.context() as context, pytest.raises((BufferError, ValueError)):
            context.run(memoryview(EVENTS)[::2])

    def test_files_are_read_in_batches(self, plan: Plan, tmp_path: Path) -> None:
        file = tmp_path / "events.ndjson"
        file.write_bytes(EVENTS.rstrip(b"\n"))
        with plan.context() as context:
            whole = bytes(context.run(EVENTS).operations)
        for size in (1, 100, 4096, 1 << 20):
            with plan.context() as context, file.open("rb") as opened:
                assert b"".join(bytes(batch.operations) for batch in context.batches(opened, size)) == whole
                assert context.counts.lines == 500

    def test_line_numbers_have_bounds(self, plan: Plan) -> None:
        with plan.context() as context:
            context.line = 0
            with pytest.raises(spoke_runtime.SpokeError, match="lines are numbered from 1"):
                context.run(EVENTS)

    def test_counts(self, plan: Plan) -> None:
        with plan.context() as context:
            context.run(b"\n{}\n[]\n" + EVENTS)
            counts, statistics = context.counts, context.statistics
            assert counts.lines == 503 == counts.blank_lines + counts.rejected_lines + counts.events
            assert counts.rejected_lines == 1 and statistics["rejects"] == {"not-an-object": 1}
            assert statistics["operations"] == counts.operations
            assert [mapping["id"] for mapping in statistics["mappings"]] == list(plan.mappings)
            assert sum(mapping["operations"] for mapping in statistics["mappings"]) == counts.operations > 0


class TestMemory:
    def test_views_cannot_be_written(self, plan: Plan) -> None:
        with plan.context() as context:
            operations = context.run(EVENTS).operations
            assert operations.readonly and operations.contiguous and operations.format == "B"

    def test_views_end_with_the_next_batch(self, plan: Plan) -> None:
        with plan.context() as context:
            batch = context.run(EVENTS)
            context.run(EVENTS)
            with pytest.raises(ValueError, match="released"):
                bytes(batch.operations)

    def test_nothing_runs_while_a_part_is_in_use(self, plan: Plan) -> None:
        with plan.context() as context:
            part = context.run(EVENTS).operations[:10]
            with pytest.raises(BufferError, match="still in use"):
                context.run(EVENTS)
            assert context.counts.lines == 500 and context.line == 501
            assert bytes(part).startswith(b'{"event"')
            del part
            assert context.run(EVENTS).lines == 500

    def test_parts_outlive_the_context(self, plan: Plan) -> None:
        with plan.context() as context:
            part = context.run(EVENTS).operations[:10]
        del context
        gc.collect()
        assert bytes(part) == b'{"event":{'

    def test_closed_contexts_say_so(self, plan: Plan) -> None:
        context = plan.context()
        batch = context.run(EVENTS)
        context.close()
        context.close()
        with pytest.raises(ValueError, match="the context is closed"):
            context.run(EVENTS)
        with pytest.raises(ValueError, match="released"):
            batch.operations.tobytes()

    def test_an_error_in_the_block_is_what_is_raised(self, plan: Plan) -> None:
        with pytest.raises(KeyError), plan.context() as context:
            _part = context.run(EVENTS).operations[:10]
            raise KeyError


class TestThreads:
    def test_one_plan_many_threads(self, plan: Plan) -> None:
        with plan.context() as context:
            whole = bytes(context.run(EVENTS).operations)
        results: list[bytes] = []

        def work() -> None:
            with plan.context() as context:
                for _ in range(20):
                    context.line = 1
                    results.append(bytes(context.run(EVENTS).operations))

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert results == [whole] * 80

    def test_one_context_is_one_threads(self, plan: Plan) -> None:
        # Threads that fight over a context get an error or a turn, and every line that ran is counted.
        with plan.context() as context:
            turns: list[bool] = []

            def work() -> None:
                for _ in range(50):
                    try:
                        context.run(EVENTS)
                        turns.append(True)
                    except ContextBusyError:
                        turns.append(False)

            threads = [threading.Thread(target=work) for _ in range(4)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert len(turns) == 200
            assert context.counts.lines == 500 * sum(turns) > 0
