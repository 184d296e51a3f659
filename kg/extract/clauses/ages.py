"""Read how old somebody is or was: "John Doe, 42, ...", "joined the choir aged 12", "died at the age of 93"."""

import re
from dataclasses import replace

from kg.extract.grammar.grammar import NOUNS, SUBJECTS, first_child, preposition_objects
from kg.extract.grammar.marks import has_mark
from kg.extract.grammar.measures import OLDEST, is_age
from kg.extract.roles.subjects import subjects_of
from kg.extract.words.claims import PLAIN, Argument, Claim, with_role
from kg.extract.words.kinds import label_of, lemma_of
from kg.extract.words.tree import Span, Token

# who is aged 12 joins these; they are not
_JOINED = frozenset({"band", "choir", "chorus", "crew", "orchestra", "squad", "team"})
_SPEAKERS = frozenset({"he", "she", "i", "they", "we", "who"})
_JOINTS = frozenset({"between", "to", "and", "-", "–", "—"})
_ASIDE = frozenset({",", "-", "–", "—", "("})


def read_age_beside(person: Span) -> list[Claim]:
    """Return HAS_AGE of "John Doe, 42, ..."."""
    doc, at = person.doc, person.end
    if at + 1 >= person.sent.end or doc[at].text != "," or not doc[at + 1].text.isdecimal():
        return []
    behind = doc[at + 1].nbor(1)
    # "lost to Elena Vacek, 6-3": a score
    score = behind.text in {"-", "–", ":"} and behind.nbor(1).like_num
    ends = at + 2 >= person.sent.end or (behind.is_punct and not score)
    if not ends or int(doc[at + 1].text) > OLDEST:
        return []
    return [_claim(person.root, Argument(token=doc[at + 1], first=at + 1, last=at + 1))]


def read_ages(token: Token) -> list[Claim]:
    """Return HAS_AGE of "Ann Lee, aged 12, ...", and of who "died at the age of 93", if that begins at `token`."""
    if token.lemma_ == "die" and token.pos_ == "VERB":
        aged = next((_age_behind(w) for w in token.children if is_aged(w)), None)
        age = _age_at(token) or aged
        return [] if age is None else [_claim(w, age, token) for w in subjects_of(token)]
    if not is_aged(token):
        return []
    age, whose = _age_behind(token), _described(token)
    return [_claim(whose, age)] if age is not None and whose is not None else []


def with_age(claims: list[Claim], verb: Token) -> list[Claim]:
    """Return `claims` with the age at which somebody did it: "joined the choir aged 12", "left at age thirty".

    Later they are older: it is no age of theirs in general.
    """
    age = _age_then(verb) if claims and verb.lemma_ != "die" else None
    if age is None:
        return claims
    free = [c for c in claims if all(name != "circumstance" for name, _ in c.roles)]
    return [with_role(c, "circumstance", age) if c in free else c for c in claims]


def _age_then(verb: Token) -> Argument | None:
    """Return the words that tell how old the doer of `verb`, or another, was then, or None."""
    clause = next((c for c in verb.children if c.dep_ == "advcl" and is_age_then(c)), None)
    if clause is not None:
        return Argument(token=clause, first=clause.left_edge.i, last=clause.right_edge.i)
    age, doer = _age_at(verb), first_child(verb, *SUBJECTS)
    at = next((p for n, p, t in preposition_objects(verb) if n == "at" and t.lower_ == "age"), None)
    if age is not None and at is not None:
        return replace(age, first=at.i) if doer is not None and _is_one(doer) else None
    for word in verb.doc[verb.i + 1 : verb.sent.end]:
        if (
            word.lower_ == "aged"
            and is_aged(word)
            and _described(word) is None
            and _nearest_verb(word) == verb
        ):
            age = _age_behind(word)
            told = age is not None and doer is not None and _is_one(doer)
            return replace(age, first=word.i) if told and age is not None else None
    return None


def is_age_then(copula: Token) -> bool:
    """Return whether a clause tells when something was by somebody's age: "left when she was nine"."""
    if copula.dep_ != "advcl" or copula.lemma_ != "be" or not has_mark(copula, "when", "while"):
        return False
    who, age = first_child(copula, "nsubj"), first_child(copula, "attr", "acomp")
    bare = age is not None and age is copula.right_edge and age is age.left_edge and is_age(age)
    return bare and who is not None and _is_one(who)


def _nearest_verb(aged: Token) -> Token | None:
    return next((t for t in aged.ancestors if t.pos_ == "VERB" and t.i < aged.i), None)


def _age_at(verb: Token) -> Argument | None:
    """Return the age of "at the age of 93", "at 93"; None without one."""
    behind = [t for name, _, t in preposition_objects(verb) if name == "at"]
    named = [t for t in behind if t.lower_ == "age" or t.text.isdecimal()]
    ages = [n for t in named[:1] for n in t.subtree if is_age(n)]
    return Argument(token=ages[0], first=ages[0].i, last=ages[0].i) if ages else None


def is_aged(word: Token) -> bool:
    """Return whether `word` leads to an age and is no verb: "aged 12", "aged between 8 and 12"."""
    if word.lower_ != "aged":
        return False
    behind = word.nbor(1)
    return _is_years(behind) or behind.lower_ == "between"


def _age_behind(aged: Token) -> Argument | None:
    """Return the words of the age behind "aged": "12", "18 to 25 years"; None where it is that of a thing."""
    doc, end = aged.doc, aged.sent.end
    first = last = aged.i + 1
    while last + 1 < end and (_is_years(doc[last + 1]) or doc[last + 1].lower_ in _JOINTS):
        last += 1
    while last > first and doc[last].lower_ in _JOINTS:
        last -= 1
    of_thing = last + 1 < end and doc[last + 1].lower_ in {"months", "weeks", "days"}
    years = _is_years(doc[last]) and not of_thing
    return Argument(token=doc[last], first=first, last=last) if years else None


def _described(aged: Token) -> Token | None:
    """Return whose age stands behind "aged": the noun before it, but that of "joined the choir aged 12"."""
    before = aged.nbor(-1)
    aside = before.text in _ASIDE
    noun = before.nbor(-1) if aside else before
    plural = noun.tag_ == "NNS"
    return noun if noun.pos_ in NOUNS and (aside or plural or _is_one(noun)) else None


def _is_years(word: Token) -> bool:
    """Return whether a word is an age, a stretch of ages ("20-30") or their unit."""
    parts = re.split("[-–]", word.text)
    ages = all(p.isdecimal() and int(p) <= OLDEST for p in parts)
    return ages or is_age(word) or word.lower_ in {"year", "years"}


def _is_one(noun: Token) -> bool:
    """Return whether a word stands for a person or for people."""
    kind = label_of(lemma_of(noun), plural=noun.tag_ in {"NNS", "NNPS"})
    if noun.tag_ == "NN" and noun.lower_ in _JOINED:
        return False
    return noun.ent_type_ == "PERSON" or noun.lower_ in _SPEAKERS or kind in {"Person", "Group"}


def _claim(noun: Token, age: Argument, verb: Token | None = None) -> Claim:
    who, cue = Argument(token=noun), (age.first or 0, age.last or 0)
    head = age.token or noun
    return Claim("HAS_AGE", "have", head, cue, who, age, PLAIN, "trait", time_head=verb)
