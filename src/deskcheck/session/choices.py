"""Multiple choice: the truth among answers that false beliefs would give."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from deskcheck.grading import grade, normal_lines
from deskcheck.misconceptions.worlds import Worlds
from deskcheck.puzzle import ForeseenAnswer
from deskcheck.transcript import Outcome

MOST_CHOICES = 4
_LONGEST = 12  # lines; more cannot be compared at a glance


def choices(
    outcome: Outcome,
    worlds: Worlds,
    expected: Sequence[str],
    foreseen: Sequence[ForeseenAnswer],
    chance: Random,
) -> tuple[str, ...]:
    """Return distinct answers in a random order, one of them right.

    Wrong ones come from the beliefs that the puzzle is about, then from the answers that its
    author foresaw, then from other beliefs. Fewer than two answers mean that there is no choice.
    """
    alone = {key[0]: world.transcript for key, world in worlds.wrong.items() if len(key) == 1}
    wrong = [alone[belief] for belief in expected if belief in alone]
    wrong += [section.output for section in foreseen]
    wrong += [text for belief, text in alone.items() if belief not in expected]
    offered = [outcome.transcript]
    for text in wrong:
        if (
            len(offered) < MOST_CHOICES
            and len(normal_lines(text)) <= _LONGEST
            and not any(
                grade(text, other, outcome.raised_at if other is offered[0] else ()).verdict.passed
                for other in offered
            )
        ):
            offered.append(text)
    chance.shuffle(offered)
    return tuple(offered)
