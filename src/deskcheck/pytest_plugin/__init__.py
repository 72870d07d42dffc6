"""The pytest plugin: puzzles and answer sheets as tests.

It is loaded in every run of pytest where deskcheck is installed, so this module imports nothing;
`puzzles` and `sheets` are imported when there is a file for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

_SHEET_STARTS = b"<!-- deskcheck sheet"
_FOLDER_PROGRAM = "main.py"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options and the ini option."""
    group = parser.getgroup("deskcheck", "puzzles and answer sheets (deskcheck)")
    group.addoption(
        "--deskcheck", action="store_true", help="check the puzzles among the Markdown files"
    )
    group.addoption(
        "--deskcheck-record",
        action="store_true",
        help="write the recorded outputs of puzzles where they are not what Python prints",
    )
    group.addoption(
        "--deskcheck-python",
        action="append",
        default=[],
        metavar="EXE",
        help="check on this interpreter too; 'all' is every one found (repeatable)",
    )
    group.addoption(
        "--deskcheck-explain",
        action="store_true",
        help="show the explanation with each wrong answer of a sheet",
    )
    parser.addini("deskcheck_paths", "folders of puzzles to be checked", type="paths", default=[])


def pytest_configure(config: pytest.Config) -> None:
    """Have what was recorded listed at the end."""
    if config.getoption("deskcheck_record"):
        from deskcheck.pytest_plugin.record_summary import RecordSummary

        config.pluginmanager.register(RecordSummary())


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Keep other collectors away from the programs of puzzles: importing them would run them."""
    if collection_path.suffix == ".py" and _in_a_pack(collection_path, config):
        return True if _markdown_of(collection_path).is_file() else None
    return None


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect puzzles and answer sheets.

    A program is a name for its puzzle: it was given on the command line, or its page is missing.
    """
    if file_path.suffix == ".md":
        if _is_sheet(file_path):
            from deskcheck.pytest_plugin.sheets import SheetFile

            return SheetFile.from_parent(parent, path=file_path)
        if _in_a_pack(file_path, parent.config) or (
            parent.config.getoption("deskcheck") and _starts_with(file_path, b"+++")
        ):
            from deskcheck.pytest_plugin.puzzles import PuzzleFile

            return PuzzleFile.from_parent(parent, path=file_path, markdown=file_path)
    elif file_path.suffix == ".py" and _in_a_pack(file_path, parent.config):
        from deskcheck.pytest_plugin.puzzles import PuzzleFile

        return PuzzleFile.from_parent(parent, path=file_path, markdown=_markdown_of(file_path))
    return None


def pytest_pycollect_makemodule(
    module_path: Path, parent: pytest.Collector
) -> pytest.Collector | None:
    """Do not import the program of a puzzle that was named on the command line."""
    if _in_a_pack(module_path, parent.config):
        from deskcheck.pytest_plugin.puzzles import NoModule

        return NoModule.from_parent(parent, path=module_path)
    return None


def _in_a_pack(path: Path, config: pytest.Config) -> bool:
    """Whether a file is where puzzles are: in the folder of a topic, or of one puzzle's modules."""
    packs = config.getini("deskcheck_paths")
    if not packs:
        return False
    depth = 3 if path.name == _FOLDER_PROGRAM else 2
    return any(pack in path.parents[1:depth] for pack in packs)


def _markdown_of(program: Path) -> Path:
    stem = program.parent if program.name == _FOLDER_PROGRAM else program
    return stem.with_suffix(".md")


def _is_sheet(file: Path) -> bool:
    return _starts_with(file, _SHEET_STARTS)


def _starts_with(file: Path, start: bytes) -> bool:
    try:
        with file.open("rb") as content:
            return content.read(len(start)) == start
    except OSError:
        return False
