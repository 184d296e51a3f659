"""A reader's own Cypher may only read, on every server, and keeps its limits."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from conftest import EVERY_RELEASE
from kg.errors import QueryRefusedError
from kg.store import Store
from kg.store.guard import check_user_query
from kg.store.store import MOST_ROWS, QUERY_SECONDS
from support.readings import Saying, entity, make_reading
from support.worlds import World

ANORIA, BELTRAN = entity("Anoria"), entity("Beltran")
WRITING = [
    "CREATE (n:Country {id: 'x'})",
    "create (n) return n",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n) REMOVE n.name",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) DELETE n",
    "MATCH ()-[r]->() DELETE r",
    "MERGE (n:Country {id: 'x'}) RETURN n",
    "MATCH (n) FOREACH (x IN [1] | SET n.name = 'x')",
    "MATCH (n) CALL { WITH n SET n.name = 'x' } RETURN n",
    "MATCH (n) CALL (n) { SET n.name = 'x' } RETURN n",
    "MATCH (n) CALL { WITH n DELETE n } IN TRANSACTIONS OF 10 ROWS",
    "MATCH (n) /* */ SET /* x */ n.name = 'x'",
    "MATCH (n) // comment\nSET n.name = 'x'",
    "RETURN 1 AS a UNION CREATE (n) RETURN 1 AS a",
    "EXPLAIN CREATE (n)",
    "PROFILE CREATE (n)",
    "INSERT (n:Country {id: 'x'})",
    "RETURN 1; MATCH (n) DETACH DELETE n",
    "\\u0043REATE (n)",
    "RETURN '\\u0027 AS a CREATE (n) //'",
]
SCHEMA = [
    "CREATE INDEX x FOR (n:Country) ON (n.name)",
    "CREATE CONSTRAINT x FOR (n:Country) REQUIRE n.name IS UNIQUE",
    "DROP CONSTRAINT document_id",
    "DROP INDEX entity_name",
    "CREATE USER x SET PASSWORD 'longenough'",
    "ALTER USER neo4j SET PASSWORD 'longenough'",
    "DROP DATABASE kg",
    "SHOW USERS",
    "USE system MATCH (n) RETURN n",
]
CALLS = [
    "CALL dbms.listConfig()",
    "CALL db.createLabel('X')",
    "CALL apoc.load.json('http://127.0.0.1/')",
    "CALL dbms.security.createUser('a', 'b')",
    "CALL `db`.`createLabel`('X')",
    "CALL db.labels() YIELD label CALL db.createLabel(label) RETURN 1",
    "WITH 1 AS x // \rCALL db.stats.retrieve('QUERIES') YIELD section, data RETURN section, data",
    "EXPLAIN STOP DATABASE kg",
]
READING = [
    "MATCH (n) RETURN n.set, n.create, n.`delete`",
    "RETURN 'CREATE (n) SET n.x = 1' AS text, \"DROP INDEX\" AS other",
    "RETURN {delete: 1, set: 2} AS map",
    "MATCH (n:Entity) WHERE n.name CONTAINS 'create' RETURN count(*) AS n // SET",
    "MATCH (a)-[r:VISITS|NOT_VISITS]->(b) RETURN a.name, r.quote",
    "CALL db.labels() YIELD label RETURN label",
    "MATCH (n:Entity) CALL { WITH n MATCH (n)-[r]->() RETURN count(r) AS c } RETURN n.name, c",
    "UNWIND [1, 2] AS x RETURN x;",
    "MATCH (start:Entity) WITH start AS stop RETURN stop.name",
]


@pytest.mark.parametrize(
    "text", [*WRITING, *SCHEMA, *CALLS, "LOAD CSV FROM 'file:///x' AS l RETURN l", "", ";"]
)
def test_what_does_more_than_read_is_refused_by_its_words(text: str) -> None:
    """The words alone are enough to refuse it, with a message that says what to do."""
    with pytest.raises(QueryRefusedError, match=r"^query: "):
        check_user_query(text)


@pytest.mark.parametrize("text", READING)
def test_what_only_reads_passes(text: str) -> None:
    """Words in names, strings and comments are no key words."""
    check_user_query(text)


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (a)-[r]->(b) MATCH (s:Statement {id: r.statement}) RETURN s",
        "MATCH (a)-[r:VISITS]->(b), (s {id: r.statement}) RETURN s",
        "MATCH p = shortestPath((a)-[*..3]-(b)) RETURN p",
        "MATCH (a)-[:$(t)]->(b) RETURN a",
    ],
)
def test_forms_that_are_answered_wrongly_are_refused(text: str) -> None:
    """What one server answers wrongly without a word is refused with what to write instead."""
    with pytest.raises(QueryRefusedError, match="; write "):
        check_user_query(text)


@pytest.fixture
def filled(store: Store) -> Store:
    """Return a store with a few statements."""
    World(store).load(
        make_reading("a", [Saying(ANORIA, "VISITS", BELTRAN), Saying(BELTRAN, "NEEDS", "rest")])
    )
    return store


def graph(store: Store) -> list[str]:
    return World(store).export()


@EVERY_RELEASE
def test_nothing_is_changed_by_a_reader(filled: Store) -> None:
    """Refused with a message, and the graph and its schema are as they were."""
    before = graph(filled)
    for text in [*WRITING, *SCHEMA, *CALLS]:
        with pytest.raises(QueryRefusedError, match=r"^query: "):
            filled.run_user_query(text, {})
    assert graph(filled) == before
    for text in READING:
        filled.run_user_query(text, {})
    assert filled.run_user_query(
        "MATCH (n:Country) RETURN n.name AS name ORDER BY name", {}
    ).rows == (
        ("Anoria",),
        ("Beltran",),
    )


@EVERY_RELEASE
def test_the_server_refuses_what_the_words_let_through(filled: Store) -> None:
    """Without the check of the words, writing still fails: by the user's rights or the session's mode."""
    before = graph(filled)
    for text in (
        "CREATE (n:Country {id: 'x'}) RETURN n",
        "MATCH (n) SET n.name = 'x' RETURN n",
        "MATCH (n) DETACH DELETE n",
        "CREATE INDEX sneaky FOR (n:Country) ON (n.iso3)",
    ):
        with pytest.raises(QueryRefusedError):
            filled._run_reading(text, {})
    assert graph(filled) == before


@EVERY_RELEASE
def test_neo4j_refuses_by_its_plan_what_the_words_let_through(
    filled: Store, tmp_path: Path
) -> None:
    """Procedures that are not on the short list and files are found in the plan itself."""
    if filled._server is not None:
        pytest.skip("the embedded server explains nothing; its reader may only read")
    (tmp_path / "rows.csv").write_text("secret,words\n", encoding="utf-8")
    for text in (
        "CALL db.info()",
        "CALL db.awaitIndexes(1)",
        "CALL db.stats.retrieve('QUERIES') YIELD section RETURN section",
        f"LOAD CSV FROM 'file://{tmp_path / 'rows.csv'}' AS line RETURN line",
    ):
        with pytest.raises(QueryRefusedError, match=r"^query: "):
            filled._check_plan(text, {})
    filled._check_plan("CALL db.labels() YIELD label RETURN label", {})


@EVERY_RELEASE
def test_numbers_that_json_lacks_are_words(filled: Store) -> None:
    """What no JSON number can say is told in words."""
    assert filled.run_user_query("RETURN 1.0 / 0.0 AS x", {}).rows == (("inf",),)


def test_a_query_that_is_never_closed_is_refused() -> None:
    """A comment without its end hides nothing."""
    with pytest.raises(QueryRefusedError, match="not closed"):
        check_user_query("RETURN 1 /* and so on")


class Listener(BaseHTTPRequestHandler):
    """Counts the requests that reach it."""

    seen: list[str] = []  # noqa: RUF012 - shared on purpose

    def do_GET(self) -> None:
        self.seen.append(self.path)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"a,b\n")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def listener() -> Iterator[str]:
    """Return the address of a server that notes who asks it."""
    Listener.seen.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/rows.csv"
    server.shutdown()
    server.server_close()


@EVERY_RELEASE
def test_no_file_or_address_is_loaded(filled: Store, listener: str, tmp_path: Path) -> None:
    """LOAD CSV reads neither a file nor the network, by whatever spelling and whatever wall it meets."""
    (tmp_path / "rows.csv").write_text("secret,words\n", encoding="utf-8")
    for address in (listener, f"file://{tmp_path / 'rows.csv'}"):
        for text in (
            f"LOAD CSV FROM '{address}' AS line RETURN line",
            f"load /**/ csv with headers from '{address}' as line return line",
            f"CALL {{ LOAD CSV FROM '{address}' AS line RETURN line }} RETURN line",
        ):
            with pytest.raises(QueryRefusedError):
                filled.run_user_query(text, {})
    assert Listener.seen == []


@EVERY_RELEASE
def test_an_answer_ends_at_the_limit_and_says_so(filled: Store) -> None:
    """More rows than the limit are cut, and the answer says that they were."""
    answer = filled.run_user_query(f"UNWIND range(1, {MOST_ROWS + 5}) AS x RETURN x", {})
    assert len(answer.rows) == MOST_ROWS
    assert "10,000" in answer.note
    whole = filled.run_user_query(f"UNWIND range(1, {MOST_ROWS}) AS x RETURN x", {})
    assert (len(whole.rows), whole.note) == (MOST_ROWS, "")


@EVERY_RELEASE
def test_a_query_that_takes_too_long_is_stopped(filled: Store) -> None:
    """It ends at about the limit with a message, and the store answers and takes imports afterwards."""
    before = graph(filled)
    heavy = "UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b WITH a, b WHERE a * b % 7 = 3 RETURN sum(a)"
    started = time.monotonic()
    with pytest.raises(QueryRefusedError, match="longer than 5 s"):
        filled.run_user_query(heavy, {})
    assert time.monotonic() - started < QUERY_SECONDS + 30
    alive = [x for x in threading.enumerate() if x.name.endswith("(run)")]
    assert alive == []
    assert graph(filled) == before
    World(filled).load(make_reading("b", [Saying(ANORIA, "NEEDS", BELTRAN)]))
    assert len(graph(filled)) > len(before)


@pytest.mark.parametrize(
    "text", ["MATCH (n RETURN n", "RETURN unknown", "MATCH (n) RETURN nosuch(n)"]
)
def test_what_is_no_cypher_is_explained(embedded: World, text: str) -> None:
    """A syntax error is a refusal with a line, not a crash."""
    with pytest.raises(QueryRefusedError, match=r"^query: "):
        embedded.store.run_user_query(text, {})


@EVERY_RELEASE
def test_parameters_are_values(filled: Store) -> None:
    """What stands in a parameter is never Cypher."""
    answer = filled.run_user_query(
        "MATCH (n:Entity {name: $name}) RETURN n", {"name": "x'}) DETACH DELETE n //"}
    )
    assert answer.rows == ()
