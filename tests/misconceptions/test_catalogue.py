"""What holds for every belief."""

from __future__ import annotations

import ast
import os
import re

import pytest
from belief_examples import examples, files

from deskcheck.inside import catalogue
from deskcheck.inside.belief import REGISTRY
from deskcheck.inside.features import Features
from deskcheck.misconceptions.commonest import COMMON

catalogue.load()
# All programs in all worlds take most of a minute; by default some are looked at.
STEP = 1 if os.environ.get("DESKCHECK_ALL_WORLDS") else 12
NEUTRAL = ("neutral",)
EXAMPLES = examples()
CHANGES = [
    pytest.param(belief, program, output, id=f"{belief}-{number}")
    for belief, table in EXAMPLES.items()
    for number, (program, output) in enumerate(table.changes.items(), 1)
]
LEAVES = [
    pytest.param(belief, program, id=f"{belief}-{number}")
    for belief, table in EXAMPLES.items()
    for number, program in enumerate(table.leaves, 1)
]
PROGRAMS = sorted(
    {program for table in EXAMPLES.values() for program in (*table.changes, *table.leaves)}
)


@pytest.mark.parametrize(("belief", "program", "output"), CHANGES)
def test_a_belief_changes_what_a_program_prints(run_worlds, belief, program, output):
    worlds = run_worlds(program, [(belief,), NEUTRAL])
    assert worlds[(belief,)].transcript == output
    assert worlds[()].transcript != output
    assert worlds.get(NEUTRAL, worlds[()]) == worlds[()]


@pytest.mark.parametrize(("belief", "program"), LEAVES)
def test_a_belief_leaves_other_programs_alone(run_worlds, belief, program):
    worlds = run_worlds(program, [(belief,), NEUTRAL])
    assert worlds.get((belief,), worlds[()]) == worlds[()]
    assert worlds.get(NEUTRAL, worlds[()]) == worlds[()]


@pytest.mark.parametrize(("belief", "program", "output"), CHANGES)
def test_the_filter_keeps_a_belief_for_what_it_changes(belief, program, output):
    assert REGISTRY[belief].matters(Features(ast.parse(program)))


def independent(names):
    """Group beliefs so that in a group none hides what another one does; fewer worlds to run."""
    groups = []
    for name in names:
        kind = REGISTRY[name]
        means = {*kind.hooks(), *kind.shadowed(), *kind.visited()}
        group = next((group for group in groups if means.isdisjoint(group[1])), None)
        if group is None:
            groups.append(([name], means))
        else:
            group[0].append(name)
            group[1].update(means)
    return [tuple(members) for members, _ in groups]


def test_no_program_is_lost_to_the_filter(run_worlds):
    """What the filter leaves out, prints the truth."""
    for program in PROGRAMS[::STEP]:
        main, modules = files(program)
        features = Features(*map(ast.parse, (main, *modules.values())))
        left_out = [name for name, kind in REGISTRY.items() if not kind.matters(features)]
        worlds = run_worlds(program, independent(left_out))
        truth = worlds[()]
        assert {key: world for key, world in worlds.items() if world != truth} == {}, program


@pytest.mark.parametrize("belief", list(REGISTRY))
def test_a_belief_has_examples_of_both_kinds(belief):
    table = EXAMPLES.get(belief)
    assert table is not None, f"add {belief} to belief_examples/{REGISTRY[belief].topic}.py"
    assert table.leaves
    assert table.changes


def test_no_examples_of_unknown_beliefs():
    assert set(EXAMPLES) <= set(REGISTRY)


@pytest.mark.parametrize("belief", list(REGISTRY))
def test_the_texts_are_fit_to_be_read(belief):
    cls = REGISTRY[belief]
    for text in (cls.belief(), cls.rule()):  # ValueError unless the docstring has two paragraphs
        assert text[0].isupper() or text[0] == "`"
        assert text.endswith(".")
        assert text.count("`") % 2 == 0
    assert len(re.findall(r"\.\s+[A-Z]", cls.rule())) == 0, "the rule is one sentence"
    assert len(cls.belief()) <= 120
    assert len(cls.rule()) <= 160


def test_ids_are_lower_case_words():
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", belief) for belief in REGISTRY)


def test_the_common_beliefs_are_in_the_catalogue():
    assert set(REGISTRY) >= COMMON
