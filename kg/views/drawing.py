"""The drawing of a page: pyvis nodes and edges with positions, and the index the page's program reads."""

import textwrap
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pyvis.network import Network

from kg.views.layout import Box, Plan, place_nodes
from kg.views.marks import Mark, make_marks, make_network, make_stages
from kg.views.rows import PageEntity, PageGraph, PageStatement
from kg.views.standing import Standing, find_standing, relation

SHAPES = {
    "Country": "dot",
    "Person": "triangleDown",
    "Organization": "square",
    "Group": "square",
    "Treaty": "star",
    "Weapon": "triangle",
    "Policy": "diamond",
    "Event": "diamond",
    "Report": "hexagon",
    "AidPackage": "hexagon",
    "Place": "dot",
    "Concept": "dot",
}
DASHES: dict[Standing, list[int] | bool] = {
    Standing.FACT: False,
    Standing.PLANNED: [9, 6],
    Standing.CLAIMED: [2, 5],
    Standing.POSSIBLE: [2, 9],
    Standing.DENIED: False,
    Standing.CLAIMED_NOT: [2, 5],
    Standing.TENTATIVE: [1, 6],
}
# Subject and object are told by the arrow's direction; their names would be everywhere.
SILENT_ROLES = ("subject", "object")
NAME_WIDTH, NAME_LINES, ROLE_WIDTH = 20, 2, 24
MOST_LINES = 4
OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {"hover": True, "multiselect": False, "tooltipDelay": 100000, "keyboard": False},
    "nodes": {"physics": False, "labelHighlightBold": False, "borderWidth": 1.5},
    "edges": {"physics": False, "smooth": False, "selectionWidth": 0, "hoverWidth": 0},
}


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the program of a page gets; `hidden` counts statements that only the table has.

    `nodes`, `edges` and `options` are what pyvis hands to vis-network, with fields of our own beside
    (`key group stage form standing statements lines`, and `role standing speaks mark` of edges).
    `entities` and `statements` have one map for each of the page, in its order; `mark` of a statement
    is None where only the table has it.
    """

    entities: list[dict[str, Any]]
    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    options: dict[str, Any]
    statements: list[dict[str, Any]]
    hidden: int


def make_drawing(graph: PageGraph, network: Network) -> Drawing:
    """Fill `network` from the page and return what it would draw."""
    marks = make_marks(graph)
    links = make_network(graph, marks)
    stages = make_stages(graph, marks, links)
    first = len(graph.entities)
    focus = next(n for n, e in enumerate(graph.entities) if e.id == graph.focus)
    styles = {n: _style(graph, marks, n) for n in sorted(stages)}
    boxes = {n: _room(style) for n, style in styles.items()}
    lines = frozenset(
        place for place, m in enumerate(marks, first) if not m.is_box and place in stages
    )
    keys = {n: str(style["key"]) for n, style in styles.items()}
    places = place_nodes(Plan(links, boxes, stages, keys, focus, lines))
    for node, style in styles.items():
        x, y = places[node]
        network.add_node(node, x=x, y=y, stage=stages[node], physics=False, **style)
    for place, mark in enumerate(marks, first):
        if place in stages:
            _add_edges(network, place, mark)
    network.options = OPTIONS
    nodes, edges, *_ = network.get_network_data()
    drawn = {
        i: place for place, m in enumerate(marks, first) if place in stages for i in m.statements
    }
    numbers = {e.id: n for n, e in enumerate(graph.entities)}
    return Drawing(
        entities=[_entity_index(n, e) for n, e in enumerate(graph.entities)],
        nodes=list(nodes),
        edges=list(edges),
        options=OPTIONS,
        statements=[
            _statement_index(s, drawn.get(i), numbers) for i, s in enumerate(graph.statements)
        ],
        hidden=len(graph.statements) - len(drawn),
    )


def _style(graph: PageGraph, marks: list[Mark], node: int) -> dict[str, Any]:
    if node < len(graph.entities):
        return _entity_style(graph.entities[node], is_focus=graph.entities[node].id == graph.focus)
    return _mark_style(graph, marks[node - len(graph.entities)])


def _entity_style(entity: PageEntity, *, is_focus: bool) -> dict[str, Any]:
    size = 22 if is_focus else 9 + min(7, round(1.6 * entity.statements**0.5))
    lines = textwrap.wrap(entity.name, NAME_WIDTH, max_lines=NAME_LINES, placeholder=" …")
    return {
        # A label of nothing would make pyvis show the number of the node.
        "label": "\n".join(lines) or "(no name)",
        "shape": SHAPES[entity.type],
        "size": size,
        "group": entity.type,
        "key": entity.id,
        "form": "entity",
    }


def _mark_style(graph: PageGraph, mark: Mark) -> dict[str, Any]:
    return {
        "label": mark_label(mark.lines),
        "lines": list(mark.lines),
        "shape": "box",
        "group": mark.standing.value,
        "key": graph.statements[mark.statements[0]].id,
        "standing": mark.standing.value,
        "statements": list(mark.statements),
        "form": "box" if mark.is_box else "line",
    }


def mark_label(lines: Sequence[str]) -> str:
    r"""Return the label of a mark for the words of its statements, each once, with how often.

    The page's program does the same for the statements that pass its filters.

    >>> mark_label(["aids", "borders", "aids"])
    'aids ×2\nborders'
    """
    counts = Counter(lines)
    shown = [
        text if n == 1 else text.replace("\n", f" ×{n}\n", 1) if "\n" in text else f"{text} ×{n}"
        for text, n in counts.items()
    ]
    rest = len(shown) - MOST_LINES
    return "\n".join([*shown[:MOST_LINES], *([f"and {rest} more"] if rest > 0 else [])])


def _room(style: dict[str, Any]) -> Box:
    """Return the room of a node, from rough widths of letters at the sizes that the program sets."""
    lines = str(style["label"]).split("\n")
    longest = max(len(line) for line in lines)
    if style["form"] == "entity":
        size = float(style["size"])
        return Box(max(2 * size, longest * 7.2) + 14, size + 6, size + 18 * len(lines) + 8)
    half = 7.5 * len(lines) + 9
    return Box(longest * 6.1 + 26, half, half)


def _add_edges(network: Network, place: int, mark: Mark) -> None:
    """Add the edges of a mark: subjects and speakers lead to it, the other roles away from it."""
    for number, end in enumerate(mark.ends):
        begins = number == 0 and (not mark.is_box or end.role == "subject")
        is_source = end.speaks or begins
        ends = (end.node, place) if is_source else (place, end.node)
        silent = not mark.is_box or end.role in SILENT_ROLES
        network.add_edge(
            *ends,
            id=f"{place}.{number}",
            role="" if silent else textwrap.shorten(end.role, ROLE_WIDTH, placeholder=" …"),
            dashes=DASHES[mark.standing],
            arrows={"to": {"enabled": not is_source, "scaleFactor": 0.55}},
            standing=mark.standing.value,
            speaks=end.speaks,
            mark=place,
        )


def _entity_index(number: int, entity: PageEntity) -> dict[str, Any]:
    return {
        "id": number,
        "key": entity.id,
        "name": entity.name,
        "type": entity.type,
        "aliases": list(entity.aliases),
    }


def _statement_index(
    statement: PageStatement, mark: int | None, numbers: dict[str, int]
) -> dict[str, Any]:
    """Return what filters and panel need of a statement; its words stand in the table."""
    spoken = {s.entity for e in statement.evidence for s in e.speakers}
    filled = {f.entity for f in statement.fillers}
    return {
        "key": statement.id,
        "mark": mark,
        "standing": find_standing(statement).value,
        "relation": relation(statement),
        "entities": sorted(numbers[x] for x in (filled | spoken) if x in numbers),
        "reported": sorted({e.published for e in statement.evidence if e.published}),
        "happened": [statement.time_from[:10], statement.time_to[:10]],
    }
