__all__ = ["theme", "_port"]

theme = "dark"
language = "fr"
_port = 9000
