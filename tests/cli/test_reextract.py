"""kg re-extract: which stored articles are read again, and what is told of them."""

import json
from pathlib import Path

import pytest

from kg.cli import DONE, FAILED, USAGE, run

TEXT = "Ferries\n\nMarch 5, 2025\n\nDenmark sold ferries to Iceland on Monday.\n"


@pytest.fixture
def folder(workplace: Path) -> Path:
    """Return a working folder with two articles."""
    for name, seller in (("a.txt", "Denmark"), ("b.txt", "Norway")):
        (workplace / name).write_text(TEXT.replace("Denmark", seller), encoding="utf-8")
    return workplace


@pytest.mark.parametrize(
    "words", [[], ["a.txt", "--all"], ["--all", "--source", "files"], ["--documents"]], ids=str
)
def test_wrong_usage(folder: Path, words: list[str]) -> None:
    """Either documents, or a source, or all."""
    assert run(["re-extract", *words]) == USAGE
    assert not (folder / "data").exists()


@pytest.mark.slow
def test_articles_are_read_again_without_their_files(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By path, by source, or all; a name that nothing has is told."""
    assert run(["import", "a.txt", "b.txt"]) == DONE
    for name in ("a.txt", "b.txt"):
        (folder / name).unlink()
    capsys.readouterr()
    for words, documents in ((["a.txt"], 1), (["--source", "Files"], 2), (["--all"], 2)):
        assert run(["re-extract", *words]) == DONE
        report = json.loads(capsys.readouterr().out)
        told = [report[k] for k in ("trigger", "documents", "unchanged")]
        assert told == ["re-extract", documents, documents]
    assert run(["re-extract", "--all", "--pipelines", "sm,md"]) == DONE
    report = json.loads(capsys.readouterr().out)
    assert (report["unchanged"], report["new_ids"], report["retracted_ids"]) == (0, [], [])
    assert run(["re-extract", "c.txt"]) == FAILED
    assert run(["re-extract", "--source", "fils"]) == USAGE
    assert "files" in capsys.readouterr().err
