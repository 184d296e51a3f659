"""kg schedule: import what is due again and again, and tell how the sources stand."""

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from kg.cli.context import App, Command, say, shared_options
from kg.cli.importing import COLUMNS, make_due, print_report
from kg.cli.progress import ProgressLine
from kg.cli.source import ALLOW, load_wanted_sources
from kg.errors import KgError

if TYPE_CHECKING:
    from kg import imports
    from kg.sources.wanted import WantedSource

STATUS_COLUMNS = (
    "title", "schedule", "state", "next_due", "last_finished", "outcome", "problem", "held_by", "held_since",
)  # fmt: skip
_INSTANTS = ("next_due", "last_finished", "held_since")


@click.group("schedule")
def command() -> None:
    """Import the sources of sources.toml whenever they are due, or tell how they stand.

    \b
    Example:
      kg schedule run
      kg schedule status
    """  # noqa: D301 - \b is click's mark for lines that stay as they are


class Ticker:
    """Imports what is due at each tick; what is wrong stops no later tick, and is told once as long as it lasts."""

    def __init__(self, app: App, due: "imports.Due") -> None:
        """Print reports and problems as `app` has it."""
        self.app = app
        self.due = due
        self.progress = ProgressLine()
        self.problem = ""

    def tick(self) -> None:
        """Import what is due now."""
        try:
            reports = self.due.run(self.wanted(), self.progress)
        except KgError as error:
            self.tell(str(error))
            return
        self.progress.clear()
        self.problem = ""
        for report in reports:
            print_report(self.app, report, COLUMNS)
        sys.stdout.flush()

    def wanted(self) -> "tuple[WantedSource, ...]":
        """Return what is wanted, read anew so that a change of the file counts from the next tick."""
        from kg.sources.wanted import load_wanted

        return load_wanted(self.app.settings().sources)

    def tell(self, problem: str) -> None:
        """Say what is wrong unless the tick before said the same."""
        self.progress.clear()
        if problem != self.problem:
            say(f"kg: {problem}; trying again")
        self.problem = problem


@command.command("run", cls=Command)
@ALLOW
@shared_options
@click.pass_obj
def run(app: App, *, allowed: tuple[str, ...]) -> None:
    """Import the sources that are due, look again every 30 seconds, and go on until stopped.

    SIGTERM or Ctrl-C ends it after the current article; what is left stays due. Several at once share the work.

    \b
    Example:
      kg schedule run
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    from kg.schedule import keep_ticking, stop_when_asked

    with stop_when_asked() as stop, app.store() as store:
        due = make_due(app, store, allowed)
        ticker = Ticker(app, replace(due, is_stopped=stop.is_set))
        say(f"{len(ticker.wanted())} wanted; importing what is due until Ctrl-C")
        keep_ticking(ticker.tick, stop)
    say("stopped; what is left stays due")


@command.command("status", cls=Command)
@shared_options
@click.pass_obj
def status(app: App) -> None:
    """List the wanted sources: when each is due, how its last run ended, and who is at it since when.

    \b
    Example:
      kg schedule status
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    from kg.imports import tell_schedule

    wanted = load_wanted_sources(app)
    if not wanted:
        return
    with app.store() as store:
        rows = tell_schedule(store, wanted, app.now())
    printer = app.printer
    printer.rows(STATUS_COLUMNS, rows if printer.as_json else map(shorten_instants, rows))


def shorten_instants(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row for people: its instants to the minute."""
    return row | {k: f"{row[k][:16].replace('T', ' ')}Z" for k in _INSTANTS if row[k]}
