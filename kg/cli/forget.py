"""kg forget: retract all that a document says."""

import click

from kg.cli.context import App, Command, find_document, say, shared_options
from kg.cli.importing import COLUMNS, print_report


@click.command("forget", cls=Command)
@click.argument("document")
@click.option("--why", default="forgotten", metavar="TEXT", help="The reason that is kept.")
@shared_options
@click.pass_obj
def command(app: App, *, document: str, why: str) -> None:
    """Retract all that DOCUMENT (id, address or path) says, and drop its raw page; importing it again brings it back.

    \b
    Example:
      kg forget news/article.txt
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    from kg.imports import forget, leave_page
    from kg.knowledge.schema import load_schema

    with app.store() as store:
        found = find_document(app, store, document)
        report = forget(store, str(found["id"]), load_schema(), app.now, why)
        leave_page(store, app.settings().data / "pages", str(found["id"]))
    print_report(app, report, COLUMNS)
    if not report.evidence_retracted:
        say("nothing that it says was left to forget")
