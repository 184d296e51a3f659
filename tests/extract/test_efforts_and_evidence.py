"""What efforts came to, what evidence there is for, and what somebody decides against."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The audit failed to find evidence that the mayor took bribes.", "mayor TAKES [hypothetical] bribes"),
        ("Police have failed to produce proof that Lee sold the cars.", "Lee SELLS [hypothetical] cars"),
        ("The court was unable to find evidence that the firm paid the judge.", "firm PAYS [hypothetical] judge"),
        ("The clerk failed to see that the mayor took bribes.", "mayor TAKES bribes"),
        ("The audit found evidence that the mayor took bribes.", "mayor TAKES bribes"),
        ("The board's decision against banning the drug was leaked.", "NOT board BANS drug"),
        ("The decision against selling the mill was welcomed.", "NOT - SELLS mill"),
        ("The vote against closing the school was close.", "NOT - CLOSES school"),
        ("Chad's decision to ban the drug was leaked.", "Chad BANS [planned] drug"),
        ("The law did little to stop the thefts.", "NOT law PREVENTS thefts"),
        ("The king did nothing to help the farmers.", "NOT king HELPS farmers"),
        ("The ruling will do little to reduce costs.", "NOT ruling DECREASES [future] costs"),
        ("The mill has got to close.", "mill CLOSES [required]"),
        ("The firm has got a mill.", "firm HAS mill"),
        ("Ann Lee sued. She's got to sell the boat.", "Ann Lee SELLS [required] boat"),
    ],
)  # fmt: skip
def test_what_came_of_it(text: str, line: str) -> None:
    assert line in lines(text)
