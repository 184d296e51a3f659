"""How a match or a vote ended, and how many were killed and hurt."""

import pytest

from kg.extract.parsing.scores import find_scores
from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Peru beat Chile 3-0 and Kenya lost 2-0 to Ghana.", "Peru DEFEATS Chile result=3-0"),
        ("Peru beat Chile 3-0 and Kenya lost 2-0 to Ghana.", "Kenya LOSES_TO Ghana result=2-0"),
        ("Real Sociedad drew 1-1 with Sevilla.", "Real Sociedad DRAWS_WITH Sevilla result=1-1"),
        ("Bayern were beaten 3-1 by Porto.", "Porto DEFEATS Bayern result=3-1"),
        ("Eva Lund beat Ida Berg 6-3, 6-4 in the final.",
         "Eva Lund DEFEATS Ida Berg location=final result=6-3, 6-4"),
        ("The first half ended 0 – 0.", "first half ENDS result=0 – 0"),
        ("The Senate passed the bill 52-48 on Monday.", "Senate APPROVES bill result=52-48"),
        ("The court ruled 5-4 that the tax is legal.", "court RULES (tax HAS_STATUS legal) result=5-4"),
        ("Lee lost 5-10 kilos last year.", "Lee LOSES 5-10 kilos"),
    ],
)  # fmt: skip
def test_a_score_is_what_it_ended_with_and_no_object(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("Leeds beat Hull 3 - 1, Rochdale lost 0–2 at home.", ["3 - 1", "0–2"]),
        ("Leeds led 20-10 at half-time.", ["20-10"]),
        ("It was a 3-0 win over Turku.", []),
        ("The children aged 8-10 won in Rome.", []),
        ("Lee won on June 8-10 in Rome.", []),
        ("They lost 10-15% of the votes.", []),
        ("Read pages 3-4 on how they won.", []),
    ],
)
def test_ages_days_and_pages_are_no_scores(text: str, scores: list[str]) -> None:
    assert [text[start:end] for start, end in find_scores(text)] == scores


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The blasts killed more than 250 people and injured over 5,000.",
            "blasts INJURES over 5,000",
        ),
        ("The crash killed nine and injured dozens.", "crash KILLS nine"),
        ("The crash killed nine and injured dozens.", "crash INJURES dozens"),
        ("The storm killed 14, injured 60 and displaced thousands.", "storm INJURES 60"),
        ("The storm killed 14, injured 60 and displaced thousands.", "storm DISPLACES thousands"),
        ("The fire killed six and wounded hundreds.", "fire INJURES hundreds"),
        ("The gunman shot dead three and fled.", "gunman KILLS three"),
    ],
)
def test_those_hurt_are_others_than_those_killed(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The new version provides the user with better protection from attacks.",
         "new version SUPPLIES better protection from attacks recipient=user"),
        ("The firm provides buyers with a car.", "firm SUPPLIES car recipient=buyers"),
        ("The firm provides a service with a smile.", "firm SUPPLIES service"),
    ],
)  # fmt: skip
def test_who_is_provided_with_something_receives_it(text: str, line: str) -> None:
    assert line in lines(text)
