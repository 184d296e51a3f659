"""Put the two ends of a stretch of time in order: "from November 20 to January 3" runs over New Year."""

import calendar
from datetime import date, timedelta

from kg.extract.times.time_rules import When

_WEEK = timedelta(days=7)
_PRECISE = frozenset({"day", "month"})


def in_order(
    start: When, end: When, named: tuple[bool, bool], published: date | None
) -> tuple[When, When]:
    """Return both ends, where the stretch would else end before it starts.

    The end that has its year in words keeps it, and the other is the next one to it. Where both lack one, that
    stretch is taken which holds the day of the article or is nearer to it. Of two days of the week the second counts.

    Args:
        start: the first time, as it was read alone.
        end: the second one.
        named: whether the words of either leave no year open.
        published: the day of the article, if it is known.
    """
    if not {start.precision, end.precision} <= _PRECISE:
        return start, end
    if start.first is None or end.last is None:
        return start, end
    if all(named):
        behind = timedelta(0) < start.first - end.last < _WEEK and start.first == start.last
        return (
            When(start.first - _WEEK, start.first - _WEEK, start.precision) if behind else start
        ), end
    if named[0]:
        return start, _in_year(end, start.first.year + (_day_of(end) < _day_of(start)))
    if named[1]:
        return _in_year(start, end.last.year - (_day_of(end) < _day_of(start))), end
    if start.first <= end.last:
        return start, end
    early = (_in_year(start, start.first.year - 1), end)
    late = (start, _in_year(end, end.last.year + 1))
    return (
        early if published is not None and _gap(early, published) < _gap(late, published) else late
    )


def _day_of(when: When) -> tuple[int, int]:
    day = when.first or date.min
    return day.month, day.day


def _in_year(when: When, year: int) -> When:
    """Return the same day or month in another year; a 29 February becomes the 28th."""
    bounds = []
    for day in (when.first, when.last):
        last = calendar.monthrange(year, day.month)[1] if day is not None else 0
        whole = when.precision == "month" and day == when.last
        bounds.append(date(year, day.month, last if whole else min(day.day, last)) if day else None)
    return When(bounds[0], bounds[1], when.precision)


def of_year(when: When, year: int) -> When:
    """Return the same day or month of `year`; as it is where the year is 0 or no bounds are known."""
    one = when.first is not None and when.last is not None and when.first.year == when.last.year
    return _in_year(when, year) if one and year else when


def _gap(stretch: tuple[When, When], day: date) -> int:
    """Return how many days lie between a stretch of time and a day, 0 inside of it."""
    first, last = stretch[0].first or date.min, stretch[1].last or date.max
    return max((first - day).days, (day - last).days, 0)
