"""Until when and how long something is, what did not happen, and who signs a quotation."""

import pytest

from kg.imports import statements_of_reading
from kg.knowledge.schema import load_schema
from support.sentences import lines, read, said

pytestmark = pytest.mark.slow  # published on Thursday, March 9, 2023


def times(text: str) -> dict[str, tuple[str, str | None, str | None] | None]:
    """Return by predicate the words and the bounds of the time of what both pipelines saw."""
    found = [e for e in read(text).evidence if not e.tentative]
    return {
        e.predicate: (e.time.text, e.time.time_from, e.time.time_to) if e.time else None
        for e in found
    }


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Moreau said they could have opened the gate and saved the horses.", "Moreau RESCUES [possible] horses"),
        ("Moreau would have sold the ship and bought a mill.", "Moreau BUYS [hypothetical] mill"),
        ("The guards might have taken the road and missed the signal.", "guards MISSES [possible] signal"),
        ("Moreau could have sold the ship, but kept it.", "Moreau KEEPS ship"),
        ("Moreau has sold the ship and bought a mill.", "Moreau BUYS mill"),
        ("The nurse could have stayed and the guard left the house.", "guard LEAVES house"),
    ],
)  # fmt: skip
def test_a_joined_past_shares_what_could_have_been(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Holm said he would close the mill unless the owner paid the fine and cooperated with inspectors.",
            "owner COOPERATES_WITH [hypothetical] inspectors",
        ),
        (
            "The firm would sell the port unless the town hired guards and dismissed the mayor.",
            "town DISMISSES [hypothetical] mayor",
        ),
        ("Karen Moss was dragged into the room and told to sign.", "Karen Moss SIGNS [required]"),
        ("The nurse was arrested and forced to sell the house.", "- FORCES (nurse SELLS house) recipient=nurse"),
        ("The nurse was arrested and allowed the guard to leave.", "guard LEAVES [permitted]"),
    ],
)  # fmt: skip
def test_a_joined_past_is_what_the_verb_before_it_makes_it(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line", "stands"),
    [
        ("Halden sold the boat rather than just repairing the mast.", "NOT Halden REPAIRS mast", True),
        ("Moreau stayed at home rather than just going to court.", "NOT Moreau GOES_TO court", True),
        ("Halden sold the boat after just repairing the mast.", "Halden REPAIRS mast", True),
        ("Except for Norway, all members signed the treaty.", "NOT Norway SIGNATORY_TO treaty", True),
        ("All ministers resigned except for Halden.", "NOT Halden RESIGNS", True),
        ("Except for the chairman, every judge resigned.", "NOT chairman RESIGNS", True),
        ("Besides Norway, all members signed the treaty.", "NOT Norway SIGNATORY_TO treaty", False),
        ("Except for Norway, members signed the treaty.", "NOT Norway SIGNATORY_TO treaty", False),
    ],
)  # fmt: skip
def test_what_is_left_out_or_not_done_is_denied(text: str, line: str, stands: bool) -> None:
    assert (line in lines(text)) is stands


@pytest.mark.parametrize(
    ("text", "predicate", "time"),
    [
        ("The strike lasts through May 11.", "LASTS", ("through May 11", None, "2023-05-11")),
        ("The exhibition runs through Tuesday.", "TAKES_PLACE", ("through Tuesday", None, "2023-03-14")),
        ("The strike lasts until Tuesday.", "LASTS", ("until Tuesday", None, "2023-03-14")),
        ("The strike lasted until Tuesday.", "LASTS", ("until Tuesday", None, "2023-03-07")),
        ("Prices fell all through May.", "FALLS", ("May", "2022-05-01", "2022-05-31")),
        ("The road runs through Bergen.", "RUNS_THROUGH", None),
        (
            "The council will publish a report by the end of the month.",
            "RELEASES",
            ("by the end of the month", None, "2023-03-31"),
        ),
        ("The mills must close by the end of the year.", "CLOSES", ("by the end of the year", None, "2023-12-31")),
        ("The firm had closed two mills by the end of the year.", "CLOSES", ("by the end of the year", None, None)),
        ("At the end of the day, the firm lost money.", "LOSES", None),
        ("Peder Holm was the coach of the year.", "HOLDS_POSITION", None),
    ],
)  # fmt: skip
def test_the_last_day_of_something_bounds_it(
    text: str, predicate: str, time: tuple[str, str | None, str | None] | None
) -> None:
    assert times(text)[predicate] == time


@pytest.mark.parametrize(
    ("text", "predicate", "bounds"),
    [
        ("The crew sailed to Oslo on Monday and waited there for the next 30 hours.", "WAITS", (None, None)),
        ("Holm moved to Oslo in 1990 and worked there in the following two years.", "WORKS", (None, None)),
        (
            "The mine closed in 1980. For the next three years, the owner searched for a buyer.",
            "SEARCHES_FOR",
            ("1980-01-01", None),
        ),
        ("The firm will repair the road over the next three weeks.", "REPAIRS", ("2023-03-09", None)),
        ("It burned in 2019. The firm will build a mill over the next two years.", "BUILDS", ("2023-03-09", None)),
    ],
)  # fmt: skip
def test_a_stretch_in_a_story_counts_from_the_story(
    text: str, predicate: str, bounds: tuple[str | None, str | None]
) -> None:
    found = times(text)[predicate]
    assert found is not None
    assert found[1:] == bounds


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("The club suspended Holm for life.", "club SUSPENDS Holm", "for life"),
        ("Moreau was exiled for life.", "- EXILES Moreau", "for life"),
        ("Holm was jailed for life.", "- SENTENCES Holm result=life", None),
        ("The judge jailed Holm for life in 1990.", "judge SENTENCES Holm result=life", "1990"),
        ("Holm was jailed for murder.", "- ARRESTS Holm topic=murder", None),
        ("The probe searched for life on Mars.", "probe SEARCHES_FOR life location=Mars", None),
    ],
)
def test_for_life_tells_how_long(text: str, line: str, words: str | None) -> None:
    assert lines(text) == [line]
    (time,) = times(text).values()
    assert (time[0] if time else None) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Berg left the ship after a quarrel with the captain.", "after a quarrel"),
        ("The workers left the plant after a row over pay.", "after a row over pay"),
        ("Berg left the ship after a row of trees.", None),
    ],
)
def test_a_quarrel_before_it_dates_a_deed(text: str, words: str | None) -> None:
    (time,) = times(text).values()
    assert (time[0] if time else None) == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anna Grieg joined the club when she was 14.", ["Anna Grieg JOINS club circumstance=when she was 14"]),
        ("When he was nine, Peder Holm moved to Bergen.", ["Peder Holm MOVES_TO Bergen circumstance=When he was nine"]),
        ("The nurse was 34 when she joined the club.", ["nurse HAS_AGE 34", "nurse JOINS club"]),
        ("Peder Holm fled when the guard was asleep.", ["Peder Holm FLEES", "guard HAS_STATUS asleep"]),
    ],
)  # fmt: skip
def test_an_age_at_a_deed_is_no_age_of_today(text: str, found: list[str]) -> None:
    assert lines(text) == found


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('"The mine is safe." Anna Grieg', ["Anna Grieg"]),
        ('"The river rose. The mine is safe." - Peder Holm', ["Peder Holm"]),
        ('"The mine is safe." Peder Holm left.', []),
        ('"The mine is safe." Norwick Herald', []),
    ],
)
def test_a_name_alone_behind_a_quotation_speaks_it(text: str, speakers: list[str]) -> None:
    assert said(text)["HAS_STATUS"] == speakers


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The pilot worked in a mine. The pilot worked from 5am to noon.", [None]),
        ("The judge slept at home. The judge slept at home after the trial.", ["after the trial"]),
        ("The guard slept. The guard slept after the trial.", ["after the trial"]),
    ],
)
def test_an_hour_told_of_another_time_does_not_join_a_place(
    text: str, told: list[str | None]
) -> None:
    found = statements_of_reading(read(text), load_schema())
    assert [s.time.text if s.time else None for s in found if not s.tentative] == told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The panel reached the conclusion that the pilot had caused the crash.", ["pilot CAUSES crash"]),
        ("Ines Moreau came to the conclusion that the mayor was guilty.", ["mayor HAS_STATUS guilty"]),
        ("The panel reached no conclusion.", ["NOT panel REACHES conclusion"]),
        ("The strike came to an end.", ["strike ENDS"]),
    ],
)  # fmt: skip
def test_who_comes_to_a_conclusion_concludes_it(text: str, found: list[str]) -> None:
    assert lines(text) == found
