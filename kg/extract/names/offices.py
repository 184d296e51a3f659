"""Read the offices and trades before names: "U.S. Defense Secretary Lloyd Austin", "Governor of Idaho Ann Lee"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from kg.extract.names.parties import SIDES, is_portfolio
from kg.extract.names.titles import land_ruled, lands_of, name_of, title_words
from kg.extract.words.calendar import WEEKDAYS
from kg.extract.words.claims import PLAIN, Argument, Claim
from kg.extract.words.frames import load_words
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.lists import people_after
from kg.extract.words.tree import Span, Token

_ORGANIZATIONS = frozenset({"ORG", "GPE", "NORP", "FAC", "LOC"})
_INITIALS = frozenset({"CEO", "MP", "MEP"})
_TITLE_PARTS = frozenset({"NOUN", "PROPN", "ADJ", "PART", "X"})
# an office that is held no more, or not yet, or by whom does not hold it
TENURES = frozenset(
    {"former", "ex", "then", "acting", "interim", "outgoing", "incoming", "retired", "late", "onetime", "ousted",
     "deposed"}
)  # fmt: skip
HOMES = frozenset({"GPE", "NORP", "LOC"})
_TRADES = frozenset(
    {"activist", "actor", "actress", "analyst", "architect", "artist", "author", "businessman", "businesswoman",
     "composer", "doctor", "economist", "engineer", "entrepreneur", "expert", "farmer", "filmmaker",
     "historian", "journalist", "lawyer", "musician", "novelist", "nurse", "photographer", "poet", "reporter",
     "researcher", "scientist", "singer", "student", "teacher", "writer", "chemist", "physicist", "biologist",
     "astronomer", "geologist", "psychologist", "sociologist", "anthropologist", "archaeologist",
     "mathematician", "banker", "baker", "chef", "painter", "sculptor", "illustrator", "playwright",
     "conductor", "violinist", "cellist", "pianist", "guitarist", "drummer", "rapper", "songwriter", "comedian",
     "dancer", "choreographer", "screenwriter", "designer", "footballer", "cyclist", "boxer", "swimmer",
     "sprinter", "skier", "golfer", "gymnast", "wrestler", "jockey", "inventor", "columnist"}
)  # fmt: skip
_PORTFOLIOS = frozenset(
    {"defense", "defence", "state", "interior", "justice", "finance", "foreign", "treasury", "health", "home", "labour",
     "labor", "supreme"}
)  # fmt: skip
_DAYTIMES = frozenset({"afternoon", "evening", "morning"})
# "the Doe ally Sen. Jane Roe": whose side she is on is no part of the office
_RELATED = frozenset(
    {"ally", "backer", "challenger", "critic", "foe", "friend", "loyalist", "opponent", "rival", "supporter"}
)  # fmt: skip
# what tells one office from its like: "presidential candidate", "provincial judge"
_RANKS = frozenset(
    {"congressional", "federal", "gubernatorial", "mayoral", "ministerial", "municipal", "parliamentary",
     "presidential", "provincial", "senatorial", "vice-presidential"}
)  # fmt: skip
# how news shortens an office before a name
_SHORT = {"gov.": "Governor", "rep.": "Representative", "sen.": "Senator"}
# ... and that of several
_SHORT_PLURALS = {
    "gens.": "General", "govs.": "Governor", "reps.": "Representative", "sens.": "Senator",
}  # fmt: skip


def is_office(token: Token) -> bool:
    """Return whether `token` names an office: "mayor", "directors"."""
    positions = load_words().positions
    if token.lower_ in _SHORT_PLURALS:
        return True
    if token.lower_.startswith("then-"):
        return token.lower_.removeprefix("then-") in positions
    return token.lemma_.lower() in positions or token.lower_ in positions


def full_title(word: Token) -> str:
    """Return an office in small letters, in full where news shortens it: "governor" of "Gov."."""
    return _SHORT.get(word.lower_, word.lower_).lower()


def is_trade(noun: Token) -> bool:
    """Return whether a noun tells what somebody does for a living, which a country is only the home of."""
    return noun.lemma_.lower() in _TRADES


def title_claims(person: Span) -> list[Claim]:
    """Return HOLDS_POSITION of a title before a name: "U.S. Defense Secretary Lloyd Austin"."""
    head = person.root
    first = start = _title_end(person)
    while first > person.sent.start and _is_title_part(head.doc[first - 1]):
        first -= 1
    given = load_lexicon().given_names  # "Dean Reed" is no dean
    while start < head.i and is_office(head.doc[start]) and head.doc[start].lower_ not in given:
        start += 1
    title = list(head.doc[first:start])
    while title and title[-1].lower_.rstrip(".") in load_lexicon().honorifics:
        title.pop()
    if title and _is_feeling(title[0]):
        title = title[1:]
    ends = [n for n, t in enumerate(title) if t.lower_ == "for"]
    if ends and is_office(title[-1]) and is_office(title[ends[-1] - 1]):
        title = title[ends[-1] + 1 :]  # "the spokesman for President Doe"
    sides = [n for n, t in enumerate(title[:-1]) if t.lower_ in _RELATED]
    title = title[sides[-1] + 1 :] if sides else title
    joined = any(t.lower_ in {"of", "for"} for t in title)
    while title and not joined and not is_office(title[-1]):
        if title[-1].lower_ in {"elect", "-"} or title[-1].text == "-":
            break
        title.pop()
    if not any(is_office(t) for t in title) or title[-1].lower_ in {"of", "for", "vice"}:
        return []
    short = len(title) > 1 and title[-1].lower_ in _SHORT and is_office(title[-2])
    parts = [title[:-1], title[-1:]] if short else [title]  # "candidate Gov. Jane Doe"
    held = [c for part in parts for c in _office_before(person, part)]
    joined_to = [c for part in _title_joined(person, title) for c in _office_before(person, part)]
    if held and joined_to and not held[0].roles:  # "Fiat CEO and founder Jane Doe"
        held[0] = replace(held[0], roles=joined_to[0].roles)
    return [*held, *joined_to]


def _title_joined(person: Span, title: list[Token]) -> list[list[Token]]:
    """Return the first office of "former judge and mayor Ann Lee", which hangs on her name as well; or nothing."""
    joint = title[0].nbor(-1)
    last = joint.nbor(-1)
    if joint.lower_ != "and" or joint.head is not person.root or last.head is not person.root:
        return []
    first = last.i
    while first > person.sent.start and _is_before_office(person.doc[first - 1]):
        first -= 1
    return [list(person.doc[first : last.i + 1])] if is_office(last) else []


def _is_before_office(word: Token) -> bool:
    """Return whether a word belongs to the office behind it: "deputy mayor", "Fiat Motors chairman"."""
    named = word.ent_type_ in _ORGANIZATIONS and word.dep_ in {"amod", "compound", "nmod"}
    return named or word.tag_ in {"JJ", "NN"}


def _is_feeling(word: Token) -> bool:
    """Return whether a word tells what its subject is like: "I am sorry President Doe left", no "is former mayor"."""
    apart = word.lower_ in TENURES or word.lower_ in _RANKS or not word.is_lower
    return word.pos_ == "ADJ" and not apart and word.nbor(-1).lemma_ in {"be", "feel"}


def _office_before(person: Span, title: list[Token]) -> list[Claim]:
    """Return HOLDS_POSITION in the office of the words right before a name."""
    head = person.root
    tenure = next((t.lower_ for t in title if t.lower_ in TENURES), "")
    if tenure and len(title) > 2 and title[0].lower_ == tenure and title[1].text == "-":
        title = title[2:]  # "then-Italian President"
    place = _place_behind(title)
    organization, title = place or _split_title(title)
    organization = organization or land_ruled(person, title)
    again = not tenure and len(title) == 1 and len(person) == 1 and organization is None
    several = bool(title) and (
        title[-1].tag_ in {"NNS", "NNPS"} or title[-1].lower_ in _SHORT_PLURALS
    )
    holders = people_after(head) if several else [head]
    if not title or again or not holders:
        return []  # "President Doe" of somebody called by more before
    body = organization.token if organization is not None else None
    if body is not None and is_trade(title[-1]) and body.ent_type_ in HOMES:
        organization = None  # "British journalist Ann Lee"
    lands = {p.i: land for p, land in lands_of(holders)} if several else {}
    if several:
        holders = holders[: next((n for n, p in enumerate(holders) if _is_titled(p) and n), None)]
    if head.i in lands:  # each has a land of his own: "as well as Doe and Roe" have no office
        holders = [h for h in holders if h.i in lands]
    roles = (("organization", organization),) if organization is not None else ()
    short = (_SHORT | _SHORT_PLURALS).get(title[0].lower_, "") if len(title) == 1 else ""
    value = title_words(title, tenure) or short
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
            (("organization", lands[holder.i]),) if holder.i in lands else roles,
        )
        for holder in holders
    ]


def _is_titled(person: Token) -> bool:
    """Return whether a name of a list has a title of its own: "senators Jane Doe and Governor John Roe"."""
    return is_office(person.doc[max(name_of(person).start - 1, 0)])


def _place_behind(title: list[Token]) -> tuple[Argument, list[Token]] | None:
    """Return the place that a title ends with, and the rest: "Governor of | Idaho", no "Minister of Health"."""
    at = next((n for n, t in enumerate(title) if t.lower_ == "of"), len(title))
    place = title[at + 1 :]
    named = bool(place) and all(t.ent_type_ in {"GPE", "LOC"} for t in place)
    return (Argument(token=place[-1]), title[:at]) if named and is_office(title[at - 1]) else None


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
    if len(title) > 1 and title[0].text == "New" and not title[0].ent_type_:
        title = title[1:]  # "New Fiat chairman Luca Rossi": the chairman is new
    while title and not is_office(title[0]):
        if title[0].lower_ in SIDES and len(title) > 1 and not is_portfolio(title[0]):
            title = title[1:]
            continue
        if _is_side(title):
            name = list(takewhile(_is_name_part, title))
            return _named(name), title[len(name) :]
        before = title[0].nbor(-1)
        leaning = (
            before.text == "-" and before.nbor(-1).lower_ != "then"
        ) or before.lower_.startswith(("pro-", "pan-", "anti-"))
        if leaning and len(title) > 1:  # "pro-Chad mayor", "anti-ban camp mayor"
            title = title[1:]
            continue
        if title[0].lower_ in _RANKS:
            break
        named = title[0].ent_type_ in _ORGANIZATIONS or _is_whose(title)
        own = title[0].ent_type_ == "ORG" and _inside_title(title)
        if own or not (named or title[0].dep_ in {"amod", "det", "poss", "case", "punct"}):
            break
        if named and (organization is None or title[0].ent_type_ == organization.ent_type_):
            organization = title[0]
        title = title[1:]
    return Argument(token=organization) if organization is not None else None, title


def _is_whose(title: Sequence[Token]) -> bool:
    """Return whether a title begins with whom its holder works for: "Doe campaign manager"."""
    return title[0].ent_type_ == "PERSON" and len(title) > 1 and title[1].is_lower


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
    hyphen = token.text == "-" and (is_office(before) or before.lower_ == "then")
    hyphen = hyphen and before.text_with_ws == before.text
    then = token.text == "then" and before != token
    if token.lower_ in WEEKDAYS or token.lower_ in _DAYTIMES:
        return False  # "on Friday President Doe"
    if token.pos_ in _TITLE_PARTS or then or hyphen:
        return True  # "Secretary-General"
    return (
        token.lower_ in {"of", "for"} and token.i > token.sent.start and is_office(token.nbor(-1))
    )


def _inside_title(title: list[Token]) -> bool:
    """Return whether an organization's name is part of the title itself ("Defense Secretary")."""
    name = [t for t in title if t.ent_type_ == "ORG"]
    return len(name) == 1 and name[0].lower_ in _PORTFOLIOS
