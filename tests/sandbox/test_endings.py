"""How runs end: what is read from the outside must be what happened inside."""

import os
import re
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from deskcheck.sandbox import running
from deskcheck.sandbox.batch import run_many
from deskcheck.transcript import Ending


class Case(NamedTuple):
    """A program, how it ends, and what it prints; None where versions put it differently."""

    text: str | bytes
    ending: Ending
    transcript: str | None


def read_cases():
    """Read ``endings.txt``: a heading, the program, how it ends, and the transcript."""
    content = Path(__file__).with_name("endings.txt").read_text(encoding="utf-8")
    for section in re.split(r"(?m)^=== ", content)[1:]:
        name, _, rest = section.partition("\n")
        text, ending, transcript = re.split(r"(?m)^--- (.*)\n", rest)
        word, _, unknown = ending.partition(" ")
        yield name, Case(text, Ending(word), None if unknown else transcript)
    yield "bytes that are no source", Case(b"x = 1\n\xff\n", Ending.RAISED, None)


CASES = dict(read_cases())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="some of them fork")
@pytest.mark.parametrize(("text", "ending", "transcript"), CASES.values(), ids=CASES)
def test_endings(sandbox, text, ending, transcript):
    outcome = sandbox.run(text)
    assert outcome.ending is ending
    if transcript is not None:
        assert outcome.transcript == transcript
    assert (outcome.exception is not None) == (ending is Ending.RAISED)
    if ending is Ending.RAISED:
        lines = outcome.transcript.splitlines()
        assert outcome.raised_at == (len(lines) - 1,)
        assert lines[-1] == outcome.exception.line
    else:
        assert outcome.raised_at == ()


def test_endings_on_other_pythons(sandbox, any_interpreter):
    cases = {name: case for name, case in CASES.items() if "3.11" not in name}
    programs = [
        sandbox.program(case.text, name=f"program{number}.py")
        for number, case in enumerate(cases.values())
    ]
    outcomes = run_many(programs, any_interpreter, jobs=2)
    endings = dict(zip(cases, (outcome.ending for outcome in outcomes), strict=True))
    assert endings == {name: case.ending for name, case in cases.items()}


def test_a_syntax_error_in_an_imported_module(tmp_path, sandbox):
    (tmp_path / "puzzle").mkdir()
    (tmp_path / "puzzle" / "broken.py").write_text("def f(:\n")
    outcome = sandbox.run("print(1)\nimport broken", name="puzzle/main.py", alone=False)
    assert outcome.transcript == "1\nSyntaxError: invalid syntax\n"


def test_exceptions_of_imported_modules_show_the_module(tmp_path, sandbox):
    (tmp_path / "puzzle").mkdir()
    (tmp_path / "puzzle" / "errors.py").write_text("class E(Exception): pass\n")
    outcome = sandbox.run("from errors import E\nraise E(1)", name="puzzle/main.py", alone=False)
    assert outcome.exception == ("errors.E", "1")
    assert not (tmp_path / "puzzle" / "__pycache__").exists()


def test_a_program_that_is_alone_sees_no_neighbours(tmp_path, sandbox):
    (tmp_path / "random.py").write_text("print('shadow')\n")
    assert sandbox.run("import random", alone=True).transcript == ""
    assert sandbox.run("import random", alone=False).transcript == "shadow\n"


def test_plain_exceptions_cost_no_second_run(sandbox, monkeypatch):
    runs = []
    once = running.supervise
    monkeypatch.setattr(running, "supervise", lambda *a: runs.append(a) or once(*a))
    sandbox.run("def f():\n    with open('x') as f: pass\ntry: f()\nexcept KeyError: pass")
    sandbox.run("x = = 1")
    assert len(runs) == 2


def test_addresses_are_numbered_across_the_streams(sandbox):
    text = (
        "import sys\nclass A: pass\na, b = A(), A()\nprint(a, b, a)\nprint(b, file=sys.stderr)\n"
        "raise ValueError(f'{b}\\n{a}')"
    )
    outcome = sandbox.run(text)
    one, two = (f"<__main__.A object at 0x...{n}>" for n in (1, 2))
    assert outcome.transcript == f"{one} {two} {one}\nValueError: {two}\n"
    assert outcome.stderr.startswith(two)
    assert outcome.exception.message == f"{two}\n{one}"


def test_escapes_and_odd_bytes_are_made_visible(sandbox):
    text = "import sys\nsys.stdout.buffer.write(b'\\xff\\x1b[31m\\tx\\x00\\r\\n')"
    assert sandbox.run(text).transcript == "\\xff\\x1b[31m\tx\\x00\\r\n"


def test_the_surroundings_of_a_program(sandbox, monkeypatch):
    monkeypatch.setenv("PYTHONSTARTUP", "/x")
    monkeypatch.setenv("PYTHONWARNINGS", "error")
    monkeypatch.setenv("FORCE_COLOR", "1")
    text = """\
        import os, sys, time
        print(os.listdir(), len(os.environ) < 14, sys.stdin.read() == "", time.tzname)
        print(sys.stdout.encoding, sys.stdout.errors, open(os.devnull).encoding)
        print(sys.argv == [__file__], sys.path[0] == os.path.dirname(__file__), __name__)
        print(hash("a"), os.getpgid(0) == os.getpid(), sys.dont_write_bytecode)
        """
    outcome = sandbox.run(text)
    first, second, third, fourth = outcome.transcript.splitlines()
    assert first == "[] True True ('UTC', 'UTC')"
    assert second.casefold() == "utf-8 strict utf-8"
    assert third == "True True __main__"
    assert fourth.endswith("True True") == (sys.platform != "win32")
    assert sandbox.run(text).transcript == outcome.transcript


def test_perturbations_change_the_circumstances_only(sandbox):
    from deskcheck.sandbox.perturbations import NEUTRAL, PERTURBATIONS

    text = (
        "import os, sys, time\nprint(os.environ['PYTHONHASHSEED'], time.tzname[0], "
        "len(__file__) > 150, len(os.environ.get('DESKCHECK_PADDING', '')), "
        "os.environ.get('PYTHONMALLOC'), sys.flags.dev_mode, sys.flags.optimize)"
    )
    shown = [sandbox.run(text, perturbation=p).transcript for p in PERTURBATIONS]
    assert PERTURBATIONS[0] is NEUTRAL
    assert [line.split()[:1] + line.split()[3:] for line in shown] == [
        ["0", "0", "None", "False", "0"],
        ["1", "3000", "None", "False", "0"],
        ["2", "0", "None", "False", "0"],
        ["0", "0", "malloc", "False", "0"],
        ["0", "0", "None", "True", "0"],
        ["0", "0", "None", "False", "1"],
    ]
    assert shown[1].split()[1:3] == ["NPT", "True"]


def test_perturbations_move_folder_programs_as_a_whole(tmp_path, sandbox):
    from deskcheck.sandbox.perturbations import PERTURBATIONS

    (tmp_path / "puzzle").mkdir()
    (tmp_path / "puzzle" / "other.py").write_text("print(len(__file__) > 150)\n")
    outcome = sandbox.run(
        "import other", name="puzzle/main.py", alone=False, perturbation=PERTURBATIONS[1]
    )
    assert outcome.transcript == "True\n"
