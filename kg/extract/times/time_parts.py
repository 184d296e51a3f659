"""Narrow a year to the part of it that the words before it name: "the first half of 2014"."""

import calendar
from datetime import date

from kg.extract.times.time_rules import When
from kg.extract.words.calendar import parse_number
from kg.extract.words.tree import Doc

_RANKS = {"first": 0, "second": 1, "third": 2, "fourth": 3}
_AT_THE_END = frozenset({"last", "final", "latter", "closing"})
_MONTHS = {"half": 6, "quarter": 3}


def part_of_year(doc: Doc, first: int, when: When) -> tuple[int, When]:
    """Return where the words for a part of the year at token `first` begin, and the months they mean.

    Both stay as they are where no such words stand before it, and where it is no whole year, decade or century.
    """
    words = [t.lower_ for t in doc[max(first - 6, 0) : first]]
    if when.precision == "years":
        return _part_of_years(words, first, when)
    back = words[-1:] == ["the"]
    lead = words[:-1] if back else words
    months = _named_months(lead[:-1]) if lead[-1:] == ["of"] and _is_year(when) else None
    if months is None or when.first is None:
        return first, when
    start, count, length = months
    year, end = when.first.year, start + count - 1
    last = date(year, end, calendar.monthrange(year, end)[1])
    return first - back - 1 - length, When(date(year, start, 1), last, "month")


def _part_of_years(words: list[str], first: int, when: When) -> tuple[int, When]:
    """Return the years of "the first half of the 1990s" and where its words begin, or what is given."""
    lead = words[:-1] if words[-1:] == ["the"] else words
    if lead[-1:] != ["of"] or len(lead) < 3 or when.first is None or when.last is None:
        return first, when
    parts = {"half": 2, "quarter": 4, "decade": 10}.get(lead[-2], 0)
    years = when.last.year - when.first.year + 1
    last = parts - 1 if lead[-3] in _AT_THE_END else _RANKS.get(lead[-3], 99)
    if not 0 <= last < parts or years % parts:
        return first, when
    start = when.first.year + last * (years // parts)
    end = start + years // parts - 1
    begin = first - (len(words) - len(lead)) - 3
    return begin, When(date(start, 1, 1), date(end, 12, 31), "years")


def _is_year(when: When) -> bool:
    bounds = when.first, when.last
    if when.first is None or when.last is None or when.first.year != when.last.year:
        return False
    return [(d.month, d.day) for d in bounds if d] == [(1, 1), (12, 31)]


def _named_months(words: list[str]) -> tuple[int, int, int] | None:
    """Return the first month, the number of months and the number of words of "first half", "last three months"."""
    unit = words[-1] if words else ""
    count, length = _MONTHS.get(unit, 0), 2
    if unit == "months" and len(words) > 2:
        count, length = int(parse_number(words[-2]) or 0), 3
    lead = words[-length] if len(words) >= length else ""
    start = 13 - count if lead in _AT_THE_END else 1 + count * _RANKS.get(lead, 99)
    if not 0 < count < 12 or start + count > 13 or (unit == "months" and lead == "second"):
        return None
    return start, count, length
