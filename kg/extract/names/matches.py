"""Find the gazetteer's names in a sentence, without the armed forces where less is meant."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.words.tree import Span, Token
from kg.knowledge.gazetteer import Gazetteer, NameMatch

_SERVING = frozenset({"soldiers", "troops", "servicemen"})
_SOME = frozenset(
    {"a", "an", "any", "few", "many", "more", "other", "several", "some", "these", "those"}
)
# with these a place is the name of a club or of a quarter elsewhere
RENAMING = frozenset({"Atlético", "Dynamo", "Inter", "Little", "Real", "Sporting"})
# with these America is the whole or another part of two continents
_SIDES = frozenset({"central", "latin", "north", "south"})
_AMOUNTS = frozenset(
    {"body", "dozen", "group", "hundred", "most", "number", "score", "some", "thousand"}
)


def find_matches(span: Span, gazetteer: Gazetteer) -> Iterator[NameMatch]:
    """Yield the names in a sentence; of "two Kenyan soldiers" and "Jordan military aid" the country alone.

    "Greek and Turkish troops" are not those of the latter alone, "Little Havana" is no part of Cuba.
    """
    for match in gazetteer.find(span.text):
        tokens = span.doc.char_span(match.start + span.start_char, match.end + span.start_char)
        if tokens is not None and _is_named_after(tokens[0], match):
            continue
        last = tokens[-1] if tokens is not None and len(tokens) > 1 else None
        counted = last is not None and last.lower_ in _SERVING and _are_counted(last)
        counted = counted or (
            last is not None and tokens is not None and _is_joined(tokens[0], last)
        )
        if last is None or not (counted or _is_adjective(last)):
            yield match
            continue
        before = span.text[match.start : last.idx - span.start_char]
        for inner in gazetteer.find(before):
            yield replace(inner, start=inner.start + match.start, end=inner.end + match.start)


def _is_named_after(first: Token, match: NameMatch) -> bool:
    """Return whether a word before a place makes it the name of something else: "Real Madrid", "South America"."""
    before = first.nbor(-1) if first.i > first.sent.start else first
    if before.lower_ in _SIDES and first.text in {"America", "American", "Americans"}:
        return True
    place = match.candidates[0].entity.startswith(("place:", "country:"))
    return before.text in RENAMING and first.text[0].isupper() and place


def _is_joined(nation: Token, people: Token) -> bool:
    """Return whether two nations share a noun: "Greek and Turkish troops"."""
    first = nation.head
    return (
        nation.dep_ == "conj"
        and first.head is people
        and first.dep_ in {"amod", "compound", "nmod"}
    )


def _is_adjective(word: Token) -> bool:
    """Return whether "military" tells of what kind a thing is: "promised Jordan military aid"."""
    inside = word.dep_ in {"amod", "compound"} and word.head.i > word.i and word.pos_ == "ADJ"
    return word.lower_ == "military" and inside and word.head.pos_ == "NOUN"


def _are_counted(people: Token) -> bool:
    """Return whether a number or another word tells that only some are meant: "two", "some 40", "dozens of"."""
    counted = any(c.dep_ == "nummod" or c.lower_ in _SOME for c in people.lefts)
    above = people.head.head
    return counted or (
        people.head.lower_ == "of" and (above.pos_ == "NUM" or above.lemma_ in _AMOUNTS)
    )
