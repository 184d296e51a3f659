"""Make one name of a row of words: hang them together in the tree, and name them."""

from collections.abc import Sequence

from kg.extract.words.tree import Doc, Span, Token

# how the first word of a name hangs where a parser did not see that it is one
_LOOSE = frozenset({"acl", "advcl", "amod", "relcl", "xcomp"})


def hang_together(words: Sequence[Token], head: Token) -> None:
    """Hang all words of a name on `head`, one of them, with the words that hung on them; marks stay punctuation."""
    top = next((t for t in words if t.head not in words or t.head is t), head)
    if head.head in words and top is not head:
        if top.head is top or head.is_ancestor(top.head):
            return
        head.hang_on(top.head)
        head.dep_ = "appos" if top.dep_ in _LOOSE else top.dep_
    if any(word.is_ancestor(head) for word in words):
        return
    for word in (w for w in words if w is not head):
        for child in [c for c in word.children if c not in words]:
            child.hang_on(head)
        word.hang_on(head)
        word.dep_ = "punct" if word.text == '"' else "compound"
        if word.text != '"':
            word.pos_, word.tag_ = "PROPN", "NNP"
    head.pos_, head.tag_ = "PROPN", "NNP"


def name_row(doc: Doc, first: int, end: int, label: str) -> None:
    """Make the tokens [first, end) a name, and cut what they were taken for a part of."""
    kept = [e for e in doc.ents if e.end <= first or e.start >= end]
    cut = [Span(doc, e.start, first, label=e.label_) for e in doc.ents if e.start < first < e.end]
    doc.ents = (*kept, *cut, Span(doc, first, end, label=label))
