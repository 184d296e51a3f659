"""Read what rises, falls or gathers in headlines, where taggers take the verb for a noun: "Shares in Lima surge"."""

from collections.abc import Sequence

from kg.extract.words.moves import MOVES
from kg.extract.words.tree import NOUN_OR_NAME, NOUN_SUBJECTS, Doc, Token

_RISING = MOVES - {"advance", "decline", "ease", "edge", "recover", "retreat", "shed"} | {"spike"}
_MOVES = _RISING | {"clash", "march", "protest", "strike"}
# "air strikes on", "student protests after" are several, and no verbs of one
_OF_ONE = {f"{m}s": m for m in _RISING - {"rally"}}
# what may stand before such a verb: a noun and where it is
_NOMINAL = frozenset({"ADJ", "ADP", "ADV", "DET", "NOUN", "NUM", "PART", "PROPN"})
# what follows a verb, and not the noun that it would be in "Oil price slump hits Chad"
_BEHIND = frozenset(
    {"after", "against", "ahead", "amid", "amidst", "as", "at", "before", "by", "despite", "due", "following", "for",
     "from", "in", "on", "over", "since", "to", "when", "while"}
)  # fmt: skip

# "Tax rises in Peru" may be several rises
_BEHIND_ONE = _BEHIND - {"against", "at", "by", "for", "from", "in", "over"}


def read_moves(doc: Doc) -> None:
    """Make such words of a headline the verbs of what stands before them."""
    for word in doc:
        if word.lower_ in _MOVES or word.lower_ in _OF_ONE:
            _read_move(word)


def _read_move(word: Token) -> None:
    doc, start, end = word.doc, word.sent.start, word.sent.end
    before = doc[start : word.i]
    owned = word.nbor(-1).tag_ == "POS"  # "teachers' strike in Lima"
    told = owned or (word.pos_ == "VERB" and any(c.dep_ in NOUN_SUBJECTS for c in word.lefts))
    if told or any(t.pos_ not in _NOMINAL for t in before):
        return
    after, several = word.nbor(1), word.lower_ in _MOVES
    behind = _BEHIND if several else _BEHIND_ONE
    if word.i + 1 < end and after.lower_ not in behind and not after.like_num:
        return
    if after.lower_ == "due" and after.nbor(2).tag_ == "VB":
        return  # "due to strike": for a strike or in order to
    subject = _first_noun(before)
    if subject is None or (subject.tag_ in {"NNS", "NNPS"}) != several:
        return
    root = next((t for t in word.ancestors if t.head is t), word)
    word.hang_on(word)
    word.pos_, word.tag_, word.dep_ = "VERB", "VBP" if several else "VBZ", "ROOT"
    word.lemma_ = word.lower_ if several else _OF_ONE[word.lower_]
    subject.hang_on(word)
    subject.dep_ = "nsubj"
    _tie_places(before, subject)
    if after.lower_ in {"as", "when", "while"}:
        _tie_clause(word, root, after)
    elif after.lower_ == "due":
        _tie_cause(word, after)
    for token in doc[start:end]:
        outside = token.head.i < word.i if token.i > word.i else token.head.i >= word.i
        if token not in (word, subject) and (outside or token.head is token):
            token.hang_on(word if token.i > word.i or token.pos_ == "ADV" else subject)
            if token.head is word and token.dep_ == "ROOT":
                token.dep_ = "advcl"


def _first_noun(words: Sequence[Token]) -> Token | None:
    """Return the head of the phrase that `words` begin with, or None."""
    found = None
    for word in words:
        if word.pos_ in NOUN_OR_NAME:
            found = word
        elif found is not None and word.pos_ in {"ADP", "ADV"}:
            break
    return found


def _tie_places(words: Sequence[Token], subject: Token) -> None:
    """Hang on the subject the prepositions behind it, and on each the last noun that follows it."""
    lead: Token | None = None
    for word in words:
        if word.i <= subject.i:
            continue
        if word.pos_ == "ADP":
            word.hang_on(subject)
            word.dep_, lead = "prep", word
        elif lead is not None and word.pos_ in NOUN_OR_NAME:
            for earlier in [c for c in lead.rights if c.dep_ == "pobj"]:
                earlier.hang_on(word)
                earlier.dep_ = "compound"
            word.hang_on(lead)
            word.dep_ = "pobj"


def _tie_clause(word: Token, root: Token, link: Token) -> None:
    """Make "talks" of "as talks stall" who stalls, where the parser takes it for what "as" leads to."""
    inner = [c for c in word.rights if c.dep_ == "advcl" and c.i > link.i]
    verb = root if root.i > word.i else next(iter(inner), root)
    if verb.i < link.i or any(c.dep_ in NOUN_SUBJECTS for c in verb.lefts):
        return
    for noun in [c for c in link.rights if c.dep_ == "pobj" and c.i < verb.i]:
        noun.hang_on(verb)
        noun.dep_ = "nsubj"
    link.hang_on(verb)
    link.dep_ = "mark"
    verb.dep_ = "advcl"
    if verb.pos_ == "NOUN":
        verb.pos_, verb.tag_ = "VERB", "VBP"


def _tie_cause(word: Token, due: Token) -> None:
    due.dep_ = "prep"
    for cause in [c for c in word.rights if c.dep_ in {"conj", "dobj"} and c.i > due.i]:
        cause.hang_on(due)
        cause.dep_ = "pobj"
