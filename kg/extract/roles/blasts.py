"""Find what did the harm: the explosion of "set off a bomb, killing nine"; and no harm that only goes along."""

from kg.extract.grammar.grammar import first_child, particle_of
from kg.extract.words.tree import Token

HARMING = frozenset({"kill", "injure", "wound", "hurt", "maim", "destroy", "damage"})
_BLASTS = frozenset(
    {"explode", "detonate", "erupt", "crash", "collapse", "burst", "derail", "capsize", "overturn"}
)


def blast_before(harm: Token) -> Token | None:
    """Return the verb of what killed in "hunt a man for a bomb that exploded, killing nine", else None.

    Parsers hang such a participle on the main verb. In "was hit by a rocket, killing nine" it is the rocket.
    """
    if harm.lemma_ not in HARMING or harm.tag_ != "VBG" or harm.head.i >= harm.i:
        return None
    by = first_child(harm.head, "agent")
    agent = first_child(by, "pobj") if by is not None else None
    if agent is not None:
        return agent
    between = reversed(list(harm.doc[harm.head.i + 1 : harm.i]))
    return next((t for t in between if t.pos_ == "VERB" and _is_blast(t)), None)


def _is_blast(verb: Token) -> bool:
    particle = particle_of(verb)
    went_off = verb.lemma_ == "go" and particle is not None and particle.lower_ == "off"
    return went_off or verb.lemma_ in _BLASTS


def is_harmed(participle: Token) -> bool:
    """Return whether others are harmed, too: "were killed with two others injured" by nobody of those two."""
    bare = participle.tag_ == "VBN" and participle.lemma_ in HARMING and not participle.children
    return bare and any(c.dep_ == "nummod" for c in participle.head.lefts)
