"""What a secret looks like and which names announce one: tables, and the questions asked of them.

Sources: the vendors' own descriptions of their key formats; the parameter names of Postman's
authorization types; and names seen in published collections. Identifiers (UUIDs, Mongo ids, hashes)
are no secrets by shape: only a name or an `auth` object makes them one.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct


class Shape(Struct, frozen=True):
    """A secret known by its looks.

    `marker` must be in the text for `pattern` to be tried. A group in the pattern is the secret
    part; without one all of it is. `sign` is an expression for what goes on behind a marker that
    many a text has in it.
    """

    kind: str
    marker: str
    pattern: str
    sign: str = ""


_PEM_END = r"-----END[A-Z ]*PRIVATE KEY(?: BLOCK)?-----"
_BEARER = r"(?i)\bbearer(?:\s+|%20|\+)([\w.~+/-]{20,}=*)"

#: In the order in which they are looked for; the more special ones come first.
SHAPES: tuple[Shape, ...] = (
    Shape(
        "private-key",
        "PRIVATE KEY",
        rf"-----BEGIN[A-Z ]*PRIVATE KEY(?: BLOCK)?-----(?:(?!-----END)[\s\S])*(?:{_PEM_END})?",
    ),
    Shape("jwt", "eyJ", r"(?<![\w-])eyJ[\w-]{10,}\.[\w-]{10,}(?:\.[\w-]*){1,3}"),
    Shape("aws-access-key", "AKIA", r"\bAKIA[0-9A-Z]{16}\b"),
    Shape("aws-access-key", "ASIA", r"\bASIA[0-9A-Z]{16}\b"),
    Shape("github-token", "gh", r"\bgh[pousr]_[A-Za-z0-9]{36,}", "[pousr]_"),
    Shape("github-token", "github_pat_", r"\bgithub_pat_\w{40,}"),
    Shape("gitlab-token", "glpat-", r"\bglpat-[\w-]{20,}"),
    Shape("slack-token", "xox", r"\bxox[abeoprs]-[A-Za-z0-9-]{10,}"),
    Shape("slack-webhook", "hooks.slack.com", r"hooks\.slack\.com/(services/[\w/]{20,})"),
    Shape("stripe-key", "k_live_", r"\b[sr]k_live_[A-Za-z0-9]{10,}"),
    Shape("stripe-key", "k_test_", r"\b[sr]k_test_[A-Za-z0-9]{10,}"),
    Shape("webhook-secret", "whsec_", r"\bwhsec_[A-Za-z0-9+/=]{20,}"),
    Shape("twilio-key", "SK", r"\bSK[0-9a-f]{32}\b", "[0-9a-f]{8}"),
    Shape("sendgrid-key", "SG.", r"\bSG\.[\w-]{16,}\.[\w-]{16,}"),
    Shape("telegram-token", ":AA", r"\b\d{8,10}:AA[\w-]{33}\b"),
    Shape("postman-key", "PMAK-", r"\bPMAK-[0-9a-f]{24}-[0-9a-f]{34}\b"),
    Shape("postman-key", "PMAT-", r"\bPMAT-[0-9A-Z]{26}\b"),
    Shape("google-key", "AIza", r"\bAIza[\w-]{35}"),
    Shape("google-token", "ya29.", r"\bya29\.[\w-]{20,}"),
    Shape("google-secret", "GOCSPX-", r"\bGOCSPX-[\w-]{20,}"),
    Shape("ai-key", "sk-", r"\bsk-[A-Za-z0-9_-]{20,}", "[A-Za-z0-9_-]{8}"),
    Shape("npm-token", "npm_", r"\bnpm_[A-Za-z0-9]{36}"),
    Shape("shopify-token", "shp", r"\bshp(?:at|ca|pa|ss)_[0-9a-f]{32}"),
    Shape("digitalocean-token", "_v1_", r"\bdo[opr]_v1_[0-9a-f]{64}"),
    Shape("azure-key", "AccountKey=", r"AccountKey=([A-Za-z0-9+/=]{40,})"),
    Shape("signature", "sig=", r"[?&]sig=([\w%/+=-]{30,})"),
    Shape("signature", "X-Amz-Signature=", r"X-Amz-Signature=([0-9a-f]{64})"),
    Shape("bearer-token", "earer", _BEARER, r"[\s%+]"),
    Shape("bearer-token", "BEARER", _BEARER),
)

#: What most texts are made of, from the rarer to the commoner.
_COMMON = "_.:-kvbywgpfmucdlhrsnioate"


def _from_its_rarest(marker: str) -> str:
    """Give an expression for a marker by its rarest character, which few places have to be tried for."""
    at = min(range(len(marker)), key=lambda i: _COMMON.find(marker[i]))
    through, after = re.escape(marker[: at + 1]), re.escape(marker[at + 1 :])
    return f"{re.escape(marker[at])}(?<={through}){after}"


#: Any of the markers. Few texts have one, and to look for all at once takes a third of the time.
ANY_MARKER = "|".join(_from_its_rarest(shape.marker) + shape.sign for shape in SHAPES)

#: The secret parameters of each of Postman's authorization types.
AUTH_SECRETS: dict[str, frozenset[str]] = {
    "akamai": frozenset({"accessToken", "clientToken", "clientSecret"}),
    "apikey": frozenset({"value"}),
    "asap": frozenset({"privateKey"}),
    "awsv4": frozenset({"accessKey", "secretKey", "sessionToken"}),
    "basic": frozenset({"password"}),
    "bearer": frozenset({"token"}),
    "digest": frozenset({"password"}),
    "edgegrid": frozenset({"accessToken", "clientToken", "clientSecret"}),
    "hawk": frozenset({"authKey"}),
    "jwt": frozenset({"secret", "privateKey"}),
    "ntlm": frozenset({"password"}),
    "oauth1": frozenset({"consumerSecret", "token", "tokenSecret", "privateKey", "signature"}),
    "oauth2": frozenset({"accessToken", "refreshToken", "clientSecret", "password", "code"}),
}

Sensitivity = Literal["always", "if-token-like", "if-random", "credentials", "cookie"]

#: Names, lower case and without punctuation, and what their values are called once masked.
#: `always`: any value but a placeholder. `if-token-like`: in a body only a value that is long and
#: mixed enough; in a header, a form, a query or a variable it is `always`. `if-random`: only a value
#: that is long and mixed enough, wherever it stands.
_EXACT: dict[str, tuple[Sensitivity, str]] = {
    "authorization": ("credentials", "credentials"),
    "proxyauthorization": ("credentials", "credentials"),
    "cookie": ("cookie", "session-cookie"),
    "setcookie": ("cookie", "session-cookie"),
    "pass": ("if-token-like", "password"),
    "pwd": ("always", "password"),
}
_ENDINGS: tuple[tuple[str, Sensitivity, str], ...] = (
    ("password", "always", "password"),
    ("passwd", "always", "password"),
    ("passphrase", "always", "password"),
    ("clientsecret", "always", "client-secret"),
    ("apikey", "if-token-like", "api-key"),
    ("subscriptionkey", "if-token-like", "api-key"),
    ("accesskey", "if-token-like", "api-key"),
    ("secretkey", "if-token-like", "secret"),
    ("privatekey", "if-token-like", "private-key"),
    ("signingkey", "if-token-like", "secret"),
    ("secret", "if-token-like", "secret"),
    ("authkey", "if-token-like", "api-key"),
    ("token", "if-token-like", "token"),
    ("jwt", "if-token-like", "token"),
)

#: Names that end like a secret's and are none: places in a list, devices, traces of a request.
_HARMLESS = (
    r"(page|next|prev|previous|batch|cursor|continuation|continue|sync|scroll|resume|start|delta|device"
    r"|postman|push|fcm|apns|registration|idempotency|skip|offset|last)(page)?token$"
)

#: What every announcing name has in it, in lower case.
ROOTS = ("pass", "pwd", "secret", "token", "jwt", "key", "authorization", "cookie")

#: A vendor's own header, such as `Fastly-Key`; those that name a place or an object are none.
_VENDOR_KEY = r"(?!.*(surrogate|idempotency|partition|routing|public|cache|sort|object|map|ssh))\w+(-\w+)*-key"

_PUNCTUATION = re.compile(r"[^a-z0-9]+")

_PLACEHOLDER = r"""(?ix)
      <.*> | \{.*\} | \[.*\] | \(.*\) | \$\{.*\} | (?-i:\$[A-Z_]{2,}) | %.*% | :\w+
    | (?:.*[\W_])?(?:your|enter|insert|replace|change)(?:[\W_]|me|it|my|the|your|(?-i:[A-Z])).*
    | .*(?:redacted|masked|hidden|removed|placeholder|example|sample|dummy|xxxx|\*\*\*|\.\.\.|…).*
    | .*[\W_]here
    | (?:my|the|a|some|test|demo|new|old|access|refresh|auth|api|client|user|bearer|secret|\W|_)*
      (?:password|passwd|passphrase|pass|pwd|secret|token|key|jwt|credentials?)\d{0,3}
    | (?-i:[A-Z]+(?:_[A-Z]+)*_(?:KEY|TOKEN|SECRET|PASSWORD))
    | string|text|value|bearer|basic|header|none|null|undefined|nil|true|false|todo|tbd|test|foo|bar
    | (?:n/?a)
    """
_FILLER = frozenset("xX*.-_#•0 ")
#: A finger that ran over the same few letters or digits again and again: no draw at random does.
_REPEATED = r"([A-Za-z]{1,4}?|\d{1,4}?)\1{3,}"
_SHORTEST_REPEATED = 12

_LONG = 20
_LONGEST_PLACEHOLDER = 200
_MIXED = 10


@lru_cache(maxsize=4096)
def sensitivity(name: str) -> tuple[Sensitivity, str] | None:
    """Give how strictly to look at the value of a header, field or variable of that name.

    The second element is the kind its mask names; nothing for a name that announces no secret.
    """
    plain = _PUNCTUATION.sub("", name.lower())
    if plain not in _EXACT:
        plain = plain.rstrip("0123456789")  # `password2` is a password
    if plain in _EXACT:
        return _EXACT[plain]
    if plain.endswith("token") and compiled(_HARMLESS).search(plain):
        return None
    known = next(((how, kind) for end, how, kind in _ENDINGS if plain.endswith(end)), None)
    lower = name.lower()
    if known is None and lower.endswith("-key") and compiled(_VENDOR_KEY).fullmatch(lower):
        return ("if-random", "api-key")
    return known


def is_placeholder(value: str) -> bool:
    """Tell whether a value obviously stands for another: a variable, `<token>`, `your-key`, `xxxx`."""
    stripped = value.strip()
    if "{{" in stripped or _FILLER.issuperset(stripped) or _is_repeated(stripped):
        return True
    return compiled(_PLACEHOLDER).fullmatch(stripped[:_LONGEST_PLACEHOLDER]) is not None


def _is_repeated(value: str) -> bool:
    """Tell whether two thirds of a longer value, or more, are one short piece over and over."""
    if not _SHORTEST_REPEATED <= len(value) <= _LONGEST_PLACEHOLDER:
        return False
    runs = (len(match[0]) for match in compiled(_REPEATED).finditer(value))
    return max(runs, default=0) * 3 >= len(value) * 2


def is_token_like(value: str) -> bool:
    """Tell whether a value could have been drawn at random: one long word, letters and digits."""
    if " " in value or "://" in value or len(value) < _MIXED:
        return False
    has_digit = any(c.isdigit() for c in value)
    has_letter = any(c.isalpha() for c in value)
    return (has_digit and has_letter) or (
        has_letter and len(value) >= _LONG and not value.islower()
    )


#: Authentication schemes (IANA registry, and two vendors' own); what follows one is a credential.
SCHEMES = frozenset({"basic", "bearer", "digest", "hawk", "negotiate", "oauth", "token", "apikey"})


def mentions_secret(text: str) -> bool:
    """Tell whether a stretch of text had better not be shown: a shape, or a name that announces one."""
    if any(s.marker in text and compiled(s.pattern).search(text) for s in SHAPES):
        return True
    pattern = r"\"key\"\s*:\s*\"value\"|[\w.-]+"
    return any(m[0][0] == '"' or sensitivity(m[0]) for m in compiled(pattern).finditer(text))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first needed: start-up time is part of the product."""
    return re.compile(pattern)
