"""The servers that tests of the store run on, each started once and only when a test asks for it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.places import Place

if TYPE_CHECKING:
    from kg.store import Store
    from support.worlds import World

SCRIPT = Path(__file__).parents[1] / "scripts" / "neo4j.d" / "server.py"
UNAVAILABLE = 3
EMBEDDED = pytest.param("embedded", marks=pytest.mark.slow)
NEO4J = [
    pytest.param("neo4j-5.26", marks=[pytest.mark.slow, pytest.mark.neo4j]),
    pytest.param("neo4j-current", marks=[pytest.mark.slow, pytest.mark.neo4j]),
]
EVERY_RELEASE = pytest.mark.parametrize("store", [EMBEDDED, *NEO4J], indirect=True)
"""For what a release decides: how each Cypher file runs and is planned, and what readers' own Cypher may do."""


class Servers:
    """The servers of a test run; what did not start is not tried again."""

    def __init__(self, folder: Callable[[str], Path], stack: ExitStack) -> None:
        """Put homes and data into what `folder` makes; `stack` ends all that was started."""
        self._folder = folder
        self._stack = stack
        self._places: dict[str, Place] = {}
        self._stores: dict[str, Store] = {}
        self._missing: dict[str, str] = {}

    def place(self, name: str) -> Place:
        """Return where server `name` is; the test is skipped, or fails, with the reason when it does not start."""
        if name in self._missing:
            self._give_up(name)
        if name not in self._places:
            data = self._folder(name)
            self._places[name] = Place(data) if name == "embedded" else self._start(name, data)
        return self._places[name]

    def store(self, name: str) -> Store:
        """Return the open store on server `name`, emptied."""
        from kg.store import open_store, stop_embedded

        if name not in self._stores:
            place = self.place(name)
            if name == "embedded":
                self._stack.callback(stop_embedded, place.data)
            opened = open_store(
                data=place.data,
                uri=place.uri,
                user=place.user,
                password=place.password,
                database=place.database,
            )
            self._stores[name] = self._stack.enter_context(opened)
        self._stores[name].clear()
        return self._stores[name]

    def _start(self, name: str, data: Path) -> Place:
        release, home = name.removeprefix("neo4j-"), data / "home"
        self._stack.callback(shutil.rmtree, home, ignore_errors=True)
        self._stack.callback(run_script, "kill", release, "--home", str(home))
        # The server stops with this process even when that is killed and no fixture ends.
        owner = str(os.getpid())
        words = ("--home", str(home), "--owner", owner, "--brief", "--json")
        started = run_script("start", release, *words)
        if started.returncode:
            reason = started.stderr.strip().splitlines() or ["no reason given"]
            self._missing[name] = f"{name}, code {started.returncode}: {reason[-1]}"
            self._give_up(name)
        found = json.loads(started.stdout)
        return Place(data, found["uri"], found["user"], found["password"])

    def _give_up(self, name: str) -> None:
        """Skip the test; with KG_REQUIRE_NEO4J=1 fail it, unless only the current release lacks its Java."""
        reason = self._missing[name]
        lacks_java = name == "neo4j-current" and f"code {UNAVAILABLE}:" in reason
        if os.environ.get("KG_REQUIRE_NEO4J") == "1" and not lacks_java:
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)


def run_script(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run scripts/neo4j to its end."""
    command: list[str | Path] = [sys.executable, SCRIPT, *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True)


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    """Return the servers of this test run; they end with it."""
    with ExitStack() as stack:
        yield Servers(tmp_path_factory.mktemp, stack)


@pytest.fixture(params=[EMBEDDED, NEO4J[0]])
def store(request: pytest.FixtureRequest, servers: Servers) -> Store:
    """Return an open, empty store: the test runs on the embedded server and on a Neo4j, or on EVERY_RELEASE."""
    return servers.store(request.param)


@pytest.fixture(params=[EMBEDDED])
def embedded(servers: Servers) -> World:
    """Return an empty graph on the embedded server, to import readings into."""
    from support.worlds import World

    return World(servers.store("embedded"))


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a working folder for commands, with a store of its own in `data` and the quick pipeline."""
    from kg.store import stop_embedded

    for name in ("KG_NEO4J_URI", "KG_SOURCES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("KG_DATA", "data")
    monkeypatch.setenv("KG_PIPELINES", "sm")
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    stop_embedded(tmp_path / "data")
