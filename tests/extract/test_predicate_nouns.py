"""What a clause tells of a predicate noun is told of whom the noun describes: "Lee is a nurse who treats soldiers"."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("Anna Lee was a nurse who treated soldiers.", "TREATS", ["Anna Lee TREATS soldiers"]),
        ("Landmines are weapons that 160 countries have banned.", "BANS", ["160 countries BANS landmine"]),
        ("Cluster bombs are a weapon banned by 100 countries.", "BANS", ["100 countries BANS cluster munition"]),
        ("Fiat is a company based in Turin.", "LOCATED_IN", ["Fiat LOCATED_IN Turin"]),
        ("Norway is not a country that uses mines.", "USES", ["NOT Norway USES mine"]),
        ("Estonia is not a state that has signed the treaty.", "SIGNATORY_TO", ["NOT Estonia SIGNATORY_TO treaty"]),
        ("Northgate may be a group that funds rebels.", "FUNDS", ["Northgate FUNDS [possible] rebels"]),
        ("If Norway is a country that uses mines, it must leave.", "USES", ["Norway USES [conditional] mine"]),
        ("Lund denied that Norway is a country that uses mines.", "USES", ["NOT Norway USES mine"]),
        ("Ann Lee and Bo Ray are the clerks who left Oslo.", "LEAVES", ["Ann Lee LEAVES Oslo", "Bo Ray LEAVES Oslo"]),
        # the noun is what it is said of
        ("It was a decision that shocked the industry.", "SHOCKS", ["decision SHOCKS industry"]),
        ("There is no country that uses mines.", "USES", ["country USES [hypothetical] mine"]),
        ("Lee is not the owner, who lives in Oslo.", "LIVES_IN", []),
        ("The square became a magnet for migrants, who asked for tents.", "REQUESTS", ["migrants REQUESTS tents"]),
    ],
)  # fmt: skip
def test_a_clause_on_a_predicate_noun_is_told_of_the_subject(
    text: str, predicate: str, expected: list[str]
) -> None:
    """As far as the copula says so: denied, possible or conditional with it."""
    assert sorted(x for x in lines(text) if predicate in x) == expected
