"""Feeds: entries with whole addresses, whatever the dialect; what is no feed is refused."""

from pathlib import Path

import pytest

from kg.errors import InputError
from kg.sources.feeds import MAX_ENTRIES, MAX_FEED_BYTES, Feed, FeedEntry, read_feed

URL = "https://post.example.org/feeds/world.xml"
RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Harbor
  Post</title><link>https://post.example.org/</link>{}</channel></rss>"""
ITEM = "<item><title>{0}</title><link>{0}</link></item>"
ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title>
<entry><id>urn:x:1</id><title>Ferries &amp; bridges</title><link rel="alternate" href="/2024/ferries"/>
<published>2024-03-04T12:00:07+02:00</published></entry></feed>"""


def rss(*items: str) -> bytes:
    return RSS.format("".join(items)).encode()


def addresses(data: bytes) -> list[str]:
    return [entry.url for entry in read_feed(data, URL).entries]


def test_atom_entry_has_its_id_address_title_and_time() -> None:
    assert read_feed(ATOM.encode(), URL) == Feed(
        "Post",
        (
            FeedEntry(
                "urn:x:1",
                "https://post.example.org/2024/ferries",
                "Ferries & bridges",
                "2024-03-04T10:00:07Z",
            ),
        ),
    )


def test_rss_entry_without_id_is_known_by_its_address() -> None:
    date = "<pubDate>Mon, 04 Mar 2024 12:00:07 GMT</pubDate>"
    item = f"<item><title>A</title><link>https://e.org/a?utm_source=x</link>{date}</item>"
    feed = read_feed(rss(item), URL)
    assert feed.title == "Harbor Post"
    assert feed.entries == (
        FeedEntry("https://e.org/a", "https://e.org/a", "A", "2024-03-04T12:00:07Z"),
    )


def test_only_web_addresses_are_kept_each_once() -> None:
    items = [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "mailto:a@e.org",
        "https://e.org/a",
        "https://e.org/a#top",
    ]
    assert addresses(rss(*(ITEM.format(i) for i in items), "<item><title>none</title></item>")) == [
        "https://e.org/a"
    ]


@pytest.mark.parametrize("moment", ["yesterday", "99/99", ""])
def test_time_that_is_none_is_left_out(moment: str) -> None:
    item = f"<item><link>https://e.org/a</link><pubDate>{moment}</pubDate></item>"
    assert read_feed(rss(item), URL).entries[0].published == ""


def test_charset_of_the_header_is_used() -> None:
    data = RSS.replace(' encoding="utf-8"', "").format(
        "<item><title>Café</title><link>https://e.org/a</link></item>"
    )
    feed = read_feed(
        data.encode("latin-1"), URL, media_type="application/xml", charset="iso-8859-1"
    )
    assert feed.entries[0].title == "Café"


def test_feed_that_breaks_off_gives_what_came_before() -> None:
    data = rss(ITEM.format("https://e.org/a"), ITEM.format("https://e.org/b"))
    assert addresses(data[: data.index(b"https://e.org/b")]) == ["https://e.org/a"]


@pytest.mark.parametrize(
    "data", [b"<rss><channel><item>", rss()[:-12], rss(ITEM.format("https://e.org/a"))[:-60]]
)
def test_feed_that_breaks_off_before_its_first_entry_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="breaks off before its first entry"):
        read_feed(data, URL)


def test_empty_feed_lists_nothing() -> None:
    assert addresses(rss()) == []


def test_entries_have_a_cap() -> None:
    items = [ITEM.format(f"https://e.org/{n}") for n in range(MAX_ENTRIES + 5)]
    assert len(addresses(rss(*items))) == MAX_ENTRIES


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html><body><p>No feed here.</p></body></html>",
        b'{"items": []}',
        b"\x00\x01\x02",
        b"/etc/passwd",
    ],
)
def test_what_is_no_feed_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="not RSS or Atom"):
        read_feed(data, URL)


def test_large_feed_is_refused() -> None:
    with pytest.raises(InputError, match="too large"):
        read_feed(bytes(MAX_FEED_BYTES + 1), URL)


def entities(text: str, title: str) -> bytes:
    item = f"<item><title>{title}</title><link>https://e.org/a</link></item>"
    return rss(item).replace(b"<rss", f"<!DOCTYPE rss [{text}]><rss".encode(), 1)


def test_entities_read_no_files(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden", encoding="utf-8")
    data = entities(f'<!ENTITY f SYSTEM "{secret.as_uri()}">', "A&f;")
    assert read_feed(data, URL).entries[0].title == "A"


def test_entities_do_not_unfold_without_end() -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    data = entities(f'<!ENTITY l0 "so it goes">{levels}', "&l9;")
    assert len(read_feed(data, URL).entries[0].title) < 1000
