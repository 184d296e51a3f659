"""How real, how sure, how much and since when: hearsay, questions, exceptions, sums, and whose a time is."""

import pytest

from support.sentences import lines, read, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The company spread the false rumour that Mayor Tove Lie took a bribe.", "Tove Lie TAKES [alleged] bribe"),
        (
            "The sheriff placed a bogus claim in the paper, i.e. Hugo Brandt stole a horse.",
            "Hugo Brandt STEALS [alleged] horse",
        ),
        ("The blog invented the tale that nuns sold the bell.", "nuns SELLS [alleged] bell"),
        ("Rolf Dunn dismissed a story that the club had sold a player.", "club SELLS [alleged] player"),
        ("The police received an alert that Karl Voss was building a bomb.", "Karl Voss BUILDS [alleged] bomb"),
        ("The police got a warning that the boys were selling guns.", "boys SELLS [alleged] firearm"),
        ("The senator laughed at claims on Friday that his wife stole a ring.", "senator's wife STEALS [alleged] ring"),
        (
            "Gus Holt reacted to claims on Monday that the nurses came to Fiji as tourists.",
            "nurses COMES_TO [alleged] Fiji capacity=tourists",
        ),
        (
            "Rolf Dunn rejected allegations last week that the firm had poisoned a river.",
            "firm POISONS [alleged] river",
        ),
        # these stay
        ("The rumour that Ada Nkemi took a bribe is false.", "NOT Ada Nkemi TAKES bribe"),
        ("Sven Gard commented on reports that his choir had left Italy.", "Sven Gard's choir LEAVES [alleged] Italy"),
        ("The story that won the prize was sold.", "story WINS prize"),
        ("Ann Roth liked the story that her uncle had written.", "Ann Roth's uncle WRITES story"),
        ("The minister said in a report on Friday that the army left Chad.", "army WITHDRAWS_FROM Chad"),
    ],
)  # fmt: skip
def test_what_a_rumour_or_a_story_tells_is_alleged_wherever_its_clause_stands(
    text: str, line: str
) -> None:
    assert line in lines(text)


def test_who_answers_a_rumour_does_not_tell_it() -> None:
    assert said("The senator laughed at claims on Friday that his wife stole a ring.")["STEALS"] == ["?"]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('Lena Ost said: "I could not agree more with Jan Witt."', "Lena Ost AGREES_WITH Jan Witt"),
        ('"I couldn\'t disagree with Carlo Neri more," wrote Ben Hyde.', "Ben Hyde DISAGREES_WITH Carlo Neri"),
        ("Ana Prohaska said she couldn't care less about the title.", "NOT Ana Prohaska CARES_ABOUT title"),
        ("Lena Ost could not agree with Jan Witt.", "NOT Lena Ost AGREES_WITH [possible] Jan Witt"),
        ("Lena Ost could not sell more cars.", "NOT Lena Ost SELLS [possible] more cars"),
        ("The tall boys could have won the race but instead fell asleep.", "tall boys WINS [hypothetical] race"),
        ("The airline could have saved the crew but it waited.", "airline RESCUES [hypothetical] crew"),
        ("The boys could have won the race.", "boys WINS [possible] race"),
        (
            "Carlos Vega is not the first member of his party to visit the island.",
            "Carlos Vega MEMBER_OF Carlos Vega's party",
        ),
        ("Carlos Vega is not the first member of his party to visit the island.", "Carlos Vega VISITS island"),
        (
            "Ines Duarte was not the only member of the council to vote against the budget.",
            "Ines Duarte MEMBER_OF council",
        ),
        ("Julia Ek was the first member of the club to win a medal.", "Julia Ek WINS medal"),
        ("Vega is not a member of the party.", "NOT Vega MEMBER_OF party"),
        ("The film failed to persuade critics that Lena Roos is a genius.", "Lena Roos IS_A [alleged] a genius"),
        (
            "The trip is unlikely to persuade anyone that Pavel Simon is a reformer.",
            "Pavel Simon IS_A [alleged] a reformer",
        ),
        ("Not all miners voted.", "NOT all miners VOTES"),
        ("No miners voted.", "NOT miners VOTES"),
        ("The pilots don't fly on their own anymore.", "NOT pilots FLIES circumstance=on their own"),
        ("Bo Ratt didn't write the book by himself.", "NOT Bo Ratt WRITES book circumstance=by himself"),
    ],
)  # fmt: skip
def test_a_denial_denies_what_it_says_and_no_more(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The refugees are safe even if they are still in the camp.", "refugees HAS_STATUS safe"),
        ("The refugees are safe even if they are still in the camp.", "refugees LOCATED_IN camp"),
        ("Peru exports gas even if prices are low.", "Peru EXPORTS gas"),
        ("Peru exports gas if prices are low.", "Peru EXPORTS [conditional] gas"),
        ("The law would allow farmers to sell land without paying tax.", "NOT farmers PAYS [possible] tax"),
        (
            "The plan would let the airline cut costs without firing pilots.",
            "NOT airline DISMISSES [hypothetical] pilots",
        ),
        ("Ann Lee left without paying the bill.", "NOT Ann Lee PAYS bill"),
        (
            "The mayor asked Lotte Bauer to sell the mill rather than close it.",
            "NOT Lotte Bauer CLOSES [required] mill",
        ),
        ("The town banned cars in lieu of building a tunnel.", "NOT town BUILDS tunnel"),
        ("The town banned cars in lieu of building a tunnel.", "town BANS cars"),
        ("The rains and loans combine to give farmers rice.", "loans SUPPLIES rice recipient=farmers"),
        ("The two firms joined to build a bridge.", "two firms BUILDS [planned] bridge"),
        ("Ceremonies will open with a concert hosted by Elton Marr.", "Elton Marr HOSTS [future] concert"),
        ("The banquet hosted by Igor Stahl will begin on Friday.", "Igor Stahl HOSTS [future] banquet"),
        ("A bridge designed by Ida Noll will be built in Bonn.", "Ida Noll DESIGNS bridge"),
        ("The concert opened with a song sung by Olga Brandt.", "Olga Brandt SINGS song"),
        ("The bank warned that prices would rise.", "prices RISES [future]"),
        ("The bank warned that prices would rise if the strike went on.", "prices RISES [hypothetical]"),
        ("The bank warned that Peru would break the law by selling mines.",
         "Peru VIOLATES [hypothetical] law means=(Peru SELLS [hypothetical] mine)"),
        ("The union made it clear that the mine would be closed.", "- CLOSES [future] mine"),
        ('"You\'re saying the pier is unsafe?" the reporter asked.', "pier HAS_STATUS [possible] unsafe"),
        ('Ortiz interjected: "So you\'re saying there will be some delay?"', "delay EXISTS [possible]"),
        ('"The price will rise?" Lars Vik asked.', "price RISES [possible]"),
        ('"The pier is unsafe," the reporter said, asking: "Who paid?"', "pier HAS_STATUS unsafe"),
    ],
)  # fmt: skip
def test_a_deed_is_as_real_as_what_it_hangs_on(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hugo Wenn has not written to any ministers except the treasurer.",
            ["NOT Hugo Wenn WRITES_TO ministers", "Hugo Wenn WRITES_TO treasurer"],
        ),
        (
            "Bo Renn did not talk to any reporters other than Ida Mull.",
            ["NOT Bo Renn TALKS_TO reporters", "Bo Renn TALKS_TO Ida Mull"],
        ),
        ("No guests except the priest left the hall.", ["NOT guests LEAVES hall", "priest LEAVES hall"]),
        ("No guests left the hall.", ["NOT guests LEAVES hall"]),
        (
            "Brazil, Chile and Peru account for 60 percent of copper exports.",
            ["Brazil, Chile and Peru ACCOUNTS_FOR 60 percent of copper exports"],
        ),
        ("Two brothers and a cousin own half of the mill.", ["Two brothers and a cousin OWNS half of the mill"]),
        ("Brazil and Chile both own the mill.", ["Brazil OWNS mill", "Chile OWNS mill"]),
        ("Share this article on Facebook.", []),
        ("Watch the new clip at www.example.org.", []),
    ],
)  # fmt: skip
def test_exceptions_and_sums_are_told_of_whom_they_hold(text: str, expected: list[str]) -> None:
    assert sorted(lines(text)) == sorted(expected)


def _time(text: str, predicate: str) -> list[tuple[str, str, str]]:
    """Return words, first and last day of the time of each firm evidence of `predicate`, "" for none."""
    found = [e for e in read(text).evidence if e.predicate == predicate and not e.tentative]
    return [
        (e.time.text, e.time.time_from or "", e.time.time_to or "") if e.time else ("", "", "")
        for e in found
    ]


NONE = [("", "", "")]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Steel exports rose by 3.1 percent, up from 2 percent in April.", "RISES"),
        ("Unemployment fell to 5 percent, down from 6 percent in 2011.", "FALLS_TO"),
        ("The fire is the worst accident in the port since the quake in 1994.", "IS_A"),
        ("The win is one of the best results of the club since Rossi's death in 1998.", "ONE_OF"),
        ("Ana Reis travelled to Quito on Monday to convey sorrow after the deadly mudslide last week.", "CONVEYS"),
        ("Bert Kolk is now running the bank, having left the army.", "LEAVES"),
        ("Norway continues to waver over Statoil's future.", "WAVERS_OVER"),
        ('The film "Yesterday" won a prize.', "WINS"),
        ("Laura Pickering is joining the ''Tonight'' programme.", "JOINS"),
        ("The unions earn five euros a day.", "EARNS"),
        ("The race was put back by a month.", "PUTS_BACK"),
        ("Lowell, once a critic of the king, joined the court.", "JOINS"),
        ("The team scored in the third quarter.", "SCORES"),
    ],
)  # fmt: skip
def test_a_time_of_something_else_is_no_time_of_the_deed(text: str, predicate: str) -> None:
    assert _time(text, predicate) == NONE


@pytest.mark.parametrize(
    ("text", "predicate", "time"),
    [
        ("Inflation fell in April, up from 9 percent in March.", "FALLS", ("April", "2022-04-01", "2022-04-30")),
        ("The mine has been closed since 1994.", "CLOSES", ("since 1994", "1994-01-01", "")),
        ("Ann Lee resigned last week.", "RESIGNS", ("last week", "2023-02-27", "2023-03-05")),
        ("Bert Kolk is now running the bank, having left the army.", "RUNS", ("now", "2023-03-09", "2023-03-09")),
        ('The mayor said he would resign "tomorrow".', "RESIGNS", ("tomorrow", "2023-03-10", "2023-03-10")),
        ("The firm sold 300 cars a week ago.", "SELLS", ("a week ago", "2023-02-27", "2023-03-05")),
        ("The court extended the ban by three years to 2031.", "EXTENDS", ("2031", "2031-01-01", "2031-12-31")),
        ("The hall was once a prison.", "IS_A", ("once", "", "2023-03-09")),
        ("Lowell, once a critic of the king, joined the court.", "CRITICIZES", ("once", "", "2023-03-09")),
        ("The city, formerly known as Danzig, is a port.", "KNOWN_AS", ("formerly", "", "2023-03-09")),
        ("The plan could raise prices in the long run.", "INCREASES", ("in the long run", "", "")),
        ("The pact cut emissions between the years 1985 and 2001.", "DECREASES",
         ("between the years 1985 and 2001", "1985-01-01", "2001-12-31")),
        ("Trade slowed in the third quarter.", "SLOWS", ("the third quarter", "2022-07-01", "2022-09-30")),
        ("Costs could rise in the second half of the year.", "RISES",
         ("the second half of the year", "2023-07-01", "2023-12-31")),
        ("The army detained two poets earlier in the week.", "ARRESTS", ("earlier in the week", "", "")),
        ("The yards grew in 1995, but the group sold a ship in March of that year.", "SELLS",
         ("March of that year", "1995-03-01", "1995-03-31")),
        ("The firm said crews should in future be able to choose ships.", "SELECTS", ("in future", "2023-03-09", "")),
        ("The firm is ready on Monday to leave Peru in May.", "WITHDRAWS_FROM", ("May", "2023-05-01", "2023-05-31")),
    ],
)  # fmt: skip
def test_a_time_of_the_deed_is_found_in_its_form(
    text: str, predicate: str, time: tuple[str, str, str]
) -> None:
    assert _time(text, predicate) == [time]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Toth lost to Elena Vacek, 6-3.", ["Maria Toth LOSES_TO Elena Vacek result=6-3"]),
        ("Lena Roth, 34, won the race.", ["Lena Roth HAS_AGE 34", "Lena Roth WINS race"]),
        ("The prize is worth at least 10,000 euros.", ["prize HAS_VALUE at least 10,000 euros"]),
        ("The prize is worth 10,000 euros.", ["prize HAS_VALUE 10000 EUR"]),
        ("The fine was between €200 and €300.", ["fine HAS_VALUE between €200 and €300"]),
        ("Nurses earn five dollars an hour.", ["Nurses EARNS five dollars an hour"]),
        ("Ida Blum is an opponent of the tunnel.", ["Ida Blum OPPOSES tunnel"]),
        ("Turku had not lost to Oulu in nine games.", ["NOT Turku LOSES_TO Oulu circumstance=nine games"]),
        ("Ystad have lost three games in a row.", ["Ystad LOSES three games"]),
        ("Lena Roos studied law during the Cold War.", ["Lena Roos STUDIES law circumstance=Cold War"]),
        ("A van exploded in front of a bank.", ["van EXPLODES location=in front of a bank"]),
        ("Violence broke out outside the stadium.", ["Violence BREAKS_OUT location=outside the stadium"]),
        ("The plant lies outside Oslo.", ["plant LIES_OUTSIDE Oslo"]),
        ("Soldiers were shot at a checkpoint.", ["- SHOOTS Soldiers location=checkpoint"]),
        ("Gunmen shot at a car.", ["Gunmen SHOOTS_AT car"]),
        ("Mira Holt left Kenya early into the inquiry.", ["Mira Holt LEAVES Kenya circumstance=inquiry"]),
        ("The ship sailed into the harbour.", ["ship SAILS_INTO harbour"]),
    ],
)  # fmt: skip
def test_scores_bounds_rates_and_places_are_what_they_are(text: str, expected: list[str]) -> None:
    assert sorted(lines(text)) == sorted(expected)


def test_a_sum_to_whose_tune_something_is_done_is_its_amount() -> None:
    found = read("The state backed the mill to the tune of 9 million dollars.").evidence
    assert [(e.predicate, e.amount, e.currency) for e in found] == [("SUPPORTS", 9e6, "USD")]
