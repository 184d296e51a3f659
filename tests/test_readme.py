"""README keeps its promises: its commands run as written, and their output is what it shows."""

import io
import re
import shlex
import shutil
from collections.abc import Iterator
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
BLOCKS = re.findall(r"(?:^    .*\n|^\n(?=    ))+", README, re.MULTILINE)


def block_lines() -> Iterator[str]:
    for block in BLOCKS:
        yield from (line[4:] for line in block.splitlines() if line.strip())


def commands() -> list[str]:
    lines = [line.partition("  #")[0].removeprefix("$ ").strip() for line in block_lines()]
    return sorted({line for line in lines if line.startswith("kg ")})


class Terminal(io.StringIO):
    """Standard output as a terminal of a fixed width would be."""

    def isatty(self) -> bool:
        return True


def shown_outputs() -> list[tuple[str, str]]:
    """Return each `$ kg ...` of README with the lines below it in its block."""
    pairs: list[tuple[str, str]] = []
    for block in BLOCKS:
        lines = [line[4:] for line in block.splitlines() if line.strip()]
        if not lines or not lines[0].startswith("$ "):
            continue
        for line in lines:
            if line.startswith("$ "):
                pairs.append((line[2:], ""))
            else:
                command, output = pairs[-1]
                pairs[-1] = (command, f"{output}{line}\n")
    return pairs


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
def test_outputs_are_as_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Running the commands that README shows with their output, in its order, gives that output."""
    from kg.store import stop_embedded

    for article in (ROOT / "kg" / "demo").glob("*.txt"):
        if ".edited" not in article.name:
            shutil.copy(article, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "110")
    for name in ("KG_NEO4J_URI", "KG_DATA", "KG_PIPELINES"):
        monkeypatch.delenv(name, raising=False)
    assert len(shown_outputs()) > 2
    try:
        for command, expected in shown_outputs():
            out = Terminal()
            monkeypatch.setattr("sys.stdout", out)
            assert run(shlex.split(command)[1:]) == 0
            shown = RUN.sub(RUN_SHOWN, out.getvalue())
            lines = [x.rstrip() for x in shown.splitlines() if x.strip()]
            assert lines == [x.rstrip() for x in expected.splitlines()], command
    finally:
        stop_embedded(Path(".kg"))
