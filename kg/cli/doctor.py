"""kg doctor: say which versions, models, store and place kg works with, and whether each is in order."""

import platform
import shutil
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from kg import __version__
from kg.cli.context import App, Command, shared_options
from kg.config import Settings
from kg.errors import KgError

PACKAGES = (
    "spacy",
    "neo4j",
    "neo4j-rust-ext",
    "arcadedb-embedded",
    "pyvis",
    "networkx",
)
LEAST_FREE_BYTES = 500_000_000

Check = tuple[str, str, str]


@click.command("doctor", cls=Command)
@shared_options
@click.pass_obj
def command(app: App) -> int:
    """Show versions, model hashes, the store with its size and place, and free disk; exit 1 when one is not in order.

    \b
    Example:
      kg doctor
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    settings = app.settings()
    checks = [*_versions(), *_models(settings), *_store(app), _disk(settings.data)]
    app.printer.rows(
        ("check", "status", "value"),
        [{"check": name, "status": status, "value": value} for name, status, value in checks],
    )
    return int(any(status == "failed" for _, status, _ in checks))


def _versions() -> Iterator[Check]:
    yield "kg", "ok", __version__
    yield "python", "ok", platform.python_version()
    for package in PACKAGES:
        try:
            yield package, "ok", version(package)
        except PackageNotFoundError:
            yield package, "failed", "not installed; install kg again"


def _models(settings: Settings) -> Iterator[Check]:
    """Check the files of each pipeline against the hashes of the official releases."""
    from kg.extract.parsing.pipelines import check_model

    for name in settings.pipelines:
        try:
            yield f"pipeline {name}", "ok", f"{check_model(name)}, hashes as released"
        except KgError as error:
            yield f"pipeline {name}", "failed", str(error)


def _store(app: App) -> Iterator[Check]:
    try:
        with app.store() as store:
            for name, value in store.info().items():
                yield f"store {name}", "ok", str(value)
    except KgError as error:
        yield "store", "failed", str(error)


def _disk(data: Path) -> Check:
    """Look at the file system that holds, or will hold, the data folder."""
    place = data.absolute()
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    enough = free >= LEAST_FREE_BYTES
    return "disk", "ok" if enough else "failed", f"{free / 1e9:.1f} GB free for {data}"
