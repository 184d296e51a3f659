"""Set right the clauses of headlines that parsers take for nouns: "Firm to be sold, says union", "No one hurt"."""

from kg.extract.words.speech import is_voiced
from kg.extract.words.tree import Token

_ON_NOUNS = frozenset({"acl", "relcl", "xcomp"})


def repair_headline(verb: Token) -> None:
    """Make a noun at the start what a plan is for, or whom nothing was done to, where a verb hangs on it."""
    noun = verb.head
    if verb.dep_ not in _ON_NOUNS or not verb.doc.is_headline:
        return
    if noun.left_edge.i != verb.sent.start or noun.i > verb.i:
        return
    helpers = {c.lower_ for c in verb.lefts if c.dep_ in {"aux", "auxpass"}}
    if "to" in helpers and noun.head is not noun:
        _tell_plan(verb, noun)
    elif verb.tag_ == "VBN" and not helpers and noun.head is noun and _is_none(noun):
        _deny(verb, noun)


def _tell_plan(verb: Token, noun: Token) -> None:
    """Read "Firm to be sold, says union" as what the union says of the firm."""
    says = noun.head
    speaker = any(c.dep_ == "nsubj" and c.i > verb.i for c in says.children)
    if not (is_voiced(says.lemma_) and speaker and verb.i < says.i):
        return
    verb.hang_on(says)
    noun.hang_on(verb)
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    verb.dep_, noun.dep_, noun.pos_ = "ccomp", "nsubjpass" if passive else "nsubj", "NOUN"


def _is_none(noun: Token) -> bool:
    return noun.left_edge.lower_ == "no" and noun.left_edge.head is noun


def _deny(verb: Token, noun: Token) -> None:
    """Read "No one hurt in fire" as a clause."""
    verb.hang_on(verb)
    verb.dep_ = "ROOT"
    for child in [c for c in noun.rights if c is not verb]:
        child.hang_on(verb)
    noun.hang_on(verb)
    noun.dep_ = "nsubjpass"
