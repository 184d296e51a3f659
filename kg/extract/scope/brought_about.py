"""Tell when a clause tells what the verb above it brought about: "beat Ghana to win", "see that it is paid"."""

from kg.extract.grammar.marks import auxiliaries_of, has_mark, is_infinitive
from kg.extract.scope.conditions import is_past
from kg.extract.words.tree import Token

# "beat Ghana to win the cup": by that they won it
_BEATING = frozenset({"beat", "defeat", "edge", "outbid", "outpace", "overcome", "pip", "thrash"})
_WINNING = frozenset(
    {"advance", "become", "buy", "capture", "claim", "clinch", "earn", "finish", "gain", "lift", "progress", "qualify",
     "reach", "regain", "retain", "secure", "seal", "take", "win"}
)  # fmt: skip
# "fell 3 percent to reach a new low"
_SHIFTING = frozenset(
    {"climb", "decline", "dip", "drop", "fall", "gain", "grow", "jump", "lose", "plunge", "rise", "shed",
     "sink", "slide", "slip", "soar", "surge", "tumble"}
)  # fmt: skip
_REACHING = frozenset(
    {"beat", "close", "end", "exceed", "finish", "hit", "reach", "settle", "stand", "top", "touch"}
)
# "grew up to become a judge": what came of it, and nobody's plan
_BECOMING = frozenset({"grow", "rise", "live", "wake"})
_COMING = frozenset({"become", "see", "find", "be", "lead"})
# "came to dominate it", "came to be seen as": nobody came for that
_TURNING_OUT = frozenset(
    {"believe", "depend", "dominate", "embody", "end", "know", "pass", "realise", "realize", "regard", "regret", "rely",
     "represent", "resemble", "symbolise", "symbolize", "view"}
)  # fmt: skip


def sees_to(word: Token, verb: Token) -> bool:
    """Return whether somebody is to see that something is done: "must see that it is paid", no "can see that"."""
    helpers = {c.lower_ for c in auxiliaries_of(verb)}
    meant = verb.tag_ == "VB" and not helpers & {"can", "could", "may", "might", "will", "would"}
    seen = verb.lemma_ == "see" and has_mark(word, "that") and not is_infinitive(word)
    return seen and meant and not is_past(word)


def is_won(word: Token) -> bool:
    """Return whether an infinitive tells what somebody won or reached: "beat Ghana to win it", "fell to hit a low"."""
    head, lemma = word.head.lemma_, word.lemma_
    beats = head in _BEATING and lemma in _WINNING
    moves = head in _SHIFTING and lemma in _REACHING and _is_alone(word.head)
    return (beats or moves) and is_infinitive(word)


def _is_alone(verb: Token) -> bool:
    """Return whether something moved by itself, by some amount: "lost 40 points", not "lost his chance"."""
    things = [c for c in verb.rights if c.dep_ == "dobj"]
    measured = all(any(t.tag_ == "CD" for t in c.lefts) for c in things)
    return verb.tag_ in {"VBD", "VBN"} and measured


def came_to_be(word: Token) -> bool:
    """Return whether an infinitive tells what became of somebody: "grew up to become a judge", "came to regret it"."""
    if word.head.tag_ not in {"VBD", "VBN"}:
        return False
    came = word.head.lemma_ == "come" and word.lemma_ in _TURNING_OUT
    return came or (word.head.lemma_ in _BECOMING and word.lemma_ in _COMING)
