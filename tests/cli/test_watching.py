"""``deskcheck check --watch`` in a real terminal: it checks again on save, and on ``r``."""

import os
import sys

import pytest

pexpect = pytest.importorskip("pexpect")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


@pytest.fixture
def watching(pack):
    page = pack("lists/one", "print([1])\n", output="[1]")
    command = [
        "-m",
        "deskcheck",
        "check",
        str(page),
        "--watch",
        "--color=never",
        f"--python={sys.executable}",
    ]
    child = pexpect.spawn(
        sys.executable,
        command,
        env={**os.environ, "TERM": "xterm-256color"},
        dimensions=(50, 80),
        encoding="utf-8",
        timeout=60,
    )
    yield child, page
    child.close(force=True)


def test_a_saved_file_is_checked_again_and_keys_work(watching):
    child, page = watching
    child.expect_exact("q quit")
    page.with_suffix(".py").write_text("print([1, 2])\n")
    child.expect_exact("[1, 2]")
    child.expect_exact("✗ output")
    child.expect_exact("q quit")
    child.send("r")
    child.expect_exact("✗ output")
    child.expect_exact("q quit")
    child.send("q")
    child.expect(pexpect.EOF)
    child.wait()
    assert child.exitstatus == 0
