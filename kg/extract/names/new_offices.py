"""Free the names of bodies and places from the "New" of an office at a sentence's start: "New Fiat chairman Rossi"."""

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.names.names import Name
from kg.extract.names.offices import is_office
from kg.extract.words.lexicon import load_lexicon
from kg.knowledge.gazetteer import Gazetteer

_NEW = "New"
# what is called so: places, and bodies that anybody may lead
_CALLED = frozenset(
    {"amsterdam", "balance", "bedford", "britain", "brunswick", "caledonia", "castle", "delhi", "democracy",
     "democratic", "england",
     "forest", "guinea", "hampshire", "haven", "hebrides", "ireland", "jersey", "komeito", "labour", "left",
     "look", "mexico", "orleans", "plymouth", "relic", "right", "rochelle", "scientist", "south", "statesman", "taipei",
     "town", "westminster", "york", "yorker", "zealand"}
)  # fmt: skip
_FURTHEST = 4


def free_of_new(names: Sequence[list[Name]], gazetteer: Gazetteer) -> Sequence[list[Name]]:
    """Return the names of each sentence, those of bodies without the "New" that tells of their officer.

    Not where the article has the same name elsewhere.
    """
    for seen in names:
        for first, following in pairwise(seen):
            if _is_led_by(first, following) and not _is_told_again(first, names):
                _cut(first, gazetteer)
    return names


def _is_led_by(body: Name, holder: Name) -> bool:
    """Return whether a name that begins a sentence with "New" stands before an office and who holds it."""
    if not body.text.startswith(f"{_NEW} ") or body.entity is not None:
        return False
    doc, start = body.head.doc, body.sentence.span.start
    title = doc[body.last + 1 : holder.first]
    called = doc[body.first + 1].lower_ in _CALLED
    if body.first != start or called or holder.type != "Person" or not title:
        return False
    titled = all(is_office(t) or t.lower_ in load_lexicon().titles for t in title)
    return titled and len(title) < _FURTHEST


def _is_told_again(body: Name, names: Sequence[list[Name]]) -> bool:
    return any(n.text == body.text and n is not body for ns in names for n in ns)


def _cut(body: Name, gazetteer: Gazetteer) -> None:
    body.first += 1
    body.text = body.text.removeprefix(f"{_NEW} ")
    known = next((m for m in gazetteer.find(body.text) if m.end - m.start == len(body.text)), None)
    entity = gazetteer.entity(known.candidates[0].entity) if known is not None else None
    if entity is not None and entity.type != "Person":
        body.entity, body.type, body.how = entity.id, entity.type, "gazetteer"
