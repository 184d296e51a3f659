"""kg documents: list the articles in the graph."""

import click

from kg.cli.context import AT_MOST, App, Command, find_slug, say, shared_options

COLUMNS = ("id", "title", "published", "source", "status", "address")


@click.command("documents", cls=Command)
@click.option("--source", metavar="TITLE", help="Articles of this source only.")
@click.option(
    "--limit",
    type=AT_MOST,
    default=1000,
    help="How many at most (default 1000).",
)
@shared_options
@click.pass_obj
def command(app: App, *, source: str | None, limit: int) -> None:
    """List the articles in the graph, newest first: id, title, date, source, status, and address or path.

    An article that is gone keeps what it said until it is forgotten.

    \b
    Example:
      kg documents
      kg documents --source "Example Post"
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    with app.store() as store:
        slug = find_slug(store, source) if source else ""
        rows = store.told.documents(slug, limit)
    if not app.printer.rows(COLUMNS, rows):
        say("no articles yet; `kg import` reads some")
