"""Find where something happens: the place among what stands around a verb."""

from kg.extract.grammar.grammar import preposition_objects
from kg.extract.roles.positions import PLACE_PREPOSITIONS, Positions, is_time
from kg.extract.words.claims import Argument
from kg.extract.words.kinds import SPOTS, can_act, label_of
from kg.extract.words.tree import Token

# the positions of a verb where a place may stand
PLACES = (*PLACE_PREPOSITIONS, "elsewhere")
_REGIONS = frozenset({"GPE", "LOC", "NORP", "ORG"})
_AREAS = frozenset(
    {"area", "bloc", "capital", "city", "country", "region", "state", "town", "union"}
)
# what one does where the object of it is
_THERE = frozenset(
    {"air", "attend", "begin", "broadcast", "build", "close", "conclude", "conduct", "construct", "end", "erect",
     "establish", "finish", "found", "hold", "host", "launch", "lose", "open", "organise", "organize", "play", "reopen",
     "run", "set", "shut", "stage", "start", "suffer", "win"}
)  # fmt: skip
_IN_THINGS = frozenset({"confidence", "faith", "interest", "share", "stake", "trust"})
_BESIDE = ("dobj in", "dobj at", "dobj near")
_WHILE = frozenset({"height", "middle", "midst", "run-up"})
_SETTING = frozenset({"at", "on"})
_NOWHERE = frozenset({"all", "total", "age"})


def place_roles(positions: Positions, used: set[str]) -> list[tuple[str, Argument]]:
    """Return the location around a verb, from the first position for places that is not `used`; or nothing."""
    for name in PLACES:
        if name not in positions or name in used or is_elsewhere(name, positions[name][0]):
            continue
        place = positions[name][0]
        if name == "between" and can_act(place):
            continue  # "a pact reached between two states"
        if place.lower_ not in _NOWHERE and (place.pos_ != "NUM" or place.rights):
            return [("location", Argument(token=place))]
    beside = ((n, positions[n][0]) for n in _BESIDE if n in positions)
    there = next((t for n, t in beside if is_done_there(n, t)), None)
    return [("location", Argument(token=there))] if there is not None else []


def is_while(noun: Token) -> bool:
    """Return whether a phrase tells when: "in the middle of the night", "in the run-up to it", no "of the road"."""
    if noun.lemma_ not in _WHILE:
        return False
    parts = (t for _, _, t in preposition_objects(noun))
    return any(is_time(t) or label_of(t.lemma_.lower(), plural=False) == "Event" for t in parts)


def is_done_there(position: str, place: Token) -> bool:
    """Return whether something is done where its object is: "held a congress in Leeds", "opened schools in villages".

    Who "condemned a raid in Mali" did not do so there, and who "holds a stake in a mine" holds it anywhere.
    """
    thing = place.head.head
    if position not in _BESIDE or thing.dep_ != "dobj" or thing.lemma_ in _IN_THINGS:
        return False
    known = place.ent_type_ in SPOTS or label_of(place.lemma_.lower(), plural=False) == "Place"
    return known and thing.head.lemma_ in _THERE


def is_home(position: str, positions: Positions) -> bool:
    """Return whether a phrase only tells where: who "lost at home" lost no home."""
    return position == "at" and positions[position][0].lower_ == "home"


def is_setting(verb: Token, place: Token) -> bool:
    """Return whether a phrase in front of a clause tells where it happens, not at what: "at the fort, rebels fired"."""
    prep = place.head
    return (
        place.dep_ == "pobj" and prep.head is verb and prep.i < verb.i and prep.lower_ in _SETTING
    )


def is_elsewhere(position: str, place: Token) -> bool:
    """Return whether something is not in a place: outside Chile, but "shot outside his home" is by the house."""
    wide = place.ent_type_ in _REGIONS or place.lemma_.lower() in _AREAS
    return position == "outside" and wide
