"""What people do beside importing, and what they are told of it: rejections, forgetting, changes, checks."""

import pytest

from kg.errors import InputError
from kg.imports import RunMark, accept, forget, rebuild, reject
from kg.imports.changes import write_reading
from kg.imports.reports import begin_report
from kg.knowledge.schema import load_schema
from kg.model import Modality, Polarity, RunReport
from kg.store import Store
from kg.store.history import check_names, markdown
from support.readings import Saying, entity, make_reading
from support.worlds import World

ANORIA, BELTRAN = entity("Anoria"), entity("Beltran")
VISIT = Saying(ANORIA, "VISITS", BELTRAN)
NEED = Saying(BELTRAN, "NEEDS", "rest")
NO_VISIT = Saying(ANORIA, "VISITS", BELTRAN, polarity=Polarity.NEGATIVE)
SAID_VISIT = Saying(ANORIA, "VISITS", BELTRAN, modality=Modality.ALLEGED)


@pytest.fixture
def world(store: Store) -> World:
    """Return an empty graph."""
    return World(store)


def say_no(world: World, statement: str) -> RunReport:
    return reject(world.store, statement, "misread", load_schema(), world.clock)


def edges(world: World) -> list[str]:
    cypher = "MATCH (a)-[r]->(b) WHERE r.statement IS NOT NULL RETURN type(r) AS type ORDER BY type"
    return [row[0] for row in world.store.run_user_query(cypher, {}).rows]


def test_rejected_statement_stays_out(world: World) -> None:
    """A rejection outlives the same article, a changed one, another one that agrees, and a rebuild."""
    first = world.load(make_reading("a", [VISIT]))
    statement = first.new_ids[0]
    report = say_no(world, statement)
    assert report.retracted_ids == (statement,)
    rejected = world.export()
    assert edges(world) == []
    assert not any(f'"id":"{statement}"' in line for line in rejected)

    assert world.load(make_reading("a", [VISIT]), version="newer").new_ids == ()
    assert world.export() == rejected
    edited = world.load(make_reading("a", [VISIT, NEED]))
    assert statement not in {*edited.new_ids, *edited.changed_ids, *edited.restored_ids}
    world.load(make_reading("b", [VISIT]))
    assert edges(world) == []
    rebuild(world.store)
    assert edges(world) == []
    assert [x["why"] for x in world.store.told.rejected()] == ["misread"]


def test_rejection_can_be_taken_back(world: World) -> None:
    """Undone, the statement is what its evidence makes it, also what came meanwhile."""
    statement = world.load(make_reading("a", [VISIT])).new_ids[0]
    both = World(world.store)
    say_no(world, statement)
    both.load(make_reading("b", [VISIT]))
    report = accept(world.store, statement, load_schema(), world.clock)
    assert report.restored_ids == (statement,)
    assert edges(world) == ["VISITS"]
    told = world.store.run_user_query(
        "MATCH (s:Statement) WHERE s.id = $id RETURN s.document_count AS n", {"id": statement}
    )
    assert told.rows == ((2,),)
    with pytest.raises(InputError, match="not rejected"):
        accept(world.store, statement, load_schema(), world.clock)
    runs = len(world.store.told.runs(20))
    with pytest.raises(InputError, match="not in the graph"):
        say_no(world, "s_nothing")
    assert len(world.store.told.runs(20)) == runs


def test_forgetting_is_a_run_that_can_be_undone(world: World) -> None:
    """Forgetting retracts what only that article says; importing it again restores the graph that was."""
    one, two = make_reading("a", [VISIT, NEED]), make_reading("b", [VISIT])
    world.load(one, two)
    before = world.export()
    report = forget(world.store, one.document.id, load_schema(), world.clock, "withdrawn")
    assert len(report.retracted_ids) == len(report.changed_ids) == 1
    shown = world.store.told.changes("")
    assert [(x["change"], x["reason"]) for x in shown] == [
        ("changed", None),
        ("retracted", "withdrawn"),
    ]
    world.load(one)
    assert world.export() == before


def test_changes_tell_what_a_run_did(world: World) -> None:
    """Each change has its sentence and article; the run before can be asked for, too."""
    first = world.load(make_reading("a", [VISIT, NEED]))
    world.load(make_reading("a", [VISIT]))
    last = world.store.told.changes("")
    assert [(x["change"], x["quote"], x["article"]) for x in last] == [
        ("retracted", NEED.text, "Title of a")
    ]
    assert [x["change"] for x in world.store.told.changes(first.id)] == ["new", "new"]
    assert [x["run"] for x in world.store.told.runs(5)][1] == first.id
    with pytest.raises(InputError, match="kg runs"):
        world.store.told.changes("r_none")
    page = markdown(last)
    assert page.startswith("## Retracted\n\n- ")
    assert f"  > {NEED.text}" in page


def test_what_a_killed_run_changed_is_told(world: World) -> None:
    """It has no report: what it made and retracted is found all the same, and what came later is of the next run."""
    world.load(make_reading("a", [VISIT]))
    killed = begin_report(world.clock(), "manual")
    run, schema = RunMark(killed.id, killed.started), load_schema()
    world.store.start_run(killed)
    readings = make_reading("a", []), make_reading("b", [NEED])
    for reading in readings:
        world.store.write(lambda unit, r=reading: write_reading(unit, r, run, schema))  # type: ignore[misc]
    told = [(x["change"], x["quote"]) for x in world.store.told.changes("")]
    assert told == [("new", NEED.text), ("retracted", VISIT.text)]
    for change in world.store.told.changes(""):
        [*_, last] = world.store.told.history(change["statement"])
        assert (last["run"], last["change"]) == (killed.id, change["change"])
    assert world.load(*readings, make_reading("c", [VISIT])).unchanged == 2
    assert [x["change"] for x in world.store.told.changes("")] == ["restored"]
    assert [x["change"] for x in world.store.told.changes(killed.id)] == ["new"]


def test_history_follows_a_statement(world: World) -> None:
    """New, changed by a second article, retracted, restored: in this order."""
    statement = world.load(make_reading("a", [VISIT])).new_ids[0]
    world.load(make_reading("b", [VISIT]))
    for reading in ([], [VISIT]):
        world.load(make_reading("a", reading), make_reading("b", reading))
    told = [x["change"] for x in world.store.told.history(statement)]
    assert told == ["new", "changed", "retracted", "restored"]


def test_history_tells_of_rejections(world: World) -> None:
    """What was rejected, rejected once more, let back in and forgotten shows each, with the reason given."""
    reading = make_reading("a", [VISIT])
    statement = world.load(reading).new_ids[0]
    report = say_no(world, statement)
    reject(world.store, statement, "another Anoria", load_schema(), world.clock)
    accept(world.store, statement, load_schema(), world.clock)
    forget(world.store, reading.document.id, load_schema(), world.clock, "withdrawn")
    told = world.store.told.history(statement)
    assert [(x["change"], x["why"]) for x in told] == [
        ("new", None),
        ("rejected", "misread"),
        ("rejected", "another Anoria"),
        ("rejection undone", None),
        ("retracted", "withdrawn"),
    ]
    assert (told[1]["run"], told[1]["started"]) == (report.id, report.started)


def test_diff_shows_sentences(world: World) -> None:
    """The sentences that went and came; an article that never changed has none."""
    reading = make_reading("a", [VISIT, NEED])
    world.load(reading)
    assert world.store.told.diff(reading.document.id) == []
    world.load(make_reading("a", [NO_VISIT, NEED]))
    document = world.store.told.document("a")["id"]
    rows = [(x["change"], x["sentence"]) for x in world.store.told.diff(document)]
    assert rows == [("gone", VISIT.text), ("added", NO_VISIT.text)]
    world.load(reading)
    back = [(x["change"], x["sentence"]) for x in world.store.told.diff(document)]
    assert back == [("gone", NO_VISIT.text), ("added", VISIT.text)]
    world.load(reading)
    assert len(world.store.told.diff(document)) == 2
    with pytest.raises(InputError, match="not in the graph"):
        world.store.told.document("z")


def test_documents_are_listed_with_how_they_stand(world: World) -> None:
    """Those that are forgotten stay listed and say so; a name may be tried under others before its own."""
    world.load(make_reading("a", [VISIT]), make_reading("b", [NEED]))
    listed = world.store.told.documents("", 10)
    assert {x["status"] for x in listed} == {"current"}
    document = world.store.told.document("z", aliases=["nothing", "b"])["id"]
    forget(world.store, document, load_schema(), world.clock, "a test")
    after = {x["id"]: x["status"] for x in world.store.told.documents("", 10)}
    assert after == {x["id"]: "current" for x in listed} | {document: "forgotten"}
    source = listed[0]["source"][0]
    assert world.store.told.documents(source, 1) == world.store.told.documents("", 1)


def test_contradictions_have_two_sides(world: World) -> None:
    """Said and denied, and told as fact against alleged; a plan contradicts nothing."""
    plan = Saying(ANORIA, "VISITS", BELTRAN, modality=Modality.PLANNED)
    world.load(make_reading("a", [VISIT, plan]), make_reading("b", [NO_VISIT]))
    world.load(make_reading("c", [SAID_VISIT]))
    rows = world.store.told.contradictions(10)
    assert sorted((x["kind"], x["article"], x["against_article"]) for x in rows) == [
        ("alleged", "Title of a", "Title of c"),
        ("polarity", "Title of a", "Title of b"),
        ("polarity", "Title of a", "Title of b"),
        ("polarity", "Title of c", "Title of b"),
    ]


def test_checks_find_nothing_after_ordinary_work(world: World) -> None:
    """Imports, edits, rejections and forgetting leave the graph in order."""
    one = make_reading("a", [VISIT, NEED, Saying(BELTRAN, "ANNOUNCES", VISIT)])
    report = world.load(one, make_reading("b", [VISIT]))
    say_no(world, report.new_ids[0])
    world.load(make_reading("b", [NO_VISIT]))
    world.forget(one)
    world.load(one)
    assert world.store.told.check() == []


FAULTS = {
    "active_statement_without_evidence": "MATCH (s:Statement)-[r:HAS_EVIDENCE]->() DELETE r",
    "statement_counts": "MATCH (s:Statement) SET s.evidence_count = 7",
    "shortcut_without_statement": "MATCH (a)-[r:VISITS]->(b) SET r.statement = 's_other'",
    "shortcut_missing": "MATCH (a)-[r:VISITS]->(b) DELETE r",
    "entity_names": "MATCH (e:Entity) SET e.hidden = true",
    "bucket_counts": "CREATE (:Bucket {id: 'claims/99998', list: 'claims', key: '99998', count: 7})",
    "statement_buckets": "MATCH (s:Statement) SET s.claims_bucket = '99998'",
    "name_without_entity": "MATCH (n:Name)-[r:NAMES]->() DELETE r",
}


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_checks_find_a_fault_and_rebuilding_repairs_it(embedded: World, fault: str) -> None:
    """Each kind of damage is found by its check, and folding again from the evidence mends it."""
    embedded.load(make_reading("a", [VISIT, NEED]))
    before = embedded.export()
    embedded.store.run_schema(FAULTS[fault])
    assert fault in {x["check"] for x in embedded.store.told.check()}
    rebuild(embedded.store)
    assert embedded.store.told.check() == []
    assert embedded.export() == before


def test_every_check_is_named() -> None:
    """The checks are there."""
    assert set(FAULTS) < set(check_names())
