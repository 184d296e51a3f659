"""Class what a noun makes of the clause or participle on it: "the plan to sell", "no evidence of it falling"."""

from kg.extract.grammar.grammar import SUBJECTS, first_child, is_content_noun, is_ranked
from kg.extract.grammar.marks import auxiliaries_of, has_mark, is_finite, is_infinitive
from kg.extract.grammar.relatives import equating
from kg.extract.repairs.hearsay import is_hearsay
from kg.extract.scope.negation import has_negation
from kg.extract.scope.outcomes import achieved_class, is_hard, is_said_untrue, outcome_of
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Token

# "complaints that it leaked", but "criticism for selling it"
_COMPLAINING = frozenset({"complaint", "criticism", "insinuation"})
# "few signs that it works", but "a few signs", and "little doubt that it does"
_SHOWING = frozenset({"evidence", "hint", "indication", "proof", "sign"})
_SCANT = frozenset({"few", "insufficient", "little", "scant"})
_FAILING = frozenset({"fail", "neglect", "unable"})
_TELLING = frozenset(
    {"give", "hear", "issue", "make", "post", "print", "publish", "read", "release", "repeat", "share", "spread",
     "tell", "write"}
)  # fmt: skip
_SEEKING = frozenset(
    {
        "appeal",
        "ask",
        "beg",
        "call",
        "hunt",
        "look",
        "need",
        "offer",
        "plead",
        "search",
        "seek",
        "want",
    }
)
_OPENING = frozenset({"begin", "close", "conclude", "culminate", "end", "finish", "open", "start"})
_HOSTING = frozenset(
    {"chair", "convene", "hold", "host", "lead", "moderate", "organise", "organize", "stage"}
)
_PRIZES = frozenset({"award", "bounty", "payment", "prize", "reward"})
# "stop ships carrying guns": which ships
_DESCRIBING = frozenset(
    {"carry", "contain", "wear", "hold", "bear", "have", "belong", "transport", "flee", "come"}
)


def noun_class(word: Token, noun: Token) -> tuple[str, Token | None]:
    """Return the class of the noun that a clause hangs on: "the plan to sell", "no evidence that it works"."""
    words, label = load_scope_words()["nouns"], word.dep_
    if _is_content(word) and is_said_untrue(word if label == "csubj" else noun):
        return "negated", noun
    became = _became(word, noun)
    if became:
        return became, noun
    if label != "csubj" and _is_negated_noun(noun) and is_content_noun(noun):
        return "unproved", noun
    below = noun.dep_ in SUBJECTS | {"attr"} and noun.head.lemma_ == "be" and noun.head.i < noun.i
    if label == "acl" and word.tag_ == "VBN" and below:
        return "shared", noun.head  # "nor were weapons found", "there were no weapons found"
    if label in {"acl", "relcl"} and is_infinitive(word) and is_ranked(noun):
        return "shared", noun.head if noun.dep_ == "attr" else None
    kind = words.get(noun.lemma_.lower(), "")
    if label in {"relcl", "csubj"}:
        return _relative_class(word, noun, kind)
    if label == "acl" and is_infinitive(word):
        in_order = noun.lower_ == "order" and noun.head.lower_ == "in"
        return ("planned" if in_order else kind or "planned"), noun
    beside = _participle_class(word, noun)
    if beside is not None:
        return beside
    reduced = word.tag_ == "VBN" and not auxiliaries_of(word)
    if noun.pos_ == "NOUN" and not reduced and first_child(word, "mark") is not None:
        told = is_hearsay(noun) or noun.lemma_ in _COMPLAINING
        return kind or ("alleged" if told else ""), noun
    return "", None


def _became(word: Token, noun: Token) -> str:
    """Return the class of what came of what a noun is for: "did nothing to help", "dropped a plan to go"; or ""."""
    achieved = achieved_class(word, noun)
    if achieved is not None:
        return achieved
    return outcome_of(noun) if word.dep_ == "acl" and is_infinitive(word) else ""


def _happening_in(word: Token, noun: Token) -> Token | None:
    """Return the verb that tells when a participle is so: "opens with a lunch cooked by nuns"; or None.

    Who hosts what is to come will do so, but who designed it has.
    """
    if word.dep_ != "acl" or first_child(word, "agent") is None:
        return None
    if noun.dep_ == "pobj" and noun.head.lower_ == "with":
        verb = noun.head.head
    else:
        verb = noun.head if noun.dep_ in SUBJECTS and word.lemma_ in _HOSTING else word
    return verb if verb.lemma_ in _OPENING else None


def _is_content(word: Token) -> bool:
    """Return whether a clause says what its noun consists of: "the claim that it fell", not "the claims he made"."""
    if word.dep_ == "relcl":
        return word.lemma_ not in _TELLING  # parsers take "the report that it fell" for one, too
    reduced = word.dep_ == "acl" and word.tag_ in {"VBN", "VBD"} and not auxiliaries_of(word)
    return not reduced or has_mark(word, "that")


def _participle_class(word: Token, noun: Token) -> tuple[str, Token | None] | None:
    """Return the class of a participle on a noun, or None: "fears of rebels attacking it", "bans nurses joining it".

    The parser hangs it on either noun.
    """
    coming = _happening_in(word, noun) if word.tag_ == "VBN" else None
    if coming is not None:
        return "attendant", coming
    if word.dep_ != "acl" or word.tag_ != "VBG" or is_finite(word):
        return None
    if word.lemma_ == "lead" and _is_sought(noun):
        return "possible", noun  # "a reward for information leading to the man"
    kind = load_scope_words()["nouns"].get(noun.lemma_.lower(), "")
    if is_hard(noun) or kind == "alleged":
        return ("possible" if is_hard(noun) else kind), noun
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in load_scope_words()["barred"] and _bars(verb, word):
        return "barred", verb
    if noun.dep_ == "pobj" and verb.lower_ == "of" and verb.head.pos_ == "NOUN":
        return content_class(verb.head), verb.head
    return "", noun


def _is_sought(noun: Token) -> bool:
    """Return whether somebody only seeks or offers something for what `noun` names: "appealed for tips"."""
    above = noun.head
    if noun.dep_ == "dobj":
        return above.lemma_ in _SEEKING
    governor = above.head
    if noun.dep_ != "pobj" or above.lower_ != "for":
        return False
    return governor.lemma_ in _SEEKING | _PRIZES


def _bars(verb: Token, act: Token) -> bool:
    """Return whether a verb keeps others from doing something; who "stopped a man carrying a gun" met one."""
    if verb.lemma_ in {"ban", "bar", "forbid", "prevent", "prohibit"}:
        return True
    return verb.tag_ in {"VB", "VBZ", "VBP"} and act.lemma_ not in _DESCRIBING


def content_class(noun: Token) -> str:
    """Return the class of what a noun is of: "fears of rebels attacking it", "no evidence of guards beating him"."""
    missing = noun.dep_ in {"dobj", "attr"} and has_negation(noun.head)
    if is_content_noun(noun) and (_is_negated_noun(noun) or missing):
        return "unproved"
    kind = load_scope_words()["nouns"].get(noun.lemma_.lower(), "")
    return kind if kind in {"possible", "alleged"} else ""


def equated_class(word: Token, noun: Token) -> tuple[str, Token | None] | None:
    """Return the class of what restricts a predicate noun: "Oslo is not a city that floods" stands with its copula."""
    if word.dep_ not in {"acl", "relcl"}:
        return None
    if is_infinitive(word):
        return ("required", noun) if _is_due(noun) else None
    copula = equating(noun) or _asserting(noun)
    if copula is not None and any(c.lower_ in {"only", "sole"} for c in noun.lefts):
        return "", None  # "is not the only firm that makes shoes": it makes them
    if copula is None or load_scope_words()["nouns"].get(noun.lemma_.lower()):
        return None
    return None if word.left_edge.nbor(-1).text == "," else ("shared", copula)


def _is_due(time: Token) -> bool:
    """Return whether it is time for something: "it is high time to act"."""
    subject = first_child(time.head, "nsubj")
    due = time.lemma_ == "time" and time.dep_ == "attr" and time.head.lemma_ == "be"
    return due and subject is not None and subject.lower_ == "it"


def _asserting(noun: Token) -> Token | None:
    """Return the copula of "perhaps there is a thief", with which stands what the thief does; None of denied ones."""
    copula, definite = noun.head, any(c.lower_ == "the" for c in noun.lefts)
    there = noun.dep_ == "attr" and any(c.dep_ == "expl" for c in copula.lefts)
    if not there or definite or _is_negated_noun(noun):
        return None
    return None if has_negation(copula) else copula


def _relative_class(word: Token, noun: Token, kind: str) -> tuple[str, Token | None]:
    """Return the class of what the parser takes for a relative clause: "it is a lie that it fell" is none."""
    if is_infinitive(word) and word.dep_ == "csubj" and first_child(word, *SUBJECTS) is None:
        # "to lose it would be a shame", "to sell it was a mistake"
        told = noun.tag_ == "VBD" or any(c.tag_ == "MD" for c in auxiliaries_of(noun))
        return ("shared" if told else "possible"), noun
    if is_infinitive(word):
        return (kind if kind in {"required", "permitted", "possible"} else "planned"), noun
    if noun.dep_ == "attr" and noun.pos_ == "PROPN" and is_other(noun.head):
        return "negated", noun
    told = kind in {"alleged", "negated"} and has_mark(word, "that")
    return (kind, noun) if told else ("", None)


def is_other(copula: Token) -> bool:
    """Return whether a cleft says that it was somebody else: "it was not Lee who sold it"."""
    subject = first_child(copula, "nsubj")
    denied = any(c.dep_ == "neg" for c in copula.children)
    return denied and copula.lemma_ == "be" and subject is not None and subject.lower_ == "it"


def is_other_case(word: Token, copula: Token) -> bool:
    """Return whether "it is not" denies a clause: "it was not Lee who sold it", "it is not (so much) that he lied"."""
    if not is_other(copula):
        return False
    if any(c.lower_ == "who" for c in word.lefts):
        return True
    bare = first_child(copula, "acomp", "attr")
    amount = bare is None or bare.lower_ in {"much", "just", "only"}
    merely = any(c.lower_ in {"just", "only", "merely", "simply"} for c in copula.rights)
    return amount and not merely and has_mark(word, "that")


def _is_negated_noun(noun: Token) -> bool:
    """Return whether there is none of a noun, or too little of what shows something: "no plan", "few signs"."""
    if noun.pos_ != "NOUN":
        return False
    if noun.lemma_ in _SHOWING and not any(c.dep_ == "det" for c in noun.lefts):
        verb = noun.head
        missing = noun.dep_ in {"attr", "dobj"} and (has_negation(verb) or _is_in_vain(verb))
        # parsers hang the "a" of "a few" on either word
        return missing or any(c.lower_ in _SCANT and c.nbor(-1).lower_ != "a" for c in noun.lefts)
    return any(c.lower_ == "no" and c.dep_ == "det" for c in noun.lefts)


def _is_in_vain(verb: Token) -> bool:
    """Return whether what somebody tried is told to have failed: "failed to find evidence", "was unable to find it"."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ in _FAILING and is_infinitive(verb)
