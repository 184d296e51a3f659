"""Know names of the world: states, organisations, treaties, weapons, and how news writes them.

The tables are CSV files in the folder `gazetteer/`; each says in its header where it is from.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import chain, pairwise

from kg.errors import SchemaError
from kg.ids import normalise
from kg.model import Entity, EntityLink
from kg.records import record

KINDS = ("name", "alias", "demonym", "metonym")
TABLES = {
    "territories": "",
    "organizations": "Organization",
    "treaties": "Treaty",
    "weapons": "Weapon",
}
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’](?!s\b)[^\W_]+)*")
_GAP = re.compile(r"[\s\-–'’./&]{1,3}")
_US = "country:usa"


@record
class Candidate:
    """What a name may stand for; `kind` is name, alias, demonym or metonym."""

    entity: str
    kind: str


@record
class NameMatch:
    """A name found in a text, half-open offsets in it; `candidates` are sorted, best kind first."""

    start: int
    end: int
    text: str
    candidates: tuple[Candidate, ...]


@record
class _Pattern:
    words: tuple[str, ...]
    surface: tuple[str, ...]
    candidate: Candidate


def make_slug(name: str) -> str:
    """Return `name` in small ASCII letters and digits joined by hyphens; "" where nothing is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def make_plural(word: str) -> str:
    """Return the plural of an English common noun, by its ending."""
    if word.endswith(("s", "x", "ch", "sh")):
        return word + "es"
    return word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"


def _key(word: str) -> str:
    # Nearly all words are ASCII, and NFKC costs more than the look-up it serves.
    return (word.lower() if word.isascii() else normalise(word)).replace(".", "")


def _is_spelt(word: str, surface: str) -> bool:
    """Return whether a word of a text has the capitals its name asks for: "us" is not "US"."""
    if surface.islower() or not surface[0].isalpha():
        return True
    plain = surface.replace(".", "")
    if len(plain) > 1 and plain.isupper() and len(plain) < 7:
        return word.isupper()
    return word[:1].isupper()


@record
class _Body:
    """One kind of state body: what follows a country's adjective, and what stands before "of COUNTRY"."""

    kind: str
    name: str
    label: str
    sector: str
    link: str
    words: tuple[str, ...]
    of: tuple[str, ...]


def _sorted(found: Mapping[str, str]) -> tuple[Candidate, ...]:
    pairs = sorted(found.items(), key=lambda x: (KINDS.index(x[1]), x[0]))
    return tuple(Candidate(entity, kind) for entity, kind in pairs)


@dataclass(slots=True)
class Gazetteer:
    """Entities by id, and the names that stand for them. Made by `load_gazetteer`, then only read.

    State bodies ("Russian forces", "Ministry of Defense of Poland") are composed when they are asked for.
    """

    entities: dict[str, Entity] = field(default_factory=dict)
    adjectives: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _names: dict[str, dict[str, str]] = field(default_factory=dict)
    # by the first word and the second, "" where there is none
    _patterns: dict[str, dict[str, list[_Pattern]]] = field(default_factory=dict)
    _bodies: dict[tuple[str, ...], _Body] = field(default_factory=dict)
    _body_first: set[str] = field(default_factory=set)
    _of: dict[tuple[str, ...], _Body] = field(default_factory=dict)
    _of_first: set[str] = field(default_factory=set)
    _made: dict[str, Entity] = field(default_factory=dict)

    def entity(self, entity_id: str) -> Entity | None:
        """Return the entity with this id, or None."""
        found = self.entities.get(entity_id) or self._made.get(entity_id)
        if found is None and entity_id.startswith("org:"):
            for country in sorted(c for c, names in self.adjectives.items() if names):
                for body in self._bodies.values():
                    self._make_body(country, body)
            found = self._made.get(entity_id)
        return found

    def lookup(self, name: str) -> tuple[Candidate, ...]:
        """Return what `name` may stand for, in any case and with or without "the", best kind first."""
        keys = [_key(w) for w in _WORD.findall(name)]
        if keys[:1] == ["the"] and " ".join(keys) not in self._names:
            keys = keys[1:]
        known = self._names.get(" ".join(keys))
        if known:
            return _sorted(known)
        for cut in range(1, len(keys)):
            body = self._bodies.get(tuple(keys[cut:])) or self._of.get(tuple(keys[:cut]))
            rest = keys[:cut] if tuple(keys[cut:]) in self._bodies else keys[cut:]
            if body:
                plain = " ".join(k for k in rest if k not in {"of", "the", "s"})
                made = {self._make_body(c, body).id: "alias" for c in self._countries(plain)}
                if made:
                    return _sorted(made)
        return ()

    def find(self, text: str) -> list[NameMatch]:
        """Return the names in `text`, left to right, without overlap, the longest at each place."""
        words = _Words(text, list(_WORD.finditer(text)))
        found, free = [], 0
        for at, key in enumerate(words.keys):
            if at < free or (key not in self._patterns and key not in self._of_first):
                continue
            length, named = self._longest(words, at)
            longer, bodies = self._body_at(words, at, length, named)
            if longer > length:
                length, named = longer, bodies
            if length:
                free = at + length
                start, end = words.found[at].start(), words.found[free - 1].end()
                found.append(NameMatch(start, end, text[start:end], _sorted(named)))
        return found

    def institution(self, country: str, words: str) -> Entity | None:
        """Return the state body of `country` called `words` ("forces", "foreign ministry"), or None."""
        body = self._bodies.get(tuple(_key(w) for w in _WORD.findall(words)))
        return self._make_body(country, body) if body and self.adjectives.get(country) else None

    def words(self) -> Iterator[str]:
        """Yield the capitalised words of all names, as written; a word may come more than once."""
        lists = (found for seconds in self._patterns.values() for found in seconds.values())
        for pattern in chain.from_iterable(lists):
            for word in pattern.surface:
                if not word.islower() and word[:1].isalpha():
                    yield word

    def add(self, entity: Entity, *, kinds: Mapping[str, Iterable[str]]) -> None:
        """Keep an entity and its names; `kinds` maps a kind to names.

        Raises:
            SchemaError: the id is there already.
        """
        if entity.id in self.entities:
            raise SchemaError(f"gazetteer: two rows for {entity.id!r}, expected one")
        self.entities[entity.id] = entity
        for kind, names in kinds.items():
            for name in names:
                self._add_name(name, Candidate(entity.id, kind))

    def add_body(self, row: Mapping[str, str]) -> None:
        """Keep one kind of state body."""
        words, of = _split(row["words"]), _split(row["of"])
        body = _Body(
            row["kind"],
            row["name"],
            row["labels"],
            row["sector"],
            row["link"],
            tuple(words),
            tuple(of),
        )
        for names, table in ((words, self._bodies), (of, self._of)):
            for name in names:
                table[tuple(_key(w) for w in _WORD.findall(name))] = body
        self._body_first.update(_key(_WORD.findall(name)[0]) for name in words)
        self._of_first.update(_key(_WORD.findall(name)[0]) for name in of)

    def _add_name(self, name: str, candidate: Candidate) -> None:
        surface = tuple(_WORD.findall(name))
        words = tuple(_key(w) for w in surface)
        known = self._names.setdefault(" ".join(words), {})
        known.setdefault(candidate.entity, candidate.kind)
        second = words[1] if len(words) > 1 else ""
        seconds = self._patterns.setdefault(words[0], {})
        seconds.setdefault(second, []).append(_Pattern(words, surface, candidate))

    def _countries(self, key: str) -> list[str]:
        """Return the states with adjectives that are called `key`, sorted."""
        return sorted(
            e
            for e, k in self._names.get(key, {}).items()
            if k != "metonym" and self.adjectives.get(e)
        )

    def _longest(self, words: "_Words", at: int) -> tuple[int, dict[str, str]]:
        best, found = 0, dict[str, str]()
        seconds = self._patterns.get(words.keys[at], {})
        second = words.keys[at + 1] if at + 1 < len(words.keys) else ""
        for pattern in chain(seconds.get("", ()), seconds.get(second, ()) if second else ()):
            size = len(pattern.words)
            if size < best or tuple(words.keys[at : at + size]) != pattern.words:
                continue
            here = (m.group() for m in words.found[at : at + size])
            spelt = all(_is_spelt(w, s) for w, s in zip(here, pattern.surface, strict=True))
            if not spelt or not words.are_joined(at, at + size):
                continue
            if size > best:
                best, found = size, {}
            found.setdefault(pattern.candidate.entity, pattern.candidate.kind)
        return best, found

    def _body_at(
        self, words: "_Words", at: int, length: int, named: Mapping[str, str]
    ) -> tuple[int, dict[str, str]]:
        """Return the length in words and the entity of a state body that begins at `at`, or (0, {})."""
        keys = words.keys
        for size in (3, 2, 1) if keys[at] in self._of_first else ():
            phrase = tuple(keys[at : at + size])
            after = at + len(phrase)
            if phrase in self._of and keys[after : after + 1] == ["of"]:
                after += 2 if keys[after + 1 : after + 2] == ["the"] else 1
                if after < len(keys):
                    more, countries = self._longest(words, after)
                    made = self._bodies_of(countries, self._of[phrase])
                    if made and words.are_joined(at, after + more):
                        return after + more - at, made
        after = at + length
        after += keys[after : after + 1] == ["s"]
        if not length or after == len(keys) or keys[after] not in self._body_first:
            return 0, {}
        for size in (5, 4, 3, 2, 1):
            phrase = tuple(keys[after : after + size])
            made = self._bodies_of(named, self._bodies[phrase]) if phrase in self._bodies else {}
            if made and words.are_joined(at, after + len(phrase)):
                return after + len(phrase) - at, made
        return 0, {}

    def _bodies_of(self, named: Mapping[str, str], body: _Body) -> dict[str, str]:
        countries = [e for e, k in named.items() if k != "metonym" and self.adjectives.get(e)]
        return {self._make_body(c, body).id: "alias" for c in countries}

    def _make_body(self, country: str, body: _Body) -> Entity:
        """Return the state body of a country: a row of the organisations where one has its name, else a new one."""
        adjectives = self.adjectives[country]
        for word in body.words:
            for adjective in adjectives:
                key = " ".join(_key(w) for w in _WORD.findall(f"{adjective} {word}"))
                for entity in sorted(self._names.get(key, {})):
                    return self.entities[entity]
        stem = "U.S." if country == _US else adjectives[0]
        if len(self._countries(_key(stem))) > 1:
            stem = self.entities[country].name  # "Congolese" and "Dominican" are said of two states
        identity = f"org:{make_slug(stem.replace('.', ''))}-{body.kind}"
        if identity not in self._made:
            name = f"{stem} {body.name}"
            self._made[identity] = Entity(
                id=identity,
                name=name,
                type="Organization",
                labels=(body.label,),
                aliases=tuple(sorted({f"{stem} {w}" for w in body.words} - {name})),
                sector=body.sector,
                links=(EntityLink(identity, body.link, country),),
            )
        return self._made[identity]


class _Words:
    """The words of a text, and the keys that names are known by."""

    __slots__ = ("found", "keys", "text")

    def __init__(self, text: str, found: list[re.Match[str]]) -> None:
        self.text = text
        self.found = found
        self.keys = [_key(m.group()) for m in found]

    def are_joined(self, first: int, last: int) -> bool:
        """Return whether nothing but spaces, hyphens and the like stands between the words [first, last)."""
        return all(
            _GAP.fullmatch(self.text, a.end(), b.start())
            for a, b in pairwise(self.found[first:last])
        )


def _read_table(name: str) -> list[dict[str, str]]:
    path = files("kg.knowledge") / "gazetteer" / f"{name}.csv"
    lines = [x for x in path.read_text(encoding="utf-8").splitlines() if not x.startswith("#")]
    return list(csv.DictReader(lines))


def _split(cell: str | None) -> list[str]:
    return [x for x in (cell or "").split("|") if x]


def _links(start: str, cell: str | None) -> tuple[EntityLink, ...]:
    pairs = (x.split(" ", 1) for x in _split(cell))
    return tuple(EntityLink(start, kind, end) for kind, end in sorted(pairs))


def _plurals(names: Iterable[str]) -> list[str]:
    """Return the plurals of the names whose last word is a common noun."""
    found = []
    for name in names:
        last = re.split(r"[\s-]", name)[-1]
        if last.isalpha() and last.islower() and not last.endswith("s"):
            found.append(name[: len(name) - len(last)] + make_plural(last))
    return found


def _add_row(gazetteer: Gazetteer, row: Mapping[str, str], label: str) -> None:
    name, aliases = row["name"], _split(row.get("aliases"))
    kind = row.get("type") or label
    if kind == "Weapon":
        aliases += [x for x in _plurals([name, *aliases]) if x not in aliases]
    adjectives, people = _split(row.get("adjectives")), _split(row.get("people"))
    entity = Entity(
        id=row["id"],
        name=name,
        type=kind,
        labels=tuple(sorted(_split(row.get("labels")))),
        aliases=tuple(sorted({*aliases, *adjectives, *people} - {name})),
        iso3=row.get("iso3", ""),
        wikidata=row.get("wikidata", ""),
        sector=row.get("sector", ""),
        links=_links(row["id"], row.get("links")),
    )
    gazetteer.adjectives[entity.id] = tuple(adjectives)
    gazetteer.add(
        entity,
        kinds={
            "name": [name],
            "alias": aliases,
            "demonym": [x for x in [*adjectives, *people] if x not in aliases],
            "metonym": _split(row.get("metonyms")),
        },
    )


def _add_governments(gazetteer: Gazetteer) -> None:
    for row in _read_table("governments"):
        name = f"{row['name']} administration"
        other = f"{row['name']} government"
        identity = f"org:{make_slug(name)}"
        entity = Entity(
            id=identity,
            name=name,
            type="Organization",
            labels=("Government",),
            aliases=(other,),
            sector="GOV",
            links=(EntityLink(identity, "GOVERNMENT_OF", row["country"]),),
        )
        gazetteer.add(entity, kinds={"name": [name], "alias": [other]})


@cache
def load_gazetteer() -> Gazetteer:
    """Return the packaged gazetteer; read once a process.

    Raises:
        SchemaError: a table has two rows of one id, or a link to an unknown entity.
    """
    gazetteer = Gazetteer()
    for table, label in TABLES.items():
        for row in _read_table(table):
            _add_row(gazetteer, row, label)
    for row in _read_table("institutions"):
        gazetteer.add_body(row)
    _add_governments(gazetteer)
    for entity in gazetteer.entities.values():
        for link in entity.links:
            if link.end not in gazetteer.entities:
                raise SchemaError(
                    f"gazetteer: {entity.id!r} links to {link.end!r}, expected a known id"
                )
    return gazetteer
