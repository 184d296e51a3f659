"""Make the texts that spaCy parses, and copy what it found into plain Python: the one home of its objects."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import compress
from typing import Any, NamedTuple

import numpy as np
from spacy.lang.en.lex_attrs import like_num
from spacy.lang.lex_attrs import is_punct
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc as SpacyDoc

from kg.errors import ModelError
from kg.extract.pipelines import Pipeline
from kg.extract.tree import Doc, Token

# The pipes whose work `WordReader` does once for each word, tag and dependency.
REPLACED = ("attribute_ruler", "lemmatizer")
_KEPT_WORDS = 200_000
# What the ruler's patterns may look at, for a token's word, tag and dependency to tell all.
_ASKED = frozenset({"LOWER", "TAG", "DEP", "IS_SPACE"})
_COLUMNS = ("ORTH", "TAG", "DEP", "HEAD", "SENT_START")

# the numbers of a token's word, tag and dependency
Key = tuple[int, int, int]


class Word(NamedTuple):
    """What follows from a token's word, tag and dependency; `leads`: a pattern of more tokens may begin here."""

    text: str
    lower_: str
    is_punct: bool
    like_num: bool
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    leads: bool


class WordReader:
    """Gives tokens the part of speech and the lemma that a pipeline's attribute ruler and lemmatizer give them.

    Nearly all of the ruler's patterns look at one token, and the lemma depends on one, so that what was found out for
    a word with its tag and dependency holds wherever it comes again. Texts with a pattern of more tokens go through
    the two pipes.
    """

    def __init__(self, pipeline: Pipeline) -> None:
        """Take the two pipes of `pipeline`.

        Raises:
            ModelError: its ruler looks at more than word, tag and dependency.
        """
        self._pipes = [pipeline.nlp.get_pipe(name) for name in REPLACED]
        self._vocab = pipeline.nlp.vocab
        ruler = self._pipes[0]
        assert isinstance(ruler, AttributeRuler)
        rows: list[dict[str, Any]] = list(ruler.patterns)
        patterns = [p for row in rows for p in row["patterns"]]
        asked = {str(name) for pattern in patterns for token in pattern for name in token}
        if asked - _ASKED:
            raise ModelError(
                f"pipeline {pipeline.name!r}: its attribute ruler looks at {sorted(asked - _ASKED)}"
            )
        self._longer = Matcher(self._vocab)
        self._firsts = Matcher(self._vocab)
        self._longer.add("longer", [p for p in patterns if len(p) > 1])
        self._firsts.add("first", [p[:1] for p in patterns if len(p) > 1])
        self._known: dict[Key, Word] = {}

    def read(self, parsed: SpacyDoc, keys: Sequence[Key]) -> list[Word]:
        """Return the words of `parsed`, whose tokens have these keys."""
        known = self._known
        missing = [key for key in dict.fromkeys(keys) if key not in known]
        if missing:
            if len(known) > _KEPT_WORDS:
                known.clear()
                missing = list(dict.fromkeys(keys))
            known.update(zip(missing, self._learn(missing), strict=True))
        words = [known[key] for key in keys]
        if any(word.leads for word in words) and self._longer(parsed):
            return self._run(parsed)
        return words

    def _learn(self, keys: Iterable[Key]) -> list[Word]:
        """Return what the pipes say of each key, its tokens kept apart from each other by commas."""
        strings = self._vocab.strings
        rows = [row for key in keys for row in (key, None)]
        words = [strings[row[0]] if row else "," for row in rows]
        doc = SpacyDoc(self._vocab, words=words)
        for token, row in zip(doc, rows, strict=True):
            token.tag_, token.dep_ = (strings[row[1]], strings[row[2]]) if row else (",", "punct")
        firsts = {start for _, start, _ in self._firsts(doc)}
        learnt = self._run(doc)
        return [
            word._replace(leads=number in firsts)
            for number, word in enumerate(learnt)
            if number % 2 == 0
        ]

    def _run(self, doc: SpacyDoc) -> list[Word]:
        for pipe in self._pipes:
            doc = pipe(doc)
        return [
            Word(
                token.text,
                token.text.lower(),
                is_punct(token.text),
                like_num(token.text),  # type: ignore[no-untyped-call]
                token.lemma_,
                token.pos_,
                token.tag_,
                token.dep_,
                leads=False,
            )
            for token in doc
        ]


@cache
def word_reader(pipeline: Pipeline) -> WordReader:
    """Return the reader of words of `pipeline`, made once."""
    return WordReader(pipeline)


def make_doc(
    pipeline: Pipeline, words: list[str], spaces: list[bool], borders: list[bool | int | None]
) -> SpacyDoc:
    """Return words, the spaces behind them and which begin a sentence as a text of `pipeline`, not parsed yet."""
    return SpacyDoc(pipeline.nlp.vocab, words=words, spaces=spaces, sent_starts=borders)


def parse_docs(pipeline: Pipeline, docs: Iterable[SpacyDoc], batch: int) -> Iterable[SpacyDoc]:
    """Give `docs` as the neural pipes of `pipeline` parse them; the others' work is done by `copy_doc`."""
    return pipeline.nlp.pipe(docs, batch_size=batch, disable=REPLACED)


def copy_doc(
    pipeline: Pipeline,
    parsed: SpacyDoc,
    spaces: Sequence[bool],
    starts: Sequence[int],
    *,
    is_headline: bool,
) -> Doc:
    """Return what `pipeline` found in a block whose tokens begin at the offsets `starts` of the document."""
    columns = parsed.to_array(list(_COLUMNS)).T
    keys = list(zip(*columns[:3].tolist(), strict=True))
    heads, borders = columns[3:].astype(np.int64).tolist()
    words = word_reader(pipeline).read(parsed, keys)
    doc = Doc(parsed.text, is_headline=is_headline)
    doc.extend(Token() for _ in words)
    place = 0
    for number, (token, word, space, start, seen) in enumerate(
        zip(doc, words, spaces, starts, parsed, strict=True)
    ):
        token.doc, token.i, token.idx, token.offset = doc, number, place, start
        (
            token.text,
            token.lower_,
            token.is_punct,
            token.like_num,
            token.lemma_,
            token.pos_,
            token.tag_,
            token.dep_,
            _,
        ) = word
        token.whitespace_ = " " if space else ""
        token.ent_type_ = ""
        token.head = doc[number + heads[number]]
        token.left_edge, token.right_edge = doc[seen.left_edge.i], doc[seen.right_edge.i]
        place += len(token.text) + space
    doc.hang(0, len(doc))
    doc.cut(compress(range(len(doc)), (border == 1 for border in borders)))
    doc.ents = [doc.span(e.start, e.end, e.label_) for e in parsed.ents]
    return doc
