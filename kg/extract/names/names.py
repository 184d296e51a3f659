"""Find the names in parsed sentences: the gazetteer's first, then those of the entity recogniser, cleaned."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.extract.names.borders import NUMBERS, widen
from kg.extract.names.matches import RENAMING, find_matches
from kg.extract.names.meant import is_pit
from kg.extract.names.nations import (
    are_people,
    head_of,
    is_after_given_name,
    is_alone,
    is_before_its_state,
    is_one_people,
    is_place_use,
    is_spoken,
    is_taught,
)
from kg.extract.names.nicknames import is_nicknamed
from kg.extract.names.nominals import CROWDS
from kg.extract.names.shop_names import BRANDS
from kg.extract.parsing.parse import ParsedBlock, ParsedSentence
from kg.extract.words.calendar import ZONES
from kg.extract.words.kinds import label_of, lemma_of
from kg.extract.words.lexicon import Lexicon, load_lexicon
from kg.extract.words.tree import Doc, Span, Token
from kg.knowledge.gazetteer import Candidate, Gazetteer, NameMatch

LABELS = {
    "PERSON": "Person", "ORG": "Organization", "GPE": "Place", "LOC": "Place", "FAC": "Place", "NORP": "Group",
    "EVENT": "Event", "LAW": "Policy", "PRODUCT": "Concept", "WORK_OF_ART": "Report",
}  # fmt: skip
_POSITIONED = frozenset(
    {"neighbouring", "neighboring", "nearby", "landlocked", "fellow", "oil-rich", "war-torn"}
)
# "Brothers Tom and Ed Pike" at the start of a sentence
_KIN = frozenset({"brothers", "cousins", "siblings", "sisters", "spouses", "twins"})
_SKIPPED = frozenset({"DET", "PUNCT", "SPACE", "PART", "CCONJ"})
_PREFIXES = frozenset({"pro", "anti", "ex", "non"})
_NAME_LINKS = frozenset(
    ["of", "the", "and", "for", "de", "la", "el", "al", "du", "von", "van", "bin", "on", "in", "&"]
)
# how the type of a name is known that the text itself tells beyond doubt
SURE = "proof"
# "Lee Hunter Sr." is not Lee Hunter, but a father who is told from him
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_EMPTY_NAMES = frozenset(["english", "internet", "web", "state", "islam", "congress"])
# what no name ends in, but the word for a belief, a fear or a leaning
_OF_IDEAS = ("ism", "phobia")
_SHORTEST_IDEA = 5
_COINS = frozenset({"AUD", "CAD", "CHF", "CNY", "EUR", "GBP", "INR", "JPY", "RMB", "RUB", "USD"})
# counted things and people where they stand first in a sentence
_COUNTS = CROWDS | {"billions"}


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


def _choose(match: NameMatch, span: Span, gazetteer: Gazetteer) -> Candidate | None:
    """Return the candidate meant here, or None where the name is not one (a verb, a person, two states)."""
    names = [c for c in match.candidates if c.kind != "metonym"]
    metonyms = [c for c in match.candidates if c.kind == "metonym"]
    if metonyms and (not names or not is_place_use(span)):
        state = gazetteer.entity(metonyms[0].entity)
        if not names or state is None or not is_before_its_state(span, state.name):
            return metonyms[0]
    if len(names) != 1 and len({c.entity for c in names}) > 1:
        return None
    return names[0] if names else None


def _name_of(sentence: ParsedSentence, first: int, last: Token, label: str, how: str) -> Name:
    """Return the name that the tokens from number `first` to `last` are, known from no list."""
    text = last.doc.span(first, last.i + 1).text
    return Name(sentence, first, last.i, last, text, label, "name", how)


def _gazetteer_names(sentence: ParsedSentence, gazetteer: Gazetteer) -> list[Name]:
    span = sentence.span
    shift = span.start_char
    found = []
    for match in find_matches(span, gazetteer):
        tokens = span.doc.char_span(match.start + shift, match.end + shift)
        if tokens is None or (match.text == "IS" and tokens[0].lower_ == "is"):
            continue  # the verb in a headline of capitals
        last = tokens[-1]
        small = match.text.islower() or is_pit(tokens[0])
        if match.candidates[0].entity.startswith("weapon:") and small:
            # "small arms fire": the weapon's name must be the head, and a noun. A single word ("mines")
            # is a nominal, which may stand for a kind named before.
            inner = last.dep_ == "compound" and last.head.i > last.i
            if len(tokens) == 1 or inner or last.pos_ not in {"NOUN", "PROPN"}:
                continue
        chosen = _choose(match, tokens, gazetteer)
        demonym = chosen is not None and chosen.kind == "demonym"
        if chosen is None or (demonym and (are_people(last) or is_taught(last))):
            continue
        entity = gazetteer.entity(chosen.entity)
        single = entity is not None and entity.type == "Country" and len(tokens) == 1
        if demonym and is_spoken(last):
            found.append(_name_of(sentence, last.i, last, "Concept", "language"))
        elif single and is_after_given_name(last):
            found.append(_name_of(sentence, last.i - 1, last, "Person", "given name"))
        elif entity is not None:
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
    firm = span.label_ == "ORG" and len(span) > 1 and doc[last - 1].lower_ in BRANDS
    while last >= first and (doc[last].pos_ in _SKIPPED or doc[last].lower_ in {"'s", "’s", "'"}):
        if firm and last == span.end - 1:
            break  # "McDonald's"
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
    if span.label_ == "ORG" and doc[first].lower_ != "office":  # "Office of the Solicitor General"
        while last > first and lexicon.labels.get(doc[last].lower_) == "Person":
            last -= 1
    pac = span.label_ == "ORG" and first < last and doc[first].text == "PAC"
    first += pac and doc[first].nbor(-1).lower_ == "super"  # "the super PAC Liberty Action"
    first = _true_start(span, first, lexicon)
    if span.label_ == "PERSON":
        first += first < last and doc[first].lower_ in _KIN
        # "US star rapper Jane Doe": a title in small letters ends what stands before the name
        small = (i for i in range(last - 1, first, -1) if doc[i].text in lexicon.titles)
        begin = next(small, first)
        titles |= {doc[i].text for i in range(first, begin) if doc[i].text in lexicon.titles}
        first = begin
        while first < last and (
            doc[first].lower_.rstrip(".") in lexicon.titles or _is_trade(doc, first, last, lexicon)
        ):
            titles.add(doc[first].lower_.rstrip("."))
            first += 1
    cut = next((i for i in range(first, last + 1) if doc[i].text in {"(", "["}), last + 1)
    last = min(last, cut - 1)
    # a caption's name runs into the text: "Portrait: Ann Lee Lee's smile"
    last -= last > first and doc[last].text == doc[last - 1].text
    if first > last:
        return None
    return doc.span(first, last + 1), frozenset(titles)


def _is_trade(doc: Doc, at: int, last: int, lexicon: Lexicon) -> bool:
    """Return whether a person's name begins with what the person does: "Grocer Miles Odom"."""
    word, given = doc[at].lower_, lexicon.given_names
    trade = lexicon.labels.get(word) == "Person" and word not in given
    return trade and at + 1 < last and doc[at + 1].lower_ in given


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


def _circle_of(number: Token, sentence: ParsedSentence) -> int | None:
    """Return where the name of people begins that ends with their number, "the Gang of Six"; else None."""
    if number.text not in NUMBERS or number.i - 2 < sentence.span.start:
        return None
    named = number.nbor(-1).lower_ == "of" and _is_part(number.nbor(-2))
    return number.i - 2 if named else None


def _is_part(token: Token) -> bool:
    name = token.pos_ == "PROPN" and token.text[:1].isupper() and token.text.isalpha()
    return name and not _is_zone(token)


def _is_zone(token: Token) -> bool:
    """Return whether a word belongs to the time of a clock or to a sum: "at 14:30 GMT", "249 USD"."""
    counted = token.lower_ in ZONES or token.text in _COINS
    return counted and token.nbor(-1).text[:1].isdigit()


def _capitalised_names(
    sentence: ParsedSentence, taken: Sequence[Name], lexicon: Lexicon
) -> list[Name]:
    """Return runs of proper nouns that nobody recognised: persons by the first name, organisations by the last word."""
    used = {i for n in taken for i in range(n.first, n.last + 1)}
    found = []
    for token in sentence.span:
        if token.i in used or not _is_part(token) or token.dep_ == "compound":
            continue
        circle = _circle_of(token, sentence)
        if circle is not None and circle not in used:
            found.append(_name_of(sentence, circle, token, "Group", "capitals"))
            used |= set(range(circle, token.i + 1))
            continue
        if token.ent_type_:
            continue
        if token.tag_ == "NNPS" and is_one_people(token):
            continue  # "seven Danes"
        first = token.i
        while (
            first - 1 >= sentence.span.start
            and first - 1 not in used
            and _is_part(token.doc[first - 1])
        ):
            first -= 1
        while first < token.i and token.doc[first].lower_ in lexicon.titles:
            first += 1
        last_word = lemma_of(token) if token.tag_ == "NNPS" else token.lower_
        common = last_word in lexicon.labels and not _is_paper(token, lexicon)
        if last_word in lexicon.titles or (common and first == token.i):
            continue
        label = label_of(last_word, plural=token.tag_ == "NNPS")
        if first < token.i and token.doc[first].lower_ in lexicon.first_names:
            label = "Person"
        wide, last = widen(token.doc, first, token.i) if first < token.i else (first, token.i)
        first, last = (wide, last) if not used & {*range(wide, last + 1)} else (first, token.i)
        text = token.doc.span(first, last + 1).text
        found.append(Name(sentence, first, last, token, text, label, "name", "capitals"))
        used |= set(range(first, last + 1))
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
        if _is_zone(span[-1]):
            continue
        if len(span) == 1 and is_idea(span.text):
            label = "Concept"
        people = ent.label_ == "NORP" or (len(span) == 1 and is_one_people(span[-1]))
        if people and (are_people(span[-1]) or is_taught(span[-1])):
            continue
        nicknamed = label == "Person" and is_nicknamed(span)
        marks = {";"} if nicknamed else {'"', ";"}
        if any(t.text in marks or (t.text == ":" and label != "Report") for t in span):
            continue
        if any(t.text == ":" for t in span) and not span[-1].text[:1].isupper():
            continue  # "NOVA: The police", where somebody's words begin
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


def is_idea(text: str) -> bool:
    """Return whether a name is the word for a belief or a fear: "Antisemitism", no place and nobody."""
    return text.istitle() and len(text) > _SHORTEST_IDEA and text.lower().endswith(_OF_IDEAS)


def _overlaps(a: Name, b: Name) -> bool:
    return a.first <= b.last and b.first <= a.last


def _prefers_recognised(known: Name, seen: Name) -> bool:
    """Return whether the recogniser's longer name holds the gazetteer's: "Paris Hilton", "Bank of Japan"."""
    inside = seen.first <= known.first and known.last <= seen.last
    longer = seen.last - seen.first > known.last - known.first
    if inside and seen.type == "Person" and seen.titles & load_lexicon().honorifics:
        return True  # "Ms. Ireland"
    if not inside or not longer or known.type in {"Weapon", "Treaty"} or seen.kind == "demonym":
        return False
    if known.kind == "demonym" and seen.type == "Person":
        return seen.last == known.last > seen.first and is_alone(known.head)  # "Huck Finn"
    outside = [
        t for t in seen.head.doc[seen.first : seen.last + 1] if not known.first <= t.i <= known.last
    ]
    if seen.type == "Place" and any(t.lower_ == "and" for t in outside):
        return False
    links = _NAME_LINKS | ({"to"} if seen.type == "Organization" else set())
    return all(t.text[:1].isupper() or t.lower_ in links or not t.is_alpha for t in outside)


def _is_stray(name: Name, lexicon: Lexicon) -> bool:
    """Return whether a recognised name is only a title's word ("Defense" before "Secretary Lloyd Austin")."""
    head = name.head
    if name.first != name.last:
        return False
    if name.text.lower() in lexicon.labels and any(c.dep_ == "det" for c in head.children):
        return not _is_paper(head, lexicon)  # "the Court": a noun phrase with a capital
    if head.dep_ != "compound":
        return False
    return name.text.lower() in lexicon.titles or (
        name.type == "Organization" and head.head.ent_type_ == "PERSON"
    )


def _is_paper(word: Token, lexicon: Lexicon) -> bool:
    """Return whether a noun with a capital is a paper's name: "told the Guardian"."""
    return word.lower_ in lexicon.papers and word.nbor(-1).lower_ == "the"


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
    small = _COUNTS.union(t.text for s in sentences for t in s.span if t.is_lower)
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


def surname_of(words: Sequence[str]) -> str:
    """Return a person's last name: Odom of "Miles Odom Jr.", but "Elizabeth II" has none but the number.

    >>> surname_of(["Miles", "Odom", "Jr."]), surname_of(["Elizabeth", "II"])
    ('Odom', 'II')
    """
    told = len(words) > 2 and words[-1].lower().strip(".") in GENERATIONS
    return words[-2] if told else words[-1]


def initials(text: str) -> str:
    """Return the capitals of a name's words: "Human Rights Watch" gives HRW."""
    return "".join(w[0] for w in text.replace("-", " ").split() if w[:1].isupper())


def iter_sentences(blocks: Sequence[ParsedBlock]) -> Iterable[ParsedSentence]:
    """Yield the sentences of all blocks, in reading order."""
    for block in blocks:
        yield from block.sentences
