"""Show how far long work is: one line on stderr, and nothing where stderr is no terminal."""

import shutil
import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from kg.cli.context import say
from kg.cli.output import display_width, plain_text

if TYPE_CHECKING:
    from kg import imports

_PAUSE_SECONDS = 0.1
_LEAST_SECONDS = 1.0
_MOST_LOOKS = 100
_MOST_NAMES = 3


class ProgressLine:
    """A line that says how many articles are done, at what rate, and how long the rest takes at that rate.

    The rate is that of the last hundred looks: the first article waits for the pipelines, and unchanged ones
    pass much faster than those that are read.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Look once whether anybody watches; `clock` counts seconds."""
        self.is_shown = sys.stderr.isatty()
        self._clock = clock
        self._looks: deque[tuple[float, int]] = deque(maxlen=_MOST_LOOKS)
        self._undated: list[str] = []

    def __enter__(self) -> "ProgressLine":
        """Show the line for the length of a `with`."""
        return self

    def __exit__(self, *error: object) -> None:
        """Take the line away, whatever has happened, and tell which articles have no date."""
        self.clear()
        if self._undated:
            say(f"kg: {tell_undated(self._undated)}")

    def __call__(self, step: "imports.Progress") -> None:
        """Tell of one article: its failure at once, and how far the work is."""
        if step.is_undated:
            self._undated.append(step.name)
        if step.error:
            self.clear()
            say(f"kg: {step.error}")
        if self.is_shown:
            self._show(step)

    def show_check(self, done: int, total: int, name: str) -> None:
        """Tell how many checks of the graph are done, and which is at work: they take very different times."""
        if self.is_shown:
            self._write(f"{done}/{total} checks, {name}")

    def clear(self) -> None:
        """Take the line away, so that messages start on a clean one."""
        if self.is_shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def _show(self, step: "imports.Progress") -> None:
        now = self._clock()
        if self._looks and step.done <= self._looks[-1][1]:
            self._looks.clear()  # other work has begun
        if self._looks and now - self._looks[-1][0] < _PAUSE_SECONDS and step.done < step.total:
            return
        self._looks.append((now, step.done))
        (first, before), (last, done) = self._looks[0], self._looks[-1]
        rate = (done - before) / (last - first) if last - first >= _LEAST_SECONDS else 0.0
        self._write(format_progress(step, rate))

    def _write(self, line: str) -> None:
        room = shutil.get_terminal_size().columns - 1
        while display_width(line) > room:
            line = line[:-1]
        sys.stderr.write(f"\r\x1b[K{line}")
        sys.stderr.flush()


def tell_undated(names: Sequence[str]) -> str:
    """Return what to say of articles that tell no day."""
    shown = ", ".join(
        [*map(plain_text, names[:_MOST_NAMES]), *(["..."] if names[_MOST_NAMES:] else [])]
    )
    count = "1 article has" if len(names) == 1 else f"{len(names)} articles have"
    return f"{count} no date, so that words such as Tuesday stay without a day: {shown}"


def format_progress(step: "imports.Progress", rate: float) -> str:
    """Return a line such as "37/200 articles, 412 statements, 3.1 a second, 53 s left, a.txt".

    `rate` is in articles a second; 0 for one that is not known yet.
    """
    parts = [f"{step.done}/{step.total} articles", f"{step.statements} statements"]
    if rate > 0:
        parts.append(f"{rate:.1f} a second" if rate >= 1 else f"{60 * rate:.1f} a minute")
        parts.append(f"{format_duration((step.total - step.done) / rate)} left")
    return ", ".join([*parts, plain_text(step.name)])


def format_duration(seconds: float) -> str:
    """Return a length of time with two digits or so, and its unit."""
    if seconds < 100:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 6000 else f"{seconds / 3600:.1f} h"
