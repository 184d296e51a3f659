"""kg source writes what is wanted, and kg import --due tells by its exit code what it did."""

from pathlib import Path

import pytest

from kg.cli import DONE, FAILED, NOTHING_DUE, USAGE, run
from kg.cli.importing import tell_not_begun, tell_nothing_due
from support.http_server import Reply, serve


@pytest.fixture
def folder(workplace: Path) -> Path:
    """Return a working folder with an article in `news`."""
    (workplace / "news").mkdir()
    text = "Ferries\n\nMarch 5, 2025\n\nDenmark sold ferries to Iceland on Monday.\n"
    (workplace / "news" / "a.txt").write_text(text, encoding="utf-8")
    return workplace


def test_sources_are_added_paused_and_removed(folder: Path) -> None:
    """The file says what is wanted; a second source of that address, and an unknown one, are refused."""
    assert run(["source", "add", "news", "--every", "1d"]) == DONE
    assert run(["source", "add", "https://example.org/feed.xml", "--title", "Post"]) == DONE
    text = (folder / "sources.toml").read_text(encoding="utf-8")
    assert 'kind = "feed"' in text
    assert 'kind = "folder"' in text
    assert run(["source", "add", "news"]) == USAGE
    assert run(["source", "add", "x", "--every", "sometimes"]) == USAGE
    assert run(["source", "pause", "post"]) == DONE
    assert "paused = true" in (folder / "sources.toml").read_text(encoding="utf-8")
    assert run(["source", "remove", "Psot"]) == USAGE
    assert run(["source", "remove", "Post"]) == DONE


def test_what_a_source_allows_is_kept(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A test of that source, by its address or title, may fetch from there, and of no other one."""
    body = "<rss version='2.0'><channel><title>Wire</title><item><title>Ferries</title><link>https://example.org/1</link></item></channel></rss>"
    with serve({"/rss": Reply(200, body.encode(), {"Content-Type": "text/xml"})}) as server:
        address = server.url("/rss")
        assert run(["source", "test", address]) == FAILED
        words = ["source", "add", address, "--title", "Wire", "--allow", server.place.upper()]
        assert run(words) == DONE
        assert f'allow = ["{server.place}"]' in (folder / "sources.toml").read_text("utf-8")
        capsys.readouterr()
        assert run(["source", "test", address]) == run(["source", "test", "wire"]) == DONE
        assert capsys.readouterr().out.count("Ferries") == 2
    assert run(["source", "add", "news", "--allow", "example.org:80"]) == USAGE
    assert run(["source", "add", "https://example.org/x", "--allow", "example.org"]) == USAGE


@pytest.mark.slow
@pytest.mark.usefixtures("folder")
def test_a_source_that_is_wanted_again_is_due() -> None:
    """What was removed and is added again is read at once, not when it would have been due."""
    assert run(["source", "add", "news", "--every", "1d"]) == DONE
    assert run(["import", "--due"]) == DONE
    assert run(["import", "--due"]) == NOTHING_DUE
    assert run(["source", "remove", "news"]) == DONE
    assert run(["source", "add", "news", "--every", "1d"]) == DONE
    assert run(["import", "--due"]) == DONE


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ({"state": "paused"}, "Post: paused; `kg source pause --resume` has it read again"),
        (
            {"state": "running", "held_by": "desk/7", "held_since": "2025-03-24T12:00:00.000000Z"},
            "Post: desk/7 is at it, since 2025-03-24 12:00Z",
        ),
        ({"state": "waiting"}, "Post: another process was at it just now; try again"),
    ],
)
def test_who_asked_in_vain_is_told_why(state: dict[str, str], told: str) -> None:
    """A source that was to be imported at once is paused, or somebody is at it."""
    assert tell_not_begun({"title": "Post", **state}) == told


@pytest.mark.parametrize(
    ("states", "told"),
    [
        ([], "nothing is wanted; `kg source add ADDRESS` wants something"),
        ([("Post", "paused", None)], "nothing is due; see `kg schedule status`"),
        (
            [
                ("Late", "waiting", "2025-03-24T12:00:00.000000Z"),
                ("Early", "waiting", "2025-03-23T06:30:00.000000Z"),
                ("Paused", "paused", "2025-03-22T06:30:00.000000Z"),
            ],
            "nothing is due; next is 'Early' at 2025-03-23 06:30Z, or now with --source TITLE --now",
        ),
    ],
)
def test_who_has_nothing_due_is_told_what_is_next(
    states: list[tuple[str, str, str | None]], told: str
) -> None:
    """Nothing wanted, nothing that will be due, and the source that is due first, paused ones left out."""
    rows = [dict(zip(("title", "state", "next_due"), x, strict=True)) for x in states]
    assert tell_nothing_due(rows) == told


@pytest.mark.slow
def test_due_sources_are_imported(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit codes: done, nothing due, failed."""
    assert run(["import", "--due"]) == NOTHING_DUE
    assert run(["source", "add", "news", "--every", "1d"]) == DONE
    assert run(["import", "--due", "--deadline", "0s"]) == DONE
    assert run(["import", "--due"]) == DONE
    assert run(["import", "--due", "--deadline", "0s"]) == NOTHING_DUE
    assert run(["import", "--due", "--deadline", "1m"]) == NOTHING_DUE
    assert run(["import", "--due", "--source", "news", "--now"]) == DONE
    assert run(["import", "--due", "--source", "news", "--now", "--deadline", "0s"]) == DONE
    assert run(["source", "pause", "news"]) == DONE
    capsys.readouterr()
    assert run(["import", "--due", "--source", "news", "--now"]) == NOTHING_DUE
    assert "news: paused" in capsys.readouterr().err
    assert run(["source", "add", "gone.txt", "--title", "Gone"]) == DONE
    assert run(["import", "--due", "--source", "Gone"]) == FAILED
    assert "gone.txt" in capsys.readouterr().err
    assert run(["source", "list"]) == DONE
    assert '"title": "Gone"' in capsys.readouterr().out
    (folder / "sources.toml").write_text('[[source]]\ntitel = "x"\n', encoding="utf-8")
    assert run(["import", "--due"]) == USAGE
    assert "titel" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["import"],
        ["import", "a.txt", "--due"],
        ["import", "a.txt", "--source", "x"],
        ["import", "--due", "--deadline", "soon"],
        ["import", "--due", "--now"],
    ],
    ids=str,
)
def test_wrong_usage_of_due(folder: Path, words: list[str]) -> None:
    """What does not go together is refused before anything is started."""
    assert run(words) == USAGE
    assert not (folder / "data" / "server.json").exists()
