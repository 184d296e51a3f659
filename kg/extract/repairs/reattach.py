"""Hang clauses and names where they belong: behind a rank, a meeting, a measure, a verb of calling, in a headline."""

from kg.extract.words.kinds import DOERS, can_act
from kg.extract.words.moves import MOVES
from kg.extract.words.speech import is_voiced
from kg.extract.words.tree import FINITE_OR_MODAL, MARKS, NOUN_OR_NAME, NOUN_SUBJECTS, Token

_LINKS = frozenset({"be", "become"})
_ATTENDING = frozenset({"attend", "join", "visit", "miss", "skip", "boycott", "chair", "leave"})
_MEETINGS = frozenset(
    {"meeting", "talk", "conference", "summit", "rally", "session", "gathering", "hearing", "forum", "congress"}
)  # fmt: skip
_CALLING = frozenset({"call", "label", "brand", "dub", "consider", "deem", "name"})
# "the efforts of a teacher to save the library": it is the teacher who tries
_STRIVINGS = frozenset({"attempt", "bid", "campaign", "drive", "effort", "push", "struggle", "try"})
# what can rise and fall, whoever or whatever it is "among", "for" or "in"; soldiers advance and ships sink
_MOVING = MOVES - {
    "advance", "edge", "gain", "rally", "recover", "retreat", "shed", "sink", "slide",
} | {
    "decrease", "double", "dwindle", "grow", "increase", "narrow", "shrink", "slow", "weaken", "widen",
}  # fmt: skip
_CONTENT = frozenset(
    {"fear", "risk", "report", "sign", "hope", "chance", "evidence", "video", "image", "photo"}
)
_REQUESTS = frozenset({"appeal", "call", "demand", "plea", "plan", "proposal", "push", "request"})
_DEMANDS = _REQUESTS | {"insistence", "recommendation", "suggestion", "wish"}
# what a happening does, and nobody does by saying something
_EFFECTS = frozenset(
    {"beat", "become", "block", "bring", "burn", "bury", "cause", "crush", "cut", "damage", "defeat", "delay",
     "destroy", "displace", "disrupt", "end", "flatten", "flood", "force", "halt", "hit", "hurt", "injure", "kill",
     "knock", "leave", "level", "lose", "make", "prompt", "push", "raise", "ruin", "send", "set", "shatter", "sink",
     "spark", "spill", "strand", "sweep", "topple", "trap", "trigger", "win", "wound", "wreck"}
)  # fmt: skip
_IMPLORING = frozenset(
    {"adjure", "beseech", "compel", "enjoin", "entreat", "exhort", "force", "implore", "oblige", "urge"}
)  # fmt: skip
# what is allowed may be told of things, too
_FREELY = frozenset({"allow", "cause", "enable", "permit", "use"})
_BESIDE = frozenset({"acl", "advcl", "relcl"})
# whom one lets or has do something
_LETTING = frozenset(
    {"advise", "allow", "ask", "authorise", "authorize", "beg", "cause", "challenge", "command", "direct", "enable",
     "encourage", "forbid", "help", "instruct", "invite", "lead", "order", "permit", "persuade", "press", "pressure",
     "prompt", "push", "require", "tell", "urge", "warn"}
) | _IMPLORING  # fmt: skip
# what things are and people are not: "cakes, baked by nuns"
_PRODUCING = frozenset(
    {"bake", "brew", "build", "buy", "carve", "cook", "design", "donate", "give", "grow", "knit", "make", "paint",
     "print", "produce", "provide", "publish", "sell", "sew", "supply", "write"}
)  # fmt: skip
# "came to a close with Chile signing", but not "broke ties with Mali accusing it"
_ENDS = frozenset({"beginning", "close", "end", "halt", "start"})
# whom one does it with: "met with Lee hoping to win"
_JOINING = frozenset(
    {"agree", "argue", "chat", "compete", "deal", "dine", "fight", "go", "live", "meet", "negotiate", "play", "share",
     "side", "sign", "sit", "speak", "stay", "talk", "team", "train", "travel", "work"}
)  # fmt: skip
# what a parser may make of a subject beside a second one
_TOLD = frozenset({"nsubj", "nsubjpass", "dobj", "npadvmod", "dep"})
_TYING = frozenset({"among", "for", "in", "of", "between", "from"})


def hang_purpose(verb: Token) -> None:
    """Hang "to ban it" on the rank in "was the third state to ban it", on the meeting in "attended talks to ban it"."""
    above = verb.head
    if verb.dep_ not in {"advcl", "xcomp"} or verb.i < above.i:
        return
    if not any(c.tag_ == "TO" for c in verb.lefts):
        return
    first = verb.left_edge.i - 1
    for noun in above.rights:
        if noun.i < verb.i and noun.right_edge.i == first and noun.pos_ == "NOUN":
            ranked = noun.dep_ == "attr" and above.lemma_ in _LINKS and _has_number(noun)
            met = noun.dep_ == "dobj" and above.lemma_ in _ATTENDING and noun.lemma_ in _MEETINGS
            met = met and verb.dep_ == "advcl"
            owned = any(c.lower_ in {"of", "by"} for c in noun.rights)
            strives = noun.dep_ == "dobj" and owned and noun.lemma_ in _STRIVINGS
            if ranked or met or strives:
                verb.hang_on(noun)
                verb.dep_ = "acl"
            return


def hang_plea(verb: Token) -> None:
    """Make "to drink" of "exhorted the pilgrims to drink" what is asked, where parsers see a purpose.

    Also over an aside: "allowed a rebel - Lee, the former mayor - to leave" (and "ordered the mayor, Lee, to leave").
    """
    whom = verb.head
    if not any(c.tag_ == "TO" for c in verb.lefts):
        return
    if whom.dep_ in {"appos", "npadvmod"} and whom.left_edge.nbor(-1).is_punct:
        described = whom.head if whom.dep_ == "appos" else _object_before(whom)
        whom = described if described is not None and described.dep_ == "dobj" else whom
    if verb.dep_ == "advcl" and (whom.lemma_ in _LETTING or whom.lemma_ == "use"):
        if _is_whole_aim(verb, whom):
            verb.dep_ = "xcomp"
            return
        if verb.left_edge.nbor(-1).is_punct:
            whom = next((c for c in whom.rights if c.dep_ == "dobj" and c.i < verb.i), whom)
    aside = [c for c in verb.doc[whom.i + 1 : verb.i] if c.ent_type_ == "PERSON"]
    parted = whom.dep_ == "dobj" and verb.left_edge.nbor(-1).is_punct
    parted = parted and verb.dep_ in _BESIDE and whom.head.lemma_ in _LETTING
    if parted and (aside or can_act(whom)):
        verb.hang_on(whom.head)
        verb.dep_ = "xcomp"
        return
    asks = whom.head if verb.dep_ in {"acl", "relcl"} and whom.dep_ == "dobj" else whom
    if verb.dep_ in _BESIDE and asks.lemma_ in _IMPLORING and asks.i < verb.i:
        verb.hang_on(asks)
        verb.dep_ = "xcomp"


def _is_whole_aim(verb: Token, lets: Token) -> bool:
    """Return whether "to" stands right behind those whom one lets do it: "allowed hotels and shops to close"."""
    whom = next((c for c in lets.rights if c.dep_ == "dobj"), None)
    return (
        whom is not None
        and whom.right_edge.i == verb.left_edge.i - 1
        and (lets.lemma_ in _FREELY or can_act(whom))
    )


def _object_before(noun: Token) -> Token | None:
    """Return the object of the verb above right before the dash that leads to `noun`, or None."""
    last = noun.left_edge.nbor(-2)
    found = (c for c in noun.head.rights if c.dep_ == "dobj" and c.right_edge.i <= last.i + 1)
    return next(found, None)


def hang_demand(verb: Token) -> None:
    """Hang "that the king resign" on the demand in "repeated her demand that the king resign"."""
    above, that = verb.head, verb.left_edge
    if verb.dep_ != "ccomp" or that.lower_ != "that" or that.dep_ != "mark" or verb.i < above.i:
        return
    noun = that.nbor(-1)
    if noun.head is above and noun.dep_ == "dobj" and noun.lemma_ in _DEMANDS:
        verb.hang_on(noun)
        verb.dep_ = "acl"


def hang_request(verb: Token) -> None:
    """Hang "for dogs to be muzzled" on the calls in "prompted calls for dogs to be muzzled": it says what they ask."""
    first, above = verb.left_edge, verb.head
    if verb.dep_ != "advcl" or first.lower_ != "for" or first.dep_ != "mark" or verb.i < above.i:
        return
    noun = first.nbor(-1)
    asks = noun == above or (noun.head == above and noun.dep_ == "dobj")
    if asks and noun.lemma_ in _REQUESTS and any(c.tag_ == "TO" for c in verb.lefts):
        verb.hang_on(noun)
        verb.dep_ = "acl"


def hang_use(verb: Token) -> None:
    """Hang "to repair it" of "asked for a grant to repair it" on the grant: nobody is asked to repair it."""
    above, thing = verb.head, verb.left_edge.nbor(-1)
    if verb.dep_ != "xcomp" or above.lemma_ not in {"apply", "ask"} or thing.dep_ != "pobj":
        return
    asked = thing.head.lower_ == "for" and thing.head.head is above
    if asked and thing.tag_ == "NN" and not can_act(thing):
        verb.hang_on(thing)
        verb.dep_ = "acl"


def _has_number(noun: Token) -> bool:
    ranks = (c for c in noun.lefts if c.dep_ in {"amod", "nummod", "advmod"})
    return any(
        c.ent_type_ == "ORDINAL" or c.lower_[:1].isdigit() or c.lower_ in {"only", "last"}
        for c in ranks
    )


def lift_participle(verb: Token) -> None:
    """Hang "falling" in "with demand for cars falling" on the demand, the first noun behind "with"."""
    inner = verb.head
    lead = inner.head
    whole = lead.head
    if (
        verb.dep_ != "acl"
        or verb.tag_ != "VBG"
        or inner.dep_ != "pobj"
        or lead.lower_ not in _TYING
    ):
        return
    if whole.pos_ != "NOUN" or lead.i != whole.i + 1 or whole.lemma_ in _CONTENT:
        return
    opening = whole.dep_ == "pobj" and whole.head.lower_ == "with"
    first = opening and whole.head.i == verb.sent.start
    moves = verb.lemma_ in _MOVING and (opening or whole.dep_ == "nsubj")
    if moves or (first and lead.lower_ == "of"):
        verb.hang_on(whole)


def free_effect(verb: Token) -> None:
    """Hang "killing four" on what it is the effect of: "sank, the guard said, killing four"."""
    if verb.dep_ in {"advcl", "xcomp"} and verb.lemma_ in _EFFECTS:
        told = _told_before(verb)
        if told is not None:
            verb.hang_on(told)
            verb.dep_ = "advcl"
    lead = verb.head.head
    if verb.dep_ == "xcomp" and verb.head.dep_ == "pcomp" and lead.lower_ == "during":
        verb.hang_on(lead.head)  # "ignited during docking killing nine"
        verb.dep_ = "advcl"


def _told_before(verb: Token) -> Token | None:
    """Return the clause before an inserted "the guard said" that the parser hung a participle on, or None."""
    says = verb.head
    first = verb.left_edge.i - 1
    speaker = next((c for c in says.lefts if c.dep_ == "nsubj"), None)
    if not is_voiced(says.lemma_) or speaker is None or verb.doc[first].text != ",":
        return None
    before = speaker.left_edge.i - 1
    between = verb.doc[says.i + 1 : first]
    if before < verb.sent.start or verb.doc[before].text != ",":
        return None
    if any(t.dep_ not in {"prep", "pobj", "npadvmod", "compound", "det"} for t in between):
        return None
    clauses = [c for c in says.lefts if c.dep_ in {"ccomp", "advcl"} and c.i < before]
    clauses += [says.head] if says.dep_ == "parataxis" and says.head.i < before else []
    quoted = any(t.text in MARKS for t in verb.doc[verb.sent.start : verb.i])
    return clauses[0] if clauses and not quoted else None


def hang_product(verb: Token) -> None:
    """Hang "baked by nuns" of "ate cakes, baked by nuns" on the cakes: nobody who eats is baked."""
    thing = next((c for c in verb.head.rights if c.dep_ == "dobj"), None)
    first = verb.left_edge.i
    if verb.dep_ not in {"advcl", "prep"} or verb.lemma_ not in _PRODUCING or thing is None:
        return
    behind = thing.right_edge.i + 2 == first and verb.doc[first - 1].text == ","
    agent = any(c.dep_ == "agent" for c in verb.rights)
    if behind and agent and not thing.ent_type_ and thing.tag_ not in {"PRP", "WP"}:
        verb.hang_on(thing)
        verb.dep_ = "acl"
        for other in verb.rights:
            own = any(c.dep_ in {"nsubj", "nsubjpass", "dobj", "aux"} for c in other.children)
            if other.dep_ == "conj" and other.tag_ == "VBD" and not own:
                other.tag_ = "VBN"


def hang_attendant(verb: Token) -> None:
    """Hang "making speeches" of "began it with Lee, Ray and Doe making speeches" on those who make them."""
    before = verb.nbor(-1)
    if verb.dep_ != "advcl" or before.ent_type_ not in DOERS or verb.left_edge is not verb:
        return
    first = before
    while first.dep_ == "conj" and first.head.ent_type_:
        first = first.head
    lead = first.head
    above = lead.head
    told = above.lemma_ not in _JOINING if above.pos_ == "VERB" else above.lemma_ in _ENDS
    attendant = first.dep_ == "pobj" and lead.lower_ == "with" and told
    if attendant and first.right_edge.i == verb.i - 1 and above.i > verb.sent.start:
        verb.hang_on(first)
        verb.dep_ = "acl"


def join_examples(name: Token) -> None:
    """Make the last of "stars like Lee, Ray, and Doe opened it" one more example, and the stars those who open it."""
    verb, cc = name.head, name.doc[max(name.left_edge.i - 1, 0)]
    whole = verb.head
    lead = next(
        (c for c in whole.rights if c.lower_ in {"like", "as"} and c.i == whole.i + 1), None
    )
    lead = lead or next((c for c in whole.rights if c.lower_ == "as" and c.dep_ == "prep"), None)
    first = next((c for c in lead.rights if c.dep_ == "pobj"), None) if lead is not None else None
    if verb.dep_ != "conj" or whole.head is not whole or whole.pos_ != "NOUN" or first is None:
        return
    joined = cc.dep_ == "cc" and cc.head is whole and name.i < verb.i
    if not joined or not first.ent_type_ or verb.tag_ == "VBZ":
        return
    last = first
    while (further := next((c for c in last.rights if c.dep_ == "conj"), None)) is not None:
        last = further
    verb.hang_on(verb)
    verb.dep_, name.dep_ = "ROOT", "conj"
    name.hang_on(last)
    cc.hang_on(last)
    for word in [c for c in whole.rights if c.i > verb.i]:
        word.hang_on(verb)
    whole.hang_on(verb)
    whole.dep_ = "nsubj"


def call_by(noun: Token) -> None:
    """Make "a liar" in "called Lee, who drove a bus, a liar" what the verb calls somebody, not what the bus is.

    Without a comma nothing else stands beside a noun: "called the idea of a tax a joke".
    """
    if noun.dep_ != "appos" or noun.left_edge.tag_ != "DT" or noun.left_edge.i == noun.sent.start:
        return
    comma = noun.left_edge.i - 1
    verb, whom = _called_above(noun)
    if verb is None or whom is None:
        return
    if noun.head.i == comma and noun.head is not whom and noun.doc[comma].pos_ in NOUN_OR_NAME:
        noun.hang_on(verb)
        noun.dep_ = "oprd"
        return
    if noun.doc[comma].text != ",":
        return
    aside = [t for t in noun.doc[whom.i + 1 : comma] if t.text == ","]
    if aside and aside[0].i == whom.i + 1:
        whom.dep_ = "dobj"
        noun.hang_on(verb)
        noun.dep_ = "oprd"


def _called_above(noun: Token) -> tuple[Token | None, Token | None]:
    """Return the verb of calling above a noun and whom it calls so."""
    step = noun
    while step.head is not step:
        above = step.head
        if above.lemma_ in _CALLING and above.pos_ == "VERB" and step.dep_ in {"dobj", "oprd"}:
            return above, step
        step = above
    return None, None


def raise_near(verb: Token) -> None:
    """Make a headline's "Ford about to close plant", "Ford close to closing plant" a clause of its own: Ford is to."""
    to = verb.nbor(-1) if verb.doc.is_headline and verb.i - 2 > verb.sent.start else verb
    near = to.nbor(-1) if to is not verb else verb
    if (
        to.lower_ != "to"
        or near.lower_ not in {"about", "close", "set", "near"}
        or near.i == verb.sent.start
    ):
        return
    noun = near.nbor(-1)
    finite = any(t.tag_ in FINITE_OR_MODAL for t in verb.sent)
    if noun.pos_ not in {"NOUN", "PROPN"} or finite or noun.dep_ not in {"ROOT", "npadvmod", "dep"}:
        return
    verb.hang_on(verb)
    verb.dep_, verb.tag_ = "ROOT", "VB"
    for word, label in ((noun, "nsubj"), (near, "advmod"), (to, "aux")):
        word.hang_on(verb)
        word.dep_ = label


def hang_state(state: Token) -> None:
    """Make "Texas" of "police in Waco, Texas arrested him" part of the place, not who arrests."""
    at = state.i - 2
    if state.ent_type_ != "GPE" or state.dep_ not in NOUN_SUBJECTS or at <= state.sent.start:
        return
    city, verb = state.doc[at], state.head
    if state.nbor(-1).text != "," or city.ent_type_ != "GPE" or city.dep_ != "pobj":
        return
    told = city.head.head
    while told.dep_ == "pobj":
        told = told.head.head
    if (
        told.head != verb
        or told.i > state.i
        or told.pos_ not in NOUN_OR_NAME
        or told.dep_ not in _TOLD
    ):
        return
    if state.i > verb.i or state.left_edge != state or list(state.rights):
        return
    told.dep_ = state.dep_
    state.hang_on(city)
    state.dep_ = "appos"


def compare_doers(do: Token) -> None:
    """Read "eat more grass than do sheep" as a comparison with sheep: nobody does them."""
    if do.lemma_ != "do":
        return
    than = next((c for c in do.lefts if c.lower_ == "than"), None)
    if than is None or than.i != do.i - 1 or do.head == do:
        return
    own = [c for c in do.rights if c.dep_ in {"dobj", "nsubj"}]
    if len(own) == 1 and own[0].left_edge.i == do.i + 1 and own[0].pos_ in {*NOUN_OR_NAME, "PRON"}:
        than.hang_on(do.head)
        own[0].hang_on(than)
        do.hang_on(own[0])
        than.dep_, than.pos_, own[0].dep_, do.dep_ = "prep", "ADP", "pobj", "aux"


def join_names(subject: Token) -> None:
    """Make the name before a headline's comma a subject, too: "Iran, Iraq sign border deal"."""
    at = subject.left_edge.i - 2
    if at < subject.sent.start or subject.doc[at + 1].text != ",":
        return
    first = subject.doc[at]
    alike = first.ent_type_ == subject.ent_type_ and first.ent_type_ in {
        "GPE",
        "NORP",
        "ORG",
        "PERSON",
    }
    if alike and first.dep_ == "npadvmod" and first.head.i == subject.head.i:
        first.dep_, subject.dep_ = "nsubj", "conj"
        subject.hang_on(first)
