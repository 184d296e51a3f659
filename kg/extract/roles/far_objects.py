"""Find what a preposition has far off: "wrote about, and sued, the bank", "held a poet and a nurse in Riga"."""

from collections.abc import Iterator

from kg.extract.grammar.grammar import first_child, iter_conjuncts, preposition_objects
from kg.extract.roles.objects import objects_of
from kg.extract.words.kinds import SPOTS
from kg.extract.words.tree import Token

# what takes two sides, and the place is of both
_TOGETHER = frozenset(
    {"argue", "battle", "clash", "fight", "meet", "negotiate", "play", "scuffle", "speak", "talk", "train"}
)  # fmt: skip


def far_objects(verb: Token) -> Iterator[tuple[str, list[Token]]]:
    """Yield a preposition and what stands behind it for `verb`, where parsers tie neither to it."""
    place = _joint_place(verb)
    if place is not None:
        yield "in", [place]
    if verb.lemma_ in _TOGETHER:
        yield from _meeting_place(verb)
    lead = verb.nbor(1)
    if lead.dep_ in {"prep", "prt"} and lead.head is verb and lead.nbor(1).text == ",":
        things = _shared_things(verb, lead)
        if things:
            yield lead.lower_, things


def _meeting_place(verb: Token) -> Iterator[tuple[str, list[Token]]]:
    """Yield where two sides met, which parsers tie to the second: "clashed with police in Lima"."""
    for name, _, side in preposition_objects(verb):
        if name in {"to", "with"} and side.pos_ in {"NOUN", "PRON", "PROPN"}:
            for lead, prep, place in preposition_objects(side):
                near = lead == "in" and prep.i == side.i + 1 and place.ent_type_ in SPOTS
                if near:
                    yield "in", [place]


def _joint_place(verb: Token) -> Token | None:
    """Return the named place behind several objects, which parsers tie to the first or the last of them."""
    direct = first_child(verb, "dobj")
    if direct is None or first_child(direct, "conj") is None:
        return None
    last = [*iter_conjuncts(direct)][-1]
    if any(t.lower_ == "in" and t.nbor(1).ent_type_ in SPOTS for t in verb.doc[direct.i : last.i]):
        return None  # "has a hall in Oslo and a shop in Lima"
    for item in (direct, last) if last is not direct else ():
        for name, prep, inner in preposition_objects(item):
            if name == "in" and prep.i > last.i and inner.ent_type_ in SPOTS:
                return inner
    return None


def _shared_things(verb: Token, lead: Token) -> list[Token]:
    """Return the dam of "protests against, and writes about, the dam"."""
    other = first_child(verb, "conj")
    if lead.children or other is None or other.pos_ != "VERB" or other.i < lead.i:
        return []
    return objects_of(other) or [i for _, p, i in preposition_objects(other) if p.i > other.i][:1]
