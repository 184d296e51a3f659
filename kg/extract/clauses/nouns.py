"""Read the claims of nouns of acts and decisions: "the provision of X to Y", "its decision to supply"."""

from collections.abc import Iterable
from dataclasses import replace

from kg.extract.clauses.clauses import ClauseReader
from kg.extract.grammar.decisions import taking_of
from kg.extract.grammar.grammar import (
    NOUNS,
    TIMES,
    first_child,
    is_passive,
    iter_conjuncts,
    phrase,
    preposition_objects,
)
from kg.extract.grammar.relatives import antecedent
from kg.extract.roles.agents import passive_agent
from kg.extract.roles.objects import objects_of
from kg.extract.roles.positions import is_event_verb, is_time
from kg.extract.roles.subjects import subjects_of
from kg.extract.scope.acts import act_scope
from kg.extract.scope.scope import scope_of
from kg.extract.words.claims import Argument, Claim, Scope, argument_of
from kg.extract.words.frames import Frame, load_frames, load_words
from kg.extract.words.kinds import can_act, label_of
from kg.extract.words.tree import Span, Token

_MADE = frozenset(
    {"policy", "law", "position", "stance", "course", "plan", "approach", "strategy", "rule", "tactic", "attitude",
     "line", "tone", "leadership", "doctrine", "programme", "program", "constitution", "method", "practice"}
)  # fmt: skip
# what is worth telling of whom it befalls
_SUFFERED = frozenset(
    {"ACQUITS", "ARRESTS", "DISMISSES", "KIDNAPS", "KILLS", "RESCUES", "SENTENCES"}
)
_CHARGING = frozenset(
    {"accuse", "arrest", "blame", "charge", "convict", "imprison", "indict", "jail", "sentence", "suspect", "try"}
)  # fmt: skip
_SHOWING = frozenset({"find", "give", "have", "place", "put", "see", "show"})
_CHANGES = frozenset({"DECREASES", "INCREASES"})
_PLACES = frozenset({"FAC", "GPE", "LOC"})
_COUNTED = frozenset({"vote", "percent", "%", "seat", "point", "goal"})


def read_nouns(sentence: Span, reader: ClauseReader) -> list[Claim]:
    """Return the claims of the nouns of acts in `sentence`, in text order; `reader` reads its verbs."""
    claims: list[Claim] = []
    for token in sentence:
        if token.pos_ == "NOUN":
            claims.extend(_act_claims(token))
            claims.extend(_decision_claims(token, reader))
            claims.extend(_vote_claims(token))
    return claims


def with_acts(claims: Iterable[Claim], acts: Iterable[Claim]) -> list[Claim]:
    """Return `claims` with the act itself as the means: "its use of the wells would break the pact".

    A claim that fills a role of another one stays the very claim that stands in the list.
    """
    by_head = {act.head.i: Argument(claim=act) for act in reversed(list(acts))}
    if not by_head:
        return list(claims)
    renewed: dict[int, Claim] = {}

    def renew(claim: Claim) -> Claim:
        if id(claim) not in renewed:
            renewed[id(claim)] = claim  # a cycle in a broken parse ends here
            roles = tuple((r, fill(r, a)) for r, a in claim.roles)
            inner = inside(claim.subject), inside(claim.object)
            renewed[id(claim)] = replace(claim, subject=inner[0], object=inner[1], roles=roles)
        return renewed[id(claim)]

    def inside(argument: Argument | None) -> Argument | None:
        if argument is None or argument.claim is None:
            return argument
        return replace(argument, claim=renew(argument.claim))

    def fill(role: str, argument: Argument) -> Argument:
        if role == "means" and argument.token is not None:
            return by_head.get(argument.token.i, argument)
        return inside(argument) or argument

    return [renew(claim) for claim in claims]


def _owners(noun: Token, *, allow_of: bool) -> list[Token]:
    owner = first_child(noun, "poss")
    if owner is not None:  # of "Wednesday's win" nobody is told
        return [] if is_time(owner) else list(iter_conjuncts(owner))
    for name, _, inner in preposition_objects(noun):
        if (name == "by" or (allow_of and name == "of")) and inner.pos_ in NOUNS:
            return list(iter_conjuncts(inner))
    for child in noun.lefts:
        if child.dep_ in {"compound", "amod", "nmod"} and child.ent_type_ in {
            "GPE",
            "NORP",
            "ORG",
            "PERSON",
        }:
            return [child]
    return []


def _act_subjects(noun: Token, frame: Frame, used: str, thing: Token | None) -> list[Token | None]:
    """Return who does it: where the frame says ("the death of X"), else the owner.

    `used` is the preposition of the object, which is no owner; whose the object `thing` is may be who does it
    ("a shift in Norway's policy").
    """
    main = "main" in frame.subjects
    for name, _, inner in preposition_objects(noun):
        if name in frame.subjects and inner.pos_ in NOUNS:
            return [*iter_conjuncts(inner)]
    changed = (
        frame.predicate in _CHANGES
    )  # "a rise of wheat prices in Chad": the prices raise nothing
    owned = (main or not frame.subjects) and used != "of" and not changed
    owners = _owners(noun, allow_of=owned)
    if not owners and noun.dep_ == "dobj" and noun.head.lemma_ == "deny":
        return [*subjects_of(noun.head)]  # "denied any use of mines"
    if not owners and thing is not None and "owner" in frame.subjects and _is_made(thing):
        return [*_owners(thing, allow_of=False)]
    above = noun.head.head
    # "celebrated with a victory over Kemi"
    brought = "with" in frame.subjects and noun.head.lower_ == "with"
    if (
        (main or brought)
        and not owners
        and noun.dep_ == "pobj"
        and above.pos_ == "VERB"
        and not is_passive(above)
    ):
        return [*subjects_of(above)]  # "said during a visit to Laos"
    return [*owners]


def _is_made(thing: Token) -> bool:
    """Return whether who has something makes it, too: a policy, but no climate."""
    return thing.lemma_.lower() in _MADE


def _between(noun: Token) -> list[Token | None]:
    """Return the sides of "the war between A and B", the first one first; empty where fewer than two are told."""
    for name, _, inner in preposition_objects(noun):
        if name == "between" and inner.pos_ in NOUNS:
            sides = list(iter_conjuncts(inner))
            return [*sides] if len(sides) > 1 else []
    return []


def _act_roles(
    frame: Frame, found: list[tuple[str, Token]], used: str
) -> list[tuple[str, Argument]]:
    """Return the roles in the phrases that hang on the noun of an act, but for the object's own."""
    roles = []
    for role, where in frame.roles:
        inner = next((t for name, t in found if name in where and name != used), None)
        if inner is not None:
            roles.append((role, Argument(token=antecedent(inner))))
    return roles


def _roles_behind(
    frame: Frame, objects: list[Token | None], told: set[str]
) -> list[tuple[str, Argument]]:
    """Return the roles that the parser hung on the object: "the provision of mines to Ukraine"."""
    found = []
    last = objects[-1] if objects else None
    for name, _, inner in preposition_objects(last) if last is not None else ():
        role = next((r for r, where in frame.roles if name in where and r not in told), None)
        if role is not None and inner.pos_ in NOUNS and inner.ent_type_ not in TIMES:
            found.append((role, Argument(token=antecedent(inner))))
            told = told | {role}
    return found


def _act_claims(noun: Token) -> list[Claim]:
    frame = load_frames().nouns.get(noun.lemma_.lower())
    if frame is None or noun.pos_ != "NOUN" or noun.dep_ == "compound":
        return []
    if noun.dep_ == "dobj" and (noun.head.lemma_, noun.lemma_.lower()) in load_frames().light:
        return []
    found = [
        (name, inner)
        for name, _, inner in preposition_objects(noun)
        if inner.pos_ in NOUNS and inner.ent_type_ not in TIMES
    ]
    used, objects = next(
        ((name, inner) for name, inner in found if name in frame.objects and name != "between"),
        ("", None),
    )
    targets: list[Token | None] = (
        [antecedent(t) for t in iter_conjuncts(objects)] if objects else []
    )
    if frame.predicate in _CHANGES:
        targets = [t for t in targets if t is None or not _is_where(t, noun)]
    pair = _between(noun) if "between" in frame.objects and not targets else []
    targets = targets or pair[1:]
    if "owner" in frame.objects:
        targets = _loser(noun, found)
    subjects = pair[:1] or _act_subjects(noun, frame, used, objects)
    whom = targets[0] if targets else None
    if not subjects and whom is not None and _is_suffered(frame, noun, whom):
        subjects = _culprits(noun) or _doers_behind(whom) or [None]
    if (frame.objects and not targets) or not subjects:
        return []
    roles = _act_roles(frame, found, used)
    roles += _roles_behind(frame, targets, {r for r, _ in roles})
    scope = act_scope(noun)
    return [
        Claim(
            frame.predicate,
            frame.verb,
            noun,
            (noun.i, noun.i),
            argument_of(s),
            argument_of(o),
            scope,
            "noun",
            tuple(roles),
            time_head=noun,
        )
        for s in subjects or [None]
        for o in targets or [None]
    ][:6]


def _is_where(place: Token, noun: Token) -> bool:
    """Return whether something falls or rises there: "the pound's fall in London", "their slump in the league".

    Towns and raids that there are more of are what rises: "a rise in attacks".
    """
    if place.ent_type_:
        return place.ent_type_ in _PLACES
    label = label_of(place.lemma_.lower(), plural=False)
    if place.tag_ != "NN" or first_child(place, "det") is None:
        return False
    owned = first_child(noun, "poss") is not None
    return label in {"Organization", "Place"} or (owned and label == "Event")


def _is_suffered(frame: Frame, noun: Token, target: Token) -> bool:
    """Return whether it is told who suffers an act, whoever does it: "the arrest of Ann Lee", "of three guards".

    Who is "wanted for the murder of Lee" need not have done it, and nothing else is told of it.
    """
    if frame.predicate not in _SUFFERED or noun.head.head.lemma_ == "want":
        return False
    counted = any(c.dep_ == "nummod" for c in target.lefts)
    return target.ent_type_ == "PERSON" or (counted and can_act(target))


def _culprits(noun: Token) -> list[Token | None]:
    """Return who is "accused of the murder of Lee", "convicted of", "jailed for"; empty elsewhere."""
    verb = noun.head.head
    charged = noun.dep_ == "pobj" and noun.head.lower_ in {"for", "of", "with"}
    if not charged or verb.lemma_ not in _CHARGING:
        return []
    return [*(subjects_of(verb) if is_passive(verb) else objects_of(verb))]


def _doers_behind(target: Token) -> list[Token | None]:
    """Return who does it, where the parser hangs "by Peru" on whom it is done to."""
    for name, _, inner in preposition_objects(target):
        if name == "by" and inner.pos_ in NOUNS:
            return [*iter_conjuncts(inner)]
    return []


def _loser(noun: Token, found: list[tuple[str, Token]]) -> list[Token | None]:
    """Return who loses in "Leeds' loss to Hull", "Leeds' 3-1 defeat by Hull"; nobody in "its loss of jobs to Asia"."""
    owner = first_child(noun, "poss")
    winners = [t for n, t in found if n in {"by", "to"}]
    match = bool(winners) and all(n != "of" for n, _ in found) and winners[0].pos_ == "PROPN"
    return [owner] if match and owner is not None and not is_time(owner) else []


def _vote_claims(noun: Token) -> list[Claim]:
    """Return RECEIVES of "won with 1,200 votes", "was elected with 53 % of the vote"."""
    verb = noun.head.head
    if noun.lemma_.lower() not in _COUNTED or noun.head.lower_ != "with":
        return []
    counted = any(c.pos_ == "NUM" for c in noun.lefts)
    if not counted or noun.dep_ != "pobj" or verb.pos_ != "VERB":
        return []
    # "the poll shows Lee with 40 percent"; no lead that Lee has gets votes
    shown = [t for t in objects_of(verb) if t is not None and can_act(t)]
    shown = shown if verb.lemma_ in _SHOWING else []
    first, last = phrase(noun)
    words = Argument(token=noun, first=first, last=last)
    cue, scope = (noun.head.i, noun.i), Scope()
    return [
        Claim(
            "RECEIVES", "receive", noun, cue, argument_of(s), words, scope, "noun", time_head=verb
        )
        for s in shown or subjects_of(verb)
    ]


def _decision_claims(noun: Token, reader: ClauseReader) -> list[Claim]:
    """Return DECIDES [SUPPLIES ...] of "its decision to supply", and the like of a request or a promise."""
    predicate = load_words().decisions.get(noun.lemma_.lower())
    verb = first_child(noun, "acl") if predicate is not None else None
    if predicate is None or verb is None or verb.tag_ != "VB" or not is_event_verb(verb):
        return []
    inner = reader.claims_of(verb)
    taking = taking_of(noun)
    owners: list[Token | None] = [*_owners(noun, allow_of=False)]
    if taking is not None and not owners:
        owners = [*(passive_agent(taking) if is_passive(taking) else subjects_of(taking))] or [None]
    if not inner or not owners:
        return []
    content = Argument(claim=inner[0])
    scope = act_scope(noun) if taking is None else scope_of(taking)
    return [
        Claim(
            predicate,
            noun.lemma_,
            noun,
            (noun.i, noun.i),
            argument_of(o),
            content,
            scope,
            "noun",
            time_head=taking,
        )
        for o in owners
    ]
