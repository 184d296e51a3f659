"""Say which source a file belongs to, and what its path is relative to: the same from whatever folder it is named."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.ids import document_id
from kg.imports.due import source_slug
from kg.imports.run import Home
from kg.sources.files import relative_path
from kg.sources.wanted import SourceKind, WantedSource


@dataclass(frozen=True, slots=True)
class _Place:
    """A wanted file or folder, its path absolute, and the home of what is there."""

    path: Path
    home: Home


def make_home_finder(
    wanted: Iterable[WantedSource], base: Path, root: Path
) -> Callable[[Path], Home]:
    """Return what says where a file belongs: the wanted source that reads it, the innermost of several, or `root`.

    Relative addresses of `wanted` begin at `base`. Nothing is looked up on the disk.
    """
    places = [
        _Place(path, Home(source_slug(s), path if s.kind is SourceKind.FOLDER else path.parent))
        for s in wanted
        if s.kind in {SourceKind.FOLDER, SourceKind.FILE}
        for path in (Path(os.path.abspath(base / s.address)),)
    ]
    places.sort(key=lambda place: (-len(place.path.parts), place.home.source))

    def find(file: Path) -> Home:
        whole = Path(os.path.abspath(file))
        inside = (p.home for p in places if p.path == whole or p.path in whole.parents)
        return next(inside, Home("files", root))

    return find


def iter_document_names(name: str, home: Callable[[Path], Home]) -> Iterable[str]:
    """Yield what a document that a reader calls `name` may be called in the graph, the likeliest first.

    A path is first taken as that of a file seen from the working folder.
    """
    if "://" not in name:
        found = home(Path(name))
        path = relative_path(Path(name), found.root)
        yield document_id(url=None, source=found.source, path=path)
        yield path
    yield name
