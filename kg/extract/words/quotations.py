"""Find the quotations of a block: stretches between double quotation marks, also over several sentences."""

from collections.abc import Iterable

from kg.extract.words.tree import MARKS, Doc, Span, Token
from kg.records import record

_SINGLE = frozenset({"'", "‘", "’", "`"})


@record
class Quotation:
    """Tokens `first` to before `last` of a block, marks included; not `closed`: it runs on in the next block."""

    first: int
    last: int
    closed: bool

    def holds(self, number: int) -> bool:
        """Return whether the token of that number stands in the quotation."""
        return self.first <= number < self.last


def in_quotes(token: Token) -> bool:
    """Return whether an odd number of quotation marks stands before `token` in its block."""
    return token.doc.quoted[token.i]


def in_inner_quotes(token: Token) -> bool:
    """Return whether `token` stands in words that somebody quotes in quoted words: '"He said, 'I left,'" Lee said'."""
    if not in_quotes(token):
        return False
    for before in reversed(token.doc[token.sent.start : token.i]):
        if before.text in MARKS:
            return False
        if before.text in _SINGLE:
            opens = not before.whitespace_ and (
                before.nbor(-1).whitespace_ or before.nbor(-1).text in MARKS
            )
            return bool(opens)
    return False


def goes_on_quoted(sentence: Span, before: Span) -> bool:
    """Return whether a sentence begins in quoted words, or quotes behind a quotation in the sentence before."""
    quoted = sentence[0].text in MARKS and any(t.text in MARKS for t in before)
    return in_quotes(sentence[0]) or (quoted and before.doc is sentence.doc)


def runs_through(doc: Doc, following: Iterable[Doc]) -> bool:
    """Return whether a quotation left open before `doc`, which has no marks, is closed in one of the `following`."""
    if any(t.text in MARKS for t in doc):
        return False
    marked = next((d for d in following if any(t.text in MARKS for t in d)), None)
    return marked is not None and _closes_first(marked)


def _closes_first(doc: Doc) -> bool:
    """Return whether the first mark of `doc` can only close a quotation."""
    first = next((t for t in doc if t.text in MARKS), None)
    return first is not None and first.i > 0 and _can_only_close(doc, first.i)


def find_quotations(doc: Doc, *, opened: bool = False) -> list[Quotation]:
    """Return the quotations of `doc` in order, without overlap.

    A mark opens when white space stands before it and none after, closes in the mirrored case, and otherwise
    does what the marks before it leave to do. A closing mark that nothing opened is passed over, unless the
    paragraph before `opened` a quotation and did not close it: that one ends here.
    """
    found: list[Quotation] = []
    start = -1
    if opened and _closes_first(doc):
        start = 0
    for token in doc:
        if token.text not in MARKS:
            continue
        if start < 0:
            if not _can_only_close(doc, token.i):
                start = token.i
        elif not _can_only_open(doc, token.i):
            found.append(Quotation(start, token.i + 1, closed=True))
            start = -1
        else:
            # A second opening mark: the first one was never closed, so that it ends here.
            found.append(Quotation(start, token.i, closed=True))
            start = token.i
    if start >= 0:
        found.append(Quotation(start, len(doc), closed=False))
    return found


def _space_before(doc: Doc, number: int) -> bool:
    return (
        number == 0
        or bool(doc[number - 1].whitespace_)
        or doc[number - 1].text in {"(", "—", "-", "--", "'"}
    )


def _can_only_open(doc: Doc, number: int) -> bool:
    if doc[number].text in {"``", "“"}:
        return True
    return _space_before(doc, number) and not doc[number].whitespace_ and number + 1 < len(doc)


def _can_only_close(doc: Doc, number: int) -> bool:
    if doc[number].text == "”":
        return True
    return not _space_before(doc, number) and bool(
        doc[number].whitespace_ or number + 1 == len(doc)
    )
