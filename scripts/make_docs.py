"""Write docs/codebook.md from the predicate schema: `python scripts/make_docs.py`."""

from pathlib import Path

from kg.knowledge.schema import ENTITY_LABELS, EXTRA_LABELS, Predicate, Role, load_schema

TARGET = Path(__file__).parents[1] / "docs" / "codebook.md"
HEAD = """# Codebook

Made by `scripts/make_docs.py` from `kg/knowledge/schema.toml`; do not edit it by hand.

{count} predicates. A state's dates are not part of its identity, an event's are. A role in **bold** is part of the
proposition, besides subject and object: two statements that differ there are two statements. A role without labels
takes anything. What fits no predicate becomes `RELATES_TO` with the verb of the text.

Labels of entities: {labels}.
Finer labels beside them: {extra}.
"""


def role_text(role: Role) -> str:
    name = f"**{role.name}**" if role.core and role.name not in {"subject", "object"} else role.name
    return f"{name} ({', '.join(role.ranges)})" if role.ranges else name


def section(predicate: Predicate) -> str:
    lines = [f"## {predicate.name}", "", f"{predicate.definition} ({predicate.temporal})", ""]
    lines.append("- roles: " + ", ".join(role_text(r) for r in predicate.roles))
    if predicate.example:
        lines.append(f"- example: {predicate.example}")
    if predicate.counter_example:
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


if __name__ == "__main__":
    TARGET.write_text(make_codebook(), encoding="utf-8")
