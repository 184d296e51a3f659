"""Class what an adjective or a doubt makes of the clause on it: "able to", "too weak to", "it is unlikely that"."""

from kg.extract.grammar.grammar import SUBJECTS, first_child
from kg.extract.grammar.marks import auxiliaries_of, has_mark, is_infinitive
from kg.extract.scope.conditions import is_past
from kg.extract.scope.negation import has_negation
from kg.extract.words.kinds import can_act
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Token

# "it is unclear that it will", unlike what is unlikely, may go either way
_OPEN = frozenset({"uncertain", "questionable", "unclear"})
# what must be done is "vital for farmers"; what is "vital to saving it" only helps
_NEEDED = frozenset(
    {"important", "crucial", "essential", "vital", "imperative", "critical", "mandatory", "compulsory", "obligatory"}
)  # fmt: skip
# "it is not right for the bank to charge it": it may not, or should not
_ALLOWED = frozenset(
    {"acceptable", "conceivable", "feasible", "lawful", "legal", "permissible", "possible", "realistic", "safe"}
)  # fmt: skip
# what "was not right" was done
_VALUED = frozenset(
    {
        "advisable",
        "appropriate",
        "ethical",
        "fair",
        "proper",
        "reasonable",
        "right",
        "sensible",
        "wise",
    }
)
# how it is to do something with a thing
_DOING = frozenset(
    {"cheap", "costly", "dangerous", "difficult", "easy", "expensive", "fit", "hard", "impossible", "safe", "simple",
     "tough", "unfit", "unsafe"}
)  # fmt: skip
# "it was hard for the firm to close it": nobody knows whether it did
_TRYING = frozenset({"hard", "difficult", "tough", "risky", "dangerous", "better", "best", "safe"})


def was_able(adjective: Token) -> tuple[str, Token] | None:
    """Return the class of what somebody "was able to do", and so did, or "was unable to do"; None of the present."""
    copula = adjective.head
    if adjective.lower_ not in {"able", "unable"} or copula.tag_ != "VBD":
        return None
    return ("shared" if adjective.lower_ == "able" else "negated"), copula


def adjective_class(adjective: Token, word: Token) -> str:
    """Return the class of `word` on an adjective; "too early to judge" denies, "old enough to vote" leaves open."""
    aims = is_infinitive(word)
    degrees = {c.lower_ for c in adjective.children if c.dep_ == "advmod"}
    if aims and "too" in degrees:
        return "possible -"
    if adjective.lower_ in _NEEDED and (aims or _is_to_be(word)):
        return "required"
    words = load_scope_words()["adjectives"]
    base = adjective.lemma_ if adjective.tag_.startswith("JJ") else ""
    kind = words.get(adjective.lower_) or words.get(base, "")
    if word.dep_ == "ccomp" and not aims:
        return _told_class(adjective, kind)
    return kind or ("possible" if aims and "enough" in degrees else "")


def _is_to_be(word: Token) -> bool:
    """Return whether a clause tells what there should be, not what was: "it is vital that every sailor wears it"."""
    helpers = {a.lemma_ for a in auxiliaries_of(word)}
    told = word.dep_ in {"ccomp", "advcl"} and has_mark(word, "that")
    return told and not is_past(word) and not helpers & {"have", "will"}


def _told_class(adjective: Token, kind: str) -> str:
    """Return the class of a clause with a verb of its own on an adjective: "is doubtful that it fell"."""
    if kind == "future":
        return ""  # "is certain that it fell", but "is certain to fall"
    if not kind.endswith("-"):
        return _is_unlikely(adjective) or kind
    denied = any(c.dep_ == "neg" for c in (*adjective.children, *adjective.head.children))
    doubted = kind == "possible -" and adjective.lower_ not in _OPEN and not denied
    return kind if doubted else "possible"  # "is afraid that he will"


def is_doubtful(word: Token) -> bool:
    """Return whether a question is doubted, and not only asked: "it is doubtful whether it holds"."""
    quality = word.head if word.head.pos_ == "ADJ" else first_child(word.head, "acomp")
    return quality is not None and quality.lower_ == "doubtful" and word.i > quality.i


def valued_class(word: Token) -> str:
    """Return the class of an act that an adjective values: "it is hard for firms to pay"; "" where none does.

    What it was painful for a firm to do, it did.
    """
    if not is_infinitive(word) or not has_mark(word, "for"):
        return ""
    head = word.head
    quality = head if head.pos_ == "ADJ" else first_child(head, "acomp")
    stands_in = first_child(head, *SUBJECTS)
    if quality is None or stands_in is None or stands_in.lower_ != "it":
        return ""
    kind = adjective_class(quality, word)
    plain = not kind and quality.lower_ not in _TRYING and quality.tag_ == "JJ"
    done = head.tag_ == "VBD" and (plain or quality.lower_ == "easy") and not has_negation(head)
    value = quality.lower_
    barred = value in _ALLOWED or (value in _VALUED and head.tag_ != "VBD")
    if barred and has_negation(head):
        return f"{kind or 'possible'} -"
    return "shared" if done else kind or "possible"


def is_to_do(quality: Token) -> bool:
    """Return whether a quality tells how a thing is done to: "the water is safe to drink" drinks nothing."""
    act = first_child(quality, "xcomp")
    if act is None or quality.lemma_.lower() not in _DOING or not is_infinitive(act):
        return False
    thing = first_child(quality.head, *SUBJECTS)
    whole = (
        first_child(act, "dobj", "xcomp", "ccomp", "auxpass", "prep", "acomp", "attr") is not None
    )
    return thing is not None and thing.pos_ == "NOUN" and not whole and not can_act(thing)


def extraposed_class(word: Token, copula: Token) -> str | None:
    """Return the class of a clause that "it" stands for: "it is unlikely that"; None without an adjective."""
    quality = first_child(copula, "acomp")
    if quality is None:
        return None
    denied = _is_unlikely(quality)
    if denied or any(c.dep_ == "neg" for c in copula.children):
        return denied or load_scope_words()["extraposed"].get(quality.lower_, "")
    kind = adjective_class(quality, word)
    return kind if kind in {"possible", "possible -", "alleged", "negated", "required"} else ""


def _is_unlikely(quality: Token) -> str:
    """Return the class of what is "not likely", "" of anything else."""
    denied = any(c.dep_ == "neg" for c in (*quality.children, *quality.head.children))
    return "possible -" if denied and quality.lower_ in {"likely", "probable"} else ""


def held_quality(word: Token) -> Token | None:
    """Return the adjective by which a clause is judged: "finds it unlikely that it fell"; or None."""
    head = word.head
    if word.dep_ not in {"ccomp", "advcl"} or not (has_mark(word, "that") or head.pos_ == "ADJ"):
        return None
    quality = head if head.pos_ == "ADJ" else first_child(head, "oprd", "acomp", "ccomp")
    if quality is None or quality.pos_ != "ADJ" or quality.dep_ not in {"oprd", "acomp", "ccomp"}:
        return None
    verb = quality.head
    stands_in = any(
        c.lower_ == "it" and verb.i < c.i < quality.i for h in (verb, quality) for c in h.children
    )
    return quality if stands_in and verb.pos_ == "VERB" and quality.i < word.i else None


def is_undoubted(clause: Token) -> bool:
    """Return whether a clause tells what there is "no question" or "no doubt" about."""
    noun = clause.head
    finite = not is_infinitive(clause) and first_child(clause, *SUBJECTS) is not None
    doubt = noun.lemma_ in {"doubt", "question"} and clause.dep_ in {"acl", "ccomp"}
    return doubt and finite and clause.i > noun.i and not doubt_class(noun)


def doubt_class(noun: Token) -> str:
    """Return the class of what a doubt is about: "there is doubt that he knew"; "" where there is no doubt."""
    verb = noun.head
    little = any(c.lower_ in {"no", "little", "without", "any"} for c in noun.lefts)
    above = noun.dep_ == "pobj" and verb.lower_ in {"without", "beyond"}
    told = noun.dep_ in {"dobj", "attr"} and has_negation(verb)
    return "" if little or above or told else "possible -"
