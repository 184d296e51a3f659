"""Say whether words of time are part of a name: "the Sunday Times", "Project 2025", "Bright Future"."""

from kg.extract.grammar.grammar import RANKS, first_child
from kg.extract.words.calendar import HOLIDAYS, WEEKDAYS
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.tree import MARKS, Span, Token

_PAPERS = frozenset(
    {"business", "express", "herald", "independent", "mail", "mirror", "news", "people", "post", "star", "sun",
     "telegraph", "times", "tribune", "world"}
)  # fmt: skip
# the year tells which one is meant, and when it is: "the World Cup 2026"
_HELD = frozenset(
    {"awards", "championship", "championships", "conference", "congress", "cup", "election", "elections", "euro",
     "expo", "festival", "games", "olympics", "open", "prix", "season", "summit", "tournament"}
)  # fmt: skip
# what parliaments number: "HB 1523"
_BILLS = frozenset({"AB", "HB", "HF", "HJR", "HR", "LB", "LD", "SB", "SF", "SJR"})
_PERIODICALS = frozenset({"Daily", "Weekly", "Monthly", "Quarterly"})
# at the end of a title: "Boston Monthly", "Peace Now"
_LAST_WORDS = _PERIODICALS | {"Now", "Today", "Tomorrow", "Tonight"}
FEASTS = frozenset({"Christmas", "Easter", "Thanksgiving"})
# what tells that something is so no more
BYGONE = frozenset({"once", "formerly", "previously"})
# how long these last can be told by "for life"
_LASTING = frozenset(
    {"appoint", "ban", "banish", "be", "bar", "bind", "blind", "confine", "cripple", "damage", "detain", "disable",
     "disfigure", "disqualify", "elect", "exclude", "exile", "expel", "harm", "hold", "imprison", "incarcerate",
     "injure", "jail", "lock", "maim", "mark", "marry", "mate", "name", "paralyse", "paralyze", "rule", "scar", "serve",
     "suspend", "traumatise", "traumatize"}
)  # fmt: skip
# "suffered a bad week", but "saw him last week"
_LIVING = frozenset({"endure", "enjoy", "experience", "have", "see", "suffer"})
_SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})


def is_in_name(words: Span) -> bool:
    """Return whether the words of time `words` belong to a name beside them."""
    first = words[0]
    before = first.nbor(-1) if first.i > first.sent.start else None
    behind = words[-1].nbor(1) if words[-1].i + 1 < first.sent.end else None
    if before is not None and behind is not None and before.text in MARKS:
        # "works for the "Tomorrow" show", but not "will leave "tomorrow""
        title = first.text[:1].isupper() and first.dep_ not in {"npadvmod", "advmod"}
        return behind.text in MARKS and (title or first.head == behind.nbor(1))
    if words.text.isdecimal():
        numbered = before is not None and before.text in _BILLS
        return numbered or (before is not None and first.head == before and _is_titled(before))
    leads = behind is not None and behind.pos_ == "PROPN" and first.head == behind
    if leads and words.text.lower() in WEEKDAYS:
        return behind is not None and behind.lower_ in _PAPERS
    if leads and first.text in _PERIODICALS:
        return True
    title = before is not None and before.text[:1].isupper() and before.pos_ != "ADP"
    if words.text in FEASTS:
        return before is not None and _is_surname(first, before)
    noun = before is not None and before.pos_ in {"NOUN", "PROPN"} and before.i > first.sent.start
    return title and (words.text == "Future" or (noun and words.text in _LAST_WORDS))


def is_bygone_once(word: Token) -> bool:
    """Return whether "once" tells that something is so no more: "was once a prison", "once a critic, he joined"."""
    above, behind = word.head, word.nbor(1)
    if word.dep_ not in {"advmod", "npadvmod"} or behind.lower_ in {"again", "more", "every"}:
        return False
    if above.lemma_ == "be" and above.tag_ == "VBD":
        return above.i < word.i and first_child(above, "attr", "acomp", "prep") is not None
    return above.pos_ == "NOUN" and above.dep_ == "appos" and behind.lower_ in {"a", "an", "the"}


def is_lifelong(life: Token) -> bool:
    """Return whether "for life" tells how long: "was jailed for life", but not "fought for life"."""
    plain = life.head.lower_ == "for" and not list(life.children)
    return plain and life.head.head.lemma_ in _LASTING


def is_gone_through(lemma: str, time: Token) -> bool:
    """Return whether a time is what a verb is about: "enters its final year", "had its best week", "saw a calm day"."""
    if lemma == "enter":
        return time.tag_ in {"NN", "NNS"}
    if lemma == "mark":
        return any(c.lower_ in RANKS for c in time.lefts)
    told = lemma in _LIVING and time.tag_ == "NN"
    return told and any(c.dep_ == "amod" and c.lower_ not in RANKS for c in time.lefts)


def _is_surname(feast: Token, before: Token) -> bool:
    """Return whether the name of a feast is somebody's: "Noel Christmas"."""
    person = before.ent_type_ == feast.ent_type_ == "PERSON"
    given = before.head == feast and before.lower_ in load_lexicon().given_names
    return person or (given and before.dep_ == "compound")


def _is_titled(word: Token) -> bool:
    """Return whether a capitalised word with a year behind it is a name with it: no place, feast or event."""
    plain = word.lower_ not in _HELD | _SEASONS | set(WEEKDAYS) | set(HOLIDAYS)
    nouns = word.pos_ in {"PROPN", "NOUN"} and word.text[:1].isupper()
    return nouns and plain and word.ent_type_ not in {"GPE", "LOC", "EVENT"}
