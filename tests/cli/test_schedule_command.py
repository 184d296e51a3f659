"""kg schedule: a process of its own that imports what is due until it is stopped, and a look at how sources stand."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kg.cli import DONE, run
from kg.imports import Due
from kg.model import RunReport

pytestmark = pytest.mark.slow
TEXT = "Ferries\n\nMarch 5, 2025\n\nDenmark sold ferries to Iceland on Monday.\n"


@pytest.fixture
def folder(workplace: Path) -> Path:
    """Return a working folder whose `news` is wanted every day."""
    (workplace / "news").mkdir()
    (workplace / "news" / "a.txt").write_text(TEXT, encoding="utf-8")
    assert run(["source", "add", "news", "--title", "Desk", "--every", "1d"]) == DONE
    return workplace


def start() -> subprocess.Popen[str]:
    """Start `kg schedule run` in the working folder."""
    words = [sys.executable, "-m", "kg.cli", "schedule", "run"]
    pipe = subprocess.PIPE
    place = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.Popen(words, stdout=pipe, stderr=pipe, text=True, env=place)


def status(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    capsys.readouterr()
    assert run(["schedule", "status"]) == DONE
    return dict(json.loads(capsys.readouterr().out))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_imports_what_is_due_until_it_is_stopped(
    number: signal.Signals, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two at once do the work once; a signal ends each with code 0, and its source is then waiting."""
    before = status(capsys)
    assert [before[k] for k in ("state", "next_due", "outcome")] == ["due", None, None]
    with start() as one, start() as other:
        # Whichever has the lease prints a report, and only that one.
        assert one.stderr
        assert other.stderr
        assert "Ctrl-C" in one.stderr.readline()
        assert "Ctrl-C" in other.stderr.readline()
        while status(capsys)["outcome"] != "done":
            pass  # each look takes a moment; the limit on a test's time ends a wait in vain
        for process in (one, other):
            process.send_signal(number)
        printed = "".join(p.communicate()[0] for p in (one, other))
        assert (one.returncode, other.returncode) == (0, 0)
    assert [json.loads(x)["documents"] for x in printed.splitlines()] == [1]
    after = status(capsys)
    assert [after[k] for k in ("state", "outcome", "held_by")] == ["waiting", "done", None]
    assert (folder / "sources.toml").exists()


def test_a_wrong_file_is_told_once_and_does_not_end_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Between two ticks sources.toml may break and be mended."""
    from kg.cli.context import App
    from kg.cli.schedule import Ticker

    class Idle(Due):
        def run(self, wanted: object, progress: object = None) -> list[RunReport]:
            del wanted, progress
            return []

    whole = (folder / "sources.toml").read_text(encoding="utf-8")
    ticker = Ticker(App(), Idle(None, None, folder, "me"))  # type: ignore[arg-type]
    for text, told in [("[[sauce]]", 1), ("[[sauce]]", 0), (whole, 0), ("[[sauce]]", 1)]:
        (folder / "sources.toml").write_text(text, encoding="utf-8")
        ticker.tick()
        assert capsys.readouterr().err.count("sauce") == told
