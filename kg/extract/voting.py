"""Let the pipelines vote: find evidence on which several agree, keep one form of it, and say who saw it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.ids import Part, evidence_id, filler_part
from kg.model import Evidence, Filler, Modality

Found = Mapping[str, Evidence]

# Rules that a wrong parse feeds more often than a right one.
_LOOSE = frozenset({"copula", "apposition", "light verb"})
# Rules that read words of which no frame tells where the roles stand.
_OPEN = frozenset({"open", "list"})
# How many characters may stand between a cue and its fillers where one pipeline alone reads it, and where
# that is not the careful one: of 120 such readings on unseen news, read and judged by hand, those without a
# frame were right in 4 of 14 beyond the first bound and in 3 of 10 of the other pipeline beyond the second.
_NEAR, _BESIDE = 20, 2
# clauses in clauses: more are a broken parse
_DEEPEST = 4


@dataclass(slots=True)
class _Group:
    """Evidence that says the same, with the pipeline that read each; at most one of a pipeline."""

    members: list[tuple[str, Evidence]]
    tentative: bool = False

    def support(self) -> tuple[str, ...]:
        return tuple(sorted({name for name, _ in self.members}))

    def sentence(self) -> str:
        return self.members[0][1].sentence

    def kept(self) -> Evidence:
        """Return the fullest form, the first pipeline's where two are as full."""
        return max((e for _, e in self.members), key=_fullness)


def _fullness(evidence: Evidence) -> int:
    return (evidence.subject is not None) + (evidence.object is not None)


def is_rival(one: Evidence, other: Evidence) -> bool:
    """Return whether two readings are of one cue, whatever they make of it."""
    return (
        one.sentence == other.sentence
        and one.cue_start < other.cue_end
        and other.cue_start < one.cue_end
    )


def agree(one: Evidence, other: Evidence, found: Found) -> bool:
    """Return whether two readings of a cue say the same: predicate, polarity, modality and the heads of the fillers.

    A subject or object that only one of them has is no disagreement. `found` holds inner evidence by id.
    """
    if not is_rival(one, other):
        return False
    if (one.polarity, one.modality) != (other.polarity, other.modality):
        return False
    if one.predicate != other.predicate and not _same_verb(one, other):
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


def is_near(one: Evidence, other: Evidence, found: Found) -> bool:
    """Return whether two readings of a cue say the same but for one of subject and object, which both have."""
    if (one.predicate, one.polarity, one.modality) != (
        other.predicate,
        other.polarity,
        other.modality,
    ):
        return False
    pairs = ((one.subject, other.subject), (one.object, other.object))
    if any((a is None) != (b is None) for a, b in pairs):
        return False
    same = [_same_filler(a, b, found) for a, b in pairs if a is not None]
    return same.count(False) == 1 and len(same) == 2


def is_clear(evidence: Evidence) -> bool:
    """Return whether a reading is of a verb with both its subject and its object."""
    return (
        evidence.subject is not None and evidence.object is not None and evidence.rule not in _LOOSE
    )


def distance(evidence: Evidence, found: Found) -> int:
    """Return how many characters lie between a cue and its subject and object, an inner clause's too."""
    total = 0
    for filler in (evidence.subject, evidence.object):
        if filler is not None and filler.start is not None and filler.end is not None:
            total += max(evidence.cue_start - filler.end, filler.start - evidence.cue_end, 0)
        if filler is not None and filler.evidence is not None:
            total += distance(found[filler.evidence], found)
    return total


def _is_compact(evidence: Evidence, found: Found, *, careful: bool) -> bool:
    """Return whether subject and object stand so near the cue that one parse is enough."""
    far = distance(evidence, found)
    if evidence.rule in _OPEN:
        return far <= (_NEAR if careful else _BESIDE)
    return far <= _NEAR or (careful and evidence.modality is Modality.ACTUAL)


def _outdoes(own: Evidence, other: Evidence, found: Found, *, careful: bool) -> bool:
    """Return whether `own` is the better of two readings of a cue.

    It is where its other filler stands nearer, or where it has the object that the other takes with a
    preposition ("placed the army on high alert").
    """
    if is_near(own, other, found):
        mine, its = distance(own, found), distance(other, found)
        return mine < its or (careful and mine == its)
    return (
        (own.polarity, own.modality, own.verb) == (other.polarity, other.modality, other.verb)
        and _same_verb(own, other)
        and len(own.predicate) < len(other.predicate)
    )


def _stands_alone(group: _Group, groups: Iterable[_Group], last: str, found: Found) -> bool:
    """Return whether what one pipeline saw is firm all the same.

    It is when the clause is clear and compact, and the others saw nothing at its cue, or a worse form of the
    same. The last named pipeline, the most careful one, is believed further than the others.
    """
    ((name, own),) = group.members
    careful = name == last
    if not is_clear(own) or not _is_compact(own, found, careful=careful):
        return False
    rivals = [
        g
        for g in groups
        if g is not group and any(n != name and is_rival(own, e) for n, e in g.members)
    ]
    if any(len(g.members) > 1 for g in rivals):
        return False
    others = [e for g in rivals for _, e in g.members]
    return not others or any(_outdoes(own, e, found, careful=careful) for e in others)


def vote(readings: Sequence[tuple[str, Sequence[Evidence]]]) -> list[Evidence]:
    """Return the evidence of all pipelines with `support` and `tentative` set, without repeats.

    With one pipeline nothing is tentative; with several that which only one saw is, unless the last of them, the
    most careful one, reads a clear clause. Of what several agree on the fullest form is kept, the first
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
    if len(readings) > 1:
        last, _ = readings[-1]
        by_sentence: dict[str, list[_Group]] = {}
        for group in groups:
            by_sentence.setdefault(group.sentence(), []).append(group)
        for group in groups:
            if len(group.members) == 1:
                beside = by_sentence[group.sentence()]
                group.tentative = not _stands_alone(group, beside, last, found)
        for group in groups:
            _share_doubt(group, home)
    settled: dict[str, Evidence] = {}
    told = [_settle(group, home, settled) for group in groups]
    return list({e.id: e for e in told}.values())


def _share_doubt(group: _Group, home: Mapping[str, _Group], depth: int = 0) -> None:
    """Put what one pipeline read in doubt where what it tells of is; what several agree on makes that firm.

    Else a firm statement would point to one that readers never see.
    """
    kept = group.kept()
    fillers = (kept.subject, kept.object, *(filler for _, filler in kept.roles))
    for inner in (home[f.evidence] for f in fillers if f is not None and f.evidence is not None):
        if len(group.members) > 1:
            inner.tentative = False
        if depth < _DEEPEST:
            _share_doubt(inner, home, depth + 1)
        group.tentative = group.tentative or inner.tentative


def _find_group(near: Iterable[_Group], name: str, item: Evidence, found: Found) -> _Group | None:
    """Return the group that `item` belongs to: one with the very same evidence, else one that agrees."""
    free = [g for g in near if all(other != name for other, _ in g.members)]
    for group in free:
        if any(e.id == item.id for _, e in group.members):
            return group
    return next((g for g in free if all(agree(e, item, found) for _, e in g.members)), None)


def _settle(group: _Group, home: Mapping[str, _Group], settled: dict[str, Evidence]) -> Evidence:
    """Return the evidence that a group leaves, its inner evidence settled first."""
    kept = group.kept()
    if kept.id in settled:
        return settled[kept.id]
    settled[kept.id] = kept  # a cycle in a broken parse ends here

    def point(filler: Filler | None) -> Filler | None:
        if filler is None or filler.evidence is None:
            return filler
        inner = _settle(home[filler.evidence], home, settled)
        return replace(
            filler, evidence=inner.id, text=inner.text, start=inner.cue_start, end=inner.cue_end
        )

    subject, object_ = point(kept.subject), point(kept.object)
    firm = [
        (name, filler)
        for name, filler in kept.roles
        if filler.evidence is None or group.tentative or not home[filler.evidence].tentative
    ]
    roles = tuple((name, point(filler) or filler) for name, filler in firm)
    made, support = kept, group.support()
    if (subject, object_, roles) != (kept.subject, kept.object, kept.roles):
        made = filled(made, subject, object_, roles)
    if (support, group.tentative) != (kept.support, kept.tentative):
        made = replace(made, support=support, tentative=group.tentative)
    settled[kept.id] = made
    return made


def filled(
    evidence: Evidence,
    subject: Filler | None,
    object_: Filler | None,
    roles: tuple[tuple[str, Filler], ...],
) -> Evidence:
    """Return `evidence` with other fillers, and the id that it has with them."""
    fillers = (_part(subject), _part(object_), [(n, _part(f)) for n, f in roles])
    modes = (evidence.predicate, evidence.polarity, evidence.modality)
    cue = (evidence.cue_start, evidence.cue_end)
    identity = evidence_id(evidence.sentence, cue, modes, fillers, evidence.family)
    return replace(evidence, id=identity, subject=subject, object=object_, roles=roles)


def _part(filler: Filler | None) -> Part:
    if filler is None:
        return None
    return filler_part(entity=filler.entity, literal=filler.literal, evidence=filler.evidence)
