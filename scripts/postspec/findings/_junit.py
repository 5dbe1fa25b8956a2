"""Findings as JUnit XML, which every CI server shows as tests.

Source: the schema of Apache Ant's JUnit task, as Jenkins and GitLab read it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from xml.etree import ElementTree as ET

from postspec.findings._finding import Finding, Severity

#: What XML 1.0 has no way to write (section 2.2).
_NO_XML: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(findings: Iterable[Finding], *, name: str, fail_on: Severity | None) -> str:
    """Give a test suite with a case for each finding; those at `fail_on` or above have failed.

       None lets all of them pass.
    A run without findings is one case that has passed: some servers take an empty suite for a
       broken one.
    """
    results = list(findings)
    failed = [one for one in results if fail_on and one.severity.rank >= fail_on.rank]
    suite = ET.Element(
        "testsuite",
        name=_xml(name),
        tests=str(max(1, len(results))),
        failures=str(len(failed)),
        errors="0",
        skipped="0",
    )
    for one in results:
        _add_case(suite, one, is_failed=one in failed)
    if not results:
        ET.SubElement(suite, "testcase", classname=_xml(name), name="no findings")
    ET.indent(suite)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(suite, "unicode") + "\n"


def _add_case(suite: ET.Element, finding: Finding, *, is_failed: bool) -> None:
    place = finding.place
    at = f"{place.file} {place.pointer}".strip()
    title = " ".join(part for part in (finding.subject, at) if part) or finding.message
    case = ET.SubElement(suite, "testcase", classname=finding.rule, name=_xml(title))
    said = [finding.message, finding.effect and f"done: {finding.effect}"]
    said += [finding.fix and f"fix: {finding.fix}"]
    text = _xml("\n".join(part for part in said if part))
    if is_failed:
        failure = ET.SubElement(case, "failure", type=finding.rule, message=_xml(finding.message))
        failure.text = text
    else:
        ET.SubElement(case, "system-out").text = text


def _xml(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
