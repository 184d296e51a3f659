"""Date the times that point to a day told elsewhere: "that day", "later that year", "ten days before the fire"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from kg.extract.grammar.completions import last_of_nominal
from kg.extract.grammar.grammar import NOUNS, first_child
from kg.extract.parsing.parse import ParsedBlock
from kg.extract.times.times import COUNTED, TimeMention
from kg.extract.words import calendar as cal
from kg.extract.words.frames import load_frames
from kg.extract.words.speech import is_voiced
from kg.extract.words.tree import Doc, Token, text_of
from kg.model import Time

_CARRIERS = frozenset({"prep", "pobj", "npadvmod", "nmod", "compound", "nummod", "advmod"})
_PART = r"(?:day|morning|afternoon|evening|night)"
_SAME = re.compile(rf"\b(?:that|the same|that same) {_PART}$")
_BESIDE = re.compile(rf"^(?:the )?(?P<way>next|following|previous) {_PART}$")
_TURNED = re.compile(
    r"^(?:in )?(?:the )?(?P<way>next|following|previous) (?P<unit>week|month|year)$"
)
_FINE = {"week": {"day", "week"}, "month": {"day", "month"}, "year": {"day", "month", "year"}}
_LATER = re.compile(
    r"^(?:(?:about|almost|nearly|some) )?(?P<number>[\w-]+) (?P<unit>day|week|month|year)s? (?P<way>later|earlier)$"
)
_MONTH = re.compile(rf"(?:in )?(?P<month>{'|'.join(cal.MONTHS)}) of (?:that|the same) year$")
_ON = re.compile(r"\bnext (?:[\w-]+ )?(?:day|week|month|year|decade)s$")
_LASTING = frozenset({"for", "during", "over"})
_UNIT = re.compile(r"\b(?:that|the same|that same) (?P<unit>week|month|year)$")


def anchor_times(
    blocks: Sequence[ParsedBlock], times: Mapping[int, Sequence[TimeMention]]
) -> dict[int, list[TimeMention]]:
    """Return the mentions by sentence number with those dated that point to another day, month or year.

    The day pointed to is the last one told before in the same sentence or the sentence before, or the only one
    that the article gives an event. Where there is none, or it is no single day, the mention stays as it is.
    """
    docs = {s.record.index: block.doc for block in blocks for s in block.sentences}
    days = _event_days(docs, times)
    dated: dict[int, list[TimeMention]] = {}
    last: tuple[int, Time] | None = None
    deed: tuple[int, Time] | None = None  # the last time that is not when somebody spoke
    for number in sorted(times):
        dated[number] = []
        for mention in times[number]:
            time = _from_event(mention, docs[number], days)
            if time.precision == "event" and last is not None and number - last[0] <= 1:
                time = _back_from(time, last[1])
            if deed is not None and number - deed[0] <= 1:
                time = _counted_from(time, deed[1])
            if (
                last is not None
                and number - last[0] <= 1
                and _goes_on(mention, docs[number], last[1])
            ):
                time = replace(time, time_from=last[1].time_from)
            if time.time_from is not None and time.precision != "event":
                last = (number, time)
                deed = deed if _is_of_saying(mention, docs[number]) else last
            elif time.precision not in {"event", "unknown", "hour"}:
                last = deed = None  # a stretch without a first day stands between
            time = replace(time, text=_with_event(mention, docs[number]))
            made = replace(mention, span=replace(mention.span, time=time))
            dated[number] = _with_clock(dated[number], made)
    return dated


def _with_event(mention: TimeMention, doc: Doc) -> str:
    """Return the words of a time with the event that they count from: "two days after the election"."""
    words, lead = mention.span.time.text, doc[mention.last - 1]
    event = first_child(lead, "pobj") if lead.lower_ in {"before", "after"} else None
    if event is None or event.left_edge.i != mention.last or event.pos_ not in NOUNS:
        return words
    return text_of(doc[mention.first : last_of_nominal(event) + 1])


def _with_clock(before: list[TimeMention], mention: TimeMention) -> list[TimeMention]:
    """Return the mentions with `mention`, joined to a time of day right before it: "6 a.m. ten days before"."""
    hour = before[-1] if before else None
    joins = hour is not None and hour.span.time.precision == "hour" and hour.last == mention.first
    if hour is None or not joins or mention.span.time.precision != "day":
        return [*before, mention]
    text = f"{hour.span.time.text} {mention.span.time.text}"
    span = replace(mention.span, start=hour.span.start, time=replace(mention.span.time, text=text))
    return [*before[:-1], replace(mention, first=hour.first, span=span)]


def _event_days(
    docs: Mapping[int, Doc], times: Mapping[int, Sequence[TimeMention]]
) -> list[tuple[frozenset[str], date]]:
    """Return the single days that verbs and nouns of the article are dated with, each with what it is called."""
    found = []
    for number, mentions in times.items():
        for mention in mentions:
            time = mention.span.time
            if time.precision != "day" or time.time_from is None:
                continue
            step = docs[number][mention.root]
            while step.dep_ in _CARRIERS and step.head != step:
                step = step.head
                if step.pos_ in {"NOUN", "VERB"}:
                    found.append((_names_of(step), date.fromisoformat(time.time_from)))
                    break
    return found


def _names_of(word: Token) -> frozenset[str]:
    """Return what an event can be called: its verbs, and their predicates ("slaying", "murder" and "kill" are one)."""
    lemma, frames = word.lemma_.lower(), load_frames()
    verbs = {lemma}
    if word.pos_ == "NOUN" and lemma.endswith("ing"):
        verbs |= {lemma[:-3], lemma[:-3] + "e"}
    predicates = {frame.predicate for verb in verbs for frame in frames.verbs.get(verb, ())[:1]}
    if word.pos_ == "NOUN" and lemma in frames.nouns:
        predicates.add(frames.nouns[lemma].predicate)
    return frozenset(verbs | predicates)


def _from_event(
    mention: TimeMention, doc: Doc, days: Sequence[tuple[frozenset[str], date]]
) -> Time:
    """Return the time of "ten days before the fire" where the article gives the fire one day, else as it is."""
    time = mention.span.time
    counted = COUNTED.search(time.text.lower())
    number = cal.parse_number(counted["number"] or "one") if counted is not None else None
    if counted is None or number is None or mention.last >= len(doc):
        return time
    noun = next((t for t in doc[mention.last : mention.last + 4] if t.pos_ == "NOUN"), None)
    if noun is None or noun.left_edge.i != mention.last or not _is_definite(doc[mention.last]):
        return time
    named = _names_of(noun)
    told = {day for names, day in days if names & named}
    if len(told) != 1:
        return time
    shift = number * (7 if counted["unit"] == "week" else 1)
    day = cal.shift_days(told.pop(), -shift if counted["way"] == "before" else shift)
    return _between(time, (day, day), "day")


def _is_definite(first: Token) -> bool:
    """Return whether a phrase that begins with `first` speaks of an event that is known."""
    return first.lower_ in {"the", "that", "this"} or first.dep_ == "poss"


def _back_from(time: Time, anchor: Time) -> Time:
    """Return `time` dated from the time told before, or as it is."""
    words = time.text.lower()
    first = date.fromisoformat(anchor.time_from or "")
    month = _MONTH.match(words)
    if month is not None:
        day = date(first.year, cal.month_number(month["month"]), 1)
        return _between(time, cal.month_of(day), "month")
    unit = _UNIT.search(words)
    if unit is not None and anchor.precision in {"day", "week", "month"}:
        found = cal.unit_range(unit["unit"], first, 0)
        return time if found is None else _between(time, found[0], found[1])
    turned = _TURNED.match(words)
    if turned is not None and anchor.precision in _FINE[turned["unit"]]:
        found = cal.unit_range(turned["unit"], first, -1 if turned["way"] == "previous" else 1)
        return time if found is None else _between(time, found[0], found[1])
    if anchor.precision != "day" or anchor.time_to != anchor.time_from:
        return time
    beside = _BESIDE.match(words)
    if beside is not None:
        first = cal.shift_days(first, -1 if beside["way"] == "previous" else 1)
    elif not _SAME.search(words):
        return time
    return _between(time, (first, first), "day")


def _counted_from(time: Time, anchor: Time) -> Time:
    """Return "two years later" dated from the time told before, or as it is."""
    found = _LATER.match(time.text.lower())
    number = cal.parse_number(found["number"]) if found is not None else None
    if found is not None and found["number"] in {"a", "an"}:
        number = 1
    if found is None or number is None or anchor.time_from is None:
        return time
    first, unit = date.fromisoformat(anchor.time_from), found["unit"]
    shift = number if found["way"] == "later" else -number
    if unit == "year" and anchor.precision in _FINE["year"]:
        return _between(time, cal.year_of(first.year + shift), "year")
    if unit == "month" and anchor.precision in _FINE["month"]:
        return _between(time, cal.month_of(cal.shift_months(first, shift)), "month")
    if unit in {"day", "week"} and anchor.precision == "day" and anchor.time_to == anchor.time_from:
        day = cal.shift_days(first, shift * (7 if unit == "week" else 1))
        return _between(time, (day, day), "day")
    return time


def _is_of_saying(mention: TimeMention, doc: Doc) -> bool:
    """Return whether a time is when somebody spoke: "said on Monday"."""
    step = doc[mention.root]
    while step.dep_ in _CARRIERS and step.head != step:
        step = step.head
    return is_voiced(step.lemma_)


def _goes_on(mention: TimeMention, doc: Doc, before: Time) -> bool:
    """Return whether a stretch counts from a time told before: "closed in 1980; for the next years he searched"."""
    time = mention.span.time
    if time.time_from is None or time.time_to is not None or not _ON.search(time.text.lower()):
        return False
    step = doc[mention.root]
    while step.dep_ in _CARRIERS and step.head != step:
        step = step.head
    lead = doc[mention.first].lower_ if mention.first == 0 else doc[mention.first - 1].lower_
    told = step.tag_ == "VBD" and lead in _LASTING and not is_voiced(step.lemma_)
    return told and before.time_to is not None and before.time_to < time.time_from


def _between(time: Time, days: cal.Range, precision: str) -> Time:
    return replace(
        time, time_from=days[0].isoformat(), time_to=days[1].isoformat(), precision=precision
    )
