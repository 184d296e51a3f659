"""Run the development benchmarks and keep their figures: `python -m tests.bench.run [--limit N] [--only NAME]`."""

import argparse
import datetime
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.score import ROOT, eval_folder, score

HERE = Path(__file__).parent
RESULTS = HERE / "results.jsonl"


def git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def tree_state() -> dict[str, object]:
    """Return the commit that was measured, and whether the tree held changes beside it."""
    changed = git(
        "status", "--porcelain", "--untracked-files=no", "--", ".", f":!{RESULTS.relative_to(ROOT)}"
    )
    return {"parent": git("rev-parse", "HEAD"), "dirty": bool(changed)}


def run_benchmarks(folder: Path, name: str, limit: int | None) -> list[dict[str, object]]:
    """Return the results of one benchmark, or of all, each with its baseline and paired bootstrap."""
    with tempfile.TemporaryDirectory() as out:
        found = Path(out) / "results.json"
        command = [sys.executable, str(folder / "bench" / "bench.py"), name, "--system", "adapter"]
        command += ["--vs", "baseline", "--json", str(found)]
        command += [] if limit is None else ["--limit", str(limit)]
        # The benchmarks look for the adapter in the working folder.
        subprocess.run(command, check=True, cwd=HERE)
        results: list[dict[str, object]] = json.loads(found.read_text(encoding="utf-8"))
    return results


def arguments() -> argparse.Namespace:
    """Return what to measure: `only` is a benchmark's name, `articles` for the score alone, or None for all."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument(
        "--limit", type=int, metavar="N", help="the first N units of each benchmark"
    )
    parser.add_argument("--only", metavar="NAME", help="one benchmark (benchie ...), or articles")
    return parser.parse_args()


def main() -> int:
    asked = arguments()
    folder = eval_folder()
    if folder is None:
        print("bench: skipped, no evaluation data; KG_EVAL_DIR names its folder")
        return 0
    line: dict[str, object] = {
        "date": datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%MZ"),
        **tree_state(),
        "limit": asked.limit,
    }
    if asked.only != "articles":
        line["benchmarks"] = run_benchmarks(folder, asked.only or "all", asked.limit)
    if asked.only in (None, "articles"):
        articles, figures = score(folder)
        print(articles)
        print(json.dumps(figures))
        line["articles"] = figures
    with RESULTS.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(line, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
