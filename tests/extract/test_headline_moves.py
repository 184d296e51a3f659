"""What rises, falls or gathers in a headline is a verb where it agrees with what stands before it."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("headline", "line"),
    [
        ("Shares in Lima surge after vote", "Shares in Lima SURGES"),
        ("Prices of corn jump as drought spreads", "Prices of corn JUMPS"),
        ("Prices of corn jump as drought spreads", "drought SPREADS"),
        ("Oil slides as talks stall", "Oil SLIDES"),
        ("Oil slides as talks stall", "talks STALLS"),
        ("Markets rally as banks lend cash", "Markets RALLIES"),
        ("Markets rally as banks lend cash", "banks LENDS cash"),
        ("Markets rally as Chad's big banks lend cash", "Chad's big banks LENDS cash"),
        ("Shares worldwide surge due to union deal", "Shares SURGES"),
        ("Bank shares nationwide jump due to union deal", "Bank shares JUMPS"),
        ("Nurses protest in Leeds over pay", "Nurses PROTESTS_OVER pay location=Leeds"),
        ("Rice prices in Asia rise to record highs", "Rice prices in Asia RISES_TO record highs"),
        ("Pound falls to record low", "Pound FALLS_TO record low"),
        ("Oil price surge hits Chad", "Oil price surge HITS Chad"),
        ("Sales drop worries Fiat", "Sales drop WORRIES Fiat"),
        ("Strike in Leeds ends", "Strike in Leeds ENDS"),
    ],
)
def test_a_headline_tells_what_moves(headline: str, line: str) -> None:
    assert line in lines("The port of Faro was quiet.", headline=headline)


@pytest.mark.parametrize(
    ("headline", "line"),
    [
        ("Three nurses under arrest in Chad", "Three nurses HAS_STATUS under arrest in Chad"),
        ("Bank chief under fire over bonuses", "Bank chief HAS_STATUS under fire over bonuses"),
        ("Former mayor on trial", "Former mayor HAS_STATUS on trial"),
        ("Ministers in talks over border", "Ministers HAS_STATUS in talks over border"),
    ],
)
def test_a_headline_tells_a_state_without_a_verb(headline: str, line: str) -> None:
    assert line in lines("The port of Faro was quiet.", headline=headline)


def test_where_somebody_is_on_strike_is_no_part_of_the_relation() -> None:
    assert "nurses HAS_STATUS on strike in Wales" in lines("The nurses are on strike in Wales.")
    assert "ministers IN_TALKS_WITH Chad" in lines("The ministers are in talks with Chad.")


@pytest.mark.parametrize(
    "headline",
    [
        "Tax rise in Peru",
        "Rebel gains in Mali alarm neighbours",
        "Minister's fall from grace in Chad",
    ],
)
def test_a_noun_stays_one(headline: str) -> None:
    found = lines("The port of Faro was quiet.", headline=headline)
    assert not [
        line
        for line in found
        if {"RISES", "GAINS", "FALLS", "STRIKES", "PROTESTS"} & set(line.split())
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The peso fell to record lows in May.", "peso FALLS_TO record lows"),
        ("The club wants to record songs in Lima.", "club RECORDS songs location=Lima"),
    ],
)
def test_records_are_made_and_reached(text: str, line: str) -> None:
    assert line in [found.replace(" [planned]", "") for found in lines(text)]
