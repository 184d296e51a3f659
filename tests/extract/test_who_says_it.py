"""Who says it: people without a name, who holds a view, who speaks as "I" and "we", and when the article does."""

import pytest

from support.sentences import lines, read, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "predicate", "speaker"),
    [
        ("Those who lost their homes say the fund ignores the poor.", "IGNORES", "Those who lost their homes"),
        ("Those opposed to the dam say the river is dying.", "DIES", "Those opposed to the dam"),
        ("Anyone who met him says Otto Lang is ill.", "HAS_STATUS", "Anyone who met him"),
        ("Some in the village say the mayor lied.", "LIES", "Some in the village"),
        ("The river is polluted, some say.", "POLLUTES", "some"),
        ("Many in the army believe the war is lost.", "LOSES", "Many in the army"),
    ],
)  # fmt: skip
def test_people_without_a_name_are_heard(text: str, predicate: str, speaker: str) -> None:
    """What some say is no fact of the article."""
    assert said(text)[predicate] == [speaker]


def test_nobody_says_nothing() -> None:
    """Nor is anybody heard where nobody speaks."""
    assert "SAYS" not in said("Nobody says the mayor lied.")


@pytest.mark.parametrize(
    ("text", "predicate", "speaker"),
    [
        ("The panel is of the opinion that the mayor stole the money.", "STEALS", "panel"),
        ("The general is under the impression that the rebels fled.", "FLEES", "general"),
        ("Ann Lee remains of the view that the king sold the ferry.", "SELLS", "Ann Lee"),
        ("Tax records show that Gus Hahn paid the judge.", "PAYS", "Tax records"),
        ("Court documents show that Gus Hahn owned two ships.", "OWNS", "Court documents"),
        ("The committee's recommendation that the pool be closed was rejected.", "CLOSES", "committee"),
        ("The senate rejected Ann Lee's proposal that the port be sold.", "SELLS", "Ann Lee"),
    ],
)  # fmt: skip
def test_views_and_papers_are_heard(text: str, predicate: str, speaker: str) -> None:
    assert said(text)[predicate] == [speaker]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The painting is of the queen.", "painting IS_OF queen"),
        ("The city is under siege.", "city SUBJECT_TO siege"),
    ],
)
def test_what_holds_no_view_is_of_or_under_something(text: str, line: str) -> None:
    assert line in lines(text)


def test_who_is_of_a_view_is_nothing_else() -> None:
    """To be of the view that it fell is to think so."""
    found = lines("The panel is of the opinion that the mayor stole the money.")
    assert found == ["mayor STEALS money"]


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("The chief, Ali Karim, said one of the clans hit another, accusing men of theft.", "ACCUSES", ["Ali Karim"]),
        ("The envoy told a judge that his country would free two sailors and begged Peru to wait.", "WAITS", ["envoy"]),
        ("Turkish minister Ali Koc visiting Oslo said the king opposes the deal.", "OPPOSES", ["Ali Koc"]),
        ("Chilean envoy Rosa Diaz touring Mali says the drought kills cattle.", "KILLS", ["Rosa Diaz"]),
        ("The minister promised to sell the castle that the king visited on Friday.", "VISITS", []),
        ("The army vowed to free the town that rebels captured in June.", "CAPTURES", []),
        ("The army vowed to free the town that rebels captured in June.", "FREES", ["army"]),
        ("The mayor said the bridge that the king built collapsed.", "BUILDS", ["mayor"]),
    ],
)  # fmt: skip
def test_each_clause_has_its_own_speaker(text: str, predicate: str, speakers: list[str]) -> None:
    """What is told beside a promise is the article's; what goes on from what somebody says is that person's."""
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('"We are going to dig a canal," Holm added.', "Holm's side DIGS [planned] canal"),
        ('"We did not sell the land," Mayor Tove Lie said.', "NOT Tove Lie's side SELLS land"),
        ('"We sold forty flats in a week," Jane Hill told reporters.', "Jane Hill's side SELLS forty flats"),
        ('"We will close two plants," Toyota\'s spokesman said.', "Toyota CLOSES [future] two plants"),
        ('"We will close the plant," the company said.', "company CLOSES [future] plant"),
        ('"I am going to sell the farm," Marta Kiss said.', "Marta Kiss SELLS [planned] farm"),
    ],
)  # fmt: skip
def test_we_is_the_side_of_who_speaks(text: str, line: str) -> None:
    """A body says it of itself, and who is called by a body says it of that body."""
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            '"The lamps went out," the foreman Luis Paz told inspectors. '
            '"I wrote the songs in Lisbon," the singer Rui Melo said.',
            "Rui Melo WRITES songs location=Lisbon",
        ),
        (
            'The house burned, Tove Nilsen said. "I never met the duke," the painter Rosa Klee told the court.',
            "NOT Rosa Klee MEETS duke",
        ),
        (
            'Ann Lee said the house burned. "I sold the mill in May," she said.',
            "Ann Lee SELLS mill",
        ),
    ],
)
def test_i_is_who_speaks_and_not_who_spoke_before(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Maria Toth asked Elena Vacek for help. "I know him. The dam is old," she told Toth.', "Elena Vacek"),
        ('Anna Kask asked Boris Reva for help. "I fear the worst. The dam is old," he told Kask.', "Boris Reva"),
        ('Maria Toth met Elena Vacek. "The dam is old," Toth said.', "Maria Toth"),
    ],
)  # fmt: skip
def test_who_is_asked_answers_and_nobody_tells_oneself(text: str, speaker: str) -> None:
    assert said(text)["HAS_STATUS"] == [speaker]


@pytest.mark.parametrize(
    "sign_off",
    [
        "Editor: Tom Quill",
        "Author: Piet Boom (AFP, dpa) Editor: Ida Blum",
        "Author: Piet Boom/kl Editors: Ida Blum/Rosa Diaz",
        "Photographer: Ola Dunn",
        "rt/kl (AP, dpa)",
        "abc/dpa/AP/Reuters",
    ],
)
def test_a_sign_off_says_nothing(sign_off: str) -> None:
    """Who made the text speaks in none of it, and the sentences before are read as without it."""
    told = (
        'The mayor quit on Monday. "The pool will be sold," the clerk said. "Nurses will be paid." '
    )
    found = lines(told + sign_off)
    assert found == ["mayor QUITS", "- SELLS [future] pool", "- PAYS [future] Nurses"]
    assert said(told + sign_off) == {"QUITS": [], "SELLS": ["clerk"], "PAYS": ["clerk"]}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Editor: the text is short. A judge freed the sailor.", "judge FREES sailor"),
        ("A judge met the editor: Tom Quill", "judge MEETS Tom Quill"),
        ("The judge freed the sailor and/or the cook.", "judge FREES sailor"),
    ],
)
def test_an_editor_elsewhere_is_no_sign_off(text: str, line: str) -> None:
    assert line in lines(text)


def test_a_genre_in_a_headline_is_no_speaker() -> None:
    """ "Analysis:" tells what a piece is, "Chancellor:" who speaks."""
    told = {"Analysis": [], "Chancellor": ["Chancellor"]}
    for label, speakers in told.items():
        reading = read("The mill is old.", f"{label}: Germany will buy ships")
        buys = next(e for e in reading.evidence if e.predicate == "BUYS")
        names = {e.id: e.name for e in reading.entities}
        assert [names[a.speaker or ""] for a in buys.attributions] == speakers


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Fuel crisis The minister said the king lied.", "king LIES"),
        ("Rome's answer The mayor, who sold the pool, denies stealing money.", "mayor SELLS pool"),
        ("Winners share prize One of the bakers sold the mill.", "Winners SHARES prize"),
        ("The firm owns The Times.", "firm OWNS Times"),
        ("The bank owns The Economist.", "bank OWNS Economist"),
    ],
)
def test_a_heading_ends_where_its_sentence_begins(text: str, line: str) -> None:
    """A capitalised article behind small words begins a sentence, but not behind a verb."""
    assert line in lines(text)


def test_a_heading_speaks_not() -> None:
    assert said("Fuel crisis The minister said the king lied.")["LIES"] == ["minister"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The law's critics, Reps. Dee Hall and Moe Katz, sued the state.", "Dee Hall HOLDS_POSITION Representative"),
        ("The law's critics, Reps. Dee Hall and Moe Katz, sued the state.", "Moe Katz SUES state"),
        ("On Friday Gens. Amos Bell and Carl Orr inspected the fort.", "Carl Orr HOLDS_POSITION General"),
        ("On Friday President Ann Lee inspected the fort.", "Ann Lee HOLDS_POSITION President"),
        ("The firm met union reps. The strike ended.", "strike ENDS"),
    ],
)  # fmt: skip
def test_short_titles_end_no_sentence_and_days_are_no_titles(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Drug baron Otto Krantz killed in Bolivia.", "- KILLS Otto Krantz location=Bolivia"),
        ("Rebel chief Jan Vos captured in Mali.", "- CAPTURES Jan Vos location=Mali"),
        ("British tourist Tom Hale robbed in Peru.", "- ROBS Tom Hale location=Peru"),
        ("Two soldiers died in Peru.", "Two soldiers DIES location=Peru"),
        ("Police searched in Rome.", "Police SEARCHES location=Rome"),
        ("Rebels captured a town in Mali.", "Rebels CAPTURES town"),
    ],
)  # fmt: skip
def test_nobody_captures_without_an_object(text: str, line: str) -> None:
    """Short news leave out "was"."""
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The poor got a chance-after ten years of talks-to enter college.",
             "poor RECEIVES chance purpose=(poor ENTERS [planned] college)"),
        ("The well-to-do baker sold a state-of-the-art mill.", "well-to-do baker SELLS state-of-the-art mill"),
    ],
)  # fmt: skip
def test_a_hyphen_may_be_a_dash(text: str, line: str) -> None:
    assert line in lines(text)


INTERVIEW = (
    "Novelist Hugo Brand spoke to Radio Nord. Brand was born in Lima.\n\n"
    "Radio Nord: Your book sold well. What made you write it? My father hated ink. I sold the mill in May. "
    "Did it help? Ghana banned imports. Who destroyed the pictures? The museum did it. "
    "Hugo Brand teaches in Graz. This interview was conducted by Per Agren."
)


def test_an_interview_may_label_its_first_question_alone() -> None:
    """Answers are the words of who was presented before; what stands behind the last one is the article's."""
    spoken = said(INTERVIEW)
    assert spoken["SELLS"] == spoken["BANS"] == spoken["HATES"] == ["Hugo Brand"]
    assert spoken["TEACHES"] == spoken["SPEAKS_TO"] == []
    assert "Hugo Brand SELLS mill" in lines(INTERVIEW)


def test_an_interview_may_label_its_first_answer_too() -> None:
    text = (
        "The mill burned.\n\nStar News: Was it your mill?\n\nOle Berg: I sold the mill. "
        "The king burned flags.\n\nDid it hurt?\n\nThe town banned imports.\n\nOle Berg lives in Lima."
    )
    spoken = said(text)
    assert spoken["SELLS"] == spoken["BANS"] == ["Ole Berg"]
    assert spoken["LOCATED_IN"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee is mayor. Update: Is the mill old? The firm sold the ferry. I know it.",
        "Leeds: Is the mill old? The firm sold the ferry. Is it gone? It is. Who knows? Nobody does.",
    ],
)
def test_questions_alone_make_no_interview(text: str) -> None:
    """A colon and a question, or questions without anybody who says "I", are the article's own."""
    assert said(text)["SELLS"] == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('Bale described Reed as "weak," denounced the law and sold the mill.', "Bale CRITICIZES law"),
        ('Maria Horvat called the report "false," rejected its figures and left.', "Maria Horvat REJECTS its figures"),
        ('Maria Horvat called the report "false," rejected its figures and sued the firm.', "Maria Horvat SUES firm"),
    ],
)  # fmt: skip
def test_who_holds_words_up_goes_on_acting(text: str, line: str) -> None:
    """The comma inside the quotation ends no speech."""
    assert line in lines(text)


def test_nothing_that_is_denounced_speaks() -> None:
    text = 'Maria Horvat called the report "false," rejected its figures and said the author left.'
    spoken = said(text)
    assert spoken["REJECTS"] == []
    assert spoken["LEAVES"] == ["Maria Horvat"]
    assert said('The report is "false," said Horvat.')["HAS_STATUS"] == ["Horvat"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('"Could be arson," Sheriff Dan Cole told Ida Moe.', "Dan Cole IS_A [possible] arson"),
        ('"Must be the rain," Carl Ek said.', "Carl Ek IS_A [required] the rain"),
    ],
)
def test_who_guesses_is_not_what_is_guessed(text: str, wrong: str) -> None:
    """A quotation that lacks its subject is not about who speaks."""
    assert wrong not in lines(text)
