"""Headlines without "was", what is taken for granted, who says it, and the time and place of it."""

import pytest

from support.sentences import lines, read, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Oslo painter denied visa.", "- DENIES visa recipient=Oslo painter"),
        ("Syrian singer granted asylum.", "- GRANTS asylum recipient=Syrian singer"),
        ("Boxer refused entry to Canada.", "- REJECTS entry recipient=Boxer"),
        ("Striker handed two-match ban.", "- SUPPLIES two-match ban recipient=Striker"),
        ("Ann Holt awarded prize.", "- AWARDS prize recipient=Ann Holt"),
        ("Ex-minister given life sentence.", "- SENTENCES Ex-minister result=life sentence"),
        ("Nurse cleared of murder.", "- ACQUITS Nurse topic=murder"),
        ("Club ordered to pay fine.", "Club PAYS [required] fine"),
        ("Residents urged to stay home.", "- ASKS (Residents STAYS [required]) recipient=Residents"),
        ("Fans banned from the stadium.", "- BANS Fans location=stadium"),
        ("Two nurses sent to Chad.", "- SENDS Two nurses destination=Chad"),
        # who holds or gives it; an object; a thing that one denies
        ("Minister denied bribery.", "Minister DENIES bribery"),
        ("Court denied bail.", "Court DENIES bail"),
        ("Judge granted bail to the singer.", "Judge GRANTS bail recipient=singer"),
        ("The club refused entry to fans.", "club REJECTS entry"),
        ("The minister was told to resign.", "minister RESIGNS [required]"),
        ("Ann found dead birds in the garden.", "Ann FINDS dead birds location=garden"),
        ("The cook had stolen a pan.", "cook STEALS pan"),
        ("The farmers warned of a drought.", "farmers WARNS_OF drought"),
    ],
)  # fmt: skip
def test_a_passive_without_its_auxiliary_is_suffered(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The surgeon had to amputate the leg.", "surgeon AMPUTATES leg"),
        ("The game had to be cancelled because of snow.", "- CANCELS game"),
        ('"I had to sell the farm," Ann Holt said.', "Ann Holt SELLS farm"),
        ("The cathedral is yet to reopen.", "NOT cathedral REOPENS"),
        ("The monks are yet to receive the money.", "NOT monks RECEIVES money"),
        ("Ivo Maric thought it unlikely the army would leave Mali.", "NOT army WITHDRAWS_FROM [possible] Mali"),
        ("Residents want to know if the city will repair the bridge and pay us.", "city REPAIRS [possible] bridge"),
        ("They want to know if the council will repair it and pay the victims.", "council PAYS [possible] victims"),
        ("Voters ask whether the party will sack Miller and return the gift.", "party RETURNS [possible] gift"),
        ("Exports are projected to grow.", "Exports GROWS [future]"),
        ("Leeds is tipped to win the cup.", "Leeds WINS [future] cup"),
        ("Two men are feared dead.", "Two men HAS_STATUS [alleged] dead"),
        ("Nine sailors are presumed dead.", "Nine sailors HAS_STATUS [alleged] dead"),
        ("The mayor has never said that the mine would close.", "mine CLOSES [hypothetical]"),
        ('The firm said it would "close the mill".', "firm CLOSES [planned] mill"),
        ("Were the queen to abdicate, her nephew would rule the island.", "queen ABDICATES [hypothetical]"),
        # at most said to be so, or still to come
        ("The mayor said that the mine would close.", "mine CLOSES [future]"),
        ("The mayor could have won the vote if the nuns had voted for him.", "mayor WINS [hypothetical] vote"),
        ("The crew might have survived if the ship had stopped.", "crew SURVIVES [hypothetical]"),
        ("The poison could have killed the horse.", "poison KILLS [possible] horse"),
        ('"The deal would close the mill," the mayor said.', "deal CLOSES [hypothetical] mill"),
        ("The wine is considered safe.", "- CONSIDERS wine result=safe"),
        ("Olga Brandt said she had to sell her vineyard.", "Olga Brandt SELLS [required] Olga Brandt's vineyard"),
        ("Applicants had to be 18.", "Applicants HAS_AGE [required] 18"),
        ("The firm has to pay a fine.", "firm PAYS [required] fine"),
        ("The cook did not have to wash the pans.", "cook WASHES [hypothetical] pans"),
        ("The match is to be held in May.", "- HOLDS [planned] match"),
        ("The abbey will sell the bells and hire a cook.", "abbey HIRES [future] cook"),
        ("Lea Frank found it likely that the firm would sell the mill.", "firm SELLS [possible] mill"),
    ],
)  # fmt: skip
def test_what_had_to_be_done_was_done_and_what_is_yet_to_come_was_not(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("It was no surprise that Tom Hill sold the mill.", "Tom Hill SELLS mill"),
        ("It was a surprise that Ann Reed resigned.", "Ann Reed RESIGNS"),
        ("Never have the Swiss consumed less butter.", "Switzerland CONSUMES less butter"),
        ("At no time have farmers bought more wheat.", "farmers BUYS more wheat"),
        ("At no time did the farmers buy wheat.", "NOT farmers BUYS wheat"),
        ("The firm has never sold a ship.", "NOT firm SELLS ship"),
        ("It was a bomb that killed the judge.", "bomb KILLS judge"),
    ],
)  # fmt: skip
def test_what_is_only_judged_or_compared_is_told(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Prosecutors allege that Karl Benz bribed the judge who freed his brother.", "judge FREES his brother"),
        ("The sculptor is accused of stealing the ring that his aunt wore.", "sculptor's aunt WEARS ring"),
        ("Critics accuse the minister of lying about the bridge that collapsed.", "bridge COLLAPSES"),
        ("Ivan Kos is accused of leading the raid that destroyed the abbey.", "raid DESTROYS abbey"),
        # part of the charge
        ("Otto Falk is accused of stealing a car that belonged to a priest.", "car BELONGS_TO [alleged] priest"),
        ("Eva Roth claims that the guard beat her.", "guard BEATS [alleged] Eva Roth"),
        ("Karl Benz allegedly shot a dog which guarded the farm.", "dog PROTECTS [alleged] farm"),
    ],
)  # fmt: skip
def test_a_charge_takes_for_granted_which_thing_it_is_about(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("As the bishop put it, the firm poisoned the river.", "POISONS", ["bishop"]),
        ("The firm poisoned the river, as Nina Holm puts it.", "POISONS", ["Nina Holm"]),
        ("In the words of Igor Lanz, the firm sold the mill.", "SELLS", ["Igor Lanz"]),
        ("In the words of Igor Lanz, the sheikh sold his horses.", "SELLS", ["Igor Lanz"]),
        ("The minister is convinced that the reform helped Chad.", "HELPS", ["minister"]),
        ('Nuns chanted: "The firm poisoned the river."', "POISONS", ["Nuns"]),
        ("Jan Kos, who the court said stole the ring, fled.", "STEALS", ["court"]),
        ("Lea Funk, who police say shot a guard, lives in Graz.", "SHOOTS", ["police"]),
        ("The tunnel will flood, a study showed.", "FLOODS", ["study"]),
        ("The court, which said it had read the letter, left.", "READS", ["court"]),
        ("As the nurse put it on the table, the pan broke.", "BREAKS", []),
        ("In the hall of Igor Lanz, the sheikh sold his horses.", "SELLS", []),
    ],
)  # fmt: skip
def test_whose_words_a_clause_is_in(text: str, predicate: str, speakers: list[str]) -> None:
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ines Duarte announced in Lisbon that the factory will close.",
         "Ines Duarte ANNOUNCES (factory CLOSES [future]) location=Lisbon"),
        ("The pilot vowed at a rally to sue the bank.",
         "pilot PROMISES (pilot SUES [planned] bank) location=rally"),
        ("The rector decided in May to sell the bells.", "rector DECIDES (rector SELLS [planned] bells)"),
        ("The duke agreed to meet the king in Oslo.", "duke AGREES (duke MEETS [planned] king location=Oslo)"),
        ("The tower fell and crushed eight tourists.--Eva Holm.", "tower CRUSHES eight tourists"),
        ("The lake froze on Monday.--Karl Dorn", "lake FREEZES"),
        ("The treaty helps the U.S.--Canada trade and Chad.", "treaty HELPS U.S.--Canada trade"),
    ],
)  # fmt: skip
def test_where_it_was_told_and_where_it_ends(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "predicate", "time"),
    [
        ("The clinic closed after a fire.", "CLOSES", "after a fire"),
        ("Milan Kos left the party before the vote.", "WITHDRAWS_FROM", "before the vote"),
        ("Since the coup, the army has arrested 40 judges.", "ARRESTS", "Since the coup"),
        ("The firm moved to Ghent following the merger.", "MOVES_TO", "following the merger"),
        ("The clinic closed in 2004 after a fire.", "CLOSES", "2004"),
        ("The school was named after the battle.", "NAMES", None),
        ("Paul Kern stood before the court.", "STANDS", None),
        ("After all, the abbot paid the cooks.", "PAYS", None),
        ("The king abdicated, effective Monday.", "ABDICATES", "Monday"),
        ("Olsen scored nine goals last season.", "SCORES", "last season"),
        ("Lupo left Leeds two seasons ago.", "LEAVES", "two seasons ago"),
        ("The season ended in May.", "ENDS", "May"),
        # whose time it is
        ("The mayor, in office since 2010, resigned.", "RESIGNS", None),
        ("The firm, in Ghent since 1990, sold its mill.", "SELLS", None),
        ("The rector, in a speech in 2010, attacked the duke.", "ATTACKS", "2010"),
        ("The abbot has owned the mill since 2010.", "OWNS", "since 2010"),
        ("The famous 18th century painter Josef Hals was praised in Graz.", "PRAISES", None),
        ("The king died in the 18th century.", "DIES", "the 18th century"),
        ("The team won the cup a few weeks ahead of leaving Ghent.", "WINS", None),
        ("The team won the cup a few weeks ago.", "WINS", "a few weeks ago"),
    ],
)  # fmt: skip
def test_when_a_deed_was(text: str, predicate: str, time: str | None) -> None:
    found = [
        e.time.text if e.time else None for e in read(text).evidence if e.predicate == predicate
    ]
    assert found == [time]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('Protesters shouted "Close the mine".', "- CLOSES [required] mine"),
        ('Students carried signs reading "Save the forest".', "- RESCUES [required] forest"),
        ('The poster reads, "Never trust a banker."', "NOT - TRUSTS [required] banker"),
        ('The choir helped "rebuild the church".', "choir REBUILDS church"),
        ('The firm vowed to "rebuild the church".', "firm REBUILDS [planned] church"),
        ("Investors fearing a crash sold ships.", "Investors fearing a crash SELLS ships"),
        ("Nurses fearing a strike fled.", "Nurses fearing a strike FLEES"),
        ("Experts fear that a crash ruined the bank.", "crash DESTROYS [possible] bank"),
        ("All but two ministers backed the bill.", "All but two ministers SUPPORTS bill"),
        ("All but one of the miners survived.", "All but one of the miners SURVIVES"),
        ("All ministers but the mayor backed the bill.", "ministers SUPPORTS bill"),
        ("The king abdicated, effective Monday.", "king ABDICATES"),
        ("The drug is effective in children.", "drug HAS_STATUS effective in children"),
    ],
)  # fmt: skip
def test_who_is_called_on_and_who_is_left_out(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Jan Kos, who the court said stole the ring, fled to Oman.", "Jan Kos STEALS ring"),
        ("Lea Funk, who police say shot a guard, lives in Graz.", "Lea Funk SHOOTS guard"),
        ("Lea Funk, who shot a guard, lives in Graz.", "Lea Funk SHOOTS guard"),
        ("The judge asked why the guard had left.", "judge ASKS why the guard had left"),
        ("Reporters asked how the thief had entered it.", "Reporters ASKS how the thief had entered it"),
        ("The judge asked the guard to leave.", "judge ASKS (guard LEAVES [required]) recipient=guard"),
        ("The general ordered that the bridge be destroyed.", "general ORDERS (- DESTROYS [required] bridge)"),
        ("The general ordered that the rebels leave.", "general ORDERS (rebels LEAVES [required]) recipient=rebels"),
        ("The duke risks losing his title.", "duke LOSES [possible] duke's title"),
        ("The rector, for his part, denied the charge.", "rector DENIES charge"),
        ("For her part, Rosa Melo praised the abbot.", "Rosa Melo PRAISES abbot"),
        ("The jury found the poet guilty of fraud.", "jury SENTENCES poet topic=fraud"),
        ("The court found the poet not guilty.", "court ACQUITS poet"),
        ("The jury found the poet in a bar.", "jury FINDS poet location=bar"),
    ],
)  # fmt: skip
def test_who_does_it_where_somebody_tells_or_asks(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("headline", "line"),
    [
        ("Olsen named coach of Leeds", "- APPOINTS Olsen capacity=coach of Leeds"),
        ("Rosa Melo elected mayor of Bergen", "- ELECTS Rosa Melo capacity=mayor of Bergen"),
        ("Olsen offered job in Rome", "- OFFERS job location=Rome recipient=Olsen"),
        ("Bank of Oslo to cut 300 jobs, union says", "Bank of Oslo DECREASES [planned] 300 jobs"),
        ("Falk to quit as mayor, aide says", "Falk QUITS_AS [planned] mayor"),
        ("King arrived in Rome", "King ARRIVES_IN Rome"),
        ("Minister lied about fire", "Minister LIES_ABOUT fire"),
        ("Nurse cleared of murdering patient", "Nurse KILLS [alleged] patient"),
        ("Firm to be sold, says union", "- SELLS [planned] Firm"),
        ("Museum to be rebuilt, says mayor", "- REBUILDS [planned] Museum"),
        ("No one hurt in mill fire", "NOT - HURTS anybody location=mill fire"),
        ("No arrests made after riot", "NOT - MAKES arrests"),
        # who names or elects; what is done
        ("Plan to close mill", "- CLOSES [planned] mill"),
        ("Two charged over death of nun", "- CHARGES Two topic=death of nun"),
        ("Voters elected Olsen", "Voters ELECTS Olsen"),
        ("Leeds named Olsen coach", "Leeds APPOINTS Olsen capacity=coach"),
        ("President appointed Olsen", "President APPOINTS Olsen"),
        ("Nearly 300 migrants rescued off Malta", "- RESCUES Nearly 300 migrants location=off Malta"),
        ("Kenya to build nine dams by 2030", "Kenya BUILDS [planned] nine dams"),
    ],
)  # fmt: skip
def test_headlines_leave_out_what_makes_a_passive_or_a_plan(headline: str, line: str) -> None:
    assert line in lines("Nothing else is known.", headline=headline)


@pytest.mark.parametrize(
    ("ending", "agencies"),
    [
        ("AFP, Solent (kl/mn)", []),
        ("(AFP, dpa)", []),
        ("kl/mn (Reuters, afp)", []),
        ("The text was sent to AFP.", ["AFP"]),
    ],
)
def test_agencies_behind_the_last_sentence_are_nothing_it_speaks_of(
    ending: str, agencies: list[str]
) -> None:
    text = f"Mads Olsen left Bergen for Rome on Monday with nine of his friends. {ending}"
    assert [e.name for e in read(text).entities if e.type == "Organization"] == agencies
