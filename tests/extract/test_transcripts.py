"""Printed interviews: a label before a colon says who speaks."""

import pytest

from support.sentences import lines, said

pytestmark = pytest.mark.slow

INTERVIEW = """Ole Berg talks about his club.

Radio Nova: Many players left Leeds.

Ole Berg: My coach closed the gate. I sold the car.

Radio Nova: The fans burned flags."""


def test_a_label_is_the_speaker_of_its_paragraph() -> None:
    """Each voice has what stands behind its label, and says "I" of itself."""
    spoken = said(INTERVIEW)
    assert spoken["SELLS"] == ["Ole Berg"]
    assert spoken["BURNS"] == ["Radio Nova"]
    assert "Ole Berg SELLS car" in lines(INTERVIEW)


def test_a_single_colon_makes_no_interview() -> None:
    """A place or a topic before a colon says nothing."""
    text = "Leeds: Rebels attacked the mine.\n\nOfficials closed the gate."
    assert said(text)["ATTACKS"] == []


def test_a_label_may_stand_behind_a_quotation_mark() -> None:
    """Quoted interviews open each paragraph with a mark; one without a label goes on with the voice before."""
    text = """Ole Berg talks about his club.

"NOVA: Many players left Leeds.

"BERG: My coach closed the gate. I sold the car.

"The fans burned flags.

"NOVA: The police arrested fans."

The club closed the stadium."""
    spoken = said(text)
    assert spoken["SELLS"] == spoken["BURNS"] == ["Ole Berg"]
    assert spoken["ARRESTS"] == ["NOVA"]
    assert "Ole Berg SELLS car" in lines(text)


def test_a_closed_quotation_ends_a_turn() -> None:
    """Behind a closing mark the article itself goes on."""
    text = """Ole Berg talks about his club.

"NOVA: Many players left Leeds."

"BERG: My coach closed the gate."

"NOVA: The police arrested fans."

The club burned flags."""
    assert said(text)["BURNS"] == []
