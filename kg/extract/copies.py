"""Make the texts that spaCy parses, and copy what it found into plain Python: the one home of its objects."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import compress

import numpy as np
from spacy.lang.en.lex_attrs import like_num
from spacy.lang.lex_attrs import is_punct
from spacy.tokens import Doc as SpacyDoc

from kg.extract.pipelines import Pipeline
from kg.extract.tree import Doc, Token

_NAMED = ("LEMMA", "POS", "TAG", "DEP")
_KEPT_WORDS = 100_000


@lru_cache(maxsize=_KEPT_WORDS)
def _look_at(word: str) -> tuple[str, str, bool, bool]:
    """Return what is true of a word wherever it stands: itself, in small letters, a mark?, a number?"""
    return word, word.lower(), is_punct(word), like_num(word)  # type: ignore[no-untyped-call]


def _names(parsed: SpacyDoc) -> list[list[str]]:
    """Return, for each token, its lemma, part of speech, tag and dependency."""
    columns = parsed.to_array(list(_NAMED))
    strings = parsed.vocab.strings
    known = {number: strings[number] for number in np.unique(columns).tolist()}
    return [[known[n] for n in row] for row in columns.tolist()]


def _link(doc: Doc, parsed: SpacyDoc) -> None:
    """Set heads, children, edges and sentences of the tokens of `doc` as they are in `parsed`."""
    numbers = parsed.to_array(["HEAD", "SENT_START"]).astype(np.int64)
    for token, seen, head in zip(doc, parsed, numbers[:, 0].tolist(), strict=True):
        token.head = doc[token.i + head]
        token.left_edge, token.right_edge = doc[seen.left_edge.i], doc[seen.right_edge.i]
    doc.hang(0, len(doc))
    doc.cut(compress(range(len(doc)), (numbers[:, 1] == 1).tolist()))


def make_doc(
    pipeline: Pipeline, words: list[str], spaces: list[bool], borders: list[bool | int | None]
) -> SpacyDoc:
    """Return words, the spaces behind them and which begin a sentence as a text of `pipeline`, not parsed yet."""
    return SpacyDoc(pipeline.nlp.vocab, words=words, spaces=spaces, sent_starts=borders)


def copy_doc(parsed: SpacyDoc, starts: Sequence[int], *, is_headline: bool) -> Doc:
    """Return what a pipeline found in a block whose tokens begin at the offsets `starts` of the document."""
    doc = Doc(parsed.text, is_headline=is_headline)
    place = 0
    for seen, start, names in zip(parsed, starts, _names(parsed), strict=True):
        token = Token()
        token.doc, token.i, token.idx, token.offset = doc, len(doc), place, start
        token.text, token.lower_, token.is_punct, token.like_num = _look_at(seen.text)
        token.lemma_, token.pos_, token.tag_, token.dep_ = names
        token.whitespace_ = seen.whitespace_
        token.ent_type_ = ""
        place += len(token.text) + len(token.whitespace_)
        doc.append(token)
    _link(doc, parsed)
    doc.ents = [doc.span(e.start, e.end, e.label_) for e in parsed.ents]
    return doc
