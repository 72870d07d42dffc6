"""What becomes of a belief, answer by answer."""

from datetime import date

import pytest

from deskcheck.scheduling.beliefs import BeliefRecord, BeliefState

DAY = date(2026, 3, 2)


def after(answers):
    """Fold ``shown:puzzle``, ``right:puzzle`` and ``wrong:puzzle``, separated by blanks."""
    record = BeliefRecord("defaults-fresh")
    for answer in answers.split():
        how, _, puzzle = answer.partition(":")
        if how == "shown":
            record = record.showed(puzzle, DAY)
        else:
            record = record.exposed(puzzle, passed=how == "right")
    return record


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ("", BeliefState.NOT_SEEN),
        ("right:a right:b", BeliefState.NOT_SEEN),
        ("shown:a", BeliefState.SEEN_ONCE),
        ("shown:a right:b", BeliefState.SEEN_ONCE),
        ("shown:a shown:b", BeliefState.HELD),
        ("shown:a shown:b wrong:c", BeliefState.HELD),
        ("shown:a shown:b right:c", BeliefState.BEING_OVERCOME),
        ("shown:a shown:b right:c right:c", BeliefState.BEING_OVERCOME),
        ("shown:a shown:b right:c right:d", BeliefState.OVERCOME),
        ("shown:a right:b right:c", BeliefState.OVERCOME),
        ("right:a right:b shown:c shown:d", BeliefState.HELD),
        ("shown:a shown:b right:c right:d shown:e", BeliefState.HELD),
    ],
)
def test_states(answers, state):
    assert after(answers).state is state
