"""Decide of what type a name is by what all its mentions in an article tell, not by the recogniser's guess alone.

Each rule looks at one mention and the words beside it, and tells a type and how surely. What all mentions of the same
words tell is added up against the recogniser, which decides where the text tells nothing.
"""

import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from kg.extract.names.names import SURE, Name
from kg.extract.names.nations import head_of
from kg.extract.names.people import befalls_person
from kg.extract.names.products import is_index, is_model
from kg.extract.repairs.appositions import told_as
from kg.extract.words.kinds import label_of
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.speech import is_voiced
from kg.extract.words.tree import BEFORE_NOUN, NOTHING, NOUN_SUBJECTS, Token

PERSON, PLACE, ORGANIZATION = "Person", "Place", "Organization"
Sign = tuple[str, int]

# How surely a mention tells a type. Against one guess of the recogniser a hint is too little and a sign enough; many
# mentions that it takes for the same need a proof. Hints are worth no more than a sign together.
HINT, SIGN, PROOF = 2, 4, 8
_GUESS, _MANY = 3, 6
_TYPES = frozenset({"Group", ORGANIZATION, PERSON, PLACE})
# what the recogniser seldom takes for others: only a proof tells against it
_SELDOM = frozenset({"Event", "Report"})
_ARTICLES = frozenset({"DT", "PRP$"})
_TOLD_IN = frozenset({"Event", "Group", ORGANIZATION, PERSON, PLACE})
_GOING = frozenset({"go", "head", "move", "return"})
_LISTING = frozenset({"as", "including", "like"})
# no given names where they begin a name: "the German Cup", "China National Radio", "the Sunday Times"
_NO_GIVEN = frozenset(
    {"al", "china", "el", "german", "golden", "il", "la", "le", "mare", "roman", "sunday"}
)
# names of what is held end so: "the Bergen Book Fair"
_OCCASIONS = frozenset(
    {"biennale", "carnival", "championship", "championships", "derby", "expo", "fair", "festival", "marathon",
     "parade", "regatta", "tournament"}
)  # fmt: skip
# peoples whom recognisers seldom know; a club or a town may be called so
_PEOPLES = frozenset(
    {"cherokee", "hmong", "hutu", "inuit", "maori", "māori", "navajo", "rohingya", "roma", "romani", "sami", "sámi",
     "sioux", "tutsi", "uighur", "uyghur", "yazidi", "yezidi", "zulu"}
)  # fmt: skip
# several of a people or a faith, whom recognisers take for somebody
_SEVERAL = frozenset(
    {"alawites", "catholics", "chicanos", "druze", "evangelicals", "hazaras", "hindus", "hispanics", "hutus",
     "latinas", "latinos", "mormons", "pashtuns", "protestants", "sikhs", "tamils", "tatars", "tutsis", "uighurs",
     "uyghurs", "yazidis"}
)  # fmt: skip
_OF_CLUBS = frozenset(
    {"captain", "coach", "defender", "fan", "forward", "goalkeeper", "manager", "midfielder", "owner", "player",
     "president", "squad", "striker", "supporter", "team", "winger"}
)  # fmt: skip
# a film "titled" and a village "called" something
_CALLING = frozenset({"call", "dub", "entitle", "name", "nickname", "title"})
# streets begin so
_STREETS = frozenset(
    {"allée", "avenida", "avenue", "boulevard", "calle", "piazza", "plaza", "rua", "rue", "ulica", "ulitsa"}
)  # fmt: skip
_MOST_WORDS = 3
_HIS_OR_HER = frozenset({"her", "his"})


@cache
def _words() -> dict[str, dict[str, frozenset[str]]]:
    text = (files("kg.extract.names") / "name_signs.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    return {k: {n: frozenset(x.split()) for n, x in rows.items()} for k, rows in tables.items()}


def weigh_types(names: Iterable[Name]) -> None:
    """Give each name that no list knows the type that its mentions in the article tell most surely."""
    mentions: dict[str, list[Name]] = {}
    for name in names:
        if name.entity is None and name.first < name.last:
            _cut_side(name)
        if name.entity is None and name.type in _TYPES | _SELDOM | {"Concept"}:
            mentions.setdefault(name.text, []).append(name)
    for alike in mentions.values():
        told, weight = _told_of(alike)
        for name in alike if told else ():
            if name.type != told or weight >= PROOF:
                name.type, name.how = told, SURE if weight >= PROOF else "signs"
                name.kind = "name" if name.kind == "demonym" else name.kind
    _weigh_tails(mentions)


def _weigh_tails(mentions: Mapping[str, Sequence[Name]]) -> None:
    """Read as a person what a person of the article may be called by, where no word tells otherwise: "Le Roux"."""
    full = [text.split() for text, alike in mentions.items() if alike[0].type == PERSON]
    tails = {" ".join(words[at:]) for words in full for at in range(1, len(words))}
    tails |= {tail[0].upper() + tail[1:] for tail in tails}  # "De Gaulle left"
    for text in tails & mentions.keys():
        alike = mentions[text]
        if all(label == PERSON for name in alike for label, _ in _signs_of(name)):
            for name in alike:
                if name.type != PERSON:
                    name.type, name.how = PERSON, "surname"


def _cut_side(name: Name) -> None:
    """Cut off what a name is called before it at the start of a sentence: "Champions Oulu Bears"."""
    doc, first = name.head.doc, name.first
    if first == name.sentence.span.start and doc[first].lower_ in _words()[ORGANIZATION]["sides"]:
        name.first += 1
        name.text = doc.span(name.first, name.last + 1).text


def split_lists(names: Sequence[Name]) -> list[Name]:
    """Return the names of a sentence, with two for one that is a list of examples: "cities such as Porto and Ghent"."""
    found = []
    for name in names:
        doc = name.head.doc
        joint = next((t for t in doc[name.first + 1 : name.last] if t.lower_ == "and"), None)
        if name.entity is not None or joint is None or not any(_in_list(name)):
            found.append(name)
            continue
        for first, last in ((name.first, joint.i - 1), (joint.i + 1, name.last)):
            span = doc.span(first, last + 1)
            found.append(replace(name, first=first, last=last, text=span.text, head=head_of(span)))
    return found


def _told_of(mentions: list[Name]) -> tuple[str, int]:
    """Return the type of the name of all `mentions`, and how surely the text tells it; "" where it tells nothing."""
    hints, sure = Counter[str](), Counter[str]()
    for name in mentions:
        for label, weight in _signs_of(name):
            (hints if weight == HINT else sure)[label] += weight
    if not hints and not sure:
        return "", 0
    guessed = Counter(n.type for n in mentions)
    weights = Counter({label: min(SIGN, n) for label, n in hints.items()}) + sure
    for label, count in guessed.items():
        if label in _TYPES:
            weights[label] += min(_GUESS + (count - 1) // 2, _MANY) * count // len(mentions)
        elif label in _SELDOM:
            weights[label] += PROOF - 1
    best = max(sorted(weights), key=lambda label: (weights[label], guessed[label]))
    return best, sure[best]


def _signs_of(name: Name) -> Iterator[Sign]:
    """Yield what one mention of a name tells of its type: the type, and how surely."""
    head, before = name.head, _before(name)
    yield from _by_its_words(name)
    if before.is_lower or before.lower_ in _words()[ORGANIZATION]["sides"]:
        yield from _by_noun_before(name, before)
    elif before.lower_.rstrip(".") in _words()[PERSON]["titles"]:
        yield from _by_title(name, before)
    yield from _by_apposition(name)
    yield from _by_naming(name)
    if head.dep_ == "pobj" and head.head is before and before.lower_ in _BEHIND:
        yield from _BEHIND[before.lower_](name, before)
    if head.dep_ in {"conj", "pobj"}:
        yield from _in_list(name)
    if head.dep_ in NOUN_SUBJECTS:
        yield from _as_subject(name, head.head)
    elif head.dep_ in {"compound", "poss"}:
        yield from _as_owner(name, head.head)
    if before.lower_ == "the" and head.dep_ not in BEFORE_NOUN:
        yield from _with_article(name)
    if any(c.dep_ == "poss" for c in head.lefts):
        yield from _as_owned(name)


def _before(name: Name) -> Token:
    """Return the word before a name; at the start of a sentence one without words."""
    doc, first = name.head.doc, name.first
    return doc[first].nbor(-1) if first > name.sentence.span.start else NOTHING


def has_given_name(name: Name) -> bool:
    """Return whether a name is a given name and one or two words more that say nothing else: no "Victoria Station"."""
    words = name.text.split()
    first = words[0].lower()
    if not 1 < len(words) <= _MOST_WORDS or first not in load_lexicon().given_names:
        return False
    last = words[-1].lower()
    plain = all(w.isalpha() and w[0].isupper() for w in words[1:])
    other = label_of(last, plural=False) in {PERSON, "Concept"} and last not in body_endings()
    plural = name.head.doc[name.last].tag_ in {"NNPS", "NNS"}
    return plain and other and not plural and first not in _NO_GIVEN


@cache
def body_endings() -> frozenset[str]:
    """Return the last words of the names of papers and of other bodies."""
    return load_lexicon().papers | _words()[ORGANIZATION]["ends"]


def _type_of(noun: Token) -> str:
    """Return the type of what a common noun names, as nouns beside names are used; "" where it is none of ours."""
    lemma = noun.lemma_.lower()
    for label in (ORGANIZATION, PLACE, "Concept"):
        if lemma in _words()[label]["nouns"]:
            return label
    label = label_of(lemma, plural=False)
    return label if label in {ORGANIZATION, PERSON} else PLACE if label == "Country" else ""


def _by_its_words(name: Name) -> Iterator[Sign]:
    """Tell from a given name ("Igor Stahl"), a body's last word ("Evening Courier"), a craft's first, or "exit"."""
    words = name.text.split()
    last = words[-1].lower()
    thing = _as_thing(name, words)
    if thing:
        yield "Concept", thing
    elif len(words) > 1 and words[0].lower() in _STREETS and last not in body_endings():
        yield PLACE, PROOF
    elif has_given_name(name):
        yield PERSON, SIGN
    elif len(words) > 1 and last in body_endings():
        yield ORGANIZATION, SIGN
    elif len(words) > 1 and label_of(last, plural=False) == ORGANIZATION:
        yield ORGANIZATION, HINT
    elif len(words) > 1 and last in _OCCASIONS:
        yield "Event", SIGN
    elif (last in _PEOPLES and _is_of_people(name)) or (last in _SEVERAL and len(words) == 1):
        yield "Group", PROOF
    elif len(words) == 1 and last.endswith("exit") and last != "exit":
        yield "Event", PROOF


def _as_thing(name: Name, words: Sequence[str]) -> int:
    """Return how surely a name is that of a craft, a flight, an index or a model; 0 of others."""
    lists = _words()["Concept"]
    flight = len(words) > 2 and words[-2] == "Flight" and words[-1].isdecimal()
    if flight or _is_craft(words) or is_index(words, lists["indexes"], _before(name)):
        return PROOF
    return SIGN if is_model(words, lists["numbered"]) else 0


def _is_craft(words: Sequence[str]) -> bool:
    """Return whether a name is a ship's or the like: "Space Shuttle Atlantis", no "Ferry Company"."""
    last, crafts = words[-1].lower(), _words()["Concept"]["crafts"]
    other = last in load_lexicon().labels or last.rstrip(".") in body_endings()
    return not other and any(w.lower() in crafts for w in words[:-1][:2])


def _is_of_people(name: Name) -> bool:
    """Return whether a single word tells what people others belong to: "Roma families"."""
    above = name.head.head
    inside = name.first == name.last and name.head.dep_ in BEFORE_NOUN and above.i > name.last
    lemma = above.lemma_.lower()
    return inside and lemma not in _OF_CLUBS and label_of(lemma, plural=False) in {PERSON, "Group"}


def _by_noun_before(name: Name, noun: Token) -> Iterator[Sign]:
    """Tell from the noun right before a name: "bus maker Solaris", "champions Oulu Bears", "coach Klopp"."""
    head, inside = name.head, range(name.first, name.last + 1)
    tied = noun.dep_ in {*BEFORE_NOUN, "appos"} and noun.head.i in inside
    tied = tied or (head.head is noun and head.dep_ in {"appos", "dep", "dobj", "nmod"})
    tied = tied or (head.head is noun.head and head.dep_ == noun.dep_ == "nsubj")
    if noun.lower_ in _words()[ORGANIZATION]["sides"] and (tied or head.dep_ == "nsubj"):
        yield ORGANIZATION, SIGN
        return
    label = _type_of(noun) if tied else ""
    if noun.tag_ in {"NNS", "VBD", "VBZ"}:
        return
    elif label == ORGANIZATION:
        yield label, HINT if has_given_name(name) else PROOF  # "watchmaker Karl Bauer"
    elif label:
        yield label, SIGN


def _by_title(name: Name, title: Token) -> Iterator[Sign]:
    """Tell a person from the title that belongs to the name: "President Lula Prates", no "Governor Square"."""
    last = name.text.split()[-1].lower()
    named = label_of(last, plural=False) in {PERSON, "Concept"} and last not in body_endings()
    tied = title.head.i in range(name.first, name.last + 1) or title.dep_ in NOUN_SUBJECTS
    if named and tied and name.head.dep_ not in BEFORE_NOUN:
        yield PERSON, PROOF


def _by_apposition(name: Name) -> Iterator[Sign]:
    """Tell from what is said behind a comma: "Volk, the building firm ...", "Krasna, the firm's owner", "Lund, who"."""
    head = name.head
    comma = head.doc[name.last].nbor(1)
    word = comma.nbor(1) if comma.text == "," else comma
    if word.lower_ == "who":
        verb = word.head
        several = _is_plural(verb) or verb.tag_ == "VBP" or head.tag_ == "NNPS"
        if verb.dep_ == "relcl" and verb.head is head and not several:
            yield PERSON, SIGN
        return
    if comma.text != "," or not (word.tag_ in _ARTICLES or word.tag_ == "NN"):
        return
    noun = word if word.tag_ == "NN" else word.head
    while noun.dep_ == "poss":
        noun = noun.head
    begins = name.first == name.sentence.span.start and word.tag_ in _ARTICLES
    beside = noun.dep_ == "appos" and noun.head is head
    if noun.tag_ == "NN" and noun.i >= word.i and (begins or beside):
        label = _type_of(noun)
        if label:
            yield label, PROOF


def _by_naming(name: Name) -> Iterator[Sign]:
    """Tell from the noun that a name is told of: "a clerk named only as Ida", "the firm in question, Olsen Marine"."""
    head = name.head
    noun, beside = told_as(head) or _titled(head), head.dep_ == "appos" and head.head.i < name.first
    label = _type_of(noun) if noun is not None else ""
    if noun is not None and label_of(noun.lemma_.lower(), plural=False) == "Report":
        label = "Report"
    if label:
        yield label, PROOF
    elif beside and head.head.tag_ == "NN":
        label = _type_of(head.head)
        if label in {ORGANIZATION, "Concept"}:
            yield label, SIGN


def _titled(head: Token) -> Token | None:
    """Return the noun of "a film titled Green Hill", "a village called Ruvo", or None."""
    lead = head.head
    if head.dep_ != "oprd" or lead.dep_ != "acl" or lead.lemma_ not in _CALLING:
        return None
    return lead.head if lead.tag_ == "VBN" and lead.head.tag_ == "NN" else None


def _of_whom(name: Name, lead: Token) -> Iterator[Sign]:
    """Tell a place from who rules or lives there: "the mayor of Lyon", "the province of Tyrol"."""
    above = lead.head
    lemma = above.lemma_.lower()
    chief = lemma == "minister" and any(c.lower_ == "chief" for c in above.lefts)
    near = lead.i == above.i + 1 and not _names_body(name)
    if near and (chief or lemma in _words()[PLACE]["of"]):
        yield PLACE, PROOF


def _to_where(name: Name, lead: Token) -> Iterator[Sign]:
    """Tell a place from who goes there ("flew to Crete"), a site from whose users take to it."""
    above = lead.head
    if above.lemma_.lower() in _words()[PLACE]["to"]:
        yield PLACE, PROOF if name.first == name.last else SIGN
    elif above.lemma_ in _GOING:
        yield PLACE, HINT
    elif above.lemma_ == "take" and lead.i == above.i + 1 and above.tag_ != "VBN":
        yield ORGANIZATION, SIGN


def _from_where(_: Name, lead: Token) -> Iterator[Sign]:
    if lead.head.lemma_ in _words()[PLACE]["from"] and lead.i == lead.head.i + 1:
        yield PLACE, SIGN


def _in_where(name: Name, lead: Token) -> Iterator[Sign]:
    """Tell a place from what is in it: "killed in Ruvo", "a school in Ruvo", no "stake in Fiat"."""
    above = lead.head
    words, lemma = _words()[PLACE], above.lemma_.lower()
    if _names_body(name) or lemma in words["held"]:
        return
    if lemma in words["in"]:
        yield PLACE, PROOF
        return
    holds = above.pos_ == "NOUN" and label_of(lemma, plural=False) in _TOLD_IN
    nobody = name.type in {PERSON, "Group"}  # in whom nothing is
    yield PLACE, SIGN if holds or nobody else HINT


def _near_what(_: Name, __: Token) -> Iterator[Sign]:
    yield PLACE, SIGN


def _on_what(_: Name, lead: Token) -> Iterator[Sign]:
    """Tell a site from its users: "users on Snapchat"."""
    if lead.head.lemma_.lower() in _words()[ORGANIZATION]["on"]:
        yield ORGANIZATION, SIGN


_BEHIND: dict[str, Callable[[Name, Token], Iterator[Sign]]] = {
    "of": _of_whom, "to": _to_where, "from": _from_where, "in": _in_where, "near": _near_what,
    "off": _near_what, "on": _on_what,
}  # fmt: skip


def _names_body(name: Name) -> bool:
    """Return whether a name ends in what a body is called: "the governor of Orlia Bank"."""
    return label_of(name.text.split()[-1].lower(), plural=False) == ORGANIZATION


def _in_list(name: Name) -> Iterator[Sign]:
    """Tell from whose examples names are: "cities such as Porto and Ghent", "parties like Dixana"."""
    first = name.head
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    lead = first.head
    if first.dep_ != "pobj" or lead.lower_ not in _LISTING:
        return
    noun = lead.nbor(-1)
    if lead.lower_ == "as":
        noun = noun.nbor(-1) if noun.lower_ == "such" else NOTHING
    noun = noun.nbor(-1) if noun.text == "," else noun
    label = _type_of(noun) if noun.tag_ == "NNS" else ""
    label = PERSON if noun.lower_ == "people" else label
    if label and noun.lemma_.lower() not in _words()[PERSON]["loose"]:
        yield label, PROOF


def _as_subject(name: Name, verb: Token) -> Iterator[Sign]:
    """Tell from what somebody does: only persons weep, and a name with "were" is a side of several."""
    lemma, head = verb.lemma_, name.head
    if _is_plain(name) and befalls_person(head, verb, _words()[PERSON]["suffered"]):
        yield PERSON, SIGN
    if head.dep_ == "nsubj":
        if lemma in _words()[PERSON]["deeds"]:
            yield PERSON, SIGN
        elif is_voiced(lemma) or lemma in _words()[PERSON]["judging"]:
            given = name.text.split()[0].lower() in load_lexicon().given_names
            if given and not _names_body(name):
                yield PERSON, SIGN if has_given_name(name) or name.first == name.last else HINT
            elif name.type not in {ORGANIZATION, PLACE} and _is_plain(name):
                yield PERSON, HINT
        if name.type == "Concept" and _is_plain(name) and _lives(name, verb):
            yield PERSON, HINT
    if lemma in _words()[ORGANIZATION]["played"]:
        yield ORGANIZATION, SIGN
    if _is_plural(verb) and _is_one(name) and not any(c.dep_ == "mark" for c in verb.lefts):
        yield ORGANIZATION, SIGN


def _lives(name: Name, verb: Token) -> bool:
    """Return whether "he" or "she" takes up a subject beside whom nobody is told of: "Adele cut her hair", "He"."""
    after = name.sentence.span.end
    follows = name.head.doc[after - 1].nbor(1).lower_ in {"he", "she"}
    words = (c for t in verb.rights for c in (t, *t.children))
    owns = any(c.lower_ in _HIS_OR_HER for w in words for c in w.lefts if c.dep_ == "poss")
    if not follows and not owns:
        return False
    return not any(
        t.ent_type_ == "PERSON"
        or t.lower_ in {"it", "its"}
        or (t.pos_ == "NOUN" and label_of(t.lemma_, plural=False) == PERSON)
        for t in name.sentence.span
        if not name.first <= t.i <= name.last
    )


def _is_plural(verb: Token) -> bool:
    """Return whether several do it, as the form of a verb or of its first auxiliary tells: "were", "have left"."""
    helpers = (c for c in verb.lefts if c.dep_ in {"aux", "auxpass"})
    return next(helpers, verb).lower_ in {"are", "have", "were"}


def _is_one(name: Name) -> bool:
    """Return whether a name stands alone as a subject, no member of a list and no people's ("Kurds")."""
    head = name.head
    alone = not any(c.dep_ in {"appos", "cc", "conj"} for c in head.children)
    one = head.tag_ == "NNP" or name.type in {PERSON, PLACE}
    begins = head.left_edge.i == name.first
    return alone and one and begins and not has_given_name(name)


def _is_plain(name: Name) -> bool:
    """Return whether a name is one word without an article that is not all in capitals."""
    one = name.first == name.last and name.text.istitle()
    return one and _before(name).tag_ not in _ARTICLES


def _as_owner(name: Name, noun: Token) -> Iterator[Sign]:
    """Tell from what only a body or a place has: "the Lumo CEO", "Lumo's headquarters", "Tolva's mayor"."""
    behind = name.head.doc[name.last].nbor(1)
    if behind.pos_ == "NOUN" and behind.dep_ == "compound" and behind.is_lower:
        noun = behind  # "the Lumo chairman Ann Lee"
    lemma = noun.lemma_.lower()
    if noun.i > name.last:
        for label in (ORGANIZATION, PLACE):
            if lemma in _words()[label]["owned"]:
                yield label, SIGN


def _with_article(name: Name) -> Iterator[Sign]:
    """Tell that "the Courier" is no person: only families and the like have an article ("the Obamas")."""
    single = name.head.tag_ in {"NN", "NNP"} and not name.text.endswith("s")
    if name.text.split()[-1].lower() in load_lexicon().papers:
        yield ORGANIZATION, PROOF
    elif name.type == PERSON and name.first == name.last and name.head.tag_ == "NNPS":
        yield "Group", SIGN  # "the Clintons"
    elif name.type == PERSON and single and not has_given_name(name):
        yield ORGANIZATION, SIGN


def _as_owned(name: Name) -> Iterator[Sign]:
    """Tell a body from whose it is: "Coach Ole Dahl's Brann Bergen"."""
    owner = next(c for c in name.head.lefts if c.dep_ == "poss")
    titles = load_lexicon().titles
    if any(c.dep_ == "compound" and c.lower_ in titles for c in owner.lefts):
        yield ORGANIZATION, PROOF
