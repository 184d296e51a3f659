"""Set right words before a noun that parsers take for verbs, or for nouns of their own."""

from kg.extract.words.lemmas import base_of_gerund, base_of_past
from kg.extract.words.tree import NOUN_OR_NAME, Token

# what people do by themselves: "chased fleeing suspects" flees nobody
_BY_THEMSELVES = frozenset(
    {"advance", "aspire", "coexist", "collide", "compete", "die", "emerge", "flee", "grieve", "interact", "march",
     "migrate", "participate", "protest", "remain", "retreat", "rival", "sleep", "starve", "struggle", "surrender",
     "survive", "vote", "war"}
)  # fmt: skip
_GIVING = frozenset(
    {
        "award",
        "deny",
        "give",
        "grant",
        "lend",
        "offer",
        "pledge",
        "promise",
        "provide",
        "send",
        "supply",
    }
)
_TAKING = frozenset({"deduct", "dock", "fine", "hand", "pay", "refuse", "serve"})
_TELLING = frozenset(
    {
        "allege",
        "appear",
        "believe",
        "claim",
        "deny",
        "know",
        "report",
        "rumour",
        "say",
        "seem",
        "suspect",
        "think",
    }
)
_CHARGING = frozenset({"accuse", "suspect", "convict", "acquit", "clear", "charge"})
_BEGINNING = frozenset({"begin", "close", "end", "enter", "finish", "open", "play", "start"})
_HELPERS = frozenset({"be", "have", "do", "get"})
_ACTING = frozenset({"VB", "VBD", "VBN", "VBP", "VBZ"})
_TAKEN = frozenset({"pcomp", "xcomp", "ccomp", "advcl"})


def free_noun(participle: Token) -> None:
    """Make "fleeing" in "chased fleeing suspects", "rejected" in "deported rejected seekers" a word of its noun."""
    noun = next((c for c in participle.rights if c.dep_ == "dobj"), None)
    if noun is None or noun.pos_ not in NOUN_OR_NAME or noun.left_edge.i != participle.i + 1:
        return
    if _is_mood(participle, noun):
        _describe(noun, participle, participle.head)
        return
    if any(c.dep_ in {"det", "poss", "nummod"} for c in noun.lefts) or noun.tag_ != "NNS":
        return
    before = participle.doc[participle.i - 1] if participle.i > participle.sent.start else None
    if participle.tag_ == "VBG":
        if (
            participle.dep_ in _TAKEN
            and participle.lemma_ in _BY_THEMSELVES
            and before == participle.head
        ):
            _describe(noun, participle, participle.head)
    elif before is not None and before.tag_ in {"VBD", "VB"} and before.lemma_ not in _HELPERS:
        if participle.dep_ in {"xcomp", "advcl"} and participle.head == before:
            _describe(noun, participle, before)
        elif before.dep_ == "aux" and before.head == participle:
            _change_places(before, participle)
            _describe(noun, participle, before)


def _is_mood(participle: Token, noun: Token) -> bool:
    """Return whether "with" tells in what mood it began: "began the voyage with sinking hearts"."""
    lead = participle.head
    verb = lead.head if lead.head.pos_ == "VERB" else lead.head.head
    bare = noun.left_edge.i == noun.i
    begun = verb.lemma_ in _BEGINNING and any(c.dep_ == "dobj" for c in verb.rights)
    near = participle.dep_ == "pcomp" and lead.lower_ == "with" and lead.i == participle.i - 1
    return near and bare and begun and participle.tag_ == "VBG"


def _describe(noun: Token, participle: Token, above: Token) -> None:
    label = "pobj" if participle.dep_ == "pcomp" else "dobj"
    rest = [c for c in participle.children if c is not noun]
    noun.hang_on(above)
    noun.dep_ = label
    participle.hang_on(noun)
    participle.dep_ = "amod"
    for word in rest:
        word.hang_on(above)


def _change_places(helper: Token, verb: Token) -> None:
    """Make what the parser took for an auxiliary the verb above the other one."""
    top = verb.head is verb
    helper.hang_on(helper if top else verb.head)
    helper.dep_, helper.lemma_ = verb.dep_, base_of_past(helper.lower_)
    for word in [c for c in verb.children if c is not helper]:
        if word.dep_ != "dobj":
            word.hang_on(helper)
    verb.hang_on(helper)
    verb.dep_ = "xcomp"


def free_perfect(participle: Token) -> None:
    """Make "used" the verb of "is believed to have used mines", which parsers take for a word of the mines."""
    noun = participle.head
    have = participle.nbor(-1) if participle.i > participle.sent.start else participle
    if (
        participle.dep_ != "amod"
        or have.lemma_ != "have"
        or noun.head != have
        or noun.dep_ != "dobj"
    ):
        return
    modal = any(c.tag_ == "MD" for c in have.lefts)
    told = any(c.lower_ == "to" for c in have.lefts) and have.head.lemma_ in _TELLING
    if have.tag_ != "VB" or noun.tag_ != "NNS" or not (modal or told):
        return
    top = have.head is have
    participle.hang_on(participle if top else have.head)
    participle.dep_, participle.pos_ = have.dep_, "VERB"
    for word in [c for c in have.children if c not in {participle, noun}]:
        word.hang_on(participle)
    noun.hang_on(participle)
    have.hang_on(participle)
    have.dep_ = "aux"


def free_charge(of: Token) -> None:
    """Hang on the verb what somebody was "accused by doctors of hiding", which parsers hang on the doctors.

    "Went on trial accused of it": not the trial is accused.
    """
    by = of.head.head
    if of.head.lemma_ in _CHARGING and of.head.pos_ == "VERB":
        _free_act(of)
    if of.head.dep_ == "pobj" and by.dep_ == "agent" and by.head.lemma_ in _CHARGING:
        of.hang_on(by.head)
        _free_act(of)


def _free_act(of: Token) -> None:
    """Make "hacking" of "accused Chad of hacking banks" the act, which parsers take for a word of the banks.

    So is the "spying" of "accused Chad of spying on banks", which parsers take for a thing.
    """
    thing = next((c for c in of.children if c.dep_ == "pobj"), None)
    aimed = thing is not None and thing.nbor(1).tag_ == "IN" and thing.i == of.i + 1
    if (
        thing is not None
        and aimed
        and thing.lower_.endswith("ing")
        and thing.nbor(1).lower_ != "of"
    ):
        thing.pos_, thing.tag_, thing.dep_ = "VERB", "VBG", "pcomp"
        thing.lemma_ = base_of_gerund(thing.lower_)
        return
    act = thing.left_edge if thing is not None else None
    if thing is None or act is None or act.i != of.i + 1 or act is thing:
        return
    # "of hiding invoices and a ring": what has an article is what was hidden, too
    more = [c for c in thing.rights if c.dep_ == "conj" and c.left_edge.tag_ in {"DT", "PRP$"}]
    gerund = act.tag_ == "NN" and act.lower_.endswith("ing") and thing.tag_ == "NNS" and bool(more)
    if gerund:
        act.tag_, act.lemma_ = "VBG", base_of_gerund(act.lower_)
    if act.tag_ == "VBG":
        act.hang_on(of)
        thing.hang_on(act)
        act.dep_, act.pos_, thing.dep_ = "pcomp", "VERB", "dobj"


def join_exception(name: Token) -> None:
    """Hang on "than" the name of "members other than Chad signed", which a parser may take for who signed."""
    at = name.left_edge.i - 1
    than = name.doc[at] if at >= name.sent.start else name
    if than.lower_ == "than" and than.nbor(-1).lower_ == "other" and not than.rights:
        name.hang_on(than)
        name.dep_ = "pobj"


def free_accused(participle: Token) -> None:
    """Make who "went on trial accused of theft" the one who is accused, not the trial."""
    trial = participle.head
    if participle.lemma_ in _CHARGING and trial.lemma_ == "trial" and trial.dep_ == "pobj":
        participle.hang_on(trial.head.head)
        participle.dep_ = "advcl"


def free_receiver(thing: Token) -> None:
    """Make "Jordan" the receiver of "promised Jordan military aid", which parsers take for a word of the aid."""
    verb, first = thing.head, thing.left_edge
    if thing.dep_ != "dobj" or verb.lemma_ not in _GIVING or first.i != verb.i + 1:
        return
    more = [c for c in thing.lefts if c.dep_ in {"amod", "compound"} and c.i > first.i]
    if first.head == thing and first.ent_type_ == "GPE" and first.tag_ == "NNP" and more:
        first.hang_on(verb)
        first.dep_ = "dative"


def free_given(thing: Token) -> None:
    """Make "entry" of "was refused entry", "was deducted six points" the object, which parsers take for a result."""
    verb = thing.head
    passive = verb.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.lefts)
    if not passive or verb.lemma_ not in _GIVING | _TAKING or thing.left_edge.i != verb.i + 1:
        return
    if thing.pos_ == "NOUN" and thing.ent_type_ not in {"DATE", "TIME", "PERCENT"}:
        thing.dep_ = "dobj"


def join_name(name: Token) -> None:
    """Make "the backbencher" a description of the name behind it, where the parser gives the verb two subjects."""
    at = name.left_edge.i - 1
    if name.ent_type_ != "PERSON" or at < name.sent.start:
        return
    noun = name.doc[at]
    if (
        noun.dep_ == name.dep_
        and noun.head == name.head
        and noun.pos_ in NOUN_OR_NAME
        and not noun.ent_type_
    ):
        noun.hang_on(name)
        noun.dep_ = "compound"


def free_time(around: Token) -> None:
    """Read "this time around the mayor won" as what the mayor did, not the time around him."""
    time, doer = around.head, next((c for c in around.rights if c.dep_ == "pobj"), None)
    verb = time.head
    turn = time.lower_ == "time" and time.left_edge.lower_ in {"this", "last", "next"}
    if not turn or time.dep_ not in {"nsubj", "nsubjpass", "npadvmod"} or doer is None:
        return
    others = any(c.dep_ in {"nsubj", "nsubjpass", "expl"} and c != time for c in verb.lefts)
    if others or verb.i < around.i or around.i != time.i + 1:
        return
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    doer.hang_on(verb)
    doer.dep_ = "nsubjpass" if passive else "nsubj"
    time.dep_, around.dep_ = "npadvmod", "advmod"


def free_count(between: Token) -> None:
    """Make "between" part of the number in "sold between 30 and 40 ships": the ships are the object."""
    if between.dep_ == "quantmod":
        _join_ends(between.head)
        return
    verb = between.head
    noun = next((c for c in between.rights if c.dep_ == "pobj"), None)
    if (
        between.dep_ != "prep"
        or verb.tag_ not in _ACTING
        or between.i != verb.i + 1
        or noun is None
    ):
        return
    first = between.nbor(1)
    counted = first.head is noun and first.dep_ == "nummod" and noun.i > first.i
    if counted and any(c.dep_ == "conj" and c.pos_ == "NUM" for c in first.rights):
        noun.hang_on(verb)
        noun.dep_ = "dobj"
        between.hang_on(first)
        between.dep_ = "quantmod"


def _join_ends(low: Token) -> None:
    """Make one sum of "gave between $300 and $900", which parsers take for two: the higher end has the lower one."""
    high = next((c for c in low.rights if c.dep_ == "conj" and c.pos_ == "NUM"), None)
    if high is None or low.dep_ in {"nummod", "compound"} or low.head is low:
        return
    high.hang_on(low.head)
    high.dep_ = low.dep_
    low.hang_on(high)
    low.dep_ = "quantmod"
