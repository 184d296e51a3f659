"""What prices and people do and are: how much they move and why, who can do what, what is given, who sits where."""

import pytest

from support.sentences import lines, read

pytestmark = pytest.mark.slow


def amounts(text: str) -> list[tuple[str, float | None, str]]:
    """Return predicate, quantity and unit (or sum and currency) of what is measured in a sentence."""
    firm = [e for e in read(text).evidence if not e.tentative]
    found = [(e.predicate, e.quantity or e.amount, e.unit or e.currency or "") for e in firm]
    return [x for x in found if x[1] is not None]


@pytest.mark.parametrize(
    ("text", "line", "amount"),
    [
        ("The Nikkei was down 3.7% on Monday.", "Nikkei FALLS", ("FALLS", 3.7, "%")),
        ("Shares of Nokia are up 12%.", "Shares of Nokia RISES", ("RISES", 12.0, "%")),
        ("Shares of Nokia closed down 3 percent.", "Shares of Nokia FALLS", ("FALLS", 3.0, "%")),
        ("The Nikkei ended up 40 points at 9,310.", "Nikkei RISES_TO 9,310", ("RISES_TO", 40.0, "points")),
        ("The index was 3% lower on Friday.", "index FALLS", ("FALLS", 3.0, "%")),
    ],
)  # fmt: skip
def test_up_and_down_with_an_amount_are_moves(
    text: str, line: str, amount: tuple[str, float, str]
) -> None:
    assert line in lines(text)
    assert amount in amounts(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The plant was closed down in May.", "- CLOSES_DOWN plant"),
        ("The road is up the hill.", "road IS_UP hill"),
        ("Maria Reyes is up 4 points in Ohio.", "Maria Reyes HAS_STATUS up 4 points in Ohio"),
        ("The Nets were down 20 points at the break.", "Nets HAS_STATUS down 20 points at the break"),
        ("The team was down by 3 points.", "team HAS_STATUS down by 3 points"),
        ("Honda's profit was $3 billion, down from $4 billion a year earlier.", "Honda's profit HAS_VALUE $3 billion"),
        ("Profits rose from $3 million to $5 million.", "Profits RISES_TO $5 million source=$3 million"),
        ("The fare fell from 9 euros to 6 euros.", "fare FALLS_TO 6 euros source=9 euros"),
        ("Exports grew from 20 to 35 tonnes.", "Exports GROWS_TO 35 tonnes source=20"),
        ("The boy fell from a ladder.", "boy FALLS_FROM ladder"),
        ("Shares jumped on hopes of a merger.", "(Shares JUMPS) CAUSED_BY hopes of a merger"),
        ("The Danish index fell 2% over worries about Greece.", "(Danish index FALLS) CAUSED_BY worries about Greece"),
        ("The cat jumped on the table.", "cat JUMPS_ON table"),
        ("Farmers got poorer while traders got rich.", "Farmers BECOMES poorer"),
    ],
)  # fmt: skip
def test_ends_and_reasons_of_moves_are_told_apart(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Minister Kurtz said he is headed to Geneva.", "Kurtz TRAVELS_TO Geneva"),
        ("The convoy was headed for the border.", "convoy HEADS_FOR border"),
        ("The ship headed for Malta sank.", "ship HEADS_FOR Malta"),
        ("The inquiry was headed by Kurtz.", "Kurtz HEADS inquiry"),
        ("The group, headed for years by Lee, won.", "Lee LEADS group"),
        ("The envoy made a stop at the harbour.", "envoy VISITS harbour"),
        ("The airship makes maiden flight to Norway.", "airship TRAVELS_TO Norway"),
    ],
)  # fmt: skip
def test_who_is_headed_somewhere_heads_there(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The bank made the union an offer on Friday.", "bank MAKES offer recipient=union"),
        ("Madrid made the striker an offer that he refused.", "Spain MAKES offer recipient=striker"),
        ("The bank made the clerk a partner.", "bank MAKES clerk capacity=partner"),
        ("Deputies denied Weber a hearing.", "Deputies DENIES hearing recipient=Weber"),
        ("The ministry granted Weber a pardon.", "ministry GRANTS pardon recipient=Weber"),
        ("The minister denied the charge.", "minister DENIES charge"),
        ("Regulators gave approval for the sale.", "Regulators APPROVES sale"),
        ("The bank gave the go-ahead to the merger.", "bank APPROVES merger"),
        ("Anna Weber welcomed everyone to the museum.", "Anna Weber WELCOMES everyone destination=museum"),
        ("The mayor welcomed the ruling.", "mayor PRAISES ruling"),
        ("The ministry will execute a vaccination campaign.", "ministry EXECUTES [future] vaccination campaign"),
        ("The rebels executed the mayor.", "rebels KILLS mayor"),
        ("Hill took first place from Reyes.", "Hill TAKES first place source=Reyes"),
        ("The vote took place in May.", "vote TAKES_PLACE"),
    ],
)  # fmt: skip
def test_what_is_given_is_parted_from_who_gets_it(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The company sells a drone capable of lifting a car.", "drone LIFTS [possible] car"),
        ("Iran unveiled a missile capable of reaching Berlin.", "missile REACHES [possible] Berlin"),
        ("The drone is capable of lifting a car.", "drone LIFTS [possible] car"),
        ("Norway offered funds to rebuild the school.", "- REBUILDS [planned] school"),
        ("Norway offered a crew to rebuild the school.", "crew REBUILDS [planned] school"),
        ("The village raised money to rebuild the church.", "village REBUILDS [planned] church"),
        ("The bishop disapproves of selling the church.", "- SELLS [possible] church"),
        ("The bishop was accused of selling the church.", "bishop SELLS [alleged] church"),
        ("Sales are forecast to grow.", "Sales GROWS [future]"),
        ("The cause has been found to be a crack in the wing.", "cause IS_A a crack in the wing"),
        ("Italy saw a collapse of two banks.", "two banks COLLAPSES"),
    ],
)  # fmt: skip
def test_who_can_or_should_do_it_is_found_behind_adjectives_and_funds(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Sales are forecast to grow.", "FORECASTS"),
        ("The cause has been found to be a crack in the wing.", "FINDS"),
        ("A rise of wheat prices in African markets worried the minister.", "INCREASES"),
        ("The krona's plunge in Oslo angered exporters.", "DECREASES"),
        ("Fiat's surge in Brazil ended.", "INCREASES"),
        ("Hill took first place from Reyes.", "TAKES_PLACE"),
        ("The firm declined comment Friday on the talks.", "CAUSED_BY"),
        ("The tug went under in rough seas.", "COLLAPSES"),
        ("The swimmer went under.", "COLLAPSES"),
    ],
)
def test_no_second_deed_is_made_of_such_words(text: str, predicate: str) -> None:
    assert not any(f" {predicate} " in f"{line} " for line in lines(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Investors were disappointed with the results.", "Investors DISAPPOINTED_WITH results"),
        ("The coach was impressed with the recruits.", "coach IMPRESSED_WITH recruits"),
        ("The party is split over the tax.", "party SPLIT_OVER tax"),
        ("The village was split by the wall.", "wall SPLITS village"),
        ("The pilot was unmoved.", "pilot HAS_STATUS unmoved"),
        ("Villagers are unconvinced by the promise.", "Villagers UNCONVINCED_BY promise"),
        ("The statue was unveiled by the queen.", "queen ANNOUNCES statue"),
        ("Carlos Mora, who is on the Budget Committee, left.", "Carlos Mora MEMBER_OF Budget Committee"),
        ("Senator Brandt sits on the Finance Committee.", "Brandt MEMBER_OF Finance Committee"),
        ("The vase is on the board.", "vase LOCATED_IN board"),
        ("Senator Brandt has been the treaty's fiercest critic.", "Brandt CRITICIZES treaty"),
        ("Lopez is the paper's film critic.", "Lopez IS_A the paper's film critic"),
        ("Volvo, the maker of the trucks, lost a case.", "Volvo BUILDS trucks"),
        ("Lopez is the maker of the film.", "Lopez IS_A the maker of the film"),
    ],
)  # fmt: skip
def test_states_memberships_and_sides_are_no_deeds(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Lee has three sons, one of whom lives in Rome.", "one of the three sons LOCATED_IN Rome"),
        ("The firm owns five ships, two of which carry oil.", "two of the five ships CARRIES oil"),
        ("The treaty between the two states, which set fees, ends.", "treaty between the two states SETS fees"),
        ("The river flows between two hills, which are steep.", "two hills HAS_STATUS steep"),
        ("The law was passed in 1998, which bans smoking.", "law BANS smoking"),
        ("Three miners were killed with eleven guards hurt.", "- KILLS Three miners"),
        ("The guard was killed with a knife.", "- KILLS guard instrument=knife"),
    ],
)  # fmt: skip
def test_clauses_behind_others_are_told_of_the_right_ones(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The peso dropped 3% to reach a ten-year low.", "peso REACHES ten-year low"),
        ("The peso dropped 3% to reach a ten-year low.", "peso DROPS"),
        ("The boy ran to reach the bus.", "boy REACHES [planned] bus"),
        ("The governor declined to name Norway.", "NOT governor NAMES Norway"),
        ("The index closed at 940 points, down almost 2 percent.", "index FALLS_TO 940 points"),
        ("Shares were up by 4 percent in Oslo.", "Shares RISES location=Oslo"),
        ("The DAX was off 2 percent.", "DAX FALLS"),
        ("The deal fell through.", "deal FAILS"),
        ("The boy fell through the ice.", "boy FALLS_THROUGH ice"),
        ("The bank went under in May.", "bank COLLAPSES"),
        ("Lawmakers voted down the bill.", "Lawmakers REJECTS bill"),
        ("The merger left Honda with 40 plants.", "merger LEAVES Honda counterpart=40 plants"),
        ("Lee left Honda in May.", "Lee WITHDRAWS_FROM Honda"),
        ("The flood struck, leaving the town without water.", "flood LEAVES town result=without water"),
        ("The judge gave Brandt two years in prison.", "judge SENTENCES Brandt result=two years in prison"),
        ("Brandt spent two years in prison.", "Brandt SPENDS two years location=prison"),
    ],
)  # fmt: skip
def test_what_moves_fails_and_leaves_comes_to_an_end(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The firm sold 300 cars in Chile and 200 in Peru.", "firm SELLS 200 cars location=Peru"),
        ("The bank cut 90 jobs in Peru, 30 in Chile and nine in Cuba.", "bank DECREASES nine jobs location=Cuba"),
        ("The firm bought 40 trams from Siemens and 12 from Skoda.", "firm BUYS 40 trams source=Siemens"),
        ("The bomb killed nine people in Kano and five in Lagos.", "bomb KILLS five people location=Lagos"),
        ("The firm sold 300 cars and 200 lorries.", "firm SELLS 200 lorries"),
    ],
)  # fmt: skip
def test_a_second_number_counts_what_the_first_does(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The boy was seen on camera putting a bag under the bench.", "boy PUTS bag location=under the bench"),
        ("The clerk was caught on video dropping a parcel.", "clerk DROPS parcel"),
        ("The clerk was seen in a video circulating on Monday.", "video CIRCULATES"),
        ("The clerk was filmed in footage depicting the raid.", "footage DEPICTS raid"),
        ("The clerk was seen in a video appearing to kick a nun.", "clerk KICKS [possible] nun"),
        ("She was hit by a car carrying nurses.", "car CARRIES nurses"),
        ("Witnesses described Anna as a tall woman, carrying a bag.", "Anna CARRIES bag"),
        ("It was smoke from the kitchen that killed the guests.", "smoke KILLS guests"),
        ("It was a letter from the man that lives here.", "man LIVES"),
        ("The duke is set to host talks in May.", "duke HOSTS [planned] talks"),
        ("The pope gave a sermon to the pilgrims.", "pope SPEAKS_TO pilgrims"),
        ("The mayor gave an interview to Reuters about the fire.", "mayor SPEAKS_TO Reuters topic=fire"),
        ("Lee gave a speech to farmers on wheat prices.", "Lee SPEAKS_TO farmers topic=wheat prices"),
        ("The deal covers 18 trams in Oslo and 14 of the newest ferries.", "deal COVERS 14 of the newest ferries"),
        ("The duke gave a book to the pupils.", "duke SUPPLIES book recipient=pupils"),
        ("Hill is as unpopular as Senator Brandt was.", "Hill HAS_STATUS as unpopular as Senator Brandt was"),
        ("The vote marked the first time a woman won.", "vote MARKS the first time a woman won"),
    ],
)  # fmt: skip
def test_who_does_what_others_saw_said_or_marked(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Hart left Honda to join Volvo.", "Hart JOINS [planned] Volvo"),
        ("Hart left the boys to play in the park.", "boys PLAYS [planned] location=park"),
        ("Honda ordered 40 trams from Skoda.", "Honda ORDER 40 trams source=Skoda"),
        ("The general ordered an evacuation.", "general ORDERS evacuation"),
        ("Honda settled the case for $40 million.", "Honda SETTLES case"),
        ("Honda launched a takeover bid for Volvo.", "Honda BIDS_FOR Volvo"),
        ("The ministry awarded the contract to Honda.", "ministry AWARDS contract recipient=Honda"),
        ("The ministry took the case to the court.", "ministry TAKES case destination=court"),
        ("The remarks prompted calls for Hill to resign.", "Hill RESIGNS [required]"),
        ("Anna Hill discussed the tax with Karl Mora.", "Anna Hill DISCUSSES tax counterpart=Karl Mora"),
        ("The minister likened the tax to theft.", "minister LIKENS tax comparison=theft"),
        ("Forty percent of voters back Hill.", "Forty percent of voters SUPPORTS Hill"),
        ("Most voters back the plan.", "Most voters SUPPORTS plan"),
        ("The road leads to the beach.", "road LEADS_TO beach"),
        ("The drought led to hunger.", "drought CAUSES hunger"),
        ("The machine, used by miners to drill holes, broke.", "miners DRILLS holes"),
        ("Honda used a crane to lift the trams.", "Honda LIFTS trams"),
        ("The money raised by the sale will go to schools.", "money GOES_TO [future] schools"),
        ("The troops will go to Mali.", "troops TRAVELS_TO [future] Mali"),
    ],
)  # fmt: skip
def test_roles_in_business_and_campaigns(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Honda settled the case for $40 million.", ("SETTLES", 4e7, "USD")),
        ("Hill beat Brandt by 90 votes.", ("DEFEATS", 90.0, "votes")),
        ("Hill leads Brandt by 4 points in Ohio.", ("LEAD", 4.0, "points")),
    ],
)
def test_leads_and_settlements_are_measured(text: str, amount: tuple[str, float, str]) -> None:
    assert amount in amounts(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Brazil won gold and Cuba silver.", "Cuba WINS silver"),
        ("Norway condemned piracy and UK tariffs.", "Norway CRITICIZES UK tariffs"),
        ("The firm sells beer and Cuba rum.", "firm SELLS Cuba rum"),
        ("Hill won Ohio in 2010 by 61 percent to 30.", "Hill WINS Ohio result=61 percent to 30"),
        ("Holt has a slim lead in Ohio with 48 percent of the vote.", "Holt RECEIVES 48 percent"),
        ("The survey shows Holt with 48 percent of the vote.", "Holt RECEIVES 48 percent"),
        ("The bill passed by 54 votes to 40.", "- APPROVES bill result=54 votes to 40"),
        ("The fair won prizes from 1990 to 1995.", "fair WINS prizes"),
        ("Honda and Volvo merged in 2010.", "Honda MERGES_WITH Volvo"),
        ("Stock markets have their best week since November.", "Stock markets HAS Stock markets' best week"),
        ("Berlin saw a quiet night on Sunday.", "Germany SEES quiet night"),
        ("The shop had a sale last week.", "shop HAS sale"),
        ("The Dow index has recovered by hundreds of points.", "Dow index RECOVERS"),
        ("The fire was put out by hundreds of men.", "hundreds of men PUTS_OUT fire"),
        ("The museum has three rooms left.", "museum HAS three rooms"),
        ("The fans hoping to unseat Marek as club president raised money.", "fans RAISES money"),
        ("The guests rose to greet Weber as the chairman entered.", "chairman ENTERS"),
        ("The fall was due to a strike.", "fall CAUSED_BY strike"),
        ("The money is due to Honda.", "money DUE_TO Honda"),
    ],
)  # fmt: skip
def test_rows_shares_and_days_are_told_whole(text: str, line: str) -> None:
    assert line in lines(text)


def test_what_is_left_is_left_by_nobody() -> None:
    assert not any("LEAVES" in line for line in lines("The museum has three rooms left."))
    assert "army LEAVES school" in lines("The town has a school left by the army.")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Anna Hill took a trip to Ohio.", "Anna Hill TRAVELS_TO Ohio"),
        ("Anna Hill took issue with the report.", "Anna Hill CRITICIZES report"),
        ("Anna Hill took credit for the deal.", "Anna Hill TAKES_CREDIT_FOR deal"),
        ("The board made changes to the plan.", "board CHANGES plan"),
        ("The clown made fun of the king.", "clown MOCKS king"),
        ("The envoy had a meeting with farmers.", "envoy MEETS farmers"),
        ("The guard gave evidence against Mora.", "guard TESTIFIES_AGAINST Mora"),
        ("The unions put pressure on Honda.", "unions PRESSURES Honda"),
        ("The judge put the blame on Mora.", "judge ACCUSES Mora"),
        ("Police carried out a raid on the club.", "Police RAIDS club"),
        ("Police conducted a search of the club.", "Police SEARCHES club"),
        ("The firm reached a deal with Chad.", "firm AGREES Chad"),
        ("Tata acquired a stake in Volvo.", "Tata BUYS stake in Volvo"),
        ("The boy acquired a taste for tea.", "boy RECEIVES taste for tea"),
        ("The nurse had surgery in May.", "nurse HAS surgery"),
        ("The mayor has ties to Chad.", "mayor HAS_TIES_TO Chad"),
    ],
)  # fmt: skip
def test_light_verbs_reach_whom_they_are_about(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Lee was jailed, accused of theft.", "- ACCUSES Lee topic=theft"),
        ("Lee resigned, accused of theft.", "- ACCUSES Lee topic=theft"),
        ("Lee was freed, cleared of theft.", "- ACQUITS Lee topic=theft"),
        ("Maria Lopez was arrested, charged and jailed.", "- CHARGES Maria Lopez"),
        ("Lee had fled, left her home and gone to Lima.", "Lee TRAVELS_TO Lima"),
        ("The firm had collapsed, fallen behind its rivals.", "firm FALLS_BEHIND firm's rivals"),
        ("The law was passed by a vote of 40 to 30.", "- APPROVES law result=40 to 30"),
        ("The law was rejected by voters.", "voters REJECTS law"),
    ],
)  # fmt: skip
def test_participles_behind_a_comma_are_suffered(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The number of jobless fell by 4,000 to 90,000.", "number of jobless FALLS_TO 90,000"),
        ("Unemployment is at 9 percent.", "Unemployment HAS_VALUE 9 percent"),
        ("The hotel is at 9 Dock Road.", "hotel LOCATED_IN 9 Dock Road"),
        ("The river is likely to flood.", "river FLOODS [possible]"),
        ("The firm is safe to lend money.", "firm LENDS money"),
    ],
)
def test_levels_are_values(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    "text", ["The water is safe to drink.", "The house is easy to find.", "Fees are hard to pay."]
)
def test_what_is_easy_to_do_something_with_does_nothing(text: str) -> None:
    assert not any(p in line for line in lines(text) for p in ("DRINKS", "FINDS", "PAYS"))
