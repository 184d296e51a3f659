"""Join a second word of saying to the first, and part from a quotation what the narrator tells before a colon."""

from kg.extract.words.speech import CHARGES, is_voiced, load_reporting_words
from kg.extract.words.tree import VERBAL, Token

_QUOTES = frozenset({'"', "``", "“"})
_PARTICIPLES = frozenset({"advcl", "acl", "conj", "pcomp", "xcomp"})
_INNER = frozenset({"acomp", "attr", "conj", "dobj", "oprd", "pobj", "prep", "xcomp"})
_OPENING = frozenset({"IN", "WDT", "WP", "WRB"})
_OBJECTS = frozenset({"ccomp", "dobj", "prep", "xcomp"})


def join_saying(verb: Token) -> None:
    """Join "demanding" of "saying that Lee is lazy and demanding that he go" to "saying": Lee demands nothing.

    A bare participle can join no finite verb; behind a copula or a progressive only one with a clause of its own does.
    """
    reporter = load_reporting_words().verbs.get(verb.lemma_)
    if verb.dep_ != "conj" or reporter is None or any(c.dep_[:3] == "aux" for c in verb.lefts):
        return
    first, told = verb.head, _told_around(verb)
    if told is None or told.head.i > verb.i:
        return
    clause = _clause_behind(verb)
    if clause is None and not (_is_plain(told) and any(c.dep_ in _OBJECTS for c in verb.rights)):
        return
    saying = told.head
    for link in [c for c in first.rights if c.dep_ in {"cc", "punct"} and first.i < c.i < verb.i]:
        if link.i >= verb.left_edge.i - 2:
            link.hang_on(saying)
    verb.hang_on(saying)
    verb.pos_ = "VERB"
    if clause is not None:
        clause.hang_on(verb)
        clause.dep_ = "ccomp"


def part_quotation(clause: Token) -> None:
    """Make two clauses of 'Lee was relieved: "We have found it."', where neither is said with the other's verb."""
    above = clause.head
    first, last = min(clause, above, key=_place), max(clause, above, key=_place)
    reporter = load_reporting_words().verbs.get(first.lemma_)
    if reporter is not None and ("clause" in reporter.content or reporter.voiced):
        return
    if any(t.text == ":" and t.nbor(1).text in _QUOTES for t in clause.doc[first.i : last.i]):
        clause.dep_ = "parataxis"


def lead_over_saying(act: Token) -> None:
    """Hang on the order what follows the saying in "warned the crews, Lee said, to leave": Lee leaves nothing."""
    says, order = act.head, act.head.head
    reporter = load_reporting_words().verbs.get(order.lemma_)
    to = act.left_edge
    apart = to.tag_ == "TO" and to.nbor(-1).text == "," and to.i > says.i
    asked = reporter is not None and "to" in reporter.content
    if says.dep_ == "parataxis" and apart and asked and is_voiced(says.lemma_):
        act.hang_on(order)


def part_charge(denial: Token) -> None:
    """Make an apposition of the charge in "say Lee stole it, a charge he denies": it denies nothing itself."""
    subjects = [c for c in denial.lefts if c.dep_ == "nsubj"]
    if len(subjects) < 2 or subjects[0].lemma_ not in CHARGES:
        return
    charge, first = subjects[0], subjects[0].left_edge
    told = next((c for c in denial.lefts if c.dep_ == "ccomp" and c.i < charge.i), None)
    if told is None or first.lower_ not in {"a", "an"} or first.nbor(-1).text != ",":
        return
    told.hang_on(told if denial.head is denial else denial.head)
    told.dep_ = denial.dep_
    charge.hang_on(told)
    denial.hang_on(charge)
    charge.dep_, denial.dep_ = "appos", "relcl"


def hang_source(citing: Token) -> None:
    """Hang on the saying what it rests on: "the Herald said the bank had closed, citing a letter"."""
    told = citing.head
    says = told.head
    inside = told.dep_ == "ccomp" and says.i < told.i < citing.i and is_voiced(says.lemma_)
    if citing.dep_ == "advcl" and inside and citing.nbor(-1).text == ",":
        citing.hang_on(says)


def _place(token: Token) -> int:
    return token.i


def _told_around(verb: Token) -> Token | None:
    """Return the clause that a participle of saying tells and `verb` is joined inside of, or None."""
    step = verb.head
    while step.dep_ in _INNER and step.head is not step:
        step = step.head
    saying = step.head
    told = step.dep_ == "ccomp" and step.pos_ in VERBAL and step.i > saying.i
    participle = saying.tag_ == "VBG" and saying.dep_ in _PARTICIPLES
    reports = told and participle and saying.lemma_ in load_reporting_words().verbs
    return step if reports and not any(c.dep_[:3] == "aux" for c in saying.lefts) else None


def _is_plain(told: Token) -> bool:
    """Return whether a clause has a finite verb that no participle can share: neither "is" nor "is lying"."""
    return told.lemma_ != "be" and told.tag_ in {"VBD", "VBP", "VBZ"}


def _clause_behind(verb: Token) -> Token | None:
    """Return the clause that stands right behind `verb`: "demanding that he go", "asking why he left"; or None."""
    opening = verb.nbor(1)
    if opening.tag_ not in _OPENING or (opening.tag_ == "IN" and opening.lower_ != "that"):
        return None
    holders = (verb, verb.head)
    return next(
        (
            c
            for h in holders
            for c in h.rights
            if c.pos_ in VERBAL and c.left_edge.i == verb.i + 1 and c is not verb
        ),
        None,
    )
