"""Tell who takes a decision: "the decision to close it was taken by the king", "he made the decision to leave"."""

from kg.extract.grammar.grammar import SUBJECTS, first_child, is_passive
from kg.extract.words.tree import Token

_TAKING = frozenset({"make", "take"})


def taking_of(noun: Token) -> Token | None:
    """Return the verb by which a decision with its infinitive is taken or made, or None."""
    verb = noun.head
    if noun.lemma_ != "decision" or verb.lemma_ not in _TAKING or verb.pos_ != "VERB":
        return None
    act = first_child(noun, "acl")
    taken = noun.dep_ == ("nsubjpass" if is_passive(verb) else "dobj")
    return verb if taken and act is not None and act.tag_ == "VB" else None


def is_taking(verb: Token) -> bool:
    """Return whether a verb only says that a decision is taken, which tells itself what is decided."""
    if verb.lemma_ not in _TAKING:
        return False
    noun = first_child(verb, *(SUBJECTS if is_passive(verb) else ("dobj",)))
    return noun is not None and taking_of(noun) is verb
