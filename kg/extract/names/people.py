"""Tell by what is done to somebody that a name is a person's: "was arrested in Oslo"."""

from collections.abc import Set

from kg.extract.words.tree import Token


def befalls_person(subject: Token, verb: Token, suffered: Set[str]) -> bool:
    """Return whether only a person undergoes what a verb tells of its subject.

    `suffered` are the lemmas of verbs whose passive is told of persons alone.
    """
    return subject.dep_ == "nsubjpass" and verb.lemma_ in suffered
