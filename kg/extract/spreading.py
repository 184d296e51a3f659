"""Tell of each what is told of several who were named one by one: "Chad and Mali met. They signed a pact"."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.extract.voting import filled
from kg.model import Attribution, Evidence, Filler

Groups = Mapping[str, tuple[str, ...]]


def spread(evidence: Iterable[Evidence], groups: Groups) -> list[Evidence]:
    """Return the evidence with a copy for each member of a group in a role, an attribution for each who speaks.

    Args:
        evidence: that of one article; what it points to inside is among it.
        groups: the ids of the members by the id of a group.
    """
    told = list(evidence)
    if not groups:
        return told
    known = {e.id: e for e in told}
    made: dict[str, list[Evidence]] = {}
    found = [copy for e in told for copy in _copies(e, known, groups, made)]
    return list({e.id: e for e in found}.values())


def _copies(
    evidence: Evidence,
    known: Mapping[str, Evidence],
    groups: Groups,
    made: dict[str, list[Evidence]],
) -> list[Evidence]:
    """Return one piece of evidence for each member of the one group that it, or what is inside it, tells of."""
    if evidence.id in made:
        return made[evidence.id]
    made[evidence.id] = [evidence]  # a cycle ends here
    spoken = replace(evidence, attributions=_speakers(evidence.attributions, groups))
    subject, object_ = evidence.subject, evidence.object
    inner = {
        f.evidence: _copies(known[f.evidence], known, groups, made)
        for f in (subject, object_, *(f for _, f in evidence.roles))
        if f is not None and f.evidence is not None and f.evidence in known
    }

    def fill(filler: Filler | None, turn: int) -> Filler | None:
        if filler is None:
            return None
        if filler.entity is not None and filler.entity in groups:
            return replace(filler, entity=groups[filler.entity][turn])
        if filler.evidence is not None and filler.evidence in inner:
            copies = inner[filler.evidence]
            return replace(filler, evidence=copies[turn % len(copies)].id)
        return filler

    fillers = [f for f in (subject, object_, *(f for _, f in evidence.roles)) if f is not None]
    own = {f.entity for f in fillers if f.entity is not None and f.entity in groups}
    several = [len(groups[g]) for g in own] + [len(x) for x in inner.values() if len(x) > 1]
    copies = []
    for turn in range(several[0]) if len(own) < 2 and len(set(several)) == 1 else ():
        roles = tuple((name, fill(f, turn) or f) for name, f in evidence.roles)
        copies.append(filled(spoken, fill(subject, turn), fill(object_, turn), roles))
    copies = [c for c in copies if c.subject is None or not _is_of_itself(c)]
    made[evidence.id] = copies or [spoken]
    return made[evidence.id]


def _is_of_itself(evidence: Evidence) -> bool:
    """Return whether subject and object are one: "Lee met them" of Lee and another."""
    one, other = evidence.subject, evidence.object
    return (
        one is not None
        and other is not None
        and one.entity is not None
        and one.entity == other.entity
    )


def _speakers(attributions: tuple[Attribution, ...], groups: Groups) -> tuple[Attribution, ...]:
    """Return the attributions with one for each of a group that speaks; they have the same order."""
    return tuple(
        replace(a, speaker=who)
        for a in attributions
        for who in groups.get(a.speaker or "", (a.speaker,))
    )
