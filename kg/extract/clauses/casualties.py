"""Read who was killed or hurt where no verb says so: "left three dead and 20 injured", "stabbed him to death"."""

from dataclasses import replace

from kg.extract.clauses.verbs import Shape, make_claims
from kg.extract.grammar.grammar import (
    first_of_list,
    is_passive,
    iter_conjuncts,
    preposition_objects,
)
from kg.extract.roles.positions import positions_of
from kg.extract.words.claims import Argument, Claim
from kg.extract.words.frames import Frame, load_words
from kg.extract.words.tree import Token

_FATES = {
    "dead": Frame("KILLS", "leave dead"),
    "injured": Frame("INJURES", "leave injured"),
    "wounded": Frame("INJURES", "leave wounded"),
    "hurt": Frame("INJURES", "leave hurt"),
    "destroyed": Frame("DESTROYS", "leave destroyed"),
    "damaged": Frame("DAMAGES", "leave damaged"),
}
# what is done to somebody "to death", and what somebody does so alone
_DEADLY = frozenset(
    {"beat", "stab", "shoot", "burn", "hack", "crush", "bludgeon", "trample", "stone", "club", "choke", "kick",
     "torture", "batter", "knife", "starve", "freeze", "bleed", "strangle", "scald", "maul", "squeeze", "suffocate"}
)  # fmt: skip
_BETWEEN = frozenset(
    {"ADJ", "ADP", "ADV", "CCONJ", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT"}
)


def read_left(verb: Token) -> list[Claim]:
    """Return KILLS and INJURES of "left three people dead and 20 injured", by whatever left them so."""
    if verb.lemma_ != "leave":
        return []
    if is_passive(verb):
        fate = next(
            (c for c in verb.rights if c.dep_ in {"oprd", "acomp"} and c.lower_ in _FATES), None
        )
        left = positions_of(verb).get("dobj", [])
        return (
            make_claims(Shape(_FATES[fate.lower_], "left", fate.i), verb, left, []) if fate else []
        )
    found: list[Claim] = []
    for fate in left_behind(verb):
        first = verb.i if not found else fate.i
        shape = Shape(_FATES[fate.lower_], "left")
        whom = _victims(_victim(fate), found[-1].cue[1] if found else verb.i)
        claims = make_claims(shape, verb, whom, [])
        event = _sides_event(verb)
        if event is not None:
            claims = [replace(c, subject=Argument(token=event)) for c in claims]
        found += [replace(c, cue=(first, fate.i)) for c in claims]
    return found


def read_to_death(verb: Token) -> list[Claim]:
    """Return KILLS of "beat him to death", DIES of "froze to death"."""
    ends = [p for n, p, inner in preposition_objects(verb) if n == "to" and inner.lower_ == "death"]
    if verb.lemma_ not in _DEADLY or not ends:
        return []
    victims = positions_of(verb).get("dobj", [])
    name = "KILLS" if victims or is_passive(verb) else "DIES"
    shape = Shape(Frame(name, verb.lemma_), "frame", ends[0].i + 1)
    return make_claims(shape, verb, victims, [])


def _sides_event(verb: Token) -> Token | None:
    """Return the clash of "clash between the army, a sect leaves 20 dead", where the parser takes a side for it."""
    for token in verb.doc[verb.sent.start : verb.i]:
        if token.lemma_.lower() in load_words().happenings and token.nbor(1).lower_ == "between":
            return token
    return None


def _victim(fate: Token) -> Token:
    """Return the word before a fate, over the adverbs between them: "left the town badly damaged"."""
    before = fate.nbor(-1)
    while before.pos_ == "ADV" and before.i > before.sent.start:
        before = before.nbor(-1)
    return before


def _victims(last: Token, start: int) -> list[Token]:
    """Return the list that `last` ends, of what stands behind token number `start`: "left two boys and a monk dead"."""
    if last.dep_ != "conj":
        return [last]
    listed = [t for t in iter_conjuncts(first_of_list(last)) if start < t.i <= last.i]
    return listed if last in listed else [last]


def left_behind(verb: Token) -> list[Token]:
    """Return the words that tell what became of those whom `verb`, a form of "leave", has behind it."""
    found: list[Token] = []
    if any(c.ent_type_ == "PERSON" or c.tag_ == "PRP" for c in verb.lefts if c.dep_ == "nsubj"):
        return found  # "Lee left the pitch injured"
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        fate = token.lower_ in _FATES
        if not fate and token.pos_ not in _BETWEEN:
            break
        if fate and _victim(token).pos_ in {"NUM", "NOUN", "PROPN", "PRON"}:
            found.append(token)
    return found


def is_left(word: Token) -> bool:
    """Return whether `word` is read with the "left" before it: "injured" in "left 20 injured" is no clause."""
    if word.lower_ not in _FATES:
        return False
    before = (t for t in reversed(list(word.doc[word.sent.start : word.i])) if t.lemma_ == "leave")
    verb = next(before, None)
    return verb is not None and word in left_behind(verb)
