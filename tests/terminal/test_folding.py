from io import StringIO

from deskcheck.cli.context import Context
from deskcheck.terminal.folding import fold


def test_lines_are_folded_at_spaces_and_paths_stay_whole(monkeypatch):
    monkeypatch.setenv("COLUMNS", "25")
    path = "/home/somebody/with-a/long-name.md"
    assert fold(f"deskcheck: {path} has no title.\n  indented").split("\n") == [
        "deskcheck:",
        path,
        "has no title.",
        "  indented",
    ]


def test_talk_is_folded_for_a_terminal_only(monkeypatch):
    monkeypatch.setenv("COLUMNS", "25")
    for is_terminal, lines in ((True, 2), (False, 1)):
        stream = StringIO()
        monkeypatch.setattr(stream, "isatty", lambda answer=is_terminal: answer)
        Context(StringIO(), StringIO(), stream, {}).say("a sentence that is longer than that")
        assert len(stream.getvalue().splitlines()) == lines
