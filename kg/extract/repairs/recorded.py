"""Hang what somebody was seen doing "on camera" on the seeing: no camera does it."""

from kg.extract.words.tree import Token

SEEING = frozenset({"capture", "catch", "film", "photograph", "record", "see", "show", "spot"})
_RECORDS = frozenset({"camera", "cameras", "cctv", "film", "footage", "phone", "tape", "video"})
# what the record itself does; a camera shows nothing of itself
_OF_RECORD = frozenset({"circulate", "date", "depict", "feature", "purport", "show"})
_DEVICES = frozenset({"camera", "cameras", "phone"})


def lift_recorded(verb: Token) -> None:
    """Read "was caught on video dropping a parcel" as who dropped it while he was caught."""
    for on in verb.rights:
        if on.dep_ != "prep" or on.lower_ not in {"in", "on"} or on.i < verb.i:
            continue
        act = next((c for c in on.rights if c.dep_ == "pcomp" and c.tag_ == "VBG"), None)
        inside = on.rights if act is None else act.lefts
        record = next((c for c in inside if c.lower_ in _RECORDS), None)
        if record is not None and act is None:
            act = next((c for c in record.rights if c.dep_ == "acl" and c.tag_ == "VBG"), None)
        if record is not None and act is not None and not _is_of_record(act, record):
            act.hang_on(verb)
            record.hang_on(on)
            act.dep_, record.dep_ = "xcomp", "pobj"
            return


def _is_of_record(act: Token, record: Token) -> bool:
    """Return whether a video does it: "seen in a video circulating online", "appearing to show the crash"."""
    shown = act.lemma_ == "appear" and any(c.lemma_ in _OF_RECORD for c in act.rights)
    viral = act.lemma_ == "go" and act.nbor(1).lower_ == "viral"
    told = act.lemma_ in _OF_RECORD and record.lower_ not in _DEVICES
    return told or shown or viral
