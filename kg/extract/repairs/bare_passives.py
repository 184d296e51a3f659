"""Tell passives without "was", as in headlines, from actives: "Nurse cleared of murder", "Singer denied bail"."""

from kg.extract.words.kinds import SPOTS, label_of
from kg.extract.words.tree import Token

_NAMING = frozenset({"appoint", "elect", "name"})

# what nobody does without an object stands before these words without one: whom is what the subject is
_WITHOUT_OBJECT = {
    "of": frozenset(
        {"absolve", "accuse", "acquit", "clear", "convict", "deprive", "rob", "strip", "suspect"}
    ),
    "to": frozenset(
        {"advise", "allow", "compel", "deport", "encourage", "exile", "extradite", "force", "instruct", "invite",
         "oblige", "order", "permit", "persuade", "send", "sentence", "tell", "urge"}
    ),
    "from": frozenset(
        {"ban", "bar", "deport", "dismiss", "evict", "exclude", "exile", "expel", "remove", "rescue", "suspend"}
    ),
    "with": frozenset({"charge"}),
    "over": frozenset({"hold", "jail", "question", "sue"}),
    "into": frozenset({"force", "send"}),
}  # fmt: skip
_LED = frozenset(word for words in _WITHOUT_OBJECT.values() for word in words)
_FOUND = frozenset(
    {"alive", "dead", "guilty", "hanged", "innocent", "murdered", "safe", "unconscious"}
)
_FOUND_AS = frozenset({"nsubj", "acomp", "oprd", "dobj", "xcomp"})
# participles that are no pasts
_PARTICIPLES = frozenset(
    {
        "beaten",
        "chosen",
        "given",
        "hidden",
        "overthrown",
        "seen",
        "shown",
        "stolen",
        "taken",
        "thrown",
        "torn",
    }
)
_LEAVE = frozenset(
    {"access", "accreditation", "admission", "asylum", "bail", "citizenship", "clemency", "entry", "leave", "licence",
     "license", "parole", "pardon", "passport", "pension", "permission", "permit", "probation", "refuge", "residency",
     "status", "visa"}
)  # fmt: skip
_PRIZES = frozenset(
    {"compensation", "contract", "custody", "damages", "degree", "honour", "honor", "medal", "prize", "scholarship",
     "title"}
)  # fmt: skip
_POSTS = frozenset(
    {"asylum", "contract", "job", "place", "post", "role", "scholarship", "shelter", "visa"}
)
_BURDENS = frozenset(
    {"ban", "card", "contract", "fine", "lifeline", "penalty", "punishment", "reprieve", "sentence", "suspension",
     "term"}
)  # fmt: skip
# what a person gets by these verbs, who would rather tell of giving in the present and with an article
_GIVEN = {
    "award": _PRIZES,
    "deny": _LEAVE,
    "grant": _LEAVE | {"custody"},
    "hand": _BURDENS,
    "offer": _POSTS,
    "refuse": _LEAVE - {"leave", "pension"},
}
# who gives or withholds it
_GIVERS = frozenset(
    {"academy", "agency", "appeals", "authority", "board", "cabinet", "commission", "committee", "congress", "council",
     "country", "court", "embassy", "government", "governor", "judge", "jury", "king", "magistrate", "minister",
     "ministry", "official", "panel", "parliament", "police", "president", "queen", "senate", "state", "tribunal",
     "university"}
)  # fmt: skip
_STANDING_FOR_MANY = frozenset({"GPE", "NORP", "ORG"})


def names_office(verb: Token, subject: Token, labels: set[str]) -> Token | None:
    """Return the office of "Olsen named coach of Leeds", which Olsen gets; None where the subject gives it."""
    if verb.lemma_ not in _NAMING or labels != {"nsubj", "dobj"}:
        return None
    office = next(c for c in verb.children if c.dep_ == "dobj")
    held = office.pos_ == "NOUN" and label_of(office.lemma_.lower(), plural=False) == "Person"
    gets = held and _is_bare(office) and _is_bare(subject) and subject.tag_ in {"NN", "NNP"}
    return office if gets and not _gives(subject) else None


def _gives(subject: Token) -> bool:
    return subject.lemma_.lower() in _GIVERS or subject.ent_type_ in _STANDING_FOR_MANY


def is_bare_passive(verb: Token, subject: Token, labels: set[str]) -> bool:
    """Return whether the past `verb` is a passive without its auxiliary, and `subject` what suffers it.

    `labels` are those of its children but prepositions, adverbs, times and points.
    """
    after = verb.nbor(1).lower_
    if verb.lower_ in _PARTICIPLES:
        return verb.dep_ == "ROOT" and labels <= {"nsubj", "dobj"}
    if verb.lemma_ in _LED:
        led = verb.lemma_ in _WITHOUT_OBJECT.get(after, ())
        return led and labels <= {"nsubj", "xcomp"} and _is_bare(subject)
    if verb.lemma_ == "find":
        things = any(c.dep_ == "dobj" and c.pos_ != "ADJ" for c in verb.rights)  # "dead birds"
        return after in _FOUND and not things and labels <= _FOUND_AS
    return verb.lemma_ in _GIVEN and labels == {"nsubj", "dobj"} and _is_given(verb, subject)


def _is_bare(noun: Token) -> bool:
    """Return whether a noun has no article or owner: in the past of a full sentence a thing has."""
    return not any(c.tag_ in {"DT", "PRP$"} for c in noun.lefts)


def _is_given(verb: Token, subject: Token) -> bool:
    """Return whether the subject gets or is refused the bare object: "denied bail", not "denied bail to Lee"."""
    thing = next(c for c in verb.children if c.dep_ == "dobj")
    if thing.lemma_ not in _GIVEN[verb.lemma_] or not (_is_bare(thing) and _is_bare(subject)):
        return False
    if _gives(subject) and verb.lemma_ != "hand":  # "Leeds handed transfer ban"
        return False
    to = next((c for w in (verb, thing) for c in w.rights if c.lower_ == "to"), None)
    goals = [c for c in to.rights if c.dep_ == "pobj"] if to is not None else []
    return to is None or any(c.ent_type_ in SPOTS for c in goals)
