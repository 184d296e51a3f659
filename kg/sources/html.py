"""Read web pages: find the article in one, refuse what stands in place of an article, and make a Document of it."""

import logging
import re
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urljoin, urlsplit

from kg.errors import InputError
from kg.ids import document_id
from kg.model import Block, Document, SentenceKind
from kg.sources.addresses import canonical_url, day_in_path, host_name
from kg.sources.charset import decode_page
from kg.sources.datelines import MONTHS
from kg.sources.english import is_english
from kg.sources.files import MAX_BYTES
from kg.sources.layout import read_layout

# Below so many words a page may be something that came in place of the article; longer ones are articles about it.
_SHORT_WORDS = 150
_FEW_WORDS = 25
_LEAST_WORDS = 12
_LEAST_CHARACTERS = 60
_MOST_CAPTIONS = 50
_MOST_DEPTH = 1000
_BLOCKS = frozenset(
    {
        "article", "aside", "blockquote", "div", "dl", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
    }
)  # fmt: skip
_FREE = re.compile(r'"isAccessibleForFree"\s*:\s*(?:false|"false")', re.IGNORECASE)
_SAME_SITE = re.compile(r"^(?:www|m|mobile|amp|edition)\.")
_NO_NAME = re.compile(r"[\d@/<>]|https?:|^(?:admin|staff|editor|unknown)$", re.IGNORECASE)
_CONTAINERS = frozenset({"body", "list", "quote", "main", "div", "done"})
# The publication date, never one later than a page can have; without the search that guesses one from the text. The
# bound is fixed, because "today" would make what is read depend on the day.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}


@dataclass(frozen=True, slots=True)
class _Refusal:
    reason: str
    hint: str
    titles: tuple[re.Pattern[str], ...]
    phrases: tuple[str, ...]
    markers: tuple[str, ...]
    endings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """One paragraph, without line breaks; `kind` is None where only its words can tell."""

    text: str
    kind: SentenceKind | None = None


@dataclass(frozen=True, slots=True)
class _Page:
    """What a page says of itself, and its article as far as one was found."""

    title: str
    byline: str
    published: str
    site: str
    address: str
    parts: tuple[_Part, ...]
    captions: tuple[str, ...]
    visible: str
    code: str

    def body(self) -> str:
        return "\n".join(part.text for part in self.parts)


def read_html(
    data: bytes | str, url: str = "", *, source: str = "pages", path: str = "", charset: str = ""
) -> Document:
    """Return the article of a web page, fetched from `url`, as one of `source`.

    The document's text is made of what was found, one paragraph a line with blank lines between: title, "By"
    and the byline, the date, the body's paragraphs, the captions; so the same page always gives the same text.
    Its address is the page's canonical one where that is of the same site, else `url`. `path` is `url` where
    not given; `charset` is that of the HTTP header. The date is the one that the page states, never a guess.

    Raises:
        InputError: not decodable, too large, no article in it, not English, or a challenge, consent, error or
            paywall page.
    """
    name = f"page {url or path!r}"
    if len(data) > MAX_BYTES:
        raise InputError(
            f"{name}: too large, expected at most {MAX_BYTES // 1_000_000} MB",
            hint="save the article alone",
        )
    code = data if isinstance(data, str) else decode_page(data, name=name, declared=charset)
    page = _read_page(code, url, name)
    _refuse_stand_ins(page, name)
    if not is_english(page.body()):
        raise InputError(
            f"{name}: not English, expected an English article",
            hint="kg reads English only: leave the page out",
        )
    return _make_document(page, source=source, path=path or url)


def _read_page(code: str, url: str, name: str) -> _Page:
    """Return what is in a page's code; its facts are read before the article is, which cuts the tree."""
    import lxml.etree
    import lxml.html

    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True)
    try:
        tree = lxml.html.document_fromstring(code.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError) as error:
        raise InputError(
            f"{name}: empty, expected a web page", hint="try again later, or check the address"
        ) from error
    address = _find_address(tree, url)
    captions = _find_captions(tree)
    visible = _squeeze(
        " ".join(tree.xpath("//body//text()[not(ancestor::script or ancestor::style)]"))
    )
    window_title = _squeeze(" ".join(tree.xpath("//head/title//text()")))
    for caption in tree.xpath("//figcaption"):
        caption.drop_tree()
    _part_at_breaks(tree)
    found = _extract(tree, address or url) if _depth(tree) < _MOST_DEPTH else None
    parts = () if found is None or found.body is None else tuple(_iter_parts(found.body))
    title = _squeeze((found.title if found is not None else "") or window_title)
    byline = _clean_byline(found.author or "") if found is not None else ""
    return _Page(
        title=title,
        byline=byline,
        published=_real_day(found.date or "") if found is not None else "",
        site=_squeeze(found.sitename or "") if found is not None else "",
        address=address,
        parts=tuple(_drop_head(parts, title, byline, captions)),
        captions=captions,
        visible=visible,
        code=code,
    )


def _extract(tree: Any, url: str) -> Any:
    """Return what trafilatura finds in a page, or None for no article."""
    import trafilatura
    from trafilatura.settings import DEFAULT_CONFIG

    # It logs as errors what it finds no article in, which is named by our own error.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    # Below 250 characters it gives up on paragraphs and joins all that stands in the page: news can be shorter.
    config = deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(_LEAST_CHARACTERS)
    return trafilatura.bare_extraction(
        tree,
        config=config,
        url=url or None,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=_DATES,
    )


def _part_at_breaks(tree: Any) -> None:
    """Make paragraphs of what only two line breaks part, as on older pages; `tree` is changed."""
    from lxml.etree import SubElement

    parents = dict.fromkeys(each.getparent() for each in tree.iter("br") if _is_double_break(each))
    for parent in parents:
        # Looked at before the children are taken out, which hides what follows them.
        children = [(child, _is_double_break(child), child.tail) for child in parent]
        text, parent.text = parent.text, None
        parent.tag = "div" if parent.tag == "p" else parent.tag
        for child, _, _ in children:
            parent.remove(child)
        paragraph = SubElement(parent, "p")
        paragraph.text = text
        for child, is_border, tail in children:
            is_block = child.tag in _BLOCKS
            (parent if is_block else paragraph).append(child)
            child.tail = tail
            if is_border or is_block:
                child.tail = None
                paragraph = SubElement(parent, "p")
                paragraph.text = tail


def _is_double_break(element: Any) -> bool:
    following = element.getnext()
    return (
        element.tag == "br"
        and not (element.tail or "").strip()
        and following is not None
        and following.tag == "br"
    )


def _depth(tree: Any) -> int:
    """Return how deep the elements of a page are nested; what walks them by recursion has its limits."""
    depth, level = 0, [tree]
    while level and depth < _MOST_DEPTH:
        level = [child for element in level for child in element]
        depth += 1
    return depth


def _find_address(tree: Any, url: str) -> str:
    """Return the canonical address of a page, "" when neither the page nor `url` gives one.

    A page may name an address of its own site only, or it could pass for the article of another; and not
    the front page, which careless templates name for all.
    """
    own = canonical_url(url)
    named = [
        *tree.xpath("//link[translate(@rel, 'CANOIL', 'canoil')='canonical']/@href"),
        *tree.xpath("//meta[@property='og:url']/@content"),
    ]
    for each in named:
        try:
            address = canonical_url(urljoin(own, str(each).strip()))
        except ValueError:
            continue
        if not address or (urlsplit(address).path == "/" and urlsplit(own).path not in {"", "/"}):
            continue
        if not own or _site(address) == _site(own):
            return address
    return own


def _site(address: str) -> str:
    return _SAME_SITE.sub("", urlsplit(address).hostname or "")


def _find_captions(tree: Any) -> tuple[str, ...]:
    """Return the captions of the pictures of the article (without an article element: of the page), each once."""
    found = tree.xpath("//article//figcaption") or tree.xpath("//figcaption")
    texts = (_squeeze(" ".join(each.itertext())) for each in found[:_MOST_CAPTIONS])
    return tuple(dict.fromkeys(text for text in texts if text))


def _iter_parts(element: Any) -> Iterator[_Part]:
    """Give the paragraphs of an extracted body in reading order."""
    for child in element:
        if child.tag in _CONTAINERS and len(child) and not (child.text or "").strip():
            yield from _iter_parts(child)
            continue
        for line_break in child.iter("lb"):
            line_break.text = "\n"
        text = _squeeze("".join(child.itertext()))
        if text:
            yield _Part(text)


def _drop_head(
    parts: tuple[_Part, ...], title: str, byline: str, captions: tuple[str, ...]
) -> Iterator[_Part]:
    """Give the parts but those that repeat the title, the byline or a caption, which have places of their own."""
    own = {title.casefold(), f"by {byline}".casefold(), byline.casefold()}
    said = set(captions)
    for part in parts:
        if part.text.casefold() not in own and part.text not in said:
            yield part


def _clean_byline(author: str) -> str:
    """Return the names of an author field, with commas between; "" for what is no name."""
    names = [_squeeze(re.sub(r"(?i)^by\s+", "", name)) for name in author.split(";")]
    return ", ".join(n for n in names if n and len(n) <= 60 and not _NO_NAME.search(n))


def _real_day(day: str) -> str:
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        return ""


def _squeeze(text: str) -> str:
    return " ".join(text.replace("\u200b", "").replace("\ufeff", "").split())


@cache
def _load_refusals() -> tuple[_Refusal, ...]:
    table = tomllib.loads(files("kg.sources").joinpath("refusals.toml").read_text("utf-8"))
    return tuple(
        _Refusal(
            reason=row["reason"],
            hint=row["hint"],
            titles=tuple(re.compile(title) for title in row["titles"]),
            phrases=tuple(row["phrases"]),
            markers=tuple(row["markers"]),
            endings=tuple(row["endings"]),
        )
        for row in table["refusal"]
    )


def _refuse_stand_ins(page: _Page, name: str) -> None:
    """Refuse a page that came in place of an article, or that holds none.

    A wall at the end of a text counts at any length; titles and phrases count in short pages only, and what
    stands around the article only where there is next to no article: long texts write about such pages.
    """
    body = page.body()
    words = len(body.split())
    last = "\n".join(part.text for part in page.parts[-2:]).lower()
    title = re.split(r"\s[|–—-]\s", page.title.lower())[0].strip()
    text, code = (
        (body.lower(), "") if words >= _FEW_WORDS else (page.visible.lower(), page.code.lower())
    )
    text = text.replace("’", "'")
    for refusal in _load_refusals():
        is_short_hit = words < _SHORT_WORDS and (
            any(form.fullmatch(title) for form in refusal.titles)
            or any(phrase in text for phrase in refusal.phrases)
            or any(marker in code for marker in refusal.markers)
        )
        is_walled = any(ending in last for ending in refusal.endings) or (
            bool(refusal.endings) and words < _SHORT_WORDS and bool(_FREE.search(page.code))
        )
        if is_short_hit or is_walled:
            raise InputError(f"{name}: {refusal.reason}, expected an article", hint=refusal.hint)
    if words < _LEAST_WORDS:
        raise InputError(
            f"{name}: no article found in it, expected running text",
            hint="is it a list, a video, or made by scripts? save the article as text",
        )


def _make_document(page: _Page, *, source: str, path: str) -> Document:
    """Return the document of a page: its text from the parts, its blocks from their kinds or their words."""
    published = page.published or day_in_path(page.address)
    parts = [
        _Part(page.title, SentenceKind.HEADLINE),
        _Part(f"By {page.byline}" if page.byline else "", SentenceKind.BYLINE),
        _Part(_date_line(published), SentenceKind.DATELINE),
        *page.parts,
        *(_Part(caption, SentenceKind.CAPTION) for caption in page.captions),
    ]
    parts = [part for part in parts if part.text]
    text = "\n\n".join(part.text for part in parts) + "\n"
    return Document(
        id=document_id(url=page.address or None, source=source, path=path),
        source=source,
        path=path,
        url=page.address,
        text=text,
        title=page.title,
        byline=page.byline,
        publisher=host_name(page.address) or page.site,
        published=published,
        language="en",
        blocks=_name_blocks(text, parts),
    )


def _name_blocks(text: str, parts: list[_Part]) -> tuple[Block, ...]:
    """Return the blocks that the layout sees, with the kinds that the page itself gave."""
    given: list[tuple[int, int, SentenceKind]] = []
    offset = 0
    for part in parts:
        if part.kind is not None:
            given.append((offset, offset + len(part.text), part.kind))
        offset += len(part.text) + 2
    return tuple(
        next(
            (
                replace(block, kind=kind)
                for start, end, kind in given
                if start <= block.start < end and block.kind != SentenceKind.CREDIT
            ),
            block,
        )
        for block in read_layout(text).blocks
    )


def _date_line(day: str) -> str:
    if not day:
        return ""
    parsed = date.fromisoformat(day)
    return f"{MONTHS[parsed.month - 1].capitalize()} {parsed.day}, {parsed.year}"
