"""Set right what a verdict or a message is about: "convicted two men, including Lee, of murder"."""

from kg.extract.words.tree import Token

_JUDGING = frozenset({"acquit", "convict", "find", "jail", "sentence"})
_VERDICTS = frozenset({"guilty", "innocent", "liable"})
_TERMS = frozenset({"day", "month", "week", "year"})
_INFORMING = frozenset({"advise", "assure", "inform", "notify", "remind", "tell", "warn"})


def repair_verdict(verb: Token) -> None:
    """Hang on a verb of judging or of informing what a name or a place between has drawn to itself."""
    if verb.lemma_ in _JUDGING:
        _free_charge(verb)
        _free_reason(verb)
        if verb.lemma_ == "find":
            _judge(verb)
    elif verb.lemma_ in _INFORMING:
        _free_message(verb)


def _free_charge(verb: Token) -> None:
    """Hang "of murder" on the verb: "convicted in absentia in Peru of murder", "two men, including Lee, of murder"."""
    between = [
        i for p in verb.rights if p.lower_ == "in" for i in p.rights if i.lower_ == "absentia"
    ]
    between += [c for c in verb.rights if c.lower_ == "absentia"]
    for word in between:
        for prep in [p for p in word.rights if p.dep_ == "prep"]:
            prep.hang_on(verb)
    for whom in [c for c in verb.rights if c.dep_ == "dobj"]:
        for aside in [c for c in whom.rights if c.lower_ == "including"]:
            for name in aside.rights:
                for prep in [
                    p for p in name.rights if p.dep_ == "prep" and p.lower_ in {"of", "for"}
                ]:
                    if prep.nbor(-1).text == ",":
                        prep.hang_on(verb)


def _free_reason(verb: Token) -> None:
    """Hang "for fraud" of "jailed for nine years for fraud" on the verb: no years are for it."""
    for lead in verb.rights:
        if lead.lower_ not in {"for", "to"}:
            continue
        for term in [c for c in lead.rights if c.dep_ == "pobj" and c.lemma_ in _TERMS]:
            for reason in [c for c in term.rights if c.lower_ == "for"]:
                reason.hang_on(verb)


def _judge(verb: Token) -> None:
    """Read "found the guard guilty of theft" as what was found of the guard, who is the object."""
    for quality in verb.rights:
        if quality.lower_ not in _VERDICTS or quality.dep_ != "ccomp":
            continue
        whom = next((c for c in quality.lefts if c.dep_ == "nsubj"), None)
        if whom is not None and whom.i > verb.i:
            whom.hang_on(verb)
            whom.dep_, quality.dep_ = "dobj", "oprd"


def _free_message(verb: Token) -> None:
    """Read "informed men from five cities of the sale" as informed of it; the cities are those of the men."""
    whom = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    place = whom.nbor(1) if whom is not None else verb
    if whom is None or place.lower_ != "from" or place.head not in (verb, whom):
        return
    inner = next((c for c in place.rights if c.dep_ == "pobj" and c.tag_ == "NNS"), None)
    matter = (
        next((c for c in inner.rights if c.lower_ == "of"), None) if inner is not None else None
    )
    told = next((c for c in matter.rights if c.dep_ in {"pobj", "pcomp"}), None) if matter else None
    if matter is not None and told is not None and told.pos_ in {"NOUN", "VERB"}:
        matter.hang_on(verb)
        place.hang_on(whom)


def repair_outside(word: Token) -> None:
    """Read "sang outside minister Lee's house" as a place, where parsers see a particle or a quality."""
    verb = word.head
    if word.dep_ not in {"advmod", "prt"} or verb.pos_ != "VERB" or word.i < verb.i:
        return
    near = [*word.rights, *(c for c in verb.rights if c.dep_ == "dobj")]
    place = next((c for c in near if c.dep_ in {"dobj", "pobj"} and c.pos_ == "NOUN"), None)
    if place is None or place.left_edge.i != word.i + 1:
        return
    word.dep_, word.pos_, word.tag_ = "prep", "ADP", "IN"
    place.hang_on(word)
    place.dep_ = "pobj"
