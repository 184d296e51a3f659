"""Measure the store as ratios of one run: `python -m tests.bench.store_speed [--articles N] [--server embedded|neo4j]`.

The articles are readings made from templates (tests/support/corpus.py): what is timed is all of an import but reading
the text with spaCy, which `tests.bench.speed` measures. A first import reads, a second does not: how much faster the
second is stands there twice, without reading and with what both pipelines take, in the same run, to read as many words
of the articles of `tests.bench.speed` (the words made from templates are no English).

Per server, in one run, after a warm-up with other articles:

1. the first `--block` articles imported, then all of them again, unchanged;
2. the very nodes and relationships that made, written into the emptied database by bare `UNWIND ... CREATE`, in
   batches of 1,000 rows, relationships between nodes matched by id; this and 1. three times, of which the best counts:
   a server plans a statement once, and other work on the machine only adds;
3. all `--articles` imported into the emptied graph, timed by block;
4. every named query, with arguments of that graph, `--times` times through `Store.run_query`, as `kg query` does, after
   two that do not count (the server plans a query once);
5. the same over as many articles with the mix of ordinary news.
"""

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import neo4j

from kg.extract import load_pipelines
from kg.imports import Importer, Reader
from kg.knowledge.schema import load_schema
from kg.model import Reading, RunReport
from kg.store import Store, open_store, stop_embedded
from kg.store.queries import load_queries
from support.corpus import make_article
from support.places import Place
from support.worlds import article_of
from tests.bench import speed
from tests.bench.faults import RELEASE, running_neo4j

LEAST_BARE, LEAST_AGAIN, MOST_GROWTH, MOST_MILLISECONDS = 0.3, 200, 1.25, 100
_BATCH = 1000
_SENTENCES = 12
_WARM_TIMES = 2
_READ = 10_000
_ROUNDS = 3
_WARM = 10_000_000
"""Articles from this number on warm the server up; nothing measured is of them."""
_NODES = "MATCH (n) WHERE NOT n:Meta RETURN labels(n) AS labels, properties(n) AS row"
_EDGES = """
MATCH (a)-[r]->(b)
RETURN labels(a) AS start, type(r) AS type, labels(b) AS end, a.id AS a, b.id AS b, properties(r) AS props
"""
_MAKE_NODES = "UNWIND $rows AS row CREATE (n:{labels}) SET n = row"
_MAKE_EDGES = """
UNWIND $rows AS row
MATCH (a:{start} {{id: row.a}})
MATCH (b:{end} {{id: row.b}})
CREATE (a)-[r:{type}]->(b) SET r = row.props
"""
_NAMES = "MATCH (n:Entity:{label}) WHERE NOT n.hidden RETURN n.name AS name ORDER BY n.id"


@dataclass(frozen=True)
class Writes:
    """How long it took to write the first block of articles, in seconds."""

    statements: int
    rows: int
    first: float
    again: float
    bare: float
    reading: float
    words: int


def make_articles(numbers: Iterable[int], *, news: bool = False) -> list[Reading]:
    """Return articles by number."""
    return [make_article(n, sentences=_SENTENCES, news=news) for n in numbers]


def import_all(store: Store, readings: Sequence[Reading]) -> tuple[float, RunReport]:
    """Import readings as one run and return its seconds and its report."""
    known = {r.document.id: r for r in readings}
    reader = Reader(lambda document: known[document.id], "test")
    importer = Importer(store, reader, load_schema(), lambda: datetime.now(UTC))
    articles = [article_of(r) for r in readings]
    begin = time.perf_counter()
    report = importer.import_articles(articles)
    return time.perf_counter() - begin, report


def run(store: Store, text: str, **params: Any) -> list[dict[str, Any]]:
    """Return the rows of a statement of this bench, in a transaction of its own."""

    def work(transaction: neo4j.ManagedTransaction) -> list[dict[str, Any]]:
        return [record.data() for record in transaction.run(text, params)]

    with store._session(store._at.writer, neo4j.WRITE_ACCESS) as session:
        return session.execute_write(work)


def graph_rows(store: Store) -> list[tuple[str, list[dict[str, Any]]]]:
    """Return all that the graph holds as statements that make it and their rows, nodes first."""
    nodes: dict[str, list[dict[str, Any]]] = {}
    for x in run(store, _NODES):
        text = _MAKE_NODES.format(labels=":".join(sorted(x["labels"])))
        nodes.setdefault(text, []).append(x["row"])
    edges: dict[str, list[dict[str, Any]]] = {}
    for x in run(store, _EDGES):
        start, end = (("Entity" if "Entity" in x[k] else x[k][0]) for k in ("start", "end"))
        text = _MAKE_EDGES.format(start=start, end=end, type=x["type"])
        edges.setdefault(text, []).append({k: x[k] for k in ("a", "b", "props")})
    return [*sorted(nodes.items()), *sorted(edges.items())]


def write_bare(store: Store, rows: Sequence[tuple[str, list[dict[str, Any]]]]) -> float:
    """Write rows into an empty graph by nothing but their statements and return the seconds it took."""
    begin = time.perf_counter()
    for text, found in rows:
        for at in range(0, len(found), _BATCH):
            run(store, text, rows=found[at : at + _BATCH])
    return time.perf_counter() - begin


def measure_writes(store: Store, block: Sequence[Reading]) -> Writes:
    """Import a block of articles, import it again, and write the same rows bare: the best of some rounds each."""
    firsts, agains, bares = [], [], []
    rows: list[tuple[str, list[dict[str, Any]]]] = []
    for _ in range(_ROUNDS):
        store.clear()
        first, report = import_all(store, block)
        again, second = import_all(store, block)
        assert second.unchanged == len(block), "the second import changed something"
        rows = rows or graph_rows(store)
        store.clear()
        firsts.append(first)
        agains.append(again)
        bares.append(write_bare(store, rows))
    store.clear()
    statements, made = len(report.new_ids), sum(len(x) for _, x in rows)
    words = sum(len(r.document.text.split()) for r in block) // len(block)
    times = min(firsts), min(agains), min(bares)
    return Writes(statements, made, *times, time_reader(_READ) * words, words)


def time_reader(words: int) -> float:
    """Return the seconds a word that both pipelines take, over the articles of `tests.bench.speed`."""
    pipelines = load_pipelines(("sm", "md"))
    articles = speed.make_articles(words)
    speed.seconds_read(articles[0], pipelines)
    seconds = sum(speed.seconds_read(x, pipelines) for x in articles)
    return seconds / sum(len(x.text.split()) for x in articles)


def measure_growth(store: Store, articles: int, block: int, *, news: bool = False) -> list[float]:
    """Import articles block by block and return the seconds an article of each block."""
    found = []
    for at in range(0, articles, block):
        numbers = range(at, min(at + block, articles))
        seconds, _ = import_all(store, make_articles(numbers, news=news))
        found.append(seconds / len(numbers))
    return found


def measure_queries(store: Store, times: int) -> Iterator[tuple[str, list[float], int]]:
    """Yield each named query with the milliseconds of each time it was asked, and the most rows it gave."""
    chance = random.Random("questions")
    known: dict[str, list[str]] = {}

    def argument(label: str) -> str:
        if label not in known:
            known[label] = [x["name"] for x in run(store, _NAMES.format(label=label))]
        return chance.choice(known[label])

    for query in load_queries():
        entities = [p for p in query.params if p.is_entity]
        found, most = [], 0
        for turn in range(-_WARM_TIMES, times):
            values = {p.name: argument(p.type) for p in entities}
            begin = time.perf_counter()
            answer = store.run_query(query.name, values)
            if turn >= 0:
                found.append((time.perf_counter() - begin) * 1000)
            most = max(most, len(answer.rows))
        yield query.name, found, most


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the value that `percent` of some values do not exceed."""
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


def told(name: str, server: str, value: str, bar: str, *, held: bool) -> bool:
    """Print a line of the first table and return whether its bar was held."""
    print(f"| {name} | {server} | {value} | {bar} | {'yes' if held else 'no'} |", flush=True)
    return held


def measure(server: str, place: Place, options: argparse.Namespace) -> bool:
    """Measure one server, print the lines of its tables, and return whether all bars were held."""
    where = {"uri": place.uri, "user": place.user, "password": place.password}
    with open_store(data=place.data, **where) as store:
        held = True
        warm = make_articles(range(_WARM, _WARM + 300))
        import_all(store, warm)
        import_all(store, warm)
        store.clear()
        if not options.queries:
            writes = measure_writes(store, make_articles(range(options.block)))
            held &= tell_writes(server, writes, options.block)
        growth = measure_growth(store, options.articles, options.block)
        ratio = statistics.median(growth[-3:]) / statistics.median(growth[:3])
        milliseconds = f"{growth[0] * 1000:.1f} to {growth[-1] * 1000:.1f} ms"
        held &= told(
            f"time an article, last 3 blocks of {len(growth)} by first 3", server,
            f"{ratio:.2f} ({milliseconds})", f"<= {MOST_GROWTH}", held=ratio <= MOST_GROWTH,
        )  # fmt: skip
        held &= tell_queries(f"{server}, articles full of what is asked for", store, options.times)
        store.clear()
        measure_growth(store, options.articles, options.block, news=True)
        held &= tell_queries(f"{server}, articles like ordinary news", store, options.times)
    return held


def tell_queries(what: str, store: Store, times: int) -> bool:
    """Print how long each named query took and return whether all bars were held."""
    held = True
    print(f"\n{what}: questions over {store.counts()['Statement']:,} statements, ms\n")
    print("| question | p50 | p95 | rows | held |\n|---|---|---|---|---|")
    for name, found, most in measure_queries(store, times):
        half, most_of = percentile(found, 50), percentile(found, 95)
        fast = most_of < MOST_MILLISECONDS
        print(
            f"| {name} | {half:.1f} | {most_of:.1f} | {most} | {'yes' if fast else 'no'} |",
            flush=True,
        )
        held &= fast
    return held


def tell_writes(server: str, writes: Writes, block: int) -> bool:
    """Print what was measured of the first block and return whether its bars were held."""
    own, bare = writes.statements / writes.first, writes.statements / writes.bare
    held = told(
        f"statements a second, {block:,} articles, by bare CREATE of the same {writes.rows:,} rows", server,
        f"{own / bare:.2f} ({own:.0f} by {bare:.0f})", f">= {LEAST_BARE}", held=own / bare >= LEAST_BARE,
    )  # fmt: skip
    for told_how, reading in (
        ("nothing read", 0.0),
        (f"{writes.reading * 1000:.0f} ms to read {writes.words} words", writes.reading),
    ):
        first = writes.first + reading * block
        faster = first / writes.again
        held &= told(
            f"second import of {block:,} unchanged articles, faster by ({told_how})", server,
            f"{faster:.0f} ({first:.1f} s by {writes.again:.3f} s)", f">= {LEAST_AGAIN}", held=faster >= LEAST_AGAIN,
        )  # fmt: skip
    return held


def main() -> int:
    """Print the tables; return 1 when a bar was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000, help="how large the graph gets")
    parser.add_argument("--block", type=int, default=1_000, help="articles timed together")
    parser.add_argument("--times", type=int, default=40, help="how often to ask each question")
    parser.add_argument("--queries", action="store_true", help="leave out 1. and 2.")
    parser.add_argument("--server", choices=["embedded", "neo4j"], help="only this one")
    options = parser.parse_args()
    held = True
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        places: dict[str, Callable[[], Place]] = {
            "embedded": lambda: Place(folder / "data"),
            "neo4j": lambda: stack.enter_context(running_neo4j(folder / "home")),
        }
        stack.callback(stop_embedded, folder / "data")
        for name, place in places.items():
            if options.server in (None, name):
                title = f"Neo4j {RELEASE}" if name == "neo4j" else name
                print(
                    "\n| what | server | measured | bar | held |\n|---|---|---|---|---|", flush=True
                )
                held &= measure(title, place(), options)
    return 0 if held else 1


if __name__ == "__main__":
    os.environ.setdefault("KG_SERVER_IDLE", "60")
    sys.exit(main())
