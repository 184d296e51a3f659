"""Run the development benchmarks and keep their figures: `python -m tests.bench.run [arguments of the benchmarks]`."""

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


def run_benchmarks(folder: Path, arguments: list[str]) -> list[dict[str, object]]:
    """Return the results of all benchmarks that the adapter answers, each with its baseline and bootstrap."""
    with tempfile.TemporaryDirectory() as out:
        found = Path(out) / "results.json"
        command = [sys.executable, str(folder / "bench" / "bench.py"), "all", "--system", "adapter"]
        command += ["--vs", "baseline", "--json", str(found), *arguments]
        # The benchmarks look for the adapter in the working folder.
        subprocess.run(command, check=True, cwd=HERE)
        results: list[dict[str, object]] = json.loads(found.read_text(encoding="utf-8"))
    return results


def main() -> int:
    folder = eval_folder()
    if folder is None:
        print("bench: skipped, no evaluation data; KG_EVAL_DIR names its folder")
        return 0
    state = tree_state()
    results = run_benchmarks(folder, sys.argv[1:])
    articles, figures = score(folder)
    print(articles)
    print(json.dumps(figures))
    line = {**state, "arguments": sys.argv[1:], "articles": figures, "benchmarks": results}
    with RESULTS.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(line, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
