"""deskcheck: predict what a short Python program prints, and learn from the difference."""

__version__ = "0.1.0"
