"""Tell that a time lies ahead of what a verb tells: "was to resume on Thursday", "faces a tough race in November"."""

from collections.abc import Set

from kg.extract.words.tree import Token

_IS = frozenset({"is", "are"})
_WAS = frozenset({"was", "were"})
_AWAITING = frozenset({"await", "face", "seek"})


def is_ahead(time: Token, verb: Token, helpers: Set[str]) -> bool:
    """Return whether `time` lies ahead of `verb`, whose `helpers` are given in small letters."""
    if "to" in helpers:
        above = verb.head
        due = above.lower_ in _WAS and verb.dep_ == "xcomp" and above.i < verb.i
        return bool(helpers & (_IS | _WAS)) or above.lower_ in _IS or due
    awaits = verb.tag_ in {"VBZ", "VBP"} and verb.lemma_ in _AWAITING
    return awaits and _is_of_object(time, verb)


def _is_of_object(time: Token, verb: Token) -> bool:
    """Return whether a time stands with what somebody awaits, or with the verb: no "suit over the fire in May"."""
    lead = time.head
    whole = lead.head
    if lead.pos_ != "ADP" or lead.i < verb.i:
        return False
    return whole == verb or (whole.dep_ == "dobj" and whole.head == verb)
