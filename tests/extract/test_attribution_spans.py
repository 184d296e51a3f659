"""The words of speakers and of what they say, as stretches of the text, and who is taken for a speaker."""

import pytest

from support.sentences import read, said

pytestmark = pytest.mark.slow


def told(text: str) -> list[tuple[str, str, str]]:
    """Return (source, cue, content) of each attribution of `text`, in words; parts of a content are joined by "/"."""
    reading = read(text)
    words = reading.document.text
    return [
        (
            words[a.source.start : a.source.end] if a.source else "",
            words[a.cue.start : a.cue.end],
            "/".join(words[c.start : c.end] for c in a.content),
        )
        for a in reading.attributions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two single marks are a quotation mark at both ends
        ("''The dam holds,'' Lee said. ''It is new.''", ("Lee", "said", "''The dam holds,''/''It is new.''")),
        ("The mayor of '98 said the dam holds.", ("The mayor of '98", "said", "the dam holds")),
        # a source with the clause that tells who it is
        ("Officials briefed on the deal said it failed.", ("Officials briefed on the deal", "said", "it failed")),
        ("Lee, who runs the port, said it is full.", ("Lee, who runs the port", "said", "it is full")),
        ("Lee met a clerk claiming that it rained.", ("a clerk", "claiming", "that it rained")),
        # what a verb speaks about
        ("The nurse noted the delay.", ("The nurse", "noted", "the delay")),
        ("Clerks called for a pause.", ("Clerks", "called", "for a pause")),
        ("The nurse talked about the heat.", ("The nurse", "talked", "about the heat")),
        ('"It is hot," the nurse said, noting the heat.', ("the nurse", "noting", "the heat")),
        # who is asked asks nothing
        ("Asked whether the dam holds, Lee said no.", ("", "Asked", "whether the dam holds")),
        ("Asking whether the dam holds, Lee left.", ("Lee", "Asking", "whether the dam holds")),
        # what goes on from the verb of saying
        ("Lee said the dam is shut and predicted that it will leak.", ("Lee", "predicted", "that it will leak")),
        ("Lee said the dam is shut and predicted that it will leak.", ("Lee", "said", "the dam is shut")),
        ("Ann says the ferry is late, calling it a shame.", ("Ann", "says", "the ferry is late")),
        ("Lee said the union met and claimed that it won.", ("the union", "claimed", "that it won")),
    ],
)  # fmt: skip
def test_source_cue_and_content(text: str, expected: tuple[str, str, str]) -> None:
    """Each part is the stretch of the text that says it."""
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    ["The nurse walked about the ward.", "The clerk ran for a bus.", "The cook cut the bread."],
)
def test_a_deed_is_no_attribution(text: str) -> None:
    """Only verbs of speech, thought and will have a topic."""
    assert told(text) == []


def test_what_is_only_spoken_about_keeps_its_narrator() -> None:
    """A topic is not what somebody asserts."""
    text = "The nurse noted Chile's attack on Peru."
    assert said(text)["ATTACKS"] == []


@pytest.mark.parametrize(
    "headline",
    ["Kenya Rejects Claim It Broke Sugar Deal", "Mayor Dismisses Claim That Dam Is Unsafe"],
)
def test_a_headline_s_verb_is_no_speaker(headline: str) -> None:
    """Where the parser takes "Kenya rejects" for a name, nobody is named."""
    reading = read("The week was calm.", headline)
    (found,) = reading.attributions
    assert found.source is None


def test_a_noun_in_a_headline_is_a_speaker() -> None:
    """ "Reports" is a noun of its own."""
    (found,) = read("The week was calm.", "Police Reports Say Dam Is Unsafe").attributions
    assert found.source is not None
