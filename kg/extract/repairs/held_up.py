"""Join what goes on behind words held up in quotes: 'Lee called it "false," rejected its figures and left'."""

from kg.extract.words.quotations import in_quotes
from kg.extract.words.speech import load_reporting_words
from kg.extract.words.tree import MARKS, NOUN_SUBJECTS, Token

_MOST_WORDS = 4


def go_on_behind_words(verb: Token) -> None:
    """Make a past behind held up words go on from the verb before them, whose subject it shares.

    Parsers read it as they do "said" behind a quotation: what stands before hangs on it.
    """
    if verb.tag_ != "VBD" or verb.nbor(-1).text not in MARKS or not goes_on(verb):
        return
    first = next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    if first is None or verb.dep_ != "ROOT" or not _is_told(first):
        return
    first.hang_on(first)
    first.dep_ = "ROOT"
    verb.hang_on(first)
    verb.dep_ = "conj"
    for mark in [c for c in verb.lefts if c.i < verb.i and c.dep_ == "punct"]:
        mark.hang_on(first)


def goes_on(verb: Token) -> bool:
    """Return whether a verb right behind held up words tells a further act of who held them up, and no speaker.

    "Lee called it "false," rejected its figures", but 'Rain fell, "and it was cold," added Lee'.
    """
    reporter = load_reporting_words().verbs.get(verb.lemma_)
    says = reporter is not None and reporter.voiced and "object" not in reporter.content
    if (
        says
        or verb.tag_ not in {"VBD", "VBN"}
        or any(c.dep_ in NOUN_SUBJECTS for c in verb.children)
    ):
        return False
    opening = next((t for t in _before(verb) if t.text in MARKS), None)
    return opening is not None and opening.i > verb.sent.start and not in_quotes(verb.sent[0])


def _before(verb: Token) -> list[Token]:
    """Return the few words in quotes right before `verb`, the nearest first, from inside their closing mark."""
    start = max(verb.i - _MOST_WORDS - 4, verb.sent.start)
    return list(reversed(verb.doc[start : verb.i - 1]))


def _is_told(verb: Token) -> bool:
    subject = next((c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS), None)
    return subject is not None and not in_quotes(subject) and verb.tag_ in {"VBD", "VBZ", "VBP"}
