"""The packs at hand: the built-in one, folders that the user added, and installed distributions.

A distribution offers a pack by an entry point of the group ``deskcheck.packs``. Its name goes
before the ids, and its value says where the folder is: ``package``, or ``package:folder`` for a
folder in that package. Nothing of the distribution is imported to find it.

A pack that is broken is reported, and the others work.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from deskcheck.corpus.library import Library
from deskcheck.corpus.packs import Pack, built_in_pack
from deskcheck.errors import Problem, StoreError, UsageError
from deskcheck.replacing import replace_file

GROUP = "deskcheck.packs"
_FILE = "packs.json"
_WHAT_A_PACK_IS = (
    "A pack is a folder with a subfolder for each topic, and in it the two files of each puzzle, "
    "such as mutability/chores.md and mutability/chores.py."
)


class KnownPacks(NamedTuple):
    """Packs, the built-in one first, and what is wrong with others."""

    packs: tuple[Pack, ...]
    problems: tuple[Problem, ...]


class Offer(NamedTuple):
    """A pack that is offered, whether or not it is there.

    Attributes:
        source: where it is named: a file, or the name of a distribution.
    """

    name: str
    root: Path
    source: str


class Remembered(NamedTuple):
    """A folder of the user's, and whether it was added just now."""

    offer: Offer
    new: bool


def known_packs(data: Path, cache: Path) -> KnownPacks:
    """Return all packs that can be used.

    Args:
        data: the folder of the user's data, with the list of folders that were added.
        cache: the folder of the cache, which saves asking every installed distribution.
    """
    packs, problems = {"": built_in_pack()}, []
    remembered, broken = _readable(data)
    problems += broken
    for offer in [*remembered, *installed_packs(cache)]:
        if not offer.root.is_dir():
            message = f"the folder of the pack '{offer.name}' is missing (named by {offer.source})"
            cure = f"put it back, or: deskcheck packs remove {offer.name}"
            problems.append(Problem(offer.root, 0, "pack", message, cure))
        elif offer.name in packs:
            message = f"a second pack is called '{offer.name}' (named by {offer.source})"
            cure = f"add one by another name: deskcheck packs add {offer.root} --name NAME"
            problems.append(Problem(offer.root, 0, "pack", message, cure))
        else:
            packs[offer.name] = Pack(offer.name, offer.root)
    return KnownPacks(tuple(packs.values()), tuple(problems))


def remembered_packs(data: Path) -> list[Offer]:
    """Return the folders that the user added; raises ValueError when the list is damaged."""
    file = data / _FILE
    try:
        content = json.loads(file.read_bytes())
    except FileNotFoundError:
        return []
    try:
        table = content["packs"].items()
        return [Offer(str(name), Path(root), str(file)) for name, root in table]
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(str(error)) from error


def remember_pack(data: Path, folder: Path, name: str | None = None) -> Remembered:
    """Add a folder to the packs; raises UsageError when that cannot be."""
    root = folder.expanduser().resolve()
    if not root.is_dir():
        raise UsageError(f"There is no folder at {folder}.\n{_WHAT_A_PACK_IS}")
    name = name or root.name
    if not name.replace("-", "a").replace("_", "a").isalnum():
        raise UsageError(
            f"'{name}' cannot go before ids.\nChoose letters, digits, - and _ with --name NAME."
        )
    offers = _remembered_for_change(data)
    offer = Offer(name, root, str(data / _FILE))
    if offer in offers:
        return Remembered(offer, new=False)
    if any(other.name == name for other in offers):
        raise UsageError(f"There is a pack '{name}' already.\nChoose another --name NAME.")
    _check_puzzles(Pack(name, root))
    _write(data, [*offers, offer])
    return Remembered(offer, new=True)


def _check_puzzles(pack: Pack) -> None:
    """Raise UsageError if there is no puzzle in a pack, with the first reason if there is one."""
    contents = Library([pack])
    if not contents.puzzles:
        reasons = "".join(f"\n{problem}" for problem in contents.problems[:1])
        raise UsageError(f"{pack.root} holds no puzzles.\n{_WHAT_A_PACK_IS}{reasons}")


def forget_pack(data: Path, name: str) -> Offer:
    """Take a folder off the packs; its files stay. Raises UsageError if there is none."""
    offers = _remembered_for_change(data)
    for offer in offers:
        if offer.name == name:
            _write(data, [other for other in offers if other is not offer])
            return offer
    names = ", ".join(offer.name for offer in offers) or "none"
    raise UsageError(f"No pack '{name}' was added.\nAdded: {names}.")


def installed_packs(cache: Path) -> list[Offer]:
    """Return the packs that installed distributions offer.

    Asking all of them takes time, so the answer is kept until something is installed or removed.
    """
    here = os.getcwd()  # where files change all the time, and nothing is installed
    state = [[entry, _changed_at(entry)] for entry in sys.path if entry not in ("", here)]
    file = cache / _FILE
    with suppress(OSError, ValueError, KeyError, TypeError):
        content = json.loads(file.read_bytes())
        if content["state"] == state:
            return [Offer(name, Path(root), source) for name, root, source in content["packs"]]
    offers = list(_asked())
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        packs = [[offer.name, str(offer.root), offer.source] for offer in offers]
        replace_file(file, json.dumps({"state": state, "packs": packs}))
    return offers


def _asked() -> Iterator[Offer]:
    from importlib.metadata import entry_points

    for point in entry_points(group=GROUP):
        source = point.dist.name if point.dist is not None else "an entry point"
        yield Offer(point.name, _folder(point.module, point.attr or ""), source)


def _folder(module: str, folder: str) -> Path:
    """Return the folder that an entry point names, or one that does not exist."""
    from importlib.machinery import PathFinder

    package, *inner = module.split(".")
    found = PathFinder.find_spec(package)
    locations = (found.submodule_search_locations if found else None) or [package]
    return Path(next(iter(locations)), *inner, *filter(None, folder.split(".")))


def _changed_at(entry: str) -> int:
    try:
        return os.stat(entry).st_mtime_ns
    except OSError:
        return 0


def _readable(data: Path) -> tuple[list[Offer], list[Problem]]:
    try:
        return remembered_packs(data), []
    except (OSError, ValueError) as error:
        message = f"the list of added packs cannot be read: {error}"
        cure = "correct the file or remove it, then add the folders again"
        return [], [Problem(data / _FILE, 0, "pack", message, cure)]


def _remembered_for_change(data: Path) -> list[Offer]:
    try:
        return remembered_packs(data)
    except (OSError, ValueError) as error:
        raise StoreError(
            f"{data / _FILE} cannot be read: {error}.\nCorrect the file or remove it."
        ) from error


def _write(data: Path, offers: list[Offer]) -> None:
    content = {"schema": 1, "packs": {offer.name: str(offer.root) for offer in offers}}
    file = data / _FILE
    try:
        data.mkdir(parents=True, exist_ok=True)
        replace_file(file, json.dumps(content, indent=2, ensure_ascii=False))
    except OSError as error:
        raise StoreError(
            f"{file} cannot be written: {error.strerror}.\n"
            "Make room there, or set DESKCHECK_HOME to a folder that can be written."
        ) from error
