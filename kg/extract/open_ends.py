"""Find the end of an amount that is left open: "900 euros or less", "65 and over"."""

from kg.extract.tree import Token

_BEYOND = frozenset(
    {"above", "below", "older", "over", "under", "up", "upward", "upwards", "younger"}
)
_OPEN = {
    "and": _BEYOND,
    "or": _BEYOND
    | {"fewer", "greater", "higher", "later", "less", "longer", "lower", "more", "so"},
}


def open_end(noun: Token) -> int:
    """Return the number of the last token of "300 cars or more", or of `noun` where no such words stand behind it."""
    link = _OPEN.get(noun.nbor(1).lower_)
    if link is None or noun.i + 2 >= noun.sent.end:
        return noun.i
    if noun.nbor(2).lower_ not in link or not (noun.pos_ == "NUM" or _is_counted(noun)):
        return noun.i
    after = noun.doc[noun.i + 3 : noun.i + 4]
    # "sold 300 cars and more vans": the words count what follows
    counting = bool(after) and after[0].pos_ in {"NOUN", "PROPN", "ADJ", "NUM"}
    return noun.i if counting else noun.i + 2


def _is_counted(noun: Token) -> bool:
    return any(c.dep_ in {"nummod", "nmod"} or c.pos_ == "NUM" for c in noun.lefts)
