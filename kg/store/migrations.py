"""Make a database ours: refuse one that holds other things, and apply the numbered migrations it lacks."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from kg.errors import StoreError
from kg.store.buckets import fill_buckets
from kg.store.queries import CYPHER, load, statements_of

if TYPE_CHECKING:
    from kg.store.store import Store

_FILLS = {"V0006__buckets": fill_buckets}
"""What a migration of a graph that holds statements has to work out from them."""

log = logging.getLogger(__name__)


def migration_names() -> list[str]:
    """Return the names of the migrations, in the order they are applied."""
    return sorted(p.stem for p in (CYPHER / "schema").glob("V*.cypher"))


def prepare_database(store: Store) -> None:
    """Apply the migrations that the database lacks and record them in it.

    Raises:
        StoreError: the database holds nodes and none of ours, or was made by a newer kg.
    """
    found = store.read(lambda unit: unit.rows("read/meta"))
    done = list(found[0]["migrations"] or ()) if found else []
    names = migration_names()
    if found and found[0]["rebuilding"]:
        log.warning("a rebuild was begun and has not ended: answers lack what it has yet to fold")
    newer = [x for x in done if x not in names]
    if newer:
        raise StoreError(
            f"database: was changed by a newer kg ({newer[-1]})", hint="install that version"
        )
    if not found:
        _refuse_foreign(store)
    for name in names:
        if name not in done:
            for statement in statements_of(load(f"schema/{name}").text):
                store.run_schema(statement)
            if found and name in _FILLS:
                log.warning("migration %s: looks at all statements once, please wait", name)
                _FILLS[name](store)
            done.append(name)
            store.record_migrations(done)


def _refuse_foreign(store: Store) -> None:
    there = store.read(lambda unit: unit.rows("read/any_node"))
    if there:
        labels = ", ".join(sorted(there[0]["labels"])) or "without a label"
        raise StoreError(
            f"database: holds nodes that are not kg's ({labels})",
            hint="name an empty database with KG_NEO4J_DATABASE or KG_NEO4J_URI",
        )
