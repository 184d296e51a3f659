"""Faults during an import: killed, together with others, without server or space. Nothing is lost, doubled or half."""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from conftest import EMBEDDED, NEO4J, Servers, run_script
from kg.store import Store
from support import faults
from support.places import Place

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Tried:
    """A server to put faults to, and what an undisturbed import gives there."""

    name: str
    store: Store
    place: Place
    wanted: list[str]
    paces: dict[int, float]

    def stop_and_start(self) -> list[str]:
        """Kill the server under an import and start it; the embedded one is started by whoever needs it."""
        store, place, wanted = self.store, self.place, self.wanted
        if self.name == "embedded":
            return faults.stop_server(
                store, place, wanted, stop=lambda: faults.kill_embedded(place)
            )
        release, home = self.name.removeprefix("neo4j-"), str(place.data / "home")
        words = "--port", place.uri.rpartition(":")[2], "--owner", str(os.getpid()), "--brief"
        return faults.stop_server(
            store,
            place,
            wanted,
            stop=lambda: run_script("kill", release, "--home", home).check_returncode(),
            start=lambda: run_script("start", release, "--home", home, *words).check_returncode(),
        )


@pytest.fixture(scope="module", params=[EMBEDDED, NEO4J[0]])
def tried(request: pytest.FixtureRequest, servers: Servers) -> Tried:
    """Return a server with the export of an undisturbed import."""
    store = servers.store(request.param)
    wanted, paces = faults.expected(store)
    return Tried(request.param, store, servers.place(request.param), wanted, paces)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_killed_import_run_again_is_as_if_never_killed(tried: Tried, seed: int) -> None:
    """Killed at a random moment and run again, an import leaves the graph of one that nothing disturbed."""
    assert len(tried.wanted) > 200
    assert (
        faults.kill_import(tried.store, tried.place, seed, tried.wanted, tried.paces, Counter())
        == []
    )


@pytest.mark.parametrize("processes", [2, 3])
def test_imports_at_once_are_as_one_after_the_other(tried: Tried, processes: int) -> None:
    """Processes that import the same articles at once in different orders all end well, with the same graph."""
    assert faults.import_together(tried.store, tried.place, processes, tried.wanted) == []


def test_an_import_waits_for_its_server(tried: Tried) -> None:
    """When the server dies under an import and comes back, the import goes on, or says that it gave up."""
    assert tried.stop_and_start() == []


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Return a small disk of its own."""
    try:
        with faults.small_disk(tmp_path / "disk", 64) as disk:
            yield disk
    except OSError as error:
        pytest.skip(str(error))


def test_a_full_disk_is_named_and_costs_nothing(disk: Path, servers: Servers) -> None:
    """An import without space ends in one line that says so; with space again it goes on where it was."""
    wanted, _ = faults.expected(servers.store("embedded"))
    assert faults.fill_disk(disk, wanted, left=100_000) == []


def test_a_disk_that_became_read_only_is_named(disk: Path, tmp_path: Path) -> None:
    """An import ends in one line that says so, and the store is as it was."""
    assert faults.lock_disk(disk, tmp_path / "view") == []


def test_a_folder_of_somebody_else_is_named(tmp_path: Path) -> None:
    """A user who may not write into the folder is told so in one line."""
    try:
        assert faults.refuse_folder(tmp_path / "theirs") == []
    except FileNotFoundError:
        pytest.skip("root may write everywhere, and setpriv, which takes that away, is not here")
