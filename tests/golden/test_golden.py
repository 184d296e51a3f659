"""Whole articles: every line that `kg extract --tentative` prints, as it was read and accepted."""

from pathlib import Path

import pytest

from kg.cli.extract import article_lines
from kg.sources.files import read_article

CASES = sorted(p.parent for p in Path(__file__).parent.glob("*/article.txt"))


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda p: p.name)
def test_an_article_reads_as_accepted(case: Path, request: pytest.FixtureRequest) -> None:
    """The lines are those in expected.jsonl; --update-golden rewrites them, and the diff is to be read."""
    document = read_article(case / "article.txt", root=case)
    lines = [f"{x}\n" for x in article_lines(document, ("sm", "md"), tentative=True)]
    expected = case / "expected.jsonl"
    if request.config.getoption("--update-golden"):
        expected.write_text("".join(lines), encoding="utf-8")
    assert lines == expected.read_text(encoding="utf-8").splitlines(keepends=True)
