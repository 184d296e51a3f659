"""Find names that an article shortens itself: "Green Energy Fund (GEF)", then "GEF" wherever it stands again."""

from collections.abc import Mapping, Sequence

from kg.extract.names.names import Name
from kg.extract.parsing.parse import ParsedSentence
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.tree import Doc, Token
from kg.records import record

_SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to", "de", "la", "del", "di", "&", "-"})
_KINDS = ("Treaty", "Organization", "Policy", "Event")
_LONGEST = 12
_SHORTEST = 2


@record
class _Definition:
    """A full name, tokens [first, last], and the token of its short form beside it in brackets."""

    sentence: ParsedSentence
    first: int
    last: int
    short: Token


def add_acronyms(
    names: Sequence[list[Name]], sentences: Sequence[ParsedSentence]
) -> list[list[Name]]:
    """Return the names of each sentence with those that a bracket defines; `names` has a list a sentence.

    A definition wins over what the recogniser made of its words. Its short form is a name wherever
    nothing else covers it, of the type and the entity of the full one.
    """
    found = [list(ns) for ns in names]
    known: dict[str, Name] = {}
    for number, sentence in enumerate(sentences):
        for definition in _definitions(sentence):
            full = _full_name(definition, found[number])
            short = definition.short
            found[number] = [
                n
                for n in found[number]
                if not _touches(n, full) and not n.first <= short.i <= n.last
            ]
            found[number].append(full)
            known.setdefault(short.text, full)
    for short_form, full in _spelt_names(found).items():
        known.setdefault(short_form, full)
    if known:
        for number, sentence in enumerate(sentences):
            found[number] = [n for n in found[number] if not _is_another(n, known)]
            found[number] += _again(sentence, found[number], known)
    return [sorted(ns, key=lambda n: n.first) for ns in found]


def _spelt_names(names: Sequence[Sequence[Name]]) -> dict[str, Name]:
    """Return, by their first letters, the bodies that an article names in full: RSF for "Rapid Support Forces".

    Not those letters that could be of several, nor of a body that the gazetteer knows by them and the article by name.
    """
    spelt: dict[str, dict[str, Name]] = {}
    called = {n.entity for ns in names for n in ns if n.entity and not is_acronym(n.text)}
    for name in (n for ns in names for n in ns if n.type == "Organization"):
        words = [w for w in name.text.split() if w.lower() not in _SMALL]
        short = "".join(w[0] for w in words)
        if len(short) > _SHORTEST and short.isupper() and all(w.isalpha() for w in words):
            spelt.setdefault(short, {}).setdefault(name.text, name)
    known = {n.text for ns in names for n in ns if n.entity in called and is_acronym(n.text)}
    return {
        x: next(iter(ns.values())) for x, ns in spelt.items() if len(ns) == 1 and x not in known
    }


def _is_another(name: Name, known: Mapping[str, Name]) -> bool:
    """Return whether the gazetteer took a short form for another body than the one that the article spells out."""
    full = known.get(name.text)
    return full is not None and name.entity is not None and name.entity != full.entity


def _definitions(sentence: ParsedSentence) -> list[_Definition]:
    doc, span = sentence.span.doc, sentence.span
    found = []
    for token in span:
        if token.text != "(" or token.i == span.start:
            continue
        close = next((i for i in range(token.i + 1, span.end) if doc[i].text == ")"), -1)
        if close == token.i + 2 and is_acronym(doc[token.i + 1].text):
            short = doc[token.i + 1]
            first = _spelt_out(doc, span.start, token.i - 1, short.text)
            if first is None:
                first = _loosely_spelt(doc, span.start, token.i - 1, short.text)
            if first is not None:
                found.append(_Definition(sentence, first, token.i - 1, short))
        elif close > token.i + 2 and is_acronym(doc[token.i - 1].text):
            first, last, short = token.i + 1, close - 1, doc[token.i - 1]
            if doc[first].lower_ == "the":
                first += 1
            if _is_gloss(doc, first, last, short.text):
                found.append(_Definition(sentence, first, last, short))
    return found


def is_acronym(text: str) -> bool:
    """Return whether a word is written like a short form: GEF, M5S, MoD.

    >>> is_acronym("GEF"), is_acronym("MoD"), is_acronym("Oslo"), is_acronym("2019")
    (True, True, False, False)
    """
    return 1 < len(text) < 9 and text.isalnum() and sum(c.isupper() for c in text) > 1


def _spelt_out(doc: Doc, start: int, last: int, short: str) -> int | None:
    """Return where the name that ends at `last` begins, if its words' first letters make `short`; else None."""
    wanted = list(short.lower())
    at = last
    while wanted and at >= start and last - at < _LONGEST:
        word = doc[at]
        small = word.lower_ in _SMALL
        if not small and not (word.text[:1].isupper() or word.text.isdigit()):
            return None
        if word.lower_[:1] == wanted[-1]:
            wanted.pop()
        elif not small:
            return None
        at -= 1
    first = at + 1
    return first if not wanted and first < last and doc[first].text[:1].isupper() else None


def _loosely_spelt(doc: Doc, start: int, last: int, short: str) -> int | None:
    """Return where the nearest capital word stands from which the letters of `short` follow each other, else None.

    "European Health Group on Transport (EUGT)", "Tribunal for the former Yugoslavia (TFY)": the words may have more
    letters of it than one, or none. A name that was seen to begin before that word begins there.
    """
    if not (short.isalpha() and len(short) > _SHORTEST and doc[last].text[:1].isupper()):
        return None
    first = None
    for at in range(last, max(start, last - _LONGEST) - 1, -1):
        word = doc[at]
        if word.lower_ not in _SMALL | {"former"} and not word.text[:1].isupper():
            break
        letters = iter("".join(t.lower_ for t in doc[at : last + 1]))
        begins = word.text[:1] == short[:1] and at < last
        if begins and all(letter in letters for letter in short.lower()):
            first = at
            break
    name = next((e for e in doc.ents if first is not None and e.start <= first < e.end), None)
    if name is None or name.label_ != "ORG" or name.start < start:
        return first
    return name.start + (doc[name.start].lower_ in _SMALL)


def _is_gloss(doc: Doc, first: int, last: int, short: str) -> bool:
    """Return whether the words in a bracket are what the short form before it stands for, in any language."""
    words = [t for t in doc[first : last + 1] if t.lower_ not in _SMALL]
    if len(words) < 2 or not all(t.text[:1].isupper() and t.is_alpha for t in words):
        return False
    if _spelt_out(doc, first, last, short) == first:
        return True
    return any(load_lexicon().labels.get(t.lower_) in _KINDS for t in words)


def _touches(name: Name, other: Name) -> bool:
    return name.first <= other.last and other.first <= name.last


def _full_name(definition: _Definition, names: Sequence[Name]) -> Name:
    """Return the full name: a name found there that is the same words, or one of the type its words tell."""
    first, last = definition.first, definition.last
    same = [n for n in names if (n.first, n.last) == (first, last)]
    if same:
        return same[0]
    span = definition.sentence.span.doc.span(first, last + 1)
    labels = {load_lexicon().labels.get(t.lower_, "") for t in span}
    labels |= {n.type for n in names if n.first <= definition.short.i <= n.last}
    kind = next((x for x in _KINDS if x in labels), "Organization")
    head = span.root if span.root.pos_ in {"NOUN", "PROPN"} else span[-1]
    return Name(definition.sentence, first, last, head, span.text, kind, "name", "acronym")


def _again(sentence: ParsedSentence, names: Sequence[Name], known: dict[str, Name]) -> list[Name]:
    """Return the short forms in a sentence that nothing longer covers."""
    found = []
    for token in sentence.span:
        full = known.get(token.text)
        if full is None or any(n.first <= token.i <= n.last for n in names):
            continue
        found.append(
            Name(
                sentence,
                token.i,
                token.i,
                token,
                token.text,
                full.type,
                "name",
                "acronym",
                full.entity,
            )
        )
    return found
