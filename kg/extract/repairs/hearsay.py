"""Hang a clause on the rumour or the claim that it is: "laughed at claims on Friday that it fell"."""

from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.speech import load_reporting_words
from kg.extract.words.tree import FINITE_OR_MODAL, NOUN_SUBJECTS, Token

_OBJECTS = frozenset({"dobj", "attr", "acomp", "oprd"})
# what parsers make of a "that" which they take for a pronoun
_RELATIVE = frozenset({"dobj", "pobj", "dative", "dep"})
# "the story that he gave Ann": the story is what he gave
_GIVING = frozenset({"ask", "give", "offer", "send", "show", "teach", "tell"})
# who answers a claim says something else
_ANSWERING = frozenset({"react", "respond", "reply", "answer"})
# what is said of a fact: "it was no surprise that he left"
_OF_FACTS = frozenset(
    {"accident", "coincidence", "disappointment", "disgrace", "miracle", "pity", "relief", "scandal", "secret", "shame",
     "shock", "surprise", "tragedy", "wonder"}
)  # fmt: skip
# what begins a clause that says what a noun is
TELLING_WHAT = frozenset({"that", "i.e.", "namely", "viz."})
_JOINED = frozenset({"conj", "ccomp", "advcl", "parataxis"})


def is_hearsay(noun: Token) -> bool:
    """Return whether a noun names what is told without proof: a claim, a rumour, a tale, a warning."""
    words, lemma = load_scope_words(), noun.lemma_.lower()
    told = lemma in words["hearsay"] or words["nouns"].get(lemma) == "alleged"
    return told and noun.pos_ == "NOUN"


def tie_hearsay(lead: Token) -> None:
    """Hang the clause that `lead` begins, "that" or "i.e.", on the hearsay before it, which parsers may miss.

    "The rumour that Lee took a bribe", "laughed at claims on Friday that Lee took a bribe", "spread a rumour, i.e. Lee
    took a bribe".
    """
    clause = lead.head
    if clause.i < lead.i or clause.pos_ not in {"VERB", "AUX"}:
        return
    if lead.lower_ != "that":
        _explain(lead, clause)
    elif clause.dep_ in {"acl", "relcl"}:
        if is_hearsay(clause.head) and _is_whole(clause, lead):
            lead.dep_, lead.tag_, clause.dep_ = "mark", "IN", "acl"
        elif clause.head.lemma_ in _OF_FACTS:
            _tell_fact(lead, clause)
    elif lead.dep_ == "mark":
        verb = clause.head if clause.dep_ in {"ccomp", "advcl"} else _led_by(clause)
        noun = _told_before(verb, lead) if verb is not None and verb.i < lead.i else None
        if verb is not None and noun is not None:
            _hang(clause, noun, verb)


def _explain(lead: Token, clause: Token) -> None:
    verb = clause.head if clause.dep_ in _JOINED else _led_by(clause)
    if verb is None or verb.i > lead.i or not any(c.dep_ in NOUN_SUBJECTS for c in clause.lefts):
        return
    noun = next((c for c in verb.rights if c.dep_ == "dobj" and is_hearsay(c)), None)
    if noun is not None and noun.i < lead.i:
        lead.dep_ = "mark"
        _hang(clause, noun, verb)


def _tell_fact(that: Token, clause: Token) -> None:
    """Hang "he left" of "it was no surprise that he left" on the copula: nobody leaves a surprise."""
    noun = clause.head
    copula = noun.head
    it = any(c.lower_ == "it" and c.dep_ in {"nsubj", "expl"} for c in copula.lefts)
    own = any(c.dep_ in NOUN_SUBJECTS and c is not that for c in clause.lefts)
    if noun.dep_ == "attr" and it and own:
        clause.hang_on(copula)
        clause.dep_, that.dep_, that.tag_ = "ccomp", "mark", "IN"


def _is_whole(clause: Token, that: Token) -> bool:
    """Return whether a clause lacks nothing that "that" could stand for: "that he took a bribe"."""
    own = any(c.dep_ in NOUN_SUBJECTS and c is not that for c in clause.lefts)
    if not own or that.dep_ not in _RELATIVE | {"mark"}:
        return False
    if that.dep_ == "mark":
        return True
    full = any(c.dep_ in _OBJECTS for c in clause.rights)
    return full and clause.lemma_ not in _GIVING


def _led_by(clause: Token) -> Token | None:
    """Return the verb that parsers hang before the main clause though that begins with "that"; or None."""
    if clause.dep_ != "ROOT":
        return None
    return next((c for c in clause.lefts if c.dep_ == "ccomp" and c.tag_ in FINITE_OR_MODAL), None)


def _told_before(verb: Token, that: Token) -> Token | None:
    """Return the hearsay before `that` with nothing but a time or an aside between them, or None."""
    if verb.pos_ != "VERB" or that.i - verb.i < 3:
        return None
    nouns = [c for c in verb.rights if c.dep_ == "dobj"]
    for prep in verb.rights:
        if prep.dep_ == "prep" and _leaves_clause(verb):
            nouns += [c for c in prep.rights if c.dep_ == "pobj"]
    noun = next((n for n in reversed(nouns) if n.i < that.i and is_hearsay(n)), None)
    between = verb.doc[noun.i + 1 : that.i] if noun is not None else []
    if not between:
        return None
    time = all(t.ent_type_ in {"DATE", "TIME"} or t.dep_ == "prep" for t in between)
    aside = between[0].text == "," and between[-1].text == ","
    return noun if time or aside else None


def _leaves_clause(verb: Token) -> bool:
    """Return whether what a verb tells cannot be the clause with "that": "laughed at claims", "reacted to rumours"."""
    reporter = load_reporting_words().verbs.get(verb.lemma_)
    return verb.lemma_ in _ANSWERING or reporter is None or "clause" not in reporter.content


def _hang(clause: Token, noun: Token, verb: Token) -> None:
    if clause.dep_ == "ROOT":
        verb.hang_on(verb)
        verb.dep_ = "ROOT"
        for mark in [c for c in clause.rights if c.is_punct]:
            mark.hang_on(verb)
    clause.hang_on(noun)
    clause.dep_ = "acl"
