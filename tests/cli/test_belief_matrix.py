"""``deskcheck misconceptions --matrix``, called as the command line calls it."""

import json
import os
import sys

import pytest

from deskcheck.cli import main
from deskcheck.misconceptions.catalogue import beliefs

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="worlds need fork")


@pytest.fixture
def words(pack):
    pack("lists/copy", "a = [1]\nb = a\nb.append(2)\nprint(a)\n", output="[1, 2]")
    pack("lists/half", "print(7 / 2)\n", output="3.5")
    pack("loops/endless", "while True: pass\n")
    options = ["--puzzles", str(pack.root), f"--python={sys.executable}"]
    return lambda *targets: ["misconceptions", "--matrix", *targets, *options]


def test_each_puzzle_is_a_row_with_the_beliefs_that_change_it(words, capsys):
    assert main(words()) == 0
    printed = capsys.readouterr()
    rows = {row.split()[0]: row.split()[1:] for row in printed.out.splitlines()}
    assert rows["pack:lists/half"] == ["1+1", "int-division-gives-int"]
    assert "assign-copies" in rows["pack:lists/copy"]
    assert rows["pack:loops/endless"][0] == "0+1"
    assert printed.err.startswith("3 puzzles; distinct wrong outputs per puzzle: mean ")
    assert "least 0 (pack:loops/endless)" in printed.err
    assert "fewer than 2: pack:loops/endless\n" in printed.err
    assert f" of {len(beliefs())} beliefs exposed; least, by 0: " in printed.err


def test_the_same_as_json(words, capsys):
    assert main([*words("lists"), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == 1
    assert document["puzzles"][1] == {
        "puzzle": "pack:lists/half",
        "answered": True,
        "beliefs": ["int-division-gives-int"],
        "wrong_outputs": 1,
        "foreseen": 1,
    }
    assert document["summary"]["puzzles"] == 2
    assert document["summary"]["least_outputs"] == 1


def test_a_belief_is_no_target(words, capsys):
    assert main(["misconceptions", "assign-copies", "--matrix"]) == 2
    assert "name puzzles only" in capsys.readouterr().err
