"""Measure how long `kg --help` takes, as its own process: `python -m tests.bench.help_time`; 0.3 s is the limit."""

import statistics
import subprocess
import sys
import time

LIMIT_SECONDS = 0.3
ROUNDS = 10


def measure() -> float:
    """Return the median of some rounds, in seconds."""
    seconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "kg.cli", "--help"], check=True, stdout=subprocess.DEVNULL
        )
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


if __name__ == "__main__":
    taken = measure()
    print(f"kg --help: {taken:.3f} s (median of {ROUNDS}, limit {LIMIT_SECONDS} s)")
    sys.exit(taken > LIMIT_SECONDS)
