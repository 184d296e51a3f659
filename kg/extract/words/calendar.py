"""Reckon with days, weeks, months and seasons: inclusive ranges of dates, and the words of time in English."""

import re
from calendar import monthrange
from datetime import date, timedelta

Range = tuple[date, date]

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
# nouns for stretches of time, wherever they begin
PERIODS = frozenset(
    {"autumn", "day", "decade", "evening", "hour", "minute", "month", "morning", "spring", "summer", "week", "weekend",
     "winter", "year"}
)  # fmt: skip
# behind the time of a clock
ZONES = frozenset(
    {"bst", "cest", "cet", "edt", "eet", "est", "gmt", "ist", "jst", "pdt", "pst", "utc"}
)
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
}  # fmt: skip
# "the fifth hour", as a pattern
RANKS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
HOLIDAYS = {
    "new year's day": (1, 1),
    "independence day": (7, 4),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "new year's eve": (12, 31),
    # The fourth Thursday of November: counted from the earliest day that it can be.
    "thanksgiving day": (11, 22),
    "thanksgiving": (11, 22),
}


def parse_number(words: str) -> int | None:
    """Return the whole number that `words` name ("two", "twenty-one", "1,200"), or None for vague ones."""
    words = words.strip().replace(",", "")
    if words.isdecimal():
        return int(words) if len(words) < 6 else None
    parts = re.split(r"[\s-]+", words)
    if not all(p in NUMBERS for p in parts):
        return None
    return sum(NUMBERS[p] for p in parts)


def holiday_of(name: str, year: int) -> date:
    """Return the day of a holiday (a key of HOLIDAYS, with any apostrophe) in a year."""
    name = name.replace("’", "'")
    day = date(year, *HOLIDAYS[name])
    return shift_days(day, (3 - day.weekday()) % 7) if name.startswith("thanksgiving") else day


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def make_day(year: int, month: int, day: int) -> date | None:
    """Return that day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift_days(day: date, days: int) -> date:
    """Return the day so many days later, held inside what dates can express."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.min if days < 0 else date.max


def shift_months(day: date, months: int) -> date:
    """Return the first day of the month so many months later."""
    count = day.year * 12 + day.month - 1 + months
    return date(min(max(count // 12, 1), 9999), count % 12 + 1, 1)


def week_of(day: date) -> Range:
    """Return Monday to Sunday of the week of `day`."""
    monday = shift_days(day, -day.weekday())
    return monday, shift_days(monday, 6)


def month_of(day: date) -> Range:
    """Return the first and last day of the month of `day`."""
    return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])


def year_of(year: int) -> Range:
    """Return the first and last day of a year."""
    year = min(max(year, 1), 9999)
    return date(year, 1, 1), date(year, 12, 31)


def quarter_of(day: date, shift: int = 0) -> Range:
    """Return the quarter so many after that of `day`."""
    first = shift_months(day.replace(day=1, month=(day.month - 1) // 3 * 3 + 1), 3 * shift)
    return first, month_of(shift_months(first, 2))[1]


def part_of_year(months: int, rank: int, day: date, *, ahead: bool) -> Range:
    """Return the part of so many months with that rank (from 0) of a year: this one's, but what has begun by `day`.

    `ahead`: that of the year of `day`, begun or not.
    """
    start = 1 + months * rank
    first = date(day.year - (start > day.month and not ahead), start, 1)
    return first, month_of(shift_months(first, months - 1))[1]


def season_of(name: str, year: int) -> Range:
    """Return the three months of a season that begins in `year`."""
    first = date(year, SEASONS[name], 1)
    return first, month_of(shift_months(first, 2))[1]


def unit_range(unit: str, anchor: date, shift: int) -> tuple[Range, str] | None:
    """Return the calendar unit so many after that of `anchor`, with its precision; None for hours and shorter."""
    if unit == "day":
        day = shift_days(anchor, shift)
        return (day, day), "day"
    if unit in {"week", "fortnight"}:
        return week_of(shift_days(anchor, shift * (14 if unit == "fortnight" else 7))), "week"
    if unit == "weekend":
        saturday = shift_days(anchor, 7 * shift + 5 - anchor.weekday())
        return (saturday, shift_days(saturday, 1)), "days"
    if unit == "month":
        return month_of(shift_months(anchor, shift)), "month"
    if unit == "quarter":
        return quarter_of(anchor, shift), "month"
    if unit == "year":
        return year_of(anchor.year + shift), "year"
    if unit in {"decade", "century"}:
        length = 10 if unit == "decade" else 100
        first = max((anchor.year + shift * length) // length * length, 1)
        return (year_of(first)[0], year_of(first + length - 1)[1]), "years"
    return None


def third_of(part: str, whole: Range) -> Range:
    """Return the third of a range that `part` names ("early", "the start of"), cut at months in a year or longer."""
    first, last = whole
    length = (last - first).days + 1
    if length >= 365:
        months = round(length / 30.44)
        cuts = [shift_months(first, months * i // 3) for i in range(4)]
    else:
        cuts = [shift_days(first, length * i // 3) for i in range(4)]
    words = part.removeprefix("the ").removeprefix("very ")
    index = {"ea": 0, "be": 0, "st": 0, "mi": 1}.get(words[:2], 2)
    start = cuts[index]
    end = last if index == 2 else shift_days(cuts[index + 1], -1)
    return start, end
