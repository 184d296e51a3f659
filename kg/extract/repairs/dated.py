"""Tie dates to what happened then: "the July 7, 2005 bombings", "said on Monday it would close"."""

from kg.extract.words.calendar import MONTHS
from kg.extract.words.kinds import SPOTS, label_of
from kg.extract.words.open_ends import AFTERWARDS
from kg.extract.words.speech import is_voiced
from kg.extract.words.tree import NOUN_SUBJECTS, Token

_YEAR_LENGTH = 4
_LAPSES = frozenset(
    {"days", "decades", "hours", "minutes", "moments", "months", "seconds", "weeks", "years"}
)
_VAGUE = frozenset({"couple", "dozens", "few", "long", "many", "several", "some"})
_TIMES = frozenset({"DATE", "TIME"})
_INSIDE = frozenset({"at", "in", "near", "outside"})
_CARRIERS = frozenset({"compound", "nmod", "npadvmod", "pobj", "prep"})
# how far before the noun the month stands: "July 7, 2005"
_MONTH_AT = -4


def hang_date(noun: Token) -> None:
    """Hang a date on the noun right behind it, where a parser took the noun for an apposition to the month.

    Hang one behind "effective" on what is so from then on: "resigned, effective Monday". The place behind a time is
    that of the verb: "killed nine nuns on Monday morning in Lima".
    """
    if noun.lower_ in _LAPSES and noun.nbor(1).lower_ in AFTERWARDS:
        _free_object(noun)
    elif noun.dep_ == "pobj" and noun.head.head.ent_type_ in _TIMES:
        _free_place(noun)
    year = noun.nbor(-1)
    if year.lower_ == "effective":
        _free_effective(noun, year)
    if not year.text.isdecimal() or len(year.text) != _YEAR_LENGTH or noun.ent_type_:
        return
    month = noun.nbor(_MONTH_AT)
    if month.lower_ not in MONTHS or noun.nbor(-2).text != "," or month.i < noun.sent.start:
        return
    beside = noun.head is month and noun.dep_ == "appos"
    # or for something else in the sentence, and left the month alone: "in the aftermath of the ... attacks"
    strayed = year.head is noun and month.dep_ == "pobj" and not noun.is_ancestor(month)
    if (beside or strayed) and month.head is not month:
        others = [c for c in month.children if c is not noun and c.i < month.i]
        noun.hang_on(month.head)
        noun.dep_ = month.dep_
        month.hang_on(noun)
        month.dep_ = "nmod"
        year.hang_on(month)
        for child in others:
            child.hang_on(noun)


def _free_object(unit: Token) -> None:
    """Make the car of "found the car days after the raid" the object: parsers take "car days" for one phrase."""
    thing, link = unit.nbor(-1), unit.nbor(1)
    noun = thing.pos_ in {"NOUN", "PROPN"} or label_of(thing.lower_, plural=False) != "Concept"
    if not noun or thing.like_num or thing.lower_ in _VAGUE:
        return
    if thing.head is unit and _take_thing(unit, thing):
        unit.hang_on(link if link.dep_ != "mark" else link.head)


def _take_thing(unit: Token, thing: Token) -> bool:
    """Hang on its verb, or one right before it, what stands before a length of time, with article and adjectives.

    Return whether there is such a verb: "the winter months after the sale" stay what they are.
    """
    verb = unit.head if unit.dep_ == "dobj" else thing.doc[unit.left_edge.i - 1]
    if verb.pos_ != "VERB" or any(c.dep_ == "dobj" and c is not unit for c in verb.rights):
        return False
    for child in [c for c in unit.lefts if c is not thing]:
        child.hang_on(thing)
    thing.hang_on(verb)
    thing.dep_, thing.pos_ = "dobj", "PROPN" if thing.pos_ == "PROPN" else "NOUN"
    unit.dep_ = "npadvmod"
    return True


def _free_place(place: Token) -> None:
    lead = place.head
    if lead.lower_ not in _INSIDE or place.ent_type_ not in SPOTS:
        return
    verb = lead.head
    while verb.dep_ in _CARRIERS and verb.head is not verb:
        verb = verb.head
    if verb.pos_ == "VERB" and verb.i < lead.i:
        lead.hang_on(verb)


def _free_effective(date: Token, effective: Token) -> None:
    verb = effective.head
    dated = date.ent_type_ == "DATE" and date.head is effective
    if dated and effective.nbor(-1).text == "," and verb.pos_ in {"VERB", "AUX"}:
        effective.dep_ = "advmod"
        date.hang_on(verb)


def date_saying(clause: Token) -> None:
    """Hang the day on the saying in "said on Monday it would close": it comes before the clause's subject."""
    says, subject = clause.head, next((c for c in clause.lefts if c.dep_ in NOUN_SUBJECTS), None)
    if subject is None or not is_voiced(says.lemma_) or says.i > clause.i:
        return
    for word in list(clause.lefts):
        if word.dep_ not in {"prep", "npadvmod"} or word.left_edge.i != says.i + 1:
            continue
        if word.right_edge.i + 1 == subject.left_edge.i and word.right_edge.ent_type_ == "DATE":
            word.hang_on(says)


def take_date(verb: Token) -> None:
    """Hang on the second verb the date behind "and": "was fined by the court and in March, left the club"."""
    if verb.dep_ != "conj":
        return
    last = verb.nbor(-1).nbor(-1) if verb.nbor(-1).text == "," else verb.nbor(-1)
    lead = last.head
    if last.ent_type_ not in {"DATE", "TIME"} or lead.pos_ != "ADP":
        return
    link = lead.left_edge.nbor(-1)
    if lead.dep_ == "conj" and link.dep_ == "cc" and verb.head.i < link.i:
        lead.hang_on(verb)
        link.hang_on(verb.head)
        lead.dep_ = "prep"


def ends_years(to: Token) -> bool:
    """Return whether "to" leads to the last of several years: nothing that "fell from 1990 to 2005" falls to a year."""
    if to.lower_ != "to":
        return False
    first, last = to.nbor(-1), to.nbor(1)
    years = all(len(t.text) == 4 and t.text.isdigit() for t in (first, last))
    return years and first.ent_type_ == "DATE" and first.nbor(-1).lower_ == "from"
