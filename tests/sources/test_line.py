"""From an address to a Document: fetched, archived, read, and refused where it is no article."""

from pathlib import Path

import pytest

from kg.errors import InputError
from kg.sources.archive import load_page, store_page
from kg.sources.feeds import read_feed
from kg.sources.fetch import Fetched, Fetcher, Limits
from kg.sources.html import read_html
from support.http_server import Reply, TestServer, serve

FIRST = "Norland will lend two ferries to Sudland for three million dollars, the minister said."
SECOND = "The mayor of Café Bay thanked them all and said that a third ferry would be welcome."
PAGE = f"<html><head><title>Ferries</title></head><body><article><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"


def fetch(server: TestServer, path: str) -> Fetched:
    fetcher = Fetcher(Limits(host_delay_seconds=0), frozenset({server.place}))
    outcome = fetcher.fetch(server.url(path))
    assert isinstance(outcome, Fetched), outcome
    return outcome


def test_feed_leads_to_articles_that_the_archive_gives_again(tmp_path: Path) -> None:
    with serve({}) as server:
        item = f"<item><title>Ferries</title><link>{server.url('/ferries')}</link></item>"
        feed = f"<rss version='2.0'><channel><title>Post</title>{item}</channel></rss>"
        server.routes |= {
            "/feed": Reply(200, feed.encode(), {"Content-Type": "application/rss+xml"}),
            "/ferries": Reply(
                200, PAGE.encode("latin-1"), {"Content-Type": "text/html; charset=latin-1"}
            ),
        }
        (entry,) = read_feed(fetch(server, "/feed").body, server.url("/feed")).entries
        assert entry.url == server.url("/ferries")
        page = fetch(server, "/ferries")
    document = read_html(page.body, page.final_url, charset=page.charset)
    assert (FIRST in document.text, SECOND in document.text) == (True, True)
    kept = store_page(tmp_path, page.body)
    assert read_html(load_page(tmp_path, kept), page.final_url, charset=page.charset) == document


def test_challenge_that_comes_with_status_200_is_no_article() -> None:
    wall = b"<html><head><title>Just a moment...</title></head><body><p>Checking your browser.</p></body></html>"
    with serve({"/a": Reply(200, wall)}) as server:
        page = fetch(server, "/a")
    with pytest.raises(InputError, match="challenge page"):
        read_html(page.body, page.final_url)
