"""Put statements into small, counted buckets, so that the first rows of a list are found without sorting all of it.

A list is what a named query takes its first rows from. The keys of its buckets sort like its rows: a query adds up the
counts of the first buckets until they hold enough, and sorts those statements only. Which list a statement is in, and
where, follows from its other properties, but for contradictions, which depend on the statements beside it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.store.store import Store
    from kg.store.unit import Unit

Row = Mapping[str, Any]
Keys = Mapping[str, str | None]

OWN_LISTS = ("timeline", "claims", "supplies", "criticism", "offices")
LISTS = (*OWN_LISTS, "contradictions")
PROPERTIES = frozenset(f"{name}_bucket" for name in LISTS)
_DOUBTED = frozenset({"alleged", "possible", "hypothetical", "conditional", "future"})
_MOST = 99_999
_SPREAD = 4
"""Statements that fewer than so many tell are many: their buckets are told apart by two digits of the id, too."""


def told_key(statement: str, told: int) -> str:
    """Return a key that sorts statements by how often they are told, most often first, then by id."""
    key = f"{_MOST - min(told, _MOST):05}"
    return f"{key}/{statement[2:4]}" if told < _SPREAD else key


def bucket_keys(statement: str, props: Row, shortcuts: Iterable[str]) -> dict[str, str | None]:
    """Return the bucket of a statement in each list that its properties put it in or leave it out of.

    `shortcuts` are the types of its shortcuts.
    """
    keys: dict[str, str | None] = dict.fromkeys(OWN_LISTS)
    if props["status"] != "active" or props["tentative"]:
        return keys
    told = told_key(statement, props["evidence_count"])
    positive, modality = props["polarity"] == "positive", props["modality"]
    moment = props.get("time_from") or props.get("time_to")
    if (
        positive
        and props["temporal"] == "event"
        and moment
        and props["time_precision"] != "unknown"
    ):
        keys["timeline"] = moment[:10]
    if modality in _DOUBTED or not props["narrated"]:
        keys["claims"] = told
    if positive and props["predicate"] == "SUPPLIES":
        keys["supplies"] = told
    if positive and modality == "actual" and props["predicate"] in {"CRITICIZES", "RAISES_CONCERN"}:
        keys["criticism"] = told
    if "HOLDS_POSITION" in shortcuts:
        keys["offices"] = told
    return keys


def bucket_props(keys: Keys) -> dict[str, str | None]:
    """Return buckets as properties of the statement."""
    return {f"{name}_bucket": key for name, key in keys.items()}


def read_keys(row: Row) -> dict[str, str | None]:
    """Return the buckets that a statement's row says it is in."""
    return {name: row.get(f"{name}_bucket") for name in LISTS}


def contradiction_key(denial: Row) -> str | None:
    """Return the bucket in `contradictions` of a denial: while it counts, and somebody else says that it is so."""
    counts = denial["status"] == "active" and not denial["tentative"] and denial["is_said"]
    return told_key(denial["id"], denial["evidence_count"]) if counts else None


class Moves:
    """How many statements came into each bucket, or left it."""

    def __init__(self) -> None:
        """Begin with no move."""
        self._changes: Counter[tuple[str, str]] = Counter()

    def add(self, before: Keys, after: Keys) -> None:
        """Move one statement; a list that `after` does not name stays as it was."""
        for name, key in after.items():
            old = before.get(name)
            if old != key:
                self._changes[name, old or ""] -= 1
                self._changes[name, key or ""] += 1

    def write(self, unit: Unit) -> None:
        """Count the moves in the graph."""
        moved = [(*at, n) for at, n in sorted(self._changes.items()) if at[1] and n]
        rows = [{"id": f"{x}/{key}", "list": x, "key": key, "change": n} for x, key, n in moved]
        unit.batches("write/buckets", "rows", rows)
        left = [f"{x}/{key}" for x, key, n in moved if n < 0]
        unit.batches("write/buckets_tidy", "ids", left)


def move_contradictions(unit: Unit, propositions: Iterable[str], moves: Moves) -> None:
    """Put what some propositions say into `contradictions`, or take it out."""
    rows = []
    for x in unit.batches("read/denials", "propositions", sorted(set(propositions))):
        key = contradiction_key(x)
        if x["bucket"] != key:
            moves.add({"contradictions": x["bucket"]}, {"contradictions": key})
            rows.append({"id": x["id"], "props": {"contradictions_bucket": key}})
    unit.batches("write/statements_buckets", "rows", rows)


def shortcut_types(keys: Iterable[str]) -> set[str]:
    """Return the types of the shortcuts that a statement remembers."""
    return {json.loads(key)[0] for key in keys}


def fill_buckets(store: Store) -> None:
    """Put all statements of a graph that an older version made into their buckets; doing it again changes nothing."""
    for ids in store.statement_pages():
        store.write(lambda unit, ids=ids: _fill(unit, ids))  # type: ignore[misc]


def _fill(unit: Unit, ids: Sequence[str]) -> None:
    moves, rows, propositions = Moves(), [], []
    for x in unit.batches("read/statements_whole", "ids", ids):
        node = x["node"]
        keys = bucket_keys(node["id"], node, shortcut_types(node.get("shortcuts") or ()))
        before = read_keys(node)
        moves.add(before, keys)
        if any(before[name] != key for name, key in keys.items()):
            rows.append({"id": node["id"], "props": bucket_props(keys)})
        propositions.append(node["proposition"])
    unit.batches("write/statements_buckets", "rows", rows)
    move_contradictions(unit, propositions, moves)
    moves.write(unit)
