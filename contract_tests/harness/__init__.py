"""What the suites share: the subject under test, its examples, its client, and the stub.

Holds no test. Knows `postspec`'s documents, settings and stub, and nothing of any vendor.
"""
