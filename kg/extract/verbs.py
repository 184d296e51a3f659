"""Read the claims of one verb: light verbs, frames, and for other verbs a predicate named after the verb."""

from spacy.tokens import Token

from kg.extract.claims import Argument, Claim, argument_of
from kg.extract.frames import Frame, load_frames, load_words
from kg.extract.grammar import (
    first_child,
    is_passive,
    particle_of,
    preposition_objects,
    third_person,
)
from kg.extract.positions import Positions, positions_of, verb_cue
from kg.extract.scope import load_scope_words, scope_of
from kg.extract.subjects import passive_agent, subjects_of

_PLACE_PREPOSITIONS = (
    "in",
    "at",
    "near",
    "along",
    "off",
    "inside",
    "outside",
    "across",
    "around",
    "between",
    "within",
    "under",
    "on",
)
_DEFAULT_ROLES = {
    **dict.fromkeys(_PLACE_PREPOSITIONS, "location"),
    **dict.fromkeys(("to", "into", "toward", "towards"), "destination"),
    "from": "source",
    "with": "counterpart",
    "against": "target",
    "for": "beneficiary",
    "about": "topic",
    "over": "topic",
    "as": "capacity",
    "through": "means",
}
_OPEN_OBJECTS = (
    "to",
    "with",
    "on",
    "for",
    "against",
    "of",
    "about",
    "from",
    "into",
    "through",
    "over",
    "around",
    "as",
)
_MOST = 12


def _role_arguments(
    frame_roles: tuple[tuple[str, tuple[str, ...]], ...], positions: Positions, used: set[str]
) -> list[tuple[str, Argument]]:
    roles = []
    for role, where in frame_roles:
        for position in [p for w in where for p in (w, f"dobj {w}")]:
            if position in positions and position not in used:
                roles.append((role, Argument(token=positions[position][0])))
                used.add(position)
                break
    return roles


def make_claims(
    frame: Frame,
    verb: Token,
    objects: list[Token],
    roles: list[tuple[str, Argument]],
    rule: str,
    end: int | None,
) -> list[Claim]:
    """Return one claim of `frame` for each subject of `verb` and each of `objects`; `end` is the cue's last token."""
    passive = is_passive(verb)
    subjects: list[Token | None] = [*(passive_agent(verb) if passive else subjects_of(verb))] or [
        None
    ]
    scope, cue = scope_of(verb), verb_cue(verb, end)
    targets: list[Token | None] = [*objects] or [None]
    return [
        Claim(
            frame.predicate,
            frame.verb or verb.lemma_,
            verb,
            cue,
            argument_of(s),
            argument_of(o),
            scope,
            rule,
            tuple(sorted(roles, key=lambda r: r[0])),
            time_head=verb,
        )
        for s in subjects
        for o in targets
    ][:_MOST]


def _key(verb: Token) -> str:
    particle = particle_of(verb)
    return f"{verb.lemma_}_{particle.lower_}" if particle is not None else verb.lemma_


def read_light(verb: Token) -> list[Claim]:
    """Return the claims of a light verb with its noun: "raised concerns about X", "took part in X"."""
    positions = positions_of(verb)
    light = load_frames().light
    for noun in positions.get("dobj", []):
        frame = light.get((_key(verb), noun.lemma_.lower())) or light.get(
            (verb.lemma_, noun.lemma_.lower())
        )
        if frame is None:
            continue
        if not frame.objects:
            return make_claims(
                frame, verb, [], _place_roles(positions, set()), "light verb", noun.i
            )
        for name in frame.objects:
            for position in (name, f"dobj {name}"):
                if position in positions:
                    objects = positions[position]
                    return make_claims(
                        frame,
                        verb,
                        objects,
                        _place_roles(positions, {position}),
                        "light verb",
                        noun.i,
                    )
        if is_passive(verb):
            continue
    return []


def _place_roles(positions: Positions, used: set[str]) -> list[tuple[str, Argument]]:
    for name in _PLACE_PREPOSITIONS:
        if name in positions and name not in used:
            return [("location", Argument(token=positions[name][0]))]
    return []


def read_frames(verb: Token) -> list[Claim]:
    """Return the claims of the first frame of `verb` whose object is there and allowed."""
    positions = positions_of(verb)
    for frame in load_frames().verbs.get(_key(verb), load_frames().verbs.get(verb.lemma_, ())):
        used: set[str] = set()
        objects: list[Token] = []
        if frame.swap and frame.swap in positions and "dobj" in positions:
            objects, used = positions[frame.swap], {frame.swap, "dobj"}
            extra = [("recipient", Argument(token=positions["dobj"][0]))]
        else:
            extra = []
            where = next((p for p in frame.objects if p in positions), None)
            if frame.objects and where is None:
                continue
            if not frame.objects and "dobj" in positions and not is_passive(verb):
                continue
            if where is not None:
                objects, used = positions[where], {where}
        heads = {o.lemma_.lower() for o in objects}
        if frame.guard & heads or (frame.only and not frame.only & heads):
            continue
        roles = extra + [
            r
            for r in _role_arguments(frame.roles, positions, used)
            if not extra or r[0] != "recipient"
        ]
        if frame.needs and frame.needs not in dict(roles):
            continue
        if "location" not in dict(roles):
            roles += list(_place_roles(positions, used))
        end = _object_preposition(verb, frame, positions)
        return make_claims(frame, verb, objects, roles, "frame", end)
    return []


def _object_preposition(verb: Token, frame: Frame, positions: Positions) -> int | None:
    if not frame.objects or frame.objects[0] == "dobj" or "dobj" in positions:
        return None
    for name, prep, _ in preposition_objects(verb):
        if name in frame.objects and prep.i == verb.i + 1:
            return prep.i
    return None


def read_open(verb: Token) -> list[Claim]:
    """Return the claims of a verb outside the vocabulary, under a predicate named after it (LEADS_WITH)."""
    positions = positions_of(verb)
    saying = verb.lemma_ in load_words().saying
    objects = positions.get("dobj", [])
    name = third_person(verb.lemma_.lower())
    particle = particle_of(verb)
    if particle is not None:
        name += "_" + particle.lower_
    used, end = {"dobj"}, None
    complement = any(c.dep_ in {"ccomp", "xcomp"} for c in verb.children)
    if not objects:
        if saying or complement:
            return _read_having(verb, positions)
        for preposition in _OPEN_OBJECTS:
            if preposition in positions:
                objects, used = positions[preposition], {preposition}
                name += "_" + preposition
                end = next((p.i for n, p, _ in preposition_objects(verb) if n == preposition), None)
                break
    elif (is_passive(verb) and complement and verb.lemma_ in load_scope_words()["complements"]) or (
        saying and (complement or verb.lemma_ in {"say", "do", "be"})
    ):
        return []
    if not objects and not subjects_of(verb):
        return []
    roles = {}
    for position in positions:
        role = _DEFAULT_ROLES.get(position)
        if role is not None and position not in used and role not in roles:
            roles[role] = Argument(token=positions[position][0])
    frame = Frame(
        name.upper().replace("-", "_").replace("'", ""),
        verb.lemma_,
        (),
        (),
        (),
        "",
        "",
        frozenset(),
        frozenset(),
    )
    return make_claims(frame, verb, objects, list(roles.items()), "open", end)


def _read_having(verb: Token, positions: Positions) -> list[Claim]:
    if verb.lemma_ in {"come", "go", "get", "stop", "start", "begin", "continue"} and not any(
        c.dep_ in {"xcomp", "ccomp"} for c in verb.children
    ):
        roles = [
            (_DEFAULT_ROLES[p], Argument(token=t[0]))
            for p, t in positions.items()
            if p in _DEFAULT_ROLES
        ]
        frame = Frame(
            third_person(verb.lemma_).upper(),
            verb.lemma_,
            (),
            (),
            (),
            "",
            "",
            frozenset(),
            frozenset(),
        )
        return (
            make_claims(
                frame, verb, [], sorted(dict(roles).items(), key=lambda r: r[0]), "open", None
            )
            if subjects_of(verb)
            else []
        )
    return []
