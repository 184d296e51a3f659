"""Put right where a parser hangs a preposition: "acquitted the nurse of murder", "was given to the museum by Japan"."""

from kg.extract.means import free_means, is_means
from kg.extract.misread import free_charge, free_count, free_time
from kg.extract.tree import Token

# what somebody makes or does: "a report by Oxfam"
WORKS = frozenset(
    {"book", "film", "novel", "song", "painting", "article", "report", "study", "play", "album", "work", "poem",
     "story", "statement", "letter", "attack", "raid", "strike", "decision", "ruling", "survey", "research",
     "analysis", "visit", "protest", "speech", "comment", "remark", "interview", "poll", "offensive",
     "operation", "campaign", "investigation", "inquiry", "probe", "audit", "review", "paper", "order", "law",
     "move", "effort", "attempt", "call", "crime", "use", "document", "complaint", "lawsuit", "appeal",
     "request", "proposal", "bid", "plan", "vote", "trip", "increase"}
)  # fmt: skip
_FREEING = frozenset({"accuse", "acquit", "clear", "convict", "suspect", "absolve", "exonerate"})
# "the head of state", "the minister of health" is one name all the same
_OFFICES = frozenset(
    {"state", "staff", "government", "police", "defence", "defense", "health", "finance", "justice", "mission",
     "operations", "education", "agriculture", "security", "parliament", "congress"}
)  # fmt: skip
_GOALS = frozenset({"to", "in", "at", "into", "on", "from", "for", "as"})


def repair_preposition(word: Token) -> None:
    """Hang on its own word what "of", "between", "around" or "by" begins."""
    if word.lower_ == "of":
        _repair_of(word)
    elif word.lower_ == "between":
        free_count(word)
    elif word.lower_ == "around":
        free_time(word)
    elif is_means(word):
        free_means(word)
    elif word.lower_ == "off":
        _free_coast(word)
    elif _is_agent(word):
        word.hang_on(word.head.head.head)
        word.dep_ = "agent"


def _free_coast(off: Token) -> None:
    """Hang on the verb where somebody was "rescued by a trawler off the coast", no word of the trawler."""
    by = off.head.head
    if off.head.dep_ == "pobj" and by.dep_ == "agent":
        off.hang_on(by.head)


def _repair_of(of: Token) -> None:
    if _is_charge(of):
        of.hang_on(of.head.head)
    else:
        free_charge(of)


def _is_charge(of: Token) -> bool:
    """Return whether an "of" behind an object tells what somebody was cleared of: "acquitted the nurse of murder"."""
    whom = of.head
    if whom.dep_ != "dobj" or whom.head.lemma_ not in _FREEING:
        return False
    inner = [c for c in of.children if c.dep_ in {"pobj", "pcomp"}]
    return any(
        c.pos_ in {"NOUN", "VERB"}
        and c.lower_ not in _OFFICES
        and not any(x.dep_ == "det" for x in c.lefts)
        for c in inner
    )


def _is_agent(by: Token) -> bool:
    """Return whether a "by" that hangs on a goal or a place names who did it: "was given to the museum by Japan"."""
    goal = by.head
    if by.dep_ != "prep" or goal.dep_ != "pobj" or goal.head.lower_ not in _GOALS:
        return False
    verb = goal.head.head
    passive = verb.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.children)
    done = passive and not any(c.dep_ == "agent" and not is_means(c) for c in verb.children)
    return done and goal.lemma_.lower() not in WORKS
