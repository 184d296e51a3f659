"""Every Cypher file: its header, the forms that one server reads wrongly, and that each runs on each server."""

import re
from pathlib import Path
from typing import Any

import pytest

from conftest import EVERY_RELEASE
from kg.errors import SchemaError, UsageError
from kg.imports import reject
from kg.knowledge.schema import load_schema
from kg.store import Store
from kg.store.queries import CYPHER, Query, check_params, load, load_queries, parse_query
from support.gold import demo_gold
from support.worlds import World

FILES = sorted(p.relative_to(CYPHER).with_suffix("").as_posix() for p in CYPHER.rglob("*.cypher"))
TRAPS = {
    "a node with two labels is merged": r"\bMERGE\s*\(\s*\w*(?::\w+){2,}",
    "a match is keyed by a relationship's property": r"\(\s*\w*(?::\w+)*\s*\{[^}]*:\s*(?:r|h|m|q)\.\w+",
    "a type or label comes from a parameter": r"\$\(",
    "a shortest path is filtered afterwards": r"\b(?:all)?shortestPath\b|\bSHORTEST\b",
    "a transaction is split": r"\bIN TRANSACTIONS\b",
    "a version is named": r"^\s*CYPHER\b",
    "an index is waited for or searched": r"\bawaitIndex|\bfulltext\b|\bdb\.index\b",
    "an internal id is used": r"\belementId\s*\(|\bid\s*\(\s*\w+\s*\)",
    "a plug-in is called": r"\bapoc\.",
}
ENTITY_PARAMS = {"Treaty": "Ottawa Convention", "Country": "Washington", "Person": "Trump", "Weapon": "landmine",
                 "AidPackage": "$275 million aid package"}  # fmt: skip


@pytest.mark.parametrize("path", FILES)
def test_a_file_has_a_header_and_no_trap(path: str) -> None:
    """The header parses and fits, and no form stands in the file that a server answers wrongly."""
    query = load(path)
    assert query.summary
    assert query.mode == ("schema" if path.startswith("schema/") else query.mode)
    found = [name for name, form in TRAPS.items() if re.search(form, query.text, re.MULTILINE)]
    assert found == []


@pytest.mark.parametrize("path", FILES)
def test_only_files_that_write_change_anything(path: str) -> None:
    """A file under read/, queries/ or checks/ says that it reads, and does."""
    query = load(path)
    writes = re.search(r"\b(?:CREATE|MERGE|SET|DELETE|REMOVE)\b", query.text)
    assert bool(writes) == (query.mode != "read")
    assert (query.mode == "read") == path.startswith(("read/", "queries/", "checks/"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("RETURN 1", "header"),
        ("// name: x\n// summary: s\n// mode: dance\nRETURN 1", "mode"),
        ("// name: y\n// summary: s\n// mode: read\nRETURN 1", "name"),
        ("// name: x\n// summary: s\n// mode: read\nRETURN $a", "params"),
        ("// name: x\n// summary: s\n// param: a Planet\n// mode: read\nRETURN $a", "expected a name and a type"),
        ("// name: x\n// summary: s\n// mode: read\n// colour: red\nRETURN 1", "colour"),
        ("// name: x\n// summary: s\n// mode: read\nMATCH (:__LABEL__) RETURN 1", "template"),
    ],
)  # fmt: skip
def test_a_wrong_header_is_refused(text: str, words: str) -> None:
    """A header that lacks a line, or says what the query does not do, is an error."""
    with pytest.raises(SchemaError, match=words):
        parse_query(text, "x")


@pytest.mark.parametrize(
    "value", ["A`]->() DELETE", "a b", "", "x)", "SUPPLIES|USES", "lower", ":A:b`"]
)
def test_a_template_takes_names_only(value: str) -> None:
    """Nothing but a name made of letters can be filled into a template."""
    with pytest.raises(SchemaError):
        load("write/links").fill(value)


def test_parameters_are_checked() -> None:
    """An unknown or missing parameter is named, with those there are."""
    query = next(q for q in load_queries() if q.name == "outside_treaty")
    with pytest.raises(UsageError, match="unknown parameter 'tready', expected treaty"):
        check_params(query, {"tready": "x"})
    with pytest.raises(UsageError, match="--param treaty"):
        check_params(query, {})


@pytest.mark.parametrize("query", load_queries(), ids=lambda query: query.name)
def test_a_named_query_ends_with_a_limit(query: Query) -> None:
    """Its answer is ordered and no longer than asked for, unless it gives one row by its nature."""
    last = [" ".join(x.split()) for x in re.split(r"\bUNION ALL\b", query.text)]
    bounded = all(re.search(r"ORDER BY (?:(?!\bMATCH\b).)* LIMIT", x) for x in last)
    assert bounded or query.name in {"aid_package", "last_import"}


def examples(store: Store) -> dict[str, Any]:
    """Return a value for every parameter of the files that read, so that each finds something in the demo articles."""
    ids: dict[str, list[str]] = {}
    propositions = []
    for row in store.dump():
        ids.setdefault(row["record"], []).append(row.get("id", ""))
        propositions += [row["proposition"]] if "proposition" in row else []
    plain: dict[str, Any] = {"after": "", "limit": 50, "entity": "country:ukr", "status": "active"}
    plain |= {"ids": [x for found in ids.values() for x in found], "id": "country:ukr"}
    plain["propositions"] = propositions
    plain |= {
        "document": ids["document"][0],
        "revision": ids["revision"][0],
        "name": ids["document"][0],
    }
    plain |= {
        "quoted": ['"country:ukr"'],
        "norm": "ukrain",
        "address": "none",
        "page": "none",
        "source": "gold",
    }
    return plain | {"run": store.told.runs(1)[0]["run"], "statement": ids["statement"][0]}


@EVERY_RELEASE
def test_reading_files_give_the_same_on_every_server(store: Store) -> None:
    """All that is read of the demo articles, file by file: each runs, and named queries return what they promise."""
    world = World(store)
    world.load(*(demo_gold(name)[1] for name in ("mines_for_ukraine", "leaving_the_treaty")))
    counts: dict[str, int] = {}
    given = examples(store)
    for path in FILES:
        query = load(path)
        if query.mode != "read":
            continue
        if path.startswith("queries/"):
            answer = store.run_query(
                query.name, {p.name: ENTITY_PARAMS[p.type] for p in query.params if p.is_entity}
            )
            assert answer.columns == query.returns, path
            counts[path] = len(answer.rows)
            continue
        values = {p.name: given[p.name] for p in query.params}
        template = "Statement" if query.template else ""
        rows = store.read(lambda u, p=path, t=template, v=values: u.rows(p, template=t, **v))  # type: ignore[misc]
        counts[path] = len(rows)
    EXPECTED.setdefault("counts", counts)
    assert counts == EXPECTED["counts"]
    silent = {path for path, n in counts.items() if not n and not path.startswith("checks/")}
    assert silent <= {"read/rejected", "read/judgements", "read/contradictions", "read/fetched", "read/listed",
                      "read/runs_named", "read/loose_evidence", "queries/contradictions", "queries/policy_against_acts",
                      "read/revisions_with_entities", "read/find_name", "read/statements_said",
                      "read/page_users"}  # fmt: skip


EXPECTED: dict[str, dict[str, int]] = {}
"""What the first server answered; the others must answer the same."""


@EVERY_RELEASE
def test_writing_files_run_on_every_server(store: Store) -> None:
    """Importing, editing, rejecting, forgetting and coming back leave the same graph on each server."""
    world = World(store)
    mines, leaving = (demo_gold(name)[1] for name in ("mines_for_ukraine", "leaving_the_treaty"))
    report = world.load(mines, leaving)
    reject(store, report.new_ids[3], "tried", load_schema(), world.clock)
    world.forget(leaving)
    world.load(leaving)
    lines = world.export()
    GRAPHS.setdefault("lines", lines)
    assert len(lines) > 300
    assert lines == GRAPHS["lines"]
    assert store.told.check() == []


GRAPHS: dict[str, list[str]] = {}


def test_files_are_packaged() -> None:
    """The link in the package leads to the folder at the top."""
    assert CYPHER.resolve() == Path(__file__).parents[1] / "cypher"
