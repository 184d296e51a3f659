"""Laws of the graph, tried on small random articles: order, repetition, editing and forgetting leave what they must."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from conftest import NEO4J, Servers
from kg.imports import rebuild
from kg.model import Modality, Polarity, Reading, Time
from support.readings import Saying, entity, make_reading
from support.worlds import World

pytestmark = pytest.mark.slow

ENTITIES = [
    entity("Anoria"),
    replace(entity("ANORIA"), aliases=("An",)),
    entity("Beltran"),
    replace(entity("Beltran"), labels=("Government",)),
    entity("Ida Moreau", "Person"),
    entity("Lake Pact", "Treaty"),
]
SOME = st.sampled_from(ENTITIES)
SAYINGS = st.builds(
    Saying,
    subject=SOME,
    predicate=st.sampled_from(["SUPPLIES", "VISITS", "SIGNATORY_TO", "SERENADES"]),
    object=st.one_of(SOME, st.just("ten boats")),
    polarity=st.sampled_from(list(Polarity)),
    modality=st.sampled_from([Modality.ACTUAL, Modality.PLANNED]),
    by=st.one_of(st.just(()), st.tuples(SOME), st.just((None,))),
    roles=st.one_of(st.just(()), st.tuples(st.tuples(st.just("recipient"), SOME))),
    time=st.sampled_from([None, Time("in May", "2024-05-01", "2024-05-31", "month")]),
    tentative=st.booleans(),
)
NESTED = st.builds(Saying, subject=SOME, predicate=st.just("ANNOUNCES"), object=SAYINGS)
TEXTS = st.lists(st.one_of(SAYINGS, SAYINGS, NESTED), max_size=3)
DAYS = st.sampled_from(["2024-01-01", "2025-01-02"])


def articles(name: str) -> st.SearchStrategy[Reading]:
    """Return articles under one name."""
    return st.builds(lambda said, day: make_reading(name, said, published=day), TEXTS, DAYS)


A, B = articles("a"), articles("b")
LAW = settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def world(embedded: World) -> World:
    """Return a graph on the embedded server."""
    return embedded


@pytest.fixture(params=NEO4J[:1])
def neo4j_world(request: pytest.FixtureRequest, servers: Servers) -> World:
    """Return an empty graph on a Neo4j."""
    return World(servers.store(request.param))


def export_after(world: World, *readings: Reading) -> list[str]:
    """Return the canonical export after importing readings, one run each, into what then counts as empty."""
    for reading in (make_reading("a", []), make_reading("b", [])):
        world.forget(reading)
    assert world.export() == []
    for reading in readings:
        world.load(reading)
    return world.export()


@LAW
@given(a=A, b=B)
def test_order_of_imports_does_not_matter(world: World, a: Reading, b: Reading) -> None:
    """A then B is B then A."""
    assert export_after(world, a, b) == export_after(world, b, a)


@LAW
@given(a=A, b=B)
def test_importing_twice_changes_nothing(world: World, a: Reading, b: Reading) -> None:
    """The second import of the same, even when it is read again, reports no change."""
    once = export_after(world, a, b)
    report = world.load(a, b, version="newer")
    assert (report.unchanged, report.evidence_new, report.evidence_retracted) == (0, 0, 0)
    assert report.new_ids == report.changed_ids == report.retracted_ids == report.restored_ids == ()
    assert world.export() == once


@LAW
@given(a=A, b=B, c=articles("c"))
def test_importing_together_gives_the_same(
    world: World, a: Reading, b: Reading, c: Reading
) -> None:
    """New articles that are written in one unit of work give what each of them gives alone, ids of changes too."""
    world.store.clear()
    reports = [world.load(x) for x in (a, b, c)]
    apart = world.export()
    world.store.clear()
    report = world.load_together(a, b, c)
    assert world.export() == apart
    assert set(report.new_ids) == {i for x in reports for i in x.new_ids}
    assert report.evidence_new == sum(x.evidence_new for x in reports)
    assert report.changed_ids == report.retracted_ids == report.restored_ids == ()


@LAW
@given(a=A, b=B, edited=A)
def test_edit_leaves_no_trace(world: World, a: Reading, b: Reading, edited: Reading) -> None:
    """A, B, then A edited, is A edited, then B; going back restores what there was."""
    before = export_after(world, a, b)
    world.load(edited)
    after = world.export()
    world.load(a)
    assert world.export() == before
    assert export_after(world, edited, b) == after


@LAW
@given(a=A, b=B)
def test_forgetting_and_importing_again_restores(world: World, a: Reading, b: Reading) -> None:
    """Forgetting A leaves B alone; importing A again gives both, with the same ids."""
    alone = export_after(world, b)
    both = export_after(world, b, a)
    world.forget(a)
    assert world.export() == alone
    world.load(a)
    assert world.export() == both


@LAW
@given(a=A, b=B)
def test_rebuilding_gives_the_same_graph(world: World, a: Reading, b: Reading) -> None:
    """Statements, entities and shortcuts come back the same from what is stored."""
    before = export_after(world, a, b)
    rebuild(world.store)
    assert world.export() == before


@LAW
@given(a=A, b=B, edited=A)
def test_nothing_leaves_a_fault_behind(
    world: World, a: Reading, b: Reading, edited: Reading
) -> None:
    """No check finds anything after an import, an edit, a forgotten article and its return."""
    for step in (lambda: world.load(a, b), lambda: world.load(edited), lambda: world.forget(b)):
        step()
        assert list(world.store.told.check()) == []
    world.load(b)
    assert list(world.store.told.check()) == []


@settings(LAW, max_examples=4)
@given(a=A, b=B, edited=A)
def test_the_laws_hold_on_neo4j(
    neo4j_world: World, a: Reading, b: Reading, edited: Reading
) -> None:
    """Order, repetition, editing and forgetting leave there what they leave on the embedded server."""
    world = neo4j_world
    both = export_after(world, a, b)
    assert export_after(world, b, a) == both
    world.load(a, b, version="newer")
    assert world.export() == both
    world.load(edited)
    after = world.export()
    world.forget(edited)
    world.load(a)
    assert world.export() == both
    rebuild(world.store)
    assert world.export() == both
    assert export_after(world, edited, b) == after
    assert list(world.store.told.check()) == []
