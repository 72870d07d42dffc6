"""How a class did: per puzzle who got it right, the commonest wrong answers, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from deskcheck.checks.marking import Mark, Marker, Result
from deskcheck.checks.sheets import SHEET_MARK, Entry, Sheet, read_sheet
from deskcheck.corpus.library import Library
from deskcheck.errors import BrokenPuzzle, Problem, UsageError
from deskcheck.grading import normal_lines
from deskcheck.session.findings import Finding

_MOST_ANSWERS = 3


class WrongAnswer(NamedTuple):
    """A wrong answer that was given.

    Attributes:
        students: who gave it.
        findings: the misconceptions that it fits.
        comment: what the puzzle's page says about it; empty if nothing.
    """

    output: str
    students: tuple[str, ...]
    findings: tuple[Finding, ...]
    comment: str


class PuzzleReport(NamedTuple):
    """How the class did on one puzzle; each student is in exactly one of the groups.

    Attributes:
        ungraded: students whose box could not be graded, by the reason.
        wrong_answers: the commonest first.
    """

    puzzle_id: str
    title: str
    right: tuple[str, ...]
    wrong: tuple[str, ...]
    empty: tuple[str, ...]
    ungraded: tuple[tuple[Result, tuple[str, ...]], ...]
    wrong_answers: tuple[WrongAnswer, ...]

    @property
    def answered(self) -> int:
        """How many answers were graded."""
        return len(self.right) + len(self.wrong)

    @property
    def share(self) -> float | None:
        """Which share of the graded answers is right; None if there are none."""
        return len(self.right) / self.answered if self.answered else None


class BeliefReport(NamedTuple):
    """A misconception, and whose answers fit it."""

    finding: Finding
    students: tuple[str, ...]


class ClassReport(NamedTuple):
    """How a class did.

    Attributes:
        students: by name, each with the numbers of right and of graded answers.
        puzzles: in the order of the sheets.
        beliefs: those that most students' answers fit first.
        problems: files that could not be read.
    """

    students: tuple[tuple[str, int, int], ...]
    puzzles: tuple[PuzzleReport, ...]
    beliefs: tuple[BeliefReport, ...]
    problems: tuple[Problem, ...]

    @property
    def hardest_first(self) -> list[PuzzleReport]:
        """The puzzles by the share of right answers; those without answers last."""
        return sorted(self.puzzles, key=lambda p: (p.share is None, p.share or 0.0))


def sheets_in(folder: Path) -> list[Path]:
    """Return the sheets in a folder, or the one that is named; raises UsageError for none."""
    files = sorted(folder.rglob("*.md")) if folder.is_dir() else [folder]
    try:
        sheets = [file for file in files if _starts_as_sheet(file)]
    except OSError as error:
        raise UsageError(
            f"{folder} cannot be read: {error.strerror}.\nName a folder of filled sheets."
        ) from error
    if not sheets:
        raise UsageError(f"There is no answer sheet in {folder}.\n'deskcheck sheet' makes one.")
    return sheets


def _starts_as_sheet(file: Path) -> bool:
    with file.open("rb") as content:
        start = content.read(len(SHEET_MARK) + 3)
    return start.removeprefix(b"\xef\xbb\xbf").startswith(SHEET_MARK.encode())


def class_report(files: Sequence[Path], library: Library, marker: Marker) -> ClassReport:
    """Mark all sheets and sum them up."""
    sheets, problems = _read(files)
    for sheet in sheets:
        for entry in sheet.entries:
            marker.mark(entry)
    marked = [
        (sheet.student, entry, marker.mark(entry).result())
        for sheet in sheets
        for entry in sheet.entries
    ]
    order = dict.fromkeys(entry.puzzle_id for _, entry, _ in marked)
    puzzles = tuple(
        _puzzle_report(name, library, [row for row in marked if row[1].puzzle_id == name])
        for name in order
    )
    return ClassReport(
        tuple(sorted(_student_rows(sheets, marked))),
        puzzles,
        tuple(_beliefs(marked)),
        tuple(problems),
    )


_Row = tuple[str, Entry, Mark]


def _read(files: Sequence[Path]) -> tuple[list[Sheet], list[Problem]]:
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    for file in files:
        try:
            sheet = read_sheet(file)
            if any(entry.answer for entry in sheet.entries):  # else it is the empty one
                sheets.append(sheet)
        except BrokenPuzzle as broken:
            problems += broken.problems
    # Two students of one name are told apart by their files.
    names = Counter(sheet.student for sheet in sheets)
    return [
        sheet._replace(student=f"{sheet.student} ({sheet.file.stem})")
        if names[sheet.student] > 1
        else sheet
        for sheet in sheets
    ], problems


def _student_rows(
    sheets: Sequence[Sheet], marked: Sequence[_Row]
) -> Iterator[tuple[str, int, int]]:
    for sheet in sheets:
        results = [mark.result for student, _, mark in marked if student == sheet.student]
        yield (
            sheet.student,
            sum(result.passed for result in results),
            sum(result.graded for result in results),
        )


def _puzzle_report(name: str, library: Library, rows: Sequence[_Row]) -> PuzzleReport:
    puzzle = library.resolve(name)

    def students(*results: Result) -> tuple[str, ...]:
        return tuple(student for student, _, mark in rows if mark.result in results)

    ungraded = [
        (result, students(result)) for result in (Result.EDITED, Result.CHANGED, Result.UNKNOWN)
    ]
    return PuzzleReport(
        puzzle_id=name,
        title=puzzle.about.title if puzzle else "",
        right=students(Result.RIGHT, Result.NEARLY),
        wrong=students(Result.WRONG),
        empty=students(Result.EMPTY),
        ungraded=tuple((result, names) for result, names in ungraded if names),
        wrong_answers=tuple(_wrong_answers(rows)),
    )


def _wrong_answers(rows: Sequence[_Row]) -> Iterator[WrongAnswer]:
    groups: dict[tuple[str, ...], list[_Row]] = {}
    for row in rows:
        if row[2].result is Result.WRONG:
            groups.setdefault(normal_lines(row[1].answer), []).append(row)
    commonest = sorted(groups.items(), key=lambda item: -len(item[1]))
    for lines, group in commonest[:_MOST_ANSWERS]:
        feedback = group[0][2].feedback
        assert feedback is not None
        comment = feedback.foreseen.comment if feedback.foreseen else ""
        names = tuple(student for student, _, _ in group)
        yield WrongAnswer("\n".join(lines), names, feedback.findings, comment)


def _beliefs(marked: Sequence[_Row]) -> list[BeliefReport]:
    """Return the likeliest misconception of each wrong answer, with the students."""
    students: dict[str, dict[str, None]] = {}
    first: dict[str, Finding] = {}
    for student, _, mark in marked:
        for finding in mark.feedback.findings[:1] if mark.feedback else ():
            first.setdefault(finding.id, finding)
            students.setdefault(finding.id, {})[student] = None
    reports = [BeliefReport(first[name], tuple(names)) for name, names in students.items()]
    return sorted(reports, key=lambda report: -len(report.students))
