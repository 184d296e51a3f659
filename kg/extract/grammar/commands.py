"""Tell which verbs order somebody to do something."""

from kg.extract.grammar.grammar import SUBJECTS
from kg.extract.parsing.parse import in_headline
from kg.extract.words.tree import MARKS, Token

# 'helped "save the town"': no order
_WITH_BARE = frozenset(
    {"dare", "do", "feel", "go", "hear", "help", "let", "make", "need", "see", "watch"}
)


def is_command(verb: Token) -> bool:
    """Return whether `verb` tells somebody to do something: "Close the port, she said", "said: Close the port"."""
    bare = verb.tag_ == "VB" and not any(
        c.dep_ in {"aux", "auxpass", "mark", *SUBJECTS} and c.lower_ != "do" for c in verb.children
    )
    if bare and (is_behind_colon(verb) or _is_cried(verb)):
        return True
    quoted = verb.dep_ in {"ccomp", "advcl"} and verb.i < verb.head.i
    between = {t.text for t in verb.doc[verb.i : verb.head.i]} if quoted else set()
    if bare and ":" in between:
        return True  # "Close the port: it is old"
    quoted = quoted and "," in between
    return bare and (verb.dep_ == "ROOT" or quoted) and not in_headline(verb)


def _is_cried(verb: Token) -> bool:
    """Return whether a bare verb begins what a verb before it quotes: 'chanted "Free the miners"'."""
    above, first = verb.head, verb.left_edge
    if verb.dep_ not in {"xcomp", "ccomp"} or above.i > verb.i or above.lemma_ in _WITH_BARE:
        return False
    return first.i > above.i + 1 and first.nbor(-1).text in MARKS


def is_behind_colon(verb: Token) -> bool:
    """Return whether a clause begins right behind a colon, in quotation marks or not."""
    at = verb.left_edge.i - 1
    while at > verb.sent.start and verb.doc[at].text in MARKS:
        at -= 1
    return at >= verb.sent.start and verb.doc[at].text == ":" and verb.head.i < at
