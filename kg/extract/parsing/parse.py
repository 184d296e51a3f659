"""Turn a document into parsed blocks: one Doc a block, its tokens tied to the document's offsets.

Every pipeline gets the same tokens and the same sentence borders (the two tokenizers are one), so that
what two parsers say about a sentence can be compared token by token.
"""

import re
from collections.abc import Iterable, Sequence

from kg.extract.parsing.copies import copy_doc, make_doc, parse_docs
from kg.extract.parsing.pipelines import Pipeline
from kg.extract.parsing.scores import find_scores
from kg.extract.parsing.sentences import make_sentences
from kg.extract.parsing.stand_ins import restore, stand_in
from kg.extract.repairs.headline_moves import read_moves
from kg.extract.repairs.repairs import repair_parse
from kg.extract.words.lemmas import correct_lemmas
from kg.extract.words.tree import Doc, Span, Token
from kg.model import Document, Sentence, SentenceKind
from kg.records import record

PARSED = frozenset(
    {
        SentenceKind.HEADLINE,
        SentenceKind.BODY,
        SentenceKind.CAPTION,
        SentenceKind.TEASER,
        SentenceKind.CORRECTION,
    }
)
_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "’": "'",
        "‘": "'",
        "`": "'",
        "«": '"',
        "»": '"',
        "\u00a0": " ",
        "\n": " ",
        "\r": " ",
        "\t": " ",
    }
)
_PLACE_LINE = re.compile(
    r"[A-Z][A-Z.' -]+(?:,\s[A-Z][\w.]*)*(?:,?\s\d{1,2}(?:\s[A-Z][a-z.]+)?)?(?:,?\s\d{4})?"
    r"(?:\s\([A-Z][\w .]*\))?\s+(?:—|–|--|-)\s+"
)
# A hyphen for a dash: after it stands a word that ends no compound. "state-of-the-art", "mother-in-law" are whole.
_GLUED_DASH = re.compile(
    r"(?<=\w\w)-(?=(?:an?|the|who|which|that|but|and|or|as|with|is|are|was|were|had|has|we|he|she|they|this|these"
    r"|those|such|including|not|from|even|for|after (?:a|an|the|his|her|its|their|one|two|three|four|five|six|ten))\s)"
)
_SECOND_DASH = re.compile(r"(?<=\w\w)-(?=to\s)")
# what the article supplies in a quotation: "[Five] years ago [the mayor] left"; no "[KPA]", "[sic]", "[the] mayor"
_SUPPLIED = re.compile(
    r"""(?:(?<=[\s"(])|^)\[(?!laugh|applau)"""
    r"""(?:[A-Z][\w'.-]*[a-z][\w'. -]{0,40}|[a-z]+ [\w'. -]{1,40})\](?=[\s,.;:!?"')]|$)"""
)
_TEASER_LABEL = re.compile(r"[^:]{3,30}:\s+")
_CAPITALISED = re.compile(r"(?<=[a-z,;] )([A-Z][\w]*)")
_WORD = re.compile(r"[^\W\d_][\w]*")
# spaCy's parsers take a quarter at once: most articles whole. 128 are no faster, and cost 40 MB on the longest.
BATCH = 64


@record
class ParsedSentence:
    """A sentence's record and its tokens in one pipeline's Doc; the span may leave out a leading place line."""

    record: Sentence
    span: Span


@record
class ParsedBlock:
    """One block as a pipeline parsed it: `kind`, the Doc, and its sentences in order."""

    kind: SentenceKind
    doc: Doc
    sentences: tuple[ParsedSentence, ...]


def start_of(token: Token) -> int:
    """Return the document offset where `token` begins."""
    return token.offset


def in_headline(token: Token) -> bool:
    """Return whether `token` stands in a headline or teaser, where auxiliaries are left out."""
    return token.doc.is_headline


def end_of(token: Token) -> int:
    """Return the document offset where `token` ends."""
    return token.offset + len(token.text)


def _is_title_case(text: str) -> bool:
    words = [w for w in _WORD.findall(text) if len(w) > 3]
    return len(words) > 2 and sum(w[0].isupper() for w in words) >= 0.7 * len(words)


def _names_of(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the words that the running text writes with a capital inside a sentence."""
    text = " ".join(s.text for s in sentences if s.kind == SentenceKind.BODY).translate(_PLAIN)
    return frozenset(_CAPITALISED.findall(text)) - {"I"}


def _lower_title_case(text: str, names: frozenset[str], is_name: "NameTest") -> str:
    """Return `text`, of the same length, with the words in small letters that are no names.

    A title-case headline is parsed as one long name otherwise.
    """

    def plain(match: re.Match[str]) -> str:
        word = match.group()
        initial = len(word) == 1 and text[match.end() : match.end() + 1] == "."  # "U.S."
        keep = initial or word in names or is_name(word) or (word.isupper() and len(word) > 1)
        small = word.lower()
        return word if keep or len(small) != len(word) else small

    return _WORD.sub(plain, text)


class NameTest:
    """Answer whether a single word is a name of the gazetteer (or part of one)."""

    def __init__(self, words: Iterable[str]) -> None:
        """Keep the words of the gazetteer's names as they are written."""
        self._words = frozenset(words)

    def __call__(self, word: str) -> bool:
        """Return whether `word`, as written, is one of them."""
        return word in self._words


Word = tuple[str, int, bool]
# titles of several people, whose full stop the tokenizer takes for a sentence's end
_SHORTENED = frozenset({"Gens", "Govs", "Reps", "Sens"})


def _offset_tokens(
    pipeline: Pipeline, sentence: Sentence, text: str, is_name: NameTest
) -> list[Word]:
    """Return (word, document offset, space after) of the tokens of `text`, which stands at the sentence's end."""
    place = base = sentence.end - len(text)
    joined: list[Word] = []
    brackets = {place + at for m in _SUPPLIED.finditer(text) for at in (m.start(), m.end() - 1)}
    scores = [(place + a, place + b) for a, b in find_scores(text)]
    for token in pipeline.nlp.tokenizer(text):
        word, space, start = token.text, bool(token.whitespace_), place
        place += len(word) + space
        score = next((s for s in scores if s[0] <= start < s[1]), None)
        if score is not None:
            if start == score[0]:
                joined.append((text[start - base : score[1] - base], start, space))
            joined[-1] = (*joined[-1][:2], space)
            continue
        if start in brackets:
            if joined:
                joined[-1] = (*joined[-1][:2], space or (joined[-1][2] and word == "["))
            continue
        if word.isspace() or word == "\\":
            continue
        if joined and not joined[-1][2] and _ends_word(joined[-1][0], word):
            joined[-1] = (joined[-1][0] + word, joined[-1][1], space)
        elif len(joined) > 1 and _is_compound(
            joined[-2], joined[-1], (word, start, space), is_name
        ):
            joined.pop()
            left, first, _ = joined.pop()
            joined.append((f"{left}-{word}", first, space))
        else:
            joined.append((word, start, space))
    return joined


def _ends_word(first: str, last: str) -> bool:
    """Return whether two tokens are one word: "Sens.", and "wed" and "id", which the tokenizer takes for pronouns."""
    return first in _SHORTENED if last == "." else last == "d" and first.lower() in {"i", "we"}


def _is_compound(left: Word, hyphen: Word, right: Word, is_name: NameTest) -> bool:
    """Return whether the three tokens are one word: "re-elected", "six-member", and no names side by side.

    The tokenizer takes them apart, and the parser then reads "re" and "elected" as two verbs.
    """
    touching = left[1] + len(left[0]) == hyphen[1] and hyphen[1] + 1 == right[1]
    if hyphen[0] != "-" or not touching or not right[0][0].islower():
        return False
    return left[0][-1].isalnum() and not is_name(left[0])


def _readable(sentence: Sentence, names: frozenset[str], is_name: NameTest) -> str:
    """Return the end of the sentence that is to be parsed, character for character as long as in the document."""
    text = sentence.text.translate(_PLAIN).replace("\\$", " $")
    dashed = _GLUED_DASH.sub("—", text)
    # a dash before "to" only where one stands before it: "well-to-do"
    text = dashed if dashed == text else _SECOND_DASH.sub("—", dashed)
    lead = None
    if sentence.kind == SentenceKind.BODY:
        lead = _PLACE_LINE.match(text)
    elif sentence.kind in {SentenceKind.TEASER, SentenceKind.CORRECTION}:
        lead = _TEASER_LABEL.match(text)
    if lead:
        text = text[lead.end() :]
    if sentence.kind in {SentenceKind.HEADLINE, SentenceKind.TEASER} and _is_title_case(text):
        text = _lower_title_case(text, names, is_name)
    return text


@record
class _Layout:
    """The tokens of one block: words, spaces after them, offsets in the document, which begin a sentence, sentences."""

    kind: SentenceKind
    words: list[str]
    spaces: list[bool]
    starts: list[int]
    borders: list[bool | int | None]
    spans: list[tuple[Sentence, int, int]]

    @property
    def is_headline(self) -> bool:
        """Return whether auxiliaries are left out in the block."""
        return self.kind in {SentenceKind.HEADLINE, SentenceKind.TEASER}


def _lay_out(
    kind: SentenceKind,
    parts: Sequence[tuple[Sentence, str]],
    pipeline: Pipeline,
    is_name: NameTest,
) -> _Layout:
    layout = _Layout(kind, [], [], [], [], [])
    for sentence, text in parts:
        first = len(layout.words)
        for word, start, space in _offset_tokens(pipeline, sentence, text, is_name):
            layout.borders.append(len(layout.words) == first)
            layout.words.append(word)
            layout.starts.append(start)
            layout.spaces.append(space)
        if layout.words:
            layout.spaces[-1] = True
        if len(layout.words) > first:
            layout.spans.append((sentence, first, len(layout.words)))
    return layout


def _lay_out_all(
    document: Document, sentences: Sequence[Sentence], pipeline: Pipeline, is_name: NameTest
) -> list[_Layout]:
    """Return the blocks of `document` that are prose, cut into tokens, in reading order."""
    names = _names_of(sentences)
    layouts = []
    for block in document.blocks:
        if block.kind not in PARSED:
            continue
        inside = [s for s in sentences if block.start <= s.start and s.end <= block.end]
        parts = [(s, _readable(s, names, is_name)) for s in inside]
        layouts.append(_lay_out(block.kind, parts, pipeline, is_name))
    return [x for x in layouts if x.spans]


def _parse(
    layouts: Sequence[_Layout], shown: Sequence[list[str]], pipeline: Pipeline
) -> list[ParsedBlock]:
    """Return the blocks as one pipeline parses them, to which the words of each are `shown`."""
    docs = (
        make_doc(pipeline, words, x.spaces, x.borders)
        for x, words in zip(layouts, shown, strict=True)
    )
    parsed = parse_docs(pipeline, docs, BATCH)
    blocks = []
    for layout, words, (found, names) in zip(layouts, shown, parsed, strict=True):
        doc = copy_doc(
            pipeline, found, names, layout.spaces, layout.starts, is_headline=layout.is_headline
        )
        if words != layout.words:
            restore(doc, layout.words)
        correct_lemmas(doc)
        if doc.is_headline:
            read_moves(doc)
        repair_parse(doc, headline=doc.is_headline)
        sentences = tuple(ParsedSentence(s, doc.span(a, b)) for s, a, b in layout.spans)
        blocks.append(ParsedBlock(layout.kind, doc, sentences))
    return blocks


def parse_all(
    document: Document, pipelines: Sequence[Pipeline], is_name: NameTest
) -> tuple[list[Sentence], list[list[ParsedBlock]]]:
    """Return the document's sentences and, for each pipeline in order, its parsed blocks."""
    sentences = make_sentences(document)
    layouts = _lay_out_all(document, sentences, pipelines[0], is_name) if pipelines else []
    shown = [stand_in(x.words) for x in layouts]
    return sentences, [_parse(layouts, shown, p) for p in pipelines]
