"""Data that the module packs, unpacked by the function that the module has, built for this machine as SPOKE_UNPACK says."""
from __future__ import annotations

import ctypes
import os
import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / ".ci" / "webassembly"))

import packing

TEXT = (Path(__file__).parent / "test_shrinking.py").read_bytes()[:6000]


def unpacked(content: bytes, length: int) -> bytes:
    unpack = ctypes.CDLL(os.environ["SPOKE_UNPACK"]).unpack
    unpack.restype = None
    target, counts = ctypes.create_string_buffer(length), ctypes.create_string_buffer(2 << packing.SLOT_BITS)
    end = ctypes.c_void_p(ctypes.addressof(target) + length)
    unpack(ctypes.c_char_p(content), target, end, counts)
    assert counts.raw == bytes(len(counts)), "what counted is left as it was"
    return target.raw


@pytest.mark.parametrize(
    "data",
    [b"\0", b"a", b"\xff" * 7, bytes(5000), bytes(range(256)) * 9, TEXT, TEXT[::-1], random.Random(1).randbytes(3000)],
    ids=lambda data: f"{len(data)} bytes",
)
def test_what_is_packed_is_unpacked(data: bytes) -> None:
    content = packing.packed(data)
    assert unpacked(content, len(data)) == data


def test_texts_take_less_than_half() -> None:
    assert len(packing.packed(TEXT)) * 2 < len(TEXT)
