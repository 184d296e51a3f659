"""Keep what happened to sources: when they are due, who is at them, and how their pages were fetched."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from kg.store.unit import Unit

Do = Callable[[Callable[[Unit], Any]], Any]


class Sources:
    """Reads and writes the sources of a graph."""

    def __init__(self, read: Do, write: Do) -> None:
        """Do pieces of work in transactions through `read` and `write`."""
        self._read = read
        self._write = write

    def fetched(self, address: str) -> dict[str, Any] | None:
        """Return what is known of the document that was fetched from an address, or None."""
        rows = self._read(lambda unit: unit.rows("read/fetched", address=address))
        return rows[0] if rows else None

    def note_fetch(
        self, document: str, props: Mapping[str, str], drop: Callable[[str], None]
    ) -> None:
        """Note how a document was fetched: address, etag, last_modified; raw_sha256, raw_type, raw_charset.

        The raw page (by hash) that another takes the place of is `drop`ped if no other document has it.
        """

        def work(unit: Unit) -> None:
            new = props.get("raw_sha256")
            old = unit.rows("read/page_of", document=document) if new else []
            unit.rows("write/fetched", document=document, props=dict(props))
            for row in old:
                if row["page"] not in (None, new):
                    _drop_unused(unit, row["page"], drop)

        if props:
            self._write(work)

    def note_miss(self, document: str, times: int) -> bool:
        """Note that a page was not there and return whether its document is gone: it is after `times` in a row."""
        rows = self._write(lambda u: u.rows("write/missed", document=document, times=times))
        return any(row["is_gone"] for row in rows)

    def states(self) -> list[dict[str, Any]]:
        """Return what happened to each source: when it is due, last went well, failed, and who is at it."""
        found: list[dict[str, Any]] = self._read(lambda unit: unit.rows("read/sources"))
        return found

    def keep(self, source: str, *, kind: str, url: str) -> None:
        """Keep a source that is wanted."""
        self._write(lambda u: u.rows("write/source_keep", source=source, kind=kind, url=url))

    def leave(self, source: str) -> None:
        """Forget when a source that is no longer wanted is due: wanted again, it is due at once."""
        self._write(lambda unit: unit.rows("write/source_leave", source=source))

    def take_lease(self, source: str, *, now: str, owner: str, until: str) -> bool:
        """Take or renew the lease of a source, and return whether `owner` has it now."""
        params = {"source": source, "now": now, "owner": owner, "until": until}
        return bool(self._write(lambda unit: unit.rows("write/lease", **params)))

    def end_lease(
        self, source: str, *, owner: str, props: Mapping[str, Any], failed: bool | None = None
    ) -> None:
        """Give a lease back, with what to note of the source; failures count in a row, None leaves their count."""

        def work(unit: Unit) -> None:
            kept = dict(props)
            if failed is not None:
                before = {row["id"]: row["failures"] or 0 for row in unit.rows("read/sources")}
                kept["failures"] = before.get(source, 0) + 1 if failed else 0
            unit.rows("write/lease_end", source=source, owner=owner, props=kept)

        self._write(work)

    def listed(self, source: str) -> list[dict[str, Any]]:
        """Return the documents of a source that are there: id, path, title."""
        found: list[dict[str, Any]] = self._read(lambda u: u.rows("read/listed", source=source))
        return found

    def stored(self, source: str = "") -> list[dict[str, Any]]:
        """Return the documents whose words count, of one source or of all: id, url, path."""

        def work(unit: Unit) -> list[dict[str, Any]]:
            if source:
                return unit.rows("read/stored_of_source", source=source)
            return unit.rows("read/current_documents")

        found: list[dict[str, Any]] = self._read(work)
        return found

    def document(self, document: str) -> dict[str, Any]:
        """Return what is kept of a document (by id): its place, its text, how its raw page can be read again."""
        found: dict[str, Any] = self._read(
            lambda unit: unit.rows("read/stored_document", document=document)[0]
        )
        return found

    def leave_page(self, document: str, drop: Callable[[str], None]) -> None:
        """Leave a document (by id) without its raw page, and `drop` that page (by hash) if no other has it.

        The page is named until it is dropped, so that what fails can be done again.
        """

        def work(unit: Unit) -> None:
            # In one unit: no other writer begins to use the page between the look and the drop.
            page = unit.rows("read/page_of", document=document)[0]["page"]
            unit.rows("write/page_leave", document=document)
            if page is not None:
                _drop_unused(unit, page, drop)

        self._write(work)

    def note_gone(self, documents: Sequence[str]) -> None:
        """Note that documents are no longer where they were."""
        if documents:
            self._write(lambda unit: unit.batches("write/documents_gone", "ids", documents))


def _drop_unused(unit: Unit, page: str, drop: Callable[[str], None]) -> None:
    """Drop a raw page that no document has any more: the look sees what this unit has written."""
    if not unit.rows("read/page_users", page=page):
        drop(page)
