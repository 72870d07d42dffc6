"""Answer sheets: Markdown with programs and empty boxes, for a class to fill in.

A sheet holds no answers. The id and the hash of each program tell later whether it is still the
puzzle that it was, and the program that is printed tells whether somebody changed it on the sheet.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from deskcheck.corpus.library import sources_of
from deskcheck.corpus.packs import read_text
from deskcheck.puzzle import Mode, Puzzle

SHEET_MARK = "<!-- deskcheck sheet 1"
_PUZZLE = re.compile(r"<!-- puzzle (\S+) ([0-9a-f]+) -->")
_FENCE = re.compile(r"(`{3,})\s*(\S*)")
_INTRODUCTION = """\
# What does it print?

Name:

Below each program is an empty box. Write into it what the program prints, line by line. If an
exception ends the program, the last line is its type, such as `TypeError`. Leave a box empty if
you do not know.
"""


class Entry(NamedTuple):
    """A puzzle on a sheet.

    Attributes:
        line: of its heading, from 1.
        program: the text that is printed, all modules.
        answer: what is in the box; empty if nothing is.
    """

    puzzle_id: str
    digest: str
    line: int
    program: str
    answer: str


class Sheet(NamedTuple):
    """A sheet that came back; the student is named in it, or by the name of the file."""

    file: Path
    student: str
    entries: tuple[Entry, ...]


def choose(
    puzzles: Sequence[Puzzle], count: int, difficulty: tuple[int, int], seed: int
) -> list[Puzzle]:
    """Choose puzzles at random, the same for the same seed; returns them easier first."""
    low, high = difficulty
    fitting = [puzzle for puzzle in puzzles if low <= puzzle.about.difficulty <= high]
    chosen = random.Random(seed).sample(fitting, min(count, len(fitting)))
    return sorted(chosen, key=lambda puzzle: (puzzle.about.difficulty, puzzle.id))


def sheet_text(puzzles: Sequence[Puzzle], seed: int) -> str:
    """Return an empty sheet."""
    parts = [f"{SHEET_MARK}, seed {seed} -->\n", _INTRODUCTION]
    for number, puzzle in enumerate(puzzles, 1):
        parts.append(f"## {number}. {puzzle.about.title}\n")
        parts.append(f"<!-- puzzle {puzzle.id} {puzzle.program.digest()} -->\n")
        if puzzle.about.mode is Mode.REPL:
            parts.append("Typed at the `>>>` prompt, one statement after the other:\n")
        parts += _programs(puzzle)
        parts.append("```answer\n\n```\n")
    return "\n".join(parts)


def _programs(puzzle: Puzzle) -> Iterator[str]:
    sources = sources_of(puzzle)
    for name, source in sources:
        if len(sources) > 1:
            yield f"The file `{name}`:\n"
        ticks = "`" * max(3, *(len(run) + 1 for run in re.findall(r"`+", source) or [""]))
        yield f"{ticks}python\n{source.rstrip()}\n{ticks}\n"


def printed_program(puzzle: Puzzle) -> str:
    """Return the text of a puzzle's program as a sheet has it."""
    return _plain("\n".join(source.rstrip() for _, source in sources_of(puzzle)))


def read_sheet(file: Path) -> Sheet:
    """Read a sheet, filled or not; raises BrokenPuzzle when the file is no text."""
    text = read_text(file).lstrip("\ufeff")
    name = re.search(r"^Name:[ \t]*(\S.*?)[ \t]*$", text, re.MULTILINE)
    return Sheet(file, name[1] if name else file.stem, tuple(_entries(text)))


def _entries(text: str) -> Iterator[Entry]:
    lines = text.split("\n")
    starts = [(n, found) for n, line in enumerate(lines) if (found := _PUZZLE.search(line))]
    ends = [*(n for n, _ in starts[1:]), len(lines)]
    for (start, found), end in zip(starts, ends, strict=True):
        programs, answer = _boxes(lines[start + 1 : end])
        yield Entry(found[1], found[2], start + 1, _plain("\n".join(programs)), answer)


def _boxes(lines: Sequence[str]) -> tuple[list[str], str]:
    """Return the texts of the programs, and the answer.

    Where the fence of the answer was damaged, all that comes after the program is the answer, up
    to the next heading.
    """
    programs: list[str] = []
    rest: list[str] = []
    answer: str | None = None
    ticks, kind = "", ""
    inside: list[str] = []
    for line in lines:
        opened = _FENCE.match(line)
        if ticks and line.strip() == ticks:
            if kind == "python":
                programs.append("\n".join(inside))
                rest = []
            elif kind == "answer":
                answer = "\n".join(inside)
            ticks = ""
        elif ticks:
            inside.append(line)
        elif opened and answer is None:
            ticks, kind, inside = opened[1], opened[2], []
        elif not line.startswith("## "):
            rest.append(line)
    if ticks and kind == "answer":
        answer = "\n".join(line for line in inside if not line.startswith("## "))
    if answer is None:
        answer = "\n".join(line for line in rest if not _FENCE.match(line))
    return programs, answer.strip("\n") if answer.strip() else ""


def _plain(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().split("\n"))
