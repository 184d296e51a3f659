"""kg extract: print what one article says, without a store."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from kg.cli.context import App, Command, say, shared_options
from kg.cli.output import plain_text
from kg.cli.progress import tell_undated
from kg.cli.statements import COLUMNS, reading_rows
from kg.model import Document


def read_input(file: str, name: str | None, root: Path) -> Document:
    """Return the article in `file` (text, or a saved page), or on standard input for "-", where `name` is its path.

    The path of a file is relative to `root`.
    """
    from kg.sources.files import PAGE_SUFFIXES, read_article, read_bytes, relative_path

    if file == "-":
        return read_stream(name or "stdin")[0]
    path = Path(file)
    if path.suffix.lower() not in PAGE_SUFFIXES:
        return read_article(path, root=root)
    from kg.sources.html import read_html

    return read_html(read_bytes(path), source="files", path=relative_path(path, root))


def read_stream(name: str) -> tuple[Document, bytes]:
    """Return the article on standard input, called `name`, and its bytes where it is a page, else b""."""
    from kg.sources.files import MAX_BYTES, decode_article, is_page, parse_article

    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if is_page(data):
        from kg.sources.html import read_html

        return read_html(data, source="stdin", path=name), data
    return parse_article(decode_article(data, Path(name)), source="stdin", path=name), b""


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
    """Print what FILE says, its entities and statements; nothing is stored.

    FILE is a text, a saved web page (.html), or "-", standard input.

    \b
    Example:
      kg extract article.txt
      kg extract --tentative --json article.txt
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    settings = app.settings()
    document = read_input(file, name, settings.home)
    lines = article_lines(document, settings.pipelines, tentative=tentative)
    printer = app.printer
    if not document.published:
        say(f"kg: {tell_undated([file])}")
    if printer.as_json:
        for line in lines:
            printer.line(line)
    else:
        printer.line(f"{plain_text(document.title)} ({document.published or 'no date'})\n")
        printer.rows(COLUMNS, reading_rows(json.loads(x) for x in lines))
