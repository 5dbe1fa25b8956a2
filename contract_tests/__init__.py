"""The suites that hold an API, its document and its client to each other.

Everything here is driven by the document that `postspec.toml` names: an operation is covered the day
it appears. What one vendor does differently from everybody is in `test_efcx_irregularities.py` and
`deviations.toml`, and nowhere else.
"""
