"""Write docs/codebook.md from the schema and docs/queries.md from the named queries: `python scripts/make_docs.py`."""

from pathlib import Path

from kg.knowledge.schema import ENTITY_LABELS, EXTRA_LABELS, Predicate, Role, load_schema
from kg.store.queries import Param, Query, load_queries

DOCS = Path(__file__).parents[1] / "docs"
HEAD = """# Codebook

Made by `scripts/make_docs.py` from `kg/knowledge/schema.toml`; do not edit it by hand.

{count} predicates. A state's dates are not part of its identity, an event's are. A role in **bold** is part of the
proposition, besides subject and object: two statements that differ there are two statements. A role without labels
takes anything. What fits no predicate becomes `RELATES_TO` with the verb of the text.

Each predicate has two sentences with the statement that both pipelines read there, and one ("not") that has its words
but gives no affirmed, actual statement of it. `-` stands for a subject that is not told; a modality other than actual
stands in brackets, an inner statement in parentheses.

Labels of entities: {labels}.
Finer labels beside them: {extra}.
"""


def role_text(role: Role) -> str:
    name = f"**{role.name}**" if role.core and role.name not in {"subject", "object"} else role.name
    return f"{name} ({', '.join(role.ranges)})" if role.ranges else name


def section(predicate: Predicate) -> str:
    lines = [f"## {predicate.name}", "", f"{predicate.definition} ({predicate.temporal})", ""]
    lines.append("- roles: " + ", ".join(role_text(r) for r in predicate.roles))
    lines += [f"- {e.text} -> `{e.statement}`" for e in predicate.examples]
    lines.append(f"- not: {predicate.counter_example}")
    if predicate.codes:
        lines.append(
            "- codes: " + ", ".join(f"{scheme} {code}" for scheme, code in predicate.codes)
        )
    return "\n".join(lines)


def make_codebook() -> str:
    predicates = load_schema().predicates
    head = HEAD.format(
        count=len(predicates),
        labels=", ".join(ENTITY_LABELS),
        extra=", ".join(f"{label} ({base})" for label, base in EXTRA_LABELS.items()),
    )
    return "\n\n".join([head.strip(), *(section(p) for p in predicates.values())]) + "\n"


QUERIES_HEAD = """# Named queries

Made by `scripts/make_docs.py` from the headers of `cypher/queries/*.cypher`; do not edit it by hand.

`kg query NAME --param k=v` runs one. An entity parameter takes any name the entity has (`--param country=Kyiv`);
the label says what kind of entity it must be. What is retracted or tentative is left out.
"""


def param_text(param: Param) -> str:
    return f"`{param.name}` ({param.type}{f', default {param.default}' if param.default else ''})"


def query_section(query: Query) -> str:
    takes = ", ".join(param_text(p) for p in query.params) or "none"
    body = "\n".join(f"    {line}".rstrip() for line in query.text.splitlines())
    returns = ", ".join(f"`{name}`" for name in query.returns)
    return f"## {query.name}\n\n{query.summary}\n\n- parameters: {takes}\n- returns: {returns}\n\n{body}"


def make_queries() -> str:
    return "\n\n".join([QUERIES_HEAD.strip(), *map(query_section, load_queries())]) + "\n"


if __name__ == "__main__":
    (DOCS / "codebook.md").write_text(make_codebook(), encoding="utf-8")
    (DOCS / "queries.md").write_text(make_queries(), encoding="utf-8")
