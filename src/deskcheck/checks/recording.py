"""Recorded outputs are written by the tool: the fences of ``## Output``, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from deskcheck.checks.output import agrees
from deskcheck.corpus.packs import read_text
from deskcheck.errors import BrokenPuzzle, Problem
from deskcheck.grading import normal_lines
from deskcheck.puzzle import Page, RecordedOutput
from deskcheck.replacing import replace_file
from deskcheck.transcript import Ending, Implementation, Outcome

_HEADING = "## Output"
_BY_ITSELF = (Ending.COMPLETED, Ending.RAISED, Ending.EXITED)


class Fence(NamedTuple):
    """An ``output`` fence to be written; the condition is empty for what holds elsewhere."""

    condition: str
    text: str


def record(markdown: Path, page: Page, outcomes: Sequence[Outcome]) -> bool:
    """Write the outputs of some interpreters where they are not recorded yet.

    What is recorded for other interpreters stays. Returns whether anything had to be written.
    Raises BrokenPuzzle when a program did not end by itself: that is no output to record.
    """
    for outcome in outcomes:
        if outcome.ending not in _BY_ITSELF:
            reason = outcome.reason or outcome.ending
            message = f"nothing is recorded, since the program did not end by itself: {reason}"
            cure = "a puzzle ends by itself, in a second at most"
            raise BrokenPuzzle((Problem(markdown, 0, "output", message, cure),))
    if all(_is_recorded(page, outcome) for outcome in outcomes):
        return False
    text = read_text(markdown)
    replace_file(markdown, with_fences(text, _mended(page, outcomes)))
    return True


def _is_recorded(page: Page, outcome: Outcome) -> bool:
    recorded = page.recorded(outcome.implementation)
    return recorded is not None and agrees(recorded.text, outcome)


def _mended(page: Page, outcomes: Sequence[Outcome]) -> list[Fence]:
    """Return fences that hold for all outcomes; where it will do, only texts have changed."""
    mended = page
    for outcome in outcomes:
        if not _is_recorded(mended, outcome):
            stale = mended.recorded(outcome.implementation) or RecordedOutput("", "", 0)
            fresh = stale._replace(text=outcome.transcript)
            others = tuple(output for output in mended.outputs if output != stale)
            place = mended.outputs.index(stale) if stale in mended.outputs else 0
            mended = mended._replace(outputs=(*others[:place], fresh, *others[place:]))
    if all(_is_recorded(mended, outcome) for outcome in outcomes):
        return [Fence(output.condition, output.text) for output in mended.outputs]
    elsewhere = [
        Fence(output.condition, output.text)
        for output in page.outputs
        if output.condition and not any(output.holds_on(o.implementation) for o in outcomes)
    ]
    return [*fences_of(outcomes), *elsewhere]


def fences_of(outcomes: Sequence[Outcome]) -> list[Fence]:
    """Return the fences that say what these interpreters print.

    The newest CPython's output has no condition; an older one's is bounded by the version from
    which another one holds, and PyPy's has a fence where it differs.
    """
    cpythons = sorted((o for o in outcomes if o.implementation.name == "cpython"), key=_version)
    groups: list[list[Outcome]] = []
    for outcome in cpythons:
        if groups and agrees(groups[-1][0].transcript, outcome):
            groups[-1].append(outcome)
        else:
            groups.append([outcome])
    fences = []
    for place, group in enumerate(groups):
        since = f">={_minor(group[0])}" if place else ""
        until = f"<{_minor(groups[place + 1][0])}" if place + 1 < len(groups) else ""
        condition = ",".join(filter(None, (since, until))) if until else ""
        fences.append(Fence(f"python{condition}" if condition else "", group[-1].transcript))
    fences.reverse()  # the unconditional one first
    for outcome in outcomes:
        if outcome.implementation.name != "cpython":
            known = [RecordedOutput(fence.condition, fence.text, 0) for fence in fences]
            page = Page((), tuple(known), "", (), "", (), "")
            if not _is_recorded(page, outcome):
                condition = outcome.implementation.name if fences else ""
                fences.append(Fence(condition, outcome.transcript))
    return fences


def with_fences(text: str, fences: Iterable[Fence]) -> str:
    """Return a puzzle's Markdown with other fences below ``## Output``."""
    lines = text.split("\n")
    start, end = _section(lines)
    written: list[str] = []
    for fence in fences:
        longest = max(map(len, re.findall(r"`+", fence.text)), default=0)
        ticks = "`" * max(3, longest + 1)
        info = f"output {fence.condition}".strip()
        written += ["", ticks + info, *normal_lines(fence.text), ticks]
    return "\n".join([*lines[: start + 1], *written, "", *lines[end:]])


def _section(lines: Sequence[str]) -> tuple[int, int]:
    """Return the places of the heading of the output, and of the next one."""
    start, ticks = -1, ""
    for place, line in enumerate(lines):
        opened = re.match(r"(`{3,}|~{3,})", line)
        if ticks:
            ticks = "" if line.rstrip() == ticks else ticks
        elif opened:
            ticks = opened[1]
        elif line.startswith("## ") and start >= 0:
            return start, place
        elif line.rstrip() == _HEADING:
            start = place
    if start < 0:
        raise ValueError(f"there is no line '{_HEADING}'")
    return start, len(lines)


def _version(outcome: Outcome) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", outcome.implementation.version)[:3]))


def _minor(outcome: Outcome) -> str:
    implementation: Implementation = outcome.implementation
    return ".".join(implementation.version.split(".")[:2])
