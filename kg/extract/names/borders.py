"""Mend where the recogniser's names begin and end: "Flash Player 9", "Peru 2 - 0", "Governor of Idaho Ann Lee"."""

import re
from collections.abc import Iterator
from itertools import takewhile

from kg.extract.grammar.measures import is_money
from kg.extract.words.calendar import MONTHS
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.tree import NOUN_SUBJECTS, Doc, Span, Token

_DASHES = frozenset({"-", "–", "—", "--"})
_VERSION = re.compile(r"\d{1,3}|\d+(?:\.\d+)+")
_VERSIONED = frozenset({"FAC", "ORG", "PERSON", "PRODUCT", "WORK_OF_ART"})
_MADE = frozenset({"FAC", "ORG", "PERSON", "WORK_OF_ART", "LOC"})
# what ends the name of a body that may be told "for" whom it is
_BODIES = frozenset(
    {"academy", "agency", "alliance", "association", "authority", "board", "bureau", "campaign", "center", "centre",
     "commission", "committee", "council", "department", "directorate", "foundation", "fund", "inspectorate",
     "institute", "league", "ministry", "network", "office", "organisation", "organization", "school", "service",
     "society", "trust", "union"}
)  # fmt: skip
_SMALL = frozenset(
    {"a", "an", "and", "at", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
)
_LINKED = frozenset({"FAC", "GPE", "ORG", "PERSON"})
_LINKING = frozenset({"and", "at", "for", "of", "the"})
_TERMS = frozenset(
    {"century", "day", "decade", "game", "match", "month", "season", "tournament", "week", "year"}
)
_PRIZES = frozenset({"award", "honor", "honour", "medal", "prize", "title", "trophy"})
_GENERATIONS = frozenset({"Jr", "Jr.", "Sr", "Sr.", "III", "IV"})
_BRANCHES = frozenset({"branch", "bureau", "office", "station"})
_HEADS = frozenset({"boss", "head"})
_CIRCLES = frozenset({"FAC", "LOC", "ORG"})
NUMBERS = frozenset(
    {"Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Twenty"}
)  # fmt: skip

Found = tuple[int, int, str]


def mend_borders(doc: Doc) -> None:
    """Change the names of `doc` where the words around them tell that they are longer, shorter or two."""
    found: list[Found] = [(e.start, e.end, e.label_) for e in doc.ents]
    mends = (
        _split_office, _as_date, _with_number, _with_generation, _without_score, _with_hyphens, _with_purpose,
        _with_version, _split_branch, _with_general, _without_link, _without_sum,
        _without_object,
    )  # fmt: skip
    for mend in mends:
        found = [new for old in found for new in mend(doc, old)]
    for find in (_iter_titles, _iter_prizes):
        for start, end in find(doc):
            label = "WORK_OF_ART" if find is _iter_titles else "PRODUCT"
            found = [f for f in found if f[1] <= start or end <= f[0]] + [(start, end, label)]
    apart = list(_iter_apart(sorted(found, key=lambda f: (f[0], -f[1]))))
    if apart != [(e.start, e.end, e.label_) for e in doc.ents]:
        doc.ents = tuple(Span(doc, start, end, label=label) for start, end, label in apart)


def widen(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Return the first and last token of a run of capitals, with its number and words with hyphens."""
    start, end, label = _with_hyphens(doc, (first, last + 1, "ORG"))[0]
    return start, _with_version(doc, (start, end, label))[0][1] - 1


def _iter_apart(found: list[Found]) -> Iterator[Found]:
    """Yield the names, in text order, that begin behind the one before."""
    free = 0
    for name in found:
        if name[0] >= free:
            free = name[1]
            yield name


def _split_office(doc: Doc, name: Found) -> list[Found]:
    """Take apart the place of an office and who holds it: "Governor of Idaho Ann Lee", "Idaho Ann Lee"."""
    start, end, label = name
    lexicon = load_lexicon()
    office = start if doc[start].lower_ in lexicon.titles else start - 2
    if label not in {"PERSON", "ORG"} or office < 0 or doc[office].lower_ not in lexicon.titles:
        return [name]
    of = doc[office].nbor(1)
    if of.lower_ != "of" or doc[office].sent != doc[start].sent:
        return [name]
    place = office + 2 + (of.nbor(1).lower_ == "the")
    given = next(
        (i for i in range(place + 1, end - 1) if doc[i].lower_ in lexicon.given_names), None
    )
    return [name] if given is None else [(place, given, "GPE"), (given, end, "PERSON")]


def _split_branch(doc: Doc, name: Found) -> list[Found]:
    """Take apart a body and the town of its branch: "FBI Denver office head"."""
    start, end, label = name
    if label == "GPE" or end - start != 2 or doc[end - 1].sent.end <= end + 1:
        return [name]
    branch = doc[end].lower_ in _BRANCHES and doc[end + 1].lower_ in load_lexicon().titles | _HEADS
    if not branch or not doc[start].text.isupper() or not doc[start + 1].text.istitle():
        return [name]
    return [(start, start + 1, "ORG"), (start + 1, end, "GPE")]


def _with_general(doc: Doc, name: Found) -> list[Found]:
    """Add the last word of the office that a body is called by: "the Office of the Attorney | General"."""
    start, end, label = name
    office = doc[start].nbor(doc[start].lower_ == "the")
    if label != "ORG" or office.lower_ != "office" or end >= doc[start].sent.end:
        return [name]
    cut = doc[end - 1].head is doc[end] and doc[end].pos_ == "PROPN" and _is_capital(doc[end])
    return [(start, end + cut, label)]


def _without_link(doc: Doc, name: Found) -> list[Found]:
    """Cut a small word off the end of a name: "Tom Hill of", of the Nurses' Union."""
    start, end, label = name
    cut = end - start > 1 and label in _LINKED and doc[end - 1].text in _LINKING
    return [(start, end - 1, label)] if cut else [name]


def _as_date(doc: Doc, name: Found) -> list[Found]:
    """Take a date for no event: "the September 11, 2001" of "the September 11, 2001 attacks"."""
    start, end, label = name
    if label != "EVENT" or not doc[end - 1].text.isdecimal():
        return [name]
    words = [t.lower_ for t in doc[start:end] if t.lower_ != "the" and t.text != ","]
    dated = words[0] in MONTHS and all(w.isdecimal() for w in words[1:])
    return [(start, end, "DATE" if dated else label)]


def _without_object(doc: Doc, name: Found) -> list[Found]:
    """Cut an object off a length of time behind it: "found the car | days after the raid"."""
    start, end, label = name
    if label not in {"DATE", "TIME"}:
        return [name]
    cut = next((i + 1 for i in range(start, end - 1) if doc[i].dep_ == "dobj"), start)
    if doc[end - 1].dep_ == "dobj" and doc[end - 1].nbor(1).dep_ == "npadvmod":
        return [] if doc[end - 1].tag_ == "NN" and doc[start].lower_ == "the" else [name]
    bare = doc[cut].tag_ == "NNS" and not doc[cut - 1].like_num and cut > start
    return [(cut, end, label)] if bare and doc[cut].dep_ == "npadvmod" else [name]


def _with_number(doc: Doc, name: Found) -> list[Found]:
    """Add the number that a circle of people is called by: "Club of Seven", where "Club of" was seen."""
    start, end, label = name
    stop = doc[start].sent.end
    at = end + (doc[end - 1].lower_ != "of")
    if label not in _CIRCLES or at >= stop or doc[at].text not in NUMBERS:
        return [name]
    return [(start, at + 1, "ORG")] if doc[at - 1].lower_ == "of" else [name]


def _with_generation(doc: Doc, name: Found) -> list[Found]:
    """Add what tells a person from the parents, over a surname that was seen apart: "Amos Bell Tidwell III"."""
    start, end, label = name
    stop = doc[start].sent.end
    if label != "PERSON" or end >= stop:
        return [name]
    at = end + (end + 1 < stop and doc[end].pos_ == "PROPN" and _is_capital(doc[end]))
    if doc[at].text not in _GENERATIONS or doc[at - 1].whitespace_ == "":
        return [name]
    dotted = at + 2 < stop and doc[at].whitespace_ == "" and doc[at + 1].text == "."
    return [(start, at + 1 + dotted, label)]


def _without_score(doc: Doc, name: Found) -> list[Found]:
    """Cut a score off the end of a name: "Denmark 2 - 0"."""
    start, end, label = name
    score = end - start > 3 and doc[end - 2].text in _DASHES
    if score and doc[end - 1].text.isdecimal() and doc[end - 3].text.isdecimal():
        return [(start, end - 3, label)]
    return [name]


def _without_sum(doc: Doc, name: Found) -> list[Found]:
    """Take a sum of money apart from who pays or gets it: "cost | Fiat | 3 million euros"."""
    start, end, label = name
    if end - start < 3 or not doc[end - 1].text.islower() or not _is_capital(doc[start]):
        return [name]
    first = next((t.i for t in doc[start:end] if t.pos_ == "NUM"), start)
    if first == start or not is_money(doc[end - 1]):
        return [name]
    return [(start, first, "ORG" if label == "MONEY" else label), (first, end, "MONEY")]


def _with_hyphens(doc: Doc, name: Found) -> list[Found]:
    """Add what is joined by hyphens before a body's name: "the Atlas Bone-Skin-Fur Museum"."""
    start, end, label = name
    kind = load_lexicon().labels.get(doc[end - 1].lower_)
    if label not in _MADE or end - start < 2 or kind not in {"Organization", "Place"}:
        return [name]
    first, begin = start, doc[start].sent.start
    while first - 2 >= begin and _is_joined(doc, first):
        first -= 2
    if first == start:
        return [name]
    while first > begin and doc[first - 1].pos_ == "PROPN" and doc[first - 1].text[0].isupper():
        first -= 1
    return [(first, end, label)]


def _is_joined(doc: Doc, at: int) -> bool:
    """Return whether a capitalised word and a hyphen touch the token at number `at`."""
    hyphen, word = doc[at - 1], doc[at - 2]
    touching = not hyphen.whitespace_ and not word.whitespace_
    return hyphen.text == "-" and touching and word.text[0].isupper()


def _with_purpose(doc: Doc, name: Found) -> list[Found]:
    """Add for what a body is: "the Otto Lenz Academy for the Maritime Sciences"."""
    start, end, label = name
    if label != "ORG" or end + 2 >= doc[start].sent.end or doc[end - 1].lower_ not in _BODIES:
        return [name]
    link, head = doc[end], doc.span(start, end).root
    tied = link.head.i in range(start, end) or head.dep_ in NOUN_SUBJECTS
    first = end + 1 + (doc[end + 1].lower_ == "the")
    words = list(takewhile(_is_capital, doc[first : doc[start].sent.end]))
    if link.lower_ != "for" or not tied or not words or doc[first].ent_type_ in {"GPE", "DATE"}:
        return [name]
    return [(start, first + len(words), label)]


def _is_capital(word: Token) -> bool:
    return word.text[0].isupper() and word.text.isalpha()


def _with_version(doc: Doc, name: Found) -> list[Found]:
    """Add the number that tells a product or a craft from others: "Flash Player 9", "Apollo 11"."""
    start, end, label = name
    if (
        label not in _VERSIONED
        or end >= doc[start].sent.end
        or not _VERSION.fullmatch(doc[end].text)
    ):
        return [name]
    number, head = doc[end], doc.span(start, end).root
    tied = number.head.i in range(start, end) or head.head is number
    after = number.nbor(1)
    counts = number.dep_ == "nummod" and number.head.i > number.i
    listed = after.pos_ in {"PROPN", "NUM", "SYM"} or after.text in _DASHES or after.text == "%"
    person = label == "PERSON" and doc[start].lower_ in load_lexicon().given_names
    if not tied or counts or listed or person or doc[start].text.isdecimal():
        return [name]
    return [(start, end + 1, "PRODUCT" if label == "PERSON" else label)]


def _iter_titles(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield the tokens [start, end) of works with a colon in their titles: "Sparta: The Last Siege"."""
    for colon in doc:
        begin, stop = colon.sent.start, colon.sent.end
        if colon.text != ":" or colon.i - begin < 2 or colon.whitespace_ == "":
            continue
        first = colon.i
        while first > begin and _is_capital(doc[first - 1]):
            first -= 1
        words = list(takewhile(_is_of_title, doc[colon.i + 1 : stop]))
        while words and words[-1].lower_ in _SMALL:
            words.pop()
        if first in {begin, colon.i} or len(words) < 2 or not words[0].text[0].isupper():
            continue
        last, before = words[-1].i + 1, doc[first - 1]
        quoted = before.text == '"' and doc[min(last, stop - 1)].text == '"'
        ended = last >= stop or doc[last].is_punct or doc[last].lower_ in {"at", "in", "on"}
        if quoted or (before.pos_ == "ADP" and ended and before.head.pos_ in {"NOUN", "VERB"}):
            told = {"VBD", "VBZ", "VBP", "MD"} & {t.tag_ for t in words if t.text[0].islower()}
            if not told and not _says(before.head):
                yield first, last


def _says(verb: Token) -> bool:
    return verb.lemma_ in {"add", "announce", "report", "say", "tell", "warn", "write"}


def _is_of_title(word: Token) -> bool:
    return _is_capital(word) or word.lower_ in _SMALL


def _iter_prizes(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield the tokens [start, end) of prizes: "the Heineken Player of the Year award"."""
    for prize in doc[4:]:
        if prize.lower_ not in _PRIZES:
            continue
        words = [t.lower_ for t in doc[prize.i - 4 : prize.i]]
        if words[1:3] != ["of", "the"] or words[3] not in _TERMS:
            continue
        first = prize.i - 3
        while first > prize.sent.start and _is_capital(doc[first - 1]):
            first -= 1
        if first < prize.i - 3 and first > prize.sent.start:
            yield first, prize.i + 1
