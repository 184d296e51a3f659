"""Join a person's name around a nickname in quotation marks: James "Jim" Walton."""

from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.rows import hang_together, name_row
from kg.extract.words.tree import Span, Token

_LONGEST = 3
_FORMS = frozenset({"jr", "jr.", "sr", "sr.", "iii", "iv"})


def join_nickname(mark: Token) -> None:
    """Make one name of what stands around the quotation mark that opens a nickname; else change nothing."""
    given, closing = mark.nbor(-1), _closing(mark)
    if closing is None or not _is_given(given) or given.i < mark.sent.start:
        return
    surname = closing.nbor(1)
    if surname.i >= mark.sent.end or not surname.text.istitle() or not surname.is_alpha:
        return
    first, last = _first_of(given), surname.i + (surname.nbor(1).lower_ in _FORMS)
    hang_together(mark.doc[first : last + 1], surname)
    office = mark.doc[first].nbor(-1)
    if office.head is surname.head and office.dep_ == surname.dep_ and office.head is not office:
        office.hang_on(surname)
        office.dep_ = "compound"
    name_row(mark.doc, first, last + 1, "PERSON")


def is_nicknamed(name: Span) -> bool:
    """Return whether a recognised name holds a pair of quotation marks, with a word on either side."""
    marks = [t.i for t in name if t.text == '"']
    return len(marks) == 2 and name.start < marks[0] and marks[1] < name.end - 1


def _closing(mark: Token) -> Token | None:
    """Return the mark that closes the one or two words behind `mark`, all with capitals; else None."""
    if mark.whitespace_ or not mark.nbor(-1).whitespace_:
        return None
    for distance in range(1, _LONGEST + 1):
        word = mark.nbor(distance)
        if word.text == '"':
            return word if distance > 1 and word.whitespace_ else None
        if not word.text[:1].isupper():
            return None
    return None


def _is_given(word: Token) -> bool:
    known = word.lower_ in load_lexicon().given_names or word.ent_type_ == "PERSON"
    return known and word.text.istitle()


def _first_of(given: Token) -> int:
    """Return the number of the first word of the names before a nickname: "Thomas Ray"."""
    first = given
    while first.i > given.sent.start and _is_given(first.nbor(-1)):
        first = first.nbor(-1)
    return first.i
