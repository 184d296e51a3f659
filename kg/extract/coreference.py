"""Find what a pronoun or a definite noun phrase stands for: score what was named before, and rather leave it open than guess."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from kg.extract.names import load_lexicon

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
PRONOUNS = HE | SHE | IT | THEY
POSSESSIVES = frozenset({"his", "her", "its", "their"})
REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
DEFINITES = frozenset({"the", "this", "that", "these", "those", "such"})
_POINTING = frozenset({"this", "these", "that", "those"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SPEECH = frozenset(
    "say add tell ask write claim warn note explain argue insist reply state declare".split()
)
_IT_TYPES = frozenset(
    {
        "Country",
        "Organization",
        "Treaty",
        "Report",
        "Policy",
        "Event",
        "Weapon",
        "AidPackage",
        "Concept",
        "Place",
        "Group",
    }
)
_THINGS = frozenset({"Weapon", "Report", "Treaty", "AidPackage"})
# A class noun may stand for any entity of its type: "the group" for Amnesty International.
_STANDS_FOR = {
    "group": "Organization", "organization": "Organization", "organisation": "Organization", "agency": "Organization",
    "company": "Organization", "firm": "Organization", "party": "Organization", "country": "Country", "nation": "Country",
    "treaty": "Treaty", "convention": "Treaty", "pact": "Treaty", "accord": "Treaty", "agreement": "Treaty",
    "weapon": "Weapon", "arm": "Weapon", "city": "Place", "town": "Place", "village": "Place",
}  # fmt: skip
_ROLE_SCORE = {
    "nsubj": 1.0,
    "nsubjpass": 0.9,
    "agent": 0.4,
    "dobj": 0.45,
    "dative": 0.4,
    "poss": 0.25,
    "appos": 0.2,
}
MARGIN = 0.25
REACH = 8
LEAST = 0.3


@dataclass(slots=True)
class Referent:
    """Something the article speaks of. `head` is the lemma of its last word; `modifiers` are keys of what narrows it."""

    id: str
    type: str
    name: str
    head: str
    modifiers: frozenset[str] = frozenset()
    named: bool = False
    plural: bool = False
    gender: str = ""
    titles: set[str] = field(default_factory=set)
    classes: frozenset[str] = frozenset()
    surfaces: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place where a referent stands: sentence number, tokens [first, last] of its Doc, the head, kind and rule.

    `referent` is None for a coordination: it may win against single things, and then nothing is resolved.
    """

    sentence: int
    first: int
    last: int
    head: Token
    referent: Referent | None
    kind: str
    how: str


def clause_verb(token: Token) -> Token:
    """Return the nearest verb above `token`, or the root."""
    here = token
    while here.head.i != here.i:
        here = here.head
        if here.pos_ in {"VERB", "AUX"}:
            return here
    return here


def is_pleonastic(token: Token) -> bool:
    """Return whether an "it" stands for nothing: "it is clear that", "it seems", "it took years to"."""
    if token.lower_ != "it" or token.dep_ not in {"nsubj", "nsubjpass", "expl"}:
        return False
    if token.dep_ == "expl":
        return True
    verb = token.head
    clauses = [
        c
        for c in verb.children
        if c.dep_ in {"ccomp", "xcomp", "csubj", "advcl", "acl", "relcl"} and c.i > token.i
    ]
    if verb.lemma_ in {"seem", "appear", "rain", "snow", "happen"}:
        return True
    if verb.lemma_ == "be":
        inner = [g for c in verb.children if c.dep_ in {"acomp", "attr"} for g in c.children]
        parts = clauses + [g for g in inner if g.dep_ in {"ccomp", "xcomp", "relcl", "acl"}]
        return any(_is_that_or_to(c) for c in parts) or any(
            c.dep_ == "attr" and c.ent_type_ in {"DATE", "TIME"} for c in verb.children
        )
    if token.dep_ == "nsubjpass":
        return any(_is_that_or_to(c) for c in clauses)
    return verb.lemma_ in {"take", "make"} and any(_is_that_or_to(c) for c in clauses)


def _is_that_or_to(clause: Token) -> bool:
    marks = {c.lower_ for c in clause.children if c.dep_ in {"mark", "aux", "nsubj"}}
    return bool(marks & {"that", "to", "if", "whether"}) or clause.dep_ == "ccomp"


def agrees(pronoun: str, referent: Referent) -> bool:
    """Return whether a pronoun (small letters) can stand for the referent, by kind, number and gender."""
    if pronoun in HE | SHE:
        wanted = "male" if pronoun in HE else "female"
        return referent.type == "Person" and not referent.plural and referent.gender in {"", wanted}
    if pronoun in IT:
        return referent.type in _IT_TYPES and not referent.plural
    if referent.type == "Person":
        return referent.plural
    return (
        referent.plural
        or referent.type in {"Group", "Organization"}
        or referent.head in load_lexicon().collective
    )


def _is_bound(pronoun: Token, other: Token) -> bool:
    """Return whether grammar forbids that the two are one: "he saw him", "its forces" for the forces."""
    if pronoun.lower_ in POSSESSIVES and pronoun.dep_ == "poss":
        owned = pronoun.head
        return other.i == owned.i or owned.is_ancestor(other) or (other.is_ancestor(pronoun) and other.dep_ != "ROOT" and other.pos_ in {"NOUN", "PROPN"} and not _clause_between(other, pronoun))  # fmt: skip
    if pronoun.lower_ in REFLEXIVES:
        return False
    if other.is_ancestor(pronoun) and not _clause_between(other, pronoun):
        return True
    if pronoun.dep_ in _SUBJECTS:
        return pronoun.head.i == other.head.i
    return other.dep_ in _SUBJECTS and clause_verb(other).i == clause_verb(pronoun).i


def _clause_between(above: Token, below: Token) -> bool:
    here = below.head
    while here.i != above.i and here.head.i != here.i:
        if here.pos_ in {"VERB", "AUX"}:
            return True
        here = here.head
    return False


def in_quotes(token: Token) -> bool:
    """Return whether an odd number of quotation marks stands before `token` in its block."""
    return sum(t.text == '"' for t in token.doc[: token.i]) % 2 == 1


def is_speaker(token: Token) -> bool:
    """Return whether `token` is the subject of a verb of saying outside quotation marks."""
    return token.dep_ == "nsubj" and token.head.lemma_ in _SPEECH and not in_quotes(token)


def _is_own_quote(pronoun: Token, occurrence: Occurrence) -> bool:
    """Return whether the pronoun is inside a quotation spoken by the occurrence: its speaker says "I" of himself."""
    head = occurrence.head
    return (
        head.doc is pronoun.doc
        and head.dep_ == "nsubj"
        and head.head.lemma_ in _SPEECH
        and in_quotes(pronoun)
        and not in_quotes(head)
    )


def _score(pronoun: Token, sentence: int, occurrence: Occurrence, count: int) -> float:
    head = occurrence.head
    distance = sentence - occurrence.sentence
    score = 1.0 - 0.6 * distance + _ROLE_SCORE.get(head.dep_, 0.0) + 0.12 * min(count, 5)
    subject = pronoun.dep_ in _SUBJECTS
    if head.dep_ in _SUBJECTS:
        score += 0.35 if subject else 0.0
        if (
            distance == 0
            and head.doc is pronoun.doc
            and clause_verb(pronoun).i == clause_verb(head).i
        ):
            score += 0.8 if pronoun.lower_ in POSSESSIVES | REFLEXIVES else 0.0
        if clause_verb(head).dep_ in {"ROOT", "ccomp"}:
            score += 0.2
        if head.head.lemma_ in _SPEECH and subject:
            score += 0.3
    referent = occurrence.referent
    if referent is not None:
        score += 0.25 if referent.named else 0.0
        if pronoun.lower_ in IT:
            score += {
                "Country": 0.3,
                "Organization": 0.4,
                "Treaty": 0.2,
                "Concept": -0.25,
                "Place": -0.5,
                "Event": -0.1,
            }.get(referent.type, 0.0)
        if pronoun.lower_ in THEY:
            score += {"Group": 0.4, "Organization": -0.2, "Concept": -0.2, "Country": -0.4}.get(
                referent.type, 0.0
            )
            score += 0.35 if referent.plural else -0.2
        if pronoun.lower_ in HE | SHE and referent.gender:
            score += 0.4
    return score


def resolve_pronoun(
    pronoun: Token, sentence: int, history: Sequence[Occurrence]
) -> tuple[Referent | None, float]:
    """Return the referent a third-person pronoun stands for, and by how much it beats the next; None when in doubt.

    `history` are the occurrences before the pronoun, in text order; six sentences back are looked at for persons,
    two for the rest.
    """
    word = pronoun.lower_
    if is_pleonastic(pronoun):
        return None, 0.0
    window = 5 if word in HE | SHE else 2
    counts: dict[int, int] = {}
    best: dict[int, tuple[float, Referent | None]] = {}
    for occurrence in history:
        referent = occurrence.referent
        key = id(referent) if referent else -occurrence.head.i - 1
        counts[key] = counts.get(key, 0) + 1
        if sentence - occurrence.sentence > window:
            continue
        if referent is None:
            if word not in THEY:
                continue
        elif not agrees(word, referent):
            continue
        near = occurrence.sentence == sentence
        if near and (_is_bound(pronoun, occurrence.head) or occurrence.head.i == pronoun.i):
            continue
        if word not in IT and _is_own_quote(pronoun, occurrence):
            continue
        score = _score(pronoun, sentence, occurrence, counts[key])
        if key not in best or score >= best[key][0]:
            best[key] = (score, referent)
    return _winner(best.values())


def _winner(found: Iterable[tuple[float, Referent | None]]) -> tuple[Referent | None, float]:
    ranked = sorted(found, key=lambda x: (-x[0], x[1].id if x[1] else ""))
    if not ranked or ranked[0][0] < LEAST:
        return None, 0.0
    lead = ranked[0][0] - ranked[1][0] if len(ranked) > 1 else 1.0
    return (ranked[0][1], lead) if lead >= MARGIN else (None, lead)


def find_antecedent(
    head: str,
    modifiers: frozenset[str],
    label: str,
    *,
    plural: bool,
    determiner: str,
    now: int,
    history: Sequence[Occurrence],
) -> tuple[Referent, str] | None:
    """Return what a definite noun phrase takes up, and by which rule; None where nothing fits.

    A phrase takes up an earlier thing with the same last word and at least its modifiers ("the
    mines" after "anti-personnel mines"): the one most spoken of lately. A bare class noun takes up
    the only thing of its type, or the one just spoken of; a bare title its holder.

    Args:
        head: the lemma of the phrase's last word.
        modifiers: its keys, as in `Referent`.
        label: its entity label.
        plural: whether it means several.
        determiner: "this" and its like point at the latest, "the" at the most spoken of.
        now: the number of its sentence.
        history: the occurrences before it.
    """
    fitting: dict[str, list[Occurrence]] = {}
    for occurrence in history:
        referent = occurrence.referent
        if (
            referent is not None
            and _is_same_head(head, label, referent, plural=plural)
            and modifiers <= referent.modifiers | {"own"}
        ):
            fitting.setdefault(referent.id, []).append(occurrence)
    ranked = sorted(
        (
            (0.0 if determiner in _POINTING else _salience(head, places, now), places[-1])
            for places in fitting.values()
        ),
        key=lambda x: (-x[0], -x[1].sentence, -x[1].head.i),
    )
    if ranked and now - ranked[0][1].sentence <= REACH:
        found = ranked[0][1].referent
        return (found, "same head") if found else None
    if modifiers:
        return None
    if label == "Person" and not plural:
        holders = {o.referent.id: o.referent for o in history if o.referent and head in o.referent.titles}
        named = [r for _, r in sorted(holders.items()) if r.type == "Person" and r.named]
        return (named[0], "title") if len(named) == 1 else None
    kind = _STANDS_FOR.get(head)
    if kind is None or plural != (kind == "Weapon"):
        return None
    return _class_antecedent(kind, history)


def _salience(head: str, places: Sequence[Occurrence], now: int) -> float:
    """Return how much a thing is spoken of: often and lately; a mere class ("landmines") less than a kind of it."""
    referent = places[-1].referent
    mere = referent is not None and referent.type == "Weapon" and referent.head in {head, f"land{head}"}
    return 0.5 * min(len(places), 4) - 0.25 * (now - places[-1].sentence) - (1.0 if mere else 0.0)


def _is_same_head(head: str, label: str, referent: Referent, *, plural: bool) -> bool:
    if referent.type == "Person" and referent.named:
        return False
    if head != referent.head and head not in referent.classes:
        return False
    return referent.named or label == "Weapon" or plural == referent.plural


def _class_antecedent(kind: str, history: Sequence[Occurrence]) -> tuple[Referent, str] | None:
    """Return the entity of type `kind` that a bare class noun means: the only one lately, or the latest subject."""
    if not history:
        return None
    now = history[-1].sentence
    recent = [
        o
        for o in history
        if o.referent and o.referent.type == kind and o.referent.named and now - o.sentence <= 2
    ]
    if kind == "Organization":
        recent = [
            o
            for o in recent
            if o.referent and not o.referent.id.endswith(("-government", "-armed-forces"))
        ]
    different = {id(o.referent) for o in recent}
    if len(different) == 1 and recent[-1].referent:
        return recent[-1].referent, "class"
    subjects = [o for o in recent if o.head.dep_ in _SUBJECTS]
    if subjects and kind in {"Country", "Organization"}:
        last = [o for o in subjects if o.sentence == subjects[-1].sentence]
        if len({id(o.referent) for o in last}) == 1 and last[-1].referent:
            return last[-1].referent, "class of the subject"
    return None
