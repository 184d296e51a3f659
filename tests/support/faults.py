"""Faults put to a store on purpose; each function returns what went wrong, nothing when all is well."""

from __future__ import annotations

import json
import math
import os
import random
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.imports import canonical_export
from kg.store import Store, open_store, stop_embedded
from support.importing import Import, import_corpus
from support.places import Place

ARTICLES = range(8)
TOGETHER = 1, 3, 8
"""How many new articles an import may write in one unit of work."""
POWERLESS = ("setpriv", "--bounding-set=-dac_override")
"""Runs a command as a root for whom the permissions of files hold as for anybody else."""


def export(store: Store) -> list[str]:
    """Return what the graph says, and what its checks find."""
    return [*canonical_export(store), *(f"check: {x}" for x in store.told.check())]


def expected(store: Store, numbers: Sequence[int] = ARTICLES) -> tuple[list[str], dict[int, float]]:
    """Return the export after an undisturbed import, and how many seconds a unit of so many articles takes."""
    paces = {}
    # The first is slow, and counts for nothing: the server plans what it is asked.
    for together in (TOGETHER[0], *TOGETHER):
        store.clear()
        begin = time.monotonic()
        import_corpus(store, numbers, together=together)
        paces[together] = (time.monotonic() - begin) / math.ceil(len(numbers) / together)
    return export(store), paces


def told_apart(found: list[str], wanted: list[str]) -> list[str]:
    """Return the first lines that only one of two exports has."""
    odd = sorted(set(found) ^ set(wanted))
    return [line[:200] for line in odd[:3]] or ([] if found == wanted else ["lines repeated"])


def kill_import(
    store: Store,
    place: Place,
    seed: int,
    wanted: list[str],
    paces: dict[int, float],
    stored: Counter[int],
) -> list[str]:
    """Kill an import during a unit of work that `seed` draws, and run it again.

    Counts in `stored` how many articles the graph held when it was killed; `paces` is from `expected`.
    """
    chance = random.Random(seed)
    together = chance.choice(TOGETHER)
    store.clear()
    running = Import(place, ARTICLES, together=together)
    running.wait_for(chance.randrange(0, len(ARTICLES), together))
    time.sleep(chance.random() * paces[together])
    running.kill()
    stored[len(store.current_documents())] += 1
    import_corpus(store, ARTICLES)
    return told_apart(export(store), wanted)


def import_together(store: Store, place: Place, processes: int, wanted: list[str]) -> list[str]:
    """Let several processes import articles at once, each most of them in another order."""
    store.clear()
    orders = [random.Random(n).sample(ARTICLES, len(ARTICLES) - 2) for n in range(processes - 1)]
    running = [
        Import(place, order, together=together)
        for order, together in zip([*orders, list(reversed(ARTICLES))], TOGETHER, strict=False)
    ]
    ends = [x.finish() for x in running]
    problems = [f"exit code {code}: {err.strip()[-300:]}" for code, err in ends if code]
    return problems + told_apart(export(store), wanted)


def stop_server(
    store: Store,
    place: Place,
    wanted: list[str],
    *,
    stop: Callable[[], None],
    start: Callable[[], None] = lambda: None,
) -> list[str]:
    """Stop the server during an import and start it again: the import goes on, or says clearly why not.

    One that gave up because the server took longer than it waits has left nothing by halves, and is run again.
    """
    store.clear()
    running = Import(place, ARTICLES)
    running.wait_for(3)
    stop()
    start()
    code, err = running.finish()
    problems = is_clear(code, err, "not reachable") if code else []
    problems += [f"half there: {x}" for x in store.told.check()]
    if code:
        import_corpus(store, ARTICLES)
    return problems + told_apart(export(store), wanted)


def kill_embedded(place: Place) -> None:
    """Kill the embedded server of a place; the next client starts it again."""
    note = json.loads((place.data / "server.json").read_text(encoding="utf-8"))
    os.kill(note["pid"], signal.SIGKILL)


def is_clear(code: int, err: str, *words: str) -> list[str]:
    """Return what is wrong with how a command failed: one line that says what, where and what to do next."""
    problems = [] if code in {1, 2} else [f"exit code {code}, expected 1 or 2"]
    problems += [f"no {word!r} in: {err.strip()[-400:]}" for word in words if word not in err]
    return problems + [f"not one line: {err.strip()[-400:]}"] * (len(err.strip().splitlines()) != 1)


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """Return a disk of some megabytes, mounted in `folder`.

    Raises:
        OSError: this user may not mount one.
    """
    folder.mkdir()
    size = f"size={megabytes}m,mode=0777"
    command = ["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(folder)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise OSError(f"a small disk cannot be mounted here: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def free_bytes(disk: Path) -> int:
    """Return how much of a disk is free."""
    found = os.statvfs(disk)
    return found.f_bavail * found.f_frsize


@contextmanager
def filled(disk: Path, *, left: int) -> Iterator[None]:
    """Fill a disk until `left` bytes are free."""
    filler = disk / "filler"
    try:
        with filler.open("wb") as file:
            while (over := free_bytes(disk) - left) > 0:
                # Not when the server took some of it meanwhile: then what is free is asked for again.
                with suppress(OSError):
                    os.posix_fallocate(file.fileno(), os.fstat(file.fileno()).st_size, over)
        yield
    finally:
        filler.unlink(missing_ok=True)


def fill_disk(disk: Path, wanted: list[str], *, left: int) -> list[str]:
    """Import into an embedded store whose disk fills up, then into the same with space again."""
    place = Place(disk / "data")
    try:
        with open_store(data=place.data) as store:
            import_corpus(store, ARTICLES[:2])
            with filled(disk, left=left):
                code, err = Import(place, ARTICLES).finish()
            problems = is_clear(code, err, "space", str(place.data))
        with open_store(data=place.data) as store:
            import_corpus(store, ARTICLES)
            return problems + told_apart(export(store), wanted)
    finally:
        stop_embedded(place.data)


def lock_disk(disk: Path, view: Path) -> list[str]:
    """Import into an embedded store by a read-only mount of its disk at `view`, then look whether it is as it was."""
    place = Place(disk / "data")
    with open_store(data=place.data) as store:
        import_corpus(store, ARTICLES[:3])
        before = export(store)
    stop_embedded(place.data)
    view.mkdir()
    subprocess.run(["mount", "--bind", str(disk), str(view)], check=True)
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", str(view)], check=True)
        code, err = Import(Place(view / "data"), ARTICLES).finish()
    finally:
        subprocess.run(["umount", "-l", str(view)], check=True)
    try:
        with open_store(data=place.data) as store:
            problems = is_clear(code, err, "Read-only", str(view / "data"), "--data")
            return problems + told_apart(export(store), before)
    finally:
        stop_embedded(place.data)


def refuse_folder(folder: Path) -> list[str]:
    """Import into a folder that may not be written to.

    Raises:
        OSError: this user may write everywhere, and cannot give that up.
    """
    folder.mkdir(mode=0o555)
    place = Place(folder / "data")
    running = Import(place, ARTICLES, through=POWERLESS if os.geteuid() == 0 else ())
    return is_clear(*running.finish(), "Permission denied", str(place.data), "--data")
