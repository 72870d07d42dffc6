"""What is said of words that name nothing."""

import io

import pytest

from deskcheck.cli import main


def refused(words, capsys):
    """Run a command line that names no command; return what is said."""
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    return capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["strings"],
        ["strings", "numbers"],
        ["mutability/mutable_default"],
        ["mutable_default"],
        ["my.py"],
    ],
)
def test_what_can_be_played_in_place_of_a_command_is_to_be_played(
    words, capsys, tmp_path, monkeypatch
):
    (tmp_path / "my.py").write_text("print(1)\n")
    monkeypatch.chdir(tmp_path)
    said = refused(words, capsys)
    assert f"There is no command '{words[0]}'." in said
    assert f"deskcheck play {' '.join(words)}\n" in said


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("lst", "Did you mean 'deskcheck list'?"),
        ("progres", "Did you mean 'deskcheck progress'?"),
        ("mutabilty", "Did you mean 'deskcheck play mutability'?"),
        ("xyzzy", "'deskcheck --help' lists the commands."),
        ("missing.py", "'deskcheck --help' lists the commands."),
    ],
)
def test_any_other_word_is_compared_with_commands_then_with_topics(word, said, capsys):
    assert said in refused([word], capsys)


def test_a_file_that_is_no_program_is_not_to_be_played(capsys, tmp_path, monkeypatch):
    (tmp_path / "Makefile").write_text("all:\n")
    monkeypatch.chdir(tmp_path)
    assert "deskcheck play" not in refused(["Makefile"], capsys)


def test_an_unknown_topic_of_the_list_has_a_suggestion(pack, capsys):
    pack("strings/one", "print(1)\n")
    assert main(["list", "string", "--puzzles", str(pack.root)]) == 2
    assert "Did you mean strings?\nTopics: strings\n" in capsys.readouterr().err
    assert main(["list", "xyzzy", "--puzzles", str(pack.root)]) == 2
    assert "Did you mean" not in capsys.readouterr().err


def test_a_command_without_a_name_is_still_play(pack, capsys, monkeypatch):
    pack("strings/one", "print(1)\n")
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(["--plain", "--puzzles", str(pack.root)]) == 0
    assert "print(1)" in capsys.readouterr().out.replace(" 1 │ ", "")
