"""Fold evidence into statements and derive their shortcuts: pure, and blind to the order of what comes in."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from kg.delta import StoredEvidence
from kg.ids import Part, make_id, normalise
from kg.knowledge.schema import Schema
from kg.model import (
    Evidence,
    Filler,
    Modality,
    Polarity,
    Shortcut,
    Statement,
    StatementFiller,
    Temporal,
    Time,
)

_SUFFIXES = (("recipient", "_TO"), ("target", "_AGAINST"))


@dataclass(frozen=True, slots=True)
class Key:
    """The proposition and the statement that one evidence says."""

    proposition: str
    statement: str


@dataclass(frozen=True, slots=True)
class Context:
    """What a fold looks things up in.

    `evidence` holds the evidence to fold and all inner evidence it points to, by id. `names` are the
    folded names of entities; one that is missing there shows its id. `canonical` maps an entity
    that people judged to be another one to that one.
    """

    schema: Schema
    evidence: Mapping[str, Evidence]
    names: Mapping[str, str] = field(default_factory=dict)
    canonical: Mapping[str, str] = field(default_factory=dict)


def make_keys(context: Context) -> dict[str, Key]:
    """Return the key of every evidence in `context`, by evidence id.

    Inner evidence that is missing, or that would contain itself, counts as the words of its role.
    """
    keys: dict[str, Key] = {}
    for name in context.evidence:
        _find_key(name, context, keys, frozenset())
    return keys


def _find_key(
    name: str, context: Context, keys: dict[str, Key], above: frozenset[str]
) -> Key | None:
    evidence = context.evidence.get(name)
    if evidence is None or name in above:
        return None
    if name not in keys:

        def frame(filler: Filler | None) -> Part:
            return _frame_filler(filler, context, keys, above | {name})

        core = context.schema.core_roles(evidence.predicate)
        roles: list[Part] = [
            [r, frame(f)] for r, f in sorted(evidence.roles, key=_role) if r in core
        ]
        parts: list[Part] = [
            evidence.predicate,
            frame(evidence.subject),
            frame(evidence.object),
            roles,
        ]
        proposition = make_id("p", parts)
        time: Part = None
        if evidence.temporal is Temporal.EVENT:
            time = (
                [evidence.time.time_from, evidence.time.time_to] if evidence.time else [None, None]
            )
        keys[name] = Key(
            proposition,
            make_id("s", [proposition, evidence.polarity, evidence.modality, time]),
        )
    return keys[name]


def _role(role: tuple[str, Filler]) -> tuple[str, str, str]:
    return role[0], role[1].entity or "", role[1].text


def _frame_filler(
    filler: Filler | None, context: Context, keys: dict[str, Key], above: frozenset[str]
) -> Part:
    if filler is None:
        return None
    if filler.entity is not None:
        return ["e", context.canonical.get(filler.entity, filler.entity)]
    if filler.evidence is not None:
        key = _find_key(filler.evidence, context, keys, above)
        if key:
            inner = context.evidence[filler.evidence]
            return ["s", key.proposition, inner.polarity, inner.modality]
    literal = filler.text if filler.literal is None else filler.literal
    return ["l", normalise(literal)]


def fold_statements(evidence: Iterable[StoredEvidence], context: Context) -> list[Statement]:
    """Return one statement for each thing that `evidence` says, sorted by id.

    Give all active evidence of a statement, or, for a retracted one, all it ever had. Words and
    roles come from evidence that is not tentative, unless all is.
    """
    keys = make_keys(context)
    groups: dict[str, dict[str, StoredEvidence]] = {}
    for item in evidence:
        groups.setdefault(keys[item.evidence.id].statement, {})[item.evidence.id] = item
    return [
        _fold(sorted(group.values(), key=_rank), keys, context)
        for _, group in sorted(groups.items())
    ]


def _rank(item: StoredEvidence) -> tuple[str, str, int, int, list[int], str]:
    """Return what orders evidence: of one cue with a list in a role, by the place of the member."""
    e = item.evidence
    places = [filler.start or 0 for _, filler in e.roles]
    return item.facts.published, e.document, item.position, e.cue_start, places, e.id


def _trusted(items: list[StoredEvidence]) -> list[StoredEvidence]:
    return [x for x in items if not x.evidence.tentative] or items


def _roles(
    trusted: list[Evidence], keys: Mapping[str, Key], context: Context
) -> tuple[tuple[str, StatementFiller], ...]:
    """Return what fills the further roles, by name and place in the text.

    Who first tells of a role decides; of a list in it ("in Chad and Mali") each member has evidence of its own.
    """
    found: dict[str, dict[str, tuple[int, StatementFiller]]] = {}
    told: dict[str, tuple[str, int]] = {}
    for e in trusted:
        here = (e.sentence, e.cue_start)
        for name, filler in e.roles:
            filled = _fill(filler, keys, context)
            if filled and told.setdefault(name, here) == here:
                same = filled.entity or filled.statement or f" {filled.literal}"
                found.setdefault(name, {}).setdefault(same, (filler.start or 0, filled))
    in_order = {name: sorted(found[name].items(), key=_place) for name in sorted(found)}
    return tuple((name, filled) for name, each in in_order.items() for _, (_, filled) in each)


def _time(trusted: list[Evidence], context: Context) -> Time | None:
    """Return when it was; one without bounds only of a telling with all the roles that are kept.

    "She worked in a mine. She worked from noon to dusk.": nobody says that both were once.
    """
    core = context.schema.core_roles(trusted[0].predicate)
    kept = {name for name, _ in trusted[0].roles if name not in core}
    told = [e for e in trusted if e.time]
    bound = [e.time for e in told if e.time and (e.time.time_from or e.time.time_to)]
    alike = [e.time for e in told if kept <= {name for name, _ in e.roles}]
    return next(iter([*bound, *alike]), None)


def _place(item: tuple[str, tuple[int, StatementFiller]]) -> tuple[int, str]:
    same, (start, _) = item
    return start, same


def _fold(items: list[StoredEvidence], keys: Mapping[str, Key], context: Context) -> Statement:
    trusted = [x.evidence for x in _trusted(items)]
    first = trusted[0]
    key = keys[first.id]
    speakers = _speakers([x.evidence for x in items], context)
    return Statement(
        id=key.statement,
        proposition=key.proposition,
        predicate=first.predicate,
        verb=first.verb,
        polarity=first.polarity,
        modality=first.modality,
        temporal=first.temporal,
        subject=_fill(first.subject, keys, context),
        object=_fill(first.object, keys, context),
        roles=_roles(trusted, keys, context),
        time=_time(trusted, context),
        condition=next((e.condition for e in trusted if e.condition), ""),
        quantity=next((e.quantity for e in trusted if e.quantity is not None), None),
        unit=next((e.unit for e in trusted if e.quantity is not None), first.unit),
        amount=next((e.amount for e in trusted if e.amount is not None), None),
        currency=next((e.currency for e in trusted if e.amount is not None), first.currency),
        text=first.text,
        narrated=any(e.narrated for e in trusted),
        said_by=tuple(name for name, _ in speakers),
        said_by_ids=tuple(entity for _, entity in speakers),
        support=tuple(sorted({s for x in items for s in x.evidence.support})),
        tentative=all(x.evidence.tentative for x in items),
        evidence=tuple(sorted(x.evidence.id for x in items)),
        evidence_count=len(items),
        document_count=len({x.evidence.document for x in items}),
        source_count=len({x.facts.source for x in items}),
    )


def _speakers(evidence: list[Evidence], context: Context) -> list[tuple[str, str]]:
    """Return (name, id) of all who say it, sorted by name."""
    ids = {
        context.canonical.get(a.speaker, a.speaker)
        for e in evidence
        for a in e.attributions
        if a.speaker is not None
    }
    return sorted((context.names.get(x, x), x) for x in ids)


def _fill(
    filler: Filler | None, keys: Mapping[str, Key], context: Context
) -> StatementFiller | None:
    if filler is None:
        return None
    if filler.entity is not None:
        entity = context.canonical.get(filler.entity, filler.entity)
        return StatementFiller(filler.text, entity=entity)
    if filler.evidence is not None and filler.evidence in keys:
        inner = context.evidence[filler.evidence]
        return StatementFiller(inner.text, statement=keys[filler.evidence].statement)
    return StatementFiller(
        filler.text, literal=filler.text if filler.literal is None else filler.literal
    )


def shortcut_prefix(statement: Statement) -> str:
    """Return the prefix that says how real a statement is told to be: the design's table."""
    held = statement.modality is Modality.ACTUAL and statement.narrated
    if statement.polarity is Polarity.NEGATIVE:
        return "NOT_" if held else "CLAIMED_NOT_"
    if held:
        return ""
    if statement.modality is Modality.PLANNED:
        return "PLANNED_"
    if statement.modality in (Modality.ACTUAL, Modality.ALLEGED):
        return "CLAIMED_"
    return "POSSIBLE_"


def make_shortcuts(
    statements: Iterable[Statement], evidence: Iterable[StoredEvidence], context: Context
) -> list[Shortcut]:
    """Return the edges of active `statements`, in order of statement, type and end.

    Tentative statements and those whose subject is not an entity give none. A plain edge, and a plain
    denial, quotes evidence that the article itself vouches for.
    """
    by_id = {x.evidence.id: x for x in evidence}
    types = frozenset(context.schema.shortcut_types())
    found: list[Shortcut] = []
    for statement in statements:
        if statement.tentative or statement.subject is None or statement.subject.entity is None:
            continue
        items = sorted((by_id[x] for x in statement.evidence), key=_rank)
        make = _edge_maker(statement, _quoted(statement, items), statement.subject.entity)
        found += _edges(statement, make, types, context)
    return sorted(found, key=lambda x: (x.statement, x.type, x.end, x.item or ""))


def _quoted(statement: Statement, items: list[StoredEvidence]) -> StoredEvidence:
    trusted = _trusted(items)
    if statement.modality is Modality.ACTUAL and statement.narrated:
        return next(x for x in trusted if x.evidence.narrated)
    return trusted[0]


_Maker = Callable[[str, str, str | None, str | None], Shortcut]


def _edge_maker(statement: Statement, quoted: StoredEvidence, start: str) -> _Maker:
    def make(kind: str, end: str, item: str | None, title: str | None) -> Shortcut:
        return Shortcut(
            type=kind,
            start=start,
            end=end,
            statement=statement.id,
            predicate=statement.predicate,
            verb=statement.verb,
            modality=statement.modality,
            condition=statement.condition,
            time_from=statement.time.time_from if statement.time else None,
            time_to=statement.time.time_to if statement.time else None,
            said_by=statement.said_by,
            quote=quoted.quote,
            source=quoted.facts.publisher or quoted.facts.source,
            url=quoted.facts.url,
            item=item,
            title=title,
        )

    return make


def _edges(
    statement: Statement, make: _Maker, types: frozenset[str], context: Context
) -> list[Shortcut]:
    prefix = shortcut_prefix(statement)
    schema, object_, roles = context.schema, statement.object, statement.roles
    plain = schema.shortcut_type(statement.predicate, prefix)
    found = []
    if object_ and object_.entity is not None:
        found.append(make(plain, object_.entity, None, None))
    elif object_ and object_.literal is not None:
        organization = next((f for name, f in roles if name == "organization"), None)
        if organization and organization.entity is not None:
            found.append(make(plain, organization.entity, None, object_.literal))
    item = _item(object_, context)
    for role, suffix in _SUFFIXES:
        kind = f"{prefix}{statement.predicate}{suffix}"
        named = [f.entity for name, f in roles if name == role and f.entity is not None]
        found += [make(kind, entity, item, None) for entity in named if kind in types]
    return found


def _item(object_: StatementFiller | None, context: Context) -> str | None:
    if object_ is None or object_.statement is not None:
        return None
    if object_.entity is not None:
        return context.names.get(object_.entity, object_.entity)
    return object_.literal
