"""Who has signed, joined and used what, and who has not: the sentences that decide a treaty's graph."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia, not a signatory to the treaty, has laid mines.", "NOT Russia SIGNATORY_TO treaty"),
        ("Chad, not a party to the pact, sold a boat.", "NOT Chad PARTY_TO pact"),
        ("Chad, a party to the pact, sold a boat.", "Chad PARTY_TO pact"),
        ("More than 160 states are parties to the treaty, but not Russia.", "NOT Russia PARTY_TO treaty"),
        ("The treaty was signed by 164 states but never by China.", "NOT China SIGNATORY_TO treaty"),
        ("The pact was drafted in Geneva. Russia has not signed it.", "NOT Russia SIGNATORY_TO pact"),
        ("The treaty bans mines. Norway signed it in 1997.", "Norway SIGNATORY_TO treaty"),
        ("Ukraine is believed to have used mines near Kherson.", "Ukraine USES [alleged] mine"),
        ("Congress voted, and Washington would have supplied ships.", "United States SUPPLIES [hypothetical] ships"),
        ("The firm needs to have trained nurses.", "firm NEEDS to have trained nurses"),
        ("Chad said it would use mines on its territory.", "Chad USES [planned] mine location=Chad's territory"),
        ("Norway sent police to Haiti, while Benin said it would not train them.", "NOT Benin TRAINS [planned] police"),
        ("Chad sent ships to Mali and continues to supply it with boats.", "Chad SUPPLIES boats recipient=Mali"),
        (
            "Officials briefed on the matter said the port was shut.",
            "- BRIEFS Officials briefed on the matter topic=matter",
        ),
        ("The bank sees prices falling this year.", "prices FALLS [future]"),
    ],
)  # fmt: skip
def test_who_has_and_who_has_not(text: str, expected: str) -> None:
    """Each with the form beside it that tells the opposite, or something else."""
    assert expected in lines(text)
