"""Fill the gaps of relative clauses: what "the ring he sent her" sends, whom "the men he spoke to"."""

from kg.extract.words.kinds import DOERS
from kg.extract.words.tree import FINITE, NOUN_SUBJECTS, Token

_TELLING = frozenset({"allege", "believe", "claim", "say", "suspect", "think"})
_TIMES = frozenset({"DATE", "TIME"})
_GIVEN = frozenset(
    {"award", "give", "grant", "hand", "lend", "offer", "pay", "promise", "sell", "send", "supply"}
)
_GIVING = _GIVEN | {"bring", "buy", "show", "teach", "tell"}
_RECEIVERS = frozenset({"her", "him", "me", "them", "us", "you"})
# "the day he sent her", "the way he showed them": when, why and how, not what
_ADVERBIAL = frozenset({"day", "moment", "night", "place", "reason", "time", "way", "week", "year"})
# what somebody may do with a reason: "the reason that he gave"
_REASONING = frozenset(
    {"accept", "advance", "believe", "cite", "disclose", "discuss", "doubt", "explain", "find", "forget", "get", "give",
     "have", "hear", "imagine", "invent", "know", "learn", "list", "mention", "name", "need", "note", "offer",
     "present", "provide", "put", "question", "quote", "read", "reject", "remember", "say", "see", "share", "state",
     "suggest", "tell", "understand", "use"}
)  # fmt: skip
_RELATIVES = frozenset({"that", "which", "who"})
_PREPOSITIONS = frozenset(
    {"about", "against", "at", "for", "from", "in", "into", "of", "on", "over", "through", "to", "under", "with"}
)  # fmt: skip


def push_down(verb: Token) -> None:
    """Read "a man who police say shot a guard" as a man of whom they say that he shot him: they shot nobody."""
    who = next((c for c in verb.lefts if c.lower_ in _RELATIVES and c.dep_ == "nsubj"), None)
    others = [c for c in verb.lefts if c.dep_ == "nsubj" and c is not who]
    if who is None or len(others) != 1 or others[0].left_edge.i != who.i + 1:
        return
    teller = others[0]
    says = teller.right_edge.nbor(1)
    if says is verb:
        deeds = (c for c in verb.rights if c.dep_ in {"xcomp", "ccomp"} and c.tag_ in FINITE)
        deed = next(deeds, None)
        own = deed is not None and any(c.dep_ in NOUN_SUBJECTS for c in deed.lefts)
        if deed is None or own:
            return
        who.hang_on(deed)
        deed.dep_ = "ccomp"
    elif says.head is verb and says.dep_ in {"aux", "ccomp"} and says.lemma_ in _TELLING:
        says.hang_on(verb.head)
        says.dep_, says.pos_ = "relcl", "VERB"
        verb.hang_on(says)
        teller.hang_on(says)
        verb.dep_, verb.tag_ = "ccomp", "VBD" if verb.tag_ == "VBN" else verb.tag_


def give_what(verb: Token) -> None:
    """Read "the ships (which) Chile gave Peru" as ships given to Peru, where the parser has Peru given."""
    if verb.lemma_ not in _GIVEN:
        return
    given = [c for c in verb.rights if c.dep_ == "dobj"]
    relative = [c for c in verb.lefts if c.tag_ in {"WDT", "WP"} or c.lower_ == "that"]
    things = all(c.lower_ == "which" and c.dep_ in {"dative", "dobj"} for c in relative)
    has_doer = any(c.dep_ in NOUN_SUBJECTS for c in verb.lefts)
    if len(given) == 1 and given[0].ent_type_ in DOERS and has_doer and things:
        given[0].dep_ = "dative"
        for which in relative:
            which.dep_ = "dobj"


def give_receiver(verb: Token) -> None:
    """Read "the ring (that) he had sent her" as a ring sent to her, where the parser has her sent."""
    whom = next((c for c in verb.rights if c.dep_ == "dobj" and c.lower_ in _RECEIVERS), None)
    if whom is None or verb.lemma_ not in _GIVING or verb.head.lemma_.lower() in _ADVERBIAL:
        return
    goes = whom.nbor(1).lower_ in _PREPOSITIONS or any(
        c.dep_ in {"prep", "prt", "xcomp", "ccomp", "advmod"} for c in verb.rights
    )
    done = any(c.dep_ in NOUN_SUBJECTS and c.lower_ not in _RELATIVES for c in verb.lefts)
    if goes or not done or verb.head.pos_ not in {"NOUN", "PROPN"}:
        return
    whom.dep_ = "dative"
    for relative in verb.lefts:
        if relative.lower_ in {"that", "which", "whom"} and relative.dep_ == "dative":
            relative.dep_ = "dobj"


def close_reason(verb: Token) -> None:
    """Read "the reason (that) prices rise" as why they rise: nobody raises a reason, but he may give one."""
    noun = verb.head
    if noun.lower_ not in {"reason", "reasons"} or verb.lemma_ in _REASONING:
        return
    own = any(c.dep_ in NOUN_SUBJECTS and c.lower_ not in _RELATIVES for c in verb.lefts)
    that = next((c for c in verb.lefts if c.lower_ == "that" and c.dep_ == "dobj"), None)
    stands = any(
        c.dep_ == "prep" and c.lower_ in _PREPOSITIONS and not c.children for c in verb.rights
    )
    if not own or stands or any(c.tag_ in {"WDT", "WP"} and c is not that for c in verb.lefts):
        return
    if that is not None:
        that.dep_, that.tag_ = "mark", "IN"
    verb.dep_ = "acl"


def left_over(verb: Token) -> str | None:
    """Return the preposition that a passive verb is left with, without a noun: "was laughed at by Lee"; or None."""
    lead = verb.nbor(1)
    bare = lead.dep_ == "prep" and lead.head is verb and not lead.children
    return lead.lower_ if bare and lead.lower_ in _PREPOSITIONS else None


def stranded(verb: Token) -> tuple[str, Token] | None:
    """Return the preposition that a relative clause ends with and the noun that belongs to it, or None.

    "The laws he voted against", "the woman his brother had lived with", also with "that" or "which" in front.
    """
    noun = verb.head
    if verb.dep_ != "relcl" or noun.pos_ not in {"NOUN", "PROPN"} or noun.ent_type_ in _TIMES:
        return None
    for prep in verb.rights:
        bare = prep.dep_ == "prep" and prep.lower_ in _PREPOSITIONS and not prep.children
        if bare and prep.i == verb.right_edge.i:
            own = any(c.dep_ in NOUN_SUBJECTS and c.lower_ not in _RELATIVES for c in verb.lefts)
            return (prep.lower_, noun) if own and noun.lemma_ not in _ADVERBIAL else None
    return None
