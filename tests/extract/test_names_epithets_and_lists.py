"""Who and what names, titles, epithets and class nouns mean, and which names are one."""

import pytest

from support.sentences import lines, read

pytestmark = pytest.mark.slow


def _entities(text: str) -> dict[str, str]:
    return {e.name: str(e.type) for e in read(text).entities}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The father of Ben Cole had pushed the teenager into crime.", "father of Ben Cole PUSHES teenager destination=crime"),
        ("The mother of the late Ann Reed sued the bank.", "mother of the late Ann Reed SUES bank"),
        ("Mayor of Boston Ed Pace left Maine.", "Ed Pace LEAVES Maine"),
        ("The cellist Emil Roth left Maine.", "Emil Roth LEAVES Maine"),
    ],
)  # fmt: skip
def test_whose_parent_somebody_is_is_somebody_else(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Anna Weber left her party, the Free Democrats (FDP).", "Free Democrats", "Organization"),
        ("The Liberal Democrats rejected the bill.", "Liberal Democrats", "Organization"),
        ("Anna Weber spoke at a congress of the Christian Democrats.", "Christian Democrats", "Organization"),
        ("The cabinet fell when the National Conservatives left it.", "National Conservatives", "Organization"),
        ("Most Liberal Democrats rejected the bill.", "Most Liberal Democrats", "Group"),
        ("The angry Democrats rejected the bill.", "Democrats", "Group"),
        ("Texas Democrats rejected the bill.", "Texas Democrats", "Group"),
    ],
)  # fmt: skip
def test_the_name_of_a_party_holds_its_adjective(text: str, name: str, label: str) -> None:
    assert _entities(text)[name] == label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The lawyer Tom Hill, the judge Ann Reed and the priest John Moss signed the letter.",
            ["Tom Hill SIGNS letter", "Ann Reed SIGNS letter", "John Moss SIGNS letter"],
        ),
        (
            "The Swedish coach Lars Holm, the former skier Nils Berg and the singer Eva Lund attended the dinner.",
            ["Lars Holm ATTENDS dinner", "Nils Berg ATTENDS dinner", "Eva Lund ATTENDS dinner"],
        ),
        (
            "Police arrested the banker Tom Hill, the lawyer Ann Reed and the priest John Moss.",
            ["Police ARRESTS Tom Hill", "Police ARRESTS Ann Reed", "Police ARRESTS John Moss"],
        ),
        (
            "His partner, the lawyer Tom Hill, and the judge Ann Reed signed the letter.",
            ["Tom Hill SIGNS letter", "Ann Reed SIGNS letter"],
        ),
        (
            "Coach Lars Holm, skier Nils Berg and singer Eva Lund attended the dinner.",
            ["Lars Holm ATTENDS dinner", "Nils Berg ATTENDS dinner", "Eva Lund ATTENDS dinner"],
        ),
    ],
)  # fmt: skip
def test_each_person_of_a_list_with_titles_does_it(text: str, expected: list[str]) -> None:
    found = lines(text)
    assert set(expected) <= set(found)
    assert "Tom Hill IS_A the judge" not in found
