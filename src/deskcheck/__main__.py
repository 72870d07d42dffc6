"""``python -m deskcheck`` is the command ``deskcheck``."""

from deskcheck.cli import console

if __name__ == "__main__":
    console()
