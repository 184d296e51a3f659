"""kg issues: list the articles that could not be imported."""

import click

from kg.cli.context import AT_MOST, App, Command, say, shared_options


@click.command("issues", cls=Command)
@click.option("--limit", type=AT_MOST, default=20, help="Of how many runs (default 20).")
@shared_options
@click.pass_obj
def command(app: App, *, limit: int) -> None:
    """List the articles that the newest runs could not import, and why.

    \b
    Example:
      kg issues
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    with app.store() as store:
        rows = store.told.issues(limit)
    if not app.printer.rows(("started", "article", "problem"), rows):
        say("no problems")
