"""Label the names that were found in the parse of every pipeline, so that rules on names read the same names."""

from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Doc, Span

from kg.extract.parse import ParsedBlock, ParsedSentence, start_of
from kg.model import Entity, Mention

_NAMES = frozenset({"name", "alias", "demonym", "metonym"})
_LABELS = {
    "Country": "GPE",
    "Place": "GPE",
    "Person": "PERSON",
    "Organization": "ORG",
    "Group": "NORP",
    "Treaty": "LAW",
    "Weapon": "PRODUCT",
    "Policy": "LAW",
    "Event": "EVENT",
}
_MEASURES = frozenset(
    {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL", "LANGUAGE"}
)


def share_names(
    parses: Sequence[Sequence[ParsedBlock]],
    mentions: Iterable[Mention],
    entities: Mapping[str, Entity],
) -> None:
    """Set the entity labels of every parse: the names of `mentions`, and the measures the first pipeline found.

    The parses must have the same blocks and tokens.
    """
    named: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.kind in _NAMES and mention.entity in entities:
            named.setdefault(mention.sentence, []).append(mention)
    for blocks in zip(*parses, strict=True):
        doc = blocks[0].doc
        found: list[tuple[int, int, str]] = []
        taken: set[int] = set()
        for sentence in blocks[0].sentences:
            for mention in sorted(named.get(sentence.record.id, ()), key=lambda m: m.start - m.end):
                span = _tokens(doc, sentence, mention)
                if span and not taken & set(range(*span)):
                    taken |= set(range(*span))
                    found.append((*span, _label(mention, entities[mention.entity])))
        measures = [e for e in doc.ents if e.label_ in _MEASURES]
        free = [e for e in measures if not taken & set(range(e.start, e.end))]
        found += [(e.start, e.end, e.label_) for e in free]
        for block in blocks:
            block.doc.ents = tuple(
                Span(block.doc, a, b, label=name) for a, b, name in sorted(found)
            )


def _label(mention: Mention, entity: Entity) -> str:
    if mention.kind == "demonym" and entity.type == "Country":
        return "NORP"
    return _LABELS.get(entity.type, "ORG")


def _tokens(doc: Doc, sentence: ParsedSentence, mention: Mention) -> tuple[int, int] | None:
    """Return the token numbers [first, last) of a mention, its article left out; None where they do not fit."""
    start, end = sentence.record.start + mention.start, sentence.record.start + mention.end
    inside = [t.i for t in sentence.span if start <= start_of(t) < end]
    if inside and doc[inside[0]].lower_ in {"the", "a", "an"}:
        inside.pop(0)
    return (inside[0], inside[-1] + 1) if inside else None
