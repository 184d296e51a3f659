"""kg import: read articles into the graph."""

import os
import re
import socket
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.context import App, Command, home_finder, say, shared_options
from kg.cli.extract import read_stream
from kg.cli.progress import ProgressLine
from kg.cli.source import ALLOW
from kg.config import Settings
from kg.errors import UsageError
from kg.model import Document, RunReport

if TYPE_CHECKING:
    from kg import imports
    from kg.store import Store

NOTHING_DUE, INTERRUPTED = 3, 130
COLUMNS = ("run", "articles", "unchanged", "failed", "new", "changed", "retracted", "restored")


def make_importer(
    store: "Store", settings: Settings, now: Callable[[], datetime]
) -> "imports.Importer":
    """Return an importer into `store`; the pipelines are loaded when the first article has to be read."""
    from kg.extract import extract, extractor_version, load_pipelines
    from kg.imports import Importer, Reader
    from kg.knowledge.schema import load_schema

    def read(document: Document) -> Any:
        return extract(document, load_pipelines(settings.pipelines))

    reader = Reader(read, extractor_version(settings.pipelines))
    return Importer(store, reader, load_schema(), now)


def check_inputs(paths: Sequence[str], name: str | None) -> None:
    """Raise UsageError when "-" comes without a name or beside other inputs, or a name without "-"."""
    if ("-" in paths) != (name is not None):
        raise UsageError("import -: expected --id NAME with standard input, and only there")
    if "-" in paths and len(paths) > 1:
        raise UsageError("import -: expected no other file beside standard input")
    for path in paths:
        if re.match(r"[a-z][a-z0-9+.-]*://", path) and not path.startswith(("http:", "https:")):
            raise UsageError(f"import {path!r}: expected a file, or http:// or https://")


def find_inputs(
    paths: Sequence[str],
    name: str | None,
    find_web: "Callable[[list[str]], list[imports.Article]]",
    home: "Callable[[Path], imports.Home]",
    keep: "Callable[[str, bytes], None]",
) -> "list[imports.Article]":
    """Return the articles to import: files, folders, addresses, or standard input ("-") under its `name`.

    `find_web` is asked only when there are addresses; `home` says where a file belongs; `keep` keeps the raw
    bytes of saved pages.

    Raises:
        InputError: a folder holds no article.
    """
    from kg.imports import find_articles, is_address

    if "-" in paths:
        return [stream_article(str(name), keep)]
    addresses = [p for p in paths if is_address(p)]
    found = find_articles((Path(p) for p in paths if not is_address(p)), home, keep=keep)
    return found + find_web(addresses) if addresses else found


def stream_article(name: str, keep: "Callable[[str, bytes], None]") -> "imports.Article":
    """Return the article on standard input under its `name`; a page's bytes are kept."""
    from kg.imports import Article

    pages: list[bytes] = []

    def read() -> Document:
        document, page = read_stream(name)
        pages[:] = [page] if page else []
        return document

    def imported(document: Document) -> None:
        for page in pages:
            keep(document.id, page)

    return Article(name, read, imported)


def make_web(importer: "imports.Importer", data: Path, allowed: Sequence[str]) -> "imports.Web":
    """Return how addresses are read, with raw pages kept in `data`; this loads the network's libraries."""
    from kg.imports import Web
    from kg.sources.fetch import Fetcher

    fetcher = Fetcher(allowed=frozenset(allowed))
    return Web(fetcher, importer.store, data / "pages", importer.reader.version)


def report_rows(report: RunReport) -> Iterable[dict[str, Any]]:
    """Return the report as the rows of its JSON form: the run, then each article that failed."""
    yield {"kind": "run", **asdict(report)}
    for article, error in report.failed:
        yield {"kind": "failed", "article": article, "error": error}


def summary_row(report: RunReport) -> dict[str, Any]:
    """Return the report as one row for people: numbers of articles and of statements."""
    return {
        "run": report.id,
        "articles": report.documents,
        "unchanged": report.unchanged,
        "failed": len(report.failed),
        "new": len(report.new_ids),
        "changed": len(report.changed_ids),
        "retracted": len(report.retracted_ids),
        "restored": len(report.restored_ids),
    }


def print_report(app: App, report: RunReport, columns: Sequence[str]) -> None:
    """Print the report of a run: whole as JSON, its numbers for people."""
    printer = app.printer
    if printer.as_json:
        printer.rows((), report_rows(report))
    else:
        printer.rows(columns, [summary_row(report)])


@click.command("import", cls=Command)
@click.argument("paths", nargs=-1, metavar="FILE|DIR|ADDRESS|-")
@click.option("--id", "name", metavar="NAME", help="What to call the article on standard input.")
@click.option(
    "--due", is_flag=True, help="Import the sources of sources.toml that are due (see `kg source`)."
)
@click.option("--source", metavar="TITLE", help="With --due: this source only.")
@click.option(
    "--now", "at_once", is_flag=True, help="With --due --source: even if it is not due (yet)."
)
@click.option(
    "--deadline", metavar="15m", help="With --due: begin no article after so long (90s, 15m, 2h)."
)
@ALLOW
@shared_options
@click.pass_obj
def command(
    app: App,
    *,
    paths: tuple[str, ...],
    name: str | None,
    due: bool,
    source: str | None,
    at_once: bool,
    deadline: str | None,
    allowed: tuple[str, ...],
) -> int:
    """Read articles into the graph: text files, saved web pages (.html), folders, web addresses, feeds.

    "-" is standard input, a text or a page.

    What an article no longer says is retracted; an article that has not changed is not read again.

    \b
    Example:
      kg import article.txt
      kg import news/
      kg import https://example.org/feed.xml
      kg import --id wire/17 - < article.txt
      kg import --due --deadline 15m
      kg import --due --source "Example Post" --now
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    if due == bool(paths):
        raise UsageError("import: expected files, folders or addresses, or --due, and not both")
    if not due and (source or deadline):
        raise UsageError("import: --source and --deadline go with --due")
    if at_once and not source:
        raise UsageError("import: --now goes with --due --source TITLE")
    if due and name:
        raise UsageError("import: --id goes with standard input")
    if due:
        return import_due(app, source, deadline, allowed, at_once=at_once)
    from kg import imports

    settings = app.settings()
    check_inputs(paths, name)
    with app.store() as store, ProgressLine() as progress:
        importer = make_importer(store, settings, app.now)
        articles = find_inputs(
            paths,
            name,
            lambda x: imports.find_web_articles(x, make_web(importer, settings.data, allowed)),
            home_finder(settings),
            partial(imports.keep_page, store, settings.data / "pages"),
        )
        report = importer.import_articles(articles, progress=progress)
    print_report(app, report, COLUMNS)
    return int(bool(report.failed))


def make_due(app: App, store: "Store", allowed: Sequence[str]) -> "imports.Due":
    """Return what imports the sources that are due into `store`, in the name of this process."""
    from kg.imports import Due

    settings = app.settings()
    importer = make_importer(store, settings, app.now)
    web = make_web(importer, settings.data, allowed)
    owner = f"{socket.gethostname()}/{os.getpid()}"
    return Due(importer, web, settings.sources.absolute().parent, owner)


def import_due(
    app: App, source: str | None, deadline: str | None, allowed: Sequence[str], *, at_once: bool
) -> int:
    """Import the sources that are due; return 0, 1 when one failed, 3 when none is due.

    What the deadline leaves stays due: that is no failure, and said on a terminal.
    `at_once` takes `source` even if it is not due; not when it is paused or another process is at it, which is said.
    """
    from kg.imports import tell_schedule
    from kg.schedule import stop_when_asked
    from kg.sources.wanted import find_source, load_wanted

    settings = app.settings()
    wanted = load_wanted(settings.sources)
    if source is not None:
        wanted = (find_source(wanted, source),)
    until = app.now() + parse_duration(deadline) if deadline else None
    with stop_when_asked() as stop, app.store() as store, ProgressLine() as progress:
        due = make_due(app, store, allowed)
        work = replace(due, deadline=until, is_stopped=stop.is_set, at_once=at_once)
        reports = work.run(wanted, progress)
        is_over = until is not None and app.now() >= until
        states = tell_schedule(store, wanted, app.now()) if is_over or not reports else []
    for report in reports:
        print_report(app, report, COLUMNS)
    if stop.is_set():
        say("stopped; what is left stays due")
        return INTERRUPTED
    left = {"due", "waiting"} if at_once and not reports else {"due"}
    if is_over and any(row["state"] in left for row in states):
        if sys.stderr.isatty():
            say("no time left; what is left stays due")
    elif not reports:
        if at_once:
            say(tell_not_begun(states[0]))
        elif sys.stderr.isatty():  # cron mails every word
            say(tell_nothing_due(states))
        return NOTHING_DUE
    return int(any(report.failed for report in reports))


def tell_not_begun(state: Mapping[str, Any]) -> str:
    """Return in words why a source was not imported at once: of its row with title, state, held_by and held_since."""
    if state["state"] == "paused":
        return f"{state['title']}: paused; `kg source pause --resume` has it read again"
    if state["state"] == "running":
        since = state["held_since"][:16].replace("T", " ")
        return f"{state['title']}: {state['held_by']} is at it, since {since}Z"
    return f"{state['title']}: another process was at it just now; try again"


def tell_nothing_due(states: Sequence[Mapping[str, Any]]) -> str:
    """Return in words why nothing is due, and what is next: of rows with title, state and next_due."""
    if not states:
        return "nothing is wanted; `kg source add ADDRESS` wants something"
    waiting = [row for row in states if row["state"] == "waiting"]
    if not waiting:
        return "nothing is due; see `kg schedule status`"
    following = min(waiting, key=lambda row: (row["next_due"], row["title"]))
    when = following["next_due"][:16].replace("T", " ")
    return (
        f"nothing is due; next is {following['title']!r} at {when}Z, "
        "or now with --source TITLE --now"
    )


def parse_duration(text: str) -> timedelta:
    """Return a length of time such as 90s, 15m or 2h.

    Raises:
        UsageError: it is not one.
    """
    units = {"s": "seconds", "m": "minutes", "h": "hours"}
    number, unit = text[:-1], text[-1:].lower()
    if unit not in units or not re.fullmatch(r"[0-9]{1,6}", number):
        raise UsageError(f"--deadline {text!r}: expected a number with s, m or h, such as 15m")
    return timedelta(**{units[unit]: int(number)})
