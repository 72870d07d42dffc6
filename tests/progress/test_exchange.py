"""Export and import: lossless, idempotent, and merged by time."""

import errno
import json
import os
from pathlib import Path

import pytest

from deskcheck.errors import UsageError
from deskcheck.progress.attempt import Attempt
from deskcheck.progress.exchange import export_lines, import_lines, write_export
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
        ("[]\n", "line 1.*is no JSON object"),
        (HEADER + '{"kind": "attempt"}\n', "line 2.*'at' is missing"),
        (HEADER + '{"kind": "other"}\n', "line 2"),
        (HEADER + "[]\n", "line 2.*is no JSON object"),
        (HEADER + "[" * 100_000 + "\n", "line 2.*nested too deeply"),
        (HEADER + '{"kind": "rating", "at": "2026-01-01", "puzzle": "a/b"}\n', "time zone"),
    ],
)
def test_a_broken_file_is_refused_as_a_whole(text, said):
    store = fill(Store.unsaved(), history(5))
    before = exported(store)
    with pytest.raises(UsageError, match=said):
        imported(store, text)
    assert exported(store) == before


ATTEMPT = {
    "kind": "attempt",
    "at": "2026-03-02T18:00:00+01:00",
    "puzzle": "lists/a",
    "program": "digest",
    "python": "cpython 3.11.7",
    "prediction": "[1]",
    "result": "right",
}
RATING = {
    "kind": "rating",
    "at": "2026-03-02T18:00:09+01:00",
    "puzzle": "lists/a",
    "answered_at": "2026-03-02T18:00:00+01:00",
    "rating": 3,
}


def file_with(document):
    return HEADER + json.dumps(document) + "\n"


def test_what_an_attempt_need_not_say_has_its_usual_value():
    store = Store.unsaved()
    imported(store, file_with(ATTEMPT))
    (taken,) = store.attempts()
    assert (taken.seconds, taken.hints, taken.retry, taken.rating) == (0.0, 0, False, None)
    assert (taken.misconceptions, taken.exposes) == ((), ())


@pytest.mark.parametrize("seconds", [5, -0.0, 5.0, 10_000_000])
def test_a_number_is_known_again_however_it_was_written(seconds):
    store = Store.unsaved()
    text = file_with(ATTEMPT | {"seconds": seconds})
    assert imported(store, text).new == 1
    assert imported(store, text).new == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"at": "9999-12-31T00:00:00+00:00"}, "at: .* is not a time from 1990 to 2100"),
        ({"at": "2999-01-01T00:00:00+00:00"}, "1990 to 2100"),
        ({"at": "0001-01-01T00:00:00+00:00"}, "1990 to 2100"),
        ({"at": "yesterday"}, "at: 'yesterday' is not a time"),
        ({"at": 1772470800}, "at: 1772470800 is not a text"),
        ({"seconds": "x"}, "seconds: 'x' is not a number"),
        ({"seconds": True}, "seconds: True is not a number"),
        ({"seconds": -5e300}, "seconds: -5e.300 is not a number from 0 to 10000000"),
        ({"seconds": float("nan")}, "seconds: nan is not"),
        ({"seconds": float("inf")}, "seconds: inf is not"),
        ({"hints": 10**26}, "hints: 1000.* is not a whole number from 0 to 1000"),
        ({"hints": -1}, "hints: -1 is not"),
        ({"hints": 1.5}, "hints: 1.5 is not"),
        ({"hints": True}, "hints: True is not"),
        ({"retry": 1}, "retry: 1 is not true or false"),
        ({"rating": 5}, "rating: 5 is not a whole number from 1 to 4"),
        ({"puzzle": 3}, "puzzle: 3 is not a text"),
        ({"result": "lucky"}, "result: 'lucky' is not one of right, nearly"),
        ({"result": ["right"]}, "result: .* is not a text"),
        ({"prediction": "\ud800"}, r"prediction: '\\ud800' holds half a character"),
        ({"exposes": ["\udfff"]}, r"exposes: '\\udfff' holds half a character"),
        ({"misconceptions": "defaults-fresh"}, "misconceptions: 'defaults-fresh' is not a list"),
        ({"misconceptions": [3]}, "misconceptions: 3 is not a text"),
        ({"mood": "good"}, "unknown key 'mood'"),
        ({"kind": ["attempt"]}, "kind: .* is not a text"),
    ],
)
def test_a_value_that_no_session_writes_is_refused_by_name(change, said):
    store = Store.unsaved()
    with pytest.raises(UsageError, match=f"log.jsonl, line 2: this is no record.*{said}"):
        imported(store, file_with(ATTEMPT | change))
    assert store.count() == 0


@pytest.mark.parametrize(
    "change", [{"rating": None}, {"rating": 0}, {"answered_at": "1066-10-14T00:00Z"}, {"hints": 1}]
)
def test_a_broken_rating_is_refused(change):
    with pytest.raises(UsageError, match="line 2"):
        imported(Store.unsaved(), file_with(RATING | change))


def test_a_long_value_is_cut_in_the_message():
    with pytest.raises(UsageError) as raised:
        imported(Store.unsaved(), file_with(ATTEMPT | {"result": "x" * 9999}))
    assert len(str(raised.value)) < 300


@pytest.fixture
def backup(tmp_path):
    """A backup of yesterday."""
    file = tmp_path / "backup.jsonl"
    file.write_text("yesterday\n")
    return file


def test_an_export_takes_the_place_of_the_old_one(backup):
    store = fill(Store.unsaved(), history(10))
    records = write_export(store, backup)
    assert backup.read_text() == exported(store)
    assert records == exported(store).count("\n") - 1
    assert list(backup.parent.iterdir()) == [backup]


def test_a_full_disk_leaves_the_old_export_as_it_was(backup, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_export(fill(Store.unsaved(), history(10)), backup)
    assert backup.read_text() == "yesterday\n"
    assert list(backup.parent.iterdir()) == [backup]


def test_an_export_through_a_link_leaves_the_link(backup, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(backup)
    write_export(Store.unsaved(), link)
    assert link.is_symlink()
    assert backup.read_text() == exported(Store.unsaved())


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="needs names for open files")
def test_an_open_file_is_written_and_not_replaced(tmp_path):
    with (tmp_path / "file").open("w") as stream:
        write_export(Store.unsaved(), Path(f"/dev/fd/{stream.fileno()}"))
        assert os.path.samestat(os.stat(tmp_path / "file"), os.fstat(stream.fileno()))
    assert (tmp_path / "file").read_text() == exported(Store.unsaved())
    write_export(Store.unsaved(), Path(os.devnull))
    assert not Path(os.devnull).is_file()
