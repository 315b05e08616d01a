#!/usr/bin/env python3
"""Makes ZoneData.swift from the PyPI package `tzdata`, which is the IANA time zone database (public domain).

    pip download --no-deps tzdata==2026.6 && unzip tzdata-*.whl
    python3 .ci/tables/make_zones.py tzdata > Sources/SpokeSchema/Zones/ZoneData.swift

A zone is packed as LEB128 numbers (signed ones in zigzag form): the number of distinct offsets and the offsets; the index of
the first one; the number of transitions, and for each the seconds since the one before (the first: since 1970) and the
index of its offset; 0, or 1 and the rule from the last transition on: standard and daylight offset, then for the start and the end
of daylight saving time month, week, weekday and seconds after midnight. Offsets are seconds east of UTC.
"""
import base64
import re
import struct
import sys


def read(data):
    """Initial offset, transitions and footer of a TZif file of version 2 or later."""

    def header(at):
        assert data[at:at + 4] == b"TZif"
        return struct.unpack(">6l", data[at + 20:at + 44])

    isut, isstd, leap, times, types, chars = header(0)
    at = 44 + times * 5 + types * 6 + chars + leap * 8 + isstd + isut
    isut, isstd, leap, times, types, chars = header(at)
    assert leap == 0
    at += 44
    instants = struct.unpack(f">{times}q", data[at:at + times * 8])
    indexes = data[at + times * 8:at + times * 9]
    at += times * 9
    offsets = [struct.unpack(">lBB", data[at + i * 6:at + i * 6 + 6])[0] for i in range(types)]
    footer = data[at + types * 6 + chars + isstd + isut:].decode().strip("\n")
    transitions = [(instant, offsets[index]) for instant, index in zip(instants, indexes)]
    return offsets[0], transitions, footer


def seconds(text):
    sign = -1 if text.startswith("-") else 1
    parts = [int(part) for part in text.lstrip("+-").split(":")] + [0, 0]
    return sign * (parts[0] * 3600 + parts[1] * 60 + parts[2])


def rule(footer):
    """Standard offset and, when the offset changes each year, (daylight offset, start, end)."""
    name = r"(?:<[^>]+>|[A-Za-z]+)"
    time = r"[+-]?\d+(?::\d+)*"
    found = re.fullmatch(rf"{name}({time})(?:{name}({time})?,M(\S+),M(\S+))?", footer)
    assert found, footer
    standard = -seconds(found[1])
    if not found[3]:
        return standard, None

    def change(text):
        day, _, at = text.partition("/")
        return [int(part) for part in day.split(".")] + [seconds(at) if at else 7200]

    daylight = -seconds(found[2]) if found[2] else standard + 3600
    return standard, (daylight, change(found[3]), change(found[4]))


def unsigned(number):
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    return bytes(out) + bytes([number])


def signed(number):
    return unsigned(number << 1 if number >= 0 else (-number << 1) - 1)


def pack(data):
    initial, transitions, footer = read(data)
    standard, yearly = rule(footer)
    changes, last = [], initial
    for instant, offset in transitions:
        # The last one stays even if it changes nothing: the yearly rule holds from there on.
        if offset != last or yearly and instant == transitions[-1][0]:
            changes.append((instant, offset))
            last = offset
    if yearly is None:
        assert last == standard, footer
    offsets = sorted({initial} | {offset for _, offset in changes})
    out = unsigned(len(offsets)) + b"".join(map(signed, offsets)) + unsigned(offsets.index(initial))
    out += unsigned(len(changes))
    previous = 0
    for instant, offset in changes:
        out += signed(instant - previous) + unsigned(offsets.index(offset))
        previous = instant
    if yearly is None:
        return out + unsigned(0)
    daylight, start, end = yearly
    out += unsigned(1) + signed(standard) + signed(daylight)
    for month, week, weekday, time in (start, end):
        out += unsigned(month) + unsigned(week) + unsigned(weekday) + signed(time)
    return out


def literal(text):
    print('"""')
    for start in range(0, len(text), 116):
        print("    " + text[start:start + 116] + "\\")
    print("\n    " + '"""')


def main():
    root = sys.argv[1]
    version = re.search(r'IANA_VERSION = "(\w+)"', open(f"{root}/__init__.py").read())[1]
    packed, places, names = "", {}, []
    for name in sorted(open(f"{root}/zones").read().split()):
        body = pack(open(f"{root}/zoneinfo/{name}", "rb").read())
        if body not in places:
            text = base64.b64encode(body).decode()
            places[body] = (len(packed), len(text))
            packed += text
        names.append("%s %d %d" % (name, *places[body]))
    print("// Made by .ci/tables/make_zones.py; not edited by hand.")
    print("// swift-format-ignore-file\n")
    print("/// The IANA time zone database, packed; see .ci/tables/make_zones.py.")
    print("enum ZoneData {")
    print("  /// The version of the database.")
    print(f'  static let version: StaticString = "{version}"\n')
    print("  /// Per line: a name, and where its rules begin in `rules` and how long they are.")
    print('  static let names: StaticString = """')
    for line in names:
        print("    " + line)
    print('\n    """\n')
    print("  /// Packed rules in Base64.")
    print("  static let rules: StaticString = ", end="")
    literal(packed)
    print("}")


main()
