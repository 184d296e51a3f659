"""Find the labels of speakers in printed interviews: "Radio Nova: Was it hard?", "Jane Doe: It was."."""

from collections import Counter
from collections.abc import Iterable, Sequence

from kg.extract.parsing.parse import ParsedBlock, ParsedSentence
from kg.extract.words.claims import Argument, Claim
from kg.extract.words.tree import MARKS, Span

# a label has few words; an interview has two voices, one of which speaks again
_MOST_WORDS = 4
_LEAST_TURNS = 3


def find_labels(blocks: Sequence[ParsedBlock]) -> dict[int, int]:
    """Return, by the index of a sentence that a speaker's label opens, the number of the label's colon in its Doc.

    Empty for an article that is no interview: a headline or a list may have a colon, too.
    """
    found: dict[int, int] = {}
    names: Counter[str] = Counter()
    for block in blocks:
        for sentence in block.sentences:
            colon = colon_of(sentence)
            if colon is not None:
                found[sentence.record.index] = colon
                names[block.doc.span(label_start(sentence.span), colon).text] += 1
    again = max(names.values(), default=0) > 1
    return found if len(names) > 1 and again and names.total() >= _LEAST_TURNS else {}


def label_start(span: Span) -> int:
    """Return the number of the token where a label would begin: quoted paragraphs have a mark before it."""
    return span.start + (span[0].text in MARKS)


def colon_of(sentence: ParsedSentence) -> int | None:
    """Return the number of the colon behind what may be a speaker's label at the start of a sentence, or None."""
    span = sentence.span
    first = label_start(span)
    for token in span.doc[first : min(first + _MOST_WORDS + 1, span.end)]:
        if token.text == ":":
            return token.i if first < token.i < span.end - 1 else None
        if token.pos_ != "PROPN" and not token.text.isupper():
            return None
    return None


def outside_labels(claims: Iterable[Claim], colon: int | None) -> list[Claim]:
    """Return the claims that take nothing from a label: a speaker's name before a colon does nothing itself."""
    if colon is None:
        return list(claims)
    return [c for c in claims if c.head.i > colon and not _takes(c, colon)]


def _takes(claim: Claim, colon: int) -> bool:
    arguments = [claim.subject, claim.object, *(a for _, a in claim.roles)]
    return any(_stands_in(a, colon) for a in arguments if a is not None)


def _stands_in(argument: Argument, colon: int) -> bool:
    return argument.token is not None and argument.token.i < colon
