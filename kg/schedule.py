"""Do a piece of work again and again until the process is asked to stop: the only home of APScheduler."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from types import FrameType

TICK_SECONDS = 30.0
_ASK = (signal.SIGTERM, signal.SIGINT)


@contextmanager
def stop_when_asked() -> Iterator[threading.Event]:
    """Give an event that SIGTERM or SIGINT (Ctrl-C) sets while the block runs; a second one ends the process at once.

    To be entered in the main thread, the only one that gets signals.
    """
    asked = threading.Event()

    def ask(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - as signal calls it
        for each in _ASK:
            signal.signal(each, signal.SIG_DFL)
        asked.set()

    before = {number: signal.signal(number, ask) for number in _ASK}
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def keep_ticking(
    tick: Callable[[], None], stop: threading.Event, *, seconds: float = TICK_SECONDS
) -> None:
    """Call `tick` now and every `seconds` until `stop` is set, and return when the last call has ended.

    Calls never overlap and all happen in one other thread. Those missed meanwhile, also while the machine slept,
    are made up for by one. An error that `tick` lets out is logged with its traceback and ends nothing.
    """
    from apscheduler.executors.pool import ThreadPoolExecutor
    from apscheduler.schedulers.background import BackgroundScheduler

    scheduler = BackgroundScheduler(
        timezone=UTC,
        executors={"default": ThreadPoolExecutor(1)},
        job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
    )
    scheduler.add_job(tick, "interval", seconds=seconds, next_run_time=datetime.now(UTC))
    scheduler.start()
    try:
        stop.wait()
    finally:
        scheduler.shutdown(wait=True)
