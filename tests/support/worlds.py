"""A graph that tests import into, with a clock that ticks by hand."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta

from kg.imports import Article, Importer, Reader, RunMark, canonical_export, forget_document
from kg.knowledge.schema import load_schema
from kg.model import Document, Reading, RunReport
from kg.store import Store


class Clock:
    """A clock that goes on by a step at each look: a minute, when nothing else is asked for."""

    def __init__(self) -> None:
        """Start on a fixed day."""
        self.moment = datetime(2025, 3, 20, 12, tzinfo=UTC)
        self.step = timedelta(minutes=1)

    def __call__(self) -> datetime:
        """Return the next instant."""
        self.moment += self.step
        return self.moment


class World:
    """A store, imported into by readings that were made by hand."""

    def __init__(self, store: Store) -> None:
        """Begin with whatever `store` holds."""
        self.store = store
        self.clock = Clock()

    def load(self, *readings: Reading, version: str = "test") -> RunReport:
        """Import readings as one run."""
        known = {r.document.id: r for r in readings}
        return self.run(
            (article_of(r) for r in readings),
            lambda document: known[document.id],
            version,
        )

    def load_together(self, *readings: Reading) -> RunReport:
        """Import readings as one run in which so little time goes by that new articles are written together."""
        step, self.clock.step = self.clock.step, timedelta(microseconds=1)
        report = self.load(*readings)
        self.clock.step = step
        return report

    def run(
        self,
        articles: Iterable[Article],
        extract: Callable[[Document], Reading],
        version: str = "test",
    ) -> RunReport:
        """Import articles as one run."""
        importer = Importer(self.store, Reader(extract, version), load_schema(), self.clock)
        return importer.import_articles(list(articles))

    def forget(self, reading: Reading) -> None:
        """Retract all that the reading's document says."""
        now = self.clock().isoformat()
        run = RunMark(f"r_{now}", now)
        self.store.write(
            lambda unit: forget_document(unit, reading.document.id, run, load_schema(), "gone")
        )

    def export(self) -> list[str]:
        """Return the canonical export."""
        return list(canonical_export(self.store))


def article_of(reading: Reading) -> Article:
    """Return the article that a reading is of."""
    document = reading.document
    return Article(document.path, lambda: document)
