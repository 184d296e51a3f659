"""Read clauses that leave out their verb: "Peru has not", "nor has Peru", "has no plans to do so"."""

from collections.abc import Iterable
from dataclasses import replace

from kg.extract.grammar.grammar import NOUNS, SUBJECTS, is_passive, iter_conjuncts
from kg.extract.grammar.marks import is_infinitive
from kg.extract.roles.subjects import subjects_of
from kg.extract.scope.scope import polarity_of, scope_of
from kg.extract.words.claims import Argument, Claim, Scope
from kg.extract.words.kinds import can_act
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Token
from kg.model import Modality, Polarity

_HELPERS = frozenset({"do", "have", "be"})
_BARE = frozenset({*SUBJECTS, "neg", "punct", "cc", "mark", "preconj"})
_ADVERBS = frozenset({"so", "too", "either", "neither", "nor", "also", "yet"})
# "and so did Peru", "as did Peru"
_AS_WELL = frozenset({"as", "so"})
_REFUSING = frozenset({"decline", "refuse"})
_ANSWERING = _REFUSING | {"agree"}
_ALONE = frozenset({*SUBJECTS, "advmod", "cc", "ccomp", "npadvmod", "parataxis", "punct"})
_MARKS = frozenset({"while", "but", "though", "although", "whereas"})


def left_out(verb: Token) -> Token | None:
    """Return the verb that an auxiliary alone stands for, in the clause before it: "has" of "Peru has not"; or None."""
    said, subject = verb.head, _subject(verb) if verb.lemma_ in _HELPERS else None
    if subject is None:
        return None
    if verb.dep_ == "ROOT":  # "Chile signed it; Peru did not"
        said = next((c for c in verb.lefts if c.dep_ == "parataxis"), verb)
    elif verb.dep_ == "advcl":
        turned = subject.i > verb.i and any(c.lower_ == "as" for c in verb.lefts)
        said = verb.head if turned or any(c.lower_ in _MARKS for c in verb.lefts) else verb
    elif verb.dep_ != "conj":
        return None
    own = (c for c in verb.children if c not in {subject, said})
    alone = all(c.dep_ in _BARE or c.lower_ in _ADVERBS for c in own)
    done = said.pos_ == "VERB" and said.i < verb.i and said.lemma_ not in _HELPERS
    done = done and not any(c.dep_ in SUBJECTS and c != subject for c in verb.doc[said.i : verb.i])
    return said if alone and done and (verb.lemma_ != "be" or is_passive(said)) else None


def _subject(verb: Token) -> Token | None:
    """Return who an auxiliary alone is told of; behind "nor" and "so" it may stand after it."""
    own = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    behind = [c for c in verb.rights if c.pos_ in NOUNS]
    behind = [c for c in behind if c.dep_ in SUBJECTS or c.i == c.right_edge.i]
    if own is not None:
        return own if not behind else None
    turned = _is_nor(verb) or any(c.lower_ in _AS_WELL for c in verb.lefts)
    return behind[0] if turned and len(behind) == 1 else None


def _is_nor(verb: Token) -> bool:
    first = verb.left_edge
    before = first.nbor(-1).lower_ if first.i > verb.sent.start else ""
    return before in {"nor", "neither"} or any(c.lower_ in {"nor", "neither"} for c in verb.lefts)


def fill_in(verb: Token, said: Token, claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims of the verb `said` that `verb` stands for, told of its own subject."""
    subject = _subject(verb)
    if subject is None:
        return []
    as_well = any(c.lower_ in _AS_WELL for c in verb.lefts)
    denied = _is_nor(verb) or polarity_of(verb) == Polarity.NEGATIVE
    last = max([verb.i, *(c.i for c in verb.rights if c.dep_ == "neg")])
    told: dict[tuple[str, int, Argument | None], Claim] = {}
    for claim in claims:
        if claim.head != said:
            continue
        same = claim.scope.polarity if as_well else Polarity.POSITIVE
        alleged = claim.scope.modality == Modality.ALLEGED
        scope = Scope(
            Polarity.NEGATIVE if denied else same,
            Modality.ALLEGED if alleged else Modality.ACTUAL,
        )
        own = replace(claim, head=verb, cue=(verb.i, last), scope=scope, time_head=verb)
        for who in iter_conjuncts(subject):
            place = Argument(token=who)
            if is_passive(said):
                key, own = claim.subject, replace(own, object=place)
            else:
                key, own = claim.object, replace(own, subject=place)
            told.setdefault((claim.predicate, who.i, key), own)
    return list(told.values())


def taken_up(verb: Token) -> Token | None:
    """Return the verb that "to do so" stands for: of "has not met them and has no plans to do so" met; or None.

    Also the one that somebody is asked for who answers: the resigning of "asked him to resign, but he refused".
    """
    if verb.lemma_ in _ANSWERING:
        return _asked_for(verb)
    so = verb.lemma_ == "do" and any(c.lower_ == "so" and c.i == verb.i + 1 for c in verb.rights)
    if not so or not is_infinitive(verb):
        return None
    above = verb
    while above.dep_ in {"acl", "xcomp", "relcl", "dobj", "attr", "acomp", "pobj", "prep"}:
        above = above.head
    said = above.head
    joined = above.dep_ in {"conj", "advcl"} and above.pos_ in {"VERB", "AUX"}
    if not joined or said.i > above.i:
        return None
    # "refused to resign, and has no plans to do so"
    aims = (c for c in said.rights if c.dep_ == "xcomp" and c.i < above.i)
    said = next((c for c in aims if is_infinitive(c)), said)
    done = said.pos_ == "VERB" and said.lemma_ not in _HELPERS
    return said if done and not is_passive(said) else None


def _asked_for(verb: Token) -> Token | None:
    """Return the act that is asked for in the clause before an answer, which has nothing but a subject; or None."""
    if verb.tag_ not in {"VBD", "VBZ"} or any(c.dep_ not in _ALONE for c in verb.children):
        return None
    before = (c for c in verb.lefts if c.dep_ in {"ccomp", "parataxis"})
    asks = verb.head if verb.dep_ == "conj" else next(before, verb)
    asking = load_scope_words()["complements"].get(asks.lemma_) == "required"
    if asks.i > verb.i or not (asking or asks.lemma_ == "invite"):
        return None
    who = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    answers = is_passive(asks) if who is None else who.pos_ != "NOUN" or can_act(who)
    if not answers:
        return None  # "asked her to pay, and sales declined"
    acts = (c for c in asks.rights if c.dep_ in {"ccomp", "xcomp"} and is_infinitive(c))
    return next((a for a in acts if a.i < verb.i), None)


def _answer_scope(verb: Token) -> Scope:
    """Return what an answer makes of what is asked for: who refuses does not do it, who agrees will."""
    if verb.lemma_ in _REFUSING:
        return Scope(Polarity.NEGATIVE)
    return Scope(modality=Modality.PLANNED)


def take_up(verb: Token, claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims of the verb that "to do so" stands for, told as what `verb` is: planned, denied, asked."""
    answers = verb.lemma_ in _ANSWERING
    scope = _answer_scope(verb) if answers else scope_of(verb)
    cue = (verb.i, verb.i if answers else verb.i + 1)
    told: dict[tuple[str, Argument | None, Argument | None], Claim] = {}
    for claim in claims:
        for who in subjects_of(verb):
            own = replace(
                claim, head=verb, cue=cue, scope=scope, time_head=verb, subject=Argument(token=who)
            )
            told.setdefault((own.predicate, own.subject, own.object), own)
    return list(told.values())
