"""Say a statement as one plain English sentence, for tables and pages."""

from collections.abc import Sequence

from kg.extract.words.directions import TOWARDS
from kg.extract.words.lemmas import base_form, third_person
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
    "result": "to",
    "means": "by",
    "comparison": "than",
    "circumstance": "in",
}
# places that bring their own preposition: "outside the hotel"
PLACED = (
    "near", "outside", "beyond", "under", "underneath", "beneath", "behind", "opposite", "above", "below", "beside",
    "alongside", "off", "in front of", *TOWARDS,
)  # fmt: skip
_BARE = {*PLACED, "between", "abroad", "overseas", "offshore", "underground", "outdoors", "indoors"}
# "raises fees to 3%", "turns the mill into flats", but "leaves ten families homeless"
_RAISING = frozenset(
    {"SENTENCES", "CONVICTS", "CHANGES", "INCREASES", "DECREASES", "RISES", "FALLS"}
)
_TURNING = frozenset({"turn", "change", "convert", "divide", "split"})
_PLURALS = {"member": "members", "party": "parties", "signatory": "signatories"}
_LEADING = frozenset(
    {"after", "amid", "at", "before", "by", "despite", "following", "for", "in", "on", "since", "under", "until",
     "upon", "with", "without"}
)  # fmt: skip
_ADVERBS = frozenset(
    {
        "well",
        "always",
        "often",
        "enough",
        "alone",
        "together",
        "far",
        "fast",
        "hard",
        "again",
        "much",
    }
)
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
    plural: bool = False,
) -> str:
    """Return "Ukraine uses mines (alleged)." and the like; an empty `subject` reads as somebody, or nobody if denied.

    `plural`: the subject is several ("Guards open the gate.").
    """
    denied = polarity == Polarity.NEGATIVE and bool(subject)
    copula, helper = ("are", "do") if plural else ("is", "does")
    words = predicate.lower().split("_")
    if words == [verb]:
        words = [third_person(verb)]  # a verb in another sense than the vocabulary's: CAPTURE
    first = third_person(verb).split("-")[0] if verb else words[0]
    verbal = words[0] == first or (
        words[0].endswith("s") and words[0] not in {"comes"} and words[0] not in _STATES
    )
    if predicate in {"IS_A", "HAS_STATUS"} or predicate == "HOLDS_POSITION":
        middle = f"{copula} not" if denied else copula
    elif verbal or words[0] in _STATES:
        base = verb if verb and words[0] == third_person(verb) else base_form(words[0])
        if base == "be":
            told = f"{copula} not" if denied else copula
        else:
            told = f"{helper} not {base}" if denied else base if plural else words[0]
        middle = " ".join([told, *words[1:]])
    else:
        words[:1] = [_PLURALS.get(words[0], words[0])] if plural else words[:1]
        middle = " ".join([copula, *(["not"] if denied else []), *words])
    nobody = "somebody" if polarity == Polarity.POSITIVE else "nobody"
    parts = [subject or nobody, middle, object_]
    parts += [_role_words(role, text, predicate, verb) for role, text in roles]
    sentence = " ".join(p for p in parts if p)
    note = "" if modality == Modality.ACTUAL else f" ({modality.value})"
    stop = "" if sentence.endswith(".") and not note else "."  # "joins Group F."
    return sentence[:1].upper() + sentence[1:] + note + stop


def _role_words(role: str, text: str, predicate: str, verb: str) -> str:
    """Return a role with its preposition: "in Lima"; "outside the hotel", "homeless" and "on time" stand alone."""
    if text.startswith("that "):
        return f"[{role}: {text.removeprefix('that ')}]"  # a statement fills it
    if role == "result":
        into = "into " if verb in _TURNING else "to " if predicate in _RAISING else ""
        return into + text
    first = text.partition(" ")[0].lower()
    adverb = first == text and (text.endswith("ly") or text in _ADVERBS)
    alone = {
        "location": first in _BARE or any(f"{lead} " in text for lead in TOWARDS),
        "comparison": " than " in text,  # "faster than Ford"
        "circumstance": adverb or first in _LEADING,
    }
    if alone.get(role):
        return first + text[len(first) :]
    return f"{_ROLE_WORDS.get(role, role)} {text}"
