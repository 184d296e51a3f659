"""Free a person's name from the words that run into it: a long office, two trades joined by "and"."""

from kg.extract.names.bill_names import BILLS, join_bill
from kg.extract.names.club_names import CLUBS, join_club
from kg.extract.names.committee_names import join_committee
from kg.extract.names.nicknames import join_nickname
from kg.extract.names.party_names import PARTISANS, join_party
from kg.extract.names.shop_names import POSSESSIVES, join_shop
from kg.extract.names.titled_lists import join_titled
from kg.extract.names.verbal_names import join_verbal_name
from kg.extract.words.frames import load_words
from kg.extract.words.kinds import label_of
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.tree import FINITE_OR_MODAL, Doc, Span, Token

# what a body is called besides the organizations of the lexicon
_BODIES = frozenset(
    {"academy", "association", "branch", "club", "college", "league", "section", "society", "trust"}
)
# trades that the lexicon takes for things or bodies
_TRADES = frozenset({"model", "printer", "publisher", "translator"})
_BEFORE = frozenset({"DT", "PRP$", "POS", "CD", "NNP", "NNPS"})
_FURTHEST = 20


def free_names(doc: Doc) -> None:
    """Give the names in `doc` that a description swallowed a place of their own in the trees and among its names."""
    for token in doc:
        if token.tag_ in FINITE_OR_MODAL:
            _free_from_office(token)
        elif token.lower_ == "and":
            _join_trades(token)
            join_titled(token)
            join_committee(token)
        elif token.text == '"':
            join_nickname(token)
        elif token.lower_ == "to":
            join_verbal_name(token)
        elif token.lower_ in PARTISANS:
            join_party(token)
        elif token.lower_ in CLUBS:
            join_club(token)
        elif token.lower_ in BILLS:
            join_bill(token)
        elif token.lower_ in POSSESSIVES:
            join_shop(token)


def _is_person(noun: Token) -> bool:
    lemma = noun.lower_
    known = lemma in load_words().positions or lemma in _TRADES
    return known or label_of(lemma, plural=False) == "Person"


def _free_from_office(verb: Token) -> None:
    """Read "the head of the Union of Bakers Tom Doyle said" as a head beside whom his name stands."""
    surname, given = verb.nbor(-1), verb.nbor(-2)
    body = verb.nbor(-3)
    clause = verb.head if verb.dep_ in {"aux", "auxpass"} else verb
    first = max(verb.sent.start, verb.i - _FURTHEST)
    if body.i < first or not _is_name(given, surname) or not body.text[:1].isupper():
        return
    between = verb.doc[first : given.i]
    office = next((t for t in between if _is_office_over(t, surname, clause)), None)
    if office is None or not _names_a_body(between, office, body):
        return
    place = next((t for t in (surname, given) if office.is_ancestor(t) and t.dep_ == "pobj"), None)
    for word in verb.doc[office.i + 1 : given.i]:
        if word.head in {given, surname} and word is not body and not word.is_ancestor(body):
            word.hang_on(body)
    if place is not None:
        body.hang_on(place.head)
        body.dep_ = "pobj"
    elif body.head in {given, surname}:
        return
    office.hang_on(clause)
    office.dep_ = "nsubj"
    surname.hang_on(office)
    given.hang_on(surname)
    given.dep_, surname.dep_ = "compound", "appos"
    body.pos_ = "PROPN"
    _name(given, surname)


def _is_name(given: Token, surname: Token) -> bool:
    """Return whether two words are a person's first name and a surname, which is no body's word ("Foundation")."""
    written = given.text.istitle() and surname.text[:1].isupper() and surname.pos_ == "PROPN"
    known = given.lower_ in load_lexicon().given_names
    lemma = surname.lower_
    thing = lemma in _BODIES or label_of(lemma, plural=False) != "Concept"
    return written and known and not thing


def _is_office_over(noun: Token, surname: Token, verb: Token) -> bool:
    leads = noun.nbor(1).lower_ in {"of", "at", "for", "in"}
    beside = noun.head is surname and surname.head is verb
    tied = (noun.dep_ == "nsubj" and noun.head is verb) or beside
    return leads and tied and noun.lemma_.lower() == noun.lower_ and _is_person(noun)


def _names_a_body(between: list[Token], office: Token, body: Token) -> bool:
    """Return whether a body is named between an office and the name, right up to it: no rank, no other people."""
    words = [t for t in between if t.i > office.i]
    if any(t.is_punct or t.tag_ in FINITE_OR_MODAL for t in words):
        return False
    if _is_person(body) or body.ent_type_ in {"NORP", "GPE"}:
        return False  # "the lawyer for President Joe Doe", "of the American Joe Doe"
    named = [t.lower_ for t in words if t.text[:1].isupper()]
    return any(w in _BODIES or label_of(w, plural=False) == "Organization" for w in named)


def _name(given: Token, surname: Token) -> None:
    """Make two words a person's name, and cut what they were taken for a part of."""
    doc = given.doc
    kept = []
    for ent in doc.ents:
        if ent.end <= given.i or ent.start > surname.i:
            kept.append(ent)
        elif ent.start < given.i:
            kept.append(Span(doc, ent.start, given.i, label=ent.label_))
    doc.ents = (*kept, Span(doc, given.i, surname.i + 1, label="PERSON"))


def _join_trades(joint: Token) -> None:
    """Read "German painter and sculptor Uwe Klatt opened it" as one man of two trades."""
    one, other = joint.nbor(-1), joint.nbor(1)
    name = next((e for e in joint.doc.ents if e.start == other.i + 1), None)
    if name is None or name.label_ != "PERSON" or len(name) < 2:
        return
    if not (_is_person(one) and _is_person(other) and one.pos_ in {"NOUN", "PROPN"}):
        return
    first = one
    while first.i > joint.sent.start and first.nbor(-1).tag_ in {"JJ", "NN"}:
        first = first.nbor(-1)
    if first.i > joint.sent.start and first.nbor(-1).tag_ in _BEFORE:
        return
    person, group = name[-1], [one, joint, other, *name]
    top = next((t for t in group if t.head not in group or t.head is t), None)
    if top is None or top in {person, joint} or person.is_ancestor(top.head):
        return
    person.hang_on(top.head if top.head is not top else person)
    person.dep_ = top.dep_
    for word in (one, other):
        for child in [c for c in word.rights if c not in group and not c.is_ancestor(person)]:
            child.hang_on(person)
        word.hang_on(person)
        word.dep_, word.pos_, word.tag_, word.lemma_ = "compound", "NOUN", "NN", word.lower_
    joint.hang_on(person)
    for word in name[:-1]:
        word.hang_on(person)
        word.dep_ = "compound"
