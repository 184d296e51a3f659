"""kg diff: show what changed in an article."""

import click

from kg.cli.context import App, Command, find_document, say, shared_options


@click.command("diff", cls=Command)
@click.argument("document")
@shared_options
@click.pass_obj
def command(app: App, *, document: str) -> None:
    """Show the sentences that the last change of DOCUMENT (id, address or path) took out and put in.

    \b
    Example:
      kg diff article.txt
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    with app.store() as store:
        rows = store.told.diff(str(find_document(app, store, document)["id"]))
    if not app.printer.rows(("change", "index", "kind", "sentence"), rows):
        say("its sentences never changed")
