"""Tell whom a pronoun cannot mean because they are named as who says it."""

from collections.abc import Iterator, Mapping

from kg.extract.parsing.parse import start_of
from kg.extract.reference.coreference import is_speaker
from kg.extract.reference.fitting import HE, SHE
from kg.extract.words.quotations import in_quotes
from kg.extract.words.referents import Occurrence
from kg.extract.words.tree import Token


def named_in_words(speaker: Token, names: Mapping[int, Occurrence]) -> Iterator[str]:
    """Yield the ids of who is named in the words of `speaker`, or told them: nobody speaks so to oneself.

    `names` are the names of the article by the offset of each of their tokens.
    """
    for other in speaker.sent if is_speaker(speaker) else ():
        found = names.get(start_of(other))
        told = other.head is speaker.head and other.dep_ in {"dobj", "dative"}
        if found and found.referent and found.kind == "name" and (told or in_quotes(other)):
            yield found.referent.id


def named_behind(pronoun: Token, names: Mapping[int, Occurrence]) -> Iterator[str]:
    """Yield the ids of who is named behind their words as their speaker: "His race ended in a ditch, Lee said"."""
    if pronoun.lower_ not in HE | SHE:
        return
    verb = pronoun.sent.root
    if not any(c.dep_ == "ccomp" and c.is_ancestor(pronoun) for c in verb.lefts):
        return  # "In her letter, Lee said ..."
    for other in verb.children:
        found = names.get(start_of(other)) if other.i > pronoun.i else None
        if found and found.referent and found.kind == "name" and is_speaker(other):
            yield found.referent.id
