"""Write a time as a TIMEX3 value, the ISO form that annotated corpora and other tools use."""

import re
from datetime import date

from kg.extract.words.calendar import parse_number
from kg.model import Time

_LEAD = re.compile(
    r"^(?:since|until|till|before|after|by|prior to|as of|from|for|within|during|over|in|throughout|the)\s+"
)
_REFERENCES = (
    (
        re.compile(r"\b(?:now|current|currently|presently|at present|nowadays|at the moment)\b"),
        "PRESENT_REF",
    ),
    (re.compile(r"\b(?:recently|lately|the past)$"), "PAST_REF"),
    (re.compile(r"\b(?:soon|shortly|future)\b"), "FUTURE_REF"),
)
_LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
}
_FREQUENCIES = {
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "annually": "P1Y",
    "yearly": "P1Y",
}
_DURATION = re.compile(
    r"(?:(?P<number>\d+(?:,\d{3})*(?:\.\d+)?|[a-z]+(?:-[a-z]+)?|[a-z]+)(?P<half> 1/2)?[ -]"
    r"(?:more |full |whole |straight )?)?"
    r"\b(?P<unit>second|minute|hour|day|weekend|fortnight|week|month|quarter|year|decade|centurie|century)"
    r"(?P<plural>s?)\b"
)
_SEASON_CODES = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?m")


def timex_value(time: Time) -> str | None:
    """Return the TIMEX3 value of `time`, or None for one that only a reader of the whole story could date."""
    words = time.text.lower()
    for form, value in _REFERENCES:
        if form.search(words):
            return value
    if time.precision == "event":
        return None
    bound = time.time_from or time.time_to
    if bound and (time.precision == "day" or not _is_span_to_now(words)):
        return _calendar_value(date.fromisoformat(bound), time.precision, words)
    return _duration_value(words)


def _is_span_to_now(words: str) -> bool:
    return bool(
        re.search(r"\bpast (?:day|week|month|quarter|year|decade|century)$", words)
        or re.search(
            r"\b(?:past|last|recent|coming|next) (?:\S+ )?\w+s$|\b(?:earlier|before)$", words
        )
    )


def _calendar_value(day: date, precision: str, words: str) -> str | None:
    if precision == "day":
        return day.isoformat() + _clock_value(words)
    if precision == "week":
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02d}"
    if precision == "month":
        return f"{day.year}-{day.month:02d}"
    if precision == "season":
        code = next((c for word, c in _SEASON_CODES.items() if word in words), "")
        return f"{day.year}-{code}"
    if precision == "year":
        return str(day.year)
    if precision == "years":
        if "century" in words:
            return f"{day.year // 100:02d}"
        return (
            f"{day.year // 10}X"
            if re.search(r"\d0['’]?s$", words) or day.year % 10 == 0
            else str(day.year)
        )
    return "P2D" if "weekend" in words else day.isoformat()


def _clock_value(words: str) -> str:
    if "noon" in words.split() or "midday" in words:
        return "T12:00"
    if "midnight" in words:
        return "T24:00"
    found = _CLOCK.search(words)
    if not found:
        return ""
    hour = int(found[1]) % 12 + (12 if found[3] == "p" else 0)
    return f"T{hour:02d}:{found[2] or '00'}"


def _duration_value(words: str) -> str | None:
    if words in _FREQUENCIES:
        return _FREQUENCIES[words]
    while _LEAD.match(words):
        words = _LEAD.sub("", words)
    found = _DURATION.search(re.sub(r"^(?:past|last|next|coming|recent) ", "", words))
    if not found:
        return None
    unit = found["unit"].replace("centurie", "century")
    number = parse_number(found["number"]) if found["number"] else None
    if words.startswith(("every", "each")) or not (found["number"] or found["plural"]):
        number = 1
    factor = {"decade": 10, "century": 100, "fortnight": 2, "weekend": 2}.get(unit, 1)
    letter = _LETTERS.get(
        {"decade": "year", "century": "year", "fortnight": "week", "weekend": "day"}.get(
            unit, unit
        ),
        "D",
    )
    count = str(number * factor) if number is not None else "X"
    time_mark = "T" if unit in {"second", "minute", "hour"} else ""
    half = "30M" if found["half"] and unit == "hour" else ""
    return f"P{time_mark}{count}{letter}{half}"
