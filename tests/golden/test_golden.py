"""Whole articles: every line that `kg extract --tentative` prints, as it was read and accepted."""

import json
from pathlib import Path
from typing import Any

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


def accepted(case: str) -> tuple[dict[str, str], list[dict[str, Any]]]:
    """Return the names of the entities and the firm statements of an accepted reading."""
    text = (Path(__file__).parent / case / "expected.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in text.splitlines()]
    names = {row["id"]: row["name"] for row in rows if row["kind"] == "entity"}
    firm = [row for row in rows if row["kind"] == "statement" and not row["tentative"]]
    return names, firm


@pytest.mark.parametrize(
    ("polarity", "countries"),
    [("negative", {"Russia", "United States"}), ("positive", {"Ukraine"})],
)
def test_who_has_signed_the_treaty_is_told_apart(polarity: str, countries: set[str]) -> None:
    """The article says itself who is a signatory of the Mine Ban Treaty and who is not."""
    names, firm = accepted("mines_for_ukraine")
    found = {
        names[row["subject"]]
        for row in firm
        if row["predicate"] == "SIGNATORY_TO"
        and names[row["object"]] == "Mine Ban Treaty"
        and (row["polarity"], row["modality"], row["said_by"]) == (polarity, "actual", [])
    }
    assert found == countries


@pytest.mark.parametrize(
    ("case", "supplies"),
    [
        (
            "mines_for_ukraine",
            {
                ("United States", "anti-personnel landmine", "Ukraine", "planned"),
                ("United States", "cluster munition", "Ukraine", "actual"),
            },
        ),
        (
            "leaving_the_treaty",
            {("Biden administration", "anti-personnel landmine", "Ukraine", "planned")},
        ),
    ],
)
def test_who_supplies_what_to_whom_is_read(
    case: str, supplies: set[tuple[str, str, str, str]]
) -> None:
    """Plans and deliveries are told apart, and each has its recipient."""
    names, firm = accepted(case)
    found = {
        (
            names[row["subject"]],
            names[row["object"]],
            names[row["roles"]["recipient"]],
            row["modality"],
        )
        for row in firm
        if row["predicate"] == "SUPPLIES" and row["polarity"] == "positive"
    }
    assert found == supplies
