"""What somebody is called with one word or another."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smith described Reed as cruel or stupid.", "Smith DESCRIBES Reed capacity=cruel or stupid"),
        ("Smith described Reed as cruel.", "Smith DESCRIBES Reed capacity=cruel"),
    ],
)  # fmt: skip
def test_of_two_words_with_or_neither_is_told_alone(text: str, expected: str) -> None:
    """Who is called one or the other is not called the first."""
    assert expected in lines(text)
