"""Pool what the recognisers of several pipelines take the names of an article for: each errs where another does not."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.extract.parsing.parse import ParsedBlock
from kg.extract.words.tree import Doc, Span

_POOLED = frozenset(
    {"EVENT", "FAC", "GPE", "LAW", "LOC", "NORP", "ORG", "PERSON", "PRODUCT", "WORK_OF_ART"}
)
# Where two of ours are not of one mind, the first is right on 107 of DWIE's names and the second on 218.
_FIRST, _LATER = 2, 3


def pool_types(parses: Sequence[Sequence[ParsedBlock]]) -> None:
    """Give each name of the first parse the type that all the recognisers together find most for these words.

    The parses must have the same blocks and tokens; a single one stays as it is.
    """
    if len(parses) < 2:
        return
    votes: dict[str, Counter[str]] = {}
    for number, parse in enumerate(parses):
        for text, label in _iter_types(parse):
            votes.setdefault(text, Counter())[label] += _LATER if number else _FIRST
    told = {text: max(sorted(counts), key=counts.__getitem__) for text, counts in votes.items()}
    for block in parses[0]:
        _retype(block.doc, told)


def _iter_types(parse: Sequence[ParsedBlock]) -> Iterator[tuple[str, str]]:
    for block in parse:
        yield from ((_words(e), e.label_) for e in block.doc.ents if e.label_ in _POOLED)


def _words(name: Span) -> str:
    """Return a name without its article and the ending of its genitive, which not all take for parts of it."""
    return name.text.removeprefix("the ").removeprefix("The ").removesuffix("'s")


def _retype(doc: Doc, told: dict[str, str]) -> None:
    old = [(e.start, e.end, e.label_) for e in doc.ents]
    new = [(e.start, e.end, told[_words(e)] if e.label_ in _POOLED else e.label_) for e in doc.ents]
    if new != old:
        doc.ents = tuple(Span(doc, start, end, label=label) for start, end, label in new)
