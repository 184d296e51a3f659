"""An import as a process of its own, to be killed or starved: `python -m support.importing`, told what on its stdin.

It says `open` once the store is, each article as it is done, and `done`; an error is one line on stderr, exit code 1.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from kg.errors import KgError
from kg.imports import Importer, Progress, Reader
from kg.knowledge.gazetteer import load_gazetteer
from kg.knowledge.schema import load_schema
from kg.store import Store, open_store
from support.corpus import make_article
from support.places import Place
from support.worlds import article_of

TESTS = Path(__file__).parents[1]


def import_corpus(
    store: Store, numbers: Iterable[int], *, together: int = 1, told: bool = False
) -> None:
    """Import articles of the corpus, by number, as one run that writes at most `together` in one unit."""
    readings = {r.document.id: r for r in (make_article(n, sentences=6) for n in numbers)}
    reader = Reader(lambda document: readings[document.id], "test")
    importer = Importer(store, reader, load_schema(), lambda: datetime.now(UTC), together)

    def progress(step: Progress) -> None:
        if told:
            say(f"{step.outcome} {step.name} {step.error}")

    importer.import_articles([article_of(r) for r in readings.values()], progress=progress)


class Import:
    """A running import of articles of the corpus."""

    def __init__(
        self,
        place: Place,
        numbers: Sequence[int],
        *,
        together: int = 1,
        through: Sequence[str] = (),
    ) -> None:
        """Start it, `through` another command where one is given; see `import_corpus` for `together`."""
        env = {k: v for k, v in os.environ.items() if not k.startswith("KG_")}
        env["PYTHONPATH"] = os.pathsep.join([str(TESTS), str(TESTS.parent)])
        where = {**asdict(place), "data": str(place.data)}
        self.process = subprocess.Popen(
            [*through, sys.executable, "-m", "support.importing"],
            env=env, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        assert self.process.stdin
        order = {"place": where, "numbers": list(numbers), "together": together}
        self.process.stdin.write(json.dumps(order))
        self.process.stdin.close()
        self.process.stdin = None

    def wait_for(self, articles: int) -> None:
        """Return when the store is open and so many articles are done, or the import has ended."""
        assert self.process.stdout
        for _ in range(articles + 1):
            self.process.stdout.readline()

    def kill(self) -> None:
        """Kill it as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()

    def finish(self, seconds: float = 240) -> tuple[int, str]:
        """Wait for its end and return its exit code and what it said of errors."""
        _, err = self.process.communicate(timeout=seconds)
        return self.process.returncode, err


def say(line: str) -> None:
    """Tell the process that started this one."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    """Import what stdin says."""
    told = json.load(sys.stdin)
    place = {**told["place"], "data": Path(told["place"]["data"])}
    try:
        with open_store(**place) as store:
            # Before anybody counts the time until a unit of work.
            load_gazetteer()
            say("open")
            import_corpus(store, told["numbers"], together=told["together"], told=True)
    except KgError as error:
        sys.stderr.write(f"kg: {error}\n")
        return 1
    say("done")
    return 0


if __name__ == "__main__":
    sys.exit(main())
