"""Fold what articles call an entity into one entity: pure, and blind to the order of the articles."""

from collections import Counter
from collections.abc import Iterable, Mapping

from kg.delta import NameUse
from kg.ids import normalise
from kg.model import Document, Entity, EntityLink, Judgement, Reading

_READ_ONLY = "e_"


def canonical_ids(judgements: Iterable[Judgement]) -> dict[str, str]:
    """Return, for each entity that people judged the same as another, the least of all judged the same.

    Chains are followed; an entity that stands for itself is left out.
    """
    groups: dict[str, set[str]] = {}
    for judgement in judgements:
        if judgement.kind == "same":
            pair = {judgement.subject, judgement.object}
            merged = pair.union(*(groups.get(x, {x}) for x in pair))
            for entity in merged:
                groups[entity] = merged
    return {x: min(group) for x, group in sorted(groups.items()) if x != min(group)}


def count_names(*articles: Iterable[Entity]) -> dict[tuple[str, str, str], int]:
    """Return how many articles, each given by its entities, give (entity, surface form, kind: name or alias)."""
    found: Counter[tuple[str, str, str]] = Counter()
    for entities in articles:
        forms = {(e.id, e.name, "name") for e in entities}
        found.update(forms | {(e.id, alias, "alias") for e in entities for alias in e.aliases})
    return found


def update_names(
    stored: Iterable[NameUse], old: Iterable[Entity], *new: Iterable[Entity]
) -> tuple[list[NameUse], list[NameUse]]:
    """Return all uses of names after articles' entities changed from `old` to `new` (one each), and those that differ.

    `stored` are the uses before, of every entity in `old` and `new`. Counts are absolute; a use that
    ends stands among the changed ones with 0 and is left out of the first list. Both are sorted.
    """
    before = {(x.entity, x.text, x.kind): x.documents for x in stored}
    minus, plus = count_names(old), count_names(*new)
    after = dict(before)
    for key in sorted({*minus, *plus}):
        after[key] = max(0, before.get(key, 0) - minus.get(key, 0) + plus.get(key, 0))
    uses = [NameUse(*key, count) for key, count in sorted(after.items()) if count]
    changed = [
        NameUse(*key, count) for key, count in sorted(after.items()) if count != before.get(key, 0)
    ]
    return uses, changed


def is_known(entity: str) -> bool:
    """Return whether an id comes from a gazetteer, so that every article describes the entity alike."""
    return not entity.startswith(_READ_ONLY)


def has_lost_traits(old: Entity | None, new: Entity | None) -> bool:
    """Return whether an article no longer says of an entity a trait (a label, a link, a code) that it said.

    An entity of a gazetteer that is no longer named loses none: the other articles describe it alike.
    """
    if old is None or (new is None and is_known(old.id)):
        return False
    return not _traits(old) <= (_traits(new) if new else set())


def _traits(entity: Entity) -> set[tuple[str, str]]:
    codes = {
        ("iso3", entity.iso3),
        ("wikidata", entity.wikidata),
        ("sector", entity.sector),
    }
    return {
        *((kind, code) for kind, code in codes if code),
        *(("label", x) for x in entity.labels),
        *((x.type, x.end) for x in entity.links),
    }


def fold_entities(
    read: Iterable[Entity], uses: Iterable[NameUse], canonical: Mapping[str, str] | None = None
) -> list[Entity]:
    """Return one entity for each canonical id in `read`, sorted by id.

    `read` is each entity as the articles (or an earlier fold) describe it, in any order; `uses` are the
    names that current articles give it. The name is the least surface form used as a name.
    """
    same = canonical or {}
    groups: dict[str, list[Entity]] = {}
    for entity in read:
        groups.setdefault(same.get(entity.id, entity.id), []).append(entity)
    forms: dict[str, list[NameUse]] = {}
    for use in uses:
        forms.setdefault(same.get(use.entity, use.entity), []).append(use)
    return [_fold(x, group, forms.get(x, []), same) for x, group in sorted(groups.items())]


def _fold(
    name: str, read: list[Entity], uses: list[NameUse], canonical: Mapping[str, str]
) -> Entity:
    main = [x for x in uses if x.entity == name] or uses
    names = {x.text for x in main if x.kind == "name" and x.documents}
    first = min(names or {x.name for x in read})
    forms = {x.text for x in uses if x.documents} | ({x.name for x in read} if not uses else set())
    kind = min(x.type for x in read)
    links = {EntityLink(name, x.type, canonical.get(x.end, x.end)) for e in read for x in e.links}
    return Entity(
        id=name,
        name=first,
        type=kind,
        labels=tuple(sorted({x for e in read for x in e.labels} - {kind})),
        aliases=tuple(sorted(forms - {first})),
        iso3=min((x.iso3 for x in read if x.iso3), default=""),
        wikidata=min((x.wikidata for x in read if x.wikidata), default=""),
        sector=min((x.sector for x in read if x.sector), default=""),
        links=tuple(sorted((x for x in links if x.end != name), key=lambda x: (x.type, x.end))),
    )


def find_named(name: str, entities: Iterable[Entity]) -> str | None:
    """Return the id of the entity that `name` names among `entities`: by name first, then by alias."""
    wanted = normalise(name).removeprefix("the ")
    aliased: list[str] = []
    for entity in sorted(entities, key=lambda x: x.id):
        if not wanted:
            break
        if normalise(entity.name).removeprefix("the ") == wanted:
            return entity.id
        if any(normalise(x).removeprefix("the ") == wanted for x in entity.aliases):
            aliased.append(entity.id)
    return aliased[0] if aliased else None


def find_makers(reading: Reading) -> tuple[str | None, tuple[str, ...]]:
    """Return the entities that published and that wrote an article, as far as the article itself names them."""
    document: Document = reading.document
    writer = find_named(document.byline, reading.entities)
    return find_named(document.publisher, reading.entities), (writer,) if writer else ()
