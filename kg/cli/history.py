"""kg history: tell how a statement came to be."""

import click

from kg.cli.context import App, Command, shared_options


@click.command("history", cls=Command)
@click.argument("statement")
@shared_options
@click.pass_obj
def command(app: App, *, statement: str) -> None:
    """List the runs that made STATEMENT new, changed, retracted or restored, oldest first, and its rejections with why.

    STATEMENT is an id: `kg changes --ids` shows them.

    \b
    Example:
      kg history s_0123456789abcdef01234567
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    with app.store() as store:
        rows = store.told.history(statement)
    app.printer.rows(("started", "run", "change", "why", "text"), rows)
