"""Reading stored articles again: without the network, under the same ids, and one by one."""

import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from test_web_imports import PAGE, SUPPLY, TREATY, Site, page

from kg.extract import extract, load_pipelines
from kg.imports import (
    Home,
    Reader,
    find_articles,
    find_stored_articles,
    forget,
    keep_page,
    leave_page,
)
from kg.model import Document, Reading, RunReport
from support.http_server import Reply, serve
from support.worlds import World

pytestmark = pytest.mark.slow

TEXT = "Ferries\n\nMarch 5, 2025\n\nDenmark sold ferries to Iceland.\n"
COUNTS = ("new_ids", "changed_ids", "retracted_ids", "restored_ids")


@pytest.fixture
def site(embedded: World, tmp_path: Path) -> Site:
    """Return a graph with a fetched page, a saved page and a text, whose sources have gone since."""
    with serve({}) as server:
        made = Site(server, embedded, tmp_path / "pages")
        latin = PAGE.format(title="Boats for Ukraine", body=f"{SUPPLY} The señor waits.")
        head = {"Content-Type": "text/html; charset=latin-1"}
        server.routes["/boats"] = Reply(200, latin.encode("latin-1"), head)
        assert made.load("/boats").status == "done"
        (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / "b.html").write_bytes(page("Sweden Stays Out", TREATY).body)
        keep = partial(keep_page, embedded.store, made.web.archive)
        files = [tmp_path / "a.txt", tmp_path / "b.html"]
        found = find_articles(files, lambda _: Home("files", tmp_path), keep=keep)
        assert made.importer.import_articles(found).status == "done"
    (tmp_path / "a.txt").unlink()
    (tmp_path / "b.html").unlink()
    return made


def read_again(site: Site, change: Any = lambda reading: reading, version: str = "") -> RunReport:
    """Read all that is stored again, by a reader whose readings go through `change`."""

    def read(document: Document) -> Reading:
        reading = extract(document, load_pipelines(("sm",)))
        if not version:
            return reading
        marked = tuple(replace(e, extractor_version=version) for e in change(reading.evidence))
        return replace(reading, extractor_version=version, evidence=marked)

    reader = Reader(read, version or site.importer.reader.version)
    store = site.world.store
    articles = find_stored_articles(store, site.web.archive, store.sources.stored())
    return replace(site.importer, reader=reader).import_articles(articles, trigger="re-extract")


def times(site: Site) -> list[tuple[Any, ...]]:
    """Return when each document was seen, and whether it is there."""
    cypher = "MATCH (d:Document) RETURN d.id, d.status, d.last_seen, d.url, d.path ORDER BY d.id"
    return list(site.world.store.run_user_query(cypher, {}).rows)


def test_what_is_read_as_before_stays_as_it_is(site: Site) -> None:
    """The same reader has nothing to do: every document, in its charset, is found in store and archive."""
    before = (site.world.export(), times(site))
    report = read_again(site)
    assert (report.status, report.documents, report.unchanged) == ("done", 3, 3)
    assert (site.world.export(), times(site)) == before


def test_another_version_confirms_rather_than_doubles(site: Site) -> None:
    """All evidence is of the new version, under the same ids; nothing counts as seen or new."""
    before, seen = site.texts(), times(site)
    report = read_again(site, version="kg 99")
    assert (report.status, report.unchanged) == ("done", 0)
    assert [len(getattr(report, k)) for k in ("new_ids", "retracted_ids", "restored_ids")] == [
        0
    ] * 3
    cypher = "MATCH (v:Evidence) RETURN DISTINCT v.extractor_version AS version, v.status AS status"
    assert site.world.store.run_user_query(cypher, {}).rows == (("kg 99", "active"),)
    assert (site.texts(), times(site)) == (before, seen)
    assert site.world.store.told.check() == []


def test_what_the_new_reader_no_longer_finds_is_retracted(site: Site) -> None:
    """The report tells it, with the reason; the reader before it restores all."""
    before = site.world.export()
    report = read_again(site, lambda _: (), version="kg 99")
    assert site.texts() == []
    assert len(report.retracted_ids) >= 3
    rows = site.world.store.told.changes(report.id)
    assert {row["reason"] for row in rows} == {"read by another version"}
    assert read_again(site).restored_ids == report.retracted_ids
    assert site.world.export() == before


def test_one_document_that_cannot_be_read_stops_no_other(site: Site) -> None:
    """A raw page that is missing is named with its document, which keeps what it said."""
    before = site.texts()
    shutil.rmtree(site.web.archive)
    report = read_again(site, version="kg 99")
    assert (report.status, report.documents) == ("failed", 1)
    assert sorted(name.rpartition("/")[2] for name, _ in report.failed) == ["b.html", "boats"]
    assert all(name in error and "not in the archive" in error for name, error in report.failed)
    assert site.texts() == before


def test_a_document_that_is_gone_stays_gone(site: Site) -> None:
    """To be read again does not bring a page back; a forgotten one is not even read."""
    store = site.world.store
    first, second, _ = (row["id"] for row in store.sources.stored())
    store.sources.note_gone([first])
    seen = times(site)
    assert read_again(site, version="kg 99").documents == 3
    assert times(site) == seen
    forget(store, second, site.importer.schema, site.world.clock, "tried")
    assert second not in [row["id"] for row in store.sources.stored()]
    named = {"id": second, "url": "", "path": "x.txt"}
    report = site.importer.import_articles(find_stored_articles(store, site.web.archive, [named]))
    assert "forgotten" in report.failed[0][1]


def test_a_page_is_dropped_with_the_last_document_that_has_it(site: Site, tmp_path: Path) -> None:
    """The same page under two names stays for the one that is left; pages of others are not touched."""
    store, archive = site.world.store, site.web.archive

    def pages() -> set[Path]:
        return {p for p in archive.rglob("*") if p.is_file()}

    def keep_saved() -> None:
        files = [tmp_path / "b.html", tmp_path / "c.html"]
        for file in files:
            file.write_bytes(page("Sweden Stays Out", TREATY).body)
        keep = partial(keep_page, store, archive)
        found = find_articles(files, lambda _: Home("files", tmp_path), keep=keep)
        assert site.importer.import_articles(found).status == "done"

    keep_saved()
    before = pages()
    assert len(before) == 2
    one, other = (store.told.document(name)["id"] for name in ("b.html", "c.html"))
    leave_page(store, archive, one)
    leave_page(store, archive, one)
    assert pages() == before
    leave_page(store, archive, other)
    assert len(pages()) == 1
    keep_saved()
    assert pages() == before
    leave_page(store, archive, store.told.document("a.txt")["id"])
    assert pages() == before


def test_a_page_gives_way_to_the_next_one(site: Site, tmp_path: Path) -> None:
    """What a fetch or a saved page takes the place of is dropped when no other document has it."""
    store, archive = site.world.store, site.web.archive

    def pages() -> int:
        return sum(p.is_file() for p in archive.rglob("*"))

    files = [tmp_path / "b.html", tmp_path / "c.html"]

    def keep_saved(*bodies: bytes) -> None:
        for file, body in zip(files, bodies, strict=True):
            file.write_bytes(body)
        keep = partial(keep_page, store, archive)
        found = find_articles(files, lambda _: Home("files", tmp_path), keep=keep)
        assert site.importer.import_articles(found).status == "done"

    first = page("Sweden Stays Out", TREATY).body
    assert pages() == 2
    keep_saved(first, first)
    assert pages() == 2
    other = first.replace(b"</body>", b"<!-- another advertisement --></body>")
    keep_saved(other, first)
    assert pages() == 3
    keep_saved(other, other)
    assert pages() == 2
    keep_saved(other, other)
    assert pages() == 2
    assert read_again(site, version="kg 99").failed == ()
