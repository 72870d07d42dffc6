"""What the learner sees: the puzzle, the verdict with its lines, the explanation."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping
from typing import TextIO

from deskcheck.errors import Problem
from deskcheck.grading import AlignedLine, Grade, Verdict, with_tabs_shown
from deskcheck.puzzle import Mode, Page
from deskcheck.session.closing import closing
from deskcheck.session.endings import ending_text
from deskcheck.session.findings import finding_texts
from deskcheck.session.practice import Practice
from deskcheck.session.round import Feedback, Round
from deskcheck.terminal.code import code_lines
from deskcheck.terminal.commands import COMMANDS
from deskcheck.terminal.folding import terminal_width
from deskcheck.terminal.markdown import show_links, show_markdown
from deskcheck.terminal.schedule import closing_lines
from deskcheck.terminal.style import Style
from deskcheck.transcript import Ending, Outcome, transcript_lines, visible

_LONGEST_DIFF = 40  # lines; a program that prints more is not a puzzle
_LONGEST_LINE = 500  # characters
_STDERR_LINES = 6


class Screen:
    """Prints to one stream; keeps nothing."""

    def __init__(
        self, stream: TextIO, style: Style, width: Callable[[], int] = terminal_width
    ) -> None:
        self._stream = stream
        self._style = style
        self._width = width

    def line(self, text: str = "", *styles: str) -> None:
        """Print one line."""
        print(self._style.paint(text, *styles), file=self._stream, flush=True)

    def paragraph(self, text: str, *styles: str, hang: int = 0) -> None:
        """Print text folded to the width, all but its first line set in by ``hang`` cells."""
        width = max(20, self._width() - 1)
        for line in textwrap.wrap(text, width, subsequent_indent=" " * hang) or [""]:
            self.line(line, *styles)

    def puzzle(self, round_: Round, note: str = "") -> None:
        """Print the heading, with a note why the puzzle comes, and the program."""
        puzzle = round_.puzzle
        self.line()
        self.line(visible(puzzle.about.title), "bold")
        if puzzle.markdown is not None:
            level = puzzle.about.difficulty
            heading = f"{puzzle.id} · level {level} of 5"
            self.paragraph(f"{heading} · {note}" if note else heading, "dim")
        if puzzle.about.mode is Mode.REPL:
            self.line("typed at the >>> prompt, one statement after the other", "dim")
        several = len(round_.sources) > 1
        for name, source in round_.sources:
            self.line()
            if several:
                self.line(name, "notice")
            for text in code_lines(source, self._width(), self._style):
                self.line(text)
        self.line()

    def hint(self, text: str | None) -> None:
        """Print a hint, or that there is none left."""
        if text is None:
            self.line("No further hints for this one. :reveal shows the answer.", "notice")
        else:
            self.markdown(f"**Hint:** {text}")

    def choices(self, answers: Mapping[str, str]) -> None:
        """Print answers to choose among, each beside its letter."""
        if not answers:
            self.line("There are no answers to choose among for this one.", "notice")
        for letter, answer in answers.items():
            label = letter
            for text in transcript_lines(answer) or ["(nothing)"]:
                self.line(f"  {label} │ {visible(text)}")
                label = " "
            self.line()

    def commands(self, commands: Mapping[str, str]) -> None:
        """Print what can be typed after a colon."""
        for name, does in commands.items():
            self.paragraph(f"  :{name:<7} {does}", hang=11)

    def help(self) -> None:
        """Print the commands."""
        self.paragraph("Type what the program prints, line by line; an empty line submits.")
        self.paragraph("An uncaught exception counts by its type: TypeError")
        self.commands(COMMANDS)
        self.paragraph(
            "Ctrl-C clears, then quits. Start with a blank to type a line that begins with :, "
            "or one that is empty."
        )

    def feedback(self, feedback: Feedback, page: Page) -> None:
        """Print the verdict, the lines, and what there is to learn."""
        self.line()
        self._verdict(feedback.grade)
        self._ending(feedback.outcome)
        if feedback.foreseen is not None:
            self.line()
            self.markdown(feedback.foreseen.comment)
        for paragraph in finding_texts(feedback.findings):
            self.line()
            self.markdown(paragraph)
        self.lesson(page)

    def reveal(self, outcome: Outcome, page: Page) -> None:
        """Print the answer and the explanation."""
        self.line()
        self.line("It prints:", "bold")
        for text in transcript_lines(outcome.transcript)[:_LONGEST_DIFF] or ["(nothing)"]:
            self.line(f"    {text}")
        self._ending(outcome)
        self.lesson(page)

    def lesson(self, page: Page) -> None:
        """Print explanation, takeaway and links."""
        if page.explanation:
            self.line()
            self.markdown(page.explanation)
        if page.takeaway:
            self.line()
            self.markdown(f"**Remember:** {page.takeaway}")
        if page.see_also:
            self.line()
            show_links(page.see_also, self._stream, self._width(), self._style)
        self.line()

    def problems(self, problems: list[Problem]) -> None:
        """Print what is broken in the puzzle files."""
        for problem in problems:
            self.line(str(problem), "notice")

    def farewell(self, practice: Practice, texts: Callable[[], Mapping[str, str]]) -> None:
        """Print what became of the session; ``texts`` makes the beliefs' texts by their ids."""
        if practice.answers:
            closed = closing(practice)
            known = texts() if closed.overcome or closed.to_look_at else {}
            for text in closing_lines(closed, known):
                self.paragraph(text)
        if practice.unsaved is not None:
            self.paragraph(f"Not kept: {practice.unsaved}", "notice")

    def markdown(self, text: str) -> None:
        """Print Markdown, folded to the width."""
        show_markdown(text, self._stream, self._width(), self._style)
        self._stream.flush()

    def _verdict(self, grade: Grade) -> None:
        if grade.verdict is Verdict.RIGHT:
            self.line("✓ Right.", "bold", "right")
        elif grade.verdict is Verdict.NEARLY:
            self.line("✓ Right, but for the formatting:", "bold", "right")
        else:
            self.line(f"✗ Not what Python prints: {grade.place}.", "bold", "wrong")
        if grade.verdict is Verdict.RIGHT:
            return
        self.line("  (- yours, + Python's)", "dim")
        for aligned in grade.lines[:_LONGEST_DIFF]:
            self._aligned(aligned)
        if len(grade.lines) > _LONGEST_DIFF:
            self.line(f"  … and {len(grade.lines) - _LONGEST_DIFF} more lines", "dim")

    def _aligned(self, line: AlignedLine) -> None:
        number = f"{line.number:>3}" if line.number else "   "
        if line.actual is not None and line.predicted == line.actual:
            self.line(f"{number}   {_cut(line.actual)}")
            return
        if line.predicted is not None:
            text = _cut(with_tabs_shown(visible(line.predicted)))
            self.line(f"{number} - {text}", "notice" if line.same else "wrong")
        if line.actual is not None:
            self.line(f"{number} + {_cut(with_tabs_shown(line.actual))}", "right")

    def _ending(self, outcome: Outcome) -> None:
        if text := ending_text(outcome):
            self.paragraph(text, "notice")
        extra = outcome.stderr.partition("Traceback (most recent call last)")[0].splitlines()
        if extra and outcome.ending is not Ending.RAISED:
            self.line("It also wrote to stderr, which is not asked for:", "dim")
            for text in extra[:_STDERR_LINES]:
                self.line(f"    {text}", "dim")


def _cut(text: str) -> str:
    if len(text) <= _LONGEST_LINE:
        return text
    return f"{text[:_LONGEST_LINE]} … ({len(text) - _LONGEST_LINE} more characters)"
