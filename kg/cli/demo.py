"""The demo: two packaged articles are read, queried, read again, corrected and looked at."""

import shutil
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from kg.cli.context import App, say
from kg.cli.importing import make_importer
from kg.cli.output import Printer
from kg.cli.page import find_one, write_neighbourhood
from kg.cli.statements import COLUMNS, reading_rows
from kg.imports import Article, Importer
from kg.model import Document, Reading, RunReport

DATA = Path(".demo")
ARTICLES = ("mines_for_ukraine.txt", "leaving_the_treaty.txt")
EDITED = "mines_for_ukraine.edited.txt"


class Demo:
    """The steps of the demo on one store, with what they print."""

    def __init__(self, store: Any, importer: Importer) -> None:
        """Wrap the importer's reader, so that what it read can be shown."""
        self.store = store
        self.printer = Printer(sys.stdout, as_json=False)
        self.readings: list[Reading] = []
        self.importer = Importer(store, self._watch(importer), importer.schema, importer.now)

    def _watch(self, importer: Importer) -> Any:
        from kg.imports import Reader

        def read(document: Document) -> Reading:
            reading = importer.reader.extract(document)
            self.readings.append(reading)
            return reading

        return Reader(read, importer.reader.version)

    def head(self, text: str) -> None:
        """Print the headline of a step."""
        self.printer.line(f"\n== {text}")

    def import_packaged(self, names: Sequence[str]) -> RunReport:
        """Import packaged articles by name and say what failed."""
        from kg.sources.files import read_article

        def article(name: str) -> Article:
            def read() -> Document:
                with as_file(files("kg.demo") / name) as path:
                    return read_article(path, root=path.parent, source="demo")

            return Article(name, read)

        self.readings.clear()
        report = self.importer.import_articles(
            [article(x) for x in names],
            progress=lambda step: say(f"   {step.done}/{step.total} {step.name}: {step.outcome}"),
        )
        for name, error in report.failed:
            say(f"kg: {name}: {error}")
        return report

    def show_statements(self) -> None:
        """Print what each article said."""
        from kg.export import reading_lines
        from kg.imports import statements_of_reading

        for reading in self.readings:
            lines = reading_lines(reading, statements_of_reading(reading, self.importer.schema))
            self.printer.line(f"\n{reading.document.title} ({reading.document.published})\n")
            self.printer.rows(COLUMNS, reading_rows(map(_parse, lines)))

    def ask(self, question: str, name: str, params: Mapping[str, str]) -> None:
        """Print the answer of a named query."""
        given = "".join(f" --param {k}='{v}'" for k, v in params.items())
        self.head(f"{question}\n   kg --data {DATA} query {name}{given}\n")
        rows = self.store.run_query(name, params)
        self.printer.rows(rows.columns, rows.mappings())


def _parse(line: str) -> dict[str, Any]:
    import json

    parsed: dict[str, Any] = json.loads(line)
    return parsed


@contextmanager
def fresh_store(app: App) -> Iterator[Any]:
    """Open a store in an empty DATA, after stopping the server that an earlier demo may have left there."""
    from kg.store import stop_embedded

    if DATA.exists():
        stop_embedded(DATA)
        shutil.rmtree(DATA)
    with app.store() as store:
        yield store


def run_demo() -> int:
    """Show every step and return the exit code."""
    started = time.monotonic()
    app = App(data=DATA)
    say("starting the embedded server and loading the language pipelines ...")
    with fresh_store(app) as store:
        demo = Demo(store, make_importer(store, app.settings(), app.now))
        demo.head("Two articles are read")
        first = demo.import_packaged(ARTICLES)
        demo.show_statements()
        demo.ask(
            "Which countries are not signatories of the Mine Ban Treaty?",
            "outside_treaty",
            {"treaty": "Mine Ban Treaty"},
        )
        demo.ask("Who supplies what to whom?", "who_supplies_whom", {})
        demo.head("The same articles are imported again")
        again = demo.import_packaged(ARTICLES)
        changes = [again.new_ids, again.changed_ids, again.retracted_ids, again.restored_ids]
        quiet = again.unchanged == len(ARTICLES) and not any(changes)
        demo.printer.line("nothing changed" if quiet else f"changed: {again}")
        demo.head("The first article comes back corrected; what it no longer says is retracted")
        edited = demo.import_packaged([EDITED])
        counts = f"{len(edited.new_ids)} statements new, {len(edited.changed_ids)} changed"
        demo.printer.line(f"{counts}, {len(edited.retracted_ids)} retracted\n")
        rows = store.run_query("changes_of_last_import", {})
        demo.printer.rows(rows.columns, rows.mappings())
        page = DATA / "ukraine.html"
        count = write_neighbourhood(store, str(find_one(store, "Ukraine")["id"]), page)
        demo.head(f"The neighbourhood of Ukraine, {count} statements: {page.resolve()}")
    say(
        f"\ndone in {time.monotonic() - started:.0f} s; go on with: .venv/bin/kg --data {DATA} queries"
    )
    return int(bool(first.failed or again.failed or edited.failed or not quiet))


def main() -> None:
    """Run the demo as a command of its own."""
    from kg.cli import run_guarded

    sys.exit(run_guarded(run_demo, App()))


if __name__ == "__main__":
    main()
