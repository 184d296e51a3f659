"""Whom and what phrases and pronouns take up: own firms, couples, events, relatives, those who make a study."""

import pytest

from support.sentences import lines, read, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Shell opened a plant. BP chief Ann Cole said the company would sue.", "BP SUES [future]"),
        ("Apple sued Amazon. Amazon chief Ed Roy said the company was innocent.", "Amazon HAS_STATUS innocent"),
        ("Shell sued BP. Ann Cole, a spokeswoman for BP, said the firm was innocent.", "BP HAS_STATUS innocent"),
        ("Apple sued Amazon. Amazon chief Ed Roy left the company.", "Ed Roy WITHDRAWS_FROM Amazon"),
        ("Nestle sacked Paul Braun. Lawyer Eva Stein said the company had lied.", "Nestle LIES"),
        ("Oxfam praised Nestle. Oxfam director Kai Roth said the company had changed.", "Nestle CHANGES"),
        ("Apple sued Amazon. French president Tom Hart said the company was greedy.", "Apple HAS_STATUS greedy"),
    ],
)  # fmt: skip
def test_who_speaks_of_the_company_means_their_own(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Inga Strand and Lars Dahl married in June. The couple moved to Bergen.",
         ["Inga Strand MOVES_TO Bergen", "Lars Dahl MOVES_TO Bergen"]),
        ("Tom Reed met Ana Cruz in Rome. The pair signed a contract.",
         ["Tom Reed SIGNS contract", "Ana Cruz SIGNS contract"]),
        ("France and Spain signed a treaty. The two countries will share water.",
         ["France SHARES [future] water", "Spain SHARES [future] water"]),
        ("Chile and Peru closed the border. Both nations recalled ambassadors.",
         ["Chile RECALLS ambassadors", "Peru RECALLS ambassadors"]),
        ("Poland sued Hungary. The two countries share a border.",
         ["Poland SHARES border", "Hungary SHARES border"]),
        ("Tom Reed and Ana Cruz were arrested. They stole a car.",
         ["Tom Reed STEALS car", "Ana Cruz STEALS car"]),
        ("The mayor and the bishop were hurt. They were taken to a hospital.",
         ["- TAKES mayor destination=hospital", "- TAKES bishop destination=hospital"]),
        ("Chile and Peru closed the border. Chile said the two countries would meet.",
         ["Peru MEETS [future]"]),
        ("Tom Reed and Al Fox were arrested. The men own a mill.", ["Tom Reed OWNS mill", "Al Fox OWNS mill"]),
        ("Ford and Fiat plan a merger. The companies will close a plant.",
         ["Ford CLOSES [future] plant", "Fiat CLOSES [future] plant"]),
        ("Ford and Fiat met. The two will build cars.", ["Ford BUILDS [future] cars", "Fiat BUILDS [future] cars"]),
        ("Tom Reed and Al Fox won. Both left the hall.", ["Tom Reed LEAVES hall", "Al Fox LEAVES hall"]),
        ("Police arrested Tom Reed and Al Fox. They were released.", ["- RELEASES Tom Reed", "- RELEASES Al Fox"]),
        ("Police arrested Tom Reed and Al Fox, and they were released.", ["- RELEASES Tom Reed", "- RELEASES Al Fox"]),
        ("Ed Roy and his wife flew to Oslo. They bought a house. His wife Ida Roy left the hall.",
         ["Ed Roy BUYS house", "Ida Roy BUYS house"]),
        ("Biden and Xi met. Both sides want peace.", ["Biden WANTS peace", "Xi WANTS peace"]),
        ("Ed Roy and Ida Fox left. A judge said they had agreed to sell the mill.",
         ["Ed Roy AGREES (Ed Roy SELLS [planned] mill)", "Ida Fox AGREES (Ida Fox SELLS [planned] mill)"]),
    ],
)  # fmt: skip
def test_what_is_told_of_two_named_before_is_told_of_each(text: str, wanted: list[str]) -> None:
    assert set(wanted) <= set(lines(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("France, Spain and Italy met. Two countries abstained.", "Two countries ABSTAINS"),
        ("Tom Reed, Ana Cruz and Ed Roy met. The two men left.", "two men LEAVES"),
        ("France and Spain signed a treaty. Farmers protested. They burned tyres.", "Farmers BURNS tyres"),
        ("Tom Reed and Ana Cruz met. The men left the hall.", "men LEAVES hall"),
        ("Workers met Tom Reed and Al Fox. The workers left the hall.", "workers LEAVES hall"),
        ("Workers met Tom Reed and Al Fox. The firms left the hall.", "firms LEAVES hall"),
        ("Tom Reed and Ana Cruz met. The couple next door complained.", "couple next door COMPLAINS"),
        ("Tom Reed and Ana Cruz met. A couple left the hall.", "couple LEAVES hall"),
        ("Ford sued Fiat. Critics should look at both sides.", "Critics LOOKS_AT [required] sides"),
    ],
)  # fmt: skip
def test_two_are_taken_up_only_where_the_number_and_the_kind_fit(text: str, line: str) -> None:
    assert line in lines(text)


def test_several_who_speak_as_they_all_say_it() -> None:
    speakers = said("Tom Reed and Ana Cruz left. They said the mill was safe.")
    assert sorted(speakers["HAS_STATUS"]) == ["Ana Cruz", "Tom Reed"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Tim Roth spoke at the Venice Film Festival. Thousands attended the event.",
         "Thousands ATTENDS Venice Film Festival"),
        ("The Berlin Marathon took place on Sunday. The event drew runners.", "Berlin Marathon DRAWS runners"),
        ("The Bergen Book Fair opened on Friday. Nurses left the fair.", "Nurses LEAVES Bergen Book Fair"),
        ("A summit was held in Rome. Lee attended the event.", "Lee ATTENDS summit"),
        ("The Berlin Marathon and the Oslo Film Festival were held in May. Lund won the event.", "Lund WINS event"),
        ("The navy bought the cruise ship Aurora Star. The ship sank.", "Aurora Star SINKS"),
        ("A fire destroyed the Danish ferry Nordlys. Four sailors left the ship.", "Four sailors LEAVES Nordlys"),
        ("The museum bought the painting Blue Sea. The painting was stolen.", "- STEALS Blue Sea"),
        ("Two ferries, the Nordlys and the Kong Olav, collided. The ship sank.", "ship SINKS"),
    ],
)  # fmt: skip
def test_a_named_thing_is_taken_up_by_what_it_is(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ivan Petrov was arrested. His father Boris Petrov said doctors blamed his son.",
         "doctors ACCUSES Ivan Petrov"),
        ("Omar Aziz was jailed. His brother Karim Aziz said doctors blamed his brother.",
         "doctors ACCUSES Omar Aziz"),
        ("Ines Roy was arrested. Her lawyer Juan Lopez said police had beaten his client.", "police BEATS Ines Roy"),
        ("Ivan Petrov was arrested. His father Boris Petrov said doctors blamed his daughter.",
         "doctors ACCUSES Boris Petrov's daughter"),
        ("Ivan Petrov was arrested. His father Boris Petrov said doctors blamed his other son.",
         "doctors ACCUSES Boris Petrov's other son"),
        ('"My mum robbed the bank," Ann Grieg said. Her mother had worked there.', "Ann Grieg's mum WORKS"),
    ],
)  # fmt: skip
def test_a_relative_is_known_from_both_sides(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A team from Oslo University examined bears. The scientists wrote a book.",
         "team from Oslo University WRITES book"),
        ("Researchers at Lund tested a vaccine. The team will write a book.",
         "Researchers at Lund WRITES [future] book"),
        ("A group of archaeologists found a ship. The researchers wrote a book.",
         "group of archaeologists WRITES book"),
        ("A football team beat Lund. The scientists wrote a book.", "scientists WRITES book"),
        ("Researchers at Lund praised researchers at Bern. The scientists wrote a book.", "scientists WRITES book"),
        ("Police arrested three teenagers. The suspects were released.", "- RELEASES three teenagers"),
        ("Two nurses were killed. The victims owned a mill.", "Two nurses OWNS mill"),
        ("Police arrested three teenagers. The victims owned a mill.", "victims OWNS mill"),
    ],
)  # fmt: skip
def test_groups_are_taken_up_by_what_they_do_and_suffer(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Los Angeles Zoo bought a lion. The LA Zoo sold a bear.", "Los Angeles Zoo"),
        ("The New York Zoo bought a lion. The N.Y. Zoo sold a bear.", "New York Zoo"),
    ],
)
def test_a_town_in_a_name_may_be_shortened(text: str, name: str) -> None:
    assert [e.name for e in read(text).entities if e.type == "Organization"] == [name]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Senior engineer Paul Grieg, of the University of Bergen, left.", "Paul Grieg WORKS_FOR University of Bergen"),
        ("Chief economist Anna Lind, of the Bank of Norway, left.", "Anna Lind WORKS_FOR Bank of Norway"),
    ],
)  # fmt: skip
def test_a_body_behind_a_comma_is_whom_somebody_works_for(text: str, line: str) -> None:
    assert line in lines(text)


def test_a_town_behind_a_comma_is_no_employer() -> None:
    assert not [x for x in lines("Paul Grieg, of Bergen, left.") if "WORKS_FOR" in x]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A man was shot in Lund. Police identified the victim as Ed Roy.", "- SHOOTS Ed Roy location=Lund"),
        ("A man was shot in Lund. The victim was named as Ed Roy.", "- SHOOTS Ed Roy location=Lund"),
        ("A man was arrested. The suspect, Ed Roy, denied the charge.", "- ARRESTS Ed Roy"),
        ("A nurse and a doctor were hurt. The nurse, Ida Lund, died.", "- INJURES Ida Lund"),
        ("Ed Lund was shot by his wife. His wife Ida Lund was arrested.", "Ida Lund SHOOTS Ed Lund"),
        ("Ed Lund was shot by his wife. Ida Lund, his wife, was arrested.", "Ida Lund SHOOTS Ed Lund"),
        ("The mayor of Lund resigned. Mayor Ed Roy had been ill.", "Ed Roy RESIGNS"),
        ("The prime minister resigned. Prime Minister Ann Lee had led the country.", "Ann Lee RESIGNS"),
        ("The mayor of Lund resigned. Bern's Mayor Ed Roy sent flowers.", "mayor of Lund RESIGNS"),
        ("A mayor resigned. Mayor Ed Roy sent flowers.", "mayor RESIGNS"),
        ("A man met Ed Roy. The man, Al Fox, fled.", "Al Fox MEETS Ed Roy"),
        ("A nurse met Ed Roy. The nurse, Ed Roy, fled.", "nurse MEETS Ed Roy"),
        ("Two boys died. The boy, Tim Roy, was nine.", "Two boys DIES"),
    ],
)  # fmt: skip
def test_who_is_named_later_did_what_was_told_before(text: str, line: str) -> None:
    assert line in lines(text)


def test_who_spoke_is_named_later() -> None:
    speakers = said("A spokesman said the plan was dead. The spokesman, Ed Roy, left.")
    assert speakers["HAS_STATUS"] == ["Ed Roy"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The German firm Holtz sued the Danish brewer Lark. The Danish company paid.", "Lark PAYS"),
        ("The German firm Holtz sued Acme, based in Denmark. The Danish company paid.", "Acme PAYS"),
        ("Team Falcons, from Peru, met the Norwegian club Brann. The Peruvian team won.", "Team Falcons WINS"),
        ("Bayern Munich signed Luis Costa. The Munich side won the cup.", "Bayern Munich WINS cup"),
        ("Lund Football Club beat Porto. The Lund club won the cup.", "Lund Football Club WINS cup"),
        ("The German firm Holtz sued Lars, from Denmark. The Danish company paid.", "Danish company PAYS"),
        ("Arsenal beat Chelsea in the final. The London club won the cup.", "London club WINS cup"),
        ("Siemens sued Acme. The German company paid.", "German company PAYS"),
    ],
)  # fmt: skip
def test_a_body_is_taken_up_by_where_it_is_told_to_be_of(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ines Moreau met a nurse she had sent to her son.", "Ines Moreau SENDS nurse destination=Ines Moreau's son"),
        ("Ines Moreau met a man who had sold his house.", "man SELLS man's house"),
    ],
)  # fmt: skip
def test_a_possessive_in_a_clause_is_of_who_acts_there(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Police arrested two men in Lund. They were taken to a station.", "- TAKES two men destination=station"),
        ("Soldiers captured two farmers. They were released on Friday.", "- RELEASES two farmers"),
        ("Police arrested two men. They searched a flat.", "Police SEARCHES flat"),
        ("Police arrested two men. They were praised by the mayor.", "mayor PRAISES Police"),
    ],
)  # fmt: skip
def test_what_comes_of_the_caught_is_told_of_them(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Roma leader Ion Radu met the mayor on Monday.", "Group"),
        ("On Monday Roma families met the mayor.", "Group"),
        ("Roma coach Al Roy met the mayor on Monday.", "Organization"),
    ],
)
def test_a_people_is_no_club(text: str, kind: str) -> None:
    assert {e.type for e in read(text).entities if e.name == "Roma"} == {kind}
