#!/usr/bin/env python3
"""Writes the vectors that the runtime's numbers and times are compared with, made by Python's decimal and zoneinfo.

    python3 Tests/SpokeRuntimeTests/Vectors/make_vectors.py

Columns are separated by tabs; "!" stands for an invalid result.
"""

import random
from datetime import datetime, timedelta, timezone
from decimal import Decimal, Context, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, MAX_EMAX, MIN_EMIN, MAX_PREC
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

FOLDER = Path(__file__).parent
PRECISE = Context(prec=34, rounding=ROUND_HALF_EVEN, Emax=MAX_EMAX, Emin=MIN_EMIN)
EXACT = Context(prec=20_000, Emax=MAX_EMAX, Emin=MIN_EMIN)


def written(number):
    """Without an exponent and without zeros at the end; "!" where that is longer than 400 characters."""
    if number == 0:
        return "0"
    sign, digits, exponent = number.as_tuple()
    if abs(number.adjusted()) > 1000:
        return "!"
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text if len(text) <= 400 else "!"


def rounded(number, place, rounding):
    """To a multiple of 10^place; where that is more than 34 digits, to 34."""
    if number == 0:
        return number
    if number.adjusted() - place + 1 > 34:
        return PRECISE.plus(number)
    context = EXACT.copy()
    context.rounding = rounding
    return number.quantize(Decimal((0, (1,), place)), context=context)


def remainder(a, b):
    x, y = Fraction(a), Fraction(b)
    rest = abs(x) % abs(y)
    exponent = min(a.as_tuple().exponent, b.as_tuple().exponent)
    digits = rest * (Fraction(10) ** -exponent)
    assert digits.denominator == 1
    return Decimal(digits.numerator * (-1 if x < 0 else 1)).scaleb(exponent, EXACT)


def random_number(r):
    kind = r.randrange(12)
    if kind == 0:
        return str(r.randrange(-20, 21))
    if kind == 1:
        return f"{r.randrange(-10**6, 10**6) / 100:.2f}"
    if kind == 2:
        return r.choice(["", "-"]) + "9" * r.randrange(30, 45)
    if kind == 3:
        return r.choice(["", "-"]) + r.choice("123456789") + "0" * r.randrange(0, 40)
    if kind == 4:
        return r.choice(["", "-"]) + "0." + "0" * r.randrange(0, 40) + str(r.randrange(1, 10**9))
    if kind == 5:
        # Halves at the 35th digit.
        return r.choice(["", "-"]) + str(r.randrange(10**33, 10**34)) + r.choice(["5", "50", "500001", "4999", "51"])
    if kind == 6:
        return str(r.randrange(-(10**34), 10**34)) + f"e{r.randrange(-60, 60)}"
    if kind == 7:
        return str(r.randrange(1, 100)) + f"E{r.choice(['', '+', '-'])}{r.randrange(0, 6200)}"
    if kind == 8:
        digits = "".join(r.choice("0123456789") for _ in range(r.randrange(35, 90)))
        return r.choice(["", "-"]) + str(int(digits[:1]) or 1) + digits + "." + digits[::-1]
    if kind == 9:
        return r.choice(["0", "-0", "0.00", "0e5", "-0.0e-3"])
    if kind == 10:
        return r.choice(["", "-"]) + str(r.randrange(0, 1000)) + "." + r.choice(["5", "50", "25", "75", "05", "49999", "5" * 40])
    length = r.randrange(1, 39)
    return str(r.randrange(10 ** (length - 1), 10**length)) + "." + str(r.randrange(10**20)).zfill(20)


def decimals():
    r = random.Random(34)
    rows = []
    binary = {
        "add": lambda a, b: PRECISE.add(a, b),
        "subtract": lambda a, b: PRECISE.subtract(a, b),
        "multiply": lambda a, b: PRECISE.multiply(a, b),
        "divide": lambda a, b: None if b == 0 else PRECISE.divide(a, b),
        "remainder": lambda a, b: None if b == 0 else remainder(a, b),
    }
    for name, operate in binary.items():
        for index in range(300):
            a, b = random_number(r), random_number(r)
            if index % 5 == 0 and name in ("add", "subtract"):
                # Operands that nearly cancel, and carries at 34 digits.
                n = r.randrange(10**33, 10**34)
                a = f"{n}e{r.randrange(-3, 4)}"
                b = f"-{n + r.choice([-1, 0, 1])}e{r.randrange(-3, 4)}"
            if index % 5 == 1:
                a = "9" * 34 + r.choice(["", "e10", "e-10"])
                b = r.choice(["1", "0.5", "0.05", "5e-11", "0.50000000000001", "-1e-60", "1e-400", "2"])
            x, y = PRECISE.plus(Decimal(a)), PRECISE.plus(Decimal(b))
            result = operate(x, y)
            rows.append((name, a, b, "!" if result is None else written(result)))
    for _ in range(250):
        a, b = random_number(r), random_number(r)
        if r.randrange(3) == 0:
            b = format(Decimal(a), "f") + r.choice(["", "", "0"]) if "." in a and len(a) < 200 else a
        x, y = Decimal(a), Decimal(b)
        rows.append(("compare", a, b, str((x > y) - (x < y))))
    for _ in range(250):
        a, places = random_number(r), r.choice([0, 0, 1, 2, 5, -1, -3, 34, -34, 20])
        rows.append(("round", a, str(places), written(rounded(Decimal(a), -places, ROUND_HALF_EVEN))))
    for name, rounding in (("floor", ROUND_FLOOR), ("ceil", ROUND_CEILING)):
        for _ in range(120):
            a = random_number(r)
            rows.append((name, a, "0", written(rounded(Decimal(a), 0, rounding))))
    write("decimals.txt", rows)


def milliseconds(moment):
    return (moment - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(milliseconds=1)


ZONES = [
    "UTC", "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Kathmandu", "Africa/Cairo",
    "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Kiritimati", "America/St_Johns", "Europe/Dublin", "Asia/Tehran",
]


def changes(zone, first, last):
    """Instants about which the offset changes, found in steps of a week."""
    found = []
    step = timedelta(days=7)
    moment = datetime(first, 1, 1, tzinfo=timezone.utc)
    while moment.year < last:
        low, high = moment, moment + step
        if low.astimezone(zone).utcoffset() != high.astimezone(zone).utcoffset():
            while high - low > timedelta(seconds=1):
                middle = low + (high - low) / 2
                middle = middle.replace(microsecond=0)
                if middle.astimezone(zone).utcoffset() == low.astimezone(zone).utcoffset():
                    low = middle
                else:
                    high = middle
            found.append(high)
        moment += step
    return found


def times():
    r = random.Random(60)
    rows = []
    for name in ZONES:
        zone = ZoneInfo(name)
        near = changes(zone, 1975, 2045)
        moments = [datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=r.randrange(0, 3_000_000_000)) for _ in range(25)]
        for change in r.sample(near, min(len(near), 12)):
            moments += [change + timedelta(minutes=m) for m in (-61, -30, -1, 0, 1, 30, 59)]
        for moment in moments:
            local = moment.astimezone(zone)
            rows.append(("local", name, str(milliseconds(moment)), local.strftime("%Y-%m-%d %H:%M:%S")))
            # A time by the clock, whether it is skipped, comes once or comes twice: with fold 0 Python takes the offset
            # before the change.
            naive = moment.astimezone(zone).replace(tzinfo=None) + timedelta(minutes=r.choice([0, 0, 30, -30, 59]))
            instant = naive.replace(tzinfo=zone, fold=0).astimezone(timezone.utc)
            rows.append(("instant", name, naive.strftime("%Y-%m-%dT%H:%M:%S"), str(milliseconds(instant))))
    for _ in range(300):
        day = datetime(1000, 1, 1) + timedelta(days=r.randrange(0, 3_287_181))
        shape = r.choice(["%a %A %b %B %d %e %j %m %y", "%Y/%m/%d %j"])
        rows.append(("format", day.strftime("%Y-%m-%d"), shape, day.strftime(shape.replace("%e", "%-d"))))
    write("times.txt", rows)


def write(name, rows):
    (FOLDER / name).write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    print(name, len(rows))


decimals()
times()
