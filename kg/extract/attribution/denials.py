"""Find what is denied beside the clause that tells it: "..., which he denies", "..., a charge her office rejected"."""

from kg.extract.words.speech import CHARGES, is_voiced
from kg.extract.words.tree import Token

_DENYING = frozenset({"deny", "reject", "dispute", "refute", "dismiss", "contest", "rebut"})


def denied_clause(verb: Token) -> Token | None:
    """Return the verb of the clause that `verb` denies, or None.

    It stands in what somebody says or accuses of, before a comma: a relative clause or an apposition takes it up.
    """
    if verb.lemma_ not in _DENYING or verb.dep_ not in {"relcl", "acl"}:
        return None
    noun = verb.head
    which = any(c.lower_ == "which" and c.dep_ in {"dobj", "nsubjpass"} for c in verb.children)
    charge = is_charge(noun) and not any(c.dep_ == "mark" for c in verb.lefts)
    if not (which or charge):
        return None
    first = (verb if which else noun).left_edge.i
    if first <= verb.sent.start or verb.doc[first - 1].text != ",":
        return None
    return _reported_above(noun)


def is_charge(noun: Token) -> bool:
    """Return whether a noun takes up what was said before a comma: "..., a charge she denied"."""
    if noun.dep_ != "appos" or noun.lemma_.lower() not in CHARGES:
        return False
    first = noun.left_edge
    apart = first.i > noun.sent.start and first.nbor(-1).text == ","
    return apart and first.lower_ in {"a", "an"}


def _reported_above(noun: Token) -> Token | None:
    """Return the verb of what is said or charged in which `noun` stands, or None."""
    step = noun
    while step.head is not step:
        above = step.head.head if step.head.pos_ == "ADP" else step.head
        told = step.dep_ in {"ccomp", "pcomp"} and step.pos_ in {"VERB", "AUX"}
        if told and is_voiced(above.lemma_):
            return step
        step = step.head
    return None
