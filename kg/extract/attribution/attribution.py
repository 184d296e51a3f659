"""Find who says what: reporting clauses, quotations over sentences and paragraphs, "according to", reported nouns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from kg.extract.attribution.interviews import find_voices
from kg.extract.attribution.reporting import read_reports
from kg.extract.attribution.transcripts import find_labels, label_start
from kg.extract.attribution.untagged import main_report, narrated_speaker, signature
from kg.extract.parsing.parse import ParsedBlock, ParsedSentence, end_of, start_of
from kg.extract.words.quotations import Quotation, find_quotations, runs_through
from kg.extract.words.speech import Found, Speech
from kg.extract.words.tree import MARKS, Doc, Token
from kg.model import AttributionSpan, SentenceKind, Span, Stance

# a mark that is not closed so many paragraphs on was left alone by mistake
_FAR = 6


class Resolved(Protocol):
    """What a speaker's words stand for."""

    @property
    def entity(self) -> str | None:
        """Return the entity's id, or None where it is not known."""


class Resolver(Protocol):
    """What finds the entity that a token stands for; the index of mentions is one."""

    def resolve_token(self, token: Token) -> Resolved:
        """Return what `token`, a noun phrase's head, stands for."""


class Speeches:
    """The attributions of one article, in order of their cues."""

    def __init__(self, speeches: Iterable[Speech]) -> None:
        """Keep the attributions."""
        self._all = sorted(
            speeches,
            key=lambda s: (s.cue_span.start, s.cue_span.end, s.content[:1] and s.content[0].start),
        )

    @property
    def all(self) -> list[Speech]:
        """Return every attribution, attitudes too."""
        return list(self._all)

    def speakers_of(self, token: Token) -> list[Speech]:
        """Return the voiced attributions whose content covers `token`, the innermost first.

        Empty where the narrator speaks. The token must come from the parse that the attributions were found in.
        """
        start, end = start_of(token), end_of(token)
        over = [
            s
            for s in self._all
            if s.voiced
            and s.content[0].start <= start  # most are told elsewhere
            and end <= s.content[-1].end
            and any(c.start <= start and end <= c.end for c in s.content)
            and not any(a.start <= start and end <= a.end for a in s.asides)
        ]
        return sorted(
            over, key=lambda s: (_length(s), abs(s.cue_span.start - start), s.cue_span.start)
        )

    def spans(self, resolver: Resolver) -> tuple[AttributionSpan, ...]:
        """Return the attributions as stretches of the document, their speakers resolved by `resolver`."""
        return tuple(
            AttributionSpan(
                source=s.source_span,
                cue=s.cue_span,
                content=s.content,
                speaker=resolver.resolve_token(s.source).entity if s.source is not None else None,
                stance=s.stance,
                type=s.type,
            )
            for s in self._all
        )


def find_attributions(blocks: Sequence[ParsedBlock]) -> Speeches:
    """Return who says what in the blocks of one article, as one pipeline parsed them.

    Known limits: irony, free indirect speech, and a quotation whose speaker stands two paragraphs away.
    """
    speeches: list[Speech] = []
    last: _Draft | None = None
    opened = False
    previous: list[_Draft] = []
    labels = find_labels(blocks)
    voices = {} if labels else find_voices(blocks)
    for number, block in enumerate(blocks):
        body = block.kind == SentenceKind.BODY
        reader = _BlockReader(block, labels, voices, opened=opened and body)
        if opened and body and last is not None:
            reader.fill(b.doc for b in blocks[number + 1 : number + _FAR])
        reader.read(last if body else None)
        if body:
            last, opened = reader.open_speaker, reader.is_open
        previous.extend(reader.drafts)
    for draft in previous:
        speech = draft.finish()
        if speech is not None:
            speeches.append(speech)
    return Speeches(speeches)


def _length(speech: Speech) -> int:
    return sum(c.end - c.start for c in speech.content)


@dataclass(slots=True, eq=False)
class _Draft:
    """An attribution while quotations are still being given to it: content as where its tokens begin and end.

    It `answers` in the paragraph behind it, also without marks, where it denies something before a colon.
    """

    found: Found
    sentence: int
    content: list[tuple[int, int]] = field(default_factory=list)
    direct: bool = False
    answers: bool = False

    def finish(self) -> Speech | None:
        """Return the attribution, or None where nothing is said in it."""
        content = _join(self.content)
        if not content:
            return None
        found = self.found
        source = found.source_tokens
        return Speech(
            source=found.source,
            cue=found.cue,
            source_span=Span(start_of(source[0]), end_of(source[-1])) if source else None,
            cue_span=Span(start_of(found.cue_tokens[0]), end_of(found.cue_tokens[-1])),
            content=content,
            type="direct" if self.direct else "indirect",
            stance=found.stance,
            verb=" ".join(t.text for t in found.cue_tokens),
            sentence=self.sentence,
            voiced=found.voiced or self.direct,
            asides=() if self.direct else _join((start_of(t), end_of(t)) for t in found.asides),
        )

    def add(self, tokens: Iterable[Token]) -> None:
        """Add tokens to what is said."""
        self.content.extend([(t.offset, t.offset + len(t.text)) for t in tokens])

    def quote(self, tokens: Iterable[Token]) -> None:
        """Add the words of a quotation, which take the place of what is said only to be about."""
        if self.found.topical and not self.direct:
            self.content.clear()
        self.add(tokens)
        self.direct, self.answers = True, False


def _join(stretches: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Return the stretches in order, those that touch or have only white space between them as one."""
    joined: list[list[int]] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1] + 1:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    return tuple(Span(start, end) for start, end in joined)


class _BlockReader:
    """Reads one block: the reports of each sentence, then a speaker for each quotation."""

    def __init__(
        self,
        block: ParsedBlock,
        labels: Mapping[int, int],
        voices: Mapping[int, Token],
        *,
        opened: bool,
    ) -> None:
        self._block = block
        self._labels, self._voices = labels, voices
        self._doc: Doc = block.doc
        self._quotations = find_quotations(block.doc, opened=opened)
        self._turns: dict[int, _Draft] = {}
        self.drafts: list[_Draft] = []
        self.open_speaker: _Draft | None = None

    def fill(self, following: Iterable[Doc]) -> None:
        """Take the whole block for quoted words where the quotation open before it ends in a block behind it."""
        if runs_through(self._doc, following):
            self._quotations = [Quotation(0, len(self._doc), closed=False)]

    @property
    def is_open(self) -> bool:
        """Return whether the block ends in a quotation that it does not close."""
        return bool(self._quotations) and not self._quotations[-1].closed

    def read(self, before: _Draft | None) -> None:
        """Read the block; `before` is whose speech the paragraph before ended with, if with one."""
        turn: _Draft | None = None
        for sentence in self._block.sentences:
            turn = self._take_turn(sentence, turn)
            for found in read_reports(sentence.span, self._block.kind):
                draft = _Draft(found, sentence.record.index)
                draft.add(self._within_quotation(found))
                self.drafts.append(draft)
        speaker = before
        if before is not None and before.answers and not self._quotations and not self._turns:
            before.quote(self._doc)
        for quotation in self._quotations:
            turns = [t for colon, t in self._turns.items() if quotation.holds(colon)]
            speaker = turns[-1] if turns else self._give(quotation, speaker)
        self.open_speaker = self._going_on(turn, speaker)

    def _going_on(self, turn: _Draft | None, speaker: _Draft | None) -> _Draft | None:
        """Return whose words may go on in the next paragraph, or begin there behind a colon."""
        if turn is not None and self._doc[0].text in MARKS:
            return None if self._doc[-1].text in MARKS else turn
        if not self._quotations:
            return self._announced(self._block.sentences[-1]) if self._block.sentences else None
        ends_quoted = self._quotations[-1].last >= len(self._doc) - 1
        return speaker if ends_quoted or self._ends_with_report() else None

    def _announced(self, sentence: ParsedSentence) -> _Draft | None:
        """Return whose words a sentence with a colon at its end announces: "Berg told the radio:"."""
        if not sentence.span.text.rstrip().endswith(":"):
            return None
        reports = [
            d
            for d in self.drafts
            if d.sentence == sentence.record.index
            and d.found.takes_quotes
            and (d.found.voiced or d.found.stance == Stance.DENIES)
        ]
        if not reports:
            return self._teller(sentence)
        denial = reports[-1].found
        # "denied the claims:": what stands behind, is against them
        reports[-1].answers = denial.stance == Stance.DENIES and denial.cue is sentence.span.root
        return reports[-1]

    def _teller(self, sentence: ParsedSentence) -> _Draft | None:
        """Return as who speaks the named subject of a sentence that ends with a colon: "Berg put it like this:"."""
        span = sentence.span
        names = [c for c in span.root.lefts if c.dep_ == "nsubj" and c.pos_ == "PROPN"]
        if not names:
            return None
        colon, name = span[-1], tuple(names[0].subtree)
        found = Found(names[0], name, colon, (colon,), (), Stance.ASSERTS, True, True)
        self.drafts.append(_Draft(found, sentence.record.index))
        return self.drafts[-1]

    def _within_quotation(self, found: Found) -> list[Token]:
        """Return what a report tells, of one in quoted words no more than they hold: '"It shows that ...," he said'.

        A mark right before the report ('..., "said Lee') is one of a text that lost its spaces.
        """
        cue = found.cue.i
        around = [q for q in self._quotations if q.closed and q.holds(cue) and cue > q.first + 1]
        return [t for t in found.content if all(q.holds(t.i) for q in around)]

    def _take_turn(self, sentence: ParsedSentence, turn: _Draft | None) -> _Draft | None:
        """Give a sentence of an interview to whom a label names, until the next label or the paragraph's end."""
        if self._voices:
            return self._answer(sentence, turn)
        first, colon = sentence.span.start, self._labels.get(sentence.record.index)
        if colon is not None:
            label, mark = tuple(self._doc[label_start(sentence.span) : colon]), self._doc[colon]
            found = Found(label[-1], label, mark, (mark,), (), Stance.ASSERTS, True, False)
            turn = self._turns[colon] = _Draft(found, sentence.record.index, direct=True)
            self.drafts.append(turn)
            first = colon + 1
        if turn is not None:
            turn.add(self._doc[first : sentence.span.end])
        return turn

    def _answer(self, sentence: ParsedSentence, turn: _Draft | None) -> _Draft | None:
        """Give a sentence of an interview to whose question or answer it is, until somebody else speaks."""
        voice = self._voices.get(sentence.record.index)
        if voice is None:
            return None
        if turn is None or turn.found.source is not voice:
            mark = sentence.span[0]
            found = Found(voice, (), mark, (mark,), (), Stance.ASSERTS, True, False)
            turn = _Draft(found, sentence.record.index, direct=True)
            self.drafts.append(turn)
        turn.add(sentence.span)
        return turn

    def _ends_with_report(self) -> bool:
        """Say whether the block's last sentence is a quotation with its reporting clause behind it."""
        last = self._block.sentences[-1].span
        return any(q.first < last.end and q.last > last.start for q in self._quotations)

    def _give(self, quotation: Quotation, speaker: _Draft | None) -> _Draft | None:
        """Give a quotation to its speaker and return whose speech is then going on."""
        if not self._is_speech(quotation):
            return self._host(quotation, within=True) or speaker
        host = self._host(quotation, within=False)
        if host is None and quotation.first == 0:
            host = self._signed(quotation)
        if host is None and self._fills_sentences(quotation):
            host = self._speaker_before(quotation, speaker)
        if host is None:
            return None
        host.quote(self._doc[quotation.first : quotation.last])
        return host

    def _signed(self, quotation: Quotation) -> _Draft | None:
        """Return as who speaks a paragraph's quotation the name that is all that stands behind it."""
        name = signature(self._doc[quotation.last : len(self._doc)])
        if name is None:
            return None
        mark, sentence = self._doc[quotation.first], self._sentences_of(quotation)[-1]
        found = Found(name, tuple(name.subtree), mark, (mark,), (), Stance.ASSERTS, True, True)
        self.drafts.append(_Draft(found, sentence.record.index))
        return self.drafts[-1]

    def _is_speech(self, quotation: Quotation) -> bool:
        """Say whether a quotation is words spoken, and no title, name or single expression held up in quotes."""
        words = [t for t in self._doc[quotation.first : quotation.last] if t.is_alpha or t.like_num]
        if len(words) >= 3 and any(t.pos_ in {"VERB", "AUX"} for t in words):
            return True
        return bool(words) and (self._fills_sentences(quotation) or self._is_set_off(quotation))

    def _is_set_off(self, quotation: Quotation) -> bool:
        """Say whether a comma or colon at its edge sets the quotation off as speech, as in "Never," she said."""
        inner = self._doc[quotation.last - 2].text if quotation.last - 2 > quotation.first else ""
        outer = self._doc[quotation.first - 1] if quotation.first else None
        if inner == "," and outer is not None and outer.pos_ in {"ADP", "DET"}:
            return False  # 'the idea of "minibonds," which': the comma is not the quotation's
        return inner in {",", "?", "!"} or (outer is not None and outer.text in {":", ","})

    def _sentences_of(self, quotation: Quotation) -> list[ParsedSentence]:
        return [
            s
            for s in self._block.sentences
            if s.span.start < quotation.last and quotation.first < s.span.end
        ]

    def _fills_sentences(self, quotation: Quotation) -> bool:
        """Say whether no word of the quotation's sentences stands outside of quotations."""
        return all(
            any(q.holds(t.i) for q in self._quotations) or not (t.is_alpha or t.like_num)
            for s in self._sentences_of(quotation)
            for t in s.span
        )

    def _host(self, quotation: Quotation, *, within: bool) -> _Draft | None:
        """Return the report outside of quotations, in the quotation's sentences, that stands nearest to it."""
        sentences = {s.record.index for s in self._sentences_of(quotation)}
        near = []
        for order, draft in enumerate(self.drafts):
            cue = draft.found.cue
            if draft.sentence not in sentences or any(q.holds(cue.i) for q in self._quotations):
                continue
            if not draft.found.takes_quotes:
                continue
            distance = (
                quotation.first - cue.i if cue.i < quotation.first else cue.i - quotation.last + 1
            )
            near.append((distance, order, draft))
        if not near:
            return None
        draft = min(near, key=lambda n: n[:2])[2]
        covered = set(draft.content)
        inside = all(
            (start_of(t), end_of(t)) in covered
            for t in self._doc[quotation.first : quotation.last]
            if t.is_alpha
        )
        return draft if not within or inside else None

    def _speaker_before(self, quotation: Quotation, speaker: _Draft | None) -> _Draft | None:
        """Return who speaks a quotation that fills its sentences: who spoke just before, or is announced by a colon."""
        first = self._sentences_of(quotation)[0]
        index = self._block.sentences.index(first)
        if index == 0:
            return speaker
        above = self._block.sentences[index - 1]
        if speaker is not None and any(
            q.first < above.span.end and q.last > above.span.start for q in self._quotations
        ):
            return speaker
        return self._announced(above) or self._untagged(above, quotation)

    def _untagged(self, above: ParsedSentence, quotation: Quotation) -> _Draft | None:
        """Return whose words a quotation without a word of saying is, by the narrator's sentence before it.

        None where who speaks is told behind it.
        """
        if any(q.first < above.span.end and q.last > above.span.start for q in self._quotations):
            return None
        behind = next((q for q in self._quotations if q.first >= quotation.last), None)
        if behind is not None and self._host(behind, within=False) is not None:
            between = self._doc[quotation.last : behind.first]
            if not any(t.is_alpha for t in between):
                return None
        drafts = {id(d.found): d for d in self.drafts if d.sentence == above.record.index}
        found = main_report(above.span, (d.found for d in drafts.values()))
        if found is not None:
            return drafts[id(found)]
        quoted = self._doc[quotation.first : quotation.last]
        source = narrated_speaker(above.span, quoted)
        if source is None:
            return None
        named, mark = tuple(source.subtree), quoted[0]
        found = Found(source, named, mark, (mark,), (), Stance.ASSERTS, True, True)
        self.drafts.append(_Draft(found, above.record.index))
        return self.drafts[-1]
