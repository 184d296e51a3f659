"""How far long work is: on a terminal only, with a rate once there is one, and with failures always."""

import io
import os

import pytest

from kg.cli.output import display_width
from kg.cli.progress import ProgressLine, format_duration, format_progress, tell_undated
from kg.imports import Progress
from kg.store.history import check_names
from support.worlds import World


class Screen(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        return True


def steps(count: int, total: int, *, begin: int = 1) -> list[Progress]:
    return [
        Progress(n, total, f"{n}.txt", "written", statements=2 * n) for n in range(begin, count + 1)
    ]


def show(monkeypatch: pytest.MonkeyPatch, work: list[tuple[float, Progress]]) -> list[str]:
    """Return the lines that a terminal of 70 columns shows for steps at their seconds."""
    screen, seconds = Screen(), iter([second for second, _ in work])
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((70, 24)))
    line = ProgressLine(lambda: next(seconds))
    for _, step in work:
        line(step)
    return screen.getvalue().split("\r\x1b[K")[1:]


def test_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    """Where stderr is no terminal, only failures are told."""
    line = ProgressLine()
    line(Progress(1, 2, "a.txt", "written"))
    line(Progress(2, 2, "b.txt", "failed", "article 'b.txt': empty"))
    line.clear()
    assert capsys.readouterr().err == "kg: article 'b.txt': empty\n"


def test_rate_and_time_left_are_those_of_the_last_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no rate before a second has passed, and the slow first article does not count."""
    shown = show(monkeypatch, list(zip([9.0, 9.5, 11.0], steps(3, 9), strict=True)))
    assert shown == [
        "1/9 articles, 2 statements, 1.txt",
        "2/9 articles, 4 statements, 2.txt",
        "3/9 articles, 6 statements, 1.0 a second, 6 s left, 3.txt",
    ]


def test_other_work_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rate of one source is not that of the next."""
    work = [*zip([1.0, 3.0], steps(2, 2), strict=True), (4.0, steps(1, 5)[0])]
    assert show(monkeypatch, work)[-1] == "1/5 articles, 2 statements, 1.txt"


def test_looks_are_not_too_many_and_the_last_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand unchanged articles in a moment do not flood the terminal."""
    work = [(n / 1000, step) for n, step in enumerate(steps(1000, 1000))]
    shown = show(monkeypatch, work)
    assert len(shown) <= 12
    assert shown[-1].startswith("1000/1000 articles")


def test_a_failure_stands_on_a_line_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line makes way for it and comes back below."""
    failed = Progress(2, 3, "b.txt", "failed", "b is empty", 5)
    shown = show(monkeypatch, [(1.0, steps(1, 3)[0]), (2.0, failed)])
    assert shown == [
        "1/3 articles, 2 statements, 1.txt",
        "kg: b is empty\n",
        "2/3 articles, 5 statements, 1.0 a second, 1 s left, b.txt",
    ]


def test_a_line_fits_the_terminal_and_drives_nothing() -> None:
    """Names are cut off and lose their control characters; slow work is counted by the minute."""
    step = Progress(1, 3, "a\x1b]0;x\x07.txt", "written", statements=4)
    line = format_progress(step, 0.05)
    assert line == "1/3 articles, 4 statements, 3.0 a minute, 40 s left, a]0;x.txt"


def test_a_long_name_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line never wraps, or it could not be taken away."""
    shown = show(monkeypatch, [(1.0, Progress(1, 2, "n" * 200, "written"))])
    assert len(shown[0]) == 69
    shown = show(monkeypatch, [(1.0, Progress(1, 2, "東京" * 50, "written"))])
    assert display_width(shown[0]) == 68


def test_the_line_is_taken_away_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when the work ends with an error, whose message starts on a clean line."""

    def work() -> None:
        with ProgressLine() as line:
            line(steps(1, 3)[0])
            raise KeyboardInterrupt

    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    with pytest.raises(KeyboardInterrupt):
        work()
    assert screen.getvalue().endswith("1.txt\r\x1b[K")


def test_checks_are_shown_to_who_watches(
    embedded: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each check is named while it is at work, and nothing is said where stderr is no terminal."""
    with ProgressLine() as line:
        embedded.store.told.check(line.show_check)
    assert capsys.readouterr().err == ""
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    with ProgressLine() as line:
        embedded.store.told.check(line.show_check)
    names = check_names()
    assert screen.getvalue().split("\r\x1b[K")[1:] == [
        *(f"{n}/{len(names)} checks, {name}" for n, name in enumerate(names)),
        "",
    ]


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (99, "99 s"), (100, "2 min"), (5999, "100 min"), (9000, "2.5 h")],
)
def test_durations(seconds: float, text: str) -> None:
    assert format_duration(seconds) == text


def test_articles_without_a_date_are_told_at_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    """One line names those that were read and have no day to count from, the first few of many."""
    with ProgressLine() as line:
        line(Progress(1, 2, "a.txt", "written", is_undated=True))
        line(Progress(2, 2, "b.txt", "written"))
        assert capsys.readouterr().err == ""
    assert capsys.readouterr().err.startswith("kg: 1 article has no date, ")
    assert tell_undated(["a", "b", "c", "d"]).endswith(": a, b, c, ...")
