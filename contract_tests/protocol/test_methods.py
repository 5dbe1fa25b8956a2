"""What may be asked of a path is what the document says, and nothing besides."""

from __future__ import annotations

from http import HTTPStatus

import pytest

from contract_tests.harness import server, subject

#: Methods of RFC 9110 §9.3 and RFC 5789 that an API may have.
METHODS = ("DELETE", "GET", "PATCH", "POST", "PUT")

PATHS = sorted({operation.path for operation in subject.operations()})


@pytest.mark.parametrize("path", PATHS)
def test_an_undocumented_method_is_refused(path: str) -> None:
    """405, with the methods that there are in `Allow` (RFC 9110 §15.5.6)."""
    documented = {o.method.upper() for o in subject.operations() if o.path == path}
    stub, token = server.fresh()
    with stub.client(token) as http:
        for method in sorted(set(METHODS) - documented):
            answer = http.request(method, path.replace("{", "").replace("}", ""))
            assert answer.status_code == HTTPStatus.METHOD_NOT_ALLOWED, method
            assert documented <= set(answer.headers["Allow"].split(", "))
