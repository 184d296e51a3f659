"""The forms that time expressions take in news, and how each is read, seen from the day of publication."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from kg.extract.words import calendar as cal
from kg.records import record

_NUMBER = (
    r"(?:\d+(?:,\d{3})*(?:\.\d+)?(?: 1/2)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]"
    r"(?:one|two|three|four|five|six|seven|eight|nine)|"
    + "|".join(sorted(cal.NUMBERS, key=len, reverse=True))
    + r")"
)
_VAGUE = r"(?:half an?|a few|several|(?:a )?couple of|a couple|many|some|dozens of|hundreds of|few|a number of|the few)"
_ABOUT = (
    r"(?:(?:just |only |well )?(?:about|around|nearly|almost|roughly|approximately|some|more than|less than|over|"
    r"under|at least|at most|up to|fewer than|a little over)\s+)?"
)
_UNIT = (
    r"(?:second|minute|hour|day|weekend|week|fortnight|month|quarter|year|decade|century|centurie)"
)
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
_WEEKDAY = "(?:" + "|".join(cal.WEEKDAYS) + ")"
_SEASON, _THIS = r"(?:spring|summer|fall|autumn|winter)", "last|this|next|coming"
_PART = r"(?:morning|afternoon|evening|night)"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
CLOCK_TIME = (
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?|\d{1,2}:\d\d(?= (?:gmt|utc|est|edt|pst|pdt|cet|local))|"
    r"noon|midnight|midday|\d{1,2} o'clock)"
    r"(?:\s(?:gmt|utc|est|edt|pst|pdt|cet|"
    r"local time|(?:eastern|pacific|central)(?: time)?))?"
)
_TURN = {
    **dict.fromkeys(("last", "past", "previous"), -1),
    **dict.fromkeys(("this", "current"), 0),
    **dict.fromkeys(("next", "coming", "following"), 1),
}
_RANKS = ("first", "second", "third", "fourth")
_AHEAD = frozenset({"next", "coming", "following"})
_TURNS = "(?:" + "|".join(_TURN) + ")"


@record
class When:
    """What a time expression means: inclusive bounds (None: unknown) and precision."""

    first: date | None
    last: date | None
    precision: str


@record
class Clock:
    """What a reading of time needs to know: the day of publication, and whether the clause is past or future."""

    published: date | None
    tense: str


Reader = Callable[[re.Match[str], Clock], When | None]
NOWHERE = When(None, None, "unknown")


def _range(pair: cal.Range, precision: str) -> When:
    return When(pair[0], pair[1], precision)


def _full_date(match: re.Match[str], clock: Clock) -> When | None:
    """Read a day of a month, in the year that is written or in the one that tense and nearness suggest."""
    parts = match.groupdict()
    month = cal.month_number(parts["month"])
    first_day = int(re.sub(r"\D", "", parts["day"]))
    last_day = int(re.sub(r"\D", "", parts.get("last_day") or parts["day"]))
    year = _written_year(parts, clock)
    if year is None:
        if clock.published is None:
            return NOWHERE
        year = _year_of_day(month, first_day, clock)
    first, last = cal.make_day(year, month, first_day), cal.make_day(year, month, last_day)
    if first is None or last is None or last < first:
        return None
    return When(first, last, "day" if first == last else "days")


def _written_year(parts: Mapping[str, str | None], clock: Clock) -> int | None:
    """Return the year that stands with a month or a day: "2019", "next year"; None for none."""
    if parts.get("year"):
        return int(parts["year"] or "")
    far = parts.get("far")
    return clock.published.year + _TURN[far] if far and clock.published else None


def _week_of(match: re.Match[str], clock: Clock) -> When | None:
    """Read "the week of March 6"."""
    day = _full_date(match, clock)
    return _range(cal.week_of(day.first), "week") if day and day.first else day


def _year_of_day(month: int, day: int, clock: Clock) -> int:
    published = clock.published or date.min
    around = [cal.make_day(published.year + shift, month, day) for shift in (-1, 0, 1)]
    days = [d for d in around if d is not None]
    return _choose(days, published, clock.tense).year if days else published.year


def _choose(days: list[date], published: date, tense: str) -> date:
    """Return the day nearest to publication that the tense allows."""
    if tense == "future":
        days = [d for d in days if d >= published] or days
    elif tense == "past":
        days = [d for d in days if d <= published] or days
    return min(days, key=lambda d: abs((d - published).days))


def _iso_date(match: re.Match[str], _: Clock) -> When | None:
    day = cal.make_day(int(match["year"]), int(match["number"]), int(match["day"]))
    return When(day, day, "day") if day else None


def _month(match: re.Match[str], clock: Clock) -> When | None:
    """Read a month: of the year that is written, else as the clause is past or future, or the nearest."""
    parts = match.groupdict()
    number = cal.month_number(parts["month"])
    year = _written_year(parts, clock)
    if year is None:
        published = clock.published
        if published is None or parts.get("same"):
            return _event(match, clock) if parts.get("same") else NOWHERE
        year = published.year + _month_shift(
            number - published.month, parts.get("turn") or clock.tense
        )
    return _part(parts.get("part"), _range(cal.month_of(date(year, number, 1)), "month"))


def _month_shift(ahead: int, way: str) -> int:
    """Return in which year, seen from this one, a month lies that is so many months ahead of this month's name."""
    if way in {"next", "coming", "future"}:
        return int(ahead < 0)
    if way == "last":
        return -int(ahead >= 0)
    if way == "past":
        return -int(ahead > 0)
    return 0 if way == "this" else -int(ahead > 5) + int(ahead < -6)


def _part(part: str | None, whole: When) -> When:
    if not part or whole.first is None or whole.last is None:
        return whole
    return _range(cal.third_of(part, (whole.first, whole.last)), whole.precision)


def _year(match: re.Match[str], _: Clock) -> When | None:
    return _part(match["part"], _range(cal.year_of(int(match["year"])), "year"))


def _years(match: re.Match[str], _: Clock) -> When | None:
    first, last = int(match["year"]), match["last"]
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return When(cal.year_of(first)[0], cal.year_of(end)[1], "years") if end > first else None


def _decade(match: re.Match[str], clock: Clock) -> When | None:
    """Read "the 1980s", and "the '80s" as the latest such decade."""
    digits = match["decade"]
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    if len(digits) == 2 and clock.published and year + 100 <= clock.published.year:
        year += 100
    pair = cal.year_of(year)[0], cal.year_of(year + 9)[1]
    return _part(match["part"], _range(pair, "years"))


def _century(match: re.Match[str], _: Clock) -> When | None:
    number = int(re.sub(r"\D", "", match["number"]))
    if not 1 <= number <= 21:
        return None
    pair = cal.year_of(number * 100 - 99)[0], cal.year_of(number * 100)[1]
    return _part(match["part"], _range(pair, "years"))


def _weekday(match: re.Match[str], clock: Clock) -> When | None:
    """Read a weekday: in news the latest one up to publication, the next one in a future clause."""
    if clock.published is None:
        return NOWHERE
    wanted = cal.WEEKDAYS.index(match["weekday"])
    turn = match["turn"] or ""
    back = (clock.published.weekday() - wanted) % 7
    if turn in {"next", "coming"} or (not turn and clock.tense == "future"):
        day = cal.shift_days(clock.published, (7 - back) if back or turn else 0)
    elif turn == "this":
        day = cal.shift_days(cal.week_of(clock.published)[0], wanted)
    elif turn in {"last", "past", "previous"}:
        day = cal.shift_days(clock.published, -back or -7)
    else:
        day = cal.shift_days(clock.published, -back)
    return When(day, day, "day")


_NEAR = {"today": 0, "tonight": 0, "overnight": 0, "yesterday": -1, "tomorrow": 1, "last night": -1,
         "the day before yesterday": -2, "the day after tomorrow": 2}  # fmt: skip


def _near(match: re.Match[str], clock: Clock) -> When | None:
    if clock.published is None:
        return NOWHERE
    day = cal.shift_days(clock.published, _NEAR.get(match["near"], 0))
    return When(day, day, "day")


def _turn(match: re.Match[str], clock: Clock) -> When | None:
    """Read "last year", "later this month", "the end of the month", which is this month's but where a past is told."""
    begins = (match["part"] or "").startswith(("the start", "the begin"))
    if match["turn"] in {None, "following", "next"} and clock.tense == "past" and not begins:
        return _event(match, clock)  # "the following day, rebels left"
    shift = _TURN[match["turn"] or "this"]
    found = cal.unit_range(match["unit"], clock.published, shift) if clock.published else None
    if found is None or clock.published is None:
        return NOWHERE
    if match["unit"] == "weekend" and match["turn"] == "this" and clock.tense == "past":
        found = (
            cal.unit_range("weekend", clock.published, -(clock.published.weekday() < 5)) or found
        )
    (first, last), precision = found
    part = match["part"] or ""
    if part.startswith("earlier"):
        return When(first, min(last, max(first, clock.published)), precision)
    if part.startswith("later"):
        return When(max(first, min(last, clock.published)), last, precision)
    return _part(part, When(first, last, precision))


def _season(match: re.Match[str], clock: Clock) -> When | None:
    """Read a season of a written year, else the latest that has ended (last), is running, or comes."""
    name, turn = match["season"], match["turn"] or ""
    if match["year"]:
        return _range(cal.season_of(name, int(match["year"])), "season")
    if clock.published is None:
        return NOWHERE
    ranges = [cal.season_of(name, clock.published.year + shift) for shift in (-2, -1, 0, 1)]
    if turn == "last":
        pair = [r for r in ranges if r[1] < clock.published][-1]
    elif turn in {"next", "coming"} or clock.tense == "future":
        pair = next(r for r in ranges if r[1] >= clock.published)
    elif turn == "this":
        pair = next(r for r in ranges if r[0].year == clock.published.year)
    else:
        pair = [r for r in ranges if r[0] <= clock.published][-1]
    return _range(pair, "season")


def _ago(match: re.Match[str], clock: Clock) -> When | None:
    """Read "two weeks ago"; vague numbers give only the latest day that it may have been."""
    number, unit = (
        cal.parse_number(match["number"] or ""),
        match["unit"].replace("centurie", "century"),
    )
    if clock.published is None:
        return NOWHERE
    if unit in {"hour", "minute", "second"}:
        return When(None, clock.published, "hour")
    vague = number is None or (unit == "day" and bool(match["about"]))
    found = None if vague else cal.unit_range(*_in_years(unit, -(number or 0), clock.published))
    if found is None:
        return When(None, cal.shift_days(clock.published, -1), _plural(unit))
    return _range(found[0], "year" if unit in {"decade", "century"} else found[1])


def _in_years(unit: str, shift: int, day: date) -> tuple[str, date, int]:
    """Return a decade or century as so many years: "a decade ago" is a year, not a stretch of ten."""
    factor = {"decade": 10, "century": 100}.get(unit)
    return ("year", day, shift * factor) if factor else (unit, day, shift)


def _plural(unit: str) -> str:
    return {"day": "days", "year": "years", "decade": "years", "century": "years"}.get(unit, unit)


def _earlier(match: re.Match[str], clock: Clock) -> When | None:
    """Read "two days earlier": counted from what was told before, so that only "not after yesterday" is sure."""
    if clock.published is None or match["way"] not in {"earlier", "before"}:
        return NOWHERE
    return When(None, cal.shift_days(clock.published, -1), _plural(match["unit"]))


def _past_units(match: re.Match[str], clock: Clock) -> When | None:
    """Read "the past three years"; the first day is known only to the unit, so it is given for exact numbers alone."""
    number, unit = cal.parse_number(match["number"] or ""), match["unit"].replace("ie", "y")
    brief = match["turn"] == "following" or unit in {"minute", "hour"}  # "waited the next 30 hours"
    if clock.published is None or (brief and clock.tense == "past" and match["turn"] in _AHEAD):
        return NOWHERE
    if match["turn"] in _AHEAD:
        return When(clock.published, None, _plural(unit))
    first = None
    if number and unit in {"month", "year", "decade"}:
        found = cal.unit_range(*_in_years(unit, -number, clock.published))
        first = found[0][0] if found else None
    return When(first, clock.published, _plural(unit))


def _year_before(match: re.Match[str], clock: Clock) -> When | None:
    shift = -1 if match["way"] in {"before", "earlier"} else 1
    if clock.published is None or shift > 0:
        return NOWHERE
    return _range(cal.year_of(clock.published.year + shift), "year")


def _holiday(match: re.Match[str], clock: Clock) -> When | None:
    """Read a holiday of the year that is written, or the nearest one that the tense allows."""
    if match["year"]:
        day = cal.holiday_of(match["holiday"], int(match["year"]))
        return When(day, day, "day")
    if clock.published is None:
        return NOWHERE
    way = {"last": "past", "next": "future"}.get(match["turn"] or "", clock.tense)
    day = _choose(
        [cal.holiday_of(match["holiday"], clock.published.year + n) for n in (-1, 0, 1)],
        clock.published,
        way,
    )
    return When(day, day, "day")


def _present(_: re.Match[str], clock: Clock) -> When | None:
    return When(clock.published, clock.published, "day") if clock.published else NOWHERE


def _recent(_: re.Match[str], clock: Clock) -> When | None:
    return When(None, clock.published, "unknown") if clock.published else NOWHERE


def _soon(_: re.Match[str], clock: Clock) -> When | None:
    return When(clock.published, None, "unknown") if clock.published else NOWHERE


def _unbound(match: re.Match[str], _: Clock) -> When | None:
    """Read a duration, which has no place in the calendar; an age is none, nor is "a second" try."""
    return None if re.search(r"\bold$|^(?:a|an|the) second$", match[0]) else NOWHERE


def _hour(_: re.Match[str], __: Clock) -> When | None:
    return When(None, None, "hour")


def _quarter(match: re.Match[str], clock: Clock) -> When | None:
    """Read "the third quarter": the latest that has begun, or that of this year in a future clause."""
    months, rank = (6 if match["length"].startswith("half") else 3), _RANKS.index(match["rank"])
    if clock.published is None or months * rank >= 12:
        return NOWHERE
    ahead = clock.tense == "future"
    return _range(cal.part_of_year(months, rank, clock.published, ahead=ahead), "month")


def _event(_: re.Match[str], __: Clock) -> When | None:
    return When(None, None, "event")


def _weekend(_: re.Match[str], clock: Clock) -> When | None:
    """Read "the weekend": the last one, or the coming one in a future clause."""
    if clock.published is None:
        return NOWHERE
    shift = 0 if clock.tense == "future" or clock.published.weekday() >= 5 else -1
    found = cal.unit_range("weekend", clock.published, shift)
    return _range(*found) if found else NOWHERE


_PREPART = (
    r"(?P<part>(?:very )?early|mid|late|the (?:beginning|start|middle|end) of|beginning of|end of)"
)
_DATE_TAIL = rf"(?:,? (?:at )?{CLOCK_TIME})?"
# What can be read, and how. The longest match at a place wins; of equal ones the first.
_RULES: tuple[tuple[str, Reader], ...] = (
    (
        rf"(?:{_WEEKDAY},? )?(?:last |this |next )?(?P<month>{_MONTH}) (?P<day>{_DAY})(?:\s?(?:-|–|to|"
        rf"and) ?(?P<last_day>{_DAY}))?(?:,? (?:of )?(?:(?P<year>{_YEAR})|(?P<far>last|this|next) year))?\b(?!\s?%)",
        _full_date,
    ),
    (
        rf"(?:{_WEEKDAY},? )?(?:the )?(?P<day>{_DAY})(?: ?(?:-|–|to|and) ?(?P<last_day>{_DAY}))? (?:of )?"
        rf"(?P<month>{_MONTH})(?:,? (?P<year>{_YEAR}))?",
        _full_date,
    ),
    (
        rf"the week (?:of|beginning) (?P<month>{_MONTH}) (?P<day>{_DAY})(?:,? (?P<year>{_YEAR}))?",
        _week_of,
    ),
    (r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)", _iso_date),
    (
        rf"(?:{_PREPART}[ -]|(?:earlier|later) in |(?P<turn>last|this|next|coming) )?(?P<month>{_MONTH})(?:,? (?:of )?"
        rf"(?:(?P<year>{_YEAR})|(?P<far>last|this|next) year\b|(?P<same>that|the same) year\b))?",
        _month,
    ),
    (rf"(?:(?:{_PREPART}|earlier|later)[ -](?:in )?)?(?:the years? )?(?P<year>{_YEAR})\b(?![,.]\d)", _year),
    (rf"(?P<year>{_YEAR}) ?[-–/] ?(?P<last>{_YEAR}|\d\d)\b", _years),
    (rf"(?:the )?(?:{_PREPART}[ -](?:the )?)?['’]?(?P<decade>1[5-9]\d0|20\d0|(?<=['’])[1-9]0)['’]?s\b", _decade),
    (rf"(?:the )?(?:{_PREPART}[ -])?(?P<number>\d{{1,2}}(?:st|nd|rd|th)) century", _century),
    (
        rf"(?:{CLOCK_TIME},? (?:on )?)?(?:(?P<turn>{_TURNS}) )?(?:early |late )?(?P<weekday>{_WEEKDAY})"
        rf"(?: {_PART})?{_DATE_TAIL}",
        _weekday,
    ),
    (rf"(?:{CLOCK_TIME},? )?(?P<near>{'|'.join(_NEAR)})(?: {_PART})?", _near),
    (rf"(?P<near>this {_PART}|earlier today|later today)", _near),
    (
        rf"(?:(?P<part>early|earlier|mid|late|later|the (?:beginning|start|middle|end) of|end of)[ -])?"
        rf"(?:the )?(?:(?P<turn>{_TURNS}) |(?(part)(?<=of the )(?=month|quarter|week|year)|(?!)))(?P<unit>{_UNIT})\b",
        _turn,
    ),
    (r"(?:the |over the |at the )(?P<part>(?!))?(?P<turn>(?!))?(?P<unit>weekend)", _weekend),
    (rf"(?:early |late )?(?:(?P<turn>{_THIS}) |in the )(?P<season>{_SEASON})(?P<year>(?!))?\b(?! of)", _season),
    (
        rf"(?:in |during )?(?P<turn>(?!))?(?:the )?(?:early |late )?(?P<season>{_SEASON})"
        rf"(?: of)? (?P<year>{_YEAR})",
        _season,
    ),
    (rf"(?P<about>{_ABOUT})(?:just )?(?:(?P<number>{_NUMBER}|{_VAGUE})[ -])?(?P<unit>{_UNIT})s? ago", _ago),
    (
        rf"{_ABOUT}(?:just )?(?:(?P<number>{_NUMBER}|{_VAGUE}) )?(?P<unit>{_UNIT})s? (?P<way>earlier|before|"
        rf"later|after)\b(?! in\b| this\b)",
        _earlier,
    ),
    (r"the (?P<unit>year) (?P<way>before|earlier|after)\b", _year_before),
    (
        rf"(?:the )?(?P<turn>last|past|previous|next|coming|following) (?P<number>{_NUMBER}|{_VAGUE})"
        rf"?[ -]?(?P<unit>{_UNIT})s\b",
        _past_units,
    ),
    (rf"(?:the )?(?P<turn>past) (?P<number>(?!))?(?P<unit>{_UNIT})\b", _past_units),
    (
        rf"{_ABOUT}(?:(?P<number>{_NUMBER}|{_VAGUE})(?: more| full| whole| straight| consecutive)?[ -])"
        rf"(?P<unit>{_UNIT})s?(?:[ -](?:long|old))?(?= |$|\W)",
        _unbound,
    ),
    (rf"(?:for |within |in |after )?(?:the )?(?:{_UNIT}s)(?:-(?:long|old))?\b", _unbound),
    (rf"(?:since |for )?(?:(?:{_THIS}|previous) season|{_NUMBER} seasons(?: ago)?)\b|(?<=for )life\b", _unbound),
    (rf"(?:{_UNIT})-long\b|(?:the )?(?:\d+(?:st|nd|rd|th)|{cal.RANKS}) (?:minute|hour)\b", _unbound),
    (
        rf"(?:daily|weekly|monthly|annually|yearly|nightly|(?:every|each) (?:other )?(?:{_NUMBER} )?"
        rf"(?:{_UNIT}|{_WEEKDAY}|{_PART})s?)",
        _unbound,
    ),
    (rf"{CLOCK_TIME}", _hour),
    (rf"(?:(?P<turn>last|this|next) )?(?P<holiday>{'|'.join(cal.HOLIDAYS)})(?:,? (?P<year>{_YEAR}))?", _holiday),
    (r"(?:right |until |by )?now\b|currently|at present|presently|nowadays|at the moment", _present),
    (rf"recently|lately|(?:in )?recent {_UNIT}s|formerly|once", _recent),
    (
        rf"(?<!as )soon\b(?! as\b)|shortly\b(?! (?:after|before))"
        rf"|(?:in )?(?:the )?(?:near |foreseeable )?future\b(?! {_UNIT})|(?:the )?coming {_UNIT}s",
        _soon,
    ),
    (
        rf"(?:(?:earlier|later) )?(?:that|the) same (?:{_UNIT}|{_PART})|(?:(?:earlier|later) )that {_UNIT}|that (?:day|"
        rf"night|week|month|year|weekend)|(?:the )?(?:next|following|previous) (?:{_UNIT}|{_PART})|(?:earlier|later|"
        r"early|late) in the (?:evening|week|month|year)\b",
        _event,
    ),
    (r"never before", _recent),
    (r"(?:in|over) the (?:long|short|medium|longer|shorter) (?:run|term)\b", _unbound),
    (rf"the (?P<rank>{'|'.join(_RANKS)}) (?P<length>quarter|half of the year)\b(?! of (?!this|last|the y))", _quarter),
)  # fmt: skip


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_UNITS = (
    "second", "minute", "hour", "day", "week", "month", "quarter", "year", "fortnight", "decade", "centur",
)  # fmt: skip
_DIGITS, _CENTURIES = tuple("0123456789"), ("15", "16", "17", "18", "19", "20")
_PARTS = ("morning", "afternoon", "evening", "night")
# Letters that any match of a reader's rules holds, one of each row: looking for them costs less than trying the rules.
_NEEDS: dict[Reader, tuple[tuple[str, ...], ...]] = {
    _full_date: (_MONTHS, _DIGITS), _week_of: (("the week",), _MONTHS), _iso_date: (("-",),), _month: (_MONTHS,),
    _year: (_CENTURIES,), _years: (_CENTURIES,), _decade: (("0s", "0's", "0’s"),), _century: (("century",),),
    _weekday: (cal.WEEKDAYS,), _near: ((*_PARTS, *_NEAR),), _year_before: (("the year",),),
    _turn: ((*_TURN, "of the"), _UNITS), _weekend: (("weekend",),), _ago: (("ago",), _UNITS),
    _season: (tuple(cal.SEASONS),), _earlier: (("earlier", "before", "later", "after"), _UNITS),
    _past_units: (("last", "past", "previous", "next", "coming", "following"), _UNITS),
    _unbound: ((*_UNITS, *_PARTS, "for life", " season", " run", " term", "daily", "annually", "every", "each"),),
    _hour: (("am", "a.m", "pm", "p.m", ":", "noon", "midnight", "midday", "o'clock"),),
    _holiday: (tuple(cal.HOLIDAYS),), _present: (("now", "current", "present", "moment"),),
    _quarter: (_RANKS, ("quarter", "half of the year")), _soon: (("soon", "shortly", "future", "coming"),),
    _recent: (("recent", "lately", "never before", "formerly", "once"),),
    _event: (("same", "that", "next", "following", "previous", "in the"), (*_UNITS, *_PARTS)),
}  # fmt: skip
_LETTERS = sorted({letters for needs in _NEEDS.values() for row in needs for letters in row})
_TIME_RULES = tuple(
    (order, re.compile(rf"(?<![\w$€£.-])(?:{pattern})(?!\w)"), reader, _NEEDS[reader])
    for order, (pattern, reader) in enumerate(_RULES)
)


def find_forms(text: str) -> Iterator[tuple[int, re.Match[str], Reader]]:
    """Yield the number of each rule, where it matches `text` (in small letters), and how it reads that."""
    there = {letters for letters in _LETTERS if letters in text}
    for order, form, reader, needs in _TIME_RULES:
        if there and not any(map(there.isdisjoint, needs)):
            yield from ((order, match, reader) for match in form.finditer(text))
