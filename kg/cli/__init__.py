"""The command line: `kg`, one module a command, loaded when it is called."""

import errno
import os
import sys
import traceback
from collections.abc import Callable
from importlib import import_module
from itertools import pairwise

import click

from kg import __version__
from kg.cli.context import App, say, shared_options
from kg.errors import KgError, QueryRefusedError, UsageError

DONE, FAILED, USAGE, NOTHING_DUE = 0, 1, 2, 3
INTERRUPTED = 130

COMMANDS = {
    "import": "kg.cli.importing",
    "source": "kg.cli.source",
    "schedule": "kg.cli.schedule",
    "extract": "kg.cli.extract",
    "query": "kg.cli.query",
    "queries": "kg.cli.queries",
    "find": "kg.cli.find",
    "page": "kg.cli.page",
    "documents": "kg.cli.documents",
    "runs": "kg.cli.runs",
    "changes": "kg.cli.changes",
    "history": "kg.cli.history",
    "diff": "kg.cli.diff",
    "contradictions": "kg.cli.contradictions",
    "reject": "kg.cli.reject",
    "forget": "kg.cli.forget",
    "issues": "kg.cli.issues",
    "export": "kg.cli.export",
    "check": "kg.cli.check",
    "re-extract": "kg.cli.reextract",
    "rebuild": "kg.cli.rebuild",
    "doctor": "kg.cli.doctor",
}


SHORT_HELP = {
    "import": "Read articles into the graph.",
    "source": "Say which sources are wanted, and how often.",
    "schedule": "Import what is due, again and again.",
    "extract": "Print what one article says; nothing is stored.",
    "query": "Run a named query, or your own Cypher.",
    "queries": "List the named queries.",
    "find": "Find entities by any of their names.",
    "page": "Write a page of what is said around an entity.",
    "documents": "List the articles in the graph.",
    "runs": "List the newest runs.",
    "changes": "Show what a run changed, with the sentences.",
    "history": "List the runs that changed a statement.",
    "diff": "Show the sentences that changed in an article.",
    "contradictions": "Show what is both said and denied.",
    "reject": "Take a wrong statement out of all answers.",
    "forget": "Retract all that an article says.",
    "issues": "List the articles that could not be imported.",
    "export": "Write the whole graph.",
    "check": "Look for faults in the graph.",
    "re-extract": "Read stored articles again, without the network.",
    "rebuild": "Fold everything again from the stored evidence.",
    "doctor": "Tell versions, models, the store and free disk.",
}
"""What the list of commands says of each, short enough for a terminal of 80 columns."""


class LazyGroup(click.Group):
    """A group that imports the module of a command when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands in the order of the help text."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command of that name, or None."""
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        command: click.Command = import_module(module).command
        command.short_help = SHORT_HELP[cmd_name]
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg", message="%(prog)s %(version)s")
@shared_options
def group() -> None:
    """Read news and keep a knowledge graph in Neo4j: who did, plans, denies or alleges what, and who says so.

    \b
    Example:
      kg import article.txt
      kg query outside_treaty

    \b
    Exit codes: 0 done, 1 an article or the run failed, 2 wrong usage, 3 nothing due.
    """  # noqa: D301 - \b is click's mark for lines that stay as they are


def _close_stdout() -> None:
    """Point stdout to nowhere, so that the interpreter's last flush does not meet the closed pipe again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _report(error: BaseException, app: App) -> int:
    """Print one line for `error` and return the exit code that goes with it."""
    if app.debug:
        traceback.print_exception(error)
    if isinstance(error, KgError):
        say(f"kg: {error}")
        return USAGE if isinstance(error, (UsageError, QueryRefusedError)) else FAILED
    if isinstance(error, OSError):
        say(f"kg: {error.filename or 'input or output'}: {error.strerror or error}")
        return FAILED
    say(f"kg: unexpected {type(error).__name__}: {str(error).splitlines()[0] if str(error) else 'no message'}; "
        "run it again with --debug for the traceback")  # fmt: skip
    return FAILED


def run_guarded(work: Callable[[], object], app: App) -> int:
    """Do `work` and return the exit code; every error becomes one line on stderr."""
    try:
        result = work()
        sys.stdout.flush()
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        say("kg: interrupted; what was reported as done is stored")
        return INTERRUPTED
    except Exception as error:
        if isinstance(error, OSError) and error.errno == errno.EPIPE:
            _close_stdout()
            return FAILED
        return _report(error, app)
    return result if isinstance(result, int) else DONE


def run(arguments: list[str] | None = None, app: App | None = None) -> int:
    """Run the command line on `arguments` (default: the process's) and return the exit code.

    `app` has the clock and what options say otherwise; a new one where not given.
    """
    app = app or App()

    def work() -> object:
        check_words(sys.argv[1:] if arguments is None else arguments)
        return group.main(arguments, prog_name="kg", standalone_mode=False, obj=app)

    return run_guarded(work, app)


def check_words(words: list[str]) -> None:
    """Raise UsageError for a word that is no UTF-8 text: only the name of a file to import may be one."""
    for before, word in pairwise(["", *words]):
        is_file = words[0] == "import" and before != "--id"
        if not is_file and any("\ud800" <= c <= "\udfff" for c in word):
            raise UsageError(f"{word!r}: no UTF-8 text, expected some; write it in UTF-8")


def main() -> None:
    """Run the command line and leave the process with its exit code."""
    sys.exit(run())
