"""Read clauses that stand where a noun could: a question as an object, a gerund as a subject, an act as a cause."""

from dataclasses import replace

from kg.extract.clauses.verbs import Shape, make_claims, open_frame, pair_claims
from kg.extract.grammar.grammar import (
    NOUNS,
    QUESTIONS,
    SUBJECTS,
    children,
    first_child,
    is_passive,
    iter_conjuncts,
)
from kg.extract.grammar.sentential import takes_up_clause
from kg.extract.roles.positions import is_event_verb
from kg.extract.scope.scope import polarity_of, scope_of
from kg.extract.words.claims import Argument, Claim
from kg.extract.words.frames import Frame, load_frames
from kg.extract.words.lemmas import third_person
from kg.extract.words.tree import FINITE, Token
from kg.model import Polarity

# "refused to say whether it would close"
_TELLING = frozenset(
    {"confirm", "disclose", "explain", "indicate", "reveal", "say", "specify", "tell"}
)
# after these a participle tells what the whole clause before it led to, not what its subject did
_RESULTS = frozenset({"lead", "result", "cause", "spark", "trigger", "prompt", "provoke", "raise"})


def _words(clause: Token) -> Argument:
    """Return the words of a clause as a literal, without the marks at its end."""
    first, last = clause.left_edge.i, clause.right_edge.i
    while last > clause.i and clause.doc[last].is_punct:
        last -= 1
    return Argument(token=clause, first=first, last=last)


def read_question(verb: Token) -> list[Claim]:
    """Return the claims of a verb whose object is a question: "has not said why it left", "depends on how it pays"."""
    prep, clause = _question(verb)
    if clause is None or is_passive(verb) or first_child(verb, "dobj") is not None:
        return []
    name = f"{third_person(verb.lemma_)}_{prep.lower_}" if prep is not None else ""
    frame = open_frame(name, verb.lemma_) if prep is not None else _frame_of(verb)
    shape = Shape(frame, "question", prep.i if prep is not None else None)
    found = make_claims(shape, verb, [], [])
    # "it is too soon to say how": nobody does
    told = [c for c in found if c.subject and c.subject.token and c.subject.token.lower_ != "it"]
    return [replace(c, object=_words(clause)) for c in told]


def without_questions(claims: list[Claim]) -> list[Claim]:
    """Return `claims` but for those about what is only asked for, and without roles that are: "which firm built it"."""
    told = [c for c in claims if not (_is_asked_for(c.subject) or _is_asked_for(c.object))]
    if not any(_is_asked_for(argument) for c in told for _, argument in c.roles):
        return told
    return [replace(c, roles=tuple(r for r in c.roles if not _is_asked_for(r[1]))) for c in told]


def _is_asked_for(argument: Argument | None) -> bool:
    """Return whether a phrase names nothing but asks: "which firm", "how many of the ships", "what kind of ship"."""
    noun = argument.token if argument is not None else None
    if noun is None or not noun.lefts:
        return False
    which = any(c.dep_ in {"det", "predet"} and c.tag_ in {"WDT", "WP"} for c in noun.lefts)
    counts = (noun, *noun.lefts)
    many = [t for t in counts if t.lower_ in {"many", "much", "few", "little"}]
    return which or any(c.lower_ == "how" for t in many for c in t.lefts)


def cleft_copula(verb: Token) -> Token | None:
    """Return the copula that tells the object of `verb`: of "what they need is money", "all they get is a letter".

    Or its subject: of "what worries them is drought".
    """
    above = verb.head
    copula = above.head if verb.dep_ == "relcl" and above.lower_ == "all" else above
    if verb.dep_ not in {"relcl", "csubj"} or copula.lemma_ != "be" or copula.i < verb.i:
        return None
    what = first_child(verb, "dobj")
    if what is not None and verb.left_edge.lower_ == "what":
        what = verb.left_edge
    named = above.lower_ == "all" or (what is not None and what.lower_ == "what")
    told = first_child(copula, "attr")
    return copula if named and told is not None and told.pos_ in NOUNS else None


def is_cleft(copula: Token) -> bool:
    """Return whether a copula only tells the object of a verb in its subject: "what they need is money"."""
    if copula.lemma_ != "be":
        return False
    every = first_child(copula, "nsubj")
    inside = children(every, "relcl") if every is not None else []
    return any(cleft_copula(v) == copula for v in (*children(copula, "csubj"), *inside))


def read_cleft(verb: Token) -> list[Claim]:
    """Return the claims of a verb whose object stands behind a copula: "all they get is a letter"."""
    copula = cleft_copula(verb)
    told = first_child(copula, "attr") if copula is not None else None
    if told is None:
        return []
    shape, ends = Shape(_frame_of(verb), "frame"), list(iter_conjuncts(told))
    if verb.left_edge.dep_ == "nsubj" and verb.left_edge.lower_ == "what":
        things = [t for c in children(verb, "dobj") for t in iter_conjuncts(c)]
        found = pair_claims(shape, verb, ends, things)
    else:
        found = make_claims(shape, verb, ends, [])
    if copula is None or scope_of(copula).polarity == Polarity.POSITIVE:
        return found
    return [replace(c, scope=replace(c.scope, polarity=Polarity.NEGATIVE)) for c in found]


def _frame_of(verb: Token) -> Frame:
    """Return the first frame of `verb` with a direct object, or one named after it."""
    lemma = verb.lemma_
    frames = load_frames().verbs.get(lemma, ())
    known = next((f for f in frames if "dobj" in f.objects and not f.needs), None)
    frame = known or open_frame(third_person(lemma), lemma)
    return Frame(frame.predicate, frame.verb)


def _question(verb: Token) -> tuple[Token | None, Token | None]:
    """Return the preposition, if any, and the verb of the question behind `verb`; (None, None) where there is none."""
    clause = first_child(verb, "ccomp")
    if clause is not None:
        first = clause.left_edge
        # "they left, which is why it closed" is no question
        apart = first.lower_ == "which" and first.nbor(-1).text == ","
        open_ = first.lower_ == "whether" or (first.lower_ == "if" and verb.lemma_ != "ask")
        asked = (first.tag_ in QUESTIONS and not apart) or (open_ and _is_put(verb))
        return None, clause if first.i > verb.i and asked else None
    for prep in children(verb, "prep"):
        clause = first_child(prep, "pcomp")
        if clause is not None and prep.i > verb.i:
            asked = clause.left_edge.tag_ in QUESTIONS or clause.left_edge.lower_ == "whether"
            return prep, clause if asked else None
    return None, None


def _is_put(verb: Token) -> bool:
    """Return whether "whether" tells what `verb` asks, or what somebody does not say."""
    untold = verb.lemma_ in _TELLING and polarity_of(verb) == Polarity.NEGATIVE
    return untold or verb.lemma_ == "ask"


def read_forbidden(verb: Token) -> list[Claim]:
    """Return the claims of a verb that forbids what a gerund tells: "bans smoking in parks"."""
    gerund = first_child(verb, "xcomp")
    frame = next(
        (f for f in load_frames().verbs.get(verb.lemma_, ()) if f.predicate == "BANS"), None
    )
    if frame is None or gerund is None or gerund.tag_ != "VBG" or is_passive(verb):
        return []
    found = make_claims(Shape(Frame(frame.predicate, frame.verb), "frame"), verb, [], [])
    return [replace(c, object=_words(gerund)) for c in found]


def is_forbidden(verb: Token) -> bool:
    """Return whether a gerund tells what nobody may do, least of all who forbids it."""
    if verb.dep_ != "xcomp" or verb.tag_ != "VBG":
        return False
    forbids = any(f.predicate == "BANS" for f in load_frames().verbs.get(verb.head.lemma_, ()))
    return forbids and not is_passive(verb.head)


def with_clausal_subject(claim: Claim) -> Claim:
    """Return `claim` with the words of a gerund as its subject: "rebuilding the bridge has a purpose"."""
    gerund = first_child(claim.head, "csubj")
    if claim.subject is None and is_passive(claim.head):
        return _with_questioned_agent(claim)
    if (
        claim.subject is not None
        or gerund is None
        or gerund.tag_ != "VBG"
        or is_passive(claim.head)
    ):
        return claim
    return replace(claim, subject=_words(gerund))


def _with_questioned_agent(claim: Claim) -> Claim:
    """Return a passive claim with the words of a clause as its subject: "was shocked by what the report showed"."""
    for by in claim.head.rights:
        clause = first_child(by, "pcomp") if by.lower_ == "by" else None
        if clause is not None and clause.left_edge.lower_ in {"how", "what"}:
            return replace(claim, subject=_words(clause))
    return claim


def cause_verb(verb: Token) -> Token | None:
    """Return the verb of the clause that led to what `verb` tells: "the dam broke, leading to floods"; or None.

    It is the nearest finite one before the comma: parsers hang such a participle on any verb above. So is the clause
    that `verb` tells something of: "whether the firm bribed the judge is under review".
    """
    asked = first_child(verb, "csubj")
    if asked is not None and asked.left_edge.lower_ == "whether" and not is_passive(verb):
        return asked
    comma = verb.i > verb.sent.start and verb.nbor(-1).text == ","
    result = comma and verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.lemma_ in _RESULTS
    behind = verb if result else relative_of_clause(verb)
    if behind is None:
        return None
    for token in reversed(list(verb.doc[verb.sent.start : behind.i])):
        finite = token.tag_ in FINITE or any(c.tag_ in {*FINITE, "MD"} for c in token.lefts)
        if finite and is_event_verb(token) and token.dep_ not in {"relcl", "acl"}:
            return token
    return None


def relative_of_clause(verb: Token) -> Token | None:
    """Return the ", which" that is the subject of `verb` and takes up the clause before it, or None."""
    while verb.dep_ == "conj" and first_child(verb, *SUBJECTS) is None:
        verb = verb.head
    which = first_child(verb, "nsubj")
    return which if which is not None and takes_up_clause(which) else None
