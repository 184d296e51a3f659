"""Ticking: at once, again and again, never two at a time, and to an end when asked."""

import os
import signal
import threading

import pytest

from kg.schedule import keep_ticking, stop_when_asked


def test_ticks_come_again_until_they_are_stopped() -> None:
    """The first comes at once; an error in one is logged and ends nothing; none comes after the end."""
    stop, ticks = threading.Event(), []

    def tick() -> None:
        ticks.append(threading.get_ident())
        if len(ticks) == 1:
            raise RuntimeError("the first one fails")
        if len(ticks) == 3:
            stop.set()

    keep_ticking(tick, stop, seconds=0.01)
    assert len(ticks) == 3
    assert len(set(ticks)) == 1


def test_the_end_waits_for_the_tick() -> None:
    """Asked to stop in the middle of a tick, the tick is done first, and what it missed is not made up for."""
    stop, done = threading.Event(), []

    def tick() -> None:
        stop.set()
        threading.Event().wait(0.05)
        done.append(True)

    keep_ticking(tick, stop, seconds=0.01)
    assert done == [True]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_asks_to_stop(number: signal.Signals) -> None:
    """The first signal only asks, the next one would end the process, and afterwards all is as it was."""
    before = signal.getsignal(number)
    with stop_when_asked() as asked:
        os.kill(os.getpid(), number)
        assert asked.wait(5)
        assert signal.getsignal(number) is signal.SIG_DFL
    assert signal.getsignal(number) is before
