"""What keeps a collection from being fetched."""

from __future__ import annotations

from postspec.findings import Finding, Place, Rule, Severity, found

#: Rule name → what to do about it, where no better advice is at hand.
_FIXES: dict[str, str] = {
    "fetch-source-unknown": (
        "give the address of a published documentation page, a Postman API address or uid"
        " (OWNER-UUID), or a file"
    ),
    "fetch-file-unreadable": "check the name and the permissions of the file",
    "fetch-no-key": "put a Postman API key into the environment variable POSTMAN_API_KEY",
    "fetch-unreachable": "check the address, the network and the proxy settings, then try again",
    "fetch-timeout": "try again later, or download the collection with a browser and give the file",
    "fetch-refused": "check the key, or ask the owner whether the collection is still published",
    "fetch-not-found": "check the address: the collection may have been unpublished or moved",
    "fetch-rate-limited": "wait, then try again",
    "fetch-failed": "try again later, or export the collection from Postman and give the file",
    "fetch-redirected": "look at the new address with a browser and give that one",
    "fetch-too-large": "export the collection from Postman and give the file",
    "fetch-truncated": "try again: the connection broke off",
    "fetch-not-json": "open the address in a browser: a login or an error page may be in between",
    "fetch-no-collection": "give the address of a documentation page published from Postman",
}


#: Every rule of this room: what keeps a source from being fetched, and what is fetched without.
RULES: dict[str, Rule] = {
    name: Rule(Severity.ERROR, "nothing was fetched", fix) for name, fix in _FIXES.items()
} | {
    "fetch-environment-missing": Rule(
        Severity.WARNING, "the collection is fetched without the environment"
    ),
}


class FetchError(Exception):
    """A source from which no collection could be had.

    `finding` says what went wrong, where, and what to do. It never holds a key or a query string.
    """

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding)
        self.finding = finding

    def __str__(self) -> str:
        return self.finding.message


def failure(rule: str, message: str, *, source: str, fix: str = "") -> FetchError:
    """Give the error for a source; `source` is as it may be shown."""
    return FetchError(found(RULES, rule, message, Place(file=source), fix=fix))
