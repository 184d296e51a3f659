"""Read "named Ito as its coach" as Ito who is named, and not as a clause what follows in "out to oust Ito as coach"."""

from kg.extract.words.frames import load_words
from kg.extract.words.tree import FINITE, NOUN_OR_NAME, NOUN_SUBJECTS, Token

# whom somebody wants in an office, or out of it
_SEATING = frozenset(
    {"appoint", "back", "choose", "depose", "elect", "endorse", "install", "keep", "name", "nominate", "oust", "remove",
     "replace", "retain", "sack", "select", "succeed", "unseat"}
)  # fmt: skip


def repair_naming(verb: Token) -> None:
    """Make the name between "named" and "as" the object, also where a headline-like start hides the verb."""
    if verb.tag_ in FINITE and verb.lefts:
        _free_office(verb)
    if verb.lemma_ not in {"name", "designate"} or verb.tag_ not in {"VBD", "VBN"}:
        return
    name = next((c for c in verb.rights if c.dep_ == "oprd" and c.pos_ == "PROPN"), None)
    if name is None or any(c.dep_ in {"auxpass", "dobj"} for c in verb.children):
        return
    follows = name.right_edge.nbor(1)
    if follows.lower_ != "as" or follows.head is not verb:
        return
    name.dep_ = "dobj"
    if verb.dep_ == "acl":
        verb.tag_ = "VBN"  # a participle that has an object is made the verb of its sentence


def _free_office(verb: Token) -> None:
    """Make the fans the subject of "fans hoping to oust Lee as chairman met", not the chairman."""
    lead = next((c for c in verb.lefts if c.lower_ == "as" and c.dep_ == "mark"), None)
    if lead is None:
        return
    subjects = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS]
    office, whom = subjects[-1] if subjects else lead, lead.nbor(-1)
    seats, act = office.lemma_.lower() in load_words().positions, whom.head
    if not seats or office.left_edge.i != lead.i + 1 or whom.dep_ != "dobj":
        return
    if act.lemma_ not in _SEATING or act.tag_ != "VB":
        return
    if len(subjects) == 1:
        doer = next((t for t in act.ancestors if t.pos_ in NOUN_OR_NAME), act)
        if doer.head is not doer or doer is act:
            return
        verb.hang_on(verb)
        doer.hang_on(verb)
        verb.dep_, doer.dep_ = "ROOT", "nsubj"
    lead.hang_on(act)
    office.hang_on(lead)
    lead.dep_, lead.pos_, office.dep_ = "prep", "ADP", "pobj"
