"""Set right what parsers hang elsewhere around words of saying: a clause told to somebody, "made clear", an agency."""

from kg.extract.speech import load_reporting_words
from kg.extract.tree import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_TELLING = frozenset(
    {"advise", "assure", "brief", "caution", "hint", "inform", "notify", "reassure", "remind", "signal",
     "suggest", "tell", "warn"}
)  # fmt: skip
_STORIES = frozenset({"fact", "joke", "lie", "secret", "story", "tale", "truth"})
_CLAUSES = frozenset({"advcl", "ccomp", "csubj"})


def repair_told(word: Token) -> None:
    """Set right a clause behind whom it is told to, and a quality that "made" gives to a clause."""
    if word.dep_ == "relcl":
        _lift_clause(word)
    elif word.lower_ == "clear" and word.i > word.sent.start and word.nbor(-1).lemma_ == "make":
        _join_shown(word, word.nbor(-1))


def _join_shown(quality: Token, made: Token) -> None:
    """Hang on "made" both the quality and the clause of "made clear that it would end"."""
    clause = next((c for c in quality.rights if c.left_edge.i == quality.i + 1), None)
    if quality.head.dep_ == "ccomp" and quality.head.head == made:
        quality.hang_on(made)
        quality.dep_ = "ccomp"
    elif clause is not None and quality.head == made and clause.dep_ in _CLAUSES:
        clause.hang_on(made)
        clause.dep_ = quality.dep_ = "ccomp"


def _lift_clause(clause: Token) -> None:
    """Hang on the verb what somebody is told in "informed the board that Apex had failed", no word of the board."""
    whom, that = clause.head, clause.left_edge
    verb = whom.head.head if whom.dep_ == "pobj" and whom.head.lower_ == "to" else whom.head
    if whom.lemma_.lower() in _STORIES | load_reporting_words().nouns.keys():
        return  # "tells the truth that it fell"
    if whom.dep_ not in {"dobj", "pobj"} or verb.lemma_ not in _TELLING or that.lower_ != "that":
        return
    own = [c for c in clause.lefts if c.dep_ in _SUBJECTS and c is not that]
    object_ = that.dep_ == "dobj" and clause.tag_ not in {"VB", "VBG"}
    if that.i != whom.i + 1 or not own or (object_ and whom.dep_ == "dobj"):
        return  # "told the board that Ford chose"
    clause.hang_on(verb)
    clause.dep_ = "ccomp"
    if that.head == clause:
        that.dep_ = "mark"
    that.tag_ = "IN"
