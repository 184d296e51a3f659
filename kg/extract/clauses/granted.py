"""Tell what a charge takes for granted: the raid of "is accused of selling the rifles used in the raid" took place."""

from kg.extract.grammar.grammar import SUBJECTS
from kg.extract.words.tree import Token

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_RESTRICTING = frozenset({"relcl", "acl"})
# what stands there is what the charge says of somebody: "claims that Lee is the man who shot her"
_TOLD_OF = frozenset({"attr", "oprd", "appos"})


def is_granted(verb: Token) -> bool:
    """Return whether `verb` only tells which known thing is meant: "bribed the judge who freed his son".

    What somebody charged did himself is part of the charge: "hid the money he stole".
    """
    while verb.dep_ == "conj":
        verb = verb.head
    noun = verb.head
    if verb.dep_ not in _RESTRICTING or verb.tag_ == "VBG" or noun.dep_ in _TOLD_OF:
        return False
    if not any(c.lower_ in _DEFINITE or c.dep_ == "poss" for c in noun.lefts):
        return False
    if verb.dep_ == "acl" and verb.tag_ != "VBN":
        return False
    doers = [c for c in verb.lefts if c.dep_ in SUBJECTS]
    return not any(d.tag_ == "PRP" or d.dep_ == "csubj" for d in doers)
