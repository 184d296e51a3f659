"""Set right clauses that end in a preposition, where parsers take "the boat they were in sank" for a noun."""

from kg.extract.words.tree import NOUN_SUBJECTS, Token

_INSIDE = frozenset({"aboard", "in", "on"})
# what befalls a craft or a house: the past forms, for parsers know no verb there
_BEFALLING = {
    "burned": "burn",
    "burnt": "burn",
    "burst": "burst",
    "capsized": "capsize",
    "caught": "catch",
    "collapsed": "collapse",
    "collided": "collide",
    "crashed": "crash",
    "derailed": "derail",
    "disappeared": "disappear",
    "exploded": "explode",
    "flipped": "flip",
    "hit": "hit",
    "overturned": "overturn",
    "plunged": "plunge",
    "sank": "sink",
    "struck": "strike",
    "veered": "veer",
}


def lift_wreck(clause: Token) -> None:
    """Make "sank" of "the boat they were in sank" the main verb, with the boat as its subject."""
    lead, verb, craft = clause.nbor(1), clause.nbor(2), clause.head
    if clause.lemma_ != "be" or lead.lower_ not in _INSIDE or verb.lower_ not in _BEFALLING:
        return
    own = any(c.dep_ in NOUN_SUBJECTS for c in clause.lefts)
    # where the parser saw the verb, it has its subject
    if not own or craft.dep_ in NOUN_SUBJECTS or craft.i > clause.i:
        return
    top = craft.head is craft
    lemma = _BEFALLING[verb.lower_]
    verb.pos_, verb.tag_, verb.lemma_, verb.ent_type_ = "VERB", "VBD", lemma, ""
    behind = [c for t in (craft, clause, lead) for c in t.rights if c.i > verb.i]
    verb.hang_on(verb if top else craft.head)
    verb.dep_ = craft.dep_ if top else "ccomp"
    craft.hang_on(verb)
    lead.hang_on(clause)
    craft.dep_, lead.dep_, lead.pos_ = "nsubj", "prep", "ADP"
    for word in behind:
        word.hang_on(verb)
