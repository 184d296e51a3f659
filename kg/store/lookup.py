"""Look entities up by any name, and gather what a page shows of one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar

from kg.errors import UsageError
from kg.ids import normalise
from kg.knowledge.gazetteer import load_gazetteer
from kg.store.queries import Query
from kg.store.unit import Unit

Result = TypeVar("Result")
_ARTICLE = "the "
_NEAR_LETTERS = 2


class Lookup:
    """Reads entities and statements for people."""

    def __init__(self, read: Callable[[Callable[[Unit], Any]], Any]) -> None:
        """Read through `read`, which does a piece of work in a transaction."""
        self._read = read

    def find(self, name: str, label: str = "") -> list[dict[str, Any]]:
        """Return entities called `name`, best first: {id, name, matched, labels, aliases}.

        `matched` is the name of it that was found, as articles write it: `name` itself where only the gazetteer
        knows it, or where it is the id.

        An id or a whole name that articles use comes before one that only the gazetteer knows; the beginning of
        a name is tried when nothing else is found. With `label`, only entities that have it.
        """
        for looks in ((self._by_id, self._by_name, self._by_gazetteer), (self._by_prefix,)):
            rows = [
                {**_entity(row), "matched": row.get("called") or name}
                for look in looks
                for row in look(name)
            ]
            found = {x["id"]: x for x in reversed(rows) if not label or label in x["labels"]}
            if found:
                return list(reversed(found.values()))
        return []

    def _rows(self, path: str, **params: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._read(lambda unit: unit.rows(path, **params))
        return found

    def _by_id(self, name: str) -> Iterable[dict[str, Any]]:
        return self._rows("read/find_id", id=name)

    def _by_name(self, name: str) -> Iterable[dict[str, Any]]:
        norm = normalise(name)
        found = self._rows("read/find_name", norm=norm)
        if not found and norm.startswith(_ARTICLE):
            found = self._rows("read/find_name", norm=norm.removeprefix(_ARTICLE))
        return found

    def _by_gazetteer(self, name: str) -> Iterable[dict[str, Any]]:
        for candidate in load_gazetteer().lookup(name):
            yield from self._rows("read/find_id", id=candidate.entity)

    def _by_prefix(self, name: str) -> Iterable[dict[str, Any]]:
        norm = normalise(name)
        return self._rows("read/find_prefix", norm=norm) if norm else []

    def near(self, name: str) -> list[str]:
        """Return at most three names that are spelt much like `name`, the nearest first.

        Only names that begin with its first two letters are looked at: all names would be too many.
        """
        norm = normalise(name).removeprefix(_ARTICLE)
        if len(norm) < _NEAR_LETTERS:
            return []
        begin = norm[:_NEAR_LETTERS]
        known: dict[str, str] = {}
        for start in (begin, _ARTICLE + begin):
            for row in self._rows("read/near_names", norm=start):
                known.setdefault(row["norm"].removeprefix(_ARTICLE), row["text"])
        return [known[x] for x in get_close_matches(norm, known)]

    def statements_of(self, entity: str, limit: int) -> list[dict[str, Any]]:
        """Return the active statements that name or are said by an entity, and those inside them, newest first.

        A row is the statement's properties with `fillers` and `evidence` beside them: what a page is made of.
        """

        def work(unit: Unit) -> list[dict[str, Any]]:
            found = [
                row["statement"]
                for path in ("read/statements_of", "read/statements_said")
                for row in unit.rows(path, entity=entity, limit=limit)
            ]
            statements = {s["id"]: s for s in found}
            by_id = [statements[i] for i in sorted(statements)]
            newest = sorted(by_id, key=lambda s: str(s["last_seen"]), reverse=True)
            return _with_parts(unit, newest[:limit])

        rows: list[dict[str, Any]] = self._read(work)
        return rows


def _with_parts(unit: Unit, statements: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return statements with fillers and evidence, followed by the statements that stand inside them."""
    rows = {s["id"]: {**s, "fillers": [], "evidence": []} for s in statements}
    new = sorted(rows)
    while new:
        inner: set[str] = set()
        for x in unit.batches("read/fillers", "ids", new):
            filler = _filler(x)
            rows[x["statement"]]["fillers"].append(filler)
            if filler.get("statement"):
                inner.add(filler["id"])
        new = sorted(inner - set(rows))
        for row in unit.batches("read/statements", "ids", new):
            rows[row["statement"]["id"]] = {**row["statement"], "fillers": [], "evidence": []}
    evidence: dict[str, dict[str, Any]] = {}
    for x in unit.batches("read/page_evidence", "ids", sorted(rows)):
        item = evidence.get(x["evidence"]["id"])
        if item is None:
            item = evidence[x["evidence"]["id"]] = _evidence(x)
            rows[x["statement"]]["evidence"].append(item)
        if x["who"] is not None:
            named = ("name", "stance", "verb", "date", "order")
            item["said_by"].append(
                {"id": x["who"], "labels": x["labels"], **{k: x[k] for k in named}}
            )
    for row in rows.values():
        row["fillers"].sort(key=lambda f: (f["role"], f["id"]))
        row["evidence"].sort(
            key=lambda e: (e["published"] or "", e["document"], e["start"], e["id"])
        )
    return list(rows.values())


def _entity(row: Mapping[str, Any]) -> dict[str, Any]:
    labels = sorted(set(row["labels"]) - {"Entity"})
    return {"id": row["id"], "name": row["name"], "labels": labels, "aliases": row["aliases"] or []}


def _filler(row: Mapping[str, Any]) -> dict[str, Any]:
    role = str(row["role"]).lower()
    if "Statement" in row["labels"]:
        return {"role": role, "id": row["id"], "statement": True}
    return {"role": role, **_entity(row)}


def _evidence(row: Mapping[str, Any]) -> dict[str, Any]:
    named = ("kind", "document", "title", "url", "published", "publisher", "start")
    return {**row["evidence"], **{k: row[k] for k in named}, "said_by": []}


def resolve_params(query: Query, values: Mapping[str, Any], lookup: Lookup) -> dict[str, Any]:
    """Return parameters with each entity's name, whatever name was given for it.

    Raises:
        UsageError: nothing in the graph is called so.
    """
    found = dict(values)
    for param in query.params:
        if param.is_entity:
            label = "" if param.type == "Entity" else param.type
            named = lookup.find(str(values[param.name]), label)
            if not named:
                raise UsageError(
                    f"query {query.name!r}: no {param.type} is called {values[param.name]!r}",
                    hint="look names up with `kg find`",
                )
            found[param.name] = named[0]["name"]
    return found
