"""Import from web addresses: pages, and the articles that feeds list, asked for only if they changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import InputError
from kg.imports.run import Article, Unmodified
from kg.model import Document
from kg.sources.archive import drop_page, store_page
from kg.sources.charset import decode_page
from kg.sources.feeds import Feed, read_feed
from kg.sources.fetch import Failed, Fetched, Fetcher, Known, Missing, Outcome
from kg.sources.files import parse_article
from kg.sources.html import read_html

if TYPE_CHECKING:
    from kg.store import Store

SOURCE = "web"
MOST_MISSES = 3
"""How often in a row a page may be not there before its document counts as gone."""
_FEED_TYPES = ("rss", "atom", "rdf")
_FEED_ROOT = re.compile(
    rb"(?:<\?xml[^>]*>|<!--.*?-->|<!DOCTYPE[^>]*>|\s|\xef\xbb\xbf)*<(?:rss|feed|rdf:RDF)[\s>]",
    re.DOTALL,
)


def is_address(text: str) -> bool:
    """Return whether an input is a web address and no file."""
    return text.lower().startswith(("http://", "https://"))


@dataclass(frozen=True, slots=True)
class Web:
    """How addresses are read: the fetcher, the store that knows earlier fetches, where raw pages are kept.

    `version` is the reader's: a page that another version read is fetched whole, to be read again.
    """

    fetcher: Fetcher
    store: Store
    archive: Path
    version: str
    source: str = SOURCE

    def allow(self, places: Iterable[str]) -> Web:
        """Return the same that may also fetch from `places` ("host:port") inside a network."""
        more = self.fetcher.allowed.union(places)
        if more == self.fetcher.allowed:  # this fetcher knows when it last asked a host
            return self
        return replace(self, fetcher=replace(self.fetcher, allowed=more))

    def find_articles(self, address: str) -> list[Article]:
        """Return the articles at an address: the page itself, or those that the feed there lists.

        The address is fetched now; what goes wrong with it is told when its article is read.
        """
        known = self._known(address)
        outcome = self.fetcher.fetch(address, known[1])
        if isinstance(outcome, Fetched) and _is_feed(outcome):
            try:
                feed = _read_feed(outcome)
            except InputError as error:
                return [Article(address, _raising(error))]
            return [self._article(entry.url) for entry in feed.entries]
        return [self._article(address, outcome)]

    def _article(self, address: str, fetched: Outcome | None = None) -> Article:
        """Return the article at an address, which is fetched when it is read unless it was `fetched` already."""
        notes: dict[str, Any] = {}

        def read() -> Document | Unmodified:
            document, known = self._known(address)
            outcome = fetched or self.fetcher.fetch(address, known)
            if isinstance(outcome, Missing):
                raise self._miss(address, document, outcome.status)
            if isinstance(outcome, Failed):
                raise _failure(address, outcome)
            notes.update(etag=outcome.etag, last_modified=outcome.last_modified, address=address)
            if not isinstance(outcome, Fetched):
                return Unmodified(document, self.source)
            notes.update(raw_type=outcome.media_type, raw_charset=outcome.charset)
            # before it is stored: what is refused has no document that would lead to its page
            found = _read(outcome, self.source)
            notes["raw_sha256"] = store_page(self.archive, outcome.body)
            return found

        def imported(document: Document) -> None:
            _note(self.store, self.archive, document.id, notes)

        return Article(address, read, imported)

    def _known(self, address: str) -> tuple[str, Known]:
        """Return the document fetched from an address before ("" for none), and what its host said of its version."""
        row = self.store.sources.fetched(address)
        if row is None:
            return "", Known()
        if row["status"] != "current" or row["extractor_version"] != self.version:
            return row["document"], Known()
        return row["document"], Known(row["etag"] or "", row["last_modified"] or "")

    def _miss(self, address: str, document: str, status: int) -> InputError:
        """Note that a page is not there, and return what to say of it; `document` is what it was, or ""."""
        told = f"page {address!r}: not there (HTTP {status})"
        if not document:
            return InputError(told, hint="check the address, or remove the source")
        if self.store.sources.note_miss(document, MOST_MISSES):
            return InputError(f"{told}, gone", hint="its facts stay until `kg forget`")
        after = f"after {MOST_MISSES} times it counts as gone; its facts stay until `kg forget`"
        return InputError(told, hint=after)


def keep_page(store: Store, archive: Path, document: str, page: bytes) -> None:
    """Keep a saved page as the raw page of its document (by id), in place of the one before."""
    notes = {"raw_sha256": store_page(archive, page), "raw_type": "", "raw_charset": ""}
    _note(store, archive, document, notes)


def _note(store: Store, archive: Path, document: str, notes: Mapping[str, Any]) -> None:
    store.sources.note_fetch(document, notes, partial(drop_page, archive))


def leave_page(store: Store, archive: Path, document: str) -> None:
    """Drop the raw page of a document (by id), unless it is that of another one, too."""
    store.sources.leave_page(document, partial(drop_page, archive))


def find_web_articles(addresses: Iterable[str], web: Web) -> list[Article]:
    """Return the articles at all addresses, each once."""
    found: dict[str, Article] = {}
    for address in addresses:
        for article in web.find_articles(address):
            found.setdefault(article.name, article)
    return list(found.values())


def _failure(address: str, failed: Failed) -> InputError:
    return InputError(f"page {address!r}: {failed.reason}", hint=failed.hint)


def _is_feed(fetched: Fetched) -> bool:
    named = any(x in fetched.media_type for x in _FEED_TYPES)
    return named or bool(_FEED_ROOT.match(fetched.body[:5000]))


def _read_feed(fetched: Fetched) -> Feed:
    media, charset = fetched.media_type, fetched.charset
    return read_feed(fetched.body, fetched.final_url, media_type=media, charset=charset)


def _read(fetched: Fetched, source: str) -> Document:
    url, charset = fetched.final_url, fetched.charset
    return read_raw(fetched.body, fetched.media_type, Place(source, url, url), charset=charset)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article comes from: its source, and its path and address there."""

    source: str
    path: str
    url: str


def read_raw(data: bytes, media_type: str, place: Place, *, charset: str = "") -> Document:
    """Return the article in the bytes of a page, plain text where its host says so.

    Raises:
        InputError: it is none.
    """
    if media_type == "text/plain":
        text = decode_page(data, name=f"page {place.url!r}", declared=charset)
        return parse_article(text, source=place.source, path=place.path, url=place.url)
    return read_html(data, place.url, source=place.source, path=place.path, charset=charset)


def _raising(error: InputError) -> Callable[[], Document]:
    def read() -> Document:
        raise error

    return read


def look_at(address: str, fetcher: Fetcher) -> list[dict[str, Any]]:
    """Return what is at an address as rows for people: the entries of a feed, or the article of a page.

    Raises:
        InputError: it cannot be fetched, or is neither.
    """
    outcome = fetcher.fetch(address)
    if isinstance(outcome, Failed):
        raise _failure(address, outcome)
    if not isinstance(outcome, Fetched):
        raise InputError(f"page {address!r}: not there", hint="check the address")
    if _is_feed(outcome):
        feed = _read_feed(outcome)
        return [
            {"kind": "entry", "title": x.title, "published": x.published, "address": x.url}
            for x in feed.entries
        ]
    page = _read(outcome, SOURCE)
    words = len(page.text.split())
    told = {"title": page.title, "published": page.published, "address": page.url, "words": words}
    return [{"kind": "article", **told}]
