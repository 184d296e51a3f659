"""Crimes: who is charged, suspected or acquitted is not told to have done it, and no court or police did it."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("Omar Reed was found not guilty of killing a guard.", "KILLS", ["Omar Reed KILLS [alleged] guard"]),
        ("The nurse was declared innocent of robbing a bank.", "ROBS", ["nurse ROBS [alleged] bank"]),
        ("The driver was not convicted of killing the cyclist.", "KILLS", ["driver KILLS [alleged] cyclist"]),
        ("A jury failed to convict Karl Berg of robbing a bank.", "ROBS", ["Karl Berg ROBS [alleged] bank"]),
        ("Karl Berg was wrongly convicted of killing a guard.", "KILLS", ["Karl Berg KILLS [alleged] guard"]),
        ("The former mayor was found not guilty of fraud.", "ACQUITS", ["- ACQUITS former mayor topic=fraud"]),
        ("The former mayor was found guilty of fraud.", "SENTENCES", ["- SENTENCES former mayor topic=fraud"]),
        ("Jurors were not satisfied that Ann Lee had robbed a bank.", "ROBS", ["Ann Lee ROBS [possible] bank"]),
        ("The judge was unconvinced that Ann Lee had robbed a bank.", "ROBS", ["Ann Lee ROBS [possible] bank"]),
        ("Jurors were convinced that Ann Lee had robbed a bank.", "ROBS", ["Ann Lee ROBS bank"]),
        ("Peru denied that the mill had exploded, wounding Lee.", "INJURES", ["NOT mill INJURES Lee"]),
        ("Lyle was arrested and ordered deported.", "DEPORTS", ["- DEPORTS [required] Lyle"]),
        ("Karl Berg was convicted of killing a guard.", "KILLS", ["Karl Berg KILLS guard"]),
        ("The court found the nurse guilty of robbing a bank.", "ROBS", ["nurse ROBS bank"]),
        ("Police arrested a man on suspicion of killing a guard.", "KILLS", ["man KILLS [alleged] guard"]),
        ("Two men were held on suspicion of robbing a bank.", "ROBS", ["Two men ROBS [alleged] bank"]),
        ("Prosecutors dropped charges of robbing a bank against Karl Berg.", "ROBS", ["- ROBS [alleged] bank"]),
        ("The mayor denied charges of robbing a bank.", "ROBS", ["mayor ROBS [alleged] bank"]),
        ("Karl Berg went on trial accused of killing a guard.", "KILLS", ["Karl Berg KILLS [alleged] guard"]),
        ("Meta was accused by a judge of misleading voters.", "MISLEADS", ["Meta MISLEADS [alleged] voters"]),
        ("The mill was accused by unions of hiding the leak.", "HIDES", ["mill HIDES [alleged] leak"]),
        ("The general stopped short of accusing Fiat of forging a letter.", "STOPS", []),
    ],
)  # fmt: skip
def test_who_did_it_and_whether(text: str, predicate: str, expected: list[str]) -> None:
    """A verdict of guilt tells the deed; what is charged, suspected or acquitted stays open."""
    told = [x for x in lines(text) if f" {predicate} " in x]
    assert [x for x in told if "(" not in x] == expected


def test_who_does_not_accuse_alleges_nothing() -> None:
    """What is not alleged stays a part of the refusal, and is hypothetical."""
    told = "NOT Chad ACCUSES Iran topic=(Iran SUPPLIES [hypothetical] drone)"
    assert told in lines("Chad did not accuse Iran of supplying drones.")
