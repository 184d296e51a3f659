"""Tell what "to" and "into" lead to: who gets it, what becomes of it, what it is compared to; a place otherwise."""

from kg.extract.roles.positions import positions_of
from kg.extract.words.kinds import label_of
from kg.extract.words.tree import Token

_TO = frozenset({"into", "to"})
_COMPARING = frozenset({"compare", "equate", "liken"})
# "turned the mill into a museum"
_CHANGING = frozenset(
    {"change", "convert", "divide", "evolve", "morph", "remake", "reshape", "split", "transform", "translate", "turn"}
)  # fmt: skip
# a name behind these is mostly that of a place, whatever the recogniser takes it for
_MOVING = frozenset(
    {"drive", "evacuate", "ferry", "fly", "lead", "move", "relocate", "ship", "shift", "transfer", "transport"}
)  # fmt: skip
_GIVING = frozenset(
    {"award", "bequeath", "cede", "grant", "lease", "lend", "offer", "pay", "return", "submit"}
)
_PEOPLE = frozenset({"Group", "Person"})
_AMOUNTS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})


def role_of_end(preposition: str, verb: Token, word: Token) -> str | None:
    """Return the role of what stands behind "to" or "into" beside a verb outside the vocabulary; None for a place."""
    if verb.lemma_ in _COMPARING and preposition in {*_TO, "dobj to"}:
        return "comparison"
    if preposition not in _TO:
        return None
    if preposition == "into":
        return "result" if verb.lemma_ in _CHANGING else None
    if "dobj" not in positions_of(verb):
        return None  # "walked to her pupils"
    if word.pos_ == "NUM" or word.ent_type_ in _AMOUNTS:
        return "result"  # "brought the number of dead to nine"
    if verb.lemma_ in _GIVING and word.ent_type_ == "ORG":
        return "recipient"  # "awarded the contract to Honda"
    moved = word.pos_ == "PROPN" and verb.lemma_ in _MOVING
    return "recipient" if _is_somebody(word) and not moved else None


def _is_somebody(word: Token) -> bool:
    """Return whether a word names people; a body may be a place: "took the case to the court"."""
    label = label_of(word.lemma_.lower(), plural=False)
    return word.ent_type_ == "PERSON" or (not word.ent_type_ and label in _PEOPLE)
