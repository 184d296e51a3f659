"""Find who did what is told in the passive: "was closed by the mayor", "was found in a street by a man"."""

from kg.extract.grammar.grammar import (
    NOUNS,
    TIMES,
    first_child,
    is_amount,
    is_passive,
    preposition_objects,
)
from kg.extract.grammar.members import expand
from kg.extract.roles.subjects import OBJECTS
from kg.extract.words.kinds import DOERS
from kg.extract.words.means import is_means
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Token

_CHANGING = frozenset(
    {"boost", "cut", "decrease", "expand", "grow", "increase", "lower", "raise", "reduce", "shrink", "slash", "trim"}
)  # fmt: skip
# "is based on a novel by Lee": who wrote it did nothing else
_WORKS = frozenset(
    {
        "album",
        "article",
        "book",
        "film",
        "novel",
        "opera",
        "painting",
        "play",
        "poem",
        "song",
        "story",
        "study",
    }
)
# what nobody need have done, and what is done about it: "was hurt and treated by nurses", "was lost and found by a boy"
_SUFFERED = frozenset(
    {"bear", "bury", "hurt", "injure", "isolate", "know", "lose", "strand", "trap", "wound"}
)
_MENDING = frozenset(
    {"care", "catch", "convict", "cure", "find", "free", "heal", "help", "liberate", "recover", "replace", "rescue",
     "restore", "return", "revive", "save", "sentence", "spot", "treat"}
)  # fmt: skip
# what brings about what it "would see"
_MEASURES = frozenset(
    {"agreement", "bill", "budget", "deal", "decision", "law", "measure", "merger", "move", "plan", "policy",
     "proposal", "referendum", "reform", "rule", "scheme", "strategy", "vote"}
)  # fmt: skip
# "by that stage, two were left": when, not who
_WHENS = frozenset(
    {"date", "day", "hour", "juncture", "moment", "now", "point", "stage", "then", "time"}
)


_COUNTS = frozenset({"margin", "vote"})


def passive_agent(verb: Token) -> list[Token]:
    """Return the heads of the phrases after "by" of a passive verb."""
    for child in verb.children:
        by = child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")
        if by and not is_means(child):
            said = child if first_child(child, "neg") is None else first_child(child, "conj")
            inner = first_child(said, "pobj") if said is not None else None
            # "closed by 2022", "cut by 50 percent", "reduced by 900"
            bare = inner is not None and inner.pos_ == "NUM" and verb.lemma_ in _CHANGING
            if inner is None or inner.ent_type_ in TIMES or is_amount(inner) or bare:
                continue
            if not _is_no_doer(inner):
                return expand(inner)
    return _stray_agent(verb) or _shared_agent(verb) or _bringing(verb)


def _bringing(verb: Token) -> list[Token]:
    """Return the plan of "the plan would see six schools closed", the rebels of "was robbed at the hands of rebels"."""
    above = verb.head
    if verb.dep_ == "ccomp" and above.lemma_ == "see":
        ahead = any(c.tag_ == "MD" for c in above.lefts)
        return [c for c in above.lefts if ahead and c.dep_ == "nsubj" and c.lemma_ in _MEASURES]
    for at in verb.rights:
        hands = first_child(at, "pobj") if at.lower_ == "at" else None
        if hands is not None and hands.lower_ == "hands":
            return [t for n, _, i in preposition_objects(hands) if n == "of" for t in expand(i)]
    return []


def _shared_agent(verb: Token) -> list[Token]:
    """Return who did both of "was searched and sealed by customs"; of "was hurt and treated by nurses" only one."""
    after = verb.nbor(1)
    if verb.lemma_ in _SUFFERED or (after.dep_ != "cc" and after.text != ","):
        return []
    for other in verb.rights:
        if other.dep_ != "conj" or other.tag_ not in {"VBN", "VBD"} or not is_passive(other):
            continue
        bare = all(t.dep_ == "cc" or t.text == "," for t in verb.doc[verb.i + 1 : other.i])
        own = any(
            c.dep_ not in {"agent", "conj", "cc", "punct"}
            for c in other.children
            if c.i < other.i + 2
        )
        led = other.nbor(1)
        if bare and not own and (led.lower_ == "by" or led.dep_ == "cc" or led.text == ","):
            return [] if other.lemma_ in _MENDING else passive_agent(other)
    return []


def _is_no_doer(noun: Token) -> bool:
    """Return whether a phrase behind "by" is no doer: a time that words point to, a count of votes."""
    if noun.lemma_ in _COUNTS:
        return True  # "was passed by a vote of 40 to 30"
    pointed = noun.left_edge is noun or noun.left_edge.lower_ in {"that", "this", "which"}
    return noun.lemma_ in _WHENS and pointed


def _stray_agent(verb: Token) -> list[Token]:
    """Return who did it where the parser hung "by" on a noun or a clause inside: "was found in a street by a man"."""
    for word in verb.subtree:
        if word.lower_ != "by" or word.i < verb.i:
            continue
        inner, step = first_child(word, "pobj"), word.head
        while step != verb and (step.pos_ in NOUNS or step.dep_ in {"prep", "pcomp", "xcomp"}):
            works = step.lemma_ in load_scope_words()["nouns"]  # "was taken on a request by Chad"
            works = works or step.lemma_ in _WORKS
            if step.tag_ == "VBN" or works or (step.pos_ == "NOUN" and step.dep_ not in OBJECTS):
                break
            step = step.head
        if inner is not None and step == verb and inner.ent_type_ in DOERS:
            return expand(inner)
    return []
