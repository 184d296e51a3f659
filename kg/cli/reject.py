"""kg reject: take a statement out of all answers, or back in."""

import click

from kg.cli.context import App, Command, say, shared_options
from kg.cli.importing import COLUMNS, print_report
from kg.errors import UsageError


@click.command("reject", cls=Command)
@click.argument("statement", required=False)
@click.option("--why", metavar="TEXT", help="Why it is wrong; kept beside it.")
@click.option("--undo", is_flag=True, help="Take the rejection back.")
@click.option("--list", "is_list", is_flag=True, help="List what was rejected.")
@shared_options
@click.pass_obj
def command(app: App, *, statement: str | None, why: str | None, undo: bool, is_list: bool) -> None:
    """Reject STATEMENT (an id, see `kg changes --ids`): no answer, page or shortcut has it, whatever says it again.

    \b
    Example:
      kg reject s_0123456789abcdef01234567 --why "the speaker meant another treaty"
      kg reject s_0123456789abcdef01234567 --undo
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    from kg.imports import accept, reject
    from kg.knowledge.schema import load_schema

    if is_list and (statement or why or undo):
        raise UsageError("reject: expected --list alone")
    if is_list:
        with app.store() as store:
            if not app.printer.rows(("subject", "text", "why", "made"), store.told.rejected()):
                say("nothing was rejected")
        return
    if statement is None or bool(why) == undo:
        raise UsageError("reject: expected a statement with --why TEXT, or with --undo")
    with app.store() as store:
        if undo:
            report = accept(store, statement, load_schema(), app.now)
        else:
            report = reject(store, statement, str(why), load_schema(), app.now)
    print_report(app, report, COLUMNS)
