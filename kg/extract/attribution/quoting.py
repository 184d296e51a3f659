"""Tell where the subject of a verb of saying does not speak: "quoted the minister as saying", "the trip suggests"."""

from kg.extract.attribution.speakers import may_speak
from kg.extract.grammar.grammar import NOUNS, is_passive
from kg.extract.words.kinds import label_of
from kg.extract.words.speech import load_reporting_words
from kg.extract.words.tree import Token

_QUOTING = frozenset({"quote", "cite"})
_SHOWING = frozenset({"disclose", "hint", "imply", "reveal", "suggest"})
_TELLING = frozenset(
    {"atlas", "book", "chart", "data", "diary", "estimate", "evidence", "figure", "finding", "forecast", "headline",
     "manuscript", "map", "model", "news", "projection", "result", "rumor", "rumour", "statistic"}
)  # fmt: skip
_SAYING = frozenset({"saying", "telling"})


def is_quoted_saying(word: Token) -> bool:
    """Return whether a word can be the "saying" of "quoted her as saying"."""
    return word.lower_ in _SAYING and word.head.lower_ == "as"


def quoted_by(saying: Token) -> Token | None:
    """Return whom somebody quotes as `saying` something, None where nobody does.

    Parsers may take "quoted minister" for one phrase.
    """
    link = saying.head
    quoting = link.head
    if quoting.lemma_ in _QUOTING and quoting.tag_ != "NN":
        if is_passive(quoting):
            return None
        return next((c for c in quoting.rights if c.dep_ == "dobj" and c.i < saying.i), None)
    before = saying.doc[max(link.i - 8, saying.sent.start) : link.i]
    start = next((t.i for t in before if t.lower_ in {"quoted", "cited"}), link.i)
    step = link.nbor(-1)
    if start >= step.i or saying.doc[start].nbor(-1).lemma_ == "be":
        return None
    while start < step.head.i < link.i and step.head.i > step.i:
        step = step.head
    return step if step.pos_ in NOUNS or step.pos_ == "PRON" else None


def quotes_another(verb: Token) -> bool:
    """Return whether a verb only passes on what another says: "the Post quoted her as saying"."""
    if verb.lemma_ not in _QUOTING:
        return False
    return any(is_quoted_saying(t) for c in verb.rights for t in c.rights)


def only_shows(verb: Token, source: Token | None) -> bool:
    """Return whether what a verb tells is only to be seen by a thing: "the trip suggests that", "the hole reveals".

    Nor does anybody say what is taken for granted: "assuming that it rains, the match will end".
    """
    if verb.lower_ in {"assuming", "supposing"} and verb.dep_ == "advcl":
        return verb.i < verb.head.i or any(c.tag_ == "MD" for c in verb.head.lefts)
    if verb.lemma_ not in _SHOWING or source is None or source.pos_ != "NOUN":
        return False
    lemma = source.lemma_.lower()
    written = (
        bool({lemma, source.lower_} & _TELLING)
        or lemma in load_reporting_words().finders
        or label_of(lemma, plural=False) == "Report"
    )
    return not (written or source.ent_type_ or may_speak(source)) and source.tag_ != "NNPS"
