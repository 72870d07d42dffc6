from io import StringIO

from deskcheck.terminal.markdown import show_links
from deskcheck.terminal.style import Style


def test_a_link_shows_its_title_without_escapes_and_its_whole_target():
    stream = StringIO()
    links = r"- [object.\_\_hash\_\_, and more on hashing](https://docs.python.org/3/reference/)"
    show_links(links, stream, 30, Style(False))
    assert stream.getvalue().splitlines() == [
        "See also: object.__hash__,",
        "and more on hashing",
        "  https://docs.python.org/3/reference/",
    ]
