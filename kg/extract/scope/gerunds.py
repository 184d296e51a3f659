"""Tell whose deed a gerund is and how real: "a fine for selling drugs", "measures for banning cars"."""

from kg.extract.grammar.grammar import (
    SUBJECTS,
    children,
    first_child,
    first_of_list,
    is_passive,
    preposition_objects,
)
from kg.extract.words.kinds import can_act
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Token

# what somebody gets for what they did: "won praise for helping"
_DESERTS = frozenset(
    {"praise", "criticism", "prize", "award", "medal", "fine", "sentence", "credit", "acclaim", "condemnation",
     "blame", "applause", "recognition", "ban", "penalty", "payment", "money", "fee", "warning", "reward",
     "punishment", "fame", "thanks", "honour", "honor", "term", "bonus", "caution", "suspension", "reprimand",
     "flak"}
)  # fmt: skip
# ... and what is used for something, too: "spent the money for building it"
_MEANS = frozenset({"money", "payment", "fee"})
_TOWARDS = frozenset({"to", "toward", "towards"})
# a punishment is measured: "ten years in prison for robbing", "300 euros for stealing"
_TERMS = frozenset({"year", "month", "week", "day", "jail", "prison", "detention", "custody"})
_GETTING = frozenset(
    {"get", "receive", "win", "face", "earn", "collect", "accept", "serve", "pay", "draw", "gain", "take", "deserve",
     "escape", "avoid", "have", "attract", "claim", "appeal", "merit", "incur", "dodge", "spend"}
)  # fmt: skip
_CHARGING = frozenset({"accuse", "suspect", "clear", "acquit", "exonerate", "absolve", "convict"})
_DENYING = frozenset({"deny", "refute", "rebut", "reject", "dispute"})
_WISHING = frozenset({"required", "possible", "planned"})
# "is key to winning": of what helps nobody is told that they win
_NEEDED = frozenset(
    {"key", "crucial", "vital", "essential", "central", "critical", "important", "integral", "necessary", "pivotal",
     "fundamental", "indispensable"}
)  # fmt: skip
_TAKING_SIDES = frozenset(
    {"oppose", "support", "back", "endorse", "favour", "favor", "advocate", "criticise", "criticize", "condemn"}
)  # fmt: skip
_EASING = frozenset(
    {"allow", "complicate", "ease", "encourage", "entail", "facilitate", "hamper", "hinder", "involve", "mean",
     "permit", "promote", "require", "restrict", "simplify"}
)  # fmt: skip
# what is put into a deed
_INPUTS = frozenset(
    {"care", "cash", "effort", "energy", "expertise", "fund", "funding", "hour", "labor", "labour", "money", "resource",
     "thought", "time", "work", "year"}
)  # fmt: skip
# who approves of closing a mill need not own it
_LIKING = frozenset({"approve", "disapprove"})
_VIEWING = {"of": _LIKING, "to": _TAKING_SIDES}
# what is given for a deed and does none: "offered money to search for the wreck"
_FUNDING = frozenset(
    {"allocate", "donate", "earmark", "give", "lend", "offer", "pledge", "provide"}
)
_FUNDS = frozenset({"aid", "cash", "credit", "fund", "funding", "funds", "loan", "money", "reward"})
_PROPOSING = frozenset({"propose", "recommend", "suggest", "advise"})
_DEMANDING = frozenset({"demand", "urge", "request", "order", "command", "mandate"})
# who proposes leaving a pact is mostly of it
_MEMBERS_DEEDS = frozenset({"leave", "quit", "exit", "join", "withdraw"})
_FAVOUR = frozenset({"favor", "favour", "support"})
# "his plan includes selling the ships": the plan's owner sells
_HARMING = frozenset({"hurt", "injure", "kill", "wound"})
_FOCUSING = frozenset({"base", "center", "centre", "focus"})
_HEED = frozenset(
    {"attention", "concentration", "debate", "discussion", "effort", "emphasis", "energy", "focus", "talk", "work"}
)  # fmt: skip
# "the problem faced by the mayor in repairing it": he may fail
_TROUBLES = frozenset(
    {"challenge", "difficulty", "hurdle", "obstacle", "problem", "task", "trouble"}
)
_HOLDING = frozenset({"include", "involve", "entail"})


def is_mere_topic(gerund: Token) -> bool:
    """Return whether a gerund tells no deed, only a theme or a need: "a speech about living with pain"."""
    above = gerund.head.head
    clause = any(c.dep_ in SUBJECTS or c.dep_ in {"aux", "auxpass"} for c in gerund.lefts)
    if gerund.dep_ != "pcomp" or gerund.tag_ != "VBG" or clause:
        return False
    if gerund.head.lower_ == "to":
        return above.pos_ in {"ADJ", "NOUN"} and above.lower_ in _NEEDED
    kind = load_scope_words()["nouns"].get(above.lemma_.lower(), "")
    return gerund.head.lower_ == "about" and above.pos_ == "NOUN" and (
        not kind or above.lemma_ == "idea"
    )  # fmt: skip


def gerund_doers(preposition: Token) -> list[Token] | None:
    """Return whose deed the gerund behind `preposition` is: a noun, or a verb whose surface subject it is.

    Nobody's known where the list is empty; None where the words before the preposition decide nothing.
    """
    governor, name = preposition.head, preposition.lower_
    if name == "for":
        desert = _desert_of(governor)
        if desert is not None:
            return _deserving(desert, preposition)
    if name == "for" and governor.pos_ == "VERB":
        asked = governor.lemma_ in load_scope_words()["calling"]
        return [] if asked and first_child(governor, "dobj") is None else None
    if _is_in_connection(preposition):
        return _questioned(governor)
    if _is_undergone(preposition) or _is_means(preposition):
        return [t for c in children(governor, "agent") for t in children(c, "pobj")]
    if governor.lemma_ in _VIEWING.get(name, ()):
        return []  # "is opposed to selling the mill", "approves of selling it"
    if _is_in_favour(preposition) or _is_for_purpose(preposition):
        return None if first_child(governor, "poss") is not None else []
    if name == "including":
        return [] if first_child(governor, "poss") is None else None
    charge = _charge_over(preposition)
    if charge is None or first_child(governor, "poss") is not None:
        return _able(preposition)
    return [charge] if is_passive(charge) else _whom(charge)


def _able(preposition: Token) -> list[Token] | None:
    """Return the drone of "a drone capable of lifting a car"; None where a copula tells what is able."""
    quality = preposition.head
    thing = quality.head
    behind = thing.pos_ in {"NOUN", "PROPN"} and thing.i < quality.i == preposition.i - 1
    if not behind or quality.dep_ != "amod" or quality.nbor(-1).text == ",":
        return None
    return [] if any(c.dep_ == "conj" and c.i > quality.i for c in thing.rights) else [thing]


def _is_means(preposition: Token) -> bool:
    """Return whether a gerund is done by whoever does the passive deed: "can be reached by crossing the bridge"."""
    gerund = first_child(preposition, "pcomp")
    deed = preposition.head
    if preposition.lower_ != "by" or not is_passive(deed) or gerund is None or is_passive(gerund):
        return False
    harmed = deed.lemma_ in _HARMING and first_child(gerund, "dobj") is None
    return not harmed  # "was hurt by falling off a roof": he fell


def _is_in_connection(preposition: Token) -> bool:
    """Return whether a gerund tells of what somebody is questioned or tried: "in connection with stealing it"."""
    noun = preposition.head
    told = preposition.lower_ == "with" and noun.lower_ in {"connection", "relation"}
    return told and noun.dep_ == "pobj" and noun.head.lower_ == "in"


def _questioned(connection: Token) -> list[Token]:
    """Return who is tied to a deed: whom a verb has as its object, or who "faces a trial" and "was questioned"."""
    above = connection.head.head
    while above.pos_ == "NOUN" and above.head is not above:
        above = above.head
    if above.pos_ != "VERB":
        return []
    held = first_child(above, "dobj")
    return [held] if held is not None and can_act(held) else [above]


def _is_undergone(preposition: Token) -> bool:
    """Return whether a thing that does nothing is done to before a gerund: "the task faced by Peru in fighting it"."""
    deed = preposition.head
    if preposition.lower_ not in {"in", "on"} or not is_passive(deed):
        return False
    thing = first_child(deed, *SUBJECTS) or (deed.head if deed.dep_ == "acl" else None)
    if thing is None or thing.pos_ != "NOUN" or can_act(thing):
        return False
    # "a policy focused on saving jobs" is to save them
    return deed.lemma_ not in _FOCUSING or thing.lemma_.lower() in _HEED


def is_spent(noun: Token) -> bool:
    """Return whether a noun names what somebody puts into a deed: "put a lot of work into building it"."""
    counted = [t for n, _, t in preposition_objects(noun) if n == "of"]
    return any(t.lemma_.lower() in _INPUTS for t in (noun, *counted))


def is_devoted(verb: Token) -> bool:
    """Return whether a participle only tells the aim of a body: "a group dedicated to fighting hunger"."""
    aims = any(n == "to" and t.dep_ == "pcomp" for n, _, t in preposition_objects(verb))
    return verb.lemma_ in {"dedicate", "devote"} and is_passive(verb) and aims


def is_engaged(verb: Token) -> bool:
    """Return whether a participle only leads to the deed behind it: "was involved in selling the land"."""
    if verb.lemma_ not in {"involve", "engage"} or not is_passive(verb):
        return False
    return any(n == "in" and t.dep_ == "pcomp" for n, _, t in preposition_objects(verb))


def _is_in_view(noun: Token) -> bool:
    """Return whether a noun is that of "with an eye to", "with a view to"."""
    above = noun.head
    return noun.lemma_ in {"eye", "view"} and noun.dep_ == "pobj" and above.lower_ == "with"


def gerund_class(preposition: Token) -> tuple[str, Token] | None:
    """Return the class and the governor that such words give the gerund behind `preposition`; None without."""
    governor, words = preposition.head, load_scope_words()
    liked = governor.lemma_ in _LIKING and preposition.lower_ == "of"
    if liked or _is_in_favour(preposition):
        return "possible", governor
    if preposition.lower_ in _TOWARDS and _is_in_view(preposition.nbor(-1)):
        return "planned", governor  # "picked it with an eye to winning votes"
    if _is_in_connection(preposition):
        return "alleged", governor
    spent = first_child(governor, "dobj") if preposition.lower_ == "into" else None
    if is_devoted(governor) or (spent is not None and is_spent(spent)):
        return "planned", governor
    if _is_for_purpose(preposition) and not words["nouns"].get(governor.lemma_.lower()):
        return "planned", governor
    if governor.dep_ == "acl" and governor.head.lemma_ in _TROUBLES and preposition.lower_ == "in":
        return "possible", governor
    charge = _charge_over(preposition)
    if charge is not None and charge.lemma_ in _CHARGING and charge.lemma_ != "convict":
        return "alleged", charge
    if _denied_part(governor):
        denied = any(c.dep_ == "neg" for c in governor.head.children)
        return "alleged" if denied else "negated", governor.head
    desert = _desert_of(governor) if preposition.lower_ == "for" else None
    verb = _verb_over(desert) if desert is not None else None
    wished = verb is not None and words["complements"].get(verb.lemma_) in _WISHING
    if desert is None or verb is None or not (wished or verb.lemma_ in words["calling"]):
        return None
    return "alleged", verb  # "the judge demanded a fine for selling drugs"


def object_class(gerund: Token) -> str | None:
    """Return the class of a gerund that is the object of a verb which holds or proposes it; None of other verbs."""
    whole = _holder_of(gerund)
    if whole is not None:
        return load_scope_words()["nouns"].get(whole.lemma_.lower(), "transparent")
    # "proposed closing it" leaves to others what "proposed to close it" plans
    return "possible" if gerund.head.lemma_ == "propose" and gerund.tag_ == "VBG" else None


def object_doers(gerund: Token) -> list[Token] | None:
    """Return whose deed a gerund is that is the object of a verb: who owns the plan that holds it; None of other verbs.

    Of "opposes selling it", "simplifies selling it", "demands selling it" nobody's known.
    """
    whole = _holder_of(gerund)
    if whole is not None:
        return children(whole, "poss")
    lemma = gerund.head.lemma_
    if gerund.tag_ == "VB" and lemma in _FUNDING and _is_funded(gerund.head):
        return []
    if lemma == "use" and gerund.tag_ == "VB" and is_passive(gerund.head):
        users = [t for c in children(gerund.head, "agent") for t in children(c, "pobj")]
        return users or None  # "used by miners to drill holes"
    if gerund.tag_ != "VBG" or (lemma in _PROPOSING and gerund.lemma_ in _MEMBERS_DEEDS):
        return None
    return [] if lemma in _TAKING_SIDES | _EASING | _PROPOSING | _DEMANDING else None


def _is_funded(verb: Token) -> bool:
    """Return whether a sum or a loan is what somebody gives, and nobody gets it who could do what it is for."""
    sum_ = first_child(verb, "dobj")
    return (
        sum_ is not None and sum_.lemma_.lower() in _FUNDS and first_child(verb, "dative") is None
    )


def _holder_of(gerund: Token) -> Token | None:
    """Return the noun whose part a gerund is: of "the plan includes selling ships", "a plan that includes selling"."""
    verb = gerund.head
    if gerund.tag_ != "VBG" or gerund.dep_ not in {"xcomp", "ccomp"} or verb.lemma_ not in _HOLDING:
        return None
    subject = first_child(verb, "nsubj")
    relative = subject is None or subject.tag_ in {"WDT", "WP"}
    return verb.head if verb.dep_ in {"relcl", "acl"} and relative else subject


def _desert_of(word: Token) -> Token | None:
    """Return the reward or punishment that `word` is, measures, or has as its object: "got a fine of 300 euros"."""
    if word.pos_ == "VERB":
        told = [c for c in word.children if c.dep_ in {"dobj", "nsubjpass"}]
        told += [
            t
            for n, _, t in preposition_objects(word)
            if n in {"for", "to", "under", "with"} and t.i > word.i
        ]
        return next((t for t in told if _is_desert(t)), None)
    step = word
    while step.pos_ in {"NOUN", "NUM", "SYM"} and not _is_desert(step) and step.dep_ == "pobj":
        step = step.head.head
    if not _is_desert(step):
        return None
    whole = step.head.head if step.dep_ == "pobj" and step.head.lower_ in {"of", "in"} else step
    return whole if _is_desert(whole) else step


def _is_desert(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    counted = any(c.pos_ == "NUM" for c in noun.lefts)
    jail = any(n == "in" and t.lemma_ in _TERMS for n, _, t in preposition_objects(noun))
    if lemma == "fire":
        return noun.head.lower_ == "under" or noun.head.lemma_ in {"attract", "draw", "face"}
    return noun.pos_ == "NOUN" and (lemma in _DESERTS or (lemma in _TERMS and (jail or counted)))


def _verb_over(noun: Token) -> Token | None:
    first = first_of_list(noun)
    above = first.head.head if first.dep_ == "pobj" else first.head
    return above if above.pos_ == "VERB" else None


def _deserving(desert: Token, preposition: Token) -> list[Token] | None:
    """Return who gets a reward or a punishment, and so did what it is for; None without a verb."""
    verb, owner = _verb_over(desert), first_child(desert, "poss")
    if owner is not None or verb is None:
        return [owner] if owner is not None else None
    whom = first_child(verb, "dative")
    if whom is not None:
        inner = first_child(whom, "pobj") if whom.pos_ == "ADP" else whom
        return [inner] if inner is not None else []
    behind = [
        t
        for head in (verb, desert)
        for n, p, t in preposition_objects(head)
        if n in {"on", "upon", "to", "for", "against"}
        and p != preposition
        and (t.pos_ == "PRON" or can_act(t))
    ]
    told = first_of_list(desert).dep_
    if told == "nsubjpass" or (told == "dobj" and behind):
        return behind[:1]
    if is_passive(verb) or verb.lemma_ in _GETTING or desert.head.lower_ == "under":
        return [verb]
    if told == "pobj" and first_child(verb, "dobj") is not None:
        return _whom(verb)
    if told not in {"dobj", "pobj"}:
        return None
    return [verb] if desert.lemma_ in _MEANS else []


def _whom(verb: Token) -> list[Token]:
    whom = first_child(verb, "dobj")
    return [] if whom is None else [whom]


def _charge_over(preposition: Token) -> Token | None:
    """Return the verb that somebody's part is laid to: "cleared of involvement in", "jailed for a part in"; or None."""
    noun = preposition.head
    lead = noun.head
    before = preposition.nbor(-1) if preposition.i > noun.i else noun
    if noun.lemma_ in _CHARGING and before.lemma_ in load_scope_words()["part"]:
        return noun  # the parser hung "in" on the verb
    part = noun.pos_ == "NOUN" and noun.lemma_ in load_scope_words()["part"]
    if not part or noun.dep_ != "pobj" or lead.lower_ not in {"of", "for", "over"}:
        return None
    verb = lead.head
    told = verb.pos_ == "VERB" and (is_passive(verb) or first_child(verb, "dobj") is not None)
    return verb if told else None


def _denied_part(noun: Token) -> bool:
    """Return whether a part in something is denied: "denied any role in selling it"."""
    part = noun.pos_ == "NOUN" and noun.lemma_ in load_scope_words()["part"]
    return part and noun.dep_ == "dobj" and noun.head.lemma_ in _DENYING


def _is_in_favour(preposition: Token) -> bool:
    """Return whether a gerund is only what somebody likes: "is in favour of building", "spoke in support of"."""
    noun = preposition.head
    placed = noun.dep_ == "pobj" and noun.head.lower_ == "in"
    return preposition.lower_ == "of" and noun.lower_ in _FAVOUR and placed


def _is_for_purpose(preposition: Token) -> bool:
    """Return whether a noun tells the means to what a gerund tells: "measures for destroying weapons"."""
    noun = preposition.head
    means = load_scope_words()["purposes"]
    return preposition.lower_ == "for" and noun.pos_ == "NOUN" and noun.lemma_ in means
