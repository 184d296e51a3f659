"""Tell what kind of thing a noun of several meanings names here: a mine of coal, a tank of water, an act of a play."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kg.extract.names.nominals import Nominal
from kg.extract.parsing.parse import ParsedSentence
from kg.extract.words.kinds import is_plural
from kg.extract.words.moves import MOVES
from kg.extract.words.speech import is_voiced
from kg.extract.words.tree import PLURAL_VERBS, Token

_DONE_TO = frozenset({"dobj", "nsubjpass"})
_ORES = frozenset(
    {"bauxite", "coal", "cobalt", "copper", "diamond", "emerald", "gold", "graphite", "iron", "lignite", "lithium",
     "nickel", "opencast", "ore", "phosphate", "platinum", "potash", "salt", "silver", "sulphur", "tin", "uranium",
     "zinc"}
)  # fmt: skip
# what is done to a pit, or by one, and by no weapon
_WORKED = frozenset(
    {"close", "develop", "enter", "evacuate", "expand", "flood", "inspect", "leave", "nationalise", "nationalize",
     "open", "operate", "privatise", "privatize", "reopen", "shut", "visit"}
)  # fmt: skip
# weapons are traded, too, but not one by one
_OWNED = frozenset({"acquire", "buy", "own", "sell"})
_RUNNING = frozenset({"close", "employ", "hire", "open", "produce", "reopen", "shut"})
_LABOURING = frozenset({"labor", "labour", "toil", "work"})
_INSIDE = frozenset({"at", "in", "inside"})
_OF_PITS = frozenset(
    {"closure", "collapse", "disaster", "entrance", "manager", "operator", "output", "owner", "rescue", "shaft",
     "union", "worker"}
)  # fmt: skip
_LAYING = frozenset(
    {"ban", "clear", "defuse", "deploy", "destroy", "detonate", "disarm", "hit", "lay", "plant", "remove", "scatter",
     "sow", "step", "use"}
)  # fmt: skip
_BLASTING = frozenset({"blow", "detonate", "explode", "injure", "kill", "maim", "wound"})
_DIGGERS = frozenset({"coalfield", "colliery", "miner", "miners", "pithead"})
_DEMINERS = frozenset(
    {"anti-personnel", "antipersonnel", "deminer", "deminers", "demining", "landmine", "landmines", "minefield",
     "minefields"}
)  # fmt: skip
_FILLED = frozenset(
    {"air", "diesel", "fish", "fuel", "gas", "oil", "oxygen", "petrol", "propane", "septic", "sewage", "storage",
     "water"}
)  # fmt: skip
_FULL = frozenset({"dry", "empty", "full", "leaky"})
_TRADED = MOVES - {"ease"} | {"grow", "increase"}
_SOLD = frozenset(
    {
        "export",
        "factory",
        "food",
        "mail",
        "online",
        "phone",
        "pizza",
        "takeaway",
        "takeout",
        "telephone",
    }
)
_PARTS = frozenset({"closing", "final", "first", "fourth", "last", "opening", "second", "third"})
_LAWMAKERS = frozenset({"assembly", "congress", "parliament"})
# what somebody does with an office that is called a post
_HELD = frozenset(
    {"abandon", "accept", "assume", "fill", "hold", "keep", "leave", "lose", "occupy", "offer", "quit", "relinquish",
     "resign", "resume", "retain", "seek", "take", "vacate"}
)  # fmt: skip
_LEFT_OR_GOT = frozenset(
    {"appoint", "dismiss", "elect", "fire", "name", "oust", "remove", "resign", "return", "sack"}
)
_JOINED = frozenset({"buy", "edit", "found", "join", "own", "run", "sue"})
_PUBLISHING = frozenset({"apologise", "apologize", "cite", "hire", "print", "quote", "report"})
_TOLD = frozenset({"tell", "work", "write"})
_PAID = frozenset({"face", "foot", "pay", "repay", "run", "settle"})
_BILLED = frozenset(
    {"dollar", "electricity", "energy", "fuel", "gas", "heating", "hospital", "hotel", "household", "medical",
     "phone", "power", "restaurant", "tax", "telephone", "utility", "water"}
)  # fmt: skip
_KNOWN = frozenset(
    {"activity", "competence", "endeavor", "endeavour", "expertise", "inquiry", "interest", "knowledge", "law",
     "medicine", "physics", "policy", "practice", "research", "responsibility", "science", "specialisation",
     "specialization", "study", "work"}
)  # fmt: skip
_HIDDEN = frozenset(
    {"anonymous", "confidential", "diplomatic", "government", "military", "police", "security", "unidentified",
     "unnamed"}
)  # fmt: skip
_QUOTED = frozenset({"ask", "cite", "contact", "interview", "quote"})
# "the wounded" are people; of the others of these, one is told as often
_PEOPLE = frozenset(
    {"bereaved", "blind", "dead", "deaf", "destitute", "disabled", "displaced", "dying", "elderly", "faithful",
     "guilty", "homeless", "hungry", "infirm", "injured", "innocent", "jailed", "jobless", "missing", "needy",
     "oppressed", "poor", "rich", "sick", "starving", "super-rich", "trapped", "undocumented", "unemployed",
     "uninsured", "unvaccinated", "wealthy", "wounded"}
)  # fmt: skip
_TRIED = frozenset({"accused", "convicted", "deceased"})
_ENTERED = frozenset({"build", "destroy", "enter", "furnish", "leave", "open", "rent", "visit"})
# what somebody does with the authority that they have
_WIELDED = frozenset(
    {"abuse", "assert", "challenge", "claim", "delegate", "exceed", "exercise", "gain", "give", "grant", "have", "lack",
     "lose", "overstep", "regain", "undermine", "wield"}
)  # fmt: skip
_FAMED = frozenset(
    {"basketball", "cricket", "film", "football", "golf", "movie", "music", "opera", "pop", "rock", "rugby", "screen",
     "soap", "soccer", "sports", "television", "tennis", "tv"}
)  # fmt: skip
_SCREENS = frozenset({"baby", "computer", "heart", "television", "tv", "video"})
_WATCHED = frozenset(
    {"follow", "monitor", "record", "restrict", "retrace", "trace", "track", "watch"}
)
# what those do who campaign for somebody
_CAMPAIGNING = frozenset(
    {"air", "apologise", "apologize", "buy", "decide", "dismiss", "file", "fire", "hire", "hope", "issue", "mail",
     "pay", "plan", "praise", "raise", "refuse", "release", "remove", "respond", "run", "sack", "seek", "spend", "sue",
     "tout", "try", "want"}
)  # fmt: skip
# what is done with what a customer orders
_BOOKED = frozenset({"book", "fulfil", "fulfill", "land", "place", "secure", "win"})
_COMMANDS = frozenset({"court", "executive", "gag", "protection", "restraining"})
# meetings, no treaties
_PARTISAN = frozenset(
    {"annual", "democratic", "fan", "gop", "labour", "national", "nominating", "party", "political", "republican",
     "state"}
)  # fmt: skip
_MET_AT = frozenset({"address", "attend", "boycott", "disrupt", "host", "open", "skip", "stage"})
_MEETING = frozenset({"begin", "choose", "elect", "gather", "nominate", "open", "start", "vote"})
_OF_MEETINGS = frozenset(
    {"attendee", "attendees", "delegate", "delegates", "keynote", "nominate", "nominated", "nomination", "nominee"}
)  # fmt: skip
_OF_TREATIES = frozenset(
    {"protocol", "ratification", "ratified", "ratify", "signatories", "signatory", "treaty"}
)
# what is done to a parcel, or by one, and by no aid
_PARCELLED = frozenset(
    {"carry", "detonate", "drop", "find", "leave", "mail", "open", "place", "plant", "steal", "throw", "unwrap", "wrap"}
)  # fmt: skip
_BURSTING = frozenset({"arrive", "detonate", "explode"})
_OF_PARCELS = frozenset({"abandoned", "brown", "suspicious", "unattended", "wrapped"})
_STRONG = frozenset(
    {"brute", "deadly", "enough", "excessive", "full", "great", "lethal", "little", "low", "reasonable", "sheer"}
)  # fmt: skip
_FARES = frozenset({"business", "economy", "first", "premium", "second", "third", "tourist"})
_STOPS = frozenset(
    {"bus", "coach", "gas", "metro", "petrol", "polling", "power", "pumping", "rail", "railway", "space", "subway",
     "train", "tram", "tube", "underground", "weather"}
)  # fmt: skip
_PLAYED_ON = frozenset(
    {"audio", "blu-ray", "cassette", "cd", "dvd", "media", "mp3", "music", "portable", "record", "tape", "video"}
)  # fmt: skip
_AIRED = frozenset(
    {"broadcast", "cable", "criminal", "drug", "extremist", "jihadist", "militant", "news", "paedophile", "radio",
     "resistance", "smuggling", "spy", "spying", "television", "terror", "terrorist", "trafficking", "tv"}
)  # fmt: skip
_RUN = frozenset({"download", "install", "launch", "uninstall", "update", "watch"})
_SHOWN = frozenset({"computer", "game", "radio", "software", "television", "tv"})
_PASSENGERS = frozenset(
    {"airline", "airliner", "airliners", "airlines", "carrier", "carriers", "passenger", "passengers"}
)  # fmt: skip
_WARLIKE = frozenset(
    {"airstrike", "airstrikes", "army", "bombed", "bombing", "fighter", "fighters", "military", "navy",
     "troops", "war", "warplane", "warplanes"}
)  # fmt: skip
_FLYING = frozenset(
    {"airbus", "boeing", "business", "commercial", "corporate", "long-haul", "passenger", "private"}
)
_CHAMBERS = frozenset({"commons", "congress", "lords", "parliament", "representatives"})


class Senses:
    """What the nouns of an article mean; one sign of pits or delegates is enough for all mines and conventions."""

    def __init__(self, sentences: Sequence[ParsedSentence]) -> None:
        """Keep the sentences, which are asked when a mine tells nothing by itself."""
        self._sentences = sentences
        self._pits: bool | None = None
        self._meetings: bool | None = None
        self._airliners: bool | None = None

    def read(self, nominal: Nominal) -> Nominal:
        """Return `nominal` with the label of what its noun means here, and the mark that it was told."""
        test = _TESTS.get(nominal.lemma) or _TESTS.get(nominal.head.lower_)
        label = test(nominal.head) if test is not None else ""
        if not label and nominal.lemma == "mine" and self._are_pits():
            label = "Place"
        if not label and nominal.lemma == "convention" and self._are_meetings():
            label = "Event"
        if not label and nominal.lemma == "jet" and self._are_airliners():
            label = "Concept"
        if not label or label == nominal.label:
            return nominal
        plural = nominal.plural or label == "Group"
        return replace(nominal, label=label, plural=plural, meant=True)

    def _are_pits(self) -> bool:
        if self._pits is None:
            told = {_sign_of_mines(t) for s in self._sentences for t in s.span}
            self._pits = "Place" in told and "Weapon" not in told
        return self._pits

    def _are_meetings(self) -> bool:
        if self._meetings is None:
            told = self._words()
            self._meetings = bool(told & _OF_MEETINGS) and not told & _OF_TREATIES
        return self._meetings

    def _are_airliners(self) -> bool:
        if self._airliners is None:
            told = self._words()
            self._airliners = bool(told & _PASSENGERS) and not told & _WARLIKE
        return self._airliners

    def _words(self) -> set[str]:
        return {t.lower_ for s in self._sentences for t in s.span}


def is_pit(noun: Token) -> bool:
    """Return whether "Mines" at the start of a sentence is a common noun for where coal is dug."""
    return noun.lower_ == "mines" and noun.i == noun.sent.start and _mine(noun) == "Place"


def _sign_of_mines(token: Token) -> str:
    """Return what a word of the article says that its mines are: Place, Weapon or ""."""
    word = token.lower_
    if word in _DIGGERS:
        return "Place"
    if word in _DEMINERS:
        return "Weapon"
    if word not in {"mine", "mines"} or token.pos_ not in {"NOUN", "PROPN"}:
        return ""
    if token.dep_ == "compound":
        return "Place" if token.head.lemma_ in _OF_PITS else ""
    return _mine(token)


def _deeds(noun: Token) -> tuple[str, str]:
    """Return the lemmas of what is done to a thing and of what it does itself; "" where that is nothing."""
    verb = noun.head.lemma_
    return verb if noun.dep_ in _DONE_TO else "", verb if noun.dep_ == "nsubj" else ""


def _has(noun: Token, words: frozenset[str]) -> bool:
    """Return whether one of `words` stands before a noun as a part of its phrase."""
    return any(c.lower_ in words for c in noun.lefts)


def _iter_of(noun: Token, link: str = "of") -> Iterator[Token]:
    """Yield what follows `link` behind a noun."""
    return (t for p in noun.rights if p.lower_ == link for t in p.rights if t.dep_ == "pobj")


def _behind(noun: Token) -> tuple[str, str]:
    """Return the preposition before a noun and the lemma of the word that it hangs on, or two empty words."""
    link = noun.head
    return (link.lower_, link.head.lemma_.lower()) if noun.dep_ == "pobj" else ("", "")


def _mine(noun: Token) -> str:
    """Return Place for a pit, Weapon for what explodes, "" where nothing in the sentence tells."""
    undergone, done = _deeds(noun)
    link, above = _behind(noun)
    if _has(noun, _ORES):
        return "Place"
    if undergone in _LAYING or done in _BLASTING or (link in {"on", "of"} and above in _LAYING):
        return "Weapon"
    one = not is_plural(noun)
    entered = link in _INSIDE and (one or above in _LABOURING)
    owned = undergone in _OWNED and one
    told = noun.head.lemma_ if noun.dep_ == "poss" else above if link == "of" else ""
    pit = undergone in _WORKED or done in _RUNNING or told in _OF_PITS
    return "Place" if pit or entered or owned else ""


def _tank(noun: Token) -> str:
    state = any(c.lower_ in _FULL for c in noun.head.rights) and noun.dep_ == "nsubj"
    filled = _has(noun, _FILLED) or any(t.lower_ in _FILLED for t in _iter_of(noun))
    return "Concept" if state or filled else ""


def _order(noun: Token) -> str:
    """Return Concept for what a customer orders: "an order for 30 trams", "the order is worth $2 billion"."""
    undergone, done = _deeds(noun)
    wanted = list(_iter_of(noun, "for"))
    placed = bool(wanted) and (is_plural(noun) or wanted[0].tag_ == "NNS")
    placed = placed and not any(c.dep_ in {"relcl", "acl"} for t in wanted for c in t.rights)
    worth = done == "be" and any(c.lower_ == "worth" for c in noun.head.rights)
    worth = worth or any(c.lower_ == "worth" for c in noun.rights)
    booked = undergone in _BOOKED and not _has(noun, _COMMANDS)
    traded = (done in _TRADED and is_plural(noun)) or booked
    return "Concept" if placed or worth or traded or _has(noun, _SOLD) else ""


def _convention(noun: Token) -> str:
    """Return Event for a meeting: "the party's convention", "delegates at the convention", no treaty."""
    undergone, done = _deeds(noun)
    met = undergone in _MET_AT or done in _MEETING or _behind(noun)[0] in {"at", "during"}
    return "Event" if met or _has(noun, _PARTISAN) else ""


def _package(noun: Token) -> str:
    """Return Concept for a parcel: "dropped off a package", "a suspicious package"."""
    undergone, done = _deeds(noun)
    parcel = undergone in _PARCELLED or done in _BURSTING or _has(noun, _OF_PARCELS)
    parcel = parcel or _behind(noun) == ("off", "drop")
    return "Concept" if parcel else ""


def _force(noun: Token) -> str:
    """Return Concept for how strong something is: "used force", "the blast had low force"."""
    bare = not any(c.dep_ in {"compound", "det", "nummod", "poss"} for c in noun.lefts)
    return "Concept" if not is_plural(noun) and (bare or _has(noun, _STRONG)) else ""


def _class(noun: Token) -> str:
    return "Concept" if _has(noun, _FARES) and not is_plural(noun) else ""


def _player(noun: Token) -> str:
    return "Concept" if _has(noun, _PLAYED_ON) else ""


def _jet(noun: Token) -> str:
    return "Concept" if _has(noun, _FLYING) else ""


def _network(noun: Token) -> str:
    """Return Concept for what connects, "" for who broadcasts or works together in secret."""
    first = noun
    while first.dep_ == "conj":
        first = first.head
    by = first.head.dep_ == "agent"
    says = first.head.head if by else first.head
    speaks = (by or first.dep_ == "nsubj") and is_voiced(says.lemma_)
    of_whom = any(t.pos_ == "NOUN" for t in _iter_of(noun))
    before = noun.nbor(-1)  # "the Haqqani network", but "the German network", "Fiat's network"
    named = before.pos_ == "PROPN" and before.ent_type_ in {"NORP", "ORG", "PERSON"}
    return "" if speaks or of_whom or named or _has(noun, _AIRED) else "Concept"


def _program(noun: Token) -> str:
    return "Concept" if _has(noun, _SHOWN) or _deeds(noun)[0] in _RUN else ""


def _station(noun: Token) -> str:
    """Return Place for where trains stop or policemen work, "" for who broadcasts."""
    inside = noun.dep_ == "pobj" and noun.head.lower_ in _INSIDE | {"near", "outside"}
    return "Place" if inside or _has(noun, _STOPS) else ""


def _act(noun: Token) -> str:
    whose = next(_iter_of(noun), None)
    deed = whose is not None and whose.lower_ not in _LAWMAKERS and not noun.text[0].isupper()
    return "Concept" if deed or _has(noun, _PARTS) else ""


def _post(noun: Token) -> str:
    link, above = _behind(noun)
    held = _deeds(noun)[0] in _HELD
    got = link in {"from", "to", "in"} and above in _LEFT_OR_GOT
    return "Concept" if held or got or any(_iter_of(noun, "as")) else ""


def _paper(noun: Token) -> str:
    undergone, done = _deeds(noun)
    link, above = _behind(noun)
    worked = link in {"at", "for"} and above in _TOLD
    told = noun.dep_ in {"dative", "dobj"} and noun.head.lemma_ == "tell"
    return "Organization" if undergone in _JOINED or done in _PUBLISHING or worked or told else ""


def _bill(noun: Token) -> str:
    return "Concept" if _deeds(noun)[0] in _PAID or _has(noun, _BILLED) else ""


def _area(noun: Token) -> str:
    return "Concept" if any(t.lemma_ in _KNOWN for t in _iter_of(noun)) else ""


def _office(noun: Token) -> str:
    speaks = noun.dep_ == "nsubj" and is_voiced(noun.head.lemma_)
    held = _deeds(noun)[0] in _HELD | {"win"}
    if not is_plural(noun) and not any(c.dep_ in {"compound", "det", "poss"} for c in noun.lefts):
        return "Concept"  # "ran for office"
    return "Place" if is_plural(noun) and not speaks and not held else ""


def _studio(noun: Token) -> str:
    """Return Place for where somebody works, "" for a firm that makes films."""
    inside = noun.dep_ == "pobj" and noun.head.lower_ in _INSIDE
    return "Place" if inside or _deeds(noun)[0] in _ENTERED else ""


def _source(noun: Token) -> str:
    speaks = noun.dep_ == "nsubj" and is_voiced(noun.head.lemma_)
    if speaks or _deeds(noun)[0] in _QUOTED or _has(noun, _HIDDEN):
        return "Group" if is_plural(noun) else "Person"
    return ""


def _house(noun: Token) -> str:
    chambers = any(t.lower_ in _CHAMBERS for t in _iter_of(noun))
    return "Organization" if chambers or _has(noun, frozenset({"lower", "upper"})) else ""


def _authority(noun: Token) -> str:
    """Return Concept for what somebody may do: "authority to close the port", "lost his authority"."""
    named = is_plural(noun) or any(c.dep_ == "compound" for c in noun.lefts)
    led = any(c.tag_ == "VB" or c.lower_ == "over" for c in noun.rights)
    return "Concept" if not named and (led or _deeds(noun)[0] in _WIELDED) else ""


def _star(noun: Token) -> str:
    return "Person" if _has(noun, _FAMED) and not is_plural(noun) else ""


def _people(noun: Token) -> str:
    """Return Group for an adjective or a participle that people are called by: "the wounded", "two dead"."""
    told = any(c.lower_ == "the" or c.dep_ == "nummod" for c in noun.lefts)
    return "Group" if told else ""


def _tried(noun: Token) -> str:
    several = noun.dep_ in {"nsubj", "nsubjpass"} and (
        noun.head.lower_ in PLURAL_VERBS or any(c.lower_ in PLURAL_VERBS for c in noun.head.lefts)
    )
    return ("Group" if several else "Person") if _people(noun) else ""


def _campaign(noun: Token) -> str:
    """Return Organization for those who campaign: "the Doe campaign said", "his campaign fired an aide"."""
    acts = noun.head.lemma_ in _CAMPAIGNING or is_voiced(noun.head.lemma_)
    return "Organization" if noun.dep_ == "nsubj" and acts and not is_plural(noun) else ""


def _movement(noun: Token) -> str:
    """Return Concept for where somebody goes: "traced his movements"."""
    owned = any(c.dep_ == "poss" for c in noun.lefts)
    return "Concept" if owned and is_plural(noun) and _deeds(noun)[0] in _WATCHED else ""


def _monitor(noun: Token) -> str:
    return "Concept" if _has(noun, _SCREENS) else ""


def _state(noun: Token) -> str:
    """Return Concept for how something is: "a state of emergency"."""
    of_what = next(_iter_of(noun), None)
    plain = of_what is not None and of_what.pos_ == "NOUN" and of_what.left_edge is of_what
    return "Concept" if plain and not is_plural(noun) else ""


_TESTS: dict[str, Callable[[Token], str]] = {
    "act": _act,
    "area": _area,
    "authority": _authority,
    "bill": _bill,
    "campaign": _campaign,
    "class": _class,
    "convention": _convention,
    "field": _area,
    "force": _force,
    "house": _house,
    "jet": _jet,
    "mine": _mine,
    "monitor": _monitor,
    "movement": _movement,
    "network": _network,
    "office": _office,
    "order": _order,
    "package": _package,
    "paper": _paper,
    "player": _player,
    "post": _post,
    "program": _program,
    "source": _source,
    "star": _star,
    "state": _state,
    "station": _station,
    "studio": _studio,
    "tank": _tank,
    **dict.fromkeys(_PEOPLE, _people),
    **dict.fromkeys(_TRIED, _tried),
}
