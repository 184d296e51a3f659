"""The typed relations of the document benchmark, made from a Reading alone: offices, memberships and places."""

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.model import Evidence, Modality, Polarity, Reading

# A relation to a country has a second form to the word for its people ("Kenyan"), which is an entity of its own there.
_TO_PEOPLE = frozenset(
    ["citizen_of", "head_of_state", "head_of_gov", "minister_of", "agency_of", "based_in0", "in0"]
)
_TOLD = {
    "MEMBER_OF": "member_of",
    "LEADS": "head_of",
    "PART_OF": "part_of",
    "DEFEATS": "won_vs",
    "MEETS": "is_meeting",
    "FOUNDS": "created_by",
    "WORKS_FOR": "member_of",
    "CHILD_OF": "child_of",
    "PARENT_OF": "parent_of",
}
# Relations whose benchmark form runs from the object to the subject.
_TURNED = frozenset(["created_by"])
_MUTUAL = frozenset(["is_meeting"])
_STATE_OFFICES = {
    "head_of_state": r"president|king|queen|emperor|monarch|sultan|emir",
    "head_of_gov": r"prime minister|premier|chancellor",
    "minister_of": r"minister|secretary of \w+|(?:foreign|defen[cs]e) secretary",
}
_OFFICES = {
    "head_of": r"head|chief|chair(?:man|woman|person)?|president|director|leader|ceo|boss|secretary.general",
    "coach_of": r"coach|trainer|manager",
    "player_of": r"striker|goalkeeper|keeper|defender|midfielder|player|captain|forward|winger",
}

Triple = tuple[int, str, int]


class Numbers:
    """The benchmark's numbers of each entity of a reading: by its names, and by the words for its people."""

    def __init__(self) -> None:
        """Start with nothing numbered."""
        self.names: dict[str, list[int]] = {}
        self.peoples: dict[str, list[int]] = {}

    def add(self, entity: str, number: int, *, demonym: bool) -> None:
        """Note that an entity has a number; the first entity seen for a number keeps it."""
        known = self.peoples if demonym else self.names
        if number not in known.setdefault(entity, []):
            known[entity].append(number)

    def triples(self, head: str, relation: str, tail: str) -> Iterator[Triple]:
        """Yield a relation between the numbers of two entities, in both of its forms."""
        for one in self.names.get(head, []):
            others = (n for n in self.names.get(tail, []) if n != one)
            yield from ((one, relation, other) for other in others)
            if relation in _TO_PEOPLE:
                yield from ((one, f"{relation}-x", other) for other in self.peoples.get(tail, []))


def read_relations(reading: Reading, numbers: Numbers) -> Iterator[Triple]:
    """Yield the relations between numbered entities, of what the reading holds to be so."""
    types = {e.id: e.type for e in reading.entities}
    for entity in reading.entities:
        for people in numbers.peoples.get(entity.id, []):
            names = (n for n in numbers.names.get(entity.id, []) if n != people)
            yield from ((people, "gpe0", name) for name in names)
        for link in entity.links:
            if link.type == "BELONGS_TO" and link.start == entity.id:
                government = "Government" in entity.labels
                told = ["agency_of", "based_in0"] if government else ["in0"]
                for relation in told if entity.type != "Weapon" else []:
                    yield from numbers.triples(entity.id, relation, link.end)
    for evidence in reading.evidence:
        if _holds(evidence):
            yield from _told(evidence, types, numbers)


def _holds(evidence: Evidence) -> bool:
    plain = evidence.polarity is Polarity.POSITIVE and evidence.modality is Modality.ACTUAL
    return plain and not evidence.tentative and evidence.subject is not None


def _told(evidence: Evidence, types: Mapping[str, str], numbers: Numbers) -> Iterator[Triple]:
    head = evidence.subject.entity if evidence.subject else None
    object_ = evidence.object
    if head is None or object_ is None:
        return
    if evidence.predicate == "HOLDS_POSITION":
        place = dict(evidence.roles).get("organization")
        if place is not None and place.entity is not None:
            title = (object_.literal or object_.text).lower()
            for relation in _of_office(title, types.get(place.entity, "")):
                yield from numbers.triples(head, relation, place.entity)
        return
    tail = object_.entity
    relation: str | None = _TOLD.get(evidence.predicate)
    if evidence.predicate == "LOCATED_IN" and types.get(head) == "Place":
        relation = {"Country": "in0", "Place": "in2"}.get(types.get(tail or "", ""))
    if relation is not None and tail is not None:
        if relation not in _TURNED:
            yield from numbers.triples(head, relation, tail)
        if relation in _TURNED | _MUTUAL:
            yield from numbers.triples(tail, relation, head)


def _of_office(title: str, kind: str) -> Sequence[str]:
    """Return what the office of a title is, at a country or another body."""
    country = kind == "Country"
    known = _STATE_OFFICES if country else _OFFICES
    named = [r for r, words in known.items() if re.search(rf"\b(?:{words})\b", title)]
    if country:
        named = [r for r in named if r != "minister_of" or "head_of_gov" not in named]
    sport = bool({"coach_of", "player_of"} & set(named))
    return [*named, *(["agent_of", "citizen_of"] if country else [] if sport else ["member_of"])]
