"""The embedded server: a process of its own, started as `python -m kg.store.server FOLDER`.

It serves Bolt on a free loopback port, says where in FOLDER/server.json once it is ready, and stops by
itself when no client has held FOLDER/clients.lock for a while.
"""

from __future__ import annotations

import fcntl
import json
import os
import signal
import socket
import sys
import threading
import urllib.request
from base64 import b64encode
from pathlib import Path
from typing import Any

from kg.writing import write_whole

DATABASE = "kg"
READER = "reader"
IDLE_SECONDS = 600.0
"""How long the server waits for a client before it stops; KG_SERVER_IDLE overrides it."""
_LOOK_SECONDS = 1.0
_GROUPS: dict[str, Any] = {
    "databases": {
        DATABASE: {
            "groups": {
                "admin": {
                    "resultSetLimit": -1,
                    "readTimeout": -1,
                    "access": ["updateSecurity", "updateSchema", "updateDatabaseSettings"],
                    "types": {
                        "*": {
                            "access": [
                                "createRecord",
                                "readRecord",
                                "updateRecord",
                                "deleteRecord",
                            ]
                        }
                    },
                },
                READER: {
                    "resultSetLimit": -1,
                    "readTimeout": 5000,
                    "access": [],
                    "types": {"*": {"access": ["readRecord"]}},
                },
            }
        }
    },
    "version": 1,
}


def free_port() -> int:
    """Return a loopback port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _add_reader(http_port: int, root: str, reader: str) -> None:
    """Make the user that may only read; one that is there already keeps its password."""
    user = {"name": READER, "password": reader, "databases": {DATABASE: [READER]}}
    request = urllib.request.Request(
        f"http://127.0.0.1:{http_port}/api/v1/server",
        data=json.dumps({"command": f"create user {json.dumps(user)}"}).encode(),
        headers={
            "Authorization": "Basic " + b64encode(f"root:{root}".encode()).decode(),
            "Content-Type": "application/json",
        },
    )
    with urllib.request.urlopen(request, timeout=10):
        pass


def _wait_until_idle(folder: Path, stopping: threading.Event, idle: float) -> int:
    """Return a descriptor that keeps clients out, once none was there for `idle` seconds or a stop was asked for."""
    lock = os.open(folder / "clients.lock", os.O_RDWR | os.O_CREAT, 0o600)
    alone = 0.0
    while not stopping.wait(_LOOK_SECONDS):
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            alone = 0.0
            continue
        alone += _LOOK_SECONDS
        if alone >= idle:
            return lock
        fcntl.flock(lock, fcntl.LOCK_UN)
    return lock


def jvm_options() -> dict[str, Any]:
    """Return how the server's Java starts: its memory, and commits that are on the disk when they are acknowledged.

    Only the server's production mode, which hides why a query fails, flushes commits by itself.
    """
    heap = os.environ.get("KG_SERVER_HEAP", "1g")
    return {"heap_size": heap, "jvm_args": ["-Darcadedb.txWalFlush=1"]}


def serve(folder: Path) -> None:
    """Serve the graph in `folder` until no client has been there for a while, or SIGTERM."""
    from arcadedb_embedded.server import ArcadeDBServer

    os.umask(0o077)  # articles are their reader's own
    secrets = json.loads((folder / "credentials.json").read_text(encoding="utf-8"))
    home = folder / "graph"
    (home / "config").mkdir(parents=True, exist_ok=True)
    (home / "config" / "server-groups.json").write_text(json.dumps(_GROUPS), encoding="utf-8")
    bolt, http = free_port(), free_port()
    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    server = ArcadeDBServer(
        str(home),
        secrets["root"],
        {
            "host": "127.0.0.1",
            "http_port": http,
            "bolt_port": bolt,
            "bolt_defaultDatabase": DATABASE,
            "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
            "mode": "development",  # tells why a query fails
        },
        jvm_kwargs=jvm_options(),
    )
    place = folder / "server.json"
    server.start()
    try:
        if not (home / "databases" / DATABASE).exists():
            server.create_database(DATABASE)
        users = home / "config" / "server-users.jsonl"
        if f'"{READER}"' not in users.read_text(encoding="utf-8"):
            _add_reader(http, secrets["root"], secrets[READER])
        note = json.dumps({"pid": os.getpid(), "port": bolt})
        write_whole(place, [note.encode()], mode=0o600)
        idle = float(os.environ.get("KG_SERVER_IDLE") or IDLE_SECONDS)
        _wait_until_idle(folder, stopping, idle)
    finally:
        place.unlink(missing_ok=True)
        server.stop()


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
