"""Tell what a clause makes of itself, by its auxiliaries and adverbs: "may leave", "has to leave"."""

from kg.extract.grammar.grammar import SUBJECTS, first_child, joined_verb
from kg.extract.grammar.marks import auxiliaries_of, form_of, is_infinitive
from kg.extract.grammar.orders import is_alternative
from kg.extract.grammar.questions import is_open_question, mood_of
from kg.extract.scope.conditions import condition_clause
from kg.extract.scope.negation import has_negation, is_outdone
from kg.extract.scope.would import is_habit_of_old, is_quoted
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Token, kept
from kg.model import Modality

_PERHAPS = frozenset({"perhaps", "maybe", "possibly", "conceivably"})
_EASILY = frozenset({"easily", "readily"})
# what is told of those who "would not say it"
_TELLING = frozenset(
    {"answer", "apologise", "apologize", "comment", "confirm", "disclose", "discuss", "elaborate", "explain",
     "identify", "name", "reveal", "say", "specify", "speak", "talk", "tell"}
)  # fmt: skip
_US = frozenset({"i", "we", "you", "one", "it", "which", "that"})


@kept
def own_modality(word: Token) -> Modality:
    """Return what the clause of `word` says of itself, whatever stands above it."""
    open_ = is_alternative(word) or _is_perhaps(word)
    return Modality.POSSIBLE if open_ else _plain_modality(word)


def _plain_modality(word: Token) -> Modality:
    words, helpers = load_scope_words(), auxiliaries_of(word)
    for aux in helpers:
        found = words["auxiliaries"].get(aux.lower_)
        if found == "hypothetical" and aux.lower_ == "'d" and word.tag_ == "VBN":
            continue
        if found:
            return _of_auxiliary(word, aux, found)
    if word.tag_ == "VB" and any(c.tag_ == "WRB" for c in word.lefts) and is_infinitive(word):
        return Modality.POSSIBLE  # "tips on how to train dogs"
    auxiliaries = {a.lower_ for a in helpers}
    if "to" in auxiliaries and form_of(word) == "VB" and _is_main(word):
        return Modality.PLANNED  # a headline's "Minister to resign", also with "aide says"
    if "to" in auxiliaries and auxiliaries & {"is", "are", "was", "were"}:
        return Modality.PLANNED  # "is to be held"
    if auxiliaries & {"has", "have", "had"} and "to" in auxiliaries and word.tag_ == "VB":
        return Modality.REQUIRED
    if auxiliaries == {"be"} and any(c.dep_ == "mark" and c.lower_ == "that" for c in word.lefts):
        return Modality.REQUIRED  # "argued that nobody be fired"
    return _of_adverbs(word) or mood_of(word)


def _is_main(verb: Token) -> bool:
    """Return whether `verb` heads its sentence, or all that is said before a verb of saying."""
    told = (
        verb.dep_ == "ccomp" and verb.i < verb.head.i and first_child(verb, *SUBJECTS) is not None
    )
    return told or verb.dep_ == "ROOT"


def _of_adverbs(word: Token) -> Modality | None:
    """Return what an adverb makes of a clause: "allegedly lied", "is easily broken"; None without one."""
    adverbs = load_scope_words()["adverbs"]
    for child in word.children:
        if child.dep_ == "advmod" and adverbs.get(child.lower_) in {"alleged", "possible"}:
            return Modality(adverbs[child.lower_])
    return Modality.POSSIBLE if _is_feasible(word) else None


def _is_ban(word: Token, auxiliary: Token) -> bool:
    """Return whether "may not" forbids: in what a court or a law says, or under a law."""
    if auxiliary.lower_ != "may" or not has_negation(word):
        return False
    rulings, saying = load_scope_words()["rulings"], word.head
    if word.dep_ == "ccomp" and rulings.get(saying.lemma_) == "verb":
        return True
    speakers = [c for c in saying.children if c.dep_ in SUBJECTS and word.dep_ == "ccomp"]
    under = [p for c in word.children if c.lower_ in {"under", "by"} for p in c.children]
    return any(rulings.get(t.lemma_.lower()) == "noun" for t in (*speakers, *under))


def _is_feasible(word: Token) -> bool:
    """Return whether a present passive tells what can be done: "such a lock is easily broken"."""
    helper = first_child(word, "auxpass")
    now = helper is not None and helper.tag_ in {"VBZ", "VBP"} and helper.lemma_ == "be"
    plain = now and first_child(word, "aux") is None
    return plain and any(c.lower_ in _EASILY and c.i < word.i for c in word.lefts)


def _is_perhaps(word: Token) -> bool:
    """Return whether all of a clause, or of joined ones, may be so: "perhaps he will come and eat"."""
    if any(c.lower_ in _PERHAPS and c.dep_ == "advmod" for c in word.lefts):
        return True
    own = any(c.dep_ in SUBJECTS for c in word.children)
    first = joined_verb(word) if word.dep_ == "conj" and not own else word
    subject = first_child(first, *SUBJECTS)
    leads = subject is not None and first != word
    return leads and any(c.lower_ in _PERHAPS and c.i < subject.i for c in first.lefts if subject)


def is_needless(word: Token) -> bool:
    """Return whether "need not" only says that it does not have to be."""
    return any(a.lower_ == "need" for a in auxiliaries_of(word))


def _is_missed(word: Token) -> bool:
    """Return whether something else happened than what could have: "could have won but fell", "instead it fell"."""
    if not any(a.lower_ == "have" for a in auxiliaries_of(word)):
        return False
    but = any(c.dep_ == "cc" and c.lower_ == "but" for c in word.rights)
    others = [c for c in word.rights if c.dep_ == "conj" and c.tag_ == "VBD"]
    return bool(others) and (but or any(c.lower_ == "instead" for o in others for c in o.lefts))


def _keeps_silent(word: Token) -> bool:
    """Return whether somebody "would not say" it, and so did not: the narrator tells it, without a condition."""
    if word.lemma_ not in _TELLING or word.dep_ not in {"ROOT", "conj", "relcl"}:
        return False
    if not has_negation(word) or any(a.lower_ == "have" for a in auxiliaries_of(word)):
        return False
    subject = first_child(joined_verb(word) if word.dep_ == "conj" else word, *SUBJECTS)
    theirs = subject is not None and subject.lower_ not in _US
    return theirs and condition_clause(word) is None and not is_quoted(word)


def _is_protest(word: Token) -> bool:
    """Return whether a question only doubts that somebody should: "why should voters trust him?"."""
    why = any(c.lower_ == "why" and c.i < word.i for c in word.lefts)
    return why and word.dep_ == "ROOT" and word.doc[word.sent.end - 1].text == "?"


def _of_auxiliary(word: Token, aux: Token, found: str) -> Modality:
    if _is_ban(word, aux):
        return Modality.PERMITTED
    if aux.lower_ == "would" and (_keeps_silent(word) or is_habit_of_old(word)):
        return Modality.ACTUAL
    if aux.lower_ == "could" and (is_outdone(word) or _is_missed(word)):
        return Modality.ACTUAL if is_outdone(word) else Modality.HYPOTHETICAL
    past = any(a.lower_ == "have" for a in auxiliaries_of(word))
    if past and aux.lower_ == "should":
        return Modality.HYPOTHETICAL  # "should have resigned", and did not
    guess = aux.lower_ == "must" and past
    asked = found in {"future", "required"} and is_open_question(word)
    asked = asked or (aux.lower_ == "should" and _is_protest(word))
    # "must have sold it", "will it sell?"
    return Modality.POSSIBLE if guess or asked else Modality(found)
