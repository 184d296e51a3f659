"""Real processes and real kill -9: nothing acknowledged is lost, and the next command works."""

import json
import os
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.imports import canonical_export
from kg.store import open_store, stop_embedded
from kg.store.embedded import EmbeddedServer

pytestmark = pytest.mark.slow

ARTICLES = {
    "boats.txt": "Boats for the Coast\n\nMarch 3, 2025\n\nNorway supplied boats to Ukraine in 2023. "
    "Sweden has not signed the Mine Ban Treaty.\n",
    "visit.txt": "Visit to the Coast\n\nMarch 4, 2025\n\nThe president of Finland visited Norway on Monday. "
    "Sweden has not signed the Mine Ban Treaty.\n",
    "trade.txt": "Trade Grows\n\nMarch 5, 2025\n\nDenmark sold ferries to Iceland. Norway supplied boats to Ukraine "
    "in 2023. Finland joined the Mine Ban Treaty in 2012.\n",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Return a folder with articles; a store is in its `data`."""
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    yield tmp_path
    stop_embedded(tmp_path / "data")


def start(folder: Path, *words: str, data: str = "data") -> subprocess.Popen[str]:
    """Start a command on the folder's store, with the quick pipeline."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("KG_")}
    env |= {"KG_DATA": data, "KG_PIPELINES": "sm", "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "kg.cli", *words]
    return subprocess.Popen(
        command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def finish(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Wait for a command and return its code and what it printed."""
    out, err = process.communicate(timeout=180)
    return process.returncode, out, err


def export(folder: Path, data: str = "data") -> list[str]:
    """Return what the graph says."""
    with open_store(data=folder / data) as store:
        return list(canonical_export(store))


def server_pid(folder: Path) -> int:
    return int(json.loads((folder / "data" / "server.json").read_text(encoding="utf-8"))["pid"])


def test_two_imports_and_a_query_at_once(folder: Path) -> None:
    """All end well, and the graph is that of one import after the other."""
    together = [
        start(folder, "import", "boats.txt", "trade.txt"),
        start(folder, "import", "visit.txt", "trade.txt"),
        start(folder, "query", "--cypher", "MATCH (n) RETURN count(n) AS n"),
    ]
    for process in together:
        code, _, err = finish(process)
        assert code == 0, err
    graph = export(folder)
    assert len(graph) > 30
    for name in ARTICLES:
        assert finish(start(folder, "import", name, data="other"))[0] == 0
    assert export(folder, "other") == graph
    stop_embedded(folder / "other")


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return what the graph says after an import of the articles that nothing disturbed."""
    folder = tmp_path_factory.mktemp("undisturbed")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert finish(start(folder, "import", "."))[0] == 0
    graph = export(folder)
    stop_embedded(folder / "data")
    return graph


@pytest.mark.parametrize("seconds", [0.4, 1.6, 2.4])
def test_a_killed_import_can_be_run_again(
    folder: Path, undisturbed: list[str], seconds: float
) -> None:
    """Killed at any moment and run again, it leaves the graph of an import that was not killed."""
    export(folder)
    process = start(folder, "import", ".")
    time.sleep(seconds)
    process.kill()
    finish(process)
    code, _, err = finish(start(folder, "import", "."))
    assert code == 0, err
    assert export(folder) == undisturbed
    with open_store(data=folder / "data") as store:
        assert store.told.check() == []
        assert store.told.runs(5)[0]["status"] == "done"


def test_a_killed_server_loses_nothing(folder: Path) -> None:
    """What was acknowledged is there after kill -9, for the next command and for one that is at work."""
    assert finish(start(folder, "import", "boats.txt"))[0] == 0
    before = export(folder)
    os.kill(server_pid(folder), signal.SIGKILL)
    assert export(folder) == before

    process = start(folder, "import", ".")
    time.sleep(2.0)
    os.kill(server_pid(folder), signal.SIGKILL)
    code, _, err = finish(process)
    assert code in {0, 1}
    assert code == 0 or err.strip()
    assert finish(start(folder, "import", "."))[0] == 0
    with open_store(data=folder / "data") as store:
        assert store.told.check() == []
        assert len([r for r in store.dump() if r["record"] == "document"]) == len(ARTICLES)


def test_an_open_store_outlives_its_server(folder: Path) -> None:
    """A store that is open goes on when the server dies under it."""
    with open_store(data=folder / "data") as store:
        assert list(store.dump()) == []
        os.kill(server_pid(folder), signal.SIGKILL)
        assert store.current_documents() == []
        os.kill(server_pid(folder), signal.SIGKILL)
        assert store.run_user_query("RETURN 1 AS one", {}).rows == ((1,),)


def test_secrets_stay_with_their_owner(folder: Path) -> None:
    """Passwords are in one private file: not in the process list, not in a log, and the ports are local."""
    with open_store(data=folder / "data"):
        data = folder / "data"
        for name in ("credentials.json", "server.json"):
            assert stat.S_IMODE((data / name).stat().st_mode) == 0o600
        open_to_others = [p for p in data.rglob("*") if p.is_file() and p.stat().st_mode & 0o077]
        assert (stat.S_IMODE(data.stat().st_mode), open_to_others) == (0o700, [])
        secrets = json.loads((data / "credentials.json").read_text(encoding="utf-8")).values()
        pid = server_pid(folder)
        shown = Path(f"/proc/{pid}/cmdline").read_text() + Path(f"/proc/{pid}/environ").read_text()
        logs = [p.read_text(errors="replace") for p in data.rglob("*.log*") if p.is_file()]
        assert not any(secret in text for secret in secrets for text in [shown, *logs])
        assert foreign_listeners(pid) == []


def foreign_listeners(pid: int) -> list[str]:
    """Return the addresses, as the kernel writes them, on which a process listens beyond loopback."""
    sockets = {
        os.readlink(f"/proc/{pid}/fd/{fd}").removeprefix("socket:[").removesuffix("]")
        for fd in os.listdir(f"/proc/{pid}/fd")
        if os.path.exists(f"/proc/{pid}/fd/{fd}") or os.path.islink(f"/proc/{pid}/fd/{fd}")
    }
    found = []
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]:
            words = line.split()
            address = words[1].split(":")[0]
            loopback = address in {"0100007F", "0" * 24 + "01000000", "0" * 16 + "FFFF00000100007F"}
            if words[3] == "0A" and words[9] in sockets and not loopback:
                found.append(words[1])
    return found


def test_the_server_stops_when_nobody_needs_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stops some seconds after the last client, not before, and comes back with what it held."""
    monkeypatch.setenv("KG_SERVER_IDLE", "2")
    with open_store(data=folder / "data") as store:
        pid = server_pid(folder)
        time.sleep(4)
        assert store.current_documents() == []
        assert server_pid(folder) == pid
    deadline = time.monotonic() + 30
    while (folder / "data" / "server.json").exists() and time.monotonic() < deadline:
        time.sleep(0.2)
    assert not (folder / "data" / "server.json").exists()
    assert export(folder) == []


def test_a_stale_note_of_a_server_misleads_nobody(folder: Path) -> None:
    """A note that names another process, or nothing that makes sense, is passed over."""
    data = folder / "data"
    data.mkdir()
    for note in (json.dumps({"pid": os.getpid(), "port": 1}), "{", ""):
        (data / "server.json").write_text(note, encoding="utf-8")
        assert export(folder) == []
        stop_embedded(data)


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    """A file in the folder's place, or a place that takes no files, is one clear line."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match=r"file.*; name a folder that can be written to"):
        EmbeddedServer(tmp_path / "file")
    with pytest.raises(StoreError, match=r"/proc/nothing.*--data or KG_DATA"):
        EmbeddedServer(Path("/proc/nothing"))


def test_a_server_that_cannot_be_reached_is_named() -> None:
    """An address where nobody listens ends in a clear line, not in a long wait."""
    with (
        pytest.raises(StoreError, match="not reachable; check KG_NEO4J_URI"),
        open_store(data=Path("none"), uri="bolt://127.0.0.1:1", password="unneeded"),
    ):
        pass


def test_a_folder_by_another_name_is_the_same_server(folder: Path) -> None:
    """A way round, a link and the name itself lead to one process."""
    (folder / "link").symlink_to(folder / "data")
    with open_store(data=folder / "data"):
        pid = EmbeddedServer(folder / "data").address().pid
        for other in (folder / "link", folder / "link" / ".." / "data"):
            assert EmbeddedServer(other).address().pid == pid


@pytest.mark.parametrize("text", ["[1]", '{"pid": 1}', '{"pid": null, "port": 1}', "7", "{"])
def test_a_broken_note_of_the_server_is_no_server(folder: Path, text: str) -> None:
    """What stands in server.json is not trusted: a server is started anew."""
    (folder / "data").mkdir()
    (folder / "data" / "server.json").write_text(text)
    with open_store(data=folder / "data") as store:
        assert store.counts()["Document"] == 0


def test_writers_of_a_folder_take_turns(tmp_path: Path) -> None:
    """A second writer waits for the first; a closed one gives its turn away."""
    one, other = EmbeddedServer(tmp_path), EmbeddedServer(tmp_path)
    order = []

    def write() -> None:
        with other.turn():
            order.append("other")

    thread = threading.Thread(target=write)
    with one.turn():
        thread.start()
        thread.join(0.2)
        order.append("one")
    thread.join(10)
    assert order == ["one", "other"]


def test_a_commit_is_on_the_disk_when_it_is_acknowledged() -> None:
    """The Java that the server starts with flushes its log at each commit: a power cut loses nothing either."""
    asked = (
        "import arcadedb_embedded.jvm, jpype; from kg.store.server import jvm_options;"
        "arcadedb_embedded.jvm.start_jvm(**jvm_options());"
        "print(jpype.JClass('com.arcadedb.GlobalConfiguration').TX_WAL_FLUSH.getValueAsInteger())"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.split()[-1] == "1"
