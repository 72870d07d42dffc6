"""Packs beyond the built-in one: added folders, installed distributions, broken ones."""

import os
import sys
from shutil import copytree, rmtree

import pytest

from deskcheck.corpus.known_packs import (
    forget_pack,
    installed_packs,
    known_packs,
    remember_pack,
    remembered_packs,
)
from deskcheck.corpus.library import Library
from deskcheck.corpus.packs import Pack
from deskcheck.errors import StoreError, UsageError


@pytest.fixture
def folders(tmp_path):
    """The user's data and cache."""
    return tmp_path / "data", tmp_path / "cache"


@pytest.fixture
def filled(pack):
    """A pack with a puzzle in it."""
    pack("lists/one", "print(1)\n")
    return pack.root


@pytest.fixture
def distribution(tmp_path, monkeypatch):
    """Return a function that installs a distribution with an entry point."""
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))

    def install(name: str, value: str):
        info = site / f"{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[deskcheck.packs]\n{name} = {value}\n")
        return site

    return install


def names(known):
    return [pack.name for pack in known.packs]


def test_the_built_in_pack_is_always_there(folders):
    known = known_packs(*folders)
    assert names(known) == [""]
    assert not known.problems


def test_a_folder_is_remembered_until_it_is_removed(folders, filled):
    assert remember_pack(folders[0], filled).new
    assert names(known_packs(*folders)) == ["", "pack"]
    forget_pack(folders[0], "pack")
    assert names(known_packs(*folders)) == [""]
    assert filled.is_dir()


def test_a_folder_is_remembered_once(folders, filled):
    first = remember_pack(folders[0], filled)
    again = remember_pack(folders[0], filled)
    assert (again.offer, again.new) == (first.offer, False)
    assert len(remembered_packs(folders[0])) == 1


def test_a_folder_without_puzzles_is_refused(folders, tmp_path):
    folder = tmp_path / "documents"
    (folder / "letters").mkdir(parents=True)
    with pytest.raises(UsageError, match="holds no puzzles"):
        remember_pack(folders[0], folder)
    (folder / "letters" / "bank.md").write_text("Dear bank,\n")
    with pytest.raises(UsageError, match=r"bank.md:1: \[front-matter\]"):
        remember_pack(folders[0], folder)
    assert remembered_packs(folders[0]) == []


@pytest.mark.parametrize("name", ["a:b", "a b", "a/b"])
def test_a_name_has_to_fit_before_an_id(folders, pack, name):
    with pytest.raises(UsageError, match="--name"):
        remember_pack(folders[0], pack.root, name)


def test_two_folders_of_one_name_need_another(folders, filled, tmp_path):
    remember_pack(folders[0], filled)
    copytree(filled, tmp_path / "other" / "pack")
    with pytest.raises(UsageError, match="already"):
        remember_pack(folders[0], tmp_path / "other" / "pack")
    remember_pack(folders[0], tmp_path / "other" / "pack", "second")
    assert [offer.name for offer in remembered_packs(folders[0])] == ["pack", "second"]


def test_an_unknown_pack_cannot_be_removed(folders):
    with pytest.raises(UsageError, match="Added: none"):
        forget_pack(folders[0], "none")


def test_a_folder_that_has_gone_is_reported_and_the_rest_works(folders, filled, tmp_path):
    gone = copytree(filled, tmp_path / "gone")
    remember_pack(folders[0], gone)
    remember_pack(folders[0], filled)
    rmtree(gone)
    known = known_packs(*folders)
    assert names(known) == ["", "pack"]
    assert "packs remove gone" in known.problems[0].cure


@pytest.mark.parametrize("content", ["{", "[]", '{"packs": 1}'])
def test_a_damaged_list_is_reported_and_never_overwritten(folders, pack, content):
    folders[0].mkdir()
    (folders[0] / "packs.json").write_text(content)
    known = known_packs(*folders)
    assert names(known) == [""]
    assert known.problems[0].file == folders[0] / "packs.json"
    with pytest.raises(StoreError):
        remember_pack(folders[0], pack.root)
    assert (folders[0] / "packs.json").read_text() == content


def test_an_installed_distribution_offers_a_pack_without_being_imported(folders, distribution):
    site = distribution("riddles", "riddles_package:questions")
    (site / "riddles_package" / "questions" / "lists").mkdir(parents=True)
    (site / "riddles_package" / "__init__.py").write_text("raise SystemExit('imported')")
    known = known_packs(*folders)
    assert known.packs[-1] == Pack("riddles", site / "riddles_package" / "questions")
    assert "riddles_package" not in sys.modules


def test_a_distribution_without_its_folder_is_reported(folders, distribution):
    distribution("riddles", "nowhere.to_be_found")
    known = known_packs(*folders)
    assert names(known) == [""]
    assert "riddles" in known.problems[0].message


def test_distributions_are_asked_again_when_something_was_installed(folders, distribution):
    assert installed_packs(folders[1]) == []
    site = distribution("riddles", "riddles")
    os.utime(site, ns=(1, 1))
    assert [offer.name for offer in installed_packs(folders[1])] == ["riddles"]
    assert [offer.name for offer in installed_packs(folders[1])] == ["riddles"]


def test_ids_of_a_pack_are_namespaced_and_a_bare_one_will_do_where_it_is_clear(pack, tmp_path):
    pack("lists/one", "print(1)\n")
    pack("sets/one", "print(1)\n")
    other = tmp_path / "other" / "lists"
    other.mkdir(parents=True)
    for suffix in (".py", ".md"):
        text = (pack.root / f"lists/one{suffix}").read_text()
        (other / f"one{suffix}").write_text(text)
    library = Library([Pack("", pack.root), Pack("b", other.parent)])
    assert [puzzle.id for puzzle in library.puzzles] == ["lists/one", "sets/one", "b:lists/one"]
    assert library.find("lists/one").id == "lists/one"
    assert library.find("b:lists/one").id == "b:lists/one"
    alone = Library([Pack("b", other.parent)])
    assert alone.find("lists/one").id == alone.find("one").id == "b:lists/one"
    assert [puzzle.id for puzzle in library.select(["b:"])] == ["b:lists/one"]
    assert [puzzle.id for puzzle in library.select(["b:lists"])] == ["b:lists/one"]
    assert len(library.select(["lists"])) == 2


def test_a_pack_whose_folder_vanishes_does_not_stop_the_others(pack, tmp_path):
    pack("lists/one", "print(1)\n")
    library = Library([Pack("gone", tmp_path / "gone"), Pack("", pack.root)])
    assert [puzzle.id for puzzle in library.puzzles] == ["lists/one"]
    assert [problem.rule for problem in library.problems] == ["pack"]
