"""Tell questions and commands from what is told: "did he sell it?", "must the firm pay?", "close the port"."""

from kg.extract.grammar.commands import is_command
from kg.extract.grammar.grammar import QUESTIONS, SUBJECTS, first_child, is_scheduled
from kg.extract.words.tree import MARKS, Token, kept
from kg.model import Modality

_ENDS = frozenset({".", "!", "?", ";"})


def mood_of(word: Token) -> Modality:
    """Return required for a command, possible for what is asked, planned for what a day is set for, else actual."""
    if is_scheduled(word):
        return Modality.PLANNED  # "the trial begins on Monday"
    if is_question(word):
        return Modality.ACTUAL if _asks_about(word) else Modality.POSSIBLE
    if not is_command(word) or _asks_about(word):
        return Modality.ACTUAL
    return Modality.REQUIRED


def _asks_about(word: Token) -> bool:
    """Return whether a question takes for granted that it is so: "why did he leave?": he did."""
    return any(t.tag_ in QUESTIONS for c in word.lefts for t in c.subtree)


def asks_whether(word: Token) -> bool:
    """Return whether `word` heads a question that yes or no answers: "has it closed?"."""
    return is_question(word) and not _asks_about(word)


@kept
def is_question(word: Token) -> bool:
    """Return whether `word` heads a question of its own: "has it closed?", '"must it close?" she asked'."""
    if word.dep_ == "ROOT":
        return _has_question_mark(word) or _is_quoted_question(word)
    if word.dep_ not in {"ccomp", "parataxis"} or not _ends_asking(word):
        return False
    return _is_inverted(word) or _is_quoted_question(word)


def is_open_question(word: Token) -> bool:
    """Return whether a question about what is ahead leaves it open: "must it pay?", "how will it pay?"."""
    if not is_question(word) or not (_is_inverted(word) or _is_quoted_question(word)):
        return False
    asks = [t.lower_ for c in word.lefts for t in c.subtree if t.tag_ in QUESTIONS]
    return not asks or asks[0] in {"how", "when", "where"}


def _is_quoted_question(word: Token) -> bool:
    """Return whether `word` heads what stands in quotation marks with a question mark: '"You sold it?" she asked'."""
    if not _ends_asking(word) or first_child(word, "mark") is not None:
        return False
    doc, sent = word.doc, word.sent
    end = next(t.i for t in doc[word.i : sent.end] if t.text == "?")
    marks = [t.i for t in doc[sent.start : word.i] if t.text in MARKS]
    above = word.head
    apart = above is word or above.i > end or above.i < (marks or [0])[-1]
    return len(marks) % 2 == 1 and apart and doc[end].nbor(1).text in MARKS


def _is_inverted(word: Token) -> bool:
    helper, subject = first_child(word, "aux", "auxpass"), first_child(word, *SUBJECTS)
    first = helper.i if helper is not None else word.i
    return subject is not None and first < subject.i and first_child(word, "mark") is None


def _ends_asking(word: Token) -> bool:
    """Return whether the first full stop or its like behind `word` is a question mark."""
    behind = word.doc[word.i : word.sent.end]
    return next((t.text for t in behind if t.text in _ENDS), "") == "?"


def _has_question_mark(word: Token) -> bool:
    """Return whether a question mark ends the sentence of `word`, inside of the same quotation marks as the word."""
    behind = [t.text for t in word.doc[word.i : word.sent.end]]
    while behind[-1] == '"' and len(behind) > 2:
        behind.pop()
    return behind[-1] == "?" and behind.count('"') % 2 == 0
