"""What is drawn of a page, and where."""

import math
import statistics
from dataclasses import replace
from typing import Any

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st
from pyvis.network import Network

from kg.views.drawing import Drawing, make_drawing, mark_label
from kg.views.layout import Box, Plan, place_nodes
from kg.views.marks import FIRST_NODES, MOST_NODES, make_marks, make_network, make_stages
from kg.views.rows import PageGraph, page_graph
from tests.views.graphs import demo_page

BOX = Box(60, 10, 24)


def make_row(name: str, *fillers: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {
        "id": name, "predicate": "SUPPLIES", "polarity": "positive", "modality": "actual", "narrated": True,
        "fillers": list(fillers), **fields,
    }  # fmt: skip


def who(role: str, name: str) -> dict[str, Any]:
    return {"role": role, "id": name, "name": name, "labels": ["Country"]}


def draw(graph: PageGraph) -> Drawing:
    return make_drawing(graph, Network(directed=True))


def star(count: int) -> PageGraph:
    rows = [make_row(f"s{n}", who("subject", "hub"), who("object", f"e{n}")) for n in range(count)]
    return page_graph("hub", rows)


def plan_of(network: nx.Graph, stages: dict[int, int]) -> Plan:
    keys = {n: f"e{n}" for n in network}
    return Plan(network, dict.fromkeys(network, BOX), stages, keys, 0, frozenset())


def test_two_entities_make_a_line_and_more_a_box() -> None:
    """A statement of two entities is a line; a third role makes a box with named edges."""
    pair = make_row("s1", who("subject", "a"), who("object", "b"))
    triple = make_row("s2", who("subject", "a"), who("object", "b"), who("recipient", "c"))
    line, box = make_marks(page_graph("a", [pair, triple]))
    assert (line.is_box, len(line.ends)) == (False, 2)
    assert (box.is_box, [e.role for e in box.ends]) == (True, ["subject", "object", "recipient"])


def test_lines_of_one_standing_share_a_mark() -> None:
    """A plan never rides on the line of a fact."""
    ends = who("subject", "a"), who("object", "b")
    rows = [
        make_row("s1", *ends),
        make_row("s2", *ends, predicate="AIDS"),
        make_row("s3", *ends, modality="planned"),
    ]
    assert [m.statements for m in make_marks(page_graph("a", rows))] == [(0, 1), (2,)]


def test_a_speaker_leads_to_a_claim_but_not_to_a_fact() -> None:
    """Who says a claim is drawn beside it; a fact needs nobody."""
    said = [{"id": "v", "quote": "q", "said_by": [{**who("", "c"), "stance": "warns"}]}]
    ends = who("subject", "a"), who("object", "b")
    claim = make_row("s1", *ends, narrated=False, evidence=said)
    fact = make_row("s2", *ends, evidence=said)
    marks = make_marks(page_graph("a", [claim, fact]))
    assert [[e.role for e in m.ends if e.speaks] for m in marks] == [["warns"], []]


def test_a_statement_about_a_statement_leads_to_its_box() -> None:
    """What others speak about is a box that they can point to."""
    inner = make_row("s1", who("subject", "a"), who("object", "b"))
    outer = make_row("s2", who("subject", "c"), {"role": "object", "id": "s1", "statement": True})
    graph = page_graph("a", [outer, inner])
    marks = make_marks(graph)
    assert [m.is_box for m in marks] == [True, True]
    assert marks[0].ends[1].node == len(graph.entities) + 1


def test_a_label_says_each_relation_once() -> None:
    """Statements with the same words are counted, and many are cut short."""
    assert mark_label(["aids", "aids", "borders"]) == "aids ×2\nborders"
    assert mark_label(["holds position\nPresident"] * 2) == "holds position ×2\nPresident"
    assert mark_label(["a", "b", "c", "d", "e", "f"]) == "a\nb\nc\nd\nand 2 more"


def test_stages_are_bounded_and_complete() -> None:
    """150 nodes at first, 500 in all, never a mark without its ends."""
    graph = star(600)
    marks = make_marks(graph)
    stages = make_stages(graph, marks, make_network(graph, marks))
    counts = [list(stages.values()).count(n) for n in range(max(stages.values()) + 1)]
    assert all(n <= FIRST_NODES for n in counts)
    assert MOST_NODES - 2 <= len(stages) <= MOST_NODES
    first = len(graph.entities)
    for place in (n for n in stages if n >= first):
        assert all(stages[e.node] <= stages[place] for e in marks[place - first].ends)
    assert draw(graph).hidden == 600 - sum(n >= first for n in stages)


def test_boxes_do_not_overlap_near_the_focus() -> None:
    """In the demo's page no label covers another."""
    drawing = draw(demo_page())
    rooms = [
        (n["id"], n["x"], n["y"], len(max(n["label"].split("\n"), key=len))) for n in drawing.nodes
    ]
    for one, x, y, width in rooms:
        for other, x2, y2, width2 in rooms:
            if one < other:
                assert abs(x - x2) > 2.9 * (width + width2) or abs(y - y2) > 14, (one, other)


def test_the_focus_stands_in_the_middle() -> None:
    """The focus is at the origin, whatever is about it."""
    node = next(n for n in draw(demo_page()).nodes if n["key"] == "country:ukr")
    assert (node["x"], node["y"]) == (0, 0)


def test_expanding_moves_nothing() -> None:
    """What is drawn at first stands where it stood, however much is drawn later."""
    network = nx.star_graph(30)
    once = place_nodes(plan_of(network, {n: int(n > 9) for n in network}))
    twice = place_nodes(plan_of(network, {n: n // 10 for n in network}))
    assert [once[n] for n in range(10)] == [twice[n] for n in range(10)]


def test_a_statement_less_moves_little() -> None:
    """When a statement goes, most of what is left stays about where it was."""
    graph = demo_page()
    before = {n["key"]: (n["x"], n["y"]) for n in draw(graph).nodes}
    fewer = replace(graph, statements=graph.statements[:-1])
    moved = [math.dist(before[n["key"]], (n["x"], n["y"])) for n in draw(fewer).nodes]
    assert statistics.median(moved) < 60


@st.composite
def networks(make: st.DrawFn) -> nx.Graph:
    size = make(st.integers(1, 24))
    pairs = st.tuples(st.integers(0, size - 1), st.integers(0, size - 1))
    network = nx.Graph()
    network.add_nodes_from(range(size))
    network.add_edges_from((a, b) for a, b in make(st.lists(pairs, max_size=40)) if a != b)
    return network


@given(networks())
@settings(max_examples=40, deadline=None)
def test_positions_are_distinct_and_the_same_each_time(network: nx.Graph) -> None:
    """Every node has a finite place of its own, and the same one each time."""
    plan = plan_of(network, dict.fromkeys(network, 0))
    placed = place_nodes(plan)
    assert set(placed) == set(network)
    assert len(set(placed.values())) == len(placed)
    assert placed[0] == (0, 0)
    assert all(abs(x) < 1e5 and abs(y) < 1e5 for x, y in placed.values())
    assert place_nodes(plan) == placed
