"""Read the claims of the clauses of a sentence, and nest an inner clause's claim in its outer one."""

from dataclasses import replace

from spacy.tokens import Span, Token

from kg.extract.claims import Argument, Claim, argument_of
from kg.extract.copulas import read_copula, read_place_copula
from kg.extract.frames import load_words
from kg.extract.grammar import first_child, is_passive, preposition_objects
from kg.extract.positions import is_event_verb, verb_cue
from kg.extract.scope import scope_of
from kg.extract.subjects import objects_of, passive_agent, subjects_of
from kg.extract.verbs import read_frames, read_light, read_open

_CONTENT_NOUNS = frozenset(
    {"allegation", "accusation", "claim", "charge", "possibility", "suspicion", "report"}
)
_COPULAS = frozenset({"be", "become", "remain", "stay"})


class ClauseReader:
    """Reads one sentence; keeps the claims by verb, so that an outer clause can point to its inner one."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self._claims: dict[int, list[Claim]] = {}

    def read(self, sentence: Span) -> list[Claim]:
        """Return the claims of the verbs of `sentence`."""
        claims = []
        for token in sentence:
            if is_event_verb(token):
                claims.extend(self.claims_of(token))
        return claims

    def claims_of(self, verb: Token) -> list[Claim]:
        """Return the claims headed by `verb`, read once."""
        if verb.i not in self._claims:
            self._claims[verb.i] = []  # a cycle in a broken parse ends here
            self._claims[verb.i] = self._read(verb)
        return self._claims[verb.i]

    def _read(self, verb: Token) -> list[Claim]:
        if verb.lemma_ in _COPULAS and first_child(verb, "attr", "acomp", "oprd") is not None:
            return read_copula(verb)
        if verb.lemma_ == "be" and verb.pos_ == "AUX":
            return read_place_copula(verb)
        claims = read_light(verb) or read_frames(verb)
        nested = self._nested(verb)
        claims = [
            self._with_content(c)
            for c in claims
            if c.predicate not in {n.predicate for n in nested}
        ]
        return claims + nested if claims or nested else read_open(verb)

    def _with_content(self, claim: Claim) -> Claim:
        """Return `claim` with the clause of "allegations that ..." as its object instead of the noun."""
        noun = claim.object.token if claim.object is not None else None
        if noun is None or noun.lemma_.lower() not in _CONTENT_NOUNS:
            return claim
        verb = first_child(noun, "acl", "ccomp")
        inner = self.claims_of(verb) if verb is not None and is_event_verb(verb) else []
        return replace(claim, object=Argument(claim=inner[0])) if inner else claim

    def _nested(self, verb: Token) -> list[Claim]:
        name = load_words().clause.get(verb.lemma_)
        inner_verb = _complement(verb)
        if name is None or inner_verb is None:
            return []
        inner = self.claims_of(inner_verb)
        if not inner:
            return []
        passive = is_passive(verb)
        subjects: list[Token | None] = [
            *(passive_agent(verb) if passive else subjects_of(verb))
        ] or [None]
        recipients = (subjects_of(verb) if passive else objects_of(verb)) or subjects_of(inner_verb)
        roles: tuple[tuple[str, Argument], ...] = ()
        if name in {"AUTHORIZES", "ASKS", "ORDERS", "REQUESTS"} and recipients:
            roles = (("recipient", Argument(token=recipients[0])),)
        scope, cue = scope_of(verb), verb_cue(verb)
        return [
            Claim(
                name,
                verb.lemma_,
                verb,
                cue,
                argument_of(s),
                Argument(claim=inner[0]),
                scope,
                "clause",
                roles,
                time_head=verb,
            )
            for s in subjects
        ]


def _complement(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in {"xcomp", "ccomp"} and child.pos_ in {"VERB", "AUX"} and child.i > verb.i:
            return child
    for name, _, inner in preposition_objects(verb):
        if inner.dep_ == "pcomp" and name in {"from", "of", "to"} and inner.pos_ == "VERB":
            return inner
    return None
