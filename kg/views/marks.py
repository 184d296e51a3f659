"""What is drawn of a page: entities, and marks that stand for the statements between them.

A statement between two entities is a line with its relation written on it; any other, and one that
others speak about or that has a named speaker, is a box with an edge for each role. Lines of one
standing between the same two entities are one mark. Nodes are numbered: entities as in the page, then
marks.
"""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

import networkx as nx

from kg.views.rows import PageGraph, PageStatement
from kg.views.standing import Standing, find_standing, label

FIRST_NODES = 150
MOST_NODES = 500
MOST_TEXTS, TEXT_WIDTH, LABEL_WIDTH = 2, 26, 44


@dataclass(frozen=True, slots=True)
class End:
    """An edge between a mark and the node in one of its roles; `speaks` for somebody who says the statement."""

    role: str
    node: int
    speaks: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One or more statements drawn as one; `statements` are indices of the page, `lines` the words of each."""

    statements: tuple[int, ...]
    is_box: bool
    lines: tuple[str, ...]
    standing: Standing
    ends: tuple[End, ...]


def make_marks(graph: PageGraph) -> list[Mark]:
    """Return the marks of a page, in the order of their first statement; statements of no node have none."""
    entities = {e.id: n for n, e in enumerate(graph.entities)}
    spoken_of = {f.statement for s in graph.statements for f in s.fillers if f.statement}
    groups: dict[tuple[object, ...], list[int]] = {}
    for index, statement in enumerate(graph.statements):
        plain = _line_ends(statement, entities)
        speakers = _speakers(statement, entities)
        is_line = plain is not None and statement.id not in spoken_of and not speakers
        key: tuple[object, ...] = (plain, find_standing(statement)) if is_line else (index,)
        groups.setdefault(key, []).append(index)
    places = {i: len(entities) + n for n, group in enumerate(groups.values()) for i in group}
    by_id = {s.id: places[i] for i, s in enumerate(graph.statements)}
    return [
        _make_mark(graph, tuple(group), entities, by_id, is_box=len(key) == 1)
        for key, group in groups.items()
    ]


def _make_mark(
    graph: PageGraph,
    group: tuple[int, ...],
    entities: dict[str, int],
    marks: dict[str, int],
    *,
    is_box: bool,
) -> Mark:
    statement = graph.statements[group[0]]
    ends: list[End] = []
    for filler in statement.fillers:
        node = marks.get(filler.statement) if filler.statement else None
        node = entities.get(filler.entity) if filler.entity else node
        if node is not None:
            ends.append(End(filler.role, node))
    if is_box:
        filled = {e.node for e in ends}
        ends += [
            End(stance, node, speaks=True)
            for node, stance in _speakers(statement, entities)
            if node not in filled
        ]
    return Mark(
        statements=group,
        is_box=is_box,
        lines=tuple(_words(graph.statements[i]) for i in group),
        standing=find_standing(statement),
        ends=tuple(ends),
    )


def _line_ends(statement: PageStatement, entities: dict[str, int]) -> tuple[int, int] | None:
    """Return the two entities of a statement that a line can show, else None; one literal may ride along."""
    nodes = [entities.get(f.entity or "") for f in statement.fillers if not f.literal]
    literals = len(statement.fillers) - len(nodes)
    if len(nodes) != 2 or literals > 1 or nodes[0] is None or nodes[1] is None:
        return None
    return (nodes[0], nodes[1]) if nodes[0] != nodes[1] else None


def _words(statement: PageStatement) -> str:
    """Return what stands on a mark for one statement: its label, and below it what literals fill its roles."""
    texts = [f.literal for f in statement.fillers if f.literal][:MOST_TEXTS]
    short = (textwrap.shorten(text, TEXT_WIDTH, placeholder=" …") for text in texts)
    # The hedge and "not" come first, so that no length of a relation cuts them off.
    return "\n".join([textwrap.shorten(label(statement), LABEL_WIDTH, placeholder=" …"), *short])


def _speakers(statement: PageStatement, entities: dict[str, int]) -> list[tuple[int, str]]:
    """Return who says a statement that is not a fact and fills none of its roles: (node, stance), once each."""
    if find_standing(statement) in (Standing.FACT, Standing.DENIED):
        return []
    fills = {f.entity for f in statement.fillers}
    found: dict[int, str] = {}
    for evidence in statement.evidence:
        for speaker in evidence.speakers[:1]:
            node = entities.get(speaker.entity or "")
            if node is not None and speaker.entity not in fills:
                found.setdefault(node, speaker.stance or "says")
    return list(found.items())


def make_network(graph: PageGraph, marks: list[Mark]) -> nx.Graph:
    """Return the network of node numbers: every entity, every mark that has an end, and their edges."""
    network = nx.Graph()
    network.add_nodes_from(range(len(graph.entities)))
    for place, mark in enumerate(marks, len(graph.entities)):
        network.add_edges_from((place, end.node) for end in mark.ends)
    return network


def make_stages(graph: PageGraph, marks: list[Mark], network: nx.Graph) -> dict[int, int]:
    """Return for each node that is drawn when it comes: 0 at first, then 1 and more as the reader expands.

    The focus comes first, then what is near it, what more sentences say before what fewer do. A stage
    holds at most FIRST_NODES nodes (more only where one statement alone needs them), all of them about
    MOST_NODES; what is beyond stands in the table only. Entities without a mark are not drawn.
    """
    focus, first = _focus(graph), len(graph.entities)
    hops = nx.single_source_shortest_path_length(network, focus)
    order = sorted(
        (n for n in network if n >= first),
        key=lambda n: (hops.get(n, len(network)), -_weight(graph, marks[n - first]), n),
    )
    stages = {focus: 0}
    stage, room = 0, FIRST_NODES - 1
    for place in order:
        new = [n for n in _closure(place, marks, first) if n not in stages]
        if len(stages) + len(new) > MOST_NODES:
            break
        if len(new) > room:
            stage, room = stage + 1, FIRST_NODES
        stages.update(dict.fromkeys(new, stage))
        room -= len(new)
    return stages


def _focus(graph: PageGraph) -> int:
    return next(n for n, e in enumerate(graph.entities) if e.id == graph.focus)


def _weight(graph: PageGraph, mark: Mark) -> int:
    return sum(max(1, len(graph.statements[i].evidence)) for i in mark.statements)


def _closure(place: int, marks: list[Mark], first: int) -> Iterator[int]:
    """Give a mark and all that must be drawn with it: its ends, and the ends of statements it speaks about."""
    seen, waiting = {place}, [place]
    while waiting:
        node = waiting.pop()
        yield node
        if node >= first:
            for end in marks[node - first].ends:
                if end.node not in seen:
                    seen.add(end.node)
                    waiting.append(end.node)
