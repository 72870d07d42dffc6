"""The library: the puzzles of all packs at hand, and how a user's word finds one of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from deskcheck.corpus.index import FrontMatterIndex
from deskcheck.corpus.packs import Pack, PackContents, read_pack, read_puzzle, read_text
from deskcheck.errors import BrokenPuzzle, Problem, UsageError
from deskcheck.page import parse_page
from deskcheck.puzzle import EASIEST, FrontMatter, Mode, Page, Program, Puzzle


class Library:
    """The puzzles of some packs.

    Attributes:
        puzzles: all of them, by pack and id, the ones withdrawn or moved included.
        problems: what is broken; the puzzles concerned are left out.
    """

    def __init__(self, packs: Iterable[Pack], index: FrontMatterIndex | None = None) -> None:
        known = index or FrontMatterIndex()
        contents = [_read(pack, known) for pack in packs]
        self.puzzles = tuple(puzzle for content in contents for puzzle in content.puzzles)
        self.problems: tuple[Problem, ...] = tuple(p for c in contents for p in c.problems)
        self._by_id = {puzzle.id: puzzle for puzzle in self.puzzles}

    @property
    def in_service(self) -> tuple[Puzzle, ...]:
        """The puzzles that can be asked."""
        return tuple(puzzle for puzzle in self.puzzles if puzzle.about.in_service)

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics that have puzzles, sorted."""
        return tuple(sorted({puzzle.topic for puzzle in self.in_service}))

    def resolve(self, puzzle_id: str) -> Puzzle | None:
        """Return the puzzle of an id, where it has moved to if it has; None if unknown."""
        puzzle = self._by_id.get(puzzle_id)
        for _ in self._by_id:
            if puzzle is None or puzzle.about.renamed_to is None:
                break
            prefix = puzzle_id.rpartition(":")[0]
            target = puzzle.about.renamed_to
            puzzle = self._by_id.get(f"{prefix}:{target}" if prefix else target)
        return puzzle

    def find(self, target: str) -> Puzzle:
        """Return the one puzzle that a user means: an id, a unique slug, or a ``.py`` file.

        Raises:
            UsageError: there is none, or more than one.
            BrokenPuzzle: it is there, but its front matter cannot be read.
        """
        if puzzle := self.resolve(target):
            return puzzle
        if target.endswith(".py") or Path(target).is_file():
            return puzzle_of_file(Path(target))
        names = (f"/{target}.md", f"/{target}.py")
        if broken := [p for p in self.problems if p.file.as_posix().endswith(names)]:
            raise BrokenPuzzle(tuple(broken))
        in_packs = [p for p in self.puzzles if p.id.rpartition(":")[2] == target]
        if len(in_packs) == 1:
            return self.resolve(in_packs[0].id) or in_packs[0]
        same_slug = in_packs or [p for p in self.in_service if p.id.rpartition("/")[2] == target]
        if len(same_slug) == 1:
            return same_slug[0]
        if same_slug:
            ids = ", ".join(puzzle.id for puzzle in same_slug)
            raise UsageError(f"'{target}' could be any of: {ids}.\nGive the whole id.")
        raise UsageError(self._unknown(target))

    def select(self, targets: Sequence[str]) -> tuple[Puzzle, ...]:
        """Return the puzzles of several targets, topics included; all of them for no target."""
        if not targets:
            return self.in_service
        chosen: dict[str, Puzzle] = {}
        for target in targets:
            topic = [puzzle for puzzle in self.in_service if target in _groups(puzzle)]
            for puzzle in topic or [self.find(target)]:
                chosen.setdefault(puzzle.id, puzzle)
        return tuple(chosen.values())

    def split(self, targets: Sequence[str]) -> tuple[tuple[Puzzle, ...], tuple[Puzzle, ...]]:
        """Return the puzzles that are named one by one, and those that topics stand for.

        No target stands for all topics.
        """
        topics = [target for target in targets if target in self.topics]
        named = [target for target in targets if target not in topics]
        asked_for = self.select(named) if named else ()
        for puzzle in asked_for:
            if puzzle.about.retired is not None:
                raise UsageError(f"{puzzle.id} was retired: {puzzle.about.retired}")
        return (
            asked_for,
            self.select(topics) if topics or not targets else (),
        )

    def path(self, name: str) -> tuple[Puzzle, ...]:
        """Return the puzzles of a path through the corpus, in its order; raises UsageError."""
        places = {p.id: (p.about.paths or {}).get(name) for p in self.in_service}
        on_path = [puzzle for puzzle in self.in_service if places[puzzle.id] is not None]
        if not on_path:
            known = sorted({path for p in self.in_service for path in p.about.paths or ()})
            raise UsageError(f"There is no path '{name}'.\nPaths: {', '.join(known) or 'none'}.")
        return tuple(sorted(on_path, key=lambda puzzle: places[puzzle.id] or 0))

    def renames(self) -> dict[str, str]:
        """Return the present id of each id that is no longer used."""
        moved = (puzzle.id for puzzle in self.puzzles if puzzle.about.renamed_to is not None)
        return {old: new.id for old in moved if (new := self.resolve(old)) is not None}

    def _unknown(self, target: str) -> str:
        known = [*self._by_id, *self.topics, *(p.id.rpartition("/")[2] for p in self.in_service)]
        import difflib

        close = difflib.get_close_matches(target, known, n=3, cutoff=0.5)
        hint = f"Did you mean {' or '.join(close)}?" if close else "'deskcheck list' shows all."
        return f"There is no puzzle, topic or file '{target}'.\n{hint}"


def _groups(puzzle: Puzzle) -> tuple[str, ...]:
    """Return what selects a puzzle with others: ``topic``, ``pack:topic`` and ``pack:``."""
    pack = puzzle.id.rpartition(":")[0]
    return (puzzle.topic, f"{pack}:{puzzle.topic}", f"{pack}:") if pack else (puzzle.topic,)


def _read(pack: Pack, index: FrontMatterIndex) -> PackContents:
    """Read a pack; one that cannot be read is a problem, and the others work."""
    try:
        return read_pack(pack, index)
    except OSError as error:
        message = f"the pack cannot be read: {error.strerror}"
        problem = Problem(pack.root, 0, "pack", message, "check that the folder is there")
        return PackContents((), (problem,))


def puzzle_of_file(path: Path) -> Puzzle:
    """Return a puzzle for any program; with the Markdown beside it where that is a puzzle's."""
    if not path.is_file():
        raise UsageError(f"There is no file {path}.\nCheck the spelling, and where you are.")
    markdown = path.with_suffix(".md")
    if markdown.is_file() and read_text(markdown).startswith("+++"):
        # The folder above the topic is the pack, whether or not it was named as one.
        whole = path.resolve().with_suffix(".md")
        return read_puzzle(Pack("", whole.parent.parent), whole)
    about = FrontMatter(title=path.name, difficulty=EASIEST, mode=Mode.SCRIPT)
    name = os.fsencode(path).decode("utf-8", "backslashreplace")  # to be kept with the answer
    return Puzzle(name, Program(path.resolve()), about, None)


def page_of(puzzle: Puzzle) -> Page:
    """Read the sections of a puzzle; an empty page for a bare file. Raises BrokenPuzzle."""
    if puzzle.markdown is None:
        return Page((), (), "", (), "", (), "")
    return parse_page(read_text(puzzle.markdown), puzzle.markdown)


def source_of(puzzle: Puzzle) -> str:
    """Return the program as text, for display; bytes that are not UTF-8 are shown as escapes."""
    return _shown(puzzle.program.path)


def sources_of(puzzle: Puzzle) -> tuple[tuple[str, str], ...]:
    """Return (file name, text) of all modules, the one that runs first."""
    root = puzzle.program.path.parent
    return tuple((str(p.relative_to(root)), _shown(p)) for p in puzzle.program.modules())


def _shown(file: Path) -> str:
    return file.read_bytes().decode("utf-8", "backslashreplace").replace("\r\n", "\n")
