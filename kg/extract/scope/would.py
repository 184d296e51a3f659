"""Tell what "would" means in reported speech: somebody's own plan, what will be, or nothing real."""

from kg.extract.grammar.grammar import first_child, joined_verb
from kg.extract.words.calendar import PERIODS
from kg.extract.words.tree import Token
from kg.model import Modality

_ANNOUNCING = frozenset(
    {
        "announce",
        "choose",
        "disclose",
        "list",
        "name",
        "pick",
        "present",
        "reveal",
        "select",
        "unveil",
    }
)


_OFTEN = frozenset(
    {"frequently", "occasionally", "often", "regularly", "routinely", "sometimes", "usually"}
)
_YOUNG = frozenset({"boy", "child", "girl", "kid", "teenager", "toddler", "youngster", "youth"})
_TIMES = PERIODS | {"time"}
# who tells so what was: "testified that the guard would often beat him"
_REMEMBERING = frozenset({"allege", "describe", "recall", "recount", "remember", "testify"})


def is_habit_of_old(word: Token) -> bool:
    """Return whether "would" tells what somebody used to do: "as a boy, he would fish", "would often pay in cash"."""
    if any(c.dep_ == "aux" and c.lower_ == "have" for c in word.lefts):
        return False
    if any(c.dep_ == "advcl" and first_child(c, "mark") is not None for c in word.children):
        return _recurs(word)
    often = any(c.lower_ in _OFTEN and c.dep_ == "advmod" for c in word.lefts)
    return (
        (often and not _is_to_come(word))
        or _recurs(word)
        or any(_is_of_old(c) for c in word.lefts if c.dep_ == "prep")
    )


def _is_to_come(word: Token) -> bool:
    """Return whether "would often" can tell of what is to be: "said it would regularly meet", "such a tax would"."""
    clause = word
    while clause.dep_ == "conj" and clause.head.pos_ == "VERB":
        clause = joined_verb(clause)
    told = clause.dep_ == "ccomp" and clause.head.lemma_ not in _REMEMBERING
    subject = first_child(clause, "nsubj")
    supposed = subject is not None and any(c.lower_ == "such" for c in subject.lefts)
    return told or supposed or is_quoted(word) or saying_aside(word) is not None


def _recurs(word: Token) -> bool:
    """Return whether it was so whenever something else was: "whenever it rained, the river would flood it"."""
    clauses = [c for c in word.children if c.dep_ == "advcl" and c.tag_ == "VBD"]
    return any(t.lower_ == "whenever" for c in clauses for t in c.lefts)


def _is_of_old(preposition: Token) -> bool:
    """Return whether a phrase tells of somebody's youth or of old times: "as a boy", "in those years"."""
    noun = first_child(preposition, "pobj")
    if noun is None:
        return False
    if preposition.lower_ == "as":
        return noun.lemma_ in _YOUNG
    return noun.lemma_ in _TIMES and any(c.lower_ == "those" for c in noun.lefts)


def saying_aside(word: Token) -> Token | None:
    """Return the verb of a saying inside what it tells: "the fair, she said, would open"; None without one."""
    said = first_child(word, "parataxis")
    telling = said is not None and said.tag_ == "VBD" and said.lemma_ in {"say", "add", "announce"}
    return said if telling and first_child(word, "mark") is None else None


def is_quoted(word: Token) -> bool:
    """Return whether `word` stands in a quotation that begins or ends in its sentence: somebody's own words."""
    doc, sent = word.doc, word.sent
    around = [doc[sent.start : word.i], doc[word.i : sent.end]]
    return any(sum(t.text == '"' for t in side) % 2 for side in around)


def is_announced(clause: Token) -> bool:
    """Return whether a "would" on what somebody made known is what will be: "named the towns that would get them"."""
    noun = clause.head
    if clause.dep_ != "relcl" or noun.dep_ != "dobj" or noun.head.lemma_ not in _ANNOUNCING:
        return False
    past = noun.head.tag_ in {"VBD", "VBN"} and not any(c.dep_ == "neg" for c in noun.head.lefts)
    known = any(c.lower_ in {"the", "those"} for c in noun.lefts)
    perfect = any(c.lower_ in {"have", "if"} for c in clause.lefts)
    return past and known and not perfect and not is_quoted(clause)


def told_would(subject: Token | None, saying: Token) -> Modality:
    """Return what "would" tells of in reported speech: somebody's own plan, what will be, or nothing real."""
    welcomed = subject is not None and subject.head.lemma_ == "welcome"
    if saying.lemma_ in {"joke", "quip"} or welcomed:
        return Modality.HYPOTHETICAL  # who would welcome it plans nothing
    if subject is None or (subject.pos_ == "NOUN" and _names_act(subject.lemma_)):
        return Modality.HYPOTHETICAL
    if saying.lemma_ in {"warn", "fear", "caution"}:
        # "warned that it would break the pact by selling them": if it does
        means = any(c.lower_ == "by" and first_child(c, "pcomp") for c in subject.head.rights)
        return Modality.HYPOTHETICAL if means else Modality.FUTURE
    if _is_own_plan(subject, saying) or any(c.dep_ == "poss" for c in subject.children):
        return Modality.PLANNED
    promised = saying.lemma_ in {"announce", "promise", "pledge", "vow", "agree"}
    return Modality.PLANNED if promised else Modality.FUTURE


def _is_own_plan(subject: Token, saying: Token) -> bool:
    """Return whether a pronoun can be who says it: "the firm said it would", not "the groups said it would"."""
    if subject.lower_ not in {"he", "she", "it", "they", "we", "i"}:
        return False
    speaker = first_child(saying, "nsubj")
    plural = speaker is not None and speaker.tag_ in {"NNS", "NNPS"}
    return not (plural and subject.lower_ in {"he", "she", "it"})


def _names_act(lemma: str) -> bool:
    """Return whether a noun names an act, often by its ending, so that "its use would" is no plan of anybody's."""
    return lemma in {
        "use",
        "attack",
        "move",
        "ban",
        "strike",
        "return",
        "vote",
        "deal",
    } or lemma.endswith(("tion", "ment", "sion", "ing", "al"))
