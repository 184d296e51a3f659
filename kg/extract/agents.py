"""Find who did what is told in the passive: "was closed by the mayor", "was found in a street by a man"."""

from kg.extract.grammar import NOUNS, TIMES, first_child, is_amount
from kg.extract.kinds import DOERS
from kg.extract.means import is_means
from kg.extract.members import expand
from kg.extract.scope_words import load_scope_words
from kg.extract.subjects import OBJECTS
from kg.extract.tree import Token

_CHANGING = frozenset(
    {"boost", "cut", "decrease", "expand", "grow", "increase", "lower", "raise", "reduce", "shrink", "slash", "trim"}
)  # fmt: skip


def passive_agent(verb: Token) -> list[Token]:
    """Return the heads of the phrases after "by" of a passive verb."""
    for child in verb.children:
        by = child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")
        if by and not is_means(child):
            inner = first_child(child, "pobj")
            # "closed by 2022", "cut by 50 percent", "reduced by 900"
            bare = inner is not None and inner.pos_ == "NUM" and verb.lemma_ in _CHANGING
            if inner is not None and not (inner.ent_type_ in TIMES or is_amount(inner) or bare):
                return expand(inner)
    return _stray_agent(verb)


def _stray_agent(verb: Token) -> list[Token]:
    """Return who did it where the parser hung "by" on a noun or a clause inside: "was found in a street by a man"."""
    for word in verb.subtree:
        if word.lower_ != "by" or word.i < verb.i:
            continue
        inner, step = first_child(word, "pobj"), word.head
        while step != verb and (step.pos_ in NOUNS or step.dep_ in {"prep", "pcomp", "xcomp"}):
            works = step.lemma_ in load_scope_words()["nouns"]  # "was taken on a request by Chad"
            if step.tag_ == "VBN" or works or (step.pos_ == "NOUN" and step.dep_ not in OBJECTS):
                break
            step = step.head
        if inner is not None and step == verb and inner.ent_type_ in DOERS:
            return expand(inner)
    return []
