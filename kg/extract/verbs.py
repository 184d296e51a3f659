"""Read the claims of one verb: light verbs, frames, and for other verbs a predicate named after the verb."""

import re

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
_OPEN_OBJECTS = frozenset(
    {"to", "with", "on", "for", "against", "of", "about", "from", "into", "through", "over", "around", "as",
     "near", "at", "toward", "towards", "onto", "during", "among", "between", "behind", "across", "by", "upon"}
)  # fmt: skip
_WORD = re.compile(r"[a-z][a-z'-]+")
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
    subjects: list[Token | None] = [*(passive_agent(verb) if passive else subjects_of(verb))]
    if frame.act and len(subjects) == 1:
        owner = act_owner(subjects[0])
        if owner is not None:
            roles = [*roles, (frame.act, Argument(token=subjects[0]))]
            subjects = [owner]
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
        for s in subjects or [None]
        for o in targets
    ][:_MOST]


def act_owner(noun: Token | None) -> Token | None:
    """Return who does the act that `noun` names ("Ukraine's use of the mines"), or None where it names none."""
    if noun is None or noun.lemma_.lower() not in load_frames().nouns:
        return None
    return first_child(noun, "poss")


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
    if is_directive(verb):
        return []
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


def is_directive(verb: Token) -> bool:
    """Return whether `verb` makes or lets somebody do something: "was required to clear", "forced him to resign"."""
    kind = load_scope_words()["complements"].get(verb.lemma_.lower(), "")
    inner = first_child(verb, "xcomp", "ccomp")
    if kind not in {"required", "permitted"} or inner is None or inner.tag_ != "VB":
        return False
    return any(c.lower_ == "to" for c in inner.children)


def read_open(verb: Token) -> list[Claim]:
    """Return the claims of a verb outside the vocabulary, under a predicate named after it (LEADS_WITH)."""
    lemma, words = verb.lemma_.lower(), load_words()
    if not _WORD.fullmatch(lemma) or (lemma in words.saying and not _is_told(verb)):
        return []
    positions, objects = positions_of(verb), []
    complement = any(c.dep_ in {"ccomp", "xcomp"} for c in verb.children)
    name, used, end = _open_name(verb), {"dobj"}, None
    if "dobj" in positions:
        if is_passive(verb) and complement and lemma in load_scope_words()["complements"]:
            return []
        objects = positions["dobj"]
    elif complement:
        return []
    else:
        preposition = next((p for p in positions if p in _OPEN_OBJECTS), None)
        if preposition is not None:
            objects, used = positions[preposition], {preposition}
            name += "_" + preposition.replace(" ", "_")
            end = next((p.i for n, p, _ in preposition_objects(verb) if n == preposition), None)
    roles = {}
    for position in positions:
        role = _DEFAULT_ROLES.get(position)
        if role is not None and position not in used and role not in roles:
            roles[role] = Argument(token=positions[position][0])
    if not objects and (lemma in words.weak or not subjects_of(verb)):
        return []
    return make_claims(
        open_frame(name, verb.lemma_), verb, objects, list(roles.items()), "open", end
    )


def _is_told(verb: Token) -> bool:
    """Return whether a verb of saying has a thing or somebody told as its object: "told the agency"."""
    objects = positions_of(verb).get("dobj", [])
    complement = any(c.dep_ in {"ccomp", "xcomp"} for c in verb.children)
    return bool(objects) and (verb.lemma_ == "tell" or not complement) and verb.lemma_ != "say"


def _open_name(verb: Token) -> str:
    """Return the predicate of a verb outside the vocabulary: its third person, with its particle."""
    name = third_person(verb.lemma_.lower())
    particle = particle_of(verb)
    if particle is not None:
        name += "_" + particle.lower_
    return name


def open_frame(name: str, verb: str) -> Frame:
    """Return a frame for a predicate made of words: capitals and underscores."""
    return Frame(name.upper().replace("-", "_").replace("'", ""), verb)
