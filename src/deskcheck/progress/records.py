"""A record of the log as a line of JSON, and back again; what comes back is checked.

A line may come from anywhere, and one bad value in the log would stop every later session. So
types and ranges are those that a session can write, with room to spare.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from reprlib import Repr

from deskcheck.progress.attempt import Attempt, Result, SelfRating
from deskcheck.scheduling.memory import Rating

Record = Attempt | SelfRating

FIRST_YEAR, LAST_YEAR = 1990, 2100
MOST_SECONDS = 10_000_000
MOST_HINTS = 1000
_RATINGS = (min(Rating), max(Rating))
_MISSING = object()


def record_line(record: Record) -> str:
    """Return a record as a line; equal records give equal lines."""
    kind = "attempt" if isinstance(record, Attempt) else "rating"
    values = {name: _plain(value) for name, value in record._asdict().items()}
    return line_of({"kind": kind, **values})


def line_of(document: Mapping[str, object]) -> str:
    """Return a document as a line: in ASCII, so that it has the same bytes for every reader."""
    return json.dumps(document)


def document_of(line: str) -> dict[str, object]:
    """Read a line that holds a JSON object; raises ValueError with what is wrong with it."""
    try:
        document = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"it is not JSON ({error.msg})") from None
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    if not isinstance(document, dict):
        raise ValueError(f"{_shown(document)} is no JSON object")
    return document


def record_of(document: Mapping[str, object]) -> Record:
    """Read a record; raises ValueError with what is wrong with it."""
    values = _Values(document)
    kind = values.text("kind")
    if kind not in _KINDS:
        raise ValueError(f"unknown kind {_shown(kind)}")
    record = _KINDS[kind](values)
    values.finish()
    return record


def _attempt(values: _Values) -> Attempt:
    return Attempt(
        at=values.time("at"),
        puzzle=values.text("puzzle"),
        program=values.text("program"),
        python=values.text("python"),
        prediction=values.text("prediction"),
        result=values.result("result"),
        misconceptions=values.texts("misconceptions"),
        seconds=values.seconds("seconds"),
        hints=values.whole("hints", 0, MOST_HINTS, default=0),
        retry=values.truth("retry"),
        rating=values.rating("rating"),
        exposes=values.texts("exposes"),
    )


def _self_rating(values: _Values) -> SelfRating:
    return SelfRating(
        at=values.time("at"),
        puzzle=values.text("puzzle"),
        answered_at=values.time("answered_at"),
        rating=Rating(values.whole("rating", *_RATINGS)),
    )


_KINDS: Mapping[str, Callable[[_Values], Record]] = {
    "attempt": _attempt,
    "rating": _self_rating,
}


class _Values:
    """The values of a document: each is taken once and checked, and none may be left over."""

    def __init__(self, document: Mapping[str, object]) -> None:
        self._left = dict(document)

    def text(self, name: str) -> str:
        return _text(name, self._take(name))

    def texts(self, name: str) -> tuple[str, ...]:
        value = self._take(name, [])
        if not isinstance(value, list):
            raise _wrong(name, value, "a list")
        return tuple(_text(name, item) for item in value)

    def time(self, name: str) -> datetime:
        text = self.text(name)
        try:
            time = datetime.fromisoformat(text)
        except ValueError:
            raise _wrong(name, text, "a time") from None
        if time.tzinfo is None:
            raise ValueError(f"{name}: {_shown(text)} has no time zone")
        if not FIRST_YEAR <= time.year <= LAST_YEAR:
            raise _wrong(name, text, f"a time from {FIRST_YEAR} to {LAST_YEAR}")
        return time

    def result(self, name: str) -> Result:
        text = self.text(name)
        if text not in set(Result):
            raise _wrong(name, text, f"one of {', '.join(Result)}")
        return Result(text)

    def seconds(self, name: str) -> float:
        value = self._take(name, 0.0)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise _wrong(name, value, "a number")
        if not 0 <= value <= MOST_SECONDS:  # NaN is not either
            raise _wrong(name, value, f"a number from 0 to {MOST_SECONDS}")
        # As SQLite gives it back, so that the same record is not taken for another one.
        return abs(float(value))

    def whole(self, name: str, least: int, most: int, default: object = _MISSING) -> int:
        value = self._take(name, default)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise _wrong(name, value, f"a whole number from {least} to {most}")
        return value

    def rating(self, name: str) -> int | None:
        if self._left.get(name) is None:
            self._left.pop(name, None)
            return None
        return self.whole(name, *_RATINGS)

    def truth(self, name: str) -> bool:
        value = self._take(name, False)
        if not isinstance(value, bool):
            raise _wrong(name, value, "true or false")
        return value

    def finish(self) -> None:
        if self._left:
            raise ValueError(f"unknown key {_shown(next(iter(self._left)))}")

    def _take(self, name: str, default: object = _MISSING) -> object:
        value = self._left.pop(name, default)
        if value is _MISSING:
            raise ValueError(f"'{name}' is missing")
        return value


def _text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise _wrong(name, value, "a text")
    if not value.isascii() and any("\ud800" <= letter <= "\udfff" for letter in value):
        raise ValueError(f"{name}: {_shown(value)} holds half a character (a lone surrogate)")
    return value


def _wrong(name: str, value: object, wanted: str) -> ValueError:
    return ValueError(f"{name}: {_shown(value)} is not {wanted}")


def _shown(value: object) -> str:
    """Return a value in a few characters, control characters and surrogates as escapes."""
    short = Repr()
    short.maxstring = short.maxother = short.maxlong = 40
    return short.repr(value)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Rating):
        return int(value)
    return value
