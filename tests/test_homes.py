"""Where a file belongs: the same source and path from whatever folder it is named."""

import os
from pathlib import Path

import pytest

from kg.imports import Home, iter_document_names, make_home_finder
from kg.sources.wanted import SourceKind, WantedSource

DESK = WantedSource("Desk", SourceKind.FOLDER, "news", "1d")
WIRE = WantedSource("Wire", SourceKind.FOLDER, "news/wire", "1d")
NOTE = WantedSource("Note", SourceKind.FILE, "notes/a.txt", "1d")
FEED = WantedSource("Feed", SourceKind.FEED, "https://example.org/feed.xml", "1d")


@pytest.mark.parametrize(
    ("file", "source", "root"),
    [
        ("a.txt", "files", "."),
        ("news/a.txt", "desk", "news"),
        ("news/./wire/../a.txt", "desk", "news"),
        ("news/wire/a.txt", "wire", "news/wire"),
        ("notes/a.txt", "note", "notes"),
        ("notes/b.txt", "files", "."),
        ("../a.txt", "files", "."),
    ],
)
def test_a_file_belongs_to_the_innermost_source(
    tmp_path: Path, file: str, source: str, root: str
) -> None:
    """A wanted folder takes what is in it, a wanted file itself only, and all else is of "files"."""
    home = make_home_finder([DESK, WIRE, NOTE, FEED], tmp_path, tmp_path)
    assert home(tmp_path / file) == Home(source, Path(os.path.normpath(tmp_path / root)))


def test_names_of_a_document_are_those_of_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path is tried as the file that it names here, before a document that is called so."""
    (tmp_path / "news").mkdir()
    monkeypatch.chdir(tmp_path / "news")
    home = make_home_finder([], tmp_path, tmp_path)
    names = list(iter_document_names("a.txt", home))
    assert names[1:] == ["news/a.txt", "a.txt"]
    assert names[0].startswith("d_")
    assert list(iter_document_names("https://example.org/a", home)) == ["https://example.org/a"]
