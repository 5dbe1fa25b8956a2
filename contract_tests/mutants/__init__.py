"""Servers that are wrong on purpose, by the hundred: how much of what can be wrong the suites notice.

`python -m contract_tests.mutants` seeds one violation of the contract at a time into the stub and
runs the checks that are about the operation it is in. Nothing imports from here but this package.
"""
