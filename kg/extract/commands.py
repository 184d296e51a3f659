"""Tell which verbs order somebody to do something."""

from kg.extract.grammar import SUBJECTS
from kg.extract.parse import in_headline
from kg.extract.tree import MARKS, Token


def is_command(verb: Token) -> bool:
    """Return whether `verb` tells somebody to do something: "Close the port, she said", "said: Close the port"."""
    bare = verb.tag_ == "VB" and not any(
        c.dep_ in {"aux", "auxpass", "mark", *SUBJECTS} and c.lower_ != "do" for c in verb.children
    )
    if bare and is_behind_colon(verb):
        return True
    quoted = verb.dep_ in {"ccomp", "advcl"} and verb.i < verb.head.i
    quoted = quoted and any(t.text == "," for t in verb.doc[verb.i : verb.head.i])
    return bare and (verb.dep_ == "ROOT" or quoted) and not in_headline(verb)


def is_behind_colon(verb: Token) -> bool:
    """Return whether a clause begins right behind a colon, in quotation marks or not."""
    at = verb.left_edge.i - 1
    while at > verb.sent.start and verb.doc[at].text in MARKS:
        at -= 1
    return at >= verb.sent.start and verb.doc[at].text == ":" and verb.head.i < at
