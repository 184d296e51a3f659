"""Find where something happens: the place among what stands around a verb."""

from kg.extract.roles.positions import PLACE_PREPOSITIONS, Positions
from kg.extract.words.claims import Argument
from kg.extract.words.kinds import can_act
from kg.extract.words.tree import Token

# the positions of a verb where a place may stand
PLACES = (*PLACE_PREPOSITIONS, "elsewhere")
_REGIONS = frozenset({"GPE", "LOC", "NORP", "ORG"})
_AREAS = frozenset(
    {"area", "bloc", "capital", "city", "country", "region", "state", "town", "union"}
)
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
    return []


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
