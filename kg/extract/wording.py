"""Say a statement as one plain English sentence, for tables and pages."""

from collections.abc import Sequence

from kg.extract.lemmas import base_form, third_person
from kg.model import Modality, Polarity

_ROLE_WORDS = {
    "recipient": "to",
    "target": "against",
    "source": "from",
    "destination": "to",
    "location": "in",
    "instrument": "with",
    "organization": "of",
    "beneficiary": "for",
    "topic": "about",
    "capacity": "as",
    "counterpart": "with",
    "result": "into",
    "means": "by",
    "comparison": "than",
    "circumstance": "in",
}
_STATES = frozenset({"is", "has", "holds"})


def plain_sentence(
    *,
    predicate: str,
    verb: str,
    subject: str,
    object_: str,
    roles: Sequence[tuple[str, str]],
    polarity: Polarity,
    modality: Modality,
) -> str:
    """Return "Ukraine uses mines (alleged)." and the like; an empty `subject` reads as somebody."""
    words = predicate.lower().split("_")
    if words == [verb]:
        words = [third_person(verb)]  # a verb in another sense than the vocabulary's: CAPTURE
    first = third_person(verb).split("-")[0] if verb else words[0]
    verbal = words[0] == first or (
        words[0].endswith("s") and words[0] not in {"comes"} and words[0] not in _STATES
    )
    if predicate in {"IS_A", "HAS_STATUS"} or predicate == "HOLDS_POSITION":
        middle = "is not" if polarity == Polarity.NEGATIVE else "is"
    elif verbal or words[0] in _STATES:
        base = verb if verb and words[0] == third_person(verb) else base_form(words[0])
        middle = " ".join(
            [f"does not {base}" if polarity == Polarity.NEGATIVE else words[0], *words[1:]]
        )
    else:
        middle = ("is not " if polarity == Polarity.NEGATIVE else "is ") + " ".join(words)
    parts = [subject or "somebody", middle, object_]
    parts += [f"{_ROLE_WORDS.get(role, role)} {text}" for role, text in roles]
    sentence = " ".join(p for p in parts if p)
    note = "" if modality == Modality.ACTUAL else f" ({modality.value})"
    return sentence[:1].upper() + sentence[1:] + note + "."
