"""A running server to test: its address and credentials, from the environment alone."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx

from contract_tests.harness import identity, subject
from postspec.openapi import Operation

#: Methods that ask for nothing to be changed. Source: RFC 9110 §9.2.1.
SAFE_METHODS = frozenset({"get", "head", "options", "trace"})

_TIMEOUT_S = 15.0


class TargetError(ValueError):
    """The environment does not name a target that can be used. The message says what is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A server, and how to log in there: a token as it is, or a password grant.

    `token_path` is where the token endpoint is, None for where the document's example has it.
    """

    url: str
    token_path: str | None = None
    token: str = field(default="", repr=False)
    form: Mapping[str, str] = field(default_factory=dict, repr=False)

    def client(self) -> httpx.Client:
        """Give an HTTP client of the target that follows no redirect."""
        return httpx.Client(base_url=self.url, timeout=_TIMEOUT_S, follow_redirects=False)

    def bearer(self) -> str:
        """Give an access token. Raises HTTPStatusError where the target refuses the login."""
        if self.token:
            return self.token
        with self.client() as http:
            return identity.log_in(http, self.form, self.token_path)["access_token"]


def target(environ: Mapping[str, str] = os.environ) -> Target:
    """Give the target. Raises TargetError where its URL or its credentials are not set."""
    url = environ.get("POSTSPEC_TARGET_URL", "")
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
        raise TargetError("POSTSPEC_TARGET_URL is not set to an http or https URL")
    if not environ.get("POSTSPEC_TARGET_TOKEN_PATH", "/").startswith("/"):
        raise TargetError("POSTSPEC_TARGET_TOKEN_PATH has to be a path, not another host")
    token = environ.get("POSTSPEC_TARGET_TOKEN", "")
    user = environ.get("POSTSPEC_TARGET_USER", "")
    if not (token or user):
        raise TargetError("neither POSTSPEC_TARGET_TOKEN nor POSTSPEC_TARGET_USER is set")
    form = {
        "grant_type": "password",
        "username": user,
        "password": environ.get("POSTSPEC_TARGET_PASSWORD", ""),
        "client_id": environ.get("POSTSPEC_TARGET_CLIENT_ID", ""),
        "client_secret": environ.get("POSTSPEC_TARGET_CLIENT_SECRET", ""),
    }
    return Target(
        url=url.rstrip("/"),
        token_path=environ.get("POSTSPEC_TARGET_TOKEN_PATH") or None,
        token=token,
        form={k: v for k, v in form.items() if v},
    )


def sendable(environ: Mapping[str, str] = os.environ) -> list[Operation]:
    """Give the operations that may be sent to a live target."""
    if environ.get("POSTSPEC_ALLOW_WRITES") == "1":
        return list(subject.operations())
    return [o for o in subject.operations() if o.method in SAFE_METHODS]
