"""Read the lines that say when, and where, an article was written: a date alone, or a place with its date."""

import re
from datetime import date

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip

_MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_CLOCK = r"(?:[\s,|at-]*\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,4}\)?)?)?"
_LABEL = (
    r"(?:(?P<label>first published|published|posted|updated|last updated|date|dated)(?: on)?:?\s+)?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DATES = (
    _MONTH + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})",
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+" + _MONTH + r",?\s+(?P<year>\d{4})",
    r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?",
)
_SHORT_DATES = (
    _MONTH + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?",
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+" + _MONTH,
)
_DATE_LINES = tuple(
    re.compile(_LABEL + _WEEKDAY + form + _CLOCK + r"\.?", re.IGNORECASE) for form in _DATES
)
# "CAIRO, ", "Washington, D.C. — ", "Rio de Janeiro, Brazil, ", "WASHINGTON (AP) "; without a year only in capitals.
_NAME = r"[A-Z][\w.'’-]*(?: (?:(?:de|da|del|la|of|the|al) )?[A-Z][\w.'’-]*){0,3}"
_CAPITALS = r"[A-Z][A-Z.'’ -]+(?:, [A-Z][\w.]*)?"
_AGENCY = r"(?:\s\([A-Z][\w ./-]{1,30}\))"
_DASH = r"(?:—|–|--|-|_)"
_BREAK = rf"(?:,|\s*{_DASH}|{_AGENCY}(?:,|\s*{_DASH})?)\s+"
_PLACED_DATES = tuple(
    re.compile(
        rf"{place}{_BREAK}(?i:{_WEEKDAY}{form}){_AGENCY}?(?P<end>[\s,]*{_DASH}(?=\s|$)|\.?$)"
    )
    for place, forms in ((rf"{_NAME}(?:, {_NAME})?", _DATES), (_CAPITALS, _SHORT_DATES))
    for form in forms
)
# "NORTH PORT (Agency) --" on a line of its own.
_PLACE_LINE = re.compile(rf"[A-Z][A-Z.' -]+(?:, [A-Z][\w.]*)*(?: \([A-Z][\w ./]*\))?\s*{_DASH}")
_LONGEST = 120


def is_date_line(line: str) -> bool:
    """Return whether a line is nothing but a date, or a place with a date or the dash of an agency's report."""
    return bool(day_of_line(line) or _PLACE_LINE.fullmatch(line) or _placed(line, whole=True))


def day_of_line(line: str) -> str:
    """Return the ISO day of a line that is a date, alone or after a place; "" for none, or one no calendar has.

    >>> day_of_line("CAIRO, March 4, 2025"), day_of_line("Tuesday 4 March 2025"), day_of_line("CAIRO, March 4")
    ('2025-03-04', '2025-03-04', '')
    """
    if len(line) > _LONGEST:
        return ""
    for form in _DATE_LINES:
        if found := form.fullmatch(line):
            return _iso_day(found)
    placed = _placed(line, whole=True)
    return _iso_day(placed) if placed else ""


def day_of_lead(paragraph: str) -> str:
    """Return the ISO day that a paragraph of running text begins with: "CAIRO, March 4, 2025 (Agency) - ..."."""
    placed = _placed(paragraph[:_LONGEST], whole=False)
    return _iso_day(placed) if placed else ""


def _placed(text: str, *, whole: bool) -> re.Match[str] | None:
    """Return the place and date that `text` is, or with a dash begins with."""
    for form in _PLACED_DATES:
        found = form.fullmatch(text) if whole else form.match(text)
        if found and len(text) <= _LONGEST and (whole or found["end"].strip(" ,.")):
            return found
    return None


def _iso_day(found: re.Match[str]) -> str:
    parts = found.groupdict()
    if not parts.get("year"):
        return ""
    month = int(parts["number"]) if parts.get("number") else _month(parts["month"])
    try:
        return date(int(parts["year"]), month, int(parts["day"])).isoformat()
    except ValueError:
        return ""


def _month(name: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))
