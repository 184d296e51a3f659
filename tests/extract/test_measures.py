"""Sums, shares and counts qualify what is told: how many, by how much, for what price."""

import pytest

from support.sentences import read

pytestmark = pytest.mark.slow


def measured(text: str, predicate: str) -> tuple[float | None, str, float | None, str]:
    """Return quantity, unit, amount and currency of the one evidence with that predicate."""
    (found,) = [e for e in read(text).evidence if e.predicate == predicate and not e.tentative]
    return found.quantity, found.unit, found.amount, found.currency


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("Norvik's profit fell 17% in May.", "FALLS", (17, "%", None, "")),
        ("The drug reduced infections by 77%.", "DECREASES", (77, "%", None, "")),
        ("The tax was raised by two points.", "INCREASES", (2, "points", None, "")),
        ("Spending was reduced by 3 billion euros.", "DECREASES", (None, "", 3e9, "EUR")),
        ("Ann Lee bought the paper for $44 million.", "BUYS", (None, "", 44e6, "USD")),
        ("Chile sold two ships to Peru for 5 million euros.", "SUPPLIES", (2, "ships", 5e6, "EUR")),
        ("Chile paid 5 million euros.", "PAYS", (None, "", 5e6, "EUR")),
        ("The blast killed 1,300 people.", "KILLS", (1300, "people", None, "")),
        ("Nine people were killed.", "KILLS", (9, "people", None, "")),
        ("The quake destroyed 2.3 million homes.", "DESTROYS", (2.3e6, "homes", None, "")),
        # nothing is counted
        ("A few hundred people fled.", "FLEES", (None, "", None, "")),
        ("The court condemned the Sept. 11 attacks.", "CRITICIZES", (None, "", None, "")),
        ("Prices fell sharply.", "FALLS", (None, "", None, "")),
        ("A ferry sank 200 years ago.", "SINKS", (None, "", None, "")),
    ],
)
def test_what_is_told_is_measured(
    text: str, predicate: str, expected: tuple[float | None, str, float | None, str]
) -> None:
    """As far as the text has a number; a date and a vague word count nothing."""
    assert measured(text, predicate) == expected
