"""A pack is a folder of puzzles: the built-in one, or a folder that the user names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from deskcheck.corpus.index import FrontMatterIndex
from deskcheck.errors import BrokenPuzzle, DeskcheckError, Problem, UsageError
from deskcheck.front_matter import parse_front_matter
from deskcheck.puzzle import FrontMatter, Program, Puzzle, is_puzzle_id

BUILT_IN = ""
# Folders that tools leave behind, and documents about the pack itself.
_NO_TOPICS = (".", "_")


class Pack(NamedTuple):
    """A folder of puzzles; the name goes before the ids, and is empty for the built-in pack."""

    name: str
    root: Path

    def puzzle_id(self, topic: str, slug: str) -> str:
        """Return the id of a puzzle of this pack."""
        return f"{self.name}:{topic}/{slug}" if self.name else f"{topic}/{slug}"


class PackContents(NamedTuple):
    """The puzzles of a pack, by id, and what is broken in it."""

    puzzles: tuple[Puzzle, ...]
    problems: tuple[Problem, ...]


def built_in_pack() -> Pack:
    """Return the pack that comes with deskcheck: in the wheel, or in the checkout."""
    package = Path(__file__).resolve().parent.parent
    for root in (package / "puzzles", package.parent.parent / "puzzles"):
        if root.is_dir():
            return Pack(BUILT_IN, root)
    raise DeskcheckError(
        f"The built-in puzzles are missing: there is no folder 'puzzles' in {package}.\n"
        "Install deskcheck again."
    )


def folder_pack(folder: Path) -> Pack:
    """Return the pack in a folder of the user's, named after the folder."""
    if not folder.is_dir():
        raise UsageError(
            f"There is no folder of puzzles at {folder}.\n"
            "A pack is a folder with a subfolder for each topic, such as mutability/."
        )
    return Pack(folder.resolve().name, folder)


def read_pack(pack: Pack, index: FrontMatterIndex) -> PackContents:
    """Read the front matter of every puzzle; a broken one is reported and left out."""
    puzzles: list[Puzzle] = []
    problems: list[Problem] = []
    for topic in _topics(pack.root):
        entries = {entry.name: entry for entry in os.scandir(topic)}
        for name in sorted(entries):
            if not name.endswith(".md"):
                continue
            try:
                about = _front_matter(entries[name], index)
                puzzles.append(_puzzle(pack, topic, name[:-3], about, entries))
            except BrokenPuzzle as broken:
                problems += broken.problems
        problems += _strays(topic, entries)
    index.save()
    return PackContents(tuple(puzzles), tuple(problems))


def read_puzzle(pack: Pack, markdown: Path) -> Puzzle:
    """Read one puzzle of a pack from its Markdown file; raises BrokenPuzzle."""
    about = parse_front_matter(read_text(markdown), markdown)
    entries = {entry.name: entry for entry in os.scandir(markdown.parent)}
    return _puzzle(pack, markdown.parent, markdown.stem, about, entries)


def read_text(file: Path) -> str:
    """Read a file of a puzzle; raises BrokenPuzzle when it cannot be read as UTF-8 text."""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        byte = error.object[error.start]
        message = f"byte {byte:#x} is not UTF-8"
        problem = Problem(file, line, "encoding", message, "save the file as UTF-8")
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        cure = "check that the file exists and that you may read it"
        problem = Problem(file, 0, "readable", message, cure)
    raise BrokenPuzzle((problem,))


def _front_matter(entry: os.DirEntry[str], index: FrontMatterIndex) -> FrontMatter:
    stat = entry.stat()
    about = index.get(entry.path, stat)
    if about is None:
        file = Path(entry.path)
        about = parse_front_matter(read_text(file), file)
        index.put(entry.path, stat, about)
    return about


def _puzzle(
    pack: Pack, topic: Path, slug: str, about: FrontMatter, entries: dict[str, os.DirEntry[str]]
) -> Puzzle:
    """Put a puzzle together from the entries of its topic's folder."""
    markdown = topic / f"{slug}.md"

    def broken(rule: str, message: str, cure: str) -> BrokenPuzzle:
        return BrokenPuzzle((Problem(markdown, 0, rule, message, cure),))

    if not is_puzzle_id(f"{topic.name}/{slug}"):
        raise broken(
            "name",
            f"'{topic.name}/{slug}' is no puzzle id",
            "name topic and puzzle with small letters, digits and underscores",
        )
    file = f"{slug}.py" in entries
    folder = slug in entries and _is_program_folder(entries[slug])
    if file and folder:
        raise broken(
            "program",
            f"there are two programs: {slug}.py and {slug}/main.py",
            "keep one: the file, or the folder when the puzzle needs several modules",
        )
    if not file and not folder and about.in_service:
        raise broken(
            "program",
            "the program is missing",
            f"write it to {slug}.py beside this file (or to {slug}/main.py)",
        )
    path = topic / slug / "main.py" if folder else topic / f"{slug}.py"
    program = Program(path, about.mode, alone=not folder)
    return Puzzle(pack.puzzle_id(topic.name, slug), program, about, markdown)


def _topics(root: Path) -> Iterator[Path]:
    for folder in sorted(root.iterdir()):
        if folder.is_dir() and not folder.name.startswith(_NO_TOPICS):
            yield folder


def _is_program_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir() and os.path.isfile(os.path.join(entry.path, "main.py"))


def _strays(topic: Path, entries: dict[str, os.DirEntry[str]]) -> Iterator[Problem]:
    """Yield a problem for each program that has no Markdown file."""
    for name in sorted(entries):
        stem = name.removesuffix(".py")
        if f"{stem}.md" in entries or name.endswith(".md"):
            continue
        if name.endswith(".py") or _is_program_folder(entries[name]):
            message = "the program has no Markdown file beside it"
            cure = f"write {stem}.md, or remove the program"
            yield Problem(topic / name, 0, "markdown", message, cure)
