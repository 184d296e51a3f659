"""kg changes: show what a run changed."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import click

from kg.cli.context import App, Command, say, shared_options

COLUMNS = ("change", "text", "said_by", "quote", "article")


@click.command("changes", cls=Command)
@click.argument("run", required=False, default="")
@click.option("--markdown", is_flag=True, help="Print Markdown, to mail or to keep.")
@click.option("--ids", is_flag=True, help="Show the ids of the statements, too.")
@shared_options
@click.pass_obj
def command(app: App, *, run: str, markdown: bool, ids: bool) -> None:
    """Show the statements that RUN (default: the last) made new, changed, retracted or restored, with their sentences.

    \b
    Example:
      kg changes
      kg changes --ids
      kg changes --markdown > report.md
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    from kg.store.history import markdown as as_markdown

    with app.store() as store:
        rows = store.told.changes(run)
    if markdown:
        app.printer.line(as_markdown(rows))
    else:
        printer = app.printer
        columns = ("statement", *COLUMNS) if ids else COLUMNS
        printer.rows(columns, rows if printer.as_json else quote_once(rows))
    if not rows:
        say("nothing changed")


def quote_once(rows: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield rows for people: a sentence that the row before quotes, too, is not repeated."""
    before = None
    for row in rows:
        yield {**row, "quote": '"' if row["quote"] and row["quote"] == before else row["quote"]}
        before = row["quote"]
