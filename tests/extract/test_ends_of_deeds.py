"""Tests of what "to" and "into" lead to: who gets it, what becomes of it, what it is compared to, or a place."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("The envoy brought a message of peace to the farmers.", "recipient=farmers"),
        ("The union expressed sympathy to the widow.", "recipient=widow"),
        ("The firm transformed the old mill into a museum.", "result=museum"),
        ("Two late goals turned a defeat into a victory.", "result=victory"),
        ("The mayor compared the plan to a fairy tale.", "comparison=fairy tale"),
        ("Critics likened the harbour to a swamp.", "comparison=swamp"),
        ("The flood brought the number of dead to nine.", "result=nine"),
        ("The nurse drove the children to Leeds.", "destination=Leeds"),
        ("The cook added salt to the soup.", "destination=soup"),
        ("The clerk took the case to the court.", "destination=court"),
        ("The teacher walked to her pupils.", "WALKS_TO teacher's pupils"),
    ],
)
def test_an_end_has_the_role_of_what_it_is(sentence: str, line: str) -> None:
    assert line in " / ".join(lines(sentence))
