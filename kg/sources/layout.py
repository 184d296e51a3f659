"""Tell the parts of a plain text article apart: headline, byline, date line, body, captions and the rest."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Block, SentenceKind
from kg.sources.addresses import canonical_url
from kg.sources.datelines import day_of_lead, day_of_line, is_date_line
from kg.sources.sign_offs import sign_off_start

# A block longer than this is running text; it bounds what the patterns below look at.
_SHORT = 400
_HEADLINE = 250
# what a headline in capitals leaves small
_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
)
# words in a line that somebody wrapped
_MOST_WRAPPED = 40

_BYLINE = re.compile(
    r"(?:(?:written|reported|story) )?by:?\s+(?P<name>\S.{0,120}?)"
    r"(?:\s*[|,·-]\s*(?P<date>(?:\w+\.?,?\s+)?\w+\.? \d{1,2},? \d{4}))?",
    re.IGNORECASE,
)
_TEASER = re.compile(
    r"(?:related(?: articles?| stor(?:y|ies)| links?| news)?|read (?:more|also|next)|see also|also read|more on this)"
    r"\s*[:|]",
    re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"\W{0,3}(?:corrections?|clarifications?|editor'?s?’?s? note|update)\b[^:.]{0,40}:"
    r"|\W{0,3}this (?:article|story|report) (?:has been|was) (?:corrected|updated|amended)"
    r"|\W{0,3}an earlier version of this (?:article|story|report)",
    re.IGNORECASE,
)
_ADDRESS_LABEL = re.compile(
    r"(?:original(?: article)?|source|canonical|article)? ?(?:url|link|address)\s*:\s*|original\s*:\s*|https?://",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_BOILERPLATE = re.compile(
    r"©|\(c\) \d{4}|copyright\b|all rights reserved|\(?(?:additional )?reporting (?:and writing )?by\b"
    r"|\(?(?:writing|editing|compiled) by\b|sign up (?:for|to)\b|subscribe (?:to|now)\b|follow us\b|share this\b"
    r"|advertisement\b",
    re.IGNORECASE,
)
# A wiki's "==Background==", what the buttons of a gallery say.
_MARKUP = re.compile(
    r"={2,}[^=\n]+={2,}$|(?:\d+ of \d+ )?(?:full screen|skip ad|buy photo|view photos?|autoplay)\b",
    re.IGNORECASE,
)
_AGENCIES = r"(?:[A-Z]{2,6}|Reuters|Getty(?: Images)?|Anadolu|Xinhua|Shutterstock|Pool|Bloomberg|Sputnik|Ukrinform)"
# "Ann Bell / AFP", "(Photo by Ann Bell)", "Image: Ann Bell.", "AP Photo/Ann Bell" at the end of a block.
_CREDITS = (
    re.compile(
        rf"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|al|bin)){{0,4}} ?/ ?{_AGENCIES}(?: ?/ ?{_AGENCIES})*\.?$"
    ),
    re.compile(rf"\(?{_AGENCIES} (?:Photo|Images?|file photo) ?/ ?[^.\n]{{1,60}}\.?\)?$"),
    re.compile(
        r"\(?(?:Photo|Image|Picture|Photograph|Credit|Courtesy)s?(?: credit)?(?::| by) ?[^\n]{1,80}$"
    ),
)
_PULL_QUOTE = re.compile(r"[\"“].{10,}[\"”]\s+[-–—]{1,2}\s*[A-Z][^.!?\n]{2,80}", re.DOTALL)
_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"'”’)\]]*$")
_ABBREVIATION_END = re.compile(
    r"\b(?:[A-Z]\.(?:[A-Z]\.)+|Jr\.|Sr\.|Inc\.|Corp\.|Co\.|Ltd\.|St\.|No\.)$"
)
# All that str.isspace knows, and the two invisible characters that files of articles begin lines with.
_TRIM = (
    " \t\r\n\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\u200b"
)


@dataclass(frozen=True, slots=True)
class Layout:
    """What the form of an article says: its blocks in order, and the values its head and tail name ("" if none)."""

    blocks: tuple[Block, ...]
    title: str
    byline: str
    published: str
    url: str


def read_layout(text: str) -> Layout:
    """Return the layout of `text`; blocks do not overlap, hold no blank ends, and cover all visible text."""
    spans = list(_iter_spans(text))
    parts = [text[start:end] for start, end in spans]
    kinds = _name_kinds(parts)
    blocks: list[Block] = []
    for (start, end), kind in zip(spans, kinds, strict=True):
        blocks.extend(_split_credit(text, start, end, kind))
    return Layout(
        blocks=tuple(blocks),
        title=_squeeze(next((p for p, k in zip(parts, kinds, strict=True) if k == "headline"), "")),
        byline=_first_byline(parts, kinds),
        published=_first_day(parts, kinds),
        url=_first_address(parts, kinds),
    )


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _iter_spans(text: str) -> list[tuple[int, int]]:
    """Return the stretches between blank lines, cut further where a line stands for itself."""
    spans: list[tuple[int, int]] = []
    offset, open_start, previous = 0, -1, ""
    lines = text.splitlines(keepends=True)
    unwrapped = any(_is_paragraph(line) for line in lines)
    for line in lines:
        stripped = line.strip(_TRIM)
        start = offset + line.find(stripped) if stripped else offset
        end = start + len(stripped)
        offset += len(line)
        if not stripped:
            open_start = -1
        elif (
            open_start < 0
            or unwrapped
            or _stands_alone(stripped)
            or _ends_block(previous, first=len(spans) == 1)
        ):
            spans.append((start, end))
            open_start = start
        else:
            spans[-1] = (open_start, end)
        previous = stripped
    return spans


def _is_paragraph(line: str) -> bool:
    """Say whether a line is so long that nobody wraps the lines of its text: each of them is a block."""
    return len(line.split()) > _MOST_WRAPPED


def _stands_alone(line: str) -> bool:
    """Say whether a line begins a block of its own even without a blank line before it."""
    if len(line) > _SHORT:
        return True
    return bool(
        is_date_line(line)
        or _TEASER.match(line)
        or _ADDRESS_LABEL.match(line)
        or (_BYLINE.fullmatch(line) and re.match(r"(?i:by) [A-Z]", line))
    )


def _ends_block(previous: str, *, first: bool) -> bool:
    """Say whether the line before ends its block: a date or byline, a finished line, or a one-line headline."""
    return (
        len(previous) > _SHORT
        or is_date_line(previous)
        or (bool(_BYLINE.fullmatch(previous)) and previous[:3] == "By ")
        or bool(
            _ENDS_SENTENCE.search(previous[-20:]) and not _ABBREVIATION_END.search(previous[-20:])
        )
        or (first and len(previous) < _HEADLINE and _looks_titled(previous))
    )


def _looks_titled(line: str) -> bool:
    """Say whether most longer words of a line are capitalised, as in a headline."""
    words = [w for w in re.findall(r"[^\W\d_]+", line) if len(w) > 3]
    return len(words) >= 2 and sum(w[0].isupper() for w in words) >= 0.8 * len(words)


def _is_titled(line: str) -> bool:
    """Say whether all words of a line but the smallest are capitalised: a headline, also with a full stop."""
    words = re.findall(r"[^\W\d_][\w'’-]*", line)
    return len(words) > 3 and all(w[0].isupper() or w in _SMALL for w in words)


def _name_kinds(parts: Sequence[str]) -> list[SentenceKind]:
    """Return the kind of each block; the head ends with the first running text."""
    kinds: list[SentenceKind] = []
    in_head = True
    address_follows = False
    for index, part in enumerate(parts):
        kind = _kind_of(part, in_head=in_head, has_more=len(parts) > 1)
        if kind == SentenceKind.HEADLINE and SentenceKind.DATELINE in kinds:
            kind = SentenceKind.CAPTION
        if kind == SentenceKind.CAPTION and index and parts[index - 1].endswith(":"):
            # A teaser's title may stand in the block after its label.
            kind = SentenceKind.TEASER if kinds[-1] == SentenceKind.TEASER else kind
        if kind == SentenceKind.BODY and _is_pull_quote(part, parts, index):
            kind = SentenceKind.CAPTION
        if address_follows and _ADDRESS.fullmatch(part):
            kind = SentenceKind.BOILERPLATE
        address_follows = bool(len(part) < 60 and _ADDRESS_LABEL.match(part))
        in_head = in_head and kind not in {SentenceKind.BODY, SentenceKind.TEASER}
        kinds.append(kind)
    return kinds


def _kind_of(part: str, *, in_head: bool, has_more: bool) -> SentenceKind:
    """Return the kind of one block, seen by itself and by whether the body has begun."""
    kind = _marked_kind(part, in_head=in_head)
    if kind is not None:
        return kind
    if _credit_start(part) >= 0:
        return SentenceKind.CAPTION
    if has_more and len(part) < _HEADLINE:
        if not _ends_like_sentence(part):
            return SentenceKind.HEADLINE if in_head else SentenceKind.CAPTION
        if in_head and len(part) < 120 and (part.endswith(("?", "!")) or _is_titled(part)):
            return SentenceKind.HEADLINE
    return SentenceKind.BODY


def _marked_kind(part: str, *, in_head: bool) -> SentenceKind | None:
    """Return the kind of a block whose first words or whole form name it."""
    if len(part) < _SHORT:
        if _ADDRESS_LABEL.match(part) and (_ADDRESS.search(part) or part.endswith(":")):
            return SentenceKind.BOILERPLATE
        if _MARKUP.match(part):
            return SentenceKind.BOILERPLATE
        if is_date_line(part):
            return SentenceKind.DATELINE
        if _TEASER.match(part):
            return SentenceKind.TEASER
        if in_head and _BYLINE.fullmatch(part) and not _ends_like_sentence(part):
            return SentenceKind.BYLINE
    if _CORRECTION.match(part):
        return SentenceKind.CORRECTION
    return SentenceKind.BOILERPLATE if _BOILERPLATE.match(part) else None


def _ends_like_sentence(part: str) -> bool:
    """Say whether a block ends as a sentence does; "U.S." at the end of a headline does not count."""
    tail = part[-20:]
    return bool(_ENDS_SENTENCE.search(tail)) and not _ABBREVIATION_END.search(tail)


def _is_pull_quote(part: str, parts: Sequence[str], index: int) -> bool:
    """Say whether a block only repeats a quotation of the article, or is one with its speaker after a dash."""
    if len(part) > 2 * _SHORT or part[0] not in '"“':
        return False
    if _PULL_QUOTE.fullmatch(part):
        return True
    inner = re.match(r"[\"“]([^\"“”]{40,}?)[.,]?[\"”]", part)
    if inner is None:
        return False
    return any(inner[1] in other for i, other in enumerate(parts) if i != index)


def _credit_start(part: str) -> int:
    """Return where the picture credit at the end of a block begins, or -1."""
    if len(part) > 2 * _SHORT:
        return -1
    line_start = max(part.rfind("\n"), 0)
    for form in _CREDITS:
        found = form.search(part, line_start)
        if found and (
            found.start() == 0
            or _ENDS_SENTENCE.search(part[: found.start()].rstrip())
            or form is not _CREDITS[0]
        ):
            return found.start()
    return -1


def _split_credit(text: str, start: int, end: int, kind: SentenceKind) -> list[Block]:
    """Return a caption as caption and credit, running text as that and its sign-off, any other block as itself."""
    if kind not in {SentenceKind.CAPTION, SentenceKind.BODY}:
        return [Block(start, end, kind)]
    part = text[start:end]
    cut = sign_off_start(part)
    if cut < 0 and kind == SentenceKind.CAPTION:
        cut = _credit_start(part)
    if cut < 0:
        return [Block(start, end, kind)]
    credit = Block(start + cut, end, SentenceKind.CREDIT)
    caption_end = start + len(text[start : start + cut].rstrip(_TRIM))
    return [Block(start, caption_end, kind), credit] if caption_end > start else [credit]


def _first_byline(parts: Sequence[str], kinds: Sequence[SentenceKind]) -> str:
    for part, kind in zip(parts, kinds, strict=True):
        found = _BYLINE.fullmatch(part) if kind == SentenceKind.BYLINE else None
        if found:
            return _squeeze(found["name"])
    return ""


def _first_day(parts: Sequence[str], kinds: Sequence[SentenceKind]) -> str:
    """Return the day of the first date line, one that is labelled as an update only if there is no other.

    Without any, it is the day that the body begins with.
    """
    days: list[tuple[bool, int, str]] = []
    for index, (part, kind) in enumerate(zip(parts, kinds, strict=True)):
        if kind == SentenceKind.DATELINE:
            days.append(("updated" in part.lower(), index, day_of_line(part)))
        elif kind == SentenceKind.BYLINE:
            found = _BYLINE.fullmatch(part)
            day = day_of_line(found["date"] or "") if found else ""
            if day:
                days.append((False, index, day))
    day = min(days)[2] if days else ""
    return day or next(
        (day_of_lead(p) for p, k in zip(parts, kinds, strict=True) if k == SentenceKind.BODY), ""
    )


def _first_address(parts: Sequence[str], kinds: Sequence[SentenceKind]) -> str:
    """Return the address that the tail names as the article's own: after its label, or in the next block."""
    labelled = False
    for part, kind in zip(parts, kinds, strict=True):
        if kind != SentenceKind.BOILERPLATE:
            labelled = False
            continue
        found = _ADDRESS.search(part[: 3 * _SHORT])
        has_label = bool(_ADDRESS_LABEL.match(part)) and not part.lower().startswith("http")
        if found and (labelled or has_label):
            return canonical_url(found[0].rstrip(".,;)>"))
        labelled = has_label
    return ""
