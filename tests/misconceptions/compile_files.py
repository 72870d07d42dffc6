"""Rewrite files with all hooks inserted, and compile them; run on the Python under test.

The names of the files come on stdin; the errors leave on stdout, then the number of files. The
first argument is the folder of the package `inside`. Python 3.9 syntax, as there.
"""

import ast
import sys
import warnings

sys.path.insert(0, sys.argv[1])
from inside.belief import apply_all
from inside.neutral import Neutral

warnings.simplefilter("ignore")
count = 0
for name in sys.stdin.read().splitlines():
    with open(name, "rb") as file:
        source = file.read()
    try:
        compile(source, name, "exec", dont_inherit=True)
        tree = ast.parse(source)
        text = source.decode()
    except (SyntaxError, ValueError):
        continue  # bad on purpose, or in another encoding
    except RecursionError:
        continue  # so deep on purpose
    try:
        rewritten = apply_all([Neutral()], tree, text)
        compile(rewritten or tree, name, "exec", dont_inherit=True)
    except RecursionError:
        print("deep " + name)
    except Exception as error:
        print(name, type(error).__name__, error)
    count += 1
print(count)
