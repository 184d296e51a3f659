"""Read the claims of nouns: acts ("the provision of X to Y"), offices, appositions, values and lists."""

import re

from spacy.tokens import Span, Token

from kg.extract.claims import Amount, Argument, Claim, Scope
from kg.extract.clauses import ClauseReader, is_event_verb
from kg.extract.frames import load_frames, load_words
from kg.extract.grammar import (
    NOUNS,
    first_child,
    iter_conjuncts,
    left_edge,
    phrase,
    preposition_objects,
)
from kg.extract.scope import load_scope_words, modality_of, polarity_of
from kg.extract.subjects import antecedent
from kg.model import Modality, Polarity

_PEOPLE = frozenset({"PERSON"})
_ORGANIZATIONS = frozenset({"ORG", "GPE", "NORP", "FAC", "LOC"})
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "m": 1e6,
    "bn": 1e9,
}
_CURRENCIES = {"$": "USD", "us$": "USD", "£": "GBP", "€": "EUR", "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR",
               "pound": "GBP", "pounds": "GBP", "yen": "JPY", "a$": "AUD", "c$": "CAD", "nz$": "NZD"}  # fmt: skip
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_PARTY_WORDS = frozenset(
    {"party", "union", "camp", "league", "movement", "alliance", "front", "coalition", "caucus", "bloc", "democrats",
     "republicans", "conservatives", "greens", "liberals"}
)  # fmt: skip
PLAIN = Scope()


def read_nouns(sentence: Span, reader: ClauseReader) -> list[Claim]:
    """Return the claims of the nouns of `sentence`, in text order of their heads; `reader` reads its verbs."""
    claims: list[Claim] = []
    for token in sentence:
        if token.pos_ in {"NOUN", "PROPN"}:
            claims.extend(_act_claims(token))
            claims.extend(_apposition_claims(token))
            claims.extend(_decision_claims(token, reader))
            claims.extend(_value_claims(token))
            claims.extend(_list_claims(token))
            claims.extend(_membership_claims(token))
    claims.extend(
        c for entity in sentence.ents if entity.label_ in _PEOPLE for c in _title_claims(entity)
    )
    return claims


def _noun_scope(noun: Token) -> Scope:
    """Return the scope of a noun of an act: from the noun or verb that governs it; a verb's own tense does not leak."""
    words = load_scope_words()
    polarity, modality = Polarity.POSITIVE, Modality.ACTUAL
    if any(c.lower_ == "no" and c.dep_ == "det" for c in noun.children):
        polarity = Polarity.NEGATIVE
    head = noun.head
    if noun.dep_ == "pobj" and head.head.pos_ == "NOUN":
        kind = words["nouns"].get(head.head.lemma_.lower(), "")
        if head.lower_ in {"of", "for", "to"}:
            modality = _from_kind(kind, modality)
            polarity = Polarity.NEGATIVE if kind == "negated" else polarity
    governor = head.head if noun.dep_ == "pobj" else head
    if governor.pos_ == "VERB" and noun.dep_ in {"dobj", "pobj"}:
        kind = words["complements"].get(governor.lemma_, "")
        if (
            governor.lemma_ in {"call", "ask", "appeal"}
            and noun.dep_ == "pobj"
            and head.lower_ == "for"
        ):
            kind = "required"
        if kind in {"planned", "required", "possible", "alleged"} and governor.lemma_ not in {
            "offer",
            "attempt",
            "try",
            "like",
            "mean",
        }:
            modality = _from_kind(kind, modality)
        if governor.lemma_ in {"deny", "rule"} and noun.dep_ == "dobj":
            polarity = Polarity.NEGATIVE
    if noun.dep_ in {"nsubj", "nsubjpass"} and governor.pos_ in {"VERB", "AUX"}:
        outer = modality_of(governor)
        modality = (
            Modality.HYPOTHETICAL
            if outer == Modality.HYPOTHETICAL and governor.lemma_ not in {"say"}
            else modality
        )
    return Scope(polarity, modality)


def _from_kind(kind: str, otherwise: Modality) -> Modality:
    return Modality(kind) if kind in set(Modality) else otherwise


def _owners(noun: Token, *, allow_of: bool) -> list[Token]:
    owner = first_child(noun, "poss")
    if owner is not None:
        return list(iter_conjuncts(owner))
    for name, _, inner in preposition_objects(noun):
        if (name == "by" or (allow_of and name == "of")) and inner.pos_ in NOUNS:
            return list(iter_conjuncts(inner))
    for child in noun.lefts:
        if child.dep_ in {"compound", "amod", "nmod"} and child.ent_type_ in {
            "GPE",
            "NORP",
            "ORG",
            "PERSON",
        }:
            return [child]
    return []


def _act_claims(noun: Token) -> list[Claim]:
    frame = load_frames().nouns.get(noun.lemma_.lower())
    if frame is None or noun.pos_ != "NOUN" or noun.dep_ == "compound":
        return []
    if noun.dep_ == "dobj" and (noun.head.lemma_, noun.lemma_.lower()) in load_frames().light:
        return []
    found = [
        (name, prep, inner)
        for name, prep, inner in preposition_objects(noun)
        if inner.pos_ in NOUNS
    ]
    objects: list[Token] = []
    used = ""
    for name, _, inner in found:
        if name in frame.objects and inner.ent_type_ not in {"DATE", "TIME"}:
            objects, used = [antecedent(t) for t in iter_conjuncts(inner)], name
            break
    if frame.objects and not objects:
        return []
    if frame.subjects:
        subjects: list[Token | None] = [
            t for n, _, i in found if n in frame.subjects for t in iter_conjuncts(i)
        ]
        subjects = subjects or [*_owners(noun, allow_of=False)]
        if not subjects:
            return []
    else:
        subjects = [*_owners(noun, allow_of=used != "of")] or [None]
    roles = []
    for role, where in frame.roles:
        for name, _, inner in found:
            if name in where and name != used and inner.ent_type_ not in {"DATE", "TIME"}:
                roles.append((role, Argument(token=antecedent(inner))))
                break
    scope = _noun_scope(noun)
    return [
        Claim(
            frame.predicate,
            frame.verb,
            noun,
            (noun.i, noun.i),
            _argument(s),
            _argument(o),
            scope,
            "noun",
            tuple(roles),
            time_head=noun,
        )
        for s in subjects
        for o in (objects or [None])
    ][:6]


def _argument(token: Token | None) -> Argument | None:
    return Argument(token=token) if token is not None else None


def _is_office(token: Token) -> bool:
    return token.lemma_.lower() in load_words().positions or token.lower_ in load_words().positions


def _title_claims(person: Span) -> list[Claim]:
    """Return HOLDS_POSITION of a title before a name: "U.S. Defense Secretary Lloyd Austin"."""
    head = person.root
    first = left_edge(head)
    while first < head.i and head.doc[first].pos_ in {"DET", "PUNCT"}:
        first += 1
    start = person.start
    while start < head.i and _is_office(head.doc[start]):
        start += 1
    title = [t for t in head.doc[first:start]]
    while title and not _is_office(title[-1]):
        if title[-1].lower_ in {"elect", "-"} or title[-1].text == "-":
            break
        title.pop()
    offices = [t for t in title if _is_office(t)]
    if not offices:
        return []
    organization: Token | None = None
    while (
        title
        and (
            title[0].ent_type_ in _ORGANIZATIONS
            or title[0].dep_ in {"amod", "det", "poss", "case", "punct"}
        )
        and not _is_office(title[0])
    ):
        if title[0].ent_type_ in _ORGANIZATIONS and not (
            title[0].ent_type_ == "ORG" and _inside_title(title)
        ):
            organization = (
                title[0]
                if organization is None or title[0].ent_type_ == organization.ent_type_
                else organization
            )
        elif title[0].ent_type_ == "ORG":
            break
        title.pop(0)
    if not title:
        return []
    roles = (("organization", Argument(token=organization)),) if organization is not None else ()
    literal = Argument(token=title[-1], first=title[0].i, last=title[-1].i)
    return [
        Claim(
            "HOLDS_POSITION",
            "be",
            title[-1],
            (title[0].i, title[-1].i),
            Argument(token=head),
            literal,
            PLAIN,
            "title",
            roles,
        )
    ]


def _inside_title(title: list[Token]) -> bool:
    """Return whether an organization's name is part of the title itself ("Defense Secretary")."""
    name = [t for t in title if t.ent_type_ == "ORG"]
    return len(name) == 1 and name[0].lower_ in {
        "defense",
        "defence",
        "state",
        "interior",
        "justice",
        "finance",
        "foreign",
        "treasury",
        "health",
    }


def office_claims(person: Token, office: Token, rule: str) -> list[Claim]:
    """Return HOLDS_POSITION of `person` in the office that `office` heads, with its organization where it is told."""
    organization: Token | None = None
    for name, _, inner in preposition_objects(office):
        if (
            name in {"of", "at", "for", "with", "from", "in", "to"}
            and inner.pos_ in NOUNS
            and inner.ent_type_ not in {"DATE", "TIME"}
        ):
            organization = inner
            break
    first, last = left_edge(office), office.i
    owner = first_child(office, "poss")
    if owner is not None:
        organization = organization or owner
        first = max(first, owner.right_edge.i + 1)
    while first < last and (
        office.doc[first].pos_ in {"DET", "PUNCT", "PART"}
        or office.doc[first].ent_type_ in {"GPE", "NORP"}
    ):
        if office.doc[first].ent_type_ and organization is None:
            organization = office.doc[first]
        first += 1
    if organization is None:
        for child in office.lefts:
            if child.dep_ == "compound" and child.ent_type_ == "ORG":
                organization = child
                first = max(first, child.i + 1)
    roles = (
        (("organization", Argument(token=antecedent(organization))),)
        if organization is not None
        else ()
    )
    literal = Argument(token=office, first=first, last=last)
    return [
        Claim(
            "HOLDS_POSITION",
            "be",
            office,
            (first, last),
            Argument(token=person),
            literal,
            PLAIN,
            rule,
            roles,
        )
    ]


def _apposition_claims(noun: Token) -> list[Claim]:
    claims: list[Claim] = []
    for other in noun.children:
        if other.dep_ != "appos" or other.pos_ not in NOUNS:
            continue
        if _is_person(noun) and _is_office(other):
            claims.extend(
                c
                for o in iter_conjuncts(other)
                if _is_office(o)
                for c in office_claims(noun, o, "apposition")
            )
        elif _is_person(other) and _is_office(noun):
            claims.extend(office_claims(other, noun, "apposition"))
        else:
            claims.extend(_class_claims(noun, other))
    if noun.ent_type_ == "PERSON":
        for name, prep, inner in preposition_objects(noun):
            if name in {"of", "from"} and inner.ent_type_ == "ORG":
                claims.append(_belonging(noun, inner, prep))
        owner = first_child(noun, "poss")
        if owner is not None and owner.ent_type_ == "ORG":
            claims.append(_belonging(noun, owner, owner))
    return claims


def _belonging(person: Token, organization: Token, cue: Token) -> Claim:
    """Return that a person belongs to a party or works for another organization: "Jane Doe of the Daily"."""
    party = bool({t.lower_ for t in organization.subtree} & _PARTY_WORDS)
    predicate, verb = ("MEMBER_OF", "be") if party else ("WORKS_FOR", "work")
    arguments = Argument(token=person), Argument(token=organization)
    return Claim(predicate, verb, person, (cue.i, cue.i), *arguments, PLAIN, "name of name")


def _is_person(token: Token) -> bool:
    return token.ent_type_ == "PERSON" or (token.pos_ == "PROPN" and not token.ent_type_)


def _class_claims(noun: Token, other: Token) -> list[Claim]:
    frame = load_frames().relations.get(other.lemma_.lower())
    if frame is not None:
        for name, prep, inner in preposition_objects(other):
            if name in frame.objects and inner.pos_ in NOUNS:
                cue = (left_edge(other), prep.i)
                return [
                    Claim(
                        frame.predicate,
                        frame.verb,
                        other,
                        cue,
                        Argument(token=noun),
                        Argument(token=antecedent(t)),
                        PLAIN,
                        "apposition",
                    )
                    for t in iter_conjuncts(inner)
                ]
    if (
        other.pos_ != "NOUN"
        or not any(c.dep_ == "det" for c in other.children)
        or other.ent_type_ in {"DATE", "TIME", "MONEY", "CARDINAL"}
    ):
        return []
    first, last = phrase(other, long=True)
    literal = Argument(token=other, first=first, last=last)
    return [
        Claim(
            "IS_A",
            "be",
            other,
            (other.i, other.i),
            Argument(token=noun),
            literal,
            PLAIN,
            "apposition",
        )
    ]


def read_amount(tokens: list[Token]) -> Amount:
    """Return the money value that `tokens` write, or an empty amount."""
    text = "".join(t.text_with_ws for t in tokens).lower()
    number = _NUMBER.search(text)
    currency = next((code for sign, code in _CURRENCIES.items() if sign in text), "")
    if number is None or not currency:
        return Amount()
    value = float(number.group().replace(",", ""))
    scale = next((_SCALES[t.lower_] for t in tokens if t.lower_ in _SCALES), 1.0)
    return Amount(amount=round(value * scale, 2), currency=currency)


def _value_claims(noun: Token) -> list[Claim]:
    """Return HAS_VALUE of "a $5 million package"."""
    if noun.pos_ != "NOUN" or noun.ent_type_ == "MONEY":
        return []
    money = [
        t
        for c in noun.lefts
        if c.dep_ in {"nummod", "compound", "nmod", "amod"}
        for t in c.subtree
        if t.ent_type_ == "MONEY"
    ]
    money = sorted(money, key=lambda t: t.i)
    amount = read_amount(money)
    if amount.amount is None:
        return []
    literal = Argument(token=money[0], first=money[0].i, last=money[-1].i)
    return [
        Claim(
            "HAS_VALUE",
            "be",
            money[-1],
            (money[0].i, money[-1].i),
            Argument(token=noun),
            literal,
            PLAIN,
            "value",
            amount=amount,
        )
    ]


def _decision_claims(noun: Token, reader: ClauseReader) -> list[Claim]:
    """Return DECIDES [SUPPLIES ...] of "its decision to supply", and the like of a request or a promise."""
    predicate = load_words().decisions.get(noun.lemma_.lower())
    verb = first_child(noun, "acl")
    if predicate is None or verb is None or verb.tag_ != "VB" or not is_event_verb(verb):
        return []
    inner = reader.claims_of(verb)
    owners = _owners(noun, allow_of=False)
    if not inner or not owners:
        return []
    content, scope = Argument(claim=inner[0]), _noun_scope(noun)
    return [
        Claim(predicate, noun.lemma_, noun, (noun.i, noun.i), Argument(token=o), content, scope, "noun")
        for o in owners
    ]


def _list_claims(noun: Token) -> list[Claim]:
    """Return INCLUDES of "sites including A and B"."""
    claims = []
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ == "including":
            inner = first_child(prep, "pobj")
            for item in iter_conjuncts(inner) if inner is not None else ():
                claims.append(
                    Claim(
                        "INCLUDES",
                        "include",
                        prep,
                        (prep.i, prep.i),
                        Argument(token=noun),
                        Argument(token=item),
                        PLAIN,
                        "list",
                    )
                )
    return claims


def _membership_claims(noun: Token) -> list[Claim]:
    """Return MEMBER_OF of "two NATO members" and "an EU member state"."""
    if noun.lemma_.lower() not in {"member", "state"} or noun.dep_ in {"compound", "attr", "appos"}:
        return []
    if noun.lemma_.lower() == "state" and not any(c.lower_ == "member" for c in noun.lefts):
        return []
    for child in noun.lefts:
        if child.ent_type_ == "ORG" and child.dep_ in {"compound", "nmod", "amod"}:
            return [
                Claim(
                    "MEMBER_OF",
                    "be",
                    noun,
                    (noun.i, noun.i),
                    Argument(token=noun),
                    Argument(token=child),
                    PLAIN,
                    "membership",
                )
            ]
    return []
