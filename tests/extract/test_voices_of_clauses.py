"""Tests who says it where colons, commands, invitations and asides stand around a saying."""

import pytest

from tests.support.sentences import lines, read, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("The plan met resistance: “It will harm Peru,” Ann Lee said.", "MEET", []),
        ('Snow had fallen in Lima: "Fog harms Peru," said Ann Lee.', "FALLS", []),
        ('"The plan has a flaw: It harms Peru," Ann Lee said.', "HAS", ["Ann Lee"]),
        ("The club sold its keeper, Ann Lee said: It needed money.", "SELLS", ["Ann Lee"]),
        ("Ann Lee said the club was making a mistake: It sold its keeper.", "SELLS", ["Ann Lee"]),
        ("Ann Lee warned that the bank is losing money: It sold a mill.", "SELLS", ["Ann Lee"]),
        ("The club was making a mistake: It sold its keeper.", "SELLS", []),
    ],
)
def test_a_colon_parts_the_article_from_a_quotation(
    text: str, predicate: str, speakers: list[str]
) -> None:
    """What stands before a colon and a quotation is the article's; what explains a saying is the speaker's."""
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee told the girls: Win the race!", "girls WINS [required] race"),
        (
            'Ann Lee told the girls: "Sell the mill and burn the barn!"',
            "girls BURNS [required] barn",
        ),
        ('The mayor said: "Sell the mill."', "- SELLS [required] mill"),
        ("The captain ordered: Close the hatch!", "- CLOSES [required] hatch"),
        ('The guards shouted: "Do not open the gate!"', "NOT - OPENS [required] gate"),
        ('The paper said: "Peru let the firm close the mine."', "firm CLOSES mine"),
    ],
)
def test_a_command_behind_a_colon_is_required_of_who_is_told(text: str, expected: str) -> None:
    """Who orders something does not do it; a plain clause behind a colon is no order."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The captain ordered: Close the hatch!", "CLOSES"),
        ('Bob Ray said: "Sell the mill."', "SELLS"),
    ],
)
def test_a_command_is_said_by_who_orders(text: str, predicate: str) -> None:
    """A command is somebody's words, no deed that the article tells."""
    assert len(said(text)[predicate]) == 1


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("Prices fell, the ministry has revealed.", {"FALLS"}),
        ('"Prices fell," explained Ann Lee from the town council.', {"FALLS"}),
        ("Ann Lee informed the board that Apex had lost money.", {"INFORMS", "LOSES"}),
        ("The ministry has revealed the plan.", {"DISCLOSES"}),
        ("Ann Lee complained about the tax.", {"COMPLAINS"}),
    ],
)
def test_a_saying_is_no_statement_beside_what_it_tells(text: str, predicates: set[str]) -> None:
    """Who reveals a whole clause does nothing else; who reveals a plan does."""
    assert set(said(text)) == predicates


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("Ann Lee informed the board that Apex had lost money.", "LOSES", ["Ann Lee"]),
        ("Bob Ray notified owners that Peru had closed the bridge.", "CLOSES", ["Bob Ray"]),
        ("Ann Lee praised the board that Apex had chosen.", "SELECTS", []),
        ("Ann Lee made clear that Peru sold the mill.", "SELLS", ["Ann Lee"]),
        ("Bob Ray made it clear that Peru sold the mill.", "SELLS", ["Bob Ray"]),
        ("Bob Ray made clear the club would sell the mill.", "SELLS", ["Bob Ray"]),
        ("Ann Lee expressed hope the mill would be sold.", "SELLS", ["Ann Lee"]),
        ("Ann Lee read the letter that was sold in Lima.", "SELLS", []),
    ],
)
def test_a_clause_behind_whom_it_is_told_to_keeps_its_speaker(
    text: str, predicate: str, speakers: list[str]
) -> None:
    """It is no relative clause of the board; nor does a missing "that" hide who says it."""
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "expected", "speakers"),
    [
        ("The mayor invited Ann Lee to cook for the team.", "possible", ["mayor"]),
        ("Ann Lee was invited to cook for the team.", "possible", ["?"]),
        ("The club will encourage Ann Lee to cook for the team.", "possible", ["club"]),
        ("The tax encourages cooks to cook for the team.", "possible", []),
        ("The mayor ordered Ann Lee to cook for the team.", "required", ["mayor"]),
    ],
)
def test_an_invitation_leaves_open_what_its_speaker_wants(
    text: str, expected: str, speakers: list[str]
) -> None:
    """Who is invited may come or not, and only who invites says so; a tax says nothing."""
    assert any(f"COOKS_FOR [{expected}]" in line for line in lines(text))
    assert said(text)["COOKS_FOR"] == speakers


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("Ann Lee promised to pay workers after the mill closed.", "CLOSES", []),
        ("Ann Lee vowed to stay although the club lost the cup.", "LOSES", []),
        ("Ann Lee said the club would stay after the mill closed.", "CLOSES", ["Ann Lee"]),
        ("The prosecutor alleged that Ray paid Lee, who shot the guard.", "SHOOTS", ["prosecutor"]),
        ("According to police, Ray paid Lee, who shot the guard.", "SHOOTS", ["police"]),
        ("The prosecutor alleged that Lee, who shot the guard, paid Ray.", "SHOOTS", []),
        ("Ann Lee said that Ray paid Chad, who shot the guard.", "SHOOTS", []),
    ],
)
def test_a_clause_inside_what_is_said_has_its_own_teller(
    text: str, predicate: str, speakers: list[str]
) -> None:
    """What was so beside a promise is the article's; what a charge ends with goes on with it."""
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("The banker recalled meeting the thief.", "MEETS", ["banker"]),
        ("The banker spoke of meeting the thief.", "MEETS", ["banker"]),
        ("The banker described meeting the thief.", "MEETS", ["banker"]),
        ("The banker began meeting the thief.", "MEETS", []),
        ("Ann Lee is a nurse who vowed to leave Chile.", "LEAVES", ["Ann Lee"]),
        ("Ann Lee met a nurse who vowed to leave Chile.", "LEAVES", ["nurse"]),
        ("Nurses were not jailed, as the mayor had suggested.", "ARRESTS", []),
        ("Nurses were not jailed, as the mayor said.", "ARRESTS", ["mayor"]),
        ("Nurses were jailed, as the mayor suggested.", "ARRESTS", ["mayor"]),
    ],
)
def test_who_recalls_an_act_says_so(text: str, predicate: str, speakers: list[str]) -> None:
    """So does who is called somebody that vows it; what is denied "as X suggested" is not X's."""
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The judge ruled that Lee should leave, a decision upheld by Bob Ray.",
            "Bob Ray UPHOLDS decision",
        ),
        ("Peru expelled Ann Lee, a step condemned by Chile.", "Chile CRITICIZES step"),
        ("Bob Ray hired Ann Lee, a move that angered the club.", "move ANGERS club"),
        ("The strike, a step that shocked Lima, began in May.", "strike BEGINS"),
    ],
)
def test_a_noun_that_sums_up_a_clause_is_nobody_in_it(text: str, expected: str) -> None:
    """Nobody is a decision; a subject before its verb may be a step."""
    assert expected in lines(text)
    assert not said(text)[next(w for w in expected.split() if w.isupper())]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Nurses told not to strike", "NOT nurses STRIKES [required]"),
        ("Shops ordered to close", "- ORDERS (shops CLOSES [required]) recipient=shops"),
        ("Ann Lee asked to resign", "- ASKS (Ann Lee RESIGNS [required]) recipient=Ann Lee"),
        (
            "Ann Lee asked mayor to resign",
            "Ann Lee ASKS (mayor RESIGNS [required]) recipient=mayor",
        ),
    ],
)
def test_who_is_told_in_a_headline_tells_nothing(headline: str, expected: str) -> None:
    """A headline's "asked to resign" lacks its "was"; with an object somebody asked."""
    found = lines("It rained.", headline=headline)
    assert expected.lower() in {line.lower() for line in found}
    assert not any(line.lower().startswith(("nurses tell", "shops order")) for line in found)


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Drought harms Peru: minister", "minister"),
        ("Drought harms Peru: economist Ann Lee", "Ann Lee"),
        ("Drought harms Peru: a disaster", ""),
        ("Drought harms Peru: photos", ""),
    ],
)
def test_a_headline_may_end_with_its_speaker(headline: str, speaker: str) -> None:
    """A bare noun of people or a name behind a headline's colon says what stands before it."""
    reading = read("It rained.", headline)
    names = {e.id: e.name for e in reading.entities}
    harm = next(e for e in reading.evidence if e.predicate == "HARMS")
    assert [names.get(a.speaker or "") for a in harm.attributions] == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The mill has closed, dpa reported on Monday.", ["dpa"]),
        ("The Fight Continues: The mill has closed.", []),
        ("Ann Lee continued: The mill has closed.", ["Ann Lee"]),
    ],
)
def test_an_agency_speaks_and_a_heading_does_not(text: str, speakers: list[str]) -> None:
    """An agency that writes its name small is a name; a heading run into a sentence says nothing."""
    assert said(text)["CLOSES"] == speakers
