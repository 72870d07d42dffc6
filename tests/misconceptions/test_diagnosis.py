"""Which beliefs a wrong prediction fits, and in which order."""

from __future__ import annotations

from deskcheck.misconceptions.diagnosis import Context, Diagnosis, Fits, diagnose, pairs_to_try
from deskcheck.misconceptions.worlds import World

TRUTH = World("1\n2\n3\n4\n")
ANY = Context()


def worlds(**texts):
    return {(name,): World(text) for name, text in texts.items()}


def test_a_right_prediction_has_no_diagnosis():
    assert diagnose("1\n2\n3\n4", TRUTH, worlds(a="1\n"), ANY) == []


def test_a_world_that_prints_the_prediction_fits():
    wrong = worlds(a="1\n2\n3\n5\n", b="1\n2\n3\n6\n")
    assert diagnose("1\n2\n3\n5", TRUTH, wrong, ANY) == [Diagnosis("a", Fits.ALL)]


def test_spelling_and_blanks_do_not_matter():
    assert diagnose("[1,2]  \n\n", World("[1]\n"), worlds(a="[1, 2]\n"), ANY) == [
        Diagnosis("a", Fits.ALL)
    ]


def test_an_exception_fits_by_its_type():
    wrong = {("a",): World("1\nTypeError\n", (1,))}
    assert diagnose("1\nTypeError: no way", TRUTH, wrong, ANY) == [Diagnosis("a", Fits.ALL)]
    assert diagnose("1\nKeyError: no way", TRUTH, wrong, ANY) == []


def test_an_error_without_its_name_fits_where_the_world_fails():
    wrong = {("a",): World("1\nTypeError\n", (1,)), ("b",): World("1\nerror\n")}
    for written in ("error", "Error", "an exception"):
        found = diagnose(f"1\n{written}", TRUTH, wrong, ANY)
        assert Diagnosis("a", Fits.ALL) in found
    assert diagnose("error\n2", TRUTH, wrong, ANY) == []


def test_one_misread_line_among_right_ones_fits_lines():
    wrong = worlds(a="1\n20\n3\n40\n", b="1\n2\n3\n50\n")
    assert diagnose("1\n20\n3\n4", TRUTH, wrong, ANY) == [Diagnosis("a", Fits.LINES)]


def test_a_line_too_many_and_a_line_too_few_fit_lines():
    wrong = worlds(a="0\n1\n2\n3\n40\n", b="1\n3\n40\n")
    assert diagnose("0\n1\n2\n3\n4", TRUTH, wrong, ANY) == [Diagnosis("a", Fits.LINES)]
    assert diagnose("1\n3\n4", TRUTH, wrong, ANY) == [Diagnosis("b", Fits.LINES)]


def test_a_wrong_line_that_no_world_prints_there_fits_nothing():
    assert diagnose("1\n20\n30\n4", TRUTH, worlds(a="1\n20\n3\n4\n"), ANY) == []


def test_two_beliefs_come_last():
    wrong = worlds(a="1\n20\n3\n4\n", b="1\n2\n30\n4\n") | {("a", "b"): World("1\n20\n30\n4\n")}
    assert diagnose("1\n20\n30\n4", TRUTH, wrong, ANY) == [
        Diagnosis("a", Fits.PAIR, "b"),
        Diagnosis("b", Fits.PAIR, "a"),
    ]
    assert diagnose("1\n20\n3\n4", TRUTH, wrong, ANY) == [Diagnosis("a", Fits.ALL)]


def test_pairs_are_tried_among_beliefs_that_change_what_was_missed():
    wrong = worlds(a="1\n20\n3\n4\n", b="1\n2\n30\n4\n", c="1\n2\n3\n40\n")
    assert pairs_to_try("1\n20\n30\n4", TRUTH, wrong, ANY) == [("a", "b")]


def test_the_number_of_pairs_is_bounded():
    wrong = worlds(**{f"w{n}": f"{n}\n" for n in range(20)})
    assert len(pairs_to_try("99\n2\n3\n4", TRUTH, wrong, ANY)) == 28


def test_the_puzzles_own_beliefs_come_first_then_its_topic_then_history():
    wrong = worlds(a="9\n", b="9\n", c="9\n", d="9\n")
    context = Context(
        expected=["d"], topics={"c": "scope", "a": "numbers"}, topic="scope", history={"b": 2}
    )
    found = [diagnosis.belief for diagnosis in diagnose("9", TRUTH, wrong, context)]
    assert found == ["d", "c", "b", "a"]


def test_repeated_lines_do_not_hide_a_mixed_answer():
    truth = World("1\n1\n2\n2\n")
    wrong = worlds(a="1\n2\n1\n1\n")
    assert diagnose("1\n2\n2\n1", truth, wrong, ANY) == [Diagnosis("a", Fits.LINES)]


def test_of_beliefs_that_explain_as_much_the_commoner_comes_first():
    wrong = worlds(rare="0\n", usual="0\n")
    found = diagnose("0", TRUTH, wrong, Context(common={"usual"}))
    assert [diagnosis.belief for diagnosis in found] == ["usual", "rare"]
