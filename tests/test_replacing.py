import os
import stat

import pytest

from deskcheck.replacing import replace_file

posix = pytest.mark.skipif(os.name != "posix", reason="needs links and modes")


def test_a_file_is_made_and_replaced_with_its_line_ends_as_they_are(tmp_path):
    file = tmp_path / "one.md"
    replace_file(file, "a\n")
    replace_file(file, "b\r\nç\udcff\n")
    assert file.read_bytes() == b"b\r\n\xc3\xa7\\udcff\n"
    assert os.listdir(tmp_path) == ["one.md"]


@posix
def test_links_and_modes_stay(tmp_path):
    file, link = tmp_path / "one.md", tmp_path / "link.md"
    file.write_text("old")
    file.chmod(0o640)
    link.symlink_to(file)
    replace_file(link, "new")
    assert link.is_symlink()
    assert (file.read_text(), stat.S_IMODE(file.stat().st_mode)) == ("new", 0o640)


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_what_goes_wrong_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, call):
    def full(*arguments):
        raise OSError(28, "No space left on device")

    file = tmp_path / "one.md"
    file.write_text("old")
    monkeypatch.setattr(os, call, full)
    with pytest.raises(OSError, match="No space"):
        replace_file(file, "new")
    assert file.read_text() == "old"
    assert os.listdir(tmp_path) == ["one.md"]


@posix
def test_a_pipe_is_written_to(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    replace_file(pipe, "text")
    assert os.read(reader, 10) == b"text"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
