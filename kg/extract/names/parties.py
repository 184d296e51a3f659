"""Read which political side somebody is on: "Democrat Jane Doe", "the peace camp's John Roe"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.grammar.grammar import first_child
from kg.extract.names.party_names import PARTISANS
from kg.extract.words.claims import PLAIN, Argument, Claim
from kg.extract.words.lists import people_after
from kg.extract.words.tree import Span, Token

_CAMPS = frozenset({"camp", "party", "bloc", "faction", "alliance", "coalition", "movement"})
# who stands for a side in politics
_POLITICIANS = frozenset(
    {"candidate", "nominee", "deputy", "politician", "newcomer", "councillor", "councilor", "senator", "lawmaker",
     "legislator", "mp", "congressman", "congresswoman", "representative", "parliamentarian", "mayor", "governor",
     "member", "minister", "leader", "veteran", "activist", "challenger", "incumbent", "rep", "sen"}
)  # fmt: skip
# an activist may be against a tax, which is no side in parliament
_ELECTED = _POLITICIANS - {"activist", "member", "veteran", "leader", "minister"}
SIDES = frozenset(
    {"democrat", "democratic", "republican", "conservative", "labour", "tory", "liberal", "socialist", "communist",
     "nationalist", "unionist", "islamist", "centrist", "leftist", "royalist", "monarchist", "marxist", "maoist",
     "localist", "federalist", "populist", "green"}
)  # fmt: skip
# how American news tells a side behind a name
_LETTERS = {"D": "Democrat", "R": "Republican"}
_CAPITALS = frozenset({"Green", "Labour", "Democratic", "Republican"})
_FREE = frozenset({"independent", "nonpartisan", "non-partisan"})
_FOR_OR_AGAINST = frozenset({"pro", "anti"})
_WORDS = frozenset({"ADJ", "NOUN", "PROPN", "PUNCT", "ADV"})


def read_parties(sentence: Span) -> list[Claim]:
    """Return MEMBER_OF of people with the side they stand for, HAS_STATUS of independent candidates, in text order."""
    claims: list[Claim] = []
    for ent in sentence.ents:
        if ent.label_ == "PERSON":
            claims.extend(_camp_claims(ent))
            claims.extend(_named_claims(ent))
            claims.extend(_bracketed_claims(ent))
    for token in sentence:
        if token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in _POLITICIANS:
            claims.extend(_politician_claims(token))
    return claims


def _belongs(person: Token, side: tuple[int, int]) -> Claim:
    first, last = side
    word = person.doc[last]
    predicate = "HAS_STATUS" if word.lower_ in _FREE else "MEMBER_OF"
    words = Argument(token=word, first=first, last=last)
    return Claim(predicate, "be", word, side, Argument(token=person), words, PLAIN, "side")


def _named_claims(person: Span) -> Iterator[Claim]:
    """Yield MEMBER_OF of a side right before a name: "Democrat Jane Doe"."""
    side = _side_before(person[0], person.sent.start)
    if side is not None and side[1] == person.start - 1:
        yield _belongs(person.root, side)


def _bracketed_claims(person: Span) -> Iterator[Claim]:
    """Yield MEMBER_OF of a side in brackets behind a name: "Jane Doe (D-OH)", "John Roe (Labour)"."""
    doc, at, end = person.doc, person.end, person.sent.end
    if at + 2 >= end or doc[at].text != "(":
        return
    word = doc[at + 1]
    letter, _, land = word.text.partition("-")
    hyphen = doc[at + 2].text == "-"
    closed = doc[at + (4 if hyphen else 2)].text == ")" if at + 4 < end or not hyphen else False
    if not closed:
        return
    state = land or (doc[at + 3].text if hyphen else "")
    if word.lower_ in SIDES and not state:
        yield _belongs(person.root, (word.i, word.i))
    elif letter in _LETTERS and (not state or (len(state) == 2 and state.isupper())):
        words = Argument(word, None, word.i, word.i, _LETTERS[letter])
        yield replace(_belongs(person.root, (word.i, word.i)), object=words)


def _politician_claims(noun: Token) -> Iterator[Claim]:
    """Yield MEMBER_OF of the people whom a noun with a side describes: "two Republican senators, A and B"."""
    side = _side_before(noun, noun.sent.start)
    if side is None:
        return
    first = noun.doc[side[0]].lower_.partition("-")[0]
    if first in _FOR_OR_AGAINST and noun.lemma_.lower() not in _ELECTED:
        return
    for person in _described(noun):
        yield _belongs(person, side)


def _side_before(noun: Token, start: int) -> tuple[int, int] | None:
    """Return the words of the side among those that stand right before `noun`: token numbers, both inclusive."""
    doc, at = noun.doc, noun.i - 1
    while at >= start and doc[at].pos_ in _WORDS and doc[at].text != ",":
        word = doc[at]
        # a word with a hyphen is one token, or three where a name is in it: "pro-reform", "pro - Kyiv"
        before, _, last = word.lower_.rpartition("-")
        if before in _FOR_OR_AGAINST:
            return at, at
        if at - 2 >= start and doc[at - 1].text == "-" and doc[at - 2].lower_ in _FOR_OR_AGAINST:
            return at - 2, at
        if word.nbor(1).lower_ in PARTISANS:
            return None  # "Liberal Democrats leader Jane Doe"
        if last in SIDES and not is_portfolio(word) and (last != "green" or word.text in _CAPITALS):
            return _widened(word, start), at
        if word.lower_ in _FREE:
            return at, at
        at -= 1
    return None


def is_portfolio(word: Token) -> bool:
    """Return whether a side's word is what an office is for: "Labour Minister", "Green Minister" is a party's."""
    after = word.nbor(1).lower_
    return word.lower_ in {"labour", "labor"} and after in {
        "minister",
        "secretary",
        "ministry",
        "department",
    }


def _widened(word: Token, start: int) -> int:
    """Return where the words of a side begin: "Social Democrat", "pan-democratic"."""
    doc, first = word.doc, word.i
    if first - 2 >= start and doc[first - 1].text == "-":
        return first - 2
    before = doc[first - 1] if first > start else word
    alike = word.text[0].isupper() and before.text in {"Social", "Liberal", "New", "Christian"}
    return first - 1 if alike else first


def _described(noun: Token) -> list[Token]:
    """Return the people whom `noun` describes: behind it, in an apposition, or as the complement of "be"."""
    copula = noun.head if noun.dep_ in {"nsubj", "attr"} and noun.head.lemma_ == "be" else None
    if noun.dep_ == "attr" and copula is not None:
        subject = first_child(copula, "nsubj")
        return [subject] if subject is not None and subject.ent_type_ == "PERSON" else []
    if noun.dep_ == "appos" and noun.head.ent_type_ == "PERSON" and noun.head.i < noun.i:
        return [noun.head]
    told = first_child(copula, "attr") if copula is not None else None
    at = told.left_edge.i if told is not None else noun.i + 1
    at += at < noun.sent.end and noun.doc[at].text == ","
    behind = next((e for e in noun.sent.ents if e.start == at and e.label_ == "PERSON"), None)
    if behind is None:
        return []
    many = noun.tag_ in {"NNS", "NNPS"}
    return people_after(behind.root) if many else [behind.root]


def _camp_claims(person: Span) -> list[Claim]:
    """Return MEMBER_OF of "the peace camp's Jane Doe", "reform bloc deputies Jane Doe and John Roe"."""
    doc, first = person.doc, person.sent.start
    at = person.start - 1
    owned = at > first and doc[at].lower_ in {"'s", "'"}
    if not owned and not (doc[at].pos_ == "NOUN" and doc[at].lemma_ in _POLITICIANS):
        return []
    at -= 1
    if at <= first or doc[at].lemma_.lower() not in _CAMPS:
        return []
    if doc[at].ent_type_ in {"ORG", "PERSON"}:
        return []
    start = at
    while start > first and doc[start - 1].pos_ in {"NOUN", "ADJ", "PROPN"}:
        start -= 1
    if start == at:
        return []
    camp = Argument(token=doc[at], first=start, last=at)
    members = people_after(person.root) if person[0].nbor(-1).pos_ == "NOUN" else []
    cue = (at, at)
    return [
        Claim("MEMBER_OF", "be", doc[at], cue, Argument(token=m), camp, PLAIN, "name of name")
        for m in members or [person.root]
    ]
