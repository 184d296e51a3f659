"""Make the texts that spaCy parses, and copy what it found into plain Python: the one home of its objects."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import compress, islice
from typing import Any, NamedTuple

import numpy as np
from spacy.lang.en.lex_attrs import like_num
from spacy.lang.lex_attrs import is_punct
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import MorphAnalysis
from spacy.tokens import Token as SpacyToken

from kg.errors import ModelError
from kg.extract.parsing.pipelines import Pipeline
from kg.extract.parsing.recogniser import Name, recogniser_of
from kg.extract.parsing.vectors import TokenVectors
from kg.extract.words.tree import Doc, Token

# The pipes whose work `WordReader` does once for each word, tag and dependency.
_OF_WORDS = ("attribute_ruler", "lemmatizer")
# the pipes that look at the vectors of tokens, in their order
_PARSING = ("tagger", "parser")
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


class _Ruled(NamedTuple):
    """What the ruler gives a token; lemma 0: it leaves that to the lemmatizer."""

    pos: int
    morph: MorphAnalysis
    lemma: int
    tag_: str
    dep_: str
    leads: bool


class WordReader:
    """Gives tokens the part of speech and the lemma that a pipeline's attribute ruler and lemmatizer give them.

    Nearly all of the ruler's patterns look at one token, at its tag, its dependency and, of a few words, at the word
    itself; the lemma depends on one token, too. So what was found out holds wherever the same comes again. Texts with a
    pattern of more tokens do so for the words that it matches, side by side.
    """

    def __init__(self, pipeline: Pipeline) -> None:
        """Take the two pipes of `pipeline`.

        Raises:
            ModelError: its ruler looks at more than word, tag and dependency.
        """
        self._ruler, self._lemmatizer = (pipeline.nlp.get_pipe(name) for name in _OF_WORDS)
        self._vocab = pipeline.nlp.vocab
        assert isinstance(self._ruler, AttributeRuler)
        rows: list[dict[str, Any]] = list(self._ruler.patterns)
        patterns = [p for row in rows for p in row["patterns"]]
        tokens = [token for pattern in patterns for token in pattern]
        asked = {str(name) for token in tokens for name in token}
        if asked - _ASKED:
            raise ModelError(
                f"pipeline {pipeline.name!r}: its attribute ruler looks at {sorted(asked - _ASKED)}"
            )
        self._named = _words_in([token["LOWER"] for token in tokens if "LOWER" in token])
        self._longest = max(len(p) for p in patterns)
        self._longer = Matcher(self._vocab)
        self._firsts = Matcher(self._vocab)
        self._longer.add("longer", [p for p in patterns if len(p) > 1])
        self._firsts.add("first", [p[:1] for p in patterns if len(p) > 1])
        self._known: dict[Key, Word] = {}
        self._ruled: dict[tuple[str, int, int], _Ruled] = {}
        self._joint: dict[tuple[Key, ...], list[Word]] = {}

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
        leading = [number for number, word in enumerate(words) if word.leads]
        if leading:
            for start, end in self._stretches(parsed, leading):
                words[start:end] = self._read_joint(tuple(keys[start:end]))
        return words

    def _stretches(self, parsed: SpacyDoc, leading: Sequence[int]) -> list[tuple[int, int]]:
        """Return the tokens that patterns of more tokens match, those of matches that overlap as one stretch.

        A match begins at one of the tokens `leading`.
        """
        matches = {
            (first + start, first + end)
            for first in leading
            for _, start, end in self._longer(parsed[first : first + self._longest])
        }
        found: list[tuple[int, int]] = []
        for start, end in sorted(matches):
            if found and start < found[-1][1]:
                found[-1] = found[-1][0], max(found[-1][1], end)
            else:
                found.append((start, end))
        return found

    def _read_joint(self, keys: tuple[Key, ...]) -> list[Word]:
        """Return what the pipes say of words side by side; asked once for the same words."""
        if keys not in self._joint:
            strings = self._vocab.strings
            doc = SpacyDoc(self._vocab, words=[strings[word] for word, _, _ in keys])
            for token, (_, tag, dep) in zip(doc, keys, strict=True):
                token.tag_, token.dep_ = strings[tag], strings[dep]
            doc = self._lemmatizer(self._ruler(doc))
            self._joint[keys] = [_word(t, leads=False) for t in doc]
        return self._joint[keys]

    def _learn(self, keys: Sequence[Key]) -> list[Word]:
        """Return what the pipes say of each key."""
        words = [self._vocab.strings[key[0]] for key in keys]
        ruled = self._rule([(w, tag, dep) for w, (_, tag, dep) in zip(words, keys, strict=True)])
        doc = SpacyDoc(self._vocab, words=words)
        for token, found in zip(doc, ruled, strict=True):
            token.pos, token.lemma = found.pos, found.lemma
            token.tag_, token.dep_ = found.tag_, found.dep_
            token.morph = found.morph
        doc = self._lemmatizer(doc)
        return [_word(t, leads=found.leads) for t, found in zip(doc, ruled, strict=True)]

    def _rule(self, rows: Iterable[tuple[str, int, int]]) -> list[_Ruled]:
        """Return what the ruler gives words with the numbers of their tags and dependencies."""
        kinds = {
            (word, tag, dep): (word.lower() if self._is_named(word) else "", tag, dep)
            for word, tag, dep in rows
        }
        new = {kind: row for row, kind in kinds.items() if kind not in self._ruled}
        if new:
            found = self._run_ruler([word for word, _, _ in new.values()], list(new))
            self._ruled.update(zip(new, found, strict=True))
        return [self._ruled[kind] for kind in kinds.values()]

    def _is_named(self, word: str) -> bool:
        """Return whether a pattern may look at this very word."""
        return word.isspace() or self._named.fullmatch(word.lower()) is not None

    def _run_ruler(
        self, words: Sequence[str], kinds: Sequence[tuple[str, int, int]]
    ) -> list[_Ruled]:
        """Return what the ruler gives each word; commas keep them apart from each other."""
        strings = self._vocab.strings
        doc = SpacyDoc(self._vocab, words=[w for word in words for w in (word, ",")])
        for number, token in enumerate(doc):
            _, tag, dep = kinds[number // 2]
            comma = number % 2
            token.tag_ = "," if comma else strings[tag]
            token.dep_ = "punct" if comma else strings[dep]
        firsts = {start for _, start, _ in self._firsts(doc)}
        doc = self._ruler(doc)
        return [
            _Ruled(t.pos, t.morph, t.lemma, t.tag_, t.dep_, t.i in firsts)
            for t in doc
            if t.i % 2 == 0
        ]


def _words_in(asked: Iterable[Any]) -> re.Pattern[str]:
    """Return what matches each word that patterns ask for: by itself, as one of a list, or by an expression.

    What asks in another way may match any word.
    """
    forms = []
    for value in asked:
        if isinstance(value, str):
            forms.append(re.escape(value))
        elif set(value) == {"IN"}:
            forms.extend(map(re.escape, value["IN"]))
        else:
            forms.append(f".*(?:{value['REGEX']}).*" if set(value) == {"REGEX"} else ".*")
    return re.compile("|".join(f"(?:{form})" for form in forms), re.DOTALL)


def _word(token: SpacyToken, *, leads: bool) -> Word:
    text = token.text
    numeral = like_num(text)  # type: ignore[no-untyped-call]
    names = token.lemma_, token.pos_, token.tag_, token.dep_
    return Word(text, text.lower(), is_punct(text), numeral, *names, leads)


@cache
def word_reader(pipeline: Pipeline) -> WordReader:
    """Return the reader of words of `pipeline`, made once."""
    return WordReader(pipeline)


def make_doc(
    pipeline: Pipeline, words: list[str], spaces: list[bool], borders: list[bool | int | None]
) -> SpacyDoc:
    """Return words, the spaces behind them and which begin a sentence as a text of `pipeline`, not parsed yet."""
    return SpacyDoc(pipeline.nlp.vocab, words=words, spaces=spaces, sent_starts=borders)


def parse_docs(
    pipeline: Pipeline, docs: Iterable[SpacyDoc], batch: int
) -> Iterator[tuple[SpacyDoc, list[Name]]]:
    """Give `docs` as the neural pipes of `pipeline` parse them, and their names; `copy_doc` does the rest."""
    vectors, rest = vectors_of(pipeline), iter(docs)
    pipes: list[Any] = [pipeline.nlp.get_pipe(name) for name in _PARSING]
    while some := list(islice(rest, batch)):
        for doc, tensor in zip(some, vectors.predict(some), strict=True):
            doc.tensor = tensor  # type: ignore[assignment]  # spaCy types it as of doubles
        for pipe in pipes:
            pipe.set_annotations(some, pipe.predict(some))
        yield from zip(some, recogniser_of(pipeline).find(some), strict=True)


@cache
def vectors_of(pipeline: Pipeline) -> TokenVectors:
    """Return what gives the tokens of `pipeline` the vectors that its tagger and parser look at, made once."""
    pipe: Any = pipeline.nlp.get_pipe("tok2vec")
    return TokenVectors(pipeline, pipe.model)


def copy_doc(
    pipeline: Pipeline,
    parsed: SpacyDoc,
    names: Iterable[Name],
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
    for number, (token, word, space, start) in enumerate(
        zip(doc, words, spaces, starts, strict=True)
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
        place += len(token.text) + space
    doc.set_edges(0, len(doc))
    doc.hang(0, len(doc))
    doc.cut(compress(range(len(doc)), (border == 1 for border in borders)))
    doc.ents = [doc.span(*name) for name in names]
    return doc
