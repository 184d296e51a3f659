"""kg changes: show what a run changed."""

import click

from kg.cli.context import App, Command, say, shared_options

COLUMNS = ("change", "text", "said_by", "quote", "article")


@click.command("changes", cls=Command)
@click.argument("run", required=False, default="")
@click.option("--markdown", is_flag=True, help="Print Markdown, to mail or to keep.")
@shared_options
@click.pass_obj
def command(app: App, *, run: str, markdown: bool) -> None:
    """Show the statements that RUN (default: the last) made new, changed, retracted or restored, with their sentences.

    \b
    Example:
      kg changes
      kg changes --markdown > report.md
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    from kg.store.history import markdown as as_markdown

    with app.store() as store:
        rows = store.told.changes(run)
    if markdown:
        app.printer.line(as_markdown(rows))
    else:
        app.printer.rows(COLUMNS, rows)
    if not rows:
        say("nothing changed")
