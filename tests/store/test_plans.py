"""How the servers would run the Cypher files: from an index, and never by looking at all there is without need."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from conftest import EVERY_RELEASE
from kg.store import Store
from kg.store.queries import CYPHER, Query, load
from support.corpus import make_article
from support.worlds import World

FILES = sorted(
    p.relative_to(CYPHER).with_suffix("").as_posix()
    for room in ("queries", "read", "write")
    for p in (CYPHER / room).glob("*.cypher")
)
FILLED = {"LABEL": "Government", "LABELS": ":Country", "TYPE": "SUPPLIES"}
VALUES: dict[str, object] = {"integer": 10, "list": [], "map": {}}
WHOLE = {
    # weapons are few beside statements, and most are banned by nobody
    "queries/policy_against_acts": {"Weapon"},
    "read/contradictions": {"Statement"},
    "read/counts": {"Government"},
    "read/current_documents": {"Document", "Revision"},
    "read/export_documents": {"Document", "Revision"},
    "read/export_entities": {"Entity"},
    "read/export_evidence": {"Evidence", "Sentence"},
    "read/export_statements": {"Statement"},
    "read/judgements": {"Judgement"},
    "read/loose_evidence": {"Evidence"},
    "read/revisions_with_entities": {"Document", "Revision"},
    "read/runs": {"Run"},
    "read/runs_of_statement": {"Run"},
    "read/sources": {"Source"},
    "read/told_documents": {"Document"},
    "write/drop_buckets": {"Bucket"},
    "write/clear_nodes": {"Government"},
    "write/drop_links": {"Entity"},
    "write/drop_names": {"Name"},
    "write/drop_shortcuts": {"Entity", "*"},  # by nodes or by relationships, as the planner likes
    "write/drop_statements": {"Statement"},
    "write/hide_entities": {"Entity"},
}
"""The labels that a file asks for all of by its nature. Of these only revisions_with_entities is part of an import."""
NEWEST = {"queries/changes_of_last_import", "queries/last_import"}
"""They begin with the newest run; runs are few."""


def explain(store: Store, query: Query) -> Mapping[str, Any]:
    """Return the plan of a query, with any values for its parameters: nothing is run."""
    text = query.fill(FILLED[query.template]) if query.template else query.text
    params = {p.name: VALUES.get(p.type, "country:ukr") for p in query.params}
    return store.write(lambda unit: unit._transaction.run(f"EXPLAIN {text}", params).consume().plan)


def operators(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the operators of a plan of Neo4j, each with its details."""
    yield plan["operatorType"].split("@")[0], str(plan["args"].get("Details", ""))
    for child in plan.get("children") or ():
        yield from operators(child)


def scanned(plan: Mapping[str, Any]) -> set[str]:
    """Return the labels that a plan looks at all nodes of; "*" stands for all nodes or relationships there are."""
    described = str(plan["args"].get("string-representation", ""))
    if "Execution Plan" in described:
        found = set(re.findall(r"NodeByLabelScan\(\s*\w+:(\w+)", described))
        return found | ({"*"} if "AllNodesScan" in described else set())
    found = set()
    for operator, details in operators(plan):
        if "Scan" in operator and "Index" not in operator and "Relationship" not in operator:
            found |= set(re.findall(r":(\w+)", details)) or {"*"}
        if operator in {"DirectedAllRelationshipsScan", "UndirectedAllRelationshipsScan"}:
            found.add("*")
    return found


@pytest.fixture
def filled(store: Store) -> Store:
    """Return a store with some articles: a planner weighs an index against how much there is."""
    World(store).load_together(*(make_article(n) for n in range(30)))
    return store


@EVERY_RELEASE
def test_no_file_looks_at_everything(filled: Store) -> None:
    """Named queries and what an article's import reads and writes begin at an index, where they do not ask for all."""
    found = {path: scanned(explain(filled, load(path))) for path in FILES}
    allowed = {**WHOLE, **{path: {"Run"} for path in NEWEST}, "read/any_node": {"*"}}
    assert {p: x for p, x in found.items() if x - allowed.get(p, set())} == {}
    assert any(found.values())
