"""Tell the names of models and of stock indexes from those of firms: "Fiat 600", "the Dow Jones"."""

import re
from collections.abc import Sequence, Set

from kg.extract.words.tree import Token

# the numbers of models; those of two digits end the names of clubs, and years those of what is held: "Rio 2016"
_MODEL = re.compile(r"[A-Z]{1,2}-?\d{1,4}[A-Za-z]?|[1-9]|(?!(?:19|20)\d\d$)[1-9]\d{2,3}[A-Za-z]?s?")


def is_model(words: Sequence[str], numbered: Set[str]) -> bool:
    """Return whether a name is that of a model with its number: "Fiat 600", "Airbus A320", no "Hannover 96".

    `numbered` are the words, in small letters, before the numbers of other things: "Channel 4".
    """
    if len(words) < 2 or words[-2].lower() in numbered:
        return False
    return _MODEL.fullmatch(words[-1]) is not None


def is_index(words: Sequence[str], indexes: Set[str], before: Token) -> bool:
    """Return whether a name is one of `indexes`; a single word is so only behind an article: "the Nasdaq"."""
    if "_".join(words).lower() not in indexes:
        return False
    return len(words) > 1 or before.lower_ == "the"
