"""Tell what somebody does to himself: "defended himself", "the firms distanced themselves from it"."""

from kg.extract.words.claims import Claim
from kg.extract.words.tree import REFLEXIVES, Token

# "found himself in trouble", "got themselves killed": what follows tells it
_IDLE = frozenset({"find", "get", "have", "let", "make"})


def is_reflexive(token: Token) -> bool:
    """Return whether `token` is the object of a verb that its own subject does to itself.

    Of several who do it each does it to himself, or all to each other: the word alone stands for them.
    """
    return token.lower_ in REFLEXIVES and token.dep_ == "dobj"


def is_empty(claim: Claim) -> bool:
    """Return whether a claim tells of nobody what he does to himself, or only a verb that says nothing here."""
    object_ = claim.object.token if claim.object is not None else None
    alone = claim.subject is None or claim.head.lemma_ in _IDLE
    return alone and object_ is not None and is_reflexive(object_)
