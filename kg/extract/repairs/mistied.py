"""Put right where a parser hangs a preposition: "acquitted the nurse of murder", "was given to the museum by Japan"."""

from kg.extract.repairs.joining import join_along
from kg.extract.repairs.lifted import lift_examples
from kg.extract.repairs.misread import free_charge, free_count, free_time
from kg.extract.repairs.sums import take_goods
from kg.extract.words.kinds import label_of, lemma_of
from kg.extract.words.means import free_means, is_means
from kg.extract.words.tree import Token

# what somebody makes or does: "a report by Oxfam"
WORKS = frozenset(
    {"book", "film", "novel", "song", "painting", "article", "report", "study", "play", "album", "work", "poem",
     "story", "statement", "letter", "attack", "raid", "strike", "decision", "ruling", "survey", "research",
     "analysis", "visit", "protest", "speech", "comment", "remark", "interview", "poll", "offensive",
     "operation", "campaign", "investigation", "inquiry", "probe", "audit", "review", "paper", "order", "law",
     "move", "effort", "attempt", "call", "crime", "use", "document", "complaint", "lawsuit", "appeal",
     "request", "proposal", "bid", "plan", "vote", "trip", "increase"}
)  # fmt: skip
_MAKING = frozenset(
    {"bake", "brew", "build", "buy", "carve", "catch", "compose", "cook", "craft", "draw", "earn", "film", "find",
     "hire", "invent", "kill", "knit", "make", "own", "paint", "photograph", "pick", "print", "record", "rent", "sew",
     "shoot", "sign", "steal", "weave", "write"}
)  # fmt: skip
_BRINGING = frozenset(
    {"bring", "carry", "deliver", "donate", "drag", "drive", "fax", "fly", "give", "hand", "lead", "mail", "move",
     "post", "present", "return", "sell", "send", "ship", "show", "submit", "take", "tow", "transfer"}
)  # fmt: skip
_FREEING = frozenset(
    {"absolve", "accuse", "acquit", "clear", "convict", "deprive", "exonerate", "rob", "strip", "suspect"}
)  # fmt: skip
_SCORES = frozenset(
    {"frames", "games", "goals", "points", "runs", "seats", "sets", "tries", "votes"}
)
# one of these has members or parts that may be told of behind "including"
_SETS = frozenset(
    {"area", "array", "category", "class", "collection", "committee", "company", "crowd", "delegation", "family",
     "field", "fleet", "group", "kind", "league", "list", "mix", "network", "number", "package", "plan", "program",
     "programme", "range", "region", "selection", "series", "set", "sort", "staff", "team", "type", "variety"}
)  # fmt: skip
_CRIMES = frozenset({"charge", "count", "crime", "felony", "offence", "offense"})
# "the head of state", "the minister of health" is one name all the same
_OFFICES = frozenset(
    {"state", "staff", "government", "police", "defence", "defense", "health", "finance", "justice", "mission",
     "operations", "education", "agriculture", "security", "parliament", "congress"}
)  # fmt: skip
# "the tests, planned for May"
_SETTING = frozenset({"due", "expect", "plan", "schedule", "set", "slate"})
_PUTTING_OFF = frozenset(
    {"bring", "delay", "defer", "move", "postpone", "push", "put", "reschedule", "shift", "switch"}
)
_GIVING = frozenset(
    {"award", "deny", "feed", "give", "grant", "hand", "issue", "offer", "promise", "refuse", "send", "serve", "show"}
)  # fmt: skip
# what is put right in one way only
_ALONE = {
    "along": join_along, "together": join_along, "between": free_count, "around": free_time, "in": take_goods,
}  # fmt: skip
_NAMED = {"Organization": "ORG", "Person": "PERSON"}
_GOALS = frozenset({"to", "in", "at", "into", "on", "from", "for", "as"})


def repair_preposition(word: Token) -> None:
    """Hang on its own word what "of", "away", "around", "by", "in", "to", "including" or "such as" begins."""
    if word.lower_ in {"including", "as"}:
        _free_examples(word)
    elif word.lower_ == "to":
        _free_goal(word)
    elif word.lower_ == "away":
        _free_source(word)
    elif word.lower_ == "of":
        _repair_of(word)
    elif word.lower_ in _ALONE:
        _ALONE[word.lower_](word)
    elif is_means(word):
        free_means(word)
    elif word.lower_ == "off":
        _free_coast(word)
    elif (done := _done_by(word)) is not None:
        word.hang_on(done)
        word.dep_ = "agent"


def choose_other(but: Token) -> None:
    """Hang the second phrase of "sold it not to Ford but to Fiat" on the verb, and the denial on the first alone."""
    first = but.head
    denial = first.nbor(-1)
    if but.dep_ != "cc" or first.pos_ != "ADP" or denial.lower_ != "not":
        return
    second = next((c for c in first.rights if c.dep_ == "conj" and c.pos_ == "ADP"), None)
    if second is None or second.i != but.i + 1 or denial.head not in {first, first.head}:
        return
    second.hang_on(first.head)
    denial.hang_on(first)
    second.dep_, first.dep_ = first.dep_, "dep"


def _free_coast(off: Token) -> None:
    """Hang on the verb where somebody was "rescued by a trawler off the coast", no word of the trawler."""
    by = off.head.head
    if off.head.dep_ == "pobj" and by.dep_ == "agent":
        off.hang_on(by.head)


def _repair_of(of: Token) -> None:
    if of.head.lower_ == "front" and of.head.nbor(-1).lower_ == "in":
        _place_before(of)
    else:
        if _is_charge(of):
            of.hang_on(of.head.head)
        free_charge(of)


def _place_before(of: Token) -> None:
    """Read "in front of" as one preposition."""
    lead, place = of.head.head, next((c for c in of.rights if c.dep_ == "pobj"), None)
    if lead.lower_ != "in" or place is None:
        return
    place.hang_on(lead)
    lead.lower_, of.head.dep_, of.dep_ = "in front of", "dep", "dep"


def _free_examples(word: Token) -> None:
    """Hang "including Ann Lee" of "nurses at the clinic including Ann Lee" on the nurses, who are people, too."""
    group = word.head
    if group.lemma_ in _CRIMES and group.dep_ == "pobj" and _is_deed(word):
        lead = group.head
        word.lower_ = "of" if lead.lower_ == "on" else lead.lower_
        word.hang_on(lead.head)
        return
    such = word.lower_ == "including" or any(c.lower_ == "such" for c in word.children)
    described = _described_above(word) if such and word.dep_ == "prep" else None
    if described is not None:
        word.hang_on(described)
        return
    if word.dep_ != "prep" or not such:
        return
    if group.pos_ == "VERB" and group.dep_ != "relcl":
        lift_examples(word)
        return
    told = next((t for t in (group, group.head, group.head.head) if t.dep_ == "relcl"), None)
    if told is not None and told.i < word.i:
        people = told.head
    elif group.dep_ != "pobj" or group.tag_ not in {"NN", "NNP", "NNS"}:
        return
    else:
        people = group.head.head if group.head.head.pos_ == "NOUN" else group.head.nbor(-1)
    first = next((c for c in word.children if c.dep_ == "pobj"), None)
    if people.tag_ != "NNS" or first is None or group.right_edge.i != word.right_edge.i:
        return
    named = [first, *(c for c in first.subtree if c.dep_ == "conj")]
    person = any(t.ent_type_ == "PERSON" for t in named) and group.tag_ != "NNS"
    person = person and (told is None or label_of(people.lemma_.lower(), plural=True) == "Group")
    single = group.tag_ == "NN" and group.left_edge.lower_ in {"a", "an", "the"}
    single = single or group.ent_type_ in {"DATE", "GPE"}
    several = len(named) > 1 and first.pos_ == "NOUN" and single and group.lemma_ not in _SETS
    if (person or several) and not word.is_ancestor(people):
        word.hang_on(people)


def _described_above(word: Token) -> Token | None:
    """Return the bakers of "bakers who use a mill, such as Ann Lee": those whom the clause describes are named."""
    first = next((c for c in word.children if c.dep_ == "pobj"), None)
    clause = word.head
    while clause.dep_ in {"dobj", "pobj", "prep"}:
        clause = clause.head
    people = clause.head
    if first is None or clause.dep_ != "relcl" or people.tag_ != "NNS":
        return None
    kind = label_of(lemma_of(people), plural=False)
    group = word.head
    alike = group.tag_ == "NNS" and label_of(lemma_of(group), plural=False) == kind
    types = {t.ent_type_ for t in (first, *first.conjuncts)}
    return people if not alike and _NAMED.get(kind, "") in types else None


def _free_goal(to: Token) -> None:
    """Hang "to church" of "took the cake she baked to church" on the taking: nobody bakes to a place."""
    makes = to.head
    before = to.nbor(-1)
    scored = before.lower_ in _SCORES and any(c.pos_ == "NUM" for c in to.rights)
    if scored and before.dep_ == "pobj" and makes.is_ancestor(before):
        to.hang_on(before)  # "by 30 votes to 12"
        return
    if makes.lower_ == "from" and any(_is_end(c) for c in makes.rights if c.dep_ == "pobj"):
        to.hang_on(makes.head)  # "cut it from 5 percent to 3 percent"
        return
    if makes.lower_ == "worth" and to.nbor(-1).text == "," and makes.head.pos_ == "VERB":
        to.hang_on(makes.head)  # "sold its stake, worth $3 million, to Fiat"
        return
    if makes.lemma_ in _SETTING and to.nbor(-1).text == ",":
        _free_new_date(to)
        return
    thing = makes.head
    if to.dep_ not in {"prep", "dative"} or makes.dep_ != "relcl" or makes.lemma_ not in _MAKING:
        return
    contact = not any(c.tag_ in {"WDT", "WP", "WRB"} or c.lower_ == "that" for c in makes.lefts)
    brings = thing.head
    goal = any(c.dep_ in {"prep", "dative"} and c.lower_ == "to" for c in brings.rights)
    if contact and thing.dep_ == "dobj" and brings.lemma_ in _BRINGING and not goal:
        to.hang_on(brings)
        for time in [c for c in makes.rights if c.dep_ == "prep" and c.i > to.i]:
            time.hang_on(brings)


def _free_new_date(to: Token) -> None:
    """Hang "to June" of "put off the tests, planned for May, to June" on what is put off, not on the plan."""
    plan = to.head
    verb = plan.head if plan.dep_ == "advcl" else plan.head.head
    if plan.tag_ == "VBN" and plan.dep_ in {"acl", "advcl"} and verb.lemma_ in _PUTTING_OFF:
        to.hang_on(verb)


def _free_source(away: Token) -> None:
    """Hang on the verb whom something is "taken away from"; who lives "miles away from it" does nothing from it."""
    lead = next((c for c in away.rights if c.lower_ == "from"), None)
    if lead is not None and away.dep_ == "advmod" and away.head.pos_ == "VERB" and not away.lefts:
        lead.hang_on(away.head)


def _is_end(noun: Token) -> bool:
    """Return whether a noun is one end of a change or of a way: a number, a counted thing, a place."""
    counted = noun.pos_ == "NUM" or any(c.dep_ == "nummod" for c in noun.lefts)
    return counted or noun.ent_type_ == "GPE"


def _is_deed(including: Token) -> bool:
    """Return whether a gerund tells a crime among several: "was charged with two crimes, including burning a car"."""
    return any(c.dep_ == "pcomp" and c.tag_ == "VBG" for c in including.rights)


def _is_charge(of: Token) -> bool:
    """Return whether an "of" behind an object tells what somebody was cleared of: "acquitted the nurse of murder"."""
    whom = of.head
    if whom.dep_ != "dobj" or whom.head.lemma_ not in _FREEING:
        return False
    inner = [c for c in of.children if c.dep_ in {"pobj", "pcomp"}]
    return any(
        c.pos_ in {"NOUN", "VERB"}
        and c.lower_ not in _OFFICES
        and not any(x.dep_ == "det" for x in c.lefts)
        for c in inner
    )


def _done_by(by: Token) -> Token | None:
    """Return what is done by whom a "by" names that hangs on a goal or a gift, or None.

    "Was given to the museum by Japan", "were given a warning by the owner"; a book by Lee is no gift of Lee's.
    """
    goal = by.head
    if by.dep_ != "prep" or goal.lemma_.lower() in WORKS:
        return None
    if goal.dep_ == "dobj":
        verb = goal.head
        whom = [c for c in verb.lefts if c.dep_ == "nsubjpass"]
        if verb.lemma_ not in _GIVING or not whom or goal.left_edge.tag_ != "DT":
            return None
    elif goal.dep_ == "pobj" and goal.head.lower_ in _GOALS:
        verb = goal.head.head
    else:
        return None
    passive = verb.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.children)
    told = any(c.dep_ == "agent" and not is_means(c) for c in verb.children)
    return verb if passive and not told else None
