"""Tell when "which" takes up a whole clause: "he fired the nurse, which angered patients"."""

from kg.extract.grammar.grammar import (
    NOUNS,
    SUBJECTS,
    TIMES,
    first_child,
    is_content_noun,
    is_passive,
)
from kg.extract.words.kinds import label_of
from kg.extract.words.tree import Token

# what a deed does to others, as no place or day does
_BRINGING = frozenset({"cause", "fuel", "mean", "prompt", "provoke", "spark", "spur", "trigger"})
_STIRRING = frozenset(
    {"alarm", "amaze", "anger", "annoy", "astonish", "concern", "confuse", "delight", "disappoint", "dismay",
     "embarrass", "enrage", "frighten", "frustrate", "infuriate", "irk", "irritate", "offend", "outrage", "please",
     "sadden", "scare", "shock", "startle", "stun", "surprise", "unsettle", "upset", "worry"}
)  # fmt: skip
# ... and what a place may do, too: "in Chad, which allows it"
_ENABLING = frozenset({"allow", "enable", "force", "help", "leave", "make", "prevent", "require"})
_RAISED = frozenset({"alarm", "anger", "concern", "doubt", "eyebrow", "fear", "hope", "question"})
_DEEDS = frozenset({"Event", "Report", "Policy", "Treaty", "AidPackage"})
_SAID = frozenset({"comment", "error", "joke", "mistake", "plan", "proposal", "remark", "rumour"})
_KINDS = {
    "PERSON": "person",
    **dict.fromkeys(("GPE", "LOC", "FAC"), "place"),
    **dict.fromkeys(TIMES, "time"),
}
_LABELS = {"Person": "person", "Place": "place", "Country": "place"}


def takes_up_clause(relative: Token) -> bool:
    """Return whether ", which" behind a person, a place or a day tells what the clause before it did to others."""
    if not _is_effect(relative.head, _kind_before(relative)):
        return False
    return deed_before(relative) is None


def deed_before(relative: Token) -> Token | None:
    """Return the act or paper that ", which" takes up behind a place: "a riot in Rome, which angered many"; or None."""
    kind = _kind_before(relative)
    if not _is_effect(relative.head, kind):
        return None
    step = relative.nbor(-2)
    while step.dep_ == "pobj" and step.head.head.pos_ in NOUNS:
        step = step.head.head
        if _is_deed(step) or (step.dep_ in {*SUBJECTS, "dobj", "attr"} and _is_thing(step)):
            return step
    verb = step.head.head if step.dep_ == "pobj" else step.head
    done = first_child(verb, "dobj", "nsubjpass") if verb.pos_ == "VERB" else None
    if done is None or done == step:
        return None
    # "launched a phone in March, which caused burns": the phone, but "raised fees in March, which angered many"
    may_be = _is_thing(done) and kind == "time" and relative.head.lemma_ not in _STIRRING
    return done if may_be or _is_deed(done) else None


def _kind_before(relative: Token) -> str:
    """Return what ", which" stands behind: person, place or time; "" for others, and for no such "which"."""
    behind = relative.i > relative.sent.start + 1 and relative.nbor(-1).text == ","
    subject = relative.lower_ == "which" and relative.dep_ == "nsubj"
    return _kind(relative.nbor(-2)) if behind and subject else ""


def _kind(word: Token) -> str:
    if word.ent_type_:
        return _KINDS.get(word.ent_type_, "")
    return (
        _LABELS.get(label_of(word.lemma_.lower(), plural=False), "") if word.pos_ == "NOUN" else ""
    )


def _is_thing(noun: Token) -> bool:
    """Return whether a noun is no person, body or place."""
    body = label_of(noun.lemma_.lower(), plural=False) in {"Organization", "Group"}
    return not (body or _kind(noun) or noun.ent_type_ in {"ORG", "NORP"})


def _is_deed(noun: Token) -> bool:
    label = label_of(noun.lemma_.lower(), plural=False)
    return label in _DEEDS or noun.lemma_.lower() in _SAID or is_content_noun(noun)


def _is_effect(verb: Token, kind: str) -> bool:
    """Return whether `verb` tells what a deed does, where no person, place or day that stands before does it."""
    if not kind or is_passive(verb) or verb.tag_ == "VBP":
        return False
    lemma = verb.lemma_
    object_ = first_child(verb, "dobj")
    raises = lemma == "raise" and object_ is not None and object_.lemma_ in _RAISED
    leads = {"lead": "to", "result": "in"}.get(lemma, "-")
    brings = lemma in _BRINGING or any(c.dep_ == "prep" and c.lower_ == leads for c in verb.rights)
    return lemma in _STIRRING or raises or brings or (kind == "person" and lemma in _ENABLING)
