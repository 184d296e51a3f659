"""Read the claims of a light verb with the word that says what is done: "raised concerns about X", "drew criticism"."""

from dataclasses import replace

from kg.extract.claims import Claim
from kg.extract.frames import Frame, load_frames
from kg.extract.grammar import NOUNS, iter_conjuncts, preposition_objects
from kg.extract.places import is_setting, place_roles
from kg.extract.positions import Positions, is_time, positions_of
from kg.extract.relatives import antecedent
from kg.extract.senses import is_allowed
from kg.extract.subjects import subjects_of
from kg.extract.tree import Token
from kg.extract.verbs import Shape, inner_roles, make_claims, pair_claims, verb_key


def read_light(verb: Token) -> list[Claim]:
    """Return the claims of a light verb with its word: "raised concerns about X", "was found guilty"."""
    positions = positions_of(verb)
    light = load_frames().light
    nouns = [(n, n.lemma_.lower()) for p in ("dobj", "oprd") for n in positions.get(p, [])]
    # "put the town at risk"
    nouns += [(n, f"{p} {n.lower_}") for p, _, n in preposition_objects(verb)]
    for noun, word in nouns:
        frame = light.get((verb_key(verb), word)) or light.get((verb.lemma_, word))
        if frame is not None and frame.bare and any(c.dep_ in {"det", "poss"} for c in noun.lefts):
            continue
        if frame is not None and word == "guilty" and any(c.lower_ == "not" for c in noun.children):
            frame = replace(frame, predicate="ACQUITS")  # "was found not guilty"
        turned = frame is not None and frame.subjects and not _is_measured(noun)
        found = _read_turned(verb, noun, frame, positions) if frame and turned else []
        if not found and frame is not None and not frame.subjects:
            found = _read_straight(verb, noun, frame, positions)
        if found:
            return found
    return []


def _is_measured(noun: Token) -> bool:
    """Return whether there is only so much of it: "has 12 percent support from farmers", "has little support"."""
    words = [t for c in noun.lefts for t in c.subtree]
    return any(t.lower_ in {"percent", "%", "little", "no", "less"} for t in words)


def _read_straight(verb: Token, noun: Token, frame: Frame, positions: Positions) -> list[Claim]:
    shape = Shape(frame, "light verb", noun.i)
    if not frame.objects:
        return make_claims(shape, verb, [], place_roles(positions, set()))
    for name in frame.objects:
        for position in (name, f"dobj {name}"):
            told = positions.get(position, [])
            if told and is_allowed(frame, told) and not _is_idle_setting(frame, verb, told[0]):
                used = {position, *(p for p, heads in positions.items() if noun in heads)}
                roles = inner_roles(frame, [noun], set()) + place_roles(positions, used)
                return make_claims(shape, verb, told, roles)
    return make_claims(shape, verb, [], []) if "none" in frame.objects else []


def _is_idle_setting(frame: Frame, verb: Token, place: Token) -> bool:
    """Return whether a place in front is not what the deed aims at: "on its site, Renault launched an attack"."""
    return frame.predicate != "TAKES_PLACE" and is_setting(verb, place)


def _read_turned(verb: Token, noun: Token, frame: Frame, positions: Positions) -> list[Claim]:
    """Return the claims of a verb whose subject is what is done to: "drew criticism from Oxfam"."""
    behind = [inner for name, _, inner in preposition_objects(noun) if name in frame.subjects]
    behind += [t for name in frame.subjects for t in positions.get(name, [])]
    doers = [antecedent(t) for o in behind[:1] for t in iter_conjuncts(o)]
    told = [doer for doer in doers if doer.pos_ in NOUNS and not is_time(doer)]
    return pair_claims(Shape(frame, "light verb", noun.i), verb, told, subjects_of(verb))
