"""README keeps its promises: its commands run as written, and their output is what it shows."""

import io
import os
import re
import shlex
import shutil
import signal
import subprocess
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click
import pytest

from kg.cli import group, run
from kg.cli.context import App

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
RUN, RUN_SHOWN = (
    re.compile(r"r_\d{8}T\d{12}Z"),
    "r_20250320T120000000000Z",
)  # a run's id is its instant
BLOCK = re.compile(r"(?:^    .*\n|^\n(?=    ))+", re.MULTILINE)


def block_lines() -> Iterator[str]:
    for block in BLOCK.findall(README):
        yield from (line[4:] for line in block.splitlines() if line.strip())


def commands() -> list[str]:
    lines = [line.partition("  #")[0].removeprefix("$ ").strip() for line in block_lines()]
    return sorted({line for line in lines if line.startswith("kg ")})


class Terminal(io.StringIO):
    """Standard output and error as a terminal of a fixed width would be."""

    def isatty(self) -> bool:
        return True

    def lines(self) -> list[str]:
        """Return what stays on the screen, without empty lines."""
        found = (line.rpartition("\r\x1b[K")[2].rstrip() for line in self.getvalue().split("\n"))
        return [RUN.sub(RUN_SHOWN, line) for line in found if line]


class Shell:
    """Does what README shows after `$`, on a day of its own: `sleep` lets its clock go by."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.monkeypatch = monkeypatch
        self.moment = datetime(2025, 3, 20, 12, tzinfo=UTC)

    def now(self) -> datetime:
        self.moment += timedelta(seconds=1)  # no two runs begin at one instant
        return self.moment

    def do(self, command: str) -> list[str]:
        """Return the lines that a command leaves on the screen; it must succeed."""
        words = shlex.split(command, comments=True)
        if words[0] == "sleep":
            self.moment += timedelta(days=int(words[1].removesuffix("d")))
            return []
        if words[0] != "kg":
            told = subprocess.run(command, shell=True, check=True, capture_output=True, text=True)
            return told.stdout.splitlines()
        screen = Terminal()
        self.monkeypatch.setattr("sys.stdout", screen)
        self.monkeypatch.setattr("sys.stderr", screen)
        if words[1:3] == ["schedule", "run"]:
            threading.Thread(target=press_ctrl_c, args=(screen,), daemon=True).start()
        assert run(words[1:], App(now=self.now)) == 0, screen.getvalue()
        return screen.lines()


def press_ctrl_c(screen: Terminal) -> None:
    """Press Ctrl-C once the screen shows the report of a run."""
    while not RUN.search(screen.getvalue()):
        threading.Event().wait(0.1)
    os.kill(os.getpid(), signal.SIGINT)


def shown_outputs() -> dict[str, list[tuple[str, list[str]]]]:
    """Return each `$ ...` of README with the lines below it in its block, by section."""
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for section in README.split("\n## ")[1:]:
        pairs: list[tuple[str, list[str]]] = []
        for block in BLOCK.findall(section):
            lines = [line[4:].rstrip() for line in block.splitlines() if line.strip()]
            if not lines[0].startswith("$ "):
                continue
            for line in lines:
                if line.startswith("$ "):
                    pairs.append((line[2:], []))
                else:
                    pairs[-1][1].append(line)
        if pairs:
            found[section.splitlines()[0]] = pairs
    return found


def test_the_two_commands_are_at_the_top() -> None:
    """The first 20 lines say how to see it work and how to test it."""
    head = README.splitlines()[:20]
    assert "    scripts/demo" in head
    assert "    scripts/test" in head


@pytest.mark.parametrize("command", commands())
def test_every_command_line_is_well_formed(command: str) -> None:
    """Each command line of README parses: the command is there, and so are its options."""
    words = shlex.split(command)[1:]
    context = click.Context(group, obj=App())
    name, found, rest = group.resolve_command(context, words)
    assert found is not None
    assert isinstance(found.make_context(name, rest, parent=context), click.Context)


def test_linked_files_exist() -> None:
    """What README links to is there."""
    for target in re.findall(r"\]\(([^)#]+)", README):
        assert (ROOT / target).exists(), target


@pytest.mark.slow
@pytest.mark.parametrize("section", shown_outputs())
def test_outputs_are_as_shown(
    section: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Running what a section of README shows, in its order and a folder of its own, gives what it shows."""
    from kg.store import stop_embedded

    for article in (ROOT / "kg" / "demo").glob("*.txt"):
        shutil.copy(article, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "110")
    for name in ("KG_NEO4J_URI", "KG_DATA", "KG_PIPELINES", "KG_SOURCES"):
        monkeypatch.delenv(name, raising=False)
    shell = Shell(monkeypatch)
    try:
        for command, expected in shown_outputs()[section]:
            assert shell.do(command) == expected, command
    finally:
        stop_embedded(Path(".kg"))
