"""Find, start, stop and restart the embedded server of a data folder."""

from __future__ import annotations

import fcntl
import json
import logging
import os
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from socket import create_connection

from kg.errors import StoreError
from kg.writing import write_whole

log = logging.getLogger(__name__)

START_SECONDS = 60.0
LEAST_BYTES = 4_000_000
"""With less free, the server's files cannot grow; it then fails in ways that do not name the cause."""
_STOP_SECONDS = 15.0
_LOG_LINES = 3
_started: dict[int, subprocess.Popen[bytes]] = {}
"""Servers that this process started: it has to take note of their end, which leaves zombies otherwise."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where the server of a folder listens, its process, and the passwords of its two users."""

    uri: str
    pid: int
    root: str
    reader: str


class EmbeddedServer:
    """The embedded server of one data folder, kept from stopping while this object is open.

    Every client holds a shared lock on `clients.lock`; the kernel gives it back when a client is killed.
    """

    def __init__(self, data: Path) -> None:
        """Join the clients of the folder's server, making the folder when it is not there.

        Raises:
            StoreError: the folder cannot be made or written to.
        """
        # One folder has one name: its server is known by it.
        self.folder = data.resolve()
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = os.open(self.folder / "clients.lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise StoreError(
                f"data folder {str(data)!r}: {error.strerror}",
                hint="name a folder that can be written to with --data or KG_DATA",
            ) from error
        fcntl.flock(self._lock, fcntl.LOCK_SH)

    def check_space(self) -> None:
        """Raise StoreError when the disk of the folder is full; the server's own errors do not say so."""
        _check_space(self.folder)

    def close(self) -> None:
        """Leave the clients; the server stops by itself when none is left for a while."""
        os.close(self._lock)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for this folder's other writers: the server lets them collide, and its types are made outside units."""
        with _exclusive(self.folder / "writer.lock"):
            yield

    def address(self) -> Address:
        """Return where the server listens, after starting it when it does not answer.

        Raises:
            StoreError: the server does not start; the message has the end of its log, or that the disk is full.
        """
        found = _answering(self.folder)
        if found:
            return found
        with _exclusive(self.folder / "start.lock"):
            found = _answering(self.folder)
            if found:
                return found
            _kill(self.folder)
            return _start(self.folder)

    def restart(self) -> Address:
        """Kill the server, which keeps all that it has acknowledged, and return where the next one listens."""
        with _exclusive(self.folder / "start.lock"):
            _kill(self.folder)
            return _start(self.folder)


def stop_embedded(data: Path) -> None:
    """Stop the server of a data folder; nothing happens where none runs."""
    folder = data.resolve()
    process = _server_process(folder)
    if process is None:
        return
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGTERM)
    deadline = time.monotonic() + _STOP_SECONDS
    while _is_server(process, folder) and time.monotonic() < deadline:
        time.sleep(0.05)
    _kill(folder)


def _check_space(folder: Path) -> None:
    disk = os.statvfs(folder)
    if disk.f_bavail * disk.f_frsize < LEAST_BYTES:
        raise StoreError(
            f"data folder {str(folder)!r}: no space left on its disk",
            hint="free some space and run the same command again; what was imported before is kept",
        )


def _unusable(folder: Path, error: OSError) -> StoreError:
    return StoreError(
        f"data folder {str(folder)!r}: {error.strerror}",
        hint="free some space, or name a folder that can be written to with --data or KG_DATA",
    )


@contextmanager
def _exclusive(path: Path) -> Iterator[None]:
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise _unusable(path.parent, error) from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _passwords(folder: Path) -> dict[str, str]:
    path = folder / "credentials.json"
    if not path.exists():
        made = {name: secrets.token_urlsafe(24) for name in ("root", "reader")}
        write_whole(path, [json.dumps(made).encode()], mode=0o600)
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _place(folder: Path) -> dict[str, int]:
    try:
        found = json.loads((folder / "server.json").read_text(encoding="utf-8"))
        return {name: int(found[name]) for name in ("pid", "port")}
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return {}


def _server_process(folder: Path) -> int | None:
    """Return the process that serves the folder, whether or not it is ready, or None."""
    for name in ("server.json", "starting.json"):
        try:
            pid = int(json.loads((folder / name).read_text(encoding="utf-8"))["pid"])
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            continue
        if _is_server(pid, folder):
            return pid
    return None


def _is_server(pid: int, folder: Path) -> bool:
    """Return whether a process is the server of the folder and not another that got its number."""
    if pid in _started and _started[pid].poll() is not None:
        del _started[pid]
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except FileNotFoundError:
        return False
    return b"kg.store.server" in words and os.fsencode(folder) in words


def _answering(folder: Path) -> Address | None:
    place = _place(folder)
    if not place or not _is_server(place["pid"], folder):
        return None
    try:
        create_connection(("127.0.0.1", place["port"]), timeout=2).close()
    except OSError:
        return None
    known = _passwords(folder)
    return Address(
        f"bolt://127.0.0.1:{place['port']}", place["pid"], known["root"], known["reader"]
    )


def _kill(folder: Path) -> None:
    process = _server_process(folder)
    if process is not None:
        log.info("killing the embedded server, process %d", process)
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        while _is_server(process, folder):
            time.sleep(0.02)
    (folder / "server.json").unlink(missing_ok=True)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _start(folder: Path) -> Address:
    try:
        _passwords(folder)
        with open(folder / "server.log", "wb", opener=_private) as out:
            process = subprocess.Popen(
                [sys.executable, "-m", "kg.store.server", str(folder)],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                cwd=folder,
                start_new_session=True,
            )
        _started[process.pid] = process
        note = json.dumps({"pid": process.pid}).encode()
        write_whole(folder / "starting.json", [note], mode=0o600)
    except OSError as error:
        raise _unusable(folder, error) from error
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        found = _answering(folder)
        if found:
            return found
        if process.poll() is not None:
            break
        time.sleep(0.05)
    _kill(folder)
    _check_space(folder)
    lines = (folder / "server.log").read_text(encoding="utf-8", errors="replace").splitlines()
    last = " / ".join(x.strip() for x in lines[-_LOG_LINES:] if x.strip()) or "no output"
    raise StoreError(
        f"embedded server of {str(folder)!r}: did not start: {last[:400]}",
        hint="see server.log there",
    )
