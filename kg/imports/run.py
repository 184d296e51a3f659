"""Run one import: every article read, compared and written, and a report of what changed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kg.delta import Applied, DocumentVersion
from kg.errors import InputError, StoreError, WorkRefusedError
from kg.ids import text_hash
from kg.imports.changes import RunMark, is_unchanged, write_reading, write_readings
from kg.imports.reports import begin_report, iso_instant, sum_up
from kg.knowledge.schema import Schema
from kg.model import Document, Reading, RunReport
from kg.sources.files import (
    PAGE_SUFFIXES,
    iter_articles,
    read_article,
    read_bytes,
    readable,
    relative_path,
)

if TYPE_CHECKING:
    from kg.store import Store  # the driver is heavy, and `kg extract` needs none

log = logging.getLogger(__name__)

KeepPage = Callable[[str, bytes], None]
STOPPED = "stopped"
"""The status of a run that was asked to end before its last article."""

Result = TypeVar("Result")

_GROUP = 100
_GATHER = timedelta(seconds=0.5)
"""As many articles, or what comes in as long, are compared with the store in one go."""
_MOST_CHARACTERS = 1_000_000
_WAIT = timedelta(seconds=1)
"""As much text of new articles, or what is read in as long, is written in one unit of work."""
_NOTHING = Applied((), (), (), (), 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Reader:
    """How articles are read: `extract` with the version that its evidence carries."""

    extract: Callable[[Document], Reading]
    version: str


@dataclass(frozen=True, slots=True)
class Unmodified:
    """The host of a page says that its document, by id, has not changed since it was read."""

    id: str
    source: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article that is wanted: what to call it, and how to get it (which may raise InputError).

    `imported` is called with the document once the graph holds it. Not `seen`: it is read from what is stored, so that
    it may be gone.
    """

    name: str
    read: Callable[[], Document | Unmodified]
    imported: Callable[[Document], None] = lambda _: None
    seen: bool = True


@dataclass(frozen=True, slots=True)
class Home:
    """The source that a file belongs to, and the folder that its path is relative to."""

    source: str
    root: Path


@dataclass(frozen=True, slots=True)
class _Got:
    """An article as got: its document, or None and what went wrong."""

    article: Article
    document: Document | Unmodified | None
    error: str


_Done = tuple[_Got, Applied | None, str]
"""An article, what it changed (None: nothing) and what went wrong."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What a run has just done with one article: written, unchanged or failed, with its error.

    `statements` counts those that the run has made new or restored so far. `is_undated`: it was read, and tells no day
    that words such as "Tuesday" could count from.
    """

    done: int
    total: int
    name: str
    outcome: str
    error: str = ""
    statements: int = 0
    is_undated: bool = False


def find_articles(
    paths: Iterable[Path], home: Callable[[Path], Home], *, keep: KeepPage | None = None
) -> list[Article]:
    """Return the articles that files and folders name, in the order given, each once.

    `home` says of a file which source it belongs to and what its path is relative to. `keep` is called with the
    bytes of each saved page that was imported, and the id of its document.

    Raises:
        InputError: a folder holds no article.
    """
    found: dict[Path, Article] = {}
    for path in paths:
        for file in _files_of(path):
            found.setdefault(file, _file_article(file, home(file), keep))
    return list(found.values())


def _files_of(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        return iter([path])
    files = list(iter_articles(path))
    if not files:
        raise InputError(f"folder {str(path)!r}: holds no article, expected .txt or .html files")
    return iter(files)


def _file_article(file: Path, home: Home, keep: KeepPage | None) -> Article:
    if file.suffix.lower() not in PAGE_SUFFIXES:
        return Article(
            readable(file), lambda: read_article(file, root=home.root, source=home.source)
        )
    pages: list[bytes] = []

    def read() -> Document:
        from kg.sources.html import read_html

        pages[:] = [read_bytes(file)]
        return read_html(pages[0], source=home.source, path=relative_path(file, home.root))

    def imported(document: Document) -> None:
        if keep is not None:
            keep(document.id, pages.pop())

    return Article(readable(file), read, imported)


@dataclass(slots=True)
class _Tally:
    """What a run has done so far, article by article."""

    done: list[Applied] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    unchanged: int = 0
    number: int = 0
    statements: int = 0
    texts: dict[str, tuple[str, str]] = field(default_factory=dict)
    """The name and text of the first article of each document."""

    def find_clash(self, name: str, document: Document) -> str:
        """Return what is wrong when another article of this run is the same document with another text, else ""."""
        text = text_hash(document.text)
        first, known = self.texts.setdefault(document.id, (name, text))
        if known == text:
            return ""
        return f"article {name!r}: is the same document as {first!r} with another text; import one of the two"

    def add(self, name: str, applied: Applied | None, error: str) -> str:
        """Count one article and return what became of it: failed, written or unchanged."""
        self.number += 1
        if error:
            self.failed.append((name, error))
            return "failed"
        if applied:
            self.done.append(applied)
            self.statements += len(applied.new_ids) + len(applied.restored_ids)
            return "written"
        self.unchanged += 1
        return "unchanged"


@dataclass(slots=True)
class _Batch:
    """New articles with their readings, to be written together, and when the first came."""

    most: int
    gots: list[_Got] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    characters: int = 0
    began: datetime | None = None

    def is_full(self, reading: Reading, now: datetime) -> bool:
        """Return whether to write these before `reading` is added."""
        long = self.characters + len(reading.document.text) > _MOST_CHARACTERS
        full = long or len(self.gots) == self.most
        return self.began is not None and (full or now - self.began > _WAIT)

    def add(self, got: _Got, reading: Reading, now: datetime) -> None:
        """Add one when it is not full."""
        self.began = self.began or now
        self.gots.append(got)
        self.readings.append(reading)
        self.characters += len(reading.document.text)

    def take(self) -> tuple[list[_Got], list[Reading]]:
        """Return what is in it and empty it."""
        taken = self.gots, self.readings
        self.gots, self.readings, self.characters, self.began = [], [], 0, None
        return taken


@dataclass(frozen=True, slots=True)
class Importer:
    """What a run works with: the store, the reader, the vocabulary and the clock.

    At most `together` new articles are written in one unit of work.
    """

    store: Store
    reader: Reader
    schema: Schema
    now: Callable[[], datetime]
    together: int = 50

    def import_articles(
        self,
        articles: Sequence[Article],
        *,
        trigger: str = "manual",
        progress: Callable[[Progress], None] = lambda _: None,
        is_stopped: Callable[[], bool] = lambda: False,
    ) -> RunReport:
        """Import `articles` one by one and return the report of the run, which the graph keeps too.

        An article that cannot be read is named in the report and stops no other. Once `is_stopped` says so, no
        further article is begun, and the run ends as stopped.

        Raises:
            StoreError: the store cannot be reached, and the run is left unfinished; or it refuses to note what
                was unchanged, and the run has failed.
        """
        report = begin_report(self.now(), trigger)
        self.store.start_run(report)
        run = RunMark(report.id, report.started)
        tally = _Tally()
        try:
            for group in self._gather(articles, is_stopped):
                for got, applied, error in self._import_group(group, run, tally, is_stopped):
                    outcome = tally.add(got.article.name, applied, error)
                    undated = outcome == "written" and _is_undated(got.document)
                    told = (got.article.name, outcome, error, tally.statements, undated)
                    progress(Progress(tally.number, len(articles), *told))
        except KeyboardInterrupt:
            self._finish(report, tally, STOPPED)
            raise
        except WorkRefusedError as error:
            tally.add("store", None, str(error))
            self._finish(report, tally, "failed")
            raise
        whole = tally.number == len(articles)
        return self._finish(
            report, tally, ("failed" if tally.failed else "done") if whole else STOPPED
        )

    def _finish(self, report: RunReport, tally: _Tally, status: str) -> RunReport:
        """Keep the run as ended and return its report."""
        finished = replace(
            sum_up(report, tally.done),
            finished=iso_instant(self.now()),
            status=status,
            documents=len(tally.done) + tally.unchanged,
            unchanged=tally.unchanged,
            failed=tuple(tally.failed),
        )
        self.store.finish_run(finished)
        return finished

    def _gather(
        self, articles: Iterable[Article], is_stopped: Callable[[], bool]
    ) -> Iterator[list[_Got]]:
        """Yield what was got in groups: files come many at a time, slow pages one by one."""
        group: list[_Got] = []
        began = self.now()
        for article in articles:
            if is_stopped():
                break
            document, error = _guarded(article.name, article.read)
            group.append(_Got(article, document, error))
            if len(group) == _GROUP or self.now() - began > _GATHER:
                yield group
                group, began = [], self.now()
        if group:
            yield group

    def _import_group(
        self, group: Sequence[_Got], run: RunMark, tally: _Tally, is_stopped: Callable[[], bool]
    ) -> Iterator[_Done]:
        """Yield what each article changed (None: nothing) and "", or None and what went wrong.

        Those that have not changed, most of a second import, are asked for and noted in one go. New ones are written
        together; what they changed comes with the last of them.
        """
        known = self.store.document_versions([x.document.id for x in group if x.document])
        seen: list[tuple[str, DocumentVersion]] = []
        new = _Batch(self.together)
        for got in group:
            if is_stopped():
                break
            document, error = got.document, got.error
            if isinstance(document, Document):
                error = tally.find_clash(got.article.name, document)
            if document is None or error:
                yield got, None, error
                continue
            stored = known.get(document.id)
            if stored and self._is_unchanged(stored, document, seen=got.article.seen):
                if got.article.seen:
                    seen.append((document.source, stored))
                yield _noted(got, None, "")
            elif isinstance(document, Document) and not stored and got.article.seen:
                yield from self._read_new(got, document, new, run)
            else:
                # The same document may come once more in this group.
                known.pop(document.id, None)
                write = partial(self._write, document, run, seen=got.article.seen)
                yield _noted(got, *_guarded(got.article.name, write))
        yield from self._write_together(new, run)
        if seen:
            self.store.touch(seen, run.id, run.now)

    def _read_new(
        self, got: _Got, document: Document, batch: _Batch, run: RunMark
    ) -> Iterator[_Done]:
        """Read a new article and add it to the batch, which is written before when it is full."""
        reading, error = _guarded(got.article.name, partial(self.reader.extract, document))
        if reading is None:
            yield got, None, error
            return
        if batch.is_full(reading, self.now()):
            yield from self._write_together(batch, run)
        batch.add(got, reading, self.now())

    def _write_together(self, batch: _Batch, run: RunMark) -> Iterator[_Done]:
        """Write and empty a batch in one unit of work, or each article alone where one of them spoils it."""
        gots, readings = batch.take()
        if not gots:
            return
        alone = len(gots) == 1
        name = gots[0].article.name if alone else f"{len(gots)} new articles"
        done, error = _guarded(name, partial(self._write_readings, readings, run))
        if done is not None:
            yield from (_noted(got, x, "") for got, x in zip(gots, done, strict=True))
        elif alone:
            yield _noted(gots[0], None, error)
        else:
            for got, reading in zip(gots, readings, strict=True):
                batch.add(got, reading, self.now())
                yield from self._write_together(batch, run)

    def _write_readings(self, readings: Sequence[Reading], run: RunMark) -> list[Applied]:
        """Write readings in one unit of work and return what they changed, as long a list: new ones count as one."""
        done = self.store.write(lambda unit: write_readings(unit, readings, run, self.schema))
        return done + [_NOTHING] * (len(readings) - len(done))

    def _is_unchanged(
        self, stored: DocumentVersion, document: Document | Unmodified, *, seen: bool
    ) -> bool:
        if isinstance(document, Unmodified):
            return True
        return is_unchanged(stored, document, self.reader.version, seen=seen)

    def _write(
        self, document: Document | Unmodified, run: RunMark, *, seen: bool
    ) -> Applied | None:
        if isinstance(document, Unmodified):
            return None
        reading = self.reader.extract(document)
        return self.store.write(
            lambda unit: write_reading(unit, reading, run, self.schema, seen=seen)
        )


def _noted(got: _Got, applied: Applied | None, error: str) -> _Done:
    """Tell whoever wanted an article that the graph holds it, unless something went wrong."""
    if isinstance(got.document, Document) and not error:
        got.article.imported(got.document)
    return got, applied, error


def _is_undated(document: Document | Unmodified | None) -> bool:
    return isinstance(document, Document) and not document.published


def _guarded(name: str, work: Callable[[], Result]) -> tuple[Result | None, str]:
    """Return what `work` gives and "", or None and what went wrong: one bad article stops no other.

    Raises:
        StoreError: from `work`; without a store no article can be imported.
    """
    try:
        return work(), ""
    except (InputError, WorkRefusedError) as error:
        return None, str(error)
    except StoreError:
        raise
    except Exception as error:
        log.exception("article %r could not be imported", name)
        return None, f"article {name!r}: {type(error).__name__}: {error}"
