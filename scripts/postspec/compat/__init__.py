"""Two documents compared: (old, new) in, changes and a verdict out.

Knows documents and findings only.
"""
