"""Join the names of bills and ballot measures to their numbers: "House Bill 2210", "SB 14", "Proposition 8"."""

import re

from kg.extract.words.rows import hang_together, name_row
from kg.extract.words.tree import Token

# how news shortens a bill's chamber, and what voters decide on
_SHORT = frozenset({"ab", "a.b.", "hb", "h.b.", "h.r.", "sb", "s.b."})
_PUT_TO_VOTE = frozenset({"prop", "prop.", "proposition"})
BILLS = _SHORT | _PUT_TO_VOTE | {"bill"}
_CHAMBERS = frozenset({"assembly", "house", "senate"})
_NUMBER = re.compile(r"(?:[A-Z]-)?\d{1,5}")


def join_bill(word: Token) -> None:
    """Make one name of what a bill is called and its number, and no person or year of them."""
    number = word.nbor(1)
    short = word.lower_ in _SHORT
    if not _NUMBER.fullmatch(number.text) or not (
        word.text.isupper() if short else word.text.istitle()
    ):
        return
    first = word.nbor(-1) if word.lower_ == "bill" and word.i > word.sent.start else word
    first = first if first.lower_ in _CHAMBERS and first.text.istitle() else word
    hang_together(word.doc[first.i : number.i + 1], word)
    name_row(word.doc, first.i, number.i + 1, "LAW")
