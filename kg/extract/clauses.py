"""Read the claims of verbs: frames, light verbs, copulas, and for other verbs a predicate named after the verb."""

from dataclasses import replace

from spacy.tokens import Span, Token

from kg.extract.claims import Argument, Claim
from kg.extract.frames import Frame, load_frames, load_words
from kg.extract.grammar import (
    NOUNS,
    first_child,
    is_passive,
    iter_conjuncts,
    phrase,
    preposition_objects,
    third_person,
)
from kg.extract.scope import load_scope_words, scope_of
from kg.extract.subjects import antecedent, objects_of, passive_agent, subjects_of

Positions = dict[str, list[Token]]

_TIMES = frozenset({"DATE", "TIME"})
_TIME_NOUNS = frozenset(
    {"day", "week", "month", "year", "hour", "minute", "time", "morning", "evening", "night", "afternoon", "decade",
     "weekend", "moment", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)  # fmt: skip
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
    **dict.fromkeys(_PLACE_PREPOSITIONS, "location"), "to": "destination", "into": "destination", "toward": "destination",
    "towards": "destination", "from": "source", "with": "counterpart", "against": "target", "for": "beneficiary",
    "about": "topic", "over": "topic", "as": "capacity", "through": "means",
}  # fmt: skip
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
_CONTENT_NOUNS = frozenset({"allegation", "accusation", "claim", "charge", "possibility", "suspicion", "report"})
_GIVING = frozenset(
    {"give", "send", "hand", "offer", "sell", "grant", "award", "lend", "pay", "show", "supply", "promise", "deny", "cost"}
)
_COPULAS = frozenset({"be", "become", "remain", "stay"})
_MOST = 12


class ClauseReader:
    """Reads one sentence; keeps the claims by verb, so that an outer clause can point to its inner one."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self._claims: dict[int, list[Claim]] = {}

    def read(self, sentence: Span) -> list[Claim]:
        """Return the claims of the verbs of `sentence`."""
        claims = []
        for token in sentence:
            if is_event_verb(token):
                claims.extend(self.claims_of(token))
        return claims

    def claims_of(self, verb: Token) -> list[Claim]:
        """Return the claims headed by `verb`, read once."""
        if verb.i not in self._claims:
            self._claims[verb.i] = []  # a cycle in a broken parse ends here
            self._claims[verb.i] = self._read(verb)
        return self._claims[verb.i]

    def _read(self, verb: Token) -> list[Claim]:
        if verb.lemma_ in _COPULAS and first_child(verb, "attr", "acomp", "oprd") is not None:
            return read_copula(verb)
        if verb.lemma_ == "be" and verb.pos_ == "AUX":
            return read_place_copula(verb)
        claims = read_light(verb) or read_frames(verb)
        nested = self._nested(verb)
        claims = [self._with_content(c) for c in claims if c.predicate not in {n.predicate for n in nested}]
        return claims + nested if claims or nested else read_open(verb)

    def _with_content(self, claim: Claim) -> Claim:
        """Return `claim` with the clause of "allegations that ..." as its object instead of the noun."""
        noun = claim.object.token if claim.object is not None else None
        if noun is None or noun.lemma_.lower() not in _CONTENT_NOUNS:
            return claim
        verb = first_child(noun, "acl", "ccomp")
        inner = self.claims_of(verb) if verb is not None and is_event_verb(verb) else []
        return replace(claim, object=Argument(claim=inner[0])) if inner else claim

    def _nested(self, verb: Token) -> list[Claim]:
        name = load_words().clause.get(verb.lemma_)
        inner_verb = _complement(verb)
        if name is None or inner_verb is None:
            return []
        inner = self.claims_of(inner_verb)
        if not inner:
            return []
        passive = is_passive(verb)
        subjects: list[Token | None] = [
            *(passive_agent(verb) if passive else subjects_of(verb))
        ] or [None]
        recipients = (subjects_of(verb) if passive else objects_of(verb)) or subjects_of(inner_verb)
        roles: tuple[tuple[str, Argument], ...] = ()
        if name in {"AUTHORIZES", "ASKS", "ORDERS", "REQUESTS"} and recipients:
            roles = (("recipient", Argument(token=recipients[0])),)
        scope, cue = scope_of(verb), verb_cue(verb)
        return [
            Claim(
                name,
                verb.lemma_,
                verb,
                cue,
                _argument(s),
                Argument(claim=inner[0]),
                scope,
                "clause",
                roles,
                time_head=verb,
            )
            for s in subjects
        ]


def is_event_verb(token: Token) -> bool:
    """Return whether `token` heads a clause of its own."""
    if token.pos_ != "VERB" and token.dep_ in {"xcomp", "ccomp", "advcl"}:
        # "have to clear": an infinitive tagged as an adjective or a noun
        return any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)
    if token.pos_ == "VERB":
        return token.dep_ not in {
            "aux",
            "auxpass",
            "amod",
            "compound",
            "prep",
            "case",
            "det",
            "punct",
            "mark",
        }
    return token.pos_ == "AUX" and token.dep_ not in {"aux", "auxpass"}


def _complement(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in {"xcomp", "ccomp"} and child.pos_ in {"VERB", "AUX"} and child.i > verb.i:
            return child
    for name, _, inner in preposition_objects(verb):
        if inner.dep_ == "pcomp" and name in {"from", "of", "to"} and inner.pos_ == "VERB":
            return inner
    return None


def _argument(token: Token | None) -> Argument | None:
    return Argument(token=token) if token is not None else None


def _is_time(token: Token) -> bool:
    return token.ent_type_ in _TIMES or token.lemma_.lower() in _TIME_NOUNS


def _positions(verb: Token) -> Positions:
    """Return the heads that stand around `verb`, by position: dobj, dative, oprd, or the preposition."""
    found: Positions = {}
    objects = objects_of(verb)
    surface = subjects_of(verb) if is_passive(verb) else []
    if is_passive(verb):
        if objects and first_child(verb, "dobj") is not None:
            found["dobj"], found["dative"] = objects, surface
        else:
            found["dobj"] = surface
    elif objects:
        found["dobj"] = [t for t in objects if not _is_time(t)]
    dative = first_child(verb, "dative")
    if dative is not None and dative.pos_ in NOUNS:
        found["dative"] = list(iter_conjuncts(dative))
    elif verb.lemma_ in _GIVING and not is_passive(verb):
        hidden = _hidden_dative(verb)
        if hidden is not None:
            found["dative"] = [hidden]
    result = first_child(verb, "oprd")
    if result is not None:
        found["oprd"] = [result]
    carriers = [verb]
    direct = first_child(verb, "dobj")
    if direct is not None:
        carriers.append(direct)
    for carrier in carriers:
        for name, prep, inner in preposition_objects(carrier):
            agent = prep.dep_ == "agent" or (name == "by" and is_passive(verb))
            if inner.pos_ in NOUNS and not agent and not _is_time(inner) and inner.dep_ == "pobj":
                key = name if carrier is verb else f"dobj {name}"
                found.setdefault(key, [antecedent(t) for t in iter_conjuncts(inner)])
    return {k: v for k, v in found.items() if v}


def _hidden_dative(verb: Token) -> Token | None:
    """Return the name that the parser took into the object: "give Ukraine tanks"."""
    direct = first_child(verb, "dobj")
    if direct is None or direct.ent_type_ in {"GPE", "PERSON"}:
        return None
    first = direct.doc[direct.left_edge.i]
    return first if first.head.i == direct.i and first.dep_ == "compound" and first.ent_type_ in {"GPE", "PERSON", "ORG"} else None


def verb_cue(verb: Token, end: int | None = None) -> tuple[int, int]:
    """Return the token numbers of the cue: the verb with its auxiliaries, negation, governor and particle."""
    first = last = verb.i
    head = verb
    while True:
        before = head.doc[first - 1] if first > head.sent.start else None
        if before is None:
            break
        own = before.head in {verb, head} and before.dep_ in {"aux", "auxpass", "neg"}
        adverb = (
            before.head.i == head.i and before.dep_ == "advmod" and first - 2 >= head.sent.start
        )
        adverb = adverb and (
            head.doc[first - 2].dep_ in {"aux", "auxpass", "neg", "advmod"}
            or before.lower_ in {"never", "longer"}
        )
        negative = before.lower_ in {"no"} and head.doc[first].lower_ == "longer"
        if own or adverb or negative:
            first -= 1
        elif head.dep_ == "xcomp" and before.i == head.head.i and before.pos_ == "VERB":
            head, first = before, first - 1
        else:
            break
    particle = first_child(verb, "prt")
    if particle is not None and particle.i <= verb.i + 3:
        last = particle.i
    return first, max(last, end) if end is not None and end <= last + 3 else last


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


def _make_claims(
    frame: Frame,
    verb: Token,
    objects: list[Token],
    roles: list[tuple[str, Argument]],
    rule: str,
    end: int | None,
) -> list[Claim]:
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
            _argument(s),
            _argument(o),
            scope,
            rule,
            tuple(sorted(roles, key=lambda r: r[0])),
            time_head=verb,
        )
        for s in subjects
        for o in targets
    ][:_MOST]


def _key(verb: Token) -> str:
    particle = first_child(verb, "prt")
    return f"{verb.lemma_}_{particle.lower_}" if particle is not None else verb.lemma_


def read_light(verb: Token) -> list[Claim]:
    """Return the claims of a light verb with its noun: "raised concerns about X", "took part in X"."""
    positions = _positions(verb)
    light = load_frames().light
    for noun in positions.get("dobj", []):
        frame = light.get((_key(verb), noun.lemma_.lower())) or light.get(
            (verb.lemma_, noun.lemma_.lower())
        )
        if frame is None:
            continue
        if not frame.objects:
            return _make_claims(
                frame, verb, [], _place_roles(positions, set()), "light verb", noun.i
            )
        for name in frame.objects:
            for position in (name, f"dobj {name}"):
                if position in positions:
                    objects = positions[position]
                    return _make_claims(
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
    positions = _positions(verb)
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
            roles += [r for r in _place_roles(positions, used)]
        end = _object_preposition(verb, frame, positions)
        return _make_claims(frame, verb, objects, roles, "frame", end)
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
    positions = _positions(verb)
    saying = verb.lemma_ in load_words().saying
    objects = positions.get("dobj", [])
    name = third_person(verb.lemma_.lower())
    particle = first_child(verb, "prt")
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
    elif is_passive(verb) and complement and verb.lemma_ in load_scope_words()["complements"]:
        return []
    elif saying and (complement or verb.lemma_ in {"say", "do", "be"}):
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
    return _make_claims(frame, verb, objects, list(roles.items()), "open", end)


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
            _make_claims(
                frame, verb, [], sorted(dict(roles).items(), key=lambda r: r[0]), "open", None
            )
            if subjects_of(verb)
            else []
        )
    return []


def read_place_copula(verb: Token) -> list[Claim]:
    """Return the claims of "X is in Y"."""
    positions = _positions(verb)
    for name in ("in", "at", "near", "inside", "outside", "off", "on"):
        if name in positions:
            frame = Frame("LOCATED_IN", "be", (), (), (), "", "", frozenset(), frozenset())
            return _make_claims(frame, verb, positions[name], [], "copula", verb.i + 1)
    return []


def read_copula(verb: Token) -> list[Claim]:
    """Return the claims of "X is Y": a relation ("is a member of Z"), an office, a class or a condition."""
    complement = first_child(verb, "attr", "acomp", "oprd")
    if complement is None or first_child(verb, "expl") is not None:
        return []
    claims = []
    for part in iter_conjuncts(complement):
        related = relation_claims(verb, part)
        claims.extend(related or _class_claims(verb, part))
    return claims[:_MOST]


def relation_claims(verb: Token, noun: Token) -> list[Claim]:
    """Return the claims of a relational word after a copula: "is a signatory of", "are not parties to"."""
    frame = load_frames().relations.get(noun.lemma_.lower())
    if frame is None:
        return []
    for name, prep, inner in preposition_objects(noun):
        if name in frame.objects and inner.pos_ in NOUNS:
            objects = [antecedent(t) for t in iter_conjuncts(inner)]
            found = _make_claims(frame, verb, objects, [], "relation", None)
            first = min(verb_cue(verb)[0], verb.i)
            return [replace(c, cue=(first, prep.i)) for c in found if prep.i - first < 12] or found
    return []


def _class_claims(verb: Token, part: Token) -> list[Claim]:
    if part.dep_ == "acomp" or part.pos_ == "ADJ":
        if any(c.dep_ in {"xcomp", "ccomp"} for c in part.children):
            return []
        predicate = "HAS_STATUS"
    else:
        predicate = "IS_A"
    if part.pos_ == "PRON" or (part.pos_ == "VERB" and part.tag_ != "VBN"):
        return []
    if verb.lemma_ == "become":
        predicate = "BECOMES"
    first, last = phrase(part, long=True)
    first = max(first, verb.i + 1)
    literal = Argument(token=part, first=first, last=last)
    scope, cue = scope_of(verb), verb_cue(verb)
    subjects = subjects_of(verb)
    return [
        Claim(
            predicate,
            verb.lemma_,
            verb,
            cue,
            _argument(s),
            literal,
            scope,
            "copula",
            time_head=verb,
        )
        for s in subjects
    ]
