"""Let the pipelines vote: find evidence on which several agree, keep one form of it, and say who saw it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.ids import Part, evidence_id, filler_part
from kg.model import Evidence, Filler

Found = Mapping[str, Evidence]


@dataclass(slots=True)
class _Group:
    """Evidence that says the same, with the pipeline that read each; at most one of a pipeline."""

    members: list[tuple[str, Evidence]]

    def support(self) -> tuple[str, ...]:
        return tuple(sorted({name for name, _ in self.members}))

    def kept(self) -> Evidence:
        """Return the fullest form, the first pipeline's where two are as full."""
        return max((e for _, e in self.members), key=_fullness)


def _fullness(evidence: Evidence) -> int:
    return (evidence.subject is not None) + (evidence.object is not None)


def agree(one: Evidence, other: Evidence, found: Found) -> bool:
    """Return whether two readings of a cue say the same: predicate, polarity, modality and the heads of the fillers.

    A subject or object that only one of them has is no disagreement. `found` holds inner evidence by id.
    """
    if (one.sentence, one.polarity, one.modality) != (
        other.sentence,
        other.polarity,
        other.modality,
    ):
        return False
    if one.predicate != other.predicate and not _same_verb(one, other):
        return False
    if one.cue_start >= other.cue_end or other.cue_start >= one.cue_end:
        return False
    pairs = ((one.subject, other.subject), (one.object, other.object))
    shared = any(a is not None and b is not None for a, b in pairs)
    return shared and all(_same_filler(a, b, found) for a, b in pairs)


def _same_verb(one: Evidence, other: Evidence) -> bool:
    """Return whether two predicates are of one verb, a particle or preposition more in one of them."""
    names = sorted((one.predicate, other.predicate), key=len)
    return bool(one.verb) and one.verb == other.verb and names[1].startswith(names[0] + "_")


def _same_filler(one: Filler | None, other: Filler | None, found: Found) -> bool:
    if one is None or other is None:
        return True
    if one.evidence is not None and other.evidence is not None:
        return agree(found[one.evidence], found[other.evidence], found)
    if one.evidence is not None or other.evidence is not None:
        return False
    if one.entity is not None and one.entity == other.entity:
        return True
    if one.end is None or other.end is None or one.start is None or other.start is None:
        return False
    return one.start < other.end and other.start < one.end


def vote(readings: Sequence[tuple[str, Sequence[Evidence]]]) -> list[Evidence]:
    """Return the evidence of all pipelines with `support` and `tentative` set, without repeats.

    With one pipeline nothing is tentative. Of what several agree on the fullest form is kept, the first
    pipeline's where they are alike; an inner evidence is pointed to in the form that was kept.
    """
    found = {e.id: e for _, evidence in readings for e in evidence}
    groups: list[_Group] = []
    by_cue: dict[tuple[str, str], list[_Group]] = {}
    for name, evidence in readings:
        for item in evidence:
            near = by_cue.setdefault((item.sentence, item.verb), [])
            group = _find_group(near, name, item, found)
            if group is None:
                group = _Group([])
                groups.append(group)
                near.append(group)
            group.members.append((name, item))
    home = {e.id: group for group in groups for _, e in group.members}
    several = len(readings) > 1
    settled: dict[str, Evidence] = {}
    for group in groups:
        _settle(group, home, several, settled)
    return list({settled[g.kept().id].id: settled[g.kept().id] for g in groups}.values())


def _find_group(near: Iterable[_Group], name: str, item: Evidence, found: Found) -> _Group | None:
    """Return the group that `item` belongs to: one with the very same evidence, else one that agrees."""
    free = [g for g in near if all(other != name for other, _ in g.members)]
    for group in free:
        if any(e.id == item.id for _, e in group.members):
            return group
    return next((g for g in free if all(agree(e, item, found) for _, e in g.members)), None)


def _settle(
    group: _Group, home: Mapping[str, _Group], several: bool, settled: dict[str, Evidence]
) -> Evidence:
    """Return the evidence that a group leaves, its inner evidence settled first."""
    kept = group.kept()
    if kept.id in settled:
        return settled[kept.id]
    settled[kept.id] = kept  # a cycle in a broken parse ends here

    def point(filler: Filler | None) -> Filler | None:
        if filler is None or filler.evidence is None:
            return filler
        inner = _settle(home[filler.evidence], home, several, settled)
        return replace(
            filler, evidence=inner.id, text=inner.text, start=inner.cue_start, end=inner.cue_end
        )

    support = group.support()
    subject, object_ = point(kept.subject), point(kept.object)
    roles = tuple((name, point(filler) or filler) for name, filler in kept.roles)
    fillers = (_part(subject), _part(object_), [(n, _part(f)) for n, f in roles])
    modes = (kept.predicate, kept.polarity, kept.modality)
    made = replace(
        kept,
        id=evidence_id(kept.sentence, (kept.cue_start, kept.cue_end), modes, fillers, kept.family),
        subject=subject,
        object=object_,
        roles=roles,
        support=support,
        tentative=several and len(support) < 2,
    )
    settled[kept.id] = made
    return made


def _part(filler: Filler | None) -> Part:
    if filler is None:
        return None
    return filler_part(entity=filler.entity, literal=filler.literal, evidence=filler.evidence)
