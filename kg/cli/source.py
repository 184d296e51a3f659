"""kg source: say which files, folders, pages and feeds are wanted, and how often."""

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from kg.cli.context import App, Command, say, shared_options

if TYPE_CHECKING:
    from kg.sources.wanted import WantedSource

COLUMNS = (
    "title",
    "kind",
    "address",
    "schedule",
    "paused",
    "next_due",
    "last_ok",
    "failures",
    "problem",
)
ALLOW = click.option(
    "--allow",
    "allowed",
    multiple=True,
    metavar="HOST:PORT",
    help="A host inside this network that may be fetched from; all others must be public.",
)


def load_wanted_sources(app: App) -> "tuple[WantedSource, ...]":
    """Return the wanted sources, and say so where there is none."""
    from kg.sources.wanted import load_wanted

    wanted = load_wanted(app.settings().sources)
    if not wanted:
        say("no source is wanted; `kg source add ADDRESS` adds one")
    return wanted


@click.group("source")
def command() -> None:
    """Say in sources.toml (KG_SOURCES) what `kg import --due` reads: add, list, test, pause or remove a source.

    \b
    Example:
      kg source add https://example.org/feed.xml --every 30m
    """  # noqa: D301 - \b is click's mark for lines that stay as they are


def _kind_of(address: str) -> str:
    """Return the kind that an address looks like."""
    if address.lower().startswith(("http://", "https://")):
        path = urlsplit(address).path.lower()
        is_feed = path.endswith((".xml", ".rss", ".atom")) or "feed" in path or "rss" in path
        return "feed" if is_feed else "page"
    return "folder" if Path(address).is_dir() else "file"


def _change(app: App, change: Any) -> "tuple[WantedSource, ...]":
    from kg.sources.wanted import load_wanted, write_wanted

    path = app.settings().sources
    changed: tuple[WantedSource, ...] = change(load_wanted(path))
    write_wanted(path, changed)
    return changed


@command.command("add", cls=Command)
@click.argument("address")
@click.option("--title", metavar="TEXT", help="What to call it (default: its host or name).")
@click.option(
    "--kind",
    type=click.Choice(("file", "folder", "page", "feed")),
    help="What it is (default: as it looks).",
)
@click.option(
    "--every",
    "schedule",
    default="6h",
    metavar="WHEN",
    help="30m, 6h, 1d, daily, or cron's five fields, in UTC (default 6h).",
)
@ALLOW
@shared_options
@click.pass_obj
def add(
    app: App,
    *,
    address: str,
    title: str | None,
    kind: str | None,
    schedule: str,
    allowed: tuple[str, ...],
) -> None:
    """Want the file, folder, page or feed at ADDRESS.

    What `--allow` names is kept with the source, and counts for it alone.

    \b
    Example:
      kg source add https://example.org/feed.xml --title "Example Post" --every 30m
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    from kg.sources.wanted import SourceKind, WantedSource, add_source

    name = title or urlsplit(address).netloc or Path(address).name
    new = WantedSource(
        name, SourceKind(kind or _kind_of(address)), address, schedule, allow=allowed
    )
    _change(app, lambda known: add_source(known, new))
    if new.kind in {SourceKind.FILE, SourceKind.FOLDER}:
        there = app.settings().sources.absolute().parent / address
        if not there.exists():
            say(f"kg: {new.kind} {address!r}: not there (yet), expected {str(there)!r}")
    say(f"wanted: {new.kind} {name!r}, {schedule}; `kg import --due` reads it")


@command.command("list", cls=Command)
@shared_options
@click.pass_obj
def list_(app: App) -> None:
    """List the wanted sources with what happened to them.

    \b
    Example:
      kg source list
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    from kg.imports import source_slug

    wanted = load_wanted_sources(app)
    if not wanted:
        return
    with app.store() as store:
        states = {row["id"]: row for row in store.sources.states()}
    rows = []
    for source in wanted:
        state = states.get(source_slug(source), {})
        told = {k: state.get(k) for k in ("next_due", "last_ok", "failures", "problem")}
        keys = ("title", "kind", "address", "schedule", "paused", "allow")
        own = {k: getattr(source, k) for k in keys}
        rows.append(own | told)
    app.printer.rows(COLUMNS, rows)


@command.command("test", cls=Command)
@click.argument("address")
@ALLOW
@shared_options
@click.pass_obj
def test(app: App, *, address: str, allowed: tuple[str, ...]) -> int:
    """Fetch the page or feed at ADDRESS once and show what would be read; nothing is stored.

    Of a wanted source (by its TITLE, too) it may fetch from what that allows.

    \b
    Example:
      kg source test https://example.org/feed.xml
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    from kg.errors import InputError, UsageError
    from kg.imports.web import is_address, look_at
    from kg.sources.addresses import canonical_url
    from kg.sources.fetch import Fetcher
    from kg.sources.wanted import find_source, load_wanted

    wanted = load_wanted(app.settings().sources)
    if not is_address(address):
        named = find_source(wanted, address)
        if not is_address(named.address):
            raise UsageError(f"source {named.title!r}: a {named.kind}, expected a page or feed")
        address = named.address
    asked = (address.casefold(), canonical_url(address))
    for source in wanted:
        if source.title.casefold() == asked[0] or source.address == asked[1]:
            address, allowed = source.address, (*allowed, *source.allow)
    try:
        rows = look_at(address, Fetcher(allowed=frozenset(allowed)))
    except InputError as error:
        say(f"kg: {error}")
        return 1
    app.printer.rows(("kind", "title", "published", "address", "words"), rows)
    return 0


@command.command("pause", cls=Command)
@click.argument("title")
@click.option("--resume", is_flag=True, help="Read it again.")
@shared_options
@click.pass_obj
def pause(app: App, *, title: str, resume: bool) -> None:
    """Leave the source of that TITLE or address alone for now; `--resume` reads it again.

    \b
    Example:
      kg source pause "Example Post"
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    from kg.sources.wanted import pause_source

    _change(app, lambda known: pause_source(known, title, paused=not resume))
    say(f"{title}: {'read again when due' if resume else 'paused; --resume reads it again'}")


@command.command("remove", cls=Command)
@click.argument("title")
@shared_options
@click.pass_obj
def remove(app: App, *, title: str) -> None:
    """Want the source of that TITLE or address no longer; what it said stays in the graph.

    Wanted again, it is due at once.

    \b
    Example:
      kg source remove "Example Post"
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    from kg.imports import source_slug
    from kg.sources.wanted import find_source, load_wanted, remove_source

    gone = find_source(load_wanted(app.settings().sources), title)
    # First in the graph: where that fails, the source stays wanted and can be removed again.
    with app.store() as store:
        store.sources.leave(source_slug(gone))
    _change(app, lambda known: remove_source(known, title))
    say(f"{title}: no longer wanted; what it said stays until `kg forget`")
