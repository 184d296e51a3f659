"""Tell the name "IS" of the Islamic State from the verb in capitals, for which the pipelines take it."""

from collections.abc import Sequence

_NAME = "IS"
# what the verb in capitals for emphasis does not stand behind
_BEFORE_NAME = frozenset(
    {"against", "and", "as", "between", "bomb", "bombed", "bombing", "by", "combat", "defeat", "defeated", "destroy",
     "fight", "fighting", "for", "fought", "from", "in", "into", "join", "joined", "joining", "like", "of", "on", "or",
     "over", "says", "support", "supporting", "target", "targeting", "than", "the", "to", "under", "with"}
)  # fmt: skip
# what may stand behind the verb, and hardly behind the name
_AFTER_VERB = frozenset(
    {
        "a",
        "an",
        "any",
        "being",
        "going",
        "he",
        "it",
        "no",
        "not",
        "n't",
        "she",
        "that",
        "the",
        "there",
        "this",
        "very",
    }
)
# what stands behind no verb
_AFTER_NAME = frozenset(
    {"'s", "can", "could", "did", "fighter", "fighters", "had", "has", "have", "may", "might", "militant", "militants",
     "should", "terrorist", "terrorists", "was", "were", "will", "would"}
)  # fmt: skip


def is_name(words: Sequence[str], at: int) -> bool:
    """Return whether a word is "IS" in capitals among words in small letters, and no verb."""
    if words[at] != _NAME:
        return False
    before = words[at - 1] if at else "."
    behind = words[at + 1] if at + 1 < len(words) else ""
    near = [*words[max(at - 4, 0) : at], *words[at + 1 : at + 5]]
    if not any(w.islower() and len(w) > 1 for w in near):
        return False
    led = not before.isalnum() or before.lower() in _BEFORE_NAME
    return behind in _AFTER_NAME or (led and behind not in _AFTER_VERB)
