"""Find the clause that a verb takes beside its object: what for, from what, by what means, on what ground."""

from kg.extract.grammar.grammar import SUBJECTS, first_child, is_passive, preposition_objects
from kg.extract.grammar.marks import is_infinitive
from kg.extract.scope.brought_about import is_won
from kg.extract.words.tree import Token

# the role of the deed that a gerund behind a preposition tells: "barred from entering", "fired for leaking"
_ROLES = {
    **dict.fromkeys(("about", "against", "for", "of", "on", "with"), "topic"),
    "at": "purpose",
    "by": "means",
    "from": "topic",
    "into": "result",
}
# "aims at warning", but "excels at warning"
_AIMING = frozenset({"aim", "direct", "target"})
# who does these does the gerund's deed, and is told to do it there
_DOING = frozenset({"continue", "end", "finish", "go", "keep", "start"})
_OBJECTS = frozenset({"dative", "dobj", "nsubjpass"})
# "charged with a plot to rob it": nobody is charged in order to
_BLAMING = frozenset({"accuse", "acquit", "charge", "convict", "suspect"})


def linked_clause(verb: Token) -> tuple[str, Token] | None:
    """Return the role of a clause beside the object of `verb`, and its verb; None where there is none.

    "lobbied Chile to sign it" has its purpose, "barred lorries from entering", "was fired for leaking it" their
    topic, "avoided a strike by paying" its means. What only comes before or after it has no role.
    """
    if verb.lemma_ in _DOING:
        return None
    for name, _, act in preposition_objects(verb):
        if act.dep_ != "pcomp" or act.tag_ != "VBG" or act.i < verb.i or name not in _ROLES:
            continue
        if first_child(act, *SUBJECTS) is None and (name != "at" or verb.lemma_ in _AIMING):
            return _ROLES[name], act
    return _purpose(verb)


def _purpose(verb: Token) -> tuple[str, Token] | None:
    """Return the infinitive that tells for what a verb with an object is done: "used a crane to lift it".

    Of "beat Ghana to win the cup" it tells the result.
    """
    if verb.lemma_ in _BLAMING:
        return None
    if not (is_passive(verb) or any(c.dep_ in _OBJECTS for c in verb.children)):
        return None
    for clause in verb.rights:
        if clause.dep_ not in {"advcl", "xcomp"} or clause.tag_ != "VB":
            continue
        own = first_child(clause, *SUBJECTS)
        if is_infinitive(clause) and own is None and clause.left_edge.lower_ != "only":
            return ("result" if is_won(clause) else "purpose"), clause
    return None
