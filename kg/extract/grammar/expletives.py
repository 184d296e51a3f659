"""Tell which "it" stands for nothing, or for all that was told before."""

from kg.extract.grammar.grammar import TIMES
from kg.extract.grammar.marks import is_infinitive
from kg.extract.words.quotations import in_quotes
from kg.extract.words.tree import Token

# "it is unclear on which terms": parsers lose the clause
_OPEN_QUESTIONS = frozenset(
    {"clear", "unclear", "unknown", "uncertain", "likely", "unlikely", "obvious"}
)
# "It is a shame", "it is amazing": said of all that was told
_JUDGEMENTS = frozenset(
    {"amazing", "appalling", "awful", "disgraceful", "fatal", "foolish", "funny", "horrible", "important",
     "impossible", "incredible", "inevitable", "ironic", "irresponsible", "laughable", "outrageous", "possible",
     "premature", "reckless", "ridiculous", "sad", "shameful", "shocking", "strange", "terrible", "tragic",
     "unacceptable", "unbelievable", "unfair", "unwise", "wonderful", "wrong"}
)  # fmt: skip
# "It's a step up for Ms. Lee": what was just reported
_OUTCOMES = frozenset(
    {"blow", "boost", "comeback", "defeat", "homecoming", "honor", "honour", "milestone", "pity", "promotion", "relief",
     "setback", "shame", "step", "surprise", "triumph", "victory"}
)  # fmt: skip
# "Broke the ban, and Peru condemned it": what is judged is mostly all that was told before, not one thing of it.
_JUDGING = frozenset(
    {"condemn", "criticize", "criticise", "denounce", "deplore", "praise", "welcome", "hail", "applaud", "confirm",
     "deny", "regret", "defend", "call", "describe", "explain", "understand"}
)  # fmt: skip


def is_pleonastic(token: Token) -> bool:
    """Return whether an "it" stands for nothing: "it is clear that", "it seems", "it took years to"."""
    if token.lower_ != "it" or token.dep_ not in {"nsubj", "nsubjpass", "expl"}:
        return False
    if token.dep_ == "expl":
        return True
    verb = token.head
    clauses = [
        c
        for c in verb.children
        if c.dep_ in {"ccomp", "xcomp", "csubj", "advcl", "acl", "relcl"} and c.i > token.i
    ]
    if verb.lemma_ in {"seem", "appear", "rain", "snow", "happen"} or _is_set_phrase(verb):
        return True
    if verb.pos_ == "ADJ":  # "made it hard to govern"
        return any(c.dep_ == "xcomp" for c in clauses)
    if verb.lemma_ == "be":
        if any(c.dep_ == "acomp" and c.lemma_ in _OPEN_QUESTIONS for c in verb.children):
            return True
        inner = [g for c in verb.children if c.dep_ in {"acomp", "attr"} for g in c.children]
        parts = clauses + [g for g in inner if g.dep_ in {"ccomp", "xcomp", "relcl", "acl"}]
        return any(_is_that_or_to(c) for c in parts) or any(
            c.dep_ == "attr" and c.ent_type_ in TIMES for c in verb.children
        )
    if token.dep_ == "nsubjpass":
        return any(_is_that_or_to(c) for c in clauses)
    return verb.lemma_ in {"take", "make"} and any(_is_that_or_to(c) for c in clauses)


def extraposed_clause(copula: Token) -> Token | None:
    """Return the verb of the clause that "it" stands for: "it is time for Peru to act", "it is clear that he left"."""
    it = next((c for c in copula.lefts if c.dep_ == "nsubj" and c.lower_ == "it"), None)
    if copula.lemma_ != "be" or it is None:
        return None
    told = [c for c in copula.rights if c.dep_ in {"acomp", "attr"}]
    below = [c for t in (copula, *told) for c in t.rights]
    clauses = [c for c in below if c.dep_ in {"ccomp", "xcomp", "acl"} and _is_that_or_to(c)]
    clauses += [c for c in below if c.dep_ == "relcl" and is_infinitive(c)]
    return clauses[0] if clauses else None


def _is_set_phrase(verb: Token) -> bool:
    """Return whether the clause of `verb` says nothing of an "it": "when it comes to", "it helps when"."""
    words = {c.lower_ for c in verb.children}
    comes = verb.lemma_ == "come" and words >= {"when", "to"}
    helps = verb.lemma_ in {"help", "hurt"} and any(
        c.dep_ in {"advcl", "ccomp"} and {g.lower_ for g in c.lefts} & {"when", "if", "that"}
        for c in verb.rights
    )
    return comes or helps


def _is_that_or_to(clause: Token) -> bool:
    marks = {c.lower_ for c in clause.children if c.dep_ in {"mark", "aux", "nsubj"}}
    return bool(marks & {"that", "to", "if", "whether"}) or clause.dep_ == "ccomp"


def is_vague(token: Token) -> bool:
    """Return whether an "it" mostly stands for all that was told before: said to be something, or judged."""
    if _is_judged(token):
        return True
    says = token.lower_ == "it" and token.dep_ == "nsubj" and token.head.lemma_ == "be"
    told = {c.dep_: c for c in token.head.children if c.i > token.head.i}
    if says and "attr" in told and told["attr"].lower_ in _OUTCOMES:
        return True
    if says and "acomp" in told and told["acomp"].lower_ in _JUDGEMENTS:
        return True
    return says and in_quotes(token) and ("attr" in told or "prep" in told)


def _is_judged(token: Token) -> bool:
    """Return whether an "it" is judged or confirmed in a clause joined to another one."""
    verb = token.head
    joined = verb.dep_ in {"conj", "advcl"} and verb.head.pos_ in {"VERB", "AUX"}
    return token.lower_ == "it" and token.dep_ == "dobj" and verb.lemma_ in _JUDGING and joined
