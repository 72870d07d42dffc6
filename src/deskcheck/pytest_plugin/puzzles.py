"""Puzzles as tests: an item for each rule, and for each interpreter where that matters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from deskcheck.checks.recording import record
from deskcheck.checks.rules import METADATA, RULES, Subject
from deskcheck.checks.self_check import fits, metadata_problems, obstacle, read_subject
from deskcheck.errors import BrokenPuzzle, DeskcheckError, Problem
from deskcheck.pytest_plugin.desk import Desk, relative
from deskcheck.pytest_plugin.record_summary import RECORDED
from deskcheck.sandbox.interpreters import Interpreter


class NoModule(pytest.Module):
    """Stands for a program that must not be imported."""

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        """Collect nothing: the puzzle's Markdown file has the items."""
        return ()


class PuzzleFile(pytest.File):
    """A puzzle, by its Markdown file or by its program."""

    def __init__(self, *, markdown: Path, **keywords: Any) -> None:
        super().__init__(**keywords)
        self.markdown = markdown

    def collect(self) -> Iterator[pytest.Item]:
        """Yield an item for each rule."""
        subject = self._subject()
        if subject is not None and subject.puzzle.about.in_service:
            yield from self._rule_items(subject)
        yield MetadataItem.from_parent(self, name=METADATA, markdown=self.markdown)

    def _subject(self) -> Subject | None:
        try:
            return read_subject(self.markdown)
        except BrokenPuzzle:
            return None  # that is what the item 'metadata' tells

    def _rule_items(self, subject: Subject) -> Iterator[pytest.Item]:
        mine, *others = Desk.of(self.config).interpreters
        for name, rule in RULES.items():
            if not rule.concerns(subject):
                continue
            yield self._rule_item(name, name, subject, mine)
            for other in others if rule.everywhere else ():
                if fits(subject.puzzle, other):
                    yield self._rule_item(f"{name}[{_label(other)}]", name, subject, other)

    def _rule_item(
        self, name: str, rule: str, subject: Subject, interpreter: Interpreter
    ) -> pytest.Item:
        item: pytest.Item = RuleItem.from_parent(
            self,
            name=name,
            markdown=self.markdown,
            subject=subject,
            rule=rule,
            interpreter=interpreter,
        )
        return item


def _label(interpreter: Interpreter) -> str:
    name, version = interpreter.implementation
    return version if name == "cpython" else f"{name}{version}"


class _CheckItem(pytest.Item):
    """An item that fails with problems."""

    def __init__(self, *, markdown: Path, **keywords: Any) -> None:
        super().__init__(**keywords)
        self.markdown = markdown

    def fail_with(self, problems: Iterable[Problem]) -> None:
        """Fail if there are any."""
        found = [p._replace(file=Path(relative(p.file, self.config))) for p in problems]
        if found:
            raise BrokenPuzzle(tuple(found))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show the sentences of our own errors, and of any other its traceback below here."""
        if isinstance(excinfo.value, DeskcheckError):
            return str(excinfo.value)
        return excinfo.getrepr(style="short", tbfilter=lambda info: info.traceback.cut(__file__))

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Name the item after its file and its rule."""
        return self.path, 0, f"{relative(self.path, self.config)}::{self.name}"


class MetadataItem(_CheckItem):
    """Checks the files; it runs nothing."""

    def runtest(self) -> None:
        """Fail with what is wrong."""
        corpus = Desk.of(self.config).programs(self.markdown.parent.parent)
        self.fail_with(metadata_problems(self.markdown, corpus))


class RuleItem(_CheckItem):
    """Checks one rule on one interpreter."""

    def __init__(
        self, *, subject: Subject, rule: str, interpreter: Interpreter, **keywords: Any
    ) -> None:
        super().__init__(**keywords)
        self._subject = subject
        self._rule = rule
        self._interpreter = interpreter
        self._desk = Desk.of(self.config)
        self._obstacle = obstacle(subject, rule, interpreter)
        if self._obstacle is not None:
            self.add_marker(pytest.mark.skip(reason=self._obstacle))

    def begin(self) -> None:
        """Start the runs that the rule needs."""
        if self._obstacle is None:
            self._desk.self_check.begin(self._subject, self._rule, self._interpreter)

    def runtest(self) -> None:
        """Fail with what is wrong, or write what is not recorded yet."""
        if self._rule == "output" and self.config.getoption("deskcheck_record"):
            self._record()
        check = self._desk.self_check
        self.fail_with(check.problems(self._subject, self._rule, self._interpreter))

    def _record(self) -> None:
        """Write the outputs of all interpreters that were asked for, unless they are there."""
        self._subject = read_subject(self.markdown)
        puzzle, page = self._subject
        asked = [
            self._desk.runs.outcome(puzzle.program, interpreter)
            for interpreter in self._desk.interpreters
            if fits(puzzle, interpreter)
        ]
        if record(self.markdown, page, [place.result() for place in asked]):
            self.user_properties.append((RECORDED, relative(self.markdown, self.config)))
            self._subject = read_subject(self.markdown)
