"""Statements as plain sentences: their verbs are those of English."""

import pytest

from kg.extract.words.lemmas import base_form, third_person
from kg.extract.words.wording import plain_sentence
from kg.model import Modality, Polarity


@pytest.mark.parametrize(
    "verb", ["supply", "possess", "die", "oppose", "buy", "release", "have", "reach", "tax", "push"]
)
def test_base_and_third_person_go_back_and_forth(verb: str) -> None:
    """What a verb is inflected to leads back to it."""
    assert base_form(third_person(verb)) == verb


@pytest.mark.parametrize(
    ("predicate", "verb", "text"),
    [
        ("SUPPLIES", "sell", "Norway does not supply boats."),
        ("POSSESSES", "own", "Norway does not possess boats."),
        ("USES", "use", "Norway does not use boats."),
        ("HAS_VALUE", "", "Norway does not have value boats."),
    ],
)
def test_a_denial_has_the_base_form(predicate: str, verb: str, text: str) -> None:
    """Also where the article's verb is another than the predicate's."""
    said = plain_sentence(
        predicate=predicate, verb=verb, subject="Norway", object_="boats", roles=(),
        polarity=Polarity.NEGATIVE, modality=Modality.ACTUAL,
    )  # fmt: skip
    assert said == text


@pytest.mark.parametrize(
    ("predicate", "verb", "denied", "text"),
    [
        ("SUPPLIES", "sell", False, "Guards supply boats."),
        ("SUPPLIES", "sell", True, "Guards do not supply boats."),
        ("IS_A", "be", False, "Guards are boats."),
        ("HAS", "have", False, "Guards have boats."),
        ("HAS", "have", True, "Guards do not have boats."),
        ("MEMBER_OF", "be", True, "Guards are not members of boats."),
    ],
)
def test_several_take_the_plural(predicate: str, verb: str, text: str, *, denied: bool) -> None:
    """The verb agrees with a subject that is several."""
    said = plain_sentence(
        predicate=predicate, verb=verb, subject="guards", object_="boats", roles=(),
        polarity=Polarity.NEGATIVE if denied else Polarity.POSITIVE, modality=Modality.ACTUAL, plural=True,
    )  # fmt: skip
    assert said == text
