"""kg find: look an entity up by any of its names."""

import click

from kg.cli.context import App, Command, say, shared_options


@click.command("find", cls=Command)
@click.argument("name")
@shared_options
@click.pass_obj
def command(app: App, *, name: str) -> None:
    """List the entities called NAME, or whose names begin so, and by which of their names each was found.

    \b
    Example:
      kg find Kyiv
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    with app.store() as store:
        found = store.find_entities(name)
        near = [] if found else store.lookup.near(name)
    if app.printer.rows(("id", "name", "matched", "labels", "aliases"), found):
        return
    say(f"no entity is called {name!r}; names are those that imported articles use")
    if near:
        say(f"did you mean {' or '.join(near)}?")
    else:
        say("try the first letters of the name; `kg documents` lists the articles it could be in")
