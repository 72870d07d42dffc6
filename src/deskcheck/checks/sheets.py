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
_HEADING = re.compile(r"## \d+\. ")
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
    """Return the texts of the programs, and the answer, which comes after the last one."""
    programs: list[str] = []
    ticks, after = "", 0
    inside: list[str] = []
    for place, line in enumerate(lines):
        opened = _FENCE.match(line)
        if ticks and line.strip() == ticks:
            programs.append("\n".join(inside))
            ticks, inside, after = "", [], place + 1
        elif ticks:
            inside.append(line)
        elif opened and opened[2] == "python":
            ticks = opened[1]
        elif opened:
            break
    return programs, _answer(lines[after:])


def _answer(lines: Sequence[str]) -> str:
    """Return what is in the box, also when its fences were damaged or not used.

    The last fence closes the box, since a program may print one.
    """
    headings = [place for place, line in enumerate(lines) if _HEADING.match(line)]
    written = [line.rstrip() for line in lines[: headings[-1] if headings else len(lines)]]
    fences = [place for place, line in enumerate(written) if _FENCE.match(line.strip())]
    if len(fences) < 2:
        boxed, outside = [], [line for place, line in enumerate(written) if place not in fences]
    else:
        boxed, outside = written[fences[0] + 1 : fences[-1]], written[fences[-1] + 1 :]
    chosen = boxed if any(boxed) else outside
    return "\n".join(chosen).strip("\n") if any(chosen) else ""


def _plain(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().split("\n"))
