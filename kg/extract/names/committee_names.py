"""Join the names of committees and ministries for several things: "the Health, Housing, and Transport Committee"."""

from kg.extract.words.rows import hang_together, name_row
from kg.extract.words.tree import Token

_BODIES = frozenset(
    {"administration", "agency", "board", "bureau", "commission", "committee", "council", "department", "directorate",
     "institute", "ministry", "subcommittee"}
)  # fmt: skip
_LEADS = frozenset({"the", "'s", "’s", "'", "its", "their", "our", "a"})
_OTHERS = frozenset({"GPE", "NORP", "PERSON"})
_LONGEST = 4


def join_committee(joint: Token) -> None:
    """Make one name of capitalised words between commas and "and" before a body's noun, all behind one article."""
    behind = joint.nbor(1)
    if not behind.text.istitle() or joint.doc.is_headline:
        return
    last = behind
    while (
        last.lower_ not in _BODIES and last.nbor(1).text.istitle() and last.i - joint.i < _LONGEST
    ):
        last = last.nbor(1)
    if last.lower_ not in _BODIES or last is behind or last.nbor(1).text.istitle():
        return
    first, commas = joint, 0
    while first.i > joint.sent.start and _is_part(first.nbor(-1)):
        first = first.nbor(-1)
        commas += first.text == ","
    if not commas or first.text == "," or first is joint or first.nbor(-1).lower_ not in _LEADS:
        return
    words = joint.doc[first.i : last.i + 1]
    hang_together(words, last)
    for mark in (w for w in words if w.text == ","):
        mark.dep_, mark.pos_, mark.tag_ = "punct", "PUNCT", ","
    name_row(joint.doc, first.i, last.i + 1, "ORG")


def _is_part(word: Token) -> bool:
    """Return whether a word is a comma, or one that tells what a body is for: no name, no body itself."""
    if word.text == ",":
        return True
    return word.text.istitle() and word.ent_type_ not in _OTHERS and word.lower_ not in _BODIES
