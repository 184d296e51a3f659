"""Read what stands around a noun of age, size, kin, origin and place: "John Doe, 42, from Leeds", "his wife Jane"."""

import re
from dataclasses import replace

from kg.extract.clauses.ages import read_age_beside, read_ages
from kg.extract.grammar.grammar import NOUNS, first_child, iter_conjuncts, preposition_objects
from kg.extract.words.claims import PLAIN, Argument, Claim
from kg.extract.words.frames import load_frames
from kg.extract.words.kinds import SPOTS
from kg.extract.words.tree import Span, Token

_SETTLED = frozenset({"FAC", "ORG", "GPE", "LOC"})
_NEAR = {
    "in": "LOCATED_IN",
    "inside": "LOCATED_IN",
    "near": "LOCATED_NEAR",
    "outside": "LOCATED_NEAR",
}
_KIN = frozenset({"SPOUSE_OF", "CHILD_OF", "PARENT_OF", "SIBLING_OF", "PARTNER_OF"})
_AGE = re.compile(r"[\w]+-(?:year|month|week|day)s?-old", re.IGNORECASE)
_SIZE = re.compile(
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundred)-"
    r"(?:member|person|man|page|seat|nation|country|state|strong|storey|story|acre|mile|metre|meter|bed|ship)",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"^(?:then|ex|late)-")
_SUING = frozenset(
    {
        "sue",
        "fine",
        "accuse",
        "charge",
        "prosecute",
        "join",
        "leave",
        "defeat",
        "beat",
        "meet",
        "visit",
    }
)


def read_traits(sentence: Span) -> list[Claim]:
    """Return the claims about the nouns and names of `sentence`, in text order of their heads."""
    claims: list[Claim] = []
    for token in sentence:
        claims.extend(read_ages(token))
        if token.pos_ not in {"NOUN", "PROPN"}:
            continue
        claims.extend(_measure_claims(token))
        claims.extend(_kin_claims(token))
        claims.extend(_place_claims(token))
    for ent in sentence.ents:
        if ent.label_ == "PERSON":
            claims.extend(read_age_beside(ent))
            claims.extend(_origin_claims(ent))
    return claims


def _literal(predicate: str, noun: Token, word: Token) -> Claim:
    words = Argument(token=word, first=word.i, last=word.i)
    cue = (word.i, word.i)
    return Claim(predicate, "have", word, cue, Argument(token=noun), words, PLAIN, "trait")


def _measure_claims(noun: Token) -> list[Claim]:
    """Return HAS_AGE of "a nine-year-old boy", HAS_SIZE of "the six-member crew"."""
    claims = []
    for child in noun.lefts:
        if "-" not in child.text:
            continue
        if _AGE.fullmatch(child.text):
            claims.append(_literal("HAS_AGE", noun, child))
        elif _SIZE.fullmatch(child.text):
            claims.append(_literal("HAS_SIZE", _measured(noun), child))
    return claims


def _measured(noun: Token) -> Token:
    """Return what is as large as a word before `noun` tells: the council in "the council, a 12-member body"."""
    body = noun
    while body.dep_ == "compound":
        body = body.head
    told = body.dep_ == "appos" and body.head.pos_ in {"NOUN", "PROPN"} and body.head.i < body.i
    return body.head if told and body.left_edge.lower_ in {"a", "an"} else noun


def _origin_claims(person: Span) -> list[Claim]:
    """Return COMES_FROM of "John Doe, 42, from Leeds"."""
    doc, at = person.doc, person.end
    while at + 1 < person.sent.end and (doc[at].text == "," or doc[at].text.isdecimal()):
        at += 1
    if at + 1 >= person.sent.end or doc[at].lower_ != "from" or doc[at + 1].ent_type_ != "GPE":
        return []
    place = doc[at + 1]
    cue, subject = (at, at), Argument(token=person.root)
    where = next(e.root for e in person.sent.ents if e.start <= place.i < e.end)
    return [
        Claim("COMES_FROM", "come", doc[at], cue, subject, Argument(token=where), PLAIN, "trait")
    ]


def _kin_claims(noun: Token) -> list[Claim]:
    """Return SPOUSE_OF, CHILD_OF ... of "his wife Jane Doe", "their child, Jane", "Jane's sister"."""
    if noun.pos_ != "NOUN":
        return []
    frame = load_frames().relations.get(_EARLIER.sub("", noun.lemma_.lower()))
    if frame is None or frame.predicate not in _KIN:
        return []
    described = noun.dep_ in {"compound", "appos"} and noun.head.ent_type_ == "PERSON"
    head = noun.head if described else noun
    owner = first_child(noun, "poss") or first_child(head, "poss")
    apposed = first_child(noun, "appos")
    named = head is not noun or (apposed is not None and apposed.ent_type_ == "PERSON")
    if owner is None or not named:
        return []  # "her mother" alone names nobody
    cue, who = (noun.i, noun.i), Argument(token=head)
    claim = Claim(frame.predicate, frame.verb, noun, cue, who, None, PLAIN, "trait")
    return [replace(claim, object=Argument(token=o)) for o in iter_conjuncts(owner)]


def _place_claims(name: Token) -> list[Claim]:
    """Return LOCATED_IN of a named thing with its place: "the Plaza Hotel near Porto", "Acme, a school in Lyon"."""
    if name.pos_ != "PROPN" or name.ent_type_ not in _SETTLED or name.ent_type_ == "NORP":
        return []
    if name.dep_ == "dobj" and name.head.lemma_ in _SUING:
        return []  # "sued Acme in Texas": there it was sued
    apposed = first_child(name, "appos")
    carriers = [name] + ([apposed] if apposed is not None and apposed.pos_ == "NOUN" else [])
    for carrier in carriers:
        for word, prep, inner in preposition_objects(carrier):
            close = prep.i == carrier.i + 1 and inner.pos_ in NOUNS
            if word in _NEAR and close and inner.ent_type_ in SPOTS:
                cue, where = (prep.i, prep.i), Argument(token=inner)
                verb = "be"
                return [
                    Claim(_NEAR[word], verb, prep, cue, Argument(token=name), where, PLAIN, "trait")
                ]
    return []
