"""The responses of an operation, by status code, from every saved response of its calls."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from postspec.api._calls import Answer, Call, Field
from postspec.api._contents import contents_of
from postspec.api._examples import canonical
from postspec.api._groups import Group, about
from postspec.api._infer import infer_text_schema
from postspec.api._lattice import is_bottom
from postspec.api._model import Provenance, Response, ResponseHeader, Schema, StringShape
from postspec.api._samples import Sample, read_answer
from postspec.api._statements import NO_MARKS, Marks
from postspec.findings import Finding
from postspec.patterns import pattern

#: Response headers that say something about the connection, the cache or the server, not the API.
_NOISE_TEXT = """
    age alt-svc cache-control cf-cache-status cf-ray connection content-encoding content-length
    content-security-policy content-type cross-origin-embedder-policy cross-origin-opener-policy
    cross-origin-resource-policy date etag expect-ct expires feature-policy keep-alive last-modified
    nel permissions-policy pragma proxy-authenticate proxy-connection referrer-policy report-to
    server server-timing set-cookie set-cookie2 status strict-transport-security
    timing-allow-origin trailer transfer-encoding upgrade vary via x-amz-cf-id x-amz-cf-pop
    x-aspnet-version x-cache x-cache-hits x-content-type-options x-dns-prefetch-control
    x-download-options x-envoy-upstream-service-time x-frame-options x-permitted-cross-domain-policies
    x-powered-by x-served-by x-timer x-xss-protection
    """
_NOISE = frozenset(_NOISE_TEXT.split())
_NOISE_PREFIX = ("access-control-", "x-runtime", "x-varnish", "x-amz-apigw", "x-fb-", "x-kong-")
_CODE = pattern(r"(?<!\d)([1-5]\d\d)(?!\d)")
_SPEAKS_OF_FAILURE = pattern(
    r"(?i)\b(error|fail|failed|failure|invalid|denied|wrong|bad|missing|unauthori[sz]ed|forbidden"
    r"|not|no|expired|conflict|exists)\b"
)
UNDOCUMENTED = "Not documented by the collection"


def responses_of(
    group: Group, file: str, marks: Marks = NO_MARKS
) -> tuple[tuple[Response, ...], tuple[Finding, ...]]:
    """Give an operation's responses in order of status code, the one for all others last; never none.

    The order in which responses were saved plays no part.
    """
    findings: list[Finding] = []
    by_code: dict[int | None, list[tuple[Call, Answer]]] = defaultdict(list)
    has_success = any(_is_success(a.code) for call in group.calls for a in call.answers)
    is_default = has_success or marks != NO_MARKS
    for call in group.calls:
        for answer in call.answers:
            code, found = _code(answer, call, file, is_default=is_default)
            findings += found
            by_code[code].append((call, answer))
    responses = []
    for code in sorted(by_code, key=lambda code: (code is None, code)):
        response, found = _response(code, by_code[code], file)
        responses.append(response)
        findings += found
    if not any(r.status or not _SPEAKS_OF_FAILURE.search(r.description) for r in responses):
        message = "no response was saved with any request of this operation"
        if responses:
            message = "no response with a status code was saved with any request of this operation"
        findings.append(about("responses-undocumented", message, group.first, file))
        undocumented = Response(
            status=200,
            description=UNDOCUMENTED,
            provenance=Provenance(how="inferred", pointers=(group.first.pointer,)),
        )
        responses.insert(0, undocumented)
    return tuple(responses), tuple(findings)


def _is_success(code: int | None) -> bool:
    return code is not None and 200 <= code < 300


def _code(
    answer: Answer, call: Call, file: str, *, is_default: bool
) -> tuple[int | None, tuple[Finding, ...]]:
    """Give the status code of a saved response, None for that of all others.

    Without a code is what Postman's importer makes of the response `default` of an OpenAPI
    document (`is_default`); in a collection that shows no trace of it, it is a forgotten 200.
    """
    if answer.code is not None and 100 <= answer.code <= 599:
        return answer.code, ()
    code = _stated_code(answer.status) or _stated_code(answer.name)
    if code is not None:
        message = f"the saved response {answer.name!r} has no status code, {code} by its words"
        return code, (about("response-status-guessed", message, call, file, answer.pointer),)
    if _SPEAKS_OF_FAILURE.search(f"{answer.name} {answer.status}"):
        message = f"the saved response {answer.name!r} is a failure without a status code"
        return None, (about("response-without-status", message, call, file, answer.pointer),)
    if is_default:
        message = f"the saved response {answer.name!r} has no status code"
        return None, (about("response-without-status", message, call, file, answer.pointer),)
    message = f"the saved response {answer.name!r} has no status code, 200 as most have"
    return 200, (about("response-status-guessed", message, call, file, answer.pointer),)


def _stated_code(text: str) -> int | None:
    match = _CODE.search(text)
    if match:
        return int(match[1])
    phrase = text.strip().lower()
    return next((code for code, known in _phrases().items() if known.lower() == phrase), None)


@cache
def _phrases() -> dict[int, str]:
    """Give the reason phrase of each status code (RFC 9110, section 15)."""
    from http import HTTPStatus

    return {status.value: status.phrase for status in HTTPStatus}


def _response(
    code: int | None, answers: Sequence[tuple[Call, Answer]], file: str
) -> tuple[Response, tuple[Finding, ...]]:
    samples: list[Sample] = []
    findings: list[Finding] = []
    for call, answer in answers:
        sample, found = read_answer(answer, call, file)
        findings += found
        samples += [sample] if sample is not None else []
    return Response(
        status=code,
        description=_description(code, [answer for _, answer in answers]),
        contents=contents_of(_in_order(samples), is_output=True),
        headers=_headers([answer for _, answer in answers]),
        provenance=Provenance(
            how="stated", pointers=tuple(sorted(answer.pointer for _, answer in answers))
        ),
    ), tuple(findings)


def _in_order(samples: list[Sample]) -> list[Sample]:
    """Give the samples in an order in which the one they were saved in plays no part."""
    if len(samples) < 2:
        return samples
    if len({sample.name for sample in samples}) == len(samples):
        return sorted(samples, key=lambda sample: sample.name)
    return sorted(samples, key=lambda sample: (sample.name, canonical(sample.value)))


def _description(code: int | None, answers: Iterable[Answer]) -> str:
    names = sorted({answer.name for answer in answers if answer.name})
    if len(names) == 1:
        return names[0]
    return "Any other status" if code is None else _phrases().get(code) or f"Status {code}"


def _headers(answers: Sequence[Answer]) -> tuple[ResponseHeader, ...]:
    fields: dict[str, list[Field]] = defaultdict(list)
    for answer in answers:
        for header in answer.headers:
            name = header.name.lower()
            if name not in _NOISE and not name.startswith(_NOISE_PREFIX) and _is_token(name):
                fields[name].append(header)
    return tuple(_header(fields[name]) for name in sorted(fields))


def _is_token(name: str) -> bool:
    return re.fullmatch(r"[!#$%&'*+.^_`|~0-9a-z-]+", name) is not None


def _header(fields: Sequence[Field]) -> ResponseHeader:
    name = min(f.name for f in fields)
    texts = [f.text for f in fields if f.text and not f.is_open]
    schema = infer_text_schema(name, texts, tuple(f.pointer for f in fields))
    if is_bottom(schema):
        schema = Schema(string=StringShape(), provenance=schema.provenance)
    description = min((f.description for f in fields if f.description), default="")
    return ResponseHeader(name=name, schema=schema, description=description)
