"""Score the reader on the development articles, beside the naive reader: `python -m tests.bench.score [FOLDER]`.

The articles and the scorer are evaluation data and no part of the repository: KG_EVAL_DIR names their folder.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from kg.cli.extract import article_lines
from kg.sources.files import read_article

ROOT = Path(__file__).parents[2]
# The naive reader (subject, verb, object of each clause, nothing negated or attributed), on the same articles.
NAIVE = {"f1_by_article": 0.279, "recall_core": 0.296, "precision": 0.407, "forbidden_broken": 17}


def eval_folder() -> Path | None:
    """Return the folder of the evaluation data, or None where there is none."""
    folder = Path(os.environ.get("KG_EVAL_DIR") or ROOT.parent / "shared")
    return folder if (folder / "eval" / "score_statements.py").is_file() else None


def score(folder: Path) -> tuple[str, Mapping[str, object]]:
    """Return the scorer's lines for each article, and its figures over all of them."""
    gold = folder / "gold" / "dev"
    names = tuple(os.environ.get("KG_PIPELINES", "sm,md").split(","))
    with tempfile.TemporaryDirectory() as out:
        for path in sorted(gold.glob("*.txt")):
            lines = article_lines(read_article(path, root=gold), names)
            (Path(out) / f"{path.stem}.jsonl").write_text(
                "".join(f"{x}\n" for x in lines), encoding="utf-8"
            )
        scorer = folder / "eval" / "score_statements.py"
        command = [sys.executable, str(scorer), "--set", str(gold), out]
        text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    *articles, total = text.splitlines()
    return "\n".join(articles), json.loads(total)


def main() -> int:
    folder = eval_folder()
    if folder is None:
        print("score: skipped, no evaluation data; KG_EVAL_DIR names its folder")
        return 0
    articles, figures = score(folder)
    print(articles)
    print(f"{'':45}{'kg':>24}{'naive':>10}")
    for name, value in figures.items():
        print(f"{name:45}{value!s:>24}{NAIVE.get(name, '')!s:>10}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
