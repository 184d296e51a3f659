"""Where the nodes of a page stand: stress majorisation by component, packed, without overlaps.

Physics in the browser takes 18 s for 500 nodes; this takes well under two, once, and gives the
same picture for the same graph. Positions are in pixels at scale 1, y downwards.
"""

import hashlib
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Places = NDArray[np.intp]

ROUNDS, SMALLEST_STEP = 120, 0.05
PUSHES, LOOK, NEAR = 400, 8, 60.0
MARGIN = 120.0
# Width over height of a picture that suits most windows, and how far it may be stretched to it.
LEAST_RATIO, MOST_RATIO, MOST_STRETCH = 0.85, 1.0, 1.5
# Where on a straight line its label may stand, best first.
PARTS = (0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68)


@dataclass(frozen=True, slots=True)
class Box:
    """The room a node takes with its label: `width` about its position, `top` above and `bottom` below it."""

    width: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be placed: the network; room, stage and lasting key of each node that is drawn; the first of all.

    `lines` are nodes with two neighbours that are best drawn as a straight line between them.
    """

    network: nx.Graph
    boxes: Mapping[int, Box]
    stages: Mapping[int, int]
    keys: Mapping[int, str]
    focus: int
    lines: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Room:
    """Half widths and half heights of nodes, and how far the middle of each lies below its position."""

    wide: Points
    high: Points
    lift: Points

    @classmethod
    def of(cls, boxes: Sequence[Box]) -> "_Room":
        wide = np.array([b.width / 2 for b in boxes])
        high = np.array([(b.top + b.bottom) / 2 for b in boxes])
        return cls(wide, high, np.array([(b.bottom - b.top) / 2 for b in boxes]))


def place_nodes(plan: Plan) -> dict[int, tuple[int, int]]:
    """Return a position for each node of the plan's stages, all different; the focus stands at (0, 0).

    A later stage moves nothing of the earlier ones, so a page stays as it is when it is expanded.
    """
    drawn = plan.network.subgraph(plan.stages).copy()
    components = sorted(
        nx.connected_components(drawn), key=lambda c: (plan.focus not in c, -len(c), min(c))
    )
    frames = [_place_component(drawn.subgraph(component), plan) for component in components]
    placed: dict[int, tuple[int, int]] = {}
    taken: set[tuple[int, int]] = set()
    for (nodes, _), points in zip(frames, _pack(frames, plan.boxes), strict=True):
        for node, point in zip(nodes, points, strict=True):
            x, y = round(float(point[0])), round(float(point[1]))
            # Where pushing did not come to an end, two nodes may still share a pixel.
            while (x, y) in taken:
                x += 1
            taken.add((x, y))
            placed[node] = (x, y)
    return placed


def _place_component(network: nx.Graph, plan: Plan) -> tuple[list[int], Points]:
    """Return the nodes of one component, by stage and number, and where they stand about its root."""
    boxes, stages, lines = plan.boxes, plan.stages, plan.lines
    root = plan.focus if plan.focus in network else min(network)
    nodes = sorted(network, key=lambda n: (n != root, stages[n], n))
    distances = _distances(network, nodes, boxes)
    points = _first_places(distances, [plan.keys[n] for n in nodes])
    fixed = 1
    for stage in sorted({stages[n] for n in nodes}):
        count = sum(stages[n] <= stage for n in nodes)
        if count > fixed:
            part = slice(0, count)
            points[part] = _lower_stress(points[part], distances[part, part], fixed)
            if fixed == 1:
                points[part] = _stretch(points[part])
            room = _Room.of([boxes[n] for n in nodes[part]])
            points[part] = _push_apart(points[part], room, fixed)
            _straighten(points[part], room, _bends(network, nodes[part], lines), fixed)
        fixed = count
    return nodes, points


def _bends(
    network: nx.Graph, nodes: Sequence[int], lines: Collection[int]
) -> list[tuple[int, int, int]]:
    """Return (line, end, end) for each line of `nodes` that may be drawn straight, as places in `nodes`."""
    places = {n: i for i, n in enumerate(nodes)}
    found = []
    for node in (n for n in nodes if n in lines):
        one, other = sorted(places[end] for end in network[node])
        found.append((places[node], one, other))
    return found


def _distances(network: nx.Graph, nodes: Sequence[int], boxes: Mapping[int, Box]) -> Points:
    """Return the wished distance of each pair: the way along edges, longer at wide labels and at hubs."""
    weighed = nx.Graph()
    weighed.add_nodes_from(nodes)
    for a, b in network.edges:
        crowd = max(network.degree(a), network.degree(b))
        length = (
            64 + (boxes[a].width + boxes[b].width) / 4.5 + 5 * math.sqrt(crowd) * math.log1p(crowd)
        )
        weighed.add_edge(a, b, weight=length)
    found: Points = np.asarray(nx.floyd_warshall_numpy(weighed, nodes), dtype=np.float64)
    return found


def _first_places(distances: Points, keys: Sequence[str]) -> Points:
    """Return first positions: as far from the root as wished, in the direction that a node's key gives.

    The key alone decides, so that a page looks much the same when a statement comes or goes.
    """
    digests = (hashlib.sha256(key.encode("utf-8", "replace")).digest() for key in keys)
    angles = np.array([int.from_bytes(d[:4]) / 2**32 for d in digests]) * 2 * math.pi
    found: Points = np.column_stack((distances[0] * np.cos(angles), distances[0] * np.sin(angles)))
    return found


def _lower_stress(points: Points, distances: Points, fixed: int) -> Points:
    """Return points moved so that distances come near those wished; the first `fixed` stay.

    Source: Gansner, Koren and North, "Graph Drawing by Stress Majorization", 2004, with weights of
    one over the square of the distance, and the fixed points taken to the right-hand side.
    """
    points, size = points.copy(), len(points)
    with np.errstate(divide="ignore"):
        weights = np.where(np.eye(size, dtype=bool), 0.0, 1 / distances**2)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    solve = np.linalg.inv(laplacian[fixed:, fixed:])
    pull = laplacian[fixed:, :fixed]
    hold = pull @ points[:fixed]
    wish = weights[fixed:] * distances[fixed:]
    for _ in range(ROUNDS):
        across = points[fixed:, None, 0] - points[None, :, 0]
        down = points[fixed:, None, 1] - points[None, :, 1]
        ratios = wish / np.maximum(np.hypot(across, down), 1e-6)
        steer = ratios.sum(axis=1)[:, None] * points[fixed:] - ratios @ points
        moved = solve @ (steer - hold)
        step = np.abs(moved - points[fixed:]).max()
        points[fixed:] = moved
        if step < SMALLEST_STEP:
            break
    return points


def _stretch(points: Points) -> Points:
    """Return points stretched along one axis, so that the picture fits a window."""
    width, height = np.maximum(points.max(axis=0) - points.min(axis=0), 1.0)
    ratio = width / height
    across = min(MOST_STRETCH, max(1.0, LEAST_RATIO / ratio))
    down = min(MOST_STRETCH, max(1.0, ratio / MOST_RATIO))
    found: Points = points * np.array([across, down])
    return found


def _push_apart(points: Points, room: _Room, fixed: int) -> Points:
    """Return points whose rooms do not overlap, as far as PUSHES rounds get; the first `fixed` stay.

    Pairs far from each other are looked at again only every LOOK rounds: this makes it linear between.
    """
    points = points.copy()
    share = (np.arange(len(points)) >= fixed).astype(np.float64)
    first = second = np.arange(0)
    for number in range(PUSHES):
        if number % LOOK == 0:
            first, second = _near_pairs(points, room)
        across = points[first, 0] - points[second, 0]
        down = points[first, 1] + room.lift[first] - points[second, 1] - room.lift[second]
        over_x = room.wide[first] + room.wide[second] - np.abs(across)
        over_y = room.high[first] + room.high[second] - np.abs(down)
        hit = (over_x > 0) & (over_y > 0)
        if not hit.any():
            if number % LOOK == 0:
                break
            continue
        # Of two nodes in one place the one that comes later goes right and down.
        x = np.where(hit & (over_x < over_y), over_x * np.where(across > 0, 1.0, -1.0), 0.0)
        y = np.where(hit & (over_x >= over_y), over_y * np.where(down > 0, 1.0, -1.0), 0.0)
        own, other = share[first], share[second]
        both = np.maximum(own + other, 1.0)
        crowd = _sums(first, second, hit.astype(np.float64), hit.astype(np.float64), len(points))
        calm = np.maximum(1.0, np.sqrt(crowd))
        points[:, 0] += _sums(first, second, x * own / both, -x * other / both, len(points)) / calm
        points[:, 1] += _sums(first, second, y * own / both, -y * other / both, len(points)) / calm
    return points


def _near_pairs(points: Points, room: _Room) -> tuple[Places, Places]:
    """Return pairs (earlier, later) of nodes whose rooms overlap or soon could."""
    across = np.abs(points[:, None, 0] - points[None, :, 0])
    down = np.abs((points[:, 1] + room.lift)[:, None] - (points[:, 1] + room.lift)[None, :])
    near = (across < room.wide[:, None] + room.wide[None, :] + NEAR) & (
        down < room.high[:, None] + room.high[None, :] + NEAR
    )
    first, second = np.nonzero(np.triu(near, 1))
    return first, second


def _sums(first: Places, second: Places, own: Points, other: Points, size: int) -> Points:
    """Return for each node the sum of `own` where it is first of a pair and of `other` where it is second."""
    found = np.bincount(first, own, size) + np.bincount(second, other, size)
    return found.astype(np.float64)


def _straighten(
    points: Points, room: _Room, bends: Sequence[tuple[int, int, int]], fixed: int
) -> None:
    """Move each line's label onto the straight way between its ends where nothing stands in the way."""
    for place, one, other in bends:
        if place < fixed:
            continue
        others = np.ones(len(points), dtype=bool)
        others[[place, one, other]] = False
        middles = points + np.column_stack((np.zeros(len(points)), room.lift))
        if _meets(points[one], points[other], middles[others], room, others):
            continue
        near = others.copy()
        near[[one, other]] = True
        for part in PARTS:
            spot = points[one] + part * (points[other] - points[one])
            gap = np.abs(middles[near] - spot - (0, room.lift[place]))
            reach = np.column_stack(
                (room.wide[near] + room.wide[place], room.high[near] + room.high[place])
            )
            if not (gap < reach).all(axis=1).any():
                points[place] = spot
                break


def _meets(
    start: Points, end: Points, middles: Points, room: _Room, others: NDArray[np.bool_]
) -> bool:
    """Return whether the way from start to end runs through one of the rooms about `middles`."""
    steps = np.linspace(0.0, 1.0, 24)[1:-1, None]
    way = start + steps * (end - start)
    gap = np.abs(way[:, None] - middles[None, :])
    return bool(((gap[:, :, 0] < room.wide[others]) & (gap[:, :, 1] < room.high[others])).any())


def _pack(frames: Sequence[tuple[list[int], Points]], boxes: Mapping[int, Box]) -> list[Points]:
    """Return the points of each component moved into rows below the first, which stays where it is."""
    found: list[Points] = []
    left = right = x = y = row = 0.0
    for number, (nodes, points) in enumerate(frames):
        wide = np.array([boxes[n].width / 2 for n in nodes])
        top = np.array([boxes[n].top for n in nodes])
        bottom = np.array([boxes[n].bottom for n in nodes])
        low = np.array([(points[:, 0] - wide).min(), (points[:, 1] - top).min()])
        high = np.array([(points[:, 0] + wide).max(), (points[:, 1] + bottom).max()])
        if number == 0:
            left, right, x, y = low[0], max(high[0], low[0] + 900), low[0], high[1] + MARGIN
            found.append(points)
            continue
        width, height = high - low
        if x > left and x + width > right:
            x, y, row = left, y + row + MARGIN, 0.0
        found.append(points - low + (x, y))
        x, row = x + width + MARGIN, max(row, height)
    return found
