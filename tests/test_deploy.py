"""What deploy/ ships for a schedule is accepted by the programs it is for, and its commands run as written."""

import os
import shlex
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import click
import pytest
import srsly

from kg.cli import group
from kg.cli.context import App

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
SERVICES = sorted(DEPLOY.glob("*.service"))
NEWS = "Ferries\n\nMarch 5, 2025\n\nDenmark sold ferries to Iceland on Monday.\n"


def parse_unit(path: Path) -> ConfigParser:
    unit = ConfigParser(interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(path.read_text(encoding="utf-8"))
    return unit


def cron_line() -> str:
    """Return the one line of the crontab that is no comment."""
    lines = (DEPLOY / "crontab").read_text(encoding="utf-8").splitlines()
    (line,) = [x for x in lines if x and not x.startswith("#")]
    return line


def cron_command() -> str:
    return cron_line().split(maxsplit=5)[5]


def shipped_commands() -> list[str]:
    """Return the words after `kg` of each command that deploy/ and docker-compose.yml run."""
    found = [parse_unit(x)["Service"]["ExecStart"].partition("/kg ")[2] for x in SERVICES]
    services = srsly.yaml_loads((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))[
        "services"
    ]
    composed = [shlex.join(x["command"]) for x in services.values() if "command" in x]
    return [*found, cron_command().partition("/kg ")[2].partition(" >")[0], *composed]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a home folder with kg in `graph`, as the files expect it, and an article that is wanted."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    program = tmp_path / "graph" / ".venv" / "bin" / "kg"
    program.parent.mkdir(parents=True)
    code = f'#!/bin/sh\nPYTHONPATH={shlex.quote(str(ROOT))} exec {shlex.quote(sys.executable)} -m kg.cli "$@"\n'
    program.write_text(code, encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / "graph" / "a.txt").write_text(NEWS, encoding="utf-8")
    wanted = '[[source]]\ntitle = "A"\nkind = "file"\naddress = "a.txt"\nschedule = "1d"\n'
    (tmp_path / "graph" / "sources.toml").write_text(wanted, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("words", shipped_commands())
def test_every_command_is_well_formed(words: str) -> None:
    """The command is there, and so are its options."""
    name, *rest = shlex.split(words)
    found = group.get_command(click.Context(group), name)
    assert found is not None
    context = found.make_context(name, rest, obj=App())
    if isinstance(found, click.Group):
        inner, command, left = found.resolve_command(context, rest)
        assert command is not None
        command.make_context(str(inner), left, parent=context)


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
@pytest.mark.parametrize("path", [*SERVICES, *DEPLOY.glob("*.timer")], ids=lambda p: p.name)
def test_systemd_accepts_the_units(path: Path, home: Path) -> None:
    """`systemd-analyze verify` has nothing to say about a unit, with kg where the unit expects it."""
    units = home / "units"
    shutil.copytree(DEPLOY, units)
    command = ["systemd-analyze", "--user", "verify", str(units / path.name)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert path.name not in done.stderr
    assert done.returncode == 0, done.stderr


def test_the_timer_calls_a_service_that_is_there() -> None:
    """A timer without Unit= calls the service of its name; nothing due is no failure of it."""
    assert parse_unit(DEPLOY / "kg-import.timer")["Timer"]["OnCalendar"]
    service = parse_unit(DEPLOY / "kg-import.service")["Service"]
    assert (service["Type"], service["SuccessExitStatus"]) == ("oneshot", "3")


@pytest.mark.slow
def test_commands_run_as_written(home: Path) -> None:
    """By cron what is due is imported into imports.jsonl without a word to mail; then systemd's finds nothing due."""
    from kg.store import stop_embedded

    env = {k: v for k, v in os.environ.items() if not k.startswith("KG_")} | {"KG_PIPELINES": "sm"}
    service = parse_unit(DEPLOY / "kg-import.service")["Service"]
    folder = service["WorkingDirectory"].replace("%h", str(home))
    try:
        by_cron = subprocess.run(
            ["/bin/sh", "-c", cron_command()],
            check=False, cwd=home, env=env, capture_output=True, text=True,
        )  # fmt: skip
        assert (by_cron.returncode, by_cron.stdout, by_cron.stderr) == (0, "", "")
        assert '"documents": 1' in (home / "graph" / "imports.jsonl").read_text(encoding="utf-8")
        by_systemd = subprocess.run(
            shlex.split(service["ExecStart"].replace("%h", str(home))),
            check=False, cwd=folder, env=env, capture_output=True, text=True,
        )  # fmt: skip
        assert (by_systemd.returncode, by_systemd.stderr) == (3, "")
    finally:
        stop_embedded(home / "graph" / ".kg")
