"""A run imports each article for itself, writes only differences, and reports what changed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kg.errors import InputError, StoreError, WorkRefusedError
from kg.imports import Article, Home, find_articles
from kg.imports.changes import write_readings
from kg.model import Document, Modality, Reading
from kg.store import Store, Unit
from support.readings import Saying, entity, make_reading
from support.worlds import World

ANORIA, BELTRAN = entity("Anoria"), entity("Beltran")
MINISTER = entity("Ida Moreau", "Person")
VISIT = Saying(ANORIA, "VISITS", BELTRAN)
NEED = Saying(BELTRAN, "NEEDS", "rest")
SUPPLY = Saying(ANORIA, "SUPPLIES", "ten boats", roles=(("recipient", BELTRAN),))


@pytest.fixture
def world(store: Store) -> World:
    """Return an empty graph."""
    return World(store)


def test_import_reports_what_is_new(world: World) -> None:
    """The first import of two articles makes their statements new."""
    report = world.load(make_reading("a", [VISIT, NEED]), make_reading("b", [SUPPLY]))
    assert (report.documents, report.unchanged, report.status) == (2, 0, "done")
    assert len(report.new_ids) == 3
    assert report.evidence_new == 3
    assert report.changed_ids == report.retracted_ids == report.restored_ids == ()


def test_unchanged_article_is_not_read_again(world: World) -> None:
    """The second import of the same text asks nobody to read it and changes nothing."""
    reading = make_reading("a", [VISIT, NEED])
    world.load(reading)
    before = world.export()

    def refuse(document: Document) -> Reading:
        raise AssertionError(document.path)

    report = world.run([Article("a", lambda: reading.document)], refuse)
    assert (report.unchanged, report.failed, report.new_ids) == (1, (), ())
    assert world.export() == before


def test_other_version_reads_again_and_changes_nothing(world: World) -> None:
    """Another extractor that reads the same adds and takes away nothing."""
    reading = make_reading("a", [VISIT, NEED])
    world.load(reading)
    report = world.load(reading, version="newer")
    assert (report.unchanged, report.new_ids, report.retracted_ids) == (0, (), ())


def test_many_articles_are_compared_in_one_go(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes in fast is asked for and noted together, and one that changed among them is written."""
    monkeypatch.setattr(world, "clock", lambda: datetime(2025, 3, 20, tzinfo=UTC))
    readings = [make_reading(name, [VISIT]) for name in ("a", "b", "c", "d")]
    world.load(*readings)
    touched = []
    touch = world.store.touch
    monkeypatch.setattr(
        world.store, "touch", lambda seen, *run: (touched.append(len(seen)), touch(seen, *run))
    )
    changed = make_reading("b", [NEED])
    report = world.load(readings[0], changed, *readings[2:])
    assert (report.documents, report.unchanged, len(report.new_ids)) == (4, 3, 1)
    assert touched == [3]


def test_two_texts_of_one_document_do_not_take_turns(world: World) -> None:
    """The first article of a run counts; another text of the same document fails, now and every time."""
    old, new = make_reading("a", [VISIT]), make_reading("a", [NEED])
    by_text = {r.document.text: r for r in (old, new)}
    articles = [
        Article(name, lambda r=r: r.document)
        for name, r in (("one", old), ("two", new), ("three", old))
    ]
    for unchanged in (1, 2):
        report = world.run(articles, lambda document: by_text[document.text])
        assert (report.documents, report.unchanged) == (2, unchanged)
        assert [name for name, _ in report.failed] == ["two"]
        assert "same document as 'one'" in report.failed[0][1]


def test_edited_article_retracts_and_adds(world: World) -> None:
    """A sentence that went takes its statement with it; what stays is not reported."""
    first = world.load(make_reading("a", [VISIT, NEED]))
    second = world.load(make_reading("a", [VISIT, SUPPLY]))
    assert len(second.new_ids) == len(second.retracted_ids) == 1
    assert second.retracted_ids[0] in first.new_ids
    assert (second.evidence_new, second.evidence_retracted) == (1, 1)
    back = world.load(make_reading("a", [VISIT, NEED]))
    assert back.restored_ids == second.retracted_ids
    assert back.retracted_ids == second.new_ids


def test_two_sources_list_one_article(world: World) -> None:
    """An address is one document whichever source lists it, and neither source makes the other's import new."""
    reading = make_reading("a", [VISIT, NEED])
    other = replace(reading, document=replace(reading.document, source="another"))
    first = world.load(reading)
    world.load(other)
    once = world.export()
    assert world.load(reading).unchanged == world.load(other).unchanged == 1
    assert world.export() == once
    told = world.store.run_user_query("MATCH (s:Source)-[:LISTED]->(d) RETURN count(*) AS n", {})
    assert told.rows == ((2,),)
    assert len(first.new_ids) == 2


def test_second_article_changes_the_fold(world: World) -> None:
    """Another article that says the same changes the statement; taking it away does not retract it."""
    first = world.load(make_reading("a", [VISIT]))
    second = world.load(make_reading("b", [VISIT, NEED]))
    assert second.changed_ids == first.new_ids
    third = world.load(make_reading("b", [NEED]))
    assert (third.changed_ids, third.retracted_ids) == (first.new_ids, ())


def test_statement_that_moves_within_a_run_is_not_retracted(world: World) -> None:
    """What one article drops and another takes up in the same run stays, and is reported as changed."""
    first = world.load(make_reading("a", [VISIT, NEED]))
    report = world.load(make_reading("a", [NEED]), make_reading("b", [VISIT]))
    assert report.retracted_ids == report.restored_ids == report.new_ids == ()
    assert set(report.changed_ids) < set(first.new_ids)
    assert len(report.changed_ids) == 1


def test_bad_articles_stop_no_other(world: World) -> None:
    """An article that cannot be had and one that cannot be read are named; the third is imported."""
    good, odd = make_reading("good", [VISIT]), make_reading("odd", [NEED])

    def missing() -> Document:
        raise InputError("file 'missing': not there, expected an article")

    def extract(document: Document) -> Reading:
        if document.path == "odd":
            raise ZeroDivisionError("a fault of ours")
        return good

    articles = [
        Article("missing", missing),
        Article("odd", lambda: odd.document),
        Article("good", lambda: good.document),
    ]
    report = world.run(articles, extract)
    assert report.failed == (
        ("missing", "file 'missing': not there, expected an article"),
        ("odd", "article 'odd': ZeroDivisionError: a fault of ours"),
    )
    assert (report.status, report.documents, len(report.new_ids)) == ("failed", 1, 1)


def test_store_that_fails_stops_the_run(world: World) -> None:
    """A database that cannot be reached is no fault of the article at hand."""

    def lost() -> Document:
        raise StoreError("server: gone")

    with pytest.raises(StoreError, match="gone"):
        world.run([Article("a", lost)], lambda _: make_reading("a", []))


def test_refused_article_stops_no_other(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the database refuses of one article is that article's failure."""
    bad, good = make_reading("a", [VISIT]), make_reading("b", [NEED])
    write = world.store.write

    def refuse_once(work: Callable[[Unit], object]) -> object:
        if "write_readings" in work.__code__.co_names:
            monkeypatch.setattr(world.store, "write", write)
            raise WorkRefusedError("store: too large")
        return write(work)

    monkeypatch.setattr(world.store, "write", refuse_once)
    report = world.load(bad, good)
    assert report.failed == (("a", "store: too large"),)
    assert (report.documents, len(report.new_ids)) == (1, 1)


def test_what_spoils_articles_written_together_is_found(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the database refuses several new articles at once, each is tried alone, and only the bad one fails."""
    readings = [make_reading(name, [VISIT, NEED]) for name in "abc"]
    tried = []

    def refuse(unit: Unit, some: list[Reading], *rest: object) -> object:
        tried.append([r.document.path for r in some])
        if readings[1] in some:
            raise WorkRefusedError("store: too large")
        return write_readings(unit, some, *rest)

    monkeypatch.setattr("kg.imports.run.write_readings", refuse)
    report = world.load_together(*readings)
    assert tried == [["a", "b", "c"], ["a"], ["b"], ["c"]]
    assert (report.documents, report.failed) == (2, (("b", "store: too large"),))
    assert world.store.told.check() == []


def test_interrupted_run_is_kept_as_stopped(world: World) -> None:
    """Ctrl-C keeps what was done until then, and the run does not go on for ever."""
    reading = make_reading("a", [VISIT])

    def interrupt() -> Document:
        raise KeyboardInterrupt

    articles = [Article("a", lambda: reading.document), Article("b", interrupt)]
    with pytest.raises(KeyboardInterrupt):
        world.run(articles, lambda _: reading)
    runs = world.store.told.runs(limit=1)
    assert [(row["status"], row["documents"]) for row in runs] == [("stopped", 1)]


def test_forgotten_document_says_nothing_any_more(world: World) -> None:
    """Retracting a document leaves what the others say, and importing it again restores it."""
    one, two = make_reading("a", [VISIT, SUPPLY]), make_reading("b", [VISIT, NEED])
    world.load(two)
    alone = world.export()
    world.load(one)
    both = world.export()
    world.forget(one)
    assert world.export() == alone
    world.load(one)
    assert world.export() == both


def test_changed_speaker_is_a_change_of_the_same_evidence(world: World) -> None:
    """Who says it is no part of an evidence's identity: it is written anew, not retracted."""
    said = Saying(ANORIA, "VISITS", BELTRAN, by=(MINISTER,))
    unnamed = Saying(ANORIA, "VISITS", BELTRAN, by=(None,))
    first = world.load(make_reading("a", [said, Saying(MINISTER, "NEEDS", "rest")]))
    second = world.load(
        make_reading("a", [unnamed, Saying(MINISTER, "NEEDS", "rest")]), version="newer"
    )
    assert set(second.changed_ids) < set(first.new_ids)
    assert len(second.changed_ids) == 1
    assert second.retracted_ids == second.new_ids == ()


def test_run_is_kept_with_its_counts(world: World) -> None:
    """The named query of the last import finds the run, though a second one changed nothing."""
    reading = make_reading("a", [VISIT, NEED])
    world.load(reading)
    rows = world.store.run_query("last_import", {})
    assert [tuple(r) for r in rows.rows] == [("new", 2)]
    world.load(reading)
    assert list(world.store.run_query("last_import", {}).rows) == []


def test_plan_makes_no_plain_edge(world: World) -> None:
    """What is planned is found under PLANNED_ and nowhere else."""
    world.load(make_reading("a", [Saying(ANORIA, "VISITS", BELTRAN, modality=Modality.PLANNED)]))
    rows = world.store.run_user_query(
        "MATCH (a)-[r]->(b) WHERE r.statement IS NOT NULL RETURN type(r) AS type", {}
    )
    assert [tuple(r) for r in rows.rows] == [("PLANNED_VISITS",)]


def test_articles_are_found_once_each(tmp_path: Path) -> None:
    """A folder gives its articles in order; a file named twice counts once."""
    for name in ("b.txt", "a.txt", "notes.bin"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    found = find_articles([tmp_path, tmp_path / "a.txt"], lambda _: Home("files", tmp_path))
    assert [Path(x.name).name for x in found] == ["a.txt", "b.txt"]


def test_folder_without_articles_is_refused(tmp_path: Path) -> None:
    """The message names the folder."""
    with pytest.raises(InputError, match=tmp_path.name):
        find_articles([tmp_path], lambda _: Home("files", tmp_path))
