"""What the false beliefs say, for lists and for the learner; the beliefs live in `inside`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple


class Belief(NamedTuple):
    """A false belief as the learner reads of it.

    Attributes:
        topic: the topic of puzzles where one would look for it.
        belief: as someone who holds it would say it.
        rule: what is true instead.
    """

    id: str
    topic: str
    belief: str
    rule: str


@cache
def beliefs() -> Mapping[str, Belief]:
    """Return all beliefs by id, in the order of the catalogue."""
    from deskcheck.inside import catalogue
    from deskcheck.inside.belief import REGISTRY

    catalogue.load()
    return MappingProxyType(
        {
            name: Belief(name, belief.topic, belief.belief(), belief.rule())
            for name, belief in REGISTRY.items()
        }
    )
