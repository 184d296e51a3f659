"""Say whether words of time are part of a name: "the Sunday Times", "Project 2025", "Bright Future"."""

from kg.extract.calendar import HOLIDAYS, WEEKDAYS
from kg.extract.tree import Span, Token

_PAPERS = frozenset(
    {"business", "express", "herald", "independent", "mail", "mirror", "news", "people", "post", "star", "sun",
     "telegraph", "times", "tribune", "world"}
)  # fmt: skip
# the year tells which one is meant, and when it is: "the World Cup 2026"
_HELD = frozenset(
    {"awards", "championship", "championships", "conference", "congress", "cup", "election", "elections", "euro",
     "expo", "festival", "games", "olympics", "open", "prix", "season", "summit", "tournament"}
)  # fmt: skip
_SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})


def is_in_name(words: Span) -> bool:
    """Return whether the words of time `words` belong to a name beside them."""
    first = words[0]
    before = first.nbor(-1) if first.i > first.sent.start else None
    behind = words[-1].nbor(1) if words[-1].i + 1 < first.sent.end else None
    if words.text.isdecimal():
        return before is not None and first.head == before and _is_titled(before)
    if first.text in {"Daily", "Weekly"} or words.text.lower() in WEEKDAYS:
        if behind is None or behind.pos_ != "PROPN" or first.head != behind:
            return False
        return first.text in {"Daily", "Weekly"} or behind.lower_ in _PAPERS
    title = before is not None and before.text[:1].isupper() and before.pos_ != "ADP"
    return words.text == "Future" and title


def _is_titled(word: Token) -> bool:
    """Return whether a capitalised word with a year behind it is a name with it: no place, feast or event."""
    plain = word.lower_ not in _HELD | _SEASONS | set(WEEKDAYS) | set(HOLIDAYS)
    nouns = word.pos_ in {"PROPN", "NOUN"} and word.text[:1].isupper()
    return nouns and plain and word.ent_type_ not in {"GPE", "LOC", "EVENT"}
