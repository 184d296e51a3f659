"""Tell what the name of a state, its people or its capital means: a government, a town, people, a tongue, a person."""

from kg.extract.words.kinds import label_of
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.tree import BEFORE_NOUN, Span, Token

_GIVING_VERBS = frozenset(
    ["send", "supply", "give", "deliver", "sell", "provide", "offer", "transfer", "ship", "pledge"]
)
_PLACE_VERBS = frozenset(
    {"visit", "leave", "reach", "enter", "arrive", "travel", "fly", "go", "come", "return", "drive", "meet", "live",
     "hold", "gather", "land", "tour", "attack", "bomb", "bombard", "shell", "strike", "hit", "capture", "seize",
     "retake", "besiege", "storm", "shake", "rock", "flood", "evacuate", "flee"}
)  # fmt: skip
# what a town does or undergoes, and no government
_TOWN_VERBS = frozenset(
    {"be", "become", "boast", "burn", "celebrate", "flood", "freeze", "host", "lie", "shiver", "sleep", "sprawl",
     "stage", "stretch", "swelter"}
)  # fmt: skip
# what towns build, have and run, and whom they pay
_TOWN_THINGS = frozenset(
    {"aquarium", "bakery", "bridge", "bus", "cafe", "cathedral", "cinema", "cyclist", "firefighter", "fountain",
     "gallery", "garden", "gardener", "library", "lord_mayor", "market", "marathon", "mosque", "museum", "nightclub",
     "opera", "orchestra", "palace", "park", "playground", "pub", "restaurant", "shop", "skyline", "skyscraper",
     "square", "stadium", "suburb", "subway", "synagogue", "temple", "theater", "theatre", "tower", "tram", "tramway",
     "zoo"}
)  # fmt: skip
_RUNNING = frozenset(
    {"build", "buy", "close", "construct", "finish", "have", "hire", "lose", "need", "open", "own", "renovate",
     "reopen"}
)  # fmt: skip
_TOWNS = frozenset({"city", "town", "port", "capital", "metropolis", "hub", "seaport"})
_PLACE_HEADS = _TOWN_THINGS | frozenset(
    {"resident", "suburb", "region", "area", "airport", "street", "hospital", "hotel", "university", "court", "office",
     "bureau", "mayor", "police", "oblast", "native", "newspaper", "time", "metro", "subway", "station", "church"}
)  # fmt: skip
_SOME = frozenset(
    {"all", "any", "each", "every", "few", "fellow", "many", "more", "most", "no", "ordinary", "other", "several",
     "some", "these", "those", "young"}
)  # fmt: skip
_SPOKEN = frozenset({"know", "learn", "read", "speak", "study", "teach", "understand", "write"})
_BESIDE = frozenset({"between", "with", "against"})
# what runs between towns
_LINKING = frozenset(
    {"bus", "connect", "connection", "distance", "drive", "ferry", "flight", "fly", "highway", "journey", "line",
     "link", "motorway", "pipeline", "rail", "railway", "road", "route", "service", "shuttle", "train", "travel",
     "trip"}
)  # fmt: skip
_TAUGHT = frozenset({"class", "course", "dictionary", "grammar", "lesson", "textbook", "word"})
# nouns for one of a people, which are no adjectives
_ONE_OF_PEOPLE = frozenset(
    {"briton", "croat", "dane", "dutchman", "finn", "frenchman", "frenchwoman", "icelander", "irishman", "kurd",
     "luxembourger", "pole", "scot", "serb", "slovene", "spaniard", "swede", "turk"}
)  # fmt: skip
# so ends what is said of one of a people, not of all: "the Brazilian", "the Iraqi", but "the Dutch"
_ENDS_OF_ONE = ("an", "i")
_NO_GIVEN_NAMES = frozenset({"DATE", "GPE", "NORP", "TIME"})
_OBJECT_PRONOUNS = frozenset({"her", "him", "me", "them", "us"})


def is_one_people(noun: Token) -> bool:
    """Return whether a noun is that for one of a people or for several: "Dane", "Danes"."""
    return noun.lower_.removesuffix("s") in _ONE_OF_PEOPLE


def head_of(span: Span) -> Token:
    """Return the token of `span` that governs the others: the root, or the last noun where a parse is odd."""
    root = span.root
    if root.pos_ in {"NOUN", "PROPN", "ADJ", "X", "NUM", "PRON"}:
        return root
    nouns = [t for t in span if t.pos_ in {"NOUN", "PROPN"}]
    return nouns[-1] if nouns else root


def is_place_use(span: Span) -> bool:
    """Return whether a seat of government is meant as a town here ("in Kyiv"), not as its government ("Kyiv asked").

    Source: read off news sentences; unclear uses are read as the town.
    """
    head = head_of(span)
    governor = head.head
    if any(c.dep_ == "appos" and c.lemma_.lower() in _TOWNS for c in head.children):
        return True  # "Dakar, a port, grew"
    if head.dep_ in {"nsubj", "nsubjpass", "agent"}:
        return head.dep_ == "nsubjpass" or _is_done_by_town(governor)
    if head.dep_ == "poss":
        return governor.lemma_.lower() in _PLACE_HEADS or governor.ent_type_ == "FAC"
    if head.dep_ == "conj" and head.conjuncts:
        first = head.conjuncts[0]
        if first.dep_ == "dobj":
            return first.head.lemma_ in _PLACE_VERBS
        return first.dep_ not in {"nsubj"} and not _is_beside(first.head)
    if head.dep_ == "dative":
        return False
    if head.dep_ == "pobj":
        verb = governor.head
        if governor.lower_ == "by" or _is_beside(governor):
            return False
        given = governor.lower_ == "to" and verb.lemma_ in _GIVING_VERBS
        return not given or _is_of_people(verb)
    if head.dep_ == "dobj":
        return governor.lemma_ in _PLACE_VERBS
    return True


def is_before_its_state(span: Span, state: str) -> bool:
    """Return whether a town stands before the name of its state: "Bangkok, Thailand"."""
    comma, words = span[-1].nbor(1), state.split()
    behind = span.doc[comma.i + 1 : comma.i + 1 + len(words)]
    return comma.text == "," and [t.text for t in behind] == words


def _is_beside(link: Token) -> bool:
    """Return whether states deal with one another: "talks between Oslo and Rome", no trains between them."""
    return link.lower_ in _BESIDE and link.head.lemma_.lower() not in _LINKING


def _is_done_by_town(verb: Token) -> bool:
    """Return whether only a town does this: "flooded", "built a tram"."""
    things = [c.lemma_.lower() for c in verb.rights if c.dep_ == "dobj"]
    running = verb.lemma_ in _RUNNING and any(thing in _TOWN_THINGS for thing in things)
    return verb.lemma_ in _TOWN_VERBS or running


def _is_of_people(verb: Token) -> bool:
    """Return whether people are sent: to a town, not to its government."""
    first = verb
    while first.dep_ == "conj" and first.head.i != first.i and not _things_of(first):
        first = first.head
    return any(
        t.lower_ in _OBJECT_PRONOUNS
        or t.ent_type_ == "PERSON"
        or label_of(t.lemma_.lower(), plural=False) in {"Person", "Group"}
        for t in _things_of(first)
    )


def _things_of(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]


def are_people(noun: Token) -> bool:
    """Return whether a demonym means people, not their state: "169 Palestinians", "any Kenyans", "an Iraqi"."""
    if noun.dep_ in BEFORE_NOUN:
        return False
    before = {c.lower_ for c in noun.lefts}
    one = noun.tag_ in {"NN", "NNP"} and bool(before & {"a", "an", "another"})
    single = noun.lower_ in _ONE_OF_PEOPLE or noun.lower_.endswith(_ENDS_OF_ONE)
    one = one or (single and "the" in before and noun.tag_ not in {"NNS", "NNPS"})
    told = any(c.dep_ == "nummod" or c.tag_ == "JJS" for c in noun.lefts)
    counted = bool(before & _SOME) or told
    behind = noun.head.lower_ == "of" and noun.head.head.pos_ in {"NOUN", "NUM"}
    bare = noun.tag_ in {"NNS", "NNPS"} and not any(c.dep_ in {"det", "poss"} for c in noun.lefts)
    return one or counted or bare or (behind and noun.tag_ in {"NNS", "NNPS"})


def is_spoken(word: Token) -> bool:
    """Return whether a demonym is the language that somebody speaks or learns: "speaks Danish and Greek"."""
    first = word
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    bare = word.tag_ not in {"NNS", "NNPS"} and word.left_edge.i == word.i
    return bare and first.dep_ == "dobj" and first.head.lemma_ in _SPOKEN


def is_taught(word: Token) -> bool:
    """Return whether a demonym tells of lessons or words what language they are of: "Greek lessons"."""
    inside = word.dep_ in BEFORE_NOUN and word.head.i == word.i + 1
    return inside and word.head.lemma_.lower() in _TAUGHT


def is_alone(word: Token) -> bool:
    """Return whether a word says nothing of a noun behind it: no "French" of "French police"."""
    return not (word.dep_ in BEFORE_NOUN and word.head.i > word.i)


def is_after_given_name(word: Token) -> bool:
    """Return whether a state's or a people's word is a surname with its given name: "Tom French", "Lena Pole"."""
    before = word.nbor(-1) if word.i > word.sent.start else word
    if before is word or not before.text.istitle() or before.pos_ != "PROPN":
        return False  # "In France", "Will France sign?"
    if before.ent_type_ in _NO_GIVEN_NAMES:
        return False  # "in April France signed"
    tied = before.head is word or word.head is before
    return tied and before.lower_ in load_lexicon().given_names and is_alone(word)
