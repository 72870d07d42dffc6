"""Processes that die, and processes that meet."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from deskcheck.progress.store import Store

ROOT = Path(__file__).parents[2]
# DESKCHECK_KILLS=200 asks for as many as the issue did; each takes some 30 ms.
KILLS = int(os.environ.get("DESKCHECK_KILLS", "25"))


def run(module, *arguments):
    return subprocess.Popen(
        [sys.executable, "-m", module, *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forked writers")
def test_a_kill_at_any_moment_loses_at_most_the_answer_in_flight(tmp_path):
    with run("tests.progress.killed_writers", tmp_path, KILLS) as process:
        report = json.loads(process.communicate(timeout=300)[0])
    assert report["kills"] == KILLS
    assert report["broken"] == []
    assert report["kept"] > KILLS
    assert report["derived_holds"]


def test_two_sessions_at_once_lose_nothing(tmp_path):
    writers = [run("tests.progress.busy_writer", tmp_path, name, 100) for name in ("a", "b")]
    for writer in writers:
        with writer:
            writer.communicate(timeout=300)
        assert writer.returncode == 0
    store = Store.open(tmp_path)
    assert store.count() == 200
    learner, days = store.learner(), store.days()
    assert learner.cards["shared/p"].answers == 100
    store.rebuild()
    assert (learner, days) == (store.learner(), store.days())
