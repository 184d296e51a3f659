"""Say when a source is next due: by an interval ("30m", "6h") or by the five fields of cron, in UTC."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kg.errors import UsageError

_INTERVAL = re.compile(r"([1-9]\d{0,4})([mhd])")
_UNIT_SECONDS = {"m": 60, "h": 3600, "d": 86_400}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_STEP = re.compile(r"(\*|\w+(?:-\w+)?)(?:/(\d{1,2}))?")
# The 29th of February may be eight years away (1896, 1904).
_MOST_DAYS = 8 * 366 + 1


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of cron: its name, inclusive bounds, and words for its values, counted from the lower bound."""

    name: str
    low: int
    high: int
    words: tuple[str, ...] = ()


_FIELDS = (
    _Field("minute", 0, 59),
    _Field("hour", 0, 23),
    _Field("day", 1, 31),
    _Field("month", 1, 12, _MONTHS),
    _Field("weekday", 0, 7, _WEEKDAYS),
)
SHORTHANDS = {"hourly": "0 * * * *", "daily": "0 6 * * *", "weekly": "0 6 * * mon"}


@dataclass(frozen=True, slots=True)
class Schedule:
    """When something is due: every `seconds`, or, where they are 0, at the minutes that the sets of cron allow.

    `any_day`: the day or the weekday is "*", so both must match; otherwise one is enough, as cron has it.
    """

    text: str
    seconds: int
    minutes: frozenset[int] = frozenset()
    hours: frozenset[int] = frozenset()
    days: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()
    weekdays: frozenset[int] = frozenset()
    any_day: bool = True


def parse_schedule(text: str) -> Schedule:
    """Return the schedule in `text`: an interval in minutes, hours or days, cron's five fields, or a shorthand.

    Raises:
        UsageError: it is none of these, or never comes.
    """
    wanted = " ".join(text.lower().split())
    interval = _INTERVAL.fullmatch(wanted)
    if interval:
        return Schedule(wanted, int(interval[1]) * _UNIT_SECONDS[interval[2]])
    parts = SHORTHANDS.get(wanted.removeprefix("@"), wanted).split(" ")
    if len(parts) != len(_FIELDS):
        raise UsageError(
            f"schedule {text!r}: neither an interval nor cron, expected five fields or a number with m, h or d",
            hint="write 30m, 6h, 1d, daily, or for example 0 6 * * mon-fri",
        )
    sets = [_parse_field(part, field, text) for part, field in zip(parts, _FIELDS, strict=True)]
    minutes, hours, days, months, weekdays = sets
    schedule = Schedule(
        text=wanted,
        seconds=0,
        minutes=minutes,
        hours=hours,
        days=days,
        months=months,
        weekdays=frozenset(day % 7 for day in weekdays),
        any_day="*" in (parts[2][0], parts[4][0]),
    )
    next_due(schedule, datetime(2000, 1, 1, tzinfo=UTC))
    return schedule


def next_due(schedule: Schedule, after: datetime) -> datetime:
    """Return the first time in UTC after `after` (an aware time) at which the schedule is due.

    Raises:
        UsageError: there is none: a day that no month of the schedule has.
    """
    moment = after.astimezone(UTC)
    if schedule.seconds:
        return moment + timedelta(seconds=schedule.seconds)
    moment = moment.replace(second=0, microsecond=0) + timedelta(minutes=1)
    for _ in range(_MOST_DAYS):
        if _is_day(schedule, moment):
            for hour in sorted(h for h in schedule.hours if h >= moment.hour):
                first = moment.minute if hour == moment.hour else 0
                minute = min((m for m in schedule.minutes if m >= first), default=None)
                if minute is not None:
                    return moment.replace(hour=hour, minute=minute)
        moment = moment.replace(hour=0, minute=0) + timedelta(days=1)
    raise UsageError(
        f"schedule {schedule.text!r}: never comes, expected a day that its months have",
        hint="check the day and the month",
    )


def _is_day(schedule: Schedule, moment: datetime) -> bool:
    in_month = moment.day in schedule.days
    in_week = moment.isoweekday() % 7 in schedule.weekdays
    fits = (in_month and in_week) if schedule.any_day else (in_month or in_week)
    return moment.month in schedule.months and fits


def _parse_field(part: str, field: _Field, text: str) -> frozenset[int]:
    """Return the values of one field: "*", numbers, names, ranges, steps, and lists of these."""
    values: set[int] = set()
    for item in part.split(","):
        found = _STEP.fullmatch(item)
        bounds = _parse_range(found[1], field, has_step=bool(found[2])) if found else None
        step = int(found[2]) if found and found[2] else 1
        if bounds is None or step < 1:
            raise UsageError(
                f"schedule {text!r}: {field.name} {item!r}, expected {field.low} to {field.high}, "
                "a range, a step or *",
                hint="for example */15, 1-5 or 0,30",
            )
        values.update(range(bounds[0], bounds[1] + 1, step))
    return frozenset(values)


def _parse_range(text: str, field: _Field, *, has_step: bool) -> tuple[int, int] | None:
    """Return the inclusive bounds that `text` names, or None where they are not those of the field."""
    if text == "*":
        return field.low, min(field.high, 6) if field.name == "weekday" else field.high
    low_text, _, high_text = text.partition("-")
    low = _parse_value(low_text, field)
    # "5/15" is from five on.
    high = _parse_value(high_text, field) if high_text else field.high if has_step else low
    return (low, high) if low is not None and high is not None and low <= high else None


def _parse_value(text: str, field: _Field) -> int | None:
    if text in field.words:
        return field.words.index(text) + field.low
    if not (text.isascii() and text.isdecimal()) or len(text) > 2:
        return None
    return int(text) if field.low <= int(text) <= field.high else None
