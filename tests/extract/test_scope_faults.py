"""Questions, duties, conditions, doubts and hedges: what they leave open, and what stays told beside them."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "text",
    [
        "Which firm closed the mine?",
        "How many mines did Peru close?",
        "How much money has Peru lost?",
        "What kind of trains does Peru build?",
        "It is unclear which firm closed the mine.",
    ],
)
def test_what_is_asked_for_fills_no_role(text: str) -> None:
    """A phrase that begins with "which", "what" or "how many" names nothing."""
    assert lines(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clerks asked which firm closed the mine.", "Clerks ASKS which firm closed the mine"),
        ("Clerks ask whether Peru must close the mine.", "Clerks ASKS whether Peru must close the mine"),
        ("Clerks ask whether Peru must close the mine.", "Peru CLOSES [possible] mine"),
        ("Clerks asked Peru to close the mine.", "Clerks ASKS (Peru CLOSES [required] mine) recipient=Peru"),
        ("Must Peru close the mine?", "Peru CLOSES [possible] mine"),
        ('"Should Peru close the mine?" the mayor asked.', "Peru CLOSES [possible] mine"),
        ("The question is: must Peru close the mine?", "Peru CLOSES [possible] mine"),
        ("How will Peru close the mine?", "Peru CLOSES [possible] mine"),
        ("Peru must close the mine, but can it?", "Peru CLOSES [required] mine"),
        ("How did Peru close the mine?", "Peru CLOSES mine"),
        ("Peru must close the mine.", "Peru CLOSES [required] mine"),
        ("Peru sold the firm which closed the mine.", "firm CLOSES mine"),
    ],
)  # fmt: skip
def test_a_question_is_open_and_no_request(text: str, expected: str) -> None:
    """What must or will be is not told by who asks for it; a relative clause asks nothing."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No one closed the mine.", "NOT - CLOSES mine"),
        ("Nothing stopped the rain.", "NOT - PREVENTS rain"),
        ("No one was hurt in Lima.", "NOT - HURTS anybody location=Lima"),
        ("The guard saw no one.", "NOT guard SEES anybody"),
        ("Nobody in Peru closed the mine.", "NOT anybody in Peru CLOSES mine"),
        ("None of the guards closed the mine.", "NOT guards CLOSES mine"),
        ("Neither of the guards closed the mine.", "NOT guards CLOSES mine"),
        ("Nobody slept.", "NOT anybody SLEEPS"),
        ("One of the guards closed the mine.", "One of the guards CLOSES mine"),
    ],
)
def test_nobody_does_not_deny_twice(text: str, expected: str) -> None:
    """What nobody did is denied of anybody, once."""
    assert expected in lines(text)
