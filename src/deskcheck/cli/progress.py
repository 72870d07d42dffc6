"""``deskcheck progress``: take the log along, bring it in, or forget it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from deskcheck.cli.context import Context
from deskcheck.corpus.library import Library
from deskcheck.errors import UsageError
from deskcheck.folders import data_folder
from deskcheck.progress.exchange import export_lines, import_lines, write_export
from deskcheck.progress.store import Store
from deskcheck.session.wording import counted
from deskcheck.terminal.folding import fold

_ASKS = "Forget {what}? This cannot be undone; 'deskcheck progress export' makes a copy. [y/N]"


def progress(arguments: Namespace, context: Context) -> int:
    """Export, import or reset."""
    return _ACTIONS[arguments.action](arguments, context)


def _export(arguments: Namespace, context: Context) -> int:
    store = Store.snapshot(data_folder(context.environ))
    if arguments.file == "-":
        context.stdout.writelines(f"{line}\n" for line in export_lines(store))
        return 0
    try:
        count = write_export(store, Path(arguments.file))
    except OSError as error:
        raise UsageError(
            f"{arguments.file} cannot be written: {error.strerror}.\nName another file."
        ) from None
    context.say(f"Exported {counted(count, 'record')} to {arguments.file}.")
    return 0


def _import(arguments: Namespace, context: Context) -> int:
    store = _open(context, context.library(arguments, report=False))
    name = "the standard input" if arguments.file == "-" else arguments.file
    imported = import_lines(store, _lines(arguments.file, name, context), name)
    known = imported.records - imported.new
    were = "was" if known == 1 else "were"
    context.say(f"Imported {counted(imported.new, 'record')}; {known} {were} known already.")
    return 0


def _lines(file: str, name: str, context: Context) -> list[str]:
    try:
        text = context.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise UsageError(
            f"{name} cannot be read: {reason}.\nName a file that 'deskcheck progress export' wrote."
        ) from None
    return text.split("\n")


def _reset(arguments: Namespace, context: Context) -> int:
    if arguments.targets and arguments.all:
        raise UsageError("Say what to forget, by ids or topics, or --all: not both.")
    if not arguments.targets and not arguments.all:
        raise UsageError("Say what to forget: ids or topics, or --all.")
    library = context.library(arguments, report=False)
    store = _open(context, library)
    puzzles = None if arguments.all else _ids(arguments.targets, store, library)
    count = store.count(puzzles)
    if not count:
        context.say("There is nothing to forget.")
        return 0
    what = _what(count, arguments.targets)
    if not arguments.yes and not _agrees(_ASKS.format(what=what), context):
        context.say("Nothing was changed.")
        return 1
    store.forget(puzzles)
    context.say(f"Forgot {what}.")
    return 0


def _open(context: Context, library: Library) -> Store:
    """Open the store to change it. No stand-in here: what cannot be written is an error."""
    store = Store.open(data_folder(context.environ))
    store.follow(library.renames())
    return store


def _what(count: int, targets: Iterable[str]) -> str:
    if named := ", ".join(targets):
        return f"{counted(count, 'attempt')} at {named}"
    return "the only attempt" if count == 1 else f"all {counted(count, 'attempt')}"


def _ids(targets: Iterable[str], store: Store, library: Library) -> set[str]:
    """Return the ids that are meant, those of puzzles that no longer exist included."""
    cards = store.learner().cards
    found: set[str] = set()
    for target in targets:
        of_topic = {name for name in cards if name.rpartition(":")[2].startswith(f"{target}/")}
        if target in cards:
            found.add(target)
        elif of_topic:
            found |= of_topic
        else:
            found |= {puzzle.id for puzzle in library.select([target])}
    return found


def _agrees(question: str, context: Context) -> bool:
    if context.stderr.isatty():
        question = fold(question)
    print(question, end=" ", file=context.stderr, flush=True)
    answer = context.stdin.readline()
    if not answer:
        context.say("")
    return answer.strip().lower() in ("y", "yes")


_ACTIONS = {"export": _export, "import": _import, "reset": _reset}
