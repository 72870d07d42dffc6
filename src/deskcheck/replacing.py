"""Writing a file as a whole: whoever meets it, meets the old one or the new one.

A full disk, a kill or a second process that writes the same file leaves nothing half done.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

_STREAMS = ("/dev/", "/proc/")


def replace_file(file: Path, text: str) -> None:
    """Write a text to a file, in UTF-8, with its line ends as they are; raises OSError.

    A link stays one, and what cannot be replaced, such as /dev/stdout, is written to. What is no
    text in the text, such as bytes typed at a terminal, is written as ``\\udcff``.
    """
    content = text.encode("utf-8", "backslashreplace")
    if _is_stream(file):
        file.write_bytes(content)
        return
    place = os.path.realpath(file)
    fresh = f"{place}.{os.urandom(4).hex()}"
    try:
        with open(fresh, "xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())  # some disks say only now that they are full
        with suppress(OSError):
            os.chmod(fresh, os.stat(place).st_mode)
        os.replace(fresh, place)
    except BaseException:
        with suppress(OSError):
            os.unlink(fresh)
        raise


def _is_stream(file: Path) -> bool:
    """Whether a name stands for something that cannot be replaced."""
    special = file.exists() and not file.is_file()
    return special or file.absolute().as_posix().startswith(_STREAMS)
