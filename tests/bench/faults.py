"""Put faults to imports on both servers and count what held: `python -m tests.bench.faults [--kills 100]`.

Each line of the table is a fault, on a server: how often it was tried and how often the graph came out as that of an
undisturbed import, with what was said of the rest. The articles are those of tests/support/corpus.py.
"""

import argparse
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from conftest import run_script
from kg.store import open_store, stop_embedded
from support import faults
from support.places import Place

RELEASE = "5.26"


def count(name: str, server: str, tries: list[Callable[[], list[str]]]) -> int:
    """Try a fault some times and print a line of the table; return how often it did harm."""
    found = []
    for attempt in tries:
        try:
            found.append(attempt())
        except OSError as error:
            print(f"| {name} | {server} | not possible here: {error} | |", flush=True)
            return 0
    harm = [x for x in found if x]
    print(f"| {name} | {server} | {len(found)} | {len(found) - len(harm)} |", flush=True)
    for problems in harm:
        print(f"  {problems}", file=sys.stderr)
    return len(harm)


@contextmanager
def running_neo4j(home: Path) -> Iterator[Place]:
    """Return a Neo4j that runs in `home`."""
    started = run_script(
        "start", RELEASE, "--home", str(home), "--owner", str(os.getpid()), "--json"
    )
    if started.returncode:
        raise SystemExit(started.stderr)
    found = json.loads(started.stdout)
    try:
        yield Place(home, found["uri"], found["user"], found["password"])
    finally:
        run_script("kill", RELEASE, "--home", str(home))


def try_server(name: str, place: Place, options: argparse.Namespace) -> int:
    """Try on one server what does not depend on its disk."""
    where = {"uri": place.uri, "user": place.user, "password": place.password}
    with open_store(data=place.data, **where) as store:
        wanted, paces = faults.expected(store)
        stored: Counter[int] = Counter()
        harm = count(
            "killed at a random moment, run again", name,
            [lambda n=n: faults.kill_import(store, place, n, wanted, paces, stored) for n in range(options.kills)],
        )  # fmt: skip
        moments = ", ".join(f"{n}: {times}" for n, times in sorted(stored.items()))
        print(
            f"articles of {len(faults.ARTICLES)} stored when killed, and how often: {moments}",
            file=sys.stderr,
        )
        for processes in (2, 3):
            harm += count(
                f"{processes} imports at once", name,
                [lambda n=processes: faults.import_together(store, place, n, wanted)] * options.times,
            )  # fmt: skip
        if not place.uri:
            harm += count(
                "server: kill", name,
                [lambda: faults.stop_server(store, place, wanted, stop=lambda: faults.kill_embedded(place))]
                * options.times,
            )  # fmt: skip
            return harm
        port = place.uri.rpartition(":")[2]

        def start() -> None:
            words = "--home", str(place.data), "--port", port, "--owner", str(os.getpid())
            run_script("start", RELEASE, *words)

        for command in ("stop", "kill"):

            def stop(command: str = command) -> None:
                run_script(command, RELEASE, "--home", str(place.data))

            harm += count(
                f"server: {command} and start", name,
                [lambda s=stop: faults.stop_server(store, place, wanted, stop=s, start=start)] * options.times,
            )  # fmt: skip
    return harm


def try_disks(folder: Path, times: int) -> int:
    """Try disks that are full or read-only under the embedded server."""
    with open_store(data=folder / "whole") as store:
        wanted, _ = faults.expected(store)
    stop_embedded(folder / "whole")

    def full(number: int) -> list[str]:
        with faults.small_disk(folder / f"full-{number}", 64) as disk:
            return faults.fill_disk(disk, wanted, left=number * 100_000)

    def locked(number: int) -> list[str]:
        with faults.small_disk(folder / f"locked-{number}", 64) as disk:
            return faults.lock_disk(disk, folder / f"view-{number}")

    harm = count(
        "disk full, run again with space", "embedded", [lambda n=n: full(n) for n in range(times)]
    )
    harm += count(
        "disk became read-only", "embedded", [lambda n=n: locked(n) for n in range(times)]
    )
    return harm + count(
        "folder of somebody else", "embedded", [lambda: faults.refuse_folder(folder / "theirs")]
    )


def main() -> int:
    """Print the table; return 1 when a fault did harm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100, help="imports to kill on each server")
    parser.add_argument("--times", type=int, default=3, help="how often to try each other fault")
    parser.add_argument("--server", choices=["embedded", "neo4j"], help="only this one")
    options = parser.parse_args()
    print("| fault | server | tried | as undisturbed |\n|---|---|---|---|")
    harm = 0
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if options.server != "neo4j":
            stack.callback(stop_embedded, folder / "data")
            harm += try_server("embedded", Place(folder / "data"), options)
            harm += try_disks(folder, options.times)
        if options.server != "embedded":
            place = stack.enter_context(running_neo4j(folder / "home"))
            harm += try_server(f"Neo4j {RELEASE}", place, options)
    return 1 if harm else 0


if __name__ == "__main__":
    sys.exit(main())
