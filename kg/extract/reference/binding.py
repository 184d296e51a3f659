"""Tell what a pronoun cannot be by the grammar of its sentence, and whose subject its clause has."""

from kg.extract.grammar.expletives import is_pleonastic
from kg.extract.grammar.grammar import is_passive
from kg.extract.words.kinds import can_act
from kg.extract.words.tree import NOUN_SUBJECTS, REFLEXIVES, Token

POSSESSIVES = frozenset({"his", "her", "its", "their"})
_OPENING = frozenset({"that", "which", "who", "whom"})
_ALIKE = {"he": "his", "she": "her", "it": "its", "they": "their"}
_OBJECT_FORMS = frozenset({"him", "her", "them"})


def clause_verb(token: Token) -> Token:
    """Return the nearest verb above `token`, or the root."""
    here = token
    while here.head.i != here.i:
        here = here.head
        if here.pos_ in {"VERB", "AUX"}:
            return here
    return here


def subject_verb(token: Token) -> Token:
    """Return the verb whose subject is that of the clause `token` is in: "was beaten and left his post" has one."""
    verb = clause_verb(token)
    while (
        (verb.dep_ == "conj" or _is_controlled(verb))
        and verb.head.pos_ in {"VERB", "AUX"}
        and not any(c.dep_ in NOUN_SUBJECTS for c in verb.children)
    ):
        verb = verb.head
    return verb


def _is_controlled(verb: Token) -> bool:
    """Return whether an infinitive has the subject of its verb: "continues to supply it", but not "asks Chad to".

    Who uses a thing to do something does it.
    """
    asked = any(c.dep_ in {"dobj", "dative"} and _may_do(c) for c in verb.head.children)
    to = verb.dep_ == "advcl" and any(c.lower_ == "to" for c in verb.lefts)
    purpose = to and not is_passive(verb.head)
    return (verb.dep_ == "xcomp" or purpose) and verb.tag_ == "VB" and not asked


def _may_do(noun: Token) -> bool:
    return noun.pos_ not in {"NOUN"} or can_act(noun)


def verb_above(pronoun: Token) -> Token | None:
    """Return the nearest verb above the clause of `pronoun` that has a subject of its own, or None."""
    here = subject_verb(pronoun)
    while here.head is not here:
        here = here.head
        # "it is feared that she": nobody's fear
        told = any(c.dep_ in NOUN_SUBJECTS and not is_pleonastic(c) for c in here.children)
        if here.pos_ in {"VERB", "AUX"} and told:
            return here
    return None


def is_bound(pronoun: Token, other: Token) -> bool:
    """Return whether grammar forbids that the two are one: "he saw him", "its forces" for the forces."""
    if pronoun.lower_ in POSSESSIVES and pronoun.dep_ == "poss":
        owned = pronoun.head
        if other.i == owned.i or owned.is_ancestor(other):
            return True
        if is_joined(pronoun, other):
            return False
        if _is_of_doer_within(pronoun, other):
            return True
        around = other.is_ancestor(pronoun) and other.dep_ != "ROOT"
        return around and other.pos_ in {"NOUN", "PROPN"} and not _clause_between(other, pronoun)
    if pronoun.lower_ in REFLEXIVES:
        return False
    if other.is_ancestor(pronoun) and not _clause_between(other, pronoun):
        return True
    if _is_told_by(other, pronoun) or _is_of_clause(other, pronoun) or _is_tool(other, pronoun):
        return True
    if pronoun.dep_ in NOUN_SUBJECTS:
        return pronoun.head.i == other.head.i or _is_let_by(other, pronoun)
    doers = {clause_verb(pronoun).i, subject_verb(pronoun).i}
    return other.dep_ in NOUN_SUBJECTS and clause_verb(other).i in doers


def _is_of_doer_within(pronoun: Token, noun: Token) -> bool:
    """Return whether a possessive is rather of who acts in a clause about `noun`: "a driver she sent to her son"."""
    clause = next((t for t in pronoun.ancestors if t.dep_ == "relcl"), None)
    if clause is None or clause.head.i != noun.i:
        return False
    doer = next((c for c in clause.lefts if c.dep_ in NOUN_SUBJECTS), None)
    return doer is not None and _ALIKE.get(doer.lower_) == pronoun.lower_


def _is_let_by(other: Token, pronoun: Token) -> bool:
    """Return whether `other` makes or lets whom the pronoun means do something: "the guards allowed them to go"."""
    if pronoun.lower_ not in _OBJECT_FORMS or other.dep_ not in NOUN_SUBJECTS:
        return False
    act = pronoun.head
    return act.dep_ in {"ccomp", "xcomp"} and subject_verb(act).i == clause_verb(other).i


def _is_told_by(content: Token, pronoun: Token) -> bool:
    """Return whether the clause of `pronoun` tells what `content` is: "the problem is that it leaks"."""
    copula = content.head
    if content.dep_ != "nsubj" or copula.lemma_ != "be":
        return False
    return any(c.dep_ == "ccomp" and c.is_ancestor(pronoun) for c in copula.rights)


def _is_tool(thing: Token, pronoun: Token) -> bool:
    """Return whether a thing is only used to do something to what `pronoun` means: "used gas to clear them"."""
    verb, act = thing.head, pronoun.head
    used = thing.dep_ == "dobj" and verb.lemma_ == "use" and act.head is verb
    return used and act.dep_ in {"xcomp", "advcl"} and pronoun.dep_ == "dobj" and act.tag_ == "VB"


def is_joined(pronoun: Token, first: Token) -> bool:
    """Return whether a possessive opens the next item of a list after `first`: "Anna Doe and her son"."""
    item = pronoun.head
    return pronoun.dep_ == "poss" and item.dep_ == "conj" and item.head.i == first.i


def _clause_between(above: Token, below: Token) -> bool:
    here = below.head
    while here.i != above.i and here.head.i != here.i:
        if here.pos_ in {"VERB", "AUX"}:
            return True
        here = here.head
    return False


def _is_of_clause(noun: Token, pronoun: Token) -> bool:
    """Return whether the pronoun acts in a clause that tells which `noun` is meant: "a driver she had hired"."""
    clause = pronoun.head
    opened = clause.left_edge.i == pronoun.i or clause.left_edge.lower_ in _OPENING
    return (
        pronoun.dep_ in NOUN_SUBJECTS
        and clause.dep_ == "relcl"
        and clause.head.i == noun.i
        and opened
    )
