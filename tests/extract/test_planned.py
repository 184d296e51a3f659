"""Plans: whose they are, and what became of them."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        # who only reacts to a plan has none
        ("Brussels condemned a decision to arrest a mayor.", "ARRESTS", "- ARRESTS [planned] mayor"),
        ("The union opposes a move to close the railway.", "CLOSES", "- CLOSES [planned] railway"),
        ("Nurses marched after a plan to close hospitals.", "CLOSES", "- CLOSES [planned] hospitals"),
        ("A court suspended a government plan to raise taxes.", "INCREASES", "government INCREASES [planned] taxes"),
        ("The cabinet backed its plan to close the mill.", "CLOSES", "cabinet CLOSES [planned] mill"),
        ("Kenya announced a plan to close two mines.", "CLOSES", "Kenya CLOSES [planned] two mines"),
        # what is put off or weighed has not happened
        ("Iceland put off its exit from NATO.", "WITHDRAWS_FROM", "Iceland WITHDRAWS_FROM [hypothetical] NATO"),
        ("Chad shelved its withdrawal from the pact.", "WITHDRAWS_FROM", "Chad WITHDRAWS_FROM [hypothetical] pact"),
        # what others voted down, or a request that nobody took up
        ("Lawmakers rejected a plan to leave the pact.", "WITHDRAWS_FROM", "- WITHDRAWS_FROM [hypothetical] pact"),
        ("A bid to sell the mill was vetoed by Hungary.", "SELLS", "- SELLS [hypothetical] mill"),
        ("No decision was taken on a request by Poland.", "TAKES", "NOT - TAKES decision topic=request by Poland"),
        # a conjunct without a helper of its own, and what has yet to come
        ("The judge will retire and be replaced by a clerk.", "REPLACES", "clerk REPLACES [future] judge"),
        ("The clerk should resign and be replaced by Ann Lee.", "REPLACES", "Ann Lee REPLACES [required] clerk"),
        ("The court froze the sale until the appeal is heard.", "HEARS", "- HEARS [future] appeal"),
        ("The fund bought shares before the bank raises rates.", "INCREASES", "bank INCREASES [future] rates"),
        ("The fund bought shares before the bank raised rates.", "INCREASES", "bank INCREASES rates"),
        # nobody was asked
        ("Peru has not ordered the navy to close the port.", "CLOSES", "navy CLOSES [hypothetical] port"),
        ("Peru ordered the navy to close the port.", "CLOSES", "navy CLOSES [required] port"),
        # what was not refused is open, and who hears a thing does not do it
        ("The firm did not refuse to sell the boat.", "SELLS", "firm SELLS [possible] boat"),
        ("The firm refused to sell the boat.", "SELLS", "NOT firm SELLS boat"),
        ("The chancellor did not let herself be pinned down.", "PINS_DOWN", "NOT - PINS_DOWN chancellor"),
        ("Lund gives tips on how to train dogs.", "TRAINS", "- TRAINS [possible] dogs"),
        ("Ann Lee heard shooting near the mill.", "SHOOTS_NEAR", "- SHOOTS_NEAR mill"),
    ],
)  # fmt: skip
def test_a_plan_is_told_of_whose_it_is(text: str, predicate: str, expected: str) -> None:
    """As planned, put off, asked for or not."""
    assert [x for x in lines(text) if f" {predicate} " in x and "(" not in x] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Not one shell hit Israel.", "NOT shell HITS Israel"),
        ("Not a single soldier crossed the border.", "NOT soldier CROSSES border"),
        ("Hardly any weapons reached Lviv.", "NOT weapons REACHES Lviv"),
        ("Zero countries backed the plan.", "NOT countries SUPPORTS plan"),
        ("At no point did Egypt close the canal.", "NOT Egypt CLOSES canal"),
        ("One shell hit Israel.", "One shell HITS Israel"),
        ("A single soldier crossed the border.", "single soldier CROSSES border"),
    ],
)
def test_none_and_hardly_any_deny(text: str, expected: str) -> None:
    """A phrase that there is none of denies what is told of it."""
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers chased fleeing suspects.", "Officers CHASES fleeing suspects"),
        ("Soldiers fired at retreating rebels.", "Soldiers FIRES_AT retreating rebels"),
        ("Germany deported rejected asylum seekers.", "Germany DEPORTS rejected asylum seekers"),
        (
            "The army must release detained aid workers.",
            "army RELEASES [required] detained aid workers",
        ),
        ("The bridge was built as a toll road by engineers.", "engineers BUILDS bridge"),
    ],
)
def test_words_before_a_noun_are_no_deeds(text: str, expected: str) -> None:
    """A participle in front of people says what they do or suffer, not what the subject does."""
    assert lines(text) == [expected]
