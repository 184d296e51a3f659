"""Find the time expressions of a sentence, say which days they mean, and whose time each is."""

import re
from collections.abc import Sequence
from datetime import date

from kg.extract.grammar.grammar import is_scheduled
from kg.extract.grammar.time_names import is_bygone_once, is_in_name, is_lifelong
from kg.extract.parsing.parse import end_of, start_of
from kg.extract.scope.scope import polarity_of
from kg.extract.times.ahead import is_ahead
from kg.extract.times.not_when import is_measure
from kg.extract.times.ranges import in_order, of_year
from kg.extract.times.time_parts import part_of_year
from kg.extract.times.time_rules import NOWHERE, Clock, When, find_forms
from kg.extract.words import calendar as cal
from kg.extract.words.open_ends import is_rated
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Doc, Span, Token
from kg.model import Polarity, Time, TimeSpan
from kg.records import record


@record
class TimeMention:
    """A time expression and its tokens in the parsed block: `first` to before `last`; `root` is its head's number.

    `past`: it ended before the day of publication.
    """

    first: int
    last: int
    root: int
    span: TimeSpan
    past: bool


LENGTHS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "future"}
)
_NAMED_DAYS = frozenset({"bloody", "black", "good", "cyber", "super", "palm", "ash", "maundy"})
_FUTURE_VERBS = frozenset(
    {
        "plan",
        "schedule",
        "set",
        "expect",
        "intend",
        "hope",
        "prepare",
        "aim",
        "due",
        "want",
        "agree",
        "promise",
        "vow",
        "pledge",
        "threaten",
        "seek",
        "decide",
        "likely",
        "ready",
        "order",
        "ask",
        "urge",
        "propose",
    }
)
# "scored in the third quarter" of a game
_PLAYING = frozenset(
    {"coach", "game", "goal", "inning", "kick", "lead", "match", "minute", "pass", "play", "player", "point", "score",
     "team", "throw", "touchdown", "yard"}
)  # fmt: skip
# What stands after these is yet to come: "postponed the vote until Friday".
DEFERRING = frozenset({"schedule", "slate", "plan", "set", "postpone", "delay", "extend", "expect"})
# "two days before", a number and a unit that count from what stands behind
COUNTED = re.compile(
    r"(?:the )?(?:(?P<number>[a-z]+|\d+) )?\b(?P<unit>day|week)s? (?P<way>before|after)$"
)
_COMING = frozenset({"slated", "scheduled", "planned", "upcoming", "forthcoming"})
_AHEAD = frozenset(
    {"will", "'ll", "shall", "wo", "would", "could", "may", "might", "must", "should", "can"}
)
_DURING = frozenset({"for", "within", "during", "over", "in", "throughout"})
_BOUNDING = frozenset({"since", "until", "till", "by", "before", "after", "prior to"})
# "the sale lasts until Friday"
_OPEN_TO = frozenset({"until", "till", "through"})
_HALFWAY = frozenset({"all", "halfway", "midway", "part", "partway", "right"})
_YEAR_LEADS = frozenset(
    {
        "in",
        "since",
        "by",
        "until",
        "till",
        "from",
        "to",
        "of",
        "before",
        "after",
        "during",
        "between",
        "and",
        "early",
        "late",
        "mid",
        "around",
        "the",
        "through",
        "as",
    }
)
CARRIERS = frozenset(
    {
        "prep",
        "pobj",
        "pcomp",
        "npadvmod",
        "advmod",
        "nmod",
        "tmod",
        "amod",
        "quantmod",
        "nummod",
        "neg",
    }
)
_NAMING = frozenset({"nmod", "compound", "nummod"})
_LONG_UNITS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years"})
_SHORT_MONTHS = frozenset(month[:3] for month in cal.MONTHS)
_JOINTS = frozenset({"to", "and", "through", "until", "till", "-", "–", "—"})


def find_times(sentence: Span, published: str) -> list[TimeMention]:
    """Return the time expressions of `sentence` in order, without overlap; `published` is an ISO day or "".

    A preposition that changes the meaning ("since 2012", "within two weeks") is part of the expression; a range
    ("from 2004 to 2009") is one. Relative expressions stay without bounds where `published` is unknown.
    """
    day = date.fromisoformat(published) if published else None
    atoms = _atoms(sentence, day)
    mentions: list[TimeMention] = []
    while atoms:
        first, last, when = atoms.pop(0)
        beside = _beside(sentence.doc.span(first, last), atoms)
        if beside is not None:
            last, when = atoms.pop(0)[1], beside
        whole, (first, when) = first, part_of_year(sentence.doc, first, when)
        if first < whole:
            mentions = [m for m in mentions if m.last <= first]  # "last three months" of "of 2012"
        elif atoms and _is_range(sentence.doc, first, last, atoms[0]):
            second, until, end = atoms.pop(0)
            named = _has_year(sentence.doc, first, last), _has_year(sentence.doc, second, until)
            last, when = until, _join(*in_order(when, end, named, day))
            lead = sentence.doc[first - 1].lower_ if first > sentence.start else ""
            first -= lead in {"from", "between"}
        else:
            first, when = _with_lead(sentence, first, last, when)
        words = sentence.doc.span(first, last)
        if (when == NOWHERE and _is_distance(words)) or is_measure(words, when):
            continue  # "put off by three weeks": how far
        if mentions and _is_any_year_s(sentence.doc, first, last):
            when = of_year(when, _leading_year(sentence, mentions[0]))
        mentions.append(_mention(sentence, first, last, when, day))
    return mentions


def _leading_year(sentence: Span, leading: TimeMention) -> int:
    """Return the year that a sentence begins with: "In 2011, the firm began hiring in October"; 0 without one."""
    year, behind = sentence.doc[leading.root], sentence.doc[leading.last : leading.last + 1]
    begins = leading.first - sentence.start < 3 and any(t.text == "," for t in behind)
    told = begins and leading.span.time.precision == "year" and len(year.text) == 4
    return int(year.text) if told and year.text.isdecimal() else 0


def _is_distance(words: Span) -> bool:
    """Say whether words tell by how much time something moves: "by three weeks", but not "by next year"."""
    bare = len(words) == 2 and words[-1].tag_ == "NNS"  # "precedes it by decades"
    if words[0].lower_ != "by" or words[-1].lemma_ not in LENGTHS or not (bare or len(words) > 2):
        return False
    return all(t.lower_ not in {"next", "last", "this", "the", "that", "of"} for t in words)


def _beside(words: Span, following: Sequence[tuple[int, int, When]]) -> When | None:
    """Return the day that "two days before" and the single day right behind it mean, or None."""
    found = COUNTED.fullmatch(words.text.lower())
    if found is None or not following or following[0][0] != words.end:
        return None
    _, _, when = following[0]
    number = cal.parse_number(found["number"] or "one")
    if when.precision != "day" or when.first is None or number is None:
        return None
    days = number * (7 if found["unit"] == "week" else 1)
    day = cal.shift_days(when.first, -days if found["way"] == "before" else days)
    return When(day, day, "day")


def _atoms(sentence: Span, day: date | None) -> list[tuple[int, int, When]]:
    """Return single expressions as token ranges with their meaning."""
    forms = list(find_forms(sentence.text.lower()))
    if not forms:
        return []
    shift = sentence[0].idx
    starts = {t.idx - shift: t.i for t in sentence}
    ends = {t.idx - shift + len(t.text): t.i + 1 for t in sentence}
    found = []
    for order, match, reader in forms:
        start, end = match.start(), match.end()
        last = ends.get(end) or ends.get(end + 1)
        if start in starts and last:
            found.append((start, start - end, order, starts[start], last, match, reader))
    taken, position = [], -1
    for start, _, _, first, last, match, reader in sorted(found, key=lambda f: f[:3]):
        if start < position or not _is_time(sentence, first, last, match):
            continue
        when = reader(match, Clock(day, _tense(sentence.doc[last - 1], sentence)))
        if when is not None:
            taken.append((first, last, when))
            position = match.end()
    return taken


def _is_time(sentence: Span, first: int, last: int, match: re.Match[str]) -> bool:
    """Say whether the words can be a time here: "may" and "march" in small letters are not, nor is "2000 people"."""
    doc = sentence.doc
    groups = match.groupdict()
    if groups.get("month") and not any(
        t.text[:1].isupper() and t.lower_[:3] == groups["month"][:3] for t in doc[first:last]
    ):
        return False
    if last - first == 1 and groups.get("month") and not _is_bare_month(sentence, doc[first]):
        return False
    if (
        _is_name(sentence, last)
        or _is_rate(sentence, first, last)
        or _is_noun(doc.span(first, last))
        or is_in_name(doc.span(first, last))
        or (doc[first].lower_ == "once" and not is_bygone_once(doc[first]))
        or (doc[first].lower_ == "life" and not is_lifelong(doc[first]))
        or (bool(groups.get("rank")) and any(t.lemma_ in _PLAYING for t in sentence))
    ):
        return False
    if last - first == 1 and doc[first].text.isdecimal():
        lead = doc[first - 1].lower_ if first > sentence.start else ""
        counted = last < sentence.end and doc[last].tag_ == "NNS" and doc[first].head == doc[last]
        symbol = lead in {"$", "#", "no.", "number", "%"}
        return not symbol and (lead in _YEAR_LEADS or not counted)
    return True


def _is_name(sentence: Span, last: int) -> bool:
    """Say whether the words of a duration are a name: a broadcast's "60 Minutes"."""
    unit = sentence.doc[last - 1]
    counted = any(t.text.isdecimal() for t in sentence.doc[max(last - 2, sentence.start) : last])
    if not (counted and unit.text.istitle() and unit.lower_ in _LONG_UNITS):
        return False
    # In a headline written with capitals a unit has one, too.
    return any(t.is_lower and t.pos_ in {"NOUN", "VERB"} for t in sentence)


def _is_rate(sentence: Span, first: int, last: int) -> bool:
    """Say whether the words tell how much of a time is meant in each: both parts of "24 hours a day"."""
    doc = sentence.doc
    if doc[first].lower_ in {"a", "an"} and last - first == 2 and first > sentence.start:
        return doc[first - 1].lower_ in _LONG_UNITS or _is_rated(doc[first - 1])
    behind = [t.lower_ for t in doc[last : min(last + 2, sentence.end)]]
    return doc[last - 1].lower_ in _LONG_UNITS and behind in (["a", "day"], ["a", "week"])


def _is_rated(amount: Token) -> bool:
    """Say whether an amount is that of each day; of "$5 million a day" the day is a time, if nobody's."""
    return amount.pos_ != "NUM" and is_rated(amount)


def _is_noun(words: Span) -> bool:
    """Say whether a word of time is a thing here: a newspaper ("the daily"), "high noon", "in the day before"."""
    first = words[0]
    before = first.nbor(-1).lower_
    if first.lower_ in {"daily", "weekly", "monthly"} and len(words) == 1:
        # "the weekly Zeit", "the Polish weekly Polityka": a paper, too
        name, led = first.nbor(1), first.nbor(-1).pos_ in {"ADJ", "DET"}
        titled = name.text.istitle() and name.pos_ in {"NOUN", "PROPN"}
        return first.pos_ == "NOUN" or (titled and led)
    if first.lower_ in {"noon", "midnight"} and before == "high":
        return True
    behind = words[-1].nbor(1).lower_
    if behind == "apart" and words[-1].lemma_ in LENGTHS:
        return True  # "rang minutes apart": how far
    if words[-1].lower_ == "future" and (
        behind == "of"
        or before in {"a", "an"}
        or _is_hoped_for(words)
        or any(c.dep_ == "poss" for c in words[-1].lefts)
    ):
        return True  # "the future of it", "a future of want", "hope for the future", "the firm's future"
    if words.text == "thanksgiving":
        return True  # no feast: "a hymn of thanksgiving"
    named = before in _NAMED_DAYS and first.text.istitle() and first.text.endswith("day")
    if named and len(words) == 1:
        return True  # "Bloody Friday" is one day of long ago, not the last Friday
    leads = [t.lower_ for t in first.doc[max(first.i - 2, 0) : first.i]]
    return words.text.lower() == "day before" and leads == ["in", "the"]


def _is_hoped_for(words: Span) -> bool:
    """Say whether "the future" is what something is for: "hope for the future", no "for the near future"."""
    before = words[0].nbor(-1).lower_
    return words.text.lower() == "the future" and before == "for"


def _is_bare_month(sentence: Span, token: Token) -> bool:
    """Say whether a month's name alone is no part of a person's or an event's name ("Jan Kavan", "Theresa May")."""
    if len(token.text) == 3 and token.lower_ != "may":
        return False
    if any(c.dep_ in {"det", "poss"} for c in token.lefts) and _is_followed_by_for(token):
        return False  # "the March for Jobs"
    around = [
        token.doc[i] for i in (token.i - 1, token.i + 1) if sentence.start <= i < sentence.end
    ]
    named = any(
        t.pos_ == "PROPN" and t.dep_ in {"compound", "nsubj", "pobj"}
        for t in around
        if t.i < token.i
    )
    followed = any(t.pos_ == "PROPN" for t in around if t.i > token.i)
    return (
        token.pos_ in {"PROPN", "NOUN"}
        and not named
        and not (followed and token.dep_ == "compound")
    )


def _is_followed_by_for(token: Token) -> bool:
    return token.nbor(1).lower_ in {"for", "of"}


def _tense(token: Token, sentence: Span) -> str:
    """Return past, future or "" (open) for what `token`, a time, dates.

    Past is said only of what hangs on the verb itself: "announced a summit in April" may look forward.
    """
    verb, direct, names = token, True, False
    while verb.pos_ not in {"VERB", "AUX"} and verb.head != verb and verb.head in sentence:
        # "is not linked with the August 7 fire": the date is the fire's
        names = names or (verb.dep_ in _NAMING and verb.head.pos_ == "NOUN")
        direct = direct and verb.dep_ in CARRIERS
        verb = verb.head
    if verb.pos_ not in {"VERB", "AUX"}:
        return ""
    if _looks_ahead(token, verb, sentence):
        return "future"
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"}}
    denied = helpers & {"could", "can"} and polarity_of(verb) == Polarity.NEGATIVE
    if helpers & _AHEAD and "have" not in helpers and not denied:
        return "future"
    if is_ahead(token, verb, helpers):
        return "future"  # "is to be held"
    if "to" in helpers:
        return _tense_of_infinitive(verb, sentence)
    plans = verb.tag_ in {"VBZ", "VBP"} and verb.lemma_ in _FUTURE_VERBS
    if plans and token.i < verb.i and any(c.dep_ == "xcomp" for c in verb.rights):
        return "future"  # "on Tuesday the union plans to meet"
    past_helper = helpers & {"has", "have", "had", "was", "were", "did"}
    wanted = token.head.lower_ == "by" and not past_helper
    wanted = wanted or (token.head.lower_ in _OPEN_TO and verb.tag_ in {"VBZ", "VBP"} and direct)
    if direct and (is_scheduled(verb) or (wanted and verb.tag_ != "VBD")):
        return "future"  # "the trial begins on Monday", "forecasts 4% by May", "urges that it be closed by May"
    if (helpers | {verb.lower_}) & {"is", "are"} and verb.tag_ != "VBD":
        return "future" if direct and not names else ""
    past = verb.tag_ in {"VBD", "VBN"} or helpers & {"was", "were", "had", "did", "has", "have"}
    return "past" if past and direct else ""


def _looks_ahead(token: Token, verb: Token, sentence: Span) -> bool:
    """Say whether the words before a time put it ahead: "postponed until", "gave them until", "as soon as"."""
    if verb.lemma_.lower() in DEFERRING and verb.i < token.i:
        return True
    before = sentence.doc[max(token.i - 12, sentence.start) : token.i]
    if any(t.lower_ in _COMING and t.dep_ == "amod" and t.head.i < token.i for t in before):
        return True  # "the planned visit of the envoy in May"
    lead = {t.lower_ for t in sentence.doc[max(token.i - 4, sentence.start) : token.i]}
    given = verb.lemma_.lower() in {"give", "have"} and verb.i < token.i and "until" in lead
    return given or ("as" in lead and bool(lead & {"soon", "early"}))


def _tense_of_infinitive(verb: Token, sentence: Span) -> str:
    """Return the tense of what an infinitive hangs on ("plans to", "began to", "had been expected to"), or ""."""
    above = verb.head
    if any(c.lower_ == "had" for c in above.lefts):
        return "past"
    if _FUTURE_VERBS & {above.lemma_.lower(), *(c.lemma_.lower() for c in above.children)}:
        return "future"
    if (
        above == verb
        or above not in sentence
        or above.pos_ not in {"VERB", "AUX"}
        or verb.dep_ != "xcomp"
    ):
        return ""
    real = above.lemma_ in load_scope_words()["transparent"]
    return "past" if real and above.tag_ in {"VBD", "VBN"} else ""


def _is_range(doc: Doc, first: int, last: int, following: tuple[int, int, When]) -> bool:
    """Say whether two expressions are the ends of one stretch of time."""
    if doc[last].lower_ == ",":
        last += 1
    if following[0] != last + 1:
        return False
    joint = doc[last].lower_
    lead = doc[first - 1].lower_ if first else ""
    if doc[last - 1].lower_ == "," and joint == "to" and lead != "from":
        return False  # "put off the tests, planned for May, to June"
    if lead == "by" and doc[last - 1].lemma_ in LENGTHS:
        return False  # "put it off by two years to 2030"
    return joint in _JOINTS and (joint != "and" or lead == "between")


def _has_year(doc: Doc, first: int, last: int) -> bool:
    """Say whether an expression leaves no year open: it names one, or is no day or month of a year."""
    words = [t.lower_.rstrip(".") for t in doc[first:last]]
    figures = any(len(w) == 4 and w.isdecimal() for w in words)
    named = any(w in cal.MONTHS or (w[:3] in _SHORT_MONTHS and len(w) < 5) for w in words)
    return figures or "year" in words or not named


def _is_any_year_s(doc: Doc, first: int, last: int) -> bool:
    """Say whether a month or a day is told without its year: "October", no "last October"."""
    turned = any(t.lower_ in {"last", "next", "this"} for t in doc[first:last])
    return not (turned or _has_year(doc, first, last))


def _join(first: When, last: When) -> When:
    """Return the stretch from one time to another; a day of a named year ("January 6 - this year") is that day."""
    if first.precision == "day" and last.precision in {"month", "year"} and _holds(last, first):
        return first
    return When(first.first, last.last, "days" if last.precision == "day" else last.precision)


def _holds(outer: When, inner: When) -> bool:
    """Return whether one stretch of time lies in another."""
    if outer.first is None or outer.last is None or inner.first is None or inner.last is None:
        return False
    return outer.first <= inner.first and inner.last <= outer.last


def _with_lead(sentence: Span, first: int, last: int, when: When) -> tuple[int, When]:
    """Return where the expression begins with the preposition that changes its meaning, and what it then means."""
    doc = sentence.doc
    before = doc[first - 1].lower_ if first > sentence.start else ""
    bare = first
    if before == "least" and first - 3 >= sentence.start and doc[first - 2].lower_ == "at":
        first, before = first - 2, doc[first - 3].lower_  # "until at least October"
    if before == "the" and first - 2 >= sentence.start:
        first, before = first - 1, doc[first - 2].lower_
    back = 1
    if before in {"to", "of"} and first - 2 >= sentence.start:
        pair = f"{doc[first - 2].lower_} {before}"
        before, back = (pair, 2) if pair in {"prior to", "as of"} else (before, 1)
    modifies = last < sentence.end and (
        doc[last].lower_ in {"'s", "’s"} or doc[last - 1].head.i >= last
    )
    start = first - back
    if when.precision == "unknown" and when.first is None and when.last is None:
        return (start, when) if before in _DURING | _BOUNDING and not modifies else (first, when)
    if modifies:
        return bare, when
    if before in {"since", "from"}:
        return start, When(when.first, None, when.precision)
    if before in {"until", "till", "by"} or (before == "through" and _is_last(doc, start, when)):
        return start, When(None, when.last, when.precision)
    if before in {"before", "prior to"} and when.first:
        return start, When(None, cal.shift_days(when.first, -1), when.precision)
    if before == "after" and when.last:
        return start, When(cal.shift_days(when.last, 1), None, when.precision)
    return first, when


def _is_last(doc: Doc, through: int, when: When) -> bool:
    """Say whether "through" leads to the last day or month of something: "runs through May 11", "through June"."""
    part = doc[through].nbor(-1).lower_ in _HALFWAY or doc[through + 1].lower_ == "the"
    return when.precision in {"day", "month"} and not part


def _mention(
    sentence: Span, first: int, last: int, when: When, published: date | None
) -> TimeMention:
    tokens = sentence.doc.span(first, last)
    start, end = start_of(tokens[0]), end_of(tokens[-1])
    time = Time(
        text=tokens.text,
        time_from=when.first.isoformat() if when.first else None,
        time_to=when.last.isoformat() if when.last else None,
        precision=when.precision,
    )
    past = published is not None and when.last is not None and when.last < published
    return TimeMention(first, last, tokens.root.i, TimeSpan(start, end, time), past)
