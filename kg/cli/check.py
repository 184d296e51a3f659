"""kg check: look for faults in the graph."""

import click

from kg.cli.context import App, Command, say, shared_options
from kg.cli.progress import ProgressLine


@click.command("check", cls=Command)
@shared_options
@click.pass_obj
def command(app: App) -> int:
    """Look for orphans, wrong counts and shortcuts that fit no statement; exit 1 when something is found.

    \b
    Example:
      kg check
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    with app.store() as store, ProgressLine() as progress:
        rows = store.told.check(progress.show_check)
    app.printer.rows(("check", "expected", "id", "what"), rows)
    say("repair it with `kg rebuild`" if rows else "all in order")
    return int(bool(rows))
