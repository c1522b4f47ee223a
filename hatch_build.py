# SPDX-License-Identifier: Apache-2.0
"""MUSNAD_COMPILE=1 builds a wheel whose hot modules are compiled; else it is pure."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledHook(BuildHookInterface[Any]):
    """Adds the extension modules beside the files they were compiled from."""

    @property
    def _is_asked_for(self) -> bool:
        return os.environ.get("MUSNAD_COMPILE") == "1" and self.target_name == "wheel"

    def dependencies(self) -> list[str]:
        return ["mypy>=1.15", "setuptools"] if self._is_asked_for else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if not self._is_asked_for or version == "editable":
            return
        folder = Path(mkdtemp(prefix="musnad-"))
        tool = Path(self.root, "tools", "compiled.py")
        subprocess.run([sys.executable, tool, folder], check=True)
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        for suffix in ("*.so", "*.pyd"):
            for path in folder.rglob(suffix):
                if path.is_relative_to(folder / "build"):
                    continue
                build_data["force_include"][str(path)] = str(path.relative_to(folder))
