"""Find hotels, ships and storms again by the one word that tells them apart: "the Adlon" for the Adlon Hotel."""

from collections.abc import Iterator, Sequence

from kg.extract.names.names import SURE, Name
from kg.extract.parsing.parse import ParsedSentence

# what a name may do without behind an article
HOUSES = frozenset(
    {"arena", "bar", "cafe", "café", "hotel", "hospital", "inn", "lodge", "motel", "museum", "palace",
     "restaurant", "stadium", "theater", "theatre", "tower"}
)  # fmt: skip
# what the names of ships and storms begin with, and may do without
_BEFORE = (
    ("space", "shuttle"), ("tropical", "storm"), ("cyclone",), ("hmas",), ("hmcs",), ("hms",), ("hurricane",),
    ("mv",), ("rms",), ("shuttle",), ("ss",), ("typhoon",), ("uss",),
)  # fmt: skip


_STORMS = frozenset({"cyclone", "hurricane", "tropical", "typhoon"})
_FEWEST = 2


def add_short_names(
    names: Sequence[Sequence[Name]], sentences: Sequence[ParsedSentence]
) -> list[list[Name]]:
    """Return the names of each sentence with the short names of things that the article names in full elsewhere.

    A word that is a part of somebody's name in the article stands for nothing else.
    """
    every = [n for ns in names for n in ns if n.entity is None]
    longer = dict(_iter_short(every))
    persons = {w for n in every if n.type == "Person" for w in n.text.split()[1:]}
    longer = {word: full for word, full in longer.items() if word.split()[-1] not in persons}
    if not longer:
        return [list(ns) for ns in names]
    return [_with_short(ns, s, longer) for ns, s in zip(names, sentences, strict=True)]


def _iter_short(names: Sequence[Name]) -> Iterator[tuple[str, Name]]:
    """Yield what each thing of the kinds above may be called by, with its name; it is no person then."""
    for name in names:
        words = name.text.split()
        if len(words) < _FEWEST or not words[-1][:1].isupper():
            continue
        if tuple(w.lower() for w in words[:-1]) in _BEFORE:
            name.type = "Event" if words[0].lower() in _STORMS else "Concept"
            name.how, name.kind = SURE, "name"
            yield words[-1], name
        elif len(words) == _FEWEST and words[-1].lower() in HOUSES and name.type != "Person":
            yield f"the {words[0]}", name


def _with_short(
    names: Sequence[Name], sentence: ParsedSentence, longer: dict[str, Name]
) -> list[Name]:
    """Return the names of one sentence, with those of `longer` that it tells by a word."""
    inside = {i: n for n in names for i in range(n.first, n.last + 1)}
    found = list(names)
    for token in sentence.span:
        full = longer.get(token.text) or longer.get(f"{token.nbor(-1).lower_} {token.text}")
        known = inside.get(token.i)
        if full is None or token.dep_ == "compound" or (known and known.first < known.last):
            continue
        if known is None:
            known = Name(sentence, token.i, token.i, token, "", "", "name", SURE)
            found.append(known)
        known.text, known.type, known.kind, known.how = full.text, full.type, "name", SURE
        known.entity = None
    return sorted(found, key=lambda n: n.first)
