"""Voting: what several pipelines saw is firm, what one saw mostly tentative, and inner claims follow the vote."""

from dataclasses import replace

from kg.extract.voting import agree, vote
from kg.ids import evidence_id, filler_part
from kg.model import Evidence, Filler, Modality, Polarity, Temporal


def make(
    predicate: str = "SUPPLIES",
    *,
    subject: Filler | None = None,
    object_: Filler | None = None,
    pipeline: str = "sm",
) -> Evidence:
    """Return evidence of one sentence whose cue stands at 10-17."""
    parts = [
        filler_part(entity=f.entity, literal=f.literal, evidence=f.evidence) if f else None
        for f in (subject, object_)
    ]
    modes = (predicate, Polarity.POSITIVE, Modality.ACTUAL)
    return Evidence(
        id=evidence_id("t_1", (10, 17), modes, (*parts, []), "rules"),
        document="d_1",
        sentence="t_1",
        predicate=predicate,
        verb="supply",
        polarity=Polarity.POSITIVE,
        modality=Modality.ACTUAL,
        temporal=Temporal.EVENT,
        subject=subject,
        object=object_,
        roles=(),
        cue="supplied",
        cue_start=10,
        cue_end=17,
        text="",
        narrated=True,
        attributions=(),
        time=None,
        condition="",
        quantity=None,
        unit="",
        amount=None,
        currency="",
        rule="frame",
        family="rules",
        extractor_version="1",
        support=(pipeline,),
        tentative=False,
    )


PERU = Filler("Peru", entity="country:per", start=0, end=4)
CHILE = Filler("Chile", entity="country:chl", start=30, end=35)
SHIPS = Filler("ships", entity="e_ships", start=20, end=25)


def test_what_both_see_is_firm() -> None:
    """The support names both, once, and nothing is tentative."""
    both = vote(
        [("sm", [make(subject=PERU, object_=SHIPS)]), ("md", [make(subject=PERU, object_=SHIPS)])]
    )
    assert [(e.support, e.tentative) for e in both] == [(("md", "sm"), False)]


def vote_alone(evidence: Evidence) -> tuple[bool, bool]:
    """Return whether what only the first pipeline sees is firm, and what only the last, the careful one, sees."""
    first, last = vote([("sm", [evidence]), ("md", [])]), vote([("sm", []), ("md", [evidence])])
    return not first[0].tentative, not last[0].tentative


def test_a_clear_clause_that_one_pipeline_sees_is_firm() -> None:
    """It needs a verb with its subject and its object."""
    clear = make(subject=PERU, object_=SHIPS)
    doubtful = [make(subject=PERU), make(object_=SHIPS), replace(clear, rule="apposition")]
    assert vote_alone(clear) == (True, True)
    assert [vote_alone(e) for e in doubtful] == [(False, False)] * 3


def test_the_careful_pipeline_is_believed_further() -> None:
    """How far the parts of a clause may stand apart depends on the rule, the modality and the pipeline."""
    far = replace(SHIPS, start=60, end=65)
    clear, distant = make(subject=PERU, object_=SHIPS), make(subject=PERU, object_=far)
    assert vote_alone(distant) == (False, True)
    assert vote_alone(replace(distant, modality=Modality.PLANNED)) == (False, False)
    assert vote_alone(replace(clear, rule="open")) == (False, True)
    assert vote_alone(replace(distant, rule="open")) == (False, False)


def test_of_two_fillers_the_nearer_is_firm() -> None:
    """Where the rest is the same; the last pipeline's where both stand as near."""
    one, other = make(subject=PERU, object_=SHIPS), make(subject=CHILE, object_=SHIPS)
    found = vote([("sm", [one]), ("md", [other])])
    assert [(e.subject, e.tentative) for e in found] == [(PERU, False), (CHILE, True)]
    level = replace(SHIPS, start=18, end=23, entity="e_boats")
    ropes = replace(SHIPS, start=24, end=29, entity="e_ropes")
    pair = [make(subject=replace(PERU, start=0, end=3), object_=level)]
    found = vote(
        [("sm", pair), ("md", [make(subject=replace(PERU, start=6, end=9), object_=ropes)])]
    )
    assert [e.tentative for e in found] == [True, False]


def test_a_bare_object_is_firm_against_one_with_a_preposition() -> None:
    """ "placed the army on high alert": the army is what was placed."""
    army = Filler("army", literal="army", start=18, end=22)
    alert = Filler("alert", literal="alert", start=26, end=31)
    bare = make("PLACES", subject=PERU, object_=army)
    other = make("PLACES_ON", subject=PERU, object_=alert)
    found = vote([("sm", [other]), ("md", [bare])])
    assert [(e.predicate, e.tentative) for e in found] == [("PLACES_ON", True), ("PLACES", False)]


def test_a_quarrel_over_more_than_a_filler_is_tentative() -> None:
    """Another predicate, polarity, modality or object besides leaves both in doubt."""
    one = make(subject=PERU, object_=SHIPS)
    others = [
        make("SELLS", subject=PERU, object_=SHIPS),
        replace(one, id="v_other", polarity=Polarity.NEGATIVE),
        replace(one, id="v_other", modality=Modality.ALLEGED),
        make(subject=CHILE, object_=CHILE),
    ]
    for other in others:
        assert [e.tentative for e in vote([("sm", [one]), ("md", [other])])] == [True, True]


def test_a_missing_filler_is_no_disagreement() -> None:
    """The fuller form is kept."""
    found = vote([("sm", [make(object_=SHIPS)]), ("md", [make(subject=PERU, object_=SHIPS)])])
    assert [(e.subject, e.tentative) for e in found] == [(PERU, False)]


def test_overlapping_words_agree() -> None:
    """ "old ships" and "ships" are the same filler; the first pipeline's words are kept."""
    wide = Filler("old ships", literal="old ships", start=16, end=25)
    one, other = make(subject=PERU, object_=wide), make(subject=PERU, object_=SHIPS)
    assert agree(one, other, {})
    assert vote([("sm", [one]), ("md", [other])])[0].object == wide


def test_one_pipeline_alone_is_firm() -> None:
    """With one pipeline nothing is tentative."""
    assert not vote([("sm", [make(subject=PERU, object_=SHIPS)])])[0].tentative


def test_an_inner_claim_is_pointed_to_as_it_was_kept() -> None:
    """An outer claim of the first pipeline points to the fuller inner claim of the second."""
    inner, fuller = make(object_=SHIPS), make(subject=PERU, object_=SHIPS)
    outer = make("DECIDES", subject=CHILE, object_=Filler("", evidence=inner.id, start=10, end=17))
    other = replace(outer, object=Filler("", evidence=fuller.id, start=10, end=17), id="v_other")
    found = {e.predicate: e for e in vote([("sm", [inner, outer]), ("md", [fuller, other])])}
    decided = found["DECIDES"].object
    assert decided is not None
    assert decided.evidence == found["SUPPLIES"].id == fuller.id


def test_who_tells_of_what_is_in_doubt_is_in_doubt_with_it() -> None:
    """A firm reading of one pipeline never points to an inner one that is not firm."""
    inner = make("SELLS", subject=CHILE, pipeline="md")
    outer = make("CAUSES", subject=Filler("", evidence=inner.id), object_=SHIPS, pipeline="md")
    assert [e.tentative for e in vote([("sm", []), ("md", [inner, outer])])] == [True, True]
    clear = make("SELLS", subject=CHILE, object_=SHIPS, pipeline="md")
    outer = make("CAUSES", subject=Filler("", evidence=clear.id), object_=SHIPS, pipeline="md")
    assert [e.tentative for e in vote([("sm", []), ("md", [clear, outer])])] == [False, False]
