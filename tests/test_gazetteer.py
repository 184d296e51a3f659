"""The gazetteer: what names stand for, how they are found in a text, and that its tables hold together."""

import time

import pytest

from kg.errors import SchemaError
from kg.knowledge.gazetteer import Gazetteer, load_gazetteer, make_plural
from kg.model import Entity

GAZETTEER = load_gazetteer()


def found(text: str) -> list[tuple[str, str]]:
    return [(m.text, m.candidates[0].entity) for m in GAZETTEER.find(text)]


@pytest.mark.parametrize(
    ("name", "entity", "kind"),
    [
        ("Ukraine", "country:ukr", "name"),
        ("the united states", "country:usa", "name"),
        ("USA", "country:usa", "alias"),
        ("Polish", "country:pol", "demonym"),
        ("Ottawa Convention", "treaty:mine-ban-treaty", "alias"),
        ("antipersonnel mines", "weapon:anti-personnel-mine", "alias"),
        ("HRW", "org:human-rights-watch", "alias"),
        ("Türkiye", "country:tur", "alias"),
        ("Norwegian army", "org:norwegian-armed-forces", "alias"),
        ("Ministry of Defense", "", ""),
        ("Laws", "", ""),
        ("", "", ""),
    ],
)
def test_lookup_knows_names_in_any_case(name: str, entity: str, kind: str) -> None:
    """A name of any kind is looked up whatever its case; an unknown one gives nothing."""
    candidates = GAZETTEER.lookup(name)
    assert (
        (candidates[0].entity, candidates[0].kind) == (entity, kind) if entity else not candidates
    )


def test_capital_is_a_place_and_a_metonym() -> None:
    """A seat of government is a place first and may stand for its country."""
    assert [(c.entity, c.kind) for c in GAZETTEER.lookup("Kyiv")] == [
        ("place:kyiv", "name"),
        ("country:ukr", "metonym"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They asked us to polish the turkey.", []),
        ("The US asked Turkey.", [("US", "country:usa"), ("Turkey", "country:tur")]),
        ("Moscow Times staff", [("Moscow Times", "org:moscow-times")]),
        ("Chad's army left", [("Chad's army", "org:chadian-armed-forces")]),
        ("the Ministry of Defense of Latvia", [("Latvia", "country:lva")]),
        ("the Armed Forces of Latvia", [("Armed Forces of Latvia", "org:latvian-armed-forces")]),
        ("Javelin anti-tank missiles", [("Javelin anti-tank missiles", "weapon:javelin")]),
        ("CLUSTER MUNITIONS", [("CLUSTER MUNITIONS", "weapon:cluster-munition")]),
    ],
)
def test_find_takes_the_longest_name_with_its_capitals(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """The longest name wins, and a name with capitals is not found in small letters."""
    assert found(text) == expected


def test_offsets_slice_back() -> None:
    """Every match is the slice of the text its offsets say."""
    text = "The U.S. Navy and Saudi Arabia's air force met in Riyadh, N'Djamena and São Tomé."
    matches = GAZETTEER.find(text)
    assert len(matches) == 5
    assert all(text[m.start : m.end] == m.text for m in matches)


def test_state_bodies_are_one_entity_under_all_their_names() -> None:
    """A state's forces are the same entity by adjective, possessive and "of", and are linked to the state."""
    names = ["Ukrainian troops", "Ukraine's military", "Armed Forces of Ukraine"]
    assert {c.entity for n in names for c in GAZETTEER.lookup(n)} == {"org:ukrainian-armed-forces"}
    body = GAZETTEER.institution("country:est", "defense ministry")
    assert body is not None
    assert [(x.type, x.end) for x in body.links] == [("BELONGS_TO", "country:est")]
    assert GAZETTEER.entity(body.id) == body


def test_two_states_of_one_adjective_stay_apart() -> None:
    """An adjective shared by two states gives both candidates, and two armies."""
    assert len(GAZETTEER.lookup("Congolese")) == 2
    assert len(GAZETTEER.lookup("Congolese army")) == 2


def test_subtypes_lead_to_known_classes() -> None:
    """Each weapon's SUBTYPE_OF chain ends."""
    for entity in GAZETTEER.entities.values():
        seen, here = set(), entity
        while links := [x for x in here.links if x.type == "SUBTYPE_OF"]:
            assert here.id not in seen
            seen.add(here.id)
            here = GAZETTEER.entities[links[0].end]


def test_states_have_codes_and_qids() -> None:
    """Every state has its three-letter code as id, and a QID."""
    states = [e for e in GAZETTEER.entities.values() if e.type == "Country"]
    assert len(states) >= 195
    for state in states:
        assert state.id == f"country:{state.iso3.lower()}"
        assert state.wikidata.startswith("Q")


def test_a_second_row_of_one_id_is_refused() -> None:
    """Two rows of one id are an error that names it."""
    gazetteer = Gazetteer()
    entity = Entity("org:x", "X", "Organization")
    gazetteer.add(entity, kinds={"name": ["X"]})
    with pytest.raises(SchemaError, match="org:x"):
        gazetteer.add(entity, kinds={"name": ["X"]})


def test_loading_is_quick() -> None:
    """A cold load takes well under half a second even on a busy machine (about 0.04 s on an idle one)."""
    start = time.perf_counter()
    load_gazetteer.__wrapped__()
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    ("word", "plural"), [("mine", "mines"), ("battery", "batteries"), ("convoy", "convoys")]
)
def test_make_plural(word: str, plural: str) -> None:
    """Common nouns get the plural of their ending."""
    assert make_plural(word) == plural
