"""Find the names in parsed sentences: the gazetteer's first, then those of the entity recogniser, cleaned."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from kg.extract.matches import RENAMING, find_matches
from kg.extract.parse import ParsedBlock, ParsedSentence
from kg.extract.tree import Doc, Span, Token
from kg.knowledge.gazetteer import Candidate, Gazetteer, NameMatch

LABELS = {
    "PERSON": "Person", "ORG": "Organization", "GPE": "Place", "LOC": "Place", "FAC": "Place", "NORP": "Group",
    "EVENT": "Event", "LAW": "Policy", "PRODUCT": "Concept", "WORK_OF_ART": "Report",
}  # fmt: skip
_GIVING_VERBS = frozenset(
    ["send", "supply", "give", "deliver", "sell", "provide", "offer", "transfer", "ship", "pledge"]
)
_PLACE_VERBS = frozenset(
    [
        "visit",
        "leave",
        "reach",
        "enter",
        "arrive",
        "travel",
        "fly",
        "go",
        "come",
        "return",
        "drive",
        "meet",
        "live",
        "hold",
        "gather",
        "land",
        "tour",
        "attack",
        "bomb",
        "bombard",
        "shell",
        "strike",
        "hit",
        "capture",
        "seize",
        "retake",
        "besiege",
        "storm",
        "shake",
        "rock",
        "flood",
        "evacuate",
        "flee",
    ]
)
_TOWNS = frozenset({"city", "town", "port", "capital", "metropolis", "hub", "seaport"})
_POSITIONED = frozenset(
    {"neighbouring", "neighboring", "nearby", "landlocked", "fellow", "oil-rich", "war-torn"}
)
_SOME = frozenset(
    {"all", "any", "each", "every", "few", "fellow", "many", "more", "most", "no", "ordinary", "other", "several",
     "some", "these", "those", "young"}
)  # fmt: skip
_PLACE_HEADS = frozenset(
    [
        "resident",
        "suburb",
        "region",
        "area",
        "airport",
        "street",
        "hospital",
        "hotel",
        "university",
        "court",
        "office",
        "bureau",
        "mayor",
        "police",
        "oblast",
        "native",
        "newspaper",
        "time",
        "metro",
        "subway",
        "station",
        "church",
    ]
)
_SKIPPED = frozenset({"DET", "PUNCT", "SPACE", "PART", "CCONJ"})
_PREFIXES = frozenset({"pro", "anti", "ex", "non"})
_NAME_LINKS = frozenset(
    ["of", "the", "and", "for", "de", "la", "el", "al", "du", "von", "van", "bin", "on", "in", "&"]
)
_EMPTY_NAMES = frozenset(["english", "internet", "web", "state", "islam", "congress"])


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Noun lemma -> entity label, and the word lists around names; all in small letters.

    `first_names` are frequent enough to tell a person by; `given_names` tell no more than the gender of one.
    `takes_up` tells which heads a definite noun may stand for besides its own.
    """

    labels: dict[str, str]
    collective: frozenset[str]
    titles: frozenset[str]
    genders: dict[str, str]
    first_names: dict[str, str]
    given_names: dict[str, str]
    takes_up: dict[str, frozenset[str]]
    surnames: frozenset[str]


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads((files("kg.extract") / name).read_text(encoding="utf-8"))


@cache
def load_lexicon() -> Lexicon:
    """Return the packaged lexicon (`names.toml`, `persons.toml`, `given_names.toml`); read once a process."""
    rows, given = _load("names.toml"), _load("given_names.toml")
    persons = _load("persons.toml")
    labels: dict[str, str] = {}
    for label, words in rows["nouns"].items():
        for word in words.split():
            labels.setdefault(word, label)
    labels = dict.fromkeys(persons["nouns"]["words"].split(), "Person") | labels
    titles = rows["titles"]
    genders = {
        w: g for g in ("female", "male") for w in f"{titles[g]} {persons['genders'][g]}".split()
    }
    first = {w: g for g in ("male", "female") for w in rows["first_names"][g].split()}
    return Lexicon(
        labels,
        frozenset(rows["collective"]["words"].split()),
        frozenset(titles["words"].split()),
        genders,
        first,
        {w: g for g in ("male", "female") for w in given[g].split()},
        {w: frozenset(heads.split()) for w, heads in rows["takes_up"].items()},
        frozenset(rows["surnames"]["words"].split()),
    )


@dataclass(slots=True)
class Name:
    """A name in a sentence: tokens [first, last] of its Doc, the type, the gazetteer's entity where it is one."""

    sentence: ParsedSentence
    first: int
    last: int
    head: Token
    text: str
    type: str
    kind: str
    how: str
    entity: str | None = None
    titles: frozenset[str] = field(default_factory=frozenset)


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
        return (
            governor.lemma_ in {"be", "lie", "become", "host", "stage"} or head.dep_ == "nsubjpass"
        )
    if head.dep_ == "poss":
        return governor.lemma_.lower() in _PLACE_HEADS or governor.ent_type_ == "FAC"
    if head.dep_ == "conj" and head.conjuncts:
        first = head.conjuncts[0]
        return first.dep_ not in {"nsubj"} and first.head.lower_ not in {
            "between",
            "with",
            "against",
        }
    if head.dep_ in {"dative"}:
        return False
    if head.dep_ == "pobj":
        verb = governor.head
        if governor.lower_ in {"between", "with", "against", "by"}:
            return False
        return not (governor.lower_ == "to" and verb.lemma_ in _GIVING_VERBS)
    if head.dep_ == "dobj":
        return governor.lemma_ in _PLACE_VERBS
    return True


def _choose(match: NameMatch, span: Span) -> Candidate | None:
    """Return the candidate meant here, or None where the name is not one (a verb, a person, two states)."""
    names = [c for c in match.candidates if c.kind != "metonym"]
    metonyms = [c for c in match.candidates if c.kind == "metonym"]
    if metonyms and (not names or not is_place_use(span)):
        return metonyms[0]
    if len(names) != 1 and len({c.entity for c in names}) > 1:
        return None
    return names[0] if names else None


def _are_people(noun: Token) -> bool:
    """Return whether a demonym means people, not their state: "169 Palestinians", "any Kenyans", "an Iraqi"."""
    if noun.dep_ in {"amod", "compound", "nmod"}:
        return False
    before = {c.lower_ for c in noun.lefts}
    one = noun.tag_ in {"NN", "NNP"} and bool(before & {"a", "an", "another"})
    told = any(c.dep_ == "nummod" or c.tag_ == "JJS" for c in noun.lefts)
    counted = bool(before & _SOME) or told
    behind = noun.head.lower_ == "of" and noun.head.head.pos_ in {"NOUN", "NUM"}
    bare = noun.tag_ in {"NNS", "NNPS"} and not any(c.dep_ in {"det", "poss"} for c in noun.lefts)
    return one or counted or bare or (behind and noun.tag_ in {"NNS", "NNPS"})


def _gazetteer_names(sentence: ParsedSentence, gazetteer: Gazetteer) -> list[Name]:
    span = sentence.span
    shift = span.start_char
    found = []
    for match in find_matches(span, gazetteer):
        tokens = span.doc.char_span(match.start + shift, match.end + shift)
        if tokens is None:
            continue
        last = tokens[-1]
        if match.candidates[0].entity.startswith("weapon:") and match.text.islower():
            # "small arms fire": the weapon's name must be the head, and a noun. A single word ("mines")
            # is a nominal, which may stand for a kind named before.
            inner = last.dep_ == "compound" and last.head.i > last.i
            if len(tokens) == 1 or inner or last.pos_ not in {"NOUN", "PROPN"}:
                continue
        chosen = _choose(match, tokens)
        if chosen is None or (chosen.kind == "demonym" and _are_people(last)):
            continue
        entity = gazetteer.entity(chosen.entity)
        if entity is not None:
            found.append(
                Name(sentence, tokens.start, tokens.end - 1, head_of(tokens), match.text, entity.type,
                     chosen.kind, "gazetteer", entity.id)
            )  # fmt: skip
    return found


def _clean(span: Span, lexicon: Lexicon) -> tuple[Span, frozenset[str]] | None:
    """Return the name inside a recognised span, and the titles cut off its front; None where nothing is left."""
    first, last = span.start, span.end - 1
    doc = span.doc
    titles = set()
    while last >= first and (doc[last].pos_ in _SKIPPED or doc[last].lower_ in {"'s", "’s", "'"}):
        last -= 1
    while first <= last and (
        doc[first].pos_ in _SKIPPED
        or doc[first].lower_ in {"the", "a", "an"}
        or doc[first].dep_ == "mark"  # "Unless Chile signs"
        or doc[first].tag_ == "MD"  # "Will Chile sign?"
        or (doc[first].lower_ in _POSITIONED and first < last)  # "Neighbouring Anoria"
    ):
        first += 1
    if first + 3 <= last and doc[first].lower_ in _PREFIXES and doc[first + 1].text == "-":
        first += 3
    if span.label_ == "ORG":
        while last > first and lexicon.labels.get(doc[last].lower_) == "Person":
            last -= 1
    first = _true_start(span, first, lexicon)
    if span.label_ == "PERSON":
        # "US star rapper Jane Doe": a title in small letters ends what stands before the name
        small = (i for i in range(last - 1, first, -1) if doc[i].text in lexicon.titles)
        begin = next(small, first)
        titles |= {doc[i].text for i in range(first, begin) if doc[i].text in lexicon.titles}
        first = begin
        while first < last and doc[first].lower_.rstrip(".") in lexicon.titles:
            titles.add(doc[first].lower_.rstrip("."))
            first += 1
    cut = next((i for i in range(first, last + 1) if doc[i].text in {"(", "["}), last + 1)
    last = min(last, cut - 1)
    # a caption's name runs into the text: "Portrait: Ann Lee Lee's smile"
    last -= last > first and doc[last].text == doc[last - 1].text
    if first > last:
        return None
    return doc.span(first, last + 1), frozenset(titles)


def _true_start(span: Span, first: int, lexicon: Lexicon) -> int:
    """Return where a name begins whose first word the recogniser left out: "Little" of "Little Havana"."""
    doc, start = span.doc, span.sent.start
    if span.label_ in {"GPE", "LOC", "ORG"} and first > start:
        return first - (doc[first - 1].text in RENAMING)
    while span.label_ == "PERSON" and _is_first_name(doc, first - 1, start, lexicon):
        first -= 1
    return first


def _is_first_name(doc: Doc, at: int, start: int, lexicon: Lexicon) -> bool:
    """Return whether the token before a recognised person belongs to the name: "Junius" before "Ho"."""
    if at < start or doc[at].ent_type_ or doc[at].pos_ != "PROPN" or doc[at].dep_ != "compound":
        return False
    word = doc[at].text
    return (
        word[0].isupper()
        and not word.isupper()
        and word.lower() not in lexicon.titles
        and (word.lower() not in lexicon.labels)
    )


def _is_part(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[:1].isupper() and token.text.isalpha()


def _capitalised_names(
    sentence: ParsedSentence, taken: Sequence[Name], lexicon: Lexicon
) -> list[Name]:
    """Return runs of proper nouns that nobody recognised: persons by the first name, organisations by the last word."""
    used = {i for n in taken for i in range(n.first, n.last + 1)}
    found = []
    for token in sentence.span:
        if token.i in used or not _is_part(token) or token.dep_ == "compound" or token.ent_type_:
            continue
        first = token.i
        while (
            first - 1 >= sentence.span.start
            and first - 1 not in used
            and _is_part(token.doc[first - 1])
        ):
            first -= 1
        while first < token.i and token.doc[first].lower_ in lexicon.titles:
            first += 1
        text = token.doc.span(first, token.i + 1).text
        last_word = token.lower_
        if last_word in lexicon.titles or (last_word in lexicon.labels and first == token.i):
            continue
        label = lexicon.labels.get(last_word, "Concept")
        if first < token.i and token.doc[first].lower_ in lexicon.first_names:
            label = "Person"
        found.append(Name(sentence, first, token.i, token, text, label, "name", "capitals"))
        used |= set(range(first, token.i + 1))
    return found


def _recognised_names(sentence: ParsedSentence, lexicon: Lexicon) -> list[Name]:
    found = []
    for ent in sentence.span.ents:
        label = LABELS.get(ent.label_)
        cleaned = _clean(ent, lexicon) if label else None
        if label is None or cleaned is None:
            continue
        span, titles = cleaned
        if not any(t.text[:1].isupper() for t in span) or span.text.lower() in _EMPTY_NAMES:
            continue
        if ent.label_ == "NORP" and _are_people(span[-1]):
            continue
        if any(t.text in {'"', ":", ";"} for t in span):
            continue
        head = head_of(span)
        kind = "demonym" if ent.label_ == "NORP" else "name"
        found.append(
            Name(
                sentence,
                span.start,
                span.end - 1,
                head,
                span.text,
                label,
                kind,
                "recogniser",
                None,
                titles,
            )
        )
    return found


def _overlaps(a: Name, b: Name) -> bool:
    return a.first <= b.last and b.first <= a.last


def _prefers_recognised(known: Name, seen: Name) -> bool:
    """Return whether the recogniser's longer name holds the gazetteer's: "Paris Hilton", "Bank of Japan"."""
    inside = seen.first <= known.first and known.last <= seen.last
    longer = seen.last - seen.first > known.last - known.first
    if not inside or not longer or known.type in {"Weapon", "Treaty"} or seen.kind == "demonym":
        return False
    if known.kind == "demonym" and seen.type == "Person":
        return False
    outside = [
        t for t in seen.head.doc[seen.first : seen.last + 1] if not known.first <= t.i <= known.last
    ]
    if seen.type == "Place" and any(t.lower_ == "and" for t in outside):
        return False
    return all(t.text[:1].isupper() or t.lower_ in _NAME_LINKS or not t.is_alpha for t in outside)


def _is_stray(name: Name, lexicon: Lexicon) -> bool:
    """Return whether a recognised name is only a title's word ("Defense" before "Secretary Lloyd Austin")."""
    head = name.head
    if name.first != name.last:
        return False
    if name.text.lower() in lexicon.labels and any(c.dep_ == "det" for c in head.children):
        return True  # "the Court": a noun phrase with a capital
    if head.dep_ != "compound":
        return False
    return name.text.lower() in lexicon.titles or (
        name.type == "Organization" and head.head.ent_type_ == "PERSON"
    )


def find_names(sentence: ParsedSentence, gazetteer: Gazetteer) -> list[Name]:
    """Return the names of a sentence, left to right, without overlap."""
    lexicon = load_lexicon()
    known = _gazetteer_names(sentence, gazetteer)
    chosen: list[Name] = []
    for seen in _recognised_names(sentence, lexicon):
        if _is_stray(seen, lexicon):
            continue
        rivals = [k for k in known if _overlaps(k, seen)]
        if all(_prefers_recognised(k, seen) for k in rivals) and not any(
            _overlaps(seen, c) for c in chosen
        ):
            known = [k for k in known if k not in rivals]
            chosen.append(seen)
    found = [*known, *chosen]
    found += _capitalised_names(sentence, found, lexicon)
    return sorted(found, key=lambda n: n.first)


def drop_common_words(names: Sequence[Name], sentences: Sequence[ParsedSentence]) -> list[Name]:
    """Return the names without single words that are names only by standing first in a sentence ("Homeopathy")."""
    small = {t.text for s in sentences for t in s.span if t.is_lower}
    return [
        n
        for n in names
        if n.entity is not None
        or n.first != n.last
        or n.type == "Person"
        or n.first != n.sentence.span.start
        or n.text.lower() not in small
    ]


def settle_types(names: Iterable[Name]) -> None:
    """Give all names of one spelling the type most of them have: the recogniser is not of one mind in an article."""
    votes: dict[str, Counter[str]] = {}
    listed = list(names)
    for name in listed:
        if name.entity is None:
            votes.setdefault(name.text, Counter())[name.type] += 1
    for name in listed:
        if name.entity is None:
            counts = votes[name.text]
            name.type = min(counts, key=lambda t: (-counts[t], t))


def initials(text: str) -> str:
    """Return the capitals of a name's words: "Human Rights Watch" gives HRW."""
    return "".join(w[0] for w in text.replace("-", " ").split() if w[:1].isupper())


def iter_sentences(blocks: Sequence[ParsedBlock]) -> Iterable[ParsedSentence]:
    """Yield the sentences of all blocks, in reading order."""
    for block in blocks:
        yield from block.sentences
