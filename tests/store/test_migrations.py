"""A database becomes kg's: other people's is refused, migrations are applied once and recorded."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import neo4j
import pytest

from conftest import Place, Servers
from kg.errors import StoreError
from kg.imports import rebuild
from kg.store import Store, open_store
from kg.store.migrations import migration_names, prepare_database

if TYPE_CHECKING:
    from tests.conftest import Place, Servers


@pytest.fixture(params=[pytest.param("neo4j-5.26", marks=[pytest.mark.slow, pytest.mark.neo4j])])
def neo4j_place(request: pytest.FixtureRequest, servers: Servers) -> Iterator[Place]:
    """Return the address of a Neo4j that kg has used before, and leave it fit for kg again."""
    store = servers.store(request.param)
    yield servers.place(request.param)
    prepare_database(store)


@pytest.fixture
def bare(neo4j_place: Place) -> Iterator[neo4j.Driver]:
    """Return a driver to a database that holds no node at all."""
    auth = (neo4j_place.user, neo4j_place.password)
    with neo4j.GraphDatabase.driver(neo4j_place.uri, auth=auth) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
        yield driver
        driver.execute_query("MATCH (n) DETACH DELETE n")


def opened(place: Place) -> None:
    with open_store(data=place.data, uri=place.uri, user=place.user, password=place.password):
        pass


def test_a_database_of_others_is_refused(bare: neo4j.Driver, neo4j_place: Place) -> None:
    """It is named with what to do, and stays as it was."""
    bare.execute_query("CREATE (:Invoice {id: 'i1'})-[:OF]->(:Customer {id: 'c1'})")
    with pytest.raises(StoreError, match=r"not kg's \(\w+\); name an empty database"):
        opened(neo4j_place)
    rows = bare.execute_query("MATCH (n) RETURN labels(n)[0] AS label ORDER BY label").records
    assert [r["label"] for r in rows] == ["Customer", "Invoice"]


def test_migrations_are_recorded_and_applied_once(bare: neo4j.Driver, neo4j_place: Place) -> None:
    """The database knows which were applied; opening it again changes nothing."""
    opened(neo4j_place)
    rows = bare.execute_query("MATCH (m:Meta) RETURN m.migrations AS names").records
    assert [r["names"] for r in rows] == [migration_names()]
    before = bare.execute_query("SHOW CONSTRAINTS YIELD name RETURN collect(name) AS names").records
    opened(neo4j_place)
    after = bare.execute_query("SHOW CONSTRAINTS YIELD name RETURN collect(name) AS names").records
    assert before == after
    assert len(before[0]["names"]) > 5


def test_a_database_of_a_newer_version_is_refused(bare: neo4j.Driver, neo4j_place: Place) -> None:
    """An older kg does not touch what a newer one has changed."""
    bare.execute_query(
        "CREATE (:Meta {id: 'kg', migrations: $names})", names=[*migration_names(), "V9999__later"]
    )
    with pytest.raises(StoreError, match=r"newer kg \(V9999__later\); install"):
        opened(neo4j_place)


def test_a_wrong_password_is_named(neo4j_place: Place) -> None:
    """The message says which settings to check, and does not show the password."""
    with pytest.raises(StoreError, match="KG_NEO4J_USER and KG_NEO4J_PASSWORD") as caught:
        opened(replace(neo4j_place, password="not-the-password"))
    assert "not-the-password" not in str(caught.value)


def test_the_embedded_database_is_prepared_too(store: Store) -> None:
    """On every server the migrations of this version are there."""
    found = store.read(lambda unit: unit.rows("read/meta"))
    assert found == [{"migrations": migration_names(), "rebuilding": None}]


def test_a_rebuild_that_was_stopped_is_told(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    """Every command that opens the store warns until the rebuild is run to its end."""
    store.drop_folds()
    prepare_database(store)
    assert "has not ended" in caplog.text
    caplog.clear()
    rebuild(store)
    prepare_database(store)
    assert caplog.text == ""
