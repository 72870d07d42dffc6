"""Circumstances that must not change what a good puzzle prints; self-check runs it in each."""

from __future__ import annotations

from typing import NamedTuple


class Perturbation(NamedTuple):
    """The circumstances of one run.

    Attributes:
        name: what a report calls them.
        hash_seed: for the order of sets of strings.
        timezone: in the POSIX notation, which needs no database.
        padding: characters added to the path of the program and to the environment, both of
            which shift addresses.
        variables: more environment variables.
        options: for the interpreter.
    """

    name: str
    hash_seed: int = 0
    timezone: str = "UTC0"
    padding: int = 0
    variables: tuple[tuple[str, str], ...] = ()
    options: tuple[str, ...] = ()


NEUTRAL = Perturbation("hash seed 0")

PERTURBATIONS = (
    NEUTRAL,
    Perturbation("hash seed 1, elsewhere", hash_seed=1, timezone="NPT-5:45", padding=150),
    Perturbation("hash seed 2", hash_seed=2),
    Perturbation("another memory allocator", variables=(("PYTHONMALLOC", "malloc"),)),
    Perturbation("development mode", options=("-X", "dev")),
    Perturbation("optimised (-O)", options=("-O",)),
)
