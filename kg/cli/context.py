"""What every command shares: the settings, where rows and messages go, and the store when it is needed."""

import logging
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.cli.output import Printer
from kg.config import Settings, load_settings
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.imports import Home
    from kg.store import Store

Function = TypeVar("Function", bound=Callable[..., Any])

# how many rows a command may be asked for: more than anybody reads, and a number that databases hold
AT_MOST = click.IntRange(1, 1_000_000)


def clock() -> datetime:
    """Return the instant it is."""
    return datetime.now(UTC)


@dataclass
class App:
    """The options that hold for all commands, as given before or after the command's name, and the clock."""

    data: Path | None = None
    pipelines: str | None = None
    json: bool = False
    debug: bool = False
    verbose: bool = False
    now: Callable[[], datetime] = clock

    def settings(self) -> Settings:
        """Return the settings of the environment and these options."""
        return load_settings(data=self.data, pipelines=self.pipelines)

    @property
    def printer(self) -> Printer:
        """The printer for results: JSON lines with --json or when stdout is not a terminal."""
        return Printer(sys.stdout, as_json=self.json or not sys.stdout.isatty())

    @contextmanager
    def store(self) -> Iterator["Store"]:
        """Open the store of the settings for the length of a `with`."""
        from kg.store import open_store

        settings = self.settings()
        with open_store(
            data=settings.data,
            uri=settings.neo4j_uri,
            user=settings.neo4j_user,
            password=settings.neo4j_password,
            database=settings.neo4j_database,
        ) as store:
            yield store


def home_finder(settings: Settings) -> "Callable[[Path], Home]":
    """Return what says where a named file belongs: to the wanted source that reads it, or else "files".

    Paths of the latter are relative to the folder that the data folder is in, so that the same file is the same
    document from whatever folder kg is called.
    """
    from kg.imports import make_home_finder
    from kg.sources.wanted import load_wanted

    wanted, base = load_wanted(settings.sources), settings.sources.absolute().parent
    return make_home_finder(wanted, base, settings.home)


def find_document(app: App, store: "Store", name: str) -> dict[str, Any]:
    """Return the document of this id, address or path, which may be given from the working folder.

    Raises:
        InputError: there is none.
        UsageError: several sources have one at this path.
    """
    from kg.imports import iter_document_names

    found: dict[str, Any] = store.told.document(
        name, aliases=iter_document_names(name, home_finder(app.settings()))
    )
    return found


def find_slug(store: "Store", source: str) -> str:
    """Return the id of the source of this title or id.

    Raises:
        UsageError: the graph has none.
    """
    from kg.knowledge.gazetteer import make_slug

    known = [row["id"] for row in store.sources.states()]
    slug = source if source in known else make_slug(source)
    if slug not in known:
        raise UsageError(
            f"source {source!r}: not in the graph, expected one of {', '.join(known) or 'none'}"
        )
    return slug


def say(message: str) -> None:
    """Print a message for people on stderr."""
    click.echo(message, err=True)


def _keep(context: click.Context, parameter: click.Parameter, value: Any) -> None:
    """Store an option in the App when it was given, so that it may stand on either side of the command's name."""
    if value not in (None, False):
        setattr(context.ensure_object(App), str(parameter.name), value)


class FolderPath(click.Path):
    """The path of a folder, which may not be empty: that would be the working folder, by mistake."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path."""
        if value == "":
            self.fail("empty, expected a folder", param, ctx)
        return super().convert(value, param, ctx)


_SHARED: Mapping[str, Mapping[str, Any]] = {
    "--data": {"type": FolderPath(path_type=Path, file_okay=False), "metavar": "DIR",
               "help": "Folder of the embedded server and kg's own files (default: KG_DATA or .kg)."},
    "--pipelines": {"metavar": "sm|sm,md", "help": "Which pipelines read: sm (fast) or sm,md (careful, the default)."},
    "--json": {"is_flag": True, "help": "Print JSON lines, also on a terminal."},
    "--debug": {"is_flag": True, "help": "Log everything and show the traceback of an error."},
    "--verbose": {"is_flag": True, "help": "Log one line per stage on stderr."},
}  # fmt: skip


def shared_options(function: Function) -> Function:
    """Give a command the options that all commands have."""
    for name, attributes in reversed(list(_SHARED.items())):
        function = click.option(name, expose_value=False, callback=_keep, **attributes)(function)
    return function


class Command(click.Command):
    """A command that sets up logging once its options are known; only the command line configures handlers."""

    def invoke(self, ctx: click.Context) -> object:
        """Configure logging and run the command."""
        app = ctx.ensure_object(App)
        level = logging.DEBUG if app.debug else logging.INFO if app.verbose else logging.WARNING
        form = "kg: %(levelname)s %(name)s: %(message)s"
        logging.basicConfig(stream=sys.stderr, level=level, format=form, force=True)
        if not app.debug:
            # The driver logs each notice and retry; the store reports what matters.
            logging.getLogger("neo4j").setLevel(logging.CRITICAL)
            # It logs each tick that comes while the one before is still at work.
            logging.getLogger("apscheduler").setLevel(logging.ERROR)
        return super().invoke(ctx)
