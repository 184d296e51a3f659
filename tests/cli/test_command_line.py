"""What holds for every command: help, speed, errors and exit codes."""

import io
import os
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import click
import pytest

from kg.cli import COMMANDS, FAILED, INTERRUPTED, USAGE, group, queries, run, run_guarded
from kg.cli.changes import quote_once
from kg.cli.context import App
from kg.cli.extract import read_input, read_stream
from kg.cli.page import file_name
from kg.cli.query import cypher_value, split_params
from kg.errors import InputError, QueryRefusedError, StoreError, UsageError
from kg.store.queries import check_params, named_query

HEAVY = ("spacy", "neo4j", "pyvis", "networkx", "numpy", "kg.store", "kg.extract", "kg.views")


def kg(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg.cli", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize(
    "arguments", [["--help"], *([name, "--help"] for name in COMMANDS)], ids=str
)
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    """Help is answered before any library that takes long is imported."""
    code = (
        "import sys\nfrom kg.cli import run\n"
        f"code = run({arguments})\n"
        f"sys.exit(code or ' '.join(x for x in {HEAVY} if x in sys.modules) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_an_example_in_its_help(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The help of a command shows how it is called."""
    assert run([name, "--help"]) == 0
    assert f"Example:\n    kg {name}" in capsys.readouterr().out


def test_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """`kg --version` names the program and its version."""
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("kg 0.")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["imprt"], "No such command"),
        (["query"], "expected the name of a query or --cypher"),
        (["query", "a", "--cypher", "RETURN 1"], "not both"),
        (["query", "a", "--param", "x"], "expected name=value"),
        (["import", "-"], "--id NAME"),
        (["import", "a.txt", "--id", "b"], "only there"),
        (["--pipelines", "lg", "extract", "a.txt"], "pipeline 'lg'"),
        (["extract", "a.txt", "--pipelines", "lg"], "pipeline 'lg'"),
    ],
)
def test_wrong_usage_is_explained(
    arguments: list[str],
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A command given wrongly says so on stderr and exits with 2."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(
        "The council met on Monday. It decided to build a new school in the town.\n"
    )
    assert run(arguments) == USAGE
    shown = capsys.readouterr()
    assert words in shown.err
    assert shown.out == ""


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UsageError("x"), USAGE),
        (QueryRefusedError("x"), USAGE),
        (InputError("x", hint="do y"), FAILED),
        (StoreError("x"), FAILED),
        (OSError(13, "Permission denied", "f"), FAILED),
        (ValueError("two\nlines"), FAILED),
        (click.Abort(), INTERRUPTED),
        (KeyboardInterrupt(), INTERRUPTED),
    ],
)
def test_an_error_is_one_line_and_a_code(
    error: BaseException, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every error becomes one line on stderr and the exit code that goes with it."""

    def fail() -> None:
        raise error

    assert run_guarded(fail, App()) == code
    assert capsys.readouterr().err.strip().count("\n") == 0


def test_an_unexpected_error_says_how_to_see_more(capsys: pytest.CaptureFixture[str]) -> None:
    """The line names the kind of error; --debug gives the traceback before it."""

    def fail() -> None:
        raise ValueError("odd")

    run_guarded(fail, App())
    assert (
        capsys.readouterr().err
        == "kg: unexpected ValueError: odd; run it again with --debug for the traceback\n"
    )
    run_guarded(fail, App(debug=True))
    assert "Traceback" in capsys.readouterr().err


def test_a_missing_file_is_one_clear_line(tmp_path: Path) -> None:
    """`kg extract` of nothing says what is missing and what to do."""
    done = kg("extract", "nothing.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (FAILED, "")
    assert done.stderr == "kg: file 'nothing.txt': no such file; check the path\n"


def test_a_closed_pipe_is_quiet() -> None:
    """A reader that stops early gets no traceback."""
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(
        [sys.executable, "-m", "kg.cli", "--help"],
        stdout=write_end,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(write_end)
    assert done.stderr == ""


@pytest.mark.parametrize(
    "arguments",
    [["--data", "d", "--json", "queries"], ["queries", "--data", "d", "--json"]],
    ids=str,
)
def test_options_may_stand_on_either_side(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The shared options hold before and after the name of the command."""
    app = App()
    monkeypatch.setattr(queries.command, "callback", lambda: None)
    group.main(arguments, standalone_mode=False, obj=app)
    assert (app.data, app.json) == (Path("d"), True)


@pytest.mark.parametrize(
    "words",
    [
        ["history", "s_\udcff"],
        ["query", "outside_treaty", "--param", "treaty=\udcff"],
        ["import", "--id", "\udcff", "-"],
        ["query", "timeline", "--param", "limit=-1"],
        ["query", "timeline", "--param", f"limit={10**20}"],
        ["query", "--cypher", "RETURN $x", "--param", f"x=[{10**20}]"],
        ["runs", "--limit", str(10**20)],
    ],
)
def test_what_no_database_holds_is_wrong_usage(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Bytes that are no text and numbers beyond all measure are refused in a line, before anything is asked."""
    monkeypatch.setattr(App, "store", lambda _: nullcontext(_Unasked()))
    assert run(words) == USAGE
    assert "unexpected" not in capsys.readouterr().err


class _Unasked:
    """A store that nobody should ask: of a named query only the parameters are checked."""

    def run_query(self, name: str, params: dict[str, str]) -> None:
        check_params(named_query(name), params)
        raise AssertionError(name)

    def run_user_query(self, text: str, params: dict[str, object]) -> None:
        raise AssertionError((text, params))


def test_parameters_are_split_at_the_first_equals_sign() -> None:
    """A value may hold an equals sign and be empty."""
    assert split_params(("a=b=c", "d=")) == {"a": "b=c", "d": ""}


@pytest.mark.parametrize(
    ("text", "value"),
    [("3", 3), ("true", True), ("null", None), ("[1]", [1]), ("Kyiv", "Kyiv"), ('"3"', "3")],
)
def test_user_cypher_takes_json_values(text: str, value: object) -> None:
    """Numbers, truth values and lists keep their type; words are text."""
    assert cypher_value(text) == value


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Ukraine", "ukraine.html"),
        ("../x", "x.html"),
        ("東京", "page.html"),
        ("a" * 200, "a" * 80 + ".html"),
    ],
)
def test_a_page_is_named_after_its_entity(name: str, file: str) -> None:
    """A hostile or foreign name still gives a plain file name in the working folder."""
    assert file_name(name) == file


PAGE = (
    "<!DOCTYPE html><html lang='en'><head><title>Harbour Opens</title></head><body><article><h1>Harbour Opens</h1>"
    + "<p>The harbour of the town has opened again, and the first boats were there in the morning.</p>"
    * 6
    + "</article></body></html>"
)


def test_a_saved_page_is_read_by_its_name(tmp_path: Path) -> None:
    """`kg extract page.html` reads the article that `kg import` reads."""
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    assert read_input(str(tmp_path / "page.html"), None, tmp_path).title == "Harbour Opens"


def test_a_page_may_come_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page is told from text by how it begins, and its bytes are there to be kept."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    document, page = read_stream("wire/18")
    assert (document.title, document.path, page) == ("Harbour Opens", "wire/18", PAGE.encode())


def test_a_source_that_is_not_wanted_is_wrong_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--due` with the name of no source is no idle run."""
    monkeypatch.chdir(tmp_path)
    assert run(["import", "--due", "--source", "Nope"]) == USAGE


def test_the_list_of_commands_cuts_no_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal of 80 columns each command has a whole short sentence."""
    monkeypatch.setenv("COLUMNS", "80")
    run(["--help"])
    shown = capsys.readouterr().out.partition("Commands:")[2]
    assert "..." not in shown
    assert all(f"  {name} " in shown for name in COMMANDS)


@pytest.mark.parametrize(
    ("settings", "words", "said"),
    [
        ({"KG_SERVER_IDLE": "abc"}, ["runs"], "KG_SERVER_IDLE 'abc'"),
        ({"KG_SERVER_HEAP": "zz"}, ["runs"], "KG_SERVER_HEAP 'zz'"),
        ({"KG_DATA": "file"}, ["runs"], "a file, expected a folder"),
        ({}, ["--data", "", "runs"], "empty, expected a folder"),
        ({}, ["import", "ftp://example.org/a"], "http://"),
        ({}, ["reject", "s_1", "--list"], "--list alone"),
    ],
)
def test_a_wrong_setting_is_explained_before_a_server_starts(
    settings: dict[str, str],
    words: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What only the server's log would tell is told at once, and nothing is left in the folder."""
    monkeypatch.chdir(tmp_path)
    Path("file").touch()
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert run(words) == USAGE
    assert said in capsys.readouterr().err
    assert os.listdir() == ["file"]


def test_a_sentence_is_quoted_once() -> None:
    """Statements of one sentence follow each other; only the first shows it."""
    rows = [{"quote": "One."}, {"quote": "One."}, {"quote": "Two."}, {"quote": None}]
    assert [x["quote"] for x in quote_once(rows)] == ["One.", '"', "Two.", None]
