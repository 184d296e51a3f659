"""Find the persons that the recogniser takes for places or bodies, and their surnames where it sees no name."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from kg.extract.grammar.grammar import SUBJECTS
from kg.extract.names.acronyms import is_acronym
from kg.extract.names.name_types import body_endings, has_given_name, split_lists, weigh_types
from kg.extract.names.names import SURE, Name, surname_of
from kg.extract.parsing.parse import ParsedSentence
from kg.extract.reference.fitting import HE, SHE
from kg.extract.words.kinds import label_of
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.speech import is_voiced
from kg.extract.words.tree import Token

_FIRMS = frozenset({"Organization", "Concept"})
_NO_PERSONS = frozenset({"Place", "Organization", "Concept", "Event", "Report"})
# only somebody does these, beside saying something
_PERSONAL = frozenset(
    {"arrive", "campaign", "cry", "dance", "die", "divorce", "drown", "edit", "faint", "fly", "graduate", "grow", "hug",
     "joke", "kiss", "laugh", "lead", "live", "marry", "paint", "pray", "propose", "recall", "resign", "retire", "run",
     "sing", "sit", "sleep", "smile", "star", "study", "survive", "swim", "wake", "walk", "wear", "weep", "write"}
)  # fmt: skip
_UNTOLD = frozenset({"Concept", "Place", "Report"})
_FIGHTERS = frozenset(
    {"commander", "fighter", "guerrilla", "gunman", "insurgent", "jihadist", "militant", "rebel", "soldier"}
)  # fmt: skip
_SIDING = frozenset({"against", "alongside", "for", "with"})
_BEFORE = frozenset({"amod", "compound", "nmod"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "X"})
_ARTICLES = frozenset({"al", "bin", "del", "el", "ul"})
_MOST_WORDS = 3


def add_surnames(
    names: Sequence[Sequence[Name]], sentences: Sequence[ParsedSentence]
) -> list[list[Name]]:
    """Return the names of each sentence with persons read as such, and with their surnames that are no names yet."""
    names = [split_lists(ns) for ns in names]
    every = [n for ns in names for n in ns]
    weigh_types(every)
    _read_fighting(every)
    _read_persons(every, sentences)
    _read_bare_surnames(every)
    _read_by_pronoun(names, sentences)
    last = {
        surname_of(n.text.split())
        for ns in names
        for n in ns
        if n.type == "Person" and n.first < n.last
    }
    surnames = last | {without_article(w) for w in last}
    found = []
    for seen, sentence in zip(names, sentences, strict=True):
        used = {i for n in seen for i in range(n.first, n.last + 1)}
        more = [
            Name(sentence, t.i, t.i, t, t.text, "Person", "name", "surname")
            for t in sentence.span
            if t.text in surnames and t.i not in used and _may_be_surname(t)
        ]
        found.append(sorted([*seen, *more], key=lambda n: n.first))
    return found


def without_article(surname: str) -> str:
    """Return the part of a surname behind an article and a hyphen, which may stand for it: "Jabri" of "Al-Jabri"."""
    before, hyphen, rest = surname.partition("-")
    return rest if hyphen and before.lower() in _ARTICLES else surname


def _read_fighting(names: Sequence[Name]) -> None:
    """Read short forms that nobody knows as bodies where people fight for them: "with the ELN", "IS fighters"."""
    fighting = {
        n.text for n in names if n.type in _UNTOLD and is_acronym(n.text) and _is_fought_for(n.head)
    }
    for name in names:
        if name.text in fighting and name.entity is None:
            name.type, name.how = "Organization", "fighters"


def _is_fought_for(name: Token) -> bool:
    above = name.head
    if name.dep_ in _BEFORE:
        return above.lemma_.lower() in _FIGHTERS
    beside = name.dep_ == "pobj" and above.lower_ in _SIDING
    return (beside and above.head.lemma_ == "fight") or (
        name.dep_ == "dobj" and above.lemma_ == "join"
    )


def _is_person(noun: Token) -> bool:
    """Return whether a common noun names one person."""
    return noun.tag_ == "NN" and label_of(noun.lemma_.lower(), plural=False) == "Person"


def _may_be_surname(token: Token) -> bool:
    """Return whether a capitalised word stands alone, no part of another name: "Boric Street"."""
    joined = token.dep_ in {"compound", "nmod"} and token.head.text[:1].isupper()
    return token.text[0].isupper() and token.pos_ in _NAMING and not joined


def _read_bare_surnames(names: Sequence[Name]) -> None:
    """Read "Smith" as a person where the recogniser sees a firm, unless the article names one by it: "Smith & Co"."""
    longer = {
        w for n in names if n.type in _NO_PERSONS and n.first < n.last for w in n.text.split()
    }
    for name in _without_entity(names):
        known = name.first == name.last and name.text.lower() in load_lexicon().surnames
        if known and name.type in _FIRMS and name.text not in longer and _may_be_surname(name.head):
            name.type, name.how = "Person", "surname"


def _read_by_pronoun(names: Sequence[Sequence[Name]], sentences: Sequence[ParsedSentence]) -> None:
    """Read as a person who acts before a sentence with "She" at its start, where nobody else can be meant."""
    listed = list(zip(names, sentences, strict=True))
    for (seen, sentence), (_, following) in pairwise(listed):
        if any(n.type == "Person" for n in seen):
            return
        first = following.span[0]
        if first.lower_ not in HE | SHE or any(_is_person(t) for t in sentence.span):
            continue
        acting = {n.text for n in _without_entity(seen) if n.head.dep_ in SUBJECTS and _is_two(n)}
        for name in (n for ns in names for n in _without_entity(ns)):
            if acting == {name.text}:
                name.type, name.how = "Person", "pronoun"


def _read_persons(names: Sequence[Name], sentences: Sequence[ParsedSentence]) -> None:
    """Read as a person "Renata Salcedo", whose first word is a given name, where she or "Salcedo" acts as one."""
    named = [n for n in names if n.type in _NO_PERSONS and n.entity is None and has_given_name(n)]
    if not named:
        return
    acting = {t.text for s in sentences for t in s.span if t.dep_ == "nsubj" and _is_personal(t)}
    persons = {n.text for n in named if n.text.split()[-1] in acting}
    ends = {text.split()[-1] for text in persons}
    for name in _without_entity(names):
        if name.text in persons or name.text in ends:
            name.type, name.how = "Person", "given name"


def _without_entity(names: Iterable[Name]) -> list[Name]:
    told = (n for n in names if n.entity is None and n.how != SURE)
    return [n for n in told if n.type in _NO_PERSONS]


def _is_two(name: Name) -> bool:
    """Return whether a name is of two words or three of which all but the first say nothing else."""
    words, labels = name.text.split(), load_lexicon().labels
    alone = all(
        w.isalpha()
        and w[0].isupper()
        and labels.get(w.lower(), "Person") == "Person"  # "Ann Baker"
        and w.lower() not in body_endings()
        for w in words[1:]
    )
    return 1 < len(words) <= _MOST_WORDS and alone


def _is_personal(subject: Token) -> bool:
    return subject.head.lemma_ in _PERSONAL or is_voiced(subject.head.lemma_)
