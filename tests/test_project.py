"""`postspec.toml`: what it may say, and what is said when it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from postspec.project import ContractThreshold, ProjectError, find_project, load_project


def load(tmp_path: Path, text: str) -> ProjectError:
    path = tmp_path / "postspec.toml"
    path.write_text(text)
    with pytest.raises(ProjectError) as caught:
        load_project(path)
    return caught.value


def test_an_empty_file_gives_the_defaults(tmp_path: Path) -> None:
    """Nothing has to be said: every setting has a default beside the file."""
    path = tmp_path / "postspec.toml"
    path.write_text("")
    project = load_project(path)
    assert project.collection == tmp_path / "postman" / "collection.json"
    assert project.document == tmp_path / "openapi" / "openapi.yaml"
    assert project.overlay is None


def test_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    """Settings mean the same from whatever folder the command is run."""
    path = tmp_path / "postspec.toml"
    path.write_text('[convert]\ndocument = "out/api.yaml"\n')
    assert load_project(path).document == tmp_path / "out" / "api.yaml"


@pytest.mark.parametrize(
    ("text", "rule", "line", "column", "fix"),
    [
        ('[convert]\noverlya = "x"\n', "setting-unknown-key", 2, 1, "did you mean `overlay`?"),
        ('[conver]\noverlay = "x"\n', "setting-unknown-table", 1, 1, "did you mean `convert`?"),
        ("[stub]\n  port = 70000\n", "setting-wrong-type", 2, 3, "a port number"),
        ("[stub]\nport = true\n", "setting-wrong-type", 2, 1, "a port number"),
        ('[client]\npackage = "../x"\n', "setting-wrong-type", 2, 1, "a Python package name"),
        ('[client]\nname = "a b"\n', "setting-wrong-type", 2, 1, "a distribution name"),
        (
            "[[client.tasks]]\ntitle = 'x'\n",
            "setting-wrong-type",
            1,
            1,
            "tables: `title`, `operation`",
        ),
        ("[client]\ntasks = ['x']\n", "setting-wrong-type", 2, 1, "a list of tables"),
        (
            "[client]\nname = 'x'\n\n  [[ client . tasks ]]\ntitle = 'x'\noperation = 'y'\nsample = 'z'\n",
            "setting-unknown-key",
            7,
            1,
            "did you mean `example`?",
        ),
        (
            "[contract.targets.lab]\nurl = 'https://a.test'\n[contract.targets.own]\nclientid = 'x'\n",
            "setting-unknown-key",
            4,
            1,
            "in [contract.targets.own] did you mean `client-id`?",
        ),
        ("[contract.load]\nuser = 1\n", "setting-unknown-key", 2, 1, "did you mean `users`?"),
        (
            "[[compat.approvals]]\nid = 'x'\nreasons = 'y'\n",
            "setting-unknown-key",
            3,
            1,
            "did you mean `reason`?",
        ),
        (
            "[contract.targets.lab]\nurl = 'https://u:p@lab.test'\n",
            "setting-wrong-type",
            1,
            1,
            "perhaps `realm`",
        ),
        (
            "[contract.targets.stub]\nurl = 'https://lab.test'\n",
            "setting-wrong-type",
            1,
            1,
            "a table of tables",
        ),
        (
            "[contract.targets.lab]\nurl = 'https://a.test'\nthresholds = {'*' = {p95 = 5}}\n",
            "setting-wrong-type",
            1,
            1,
            "`thresholds`",
        ),
        ("[contract.load]\nusers = 0\n", "setting-wrong-type", 1, 1, "`think-time-s`"),
        ("[contract]\ntargets = ['x']\n", "setting-wrong-type", 2, 1, "a table of tables"),
        ("[convert]\nenvironments = 3\n", "setting-wrong-type", 2, 1, "a list of paths"),
        ("source = 'x'\n", "setting-unknown-table", None, None, "known here"),
    ],
)
def test_a_wrong_setting_is_named_with_its_line(
    tmp_path: Path, text: str, rule: str, line: int | None, column: int | None, fix: str
) -> None:
    """A typo gives rule, line, column and the nearest known name."""
    (finding,) = load(tmp_path, text).findings
    position = finding.place.position
    assert finding.rule == rule
    assert (position and position.line, position and position.column) == (line, column)
    assert fix in f"{finding.message} {finding.fix}"


def test_a_task_knows_its_place(tmp_path: Path) -> None:
    """Each of the client's tasks is what its table says, and leads back to it."""
    path = tmp_path / "postspec.toml"
    path.write_text(
        "[[client.tasks]]\ntitle = 'A'\noperation = 'a'\n"
        "[[client.tasks]]\ntitle = 'B'\noperation = 'b'\nexample = 'One'\ntext = 'More.'\narguments = []\n"
    )
    first, second = load_project(path).client_tasks
    assert (first.title, first.operation, first.example, first.text) == ("A", "a", "", "")
    assert (second.title, second.example, second.text) == ("B", "One", "More.")
    assert (first.arguments, second.arguments) == (None, ())
    assert [t.place.position and t.place.position.line for t in (first, second)] == [1, 4]
    path.write_text("[client]\ntasks = [{title = 'A', operation = 'a'}]\n")
    (only,) = load_project(path).client_tasks
    assert (only.title, only.place.position) == ("A", None)


def test_every_wrong_setting_is_told_at_once(tmp_path: Path) -> None:
    """A file with two mistakes gives two findings."""
    assert len(load(tmp_path, "[stub]\nport = 'x'\nprot = 1\n").findings) == 2


def test_invalid_toml_is_told_with_line_and_column(tmp_path: Path) -> None:
    """What TOML's own parser refuses is shown at its place."""
    (finding,) = load(tmp_path, "[convert]\noverlay = = 3\n").findings
    assert finding.rule == "settings-not-toml"
    assert finding.place.position is not None
    assert (finding.place.position.line, finding.place.position.text) == (2, "overlay = = 3")


@pytest.mark.parametrize(
    "text",
    [
        '[stub]\nusers = { alice = "hunter2", bob = 7 }\n',
        '[stub.users]\nalice = "hunter2\n',
        '[stub.users]\nalice = "hunter2" x\n',
        '[contract]\ndatabse = "redis://:hunter2@host/0"\n',
        '[contract]\ndatabase = "redis://:hunter2@host/0\n',
        '[contract]\nwebhooks = {chat = "hooks.example/hunter2"}\n',
        '[contract.targets.lab]\nurl = "https://u:hunter2@host"\n',
        '[contract]\ntargets.lab.url = "https://u:hunter2@host"\n',
        '[contract]\ntargets = {lab = {url = "https://u:hunter2@host", relm = "x"}}\n',
    ],
)
def test_a_mistake_beside_a_password_does_not_show_it(tmp_path: Path, text: str) -> None:
    """The line of a mistake in the stub's users is named, not printed."""
    error = load(tmp_path, text)
    assert "hunter2" not in repr(error.findings) + str(error)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """A file that is not there is a finding, not a traceback."""
    with pytest.raises(ProjectError) as caught:
        load_project(tmp_path / "nowhere.toml")
    assert caught.value.findings[0].rule == "settings-unreadable"


def test_the_nearest_file_above_is_found(tmp_path: Path) -> None:
    """Commands work from any folder of the project."""
    (tmp_path / "postspec.toml").write_text("")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert find_project(below) == tmp_path / "postspec.toml"


def test_a_user_of_the_stub_has_every_role_unless_some_are_named(tmp_path: Path) -> None:
    """A password alone, or a table; an empty list of roles is none at all."""
    path = tmp_path / "postspec.toml"
    path.write_text(
        '[stub.users]\nada = "word"\nbob = {password = "word", roles = ["agent"]}\n'
        'eve = {password = "word", roles = []}\nkim = {password = "word"}\n'
    )
    assert [(one.name, one.roles) for one in load_project(path).stub.users] == [
        ("ada", None),
        ("bob", ("agent",)),
        ("eve", ()),
        ("kim", None),
    ]


@pytest.mark.parametrize(
    "user", ['{roles = ["a"]}', '{password = "a", rolls = []}', '{password = "a", roles = [1]}']
)
def test_a_user_of_the_stub_that_is_wrong_is_told_of(tmp_path: Path, user: str) -> None:
    """A password there has to be, and nothing beside it but roles."""
    path = tmp_path / "postspec.toml"
    path.write_text(f"[stub.users]\nada = {user}\n")
    with pytest.raises(ProjectError):
        load_project(path)


def test_passwords_of_the_stub_are_not_in_the_repr(tmp_path: Path) -> None:
    """Even the stub's own passwords stay out of logs."""
    path = tmp_path / "postspec.toml"
    path.write_text('[stub.users]\ndemo = "hunter2"\n')
    assert "hunter2" not in repr(load_project(path))


def test_a_target_has_its_settings(tmp_path: Path) -> None:
    """A target of the contract tests is careful unless it says otherwise."""
    file = tmp_path / "postspec.toml"
    file.write_text(
        "[contract.targets.lab]\nurl = 'https://lab.test/v1/'\nservices = ['/a']\n"
        "[contract.targets.own]\nurl = 'http://own.test'\nallow-writes = true\ndisposable = true\n"
        "[contract.load]\nusers = 3\nrequests-per-s = 20.5\n"
        "[contract.targets.own.thresholds]\n'*' = {p95-ms = 800, error-rate = 0}\n"
    )
    lab, own = load_project(file).contract_targets.values()
    assert (lab.url, lab.services, lab.allows_writes) == ("https://lab.test/v1", ("/a",), False)
    assert (own.name, own.realm, own.allows_writes) == ("own", "", True)
    assert (lab.is_disposable, own.is_disposable) == (False, True)
    load = load_project(file).contract_load
    assert (load.users, load.weights, load.requests_per_s) == (3, {"*": 1}, 20.5)
    assert own.thresholds == (ContractThreshold(of="*", p95_ms=800, error_rate=0),)
