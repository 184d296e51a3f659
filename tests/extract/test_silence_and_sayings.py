"""Who keeps silent, who says a second thing, what is only heard: polarity, modality and speakers around sayings."""

import pytest

from kg.model import SentenceKind
from kg.sources.layout import read_layout
from support.sentences import lines, read, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Anna Holt wrote to the mayor, saying that Berg is lazy and demanding that he resign.",
            "Anna Holt DEMANDS (Berg RESIGNS [required])",
        ),
        (
            "Marek left the room, claiming that the judge took bribes and demanding his dismissal.",
            "Marek DEMANDS judge's dismissal",
        ),
        ("Berg wrote a letter, claiming that Holt was lying and stealing gold.", "Holt STEALS [alleged] gold"),
        ("Lee made a speech, saying that Holt lied and stole gold.", "Holt STEALS gold"),
    ],
)  # fmt: skip
def test_a_second_participle_of_saying_goes_on_from_the_first(text: str, line: str) -> None:
    assert line in lines(text)


def test_who_is_talked_about_is_no_speaker() -> None:
    text = "Lee spoke to reporters, saying that the bank is lying and warning that it would fall."
    assert said(text)["FALLS"] == ["Lee"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The mayor would not comment on the budget on Friday.", "NOT mayor COMMENTS_ON budget"),
        ("Spokesmen at the museum would not discuss the theft.", "NOT Spokesmen at the museum DISCUSSES theft"),
        ("The firm answered questions but would not discuss the theft.", "NOT firm DISCUSSES theft"),
        ("Berg would not say whether he will run again.", "NOT Berg SAYS whether he will run again"),
        (
            "Berg refused to say whether the mine would close.",
            "Berg REFUSES (NOT Berg SAYS whether the mine would close)",
        ),
        ("The firm did not say if it had paid the fine.", "NOT firm SAYS if it had paid the fine"),
        ("Ole Lund declined to comment on Tuesday.", "Ole Lund REFUSES (NOT Ole Lund COMMENTS)"),
        ("The mayor did not comment.", "NOT mayor COMMENTS"),
        ("Lee would not discuss the theft if he were asked.", "NOT Lee DISCUSSES [hypothetical] theft"),
        ("The bridge would not survive a storm.", "NOT bridge SURVIVES [hypothetical] storm"),
        ("Lee said he would not comment on the theft.", "NOT Lee COMMENTS_ON [planned] theft"),
    ],
)  # fmt: skip
def test_who_would_not_tell_it_did_not(text: str, line: str) -> None:
    assert line in lines(text)


def test_who_comments_says_what_they_comment() -> None:
    assert lines("Anna Lund commented that the bank lied.") == ["bank LIES"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "In Norway there are said to have been hundreds of arrests.",
            "hundreds of arrests EXISTS [alleged] location=Norway",
        ),
        ("There are believed to be ten wolves in the valley.", "ten wolves EXISTS [alleged] location=valley"),
        ("There is likely to be a strike in Oslo.", "strike EXISTS [possible] location=Oslo"),
        ("There is to be a vote in May.", "vote EXISTS [planned]"),
        ("It is understood that the bank paid Lund two million euros.", "bank PAYS [alleged] two million euros"),
        ("It is not understood why the ship sank.", "ship SINKS"),
        ("There is water in the valley.", "water EXISTS location=valley"),
    ],
)  # fmt: skip
def test_what_there_is_said_to_be_is_hearsay(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("The bank will close forty branches, the Lantern Post has learnt.", "CLOSES", ["Lantern Post"]),
        ("The trams are unsafe, Radio Norge has learned.", "HAS_STATUS", ["Radio Norge"]),
        ("Pupils have learned that the bank lied.", "LIES", []),
        ("Anna Holt has learned that the bank lied.", "LIES", []),
    ],
)  # fmt: skip
def test_who_has_learned_it_vouches_for_it_only_behind_it(
    text: str, predicate: str, speakers: list[str]
) -> None:
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Any action by Berg to close the mine would hurt the town.", "Berg CLOSES [hypothetical] mine"),
        ("Any attempt to silence the farmers will fail.", "- SILENCES [hypothetical] farmers"),
        ("A move by the bank to close branches would be a mistake.", "bank CLOSES [hypothetical] branches"),
        ("The attempt by Holt to seize the boat failed.", "Holt CAPTURES [planned] boat"),
        ("The plan by Holt to sell the boat would help Berg.", "Holt SELLS [planned] boat"),
        (
            "Norway should be careful not to provoke and stir up quarrels in the strait.",
            "NOT Norway STIRS_UP [possible] quarrels location=strait",
        ),
        ("Lee asked the crew not to touch the box and call the police.", "crew CALLS [required] police"),
    ],
)  # fmt: skip
def test_nobody_does_what_they_are_only_warned_of(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Anna Diaz joked about selling the farm to the king.", "Anna Diaz SUPPLIES [possible] farm recipient=king"),
        ("Anna Diaz talked of selling the farm.", "Anna Diaz SELLS [possible] farm"),
        ("Berg joked that he would sell the mine to a circus.", "Berg SUPPLIES [hypothetical] mine recipient=circus"),
        ("Holt talked about losing her brother.", "Holt LOSES her brother"),
    ],
)  # fmt: skip
def test_what_somebody_jokes_of_is_no_deed(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("Anna Holt lobbied for support for her position that the court lacks power.", "LACKS", ["Anna Holt"]),
        ("Marek defended the position that the crew stole the vessel.", "STEALS", ["Marek"]),
        ("Holt's stance that the tax is unfair angered many farmers.", "HAS_STATUS", ["Holt"]),
        ("Anna Holt reached a position that gave the mill power.", "GIVES", []),
    ],
)  # fmt: skip
def test_a_position_is_told_by_who_holds_it(text: str, predicate: str, speakers: list[str]) -> None:
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ('The minister apologised for the raid: "I should have paid the families."', "PAYS", ["minister"]),
        ('Karin Holt resigned on Monday: "I have lost the trust of the board."', "LOSES", ["Karin Holt"]),
        ('Director Karin Holt was worried: "The crew has left the boat."', "LEAVES", ["Karin Holt"]),
        ('Karin Holt received a letter: "The crew has left the boat."', "LEAVES", []),
        ('The sign on the door was clear: "The crew has left the boat."', "LEAVES", []),
    ],
)  # fmt: skip
def test_who_feels_or_does_something_speaks_behind_the_colon(
    text: str, predicate: str, speakers: list[str]
) -> None:
    assert said(text)[predicate] == speakers


def _times(text: str) -> dict[str, tuple[str | None, str | None]]:
    evidence = [e for e in read(text).evidence if e.time is not None and not e.tentative]
    return {e.predicate: (e.time.time_from, e.time.time_to) for e in evidence if e.time}


@pytest.mark.parametrize(
    ("text", "predicate", "start", "end"),
    [
        ("The strike lasted from Dec. 28, 2012, to Feb. 3.", "LASTS", "2012-12-28", "2013-02-03"),
        ("The fair ran from 28 December to 4 January 2013.", "TAKES_PLACE", "2012-12-28", "2013-01-04"),
        ("The port was closed from June 2011 until March.", "CLOSES", "2011-06-01", "2012-03-31"),
        ("The port was closed from November 20 to April 3.", "CLOSES", "2022-11-20", "2023-04-03"),
        ("The fair ran from December 3, 2010 to February 4, 2012.", "TAKES_PLACE", "2010-12-03", "2012-02-04"),
        ("The fair ran from January 23 through March 2.", "TAKES_PLACE", "2023-01-23", "2023-03-02"),
    ],
)  # fmt: skip
def test_a_stretch_of_time_ends_after_it_starts(
    text: str, predicate: str, start: str, end: str
) -> None:
    assert _times(text)[predicate] == (start, end)


def test_a_stretch_of_weekdays_ends_after_it_starts() -> None:
    first, last = _times("The fair ran from Friday to Tuesday.")["TAKES_PLACE"]
    assert first is not None
    assert last is not None
    assert first < last


@pytest.mark.parametrize(
    ("text", "dated", "undated"),
    [
        ("The minister was criticised by farmers and in March, signed a new law.", "SIGNS", "CRITICIZES"),
        ("The club was fined by the court and on 4 May, sold its mill.", "SELLS", "FINES"),
        ("The minister was criticised by farmers in March and signed a new law.", "CRITICIZES", "SIGNS"),
    ],
)  # fmt: skip
def test_a_date_behind_and_is_that_of_the_second_deed(text: str, dated: str, undated: str) -> None:
    assert dated in _times(text)
    assert undated not in _times(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "A report revealed how a school bus in Kent was nearly hit after it came within 20ft of a lorry.",
            "NOT - HITS school bus in Kent",
        ),
        (
            "An inquiry showed how a plane near Oslo was almost shot down when two guards fired.",
            "NOT - SHOOTS_DOWN plane near Oslo",
        ),
        ("The boat nearly hit 90 knots.", "boat HITS 90 knots"),
        ("The farmers are leaving in the hope that Denmark will win the case.", "Denmark WINS [possible] case"),
        (
            "Marek said he would welcome Denmark's participation in a fishing fund.",
            "Denmark PARTICIPATES_IN [hypothetical] fishing fund",
        ),
        ("Marek welcomed Denmark's participation in a fishing fund.", "Denmark PARTICIPATES_IN fishing fund"),
        ("The bill would have allowed hotels to refuse smokers.", "hotels REJECTS [hypothetical] smokers"),
        ("The bill would allow hotels to refuse smokers.", "hotels REJECTS [permitted] smokers"),
        ("The bridge is new, so Marek did not think it would fall.", "bridge HAS_STATUS new"),
        ("The bridge is new, so Marek did not think it would fall.", "NOT bridge FALLS [possible]"),
        ("Marek did not think that the bridge was new.", "NOT bridge HAS_STATUS [possible] new"),
        ("Holt ordered the clerks, Berg said, to delete the files.", "clerks DELETES [required] files"),
        ("Holt promised, Berg said, to delete the files.", "Holt DELETES [planned] files"),
    ],
)  # fmt: skip
def test_how_real_it_is_where_clauses_meet(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("Berg said that the firms must admit that the bank lied.", "LIES", ["Berg"]),
        ('"All of us need to recognize that our harbours will suffer," Tor Berg said.', "SUFFERS", ["Tor Berg"]),
        ('"We must say that the bank lied," Anna Holt said.', "LIES", ["Anna Holt"]),
        ("The bridge is old, so Marek did not expect it to hold.", "HAS_STATUS", []),
        ("Police identified Berg as the man who rented the boat.", "RENTS", ["Police"]),
        ("A witness named Holt as the woman who sold the poison.", "SELLS", ["witness"]),
        ("Police met the man who rented the boat.", "RENTS", []),
        ("Showing mercy tells voters that they are safe.", "HAS_STATUS", ["?"]),
    ],
)  # fmt: skip
def test_nobody_speaks_who_only_has_to_or_cannot(
    text: str, predicate: str, speakers: list[str]
) -> None:
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Ada Lind bought a red 1984 Volvo.", False),
        ("Ben Holt drives a 1965 Ford Mustang.", False),
        ("A judge blocked HB 1523's ban on mines.", False),
        ("The film won a 2012 Oscar.", True),
        ("The mayor drove a 1932 Bugatti in 2004.", True),
    ],
)  # fmt: skip
def test_the_year_of_a_model_or_the_number_of_a_bill_is_no_time(text: str, dated: bool) -> None:
    assert bool(_times(text)) == dated


def test_what_marks_up_a_page_is_no_text() -> None:
    text = "The mill\n\n==History==\n\nThe mill burned in May.\n\n1 of 9 Full Screen Autoplay\n\nIt cost a lot.\n"
    kinds = [b.kind for b in read_layout(text).blocks]
    assert [k == SentenceKind.BOILERPLATE for k in kinds] == [False, True, False, True, False]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The rule has not kept Holt from selling the house.", "Holt SELLS house"),
        ("The storm had not stopped Berg from selling songs.", "Berg SELLS songs"),
        ("The rule did not keep Holt from selling the house.", "Holt SELLS [hypothetical] house"),
        ("The guards stopped Holt from selling the house.", "NOT Holt SELLS [hypothetical] house"),
        ("The law does not ban firms from selling cars.", "firms SELLS [hypothetical] cars"),
        ("The deal must be binding.", "deal HAS_STATUS [required] binding"),
        ("The ruling will not be binding.", "NOT ruling HAS_STATUS [future] binding"),
        ("Berg is not expected to resign or to apologise.", "NOT Berg APOLOGISES [future]"),
        ("The firm decided not to sell the mill and to hire nurses.", "firm HIRES [planned] nurses"),
        ("Berg plans to resign or to pay.", "Berg PAYS [planned]"),
        ("Holt is choosing to back Berg over telling the truth.", "NOT Holt TELLS truth"),
        ("Holt chose selling the mill over closing the port.", "NOT Holt CLOSES port"),
        ("Berg fell over climbing the fence.", "Berg CLIMBS fence"),
        ("Berg said he was for separating the sick from the healthy.", "Berg SEPARATES [possible] sick"),
        ("Berg listed the towns that would get the new ships.", "towns RECEIVES [future] new ships"),
        ("The club named the players who would be given a contract.", "- SUPPLIES [future] contract recipient=players"),
        ("Holt chose a plan that would close the port.", "a plan that would close the port CLOSES [hypothetical] port"),
    ],
)  # fmt: skip
def test_what_is_not_kept_from_happening_and_what_is_not_chosen(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("The firm, two guards told the Herald, paid bribes.", "PAYS", ["two guards"]),
        ("The bank, an aide told the BBC on Friday, had lied.", "LIES", ["aide"]),
        ("The Herald reported that the bank had closed, citing a letter.", "CITES", []),
        ("Prosecutors say Ivan Berg sold guns, a charge his lawyer denies.", "SELLS", ["Prosecutors"]),
        ("Letters seen by Reuters show that the firm paid bribes.", "PAYS", ["Letters seen by Reuters"]),
        ("No one believes the mill is safe.", "HAS_STATUS", ["?"]),
        ("The firm told the Herald it paid bribes.", "PAYS", ["firm"]),
    ],
)  # fmt: skip
def test_who_is_the_source_where_sayings_stand_inside(
    text: str, predicate: str, speakers: list[str]
) -> None:
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("State media said the firm paid bribes, quoting the minister.", "State media CITES minister"),
        ("The Herald reported that the bank had closed, citing a letter.", "Herald CITES letter"),
        ("The bank closed, citing its losses.", "bank CITES bank's losses"),
        (
            "Prosecutors say Ivan Berg sold guns, a charge his lawyer denies.",
            "Ivan Berg's lawyer DENIES (Ivan Berg SELLS firearm)",
        ),
    ],
)  # fmt: skip
def test_who_cites_and_who_denies_it(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Anna Holt urged Ivan Berg to resign, but he refused.", "NOT Ivan Berg RESIGNS"),
        ("The union asked Anna Holt to pay the miners; she refused.", "NOT Anna Holt PAYS miners"),
        ("Anna Holt was asked to sell the mill but declined.", "NOT Anna Holt SELLS mill"),
        ("The king invited Anna Holt to visit Oslo, and she agreed.", "Anna Holt VISITS [planned] Oslo"),
        ("Anna Holt urged Ivan Berg to resign, but he refused to leave.", "NOT Ivan Berg LEAVES"),
    ],
)  # fmt: skip
def test_who_refuses_what_is_asked_does_not_do_it(text: str, line: str) -> None:
    assert line in lines(text)


def test_what_declines_by_itself_answers_nothing() -> None:
    told = lines("The union asked Anna Holt to pay, and sales declined.")
    assert not any(line.startswith("NOT") for line in told)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('"The bank," said Ivan Berg, "lied to the town."', "bank LIES_TO town"),
        ('"The bank," said Ivan Berg, "lied to us. It took our money."', "bank TAKES our money"),
        ('"The new law," the mayor said on Monday, "will protect the river."', "new law PROTECTS [future] river"),
        ('"The bank," said the mayor, "was robbed."', "- ROBS bank"),
        ('"The bank lied," said Ivan Berg, "and stole our money."', "bank STEALS our money"),
        ('"The bank lied," Ivan Berg said and left the room.', "Ivan Berg LEAVES room"),
        ('"In May," said Anna Holt, "the clinic closed."', "clinic CLOSES"),
    ],
)  # fmt: skip
def test_a_quotation_goes_on_behind_who_speaks_in_its_midst(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("In Anna Holt's words, the bank is a thief.", "IS_A", ["Anna Holt"]),
        ("In other words, the bank is a thief.", "IS_A", []),
        ("Anna Holt alleges in a lawsuit that the bank stole her house.", "STEALS", ["Anna Holt"]),
        ("Anna Holt claims in a book that the king drank wine.", "DRINKS", ["Anna Holt"]),
    ],
)  # fmt: skip
def test_who_speaks_in_their_own_words_and_writings(
    text: str, predicate: str, speakers: list[str]
) -> None:
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('"I was told by the bank that the mill would close," said Anna Holt.', "mill CLOSES [future]"),
        ('"They said the mill would close," said Anna Holt.', "mill CLOSES [future]"),
        ('"The mill would close," said Anna Holt.', "mill CLOSES [hypothetical]"),
    ],
)  # fmt: skip
def test_would_in_a_quotation_is_future_where_a_saying_stands_in_it(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "If the farmers are angry and they block the road and they are hostile to the king, Berg will resign.",
            "farmers HOSTILE_TO [conditional] king",
        ),
        (
            '"If the crew is drunk and it sinks the ship and it is hostile to Lee, fine," Marek said.',
            "crew HOSTILE_TO [conditional] Lee",
        ),
        ("The farmers are angry and they block the road and they are hostile to the king.", "farmers HOSTILE_TO king"),
        (
            "The union called for Anna Holt to resign and for Ivan Berg to sell the mill.",
            "Ivan Berg SELLS [required] mill",
        ),
        ("Norway called for the court to free the crew and for Chile to pay the owner.", "Chile PAYS [required] owner"),
        ("The union called for Anna Holt to resign and Ivan Berg sold the mill.", "Ivan Berg SELLS mill"),
        ("Ivan Berg commented on reports that the bank had left Oslo.", "bank WITHDRAWS_FROM [alleged] Oslo"),
    ],
)  # fmt: skip
def test_what_the_last_of_several_clauses_shares(text: str, line: str) -> None:
    assert line in lines(text)
