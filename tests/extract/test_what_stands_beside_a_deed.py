"""What a verb has beside its object: a clause, a verdict, what was not chosen, despite what, after what."""

import pytest

from support.sentences import lines, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The miners lobbied Chile to back the treaty.",
         "miners LOBBIES Chile purpose=(Chile SUPPORTS [planned] treaty)"),
        ("The bank hired Ann Lee to rebuild its archive.",
         "bank HIRES Ann Lee purpose=(Ann Lee REBUILDS [planned] bank's archive)"),
        ("The thieves used a crane to lift the safe.", "thieves USES crane purpose=(thieves LIFTS safe)"),
        ("The union exhorted the drivers to keep striking.",
         "union EXHORTS drivers purpose=(drivers STRIKES [required])"),
        ("The mayor banned lorries from entering the old town.",
         "mayor BANS lorries topic=(NOT lorries ENTERS [required] old town)"),
        ("The rain stopped the crews from reaching the village.",
         "rain PREVENTS crews topic=(NOT crews REACHES [hypothetical] village)"),
        ("The airline apologised for losing the bags.", "airline APOLOGISES topic=(airline LOSES bags)"),
        ("The clerk was fired for leaking the letter.", "- DISMISSES clerk topic=(clerk LEAKS letter)"),
        ("The police credited the neighbours with saving the boy.",
         "police CREDITS neighbours topic=(neighbours RESCUES boy)"),
        ("The agents talked the widow into selling the farm.", "agents TALKS widow result=(widow SELLS farm)"),
        ("The firm avoided a strike by raising wages.", "firm AVOIDS strike means=(firm INCREASES wages)"),
        ("The campaign is aimed at warning the drivers.",
         "- AIMS campaign purpose=(campaign WARNS [planned] drivers)"),
    ],
)  # fmt: skip
def test_a_clause_beside_the_object_fills_a_role(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee joined the bank before selling the farm.",
        "The nurses left the hall, only to be arrested.",
        "The firm asked the court to delay the trial.",
        "The club kept on winning matches.",
    ],
)
def test_what_comes_before_or_after_or_is_the_object_is_no_clause_beside_it(text: str) -> None:
    assert not [x for x in lines(text) if "purpose=" in x or "topic=" in x or "means=" in x]


def test_the_sentence_names_the_role_that_a_statement_fills() -> None:
    texts = {e.text for e in read("The miners lobbied Chile to back the treaty.").evidence}
    assert "Miners lobby Chile [purpose: Chile supports treaty (planned)]." in texts


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The critics dismissed the plan as unworkable.", "critics REJECTS plan capacity=unworkable"),
        ("The judge rejected the claim as absurd and dangerous.",
         "judge REJECTS claim capacity=absurd and dangerous"),
        ("The minister described the raid as illegal.", "minister DESCRIBES raid capacity=illegal"),
        ("The reform was denounced as too costly.", "- CRITICIZES reform capacity=too costly"),
        ("The mayor hailed the bridge as a triumph.", "mayor PRAISES bridge capacity=triumph"),
        ("The critics dismissed the plan as soon as it was published.", "critics REJECTS plan"),
        ("The club defended the goal as long as it could.", "club PROTECTS goal"),
        ("The party opposed the tax as it had done before.", "party OPPOSES tax"),
        ("The film was praised as far as Peru.", "- PRAISES film"),
    ],
)  # fmt: skip
def test_what_somebody_holds_a_thing_for_is_told(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The party backed Ann Lee over Rose Brown.",
            "party SUPPORTS Ann Lee comparison=Rose Brown",
        ),
        (
            "The voters chose Peru's coach over a banker.",
            "voters SELECTS Peru's coach comparison=banker",
        ),
        (
            "The readers preferred the Herald to the Globe.",
            "readers PREFERS Herald comparison=Globe",
        ),
        ("The party backed Ann Lee over the weekend.", "party SUPPORTS Ann Lee"),
    ],
)
def test_who_was_not_chosen_is_told(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The firm closed the mine despite a court order.", "despite a court order"),
        ("Despite an increase in traffic, the firm closed the bridge.", "Despite an increase in traffic"),
        ("The navy freed the sailors in exchange for a ransom.", "in exchange for a ransom"),
        ("The minister left the hall amid boos.", "amid boos"),
        ("Ann Lee joined the bank after leaving the army.", "after leaving the army"),
        ("The shuttle was retired following the completion of its last mission.",
         "following the completion of its last mission"),
    ],
)  # fmt: skip
def test_despite_what_and_after_what_is_told(text: str, words: str) -> None:
    assert any(f"circumstance={words}" in x for x in lines(text))


def test_nobody_is_charged_in_order_to_do_something() -> None:
    text = "Lee was charged with crimes of theft, fraud and association to commit a crime."
    assert not [x for x in lines(text) if "purpose=" in x]


def test_an_occasion_with_its_day_stays_beside_the_time() -> None:
    """The day alone says less."""
    assert any(
        "circumstance=Saturday rally" in x for x in lines("Lee sang during a Saturday rally.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "The firm has lost money since 2019.",
        "The mayor resigned after the vote.",
        "The firm closed the mine in March.",
        "After a while, the firm closed the mine.",
    ],
)
def test_a_time_is_no_circumstance(text: str) -> None:
    assert not [x for x in lines(text) if "circumstance=" in x]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ann Lee was so overloaded with work that she resigned.", "Ann Lee RESIGNS"),
        ("The courts were so full of cases that judges slept there.", "judges SLEEPS"),
        ("The road has become so crowded with lorries that it is closed at night.",
         "road BECOMES so crowded with lorries"),
        ("The mayor was so proud of the bridge that the engineer built.", "engineer BUILDS bridge"),
    ],
)  # fmt: skip
def test_what_so_much_of_it_led_to_has_no_object_there(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The ministry has remained silent on the contract.", "ministry SILENT_ON contract"),
        ("The firm has stayed quiet about the losses.", "firm QUIET_ABOUT losses"),
        ("The mayor remained popular in Lyon.", "mayor HAS_STATUS popular location=Lyon"),
    ],
)
def test_a_quality_keeps_what_it_is_about(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The army overthrew the king.", "army OVERTHROWS king"),
        ("The brothers rebuilt the mill.", "brothers REBUILDS mill"),
        ("The clerks rewrote the letter.", "clerks REWRITES letter"),
        ("The rebels retook the harbour.", "rebels CAPTURES harbour"),
    ],
)
def test_rare_pasts_are_pasts(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Hundreds of protesters sat on the road. Riot police had to use tear gas to clear them.",
         "Riot police CLEARS Hundreds of protesters"),
        ("The firm owned two mills. Its mills were old, and it used a loan to repair them.",
         "firm REPAIRS firm's mills"),
    ],
)  # fmt: skip
def test_nobody_does_to_a_tool_what_it_is_used_for(text: str, line: str) -> None:
    assert line in lines(text)


def test_a_doubled_letter_is_no_part_of_the_verb() -> None:
    assert "- PREPS ship" in lines("The ship was prepped.")
