"""``deskcheck progress``: take the log along, bring it in, or forget it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from deskcheck.cli.context import Context
from deskcheck.corpus.library import Library
from deskcheck.errors import UsageError
from deskcheck.folders import data_folder
from deskcheck.progress.exchange import export_lines, import_lines
from deskcheck.progress.store import Store

_ASKS = "Forget {what}? This cannot be undone; 'deskcheck progress export' makes a copy. [y/N] "


def progress(arguments: Namespace, context: Context) -> int:
    """Export, import or reset."""
    library = context.library(arguments, report=False)
    # No stand-in here: what cannot be read or written is an error.
    store = Store.open(data_folder(context.environ))
    store.follow(library.renames())
    return _ACTIONS[arguments.action](arguments, context, store, library)


def _export(arguments: Namespace, context: Context, store: Store, _: Library) -> int:
    lines = (f"{line}\n" for line in export_lines(store))
    if arguments.file == "-":
        context.stdout.writelines(lines)
        return 0
    try:
        with Path(arguments.file).open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(lines)
    except OSError as error:
        raise UsageError(
            f"{arguments.file} cannot be written: {error.strerror}.\nName another file."
        ) from None
    context.say(f"Exported {store.count()} attempts to {arguments.file}.")
    return 0


def _import(arguments: Namespace, context: Context, store: Store, _: Library) -> int:
    if arguments.file == "-":
        imported = import_lines(store, context.stdin, "the standard input")
    else:
        try:
            lines = Path(arguments.file).read_text(encoding="utf-8").split("\n")
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
            raise UsageError(
                f"{arguments.file} cannot be read: {reason}.\n"
                "Name a file that 'deskcheck progress export' wrote."
            ) from None
        imported = import_lines(store, lines, arguments.file)
    known = imported.records - imported.new
    context.say(f"Imported {imported.new} records; {known} were known already.")
    return 0


def _reset(arguments: Namespace, context: Context, store: Store, library: Library) -> int:
    if bool(arguments.targets) == arguments.all:
        raise UsageError("Say what to forget: ids or topics, or --all.")
    puzzles = None if arguments.all else _ids(arguments.targets, store, library)
    count = store.count(puzzles)
    if not count:
        context.say("There is nothing to forget.")
        return 0
    what = (
        f"all {count} attempts"
        if arguments.all
        else (f"{count} attempts at {', '.join(arguments.targets)}")
    )
    if not arguments.yes and not _agrees(_ASKS.format(what=what), context):
        context.say("Nothing was changed.")
        return 1
    store.forget(puzzles)
    context.say(f"Forgot {what}.")
    return 0


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
    print(question, end="", file=context.stderr, flush=True)
    answer = context.stdin.readline()
    if not answer:
        context.say("")
    return answer.strip().lower() in ("y", "yes")


_ACTIONS = {"export": _export, "import": _import, "reset": _reset}
