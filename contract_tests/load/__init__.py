"""A target put under load, with the generated client: `python -m contract_tests.load`.

Locust makes the users and divides them over processes and machines; what may be sent, and what is
removed afterwards, is as in a run of the contract tests.
"""
