"""The interactive terminal: an editor where there is one, plain lines where there is none."""
