"""The realm's keys: made from the seed, so that a service which was given one keeps working.

They are as secret as the seed, which is to say not at all: they protect nothing but a stub.
Source: RFC 7517 (key set), RFC 7515 (signatures), RFC 8017 (RSA).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import itertools
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:  # loaded when the first token is signed: start-up is part of the product
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

_EXPONENT: Final = 65537
_PRIME_BYTES: Final = 128
_SMALL_PRIMES: Final = tuple(n for n in range(3, 2000, 2) if all(n % d for d in range(3, n, 2)))


@dataclass(frozen=True)
class RealmKeys:
    """The keys tokens are signed with. Each is made when it is first needed, and kept."""

    seed: int

    @cached_property
    def _signing(self) -> _RsaKey:
        return _RsaKey(self.seed, "sig", "RS256")

    @cached_property
    def _encryption(self) -> _RsaKey:
        return _RsaKey(self.seed, "enc", "RSA-OAEP")

    @cached_property
    def _shared(self) -> bytes:
        return hashlib.sha512(f"postspec stub {self.seed} refresh".encode()).digest()

    def sign(self, claims: Mapping[str, Any]) -> str:
        """Give a JSON Web Token that everybody can check with the key set (RS256)."""
        text = _unsigned({"alg": "RS256", "typ": "JWT", "kid": self._signing.kid}, claims)
        return f"{text}.{_base64url(self._signing.sign(text.encode()))}"

    def sign_for_itself(self, claims: Mapping[str, Any]) -> str:
        """Give a JSON Web Token that nobody but the realm can check (HS512)."""
        kid = str(uuid.uuid5(uuid.NAMESPACE_OID, f"refresh {self.seed}"))
        text = _unsigned({"alg": "HS512", "typ": "JWT", "kid": kid}, claims)
        return f"{text}.{_base64url(hmac.digest(self._shared, text.encode(), 'sha512'))}"

    def key_set(self) -> dict[str, Any]:
        """Give the JSON Web Key Set: a key for signatures and, as Keycloak has, one to encrypt."""
        return {"keys": [self._signing.jwk(), self._encryption.jwk()]}

    def public_key(self) -> str:
        """Give the public key of the signatures as Keycloak shows it: DER in base64."""
        return self._signing.public_der()


def claims_of(token: str) -> dict[str, Any]:
    """Give the claims of a token that the realm has made."""
    part = token.split(".")[1]
    claims: dict[str, Any] = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return claims


def hash_half(token: str) -> str:
    """Give the left half of a token's hash (`at_hash`; OpenID Connect Core, section 3.1.3.6)."""
    return _base64url(hashlib.sha256(token.encode()).digest()[:16])


@dataclass(frozen=True)
class _RsaKey:
    seed: int
    use: str
    algorithm: str

    @cached_property
    def kid(self) -> str:
        """The key's name: a digest of its public half."""
        return _base64url(hashlib.sha256(self.public_der().encode()).digest())

    @cached_property
    def private(self) -> RSAPrivateKey:
        """The key of 2048 bits that the seed leads to."""
        from cryptography.hazmat.primitives.asymmetric import rsa

        p, q = (_prime(f"postspec stub {self.seed} {self.use} {one}") for one in "pq")
        d = pow(_EXPONENT, -1, (p - 1) * (q - 1))
        public = rsa.RSAPublicNumbers(_EXPONENT, p * q)
        parts = (p, q, d, d % (p - 1), d % (q - 1), pow(q, -1, p))
        return rsa.RSAPrivateNumbers(*parts, public).private_key()

    def sign(self, data: bytes) -> bytes:
        """Give the signature (RSASSA-PKCS1-v1_5 with SHA-256), the same one for the same data."""
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import padding

        return self.private.sign(data, padding.PKCS1v15(), hashes.SHA256())

    def public_der(self) -> str:
        """Give the public half (SubjectPublicKeyInfo), in base64."""
        from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

        der = self.private.public_key().public_bytes(
            Encoding.DER, PublicFormat.SubjectPublicKeyInfo
        )
        return base64.b64encode(der).decode()

    def jwk(self) -> dict[str, Any]:
        """Give the public half as a JSON Web Key, with the certificate Keycloak adds."""
        numbers = self.private.public_key().public_numbers()
        certificate = self._certificate()
        return {
            "kid": self.kid,
            "kty": "RSA",
            "alg": self.algorithm,
            "use": self.use,
            "x5c": [base64.b64encode(certificate).decode()],
            "x5t": _base64url(hashlib.sha1(certificate, usedforsecurity=False).digest()),
            "x5t#S256": _base64url(hashlib.sha256(certificate).digest()),
            "n": _base64url(numbers.n.to_bytes(2 * _PRIME_BYTES)),
            "e": _base64url(_EXPONENT.to_bytes(3)),
        }

    def _certificate(self) -> bytes:
        """Give a certificate by the key for itself, in DER: valid for as long as one can be."""
        from datetime import UTC, datetime

        from cryptography import x509
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.serialization import Encoding

        name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "stub")])
        builder = x509.CertificateBuilder(
            issuer_name=name,
            subject_name=name,
            public_key=self.private.public_key(),
            serial_number=self.seed.__abs__() % 2**64 + 1,
            not_valid_before=datetime(2000, 1, 1, tzinfo=UTC),
            not_valid_after=datetime(9999, 12, 31, tzinfo=UTC),
        )
        return builder.sign(self.private, hashes.SHA256()).public_bytes(Encoding.DER)


@lru_cache(maxsize=16)  # a process may make many stubs of one seed
def _prime(label: str) -> int:
    """Give the first prime of 1024 bits after the number a label leads to, fit for RSA.

    Its two highest bits are set, so that a product of two has 2048 bits.
    """
    drawn = int.from_bytes(hashlib.shake_256(label.encode()).digest(_PRIME_BYTES))
    start = drawn | (3 << (8 * _PRIME_BYTES - 2)) | 1
    rests = [(start % prime, prime) for prime in _SMALL_PRIMES]
    for step in itertools.count(0, 2):
        if all((rest + step) % prime for rest, prime in rests):
            candidate = start + step
            if (candidate - 1) % _EXPONENT and _is_prime(candidate):
                return candidate
    raise AssertionError  # there is always another prime


def _is_prime(number: int) -> bool:
    """Tell whether a number drawn at random is prime (Miller-Rabin, eight bases)."""
    odd, twos = number - 1, 0
    while not odd % 2:
        odd, twos = odd // 2, twos + 1
    return all(_passes(number, base, odd, twos) for base in (2, 3, 5, 7, 11, 13, 17, 19))


def _passes(number: int, base: int, odd: int, twos: int) -> bool:
    power = pow(base, odd, number)
    if power in (1, number - 1):
        return True
    for _ in range(twos - 1):
        power = power * power % number
        if power == number - 1:
            return True
    return False


def _unsigned(head: Mapping[str, Any], claims: Mapping[str, Any]) -> str:
    """Write the part of a token that is signed (RFC 7515, section 7.1)."""
    parts = (json.dumps(one, separators=(",", ":")).encode() for one in (head, claims))
    return ".".join(_base64url(part) for part in parts)


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
