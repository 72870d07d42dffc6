"""The recorded matrix is what the catalogue does to its example programs."""

from __future__ import annotations

import os
import sys

import pytest
from matrix import COMMAND, FILE, compute, programs, read

# All of it takes most of a minute; by default some rows are looked at, ever the same.
SHARE = 1 if os.environ.get("DESKCHECK_ALL_WORLDS") else 10
STALE = f"the matrix of the catalogue's examples has changed; write it, and look at it: {COMMAND}"


@pytest.fixture(scope="module")
def recorded():
    return read(FILE.read_text(encoding="utf-8"))


def test_the_recorded_matrix_has_a_row_for_each_example(recorded):
    assert list(recorded) == list(programs()), STALE


@pytest.mark.skipif(not hasattr(os, "fork"), reason="worlds need fork")
def test_the_recorded_matrix_is_true(recorded):
    chosen = {
        label: source
        for label, source in programs().items()
        if int(label.rpartition(" ")[2], 16) % SHARE == 0
    }
    rows = compute(chosen, recorded, os.environ.get("DESKCHECK_WORLDS_PYTHON", sys.executable))
    changed = {
        label: (row, recorded.get(label))
        for label, row in rows.items()
        if row != recorded.get(label)
    }
    assert changed == {}, STALE
