"""Words that several faces say alike."""

import pytest

from deskcheck.session.wording import counted


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 questions"), (1, "1 question"), (2, "2 questions")]
)
def test_one_is_not_many(count, said):
    assert counted(count, "question") == said
