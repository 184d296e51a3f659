"""States that are no places, tools that are no allies, and verbs told by what goes with them."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The nurses are on strike.", "nurses HAS_STATUS on strike"),
        ("The project is on hold.", "project HAS_STATUS on hold"),
        ("The firm is on track for growth.", "firm ON_TRACK_FOR growth"),
        ("The hut is on an island.", "hut LOCATED_IN island"),
        ("Many birds are endangered.", "Many birds HAS_STATUS endangered"),
        ("Anna has been located in Norway.", "- LOCATES Anna location=Norway"),
        ("The plant is located in Norway.", "plant LOCATED_IN Norway"),
    ],
)
def test_states_are_no_places(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("With the new law, firms were provided with a loan.", "- SUPPLIES loan recipient=firms"),
        ("With the new law, Chile agreed to a truce.", "Chile AGREES truce"),
        ("With Peru, Chile signed a treaty.", "Chile SIGNATORY_TO treaty counterpart=Peru"),
        ("Bono fights poverty with concerts.", "Bono FIGHTS poverty instrument=concerts"),
        ("Chile fought the rebels with Peru.", "Chile FIGHTS rebels counterpart=Peru"),
    ],
)
def test_with_tells_a_tool_or_what_goes_along(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Smith was jailed for two years.", "- SENTENCES Smith result=two years"),
        ("Police jailed Smith on Monday.", "Police ARRESTS Smith"),
        ("Anna made her way to Norway.", "Anna TRAVELS_TO Norway"),
        ("The bullet struck Lopez.", "bullet HITS Lopez"),
        ("Anna takes care of 30 orphans.", "Anna TAKES_CARE_OF 30 orphans"),
        ("The minister took note of the report.", "minister TAKES_NOTE_OF report"),
        ("Anna spent time with the orphans.", "Anna SPENDS time counterpart=orphans"),
        ("Smith finished third in the race.", "Smith FINISHES location=race result=third"),
        ("Qatar co-hosted the summit.", "Qatar CO_HOSTS summit"),
    ],
)
def test_what_goes_with_a_verb_tells_its_sense(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The two banks sued each other.", "two banks SUES each other"),
        ("Police arrested those responsible for the fire.", "Police ARRESTS those responsible for the fire"),
        ("Everyone who refuses to pay will be fined.", "- FINES [future] Everyone who refuses to pay"),
        ("Half of the aid to Haiti was stolen.", "- STEALS Half of the aid to Haiti"),
        ("The nurses marched in Paris. Some of them were arrested.", "- ARRESTS Some of the nurses"),
        ("Leeds beat German giants Bayern Munich.", "Leeds DEFEATS Bayern Munich"),
        ("Rossi met party leaders.", "Rossi MEETS party leaders"),
    ],
)  # fmt: skip
def test_a_filler_keeps_what_tells_which_one_is_meant(text: str, line: str) -> None:
    assert line in lines(text)


def test_whoever_is_meant_has_done_nothing_yet() -> None:
    found = lines("Everyone who refuses to pay will be fined.")
    assert not any("PAYS" in line and "FINES" not in line for line in found)
