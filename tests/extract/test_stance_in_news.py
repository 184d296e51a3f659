"""What became of it, how sure it is, who says it and when: as news on markets, matches and polls tells it."""

import pytest

from kg.extract import extract, load_pipelines
from kg.sources.files import parse_article
from support.sentences import lines, read, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Shares in Volvo rose 4% to close at 210 kronor.", "Shares in Volvo CLOSES_AT 210 kronor"),
        ("The pound climbed to finish the week at 90 yen.", "pound FINISHES_AT 90 yen"),
        ("Copper fell by 3 percent to trade below 4,000 dollars.", "Copper TRADES_BELOW 4,000 dollars"),
        ("Oil gained 3 percent to settle at 90 dollars.", "Oil GAINS 3 percent result=(Oil SETTLES_AT 90 dollars)"),
        ("The team won 3-1 to reach the final.", "team REACHES final"),
        ("Ajax came from behind to beat Chelsea.", "Ajax DEFEATS Chelsea"),
        ("Leeds held on to win the cup.", "Leeds WINS cup"),
        ("The club rose early to catch the train.", "club CATCHES [planned] train"),
        ("Fiat cut prices to win buyers.", "Fiat WINS [planned] buyers"),
        ("Holt rallied voters to win the seat.", "Holt WINS [planned] seat"),
        ("The club rose in May to end the ban.", "club ENDS [planned] ban"),
        ("Anna came to Oslo to win the race.", "Anna WINS [planned] race"),
    ],
)  # fmt: skip
def test_where_a_rise_or_a_contest_ended_is_nobody_s_plan(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("There are few signs that the club is gaining members.", "club GAINS [hypothetical] members"),
        ("There is little evidence that the drug helps patients.", "drug HELPS [hypothetical] patients"),
        ("The judge saw scant evidence that the clerk stole the ring.", "clerk STEALS [hypothetical] ring"),
        ("There is not enough evidence that the mayor took bribes.", "mayor TAKES [hypothetical] bribes"),
        ("There are a few signs that the army is leaving Mali.", "army WITHDRAWS_FROM Mali"),
        ("There is little doubt that the clerk stole the ring.", "clerk STEALS ring"),
        ("There is a town that makes salt.", "town MAKES salt"),
    ],
)  # fmt: skip
def test_what_little_speaks_for_is_not_told_as_so(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The bank could not only lose its licence but also pay a fine.", "bank LOSES [possible] bank's licence"),
        ("The bank cannot only blame the clerk.", "NOT bank ACCUSES [possible] clerk"),
    ],
)  # fmt: skip
def test_not_only_denies_where_nothing_is_added(text: str, line: str) -> None:
    assert line in lines(text)


def _said(*paragraphs: str) -> dict[str, list[str]]:
    """Return, by predicate, who says it in an article of these paragraphs."""
    text = "\n\n".join(("A short note", "March 9, 2023", *paragraphs))
    reading = extract(
        parse_article(f"{text}\n", source="s", path="a"), load_pipelines(("sm", "md"))
    )
    names = {e.id: e.name for e in reading.entities}
    return {
        e.predicate: [names.get(a.speaker or "", "?") for a in e.attributions]
        for e in reading.evidence
        if not e.tentative
    }


def test_a_quotation_that_stays_open_goes_on_through_paragraphs_without_marks() -> None:
    told = _said(
        'Minister Olga Brandt answered the critics, saying, "our teams are working hard.',
        "The storm has destroyed nine bridges.",
        'We thank the pilots."',
        "The mayor sold the mill.",
    )
    assert told["DESTROYS"] == told["THANKS"] == ["Olga Brandt"]
    assert told["SELLS"] == []


def test_a_mark_that_nothing_closes_makes_no_speech_of_what_follows() -> None:
    told = _said(
        'Olga Brandt said: "our teams are working hard.',
        "The storm has destroyed nine bridges.",
        'The clerk sold "Dawn", a boat.',
    )
    assert told["DESTROYS"] == told["SELLS"] == []


def _when(text: str, predicate: str) -> tuple[str, str | None, str | None] | None:
    """Return the words and bounds of the time of what `predicate` tells, None where it has none."""
    found = [e.time for e in read(text).evidence if e.predicate == predicate and not e.tentative]
    return (found[0].text, found[0].time_from, found[0].time_to) if found and found[0] else None


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The rouble hit a 20 year low.", "HITS"),
        ("The bridge is three months behind schedule.", "IS_BEHIND"),
        ("The strike cost Honda $40 million a day.", "COSTS"),
        ("With three weeks left before the ballot, the Greens are hiring staff.", "HIRES"),
        ("Unlike Governor Reyes two years ago, Mayor Holt has opened no shelters.", "OPENS"),
        ("Unlike the Danes last year, the Swedes sold the port.", "SELLS"),
        ("Fiat announced 4,000 layoffs over the next two years.", "ANNOUNCES"),
        ("The bank announced 300 job cuts by 2025.", "ANNOUNCES"),
    ],
)  # fmt: skip
def test_a_time_of_something_else_is_not_the_verb_s(text: str, predicate: str) -> None:
    assert any(e.predicate == predicate for e in read(text).evidence)
    assert _when(text, predicate) is None


@pytest.mark.parametrize(
    ("text", "predicate", "time"),
    [
        ("The jobless rate rose from 4 percent in March to 6 percent in July.", "RISES_TO",
         ("March to July", "2022-03-01", "2022-07-31")),
        ("Exports grew from 3 billion euros in 2001 to 5 billion in 2011.", "GROWS_TO",
         ("2001 to 2011", "2001-01-01", "2011-12-31")),
        ("In 2011, the carmaker began hiring engineers in late October.", "HIRES",
         ("late October", "2011-10-21", "2011-10-31")),
        ("In 2006, the museum bought the painting in May.", "BUYS", ("May", "2006-05-01", "2006-05-31")),
        ("In 2011, the law changed, and the firm left last October.", "LEAVES",
         ("last October", "2022-10-01", "2022-10-31")),
        ("The council kept the bridge closed until Friday.", "KEEPS", ("until Friday", None, "2023-03-03")),
        ("The Swedish index rose 1.2% after a heavy loss on Monday.", "RISES", ("after a heavy loss", None, None)),
        ("The Swedish index rose 3% on Monday after a loss of 2%.", "RISES", ("Monday", "2023-03-06", "2023-03-06")),
        ("Fiat announced 4,000 layoffs in March.", "ANNOUNCES", ("March", "2023-03-01", "2023-03-31")),
        ("The firm has grown since the start of 2010.", "GROWS", ("since the start of 2010", "2010-01-01", None)),
        ("The firm closed in the middle of 2010.", "CLOSES", ("the middle of 2010", "2010-05-01", "2010-08-31")),
        ("The shares, which had gained 20 percent since the start of the year, fell.", "GAINS",
         ("since the start of the year", "2023-01-01", None)),
        ("The talks were to resume on Friday.", "RESUMES", ("Friday", "2023-03-10", "2023-03-10")),
        ("Lee faces a tough race in November.", "FACES", ("November", "2023-11-01", "2023-11-30")),
        ("Lee faced a strike in November.", "FACES", ("November", "2022-11-01", "2022-11-30")),
        ("The talks resumed on Friday.", "RESUMES", ("Friday", "2023-03-03", "2023-03-03")),
        ("The firm closed at the end of 2010.", "CLOSES", ("the end of 2010", "2010-09-01", "2010-12-31")),
        ("The mine has been shut since a fire in March.", "SHUTS", ("since a fire", None, None)),
        ("Rebels shelled the town on Monday. The following day, the army left Mali.", "WITHDRAWS_FROM",
         ("The following day", "2023-03-07", "2023-03-07")),
        ("The following day, the army left Mali.", "WITHDRAWS_FROM", ("The following day", None, None)),
        ("The firm will sell the mill next year.", "SELLS", ("next year", "2024-01-01", "2024-12-31")),
        ("The bank bought the mill in May 2010. The next month, the firm sold the mill.", "SELLS",
         ("The next month", "2010-06-01", "2010-06-30")),
        ("The firm closed in 2010, Holt said on Tuesday. Two years later, the firm opened a mill.", "OPENS",
         ("Two years later", "2012-01-01", "2012-12-31")),
        ("Rebels shelled the town on Monday. Three days later, the army left Mali.", "WITHDRAWS_FROM",
         ("Three days later", "2023-03-09", "2023-03-09")),
        ("The bank sold the mill. Two years later, the firm bought a port.", "BUYS", ("Two years later", None, None)),
        ("Lee won in 2003 and 2004.", "WINS", ("2003 and 2004", "2003-01-01", "2004-12-31")),
        ("The firm sold 90 cars a day later.", "SELLS", ("a day later", None, None)),
        ("The raid took place two years ago.", "TAKES_PLACE", ("two years ago", "2021-01-01", "2021-12-31")),
        ("Crowds sang in the carnival weeks after the war.", "SINGS", ("weeks after the war", None, None)),
    ],
)  # fmt: skip
def test_a_time_is_that_of_what_it_stands_with(
    text: str, predicate: str, time: tuple[str, str | None, str | None]
) -> None:
    assert _when(text, predicate) == time


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ('"We do not want the road," Radio Sol quoted Mendes as saying.', "WANTS", ["Mendes"]),
        ('"We will stay," the Daily Post quoted minister Anna Kirk as saying.', "STAYS", ["Anna Kirk"]),
        ("The Daily Post quoted minister Anna Kirk as saying that the firm had lied.", "LIES", ["Anna Kirk"]),
        ("The Post quoted a spokesman as telling reporters that the dam broke.", "BREAKS", ["spokesman"]),
        ("The agency cited the minister as saying the troops had left Mali.", "WITHDRAWS_FROM", ["minister"]),
        ('"We heard a noise," survivor Grace Lund, 29, told the radio.', "HEARS", ["Grace Lund"]),
        ('"The dam broke," engineer Omar Diaz, who lives nearby, told reporters.', "BREAKS", ["Omar Diaz"]),
        ("The paper cited the report, saying that the dam broke.", "BREAKS", ["paper"]),
    ],
)  # fmt: skip
def test_who_is_quoted_speaks_and_not_who_quotes(
    text: str, predicate: str, speakers: list[str]
) -> None:
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The firm sold not the mine but the port.", ["NOT firm SELLS mine", "firm SELLS port"]),
        ("The firm sold not only the mine but also the port.", ["firm SELLS mine", "firm SELLS port"]),
        ("Brandt rejected the tax and not the reform.", ["Brandt REJECTS tax", "NOT Brandt REJECTS reform"]),
        ("The strike hit Denmark but not Norway.", ["strike HITS Denmark", "NOT strike HITS Norway"]),
        ("The army, not the police, arrested the priest.", ["army ARRESTS priest", "NOT police ARRESTS priest"]),
        ("Chad, not a member, left the pact.", ["Chad WITHDRAWS_FROM pact"]),
        ("The firm paid the drivers but not all cooks.", ["firm PAYS drivers"]),
        ("It's not so much that the Greens are gaining voters, but the Liberals are losing seats.",
         ["NOT Greens GAINS voters", "Liberals LOSES seats"]),
        ("It's not that the judge hates the widow.", ["NOT judge HATES widow"]),
        ("It was not just that the bank lied.", ["bank LIES"]),
        ("Guards said the clerk lied, a claim the bank denied in May.", ["clerk LIES", "bank DENIES (clerk LIES)"]),
        ("Guards said the clerk was drunk, a claim the bank denied.", ["bank DENIES (clerk HAS_STATUS drunk)"]),
        ("Lee said the firm filed a claim.", ["firm FILES claim"]),
        ("Governor Hill is more likely than not to lose the primary.", ["Hill LOSES [possible] primary"]),
        ("The airline is more likely than not to cancel the order.", ["airline CANCELS [possible] order"]),
        ("The plan is seen by farmers as not sufficient.", ["farmers SEES plan capacity=not sufficient"]),
        ("The plan is seen by farmers as unfair.", ["farmers SEES plan capacity=unfair"]),
        ("The firm replaced the pipes after complaints that it had not tested the water.",
         ["NOT firm TESTS [alleged] water"]),
        ("The minister faced criticism that he ignored the flood.", ["minister IGNORES [alleged] flood"]),
        ("Chad drew criticism for supplying mines to Mali.", ["Chad SUPPLIES mine recipient=Mali"]),
        ("The general picked the site with an eye to pleasing the king.", ["general PLEASES [planned] king"]),
    ],
)  # fmt: skip
def test_what_is_denied_or_only_meant_is_told_so(text: str, told: list[str]) -> None:
    found = lines(text)
    assert all(line in found for line in told)
    assert sum("SELLS" in line or "PAYS" in line for line in found) <= len(told)


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        ("As a result, the firm sold the mill.", "firm SELLS mill", "capacity"),
        ("The mill closed as a result of the flood.", "(mill CLOSES) CAUSED_BY flood", "CLOSES_AS"),
        ("The match was moved for security reasons.", "(- MOVES match) CAUSED_BY security reasons", "beneficiary"),
        ("The airline cancelled flights for operational reasons.",
         "(airline CANCELS flights) CAUSED_BY operational reasons", "flights for"),
        ("The clerk left for various reasons.", "clerk LEAVES", "CAUSED_BY"),
        ("Lee works as a nurse.", "Lee WORKS_AS nurse", "CAUSED_BY"),
        ("The mark on the bone suggests a link to farming.", "mark on the bone SUGGESTS link to farming", "RECOMMENDS"),
        ("The doctor suggested a walk.", "doctor RECOMMENDS walk", "SUGGESTS"),
        ("If Oslo closes the mine, experts say the river will recover.", "river RECOVERS [conditional]", "future"),
        ('"If the tax is cut, I think farmers will stay," said Holt.', "farmers STAYS [conditional]", "future"),
        ("When the rain stops, Holt thinks the team will play.", "team PLAYS [future]", "conditional"),
    ],
)  # fmt: skip
def test_results_reasons_and_conditions_are_told_as_such(text: str, told: str, untold: str) -> None:
    found = lines(text)
    assert told in found
    assert not any(untold in line for line in found)


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("The trip suggests the king supports the rebels.", "SUPPORTS", []),
        ("The archive reveals a danger the ministry should take seriously.", "TAKES", []),
        ("The letter suggests that the bank lied.", "LIES", ["letter"]),
        ("Estimates suggest that the bank lied.", "LIES", ["Estimates"]),
        ("The union suggested that the bank lied.", "LIES", ["union"]),
    ],
)  # fmt: skip
def test_a_thing_that_only_shows_something_does_not_speak(
    text: str, predicate: str, speakers: list[str]
) -> None:
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The army will open schools in coastal towns after Sunday.",
         "army OPENS [future] schools location=coastal towns"),
        ("The union finished its congress in Leeds.", "union ENDS union's congress location=Leeds"),
        ("Republicans held their four-day convention in Cleveland.",
         "Republicans HOLDS Republicans' four-day convention location=Cleveland"),
        ("The bank closed branches in Peru and Chile.", "bank CLOSES branches location=Chile"),
        ("Lee condemned a raid in Mali.", "Lee CRITICIZES raid"),
        ("Holt lost faith in Congress.", "Holt LOSES faith in Congress"),
        ("The firm holds a stake in a mine.", "firm HOLDS stake in a mine"),
        ("The premier quit in the middle of the crisis.", "premier QUITS circumstance=middle of the crisis"),
        ("The bus stopped in the middle of the road.", "bus STOPS location=middle of the road"),
        ("The boy learned to read.", "boy READS"),
        ("As a boy, Holt would visit the mine every summer.", "Holt VISITS mine"),
        ("Whenever it rained, the river would flood the school.", "river FLOODS school"),
        ("The firm would often pay guards in cash.", "firm PAYS guards"),
        ("If the bill passed, the firm would often pay guards.", "firm PAYS [hypothetical] guards"),
        ("Anna said the panel would routinely check barns.", "panel CHECKS [future] barns"),
        ("The mill said it would regularly publish its prices.", "mill RELEASES [planned] mill's prices"),
        ("Such a toll would often hurt drivers.", "toll INJURES [hypothetical] drivers"),
        ("Nuns testified that the guard would often beat boys.", "guard BEATS boys"),
        ("Under the plan, the firm would pay guards every week.", "firm PAYS [hypothetical] guards"),
        ("Assuming the court agrees, the firm will pay 40 million euros.", "firm PAYS [conditional] 40 million euros"),
        ("Why should the public trust the bank?", "public TRUSTS [possible] bank"),
        ("The public should trust the bank.", "public TRUSTS [required] bank"),
        ("The clerk told the court: \"My boss said, 'I burned the files.'\"", "clerk's boss BURNS files"),
        ("\"They called it the 'boys' club', and I left the firm,\" said Marta Lund.", "Marta Lund LEAVES firm"),
        ("Holt closed the shop, assuming that the clerk had lied.", "clerk LIES [possible]"),
    ],
)  # fmt: skip
def test_places_habits_and_terms_are_told_of_the_deed(text: str, line: str) -> None:
    assert line in lines(text)


def test_nobody_says_what_is_taken_for_granted() -> None:
    text = "Assuming that the union accepts the offer, the strike will end, Reuters reported."
    assert said(text)["ACCEPTS"] == ["Reuters"]


def test_nobody_else_says_i_in_words_that_are_quoted_in_quoted_words() -> None:
    assert lines("\"He told me, 'I paid the judge,'\" Marta Lund said.") == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The judge freed the clerk hours after the raid.", "judge FREES clerk"),
        ("The bank fired its chief days before the vote.", "bank DISMISSES bank's chief"),
        ("Anna sold the mill weeks ago.", "Anna SELLS mill"),
        ("Rebels seized the town hours after the army left.", "Rebels CAPTURES town"),
        ("The firm sold the mill three days after the fire.", "firm SELLS mill"),
        ("Holt worked anxious hours before the vote.", "Holt WORKS"),
        ("A barge was seen passing the Polish lock seconds after the blast.", "barge PASSES Polish lock"),
        ("The clerk left many years later.", "clerk LEAVES"),
        ("A bomb killed nine nuns on Monday morning in Lima.", "bomb KILLS nine nuns location=Lima"),
        ("The firm sold cars in the summer of 2010 in Peru.", "firm SELLS cars location=Peru"),
    ],
)  # fmt: skip
def test_a_length_of_time_takes_neither_object_nor_place(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Ministers held talks on Monday to reach a deal.", "Ministers REACHES deal"),
        ("The king came on Sunday to win votes.", "king WINS votes"),
    ],
)
def test_a_day_does_not_make_an_aim_a_result(text: str, deed: str) -> None:
    assert deed not in lines(text)
