"""What an identity provider does, as a table, asked of the stub and of a real Keycloak alike.

`realm.json` is the realm both hold, `behaviours` the questions, `masking` what an answer is once
all that must differ is taken out of it, `recorded.json` the answers of a real Keycloak.
"""
