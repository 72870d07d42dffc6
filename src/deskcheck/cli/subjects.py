"""What the author's commands are about: puzzles by id, topic, or file, with their pages."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from deskcheck.checks.rules import Subject
from deskcheck.checks.self_check import read_subject
from deskcheck.cli.context import Context
from deskcheck.corpus.library import Library, page_of, puzzle_of_file
from deskcheck.corpus.packs import Pack
from deskcheck.errors import UsageError
from deskcheck.puzzle import FENCE, Puzzle


class Target:
    """A puzzle that a user means: by its Markdown file where it has one.

    Files are read anew whenever they are asked for, since an author changes them.
    """

    def __init__(self, name: str, markdown: Path | None, puzzle: Puzzle | None) -> None:
        self.name = name
        self.markdown = markdown
        self._puzzle = puzzle

    def subject(self) -> Subject:
        """Read the puzzle; raises BrokenPuzzle."""
        if self.markdown is not None:
            return read_subject(self.markdown)
        assert self._puzzle is not None
        return Subject(self._puzzle, page_of(self._puzzle))

    def corpus(self) -> Sequence[Puzzle]:
        """Return the puzzles of its pack."""
        if self.markdown is None:
            return ()
        return Library([Pack("", self.markdown.resolve().parent.parent)]).in_service

    def files(self) -> tuple[Path, ...]:
        """Return the files that make up the puzzle."""
        if self.markdown is None:
            assert self._puzzle is not None
            return self._puzzle.program.modules()
        folder = self.markdown.with_suffix("")
        modules = folder.rglob("*.py") if folder.is_dir() else [folder.with_suffix(".py")]
        return (self.markdown, *sorted(modules))


def targets(arguments: Namespace, context: Context) -> list[Target]:
    """Return what the words of a command name, in their order, each puzzle once."""
    chosen: dict[str, Target] = {}
    for target in _named(arguments, context):
        chosen.setdefault(str(target.markdown or target.name), target)
    return list(chosen.values())


def _named(arguments: Namespace, context: Context) -> Iterator[Target]:
    """Yield the targets; a puzzle that is broken is found by its files, since no library has it."""
    library: Library | None = None
    for word in arguments.targets:
        path = Path(word)
        if path.suffix in (".md", ".py"):
            if not path.is_file():
                raise UsageError(f"There is no file {path}.\nCheck the spelling.")
            yield _of_file(path)
            continue
        if library is None:
            library = context.library(arguments, report=False)
        broken = _broken(word, library)
        if broken is not None:
            yield Target(word, broken, None)
            continue
        for puzzle in library.select([word]):
            yield Target(puzzle.id, puzzle.markdown, puzzle)


def _of_file(path: Path) -> Target:
    """Return the target of a page, of a program, or of a module of one."""
    for stem in (path, path.absolute().parent):
        page = stem.with_suffix(".md")
        if page.is_file() and page.read_bytes().startswith(FENCE.encode()):
            return Target(f"{page.parent.name}/{page.stem}", page, None)
    if path.suffix == ".md":
        return Target(f"{path.parent.name}/{path.stem}", path, None)
    return Target(str(path), None, puzzle_of_file(path))


def _broken(word: str, library: Library) -> Path | None:
    """Return the page of a puzzle that could not be read, if that is what the user means."""
    for problem in library.problems:
        file = problem.file.with_suffix(".md")
        if word in (f"{file.parent.name}/{file.stem}", file.stem) and file.is_file():
            return file
    return None
