"""Fold one reading by itself, without a store: what `kg extract` shows."""

from kg.fuse import Context, fold_statements
from kg.imports.changes import stored_evidence
from kg.knowledge.schema import Schema
from kg.model import Reading, Statement


def statements_of_reading(reading: Reading, schema: Schema) -> list[Statement]:
    """Return the statements of one article by itself, sorted by id, tentative ones too."""
    evidence = stored_evidence(reading)
    records = {x.evidence.id: x.evidence for x in evidence}
    names = {e.id: e.name for e in reading.entities}
    return fold_statements(evidence, Context(schema, records, names))
