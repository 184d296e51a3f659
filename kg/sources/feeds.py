"""Read RSS and Atom feeds: the articles that one lists."""

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin
from xml.sax import SAXParseException

from kg.errors import InputError
from kg.sources.addresses import canonical_url

MAX_FEED_BYTES = 5_000_000
MAX_ENTRIES = 1000


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An article that a feed lists; `id` is the feed's own name for it, `published` a UTC time or ""."""

    id: str
    url: str
    title: str
    published: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's title and entries, in its order, each address once."""

    title: str
    entries: tuple[FeedEntry, ...]


def read_feed(data: bytes, url: str = "", *, media_type: str = "", charset: str = "") -> Feed:
    """Return the feed in `data`, fetched from `url`; links are made whole and canonical.

    Entries without a web address are left out, and those after the first 1,000. A feed that breaks off gives
    the entries before, if there are any; an empty one gives none.

    Raises:
        InputError: the data is too large, no feed, or breaks off before its first entry.
    """
    import feedparser

    name = f"feed {url!r}"
    if len(data) > MAX_FEED_BYTES:
        raise InputError(
            f"{name}: too large, expected at most {MAX_FEED_BYTES // 1_000_000} MB",
            hint="is it a feed? check the address",
        )
    media = media_type or "application/xml"
    headers = {"content-type": f"{media}; charset={charset}" if charset else media}
    # As a stream: a plain value might be taken for an address or a file name.
    parsed = feedparser.parse(io.BytesIO(data), response_headers=headers, sanitize_html=False)
    if not parsed.get("version"):
        raise InputError(
            f"{name}: not RSS or Atom, expected a feed",
            hint="check the address; a web page is a source of kind page",
        )
    found: dict[str, FeedEntry] = {}
    for raw in parsed.entries[:MAX_ENTRIES]:
        entry = _read_entry(raw, url)
        if entry is not None:
            found.setdefault(entry.url, entry)
    if not found and isinstance(parsed.get("bozo_exception"), SAXParseException):
        raise InputError(
            f"{name}: breaks off before its first entry, expected a whole feed",
            hint="try again later, or tell the publisher",
        )
    return Feed(_one_line(parsed.feed.get("title", "")), tuple(found.values()))


def _read_entry(raw: Any, base: str) -> FeedEntry | None:
    """Return one entry, or None where it has no web address."""
    link = raw.get("link", "").strip()
    try:
        address = canonical_url(urljoin(base, link)) if link else ""
    except ValueError:
        return None
    if not address:
        return None
    # Not by get(): it warns when it answers for one date with the other.
    names = [name for name in ("published_parsed", "updated_parsed") if name in raw]
    moment = raw[names[0]] if names else None
    return FeedEntry(
        id=_one_line(raw.get("id", "")) or address,
        url=address,
        title=_one_line(raw.get("title", "")),
        published=_utc_stamp(moment) if moment else "",
    )


def _utc_stamp(moment: Any) -> str:
    """Return a time.struct_time in UTC as an ISO time, or "" for one no calendar has."""
    try:
        year, month, day, hour, minute, second = moment[:6]
        exact = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)
        return exact.strftime("%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        return ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
