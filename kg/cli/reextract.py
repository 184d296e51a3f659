"""kg re-extract: read stored articles again, without the network."""

from typing import TYPE_CHECKING, Any

import click

from kg.cli.context import App, Command, find_document, find_slug, shared_options
from kg.cli.importing import COLUMNS, INTERRUPTED, make_importer, print_report
from kg.cli.progress import ProgressLine
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.store import Store


@click.command("re-extract", cls=Command)
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...")
@click.option("--source", metavar="TITLE", help="All articles of this source.")
@click.option("--all", "everything", is_flag=True, help="All articles that are not forgotten.")
@shared_options
@click.pass_obj
def command(app: App, *, documents: tuple[str, ...], source: str | None, everything: bool) -> int:
    """Read stored articles (DOCUMENT: id, address or path) again with the rules and pipelines of now.

    Nothing is fetched, and the sources may be gone: pages come from the archive in the data folder, plain text
    from the graph. What is now read otherwise is changed as by an import; what is read as before keeps its ids.

    \b
    Example:
      kg re-extract news/article.txt
      kg re-extract --source "Example Post"
      kg re-extract --all
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    if bool(documents) + (source is not None) + everything != 1:
        raise UsageError("re-extract: expected documents, --source TITLE or --all, and only one")
    from kg.imports import find_stored_articles
    from kg.schedule import stop_when_asked

    settings = app.settings()
    with stop_when_asked() as stop, app.store() as store, ProgressLine() as progress:
        rows = find_rows(app, store, documents, source)
        articles = find_stored_articles(store, settings.data / "pages", rows)
        report = make_importer(store, settings, app.now).import_articles(
            articles,
            trigger="re-extract",
            progress=progress,
            is_stopped=stop.is_set,
        )
    print_report(app, report, COLUMNS)
    return INTERRUPTED if stop.is_set() else int(bool(report.failed))


def find_rows(
    app: App, store: "Store", documents: tuple[str, ...], source: str | None
) -> list[dict[str, Any]]:
    """Return the documents that are meant; all where neither names nor a source are given.

    Raises:
        UsageError: there is no such source.
        InputError: there is no such document.
    """
    if documents:
        found = {row["id"]: row for row in (find_document(app, store, x) for x in documents)}
        return list(found.values())
    if source is None:
        return store.sources.stored()
    return store.sources.stored(find_slug(store, source))
