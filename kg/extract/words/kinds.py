"""Tell what kind of thing a noun names, whether it is several, and its lemma."""

from functools import lru_cache

from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.tree import Token

TIME_LABELS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"})
# labels and the recogniser's types of those who act
ACTING = frozenset({"Person", "Group", "Organization"})
DOERS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
# the recogniser's types of places
SPOTS = frozenset({"FAC", "GPE", "LOC"})
_PERSONS = ("man", "men", "woman", "women", "ist", "ians")
_SINGULAR = {"troops": "troop", "forces": "force", "weapons": "weapon", "arms": "arm"}
# in "-ist" like those who do something
_NO_PERSONS = frozenset(
    {"blacklist", "checklist", "fist", "gist", "heist", "hitlist", "list", "mailing-list", "mist", "playlist",
     "shortlist", "twist", "waist", "waitlist", "watchlist", "wishlist", "wrist"}
)  # fmt: skip
# several of these are people; one is a colour or a leaning
_PEOPLE = frozenset(
    {"black", "conservative", "gay", "hispanic", "latino", "liberal", "moderate", "progressive", "white"}
)  # fmt: skip
_MASS = frozenset(["people", "police", "public"])


@lru_cache(maxsize=10_000)
def label_of(lemma: str, *, plural: bool) -> str:
    """Return the entity label of a head noun; Concept for a noun the lexicon does not know.

    Several persons are a Group.
    """
    lexicon = load_lexicon()
    label = lexicon.labels.get(lemma, "")
    if not label and lemma.endswith(_PERSONS) and lemma not in _NO_PERSONS:
        label = "Person"
    if plural and (label == "Person" or lemma in _PEOPLE):
        return "Group"
    if label == "Organization" and plural:
        return "Group"
    return label or "Concept"


def lemma_of(token: Token) -> str:
    """Return the lemma of a noun in small letters; the pipeline's, with British spelling left as it is."""
    word = token.lemma_.lower()
    if token.tag_ == "NNPS" and word[:-1] in load_lexicon().labels and word[-1:] == "s":
        return word[:-1]  # "Medics" at the start of a sentence, taken for a name
    return _SINGULAR.get(word, word)


def is_plural(token: Token) -> bool:
    """Return whether a noun is plural in form or always means several."""
    return token.tag_ in {"NNS", "NNPS"} or token.lower_ in _MASS


def is_body(noun: Token) -> bool:
    """Return whether a noun is a body, or the name of one."""
    kind = label_of(noun.lemma_.lower(), plural=False)
    return noun.ent_type_ == "ORG" or (not noun.ent_type_ and kind == "Organization")


def can_act(noun: Token) -> bool:
    """Return whether a noun is a person or a body, or a name of one."""
    label = label_of(noun.lemma_.lower(), plural=noun.tag_ in {"NNS", "NNPS"})
    return noun.ent_type_ in DOERS or label in ACTING


def is_language(noun: Token) -> bool:
    """Return whether a word is a language: the "German" of "wrote in German" is no country."""
    alone = noun.ent_type_ in {"NORP", "LANGUAGE"} and noun.left_edge.i == noun.i
    return alone and noun.head.lower_ in {"in", "into", "from"} and noun.tag_ not in {"NNS", "NNPS"}
