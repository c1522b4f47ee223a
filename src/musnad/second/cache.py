# SPDX-License-Identifier: Apache-2.0
"""Answers kept by what was asked, and a log of what was sent: one folder, files only.

An answer is kept under the digest of the text sent, the model and the version of the
prompt, so that a run that was cut short goes on without asking anything twice.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from musnad.second.prompt import VERSION, Sheet

LOG = "sent.jsonl"
PRIVATE = 0o700  # answers quote reports


@dataclass(frozen=True, slots=True)
class Answers:
    """A folder of answers by one model."""

    folder: Path
    model: str

    def get(self, sheet: Sheet) -> str | None:
        """What was answered before; a damaged file is none."""
        try:
            kept = json.loads(self._path(sheet).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        known = isinstance(kept, dict) and kept.get("sent") == sheet.digest
        answer = kept.get("answer") if known else None
        return answer if isinstance(answer, str) else None

    def put(self, sheet: Sheet, answer: str) -> None:
        """Keep an answer; the file takes its name when all is written."""
        self._made()
        path = self._path(sheet)
        part = path.with_suffix(f".{os.getpid()}.part")
        row = {"sent": sheet.digest, "model": self.model, "prompt": VERSION,
               "answer": answer}
        try:
            part.write_text(json.dumps(row, ensure_ascii=True), encoding="utf-8")
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)

    def log(self, detail: dict[str, Any]) -> None:
        """A line on what leaves the machine, on the disk before it leaves."""
        self._made()
        row = {"at": datetime.now(UTC).isoformat(timespec="seconds"), **detail}
        with (self.folder / LOG).open("a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=True) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def _made(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True, mode=PRIVATE)

    def _path(self, sheet: Sheet) -> Path:
        asked = "\n".join((sheet.digest, self.model, VERSION))
        return self.folder / f"{sha256(asked.encode()).hexdigest()}.json"
