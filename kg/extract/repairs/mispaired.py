"""Set right nouns that parsers hang on the wrong one of two words: items of lists, times behind things, causes."""

from kg.extract.words.directions import GOALS
from kg.extract.words.tree import FINITE, NOUN_OR_NAME, Token

# what an event does next; no place does it
_PROMPTING = frozenset({"cause", "force", "lead", "prompt", "provoke", "spark", "trigger"})
_GOING = frozenset(
    {"come", "drive", "escape", "flee", "flock", "fly", "go", "head", "hurry", "leave", "make", "march", "move", "race",
     "return", "run", "rush", "sail", "swim", "travel", "walk"}
)  # fmt: skip
_STRAYED = frozenset({"appos", "conj", "npadvmod"})
_BE = frozenset({"are", "is", "was", "were"})


def join_item(noun: Token) -> None:
    """Join "the price of steel" of "depends on wages, the price of steel, and exports" to the wages.

    Parsers take it for what the subject is, or for a time; "on Lima, the capital of Peru" stays.
    """
    at = noun.left_edge.i - 2
    if noun.dep_ not in _STRAYED or at < noun.sent.start or noun.ent_type_ in {"DATE", "TIME"}:
        return
    before, comma = noun.doc[at], noun.nbor(noun.left_edge.i - 1 - noun.i)
    if before.dep_ != "pobj" or before.pos_ != "NOUN" or comma.text != "," or before == noun.head:
        return
    verb = before.head.head
    strayed = noun.head in {verb, *(c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"})}
    more = _items_behind(noun)
    if strayed and verb.pos_ == "VERB" and more:
        noun.hang_on(before)
        noun.dep_ = "conj"
        for item in more:
            item.hang_on(noun)


def give_object(verb: Token) -> None:
    """Give "bribed" its judge in "Whether the firm bribed the judge is unclear": the clause is the subject of "is"."""
    if verb.dep_ not in {"advcl", "csubj", "ccomp"} or verb.left_edge.lower_ != "whether":
        return
    main = verb.head
    if verb.i > main.i or any(c.dep_ == "dobj" for c in verb.children):
        return
    for noun in main.lefts:
        if noun.dep_ == "nsubj" and noun.left_edge.i == verb.i + 1:
            noun.hang_on(verb)
            noun.dep_, verb.dep_ = "dobj", "csubj"
            return


def _items_behind(noun: Token) -> list[Token]:
    """Return the further items of a list, also those that hang on what stands behind "of"; none without "and"."""
    inner = [i for p in noun.rights if p.lower_ == "of" for i in p.rights if i.dep_ == "pobj"]
    for first in (noun, *inner):
        found = [c for c in first.rights if c.dep_ == "conj"]
        joint = [c for x in (first, *found) for c in x.rights if c.dep_ == "cc"]
        apart = bool(found) and any(t.text == "," for t in first.doc[first.i : found[0].i])
        if found and joint and apart:
            return found
    return []


def join_thing(noun: Token) -> None:
    """Join the net of "charged with taking a boat and a net" to the boat, where a parser joins it to a verb."""
    verb, joint = noun.head, noun.left_edge.nbor(-1)
    if noun.dep_ != "conj" or verb.pos_ != "VERB" or joint.dep_ != "cc" or joint.i <= verb.i:
        return
    last = joint.nbor(-1)
    thing = next((t for t in (last, *last.ancestors) if t.dep_ == "dobj"), None)
    things = [c for c in verb.rights if c.dep_ == "dobj" and c.i < joint.i]
    if thing is None and len(things) == 1 and verb.is_ancestor(last) and noun.pos_ == "NOUN":
        thing = things[0]  # "faces five years on one charge and a fine on another"
    elif thing is not None and thing.right_edge.i != joint.i - 1:
        return
    if thing is None or thing.pos_ not in NOUN_OR_NAME:
        return
    # without an article of its own it may be one with what stands before it: "their talks and votes"
    own = not any(c.dep_ in {"det", "nummod", "poss"} for c in noun.lefts)
    own = own or any(c.dep_ in {"nsubj", "nsubjpass", "aux", "dobj"} for c in noun.children)
    if thing.i > verb.i and not own and verb.is_ancestor(thing):
        noun.hang_on(thing)
        joint.hang_on(thing)


def free_from_place(act: Token) -> None:
    """Hang on the main verb what follows in "made them run for the exit causing jams": no exit causes jams."""
    if act.tag_ != "VBG" or act.lemma_ not in _PROMPTING or act.nbor(-1).text == ",":
        return
    place = act.head
    if act.dep_ == "pcomp":
        place = next((c for c in act.lefts if c.dep_ == "nsubj"), act)
    lead = act.head if act.dep_ == "pcomp" else place.head
    led = act.dep_ == "pcomp" or (act.dep_ == "acl" and place.dep_ == "pobj")
    if not led or place is act or lead.lower_ not in GOALS or lead.head.lemma_ not in _GOING:
        return
    above = next((t for t in lead.ancestors if t.tag_ in FINITE), None)
    if above is not None and place.i == act.i - 1:
        act.hang_on(above)
        place.hang_on(lead)
        act.dep_, place.dep_ = "advcl", "pobj"


def turn_passive(verb: Token) -> None:
    """Make the bribe of "not mentioned in the letter was the bribe" what is not mentioned."""
    be = next((c for c in verb.rights if c.dep_ == "auxpass" and c.lower_ in _BE), None)
    if be is None or verb.tag_ != "VBN" or any(c.dep_ == "nsubjpass" for c in verb.children):
        return
    told = next(
        (c for c in be.rights if c.dep_ in {"attr", "nsubj"} and c.pos_ in NOUN_OR_NAME), None
    )
    if told is not None and verb.head is verb:
        told.hang_on(verb)
        told.dep_ = "nsubjpass"


def make_thing(word: Token) -> None:
    """Make the exhibits of "there are Rodin exhibits at the museum" a noun, which parsers take for a verb."""
    if word.dep_ != "attr" or word.tag_ not in {"VBP", "VBZ"}:
        return
    there = any(c.dep_ == "expl" for c in word.head.lefts) and word.head.lemma_ == "be"
    own = any(c.dep_ in {"aux", "dobj", "nsubj"} for c in word.children)
    if there and not own:
        word.pos_, word.tag_ = "NOUN", "NNS" if word.tag_ == "VBZ" else "NN"


def turn_around(noun: Token) -> None:
    """Make the nurse the subject of "among the dead was a nurse", which parsers take for what something is."""
    copula = noun.head
    if noun.dep_ != "attr":
        return
    first = copula.left_edge
    if first.lower_ != "among" or copula.lemma_ != "be" or noun.i < copula.i:
        return
    if not any(c.dep_ in {"csubj", "expl", "nsubj"} for c in copula.children):
        noun.dep_ = "nsubj"
