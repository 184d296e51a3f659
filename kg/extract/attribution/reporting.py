"""Read the reporting words of one sentence: source, cue and content as the dependency tree gives them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.attribution.colons import read_colon, read_quoted_colon, read_source_behind
from kg.extract.attribution.quoting import is_quoted_saying, only_shows, quoted_by, quotes_another
from kg.extract.attribution.reported import (
    before_dash,
    content_of,
    narrated_in,
    ordered,
    phrases_of,
    source_tokens,
)
from kg.extract.attribution.reporting_nouns import read_noun
from kg.extract.attribution.speakers import SUBJECTS, inverted_speaker, may_speak, speaker_of
from kg.extract.attribution.untagged import read_narrated_colon
from kg.extract.attribution.viewpoints import IDENTIFYING, phrases_it, scheme_of, view_holder
from kg.extract.grammar.grammar import first_child, is_passive
from kg.extract.grammar.marks import is_asked
from kg.extract.parsing.parse import in_headline
from kg.extract.repairs.mistold import AGENCIES
from kg.extract.scope.governors import is_bare, wants_of_others
from kg.extract.scope.scope import modality_of, polarity_of
from kg.extract.words.frames import load_frames
from kg.extract.words.speech import Found, Reporter, load_reporting_words
from kg.extract.words.tree import VERBAL, Span, Token
from kg.model import Modality, Polarity, SentenceKind, Stance

_WINNING_OVER = frozenset({"convince", "persuade"})
_JUDGING = frozenset({"accept", "assess", "determine", "establish", "judge"})
_FINDING = _JUDGING | frozenset(
    {"demonstrate", "discover", "find", "hear", "indicate", "reflect", "see", "show"}
)
_RAISING = frozenset({"believe", "expect", "think"})
_PROPOSED = frozenset({"dobj", "xcomp", "ccomp"})
_RECOUNTING = frozenset(
    {"boast", "complain", "describe", "mention", "recall", "recount", "remember", "report", "speak"}
)
_HEARING = frozenset({"learn", "understand"})
_CUE_PARTS = frozenset({"aux", "auxpass", "neg", "prt"})


def read_reports(sentence: Span, kind: SentenceKind) -> list[Found]:
    """Return the reports of `sentence` in order of their cues; those that only a quotation can fill have no content."""
    words = load_reporting_words().cues
    found = [
        report
        for token in sentence
        if token.lower_ in words or token.lemma_.lower() in words or token.i == sentence.start
        for report in _read_word(token, sentence)
    ]
    if kind == SentenceKind.HEADLINE:
        source = list(read_source_behind(sentence))
        if source:
            return [f for f in found if f.cue.i < source[0].cue.i] + source
        colon = list(read_colon(sentence, named=bool(found)))
        found = sorted([*colon, *found], key=lambda f: f.cue.i)
    elif any(t.text == ":" for t in sentence):
        found.extend(read_quoted_colon(sentence))
        found.extend(read_narrated_colon(sentence, found))
    return found


def _read_word(token: Token, sentence: Span) -> list[Found]:
    """Return the reports that a word gives."""
    words, lemma = load_reporting_words(), token.lemma_.lower()
    believer = words.adjectives.get(token.lower_)
    one = _read_adjective(token, sentence, believer) if believer is not None else None
    one = one or (_read_as_saying(token, sentence) if is_quoted_saying(token) else None)
    if one is not None:
        return [one]
    if lemma in words.verbs and (token.pos_ in VERBAL or token.tag_ in {"VBN", "VBD"}):
        reports = [_read_verb(token, sentence, words.verbs[lemma]), _read_scheme(token, sentence)]
        return [r for r in reports if r is not None]
    if lemma in IDENTIFYING:
        known = _read_scheme(token, sentence)
        return [known] if known is not None else []
    if lemma == "put":
        return list(_read_phrasing(token, sentence))
    if token.lower_ == "words" and token.dep_ == "pobj":
        return list(_read_words(token, sentence))
    if token.i == sentence.start and token.lower_ in {"for", "in"}:
        return list(_read_view(token, sentence))
    if token.lower_ == "according":
        return list(_read_according(token, sentence))
    if token.pos_ == "NOUN" and lemma in words.nouns:
        return list(read_noun(token, sentence, words.nouns[lemma]))
    if token.lower_ in words.adverbs and token.pos_ == "ADV":
        return list(_read_adverb(token, sentence, words.adverbs[token.lower_]))
    return []


def _read_as_saying(verb: Token, sentence: Span) -> Found | None:
    """Read "quoted the minister as saying that ...": the minister says it, and who quoted him says so."""
    quoted = quoted_by(verb)
    content = [t for c in verb.rights if c.dep_ == "ccomp" for t in c.subtree]
    if quoted is None:
        return None
    return _in_words_of(quoted, verb, content, sentence)


def _in_words_of(source: Token, cue: Token, content: Iterable[Token], sentence: Span) -> Found:
    """Return the report that `content`, and what is quoted beside it, is what `source` says."""
    return Found(
        source=source,
        source_tokens=source_tokens(source, cue, sentence),
        cue=cue,
        cue_tokens=(cue,),
        content=ordered(content, sentence),
        stance=Stance.ASSERTS,
        voiced=True,
        takes_quotes=True,
    )


def _agent(verb: Token) -> Token | None:
    return next(
        (p for c in verb.children if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj"),
        None,
    )


def _is_passive(verb: Token) -> bool:
    joined = verb.dep_ == "conj" and is_passive(verb)  # "was arrested and ordered held"
    short = in_headline(verb) and is_passive(verb)  # "Nurses told to leave"
    if joined or short or any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children):
        return True
    if verb.lemma_ == "accuse" and not any(c.dep_ == "dobj" for c in verb.children):
        return True  # a headline's "Chile accused of using mines"
    # "the taxes requested": a participle without "have"
    bare = verb.tag_ == "VBN" and not any(
        c.dep_ == "aux" or (c.dep_ == "nsubj" and c.text in AGENCIES) for c in verb.children
    )
    # and "asked whether it holds, the mayor said": the mayor asks nothing
    reduced = (
        verb.dep_ in {"acl", "ROOT"}
        or verb.head.lemma_ == "stand"  # "stands accused"
        or (verb.dep_ == "advcl" and verb.i < verb.head.i)
    )
    return bare and reduced and inverted_speaker(verb, verb.sent) is None


def _cue_tokens(verb: Token, sentence: Span) -> tuple[Token, ...]:
    return ordered([verb, *(c for c in verb.children if c.dep_ in _CUE_PARTS)], sentence)


def _read_verb(verb: Token, sentence: Span, reporter: Reporter) -> Found | None:
    """Read a reporting verb with its subject, or in the passive."""
    if _is_passive(verb):
        return _read_passive(verb, sentence, reporter)
    wanted = any(wants_of_others(verb, c) for c in verb.rights)
    # "do not believe that it fell": they say that it did not
    held = wanted or verb.lemma_ in _RAISING
    untold = polarity_of(verb) == Polarity.NEGATIVE and not held
    if untold and _is_asked(verb):
        return None
    source = speaker_of(verb, sentence, reporter)
    untold = untold or _is_yet_to_say(verb, source)
    # "the court heard that he paid": nobody says who told it
    heard = verb.lemma_ == "hear" and _is_finding(verb, source)
    nobody = source is not None and _is_nobody(source)
    if source is None and verb.dep_ in {"amod", "compound"}:
        return None
    if verb.lemma_ in _WINNING_OVER and not (source is not None and may_speak(source)):
        return None  # "the debate convinced voters that ...": a debate says nothing
    if verb.lemma_ == "encourage" and source is not None and not _is_somebody(source):
        return None  # nor does a tax that encourages firms to sell
    colon = any(t.text == ":" for t in verb.doc[verb.i + 1 : verb.i + 2])
    if colon and verb.text.istitle() and verb.i > sentence.start:
        return None  # a heading run into its sentence: "The Fight Continues: The mayor ..."
    passes_on = quotes_another(verb)
    content = [] if passes_on else content_of(verb, sentence, reporter)
    topical = not content and bool(reporter.topics)
    if topical:
        content = phrases_of(verb, reporter.topics)
    acted = _recounts(verb) and source is not None
    named, cue = source_tokens(source, verb, sentence), _cue_tokens(verb, sentence)
    content = [t for t in content if t not in named and t not in cue]
    takes_quotes = (reporter.voiced or "clause" in reporter.content) and not passes_on
    if verb.lemma_ in _JUDGING and not any(c.dep_ == "ccomp" for c in verb.rights):
        takes_quotes = False  # "tried to establish cells"
    if source is None and not content:
        return None
    return Found(
        source=None if heard or nobody else source,
        source_tokens=() if heard else named,
        cue=verb,
        cue_tokens=cue,
        content=ordered(content, sentence),
        stance=Stance.DEMANDS if wanted else _stance(verb, reporter),
        voiced=(
            reporter.voiced
            or wanted
            or acted
            or _is_finding(verb, source)
            or _is_paper(verb, source)
        )
        and not (
            (topical and not acted) or untold or _is_attitude(verb, source) or _takes_a_noun(verb)
        )
        and not is_asked(verb),
        takes_quotes=takes_quotes and source is not None,
        topical=topical,
        asides=tuple(narrated_in(verb)),
    )


def _recounts(verb: Token) -> bool:
    """Return whether a verb tells an act by its gerund: "described seeing a thief", "spoke of seeing a thief"."""
    acts = [
        a
        for c in verb.rights
        for a in (c, *(c.rights if c.lower_ == "of" else ()))
        if a.dep_ in {"xcomp", "pcomp"} and a.tag_ == "VBG"
    ]
    return bool(acts) and verb.lemma_ in _RECOUNTING


def _is_somebody(noun: Token) -> bool:
    return may_speak(noun) or noun.lower_ in {"i", "you", "he", "she", "we", "they", "who"}


def _is_finding(verb: Token, source: Token | None) -> bool:
    """Return whether a finding is that of a body or a writing: "a study found that", "Chad assessed that"."""
    told = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if source is None or verb.lemma_ not in _FINDING or told is None:
        return False
    if any(t.lower_ in {"whether", "if"} or t.tag_ in {"WRB", "WP"} for t in told.lefts):
        return False  # "to determine whether they want it"
    finder = source.lemma_.lower() in load_reporting_words().finders
    return finder or (verb.lemma_ in _JUDGING and may_speak(source))


def _stance(verb: Token, reporter: Reporter) -> Stance:
    """Return the stance of a verb: who "called it a mistake" demands nothing, what "suggests that it fell" infers."""
    calls = verb.lemma_ == "call" and any(c.dep_ == "oprd" for c in verb.rights)
    told = [c for c in verb.rights if c.dep_ == "ccomp" and not is_bare(c)]
    helpers = [a for c in told for a in c.lefts if a.dep_ in {"aux", "auxpass"}]
    wanted = {a.lower_ for a in helpers} & {"should", "must"} or [a.lower_ for a in helpers] == [
        "be"
    ]
    # "..., as Lee suggested" recommends nothing, either
    whole = bool(told) or not any(c.dep_ in _PROPOSED for c in verb.rights)
    infers = verb.lemma_ == "suggest" and whole and not wanted
    return Stance.ASSERTS if calls or infers else reporter.stance


def _is_attitude(verb: Token, source: Token | None) -> bool:
    """Return whether a verb of words or will tells a will: "agreed to pay" says nothing, "agreed that" does."""
    labels = {c.dep_ for c in verb.rights}
    wills = verb.lemma_ in {"agree", "hope", "expect"} and "xcomp" in labels
    return (wills and "ccomp" not in labels) or only_shows(verb, source)


def _is_asked(verb: Token) -> bool:
    """Return whether a verb has a question: "have not said why he left" takes for granted that he left."""
    return any(
        g.tag_ in {"WRB", "WP", "WDT"} for c in verb.rights if c.dep_ == "ccomp" for g in c.lefts
    )


def _takes_a_noun(verb: Token) -> bool:
    """Return whether a noun is denied, or called something: "denied the claim that it fell" does not say that it fell.

    An act is none: who denies any use of mines says that there was none.
    """
    labels = {c.dep_ for c in verb.rights}
    denied = next((c.lemma_.lower() for c in verb.rights if c.dep_ in {"dobj", "nsubj"}), "")
    words = load_reporting_words().nouns
    told = next((g.lemma_.lower() for c in verb.rights for g in c.lefts if c.dep_ == "ccomp"), "")
    if verb.lemma_ == "call" and words.keys() & {denied, told}:
        return True  # "called claims that it fell baseless"
    if verb.lemma_ == "deny" and denied in load_frames().nouns and denied not in words:
        return False
    return _is_denial(verb) and "dobj" in labels and not labels & {"ccomp", "xcomp"}


def _is_denial(verb: Token) -> bool:
    return load_reporting_words().verbs[verb.lemma_.lower()].stance == Stance.DENIES


def _read_words(noun: Token, sentence: Span) -> Iterator[Found]:
    """Read "in the words of X", "in X's words": what is quoted is X's; at its start, all that follows."""
    speakers = [
        p for c in noun.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj"
    ]
    speakers += [c for c in noun.lefts if c.dep_ == "poss" and c.pos_ != "PRON"]
    if noun.head.lower_ != "in" or not speakers:
        return
    leads, last = noun.head.i == sentence.start, noun.head.right_edge.i
    behind = noun.doc[last + 1 : sentence.end] if leads else ()
    yield _in_words_of(speakers[0], noun, behind, sentence)


def _read_phrasing(verb: Token, sentence: Span) -> Iterator[Found]:
    """Read "as X put it, it failed": the clause beside it is X's."""
    speaker = phrases_it(verb)
    if speaker is None:
        return
    phrase = set(verb.subtree)
    content = [t for t in verb.head.subtree if t not in phrase]
    yield _in_words_of(speaker, verb, content, sentence)


def _read_passive(verb: Token, sentence: Span, reporter: Reporter) -> Found | None:
    """Read "X was said to ...", "X is accused of ...", "it is alleged that ...": nobody named unless "by" names him."""
    source = _agent(verb)
    if verb.lemma_ in {"tell", "inform"} and not any(c.dep_ == "ccomp" for c in verb.children):
        return None  # "was told to leave"
    content = [t for c in verb.children if c.dep_ in {"xcomp", "ccomp", "oprd"} for t in c.subtree]
    places = (reporter.content | reporter.topics) & {"of", "about"}
    content += phrases_of(verb, places)
    if not content:
        return None
    stance = (
        load_reporting_words().passive.get(verb.lemma_.lower())
        if source is None
        else reporter.stance
    )
    return Found(
        source=source,
        source_tokens=source_tokens(source, verb, sentence),
        cue=verb,
        cue_tokens=_cue_tokens(verb, sentence),
        content=before_dash(ordered(content, sentence)),
        stance=stance or reporter.stance,
        voiced=(reporter.voiced or _is_rumoured(verb))
        and (source is not None or stance is not None),
        takes_quotes=False,
    )


def _is_nobody(source: Token) -> bool:
    """Return whether nobody speaks: "no one believes it", "showing mercy tells voters that they are safe"."""
    act = source.dep_ == "csubj" and source.tag_ == "VBG"
    return act or source.lower_ == "nobody" or any(c.lower_ in {"no", "not"} for c in source.lefts)


def _is_rumoured(verb: Token) -> bool:
    """Return whether a paper tells what it heard: "it is understood that the bank will close"."""
    if verb.lemma_ != "understand" or _is_asked(verb) or polarity_of(verb) == Polarity.NEGATIVE:
        return False
    return _agent(verb) is None and any(c.lower_ == "it" and c.dep_ in SUBJECTS for c in verb.lefts)


def _is_yet_to_say(verb: Token, source: Token | None) -> bool:
    """Return whether somebody only has to say it: "the firms must admit that it fell", but not "I must say that"."""
    if source is None or source.lower_ in {"i", "we"} or not any(_is_duty(a) for a in verb.lefts):
        return False
    return modality_of(verb) == Modality.REQUIRED


def _is_duty(helper: Token) -> bool:
    return helper.dep_ == "aux" and helper.lower_ in {"must", "should", "to"}


def _is_paper(verb: Token, source: Token | None) -> bool:
    """Return whether a name behind what it heard vouches for it: "the bank will close, the Times has learned"."""
    if verb.lemma_ not in _HEARING or source is None or source.pos_ != "PROPN" or source.i > verb.i:
        return False
    told = first_child(verb, "ccomp")
    perfect = any(c.lemma_ == "have" and c.dep_ == "aux" for c in verb.lefts)
    heard = perfect if verb.lemma_ == "learn" else verb.tag_ == "VBZ"
    return heard and told is not None and told.i < source.i


def _read_according(word: Token, sentence: Span) -> Iterator[Found]:
    """Read "according to X": the source of all the rest of its clause or, at either end, of the sentence."""
    to = next((c for c in word.children if c.lower_ == "to"), None)
    if to is None and word.i + 1 < sentence.end and sentence.doc[word.i + 1].lower_ == "to":
        to = sentence.doc[word.i + 1]
    if to is None:
        return
    objects = [c for holder in (to, word) for c in holder.children if c.dep_ == "pobj"]
    if not objects:
        return
    phrase = {word, to, *objects[0].subtree}
    at_end = min(t.i for t in phrase) == sentence.start or all(
        t.is_punct for t in sentence.doc[max(t.i for t in phrase) + 1 : sentence.end]
    )
    body: Iterable[Token] = sentence if at_end else _clause_around(word)
    yield Found(
        source=objects[0],
        source_tokens=source_tokens(objects[0], word, sentence),
        cue=word,
        cue_tokens=ordered([word, to], sentence),
        content=ordered((t for t in body if t not in phrase), sentence),
        stance=Stance.REPORTS
        if objects[0].lemma_.lower() in {"report", "document", "study", "poll"}
        else Stance.ASSERTS,
        voiced=True,
        takes_quotes=True,
    )


def _read_view(word: Token, sentence: Span) -> Iterator[Found]:
    """Read "in Lee's view, it failed": the clause behind is what Lee thinks."""
    held = view_holder(word, sentence)
    if held is None:
        return
    holder, noun = held
    phrase = set(word.subtree)
    yield _in_words_of(holder, noun, (t for t in word.head.subtree if t not in phrase), sentence)


def _read_scheme(verb: Token, sentence: Span) -> Found | None:
    """Read "slammed the tax as an attempt to win votes": only who slams it says what it is for."""
    called = scheme_of(verb)
    source = _agent(verb) or (None if _is_passive(verb) else _subject_of(verb, sentence))
    if called is None or source is None or polarity_of(verb) == Polarity.NEGATIVE:
        return None
    return replace(_in_words_of(source, verb, called.subtree, sentence), takes_quotes=False)


def _subject_of(verb: Token, sentence: Span) -> Token | None:
    words = load_reporting_words().verbs
    return speaker_of(verb, sentence, words.get(verb.lemma_.lower(), words["say"]))


def _clause_around(word: Token) -> list[Token]:
    """Return the clause in whose midst "according to" stands, without what another clause contrasts with it."""
    verb = _verb_above(word.head)
    stops = [t.i for t in verb.subtree if t.text == ";"]
    first = max((i for i in stops if i < word.i), default=-1)
    last = min((i for i in stops if i > word.i), default=len(word.doc))
    apart = {
        t
        for c in verb.rights
        if c.dep_ in {"advcl", "conj"} and c.i > word.i and any(g.dep_ in SUBJECTS for g in c.lefts)
        for t in c.subtree
    }
    return [t for t in verb.subtree if t not in apart and first < t.i < last]


def _verb_above(token: Token) -> Token:
    while token.pos_ not in VERBAL and token.head != token:
        token = token.head
    return token


def _read_adjective(adjective: Token, sentence: Span, reporter: Reporter) -> Found | None:
    """Read "is confident that ...": what its subject takes for so; "it is certain that" names nobody."""
    is_verb = adjective.tag_ == "VBN"
    copula = adjective if is_verb else adjective.head
    made = adjective.lower_ == "clear" and copula.lemma_ == "make"
    if adjective.lower_ == "clear" and not made:
        return None  # "it is clear that ...": to everybody
    if not (is_verb or made or adjective.dep_ == "acomp") or _agent(adjective) is not None:
        return None
    # parsers may hang "Ann Lee" on the "was" of "was convinced"
    heads = [copula, *(c for c in copula.lefts if c.dep_ == "auxpass")]
    heads += [adjective.head] if is_verb and adjective.dep_ == "acomp" else []
    source = next((s for h in heads if (s := speaker_of(h, sentence, reporter)) is not None), None)
    clause = next(
        (c for h in (adjective, copula) for c in h.rights if _is_that(c, adjective)), None
    )
    if source is None or source.lower_ in {"it", "there"} or clause is None:
        return None
    cue = ordered([adjective, copula, *(c for c in copula.lefts if c.dep_ in _CUE_PARTS)], sentence)
    return Found(
        source=source,
        source_tokens=source_tokens(source, copula, sentence),
        cue=adjective,
        cue_tokens=cue,
        content=ordered(clause.subtree, sentence),
        stance=reporter.stance,
        voiced=polarity_of(copula) != Polarity.NEGATIVE,
        takes_quotes=False,
    )


def _is_that(clause: Token, word: Token) -> bool:
    """Return whether a clause tells what `word` is about: "(that) it will hold", "that it fell"."""
    marked = clause.left_edge.lower_ == "that" and clause.left_edge.i == word.i + 1
    if word.lower_ == "clear":
        bare = clause.left_edge.i == word.i + 1 and any(c.dep_ in SUBJECTS for c in clause.lefts)
        return clause.i > word.i and (marked or bare)
    return clause.i > word.i and (clause.dep_ == "ccomp" or (clause.dep_ == "advcl" and marked))


def _read_adverb(word: Token, sentence: Span, stance: Stance) -> Iterator[Found]:
    """Read "reportedly": somebody says the clause that it stands in."""
    verb = _verb_above(word)
    content = ordered((t for t in verb.subtree if t != word), sentence)
    yield Found(
        source=None,
        source_tokens=(),
        cue=word,
        cue_tokens=(word,),
        content=content,
        stance=stance,
        voiced=True,
        takes_quotes=False,
    )
