"""Entities fold from what articles call them, whatever the order, and forget what no article says."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kg.delta import NameUse
from kg.model import Entity, EntityLink, Judgement
from kg.resolve import (
    canonical_ids,
    count_names,
    find_makers,
    find_named,
    fold_entities,
    has_lost_traits,
    update_names,
)
from support.readings import Saying, entity, make_reading

NORD = entity("Nord Union", "Organization")


def called(name: str, *aliases: str) -> Entity:
    """Return the same entity under another name."""
    return replace(NORD, name=name, aliases=aliases)


ARTICLES = st.lists(
    st.builds(
        lambda name, aliases: called(name, *sorted(set(aliases) - {name})),
        st.sampled_from(["Nord Union", "NORD UNION", "nord union"]),
        st.lists(st.sampled_from(["the union", "NU", "Union"]), max_size=3),
    ),
    max_size=5,
)


def use_names(*steps: tuple[list[Entity], list[Entity]]) -> list[NameUse]:
    """Return the uses of names after articles changed step by step."""
    uses: list[NameUse] = []
    for old, new in steps:
        uses, _ = update_names(uses, old, new)
    return uses


@given(ARTICLES, st.randoms())
def test_names_do_not_depend_on_the_order_of_articles(articles: list[Entity], shuffle) -> None:  # type: ignore[no-untyped-def]
    """Any order of the same articles leaves the same uses and the same fold."""
    shuffled = list(articles)
    shuffle.shuffle(shuffled)
    one = use_names(*(([], [x]) for x in articles))
    two = use_names(*(([], [x]) for x in shuffled))
    assert one == two
    assert fold_entities(articles, one) == fold_entities(shuffled, two)


@given(ARTICLES, ARTICLES)
def test_forgotten_article_leaves_no_name(kept: list[Entity], passing: list[Entity]) -> None:
    """Articles that come and go leave the uses as they were."""
    steps = [([], [x]) for x in kept]
    there_and_back = [*steps, *(([], [x]) for x in passing), *(([x], []) for x in passing)]
    assert use_names(*there_and_back) == use_names(*steps)


def test_update_reports_absolute_counts_of_what_changed() -> None:
    """A use that ends is reported with 0; one that stays is not reported."""
    before = use_names(([], [called("Nord Union", "NU")]), ([], [called("Nord Union")]))
    uses, changed = update_names(
        before, [called("Nord Union", "NU")], [called("Nord Union", "Union")]
    )
    assert changed == [NameUse(NORD.id, "NU", "alias", 0), NameUse(NORD.id, "Union", "alias", 1)]
    assert NameUse(NORD.id, "Nord Union", "name", 2) in uses


def test_fold_takes_the_least_name_and_joins_traits() -> None:
    """Labels, codes and links of all articles are joined; other surface forms become aliases."""
    link = EntityLink(NORD.id, "BELONGS_TO", "country:x")
    one = replace(called("NORD UNION"), labels=("Government",), links=(link,))
    two = replace(called("Nord Union", "NU"), wikidata="Q1")
    (folded,) = fold_entities([one, two], use_names(([], [one]), ([], [two])))
    assert (folded.name, folded.aliases) == ("NORD UNION", ("NU", "Nord Union"))
    assert (folded.labels, folded.links, folded.wikidata) == (("Government",), (link,), "Q1")


def test_names_are_counted_once_an_article() -> None:
    """One article counts once for each form, as name and as alias apart."""
    assert count_names([called("Nord Union", "NU")]) == {
        (NORD.id, "Nord Union", "name"): 1,
        (NORD.id, "NU", "alias"): 1,
    }


def test_lost_traits_are_noticed() -> None:
    """A label that an article no longer gives is lost; a known entity that it no longer names loses none."""
    told = replace(NORD, labels=("Government",))
    assert has_lost_traits(told, NORD)
    assert has_lost_traits(told, None)
    assert not has_lost_traits(NORD, told)
    assert not has_lost_traits(replace(told, id="org:nord-union"), None)
    assert not has_lost_traits(None, told)


def test_judgements_chain_to_the_least_entity() -> None:
    """Three entities judged the same in two steps become the least of them; other judgements do nothing."""
    judged = [
        Judgement("j1", "same", "e_3", "e_2", ""),
        Judgement("j2", "same", "e_1", "e_3", ""),
        Judgement("j3", "reject", "s_1", "", ""),
    ]
    assert canonical_ids(judged) == {"e_2": "e_1", "e_3": "e_1"}
    assert canonical_ids(reversed(judged)) == canonical_ids(judged)


def test_judged_entities_become_one() -> None:
    """The fold of entities judged the same keeps the name of the canonical one and the names of all."""
    other = entity("Nordic Union", "Organization")
    uses = use_names(([], [NORD, other]))
    (folded,) = fold_entities([NORD, other], uses, {other.id: NORD.id})
    assert (folded.id, folded.name, folded.aliases) == (NORD.id, "Nord Union", ("Nordic Union",))


def test_publisher_is_found_by_name_or_alias() -> None:
    """A name beats an alias, "the" does not count, and an empty name names nothing."""
    post = entity("Example Post", "Organization")
    other = replace(entity("Other", "Organization"), aliases=("Example Post",))
    assert find_named("The Example Post", [other, post]) == post.id
    assert find_named("example post", [other]) == other.id
    assert find_named("", [post]) is None
    reading = make_reading("a.txt", [Saying(post, "VISITS", NORD)])
    assert find_makers(reading) == (post.id, ())
