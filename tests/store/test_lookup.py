"""Look-ups by any name, pages' rows, hostile words, and a second import that writes nothing."""

import pytest

from kg.errors import UsageError
from kg.model import Modality
from kg.store import Store
from kg.views.rows import page_graph
from support.gold import demo_gold
from support.readings import Saying, entity, make_reading
from support.worlds import World

HOSTILE = [
    "Robert'); DETACH DELETE n //",
    'Quote "and" `backtick`',
    "})-[:X]->() DELETE",
    "naïve café 🦊 \u202eevil",
    "\\u0027 OR 1=1",
    "a\x00b",
    "<script>alert(1)</script>",
    "x" * 5000,
]


@pytest.fixture
def demo(store: Store) -> Store:
    """Return a store with the two demo articles as read by hand."""
    World(store).load(*(demo_gold(name)[1] for name in ("mines_for_ukraine", "leaving_the_treaty")))
    return store


def test_every_name_finds_its_entity(demo: Store) -> None:
    """Aliases, capitals, ids, articles before names, and the beginnings of names."""
    for name, wanted in {
        "Kyiv": "Ukraine",
        "the Ottawa Convention": "Mine Ban Treaty",
        "ukrai": "Ukraine",
        "country:ukr": "Ukraine",
        "BIDEN": "Joe Biden",
    }.items():
        assert wanted in [x["name"] for x in demo.find_entities(name)], name
    for name in ("", "   ", "Atlantis", "%"):
        assert demo.find_entities(name) == []
    params = {"country": "Moscow", "treaty": "ottawa treaty"}
    assert len(demo.run_query("evidence_of_edge", params).rows) == 2
    with pytest.raises(UsageError, match="no Treaty is called 'Ukraine'"):
        demo.run_query("outside_treaty", {"treaty": "Ukraine"})


def test_what_was_found_says_by_which_name(demo: Store) -> None:
    """A whole name, its beginning, what only the gazetteer knows, and an id."""
    for name, matched in {
        "THE ottawa convention": "the Ottawa Convention",
        "ukrai": "Ukraine",
        "APMBC": "APMBC",
        "country:ukr": "country:ukr",
    }.items():
        assert matched in [x["matched"] for x in demo.find_entities(name)], name


def test_names_spelt_nearly_so_are_offered(demo: Store) -> None:
    """A slip of the pen finds what was meant; something else, or a single letter, finds nothing."""
    assert demo.lookup.near("Ukriane")[0] == "Ukraine"
    World(demo).load(make_reading("a", [Saying(entity("The Gannet Trust"), "NEEDS", "rest")]))
    assert demo.lookup.near("Ganet Trust") == ["The Gannet Trust"]
    for name in ("Atlantis", "U", ""):
        assert demo.lookup.near(name) == []


def test_a_named_query_says_when_there_may_be_more(demo: Store) -> None:
    """It gives as many rows as asked for, and says so when they are all used up."""
    whole, cut = (demo.run_query("who_supplies_whom", p) for p in ({}, {"limit": "1"}))
    assert len(whole.rows) > len(cut.rows) == 1
    assert cut.rows[0] in whole.rows
    assert whole.note == ""
    assert "limit=1 is reached" in cut.note


def test_rows_make_a_page(demo: Store) -> None:
    """What is around Ukraine comes with fillers, sentences and speakers, and what stands inside it."""
    rows = demo.statements_of("country:ukr", limit=500)
    page = page_graph("country:ukr", rows)
    shown = {s.id for s in page.statements}
    assert len(shown) == len(rows) > 10
    assert all(s.evidence for s in page.statements)
    inner = {f.statement for s in page.statements for f in s.fillers if f.statement}
    assert inner <= shown
    assert any(e.speakers for s in page.statements for e in s.evidence)
    assert page.entities[0].name == "Ukraine"
    assert len(demo.statements_of("country:ukr", limit=3)) < len(rows)


def test_the_second_import_writes_nothing_but_the_run(
    demo: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted by the server: of the second import only the run and what was last seen."""
    written: dict[str, int] = {}
    from kg.store import unit

    def rows(
        self: unit.Runner, path: str, /, *, template: str = "", **params: object
    ) -> list[dict[str, object]]:
        query = unit.load(path)
        result = self._transaction.run(query.fill(template) if template else query.text, params)
        found = [record.data() for record in result]
        counters = result.consume().counters
        changed = counters.properties_set + counters.nodes_created + counters.relationships_created
        changed += counters.nodes_deleted + counters.relationships_deleted + counters.labels_added
        if changed:
            written[path] = written.get(path, 0) + changed
        return found

    monkeypatch.setattr(unit.Runner, "rows", rows)
    world = World(demo)
    readings = [demo_gold(name)[1] for name in ("mines_for_ukraine", "leaving_the_treaty")]
    before = world.export()
    report = world.load(*readings, version="gold")
    assert report.unchanged == 2 or report.new_ids == report.changed_ids == ()
    written.clear()
    report = world.load(*readings, version="gold")
    assert report.unchanged == 2
    assert set(written) <= {
        "write/run_start",
        "write/touch",
        "write/source",
        "write/lock",
    }
    assert world.export() == before


def test_hostile_words_are_only_words(store: Store) -> None:
    """Names, sentences and sources that look like code are kept and given back as they are."""
    anoria = entity("Anoria")
    sayings = [Saying(anoria, "VISITS", entity(name)) for name in HOSTILE]
    sayings += [Saying(anoria, "SERENADES", name, modality=Modality.ALLEGED) for name in HOSTILE]
    world = World(store)
    report = world.load(make_reading("x'; y", sayings))
    assert (report.status, report.failed) == ("done", ())
    found = [row["name"] for row in store.dump() if row["record"] == "entity"]
    assert sorted(found) == sorted([*HOSTILE, "Anoria"])
    for name in HOSTILE:
        assert name in [x["name"] for x in store.find_entities(name)]
    kinds = store.run_user_query(
        "MATCH (a)-[r]->(b) WHERE r.statement IS NOT NULL RETURN DISTINCT type(r) AS type", {}
    )
    assert {row[0] for row in kinds.rows} == {"VISITS"}
    assert store.told.check() == []


def test_a_broken_article_stops_no_other(store: Store) -> None:
    """Half a surrogate pair has no place in a database: the article is named, the other one imported."""
    broken = make_reading("broken", [Saying(entity("half \ud83d pair"), "NEEDS", "rest")])
    fine = make_reading("fine", [Saying(entity("Anoria"), "NEEDS", "rest")])
    report = World(store).load(broken, fine)
    assert [name for name, _ in report.failed] in ([], ["broken"])
    assert report.documents >= 1
    assert "Anoria" in [x["name"] for x in store.find_entities("Anoria")]
