"""Label the names that were found in the parse of every pipeline, so that rules on names read the same names."""

import re
from collections.abc import Iterable, Mapping, Sequence

from kg.extract.names.borders import mend_borders
from kg.extract.names.described_names import free_names
from kg.extract.names.pooling import pool_types
from kg.extract.parsing.parse import ParsedBlock, ParsedSentence
from kg.extract.words.tree import Doc, Span
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
_GIVEN = re.compile(r"[A-Z][a-z]{1,6}-[a-z]{1,6}")


def add_names(parses: Sequence[Sequence[ParsedBlock]]) -> None:
    """Add to the first parse the persons of two words or more and the organizations that another one sees.

    They must be capitalised words that the first parse gives no name, or shorter names inside; of an organization,
    the place at its end alone ("Transport Canada"). Recognisers miss such names more often than they make them up.
    The parses must have the same blocks and tokens. Names that descriptions swallowed are freed in every parse.
    """
    for block in (b for parse in parses for b in parse):
        _complete_names(block.doc)
        free_names(block.doc)
        mend_borders(block.doc)
    pool_types(parses)
    for blocks in zip(*parses, strict=True):
        doc = blocks[0].doc
        for block in blocks[1:]:
            for ent in block.doc.ents:
                seen = [e for e in doc.ents if e.start < ent.end and ent.start < e.end]
                inside = all(
                    ent.start <= e.start and e.end <= ent.end and len(e) < len(ent) for e in seen
                )
                ends = [e.end for e in seen if e.label_ == "GPE"] == [ent.end]
                body = ent.label_ == "ORG" and (not seen or (len(seen) == 1 and ends))
                wanted = body or (ent.label_ == "PERSON" and len(ent) > 1)
                if not wanted or not inside:
                    continue
                words = doc[ent.start : ent.end]
                if all(
                    t.pos_ == "PROPN" and t.text.isalpha() and t.text[0].isupper() for t in words
                ):
                    kept = [e for e in doc.ents if e not in seen]
                    doc.ents = (*kept, Span(doc, ent.start, ent.end, label=ent.label_))
    for block in (b for parse in parses for b in parse):
        block.doc.settle()


def _complete_names(doc: Doc) -> None:
    """Make a given name with a hyphen ("Wong Siu-fong") a part of its name, where the model saw the family name only.

    Wong alone would be taken for another Wong of the article.
    """
    for token in doc[1:]:
        if _GIVEN.fullmatch(token.text) and token.nbor(-1).ent_type_ == "PERSON":
            token.pos_, token.tag_ = "PROPN", "NNP"
            before = next(e for e in doc.ents if e.start < token.i <= e.end)
            kept = [e for e in doc.ents if e != before and not e.start <= token.i < e.end]
            last = max(before.end, token.i + 1)
            doc.ents = (*kept, Span(doc, before.start, last, label="PERSON"))


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
            block.doc.settle()


def _label(mention: Mention, entity: Entity) -> str:
    if mention.kind == "demonym" and entity.type == "Country":
        return "NORP"
    return _LABELS.get(entity.type, "ORG")


def _tokens(doc: Doc, sentence: ParsedSentence, mention: Mention) -> tuple[int, int] | None:
    """Return the token numbers [first, last) of a mention, its article left out; None where they do not fit."""
    start, end = sentence.record.start + mention.start, sentence.record.start + mention.end
    inside = [t.i for t in sentence.span if start <= t.offset < end]
    if inside and doc[inside[0]].lower_ in {"the", "a", "an"}:
        inside.pop(0)
    return (inside[0], inside[-1] + 1) if inside else None
