"""kg extract: print what one article says, without a store."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from kg.cli.context import App, Command, shared_options
from kg.cli.statements import COLUMNS, reading_rows
from kg.model import Document


def read_input(file: str, name: str | None) -> Document:
    """Return the article in `file`, or on standard input for "-", where `name` is its path."""
    from kg.sources.files import MAX_BYTES, decode_article, parse_article, read_article

    if file != "-":
        return read_article(file)
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    path = name or "stdin"
    return parse_article(decode_article(data, Path(path)), source="stdin", path=path)


def article_lines(
    document: Document, pipelines: Sequence[str], *, tentative: bool = False
) -> Iterator[str]:
    """Return what `document` says as JSON lines: its entities, then its statements."""
    from kg.export import reading_lines
    from kg.extract import extract, load_pipelines
    from kg.imports.reading import statements_of_reading
    from kg.knowledge.schema import load_schema

    reading = extract(document, load_pipelines(pipelines))
    return reading_lines(
        reading, statements_of_reading(reading, load_schema()), tentative=tentative
    )


@click.command("extract", cls=Command)
@click.argument("file")
@click.option("--id", "name", metavar="NAME", help="What to call the article on standard input.")
@click.option(
    "--tentative", is_flag=True, help="Also print what is in doubt between the pipelines."
)
@shared_options
@click.pass_obj
def command(app: App, *, file: str, name: str | None, tentative: bool) -> None:
    """Print the entities and statements that FILE (or "-", standard input) says; nothing is stored.

    \b
    Example:
      kg extract article.txt
      kg extract --tentative --json article.txt
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    lines = article_lines(read_input(file, name), app.settings().pipelines, tentative=tentative)
    printer = app.printer
    if printer.as_json:
        for line in lines:
            printer.line(line)
    else:
        printer.rows(COLUMNS, reading_rows(json.loads(x) for x in lines))
