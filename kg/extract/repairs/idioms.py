"""Read set phrases as what they mean: "turned himself in", "took the place of Lee", "went back to Oslo"."""

from collections.abc import Callable

from kg.extract.repairs.lifted import free_list_of_qualities
from kg.extract.repairs.markets import MOVING, STANDING, go_towards, read_change, read_move
from kg.extract.repairs.recorded import SEEING, lift_recorded
from kg.extract.words.kinds import can_act, is_body, label_of
from kg.extract.words.tree import INSIDE, MARKS, NOUN_OR_NAME, NOUN_SUBJECTS, REFLEXIVES, Token

_SURRENDERING = {
    "turn": frozenset({"in"}),
    "give": frozenset({"up"}),
    "hand": frozenset({"in", "over"}),
}
# "took the place of honour" replaces nobody
_HONOURS = frozenset({"honor", "honour", "pride", "birth", "residence", "work", "worship"})
_COMING = frozenset({"come", "get", "go"})
# whose goal tells enough: "drove back to the embassy" is driving to it
_MOVING = frozenset(
    {"bring", "carry", "crawl", "cycle", "drive", "escort", "ferry", "fly", "head", "march", "move", "ride", "run",
     "rush", "sail", "send", "ship", "swim", "take", "transfer", "transport", "travel", "walk"}
)  # fmt: skip
_WAYS = frozenset({"against", "at", "from", "into", "onto", "to", "towards", "toward"})
# what may go from one thing to another: "everything from tea to soap"
RANGING = frozenset({"anything", "everything"})
_ENDS = {"end": "end", "close": "end", "halt": "halt"}
_PARTED = {"fall": "short", "make": "up", "stop": "short"}
# what somebody makes of a matter: "made gun control a priority"
_MATTERS = frozenset(
    {"aim", "centerpiece", "centrepiece", "concern", "condition", "cornerstone", "crime", "duty", "focus", "goal",
     "issue", "law", "matter", "mission", "objective", "part", "pillar", "point", "policy", "precondition", "priority",
     "promise", "requirement", "subject", "success", "target", "task", "theme", "topic"}
)  # fmt: skip
_OFFERS = frozenset({"bid", "loan", "offer", "pledge", "promise", "proposal"})
_FAILING = {("fall", "through"): "fail", ("go", "under"): "collapse"}
_BUSINESSES = frozenset({"bakery", "farm", "hotel", "mill", "restaurant", "shop", "store"})
_CAREERS = frozenset(
    {"become", "found", "join", "lead", "manage", "play", "pursue", "run", "seek", "start", "study", "take", "teach"}
)  # fmt: skip
# verbs that parsers take for nouns behind "set to"
_HOSTING = frozenset({"chair", "face", "host", "head", "launch", "star", "stage", "test", "tour"})


def repair_idiom(verb: Token) -> None:
    """Make a verb with its set phrase the plain verb that says the same, with the objects of that."""
    for repair in _REPAIRS.get(verb.lemma_, ()):
        repair(verb)
    if verb.pos_ == "VERB":
        _return(verb)
    if "-" in verb.lower_:
        free_list_of_qualities(verb)


def name_range(word: Token) -> None:
    """Read "sells everything from tea to soap" as selling tea and soap."""
    start = word.nbor(1)
    if start.lower_ != "from":
        return
    first = next((c for c in start.children if c.dep_ == "pobj" and c.pos_ in NOUN_OR_NAME), None)
    ends = (word.head, word, start, *word.head.children) if first is not None else ()
    to = next((c for e in ends for c in e.rights if c.lower_ == "to" and c.i > start.i), None)
    last = next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
    if first is None or to is None or last is None or last.pos_ not in NOUN_OR_NAME:
        return
    if to.i != first.right_edge.i + 1 or word.head is word:
        return
    if first.is_ancestor(word.head) or last.is_ancestor(first):
        return
    first.hang_on(word.head)
    first.dep_ = word.dep_
    last.hang_on(first)
    last.dep_ = "conj"
    for inside, above in ((word, first), (start, first), (to, last)):
        if not inside.is_ancestor(above):
            inside.hang_on(above)
        inside.dep_ = INSIDE


def _surrender(verb: Token) -> None:
    """Read "turned himself in", "gave herself up to police" as surrendering."""
    particles = _SURRENDERING.get(verb.lemma_)
    if particles is None:
        return
    oneself = next(
        (c for c in verb.rights if c.lower_ in REFLEXIVES and c.dep_ in {"dobj", "dative"}), None
    )
    particle = next(
        (c for c in verb.rights if c.lower_ in particles and not list(c.children)), None
    )
    if oneself is not None and particle is not None:
        verb.lemma_ = "surrender"
        oneself.dep_ = particle.dep_ = INSIDE


def _replace(verb: Token) -> None:
    """Read "took the place of Lee", "took Lee's place" as replacing Lee."""
    place = next((c for c in verb.rights if c.dep_ == "dobj" and c.lower_ == "place"), None)
    if place is None:
        return
    whose = next((c for c in place.lefts if c.dep_ == "poss" and c.pos_ in NOUN_OR_NAME), None)
    of = next((c for c in place.rights if c.lower_ == "of"), None)
    whom = whose or next((c for c in of.children if c.dep_ == "pobj"), None) if of else whose
    definite = whose is not None or place.left_edge.lower_ == "the"
    if whom is None or not definite or whom.lemma_.lower() in _HONOURS:
        return
    verb.lemma_ = "replace"
    whom.hang_on(verb)
    whom.dep_, place.dep_ = "dobj", INSIDE


def _consider(verb: Token) -> None:
    """Read "took the weather into account" as considering it."""
    for into in verb.rights:
        account = into.nbor(1)
        if into.lower_ == "into" and account.lower_ == "account" and account.head is into:
            verb.lemma_ = "consider"
            into.dep_ = account.dep_ = INSIDE
            return


def _persuade(verb: Token) -> None:
    """Read "got his brother to sell the mill" as persuading him."""
    whom = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    for act in verb.rights:
        aims = act.tag_ == "VB" and act.dep_ in {"advcl", "xcomp"} and act.left_edge.tag_ == "TO"
        if whom is not None and aims and whom.right_edge.i == act.left_edge.i - 1:
            if can_act(whom):
                verb.lemma_, act.dep_ = "persuade", "xcomp"
            return


def _leave(verb: Token) -> None:
    """Hang "carrying a bag" of "left the bank carrying a bag" on the leaving: no place carries a bag.

    Nor does a firm join another one that somebody "left to join".
    """
    place = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if place is None or place.pos_ == "PRON" or place.ent_type_ == "PERSON":
        return
    if label_of(place.lemma_.lower(), plural=False) in {"Group", "Person"}:
        return
    for act in verb.rights:
        career = act.tag_ == "VB" and act.lemma_ in _CAREERS
        if act.dep_ == "xcomp" and (
            career or (act.tag_ == "VBG" and any(c.dep_ == "dobj" for c in act.rights))
        ):
            act.dep_ = "advcl"


def _offer(verb: Token) -> None:
    """Read "made the union an offer" as what the union is made: nobody becomes an offer."""
    for offer in verb.rights:
        if offer.lemma_ not in _OFFERS:
            continue
        inner = next((c for c in offer.lefts if c.dep_ == "nsubj"), None)
        whom = inner or next((c for c in verb.rights if c.dep_ in {"dobj", "dative"}), offer)
        if whom.i < offer.i and (inner is not None or offer.dep_ in {"dobj", "oprd"}):
            whom.hang_on(verb)
            whom.dep_, offer.dep_ = "dative", "dobj"
        return


def _withhold(verb: Token) -> None:
    """Make the hearing of "denied Weber a hearing" what is denied, and not Weber."""
    whom = next((c for c in verb.rights if c.dep_ in {"dobj", "dative"}), None)
    for thing in (*verb.rights, *whom.rights) if whom is not None else ():
        near = whom is not None and thing.left_edge.i == whom.i + 1 and thing.left_edge.tag_ == "DT"
        if near and whom is not None and thing.pos_ == "NOUN" and thing.dep_ in {"dobj", "pobj"}:
            thing.hang_on(verb)
            whom.dep_, thing.dep_ = "dative", "dobj"
            return


def _host(verb: Token) -> None:
    """Read "is set to host talks" as hosting them, where a parser sees talks of some kind."""
    to = verb.nbor(1)
    act = to.nbor(1)
    thing = act.head
    if to.lower_ != "to" or act.lower_ not in _HOSTING or to.head is not verb:
        return
    if act.dep_ == "compound" and thing.dep_ == "pobj" and act.left_edge is act:
        act.hang_on(verb)
        to.hang_on(act)
        thing.hang_on(act)
        thing.dep_ = "dobj"
    elif act.head is not verb:
        return
    to.dep_, to.pos_, to.tag_ = "aux", "PART", "TO"
    act.dep_, act.pos_, act.tag_, act.lemma_ = "xcomp", "VERB", "VB", act.lower_


def _make(verb: Token) -> None:
    """Read "made Lee a general", "makes smoking a crime" as what somebody or something is made."""
    for inner in verb.rights:
        if inner.dep_ == "ccomp" and inner.tag_ in {"VB", "VBP"} and inner.pos_ == "VERB":
            if _make_matter(inner):
                return
            continue
        if inner.dep_ == "ccomp" and inner.pos_ == "NOUN":
            made, whole = next((c for c in inner.lefts if c.dep_ == "nsubj"), None), inner
        elif inner.dep_ == "xcomp" and inner.tag_ == "VBG" and inner.i == verb.i + 1:
            made, whole = inner, next((c for c in inner.rights if c.dep_ == "dobj"), inner)
        else:
            continue
        if made is None or made.pos_ == "PRON" or whole is made:
            continue
        whole.hang_on(verb)
        made.hang_on(verb)
        made.dep_, whole.dep_ = "dobj", "oprd"
        made.pos_ = "NOUN" if made.pos_ == "VERB" else made.pos_
        return


def _make_matter(act: Token) -> bool:
    """Make a noun of the control in "made gun control a priority", which parsers take for what the gun does.

    Return whether it is one.
    """
    kind = next((c for c in act.lefts if c.dep_ == "nsubj"), None)
    rank = next((c for c in act.rights if c.dep_ == "dobj"), None)
    if kind is None or rank is None or kind.tag_ != "NN" or kind.i != act.i - 1:
        return False
    if rank.lemma_ not in _MATTERS or kind.left_edge is not kind:
        return False
    makes = act.head
    act.pos_, act.tag_, act.dep_ = "NOUN", "NN", "dobj"
    kind.dep_, rank.dep_ = "compound", "oprd"
    for word in act.rights:
        word.hang_on(makes)
    return True


def _let(verb: Token) -> None:
    """Read "lets police search homes" as searching, where parsers see homes of some kind."""
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    act = thing.nbor(-1) if thing is not None else verb
    who = act.nbor(-1)
    if thing is None or act.dep_ != "compound" or act.head is not thing or who.i <= verb.i:
        return
    people = who.lower_ in {"people", "police", "staff"} or who.tag_ == "NNS"
    if not people or who.head not in {act, thing} or not can_act(who):
        return
    for word in [c for c in thing.lefts if c.i < who.i]:
        word.hang_on(who)
    act.hang_on(verb)
    who.hang_on(act)
    thing.hang_on(act)
    act.dep_, act.pos_, act.tag_, act.lemma_ = "ccomp", "VERB", "VB", act.lower_
    who.dep_, thing.dep_ = "nsubj", "dobj"


def _try(verb: Token) -> None:
    """Read "did his best to win" as trying to win."""
    best = next((c for c in verb.rights if c.lower_ in {"best", "utmost"}), None)
    owned = best is not None and any(c.dep_ == "poss" for c in best.lefts)
    aims = [] if best is None else [c for w in (verb, best) for c in w.rights if c.tag_ == "VB"]
    if best is None or not owned or not aims or aims[0].i < best.i:
        return
    verb.lemma_, best.dep_ = "try", INSIDE
    aims[0].hang_on(verb)
    aims[0].dep_ = "xcomp"


def _end(verb: Token) -> None:
    """Read "brought the strike to an end", "brought to an end his career" as ending it, "came to a halt" as halting."""
    to = next((c for c in verb.rights if c.lower_ == "to"), None)
    end = next((c for c in to.rights if c.dep_ == "pobj"), None) if to is not None else None
    if to is None or end is None or end.lower_ not in _ENDS or end.i != to.i + 2:
        return
    if end.nbor(-1).lower_ not in {"a", "an"}:
        return
    for thing in [c for c in end.rights if c.dep_ == "appos"]:
        thing.hang_on(verb)
        thing.dep_ = "dobj"
    verb.lemma_ = _ENDS[end.lower_]
    to.dep_ = end.dep_ = INSIDE
    end.pos_ = "ADV"  # no part of the title behind it: "to an end Senator Reed's career"


def _conclude(verb: Token) -> None:
    """Read "came to the conclusion that it fell", "reached the conclusion that" as concluding it."""
    if any(c.dep_ == "neg" for c in verb.lefts):
        return  # what nobody concluded, is not told by them
    for inner in verb.rights:
        led = inner.lower_ in {"to", "at"}
        noun = next((c for c in inner.rights if c.dep_ == "pobj"), inner) if led else inner
        if noun.lower_ != "conclusion" or noun.dep_ not in {"dobj", "pobj"}:
            continue
        told = next((c for c in noun.rights if c.dep_ in {"acl", "ccomp"}), None)
        if told is None or told.left_edge.lower_ != "that" or told.left_edge.dep_ != "mark":
            return
        told.hang_on(verb)
        verb.lemma_, told.dep_, noun.dep_ = "conclude", "ccomp", INSIDE
        inner.dep_ = INSIDE
        return


def _care(verb: Token) -> None:
    """Read "looked after the children", "were looked after" as caring for them."""
    after = verb.nbor(1)
    if after.lower_ == "after" and after.head is verb and after.dep_ == "prep":
        verb.lemma_, after.lower_ = "care", "for"


def _join_of(verb: Token) -> None:
    """Hang on the verb what somebody "fell short of", what something "made up of" others consists of."""
    particle = next((c for c in verb.rights if c.lower_ == _PARTED[verb.lemma_]), None)
    behind = particle.rights if particle is not None else ()
    of = next((c for c in behind if c.lower_ == "of"), None)
    if of is not None and any(c.dep_ == "pobj" for c in of.rights):
        of.hang_on(verb)


def _fail(verb: Token) -> None:
    """Read "the deal fell through" as failing, "the bank went under" as collapsing."""
    particle = verb.nbor(1)
    told = _FAILING.get((verb.lemma_, particle.lower_))
    if told is None or particle.head is not verb or particle.children:
        return
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    firm = subject is not None and (is_body(subject) or subject.lemma_ in _BUSINESSES)
    if told != "collapse" or firm:  # a ferry that "went under" sank
        verb.lemma_, particle.dep_ = told, INSIDE


def _vote_down(verb: Token) -> None:
    """Read "voted down the bill", "voted the bill down" as rejecting it."""
    down = next((c for c in verb.rights if c.lower_ == "down"), None)
    inner = next((c for c in down.rights if c.dep_ == "pobj"), None) if down is not None else None
    thing = inner or next((c for c in verb.rights if c.dep_ in {"dobj", "nsubjpass"}), None)
    if down is None or (thing is None and verb.tag_ != "VBN"):
        return
    if inner is not None:
        inner.hang_on(verb)
        inner.dep_ = "dobj"
    verb.lemma_, down.dep_ = "reject", INSIDE


def _arrive(verb: Token) -> None:
    """Read "set foot in Mecca" as arriving there."""
    foot = verb.nbor(1)
    if foot.lower_ == "foot" and foot.dep_ == "dobj" and foot.nbor(1).lower_ in {"at", "in", "on"}:
        verb.lemma_ = "arrive"
        foot.dep_ = INSIDE


def _set_fire(verb: Token) -> None:
    """Read "set fire to a bus", "was set on fire" as burning it."""
    fire = next((c for c in verb.rights if c.dep_ == "dobj" and c.lower_ == "fire"), None)
    bare = fire is not None and fire.left_edge is fire
    for prep in verb.rights:
        inner = next((c for c in prep.rights if c.dep_ == "pobj"), None)
        if inner is None:
            continue
        if prep.lower_ == "on" and inner.lower_ == "fire" and inner.left_edge is inner:
            verb.lemma_ = "burn"
            prep.dep_ = INSIDE
        elif prep.lower_ == "to" and bare and fire is not None:
            verb.lemma_ = "burn"
            inner.hang_on(verb)
            inner.dep_, fire.dep_, prep.dep_ = "dobj", INSIDE, INSIDE
        else:
            continue
        return


def _retort(verb: Token) -> None:
    """Make a retort of "shot back" before what is said: '"No," she fired back', "hit back that it was false"."""
    back, first = verb.nbor(1), verb.sent[0]
    behind = back.nbor(1)
    told = behind.lower_ == "that" or (behind.text in {",", ":"} and behind.nbor(1).text in MARKS)
    if back.lower_ != "back" or not (told or first.text in MARKS or verb.doc.quoted[first.i]):
        return
    verb.lemma_, back.dep_ = "retort", INSIDE


def _return(verb: Token) -> None:
    """Hang on the verb where somebody goes back to, and read "went back to Oslo" as returning to it."""
    back = next(
        (c for c in verb.rights if c.lower_ == "back" and c.dep_ in {"advmod", "prt"}), None
    )
    if back is None or back.nbor(1).lower_ not in _WAYS:
        return
    way = back.nbor(1)
    if way.head == back:
        way.hang_on(verb)
    subject = next((c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS), None)
    # "the custom goes back to the war" does not return to it
    dates = verb.tag_ == "VBZ" and subject is not None and not subject.ent_type_
    if verb.lemma_ in _COMING and not dates and way.lower_ in {"from", "to"}:
        verb.lemma_ = "return"
    elif verb.lemma_ not in _MOVING:
        return
    back.dep_ = INSIDE


_REPAIRS: dict[str, tuple[Callable[[Token], None], ...]] = {
    **dict.fromkeys(("fire", "hit", "shoot"), (_retort,)),
    **dict.fromkeys(_SURRENDERING, (_surrender,)),
    **dict.fromkeys(MOVING - _PARTED.keys(), (read_move,)),
    **dict.fromkeys(STANDING, (read_change,)),
    **dict.fromkeys(SEEING, (lift_recorded,)),
    "head": (go_towards,),
    "arrive": (_conclude,),
    "bring": (_end,),
    "come": (_end, _conclude),
    "draw": (_conclude,),
    "reach": (_conclude,),
    "fall": (_join_of, read_move, _fail),
    "go": (_fail,),
    "vote": (_vote_down,),
    "stop": (_join_of,),
    "take": (_replace, _consider),
    "do": (_try,),
    "get": (_persuade,),
    "leave": (_leave,),
    "make": (_join_of, _offer, _make),
    **dict.fromkeys(("deny", "grant", "refuse"), (_withhold,)),
    "let": (_let,),
    "look": (_care,),
    "set": (_arrive, _set_fire, _host),
    **dict.fromkeys(("expect", "schedule", "slate"), (_host,)),
}
