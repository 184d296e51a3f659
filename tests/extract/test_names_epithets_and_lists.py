"""Who and what names, titles, epithets and class nouns mean, and which names are one."""

import pytest

from support.sentences import lines, types

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The father of Ben Cole pushed the teenager aside.", "father of Ben Cole PUSHES_ASIDE teenager"),
        ("The mother of the late Ann Reed sued the bank.", "mother of the late Ann Reed SUES bank"),
        ("Mayor of Boston Ed Pace left Maine.", "Ed Pace LEAVES Maine"),
        ("The cellist Emil Roth left Maine.", "Emil Roth LEAVES Maine"),
    ],
)  # fmt: skip
def test_whose_parent_somebody_is_is_somebody_else(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Anna Weber left her party, the Free Democrats (FDP).", "Free Democrats", "Organization"),
        ("The Liberal Democrats rejected the bill.", "Liberal Democrats", "Organization"),
        ("Anna Weber spoke at a congress of the Christian Democrats.", "Christian Democrats", "Organization"),
        ("The cabinet fell when the National Conservatives left it.", "National Conservatives", "Organization"),
        ("Most Liberal Democrats rejected the bill.", "Most Liberal Democrats", "Group"),
        ("The angry Democrats rejected the bill.", "Democrats", "Group"),
        ("Texas Democrats rejected the bill.", "Texas Democrats", "Group"),
    ],
)  # fmt: skip
def test_the_name_of_a_party_holds_its_adjective(text: str, name: str, label: str) -> None:
    assert types(text)[name] == label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The lawyer Tom Hill, the judge Ann Reed and the priest John Moss signed the letter.",
            ["Tom Hill SIGNS letter", "Ann Reed SIGNS letter", "John Moss SIGNS letter"],
        ),
        (
            "The Swedish coach Lars Holm, the former skier Nils Berg and the singer Eva Lund attended the dinner.",
            ["Lars Holm ATTENDS dinner", "Nils Berg ATTENDS dinner", "Eva Lund ATTENDS dinner"],
        ),
        (
            "Police arrested the banker Tom Hill, the lawyer Ann Reed and the priest John Moss.",
            ["Police ARRESTS Tom Hill", "Police ARRESTS Ann Reed", "Police ARRESTS John Moss"],
        ),
        (
            "His partner, the lawyer Tom Hill, and the judge Ann Reed signed the letter.",
            ["Tom Hill SIGNS letter", "Ann Reed SIGNS letter"],
        ),
        (
            "Coach Lars Holm, skier Nils Berg and singer Eva Lund attended the dinner.",
            ["Lars Holm ATTENDS dinner", "Nils Berg ATTENDS dinner", "Eva Lund ATTENDS dinner"],
        ),
    ],
)  # fmt: skip
def test_each_person_of_a_list_with_titles_does_it(text: str, expected: list[str]) -> None:
    found = lines(text)
    assert set(expected) <= set(found)
    assert "Tom Hill IS_A the judge" not in found


@pytest.mark.parametrize(
    ("text", "line", "other"),
    [
        (
            "Singer Lola Reyes, whose real name is Maria Gomez, left Rome. Gomez sued the bank.",
            "Lola Reyes SUES bank",
            "Maria Gomez",
        ),
        ("Big Ox, born Paul Reed, sued a label.", "Big Ox SUES label", "Paul Reed"),
        ("Big Ox, real name Paul Reed, sued a label.", "Big Ox SUES label", "Paul Reed"),
        ("Actor Jon Falk, whose stage name was Rex Mond, left Rome.", "Jon Falk LEAVES Rome", "Rex Mond"),
    ],
)  # fmt: skip
def test_who_has_another_name_is_one_person(text: str, line: str, other: str) -> None:
    found = lines(text)
    assert line in found
    assert other not in types(text)
    assert not [x for x in found if "IS_A" in x]


def test_whose_father_somebody_is_is_no_other_name() -> None:
    text = (
        "The boxer, whose father was Paul Reed, won the title. Big Ox, born in Oslo, sued Ann Reed."
    )
    assert {"Paul Reed", "Ann Reed", "Oslo"} <= set(types(text))


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("The board has authority to sell the mill.", "authority to sell the mill", "Concept"),
        ("The president lost his authority.", "president's authority", "Concept"),
        ("The port authority closed the pier.", "port authority", "Organization"),
        ("The mayor sued the water authority.", "water authority", "Organization"),
        ("Local authorities closed the pier.", "Local authorities", "Group"),
    ],
)  # fmt: skip
def test_authority_to_do_something_is_no_body(text: str, name: str, label: str) -> None:
    assert types(text)[name] == label


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Spain left the European Union. The bloc reformed a bank.", "European Union REFORMS bank"),
        ("The African Union met in Accra. The 55-nation bloc suspended Mali.", "African Union SUSPENDS Mali"),
        ("NATO met in Rome. The alliance sent troops to Chad.", "NATO SENDS troops destination=Chad"),
        ("The European Union met in Rome. The Eastern bloc fell.", "Eastern bloc FALLS"),
        ("Oxfam sued Fiat. The bloc lost the vote.", "bloc LOSES vote"),
    ],
)  # fmt: skip
def test_a_bloc_is_the_league_of_states_that_was_named(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Mark Hall runs a bank in Oslo. The millionaire banker bought a yacht.", "Mark Hall BUYS yacht"),
        ("Carla Conti lost in Rome. She left early. The former champion visited Paris.", "Carla Conti VISITS Paris"),
        ("Mark Hall lost. According to his trainer, the tennis star left Rome.", "Mark Hall LEAVES Rome"),
        ("Mark Hall runs a bank in Oslo. The Norwegian bought a yacht.", "Mark Hall BUYS yacht"),
        ("Mark Hall met Peter Reed in Oslo. The banker bought a yacht.", "banker BUYS yacht"),
        ("Mark Hall shot a woman. The singer left Rome.", "singer LEAVES Rome"),
        ("Mark Hall spoke in Oslo. He said the billionaire sold a mill.", "billionaire SELLS mill"),
        ("Singer Lola Reyes lost. The footballer bought a yacht.", "footballer BUYS yacht"),
        ("Mark Hall spoke in Oslo. The driver left Rome.", "driver LEAVES Rome"),
        ("Mark Hall lost. Hall wept. He left. Ann Reed sang. The singer left Rome.", "singer LEAVES Rome"),
        ("Mark Hall spoke in Oslo. The star of the show left Rome.", "star of the show LEAVES Rome"),
        ("Mark Hall spoke in Oslo. The Dutch sold the ship.", "Netherlands SELLS ship"),
    ],
)  # fmt: skip
def test_an_epithet_means_the_one_person_told_of_before(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Reed left the Health, Housing, and Sports Committee.", "Health, Housing, and Sports Committee"),
        ("She addressed Norway's Cultural, Scientific, and Arts Council.", "Cultural, Scientific, and Arts Council"),
        ("The minister thanked Oxfam, Fiat and the Transport Committee.", "Transport Committee"),
        ("The Department of Trade, Energy and Industry closed a mill.", "Department of Trade, Energy and Industry"),
    ],
)  # fmt: skip
def test_a_committee_for_several_things_is_one_body(text: str, name: str) -> None:
    assert types(text)[name] == "Organization"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The House of Commons passed the bill. The Senate rejected it.", "Senate REJECTS bill"),
        ("The cabinet wrote a treaty. The senate will debate it.", "senate DEBATES [future] treaty"),
        ("Oxfam made an offer to Fiat. Fiat rejected it.", "Fiat REJECTS offer"),
        ("The bank closed a branch. The mayor praised it.", "mayor PRAISES bank"),
        ("A judge granted parole to an inmate while he appeals the ruling.", "inmate APPEALS ruling"),
        ("A judge awarded damages to a guard while he fights his dismissal.", "guard FIGHTS guard's dismissal"),
        ("The mayor gave a medal to a guard while he visited the town.", "mayor VISITS town"),
        ("A judge refused parole to an inmate because he feared a riot.", "judge FEARS riot"),
        ("The voters met everybody. Then the coach thanked them.", "coach THANKS voters"),
    ],
)  # fmt: skip
def test_a_pronoun_means_whom_and_what_it_is_done_to(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Some voters left. The coach annoyed everybody by selling Lopez, then angered them by hiring Brandt.",
        "Some voters left. Everyone said that they lied. The coach angered everybody and then angered them.",
    ],
)
def test_them_is_no_earlier_group_where_everybody_is_told_of(text: str) -> None:
    assert "coach ANGERS voters" not in lines(text)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Fans love Stormzy. He gave money to a school.", "Stormzy", "Person"),
        ("Adele cancelled her show.", "Adele", "Person"),
        ("Nintendo lost its chief. He will join Fiat.", "Nintendo", "Organization"),
        ("Nortex chairwoman Ida Ross left Rome.", "Nortex", "Organization"),
        ("Most nurses smoke. At least those nurses do not drink.", "nurses", "Group"),
        ("At least two nurses left Rome.", "At least two nurses", "Group"),
        ("Tom Hill grew at least some herbs.", "at least some herbs", "Concept"),
    ],
)  # fmt: skip
def test_what_words_beside_a_name_tell_of_it(text: str, name: str, label: str) -> None:
    assert types(text)[name] == label


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Real Sociedad beat Cadiz. Sociedad fired a guard.", "Real Sociedad DISMISSES guard"),
        ("Real Oviedo signed Marco Diaz. Oviedo lost to Betis.", "Real Oviedo LOSES_TO Betis"),
        ("Borussia Dortmund beat Celta Vigo.", "Borussia Dortmund DEFEATS Celta Vigo"),
        ("Inter Milan won the cup. Milan is a city in Italy.", "Milan IS_A a city in Italy"),
        ("Real Oviedo signed Marco Diaz. The mayor left Oviedo.", "mayor LEAVES Oviedo"),
        ("Arminia Bielefeld lost. Bielefeld were poor. Bielefeld fired a guard.", "Arminia Bielefeld DISMISSES guard"),
        ("Real estate prices fell.", "Real estate prices FALLS"),
    ],
)  # fmt: skip
def test_a_club_keeps_its_name_and_may_be_called_by_its_town(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('Tom Hill is a columnist for the Daily Post. "We lost the vote," Hill said.', "Tom Hill's side LOSES vote"),
        ('"We lost a vote," said Ann Reed, a columnist at the Daily Post.', "Ann Reed's side LOSES vote"),
        ('"We lost the vote," said Ann Reed, the editor of the Daily Post.', "Daily Post LOSES vote"),
    ],
)  # fmt: skip
def test_we_of_a_columnist_is_not_the_paper(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Police arrested Tom Hill in Bonn. The suspect hurt a guard.", "Tom Hill INJURES guard"),
        ("A man shot a nurse in Rome. The victim called a guard.", "nurse CALLS guard"),
        ("A woman was charged with fraud. The defendant left Rome.", "woman LEAVES Rome"),
        ("Tom Hill spoke in Rome. The suspect hurt a guard.", "suspect INJURES guard"),
        ("Police arrested Tom Hill and shot Ann Reed. The suspect hurt a guard.", "Tom Hill INJURES guard"),
        ("Police arrested Tom Hill and seized Ann Reed. The suspect hurt a guard.", "suspect INJURES guard"),
    ],
)  # fmt: skip
def test_a_suspect_or_victim_is_to_whom_it_was_done(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Prime Minister Tom Hill left Rome. The premier lost a vote.", "Tom Hill LOSES vote"),
        ("Ann Reed, chief executive of Fiat, left Rome. The CEO lost a vote.", "Ann Reed LOSES vote"),
        ("King Olaf died in Oslo. The monarch lost a vote.", "Olaf LOSES vote"),
        ("French President Marc Roux met Olaf Moss. The French leader lost a vote.", "Marc Roux LOSES vote"),
        ("French President Marc Roux met Olaf Moss. The German leader lost a vote.", "German leader LOSES vote"),
        ("Deputy Prime Minister Tom Hill left Rome. The premier lost a vote.", "premier LOSES vote"),
        ("Former Prime Minister Tom Hill left Rome. The premier lost a vote.", "premier LOSES vote"),
    ],
)  # fmt: skip
def test_another_word_for_an_office_means_its_holder(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Lufthansa fired ten pilots. The German carrier lost money.", "Lufthansa LOSES money"),
        ("Lufthansa sued Boeing. The airline lost money.", "Lufthansa LOSES money"),
        ("The union sued Lufthansa. The airline lost money.", "Lufthansa LOSES money"),
        ("FIFA fined Bayern Munich. The club lost money.", "Bayern Munich LOSES money"),
        ("Deutsche Bank left Rome. The bank lost money.", "Deutsche Bank LOSES money"),
        ("Fiat sued Lufthansa. The airline lost money.", "airline LOSES money"),
        ("Oxfam met in Rome. The airline lost money.", "airline LOSES money"),
        ("Lufthansa fired ten pilots. The rival airline lost money.", "rival airline LOSES money"),
        ("Fiat fired ten men. The bank lost money.", "bank LOSES money"),
    ],
)  # fmt: skip
def test_a_firm_is_meant_by_its_trade_where_it_is_alone(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Oxfam sent help. The charity lost money.", "Oxfam LOSES money"),
        ("Amnesty International said Chad lost. The rights group left Rome.", "Amnesty International LEAVES Rome"),
        ("The army fought Hamas. The rights group left Rome.", "rights group LEAVES Rome"),
        ("Oxfam sent help. The militant group left Rome.", "militant group LEAVES Rome"),
        ("Hurricane Anna hit Cuba. The storm killed ten men.", "Hurricane Anna KILLS ten men"),
        ("Mount Etna erupted. The volcano killed ten men.", "Mount Etna KILLS ten men"),
        ("The Daily Mail fired ten men. The mail killed a dog.", "mail KILLS dog"),
        ("Apple Music lost money. The music annoyed Fiat.", "music ANNOYS Fiat"),
    ],
)  # fmt: skip
def test_a_class_noun_means_what_is_of_its_class(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ben Cole, 15, robbed a bank. The teenager left Rome.", "Ben Cole LEAVES Rome"),
        ("A 15-year-old boy was shot in Bonn. The teenager left Rome.", "15-year-old boy LEAVES Rome"),
        ("Police arrested Tom Hill in Bonn. The man had robbed a bank.", "Tom Hill ROBS bank"),
        ("Ann Reed sued the firm. The woman had lost a leg.", "Ann Reed LOSES leg"),
        ("Ann Reed sued the firm. The man had lost a leg.", "man LOSES leg"),
        ("Tom Hill was robbed in Bonn. The man left Rome.", "man LEAVES Rome"),
        ("Tom Hill met the mayor in Bonn. The man left Rome.", "man LEAVES Rome"),
        ("Tom Hill lost in Bonn. The man who won left Rome.", "man LEAVES Rome"),
    ],
)  # fmt: skip
def test_a_man_or_girl_is_the_one_told_of_before(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Nils Berg left the board of Ford. Fiat chairman Rick Ohm said the board sold a mill.", "board SELLS mill"),
        ("The union sued the board of Ford. Ida Ross, head of Fiat, said the board sold a mill.", "board SELLS mill"),
        ("Nils Berg left the board of Kelvar. He said the board sold the plant.", "board of Kelvar SELLS plant"),
        ("Nils Berg left the board of Kelvar. The board sold the plant.", "board of Kelvar SELLS plant"),
    ],
)  # fmt: skip
def test_the_board_is_that_of_who_speaks_of_it(text: str, line: str) -> None:
    assert line in lines(text)


def test_who_stands_in_a_list_with_another_title_does_not_hold_it() -> None:
    found = lines("Tom Hill, the judge, and the priest John Moss signed the letter.")
    assert {"Tom Hill HOLDS_POSITION judge", "John Moss HOLDS_POSITION priest"} <= set(found)
    assert "Tom Hill HOLDS_POSITION priest" not in found
    both = lines("Tom Hill, director and editor of the Daily Post, left Rome.")
    assert "Tom Hill HOLDS_POSITION editor organization=Daily Post" in both
    assert "Tom Hill HOLDS_POSITION director organization=Daily Post" in both
