"""Lists keep their statements in counted buckets: their first rows are those of the whole list."""

import pytest

from kg.imports import rebuild
from kg.knowledge.gazetteer import load_gazetteer
from kg.model import Entity, Modality, Polarity, Reading, Time
from kg.store import Store
from kg.store.buckets import LISTS, bucket_keys, contradiction_key, fill_buckets, told_key
from kg.store.queries import load
from support.corpus import make_article
from support.readings import Saying, entity, make_reading, on_day
from support.worlds import World

ANORIA, BELTRAN = entity("Anoria"), entity("Beltran")
IDA = entity("Ida Moreau", "Person")
CHECKS = ("bucket_counts", "statement_buckets")
WHOLE = {
    "timeline": "s.polarity = 'positive' AND s.temporal = 'event' AND s.time_from IS NOT NULL",
    "claims": "s.modality IN ['alleged', 'possible'] OR NOT s.narrated",
    "supplies": "s.polarity = 'positive' AND s.predicate = 'SUPPLIES'",
    "criticism": "s.polarity = 'positive' AND s.modality = 'actual' AND s.predicate = 'CRITICIZES'",
    "offices": "s.predicate = 'HOLDS_POSITION'",
}
"""What of the statements of made articles is in each list."""
QUERIES = {
    "timeline": "timeline",
    "claims": "unestablished_claims",
    "supplies": "who_supplies_whom",
    "criticism": "criticism",
    "offices": "offices",
}
"""The named query that takes its first rows from each list."""
PROPS = {
    "status": "active", "tentative": False, "evidence_count": 1, "polarity": "positive", "modality": "actual",
    "temporal": "event", "time_from": "2024-05-01", "time_to": "2024-05-31", "time_precision": "month",
    "predicate": "SUPPLIES", "narrated": True,
}  # fmt: skip


@pytest.fixture
def world(store: Store) -> World:
    """Return a graph of some articles that share news."""
    made = World(store)
    made.load_together(*(make_article(n) for n in range(20)))
    return made


def bucketed(world: World) -> list[tuple[str, ...]]:
    """Return which statement is in which bucket, and how many each bucket counts."""
    props = ", ".join(f"s.{name}_bucket" for name in LISTS)
    rows = world.store.run_user_query(f"MATCH (s:Statement) RETURN s.id, {props} ORDER BY s.id", {})
    counts = world.store.run_user_query("MATCH (b:Bucket) RETURN b.id, b.count ORDER BY b.id", {})
    return [*rows.rows, *counts.rows]


def faults(world: World) -> list[str]:
    return [x["check"] for x in world.store.told.check()]


def test_keys_sort_as_rows_do() -> None:
    """The most told come first, then by id; many that are told as often are spread by their ids."""
    told = [("s_00", 12), ("s_ff", 5), ("s_aa", 3), ("s_b0", 3), ("s_a0", 1), ("s_b1", 1)]
    keys = [told_key(*x) for x in told]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)
    assert told_key("s_00", 5) == told_key("s_ff", 5)


@pytest.mark.parametrize(
    ("changed", "lists"),
    [
        ({}, {"timeline", "supplies"}),
        ({"status": "rejected"}, set()),
        ({"tentative": True}, set()),
        ({"narrated": False}, {"timeline", "supplies", "claims"}),
        ({"modality": "possible"}, {"timeline", "supplies", "claims"}),
        ({"polarity": "negative"}, set()),
        ({"temporal": "state"}, {"supplies"}),
        ({"time_precision": "unknown"}, {"supplies"}),
        ({"time_from": None}, {"timeline", "supplies"}),
        ({"time_from": None, "time_to": None}, {"supplies"}),
        ({"predicate": "CRITICIZES"}, {"timeline", "criticism"}),
        ({"predicate": "RAISES_CONCERN", "modality": "planned"}, {"timeline"}),
    ],
)
def test_properties_decide_which_lists(changed: dict[str, object], lists: set[str]) -> None:
    """A statement is in the lists whose questions it can be an answer to."""
    keys = bucket_keys("s_0a", {**PROPS, **changed}, ["SUPPLIES"])
    assert {name for name, key in keys.items() if key} == lists


def test_an_office_needs_its_shortcut() -> None:
    """Who holds an office is told by a plain edge, not by one of what is planned or claimed."""
    props = {**PROPS, "predicate": "HOLDS_POSITION", "temporal": "state"}
    assert bucket_keys("s_0a", props, ["HOLDS_POSITION"])["offices"] == "99998/0a"
    assert bucket_keys("s_0a", props, ["PLANNED_HOLDS_POSITION"])["offices"] is None


def test_a_denial_counts_while_it_is_said() -> None:
    """Both sides must be firm and active: the store tells whether the other one is."""
    denial = {
        "id": "s_22",
        "status": "active",
        "tentative": False,
        "evidence_count": 1,
        "is_said": True,
    }
    assert contradiction_key(denial) == "99998/22"
    assert contradiction_key({**denial, "is_said": False}) is None
    assert contradiction_key({**denial, "status": "retracted"}) is None
    assert contradiction_key({**denial, "tentative": True}) is None


def first_rows(world: World, name: str, limit: int) -> tuple[list[object], list[object]]:
    """Return the first rows of a list by sorting all of it, and by its first buckets."""
    order = "moment, until, predicate, id" if name == "timeline" else "told DESC, id"
    told = f"""
    WITH s.id AS id, s.evidence_count AS told, s.time_from AS moment, s.time_to AS until, s.predicate AS predicate
    RETURN id ORDER BY {order} LIMIT $limit
    """
    whole = f"MATCH (s:Statement {{status: 'active', tentative: false}}) WHERE {WHOLE[name]} {told}"
    query = load(f"queries/{QUERIES[name]}").text
    walk = query[: query.index("MATCH (s:Statement")]
    walked = f"{walk} MATCH (s:Statement {{{name}_bucket: key}}) {told}"
    found = [world.store.run_user_query(text, {"limit": limit}) for text in (whole, walked)]
    return list(found[0].rows), list(found[1].rows)


def test_the_first_rows_are_those_of_the_whole_list(world: World) -> None:
    """Adding up buckets until they hold enough leaves out no statement that belongs to the first rows."""
    for name in WHOLE:
        for limit in (1, 7, 60):
            whole, walked = first_rows(world, name, limit)
            assert (name, limit, walked) == (name, limit, whole)
            assert len(whole) >= min(limit, 4)


def banning(country: Entity, name: str) -> Reading:
    """Return an article in which a country bans mines twice and three times supplies mines, and kinds of them."""
    mines = [load_gazetteer().entity(f"weapon:{x}") for x in ("landmine", "anti-personnel-mine")]
    bans = [
        Saying(country, "BANS", x, time=on_day(f"2023-0{month}-01"))
        for month in (2, 5)
        for x in mines
    ]
    acts = [
        Saying(
            country,
            "SUPPLIES",
            x,
            roles=(("recipient", ANORIA),),
            time=on_day(f"2024-{month:02}-09"),
        )
        for month in (3, 7, 11)
        for x in mines
    ]
    return make_reading(name, [*bans, *acts])


def test_fewer_acts_against_bans_are_the_first_of_all(world: World) -> None:
    """Pairs of a ban and an act that are written out up to a limit are those that the whole answer begins with."""
    countries = [entity(f"Land {x}") for x in "QPRS"]
    world.load_together(*(banning(x, f"bans of {x.name}.txt") for x in countries))
    rows = world.store.run_query("policy_against_acts", {"limit": 5_000}).rows
    made = [x for x in rows if str(x[0]).startswith("Land")]
    # A ban of mines is also one of each kind of them.
    assert len(made) == len(countries) * (2 * 3) * (2 + 1)
    for limit in (1, 7, 40, len(rows)):
        first = world.store.run_query("policy_against_acts", {"limit": limit}).rows
        assert (limit, first) == (limit, rows[:limit])


def test_edits_move_statements_between_buckets(world: World) -> None:
    """After edits, forgetting and telling again, buckets count what is there; so they do after a rebuild."""
    assert faults(world) == []
    before = bucketed(world)
    other = make_article(3, edition=1)
    world.load(other)
    assert bucketed(world) != before
    world.load(make_article(21))
    assert faults(world) == []
    world.forget(make_article(21))
    world.load(make_article(3))
    assert faults(world) == []
    after = bucketed(world)
    rebuild(world.store)
    assert faults(world) == []
    assert [x for x in bucketed(world) if x[1]] == [x for x in after if x[1]]


def test_a_contradiction_comes_and_goes(world: World) -> None:
    """The denial is in the list as long as somebody says that it is so, whichever came first."""
    may = Time("in May", "2024-05-01", "2024-05-31", "month")
    yes = Saying(ANORIA, "VISITS", BELTRAN, time=may)
    no = Saying(ANORIA, "VISITS", BELTRAN, Polarity.NEGATIVE, time=may)
    doubted = Saying(ANORIA, "VISITS", BELTRAN, modality=Modality.POSSIBLE)

    def pairs() -> list[tuple[object, ...]]:
        rows = world.store.run_query("contradictions", {"limit": 500}).rows
        return [
            row for row in rows if "Beltran" in str(row[0]) and "visits" in str(row[0]).casefold()
        ]

    world.load(make_reading("no", [no]))
    assert pairs() == []
    world.load(make_reading("yes", [yes, doubted]))
    assert sorted(row[1] for row in pairs()) == ["actual", "possible"]
    world.load(make_reading("yes", [doubted]))
    assert [row[1] for row in pairs()] == ["possible"]
    world.forget(make_reading("yes", []))
    assert pairs() == []
    assert faults(world) == []


def test_an_older_graph_is_filled_once(world: World) -> None:
    """Statements that an older version made are put into buckets as if they had been from the first."""
    before = bucketed(world)
    gone = ", ".join(f"s.{name}_bucket = null" for name in LISTS)
    world.store.run_schema("MATCH (b:Bucket) DETACH DELETE b")
    world.store.run_schema(f"MATCH (s:Statement) SET {gone}")
    assert set(faults(world)) == {"statement_buckets"}
    fill_buckets(world.store)
    assert bucketed(world) == before
    fill_buckets(world.store)
    assert bucketed(world) == before
