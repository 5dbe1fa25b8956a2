"""Ten edits of the Expertflow CX collection and its overlay, each judged by the gate.

    python benchmarks/gate_edits.py [NAME...]

Each edit is made in a scratch clone, converted and generated as a person would, and judged without
the contract tests. The table has what the gate says beside what a person would; it exits with 1
where the two differ. About a quarter of a minute an edit.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
POSTSPEC = [sys.executable, "-m", "postspec"]

Edit = Callable[[Path], None]
Change = Callable[[list[dict[str, Any]]], Any]


@dataclass(frozen=True)
class Case:
    """An edit, what a person would say of it, and a rule that has to be among the changes."""

    name: str
    edit: Edit
    code: int
    bumps: tuple[str, str]
    rule: str


# --- edits ----------------------------------------------------------------------------------------


def items(tree: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give every request of a collection."""
    for item in tree["item"]:
        if "item" in item:
            yield from items(item)
        else:
            yield item


def collection(change: Change) -> Edit:
    """Give the edit that changes the requests of the collection."""

    def edit(folder: Path) -> None:
        path = folder / "postman" / "collection.json"
        tree = json.loads(path.read_text("utf-8"))
        change(list(items(tree.get("collection", tree))))
        path.write_text(json.dumps(tree, indent=2, ensure_ascii=False) + "\n", "utf-8")

    return edit


def named(requests: list[dict[str, Any]], name: str) -> dict[str, Any]:
    """Give the one request of a name."""
    (found,) = [one for one in requests if one["name"] == name]
    return found


def change_answers(item: dict[str, Any], change: Change) -> None:
    """Change the lists of a request's saved responses that succeeded."""
    for response in item["response"]:
        if response["code"] < 300:
            body = change(json.loads(response["body"]))
            response["body"] = json.dumps(body, indent=4, ensure_ascii=False)


def rename_a_response_field(requests: list[dict[str, Any]]) -> None:
    """Call the name of a team `name`."""

    def renamed(teams: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{("name" if k == "teamName" else k): v for k, v in t.items()} for t in teams]

    change_answers(named(requests, "List teams"), renamed)


def make_a_response_field_nullable(requests: list[dict[str, Any]]) -> None:
    """Show one team without a name."""

    def emptied(teams: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{**teams[0], "teamName": None}, *teams[1:]]

    change_answers(named(requests, "List teams"), emptied)


def drop_a_status(requests: list[dict[str, Any]]) -> None:
    """Save no answer 404 any more."""
    item = named(requests, "Get team of a user")
    item["response"] = [one for one in item["response"] if one["code"] != 404]


def with_query(parameter: dict[str, Any]) -> Change:
    """Give the change that adds a query parameter to a request and to what was saved of it."""

    def change(requests: list[dict[str, Any]]) -> None:
        item = named(requests, "List calendars")
        for request in (item["request"], *(one["originalRequest"] for one in item["response"])):
            url = request["url"]
            url["query"] = [parameter]
            url["raw"] += f"?{parameter['key']}={parameter['value']}"

    return change


def move_a_prefix(requests: list[dict[str, Any]]) -> None:
    """Serve the calendars elsewhere."""
    for item in requests:
        for request in (item["request"], *(one["originalRequest"] for one in item["response"])):
            url = request["url"]
            if url.get("path", [""])[0] == "business-calendar":
                url["path"][0] = "calendar-service"
                url["raw"] = url["raw"].replace("/business-calendar/", "/calendar-service/")


def change_a_description(requests: list[dict[str, Any]]) -> None:
    """Say the same in other words."""
    request = named(requests, "List calendars")["request"]
    request["description"] = request["description"].replace(
        "Lists all calendars.", "Lists every calendar of the tenant."
    )


def replace_in_overlay(old: str, new: str) -> Edit:
    """Give the edit that replaces one piece of the overlay's text."""

    def edit(folder: Path) -> None:
        path = folder / "openapi" / "overlay.yaml"
        text = path.read_text("utf-8")
        assert text.count(old) == 1, old  # noqa: S101 - the overlay has been changed by somebody
        path.write_text(text.replace(old, new), "utf-8")

    return edit


def both(one: Edit, other: Edit) -> Edit:
    """Give the edit that makes two, as what has moved in the collection moves in the overlay."""

    def edit(folder: Path) -> None:
        one(folder)
        other(folder)

    return edit


def remove_an_operation(folder: Path) -> None:
    """Take one request out of its folder."""
    path = folder / "postman" / "collection.json"
    tree = json.loads(path.read_text("utf-8"))
    pending = [tree]
    while pending:
        node = pending.pop()
        node["item"] = [one for one in node["item"] if one["name"] != "QM notifications"]
        pending += [one for one in node["item"] if "item" in one]
    path.write_text(json.dumps(tree, indent=2, ensure_ascii=False) + "\n", "utf-8")


_REASONS = "error: {enum: [REASON_NAME_CONFLICT, NOT_ALLOWED]}"
_POLICIES = "agentSelectionPolicy: {enum: [LEAST_SKILLED, MOST_SKILLED, LONGEST_AVAILABLE]}"

CASES = (
    Case(
        "rename a response field",
        collection(rename_a_response_field),
        1, ("major", "major"), "response-property-removed",
    ),
    Case(
        "drop a status",
        collection(drop_a_status),
        0, ("minor", "minor"), "response-error-status-removed",
    ),
    Case(
        "add a required query parameter",
        collection(with_query({"key": "tenantId", "value": "acme", "description": "(Required)"})),
        1, ("major", "major"), "required-parameter-added",
    ),
    Case(
        "narrow an enum in the overlay",
        replace_in_overlay(_POLICIES, _POLICIES.replace("LEAST_SKILLED, ", "")),
        1, ("major", "major"), "request-enum-value-removed",
    ),
    Case(
        "move a path prefix",
        both(
            collection(move_a_prefix),
            replace_in_overlay("'BusinessCalendarCalendar', 'Calendar'", "'CalendarServiceCalendar', 'Calendar'"),
        ),
        1, ("major", "major"), "operation-removed",
    ),
    Case(
        "remove an operation",
        remove_an_operation,
        1, ("major", "major"), "operation-removed",
    ),
    Case(
        "widen an enum in a response",
        replace_in_overlay(_REASONS, _REASONS.replace("]", ", REASON_IN_USE]")),
        1, ("major", "major"), "response-enum-value-added",
    ),
    Case(
        "make a response field nullable",
        collection(make_a_response_field_nullable),
        1, ("major", "major"), "response-null-added",
    ),
    Case(
        "add an optional query parameter",
        collection(with_query({"key": "name", "value": "Zurich", "description": "Part of a name."})),
        0, ("minor", "minor"), "parameter-added",
    ),
    Case(
        "change only a description",
        collection(change_a_description),
        0, ("none", "none"), "",
    ),
)  # fmt: skip


# --- the run --------------------------------------------------------------------------------------


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder; what it prints is kept."""
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def gate(case: Case) -> tuple[int, str, str]:
    """Give the gate's exit code, what it printed, and its page, for one edit in a clone."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "clone"
        run(ROOT, "git", "clone", "--quiet", "--shared", str(ROOT), str(folder))
        case.edit(folder)
        for command in ("convert", "generate"):
            done = run(folder, *POSTSPEC, command)
            if done.returncode:
                return done.returncode, f"{command}: {done.stderr}", ""
        page = Path(place) / "gate.md"
        done = run(folder, *POSTSPEC, "gate", "--base=HEAD", "--no-contract", f"--page={page}")
        return done.returncode, done.stdout + done.stderr, page.read_text("utf-8")


def judge(case: Case) -> bool:
    """Print what the gate says of an edit, and tell whether a person would say the same."""
    code, printed, page = gate(case)
    bumps = re.search(r"asks for a (\w+) version of the document, (\w+) of the client", printed)
    asked = (bumps[1], bumps[2]) if bumps else ("none", "none")
    is_right = code == case.code and asked == case.bumps and f"[{case.rule}" in printed + "["
    verdict = re.search(r"^gate: (.*)$", printed, re.MULTILINE)
    print(f"{'ok   ' if is_right else 'WRONG'}  {case.name}: {verdict[1] if verdict else printed}")
    print(f"       exit {code}, version {asked[0]} of the document, {asked[1]} of the client")
    for line in page.splitlines():
        if line.startswith("- `"):
            print(f"       {line}")
    return is_right


def main(names: list[str]) -> int:
    """Judge the edits that are named, else all."""
    cases = [case for case in CASES if not names or case.name in names]
    right = [judge(case) for case in cases]
    print(f"{sum(right)} of {len(right)} as a person would judge")
    return 0 if all(right) and right else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
