"""Tell what is no deed but what a deed would take: "a precondition for winning", "the courage needed to win"."""

from kg.extract.words.tree import Token

_CONDITIONS = frozenset(
    {"condition", "pre-condition", "pre-requisite", "precondition", "prerequisite", "requirement"}
)
_NEEDED = frozenset({"need", "require"})
# who measures progress does not make it
_WATCHING = frozenset(
    {"assess", "check", "discuss", "evaluate", "examine", "follow", "gauge", "measure", "monitor", "report", "review",
     "track", "watch", "weigh"}
)  # fmt: skip


def is_precondition(verb: Token) -> bool:
    """Return whether a verb only tells what something is a condition of, is needed for, or may lead to."""
    if verb.dep_ == "pcomp":
        return verb.tag_ == "VBG" and (_is_conditioned(verb) or _is_watched(verb))
    return verb.dep_ in {"advcl", "xcomp"} and verb.tag_ == "VB" and _is_needed(verb)


def _is_conditioned(gerund: Token) -> bool:
    noun = gerund.head.head
    return gerund.head.lower_ in {"for", "to"} and noun.lemma_.lower() in _CONDITIONS


def _is_watched(gerund: Token) -> bool:
    """Return whether somebody only looks how far others have got: "measured progress in meeting the targets"."""
    preposition = gerund.head
    noun = preposition.nbor(-1)
    watched = noun.dep_ == "dobj" and noun.head.lemma_ in _WATCHING
    return (
        preposition.lower_ in {"in", "towards", "toward"} and noun.lower_ == "progress" and watched
    )


def _is_needed(act: Token) -> bool:
    """Return whether an infinitive tells what for something is needed: "lacks the skill required to land it"."""
    participle = act.head
    noun = participle.head
    needed = participle.dep_ == "acl" and participle.lemma_ in _NEEDED and noun.i < participle.i
    return needed and participle.tag_ == "VBN" and noun.dep_ == "dobj"
