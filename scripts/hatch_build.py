"""Compiles the sources of an editable installation, as installers do with those of any other.

Where nothing may write bytecode later, as in many containers, each run would compile them anew,
which takes half as long as a conversion.
"""

from __future__ import annotations

import compileall
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Bytecode(BuildHookInterface):  # type: ignore[type-arg] # its argument is the builder's configuration
    """Runs when the project is built."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile for the Python that builds, which is the one that will run."""
        if version == "editable":
            compileall.compile_dir(Path(self.root, "scripts", "postspec"), quiet=2)
