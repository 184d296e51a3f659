"""Read the claims of one verb: frames, and for other verbs a predicate named after the verb."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extract.attribution.reported import keeps_silent, refuses_alone, tells_all
from kg.extract.grammar.completions import last_of_nominal
from kg.extract.grammar.grammar import (
    NAMING,
    NOUNS,
    TIMES,
    first_child,
    has_got,
    is_cut_short,
    is_dated,
    is_passive,
    iter_conjuncts,
    particle_of,
    phrase,
    preposition_objects,
    shot_dead,
)
from kg.extract.grammar.measures import CHANGING, is_money, range_of
from kg.extract.grammar.relatives import antecedent
from kg.extract.grammar.results import RESULTING, is_result, without_of
from kg.extract.roles.agents import passive_agent
from kg.extract.roles.companions import companions_of, either
from kg.extract.roles.places import is_elsewhere, is_home, is_setting, place_roles
from kg.extract.roles.positions import Positions, is_time, positions_of, verb_cue
from kg.extract.roles.roles import role_of
from kg.extract.roles.senses import WHOLE, is_no_deed, is_sense, is_under, is_unmasked, may_gain
from kg.extract.roles.subjects import subjects_of
from kg.extract.scope.scope import scope_of
from kg.extract.words.claims import Argument, Claim, argument_of
from kg.extract.words.frames import Frame, load_frames, load_words
from kg.extract.words.kinds import is_body
from kg.extract.words.lemmas import third_person
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Token
from kg.records import record

_OPEN_OBJECTS = frozenset(
    {"to", "with", "on", "for", "against", "of", "about", "from", "into", "through", "over", "around", "as",
     "near", "at", "toward", "towards", "onto", "among", "between", "behind", "across", "by", "upon",
     "beyond", "under", "like", "above", "below", "past", "without", "within", "along", "off", "out of",
     "alongside", "beneath", "beside", "outside", "via"}
)  # fmt: skip
# "broke out near the port": what befalls does so by itself, and only near something
_SPOTS = frozenset(
    {"near", "off", "outside", "behind", "beside", "alongside", "beyond", "along", "across"}
)
_BEFALLING = frozenset(
    {"blaze", "break", "burn", "burst", "capsize", "collapse", "crash", "drown", "erupt", "explode", "flare", "founder",
     "gather", "ignite", "sink"}
)  # fmt: skip
_WORD = re.compile(r"(?:(?:re|over|under|out|co|pre|self|double|cross|mis|de)-)?[a-z][a-z']+")
_MOST = 12
_INDUCING = frozenset(
    {"force", "compel", "coerce", "persuade", "convince", "invite", "encourage"}
)  # fmt: skip
_LASTING = frozenset({"for", "from", "through", "till", "until"})
_ONGOING = frozenset({"continue", "begin", "start", "read"})
_SEEMING = frozenset({"seem", "appear", "sound", "look", "happen", "feel"})
_TIES = frozenset({"to", "with", "over", "about", "in", "on", "for", "against"})
_TAKEN = frozenset({"of", "in", "over", "for", "from", "to"})
_TAKINGS = frozenset(
    {"account", "advantage", "aim", "care", "charge", "command", "control", "credit", "heed", "hold", "inspiration",
     "leave", "note", "notice", "ownership", "possession", "pride", "refuge", "responsibility", "shelter", "stock"}
)  # fmt: skip
# roles that may stand behind an object: "agreed to a truce with Yemen"
_INNER_ROLES = frozenset({"counterpart", "location", "topic", "organization"})
# "led the firm to ruin", "were flown to Malta": the ruin is no effect, nor did they travel
_GOING = frozenset({"CAUSES", "TRAVELS_TO"})
_HARMS = frozenset({"KILLS", "INJURES", "DESTROYS"})


def _role_arguments(
    verb: Token, frame: Frame, positions: Positions, used: set[str]
) -> list[tuple[str, Argument]]:
    roles = []
    for role, where in frame.roles:
        # an "of" behind the object narrows it: "the head of the bank"
        for position in [p for w in where for p in (w, f"dobj {w}") if p != "dobj of"]:
            if position in positions and position not in used:
                token = positions[position][0]
                if role == "target" and is_setting(verb, token):
                    continue  # "on an island, Chile launched a rocket"
                if role == "location" and token.pos_ == "NUM" and not token.rights:
                    continue  # "died at 93"
                bought = frame.predicate in {"BUYS", "PAYS"} and not may_gain(token)
                if role == "beneficiary" and (is_money(token) or bought):
                    continue  # "bought it for $3 million", "bought rights for distribution"
                ranges = role == "source" and "result" in dict(frame.roles)
                ends = range_of(token) if ranges else []
                seats = frame.predicate in {"APPOINTS", "ELECTS"} and position == "to"
                told = "organization" if seats and is_body(token) else role
                roles += (
                    list(zip(("source", "result"), ends, strict=True))
                    if ends
                    else [(told, either(token))]
                )
                used.add(position)
                break
    return roles


@record
class Shape:
    """How a claim was read: its frame, the rule's name, the cue's last token beyond the verb.

    `surface`: the surface subject of a participle is the subject ("is based on"), not what was done to.
    """

    frame: Frame
    rule: str
    end: int | None = None
    surface: bool = False


def make_claims(
    shape: Shape, verb: Token, objects: list[Token], roles: list[tuple[str, Argument]]
) -> list[Claim]:
    """Return one claim of the shape's frame for each subject of `verb` and each of `objects`."""
    frame = shape.frame
    done = is_passive(verb) and not shape.surface
    subjects: list[Token | None] = [*(passive_agent(verb) if done else subjects_of(verb))]
    if frame.act and len(subjects) == 1:
        owner = act_owner(subjects[0])
        if owner is not None:
            roles = [*roles, (frame.act, Argument(token=subjects[0]))]
            subjects = [owner]
    return pair_claims(shape, verb, subjects or [None], [*objects] or [None], roles)[:_MOST]


def pair_claims(
    shape: Shape,
    verb: Token,
    subjects: Sequence[Token | None],
    objects: Sequence[Token | None],
    roles: Sequence[tuple[str, Argument]] = (),
) -> list[Claim]:
    """Return one claim of the shape's frame for each of `subjects` with each of `objects`."""
    frame, scope, cue = shape.frame, scope_of(verb), verb_cue(verb, shape.end)
    return [
        Claim(
            frame.predicate,
            frame.verb or verb.lemma_,
            verb,
            cue,
            argument_of(s),
            argument_of(o),
            scope,
            shape.rule,
            tuple(sorted(roles, key=lambda r: r[0])),
            time_head=verb,
        )
        for s in subjects
        for o in objects
    ]


def act_owner(noun: Token | None) -> Token | None:
    """Return who does the act that `noun` names ("Ukraine's use of the mines"), or None where it names none."""
    if noun is None or noun.lemma_.lower() not in load_frames().nouns:
        return None
    return first_child(noun, "poss")


def verb_key(verb: Token) -> str:
    """Return the word by which frames know `verb`: its lemma, with its particle ("step_down")."""
    if shot_dead(verb) is not None:
        return "shoot_dead"
    particle = particle_of(verb)
    lemma = "have" if has_got(verb) else verb.lemma_
    return f"{lemma}_{particle.lower_}" if particle is not None else lemma


def read_frames(verb: Token) -> list[Claim]:
    """Return the claims of the first frame of `verb` whose object is there and allowed."""
    if is_directive(verb) or (_is_naming(verb) and verb.i == verb.head.i + 1):
        return []
    if is_under(verb) or is_no_deed(verb):
        return []
    positions = positions_of(verb)
    if "oprd" in positions and verb.lemma_ in {"declare", "proclaim", *RESULTING}:
        return []  # "declared the firm bankrupt" announces no firm
    for frame in load_frames().verbs.get(verb_key(verb), ()):
        fit = _fit(verb, frame, positions)
        if fit is None:
            continue
        objects, roles = fit
        shape = Shape(frame, "frame", _object_preposition(verb, frame, positions))
        found = make_claims(shape, verb, objects, roles)
        killer = _killer(verb, frame, positions)
        return [replace(c, subject=argument_of(killer)) for c in found] if killer else found
    return []


def _fit(
    verb: Token, frame: Frame, positions: Positions
) -> tuple[list[Token], list[tuple[str, Argument]]] | None:
    """Return the objects and roles that `frame` finds around `verb`, or None where it does not fit."""
    swap = _swap(frame, positions)
    swapped = bool(swap)
    where = swap or next((p for p in frame.objects if p in positions), None)
    stray = not frame.objects and "dobj" in positions and not is_passive(verb)
    stray = stray or (frame.predicate in _GOING and "dobj" in positions)
    # "the strike cost Fiat 3 million euros" tells no price of a strike
    stray = stray or (frame.predicate == "HAS_VALUE" and "dative" in positions)
    astray = {"LEADS": "to", "TAKES_PLACE": "into"}.get(frame.predicate)
    stray = stray or astray in positions  # "led France to war", "the festival ran into debt"
    if (frame.objects and where is None) or stray:
        return None
    objects = positions[where] if where is not None else []
    used = {where} if where is not None else set()
    if not is_sense(frame, verb, objects):
        return None
    if frame.predicate == "INCLUDES" and where == "dobj":
        objects = [o for first in objects for o in (first, *_strayed(first), *_strayed(verb))]
    told = [("recipient", Argument(token=positions["dobj"][0]))] if swapped else []
    used |= {"dobj"} if swapped else set()
    found = _role_arguments(verb, frame, positions, used)
    roles = told + [r for r in found if not swapped or r[0] != "recipient"]
    if where not in {None, "dobj"}:
        roles += inner_roles(frame, objects, {r for r, _ in roles})
    if frame.needs and frame.needs not in dict(roles):
        return None
    if frame.predicate == "APPOINTS" and verb.lemma_ == "name" and is_unmasked(dict(roles)):
        return None
    if "location" not in dict(roles):
        roles += place_roles(positions, used)
    return objects, [*roles, *companions_of(verb, positions, dict(roles))]


def _swap(frame: Frame, positions: Positions) -> str:
    """Return where what is given stands, if not in the object: "provides buyers with a car"; "" where it does not."""
    if not frame.swap or "dobj" not in positions:
        return ""
    behind = f"dobj {frame.swap}"
    if frame.swap in positions:
        return frame.swap
    return behind if behind in positions and may_gain(positions["dobj"][0]) else ""


def inner_roles(frame: Frame, objects: list[Token], known: set[str]) -> list[tuple[str, Argument]]:
    """Return the roles told behind an object with a preposition: "agreed to a truce with Yemen"."""
    behind = {name: inner for o in objects for name, _, inner in preposition_objects(o)}
    return [
        (role, Argument(token=behind[name]))
        for role, where in frame.roles
        for name in where
        if role in _INNER_ROLES
        and name in behind
        and role not in known
        and behind[name].pos_ in NOUNS
        and not is_time(behind[name])
    ]


def _killer(verb: Token, frame: Frame, positions: Positions) -> Token | None:
    """Return the happening that killed: "died in a crash", "the attack on the convoy, which killed nine"."""
    if frame.predicate not in _HARMS:
        return None
    clause = verb
    while clause.dep_ == "conj" and first_child(clause, "nsubj", "nsubjpass") is None:
        clause = clause.head
    if clause.dep_ == "relcl" and any(c.lower_ == "which" for c in clause.lefts):
        above = clause.head.head.head if clause.head.dep_ == "pobj" else clause.head
        happening = (
            first_child(above, "dobj") or above
        )  # "studied explosions at mills, which killed"
        return happening if happening.lemma_.lower() in load_words().happenings else None
    if not is_passive(verb) or passive_agent(verb):
        return None
    where = positions.get("in", []) + positions.get("during", [])
    return next((t for t in where if t.lemma_.lower() in load_words().happenings), None)


def _strayed(item: Token) -> list[Token]:
    """Return the items of a list that the parser hung on a phrase inside its first one.

    "it includes fuel for trucks, spare tyres and tools": tyres and tools are included, too.
    """
    for name, _, inner in preposition_objects(item):
        conjuncts = list(iter_conjuncts(inner))[1:]
        if name in {"for", "of", "from"} and conjuncts:
            comma = any(t.text == "," for t in item.doc[inner.i : conjuncts[0].i])
            return conjuncts if comma or _is_unlike(inner, conjuncts[0]) else []
    return []


def _is_unlike(one: Token, other: Token) -> bool:
    """Return whether only the first of two phrases holds a name: "shells for Pion guns and small boats"."""
    names = [any(t.pos_ == "PROPN" for t in (x, *x.lefts)) for x in (one, other)]
    return names == [True, False]


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
    directs = kind in {"required", "permitted"} or verb.lemma_ in _INDUCING
    if not directs or inner is None or inner.tag_ != "VB":
        return False
    return any(c.lower_ == "to" for c in inner.children)


def read_open(verb: Token) -> list[Claim]:
    """Return the claims of a verb outside the vocabulary, under a predicate named after it (LEADS_WITH)."""
    lemma, words = verb.lemma_, load_words()
    positions, objects = positions_of(verb), []
    complement = _has_complement(verb) and lemma != "lie"  # "lied to the jury that ..." is a deed
    aside = lemma != "say" and not complement and any(p in _OPEN_OBJECTS for p in positions)
    told = aside or _is_told(verb) or keeps_silent(verb)
    if _says_nothing(verb) or (lemma in words.saying and not told):
        return []
    name, used, end = _open_name(verb), {"dobj"}, None
    if "dobj" in positions:
        aims = complement or any(c.dep_ == "advcl" and c.tag_ == "VB" for c in verb.rights)
        if is_passive(verb) and aims and lemma in load_scope_words()["complements"]:
            return []  # "the meeting set to take place"
        objects = positions["dobj"]
        tie = _tie(verb)
        if tie is not None:
            noun, prep, target = tie
            name = f"{name}_{noun.lower_}_{prep.lower_}"
            objects, end = [antecedent(t) for t in iter_conjuncts(target)], prep.i
    elif complement:
        return []
    else:
        inside = {"in"} if lemma in words.inside else set()
        outside = {"across"} if lemma in CHANGING else set()  # "fell across Spain" tells where
        outside |= {"by", "from"} if lemma in CHANGING and "to" in positions else set()
        if lemma in _BEFALLING:
            outside |= {
                p for p in _SPOTS & positions.keys() if not is_elsewhere(p, positions[p][0])
            }
        spots = (_OPEN_OBJECTS | inside) - outside
        preposition = next((p for p in positions if p in spots and not is_home(p, positions)), None)
        if preposition is not None:
            objects, used = positions[preposition], {preposition}
            name += "_" + preposition.replace(" ", "_")
            end = next((p.i for n, p, _ in preposition_objects(verb) if n == preposition), None)
    roles = _open_roles(verb, positions, used)
    if not objects and _is_empty(verb, roles):
        return []
    shape = Shape(open_frame(_own_name(verb, name, objects), lemma), "open", end)
    make = _between if "between" in used else make_claims
    return make(shape, verb, objects, list(roles.items()))


def _between(
    shape: Shape, verb: Token, sides: list[Token], roles: list[tuple[str, Argument]]
) -> list[Claim]:
    """Return what is told of both sides at once: what "runs between Lyon and Geneva" runs not between Lyon."""
    both = Argument(token=sides[0], first=sides[0].left_edge.i, last=last_of_nominal(sides[-1]))
    return [replace(c, object=both) for c in make_claims(shape, verb, sides[:1], roles)]


def _open_roles(verb: Token, positions: Positions, used: set[str]) -> dict[str, Argument]:
    """Return the roles around a verb outside the vocabulary, one for each name, from the positions not `used`."""
    roles: dict[str, Argument] = {}
    for position in positions:
        role = role_of(position, verb, positions[position][0])
        if role is not None and position not in used and role not in roles:
            roles[role] = either(positions[position][0])
    roles |= dict(companions_of(verb, positions, roles))
    lacking = without_of(verb)
    if lacking is not None:
        first, last = lacking.head.i, phrase(lacking)[1]
        roles["result"] = Argument(token=lacking, first=first, last=last)
    return roles


def _is_empty(verb: Token, roles: Mapping[str, Argument]) -> bool:
    """Return whether `verb` says nothing without an object: "the voting began", "they focused on winning"."""
    weak = verb.lemma_ in load_words().weak and not _is_whole(verb)
    idle = weak or not subjects_of(verb) or is_cut_short(verb)
    if idle or verb.lemma_ not in _ONGOING:
        return idle
    spoken = any(s.ent_type_ == "PERSON" or s.pos_ == "PRON" for s in subjects_of(verb))
    bare = not roles and not is_dated(verb)
    return bare and (spoken or verb.lemma_ in {"begin", "start"})  # "he continued" to speak


def _is_whole(verb: Token) -> bool:
    """Return whether a time or a manner is all that a weak verb needs: "ran until noon", "appeared in public"."""
    if verb.lemma_ == "run" and particle_of(verb) is None:
        return any(
            c.dep_ == "prep"
            and c.lower_ in _LASTING
            and any(t.ent_type_ in TIMES for t in c.subtree)
            for c in verb.rights
        )
    if verb.lemma_ in {"lead", "trail"} and any(c.lower_ == "by" for c in verb.rights):
        return True
    if verb.lemma_ == "come" and any(c.lower_ == "during" for c in verb.rights):
        return True
    particle = particle_of(verb)
    if particle is not None:
        return (verb.lemma_, particle.lower_) in WHOLE
    shown = any(c.lower_ in {"public", "publicly"} for p in verb.children for c in (p, *p.children))
    return verb.lemma_ == "appear" and shown


def _own_name(verb: Token, name: str, objects: list[Token]) -> str:
    """Return `name`, or the bare verb where the vocabulary's predicate of that name means something else.

    "captured the mood" is CAPTURE: the frames of CAPTURES rule the object out.
    """
    frames = [f for f in load_frames().verbs.get(verb_key(verb), ()) if f.predicate == name.upper()]
    told = [f for f in frames if f.by or (objects if "dobj" in f.objects else not f.objects)]
    other = told and not any(is_sense(f, verb, objects) for f in told)
    return verb.lemma_ if other else name


def _is_naming(verb: Token) -> bool:
    """Return whether a participle only gives a name: "a user labelled X", "the ship called Y"."""
    return (
        verb.lemma_ in NAMING
        and verb.dep_ == "acl"
        and is_passive(verb)
        and not passive_agent(verb)
    )


def _tie(verb: Token) -> tuple[Token, Token, Token] | None:
    """Return noun, preposition and object of "has ties to it", "takes care of them"; None with an article."""
    noun = first_child(verb, "dobj")
    if noun is None or noun.left_edge.i != noun.i or noun.ent_type_:
        return None
    ties = _TIES if verb.lemma_ == "have" else _TAKEN if _is_taken(verb, noun) else frozenset()
    for name, prep, inner in (*preposition_objects(noun), *preposition_objects(verb)):
        if name in ties and prep.i == noun.i + 1 and inner.dep_ == "pobj" and not is_time(inner):
            return noun, prep, inner
    return None


def _is_taken(verb: Token, noun: Token) -> bool:
    given = verb.lemma_ == "give" and noun.lower_ in {"birth", "chase"}
    return given or (verb.lemma_ == "take" and noun.lower_ in _TAKINGS)


def _says_nothing(verb: Token) -> bool:
    """Return whether `verb` is no word, only gives a name or a saying, or has an empty subject ("it seems")."""
    if tells_all(verb) and "dobj" not in positions_of(verb):
        return True
    if is_under(verb):
        return "under" not in positions_of(verb)
    empty = verb.lemma_ in _SEEMING and any(c.lower_ == "it" for c in verb.lefts)
    return empty or verb.lower_ == "born" or not _WORD.fullmatch(verb.lemma_) or _is_naming(verb)


def _is_told(verb: Token) -> bool:
    """Return whether a verb of saying has somebody or something told as its object, or says no: "she refused"."""
    objects = positions_of(verb).get("dobj", [])
    complement = _has_complement(verb)
    told = bool(objects) and (verb.lemma_ == "tell" or not complement) and verb.lemma_ != "say"
    return told or refuses_alone(verb)


def _has_complement(verb: Token) -> bool:
    """Return whether a clause is the object of `verb`; the participle of "was found hidden" is none."""
    clauses = [c for c in verb.rights if c.dep_ in {"ccomp", "xcomp"} and not is_result(c)]
    return any(
        c.dep_ == "ccomp" or c.tag_ != "VBN" or first_child(c, "aux") is not None for c in clauses
    )


def _open_name(verb: Token) -> str:
    """Return the predicate of a verb outside the vocabulary: its third person, with its particle."""
    name = third_person("have" if has_got(verb) else verb.lemma_)
    particle = particle_of(verb)
    if particle is not None:
        name += "_" + particle.lower_
    elif verb.lemma_ == "keep" and "out of" in positions_of(verb):
        name += "_out"  # who is kept out is not kept
    return name


def open_frame(name: str, verb: str) -> Frame:
    """Return a frame for a predicate made of words: capitals and underscores."""
    return Frame(name.upper().replace("-", "_").replace("'", ""), verb)
