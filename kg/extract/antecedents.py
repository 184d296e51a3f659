"""Find what a definite noun phrase takes up: the same words, a class noun for a name, a title for its holder."""

from collections.abc import Sequence

from kg.extract.referents import Occurrence, Referent

DEFINITES = frozenset({"the", "this", "that", "these", "those", "such"})
_POINTING = frozenset({"this", "these", "that", "those"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# A class noun may stand for any entity of its type: "the group" for Amnesty International.
_STANDS_FOR = {
    "group": "Organization", "organization": "Organization", "organisation": "Organization", "agency": "Organization",
    "company": "Organization", "firm": "Organization", "party": "Organization",
    "country": "Country", "nation": "Country",
    "treaty": "Treaty", "convention": "Treaty", "pact": "Treaty", "accord": "Treaty", "agreement": "Treaty",
    "weapon": "Weapon", "arm": "Weapon", "city": "Place", "town": "Place", "village": "Place",
}  # fmt: skip
REACH = 8


def find_antecedent(
    head: str,
    modifiers: frozenset[str],
    label: str,
    *,
    plural: bool,
    determiner: str,
    age: str,
    now: int,
    history: Sequence[Occurrence],
) -> tuple[Referent, str] | None:
    """Return what a definite noun phrase takes up, and by which rule; None where nothing fits.

    A phrase takes up an earlier thing with the same last word and at least its modifiers ("the
    mines" after "anti-personnel mines"): the one most spoken of lately. A bare class noun takes up
    the only thing of its type, or the one just spoken of; a bare title its holder.

    Args:
        head: the lemma of the phrase's last word.
        modifiers: its keys, as in `Referent`.
        label: its entity label.
        plural: whether it means several.
        determiner: "this" and its like point at the latest, "the" at the most spoken of.
        age: "new" or "old" where the phrase says so: neither takes up the other.
        now: the number of its sentence.
        history: the occurrences before it.
    """
    fitting: dict[str, list[Occurrence]] = {}
    for occurrence in history:
        referent = occurrence.referent
        if (
            referent is not None
            and _is_same_head(head, label, referent, plural=plural)
            and modifiers <= referent.modifiers | {"own"}
            and (not age or not referent.age or age == referent.age)
        ):
            fitting.setdefault(referent.id, []).append(occurrence)
    ranked = sorted(
        (
            (0.0 if determiner in _POINTING else _salience(head, places, now), places[-1])
            for places in fitting.values()
        ),
        key=lambda x: (-x[0], -x[1].sentence, -x[1].head.i),
    )
    if ranked and now - ranked[0][1].sentence <= REACH:
        found = ranked[0][1].referent
        if found is not None:
            found.age = found.age or age
            return found, "same head"
    if modifiers:
        return None
    if label == "Person" and not plural:
        return _title_holder(head, history)
    kind = _STANDS_FOR.get(head)
    if kind is None or plural != (kind == "Weapon"):
        return None
    return _class_antecedent(kind, history)


def _title_holder(head: str, history: Sequence[Occurrence]) -> tuple[Referent, str] | None:
    """Return the one named person of a title, or None."""
    holders = {
        o.referent.id: o.referent for o in history if o.referent and head in o.referent.titles
    }
    named = [r for _, r in sorted(holders.items()) if r.type == "Person" and r.named]
    return (named[0], "title") if len(named) == 1 else None


def _salience(head: str, places: Sequence[Occurrence], now: int) -> float:
    """Return how much a thing is spoken of: often and lately; a mere class ("landmines") less than a kind of it."""
    referent = places[-1].referent
    mere = (
        referent is not None
        and referent.type == "Weapon"
        and referent.head in {head, f"land{head}"}
    )
    return 0.5 * min(len(places), 4) - 0.25 * (now - places[-1].sentence) - (1.0 if mere else 0.0)


def _is_same_head(head: str, label: str, referent: Referent, *, plural: bool) -> bool:
    if referent.type == "Person" and referent.named:
        return False
    if head != referent.head and head not in referent.classes:
        return False
    return referent.named or label == "Weapon" or plural == referent.plural


def _class_antecedent(kind: str, history: Sequence[Occurrence]) -> tuple[Referent, str] | None:
    """Return the entity of type `kind` that a bare class noun means: the only one lately, or the latest subject."""
    if not history:
        return None
    now = history[-1].sentence
    recent = [
        o
        for o in history
        if o.referent and o.referent.type == kind and o.referent.named and now - o.sentence <= 2
    ]
    if kind == "Organization":
        recent = [
            o
            for o in recent
            if o.referent and not o.referent.id.endswith(("-government", "-armed-forces"))
        ]
    different = {id(o.referent) for o in recent}
    if len(different) == 1 and recent[-1].referent:
        return recent[-1].referent, "class"
    subjects = [o for o in recent if o.head.dep_ in _SUBJECTS]
    if subjects and kind in {"Country", "Organization"}:
        last = [o for o in subjects if o.sentence == subjects[-1].sentence]
        if len({id(o.referent) for o in last}) == 1 and last[-1].referent:
            return last[-1].referent, "class of the subject"
    return None
