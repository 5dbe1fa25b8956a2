"""A rehearsal on a staging system that drifted in hidden ways: all of it is told, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.rehearsal.staging import DOCUMENT, Staging, result, staging

from postspec.cli import main
from postspec.drift import Kind, observe, read_traffic
from postspec.openapi import apply_overlay, read_document, read_overlay, to_json
from postspec.report import Found, as_findings
from postspec.stub import Fault

LOST_HEADER = ("/machines/log", "X-Lines")
SLOW_MS = 700
THRESHOLDS = f"[contract.targets.staging.thresholds]\ngetDust = {{p95-ms = {SLOW_MS - 200}}}\n"


#: Each operation gets few random requests; what follows from its schemas is sent in any case.
QUICK: Mapping[str, str] = {"POSTSPEC_MAX_EXAMPLES": "1"}


@dataclass(frozen=True, slots=True)
class Planted:
    """What is wrong with the system, the check and the operation that have to be told, and the drift.

    `drift` has the kinds and names of the differences that traffic shows, none where it shows none.
    """

    fault: Fault | None
    check: str
    operation: str
    drift: tuple[tuple[Kind, str], ...] = ()


def _shape(fault: Fault, operation: str, *drift: tuple[Kind, str]) -> Planted:
    return Planted(fault, "response_schema_conformance", operation, drift)


#: What the run is not told: what is wrong → what has to come of it.
PLANTED: dict[str, Planted] = {
    "a renamed property": _shape(
        Fault(fault="rename-property", operations="getMember", property="fullName", name="title"),
        "GET /members/{memberId}",
        (Kind.MISSING, "fullName"),
        (Kind.PROPERTY, "title"),
    ),
    "a property of another type": _shape(
        Fault(fault="retype-property", operations="listCourses", property="seats"),
        "GET /courses",
        (Kind.TYPE, "type"),
    ),
    "a new value": _shape(
        Fault(fault="unknown-choice", operations="listLockers", property="state"),
        "GET /lockers",
        (Kind.ENUM, "enum"),
    ),
    "an undocumented status": Planted(
        Fault(fault="undocumented-status", operations="getHeat", status=207),
        "status_code_conformance",
        "GET /machines/heat",
        ((Kind.STATUS, "207"),),
    ),
    "another media type": Planted(
        Fault(fault="content-type", operations="getNoise", content_type="text/html"),
        "content_type_conformance",
        "GET /machines/noise",
        ((Kind.MEDIA_TYPE, "text/html"),),
    ),
    "a missing property": _shape(
        Fault(fault="drop-property", operations="getLoad", property="unit"),
        "GET /machines/load",
        (Kind.MISSING, "unit"),
    ),
    "a missing header": Planted(None, "response_headers_conformance", "GET /machines/log"),
    "slow answers": Planted(
        Fault(fault="latency", operations="getDust", latency_ms=SLOW_MS),
        "latency",
        "GET /machines/dust",
    ),
    "failing now and then": Planted(
        Fault(fault="status", operations="getWater", status=500, rate=0.5),
        "not_a_server_error",
        "GET /machines/water",
        ((Kind.STATUS, "500"),),
    ),
    "an open door": Planted(
        Fault(fault="unchecked-auth", operations="getHours"),
        "ignored_auth",
        "GET /machines/hours",
    ),
    "bad input taken": Planted(
        Fault(fault="accepted-bad-input", operations="sendFeedback"),
        "negative_data_rejection",
        "POST /feedback",
    ),
    "a list of yesterday": Planted(
        Fault(fault="stale-list", operations="listTools"),
        "list_is_current",
        "GET /tools",
    ),
    "a change that is lost": Planted(
        Fault(fault="lost-write", operations="changeBench"),
        "change_is_seen",
        "PUT /benches/{benchId}",
    ),
    "a setting that is lost": Planted(
        Fault(fault="lost-write", operations="setOpeningHours"),
        "change_is_seen",
        "PUT /opening-hours",
    ),
    "a deletion that is undone": Planted(
        Fault(fault="undone-delete", operations="removeBadge"),
        "change_is_seen",
        "DELETE /badges/{badgeId}",
    ),
}

#: What no document can allow, so that no overlay settles it.
NOT_SETTLED = {name for name, one in PLANTED.items() if not one.drift} | {"failing now and then"}


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Staging, Path]]:
    """Give the system, and the folder of a run that was pointed at it and may write there.

    Tokens live for two seconds, much less than the run.
    """
    folder = tmp_path_factory.mktemp("staging")
    faults = tuple(one.fault for one in PLANTED.values() if one.fault is not None)
    with staging(
        folder, faults, token_s=2, without_header=LOST_HEADER, thresholds=THRESHOLDS
    ) as system:
        done = system.run(folder / "run", "--allow-writes", "--tb=no", **QUICK)
        assert done.returncode == 1, done.stdout[-2000:] + done.stderr[-2000:]
        yield system, folder / "run"


@pytest.mark.parametrize("what", PLANTED)
def test_what_is_planted_is_told(rehearsed: tuple[Staging, Path], what: str) -> None:
    """Each fault is one finding of its check and operation, in the report and for code hosts."""
    _, folder = rehearsed
    run, planted = result(folder), PLANTED[what]
    (found,) = [f for f in run.findings if _is_about(f, planted)]
    assert f'id="{found.fingerprint}"' in (folder / "report.html").read_text("utf-8")
    rules = {(one.rule, one.subject) for one in as_findings(run)}
    assert (planted.check.replace("_", "-"), planted.operation) in rules


def _is_about(found: Found, planted: Planted) -> bool:
    return (found.check, found.operation) == (planted.check, planted.operation)


def test_nothing_else_is_told(rehearsed: tuple[Staging, Path]) -> None:
    """What is right is not complained of, however often the login had to be renewed."""
    system, folder = rehearsed
    run = result(folder)
    # Of one fault several checks may have something to say.
    wrong = {one.operation for one in PLANTED.values()}
    assert {one.operation for one in run.findings} == wrong
    assert system.logins > 5


@pytest.mark.parametrize("what", [name for name, one in PLANTED.items() if one.drift])
def test_what_traffic_shows_is_drift(rehearsed: tuple[Staging, Path], what: str) -> None:
    """Each fault that answers show is a difference of its kind and name, at its operation."""
    traffic = read_traffic(rehearsed[1])
    planted = PLANTED[what]
    found = observe(read_document(DOCUMENT), traffic.exchanges)
    shown = {(one.kind, one.name) for one in found if planted.operation in one.operations}
    assert set(planted.drift) <= shown


def test_what_cannot_be_removed_is_told(rehearsed: tuple[Staging, Path]) -> None:
    """Items whose deletion the system undoes are listed, and nothing else is left of the run."""
    _, folder = rehearsed
    left = result(folder).left
    assert left
    assert all("/badges" in one and "is there yet" in one for one in left)
    lines = (folder / "created.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == len(left)


def test_proposals_settle_what_they_are_about(
    rehearsed: tuple[Staging, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the proposals as its overlay, the next run tells of them no more, but of what no document allows."""
    _, folder = rehearsed
    proposals = tmp_path / "proposals.yaml"
    assert main(["drift", str(folder), str(DOCUMENT), "-o", str(proposals)]) == 1
    capsys.readouterr()
    overlay = read_overlay(proposals.read_text("utf-8"))
    changed, problems = apply_overlay(dict(read_document(DOCUMENT).raw), overlay)
    assert not problems
    document = tmp_path / "openapi.json"
    document.write_text(to_json(changed), "utf-8")
    faults = tuple(one.fault for one in PLANTED.values() if one.fault is not None)
    with staging(
        tmp_path, faults, document=document, without_header=LOST_HEADER, thresholds=THRESHOLDS
    ) as system:
        system.run(tmp_path / "run", "--allow-writes", "--tb=no", **QUICK)
    found = {(one.check, one.operation) for one in result(tmp_path / "run").findings}
    told = {name for name, one in PLANTED.items() if (one.check, one.operation) in found}
    assert told == NOT_SETTLED


def test_a_wrong_password_is_one_message(tmp_path: Path) -> None:
    """A login that is refused stops the run before it begins, says so once, and shows no secret."""
    with staging(tmp_path) as system:
        done = system.run(tmp_path / "run", POSTSPEC_PASSWORD="not the password")
    assert done.returncode == 2
    said = done.stdout + done.stderr
    assert said.count("invalid_grant") == 1
    assert "POSTSPEC_PASSWORD" in said
    assert "not the password" not in said
    assert "Traceback" not in said
    assert not (tmp_path / "run").exists()
