"""The puzzle: a program, what is said about it, and the page that explains it.

`deskcheck.front_matter` and `deskcheck.page` read these values from Markdown; `deskcheck.corpus`
finds the files.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from deskcheck.transcript import Implementation

DEFAULT_PYTHON = ">=3.11"
EASIEST, HARDEST = 1, 5
FENCE = "+++"  # the line before and after the front matter
FORMAT_HELP = "see 'A puzzle is two files' in CONTRIBUTING.md"


class Mode(StrEnum):
    """How a program is shown and run: as a file, or line by line at the prompt."""

    SCRIPT = "script"
    REPL = "repl"


class Program(NamedTuple):
    """A program on disk.

    Attributes:
        path: the file that Python runs; ``main.py`` in the folder of a puzzle of several modules.
        alone: run a copy in a folder of its own, so that neighbours that happen to have the name
            of a module cannot be imported.
    """

    path: Path
    mode: Mode = Mode.SCRIPT
    alone: bool = False

    def modules(self) -> tuple[Path, ...]:
        """Return all files of the program, the one that runs first."""
        if self.path.name != "main.py" or self.alone:
            return (self.path,)
        others = sorted(p for p in self.path.parent.rglob("*.py") if p != self.path)
        return (self.path, *others)

    def digest(self) -> str:
        """Return a short hash of what runs: the mode, the bytes of all files, and their names.

        The first one's name does not count, so that a renamed puzzle keeps its hash.
        """
        import hashlib

        content = hashlib.sha256(self.mode.encode())
        for file in self.modules():
            name = "" if file == self.path else file.relative_to(self.path.parent).as_posix()
            content.update(name.encode() + b"\0" + file.read_bytes() + b"\0")
        return content.hexdigest()[:16]


class FrontMatter(NamedTuple):
    """The TOML block on top of a puzzle's Markdown.

    Attributes:
        python: versions for which the explanation holds, such as ``>=3.11``.
        paths: the places of the puzzle in the paths through the corpus, such as
            ``{"interview": 120}``; smaller comes first.
        retired: why the puzzle was withdrawn; None for one in service.
        renamed_to: the id that it has now; None unless it moved.
    """

    title: str
    difficulty: int
    tags: tuple[str, ...] = ()
    misconceptions: tuple[str, ...] = ()
    python: str = DEFAULT_PYTHON
    mode: Mode = Mode.SCRIPT
    paths: Mapping[str, int] | None = None
    retired: str | None = None
    renamed_to: str | None = None

    @property
    def in_service(self) -> bool:
        """Whether the puzzle is asked: neither retired nor renamed."""
        return self.retired is None and self.renamed_to is None


class RecordedOutput(NamedTuple):
    """One ``output`` fence: the transcript, and where it holds.

    ``condition`` is empty, a version specifier (``python>=3.13``), or an implementation
    (``pypy``), or both, separated by a blank.
    """

    condition: str
    text: str
    line: int

    def holds_on(self, implementation: Implementation) -> bool:
        """Whether the condition is true of this Python."""
        for word in self.condition.split():
            if word.startswith("python"):
                if not version_fits(word.removeprefix("python"), implementation.version):
                    return False
            elif word != implementation.name:
                return False
        return True


class Claim(NamedTuple):
    """A ``pycon`` fence: examples that are executed after the puzzle, in its namespace."""

    text: str
    fresh: bool
    line: int


class ForeseenAnswer(NamedTuple):
    """An "If you predicted" section: a likely wrong answer, and what it shows."""

    output: str
    comment: str
    line: int


class Page(NamedTuple):
    """The sections of a puzzle's Markdown file."""

    hints: tuple[str, ...]
    outputs: tuple[RecordedOutput, ...]
    explanation: str
    claims: tuple[Claim, ...]
    takeaway: str
    foreseen: tuple[ForeseenAnswer, ...]
    see_also: str

    def recorded(self, implementation: Implementation) -> RecordedOutput | None:
        """Return the output recorded for this Python: the most particular fence that holds."""
        fitting = [output for output in self.outputs if output.holds_on(implementation)]
        return max(fitting, key=lambda output: len(output.condition.split()), default=None)


class Puzzle(NamedTuple):
    """A program with its front matter; the page is parsed when it is needed.

    ``id`` is ``topic/slug``, with ``pack:`` before it outside the built-in pack. A bare ``.py``
    file that a user names has its path as id, and neither title nor page.
    """

    id: str
    program: Program
    about: FrontMatter
    markdown: Path | None

    @property
    def topic(self) -> str:
        """The first half of the id; empty for a bare file."""
        return "" if self.markdown is None else self.id.split(":")[-1].split("/")[0]


def is_puzzle_id(text: str) -> bool:
    """Whether a text has the form ``topic/slug``."""
    topic, _, slug = text.partition("/")
    return topic[:1].isalpha() and _is_name(topic) and _is_name(slug)


def _is_name(text: str) -> bool:
    return text.isascii() and text.replace("_", "a").isalnum() and text == text.lower()


def version_fits(specifier: str, version: str) -> bool:
    """Whether a version such as ``3.11.7`` is within a specifier such as ``>=3.11,<3.13``."""
    from packaging.specifiers import SpecifierSet

    return SpecifierSet(specifier).contains(version, prereleases=True)
