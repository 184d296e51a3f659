"""Join the names of bodies that hold a verb: "the head of Fight to Learn Norway", "the group Ready to Help Kenya"."""

from kg.extract.words.kinds import label_of
from kg.extract.words.rows import hang_together, name_row
from kg.extract.words.tree import FINITE_OR_MODAL, Token

_BODIES = frozenset(
    {"campaign", "charity", "group", "movement", "network", "organisation", "organization"}
)
_LONGEST = 5


def join_verbal_name(to: Token) -> None:
    """Make a body's name of the capitalised words around `to`, where the words before or behind them tell of one."""
    before, verb = to.nbor(-1), to.nbor(1)
    if not (before.text.istitle() and verb.text.istitle()) or to.doc.is_headline:
        return
    if before.ent_type_ == "GPE":
        return  # "from London to Paris"
    first, last = before, verb
    while first.i > to.sent.start and first.nbor(-1).text.istitle() and to.i - first.i < _LONGEST:
        first = first.nbor(-1)
    while last.nbor(1).text.istitle() and last.i - to.i < _LONGEST:
        last = last.nbor(1)
    if first.nbor(-1).lower_ != "of" and first.lower_ == "the":
        first = first.nbor(1)
    if last.i + 1 < to.sent.end and _is_told(first, last):
        hang_together(to.doc[first.i : last.i + 1], last)
        name_row(to.doc, first.i, last.i + 1, "ORG")


def _is_told(first: Token, last: Token) -> bool:
    """Return whether somebody is head of what is named, or it is a group, or does something itself."""
    lead, whose = first.nbor(-1), first.nbor(-2)
    if first.i == first.sent.start:
        return (
            last.nbor(1).tag_ in FINITE_OR_MODAL and last.nbor(1).is_lower and last.pos_ == "PROPN"
        )
    led = lead.lower_ == "of" and label_of(whose.lemma_.lower(), plural=False) == "Person"
    return led or lead.lower_ in _BODIES
