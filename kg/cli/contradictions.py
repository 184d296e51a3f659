"""kg contradictions: show what is both said and denied."""

import click

from kg.cli.context import AT_MOST, App, Command, say, shared_options

COLUMNS = (
    "kind",
    "text",
    "said_by",
    "article",
    "against_text",
    "against_said_by",
    "against_article",
)


@click.command("contradictions", cls=Command)
@click.option(
    "--limit",
    type=AT_MOST,
    default=100,
    help="How many at most (default 100).",
)
@shared_options
@click.pass_obj
def command(app: App, *, limit: int) -> None:
    """Show propositions that are told with opposite polarity, or alleged by one and told as fact by another.

    \b
    Example:
      kg contradictions
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    with app.store() as store:
        rows = store.told.contradictions(limit)
    if not app.printer.rows(COLUMNS, rows):
        say("no contradictions")
