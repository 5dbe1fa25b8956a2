"""Who gets in: callers and roles at each operation, and what the identity provider does.

`test_callers`, `test_roles` and `test_live` ask the operations. The rest is a table of what an
identity provider does, asked of the stub and of a real Keycloak alike.
`realm.json` is the realm both hold, `behaviours` the questions, `masking` what an answer is once
all that must differ is taken out of it, `recorded.json` the answers of a real Keycloak.
"""
