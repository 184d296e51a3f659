"""kg export: write the whole graph as JSON lines, CSV or GraphML."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.context import App, Command, shared_options

if TYPE_CHECKING:
    from kg.store import Store

FORMATS = ("jsonl", "csv", "graphml")


@click.command("export", cls=Command)
@click.option("--format", "form", type=click.Choice(FORMATS), default="jsonl", help="The form (default jsonl).")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Where to (default stdout).")
@shared_options
@click.pass_obj
def command(app: App, *, form: str, out: Path | None) -> None:
    """Write the graph: all records as JSON lines, the statements as CSV, or entities and shortcuts as GraphML.

    \b
    Example:
      kg export --format graphml --out graph.graphml
      kg export --format csv > statements.csv
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    with app.store() as store:
        lines = export_lines(store, form)
        if out is None:
            sys.stdout.writelines(f"{line}\n" for line in lines)
        else:
            with out.open("w", encoding="utf-8", newline="\n") as stream:
                stream.writelines(f"{line}\n" for line in lines)
