"""The diagnosis names the belief behind answers that were written without knowing the catalogue.

``python -m tests.misconceptions.test_learners`` prints the table of misses.
"""

from __future__ import annotations

import os
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest

from deskcheck.corpus.library import puzzle_of_file
from deskcheck.misconceptions.cache import WorldsCache
from deskcheck.misconceptions.catalogue import beliefs
from deskcheck.misconceptions.worlds import Explorers
from deskcheck.session.diagnosing import Diagnostician
from deskcheck.session.findings import MOST_SHOWN

LEARNERS = Path(__file__).with_name("learners.toml")
AMONG_THE_FINDINGS = 0.90
IN_FIRST_PLACE = 0.80


class Answer(NamedTuple):
    """What a learner who holds one belief predicts for one program."""

    belief: str
    program: str
    prediction: str
    mixed: bool = False


class Diagnosed(NamedTuple):
    """An answer with the ids that the diagnosis names, best first."""

    number: int
    answer: Answer
    named: tuple[str, ...]

    @property
    def first(self) -> bool:
        return self.named[:1] == (self.answer.belief,)

    @property
    def shown(self) -> bool:
        return self.answer.belief in self.named[:MOST_SHOWN]

    @property
    def among(self) -> bool:
        return self.answer.belief in self.named


def read_answers() -> list[Answer]:
    content = tomllib.loads(LEARNERS.read_text(encoding="utf-8"))
    return [Answer(**table) for table in content["answer"]]


def diagnose_all(answers: Sequence[Answer], folder: Path) -> list[Diagnosed]:
    def diagnose(number: int) -> Diagnosed:
        answer = answers[number]
        file = folder / f"answer_{number}" / "program.py"
        file.parent.mkdir()
        file.write_text(answer.program, encoding="utf-8")
        puzzle = puzzle_of_file(file)
        worlds = diagnostician.explore(puzzle.program)
        findings = diagnostician.findings(answer.prediction, puzzle, worlds)
        return Diagnosed(number, answer, tuple(finding.id for finding in findings))

    with Explorers(sys.executable) as explorers, ThreadPoolExecutor(os.cpu_count()) as pool:
        cache = WorldsCache(folder / "worlds", "this")
        diagnostician = Diagnostician(sys.executable, cache, explorers)
        return list(pool.map(diagnose, range(len(answers))))


def report(diagnosed: Sequence[Diagnosed]) -> str:
    lines = []
    for title, group in (
        ("all", diagnosed),
        ("consistent", [d for d in diagnosed if not d.answer.mixed]),
        ("mixed", [d for d in diagnosed if d.answer.mixed]),
    ):
        among, shown, first = (
            sum(getattr(d, rank) for d in group) for rank in ("among", "shown", "first")
        )
        lines.append(
            f"{title}: {len(group)} answers; belief found {among}, shown {shown}, first {first}"
        )
    lines += _rows("not found", (d for d in diagnosed if not d.among))
    lines += _rows("found, not first", (d for d in diagnosed if d.among and not d.first))
    return "\n".join(lines)


def _rows(title: str, group: Iterable[Diagnosed]) -> list[str]:
    rows = [
        f"  {d.number:3} {d.answer.belief}{' (mixed)' if d.answer.mixed else ''}"
        f" <- {', '.join(d.named) or 'nothing'}"
        f"{'' if d.answer.belief in beliefs() else ' [no such belief in the catalogue]'}"
        for d in group
    ]
    return [f"{title}:", *rows] if rows else []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="worlds need fork")
def test_the_belief_that_a_learner_holds_is_named(tmp_path):
    diagnosed = diagnose_all(read_answers(), tmp_path)
    table = report(diagnosed)
    assert sum(d.among for d in diagnosed) >= AMONG_THE_FINDINGS * len(diagnosed), table
    assert sum(d.first for d in diagnosed) >= IN_FIRST_PLACE * len(diagnosed), table


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        print(report(diagnose_all(read_answers(), Path(name))))
