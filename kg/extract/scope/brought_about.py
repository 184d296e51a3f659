"""Tell when a clause tells what the verb above it brought about: "beat Ghana to win", "see that it is paid"."""

from kg.extract.grammar.marks import auxiliaries_of, has_mark, is_infinitive
from kg.extract.scope.conditions import is_past
from kg.extract.words.calendar import PERIODS
from kg.extract.words.moves import MOVES
from kg.extract.words.tree import Token

# "beat Ghana to win the cup": by that they won it
_BEATING = frozenset({"beat", "defeat", "edge", "outbid", "outpace", "overcome", "pip", "thrash"})
_WINNING = frozenset(
    {"advance", "become", "buy", "capture", "claim", "clinch", "earn", "finish", "gain", "lift", "progress", "qualify",
     "reach", "regain", "retain", "secure", "seal", "take", "win"}
)  # fmt: skip
# "fell 2% to close at 900": where the fall ended
_MOVING = MOVES | {"add", "lose", "pare"}
_ENDING = frozenset({"close", "end", "finish", "settle", "stand"})
_PERIODS = PERIODS | {"period", "quarter", "session", "trading"}
_CLIMBING = frozenset(
    {
        "beat",
        "climb",
        "drop",
        "exceed",
        "fall",
        "hit",
        "reach",
        "rise",
        "sink",
        "slip",
        "top",
        "touch",
        "trade",
    }
)
# "won 3-1 to reach the final", "came from behind to beat Ghana"
_MASTERING = frozenset({"come", "fight", "hang", "hold", "rally", "recover", "score", "win"})
_DRAWING = frozenset({"draw", "level", "tie"})
_HOLDING_OUT = frozenset({"back", "behind", "on"})
_NEAR = 4
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
    """Return whether an infinitive tells what somebody won by beating others, or where a rise or a fall ended.

    So "beat Ghana to reach the final", "came from behind to win", "fell 2% to close at 900".
    """
    above, lemma = word.head.lemma_, word.lemma_
    if above in _BEATING:
        return lemma in _WINNING and is_infinitive(word)
    if above in _MOVING and lemma in _ENDING | _CLIMBING and is_infinitive(word):
        return _ends_period(word) if lemma in _ENDING else _has_amount(word.head)
    if above in _MASTERING and lemma in _WINNING | _BEATING | _DRAWING and is_infinitive(word):
        by_itself = above in {"win", "rally"} and not any(
            c.dep_ == "dobj" and c.pos_ == "NOUN" for c in word.head.rights
        )
        return by_itself or _holds_out(word.head)
    return False


def _ends_period(word: Token) -> bool:
    """Return whether a rise ended a day so: "rose 2% to end the day at 90", but not "rallied voters to end a war"."""
    above = [c for c in word.head.rights if c.dep_ == "dobj"]
    ended = [c.lemma_.lower() for c in word.rights if c.dep_ == "dobj" and not c.like_num]
    counted = all(any(t.like_num for t in c.subtree) for c in above)
    return counted and all(e in _PERIODS for e in ended)


def _has_amount(verb: Token) -> bool:
    """Return whether it is told how far something rose or fell: "fell by 2% to slip below 900"."""
    return any(t.like_num for t in verb.doc[verb.i + 1 : verb.i + _NEAR])


def _holds_out(verb: Token) -> bool:
    """Return whether somebody comes from behind, fights back or holds on."""
    near = verb.doc[verb.i + 1 : verb.i + _NEAR]  # "held talks on Monday" leads to a day
    held = [t for t in near if t.lower_ in _HOLDING_OUT and not t.children]
    return any(t.lower_ == "behind" or t.i == verb.i + 1 for t in held)


def came_to_be(word: Token) -> bool:
    """Return whether an infinitive tells what became of somebody: "grew up to become a judge", "came to regret it"."""
    if word.head.tag_ not in {"VBD", "VBN"}:
        return False
    came = word.head.lemma_ == "come" and word.lemma_ in _TURNING_OUT
    return came or (word.head.lemma_ in _BECOMING and word.lemma_ in _COMING)
