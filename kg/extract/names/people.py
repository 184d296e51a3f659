"""Tell by what is done to somebody that a name is a person's: "was born in Oslo", "will resign if reelected"."""

from collections.abc import Set

from kg.extract.words.tree import Token

_ELECTED = frozenset({"elect", "re-elect", "reelect"})


def befalls_person(subject: Token, verb: Token, suffered: Set[str]) -> bool:
    """Return whether only a person undergoes what a verb tells of its subject, or hopes to be elected.

    `suffered` are the lemmas of verbs whose passive is told of persons alone.
    """
    if subject.dep_ == "nsubjpass":
        return verb.lemma_ in suffered
    if subject.dep_ != "nsubj":
        return False
    return any(
        c.dep_ == "advcl" and c.tag_ == "VBN" and c.lemma_ in _ELECTED for c in verb.children
    )
