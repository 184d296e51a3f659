"""Schedules: intervals and cron, and the next time each is due."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from kg.errors import UsageError
from kg.sources.schedule import next_due, parse_schedule

FRIDAY = datetime(2024, 3, 1, 11, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30m", "2024-03-01T11:37:30"),
        ("6h", "2024-03-01T17:07:30"),
        ("1d", "2024-03-02T11:07:30"),
        ("*/15 * * * *", "2024-03-01T11:15:00"),
        ("7 11 * * *", "2024-03-02T11:07:00"),
        ("8 11 * * *", "2024-03-01T11:08:00"),
        ("5/20 * * * *", "2024-03-01T11:25:00"),
        ("0 6,18 * * *", "2024-03-01T18:00:00"),
        ("0 6 * * mon-fri", "2024-03-04T06:00:00"),
        ("0 6 * * 7", "2024-03-03T06:00:00"),
        ("0 0 29 feb *", "2028-02-29T00:00:00"),
        ("0 0 1 1 *", "2025-01-01T00:00:00"),
        ("0 12 15 * sun", "2024-03-03T12:00:00"),  # with both days given, one is enough
        (
            "0 12 10-16 * */7",
            "2024-03-10T12:00:00",
        ),  # a field that begins with * binds with the other
        ("hourly", "2024-03-01T12:00:00"),
        ("@daily", "2024-03-02T06:00:00"),
        ("weekly", "2024-03-04T06:00:00"),
    ],
)
def test_next_time_is_the_first_after(text: str, expected: str) -> None:
    assert next_due(parse_schedule(text), FRIDAY) == datetime.fromisoformat(expected + "+00:00")


def test_times_of_other_zones_are_read_as_such() -> None:
    local = FRIDAY.astimezone(timezone(timedelta(hours=5)))
    schedule = parse_schedule("0 12 * * *")
    assert next_due(schedule, local) == next_due(schedule, FRIDAY)


@pytest.mark.parametrize(
    "text",
    [
        "", "0m", "30", "30s", "soon", "* * * *", "* * * * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * * 13 *",
        "* * * * 8", "5-1 * * * *", "*/0 * * * *", "a * * * *", "1- * * * *", "٣ * * * *", "0 0 30 feb *", ", * * * *",
    ],
)  # fmt: skip
def test_what_is_no_schedule_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="schedule "):
        parse_schedule(text)
