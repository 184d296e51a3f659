"""kg page: write the neighbourhood of an entity as one page."""

import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.context import App, Command, say, shared_options
from kg.errors import InputError

if TYPE_CHECKING:
    from kg.store import Store

LIMIT = 500


def file_name(name: str) -> str:
    """Return a file name for the page of an entity.

    >>> file_name("Côte d'Ivoire")
    'cote-d-ivoire.html'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return (re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80] or "page") + ".html"


def find_one(store: "Store", name: str) -> Any:
    """Return the first entity called `name`.

    Raises:
        InputError: no entity is called so.
    """
    found = store.find_entities(name)
    if not found:
        raise InputError(f"entity {name!r}: not in the graph", hint="look it up with `kg find`")
    if len(found) > 1:
        others = ", ".join(str(x["name"]) for x in found[1:4])
        say(f"taking {found[0]['name']} ({found[0]['id']}); also called so: {others}")
    return found[0]


@click.command("page", cls=Command)
@click.argument("entity")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Where to write it.",
)
@shared_options
@click.pass_obj
def command(app: App, *, entity: str, out: Path | None) -> None:
    """Write one self-contained page of ENTITY (any name or id) and what is said around it.

    \b
    Example:
      kg page Ukraine --out ukraine.html
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    with app.store() as store:
        found = find_one(store, entity)
        path = out or Path(file_name(str(found["name"])))
        count = write_neighbourhood(store, str(found["id"]), path)
    app.printer.rows(("page", "statements"), [{"page": str(path), "statements": count}])


def write_neighbourhood(store: "Store", entity: str, path: Path) -> int:
    """Write the page of the entity with that id to `path` and return how many statements it shows."""
    from kg.views import write_page
    from kg.views.rows import page_graph

    graph = page_graph(entity, store.statements_of(entity, limit=LIMIT))
    write_page(graph, path)
    return len(graph.statements)
