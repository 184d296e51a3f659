"""Tell by what something was brought or told from who did it: "was sent by plane to the queen by the baker"."""

from collections.abc import Mapping, Sequence

from kg.extract.words.speech import is_voiced
from kg.extract.words.tree import Token

# in what somebody tells something to somebody
_WRITINGS = frozenset(
    {"address", "comment", "email", "e-mail", "interview", "letter", "mail", "memo", "message", "note", "release",
     "remark", "report", "response", "speech", "statement", "submission"}
)  # fmt: skip

_MEANS = frozenset(
    {"air", "boat", "bus", "car", "cable", "courier", "crane", "email", "e-mail", "fax", "ferry", "hand", "helicopter",
     "land", "letter", "lorry", "mail", "phone", "pipeline", "plane", "post", "radio", "rail", "road", "sea", "ship",
     "telegram", "telephone", "train", "tram", "truck", "van", "video"}
)  # fmt: skip
_TELLING = frozenset({"apologise", "apologize", "deny", "reject", "resign"})
# "was hit by train": in these a vehicle or a wire did it
_HARMING = frozenset(
    {"bury", "crush", "damage", "destroy", "drag", "electrocute", "hit", "injure", "kill", "knock", "ram", "run",
     "strike"}
)  # fmt: skip


def is_means(by: Token) -> bool:
    """Return whether a bare noun behind "by" only says how: "by train", but "by a train".

    Headlines leave articles out: none in them.
    """
    noun = _inner(by)
    if by.lower_ != "by" or noun is None or by.doc.is_headline:
        return False
    bare = noun.tag_ in {"NN", "NNP"} and not list(noun.lefts)
    return bare and noun.text in _MEANS and by.head.lemma_ not in _HARMING


def means_of(verb: Token) -> Token | None:
    """Return the noun that says by what means a passive `verb` was done, or None."""
    found = (by for by in verb.rights if by.dep_ in {"agent", "prep"} and is_means(by))
    return next((_inner(by) for by in found), None)


def told_to(verb: Token, positions: Mapping[str, Sequence[Token]]) -> Token | None:
    """Return to whom something was told in what stands behind "in": "in a letter to the board, she denied it".

    Who "found a mistake in a letter to the board" told the board nothing.
    """
    for noun in positions.get("in", ()):
        first = noun.head.i == noun.sent.start or verb.lemma_ in _TELLING or is_voiced(verb.lemma_)
        if noun.lemma_.lower() in _WRITINGS and first:
            behind = (c for c in noun.rights if c.dep_ == "prep" and c.lower_ in {"to", "with"})
            return next((whom for c in behind if (whom := _inner(c)) is not None), None)
    return None


def free_means(by: Token) -> None:
    """Hang on the verb what stands behind "by train" in "was sent by train to Rome by a clerk"."""
    noun = _inner(by)
    if noun is not None and is_means(by):
        noun.dep_ = "pobj"
        for word in [c for c in noun.rights if c.dep_ in {"agent", "prep"}]:
            word.hang_on(by.head)


def _inner(by: Token) -> Token | None:
    return next((c for c in by.rights if c.dep_ in {"pobj", "pcomp"}), None)
