"""Make one list of persons with titles: "the lawyer Tom Hill, the judge Ann Reed and the priest John Moss"."""

from itertools import pairwise

from kg.extract.repairs.appositions import SPOUSES
from kg.extract.words.frames import load_words
from kg.extract.words.kinds import label_of
from kg.extract.words.tree import Span, Token
from kg.records import record

_DESCRIBING = frozenset({"CD", "DT", "HYPH", "JJ", "JJS", "NN", "NNP", "POS", "PRP$", "RB", "VBN"})
_OPENING = frozenset({"DT", "PRP$"})
_PLACES = frozenset({"agent", "conj", "dative", "dobj", "nsubj", "nsubjpass", "pobj"})
_TIES = frozenset({"amod", "case", "det", "nmod", "nummod", "poss", "punct", "advmod"})
_FEWEST = 3


@record
class _Item:
    """A person of the list: the tokens [first, name.end), and the title before the name or None."""

    first: int
    name: Span
    title: Token | None


def join_titled(joint: Token) -> None:
    """Make one list of the three or more persons around its last "and", where two or more have titles.

    Parsers take the title behind a comma for an apposition to the name before it.
    """
    behind = joint.nbor(1)
    if behind.tag_ not in _DESCRIBING or not _ends_name(joint.nbor(-1)):
        return
    items = _items_around(joint)
    if len(items) < _FEWEST or sum(i.title is not None for i in items) < _FEWEST - 1:
        return
    words = joint.doc[items[0].first : items[-1].name.end]
    tops = [t for t in words if t.head not in words]
    top = next((t for t in tops if t.dep_ in _PLACES), tops[0] if tops else None)
    if top is None or any(t.is_ancestor(top.head) for t in words):
        return
    above, place = top.head, top.dep_
    heads = [i.name[-1] for i in items]
    for head in heads:
        head.hang_on(above)
        head.dep_ = place
    for item in items:
        _tie(item)
    for before, head in pairwise(heads):
        for mark in joint.doc[before.i + 1 : head.i]:
            if mark is joint or mark.text == ",":
                mark.hang_on(before)
        head.hang_on(before)
        head.dep_ = "conj"


def _ends_name(word: Token) -> bool:
    return (word.nbor(-1) if word.text == "," else word).ent_type_ == "PERSON"


def _items_around(joint: Token) -> list[_Item]:
    """Return the persons of the list, in text order: the one behind `joint` and those before it, between commas."""
    doc, names = joint.doc, [e for e in joint.sent.ents if e.label_ == "PERSON"]
    last = next((e for e in names if e.start > joint.i), None)
    item = _item(last, joint.sent.start) if last is not None else None
    if item is None or item.first != joint.i + 1:
        return []
    items, at = [item], joint.i
    while True:
        at -= doc[at - 1].text == "," and at == joint.i
        name = next((e for e in names if e.end == at), None)
        if name is None:
            return items
        item = _item(name, joint.sent.start)
        items.insert(0, item)
        at = item.first - 1
        if doc[at].lower_ == "of" and doc[at - 1].lower_ in SPOUSES:
            return items[1:]  # "Jan, husband of the singer Ana, the judge Tom and ..."
        if at <= joint.sent.start or doc[at].text != ",":
            return items


def _item(name: Span, start: int) -> _Item:
    """Return the person of a name with the title and what describes it before it."""
    doc, first = name.doc, name.start
    title = doc[first - 1] if first > start else None
    if title is None or title.tag_ not in {"NN", "NNP"} or not _is_title(title):
        return _Item(first, name, None)
    first -= 1
    while first > start and doc[first].tag_ not in _OPENING:
        before = doc[first - 1]
        if before.tag_ not in _DESCRIBING or before.ent_type_ == "PERSON":
            break
        first -= 1
    return _Item(first, name, title)


def _is_title(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in load_words().positions or label_of(lemma, plural=False) == "Person"


def _tie(item: _Item) -> None:
    """Hang the words of a person on the name, and what hung on them from outside."""
    head, doc = item.name[-1], item.name.doc
    words = doc[item.first : item.name.end]
    for word in words:
        if word is head:
            continue
        for child in [c for c in word.children if c not in words]:
            child.hang_on(head)
        if word.head not in words or word is item.title or word.head is item.title:
            word.hang_on(head)
            word.dep_ = word.dep_ if word.dep_ in _TIES else "compound"
