"""Find of what body somebody holds an office, from the words before it, and what it deals with."""

from kg.extract.grammar.grammar import preposition_objects
from kg.extract.names.offices import HOMES, TENURES, is_trade
from kg.extract.names.parties import SIDES
from kg.extract.words.tree import Token

# whose office it may be; recognisers know few firms and people in small print
_WHOSE = frozenset({"", "GPE", "ORG", "PERSON"})
# "an Oscar nominee" is none of Oscar's
_PROPOSED = frozenset({"candidate", "nominee"})
_PLACES = frozenset({"GPE", "LOC"})
_WHERE = frozenset({"from", "in"})


def end_of_field(office: Token, organization: Token | None) -> int:
    """Return the number of the last word of what an office deals with before its body: "head of sales at Fiat"."""
    if organization is None or organization.i < office.i:
        return office.i
    field = (i for n, p, i in preposition_objects(office) if n == "of" and p.i == office.i + 1)
    what = next(
        (i for i in field if i.i < organization.i and not i.ent_type_ and i.pos_ == "NOUN"), None
    )
    return office.i if what is None else what.i


def is_of_past_ruler(word: Token, office: Token) -> bool:
    """Return whether a word tells when an office of a land was held: "a former Ohio governor"."""
    land = word.lower_ in TENURES and word.nbor(1).ent_type_ in HOMES
    return land and not is_trade(office)


def _names_body(word: Token, office: Token) -> bool:
    """Return whether a word before an office is whose it is: "the Tesco chief executive", "a former Doe adviser"."""
    if word.dep_ == "compound" and word.ent_type_ == "ORG":
        return True
    named = word.tag_ == "NNP" or word.ent_type_ == "PERSON"
    if not named or word.dep_ not in {"amod", "compound", "nmod"} or is_trade(office):
        return False
    plain = office.is_lower and office.lemma_ not in _PROPOSED and word.lower_ not in SIDES
    small = all(t.is_lower for t in office.doc[word.i + 1 : office.i])
    return plain and small and word.ent_type_ in _WHOSE


def body_before(office: Token) -> Token | None:
    """Return the body whose name stands before an office, the last of several, or None."""
    return next((c for c in reversed(office.lefts) if _names_body(c, office)), None)


def is_region(place: Token) -> bool:
    """Return whether an office is only held somewhere: "from Oregon", "in Turin"."""
    return place.ent_type_ in _PLACES and place.head.lower_ in _WHERE
