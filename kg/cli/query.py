"""kg query: run a named query, or a reader's own Cypher that may only read."""

import json
from typing import Any

import click

from kg.cli.context import App, Command, say, shared_options
from kg.errors import UsageError


def split_params(params: tuple[str, ...]) -> dict[str, str]:
    """Return `k=v` words as a mapping.

    Raises:
        UsageError: a word has no equals sign or no name before it.
    """
    pairs = {}
    for word in params:
        name, equals, value = word.partition("=")
        if not name or not equals:
            raise UsageError(f"--param {word!r}: no value, expected name=value")
        pairs[name] = value
    return pairs


def cypher_value(text: str) -> Any:
    """Return a parameter of user Cypher: a JSON number, truth value, null, list or text, else the words as they are.

    >>> cypher_value("3"), cypher_value("Kyiv"), cypher_value('"3"')
    (3, 'Kyiv', '3')
    """
    try:
        value = json.loads(text)
    except ValueError:
        return text
    if not _fits(value):
        raise UsageError(f"--param {text!r}: a number that no database holds, expected 64 bits")
    return value


def _fits(value: Any) -> bool:
    """Return whether all whole numbers in a value are of 64 bits."""
    if isinstance(value, dict):
        return all(map(_fits, value.values()))
    if isinstance(value, list):
        return all(map(_fits, value))
    return not isinstance(value, int) or -(2**63) <= value < 2**63


@click.command("query", cls=Command)
@click.argument("name", required=False)
@click.option(
    "--param",
    "params",
    multiple=True,
    metavar="K=V",
    help="A parameter; entities by any name they have.",
)
@click.option("--cypher", metavar="TEXT", help="Run this Cypher instead; it may only read.")
@shared_options
@click.pass_obj
def command(app: App, *, name: str | None, params: tuple[str, ...], cypher: str | None) -> None:
    """Run the named query NAME (see `kg queries`), or your own Cypher.

    \b
    Example:
      kg query outside_treaty --param treaty="Ottawa Convention"
      kg query --cypher "MATCH (c:Country)-[:SIGNATORY_TO]->(t:Treaty) RETURN c.name, t.name"
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    if (name is None) == (cypher is None):
        raise UsageError("query: expected the name of a query or --cypher, and not both")
    given = split_params(params)
    with app.store() as store:
        if cypher is not None:
            rows = store.run_user_query(cypher, {k: cypher_value(v) for k, v in given.items()})
        else:
            rows = store.run_query(str(name), given)
    printer = app.printer
    count = printer.rows(rows.columns, rows.mappings())
    if not count:
        say("no rows")
    if rows.note:
        say(rows.note)
