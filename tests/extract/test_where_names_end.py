"""Where a name begins and ends: nicknames, "Jr." and "III", offices, numbers, words that tell nothing of whom."""

import pytest

from support.sentences import lines, read

pytestmark = pytest.mark.slow


def types(text: str) -> dict[str, str]:
    """Return the type of each entity of an article of one paragraph, by its name."""
    return {e.name: str(e.type) for e in read(text).entities}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('Coach Alfred "Fred" Lincoln was fired.', 'Alfred "Fred" Lincoln HOLDS_POSITION Coach'),
        ('Coach Alfred "Fred" Lincoln was fired. Lincoln left for Texas.', 'Alfred "Fred" Lincoln LEAVES_FOR Texas'),
        ('Chief executive James "Jim" Walton resigned.', 'James "Jim" Walton HOLDS_POSITION Chief executive'),
        ('The firm\'s chief executive James "Jim" Walton resigned.', 'James "Jim" Walton RESIGNS'),
        ('The judge fined Thomas Ray "Tiny" Sand. Tiny Sand left Peru.', 'Thomas Ray "Tiny" Sand LEAVES Peru'),
        ('Robert "Bob" Reyes sold a mill. Robert Reyes left Peru.', 'Robert "Bob" Reyes LEAVES Peru'),
    ],
)  # fmt: skip
def test_a_nickname_in_quotation_marks_is_a_part_of_its_name(text: str, line: str) -> None:
    assert line in lines(text)


def test_a_title_in_quotation_marks_is_no_nickname() -> None:
    assert 'film "Jim' not in " ".join(types('The film "Jim" won a prize. Walton made it.'))
    assert "Vasa" in types('The ship "Vasa" sank.')


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Tax collector Walter Ames Corran III sold the mill. Corran praised the judge.",
         "Walter Ames Corran III PRAISES judge"),
        ("Grocer Miles Odom Jr. paid the fine. Odom thanked the mayor.", "Miles Odom Jr. THANKS mayor"),
        ("Lena Gray Hurst IV bought the mill. Hurst fired the cook.", "Lena Gray Hurst IV DISMISSES cook"),
        ("The Rev. Amos Bell Tidwell Sr. wrote a letter.", "Amos Bell Tidwell Sr. WRITES letter"),
        ("Tax collector Amos Bell Tidwell III met Senator Jon Crewe. Tidwell claimed that he is not backing any team.",
         "NOT Amos Bell Tidwell III SUPPORTS [alleged] team"),
        ("Tim Reed Jr. met Tim Reed. Reed praised the mayor.", "Tim Reed PRAISES mayor"),
        ("Oskar Brandt Velling bought a mill. Velling criticized the mayor.", "Oskar Brandt Velling CRITICIZES mayor"),
    ],
)  # fmt: skip
def test_a_surname_means_the_one_who_is_told_from_the_parents(text: str, line: str) -> None:
    assert line in lines(text)


def test_a_number_that_is_all_a_name_has_stays_with_it() -> None:
    found = types("Pope John III met Queen Elizabeth II. World War II ended in 1945.")
    assert {"John III", "Elizabeth II", "World War II"} <= found.keys()
    apart = types("Lee Hunter met Lee Hunter Sr. in Oslo.")
    assert {"Lee Hunter", "Lee Hunter Sr."} <= apart.keys()


@pytest.mark.parametrize(
    "name", ["Office of the Solicitor General", "Office of the Inspector General"]
)
def test_a_body_is_named_after_an_office_to_its_end(name: str) -> None:
    assert types(f"The {name} said it had begun an inquiry.")[name] == "Organization"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("New Unicef director Tom Brand resigned.", "Tom Brand HOLDS_POSITION director organization=Unicef"),
        ("New Fiat chairman Luca Rossi is worried.", "Luca Rossi HOLDS_POSITION chairman organization=Fiat"),
        ("New Union President Jorge Paz is happy.", "Jorge Paz HOLDS_POSITION President organization=Union"),
        ("New York mayor Tim Bell resigned.", "Tim Bell HOLDS_POSITION mayor organization=New York"),
        ("New Zealand premier Ann Lee resigned.", "Ann Lee HOLDS_POSITION premier organization=New Zealand"),
        ("New Labour leader Bob Cole resigned.", "Bob Cole HOLDS_POSITION leader organization=New Labour"),
        ("The New Bank of Chile opened.", "New Bank of Chile OPENS"),
        ("S Korean President Kwon Min met the king.", "Kwon Min HOLDS_POSITION President organization=South Korea"),
        ("The queen met N Korean envoy Pak Su in Bali.", "Pak Su HOLDS_POSITION envoy organization=North Korea"),
        ("S African President Zuma resigned.", "Zuma HOLDS_POSITION President organization=South Africa"),
        ("The verdict brought to an end Senator Rita Sool's career.", "Rita Sool HOLDS_POSITION Senator"),
        ("The verdict brought to an end Senator Rita Sool's career.", "verdict ENDS Senator Rita Sool's career"),
        ("The vote brought the strike to an end.", "vote ENDS strike"),
        ("Trains came to a halt.", "Trains HALTS"),
        ("The man brought the case to court.", "man BRINGS case destination=court"),
    ],
)  # fmt: skip
def test_what_stands_before_an_office_is_its_body_and_no_word_of_something_else(
    text: str, line: str
) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood killed 12 sailors and cooks.", ["flood KILLS 12 sailors and cooks"]),
        ("Around 900 monks and nuns marched.", ["Around 900 monks and nuns MARCHES"]),
        ("Police arrested 20 men and women.", ["Police ARRESTS 20 men and women"]),
        ("The storm killed dozens or perhaps hundreds of cows.",
         ["storm KILLS dozens or perhaps hundreds of cows"]),
        ("The virus infected hundreds or maybe thousands of monks.",
         ["virus INFECTS hundreds or maybe thousands of monks"]),
        ("The flood killed 12 sailors and three cooks.", ["flood KILLS 12 sailors", "flood KILLS three cooks"]),
        ("The storm killed two boys or three girls.", ["storm KILLS three girls", "storm KILLS two boys"]),
        ("The law helps monks and nuns.", ["law HELPS monks", "law HELPS nuns"]),
        ("The town wants a bank of its own.", ["town WANTS bank of its own"]),
        ("The bill is anti-farmer and anti-union.",
         ["bill HAS_STATUS anti-farmer", "bill HAS_STATUS anti-union"]),
        ("The play was anti-Roma and anti-poor.", ["play HAS_STATUS anti-Roma", "play HAS_STATUS anti-poor"]),
        ("The party is anti-Russian.", ["party HAS_STATUS anti-Russian"]),
        ("The pro-Russian separatists left Donetsk.", ["pro-Russian separatists WITHDRAWS_FROM Donetsk"]),
    ],
)  # fmt: skip
def test_one_number_counts_one_group_and_a_phrase_is_whole(text: str, expected: list[str]) -> None:
    assert sorted(lines(text)) == expected


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Seven Danes are fighting with the ELN in Peru.", "ELN", "Organization"),
        ("Seven Danes are fighting with IS in Yemen.", "Islamic State", "Organization"),
        ("Seven Danes are fighting with the ELN in Peru.", "Seven Danes", "Group"),
        ("At least 30 Danes left Oslo.", "At least 30 Danes", "Group"),
        ("Ana Lind visited NYC.", "NYC", "Place"),
    ],
)
def test_who_is_fought_for_is_a_body_and_several_of_a_people_are_a_group(
    text: str, name: str, label: str
) -> None:
    assert types(text)[name] == label


def test_a_headline_in_capitals_is_one_with_a_full_stop_too() -> None:
    body = "Marta Reyes, the governor, said she would build the prison."
    names = {e.name for e in read(body, "Reyes Walks Tall On Vow For New Prison.").entities}
    assert "Marta Reyes" in names
    assert not [n for n in names if n.startswith("Reyes")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The mayor was referring to the July 7, 2005 bombings in Leeds.",
         "mayor REFERS_TO July 7, 2005 bombings"),
        ("The pope spoke of the September 11, 2001 attacks on Spain.",
         "pope SPEAKS_OF September 11, 2001 attacks on Spain"),
        ("Rules were made in the aftermath of the September 11, 2001 attacks.",
         "- MAKES Rules circumstance=aftermath of the September 11, 2001 attacks"),
        ("The March 3, 1999 storm killed two boys.", "March 3, 1999 storm KILLS two boys"),
        ("The Gang of Six sued the mayor.", "Gang of Six SUES mayor"),
        ("The Committee of Twelve resigned.", "Committee of Twelve RESIGNS"),
    ],
)  # fmt: skip
def test_a_date_or_a_number_is_a_part_of_a_name(text: str, line: str) -> None:
    assert line in lines(text)


def test_what_is_spoken_of_with_its_date_is_not_spoken_of_then() -> None:
    found = {
        e.predicate: e.time
        for e in read("The pope spoke of the May 1, 2001 attacks on Spain.").evidence
    }
    assert found["SPEAKS_OF"] is None
    told = {e.predicate: e.time for e in read("The March 3, 1999 storm killed two boys.").evidence}
    assert told["KILLS"] is not None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Kalle Strom is the head of Fight to Learn Norway.", "Kalle Strom LEADS Fight to Learn Norway"),
        ("Ines Duro, the chairwoman of Ready to Sail Chile, resigned.",
         "Ines Duro HOLDS_POSITION chairwoman organization=Ready to Sail Chile"),
        ("Dare to Dream Ghana praised the mayor.", "Dare to Dream Ghana PRAISES mayor"),
        ("The group Ready to Help Kenya sent tents.", "Ready to Help Kenya SENDS tents"),
        ("Kenya sent tents.", "Kenya SENDS tents"),
        ("The mayor of Leeds went to Paris.", "mayor of Leeds TRAVELS_TO Paris"),
        ("Trains from London to Paris stopped.", "Trains from London to Paris STOPS"),
        ("Former FBI Denver office head Carl Ruse was arrested.",
         "Carl Ruse HOLDS_POSITION former office head organization=FBI"),
        ("Bayern Munich coach Jan Holt resigned.", "Jan Holt HOLDS_POSITION coach organization=Bayern Munich"),
    ],
)  # fmt: skip
def test_a_body_may_be_called_by_what_it_does_and_apart_from_its_branch(
    text: str, line: str
) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("IS has claimed the attack.", "Islamic State CLAIMS attack"),
        ("Troops fought IS militants near Mosul.", "Troops FIGHTS Islamic State location=Mosul"),
        (
            "IS leader Abu Omar died in Syria.",
            "Abu Omar HOLDS_POSITION leader organization=Islamic State",
        ),
        ("Nine Danes joined IS.", "Nine Danes JOINS Islamic State"),
    ],
)
def test_a_name_in_capitals_that_looks_like_a_verb_is_a_name(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    "text", ["The mayor said that the war IS over.", "The bank IS not closed.", "IS THE WAR OVER?"]
)
def test_the_verb_in_capitals_is_no_name(text: str) -> None:
    assert "Islamic State" not in types(text)
