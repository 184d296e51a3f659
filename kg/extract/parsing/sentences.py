"""Split blocks into sentences by rules on the text alone, so that every pipeline reads the same sentences."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from kg.ids import normalise, sentence_id
from kg.model import Block, Document, Sentence, SentenceKind

# Never the end of a sentence.
_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "lt",
        "col",
        "maj",
        "sgt",
        "capt",
        "cmdr",
        "adm",
        "sen",
        "sens",
        "rep",
        "reps",
        "gens",
        "gov",
        "govs",
        "pres",
        "rev",
        "hon",
        "st",
        "mt",
        "ft",
        "no",
        "nos",
        "vs",
        "vol",
        "fig",
        "jan",
        "feb",
        "mar",
        "apr",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "messrs",
        "supt",
        "det",
        "insp",
        "brig",
        "e.g",
        "i.e",
        "cf",
        "al",
        "op",
        "art",
        "sec",
    ]
)
# titles with a capital only: "they met union reps."
_LOWER = frozenset({"reps"})
# The end of a sentence only before a word that often begins one.
_ABBREVIATIONS = frozenset(
    [
        "u.s",
        "u.k",
        "u.n",
        "e.u",
        "u.s.a",
        "d.c",
        "inc",
        "corp",
        "co",
        "ltd",
        "llc",
        "plc",
        "bros",
        "cos",
        "jr",
        "sr",
        "a.m",
        "p.m",
        "ph.d",
        "etc",
        "est",
        "dept",
        "univ",
        "assn",
        "ave",
        "blvd",
    ]
)
_STARTERS = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "but",
        "and",
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "our",
        "there",
        "when",
        "while",
        "after",
        "before",
        "if",
        "as",
        "for",
        "from",
        "with",
        "however",
        "meanwhile",
        "according",
        "also",
        "some",
        "many",
        "most",
        "both",
        "no",
        "not",
        "what",
        "who",
        "why",
        "how",
        "since",
        "although",
        "though",
        "during",
        "last",
        "earlier",
        "later",
        "officials",
        "police",
    ]
)
# "... nine workers.--Eva Holm": who wrote the paragraph stands behind its end
_SIGNATURE = r"(?:--|[–—])\s?(?:[A-Z][\w.'’-]*\s?){1,4}\Z"
_END = re.compile(rf"[.!?…]+[\"”’'»)\]]*(?=\s|{_SIGNATURE})")
_WORD_BEFORE = re.compile(r"([\w.&-]+)$")
_SMALL_BEFORE = re.compile(r"(?:^|\s)[a-z]+ [A-Z]$")
# a letter that tells one from its like is no initial: "joined Group F"
_CLASSED = re.compile(
    r"\b(?:Appendix|Block|District|Group|Pool|Plan|Serie|Series|Terminal|Zone|[Cc]ategory|[Cc]lass|[Gg]rade|"
    r"[Hh]epatitis|[Tt]ype|[Vv]itamin) [A-Z]$"
)
_NEXT = re.compile(r"\s+([\"“‘'«(\[]*)([\w$€£#@-]+)?")
_SPEECH = re.compile(
    r"\s+(?:[A-Z][\w.’'-]*\s+|the\s+|of\s+|a\s+){1,6}(?:said|says|asked|added|told|wrote|warned|replied|tweeted|shouted|"
    r"asks|adds|writes|explained|declared|insisted|continued|concluded|exclaimed)\b"
)
_WORDS = re.compile(r"\S+")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
# With a capital inside a sentence, behind small words alone, these begin the sentence that a heading ran into.
_OPENERS = frozenset(
    {"In", "On", "At", "But", "It", "He", "She", "They", "We", "As", "When", "If", "After", "There", "For", "With",
     "According", "This", "These", "Those", "However", "Since", "While", "Although"}
)  # fmt: skip
_ARTICLES = frozenset({"The", "A", "An"})
# what stands before a capital of a name: "in The Hague", "told The Local", "the weekly The Economist"
_BEFORE_NAMES = frozenset(
    {"a", "about", "after", "against", "an", "and", "are", "as", "at", "band", "before", "behind", "between",
     "book", "by", "called", "daily", "during", "film", "for", "from", "group", "in", "into", "is", "its",
     "like", "magazine", "musical", "named", "near", "newspaper", "novel", "of", "on", "or", "outlet", "over",
     "paper", "play", "read", "said", "series", "show", "since", "site", "song", "tabloid", "tell", "that",
     "the", "their", "through", "titled", "to", "told", "toward", "under", "until", "was", "website",
     "weekly", "were", "with", "without"}
)  # fmt: skip
_PRONOUNS = frozenset({"He", "She", "It", "They", "I", "We", "You", "Who"})
_LONGEST_HEADING = 8
_ROOMY = 0.8
_STOPS = frozenset(".!?\"”’'")
_OPEN, _CLOSE = "“«", "”»"


def _is_boundary(text: str, start: int, end: int) -> bool:
    """Return whether the terminator at text[start:end] ends a sentence."""
    following = _NEXT.match(text, end)
    if following is None or not (following.group(1) or following.group(2)):
        return True
    word = following.group(2) or ""
    if not following.group(1) and word[:1].islower():
        return False
    mark = text[start:end]
    if mark[0] in "!?…" and mark[-1] in "\"”’'" and _SPEECH.match(text, end):
        return False
    if mark != ".":
        return True
    before = _WORD_BEFORE.search(text, max(0, start - 30), start)
    last = before.group(1).lower() if before else ""
    if last in _TITLES and (before is None or last not in _LOWER or before.group(1)[0].isupper()):
        return False
    if _CLASSED.search(text, max(0, start - 30), start) and word[:1].isupper():
        return True
    if re.fullmatch(r"[a-z]", last):
        # "I", or a letter that is a name ("he wrote on X"), but no initial ("George W.")
        alone = last == "i" or _SMALL_BEFORE.search(text, max(0, start - 30), start) is not None
        return alone and (bool(following.group(1)) or word.lower() in _STARTERS)
    if last in _ABBREVIATIONS or re.fullmatch(r"(?:[a-z]\.)+[a-z]", last):
        return bool(following.group(1)) or word.lower() in _STARTERS
    return True


def _ends_of_headings(text: str, block: Block) -> list[int]:
    """Return where the headings inside a block end: short lines of their own without a full stop.

    A line that is only wrapped is about as long as the others, and goes on in the next.
    """
    lines = list(_LINE.finditer(text, block.start, block.end))
    longest = max((len(m.group()) for m in lines), default=0)
    found = []
    for number, line in enumerate(lines[:-1]):
        words = line.group().split()
        whole = not _END.search(line.group())
        opens = number == 0 or lines[number - 1].group().rstrip()[-1:] in _STOPS
        ahead = lines[number + 1].group().lstrip()
        # a wrapped line would have taken the next word, too
        room = len(line.group().rstrip()) + 1 + len(ahead.split()[0]) < _ROOMY * longest
        short = 1 < len(words) <= 10 and room
        titled = words[0][0].isupper() and words[-1][-1].isalnum() and ahead[0].isupper()
        if opens and whole and short and titled and words[-1] not in _BEFORE_NAMES:
            found.append(line.end())
    return found


def _end_of_run_in(piece: str) -> int | None:
    """Return where a heading ends that runs into the sentence behind it, or None.

    "Slow progress The ministry said", "Not everyone is amused In May, the court": the heading has a capital at its
    start only, and no mark.
    """
    words = list(_WORDS.finditer(piece))
    for number, (before, word) in enumerate(pairwise(words[: _LONGEST_HEADING + 1]), 1):
        last = before.group()
        plain = last.isalpha() or "-" in last or (number == 1 and last.endswith(("'s", "’s")))
        if not plain or (number > 1 and not last.islower()):
            return None
        counted = word.group() == "One" and piece[word.end() :].startswith(" of ")
        opens = word.group() in _OPENERS or counted
        verbal = last.endswith(("s", "ed")) and not last.endswith(("ss", "is", "us"))
        names = word.group() in _ARTICLES and not verbal
        if number > 1 and (opens or names) and last not in _BEFORE_NAMES:
            told = words[0].group()[0].isupper() and words[0].group() not in _PRONOUNS
            return before.end() if told and len(words) - number > 3 else None
    return None


def split_block(text: str, block: Block) -> list[tuple[int, int]]:
    """Return the sentences of `block` as document offsets, in order, without surrounding white space."""
    start, spans = block.start, []
    window = text[: block.end].rstrip()
    ends = [
        m.end()
        for m in _END.finditer(window, block.start)
        if _is_boundary(window, m.start(), m.end())
    ]
    for end in sorted({*ends, *_ends_of_headings(text, block)}):
        spans.append((start, end))
        start = end
    spans.append((start, block.end))
    trimmed = []
    for first, last in _split_run_ins(text, spans):
        piece = text[first:last]
        left = first + len(piece) - len(piece.lstrip())
        right = last - (len(piece) - len(piece.rstrip()))
        if left < right:
            trimmed.append((left, right))
    return trimmed


def _split_run_ins(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for first, last in spans:
        end = _end_of_run_in(text[first:last])
        if end is not None:
            yield first, first + end
        yield first + (end or 0), last


def _is_open_quote(text: str, block_start: int, position: int) -> bool:
    """Return whether a quotation opened in the block is still open at `position`."""
    before = text[block_start:position]
    straight = before.count('"') % 2 == 1
    typographic = sum(before.count(c) for c in _OPEN) > sum(before.count(c) for c in _CLOSE)
    return straight or typographic


def make_sentences(document: Document) -> list[Sentence]:
    """Return the sentences of `document` in reading order; blocks that are not prose are one sentence each.

    Known limits: a sentence that ends in an abbreviation before a name is not split from the next one.
    """
    seen: Counter[str] = Counter()
    sentences: list[Sentence] = []
    whole = {SentenceKind.HEADLINE, SentenceKind.BYLINE, SentenceKind.DATELINE, SentenceKind.CREDIT}
    for block in document.blocks:
        unsplit = block.kind in whole or block.kind == SentenceKind.BOILERPLATE
        spans = [(block.start, block.end)] if unsplit else split_block(document.text, block)
        for start, end in spans:
            text = document.text[start:end]
            key = normalise(text)
            quoted = _is_open_quote(document.text, block.start, start) or (
                text[0] in '"“' and text[-1] in '"”'
            )
            sentences.append(
                Sentence(
                    id=sentence_id(document.id, text, seen[key]),
                    index=len(sentences),
                    start=start,
                    end=end,
                    text=text,
                    kind=block.kind,
                    quoted=quoted,
                )
            )
            seen[key] += 1
    return sentences
