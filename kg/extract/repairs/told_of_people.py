"""Hang a clause with "who" on a person, where the parser hangs it on the place or the time before its comma."""

from kg.extract.words.kinds import SPOTS, label_of, lemma_of
from kg.extract.words.tree import PLURAL_VERBS, VERBAL, Token

_STRAY = frozenset({"ccomp", "parataxis"})
_PEOPLE = frozenset({"Group", "Person"})
_WHERE = frozenset({"at", "from", "in", "near", "outside"})
_DONE_TO = frozenset({"attr", "dobj", "nsubjpass", "oprd"})


def tie_to_person(who: Token) -> None:
    """Hang on Lee what "who" begins in "called Lee, head of a bank in Oslo at the time, who sold it"."""
    clause = who.head
    if who.dep_ != "nsubj" or who.nbor(-1).text != "," or who.sent[-1].text == "?":
        return
    stray = clause.dep_ in _STRAY and clause.head.i < who.i and clause.head.pos_ in VERBAL
    if not stray and (clause.dep_ != "relcl" or _is_of_people(clause.head, clause)):
        return
    person = _person_before(who.nbor(-2), stray=stray)
    if person is not None and person is not clause.head:
        clause.hang_on(person)
        clause.dep_ = "relcl"


def _is_of_people(noun: Token, clause: Token) -> bool:
    """Return whether "who" can take up a noun: a person, people, or a body of whose members the clause tells."""
    kind = label_of(lemma_of(noun), plural=noun.tag_ == "NNS")
    if noun.ent_type_:
        return noun.ent_type_ in {"NORP", "PERSON"}
    several = clause.tag_ == "VBP" or any(c.lower_ in PLURAL_VERBS for c in clause.lefts)
    return kind in _PEOPLE or (kind == "Organization" and several)


def _person_before(last: Token, *, stray: bool) -> Token | None:
    """Return the nearest person that the words up to `last` belong to, or None."""
    step = last
    while step.head is not step and step.head.i < last.i:
        if _is_person(step):
            return step
        above = step.head
        if above.pos_ in VERBAL:
            return _done_to(above, step, last, stray=stray)
        step = above
    return step if _is_person(step) else None


def _done_to(verb: Token, word: Token, last: Token, *, stray: bool) -> Token | None:
    """Return the person to whom the verb is told to be done, right before where or when it is."""
    located = word.lower_ in _WHERE and (stray or last.ent_type_ in SPOTS)
    dated = last.ent_type_ in {"DATE", "TIME"} or last.lower_ == "time"
    if not located and not dated:
        return None
    whom = next((c for c in reversed(verb.rights) if c.dep_ in _DONE_TO and c.i < word.i), None)
    return whom if whom is not None and _is_person(whom) else None


def _is_person(noun: Token) -> bool:
    """Return whether a noun is a person, or a name beside which one is told: "Marta Kovac, a nurse"."""
    if noun.ent_type_ == "PERSON":
        return True
    if noun.ent_type_:
        return any(c.dep_ == "appos" and not c.ent_type_ and _is_person(c) for c in noun.rights)
    return noun.tag_ in {"NN", "NNS"} and label_of(lemma_of(noun), plural=False) == "Person"
