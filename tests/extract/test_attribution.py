"""Speakers: who says it, where the narrator goes on, and what nobody said."""

import pytest

from kg.model import Stance
from support.sentences import read, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("Ann Lee said Chile bought ships.", "BUYS", ["Ann Lee"]),
        ("Chile bought ships, Ann Lee said.", "BUYS", ["Ann Lee"]),
        ("According to Ann Lee, Chile bought ships.", "BUYS", ["Ann Lee"]),
        ('"Chile bought ships," said Ann Lee.', "BUYS", ["Ann Lee"]),
        ('"The ships were sold at once", added Reuters.', "SELLS", ["Reuters"]),
        ('In the words of Ann Lee, "Chile bought ships from Peru."', "BUYS", ["Ann Lee"]),
        ("Ann Lee said that Bob Ray claimed Chile bought ships.", "BUYS", ["Bob Ray", "Ann Lee"]),
        (
            "According to the ambassador to the United States Ann Lee, Peru sold ships.",
            "SELLS",
            ["Ann Lee"],
        ),
        ("Chile reportedly bought ships.", "BUYS", ["?"]),
        ('"Costs," said Ann Lee, the mayor. "Chile bought ships."', "BUYS", ["Ann Lee"]),
        ("Police said Bob Ray fled to Lima, where he bought ships.", "BUYS", ["Police"]),
        ("Ann Lee said Chile closed the port, which could harm trade.", "HARMS", ["Ann Lee"]),
        ('Ann Lee: "Chile bought ships from Peru."', "BUYS", ["Ann Lee"]),
        ('One more sign: "Chile bought ships from Peru."', "BUYS", []),
    ],
)
def test_the_speaker_is_found(text: str, predicate: str, speakers: list[str]) -> None:
    """The nearest speaker comes first; "?" is a speaker who is not named."""
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('Ann Lee told the radio:\n\n"Chile bought ships."', ["Ann Lee"]),
        ('The mayor was angry. Bob Ray added:\n\n"It rained. Chile bought ships."', ["Bob Ray"]),
        ('Ann Lee told the radio.\n\n"Chile bought ships."', []),
        ('The figures show a trend:\n\n"Chile bought ships."', []),
        ("Ann Lee told the radio:\n\nChile bought ships.", []),
        ('Ann Lee put it like this:\n\n"Chile bought ships."', ["Ann Lee"]),
    ],
)
def test_a_colon_announces_the_paragraph_behind_it(text: str, speakers: list[str]) -> None:
    """Who is told to say something before a colon says the quotation that the next paragraph begins with."""
    assert said(text)["BUYS"] == speakers


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        (
            '"Our book tells the truth that Chile bought ships," Ann Lee declared.',
            "BUYS",
            ["Ann Lee"],
        ),
        (
            '"Our book tells the truth that Chile bought ships," Ann Lee said and left Rome.',
            "LEAVES",
            [],
        ),
        ('Ann Lee said: "Aides told us that Chile bought ships."', "BUYS", ["Aides", "Ann Lee"]),
        ('Chile bought ships, "said Ann Lee, the mayor. "It rained."', "BUYS", ["Ann Lee"]),
    ],
)
def test_what_is_told_in_quoted_words_ends_with_them(
    text: str, predicate: str, speakers: list[str]
) -> None:
    """Who quotes them stands outside; a mark that lost its space binds nothing."""
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Ann Lee said the ban would hurt trade and raised fees.", "INCREASES"),
        ("Chile, which has signed the treaty, sold ships, according to a report.", "SIGNATORY_TO"),
        ("Ann Lee said she was ill in Lima, where Bob Ray owns a mill.", "OWNS"),
        ("Ann Lee, the mayor of Lima, said Chile bought ships.", "HOLDS_POSITION"),
        ("Officials have not said why the bank closed its office.", "CLOSES"),
        ("Chile agreed to sell ships.", "SELLS"),
    ],
)
def test_the_narrator_goes_on(text: str, predicate: str) -> None:
    """Joined verbs, asides, descriptions, what is taken for granted and what is wanted are the article's own."""
    assert said(text)[predicate] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Minister Ida Lund spoke. The troops no longer lead with tanks, she said, but send scouts.", "Ida Lund"),
        ("The harbour, officials say, needs new cranes.", "officials"),
        ("The bridge needs repairs, Erik Holm added.", "Erik Holm"),
    ],
)  # fmt: skip
def test_an_inserted_speaker_says_what_stands_around(text: str, speaker: str) -> None:
    """Between two commas or behind one, whoever the parser hangs them on."""
    found = said(text)
    told = {p: who for p, who in found.items() if p in {"LEADS_WITH", "SENDS", "NEEDS"}}
    assert told
    assert set(map(tuple, told.values())) == {(speaker,)}


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Erik Holm is certain that the firm sold the mill.", ["Erik Holm"]),
        ("Ann Lee was convinced that the firm sold the mill.", ["Ann Lee"]),
        ("Doctors are hopeful that the firm sold the mill.", ["Doctors"]),
        ("The court issued a ruling that the firm sold the mill.", ["court"]),
        ("Ann Lee took the view that the firm sold the mill.", ["Ann Lee"]),
        ("Ann Lee made clear that the firm sold the mill.", ["Ann Lee"]),
        ("Ann Lee tried to persuade voters that the firm sold the mill.", ["Ann Lee"]),
        ("A film persuaded voters that the firm sold the mill.", []),
        ("It is clear that the firm sold the mill.", []),
        ("The union is happy that the firm sold the mill.", []),
        ("It is certain that the firm sold the mill.", []),
        ("Ann Lee is not sure that the firm sold the mill.", []),
    ],
)
def test_who_takes_it_for_so_is_told(text: str, speakers: list[str]) -> None:
    """What somebody is certain of is theirs, and so is what they issue; what they are happy about is so."""
    assert said(text)["SELLS"] == speakers


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("A study suggests that coffee heals the heart.", Stance.ASSERTS),
        ("The doctor suggested that the mill be sold.", Stance.RECOMMENDS),
        ("The doctor suggested that the mill should be sold.", Stance.RECOMMENDS),
    ],
)
def test_what_is_inferred_is_not_recommended(text: str, stance: Stance) -> None:
    """A study recommends nothing by what it suggests; who suggests that something be done does."""
    stances = {a.stance for e in read(text).evidence for a in e.attributions}
    assert stances == {stance}


def test_who_plans_to_urge_is_who_demands() -> None:
    """An infinitive on a noun has the doer of the verb above."""
    assert said("The union plans a campaign to urge voters to leave Chile.")["LEAVES"] == ["union"]
