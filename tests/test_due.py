"""Scheduled imports: what is due is done once, failures are noted, and leases keep two from doing it twice."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from test_web_imports import SUPPLY, Site, page

from kg.imports import Due, source_slug, tell_schedule
from kg.imports.reports import iso_instant
from kg.model import RunReport
from kg.sources.wanted import SourceKind, WantedSource
from support.http_server import Reply, TestServer, serve
from support.shut import shut_folder
from support.worlds import World

pytestmark = pytest.mark.slow

TEXT = "Ferries\n\nMarch 5, 2025\n\nDenmark sold ferries to Iceland. Finland joined the Mine Ban Treaty in 2012.\n"


class Desk(Site):
    """A site, a folder, and what is wanted of them."""

    def __init__(self, server: TestServer, world: World, folder: Path) -> None:
        """Want a feed every hour and a folder every day."""
        super().__init__(server, world, folder / "pages")
        (folder / "news").mkdir()
        self.folder = folder
        self.feed = WantedSource("Example Post", SourceKind.FEED, server.url("/feed"), "1h")
        self.news = WantedSource("Desk", SourceKind.FOLDER, "news", "1d")
        self.due = Due(self.importer, self.web, folder, "me")

    def tick(self, *, hours: float = 0, due: Due | None = None) -> list[RunReport]:
        """Let time go by and import what is due."""
        self.world.clock.moment += timedelta(hours=hours)
        return (due or self.due).run([self.feed, self.news])

    def state(self, source: WantedSource) -> dict[str, object]:
        states = {row["id"]: row for row in self.world.store.sources.states()}
        return dict(states[source_slug(source)])

    def list_pages(self, *paths: str) -> None:
        items = "".join(
            f"<item><title>t</title><link>{self.server.url(p)}</link></item>" for p in paths
        )
        body = f"<rss version='2.0'><channel><title>News</title>{items}</channel></rss>"
        self.server.routes["/feed"] = Reply(
            200, body.encode(), {"Content-Type": "application/rss+xml"}
        )


@pytest.fixture
def desk(embedded: World, tmp_path: Path) -> Iterator[Desk]:
    """Return a desk with one page in its feed and one file in its folder."""
    with serve({}) as server:
        made = Desk(server, embedded, tmp_path)
        made.list_pages("/one")
        server.routes["/one"] = page("Boats for Ukraine", SUPPLY)
        (tmp_path / "news" / "a.txt").write_text(TEXT, encoding="utf-8")
        yield made


def test_what_is_due_is_done_once(desk: Desk) -> None:
    """All is due at first, then each by its own schedule; what was missed is made up for once."""
    assert [r.documents for r in desk.tick()] == [1, 1]
    assert desk.tick() == []
    assert [r.unchanged for r in desk.tick(hours=1.1)] == [1]
    assert len(desk.tick(hours=50)) == 2
    assert desk.tick() == []
    assert desk.state(desk.feed)["last_ok"]


def test_a_failure_is_noted_and_tried_again(desk: Desk) -> None:
    """The source keeps its problem and counts failures in a row; the other one is imported all the same."""
    desk.server.routes["/feed"] = Reply(500)
    reports = desk.tick()
    assert [r.status for r in reports] == ["done", "failed"] or [r.status for r in reports] == [
        "failed",
        "done",
    ]
    desk.tick(hours=1.1)
    state = desk.state(desk.feed)
    assert (state["failures"], state["last_ok"]) == (2, None)
    assert "500" in str(state["problem"])
    desk.list_pages("/one")
    assert [r.status for r in desk.tick(hours=1.1)] == ["done"]
    assert (desk.state(desk.feed)["failures"], desk.state(desk.feed)["problem"]) == (0, None)


def test_a_file_that_left_its_folder_is_gone(desk: Desk) -> None:
    """Its facts stay; when it comes back it is there again."""
    desk.tick()
    before = desk.texts()
    file = desk.folder / "news" / "a.txt"
    (desk.folder / "news" / "b.txt").write_text(TEXT.replace("Denmark", "Poland"), encoding="utf-8")
    file.unlink()
    desk.tick(hours=25)

    def status() -> dict[str, str]:
        cypher = (
            "MATCH (d:Document) WHERE d.path ENDS WITH '.txt' RETURN d.path AS p, d.status AS s"
        )
        return dict(desk.world.store.run_user_query(cypher, {}).rows)  # type: ignore[arg-type]

    assert status() == {"a.txt": "gone", "b.txt": "current"}
    assert set(before) <= set(desk.texts())
    file.write_text(TEXT, encoding="utf-8")
    desk.tick(hours=25)
    assert status() == {"a.txt": "current", "b.txt": "current"}
    (desk.folder / "news").rename(desk.folder / "away")
    assert "failed" in [r.status for r in desk.tick(hours=25)]
    assert set(status().values()) == {"current"}


def test_a_file_in_a_folder_that_cannot_be_listed_is_not_gone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest of the folder is imported, what left it is gone, and the run names the folder it could not list."""
    news = desk.folder / "news"
    (news / "shut").mkdir()
    for name, who in (("shut/b.txt", "Poland"), ("c.txt", "Norway")):
        (news / name).write_text(TEXT.replace("Denmark", who), encoding="utf-8")
    desk.tick()
    (news / "c.txt").unlink()
    with monkeypatch.context() as patch:
        shut_folder(news / "shut", patch)
        _, report = sorted(desk.tick(hours=25), key=lambda r: r.status)
    assert (report.status, report.unchanged, len(report.failed)) == ("failed", 1, 1)
    assert "shut': permission denied" in report.failed[0][1]
    cypher = "MATCH (d:Document) WHERE d.path ENDS WITH '.txt' RETURN d.path AS p, d.status AS s"
    told = dict(desk.world.store.run_user_query(cypher, {}).rows)  # type: ignore[arg-type]
    assert told == {"a.txt": "current", "c.txt": "gone", "shut/b.txt": "current"}


def test_a_lease_keeps_others_away_until_it_ends(desk: Desk) -> None:
    """While one is at a source another leaves it alone; a dead one's lease runs out."""
    store = desk.world.store
    slug = source_slug(desk.feed)
    store.sources.keep(slug, kind="feed", url=desk.feed.address)
    now = desk.world.clock.moment
    until = (now + timedelta(minutes=30)).isoformat(timespec="microseconds").replace("+00:00", "Z")
    assert store.sources.take_lease(slug, now="2025", owner="other", until=until)
    assert [r.documents for r in desk.tick(due=replace(desk.due, owner="second"))] == [1]
    assert desk.state(desk.feed)["lease_owner"] == "other"
    assert len(desk.tick(hours=1)) == 1
    assert desk.state(desk.feed)["lease_owner"] is None


def test_a_run_that_is_stopped_stays_due(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was interrupted is no success: the source keeps its problem, and the next tick does it."""

    def stop(*_: object, **__: object) -> RunReport:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(type(desk.importer), "import_articles", stop)
        with pytest.raises(KeyboardInterrupt):
            desk.tick()
    (state,) = desk.world.store.sources.states()
    assert (state["last_ok"], state["next_due"], state["lease_owner"]) == (None, None, None)
    assert "stopped" in str(state["problem"])
    assert len(desk.tick()) == 2


def test_a_page_that_speaks_of_feedback_is_no_feed(desk: Desk) -> None:
    """What is a feed is told by its root, not by words inside."""
    desk.server.routes["/talk"] = page("Boats for Ukraine", f"<feed-back>{SUPPLY}</feed-back>")
    assert desk.load("/talk").documents == 1


def test_a_run_that_is_asked_to_stop_ends_after_its_article(desk: Desk) -> None:
    """What it read is kept, the source stays due and has no failure, and no other source is begun."""
    (desk.folder / "news" / "b.txt").write_text(TEXT.replace("Denmark", "Poland"), encoding="utf-8")
    asked: list[str] = []
    gentle = replace(desk.due, is_stopped=lambda: bool(asked))
    (report,) = gentle.run([desk.news, desk.feed], lambda step: asked.append(step.name))
    assert (report.status, report.documents) == ("stopped", 1)
    (state,) = desk.world.store.sources.states()
    assert [state[k] for k in ("next_due", "last_ok", "lease_owner", "problem")] == [None] * 4
    assert state["failures"] == 0
    assert [r.documents for r in desk.tick()] == [1, 2]


def test_the_schedule_tells_how_sources_stand(desk: Desk) -> None:
    """Due, waiting, running or paused; how the last run ended; and who is at it since when."""

    def told() -> dict[str, dict[str, object]]:
        wanted, now = [desk.feed, desk.news], desk.world.clock.moment
        return {r["title"]: r for r in tell_schedule(desk.world.store, wanted, now)}

    assert {r["state"] for r in told().values()} == {"due"}
    desk.server.routes["/one"] = Reply(500)
    desk.tick()
    feed, news = told()["Example Post"], told()["Desk"]
    assert (news["state"], news["outcome"], news["documents"]) == ("waiting", "done", 1)
    assert (feed["state"], feed["outcome"], feed["failed"]) == ("waiting", "failed", 1)
    assert "500" in str(feed["problem"])
    slug, take = source_slug(desk.feed), desk.world.store.sources.take_lease
    first, second = (iso_instant(desk.world.clock.moment + timedelta(minutes=n)) for n in (0, 5))
    assert take(slug, now=first, owner="other", until=second)
    assert take(slug, now=second, owner="other", until="2026")
    feed = told()["Example Post"]
    assert [feed[k] for k in ("state", "held_by", "held_since")] == ["running", "other", first]
    desk.world.store.sources.end_lease(slug, owner="other", props={})
    paused = tell_schedule(desk.world.store, [replace(desk.feed, paused=True)], desk.world.clock())
    assert [(r["state"], r["held_by"]) for r in paused] == [("paused", None)]


def test_a_source_is_imported_at_once_though_it_is_not_due(desk: Desk) -> None:
    """Its next time counts from then; a paused one and one that another is at are left alone; stopped, it is due."""
    at_once = replace(desk.due, at_once=True)
    desk.tick()
    desk.world.clock.moment += timedelta(minutes=30)
    assert [r.unchanged for r in at_once.run([desk.feed])] == [1]
    assert desk.tick(hours=0.75) == []
    assert at_once.run([replace(desk.feed, paused=True)]) == []
    now = desk.world.clock.moment
    take, slug = desk.world.store.sources.take_lease, source_slug(desk.feed)
    assert take(
        slug, now=iso_instant(now), owner="other", until=iso_instant(now + timedelta(hours=1))
    )
    assert at_once.run([desk.feed]) == []
    desk.world.store.sources.end_lease(slug, owner="other", props={})
    asked = iter([False])
    (report,) = replace(at_once, is_stopped=lambda: next(asked, True)).run([desk.feed])
    assert report.status == "stopped"
    assert [r.unchanged for r in desk.due.run([desk.feed])] == [1]


def test_a_deadline_ends_a_run_after_its_article(desk: Desk) -> None:
    """What it read is kept, the run says that it was stopped, and the next tick does the rest."""
    (desk.folder / "news" / "b.txt").write_text(TEXT.replace("Denmark", "Poland"), encoding="utf-8")
    clock = desk.world.clock

    def let_time_go_by(_: object) -> None:
        clock.moment += timedelta(hours=1)

    late = replace(desk.due, deadline=clock.moment + timedelta(hours=1))
    (report,) = late.run([desk.news, desk.feed], let_time_go_by)
    assert (report.status, report.documents, report.failed) == ("stopped", 1, ())
    (state,) = desk.world.store.sources.states()
    assert [state[k] for k in ("next_due", "last_ok", "lease_owner", "problem")] == [None] * 4
    assert [(r.documents, r.unchanged) for r in desk.tick()] == [(1, 0), (2, 1)]


def test_what_a_source_allows_counts_for_it_alone(desk: Desk) -> None:
    """One inside a network is refused to a source that does not allow it, also beside one that does."""
    desk.due = replace(
        desk.due, web=replace(desk.web, fetcher=replace(desk.web.fetcher, allowed=frozenset()))
    )
    inside = replace(desk.feed, title="Inside", allow=(desk.server.place,))
    outside = replace(desk.feed, title="Outside")
    let, refused = desk.due.run([inside, outside])
    assert (let.status, refused.status) == ("done", "failed")
    assert "refused" in refused.failed[0][1]


def test_paused_sources_and_deadlines(desk: Desk) -> None:
    """A paused source is left alone, and after the deadline none is begun; it stays due."""
    paused = [replace(desk.feed, paused=True), desk.news]
    assert len(desk.due.run(paused)) == 1
    assert replace(desk.due, deadline=desk.world.clock.moment).run([desk.feed]) == []
    assert len(desk.due.run([desk.feed])) == 1
