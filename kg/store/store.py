"""The graph in a Neo4j database or in the embedded server, through the official driver."""

from __future__ import annotations

import logging
import math
import secrets
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from itertools import count, islice
from pathlib import Path
from typing import Any, TypeVar

import neo4j
from neo4j import exceptions

from kg.delta import DocumentVersion
from kg.errors import QueryRefusedError
from kg.knowledge.schema import RECORD_LABELS
from kg.model import RunReport
from kg.store.dump import dump_rows
from kg.store.embedded import Address, EmbeddedServer
from kg.store.failures import as_refusal, as_store_error, may_pass, too_slow
from kg.store.guard import PROCEDURES, check_user_query
from kg.store.history import History
from kg.store.lookup import Lookup, resolve_params
from kg.store.migrations import prepare_database
from kg.store.queries import check_params, named_query
from kg.store.sources import Sources
from kg.store.unit import BATCH, Unit, pages

log = logging.getLogger(__name__)

Result = TypeVar("Result")

MOST_ROWS = 10_000
QUERY_SECONDS = 5.0
_RETRY_SECONDS = 60.0
_CONNECT_SECONDS = 10.0
_GRACE_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer of a query: columns, rows in their order, and what to say beside it ("" for nothing)."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    note: str = ""

    def mappings(self) -> list[dict[str, Any]]:
        """Return the rows by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Login:
    """How to reach a server: its address, and a user that may write and one that may only read."""

    uri: str
    writer: tuple[str, str]
    reader: tuple[str, str]
    database: str | None


class Store:
    """An open graph. Made by `open_store`; safe to use from one thread."""

    def __init__(self, login: Callable[[], Login], server: EmbeddedServer | None = None) -> None:
        """Connect where `login` says, now and again when the server has gone; `server` is the embedded one."""
        self._login = login
        self._server = server
        self._drivers: dict[tuple[str, str], neo4j.Driver] = {}
        self._at = login()

    def close(self) -> None:
        """Close the connections."""
        for driver in self._drivers.values():
            driver.close()
        self._drivers.clear()

    # -- connections -------------------------------------------------------------------------

    def _driver(self, user: tuple[str, str]) -> neo4j.Driver:
        if user not in self._drivers:
            self._drivers[user] = neo4j.GraphDatabase.driver(
                self._at.uri,
                auth=user,
                connection_timeout=_CONNECT_SECONDS,
                connection_acquisition_timeout=_CONNECT_SECONDS,
                # Tried again by us: the embedded server comes back at another port.
                max_transaction_retry_time=0,
                notifications_min_severity="OFF",
                user_agent="kg",
            )
        return self._drivers[user]

    def _reconnect(self) -> None:
        """Look anew where the server is, starting the embedded one when it has died."""
        self.close()
        self._at = self._login()

    def verify(self) -> None:
        """Check that the server answers and the password is right.

        Raises:
            StoreError: it does not, or it is not.
        """

        def connect() -> None:
            self._driver(self._at.writer).verify_connectivity()

        with as_store_error(self._at.uri):
            # The embedded one may be dying at this moment; a wrong address is told at once.
            self._retry(connect) if self._server else connect()

    def _retry(
        self,
        work: Callable[[], Result],
        may_pass: Callable[[exceptions.Neo4jError], bool] = may_pass,
    ) -> Result:
        """Do `work` until it succeeds, within limits, when the server is gone or another writer was faster."""
        deadline = time.monotonic() + _RETRY_SECONDS
        for attempt in count():
            try:
                return work()
            except (exceptions.ServiceUnavailable, exceptions.SessionExpired) as error:
                failed: Exception = error
                lost = True
            except exceptions.Neo4jError as error:
                if not may_pass(error):
                    raise
                failed, lost = error, False
            if self._server:
                self._server.check_space()
            if time.monotonic() > deadline:
                raise failed
            log.info("trying again after: %s", failed)
            # A random pause keeps two importers from meeting again and again.
            time.sleep(
                min(0.05 * 2 ** min(attempt, 6), 2.0) * (0.5 + secrets.randbelow(1000) / 1000)
            )
            if lost:
                self._reconnect()
        raise AssertionError("unreachable")

    def _session(self, user: tuple[str, str], mode: str, fetch_size: int = 1000) -> neo4j.Session:
        return self._driver(user).session(
            database=self._at.database, default_access_mode=mode, fetch_size=fetch_size
        )

    # -- imports -----------------------------------------------------------------------------

    def write(self, work: Callable[[Unit], Result]) -> Result:
        """Do `work` as one unit: whole or not at all, after any other writer's, again when it was in vain.

        `work` may run several times and must depend on nothing but the unit.

        Raises:
            StoreError: the server cannot be reached or refuses the work.
        """

        def attempt() -> Result:
            with self._session(self._at.writer, neo4j.WRITE_ACCESS) as session:
                return session.execute_write(_locked, work)

        with as_store_error(self._at.uri), self._turn():
            return self._retry(attempt)

    def _turn(self) -> AbstractContextManager[None]:
        return self._server.turn() if self._server else nullcontext()

    def read(self, work: Callable[[Unit], Result]) -> Result:
        """Do `work`, which only reads, in one transaction; see `write` for what may go wrong."""

        def attempt() -> Result:
            with self._session(self._at.writer, neo4j.READ_ACCESS) as session:
                return session.execute_read(lambda tx: work(Unit(tx)))

        with as_store_error(self._at.uri):
            return self._retry(attempt)

    def start_run(self, report: RunReport) -> None:
        """Keep a run that begins."""
        self.write(lambda unit: unit.keep_run(report))

    def finish_run(self, report: RunReport) -> None:
        """Keep a run's counts and the ids of what it changed."""
        self.start_run(report)

    def document_versions(self, documents: Sequence[str]) -> dict[str, DocumentVersion]:
        """Return which text the graph holds of each document that it knows, by id."""
        return self.read(lambda unit: unit.document_versions(documents))

    def touch(self, seen: Sequence[tuple[str, DocumentVersion]], run: str, now: str) -> None:
        """Note that a run saw documents which had not changed, each with the source that listed it."""
        # One for each source keeps that the run is of it; the others are listed already, most of them.
        last = dict(seen)
        listed = [
            {"source": source, "document": version.facts.id}
            for source, version in seen
            if version is last[source] or version.facts.source != source
        ]

        def work(unit: Unit) -> None:
            ids = [version.facts.id for _, version in seen]
            unit.batches("write/touch", "ids", ids, now=now)
            unit.batches("write/source", "rows", listed, run=run)

        self.write(work)

    @property
    def sources(self) -> Sources:
        """What keeps what happened to sources and to the pages fetched for them."""
        return Sources(self.read, self.write)

    def run_schema(self, statement: str) -> None:
        """Run one statement that changes the schema, in a transaction of its own."""
        with as_store_error(self._at.uri), self._turn():
            self._retry(
                lambda: self._driver(self._at.writer).execute_query(
                    statement, database_=self._at.database
                )
            )

    def record_migrations(self, names: list[str]) -> None:
        """Record which migrations were applied."""

        def attempt() -> None:
            with self._session(self._at.writer, neo4j.WRITE_ACCESS) as session:
                session.execute_write(lambda tx: Unit(tx).rows("write/meta", migrations=names))

        with as_store_error(self._at.uri), self._turn():
            self._retry(attempt)

    # -- readers -----------------------------------------------------------------------------

    @property
    def lookup(self) -> Lookup:
        """What looks entities and statements up."""
        return Lookup(self.read)

    @property
    def told(self) -> History:
        """What tells the history of runs, statements and documents."""
        return History(self.read)

    def find_entities(self, name: str) -> list[dict[str, Any]]:
        """Return the entities called `name` (or that have it as their id), best first; see `Lookup.find`."""
        return self.lookup.find(name)

    def statements_of(self, entity: str, *, limit: int) -> list[dict[str, Any]]:
        """Return the rows of an entity's page: see `Lookup.statements_of`."""
        return self.lookup.statements_of(entity, limit)

    def run_query(self, name: str, params: Mapping[str, Any]) -> Rows:
        """Return the answer of a named query; entity parameters may be any name of the entity.

        Raises:
            UsageError: no such query, or its parameters do not fit.
        """
        query = named_query(name)
        values = resolve_params(query, check_params(query, params), self.lookup)
        answer = self._run_reading(query.text, values)
        # The embedded server names no columns where there are no rows.
        answer = replace(answer, columns=answer.columns or query.returns)
        limit = values.get("limit")
        if limit is not None and len(answer.rows) >= limit:
            note = f"limit={limit} is reached, there may be more rows; ask for more with --param limit=..."
            return replace(answer, note=answer.note or note)
        return answer

    def run_user_query(self, text: str, params: Mapping[str, Any]) -> Rows:
        """Return the answer of a reader's own Cypher, which may only read: at most 5 s and 10,000 rows.

        Raises:
            QueryRefusedError: it would write, reach outside the graph, or is not Cypher.
        """
        check_user_query(text)
        if self._server is None:
            self._check_plan(text, params)
        return self._run_reading(text, dict(params))

    def _check_plan(self, text: str, params: Mapping[str, Any]) -> None:
        """Ask Neo4j what the query would do; the embedded server's reader can do nothing but read."""

        def explain() -> neo4j.ResultSummary:
            with self._session(self._at.reader, neo4j.READ_ACCESS) as session:
                query = neo4j.Query(f"EXPLAIN {text}", timeout=QUERY_SECONDS)
                return session.run(query, dict(params)).consume()

        with as_refusal(QUERY_SECONDS):
            summary = self._retry(explain)
        plan = list(_operators(summary.plan))
        outside = {"LoadCSV", "DirectoryScan"} & {operator for operator, _ in plan}
        called = {name for operator, name in plan if operator == "ProcedureCall"}
        if summary.query_type != "r" or outside or called - PROCEDURES:
            raise QueryRefusedError(
                "query: would write, read files or call what is not on the short list; your own Cypher may only read"
            )

    def _run_reading(self, text: str, params: dict[str, Any]) -> Rows:
        def attempt() -> Rows:
            with self._session(self._at.reader, neo4j.READ_ACCESS, fetch_size=100) as session:
                query = neo4j.Query(text, timeout=QUERY_SECONDS)
                result = session.run(query, params)
                rows = list(_in_time(islice(result, MOST_ROWS + 1)))
                cut = len(rows) > MOST_ROWS
                note = f"only the first {MOST_ROWS:,} rows are shown" if cut else ""
                return Rows(tuple(result.keys()), tuple(rows[:MOST_ROWS]), note)

        with as_refusal(QUERY_SECONDS):
            if self._server is None:
                return self._retry(attempt, _never)
            server = self._server
            return self._retry(lambda: self._watched(attempt, server), _never)

    def _watched(self, attempt: Callable[[], Rows], server: EmbeddedServer) -> Rows:
        """Run `attempt` once beside a watch: the embedded server keeps no time limit, so it is restarted at ours."""
        found: list[Rows] = []
        failed: list[Exception] = []

        def run() -> None:
            # Never again from here: the restart looks like a lost server, and the query would run on unwatched.
            try:
                found.append(attempt())
            except (exceptions.Neo4jError, exceptions.DriverError, QueryRefusedError) as error:
                failed.append(error)

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        thread.join(QUERY_SECONDS + _GRACE_SECONDS)
        if thread.is_alive():
            server.restart()
            # Its connection is gone: let it note that before the driver is closed under it.
            thread.join(_GRACE_SECONDS)
            self._reconnect()
            raise QueryRefusedError(too_slow(QUERY_SECONDS))
        if failed:
            raise failed[0]
        return found[0]

    # -- upkeep ------------------------------------------------------------------------------

    def clear(self) -> None:
        """Delete everything but the schema; first what hangs on hubs, which else fill a transaction's memory."""
        for label in (x for x in ("Evidence", "Statement", *RECORD_LABELS) if x != "Meta"):
            self.drain("write/clear_nodes", template=label)

    def drain(self, path: str, *, template: str = "") -> None:
        """Run a file that deletes some of what it finds until nothing is left."""
        left = 1
        while left:
            found = self.write(lambda u: u.rows(path, template=template, limit=2000))
            left = found[0]["n"] if found else 0

    def dump(self) -> Iterator[dict[str, Any]]:
        """Return all that the graph says now, record by record: see `dump_rows`."""
        return dump_rows(self.read)

    def current_documents(self) -> list[str]:
        """Return the ids of the documents that are there, sorted."""
        rows = self.read(lambda unit: unit.rows("read/current_documents"))
        return [row["id"] for row in rows]

    def drop_folds(self) -> None:
        """Delete statements, shortcuts, names and roll-ups, and hide all entities: what is folded from evidence.

        Until `restore_history` every command that opens the store warns that the graph is not whole.
        """
        self.write(lambda unit: unit.rows("write/rebuilding", value="begun"))
        for name in (
            "drop_shortcuts",
            "drop_buckets",
            "drop_statements",
            "drop_names",
            "drop_links",
            "hide_entities",
        ):
            self.drain(f"write/{name}")

    def restore_history(self) -> None:
        """Give every statement the runs and instants of its evidence."""
        for ids in self.statement_pages():
            self.write(lambda unit, ids=ids: unit.rows("write/history", ids=ids))  # type: ignore[misc]
        self.write(lambda unit: unit.rows("write/rebuilding", value=None))

    def statement_pages(self) -> Iterator[list[str]]:
        """Yield the ids of all statements, in order, so many at once as one unit of work takes."""
        for rows in pages(self._statement_ids, lambda row: str(row["id"])):
            yield [row["id"] for row in rows]

    def _statement_ids(self, after: str) -> list[dict[str, Any]]:
        return self.read(lambda u: u.rows("read/statement_ids", after=after, limit=BATCH))

    def counts(self) -> dict[str, int]:
        """Return how many documents, statements and entities there are, by label."""
        labels = ("Document", "Statement", "Entity")
        return self.read(lambda u: {x: u.rows("read/counts", template=x)[0]["n"] for x in labels})

    def info(self) -> dict[str, object]:
        """Return what the store is, where, and how much it holds, for people."""
        with as_store_error(self._at.uri):
            agent = self._retry(lambda: self._driver(self._at.writer).get_server_info().agent)
        counts = {f"{label} nodes": n for label, n in self.counts().items()}
        place: dict[str, object] = {"server": agent, "address": self._at.uri}
        if self._server is not None:
            size = sum(f.stat().st_size for f in self._server.folder.rglob("*") if f.is_file())
            place |= {"place": str(self._server.folder), "size": f"{size / 1e6:.1f} MB"}
        return {**place, **counts}


def _never(_: exceptions.Neo4jError) -> bool:
    """A query that the server gave up for want of memory or time is not tried again."""
    return False


def _locked(transaction: neo4j.ManagedTransaction, work: Callable[[Unit], Result]) -> Result:
    """Do `work` when every other writer's transaction is over: folds read what others wrote."""
    unit = Unit(transaction)
    unit.rows("write/lock", writer=secrets.token_hex(8))
    return work(unit)


def _operators(plan: Mapping[str, Any] | None) -> Iterator[tuple[str, str]]:
    """Yield the operators of a plan, each with the name that its details begin with, in small letters."""
    if plan:
        details = str((plan.get("args") or {}).get("Details", ""))
        yield (
            str(plan.get("operatorType", "")).split("@")[0],
            details.split("(", maxsplit=1)[0].strip().lower(),
        )
        for child in plan.get("children") or ():
            yield from _operators(child)


def _in_time(records: Iterable[neo4j.Record]) -> Iterator[tuple[Any, ...]]:
    """Yield records as plain values while there is time: the server's own limit ends when rows begin to come."""
    deadline = time.monotonic() + QUERY_SECONDS
    for record in records:
        if time.monotonic() > deadline:
            raise QueryRefusedError(too_slow(QUERY_SECONDS))
        yield tuple(plain(v) for v in record.values())


def plain(value: Any) -> Any:
    """Return a value of the database as data that JSON can hold: nodes and relationships as their properties."""
    if isinstance(value, neo4j.graph.Node):
        return {"labels": sorted(value.labels), **{k: plain(v) for k, v in sorted(value.items())}}
    if isinstance(value, neo4j.graph.Relationship):
        return {"type": value.type, **{k: plain(v) for k, v in sorted(value.items())}}
    if isinstance(value, neo4j.graph.Path):
        return [
            plain(x)
            for pair in zip(value.nodes, [*value.relationships, None], strict=True)
            for x in pair
            if x
        ]
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)  # JSON has no such number
    return value


@contextmanager
def open_store(
    *, data: Path, uri: str = "", user: str = "neo4j", password: str = "", database: str = ""
) -> Iterator[Store]:
    """Open the graph at `uri`, or in the embedded server of the folder `data` when there is no address.

    Raises:
        StoreError: the server cannot be reached or started, or its database holds something else.
    """
    server = None if uri else EmbeddedServer(data)

    def embedded(address: Address) -> Login:
        return Login(address.uri, ("root", address.root), ("reader", address.reader), None)

    def login() -> Login:
        if server is not None:
            return embedded(server.address())
        return Login(uri, (user, password), (user, password), database or None)

    try:
        store = Store(login, server)
        try:
            store.verify()
            prepare_database(store)
            yield store
        finally:
            store.close()
    finally:
        if server is not None:
            server.close()
