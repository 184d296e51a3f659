"""kg rebuild: drop what is folded and fold it again from the stored evidence."""

import click

from kg.cli.context import App, Command, shared_options
from kg.cli.progress import ProgressLine


@click.command("rebuild", cls=Command)
@shared_options
@click.pass_obj
def command(app: App) -> None:
    """Drop statements, entities and shortcuts and make them again from the stored evidence.

    \b
    Example:
      kg rebuild
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    from kg.imports import rebuild

    with app.store() as store, ProgressLine() as progress:
        counts = rebuild(store, progress)
    app.printer.rows(tuple(counts), [counts])
