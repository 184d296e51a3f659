"""Read what a description says of somebody or something: offices, appositions, values, membership and lists."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.clauses.engaged import read_headline_state
from kg.extract.clauses.office_bodies import (
    body_before,
    end_of_field,
    is_of_past_ruler,
    is_region,
)
from kg.extract.grammar.grammar import (
    NOUNS,
    SUBJECTS,
    children,
    first_child,
    iter_conjuncts,
    left_edge,
    phrase,
    preposition_objects,
)
from kg.extract.grammar.measures import CURRENCIES, is_money, read_amount, sum_spent, worth_of
from kg.extract.grammar.relatives import antecedent, described, is_wording
from kg.extract.grammar.time_names import BYGONE
from kg.extract.names.offices import HOMES, TENURES, is_office, is_trade, title_claims
from kg.extract.names.titles import name_of, title_words
from kg.extract.roles.positions import is_time
from kg.extract.roles.senses import is_allowed
from kg.extract.scope.scope import scope_of
from kg.extract.words.claims import DENIED, PLAIN, Amount, Argument, Claim, Scope
from kg.extract.words.frames import Frame, load_frames
from kg.extract.words.kinds import is_body, label_of, lemma_of
from kg.extract.words.tree import Span, Token, kept

_PEOPLE = frozenset({"PERSON"})
# Behind a clause these tell what all of it is: "backed the club, the latest step in a feud".
_SUMMING = frozenset(
    {"increase", "decrease", "rise", "drop", "decline", "jump", "chapter", "move", "step", "sign", "blow", "setback",
     "milestone", "reversal", "shift", "departure", "gesture", "development", "opportunity", "chance",
     "claim", "charge", "allegation", "accusation", "assertion", "figure", "feat", "situation", "practice"}
)  # fmt: skip
_AMOUNTS = frozenset({"MONEY", "CARDINAL", "QUANTITY"})
# what somebody deals with, and no body
_FIELDS = frozenset({"Concept", "Event", "Policy", "Report"})
_SIDES = frozenset({"CRITICIZES", "SUPPORTS"})
# words of office that tell more than an office: a member, an owner, a founder of something
_BELONGING = frozenset({"MEMBER_OF", "OWNS", "FOUNDS"})
# bodies that have a leader in each region; where a bank is, its seat is
_BRANCHED = frozenset(
    {"alliance", "army", "association", "church", "coalition", "federation", "league", "mission", "movement",
     "opposition", "party", "union"}
)  # fmt: skip
_PARTY_WORDS = frozenset(
    {"party", "union", "camp", "league", "movement", "alliance", "front", "coalition", "caucus", "bloc", "democrats",
     "republicans", "conservatives", "greens", "liberals"}
)  # fmt: skip


def read_descriptions(sentence: Span) -> list[Claim]:
    """Return the claims of the descriptions in `sentence`, in text order of their heads, titles last."""
    claims: list[Claim] = []
    for token in sentence:
        if token.pos_ in {"NOUN", "PROPN"}:
            claims.extend(_noun_claims(token))
    told = {c.head.i for c in claims if c.predicate == "HOLDS_POSITION"}
    claims.extend(
        c
        for e in sentence.ents
        if e.label_ in _PEOPLE
        for c in (*title_claims(e), *_belonging_claims(e))
        if c.head.i not in told
    )
    return claims


@kept
def _noun_claims(noun: Token) -> tuple[Claim, ...]:
    """Return what is said of a noun or a name beside it; asked for the speakers first, then for all."""
    return (
        *_apposition_claims(noun),
        *_value_claims(noun),
        *_list_claims(noun),
        *_membership_claims(noun),
        *_side_claims(noun),
        *_fronted_claims(noun),
        *read_headline_state(noun),
    )


def is_related(frame: Frame, noun: Token) -> bool:
    """Return whether `noun` can be what a relational word relates to: a name, or a noun that its frame allows."""
    return noun.pos_ == "PROPN" or (noun.pos_ in NOUNS and is_allowed(frame, [noun]))


def _organization_behind(person: Token, office: Token) -> Token | None:
    """Return where an office is held: "head of the bank", "professor of law at Leeds University"."""
    found: Token | None = None
    for name, prep, inner in preposition_objects(office):
        allowed = name in {"of", "at", "for", "with", "from", "in", "to"} and inner.pos_ in NOUNS
        allowed = allowed and inner.lower_ != "charge"  # "the executive in charge of sales"
        if office.i < person.i < prep.i:
            continue  # "Foreign Minister Jane Doe (photo) of the Labour Party"
        if allowed and not is_time(inner):
            served = found is not None and name == "for" and _is_field(office, found)
            found = inner if found is None or name == "at" or served else found
    return found


def _region_of(office: Token, organization: Token | None) -> tuple[tuple[str, Argument], ...]:
    """Return where somebody leads a part of a body as a location: "the leader of the union in Drenthe"; or nothing."""
    if organization is None or organization.lemma_.lower() not in _BRANCHED:
        return ()
    for name, prep, inner in (*preposition_objects(organization), *preposition_objects(office)):
        place = (
            inner.ent_type_ in {"GPE", "LOC"} or label_of(lemma_of(inner), plural=False) == "Place"
        )
        if name == "in" and prep.i == organization.i + 1 and place and inner.pos_ in NOUNS:
            return (("location", Argument(token=inner)),)
    return ()


def _is_field(office: Token, noun: Token) -> bool:
    """Return whether a noun is what somebody teaches or deals with, no body: "professor of botany", "head of sales"."""
    bare = not any(c.dep_ in {"det", "poss"} for c in noun.lefts)
    bare = bare and noun.head.lower_ == "of" and noun.head.head is office
    kind = label_of(lemma_of(noun), plural=noun.tag_ == "NNS")
    named = any(t.ent_type_ for t in noun.doc[noun.left_edge.i : noun.i + 1])
    deals = kind in _FIELDS or noun.lower_ in {"staff", "state"}
    return bare and noun.pos_ == "NOUN" and not named and deals


def _without_base(office: Token) -> int:
    """Return the number of the first word of an office, behind where somebody is from: "a Bern-based analyst"."""
    first = left_edge(office)
    place = first + (office.doc[first].pos_ == "DET")
    based = office.doc[place].nbor(1).text == "-" and office.doc[place].nbor(2).tag_ == "VBN"
    return place + 3 if based and office.doc[place].ent_type_ and place + 3 <= office.i else first


def _body_behind(field: Token) -> Token | None:
    """Return the body of "director of exhibits at the Tate Gallery", where it is told behind the field; or None."""
    inner = (i for name, _, i in preposition_objects(field) if name in {"at", "for"})
    return next((i for i in inner if i.pos_ in NOUNS and is_body(i)), None)


def office_claims(person: Token, office: Token, rule: str) -> list[Claim]:
    """Return HOLDS_POSITION of `person` in the office that `office` heads, with its organization where it is told."""
    organization = _organization_behind(person, office)
    first, last = _without_base(office), office.i
    if organization is not None and is_office(organization) and not organization.ent_type_:
        last, organization = organization.i, None  # "aide to the mayor"
    if organization is not None and _is_field(office, organization):
        last, organization = organization.i, _body_behind(organization)
    last = max(last, end_of_field(office, organization))
    owner = first_child(office, "poss")
    if owner is not None:
        organization = owner
        first = max(first, owner.right_edge.i + 1)
    tenure = next((t.lower_ for t in office.doc[first:last] if t.lower_ in TENURES), "")
    while first < last and (
        office.doc[first].pos_ in {"DET", "PUNCT", "PART"}
        or office.doc[first].ent_type_ in {"GPE", "NORP"}
        or is_of_past_ruler(office.doc[first], office)
    ):
        if office.doc[first].ent_type_ and organization is None:
            organization = office.doc[first]
        first += 1
    region = _region_of(office, organization)
    body = body_before(office) if owner is None else None
    if body is not None and (organization is None or is_region(organization)):
        if organization is not None:
            region = (("location", Argument(token=organization)),)  # "a Fiat manager in Turin"
        organization, first = body, max(first, body.i + 1)
    home = organization is not None and organization.ent_type_ in HOMES
    if home and organization is not None and organization.i < office.i and is_trade(office):
        organization = None  # "a German actress"
    roles = (
        (("organization", Argument(token=antecedent(organization))),)
        if organization is not None
        else ()
    )
    roles = (*region, *roles)
    value = title_words(office.doc[first : office.i + 1], tenure) if last == office.i else ""
    literal = Argument(token=office, first=first, last=last, value=value)
    charges = _charge_claims(person, office, rule)
    return [
        *charges,
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
        ),
    ]


def _fronted_claims(office: Token) -> list[Claim]:
    """Return HOLDS_POSITION of "As the head of the bank, Jane Doe signed the deal", no matter what she did."""
    lead, first = office.head, office.sent.start
    if lead.lower_ != "as" or lead.i != first or office.dep_ != "pobj" or not is_office(office):
        return []
    verb = lead.head
    person = first_child(verb, "nsubj", "nsubjpass")
    body = _organization_behind(office, office) is not None
    if person is None or not body or not _is_person(person) or scope_of(verb) != Scope():
        return []
    return office_claims(person, office, "apposition")


def _charge_claims(person: Token, office: Token, rule: str) -> list[Claim]:
    """Return IN_CHARGE_OF of "Jane Doe, the officer in charge of the inquiry"."""
    inside = (i for n, p, i in preposition_objects(office) if n == "in" and p.i == office.i + 1)
    charge = next((i for i in inside if i.lower_ == "charge"), None)
    told = [i for n, _, i in preposition_objects(charge) if n == "of"] if charge is not None else []
    if charge is None or not told or told[0].pos_ not in NOUNS:
        return []
    who, what, cue = (
        Argument(token=person),
        Argument(token=antecedent(told[0])),
        (charge.i, charge.i),
    )
    return [Claim("IN_CHARGE_OF", "be", charge, cue, who, what, PLAIN, rule)]


def _apposition_claims(noun: Token) -> list[Claim]:
    behind = (c for c in noun.rights if c.dep_ == "amod" and c.pos_ == "ADJ")
    whole = described(noun) if noun.lower_ == "one" else noun  # "Lee is the one responsible for it"
    claims = [c for other in behind for c in _relation_claims(whole, other)]
    for other in noun.children:
        if other.dep_ != "appos" or other.pos_ not in NOUNS:
            continue
        first = other.left_edge
        if "not" in {first.lower_, first.nbor(-1).lower_ if first.i > 0 else ""}:
            claims.extend(replace(c, scope=DENIED) for c in _relation_claims(noun, other))
            continue  # "Russia, not a signatory to the treaty, ..."
        if (other.lemma_ in _SUMMING and not _leads_clause(noun)) or is_wording(other):
            continue
        if "NNS" in {noun.tag_, other.tag_} and {noun.ent_type_, other.ent_type_} & _PEOPLE:
            continue  # "councillors Jane Doe of X, John Roe of Y": what they are is no office of the first
        related = _relation_claims(noun, other)
        if related and related[0].predicate in _BELONGING:
            claims.extend(related)
        elif _is_person(noun) and is_office(other):
            claims.extend(_offices_claims(noun, other))
        elif _is_person(other) and is_office(noun):
            claims.extend(office_claims(other, noun, "apposition"))
        else:
            claims.extend(related or _class_claims(noun, other))
        claims.extend(_further_classes(noun, other))
    return claims


def _offices_claims(person: Token, first: Token) -> list[Claim]:
    """Return HOLDS_POSITION in each office of a list; they share the one organization behind the last.

    "Treasurer and head of the bank", "professor of law and dean of the college".
    """
    # "Tom Hill, the judge, and the priest John Moss": he is no priest
    offices = [
        o
        for o in iter_conjuncts(first)
        if is_office(o) and (o is first or o.nbor(1).ent_type_ != "PERSON")
    ]
    offices += [
        o
        for _, _, inner in preposition_objects(first)
        for o in iter_conjuncts(inner)
        if o is not inner and is_office(o) and not is_office(inner) and not _is_definite(o)
    ]
    claims = [c for o in offices for c in office_claims(person, o, "apposition")]
    shared = [c.roles for c in claims if c.roles and c.object and c.object.token]
    behind = [r for r in shared if any(_is_behind(a, offices) for _, a in r)]
    alone = {
        c.head.i
        for c in claims
        if not c.roles and (c.cue[1] == c.head.i or not is_office(c.head.doc[c.cue[1]]))
    }
    return [replace(c, roles=behind[0]) if behind and c.head.i in alone else c for c in claims]


def _is_behind(organization: Argument, offices: Sequence[Token]) -> bool:
    return organization.token is not None and organization.token.i > offices[-1].i


def _is_definite(noun: Token) -> bool:
    return any(c.dep_ in {"det", "poss"} for c in noun.lefts)


def _leads_clause(noun: Token) -> bool:
    """Return whether a noun is a subject before its verb: "the strike, a step that ..., began"."""
    return noun.dep_ in SUBJECTS and noun.i < noun.head.i


def _belonging_claims(person: Span) -> list[Claim]:
    """Return what a name beside a name says: "Jane Doe of the Daily", "the Daily's Jane Doe"; read off the words.

    Parsers attach such phrases now to this, now to that name of a list.
    """
    doc, start, end = person.doc, person.sent.start, person.sent.end
    at = person.end
    introduced = person.root.dep_ not in {"dobj", "pobj"}
    if at + 1 < end and doc[at].text == "," and doc[at + 1].lower_ == "of":
        at += 1  # "Jane Doe, of the Daily, said"
    if at + 1 < end and (doc[at].lower_ == "of" or (doc[at].lower_ == "from" and introduced)):
        after = at + 2 if doc[at + 1].lower_ == "the" else at + 1
        if after < end and doc[after].ent_type_ == "ORG":
            return [_belonging(person.root, name_of(doc[after]).root, doc[at])]
    before = person.start - 2
    if before >= start and doc[before + 1].lower_ in {"'s", "'"} and doc[before].ent_type_ == "ORG":
        return [_belonging(person.root, name_of(doc[before]).root, doc[before])]
    return []


def _belonging(person: Token, organization: Token, cue: Token) -> Claim:
    """Return that a person belongs to a party or works for another organization: "Jane Doe of the Daily"."""
    party = bool({t.lower_ for t in name_of(organization)} & _PARTY_WORDS)
    predicate, verb = ("MEMBER_OF", "be") if party else ("WORKS_FOR", "work")
    arguments = Argument(token=person), Argument(token=organization)
    return Claim(predicate, verb, person, (cue.i, cue.i), *arguments, PLAIN, "name of name")


def _is_person(token: Token) -> bool:
    return token.ent_type_ == "PERSON" or (token.pos_ == "PROPN" and not token.ent_type_)


def _relation_claims(noun: Token, other: Token) -> list[Claim]:
    """Return the claims of a relational word behind a noun: "Jane Doe, a member of the board", "men critical of it"."""
    frame = load_frames().relations.get(other.lemma_.lower())
    if frame is None:
        return []
    for name, prep, inner in preposition_objects(other):
        if name in frame.objects and is_related(frame, inner):
            cue = (left_edge(other), prep.i)
            bygone = any(c.lower_ in BYGONE for c in other.lefts)
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
                    time_head=other if bygone else None,
                )
                for t in iter_conjuncts(inner)
            ]
    return []


def _is_one_of(word: Token) -> bool:
    """Return whether a phrase tells one of several: "the mine, one of the largest in Chile"."""
    behind = word.nbor(1)
    return word.lower_ == "one" and behind.lower_ == "of" and behind.head is word


def _class_claims(noun: Token, other: Token) -> list[Claim]:
    one = _is_one_of(other)
    if not one and (
        other.pos_ != "NOUN"
        or not any(c.dep_ == "det" for c in other.children)
        or other.ent_type_ in {"DATE", "TIME", "MONEY", "CARDINAL"}
    ):
        return []
    first, last = phrase(other, long=True)
    fellows = list(iter_conjuncts(other)) if noun.tag_ == "NNS" and other.tag_ == "NN" else []
    if len(fellows) > 1:  # "two men, a pilot and a nurse": they are both
        last = max(phrase(t)[1] for t in fellows if t.pos_ == "NOUN")
    return [_class_claim(noun, other, first, last)]


def _class_claim(noun: Token, other: Token, first: int, last: int) -> Claim:
    literal, cue = Argument(token=other, first=first, last=last), (other.i, other.i)
    return Claim("IS_A", "be", other, cue, Argument(token=noun), literal, PLAIN, "apposition")


def _further_classes(noun: Token, first: Token) -> list[Claim]:
    """Return what shares the article of an apposition: "a poet and former prisoner", "a diver and former judge"."""
    if noun.tag_ != "NNP" or first.tag_ != "NN" or first.left_edge.lower_ not in {"a", "an"}:
        return []
    found = []
    for other in first.rights:
        if other.dep_ != "conj" or other.tag_ != "NN" or other.ent_type_ or _is_definite(other):
            continue
        if not is_office(other):
            found.append(_class_claim(noun, other, *phrase(other)))
        elif not is_office(first) and _is_person(noun):
            found += office_claims(noun, other, "apposition")
    return found


def _value_claims(noun: Token) -> list[Claim]:
    """Return HAS_VALUE of "a $5 million package", "a package worth $5 million"."""
    if noun.pos_ != "NOUN" or is_money(noun) or sum_spent(noun) is not None:
        return []  # "paid $3 million in taxes": how much is paid, not what taxes are worth
    before = [c for c in noun.lefts if c.dep_ in {"nummod", "compound", "nmod", "amod"}]
    worth = [c for c in noun.children if c.lower_ == "worth"]  # "24 jets worth $4 billion"
    words = [t for c in worth or before for t in c.subtree if t not in worth]
    money = [t for t in words if t.ent_type_ in _AMOUNTS or t.lower_ in CURRENCIES]
    money = sorted(money, key=lambda t: t.i)
    amount = read_amount(money) if money else Amount()
    if amount.amount is None:
        return []
    literal, cue = worth_of(words if worth else money, amount), (money[0].i, money[-1].i)
    it = Argument(token=noun)
    return [Claim("HAS_VALUE", "be", money[-1], cue, it, literal, PLAIN, "value", amount=amount)]


def _list_claims(noun: Token) -> list[Claim]:
    """Return INCLUDES of "sites including A and B", ONE_OF of "sites such as A and B"."""
    claims: list[Claim] = []
    for prep in children(noun, "prep"):
        inner = first_child(prep, "pobj")
        such = prep.lower_ == "as" and any(c.lower_ == "such" for c in prep.children)
        if inner is None or not (such or prep.lower_ == "including"):
            continue
        if such and any(c.lower_ in {"a", "an", "each", "every"} for c in noun.lefts):
            continue  # one thing has no examples: the parser hung it on the wrong noun
        nearest = [t for t in iter_conjuncts(noun) if t.i < prep.i][-1]
        cue, group = (prep.i, prep.i), Argument(token=nearest)
        for item in iter_conjuncts(inner):
            part = Argument(token=item)
            if such:
                claims += [Claim("ONE_OF", "be", prep, cue, part, group, PLAIN, "list")]
            else:
                claims += [Claim("INCLUDES", "include", prep, cue, group, part, PLAIN, "list")]
    return claims


def _side_claims(noun: Token) -> list[Claim]:
    """Return CRITICIZES of "critics of the ban", SUPPORTS of "supporters of the mayor"."""
    frame = load_frames().relations.get(noun.lemma_.lower())
    if frame is None or frame.predicate not in _SIDES or noun.dep_ in {"attr", "appos"}:
        return []
    for name, prep, inner in preposition_objects(noun):
        if name in frame.objects and prep.i == noun.i + 1 and inner.pos_ in NOUNS:
            cue, who = (noun.i, noun.i), Argument(token=noun)
            whom = Argument(token=antecedent(inner))
            return [Claim(frame.predicate, frame.verb, noun, cue, who, whom, PLAIN, "membership")]
    return []


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
