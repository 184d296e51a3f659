"""A simulated week: a feed whose articles come, change, vanish and return, looked at twice a day.

Every change report is exactly what happened since the look before, and nothing else.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from test_due import Desk

from kg.model import RunReport
from support.http_server import Reply, serve
from support.worlds import World

pytestmark = pytest.mark.slow

# No sentence of it has a verb, so that nothing but the facts below can change.
PAGE = """<!doctype html><html lang="en"><head><title>{title}</title><meta property="article:published_time"
content="2025-03-04"></head><body><header>Home | News</header><main><article><h1>{title}</h1><p>{facts}</p>
<p>A grey and windy morning by the harbour, with rain in the narrow streets and very few people at the market.
What a long winter, and how cold for a small town so near to the sea.</p>
<p>Warm soup and dark bread at the old inn, as on every day of the long winter. Snow on the roofs, ice on the river, and
a pale moon over the hills.</p>
</article></main></body></html>"""
BOATS = ("Norway supplied boats to Ukraine in 2023.", "Norway supplies boats to Ukraine.")
TREATY = (
    "Sweden has not signed the Mine Ban Treaty.",
    "Sweden is not signatory to Mine Ban Treaty.",
)
FERRIES = ("Denmark sold ferries to Iceland.", "Denmark supplies ferries to Iceland.")
RADARS = ("Finland bought radars from Japan.", "Finland buys radars from Japan.")
Fact = tuple[str, str]
HALF_DAY = timedelta(hours=12)
DOWN, MISSING = Reply(503, b"down"), Reply(404)
CHALLENGE = Reply(
    200, b"<html><title>Just a moment...</title><body>Checking your browser</body></html>"
)


def article(title: str, *facts: Fact) -> Reply:
    """Return a page that says these facts."""
    body = PAGE.format(title=title, facts=" ".join(sentence for sentence, _ in facts))
    return Reply(200, body.encode(), {"Content-Type": "text/html; charset=utf-8"})


def one(*facts: Fact) -> Callable[[Desk], None]:
    return lambda desk: desk.server.routes.update({"/one": article("News from the North", *facts)})


def two(*facts: Fact) -> Callable[[Desk], None]:
    return lambda desk: desk.server.routes.update({"/two": article("News from the South", *facts)})


def is_now(path: str, reply: Reply) -> Callable[[Desk], None]:
    return lambda desk: desk.server.routes.update({path: reply})


def lists(*paths: str) -> Callable[[Desk], None]:
    return lambda desk: desk.list_pages(*paths)


@dataclass(frozen=True)
class Look:
    """What happens before a look at the feed, and what the look has to report: facts by kind, and what failed."""

    when: str
    before: tuple[Callable[[Desk], object], ...]
    new: tuple[Fact, ...] = ()
    changed: tuple[Fact, ...] = ()
    retracted: tuple[Fact, ...] = ()
    restored: tuple[Fact, ...] = ()
    failed: tuple[str, ...] = ()
    status: dict[str, str] = field(default_factory=dict)

    def report(self) -> dict[str, list[Fact]]:
        kinds = {k: sorted(getattr(self, k)) for k in ("new", "changed", "retracted", "restored")}
        return {kind: facts for kind, facts in kinds.items() if facts}


WEEK = (
    Look("Monday morning, a first article", (one(BOATS), lists("/one")), new=(BOATS,)),
    Look("Monday evening, nothing has happened", ()),
    Look("Tuesday morning, a fact is added", (one(BOATS, TREATY),), new=(TREATY,)),
    Look(
        "Tuesday evening, a second article says it, too",
        (two(TREATY, FERRIES), lists("/one", "/two")),
        new=(FERRIES,),
        changed=(TREATY,),
    ),
    Look("Wednesday morning, the first takes it back", (one(BOATS),), changed=(TREATY,)),
    Look(
        "Wednesday evening, one is edited while the other's host is down",
        (one(RADARS), is_now("/two", DOWN)),
        new=(RADARS,),
        retracted=(BOATS,),
        failed=("/two",),
    ),
    Look(
        "Thursday morning, what was taken back returns, and the other asks for a human",
        (one(BOATS, RADARS), is_now("/two", CHALLENGE)),
        restored=(BOATS,),
        failed=("/two",),
    ),
    Look("Thursday evening, the feed is down", (is_now("/feed", DOWN),), failed=("/feed",)),
    Look(
        "Friday morning, a page is not there",
        (lists("/one", "/two"), is_now("/two", MISSING)),
        failed=("/two",),
        status={"/two": "current"},
    ),
    Look("Friday evening, nor now", (), failed=("/two",), status={"/two": "current"}),
    Look("Saturday morning, and is gone", (), failed=("/two",), status={"/two": "gone"}),
    Look("Saturday evening, the feed rolls on", (lists("/one"),), status={"/two": "gone"}),
    Look(
        "Sunday morning, the first gives way",
        (one(RADARS), lists("/one")),
        retracted=(BOATS,),
    ),
    Look(
        "Sunday evening, all is back as it was on Tuesday",
        (one(BOATS, TREATY), two(TREATY, FERRIES), lists("/one", "/two")),
        restored=(BOATS,),
        changed=(TREATY,),
        retracted=(RADARS,),
        status={"/one": "current", "/two": "current"},
    ),
)


@pytest.fixture
def desk(embedded: World, tmp_path: Path) -> Iterator[Desk]:
    """Return a desk that wants one feed."""
    with serve({}) as server:
        yield Desk(server, embedded, tmp_path)


def look(desk: Desk) -> RunReport:
    """Let half a day go by, and import what is due: one run of the feed."""
    desk.world.clock.moment = desk.world.clock.moment.replace(minute=0)
    desk.world.clock.moment += HALF_DAY
    (report,) = desk.due.run([desk.feed])
    return report


def told(desk: Desk, report: RunReport) -> dict[str, list[Fact]]:
    """Return a run's change report as people get it: sentences and statements by kind."""
    found: dict[str, list[Fact]] = {}
    for row in desk.world.store.told.changes(report.id):
        found.setdefault(row["change"], []).append((row["quote"], row["text"]))
    return {kind: sorted(facts) for kind, facts in found.items()}


def statuses(desk: Desk) -> dict[str, str]:
    """Return whether each page that was read is there, by path."""
    cypher = "MATCH (d:Document) RETURN d.url AS url, d.status AS status"
    rows = desk.world.store.run_user_query(cypher, {}).rows
    return {str(url).removeprefix(desk.server.url("")): str(status) for url, status in rows}


def test_every_look_reports_exactly_what_changed(desk: Desk) -> None:
    """Fourteen looks: each change with its sentence, each failure by its address, and nothing beside them."""
    says: set[str] = set()
    for expected in WEEK:
        for change in expected.before:
            change(desk)
        report = look(desk)
        assert told(desk, report) == expected.report(), expected.when
        assert [x for x, _ in report.failed] == [desk.server.url(x) for x in expected.failed]
        assert statuses(desk).items() >= expected.status.items(), expected.when
        says |= {text for _, text in (*expected.new, *expected.restored)}
        says -= {text for _, text in expected.retracted}
        assert set(desk.texts()) == says, expected.when
    assert desk.world.store.told.check() == []


def test_after_the_week_nothing_is_doubled_or_lost(desk: Desk) -> None:
    """A fact that came and went has one statement with all its history; the graph is as a first import makes it."""
    store = desk.world.store
    for expected in WEEK:
        for change in expected.before:
            change(desk)
        look(desk)
    cypher = "MATCH (s:Statement {text: $text}) RETURN s.id AS id"
    [[boats]] = store.run_user_query(cypher, {"text": BOATS[1]}).rows
    changes = [row["change"] for row in store.told.history(str(boats))]
    assert changes == ["new", "retracted", "restored", "retracted", "restored"]
    after = desk.world.export()
    store.clear()
    look(desk)
    assert desk.world.export() == after
