"""The log as JSON Lines: lossless, in the order of time, and merged without doubling anything.

The first line names the format. Each record follows as one line, attempts and ratings in turn::

    {"schema": 1, "kind": "deskcheck-progress"}
    {"kind": "attempt", "at": "2026-03-02T18:00:00+01:00", "puzzle": "mutability/chores", …}
    {"kind": "rating", "at": …, "puzzle": …, "answered_at": …, "rating": 3}

A record has no number: it is itself, so that the same one is never taken twice. Where a log holds
several equal records, as many are kept as the file or the store has, whichever is more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from deskcheck.errors import UsageError
from deskcheck.progress.attempt import Attempt, SelfRating
from deskcheck.progress.records import Record, document_of, line_of, record_line, record_of
from deskcheck.progress.store import Store
from deskcheck.replacing import replace_file

SCHEMA = 1
_FORMAT = "deskcheck-progress"


def export_lines(store: Store) -> Iterator[str]:
    """Yield the lines of a store's log, without line ends."""
    yield line_of({"schema": SCHEMA, "kind": _FORMAT})
    records: list[Record] = [*store.attempts(), *store.ratings()]
    records.sort(key=lambda record: record.at)  # stable: equal times stay in the order of the log
    for record in records:
        yield record_line(record)


def write_export(store: Store, file: Path) -> int:
    """Write a store's log to a file and return how many records it has; raises OSError."""
    lines = list(export_lines(store))
    replace_file(file, "".join(f"{line}\n" for line in lines))
    return len(lines) - 1


class Imported(NamedTuple):
    """How many records a file had, and how many of them were new."""

    records: int
    new: int


def import_lines(store: Store, lines: Iterable[str], name: str) -> Imported:
    """Merge a log into a store: all of it or nothing.

    Raises:
        UsageError: a line is broken; ``name`` is the file's, for the message.
    """
    records = list(_read(lines, name))
    log: list[Record] = [*store.attempts(), *store.ratings()]
    known = Counter(map(record_line, log))
    new: list[Record] = []
    for record in records:
        line = record_line(record)
        if known[line]:
            known[line] -= 1
        else:
            new.append(record)
    store.merge(
        [record for record in new if isinstance(record, Attempt)],
        [record for record in new if isinstance(record, SelfRating)],
    )
    return Imported(len(records), len(new))


def _read(lines: Iterable[str], name: str) -> Iterator[Record]:
    started = False
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        try:
            document = document_of(text)
            if started:
                yield record_of(document)
        except ValueError as error:
            raise UsageError(
                f"{name}, line {number}: this is no record of progress: {error}.\n"
                "Nothing was imported. Remove the line, or export again."
            ) from None
        if not started:
            _check_header(document, name)
            started = True
    if not started:
        raise UsageError(f"{name} is empty.\nName a file that 'deskcheck progress export' wrote.")


def _check_header(document: Mapping[str, object], name: str) -> None:
    if document.get("kind") != _FORMAT:
        raise UsageError(
            f"{name} is not exported progress: its first line says no '{_FORMAT}'.\n"
            "Name a file that 'deskcheck progress export' wrote."
        )
    if document.get("schema") != SCHEMA:
        raise UsageError(
            f"{name} was written by a newer deskcheck (schema {document.get('schema')}).\n"
            "Upgrade deskcheck to import it."
        )
