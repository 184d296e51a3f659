"""Tell words of time that say how far or how much, and not when: "a 20-year low", "two years behind schedule"."""

from kg.extract.times.time_rules import When
from kg.extract.words.tree import Span

_EXTREMES = frozenset({"high", "highs", "low", "lows"})
_REMAINING = frozenset({"left", "remaining", "to"})


def is_measure(words: Span, when: When) -> bool:
    """Return whether words of time tell how far something is from something: "a 20-year low".

    So do "two years behind schedule" and, of what is left, "with three weeks left".
    """
    if when.first is not None or when.last is not None:
        return False
    behind, start = words[-1].nbor(1), words[0].i
    if behind.lower_ in _EXTREMES:
        return start > words[0].sent.start
    if behind.lower_ in {"ahead", "behind"}:
        return "schedule" in {behind.nbor(1).lower_, behind.nbor(2).lower_}
    if behind.lower_ not in _REMAINING:
        return False
    return any(t.lower_ == "with" for t in words[0].doc[max(start - 3, 0) : start])
