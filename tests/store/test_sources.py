"""Leases of sources, which keep two from doing the same work, on every server."""

from typing import Any

from kg.store import Store

SLUG = "example-post"


def held(store: Store) -> list[Any]:
    """Return who has the lease, since when and until when."""
    (row,) = store.sources.states()
    return [row["lease_owner"], row["lease_since"], row["lease_until"]]


def test_a_lease_is_taken_renewed_lost_and_given_back(store: Store) -> None:
    """Nobody else gets it before it runs out; to renew it keeps its beginning, to lose it does not."""
    store.sources.keep(SLUG, kind="feed", url="https://post.example.org/feed")

    def take(owner: str, now: str, until: str) -> bool:
        return store.sources.take_lease(SLUG, now=now, owner=owner, until=until)

    assert take("one", "08:00", "08:30")
    assert not take("two", "08:30", "09:00")
    assert take("one", "08:10", "08:40")
    assert held(store) == ["one", "08:00", "08:40"]
    assert take("two", "08:41", "09:10")
    assert held(store) == ["two", "08:41", "09:10"]
    store.sources.end_lease(SLUG, owner="one", props={"problem": "late"}, failed=True)
    assert held(store) == ["two", "08:41", "09:10"]
    store.sources.end_lease(SLUG, owner="two", props={"problem": "down"}, failed=True)
    assert held(store) == [None, None, None]
    (row,) = store.sources.states()
    assert (row["problem"], row["failures"]) == ("down", 1)
