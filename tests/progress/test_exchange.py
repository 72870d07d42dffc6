"""Export and import: lossless, idempotent, and merged by time."""

import json

import pytest

from deskcheck.errors import UsageError
from deskcheck.progress.attempt import Attempt
from deskcheck.progress.exchange import export_lines, import_lines
from deskcheck.progress.store import Store

from .logs import attempt, derived, fill, history


def exported(store):
    return "".join(f"{line}\n" for line in export_lines(store))


def imported(store, text):
    return import_lines(store, text.split("\n"), "log.jsonl")


def test_what_is_exported_comes_back_whole():
    store = fill(Store.unsaved(), history(80))
    text = exported(store)
    other = Store.unsaved()
    result = imported(other, text)
    assert exported(other) == text
    assert list(other.attempts()) == list(store.attempts())
    assert derived(other) == derived(store)
    assert result.new == result.records == text.count("\n") - 1


def test_importing_the_same_file_twice_changes_nothing():
    text = exported(fill(Store.unsaved(), history(40)))
    store = fill(Store.unsaved(), history(15, seed=2))
    imported(store, text)
    once, state = exported(store), derived(store)
    assert imported(store, text).new == 0
    assert exported(store) == once
    assert derived(store) == state


def test_two_machines_end_up_with_one_history():
    records = history(60)
    mine = fill(Store.unsaved(), records[::2])
    yours = fill(Store.unsaved(), records[1::2])
    first, second = exported(mine), exported(yours)
    imported(mine, second)
    imported(yours, first)
    assert exported(mine) == exported(yours)
    assert derived(mine) == derived(yours)
    attempts = [record for record in records if isinstance(record, Attempt)]
    assert sorted(mine.attempts()) == sorted(attempts)


def test_equal_records_are_kept_as_often_as_they_were():
    store = fill(Store.unsaved(), [attempt(), attempt()])
    other = fill(Store.unsaved(), [attempt()])
    assert imported(other, exported(store)).new == 1
    assert len(list(other.attempts())) == 2


def test_the_lines_are_for_other_programs_too():
    lines = exported(fill(Store.unsaved(), history(30))).splitlines()
    documents = [json.loads(line) for line in lines]
    assert documents[0] == {"schema": 1, "kind": "deskcheck-progress"}
    assert {document["kind"] for document in documents[1:]} == {"attempt", "rating"}


HEADER = '{"schema": 1, "kind": "deskcheck-progress"}\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("hello\n", "line 1"),
        ('{"schema": 1}\n', "no exported progress|not exported progress"),
        ('{"schema": 2, "kind": "deskcheck-progress"}\n', "newer deskcheck"),
        (HEADER + '{"kind": "attempt"}\n', "line 2"),
        (HEADER + '{"kind": "other"}\n', "line 2"),
        (HEADER + "[]\n", "line 2"),
        (HEADER + '{"kind": "rating", "at": "2026-01-01", "puzzle": "a/b"}\n', "time zone"),
    ],
)
def test_a_broken_file_is_refused_as_a_whole(text, said):
    store = fill(Store.unsaved(), history(5))
    before = exported(store)
    with pytest.raises(UsageError, match=said):
        imported(store, text)
    assert exported(store) == before
