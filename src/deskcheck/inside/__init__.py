"""What runs in the child process, beside the program under study.

Everything here keeps to the standard library and the syntax of Python 3.9, imports nothing from
outside this package, and only relatively: the child finds it as the top-level package ``inside``,
the parent, which reads metadata from it, as ``deskcheck.inside``. Import time is a feature.
"""
