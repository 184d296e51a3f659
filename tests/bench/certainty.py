"""Show how sure the reader's polarity and modality make one of events: `python -m tests.bench.certainty`.

Prints, for the UW development set, how many events of each polarity and modality the raters held for certain, open
and denied; then the macro F that the best class for each of these kinds reaches, chosen on these very events: no
mapping of polarity and modality to a number does better.
"""

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

from tests.bench.score import eval_folder

sys.path.insert(0, str(Path(__file__).parent))  # the adapter's own modules are looked for beside it
CLASSES = ("denied", "open", "certain")
Kinds = Mapping[str, Counter[str]]


def class_of(value: float) -> str:
    """Return denied (-3 to -1), open, or certain (1 to 3), as the benchmark has it."""
    return "denied" if value <= -1 else "open" if value < 1 else "certain"


def read_kinds(path: Path) -> dict[str, Counter[str]]:
    """Return, by what the reader says of an event, how many of the raters' three classes are among them."""
    from adapter import find_event

    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            for index, gold in row["events"]:
                event = find_event(row["tokens"], index)
                kind = "not read" if event is None else f"{event[0].value} {event[1].value}"
                kinds[kind][class_of(gold)] += 1
    return kinds


def macro_f(kinds: Kinds, told: Mapping[str, str]) -> float:
    """Return the mean F of the three classes where the events of each kind are told as one class."""
    gold = sum(kinds.values(), Counter())
    said: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for kind, counts in kinds.items():
        said[told[kind]] += counts.total()
        right[told[kind]] += counts[told[kind]]
    return sum(2 * right[c] / max(1, gold[c] + said[c]) for c in CLASSES) / len(CLASSES)


def best_classes(kinds: Kinds) -> dict[str, str]:
    """Return the class for each kind that no change of one kind's class betters."""
    told = {kind: counts.most_common(1)[0][0] for kind, counts in kinds.items()}
    while True:
        tries = [{**told, kind: c} for kind in kinds for c in CLASSES]
        best = max(tries, key=lambda t: macro_f(kinds, t))
        if macro_f(kinds, best) <= macro_f(kinds, told):
            return told
        told = best


def main() -> int:
    folder = eval_folder()
    if folder is None:
        print("certainty: skipped, no evaluation data; KG_EVAL_DIR names its folder")
        return 0
    kinds = read_kinds(folder / "bench" / "data" / "factuality-uw.dev.jsonl.gz")
    told = best_classes(kinds)
    print(f"{'read as':24}{'certain':>9}{'open':>9}{'denied':>9}  best told as")
    for kind, counts in sorted(kinds.items(), key=lambda x: -x[1].total()):
        print(f"{kind:24}{counts['certain']:9}{counts['open']:9}{counts['denied']:9}  {told[kind]}")
    print(f"macro F of the best class for each kind: {macro_f(kinds, told):.3f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
