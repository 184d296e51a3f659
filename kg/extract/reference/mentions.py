"""Find what an article speaks of: names, noun phrases and pronouns, each tied to an entity of the document.

Names come first, over the whole article, so that a headline's short name finds the full one below it. Noun phrases and
pronouns are then resolved in reading order. Everything is kept by document offset, so that the tokens of any pipeline
can be asked about: all pipelines share them.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from kg.extract.grammar.relatives import RELATIVES
from kg.extract.names.acronyms import add_acronyms
from kg.extract.names.meant import Senses
from kg.extract.names.names import Name, drop_common_words, find_names, iter_sentences
from kg.extract.names.new_offices import free_of_new
from kg.extract.names.nominals import (
    Nominal,
    count_of,
    counted_class,
    is_crowd,
    is_nominal_head,
    key_of,
    read_nominal,
)
from kg.extract.names.particles import join_names
from kg.extract.parsing.parse import ParsedBlock, ParsedSentence, end_of, start_of
from kg.extract.reference.antecedents import DEFINITES, REACH, find_antecedent, is_each
from kg.extract.reference.beside import apposed_name, named_seat, titled_name
from kg.extract.reference.coreference import (
    PRONOUNS,
    calls,
    is_speaker,
    meant_first,
    resolve_pronoun,
)
from kg.extract.reference.fitting import HE, SHE
from kg.extract.reference.holders import learn_title, told_of
from kg.extract.reference.linking import link_names
from kg.extract.reference.named_later import (
    take_over_by_name,
    take_over_by_phrase,
    take_over_by_spouse,
)
from kg.extract.reference.not_speaking import named_behind, named_in_words
from kg.extract.reference.own_words import start_of_words, unnamed_group
from kg.extract.reference.pairs import is_bare_pair, is_one_of_two, note_group, one_of_two
from kg.extract.reference.records import make_mention
from kg.extract.reference.short_names import add_short_names
from kg.extract.reference.surnames import add_surnames
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.quotations import goes_on_quoted, in_inner_quotes, in_quotes
from kg.extract.words.referents import (
    History,
    Occurrence,
    Referent,
    Resolution,
    make_entity,
    make_known,
    shown_name,
    weapon_class,
    weapon_classes,
)
from kg.extract.words.tree import Token, text_of
from kg.ids import entity_id
from kg.knowledge.gazetteer import Gazetteer, NameMatch
from kg.model import Document, Entity, EntityLink, Mention, SentenceKind

_INDEFINITE = frozenset({"a", "an", "another", "one"})
FIRST = frozenset({"i", "me", "my", "mine", "myself"})
_ARMS = frozenset({"Weapon", "Concept"})
_BARE = frozenset({"", "all", "any", "some", "no", "more"})


class MentionIndex:
    """The mentions and entities of one document: what is named, taken up or asked for."""

    def __init__(self, document: Document, gazetteer: Gazetteer) -> None:
        """Begin an empty index; `find_mentions` fills it."""
        self.groups: dict[str, tuple[str, ...]] = {}  # whom "they" or "the couple" takes together
        self._document = document
        self._gazetteer = gazetteer
        self._referents: dict[str, Referent] = {}
        self._links: dict[str, set[EntityLink]] = {}
        self._labels: dict[str, tuple[str, ...]] = {}
        self._sentences: list[ParsedSentence] = []
        self._senses = Senses(self._sentences)
        self._numbers: dict[str, int] = {}
        self._starts: list[int] = []
        self._inside: dict[str, list[NameMatch]] = {}
        self._inner: list[Occurrence] = []
        self._history = History()
        self._heads: dict[int, Occurrence] = {}
        self._met = (self._history, self._heads, (self._referents, self.groups))
        self._cover: dict[int, Occurrence] = {}
        self._open: dict[int, tuple[int, Token, str]] = {}
        self._asked: set[str] = set()
        self._records: dict[int, Mention] = {}  # by the number of the occurrence: asked for twice

    # -- what readers ask

    @property
    def mentions(self) -> list[Mention]:
        """Return the mentions of all entities in `entities`, in reading order."""
        kept = self._kept()
        found = [
            self._mention(o)
            for o in [*self._history.met, *self._inner]
            if o.referent and o.referent.id in kept
        ]
        order = {s.record.id: s.record.index for s in self._sentences}
        return sorted(set(found), key=lambda m: (order[m.sentence], m.start, m.end, m.entity))

    @property
    def entities(self) -> dict[str, Entity]:
        """Return the entities by id, sorted: named ones, those taken up again, those a reader asked for."""
        return {i: self._entity(self._referents[i]) for i in sorted(self._kept())}

    def _kept(self) -> set[str]:
        uses = self._history.uses()
        uses.update(o.referent.id for o in self._inner if o.referent)
        return {
            i
            for i, r in self._referents.items()
            if i in uses and (r.named or uses[i] > 1 or i in self._asked)
        }

    def name_of(self, identity: str) -> str:
        """Return the name of one entity of the document."""
        known = self._gazetteer.entity(identity)
        return known.name if known is not None else shown_name(self._referents[identity])

    @property
    def unresolved(self) -> list[Mention]:
        """Return the pronouns without a resolution, in reading order; their `entity` is ""."""
        found = []
        for sentence, token, how in self._open.values():
            record = self._sentences[sentence].record
            start, end = start_of(token) - record.start, end_of(token) - record.start
            found.append(Mention(record.id, start, end, record.text[start:end], "pronoun", how, ""))
        return found

    def resolve_token(self, token: Token) -> Resolution:
        """Return what the phrase that `token` heads stands for; a noun phrase not seen yet becomes an entity.

        `token` may belong to the Doc of any pipeline. A pronoun in doubt, and what is no noun, give entity None.
        """
        offset = start_of(token)
        found = self._heads.get(offset) or self._cover.get(offset)
        if found is not None:
            if found.referent is None:
                return Resolution(None, found.kind, found.how)
            self._asked.add(found.referent.id)
            return Resolution(found.referent.id, found.kind, found.how)
        if token.lower_ in PRONOUNS or token.pos_ == "PRON":
            return self._resolve_relative(token)
        if token.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM", "VERB", "X"}:
            return Resolution(None, "", "no noun")
        sentence = self._sentence_at(offset)
        if sentence is None or (token.pos_ == "NUM" and token.dep_ != "pobj"):
            return Resolution(None, "", "no noun")
        occurrence = self._add_nominal(sentence, token)
        if occurrence.referent is None:
            return Resolution(None, "nominal", occurrence.how)
        self._asked.add(occurrence.referent.id)
        return Resolution(occurrence.referent.id, occurrence.kind, occurrence.how)

    def type_of(self, identity: str) -> str:
        """Return the type of one entity of the document."""
        return self._referents[identity].type

    def is_plural(self, identity: str) -> bool:
        """Return whether an entity without a name of its own is several things or persons."""
        return self._referents[identity].plural and not self._referents[identity].named

    # -- building

    def add_pronoun(self, token: Token, identity: str, how: str) -> None:
        """Note that the pronoun `token` stands for an entity of the document, by the rule `how`."""
        number = self._sentence_at(start_of(token))
        if number is not None and start_of(token) not in self._heads:
            referent = self._referents[identity]
            self._remember(Occurrence(number, token.i, token.i, token, referent, "pronoun", how))

    def add_group(self, token: Token, called: str, how: str) -> None:
        """Note that the pronoun `token` stands for people of whom only what they are `called` is known."""
        group = unnamed_group(called, self._document.id)
        self._referents.setdefault(group.id, group)
        self.add_pronoun(token, group.id, how)

    def read(self, sentences: Sequence[ParsedSentence]) -> None:
        """Fill the index from the sentences of the pipeline that finds names."""
        self._sentences[:] = sentences
        self._numbers = {s.record.id: i for i, s in enumerate(sentences)}
        self._starts = [s.record.start for s in sentences]
        seen = [join_names(find_names(s, self._gazetteer)) for s in sentences]
        found = free_of_new(seen, self._gazetteer)
        found = add_surnames(add_acronyms(found, self._sentences), self._sentences)
        found = add_short_names(found, self._sentences)
        names = drop_common_words([n for ns in found for n in ns], self._sentences)
        for name, referent in zip(names, link_names(names, self._gazetteer), strict=True):
            self._cover_name(name, self._referents.setdefault(referent.id, referent))
        for number in range(len(self._sentences)):
            self._read_sentence(number)

    def _cover_name(self, name: Name, referent: Referent) -> None:
        number = self._numbers[name.sentence.record.id]
        occurrence = Occurrence(
            number, name.first, name.last, name.head, referent, name.kind, name.how
        )
        for token in name.head.doc[name.first : name.last + 1]:
            self._cover[start_of(token)] = occurrence
        if name.last > name.first and referent.type != "Person":
            self._inner_countries(number, name)

    def _find(self, text: str) -> list[NameMatch]:
        """Return the names in a name, looked for once: an article tells a name again and again."""
        if text not in self._inside:
            self._inside[text] = self._gazetteer.find(text)
        return self._inside[text]

    def _inner_countries(self, number: int, name: Name) -> None:
        """Note the states inside a longer name ("Norwegian Navy"): mentions, but nothing a pronoun stands for."""
        span = name.head.doc.span(name.first, name.last + 1)
        for match in self._find(span.text):
            if match.start == 0 and match.end == len(span.text):
                inner = self._find(text_of(span[:1])) or self._find(text_of(span[:2]))
                matches = inner[:1]
            else:
                matches = [match]
            for found in matches:
                shift = span.start_char
                tokens = span.doc.char_span(found.start + shift, found.end + shift)
                entity = self._gazetteer.entity(found.candidates[0].entity)
                if (
                    tokens is None
                    or entity is None
                    or entity.type != "Country"
                    or len(tokens) == len(span)
                ):
                    continue
                referent = self._referents.setdefault(entity.id, make_known(entity))
                kind = found.candidates[0].kind
                where = (tokens.start, tokens.end - 1, tokens.root)
                self._inner.append(Occurrence(number, *where, referent, kind, "inside a name"))

    def _read_sentence(self, number: int) -> None:
        for token in meant_first(self._sentences[number].span):
            covering = self._cover.get(token.offset)
            if covering is not None and covering.kind in {"name", "alias", "demonym", "metonym"}:
                if token.i == covering.last:
                    learn_title(covering, self._owner)
                    take_over_by_name(covering, *self._met)
                    self._remember(covering)
                    self._coordination(number, covering.head)
            elif token.lower_ in PRONOUNS or is_bare_pair(token):
                self._read_pronoun(number, token)
            elif token.lower_ in FIRST and not in_inner_quotes(token):
                self._read_first_person(number, token)
            elif token.lower_ in RELATIVES and token.tag_ in {"WDT", "WP", "WP$"}:
                self._resolve_relative(token)
            elif is_nominal_head(token):
                self._add_nominal(number, token)
                self._coordination(number, token)

    def _coordination(self, number: int, head: Token) -> None:
        """Remember that several things were named together, so that "they" is not given to the last of them."""
        if (
            head.dep_ == "conj"
            and head.head.pos_ in {"NOUN", "PROPN"}
            and not any(c.dep_ == "conj" for c in head.children)
        ):
            first = head.head
            while first.dep_ == "conj" and first.head.i != first.i:
                first = first.head
            self._history.add(
                Occurrence(number, first.i, head.i, first, None, "nominal", "coordination")
            )

    def _remember(self, occurrence: Occurrence) -> None:
        self._heads.setdefault(start_of(occurrence.head), occurrence)
        if not any(o is occurrence for o in self._history.met[-3:]):
            self._history.add(occurrence)
        note_group(occurrence.referent, self._referents, self.groups, self._asked)
        if occurrence.referent is not None and occurrence.kind != "pronoun":
            record = self._sentences[occurrence.sentence].record
            occurrence.referent.surfaces.add(self._surface(record.text, record.start, occurrence))

    def _surface(self, text: str, start: int, occurrence: Occurrence) -> str:
        doc = occurrence.head.doc
        return text[start_of(doc[occurrence.first]) - start : end_of(doc[occurrence.last]) - start]

    def _read_pronoun(self, number: int, token: Token) -> None:
        other: Iterable[str] = self._quoted_speakers(number) if in_quotes(token) else ()
        if not other:
            other = [*named_in_words(token, self._cover), *named_behind(token, self._cover)]
        since = start_of_words(self._sentences, number) if is_speaker(token) else number
        referent, _ = resolve_pronoun(token, since, self._history, frozenset(other))
        if referent is None:
            self._open[start_of(token)] = (number, token, "in doubt")
            return
        if token.lower_ in HE | SHE:
            referent.told = True
            referent.gender = referent.gender or ("male" if token.lower_ in HE else "female")
        self._remember(Occurrence(number, token.i, token.i, token, referent, "pronoun", "pronoun"))

    def _speakers(self, number: int) -> dict[str, Referent]:
        """Return by id who is told to say something in the sentence `number`, before or behind their words."""
        speakers: dict[str, Referent] = {}
        for other in self._sentences[number].span:
            found = self._cover.get(other.offset) or self._heads.get(other.offset)
            if found and found.referent and (is_speaker(other) or calls(other)):
                speakers[found.referent.id] = found.referent
        return speakers

    def _quoted_speakers(self, number: int) -> dict[str, Referent]:
        """Return by id who says the quoted words of the sentence `number`, told in it or at the quotation's ends."""
        speakers = self._speakers(number)
        told, ahead = self._sentences, number + 1
        while not speakers and ahead < len(told) and in_quotes(told[ahead].span[0]):
            speakers = self._speakers(ahead)
            ahead += 1
        while not speakers and number and goes_on_quoted(told[number].span, told[number - 1].span):
            number -= 1
            speakers = self._speakers(number)
        return speakers

    def _read_first_person(self, number: int, token: Token) -> None:
        """Resolve "I" in a quotation to the one person whom its sentence so far tells to speak.

        Whom the attributions give the quotation to, further on or in another sentence, is found with them.
        """
        if not in_quotes(token):
            return
        speakers = {i: r for i, r in self._speakers(number).items() if r.type == "Person"}
        if len(speakers) == 1:
            (who,) = speakers.values()
            self._remember(Occurrence(number, token.i, token.i, token, who, "pronoun", "speaker"))

    def _resolve_relative(self, token: Token) -> Resolution:
        offset = start_of(token)
        if token.lower_ in RELATIVES:
            verb = token.head
            while verb.dep_ != "relcl" and verb.head.i != verb.i:
                verb = verb.head
            if verb.dep_ == "relcl":
                above = self._heads.get(start_of(verb.head)) or self._cover.get(start_of(verb.head))
                if above is not None and above.referent is not None:
                    number = self._sentence_at(offset)
                    if number is not None and offset not in self._heads:
                        self._heads[offset] = Occurrence(
                            number, token.i, token.i, token, above.referent, "pronoun", "relative"
                        )
                        self._history.add(self._heads[offset])
                    return Resolution(above.referent.id, "pronoun", "relative")
        return Resolution(None, "pronoun", "in doubt")

    def _sentence_at(self, offset: int) -> int | None:
        number = bisect_right(self._starts, offset) - 1
        return number if number >= 0 and offset < self._sentences[number].record.end else None

    # -- noun phrases

    def _owner(self, token: Token) -> str | None:
        found = self._heads.get(start_of(token)) or self._cover.get(start_of(token))
        return found.referent.id if found and found.referent else None

    def _add_nominal(self, number: int, head: Token) -> Occurrence:
        nominal = read_nominal(
            head, self._owner, lambda i: self._referents[i].short or self.name_of(i)
        )
        nominal = self._senses.read(nominal)
        referent, how = self._nominal_referent(number, nominal)
        occurrence = Occurrence(number, nominal.first, nominal.last, head, referent, "nominal", how)
        self._remember(occurrence)
        return occurrence

    def _nominal_referent(self, number: int, nominal: Nominal) -> tuple[Referent | None, str]:
        count = count_of(nominal.head)
        if count is not None and (whole := self._heads.get(start_of(count))) is not None:
            return whole.referent, "counted"
        if is_one_of_two(nominal):
            return one_of_two(nominal, number, self._history.met), "one of two"
        apposed = apposed_name(nominal, self._cover) or titled_name(nominal, self._cover)
        if apposed is not None:
            apposed.offices.add((nominal.lemma, nominal.modifiers))
            take_over_by_phrase(nominal, number, apposed, *self._met)
            return apposed, "apposition"
        meant = told_of(nominal, number, self._history, self._referents)
        if meant is not None:
            take_over_by_spouse(nominal, meant, *self._met)
            return meant, "what is told of it"
        body = self._body(nominal)
        if body is not None:
            return body, "state body"
        named = named_seat(nominal, self._cover)
        if named is not None:
            return named, "name before it"
        if nominal.determiner in DEFINITES or (nominal.determiner == "poss" and nominal.owner):
            found = find_antecedent(nominal, number, self._history)
            if found is not None:
                return found
        return self._new_nominal(number, nominal)

    def _body(self, nominal: Nominal) -> Referent | None:
        """Return the state body of "its forces", "the country's foreign ministry"."""
        owner = self._referents.get(nominal.owner) if nominal.owner else None
        if owner is None or owner.type != "Country":
            return None
        words = " ".join(
            t.text
            for t in nominal.head.doc[nominal.first : nominal.head.i + 1]
            if t.dep_ not in {"poss", "case", "det"} and t.lower_ != "own"
        )
        entity = self._gazetteer.institution(owner.id, words)
        return self._referents.setdefault(entity.id, make_known(entity)) if entity else None

    def _new_nominal(self, number: int, nominal: Nominal) -> tuple[Referent, str]:
        armed = nominal.label in _ARMS and not nominal.meant
        weapon = weapon_class(nominal.lemma, self._gazetteer) if armed else None
        if weapon is not None and not nominal.modifiers:
            referent = self._referents.setdefault(
                weapon.id, make_known(weapon, classes=weapon_classes(weapon, self._gazetteer))
            )
            return referent, "class"
        label = "Weapon" if weapon is not None else nominal.label
        key, bare = key_of(nominal), nominal.determiner in _BARE and not nominal.counting
        shared = bare and nominal.plural and nominal.owner is None and not is_crowd(nominal.head)
        identity = entity_id(label, key if shared else f"{key} {self._document.id}")
        if not shared:
            identity = self._distinct(identity, nominal, label, number)
        if identity not in self._referents:
            self._referents[identity] = Referent(
                id=identity,
                type=label,
                name=nominal.name,
                short=nominal.short,
                head=nominal.lemma,
                modifiers=nominal.modifiers,
                classes=counted_class(nominal.head),
                plural=nominal.plural,
                age=nominal.age,
                gender=load_lexicon().genders.get(nominal.lemma, ""),
                titles={nominal.lemma} if label == "Person" else set(),
            )
            if weapon is not None:
                self._links[identity] = {EntityLink(identity, "SUBTYPE_OF", weapon.id)}
            return self._referents[identity], "noun phrase"
        return self._referents[identity], "same phrase"

    def _distinct(self, identity: str, nominal: Nominal, label: str, number: int) -> str:
        """Return the id of a further thing of the same words: "a report" again, or "the site" long after another."""
        turn, determiner = 1, nominal.determiner
        # "solar power" is one thing; "information" is new each time, and so are "thousands"
        bare = not (determiner or nominal.modifiers)
        bare = bare and (label == "Concept" or is_crowd(nominal.head))
        while True:
            places = self._history.of(identity)
            body = [
                o for o in places if self._sentences[o.sentence].record.kind == SentenceKind.BODY
            ]
            again = (determiner in _INDEFINITE or bare) and body and body[-1].sentence != number
            far = determiner in DEFINITES and places and number - places[-1].sentence > REACH
            far = far or bool(places and places[-1].sentence < number and is_each(places[-1].head))
            if not places or not (again or far):
                return identity
            turn += 1
            identity = entity_id(label, f"{key_of(nominal)} {self._document.id} {turn}")

    # -- records

    def _mention(self, occurrence: Occurrence) -> Mention:
        if id(occurrence) not in self._records:
            record = self._sentences[occurrence.sentence].record
            self._records[id(occurrence)] = make_mention(occurrence, record)
        return self._records[id(occurrence)]

    def _entity(self, referent: Referent) -> Entity:
        known = self._gazetteer.entity(referent.id)
        if known is not None:
            return known
        return make_entity(referent, self._links.get(referent.id, ()))


def find_mentions(
    blocks: Sequence[ParsedBlock], document: Document, gazetteer: Gazetteer
) -> MentionIndex:
    """Return the mentions of a document, from its blocks as the pipeline that finds names parsed them."""
    index = MentionIndex(document, gazetteer)
    index.read(list(iter_sentences(blocks)))
    return index
