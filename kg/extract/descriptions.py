"""Read what a description says of somebody or something: titles, offices, appositions, values, membership and lists."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from kg.extract.claims import DENIED, PLAIN, Amount, Argument, Claim
from kg.extract.frames import Frame, load_frames, load_words
from kg.extract.grammar import (
    NOUNS,
    SUBJECTS,
    children,
    first_child,
    iter_conjuncts,
    left_edge,
    phrase,
    preposition_objects,
)
from kg.extract.lists import people_after
from kg.extract.measures import CURRENCIES, is_money, read_amount, value_of
from kg.extract.names import load_lexicon
from kg.extract.parties import SIDES, is_portfolio
from kg.extract.positions import is_time
from kg.extract.relatives import antecedent
from kg.extract.senses import is_allowed
from kg.extract.titles import land_ruled, name_of, title_words
from kg.extract.tree import Span, Token

_PEOPLE = frozenset({"PERSON"})
# Behind a clause these tell what all of it is: "backed the club, the latest step in a feud".
_SUMMING = frozenset(
    {"increase", "decrease", "rise", "drop", "decline", "jump", "chapter", "move", "step", "sign", "blow", "setback",
     "milestone", "reversal", "shift", "departure", "gesture", "development", "opportunity", "chance",
     "claim", "charge", "allegation", "accusation", "assertion", "figure", "feat", "situation", "practice"}
)  # fmt: skip
_ORGANIZATIONS = frozenset({"ORG", "GPE", "NORP", "FAC", "LOC"})
_AMOUNTS = frozenset({"MONEY", "CARDINAL", "QUANTITY"})
_INITIALS = frozenset({"CEO", "MP", "MEP"})
_HONORIFICS = frozenset({"mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr", "sir"})
_TITLE_PARTS = frozenset({"NOUN", "PROPN", "ADJ", "PART", "X"})
_SIDES = frozenset({"CRITICIZES", "SUPPORTS"})
# words of office that tell more than an office: a member, an owner, a founder of something
_BELONGING = frozenset({"MEMBER_OF", "OWNS", "FOUNDS"})
# an office that is held no more, or not yet, or by whom does not hold it
TENURES = frozenset(
    {"former", "ex", "then", "acting", "interim", "outgoing", "incoming", "retired", "late", "onetime", "ousted",
     "deposed"}
)  # fmt: skip
_HOMES = frozenset({"GPE", "NORP", "LOC"})
_TRADES = frozenset(
    {"activist", "actor", "actress", "analyst", "architect", "artist", "author", "businessman", "businesswoman",
     "composer", "doctor", "economist", "engineer", "entrepreneur", "expert", "farmer", "filmmaker", "historian",
     "journalist", "lawyer", "musician", "novelist", "nurse", "photographer", "poet", "reporter", "researcher",
     "scientist", "singer", "student", "teacher", "writer"}
)  # fmt: skip
_PORTFOLIOS = frozenset(
    {"defense", "defence", "state", "interior", "justice", "finance", "foreign", "treasury", "health", "home", "labour",
     "labor", "supreme"}
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
            claims.extend(_apposition_claims(token))
            claims.extend(_value_claims(token))
            claims.extend(_list_claims(token))
            claims.extend(_membership_claims(token))
            claims.extend(_side_claims(token))
    told = {c.head.i for c in claims if c.predicate == "HOLDS_POSITION"}
    claims.extend(
        c
        for e in sentence.ents
        if e.label_ in _PEOPLE
        for c in (*_title_claims(e), *_belonging_claims(e))
        if c.head.i not in told
    )
    return claims


def is_office(token: Token) -> bool:
    """Return whether `token` names an office: "mayor", "directors"."""
    return token.lemma_.lower() in load_words().positions or token.lower_ in load_words().positions


def is_trade(noun: Token) -> bool:
    """Return whether a noun tells what somebody does for a living, which a country is only the home of."""
    return noun.lemma_.lower() in _TRADES


def is_related(frame: Frame, noun: Token) -> bool:
    """Return whether `noun` can be what a relational word relates to: a name, or a noun that its frame allows."""
    return noun.pos_ == "PROPN" or (noun.pos_ in NOUNS and is_allowed(frame, [noun]))


def _title_claims(person: Span) -> list[Claim]:
    """Return HOLDS_POSITION of a title before a name: "U.S. Defense Secretary Lloyd Austin"."""
    head = person.root
    first = start = _title_end(person)
    while first > person.sent.start and _is_title_part(head.doc[first - 1]):
        first -= 1
    given = load_lexicon().given_names  # "Dean Reed" is no dean
    while start < head.i and is_office(head.doc[start]) and head.doc[start].lower_ not in given:
        start += 1
    title = list(head.doc[first:start])
    while title and title[-1].lower_ in _HONORIFICS:
        title.pop()
    ends = [n for n, t in enumerate(title) if t.lower_ == "for"]
    if ends and is_office(title[-1]) and is_office(title[ends[-1] - 1]):
        title = title[ends[-1] + 1 :]  # "the spokesman for President Doe"
    joined = any(t.lower_ in {"of", "for"} for t in title)
    while title and not joined and not is_office(title[-1]):
        if title[-1].lower_ in {"elect", "-"} or title[-1].text == "-":
            break
        title.pop()
    if not any(is_office(t) for t in title) or title[-1].lower_ in {"of", "for"}:
        return []
    tenure = next((t.lower_ for t in title if t.lower_ in TENURES), "")
    organization, title = _split_title(title)
    organization = organization or land_ruled(person, title)
    again = not tenure and len(title) == 1 and len(person) == 1 and organization is None
    several = bool(title) and title[-1].tag_ in {"NNS", "NNPS"}
    holders = people_after(head) if several else [head]
    if not title or again or not holders:
        return []  # "President Doe" of somebody called by more before
    body = organization.token if organization is not None else None
    if body is not None and is_trade(title[-1]) and body.ent_type_ in _HOMES:
        organization = None  # "British journalist Ann Lee"
    roles = (("organization", organization),) if organization is not None else ()
    value = title_words(title, tenure)
    literal = Argument(token=title[-1], first=title[0].i, last=title[-1].i, value=value)
    return [
        Claim(
            "HOLDS_POSITION",
            "be",
            title[-1],
            (title[0].i, title[-1].i),
            Argument(token=holder),
            literal,
            PLAIN,
            "title",
            roles,
        )
        for holder in holders
    ]


def _title_end(person: Span) -> int:
    """Return the number of the token behind a title: the name, or the comma of "Kenya's prime minister, Ann Doe"."""
    doc, start = person.doc, person.start
    if start - 3 < person.sent.start or doc[start - 1].text != "," or not is_office(doc[start - 2]):
        return start
    before = doc[person.sent.start : start - 2]
    owner = next((t for t in reversed(before) if not _is_title_part(t) or t.tag_ == "POS"), None)
    if owner is None or owner.tag_ != "POS" or owner.nbor(-1).ent_type_ not in _ORGANIZATIONS:
        return start
    return start - 1


def _split_title(title: list[Token]) -> tuple[Argument | None, list[Token]]:
    """Return the organization at the head of a title and the rest: "U.S. | Defense Secretary"."""
    organization: Token | None = None
    while title and not is_office(title[0]):
        if title[0].lower_ in SIDES and len(title) > 1 and not is_portfolio(title[0]):
            title = title[1:]
            continue
        if _is_side(title):
            name = list(takewhile(_is_name_part, title))
            return _named(name), title[len(name) :]
        before = title[0].nbor(-1)
        leaning = before.text == "-" or before.lower_.startswith(("pro-", "pan-", "anti-"))
        if leaning and len(title) > 1:  # "pro-Chad mayor", "anti-ban camp mayor"
            title = title[1:]
            continue
        named = title[0].ent_type_ in _ORGANIZATIONS
        own = title[0].ent_type_ == "ORG" and _inside_title(title)
        if own or not (named or title[0].dep_ in {"amod", "det", "poss", "case", "punct"}):
            break
        if named and (organization is None or title[0].ent_type_ == organization.ent_type_):
            organization = title[0]
        title = title[1:]
    return Argument(token=organization) if organization is not None else None, title


def _named(name: Sequence[Token]) -> Argument:
    """Return what the words of a name stand for, or the words where the recogniser saw a part of them only."""
    first, last = name[0], name[-1]
    whole = any(e.start <= first.i and last.i < e.end for e in last.sent.ents)
    return Argument(token=last) if whole or first is last else Argument(last, None, first.i, last.i)


def _is_side(title: list[Token]) -> bool:
    """Return whether a title begins with a name that the recogniser cut or missed: "Dortmund coach"."""
    name = list(takewhile(_is_name_part, title))
    rest = title[len(name) :]
    small = bool(rest) and (rest[0].is_lower or rest[0].text in _INITIALS)  # no "Justice Minister"
    return bool(name) and small and is_office(rest[0])


def _is_name_part(token: Token) -> bool:
    titles = load_lexicon().titles
    return token.tag_ == "NNP" and token.lower_ not in titles and not is_office(token)


def _is_title_part(token: Token) -> bool:
    """Return whether `token` can stand in a title: a noun, an adjective, or the "of" of "Minister of Health"."""
    before = token.nbor(-1) if token.i > token.sent.start else token
    hyphen = token.text == "-" and is_office(before) and before.text_with_ws == before.text
    then = token.text == "then" and before != token
    if token.pos_ in _TITLE_PARTS or then or hyphen:
        return True  # "Secretary-General"
    return (
        token.lower_ in {"of", "for"} and token.i > token.sent.start and is_office(token.nbor(-1))
    )


def _inside_title(title: list[Token]) -> bool:
    """Return whether an organization's name is part of the title itself ("Defense Secretary")."""
    name = [t for t in title if t.ent_type_ == "ORG"]
    return len(name) == 1 and name[0].lower_ in _PORTFOLIOS


def _organization_behind(person: Token, office: Token) -> Token | None:
    """Return where an office is held: "head of the bank", "professor of law at Leeds University"."""
    found: Token | None = None
    for name, prep, inner in preposition_objects(office):
        allowed = name in {"of", "at", "for", "with", "from", "in", "to"} and inner.pos_ in NOUNS
        if office.i < person.i < prep.i:
            continue  # "Foreign Minister Jane Doe (photo) of the Labour Party"
        if allowed and not is_time(inner):
            found = inner if found is None or name == "at" else found
    return found


def office_claims(person: Token, office: Token, rule: str) -> list[Claim]:
    """Return HOLDS_POSITION of `person` in the office that `office` heads, with its organization where it is told."""
    organization = _organization_behind(person, office)
    first, last = left_edge(office), office.i
    if organization is not None and is_office(organization) and not organization.ent_type_:
        last, organization = organization.i, None  # "aide to the mayor"
    owner = first_child(office, "poss")
    if owner is not None:
        organization = owner
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
    home = organization is not None and organization.ent_type_ in _HOMES
    if home and organization is not None and organization.i < office.i and is_trade(office):
        organization = None  # "a German actress"
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
    behind = (c for c in noun.rights if c.dep_ == "amod" and c.pos_ == "ADJ")
    claims = [c for other in behind for c in _relation_claims(noun, other)]
    for other in noun.children:
        if other.dep_ != "appos" or other.pos_ not in NOUNS:
            continue
        first = other.left_edge
        if "not" in {first.lower_, first.nbor(-1).lower_ if first.i > 0 else ""}:
            claims.extend(replace(c, scope=DENIED) for c in _relation_claims(noun, other))
            continue  # "Russia, not a signatory to the treaty, ..."
        if other.lemma_ in _SUMMING and not _leads_clause(noun):
            continue
        if "NNS" in {noun.tag_, other.tag_} and {noun.ent_type_, other.ent_type_} & _PEOPLE:
            continue  # "councillors Jane Doe of X, John Roe of Y": what they are is no office of the first
        related = _relation_claims(noun, other)
        if related and related[0].predicate in _BELONGING:
            claims.extend(related)
        elif _is_person(noun) and is_office(other):
            claims.extend(
                c
                for o in iter_conjuncts(other)
                if is_office(o)
                for c in office_claims(noun, o, "apposition")
            )
        elif _is_person(other) and is_office(noun):
            claims.extend(office_claims(other, noun, "apposition"))
        else:
            claims.extend(related or _class_claims(noun, other))
    return claims


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
    return []


def _class_claims(noun: Token, other: Token) -> list[Claim]:
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


def _value_claims(noun: Token) -> list[Claim]:
    """Return HAS_VALUE of "a $5 million package", "a package worth $5 million"."""
    if noun.pos_ != "NOUN" or is_money(noun):
        return []
    before = [c for c in noun.lefts if c.dep_ in {"nummod", "compound", "nmod", "amod"}]
    worth = [c for c in noun.children if c.lower_ == "worth"]  # "24 jets worth $4 billion"
    words = [t for c in worth or before for t in c.subtree]
    money = [t for t in words if t.ent_type_ in _AMOUNTS or t.lower_ in CURRENCIES]
    money = sorted(money, key=lambda t: t.i)
    amount = read_amount(money) if money else Amount()
    if amount.amount is None:
        return []
    literal, cue = value_of(money, amount), (money[0].i, money[-1].i)
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
