"""Importing from web addresses: pages and feeds of a real server, which change, vanish and come back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.extract import extract, extractor_version, load_pipelines
from kg.imports import Importer, Reader, Web, find_web_articles, forget
from kg.knowledge.schema import load_schema
from kg.model import RunReport
from kg.sources.archive import load_page
from kg.sources.fetch import Fetcher, Limits
from support.http_server import Reply, TestServer, serve
from support.worlds import World

pytestmark = pytest.mark.slow

PAGE = """<!doctype html><html lang="en"><head><title>{title}</title>
<meta property="og:title" content="{title}"><meta property="article:published_time" content="2025-03-04"></head>
<body><header>Home | News</header><main><article><h1>{title}</h1><p>{body}</p>
<p>The council of the town met on Monday and talked about the harbour, the school and the old bridge for some hours.
Nobody expects a decision before the summer, because the members want to hear the people of the town first.</p>
<p>The mayor thanked the members and said that the talks would go on in the coming weeks with a new round.</p>
</article></main></body></html>"""
SUPPLY = "Norway supplied boats to Ukraine in 2023."
TREATY = "Sweden has not signed the Mine Ban Treaty."


def page(title: str, body: str, **headers: str) -> Reply:
    """Return a page as a server gives it."""
    known = {"Content-Type": "text/html; charset=utf-8", **headers}
    return Reply(200, PAGE.format(title=title, body=body).encode(), known)


class Site:
    """A server, a graph, and what imports the one into the other."""

    def __init__(self, server: TestServer, world: World, archive: Path) -> None:
        """Read with the quick pipeline, and fetch from the tests' own server without delay."""
        self.server = server
        self.world = world
        names = ("sm",)
        reader = Reader(lambda d: extract(d, load_pipelines(names)), extractor_version(names))
        self.importer = Importer(world.store, reader, load_schema(), world.clock)
        fetcher = Fetcher(Limits(host_delay_seconds=0, tries=1), frozenset({server.place}))
        self.web = Web(fetcher, world.store, archive, reader.version)

    def load(self, *paths: str) -> RunReport:
        """Import paths of the server as one run."""
        found = find_web_articles([self.server.url(p) for p in paths], web=self.web)
        return self.importer.import_articles(found)

    def texts(self) -> list[str]:
        """Return what the graph says, in words."""
        cypher = "MATCH (s:Statement {status: 'active'}) RETURN s.text AS text ORDER BY text"
        return [str(row[0]) for row in self.world.store.run_user_query(cypher, {}).rows]


@pytest.fixture
def site(embedded: World, tmp_path: Path) -> Iterator[Site]:
    """Return a server with a site on it, and an empty graph."""
    with serve({}) as server:
        yield Site(server, embedded, tmp_path / "pages")


def test_a_page_becomes_an_article(site: Site) -> None:
    """What the page says is in the graph under its address, and its raw bytes are kept."""
    site.server.routes["/boats"] = page("Boats for Ukraine", SUPPLY)
    report = site.load("/boats")
    assert (report.status, report.documents) == ("done", 1)
    assert "Norway supplies boats to Ukraine." in site.texts()
    told = site.world.store.run_user_query(
        "MATCH (d:Document) RETURN d.url AS url, d.published AS published, d.raw_sha256 AS raw", {}
    )
    url, published, raw = told.rows[0]
    assert (url, published) == (site.server.url("/boats"), "2025-03-04")
    assert SUPPLY.encode() in load_page(site.web.archive, raw)


def test_an_unchanged_page_is_not_sent_again(site: Site) -> None:
    """The ETag is sent back; on 304 nothing is read or written but that it was seen."""
    site.server.routes["/boats"] = [
        page("Boats for Ukraine", SUPPLY, ETag='"v1"'),
        Reply(304, b"", {"ETag": '"v1"'}),
    ]
    site.load("/boats")
    before = site.world.export()
    report = site.load("/boats")
    assert (report.unchanged, report.new_ids, report.retracted_ids) == (1, (), ())
    assert site.server.asked[-1][1]["if-none-match"] == '"v1"'
    assert site.world.export() == before


def test_a_changed_page_retracts_what_went(site: Site) -> None:
    """Only the sentence that went takes its statement along; when it returns, so does the statement."""
    whole = page("Boats for Ukraine", f"{SUPPLY} {TREATY}")
    site.server.routes["/boats"] = [whole, page("Boats for Ukraine", SUPPLY), whole]
    site.load("/boats")
    before = site.world.export()
    assert len(site.load("/boats").retracted_ids) == 1
    assert len(site.load("/boats").restored_ids) == 1
    assert [x for x in site.world.export() if "raw_sha256" not in x] == [
        x for x in before if "raw_sha256" not in x
    ]


@pytest.mark.parametrize(
    "bad",
    [
        Reply(503, b"down"),
        Reply(200, b"", {"Content-Type": "text/html"}),
        Reply(
            200, b"<html><title>Just a moment...</title><body>Checking your browser</body></html>"
        ),
    ],
    ids=["broken", "empty", "challenged"],
)
def test_a_failed_fetch_retracts_nothing(site: Site, bad: Reply) -> None:
    """A host that fails, sends nothing or asks for a human is named, and the graph stays as it was."""
    site.server.routes["/boats"] = [page("Boats for Ukraine", SUPPLY), bad]
    site.load("/boats")
    before = site.texts()
    report = site.load("/boats")
    assert [name for name, _ in report.failed] == [site.server.url("/boats")]
    assert site.texts() == before


def test_a_page_that_is_not_there_three_times_is_gone(site: Site) -> None:
    """Its facts stay until it is forgotten, and it may come back."""
    shown = page("Boats for Ukraine", SUPPLY)
    site.server.routes["/boats"] = [shown, Reply(404), Reply(410), Reply(404), shown]
    site.load("/boats")
    before = site.texts()

    def status() -> str:
        rows = site.world.store.run_user_query("MATCH (d:Document) RETURN d.status AS s", {}).rows
        return str(rows[0][0])

    for expected in ("current", "current", "gone"):
        report = site.load("/boats")
        assert report.status == "failed"
        assert status() == expected
        assert ("), gone" in report.failed[0][1]) == (expected == "gone")
    assert site.texts() == before
    assert site.load("/boats").status == "done"
    assert status() == "current"
    assert site.texts() == before
    assert site.world.store.told.check() == []


def test_what_was_forgotten_is_not_gone_besides(site: Site) -> None:
    """A page that is not there does not change that somebody had it forgotten."""
    site.server.routes["/boats"] = [page("Boats for Ukraine", SUPPLY), *[Reply(404)] * 4]
    site.load("/boats")
    [row] = site.world.store.told.documents("", 5)
    forget(site.world.store, row["id"], load_schema(), site.world.clock, "")
    for _ in range(4):
        assert site.load("/boats").status == "failed"
    assert site.world.store.told.documents("", 5)[0]["status"] == "forgotten"


def test_a_feed_brings_its_articles(site: Site) -> None:
    """Every page that a feed lists is an article; one bad page stops no other, and a rolled feed loses nothing."""
    item = "<item><title>t</title><link>{}</link></item>"
    links = [site.server.url(p) for p in ("/one", "/two", "/none")]
    feed = "<rss version='2.0'><channel><title>News</title>{}</channel></rss>"
    site.server.routes |= {
        "/feed": [
            Reply(200, feed.format("".join(map(item.format, links))).encode(), {"Content-Type": "application/rss+xml"}),
            Reply(200, feed.format(item.format(links[1])).encode(), {"Content-Type": "application/rss+xml"}),
        ],
        "/one": page("Boats for Ukraine", SUPPLY),
        "/two": page("Sweden Stays Out", TREATY),
    }  # fmt: skip
    report = site.load("/feed")
    assert report.documents == 2
    assert [name for name, _ in report.failed] == [links[2]]
    before = site.texts()
    assert site.load("/feed").unchanged == 1
    assert site.texts() == before


def test_an_inner_address_is_refused(site: Site) -> None:
    """Without an explicit word no address inside a network is asked."""
    site.server.routes["/boats"] = page("Boats for Ukraine", SUPPLY)
    web = Web(Fetcher(), site.world.store, site.web.archive, "x")
    report = site.importer.import_articles(find_web_articles([site.server.url("/boats")], web))
    assert report.status == "failed"
    assert site.server.asked == []
