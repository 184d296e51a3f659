"""Find the condition of a clause: "if it rains", "as long as it rains", "should it rain", "in case of rain"."""

from kg.extract.grammar.grammar import SUBJECTS, clause_extent, first_child
from kg.extract.grammar.marks import auxiliaries_of, has_mark, is_asked
from kg.extract.grammar.orders import is_pretended, is_turned
from kg.extract.words.tree import Token, kept

# "which steps, if any, it took": no condition
_HEDGES = frozenset({"any", "anything", "ever"})
_LIMITS = frozenset({"long", "soon"})
_ASSUMING = frozenset({"assuming", "supposing"})
_GIVEN = _ASSUMING | {"provided", "providing"}
_CLAUSES = frozenset({"advcl", "ccomp", "pcomp", "dative", "dobj"})
_THINKING = frozenset(
    {"believe", "bet", "expect", "fear", "guess", "hope", "predict", "reckon", "say", "suspect", "think", "warn"}
)  # fmt: skip
_CASES = frozenset({"case", "event"})
_CONDITIONAL = _CLAUSES | {"acl", "conj", "prep"}
_LEADING = _LIMITS | _GIVEN


def is_past(word: Token) -> bool:
    """Return whether a clause is told in the past."""
    return (
        word.tag_ in {"VBD"}
        or any(a.lower_ in {"had", "did", "was", "were"} for a in auxiliaries_of(word))
        or word.lower_ in {"were", "was", "had"}
    )


def is_missed_chance(word: Token, condition: Token) -> bool:
    """Return whether something could have been, but was not: "could have won if they had voted for him"."""
    perfect = any(a.lower_ == "have" for a in auxiliaries_of(word))
    return perfect and any(a.lower_ == "had" for a in auxiliaries_of(condition))


def is_limit(word: Token) -> bool:
    """Return whether a clause tells how long or on what terms something will be: "as long as it rains".

    What was so as long as something else was, is told of both.
    """
    head = word.head
    if head.lower_ in _LIMITS and word.dep_ == "advcl":
        first = head.nbor(-1).lower_ in {"as", "so"}
        return first and has_mark(word, "as") and not is_past(word)
    if word.dep_ == "acl":
        named = head.lower_ == "condition" and head.head.lower_ == "on"
        return named and has_mark(word, "that")
    if word.dep_ not in _CLAUSES or word.pos_ not in {"VERB", "AUX"}:
        return False
    if has_mark(word, "provided", "providing"):
        return True
    before = word.left_edge.nbor(-1)
    if before.lower_ in _ASSUMING and is_past(word):
        return False  # "left, assuming that he had won": what somebody took for so
    return before.lower_ in _GIVEN and first_child(before, "aux", *SUBJECTS) is None


def is_conceded(clause: Token) -> bool:
    """Return whether what a clause tells does not matter for the main one: "even if it rains"."""
    first = next((c for c in clause.lefts if c.lower_ == "if"), None)
    return first is not None and first.nbor(-1).lower_ == "even"


def is_habit(word: Token) -> bool:
    """Return whether a clause tells when something happens, whenever that is: "when a river floods, farmers leave".

    What a named person does when something is so, they do.
    """
    main = word.head
    fronted = word.dep_ == "advcl" and word.i < main.i and main.dep_ == "ROOT"
    if not fronted or not has_mark(word, "when", "whenever"):
        return False
    subjects = [first_child(verb, "nsubj", "nsubjpass") for verb in (word, main)]
    plain = all(s is not None and s.pos_ == "NOUN" and not s.ent_type_ for s in subjects)
    return plain and _is_present(word) and _is_present(main)


def _is_present(verb: Token) -> bool:
    first = min((verb, *auxiliaries_of(verb)), key=lambda t: t.i)
    return first.tag_ in {"VBZ", "VBP"}


def condition_extent(clause: Token) -> tuple[int, int]:
    """Return the first and the last token of a condition, "provided that it rains" wherever its first word hangs."""
    first, last = clause_extent(clause)
    given = first > clause.sent.start and clause.doc[first - 1].lower_ in _GIVEN
    return first - given, last


@kept
def condition_clause(word: Token) -> tuple[Token, Token] | None:
    """Return what the condition of `word` begins from in the tree, and its verb or noun; None without one."""
    for child in word.children:
        found = _condition_in(child)
        if found is not None:
            return child, found
    return _condition_above(word) if word.dep_ == "ccomp" else None


def _condition_above(word: Token) -> tuple[Token, Token] | None:
    """Return the condition before who says or thinks what will be: "if the mine closes, I think farmers will stay"."""
    saying = word.head
    if saying.lemma_ not in _THINKING or not any(c.tag_ == "MD" for c in auxiliaries_of(word)):
        return None
    subject = first_child(saying, "nsubj")
    for child in saying.lefts:
        found = _condition_in(child) if child.dep_ == "advcl" else None
        if found is not None and subject is not None and found.i < subject.i < word.i:
            return child, found
    return None


def _condition_in(child: Token) -> Token | None:
    if child.dep_ not in _CONDITIONAL and child.lower_ not in _LEADING:
        return None
    if (child.dep_ in {"advcl", "conj"} and is_turned(child)) or is_habit(child):
        return child
    if child.dep_ == "advcl" and child.lower_ not in _HEDGES and has_mark(child, "if", "unless"):
        return None if is_asked(child) or is_pretended(child) or is_conceded(child) else child
    if is_limit(child):
        return child
    if child.lower_ in _LEADING:
        return next((c for c in child.rights if is_limit(c)), None)
    return contingency(child)


def contingency(preposition: Token) -> Token | None:
    """Return what may happen in "in case of rain", "in the event that it rains", "on condition that"; else None."""
    noun = first_child(preposition, "pobj") if preposition.dep_ == "prep" else None
    if noun is None:
        return None
    clause = next((c for c in noun.rights if is_limit(c)), None)
    if clause is not None or preposition.lower_ != "in" or noun.lower_ not in _CASES:
        return clause
    bare = noun.lower_ == "case" and noun.left_edge == noun
    event = noun.lower_ == "event" and [c.lower_ for c in noun.lefts] == ["the"]
    behind = first_child(noun, "prep")
    told = behind is not None and behind.lower_ == "of" and (bare or event)
    return first_child(behind, "pobj") if told and behind is not None else None
