"""Give the pipelines other words in place of those that they misread, and put the own ones back after they parsed."""

from collections.abc import Sequence

from kg.extract.parsing.based import is_seat
from kg.extract.parsing.capital_is import is_name
from kg.extract.parsing.scores import is_score
from kg.extract.parsing.short_scales import scale_in_full
from kg.extract.words.tree import Doc

# a body's name for "IS", an adverb of any verb for a score, a noun inside a phrase for "based"
_BODY, _ADVERB, _NOUN = "EU", "easily", "area"


def stand_in(words: Sequence[str]) -> list[str]:
    """Return `words` as they are to be parsed."""
    return [_shown(word, words, i) for i, word in enumerate(words)]


def _shown(word: str, words: Sequence[str], at: int) -> str:
    """Return what stands for a word: another one, "million" in full, or the word itself."""
    if is_score(word):
        return _ADVERB
    if is_name(words, at):
        return _BODY
    return _NOUN if is_seat(words, at) else scale_in_full(words, at) or word


def restore(doc: Doc, words: Sequence[str]) -> None:
    """Give the tokens of `doc` that stand for others of `words` their own text; "IS" stays in capitals, as no verb."""
    place, parts = 0, []
    for token, word in zip(doc, words, strict=True):
        if token.text != word:
            token.text = token.lower_ = token.lemma_ = word
        token.idx = place
        parts.append(token.text_with_ws)
        place += len(parts[-1])
    doc.text = "".join(parts)
