"""Tell where somebody's quoted words begin, and make the groups of people that only pronouns tell of."""

from collections.abc import Sequence

from kg.extract.parsing.parse import ParsedSentence
from kg.extract.words.quotations import in_quotes
from kg.extract.words.referents import Referent
from kg.ids import entity_id


def start_of_words(sentences: Sequence[ParsedSentence], number: int) -> int:
    """Return in which sentence the quoted words begin that go on at the start of sentence `number`."""
    while number and in_quotes(sentences[number].span[0]):
        number -= 1
    return number


def unnamed_group(called: str, document: str) -> Referent:
    """Return people of whom a document tells no more than what they are `called`: "Some in the village"."""
    identity = entity_id("Group", f"{called} {document}")
    return Referent(identity, "Group", called, called.rsplit(maxsplit=1)[-1].lower(), plural=True)
