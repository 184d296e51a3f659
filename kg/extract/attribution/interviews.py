"""Find who speaks in printed interviews that label but the first question: "Radio Nova: Was it hard? It was."."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kg.extract.attribution.transcripts import colon_of, label_start
from kg.extract.parsing.parse import ParsedBlock, ParsedSentence
from kg.extract.words.quotations import in_quotes
from kg.extract.words.tree import Span, Token
from kg.model import SentenceKind

_LEAST_SIGNS = 3
_OWN = frozenset({"i", "my", "our", "we"})
_LONGEST_NAME = 4
# sentences within which an outlet comes to its question
_SOON = 5


def find_voices(blocks: Sequence[ParsedBlock]) -> dict[int, Token]:
    """Return, by the index of a sentence, the last word of the name of who speaks it in an interview.

    A question is the outlet's whose label opens the interview; what stands behind it, is said by the one whom the
    article names before the most, or whom a label names. Behind the last answer the article goes on where it names
    who answered or who asked. Empty for an article that is no such interview.

    Known limit: what the outlet tells before a further question counts as an answer.
    """
    sentences = [s for b in blocks if b.kind == SentenceKind.BODY for s in b.sentences]
    opening = next((n for n, s in enumerate(sentences) if colon_of(s) is not None), None)
    if opening is None:
        return {}
    told = sentences[opening:]
    people = [n for b in blocks for n in b.doc.ents if n.label_ == "PERSON"]
    answerer = _presented(people, told[0].span[0].offset)
    outlet = _outlet(told, frozenset(n[-1].text for n in people))
    if outlet is None:
        return {}
    # a second label and the one who led it tell as much as a question
    signs = [*(_asks(s) or _is_end(s) for s in told), *(_label(s) is not None for s in told[1:])]
    if sum(signs) < _LEAST_SIGNS:
        return {}
    voices = dict(_voices(told, outlet, answerer))
    answers = [s for s in told if voices.get(s.record.index) not in {None, outlet}]
    own = any(t.lower_ in _OWN and not in_quotes(t) for s in answers for t in s.span)
    return voices if own else {}


def _label(sentence: ParsedSentence) -> Token | None:
    """Return the last word of the label that opens a sentence, or None."""
    colon = colon_of(sentence)
    return sentence.span.doc[colon - 1] if colon is not None else None


def _outlet(told: Sequence[ParsedSentence], people: frozenset[str]) -> Token | None:
    """Return the first label whose turn soon leads to a question, and which is no surname of `people`."""
    asker, since = None, 0
    for number, sentence in enumerate(told):
        label = _label(sentence)
        if label is not None:
            asker, since = None if label.text in people else label, number
        if asker is not None and _asks(sentence) and number - since < _SOON:
            return asker
    return None


def _asks(sentence: ParsedSentence) -> bool:
    return sentence.record.text.rstrip().endswith("?") and not in_quotes(sentence.span[0])


def _is_end(sentence: ParsedSentence) -> bool:
    """Return whether a sentence tells who led the interview: "This interview was conducted by Ann Lee."."""
    words = [t.lower_ for t in sentence.span[:8]]
    return "interview" in words and bool({"conducted", "conducting", "edited", "led"} & {*words})


def _presented(people: Iterable[Span], before: int) -> Token | None:
    """Return the last word of the name that stands most often before an offset, the latest of equals."""
    names = [n[-1] for n in people if n[-1].offset < before]
    counts = Counter(n.text for n in names)
    return max(names, key=lambda t: (counts[t.text], t.offset), default=None)


def _voices(
    told: Sequence[ParsedSentence], outlet: Token, answerer: Token | None
) -> Iterator[tuple[int, Token]]:
    """Yield the index and the speaker of each sentence of an interview that begins with a label."""
    last = max((n for n, s in enumerate(told) if _asks(s)), default=-1)
    asking = False
    for number, sentence in enumerate(told):
        label = _label(sentence)
        if label is not None:
            asking = label.text == outlet.text
            answerer = answerer if asking else label
        gone = number > last and answerer is not None and _names(sentence, answerer)
        if _is_end(sentence) or (gone and label is None):
            return
        question = _asks(sentence)
        voice = outlet if asking or question else answerer
        if voice is not None:
            yield sentence.record.index, voice
        asking = asking and not question


def _names(sentence: ParsedSentence, person: Token) -> bool:
    """Return whether a sentence begins with a person's name: "Professor Ann Lee teaches in Lima."."""
    start = label_start(sentence.span)
    return any(t.text == person.text for t in sentence.span.doc[start : start + _LONGEST_NAME])
