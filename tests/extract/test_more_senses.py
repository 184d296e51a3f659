"""Words whose sense or part in a sentence their neighbours decide, read wrongly before."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The quake damaged 300 homes.", "quake DAMAGES 300 homes"),
        ("The EU targeted two banks with new sanctions.", "European Union TARGETS two banks counterpart=new sanctions"),
        ("A drone targeted a convoy near Goma.", "drone ATTACKS convoy location=Goma"),
        ("Moscow attacked the decision.", "Russia CRITICIZES decision"),
        ("Iran struck a conciliatory tone.", "Iran STRIKES conciliatory tone"),
        ("Serbia concluded an arms deal with Israel.", "Serbia SIGNATORY_TO arms deal with Israel counterpart=Israel"),
        ("Hamas accepted the proposal.", "Hamas ACCEPTS proposal"),
        ("The clerk accepted a bribe from a trader.", "clerk RECEIVES bribe source=trader"),
        ("Norway raised the case of the prisoner.", "Norway RAISES case of the prisoner"),
        ("Norway raised taxes.", "Norway INCREASES taxes"),
        ("Congress cleared the sale.", "U.S. Congress APPROVES sale"),
        ("A judge jailed Peter Lund.", "judge SENTENCES Peter Lund"),
        ("Police jailed Peter Lund.", "Police ARRESTS Peter Lund"),
        ("Jonas Eide saved three penalties.", "Jonas Eide SAVES three penalties"),
        ("A ship cut the cable.", "ship CUTS cable"),
        ("Spending was reduced by 3 billion euros.", "- DECREASES Spending"),
        ("The tax was raised by two points.", "- INCREASES tax"),
        ("The men were killed by two gunmen.", "two gunmen KILLS men"),
        ("Shell bought the refinery for 200 million euros.", "Shell BUYS refinery"),
        ("The bank left rates at 4.5%.", "bank LEAVES rates result=4.5%"),
        ("Talks with Libya were under way.", "Talks with Libya HAS_STATUS under way"),
        ("The attack killed 61 people in all.", "attack KILLS 61 people"),
    ],
)  # fmt: skip
def test_a_verb_means_what_its_neighbours_allow(text: str, expected: str) -> None:
    """With the senses beside it that keep theirs."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Roth, who was 34, drowned.", "Lena Roth HAS_AGE 34"),
        ("Tom Reed died at the age of 81.", "Tom Reed HAS_AGE 81"),
        ("Tom Reed died at 93.", "Tom Reed HAS_AGE 93"),
        ("Tom Reed died at 93.", "Tom Reed DIES"),
        ("NATO Secretary-General Ann Lee left.", "Ann Lee HOLDS_POSITION Secretary-General organization=NATO"),
        ("British journalist Ann Lee left.", "Ann Lee HOLDS_POSITION journalist"),
        ("German minister Ann Lee left.", "Ann Lee HOLDS_POSITION minister organization=Germany"),
        ("Supreme Leader Ali Khamenei spoke.", "Ali Khamenei HOLDS_POSITION Supreme Leader"),
        ("Labour Minister Luka Mesec resigned.", "Luka Mesec HOLDS_POSITION Labour Minister"),
        ("Home Secretary Ann Lee resigned.", "Ann Lee HOLDS_POSITION Home Secretary"),
        ("Two Ukrainian soldiers were killed near Kursk.", "- KILLS Two Ukrainian soldiers location=Kursk"),
        ("Ukrainian troops left Kursk.", "Armed Forces of Ukraine WITHDRAWS_FROM Kursk"),
        ("Poland sold 96 Apache helicopters, worth $10 billion.", "Apache helicopter HAS_VALUE 10000000000 USD"),
    ],
)  # fmt: skip
def test_ages_titles_and_counts(text: str, expected: str) -> None:
    """Numbers and titles are told of what they belong to."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Rapid Support Forces (RSF) left a camp. The RSF closed the city.",
            "Rapid Support Forces CLOSES city",
        ),
        ("Sudan's Rapid Support Forces left a camp. The RSF closed the city.", "Rapid Support Forces CLOSES city"),
        ("Reporters Without Borders left a camp. The RSF closed the city.", "Reporters Without Borders CLOSES city"),
    ],
)  # fmt: skip
def test_the_article_s_own_short_forms_win(text: str, expected: str) -> None:
    """A short form is of the body that the article spells out, else of the one that the gazetteer knows by it."""
    assert expected in lines(text)
