"""Read again what is stored, without the network: raw pages from the archive, plain text from the graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from kg.errors import InputError
from kg.imports.run import Article
from kg.imports.web import Place, read_raw
from kg.model import Document
from kg.sources.archive import load_page
from kg.sources.files import PAGE_SUFFIXES, parse_article

if TYPE_CHECKING:
    from kg.store import Store


def find_stored_articles(
    store: Store, archive: Path, documents: Iterable[Mapping[str, Any]]
) -> list[Article]:
    """Return stored documents (rows with id, url and path) as articles, to be read as they would be today.

    They need neither their source nor the network. What they say is put in place of what they said, under the
    same document; whether they are still there, and when they were seen, stays as it is.
    """
    return [_stored_article(store, archive, dict(row)) for row in documents]


def _stored_article(store: Store, archive: Path, named: Mapping[str, Any]) -> Article:
    name = str(named["url"] or named["path"] or named["id"])

    def read() -> Document:
        row = store.sources.document(named["id"])
        if row["text"] is None:
            raise InputError(
                f"document {name!r}: forgotten, nothing of it is stored", hint="import it again"
            )
        place = Place(row["source"] or "files", row["path"] or "", row["url"] or "")
        if row["raw_sha256"]:
            found = _read_page(archive, row, place, name)
        elif PurePosixPath(place.path).suffix.lower() in PAGE_SUFFIXES:
            raise _not_kept(name)
        else:
            found = parse_article(row["text"], source=place.source, path=place.path, url=place.url)
        # A reader of today may see another address in the page; it is the same document all the same.
        return replace(found, id=row["id"], path=place.path, url=place.url)

    return Article(name, read, seen=False)


def _read_page(archive: Path, row: Mapping[str, Any], place: Place, name: str) -> Document:
    try:
        page = load_page(archive, row["raw_sha256"])
    except InputError as error:
        raise InputError(f"document {name!r}: {error.args[0]}", hint=error.hint) from error
    return read_raw(page, row["raw_type"] or "", place, charset=row["raw_charset"] or "")


def _not_kept(name: str) -> InputError:
    return InputError(
        f"document {name!r}: its page is not in the archive", hint="import the page again"
    )
