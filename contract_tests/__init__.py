"""The suites that hold an API, its document and its client to each other.

Everything here is driven by the document that `postspec.toml` names: an operation is covered the day
it appears. What one vendor does differently from everybody is in the modules `test_efcx_…` and in
`deviations.toml`, and nowhere else. A folder that holds tests is a layer; its module `test_live`, if
it has one, is what a running server is asked.
"""
