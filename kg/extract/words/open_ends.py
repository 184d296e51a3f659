"""Find the end of an amount that is left open or told of each day: "900 euros or less", "five dollars an hour"."""

from kg.extract.words.tree import Token

_BEYOND = frozenset(
    {"above", "below", "older", "over", "under", "up", "upward", "upwards", "younger"}
)
_OPEN = {
    "and": _BEYOND,
    "or": _BEYOND
    | {"fewer", "greater", "higher", "later", "less", "longer", "lower", "more", "so"},
}
# behind a length of time: when it was, reckoned from another time
AFTERWARDS = frozenset({"after", "ago", "before", "earlier", "later"})
_EACH = frozenset({"a", "an"})
_SIGNS = frozenset({"$", "£", "€"})  # "$40 million a day"
_UNITS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year"})


def is_rated(noun: Token) -> bool:
    """Return whether an amount is that of each day, hour or the like: "five dollars an hour", but not "twice a day"."""
    if noun.nbor(1).lower_ not in _EACH or noun.nbor(2).lower_ not in _UNITS:
        return False
    if noun.nbor(3).lower_ in AFTERWARDS:
        return False  # "sold 300 cars a week ago"
    percent = noun.lower_ in {"percent", "%"}
    money = noun.pos_ == "NUM" and any(c.text in _SIGNS for c in noun.lefts)
    return (
        percent or money or (noun.pos_ == "NOUN" and noun.lower_ != "times" and _is_counted(noun))
    )


def open_end(noun: Token) -> int:
    """Return the number of the last token of "300 cars or more", "two pills a day", or else of `noun`."""
    behind = noun.nbor(1).lower_
    if behind in _EACH and is_rated(noun):
        return noun.i + 2
    link = _OPEN.get(behind)
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
