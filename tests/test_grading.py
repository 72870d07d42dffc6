"""Grading: what counts as right, nearly right and wrong."""

import pytest

from deskcheck.grading import Verdict, grade, normal_lines, same_line


def verdict(prediction, transcript, raised_at=()):
    return grade(prediction, transcript, raised_at).verdict


@pytest.mark.parametrize(
    ("prediction", "transcript"),
    [
        ("1\n2", "1\n2\n"),
        ("1  \n2\n\n\n", "1\n2\n"),
        ("", ""),
        ("\n\n", ""),
        ("a\n\nb", "a\n\nb\n"),
        ("1\r\n2\r\n", "1\n2\n"),
    ],
)
def test_trailing_blanks_and_blank_lines_at_the_end_do_not_count(prediction, transcript):
    assert verdict(prediction, transcript) is Verdict.RIGHT


@pytest.mark.parametrize(
    ("predicted", "actual"),
    [
        ("[1,2]", "[1, 2]"),
        ('"a"', "'a'"),
        ('["it"]', "['it']"),
        ("{3, 1, 2}", "{1, 2, 3}"),
        ("{'a':1}", "{'a': 1}"),
        ("(1,)", "(1, )"),
        ("[1,2] [3]", "[1, 2] [3]"),
        ("total [1,2]", "total [1, 2]"),
        ("Point(x=1,y=2)", "Point(x=1, y=2)"),
        ("[-1,2.50]", "[-1, 2.5]"),
        ("b'a'", 'b"a"'),
        ("{(1,2)}", "{(1, 2)}"),
    ],
)
def test_the_same_literal_in_another_spelling_is_nearly_right(predicted, actual):
    assert same_line(predicted, actual)
    assert verdict(predicted, actual) is Verdict.NEARLY


@pytest.mark.parametrize(
    ("predicted", "actual"),
    [
        ("1", "1.0"),
        ("1", "True"),
        ("'a'", "a"),
        ("[1, 2]", "(1, 2)"),
        ("{'a': 1, 'b': 2}", "{'b': 2, 'a': 1}"),
        ("-0.0", "0.0"),
        ("[1, 2]", "[2, 1]"),
        ("1 + 1", "2"),
        ("a  b", "a b"),
        ("none", "None"),
        ("12", "1 2"),
        ("b'a'", "'a'"),
        ("it's  fine", "it's fine"),
        ("{'a': 1}", "{'a': True}"),
    ],
)
def test_anything_else_is_exact(predicted, actual):
    assert not same_line(predicted, actual)
    assert verdict(predicted, actual) is Verdict.WRONG


@pytest.mark.parametrize(
    "prediction",
    [
        "1\nTypeError",
        "1\nTypeError: whatever I think it says",
        "1\nTypeError: unhashable type: 'list'",
        '1\nTraceback (most recent call last):\n  File "x.py", line 1\n    f()\nTypeError: no',
    ],
)
def test_an_uncaught_exception_is_right_by_its_type(prediction):
    transcript = "1\nTypeError: unhashable type: 'list'\n"
    assert verdict(prediction, transcript, [1]) is Verdict.RIGHT


def test_an_exception_type_may_be_given_without_its_module():
    assert verdict("InvalidOperation", "decimal.InvalidOperation: [...]", [0]) is Verdict.RIGHT


@pytest.mark.parametrize("prediction", ["ValueError", "error", "Type Error", "1", ""])
def test_another_exception_type_is_wrong(prediction):
    assert verdict(prediction, "TypeError: no\n", [0]) is Verdict.WRONG


def test_a_printed_line_that_looks_like_an_exception_is_exact():
    assert verdict("KeyError: 1", "KeyError: 2\n") is Verdict.WRONG


def test_lines_are_aligned_so_that_one_extra_line_is_one_difference():
    result = grade("1\n2\n2\n3\n", "1\n2\n3\n")
    assert [(line.predicted, line.actual) for line in result.lines if not line.same] == [
        ("2", None)
    ]


def test_the_first_wrong_line_is_named_by_its_place_in_the_truth():
    assert grade("[1]\n[1]\n", "[1]\n[1, 1]\n").place == "line 2"
    assert grade("1\n2\n2\n3\n", "1\n2\n3\n").place == "a line too many after line 2"
    assert grade("1\n2\n", "1\n2\n").place == ""


def test_as_many_lines_as_there_are_pair_place_by_place():
    result = grade("True\nTrue\nFalse\nTrue\n", "True\nFalse\nTrue\nFalse\n")
    assert [line.number for line in result.lines] == [1, 2, 3, 4]
    assert result.place == "line 2"


def test_differing_lines_between_common_ones_stand_side_by_side():
    lines = grade("a\nx\nc", "a\nb\nc").lines
    assert [(line.predicted, line.actual) for line in lines] == [("a", "a"), ("x", "b"), ("c", "c")]


def test_a_long_transcript_is_compared_in_bounded_time():
    actual = "\n".join(map(str, range(20_000)))
    predicted = "\n".join(map(str, range(1, 20_001)))
    assert verdict(predicted, actual) is Verdict.WRONG


@pytest.mark.parametrize(
    "line", ["(" * 4000, "[" * 300 + "]" * 300, "9" * 5000, "'\\d'", "\x00", "1_"]
)
def test_no_line_upsets_the_comparison(line):
    assert same_line(line, line)
    assert not same_line(line, "1")


def test_normal_lines_split_at_newlines_only():
    assert normal_lines("a\x0bb\u2028c\n") == ("a\x0bb\u2028c",)
