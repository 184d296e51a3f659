"""Hang on a word farther off what parsers hang on the nearest: "riots in the jail caused by hunger", "two of whom"."""

from kg.extract.words.kinds import SPOTS, label_of
from kg.extract.words.tree import NOUN_OR_NAME, NOUN_SUBJECTS, Token

_CAUSING = frozenset({"cause", "prompt", "provoke", "spark", "trigger"})
_SETTING = frozenset({"delay", "expect", "plan", "postpone", "schedule", "slate"})
_AROUND = frozenset({"across", "among", "around", "at", "in", "inside", "near", "on", "outside"})
# what nobody causes
_LASTING = frozenset({"Country", "Group", "Organization", "Person", "Place"})
_PAIRING = frozenset({"as", "at", "for", "from", "in", "into", "on", "to", "with"})
# what two get in turn; "condemned terror and US sanctions" tells of one
_GETTING = frozenset({"bag", "claim", "collect", "earn", "get", "grab", "take", "win"})
# how who does the same with another thing hangs on the verb: "won gold and Cuba silver"
GAP = "gap"
_PARTS = frozenset(
    {"all", "both", "each", "few", "half", "many", "most", "none", "one", "several", "some"}
)


def _raise_need(verb: Token) -> None:
    """Read "needs vacancies filled" as what is needed, not as vacancies that were filled."""
    thing, need = verb.head, verb.head.head
    if need.lemma_ == "order" and thing.ent_type_ == "PERSON" and verb.tag_ == "VBN":
        _suffer(verb, thing, need)  # "ordered Lee held without bail"
        return
    if need.lemma_ not in {"need", "want"} or thing.dep_ != "dobj" or verb.i != thing.i + 1:
        return
    timed = {c.i for c in verb.rights if any(t.ent_type_ in {"DATE", "TIME"} for t in c.rights)}
    bare = all(c.is_punct or c.i in timed for c in verb.rights)
    if verb.tag_ == "VBN" and bare and need.pos_ == "VERB":
        _suffer(verb, thing, need)


def suffer_order(verb: Token) -> None:
    """Read "ordered Lee held without bail" as held by others, where parsers take Lee for who holds."""
    thing = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if verb.head.lemma_ != "order" or thing is None or thing.i != verb.i - 1:
        return
    if (
        len(verb.lefts) == 1
        and verb.tag_ in {"VBD", "VBN"}
        and not any(c.dep_ == "dobj" for c in verb.rights)
    ):
        verb.tag_ = "VBN"
        _suffer(verb, thing, verb.head)


def _suffer(verb: Token, thing: Token, above: Token) -> None:
    verb.hang_on(above)
    thing.hang_on(verb)
    verb.dep_, thing.dep_ = "ccomp", "nsubjpass"


def lift_caused(verb: Token) -> None:
    """Hang "caused by mold" of "deaths in the clinic caused by mold" on the deaths: no place is caused."""
    _raise_need(verb)
    place, lead = verb.head, verb.head.head
    if verb.lemma_ in _SETTING:
        _lift_set(verb, place)
        return
    if verb.lemma_ not in _CAUSING or place.dep_ != "pobj" or lead.lower_ not in _AROUND:
        return
    above = lead.head
    if verb.nbor(1).lower_ != "by" or above.pos_ not in NOUN_OR_NAME or above.ent_type_:
        return
    kinds = [label_of(t.lemma_.lower(), plural=False) for t in (place, above)]
    lasting = place.ent_type_ in SPOTS or kinds[0] in _LASTING
    happens = kinds[1] == "Event" and kinds[0] != "Event"
    if happens or (lasting and kinds[1] not in _LASTING):
        verb.hang_on(above)


def _lift_set(verb: Token, people: Token) -> None:
    """Hang "planned for May" of "tests for pupils, planned for May" on the tests: nobody plans pupils."""
    above = people.head.head
    group = label_of(people.lemma_.lower(), plural=True) == "Group" and not people.ent_type_
    if people.dep_ == "pobj" and people.head.lower_ == "for" and group and above.pos_ == "NOUN":
        verb.hang_on(above)


def lift_part(whom: Token) -> None:
    """Hang "two of whom fled" on the people it counts, which parsers hang on a verb or on a noun near it.

    So "one of which sank" on the ships.
    """
    part = whom.head.head
    if whom.head.lower_ != "of" or part.dep_ not in NOUN_SUBJECTS or part.i != whom.i - 2:
        return
    verb, comma = part.head, part.nbor(-1)
    if comma.text != "," or (part.pos_ != "NUM" and part.lower_ not in _PARTS):
        return
    counted = _are_people if whom.lower_ == "whom" else _are_things
    people = next((t for t in _before(comma) if counted(t)), None)
    if people is None or (verb.is_ancestor(people) and verb.head is not verb):
        return
    if verb.head is verb or verb.is_ancestor(people):
        _put_below(verb, people)
    verb.hang_on(people)
    verb.dep_ = "relcl"


def _before(comma: Token) -> list[Token]:
    """Return the words of the sentence before a comma, the nearest first."""
    return list(reversed(comma.doc[comma.sent.start : comma.i]))


def _are_people(noun: Token) -> bool:
    told = noun.dep_ in {"dobj", "attr", *NOUN_SUBJECTS}
    return told and noun.tag_ == "NNS" and label_of(noun.lemma_.lower(), plural=True) == "Group"


def _are_things(noun: Token) -> bool:
    """Return whether a noun names several of what "one of which" may count: ships, clubs."""
    told = noun.dep_ in {"dobj", "attr", *NOUN_SUBJECTS}
    return told and noun.tag_ == "NNS" and not _are_people(noun)


def _put_below(verb: Token, people: Token) -> None:
    """Make the clause of `people` the main one, where the parser made "two of whom were hurt" so."""
    clause = people
    while clause.head is not verb and clause.head is not clause:
        clause = clause.head
    clause.hang_on(clause)
    clause.dep_ = "ROOT"
    for mark in [c for c in verb.children if c.is_punct and c.i < verb.left_edge.i]:
        mark.hang_on(clause)


def pair_objects(noun: Token) -> None:
    """Read "hired Lee as cook and Ray as guard" as two pairs: Lee is hired as no guard.

    The second object joins the first one, and keeps what stands behind the second "as".
    """
    joint = noun.left_edge.nbor(-1)
    own = (c for c in noun.rights if c.lower_ in _PAIRING)
    again = next(own, noun.right_edge.nbor(1))
    if joint.lower_ != "and" or again.lower_ not in _PAIRING or again.tag_ not in {"IN", "TO"}:
        return
    last = joint.nbor(-1)
    leads = [t.head for t in (last, *last.ancestors) if t.dep_ == "pobj"]
    lead = next((p for p in leads if p.lower_ == again.lower_ and p is not again), None)
    if lead is None or lead.i > joint.i:
        return
    if any(t.text == "," or t.dep_ == "conj" for t in noun.doc[lead.i : joint.i]):
        return  # "interest in art, music, and sports in schools"
    verb = lead.head.head if lead.head.dep_ == "dobj" else lead.head
    things = [c for c in verb.rights if c.dep_ == "dobj" and c.i < lead.i]
    if verb.pos_ != "VERB" or len(things) != 1 or lead.head not in {verb, things[0]}:
        return
    thing = things[0]
    named = {thing.ent_type_, noun.ent_type_} - {""}
    alike = len(named) < 2 and thing.pos_ == noun.pos_
    if not alike or noun.is_ancestor(thing) or not any(c.dep_ == "pobj" for c in again.rights):
        return
    for word, above, label in ((noun, thing, "conj"), (joint, thing, "cc"), (again, noun, "prep")):
        word.hang_on(above)
        word.dep_ = label
    if lead.lower_ not in _AROUND:
        lead.hang_on(verb)


def part_gap(noun: Token) -> None:
    """Read "Brazil won gold and Cuba silver" as what Cuba won: a name beside a bare thing is no kind of it.

    The name hangs on the verb under a label of its own.
    """
    first, name = noun.head, noun.nbor(-1)
    verb = first.head
    if first.dep_ not in {"conj", "dobj"} or name.dep_ != "compound" or name.head is not noun:
        return
    while verb.dep_ in {"conj", "dobj"} and verb.pos_ in NOUN_OR_NAME:
        verb = verb.head
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    bare = not any(c.dep_ in {"amod", "compound", "det", "poss"} for c in first.lefts)
    if subject is None or subject.ent_type_ not in {"GPE", "PERSON"} or not bare:
        return
    if verb.lemma_ not in _GETTING:
        return
    if name.ent_type_ != subject.ent_type_ or noun.ent_type_ or first.ent_type_:
        return
    for word in [c for c in noun.lefts if c.i < name.i and c.dep_ == "compound"]:
        word.hang_on(name)
    name.hang_on(verb)
    name.dep_ = GAP


def lift_examples(including: Token) -> None:
    """Hang "including Lee" of "students were expelled, including Lee" on the students."""
    verb = including.head
    if verb.pos_ != "VERB" or including.nbor(-1).text != "," or including.dep_ != "prep":
        return
    whole = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < including.i), None)
    whole = whole or next((c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS), None)
    if whole is not None and whole.tag_ in {"NNS", "NNPS"}:
        including.hang_on(whole)


def free_list_of_qualities(word: Token) -> None:
    """Read "used light, fast-moving boats" as boats, where the parser takes "light" for what was used."""
    thing, first = word.nbor(1), word.nbor(-2)
    verb = first.head
    if word.nbor(-1).text != "," or first.dep_ != "dobj" or first.i != verb.i + 1:
        return
    inside = thing.dep_ == "dobj" and thing.head is word and word.head is verb
    if not inside and not (thing.dep_ == "dobj" and thing.head is verb and word.head is thing):
        return
    thing.hang_on(verb)
    for aim in [c for c in word.rights if c is not thing]:
        aim.hang_on(verb)
    for quality in (first, word):
        quality.hang_on(thing)
        quality.dep_, quality.pos_, quality.tag_ = "amod", "ADJ", "JJ"
