"""The learner as the log shows them: what every choice is made from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from deskcheck.scheduling.beliefs import BeliefRecord
from deskcheck.scheduling.cards import Card


class Recent(NamedTuple):
    """One of the latest attempts, retries apart.

    Attributes:
        new: whether the puzzle was met for the first time.
        shown: the beliefs that the answer fits.
        exposes: the beliefs that the puzzle exposes.
    """

    puzzle: str
    day: date
    new: bool
    shown: tuple[str, ...]
    exposes: tuple[str, ...]

    def concerns(self, belief: str) -> bool:
        """Whether the belief was at stake."""
        return belief in self.shown or belief in self.exposes


class Learner(NamedTuple):
    """What is known of the learner.

    Attributes:
        cards: by puzzle id.
        beliefs: by belief id; those never met are missing.
        recent: the latest attempts, newest first.
        size: how many attempts there are; the seed of the next choice.
    """

    cards: Mapping[str, Card] = MappingProxyType({})
    beliefs: Mapping[str, BeliefRecord] = MappingProxyType({})
    recent: tuple[Recent, ...] = ()
    size: int = 0
