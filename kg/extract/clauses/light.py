"""Read the claims of a light verb with the word that says what is done: "raised concerns about X", "drew criticism"."""

from dataclasses import replace

from kg.extract.clauses.verbs import Shape, inner_roles, make_claims, pair_claims, verb_key
from kg.extract.grammar.grammar import NOUNS, children, iter_conjuncts, preposition_objects
from kg.extract.grammar.relatives import antecedent
from kg.extract.roles.places import is_setting, place_roles
from kg.extract.roles.positions import Positions, is_time, positions_of
from kg.extract.roles.senses import is_allowed, kind_of
from kg.extract.roles.subjects import subjects_of
from kg.extract.words.claims import Argument, Claim
from kg.extract.words.frames import Frame, load_frames
from kg.extract.words.tree import Token


def read_light(verb: Token) -> list[Claim]:
    """Return the claims of a light verb with its word: "raised concerns about X", "was found guilty"."""
    positions = positions_of(verb)
    light = load_frames().light
    nouns = [(n, n.lemma_.lower()) for p in ("dobj", "oprd") for n in positions.get(p, [])]
    told = {n.i for n, _ in nouns}
    # "drew both praise for helping them and criticism", where the parser sees two objects
    nouns += [(n, n.lemma_.lower()) for n in children(verb, "dobj") if n.i not in told]
    # "put the town at risk"
    nouns += [(n, f"{p} {n.lower_}") for p, _, n in preposition_objects(verb)]
    judged: list[Claim] = []
    for noun, word in nouns:
        frame = light.get((verb_key(verb), word)) or light.get((verb.lemma_, word))
        own = {"amod", "det", "poss"} if word == "place" else {"det", "poss"}  # "took first place"
        if frame is not None and frame.bare and any(c.dep_ in own for c in noun.lefts):
            continue
        if frame is not None and word == "guilty" and any(c.lower_ == "not" for c in noun.children):
            frame = replace(frame, predicate="ACQUITS")  # "was found not guilty"
        turned = frame is not None and frame.subjects and not _is_measured(noun)
        if frame is not None and turned:
            judged += _read_turned(verb, noun, frame, positions)
        found = []
        if not judged and frame is not None and not frame.subjects:
            found = _read_straight(verb, noun, frame, positions)
        if found:
            return found
    return judged


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
                roles = inner_roles(frame, [noun], set())
                further = _roles_of_verb(frame, positions, {role for role, _ in roles})
                used |= {
                    p for p, heads in positions.items() for _, a in further if a.token in heads
                }
                roles += further + place_roles(positions, used)
                return make_claims(shape, verb, told, roles)
    return make_claims(shape, verb, [], []) if "none" in frame.objects else []


def _roles_of_verb(
    frame: Frame, positions: Positions, known: set[str]
) -> list[tuple[str, Argument]]:
    """Return the roles that stand behind the verb: the fire of "gave an interview to Reuters about the fire"."""
    found = {
        role: positions[name][0]
        for role, where in frame.roles
        for name in where
        if role not in known and name in positions and not is_time(positions[name][0])
    }
    return [(role, Argument(token=word)) for role, word in found.items()]


def _is_idle_setting(frame: Frame, verb: Token, place: Token) -> bool:
    """Return whether a place in front is not what the deed aims at: "on its site, Renault launched an attack"."""
    return frame.predicate != "TAKES_PLACE" and is_setting(verb, place)


def _read_turned(verb: Token, noun: Token, frame: Frame, positions: Positions) -> list[Claim]:
    """Return the claims of a verb whose subject is what is done to: "drew criticism from Oxfam"."""
    behind = [inner for name, _, inner in preposition_objects(noun) if name in frame.subjects]
    behind += [t for name in frame.subjects for t in positions.get(name, [])]
    doers = [antecedent(t) for o in behind[:1] for t in iter_conjuncts(o)]
    told = [doer for doer in doers if doer.pos_ in NOUNS and not is_time(doer)]
    kinds = {x for doer in told for x in (doer.lemma_.lower(), kind_of(doer))}
    if frame.unlike & kinds or (told and frame.by and not frame.by & kinds):
        return []  # "came under fire from the hills"
    roles, reasoned = _reasons(verb, noun, frame)
    by: list[Token | None] = [*told] or ([None] if reasoned else [])
    return pair_claims(Shape(frame, "light verb", noun.i), verb, by, subjects_of(verb), roles)


def _reasons(verb: Token, noun: Token, frame: Frame) -> tuple[list[tuple[str, Argument]], bool]:
    """Return the topic of "drew criticism for the sale", and whether any reason is told: "for selling it" is one."""
    where = dict(frame.roles).get("topic", ())
    behind = [
        t for w in (noun, verb) for n, p, t in preposition_objects(w) if n in where and p.i > noun.i
    ]
    things = [t for t in behind[:1] if t.pos_ in NOUNS and t.dep_ == "pobj" and not is_time(t)]
    return [("topic", Argument(token=t)) for t in things], bool(behind)
