"""kg runs: list the newest runs."""

import click

from kg.cli.context import AT_MOST, App, Command, say, shared_options

COLUMNS = (
    "run", "started", "trigger", "status", "documents", "unchanged", "failed", "new", "changed", "retracted",
    "restored",
)  # fmt: skip


@click.command("runs", cls=Command)
@click.option("--limit", type=AT_MOST, default=20, help="How many (default 20).")
@shared_options
@click.pass_obj
def command(app: App, *, limit: int) -> None:
    """List the newest runs with what they read and changed.

    \b
    Example:
      kg runs
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    with app.store() as store:
        rows = store.told.runs(limit)
    if not app.printer.rows(COLUMNS, rows):
        say("no run yet; `kg import` makes one")
