"""Tell what became of a plan or a claim: dropped, voted down, told to be false, hard to carry out, done at last."""

from kg.extract.grammar.grammar import SUBJECTS, first_child, has_got, is_passive
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Token

_STOPPING = frozenset(
    {"reject", "block", "veto", "defeat", "quash", "overturn", "thwart", "foil", "vote_down"}
)


_CALLING = frozenset({"call", "push", "campaign", "lobby", "plead", "wish", "hope"})
_MISTAKENLY = frozenset(
    {"mistakenly", "wrongly", "falsely", "erroneously", "incorrectly", "untruthfully"}
)
# "a vote against closing it"
DECISIONS = frozenset(
    {"choice", "decision", "referendum", "resolution", "ruling", "verdict", "vote"}
)
_NOTHING = frozenset({"little", "nothing"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def is_said_untrue(noun: Token) -> bool:
    """Return whether a clause, or that of a noun, is told to be false: "(the claim) that it fell is false"."""
    copula = noun.head
    if noun.dep_ not in SUBJECTS or copula.lemma_ not in {"be", "prove", "turn", "remain"}:
        return False
    told = [c.lower_ for c in copula.rights if c.dep_ in {"acomp", "attr", "oprd", "dobj"}]
    denied = any(c.dep_ == "neg" for c in copula.children)
    return not denied and any(w in load_scope_words()["untrue"] for w in told)


def misjudged_class(word: Token, head: Token) -> str | None:
    """Return the class of what somebody wrongly believes or says, which is not so; None of other clauses."""
    mistaken = any(c.lower_ in _MISTAKENLY and c.dep_ == "advmod" for c in head.children)
    words = load_scope_words()["passive_reports"]
    told = word.dep_ == "ccomp" or (word.dep_ == "xcomp" and is_passive(head))
    return "unproved" if mistaken and told and head.lemma_ in words else None


def achieved_class(word: Token, head: Token) -> str | None:
    """Return the class of what somebody "did little to stop", or "has got to sell"; None of other infinitives."""
    if not any(c.dep_ == "aux" and c.lower_ == "to" for c in word.lefts):
        return None
    if has_got(head):
        return "required"
    verb = head if head.lemma_ == "do" else head.head
    things = [c for c in verb.rights if c.dep_ == "dobj"]
    nothing = verb.lemma_ == "do" and any(t.lower_ in _NOTHING for t in things)
    if not nothing or head not in (verb, *things):
        return None
    modals = {c.lower_ for c in verb.lefts if c.tag_ == "MD"}
    return "future -" if modals & {"shall", "will"} else "possible -" if modals else "negated"


def _is_dropped(noun: Token) -> bool:
    """Return whether a plan is told to be given up, and surely so: "dropped its plan to leave"."""
    words = load_scope_words()
    kind = words["nouns"].get(noun.lemma_.lower(), "")
    return kind == "planned" and _done_to(noun) in words["dropping"]


def _is_voted_down(noun: Token) -> bool:
    """Return whether others have stopped a plan: "rejected a bill to leave the pact"."""
    return _done_to(noun) in _STOPPING


def _done_to(noun: Token) -> str:
    """Return the verb of what was surely done to `noun`, with its particle ("vote_down"); "" where nothing was."""
    verb = noun.head
    done = noun.dep_ == "nsubjpass" if is_passive(verb) else noun.dep_ == "dobj"
    if not done or any(c.dep_ == "neg" or c.tag_ in {"MD", "TO"} for c in verb.children):
        return ""
    particle = first_child(verb, "prt")
    return f"{verb.lemma_}_{particle.lower_}" if particle is not None else verb.lemma_


def outcome_of(noun: Token) -> str:
    """Return the class of a plan that was given up or that others stopped; "" where it stands."""
    return "planned -" if _is_dropped(noun) else "unproved" if _is_voted_down(noun) else ""


def effort_of(act: Token) -> Token | None:
    """Return the verb of "it took Chad years to clear them", who did so at last; None of other acts."""
    verb = act.head.head if act.dep_ in {"acl", "relcl"} else act.head
    aims = any(c.dep_ == "aux" and c.lower_ == "to" for c in act.lefts)
    if verb.lemma_ != "take" or verb.i > act.i or not aims:
        return None
    subject = first_child(verb, *SUBJECTS)
    return verb if subject is not None and subject.lower_ == "it" else None


def is_hard(noun: Token) -> bool:
    """Return whether what hangs on a noun may fail: "had trouble closing it", "a hard time closing it"."""
    words = load_scope_words()
    hard = any(c.lemma_ in {"hard", "difficult", "tough"} for c in noun.lefts)
    return noun.lemma_ in words["hard"] or (noun.lemma_ == "time" and hard)


def is_wanted(noun: Token) -> bool:
    """Return whether somebody only wants or drafts what `noun` names: "proposed a law that", "called for rules"."""
    definite = any(c.dep_ == "poss" or c.lower_ in _DEFINITE for c in noun.lefts)
    if definite or noun.pos_ != "NOUN":
        return False
    above = noun.head
    asked = noun.dep_ == "pobj" and above.lower_ == "for" and above.head.lemma_ in _CALLING
    return asked or (noun.dep_ == "dobj" and above.lemma_ in load_scope_words()["wishing"])
