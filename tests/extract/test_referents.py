"""What was met in an article is found again by thing, by what it is called, and from a sentence on."""

from kg.extract.words.referents import History, Occurrence, Referent
from kg.extract.words.tree import Token


def meet(history: History, sentence: int, referent: Referent | None) -> Occurrence:
    """Note that `referent`, or a list, stands at the first token of a sentence."""
    head = Token()
    head.i = 0
    occurrence = Occurrence(sentence, 0, 0, head, referent, "nominal", "")
    history.add(occurrence)
    return occurrence


def test_a_history_finds_things_by_what_they_are_called() -> None:
    """By the last word of their name and by their classes, also those learnt later; in the order of first meeting."""
    history = History()
    ferry = Referent("e_1", "Concept", "the old ferry", "ferry")
    tram = Referent("e_2", "Concept", "the tram", "tram", classes=frozenset({"vehicle"}))
    first, second, again = (meet(history, 0, x) for x in (ferry, tram, ferry))
    assert history.called(["ferry"]) == [[first, again]]
    assert history.called(["vehicle", "ferry"]) == [[first, again], [second]]
    assert history.called(["bus"]) == []
    ferry.classes |= {"vessel"}
    meet(history, 1, ferry)
    assert history.called(["vessel"]) == [history.of("e_1")]
    assert history.uses() == {"e_1": 3, "e_2": 1}
    assert history.of("e_3") == ()


def test_a_history_counts_how_often_each_thing_was_met() -> None:
    """Lists are counted by the place of their heads."""
    history = History()
    ferry = Referent("e_1", "Concept", "the ferry", "ferry")
    met = [meet(history, sentence, x) for sentence, x in enumerate([ferry, None, ferry, None])]
    assert history.since(0) == list(zip(met, [1, 1, 2, 2], strict=True))
    assert history.since(2) == [(met[2], 2), (met[3], 2)]
    assert history.since(4) == []
