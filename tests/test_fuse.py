"""Statements and shortcuts fold from evidence as the design's formulas and table say."""

import itertools
from dataclasses import replace

import pytest

from kg.delta import StoredEvidence
from kg.fuse import fold_statements, make_keys, make_shortcuts
from kg.imports import statements_of_reading
from kg.knowledge.schema import load_schema
from kg.model import Modality, Polarity, Shortcut, Statement, Temporal, Time
from support.readings import Saying, context_of, entity, make_reading, stored

ANORIA, BELTRAN = entity("Anoria"), entity("Beltran")
PACT = entity("Lake Pact", "Treaty")
ROCKET = entity("Zed rocket", "Weapon")
MINISTER = entity("Ida Moreau", "Person")
EVERYONE = (ANORIA, BELTRAN, PACT, ROCKET, MINISTER)
NO = Polarity.NEGATIVE


def fold(*items: StoredEvidence) -> list[Statement]:
    """Return the statements of `items`."""
    return fold_statements(items, context_of(items, EVERYONE))


def shortcuts(*items: StoredEvidence) -> list[Shortcut]:
    """Return the shortcuts of `items`."""
    context = context_of(items, EVERYONE)
    return make_shortcuts(fold_statements(items, context), items, context)


def supply(**fields: object) -> Saying:
    """Return that Anoria supplies rockets to Beltran, changed by `fields`."""
    said = Saying(ANORIA, "SUPPLIES", ROCKET, roles=(("recipient", BELTRAN),))
    return replace(said, **fields)  # type: ignore[arg-type]


def test_two_articles_that_say_the_same_make_one_statement() -> None:
    """A second article adds evidence; the earlier one gives the words."""
    late, early = (
        stored(supply(), document="d_1"),
        stored(supply(), document="d_2", published="2024"),
    )
    (statement,) = fold(late, early)
    assert (statement.evidence_count, statement.document_count, statement.source_count) == (2, 2, 1)
    assert statement.evidence == tuple(sorted((late.evidence.id, early.evidence.id)))
    assert shortcuts(late, early)[0].url == "https://example.org/d_2"


def test_order_of_evidence_does_not_matter() -> None:
    """Every order folds to the same statements and shortcuts."""
    items = [
        stored(supply(), document="d_1"),
        stored(supply(by=(MINISTER,)), document="d_2"),
        stored(supply(roles=(("recipient", BELTRAN), ("location", PACT))), document="d_3"),
        stored(Saying(MINISTER, "ANNOUNCES", "the delivery")),
    ]
    folds = [(fold(*x), shortcuts(*x)) for x in itertools.permutations(items)]
    assert all(x == folds[0] for x in folds)


@pytest.mark.parametrize(
    "change",
    [
        {"subject": BELTRAN},
        {"object": "rockets"},
        {"polarity": NO},
        {"modality": Modality.PLANNED},
        {"roles": ()},
        {"time": Time("in 2023", "2023-01-01", "2023-12-31", "year")},
    ],
)
def test_another_claim_is_another_statement(change: dict[str, object]) -> None:
    """Subject, object, polarity, modality, a core role and an event's time are part of the identity."""
    assert len(fold(stored(supply()), stored(supply(**change), document="d_2"))) == 2


def test_roles_that_are_not_core_ride_along() -> None:
    """A place is no part of a supply's identity; the statement shows it when any article has it."""
    told = stored(supply(roles=(("location", PACT), ("recipient", BELTRAN))), document="d_2")
    (statement,) = fold(stored(supply()), told)
    assert [name for name, _ in statement.roles] == ["location", "recipient"]


def test_each_member_of_a_list_fills_its_role_and_other_words_do_not() -> None:
    """What one cue tells of several places is kept; another article's place comes second and is left out."""
    places = [
        stored(supply(roles=(("location", place), ("recipient", BELTRAN))))
        for place in (PACT, ANORIA)
    ]
    here = places[0].evidence
    joined = [
        replace(x, evidence=replace(x.evidence, sentence=here.sentence, cue_start=here.cue_start))
        for x in places
    ]
    later = stored(supply(roles=(("location", MINISTER),)), document="d_2")
    (statement,) = fold(*joined)
    told = [f.entity for name, f in statement.roles if name == "location"]
    assert sorted(told, key=str) == sorted([PACT.id, ANORIA.id])
    first, *_ = fold(*joined, later)
    assert MINISTER.id not in [f.entity for _, f in first.roles]


def test_time_is_no_part_of_a_states_identity() -> None:
    """A state with a date and without are one statement; the date is kept."""
    holds = Saying(ANORIA, "SIGNATORY_TO", PACT, temporal=Temporal.STATE)
    dated = replace(holds, time=Time("since 2001", "2001-01-01", None, "year"))
    (statement,) = fold(stored(holds), stored(dated, document="d_2"))
    assert statement.time == dated.time


def test_opposite_polarities_share_a_proposition() -> None:
    """A denial contradicts what it denies: same proposition, another statement."""
    yes, no = fold(stored(supply()), stored(supply(polarity=NO), document="d_2"))
    assert yes.proposition == no.proposition
    assert yes.id != no.id


def test_statement_holds_a_statement() -> None:
    """Inner evidence becomes the inner statement, and its polarity and modality count."""
    plan = stored(supply(modality=Modality.PLANNED))
    said = stored(Saying(MINISTER, "ANNOUNCES", plan.evidence))
    inner, outer = sorted(fold(plan, said), key=lambda s: s.predicate != "SUPPLIES")
    assert outer.object is not None
    assert outer.object.statement == inner.id
    denied = stored(supply(modality=Modality.PLANNED, polarity=NO), document="d_2")
    denial = stored(Saying(MINISTER, "ANNOUNCES", denied.evidence), document="d_2")
    keys = make_keys(context_of([plan, said, denied, denial]))
    assert keys[said.evidence.id].proposition != keys[denial.evidence.id].proposition


def test_speakers_are_joined_by_name_and_id() -> None:
    """All speakers of all evidence stand in `said_by`, sorted by name, beside their ids."""
    (statement,) = fold(
        stored(supply(by=(MINISTER,))), stored(supply(by=(BELTRAN, None)), document="d_2")
    )
    assert statement.said_by == ("Beltran", "Ida Moreau")
    assert statement.said_by_ids == (BELTRAN.id, MINISTER.id)
    assert not statement.narrated


def test_tentative_evidence_neither_narrates_nor_speaks() -> None:
    """One sure article makes a statement sure; its words and its narration are what counts."""
    loose = stored(supply(tentative=True), document="d_0", published="2001-01-01")
    sure = stored(supply(by=(MINISTER,)), document="d_2")
    (statement,) = fold(loose, sure)
    assert (statement.tentative, statement.narrated) == (False, False)
    assert {x.url for x in shortcuts(loose, sure)} == {"https://example.org/d_2"}


@pytest.mark.parametrize(
    ("change", "prefix"),
    [
        ({}, ""),
        ({"by": (MINISTER,), "narrated": True}, ""),
        ({"modality": Modality.PLANNED}, "PLANNED_"),
        ({"modality": Modality.PLANNED, "by": (MINISTER,)}, "PLANNED_"),
        ({"by": (MINISTER,)}, "CLAIMED_"),
        ({"by": (None,)}, "CLAIMED_"),
        ({"modality": Modality.ALLEGED}, "CLAIMED_"),
        ({"modality": Modality.PERMITTED}, "POSSIBLE_"),
        ({"modality": Modality.REQUIRED}, "POSSIBLE_"),
        ({"modality": Modality.POSSIBLE}, "POSSIBLE_"),
        ({"modality": Modality.FUTURE}, "POSSIBLE_"),
        ({"modality": Modality.CONDITIONAL}, "POSSIBLE_"),
        ({"modality": Modality.HYPOTHETICAL}, "POSSIBLE_"),
        ({"polarity": NO}, "NOT_"),
        ({"polarity": NO, "by": (MINISTER,)}, "CLAIMED_NOT_"),
        ({"polarity": NO, "modality": Modality.PLANNED}, "CLAIMED_NOT_"),
        ({"polarity": NO, "modality": Modality.ALLEGED}, "CLAIMED_NOT_"),
    ],
)
def test_shortcut_types_follow_the_table(change: dict[str, object], prefix: str) -> None:
    """Each row of the design's table gives its relationship type, with the recipient's second edge."""
    made = shortcuts(stored(supply(**change)))
    assert [(x.type, x.end, x.item) for x in made] == [
        (f"{prefix}SUPPLIES", ROCKET.id, None),
        (f"{prefix}SUPPLIES_TO", BELTRAN.id, "Zed rocket"),
    ]


def test_target_gives_an_edge_against_it() -> None:
    """A target is the end of an _AGAINST edge whose item is the object's words."""
    made = shortcuts(stored(Saying(ANORIA, "FIRES", "three shells", roles=(("target", BELTRAN),))))
    assert [(x.type, x.end, x.item) for x in made] == [
        ("FIRES_AGAINST", BELTRAN.id, "three shells")
    ]


def test_recipient_of_a_statement_has_no_item() -> None:
    """What is authorized is a statement: the edge to the recipient carries no item, and no plain edge is made."""
    inner = stored(Saying(BELTRAN, "FIRES", ROCKET, modality=Modality.PERMITTED))
    outer = stored(Saying(MINISTER, "AUTHORIZES", inner.evidence, roles=(("recipient", BELTRAN),)))
    made = [x for x in shortcuts(inner, outer) if x.predicate == "AUTHORIZES"]
    assert [(x.type, x.end, x.item) for x in made] == [("AUTHORIZES_TO", BELTRAN.id, None)]


def test_office_is_an_edge_to_the_organization() -> None:
    """A literal object with an organization becomes an edge with that title."""
    said = Saying(MINISTER, "HOLDS_POSITION", "minister", roles=(("organization", ANORIA),))
    (edge,) = shortcuts(stored(said))
    assert (edge.type, edge.start, edge.end, edge.title) == (
        "HOLDS_POSITION",
        MINISTER.id,
        ANORIA.id,
        "minister",
    )


def test_word_out_of_the_vocabulary_relates() -> None:
    """An unknown predicate gives RELATES_TO with the prefix, and keeps its name."""
    (edge,) = shortcuts(stored(Saying(ANORIA, "SERENADES", BELTRAN, modality=Modality.PLANNED)))
    assert (edge.type, edge.predicate, edge.verb) == (
        "PLANNED_RELATES_TO",
        "SERENADES",
        "serenades",
    )


@pytest.mark.parametrize(
    "said",
    [
        supply(tentative=True),
        supply(subject="somebody"),
        supply(subject=None),
        Saying(ANORIA, "NEEDS", "time"),
        Saying(ANORIA, "DIES"),
    ],
    ids=["tentative", "literal subject", "no subject", "literal object", "no object"],
)
def test_nothing_else_makes_a_shortcut(said: Saying) -> None:
    """Tentative statements and missing entities give no edge."""
    assert shortcuts(stored(said)) == []


def test_plain_edge_quotes_what_the_article_vouches_for() -> None:
    """The earlier article only reports a claim, so the edge quotes the later one that tells it as a fact."""
    claim = stored(supply(by=(MINISTER,)), document="d_1", published="2020-01-01")
    fact = stored(supply(), document="d_2")
    assert {(x.type, x.url) for x in shortcuts(claim, fact)} == {
        ("SUPPLIES", "https://example.org/d_2"),
        ("SUPPLIES_TO", "https://example.org/d_2"),
    }


def test_judged_entities_fold_together() -> None:
    """What people judged one entity makes one statement, and evidence ids stay."""
    items = [stored(supply()), stored(supply(subject=BELTRAN), document="d_2")]
    context = replace(context_of(items, EVERYONE), canonical={BELTRAN.id: ANORIA.id})
    (statement,) = fold_statements(items, context)
    assert statement.subject is not None
    assert statement.subject.entity == ANORIA.id
    assert statement.evidence == tuple(sorted(x.evidence.id for x in items))


def test_reading_folds_without_a_store() -> None:
    """`kg extract` folds the evidence of one article by itself."""
    reading = make_reading("a.txt", [supply(), supply(), Saying(ANORIA, "VISITS", BELTRAN)])
    statements = statements_of_reading(reading, load_schema())
    assert sorted((s.predicate, s.evidence_count) for s in statements) == [
        ("SUPPLIES", 2),
        ("VISITS", 1),
    ]
