"""The log as JSON Lines: lossless, in the order of time, and merged without doubling anything.

The first line names the format. Each record follows as one line, attempts and ratings in turn::

    {"schema": 1, "kind": "deskcheck-progress"}
    {"kind": "attempt", "at": "2026-03-02T18:00:00+01:00", "puzzle": "mutability/chores", …}
    {"kind": "rating", "at": …, "puzzle": …, "answered_at": …, "rating": 3}

A record has no number: it is itself, so that the same one is never taken twice. Where a log holds
several equal records, as many are kept as the file or the store has, whichever is more.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, NamedTuple

from deskcheck.errors import UsageError
from deskcheck.progress.attempt import Attempt, Result, SelfRating
from deskcheck.progress.store import Store
from deskcheck.scheduling.memory import Rating

SCHEMA = 1
_FORMAT = "deskcheck-progress"
Record = Attempt | SelfRating


def export_lines(store: Store) -> Iterator[str]:
    """Yield the lines of a store's log, without line ends."""
    yield _line({"schema": SCHEMA, "kind": _FORMAT})
    records: list[Record] = [*store.attempts(), *store.ratings()]
    records.sort(key=lambda record: record.at)  # stable: equal times stay in the order of the log
    for record in records:
        yield record_line(record)


def record_line(record: Record) -> str:
    """Return a record as a line; equal records give equal lines."""
    kind = "attempt" if isinstance(record, Attempt) else "rating"
    values = {name: _plain(value) for name, value in record._asdict().items()}
    return _line({"kind": kind, **values})


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
            document = json.loads(text)
            if not started:
                _check_header(document, name)
                started = True
            else:
                yield _record(document)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise UsageError(
                f"{name}, line {number}: this is no record of progress "
                f"({type(error).__name__}: {error}).\n"
                "Nothing was imported. Remove the line, or export again."
            ) from None
    if not started:
        raise UsageError(f"{name} is empty.\nName a file that 'deskcheck progress export' wrote.")


def _check_header(document: dict[str, Any], name: str) -> None:
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


def _record(document: dict[str, Any]) -> Record:
    values = dict(document)
    kind = values.pop("kind")
    if kind == "rating":
        return SelfRating(
            at=_time(values["at"]),
            puzzle=str(values["puzzle"]),
            answered_at=_time(values["answered_at"]),
            rating=Rating(values["rating"]),
        )
    if kind != "attempt":
        raise ValueError(f"unknown kind {kind!r}")
    values["at"] = _time(values["at"])
    values["result"] = Result(values["result"])
    for name in ("misconceptions", "exposes"):
        values[name] = tuple(map(str, values.get(name, ())))
    if values.get("rating") is not None:
        values["rating"] = int(Rating(values["rating"]))
    return Attempt(**values)


def _time(text: str) -> datetime:
    time = datetime.fromisoformat(text)
    if time.tzinfo is None:
        raise ValueError(f"{text} has no time zone")
    return time


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Rating):
        return int(value)
    return value


def _line(document: dict[str, object]) -> str:
    return json.dumps(document)  # in ASCII: the same bytes, and the same lines, for every reader
