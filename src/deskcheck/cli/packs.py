"""``deskcheck packs``: the packs at hand, and the folders that the user adds."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from pathlib import Path

from deskcheck.cli.context import Context
from deskcheck.corpus.index import FrontMatterIndex
from deskcheck.corpus.known_packs import forget_pack, known_packs, remember_pack
from deskcheck.corpus.library import Library
from deskcheck.folders import cache_folder, data_folder
from deskcheck.session.wording import counted


def packs(arguments: Namespace, context: Context) -> int:
    """List, add or remove."""
    return _ACTIONS[arguments.action or "list"](arguments, context)


def _list(arguments: Namespace, context: Context) -> int:
    """Print each pack with its puzzles; 1 if something is wrong with one of them."""
    cache = cache_folder(context.environ)
    known = known_packs(data_folder(context.environ), cache)
    library = Library(known.packs, FrontMatterIndex(cache))
    counts = Counter(puzzle.id.rpartition(":")[0] for puzzle in library.in_service)
    for pack in known.packs:
        name = pack.name or "(built-in)"
        puzzles = counted(counts[pack.name], "puzzle")
        print(f"{name:<20} {puzzles:>12}  {pack.root}", file=context.stdout)
    problems = [*known.problems, *library.problems]
    for problem in problems:
        context.say(f"deskcheck: {problem}")
    return 1 if problems else 0


def _add(arguments: Namespace, context: Context) -> int:
    """Remember a folder; its programs will run on this machine, which is said."""
    data = data_folder(context.environ)
    offer, new = remember_pack(data, Path(arguments.folder), arguments.name)
    if not new:
        context.say(f"{offer.root} is there already, as {offer.name}.")
        return 0
    context.say(
        f"Added {offer.root}. Its ids start with {offer.name}: and a bare topic/slug will do where "
        "only one pack has it.\nIts programs run on this machine: add packs that you trust."
    )
    return 0


def _remove(arguments: Namespace, context: Context) -> int:
    offer = forget_pack(data_folder(context.environ), arguments.name)
    context.say(f"Removed {offer.name}; {offer.root} is untouched.")
    return 0


_ACTIONS = {"list": _list, "add": _add, "remove": _remove}
