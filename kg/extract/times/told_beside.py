"""Tell the times beside a verb that date something else: who is compared, what is announced, an earlier fall."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.times.times import TimeMention
from kg.extract.words.moves import MOVES
from kg.extract.words.open_ends import is_rated
from kg.extract.words.tree import Token
from kg.model import Time

_LIKENING = frozenset({"like", "unlike"})
_ANNOUNCING = frozenset(
    {"announce", "confirm", "pledge", "predict", "promise", "propose", "reveal", "unveil"}
)
_COMING = re.compile(r"(?:(?:over|in|within|during|for) )?(?:the )?(?:next|coming) .*|by .*\d{4}")
_SWINGS = MOVES | {"loss"}
_MOVING = MOVES | {"close", "lose"}
_INTO = frozenset({"in", "on", "at"})


def is_told_beside(verb: Token, mention: TimeMention) -> bool:
    """Return whether a time beside `verb` dates something else than it.

    So "unlike Lee two years ago, ...", "announced 90 layoffs over the next year", "rose after a loss on Monday".
    """
    return (
        _is_likened(verb, mention)
        or _is_announced(verb, mention)
        or _is_of_swing_before(verb, mention)
        or _is_of_start(verb, mention)
        or (mention.first > verb.i and is_rated(verb.doc[mention.first - 1]))
    )


def _is_likened(verb: Token, mention: TimeMention) -> bool:
    """Return whether a time stands with who is compared, in front: "Unlike the Danes last year, the Swedes left"."""
    if mention.first > verb.i or verb.doc[mention.last].text != ",":
        return False
    return verb.sent[0].lower_ in _LIKENING and mention.first > verb.sent.start


def _is_announced(verb: Token, mention: TimeMention) -> bool:
    """Return whether a time ahead is that of what somebody has made known: "announced layoffs over the next year"."""
    if verb.lemma_ not in _ANNOUNCING or mention.first < verb.i or verb.tag_ == "VB":
        return False
    told = any(c.dep_ == "dobj" and c.i < mention.first for c in verb.rights)
    return told and _COMING.fullmatch(mention.span.time.text.lower()) is not None


def _is_of_swing_before(verb: Token, mention: TimeMention) -> bool:
    """Return whether a time is that of a rise or fall before the one told: "rose 1% after a heavy loss on Monday"."""
    if verb.lemma_ not in _MOVING or mention.first < verb.i:
        return False
    start = mention.first - (verb.doc[mention.first - 1].lower_ in _INTO)
    noun = verb.doc[start - 1]
    before = [t.lower_ for t in verb.doc[max(start - 5, verb.i) : start - 1]]
    return (
        noun.lemma_ in _SWINGS
        and noun.pos_ == "NOUN"
        and bool({"after", "following"} & set(before))
    )


def _is_of_start(verb: Token, mention: TimeMention) -> bool:
    """Return whether a time is that of an event since which something is so: "has been shut since a fire in March"."""
    doc, first = verb.doc, mention.first
    since = next((t for t in doc[max(first - 6, verb.i) : first] if t.lower_ == "since"), None)
    if since is None or first < since.i + 2:
        return False
    event = next((c for c in since.rights if c.dep_ == "pobj"), None)
    return event is not None and event.pos_ == "NOUN" and event.is_ancestor(doc[mention.root])


def narrowed(time: Time, others: Sequence[Time]) -> Time:
    """Return of a year the day or month beside it that names none: "in 2006, the museum bought it in May"."""
    if time.precision != "year" or len(others) < 2 or time.time_from is None:
        return time
    year = time.time_from[:4]
    within = [
        o for o in others if o.time_from and o.time_to and o.precision in {"day", "month", "days"}
    ]
    return next((o for o in within if (o.time_from or "")[:4] == year and year not in o.text), time)


def stretch_of_change(verb: Token, time: Time, times: Sequence[TimeMention]) -> Time:
    """Return from when to when something changed: "rose from 4% in March to 6% in July"; else `time` as it is."""
    if verb.lemma_ not in _MOVING | {"grow", "increase", "shrink", "decrease", "go"}:
        return time
    doc = verb.doc
    behind = [m for m in times if m.first > verb.i]
    for one, other in pairwise(behind):
        if one.span.time != time or one.span.time.precision != other.span.time.precision:
            continue
        source = {t.lower_ for t in doc[verb.i : one.first]}
        between = [t.lower_ for t in doc[one.last : other.first]]
        if "from" in source and between[:1] == ["to"] and between[-1] in _INTO:
            return _stretch(time, other.span.time)
    return time


def _stretch(first: Time, last: Time) -> Time:
    """Return the stretch between two times; of two months without a year the first is before the second."""
    words, start, end = f"{first.text} to {last.text}", first.time_from, last.time_to
    if start and end and start > end:
        start = f"{int(end[:4]) - (start[5:] > end[5:])}{start[4:]}".replace("-02-29", "-02-28")
    return replace(first, text=words, time_from=start, time_to=end)
