"""Tell "based" without its hyphen ("Turin based Iveco Defence") from the verb, for which the pipelines take it."""

from collections.abc import Sequence
from itertools import pairwise

_WORD = "based"
# what is based there, in small letters
_FIRMS = frozenset(
    {"airline", "bank", "broadcaster", "charity", "company", "design", "engineering", "firm", "group", "investment",
     "law", "maker", "manufacturer", "publisher", "research", "retailer", "software", "startup", "think", "trading"}
)  # fmt: skip
_NOWHERE = frozenset({"he", "i", "it", "she", "that", "they", "this", "we", "who"})
# "Disney based Frozen on a tale"
_GROUNDS = frozenset({"a", "an", "her", "his", "its", "the", "their"})
_REACH = 8


def is_seat(words: Sequence[str], at: int) -> bool:
    """Return whether a word is "based" between a town and a name or a noun for a firm."""
    if words[at] != _WORD or at == 0 or at + 1 >= len(words):
        return False
    town, behind = words[at - 1], words[at + 1]
    if not (town.istitle() and town.isalpha()) or town.lower() in _NOWHERE:
        return False
    if not (behind[:1].isupper() or behind in _FIRMS):
        return False
    rest = words[at + 1 : at + _REACH]
    return not any(a in {"on", "upon"} and b.lower() in _GROUNDS for a, b in pairwise(rest))
