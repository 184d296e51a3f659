"""Find whose view a clause is: "in Lee's view, ...", "for Lee, the deal is a mistake", "her conclusion is that ..."."""

from kg.extract.attribution.speakers import may_speak
from kg.extract.words.tree import Span, Token

_VIEWS = frozenset(
    {"assessment", "estimation", "eye", "judgement", "judgment", "mind", "opinion", "view"}
)
# "for Lee, the deal is a mistake": what somebody thinks of it, where "a blow" or "free" would be so for them
_JUDGEMENTS = frozenset(
    {"absurd", "betrayal", "crime", "cynical", "disgrace", "disgraceful", "dishonest", "error", "essential", "farce",
     "folly", "genius", "hero", "illegitimate", "immoral", "incomprehensible", "inevitable", "insult", "irresponsible",
     "joke", "lie", "meaningless", "mistake", "nonsense", "outrage", "outrageous", "overdue", "pointless", "ridiculous",
     "scandal", "scandalous", "senseless", "shame", "shameful", "stupid", "traitor", "unacceptable", "unbearable",
     "undemocratic", "unfair", "unforgivable", "unjust", "unjustified", "unnecessary", "unthinkable", "useless",
     "worthless", "wrong"}
)  # fmt: skip
# "slammed the tax as an attempt to win votes": what a plan is for is the critics' guess
_SCHEMES = frozenset(
    {"attempt", "bid", "campaign", "conspiracy", "effort", "manoeuvre", "maneuver", "move", "plan", "plot", "ploy",
     "scheme", "stunt", "tactic", "trick"}
)  # fmt: skip
_JUDGING = frozenset(
    {"attack", "blast", "condemn", "criticise", "criticize", "decry", "denounce", "depict", "describe", "dismiss",
     "interpret", "lambast", "lambaste", "portray", "reject", "ridicule", "see", "slam", "view"}
)  # fmt: skip
IDENTIFYING = frozenset({"identify", "name"})
_THIRD = frozenset({"his", "her", "its", "their", "he", "him", "them"})


def view_holder(word: Token, sentence: Span) -> tuple[Token, Token] | None:
    """Return whose view the clause behind a fronted "in" or "for" is, and the noun that says so or the preposition."""
    if word.i != sentence.start or word.dep_ != "prep" or word.lower_ not in {"in", "for"}:
        return None
    noun = next((c for c in word.rights if c.dep_ == "pobj"), None)
    after = noun.right_edge.i + 1 if noun is not None else sentence.end
    if noun is None or after >= sentence.end or noun.doc[after].text != ",":
        return None
    if word.lower_ == "for":
        return (noun, word) if _is_holder(noun) and _judges(word.head) else None
    holder = holder_of(noun) if noun.lemma_.lower() in _VIEWS else None
    return (holder, noun) if holder is not None else None


def holder_of(noun: Token) -> Token | None:
    """Return whose view a noun is: "Lee's view", "the view of the board"; None for what has no views."""
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    phrases = [c for c in noun.rights if c.lower_ == "of"]
    holder = owner or next((p for c in phrases for p in c.rights if p.dep_ == "pobj"), None)
    return holder if holder is not None and _is_holder(holder) else None


def phrases_it(verb: Token) -> Token | None:
    """Return whose words a clause is in: Lee of "as Lee put it, it fell"; None for other verbs."""
    behind = {c.dep_ for c in verb.rights} - {"advmod", "npadvmod", "punct"}
    if verb.dep_ != "advcl" or behind != {"dobj"} or verb.nbor(1).lower_ != "it":
        return None
    as_ = any(c.lower_ == "as" for c in verb.lefts)
    return next((c for c in verb.lefts if c.dep_ == "nsubj" and as_), None)


def told_as(noun: Token) -> Token | None:
    """Return the clause that a noun is said to be: "her conclusion is that it fell"."""
    copula = noun.head
    if noun.dep_ != "nsubj" or copula.lemma_ != "be" or holder_of(noun) is None:
        return None
    clauses = (c for c in copula.rights if c.dep_ == "ccomp")
    return next((c for c in clauses if any(t.lower_ == "that" for t in c.lefts)), None)


def _is_holder(noun: Token) -> bool:
    named = noun.pos_ == "PROPN" and not noun.ent_type_
    return named or may_speak(noun) or noun.lower_ in _THIRD


def _judges(copula: Token) -> bool:
    """Return whether a clause says only what somebody thinks of its subject."""
    judged = [c for c in copula.rights if c.dep_ in {"attr", "acomp"}]
    return copula.lemma_ in {"be", "remain"} and any(c.lemma_ in _JUDGEMENTS for c in judged)


def scheme_of(verb: Token) -> Token | None:
    """Return what somebody calls a plan: the attempt of "slammed the tax as an attempt by Labor to win votes".

    Also what they say of a person: "identified Lee as the man who sold the boat".
    """
    if verb.lemma_ not in _JUDGING | IDENTIFYING or verb.pos_ != "VERB":
        return None
    phrases = (c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "as")
    called = [p for c in phrases for p in c.rights if p.dep_ == "pobj"]
    if verb.lemma_ in IDENTIFYING:
        known = next((c for p in called for c in p.rights if _tells_who(c)), None)
        if known is not None:
            return known
    return next((p for p in called if p.lemma_.lower() in _SCHEMES), None)


def _tells_who(clause: Token) -> bool:
    """Return whether a relative clause tells by what somebody is known: "the man who sold the boat"."""
    return clause.dep_ == "relcl" and any(c.lower_ == "who" for c in clause.lefts)
