"""Tell what a participle behind a place or a time is the effect of: "crashed into a house killing two"."""

from kg.extract.grammar.grammar import first_child
from kg.extract.words.frames import load_words
from kg.extract.words.kinds import label_of
from kg.extract.words.tree import Token

_HARMING = frozenset({"kill", "injure", "wound", "hurt", "damage", "destroy"})
_INTO = frozenset({"into", "onto"})
_TAILS = _INTO | {"at", "during", "in", "inside", "near", "on", "outside", "over"}
_PEOPLE = frozenset({"Person", "Group"})


def deed_with_effect(participle: Token) -> Token | None:
    """Return the verb whose subject kills in "blew up during a concert killing two"; None where the noun itself may.

    Neither a house, a school nor a concert kills; people and storms do.
    """
    noun = participle.head
    lead = noun.head
    if participle.tag_ != "VBG" or participle.lemma_ not in _HARMING or noun.dep_ != "pobj":
        return None
    verb, lemma = lead.head, noun.lemma_.lower()
    if lead.lower_ not in _TAILS or verb.pos_ != "VERB" or first_child(verb, "dobj") is not None:
        return None
    people = noun.ent_type_ == "PERSON" or label_of(lemma, plural=False) in _PEOPLE
    does = people or lemma in load_words().happenings
    return verb if lead.lower_ in _INTO or not does else None
