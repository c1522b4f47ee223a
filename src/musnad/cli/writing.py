# SPDX-License-Identifier: Apache-2.0
"""Where the records of `musnad read` go: a file, a device, a terminal, a journal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from musnad.scale.journal import Journal

Write = Callable[[str], object]


class CannotWrite(click.ClickException):
    """The file of --output can't be written."""

    exit_code = 2


@contextmanager
def complaints(path: str) -> Iterator[None]:
    """What the disk refuses is said in a line."""
    try:
        yield
    except OSError as error:
        raise CannotWrite(f"can't write {path}: {error.strerror}") from error


def is_plain(path: str) -> bool:
    """Whether this is a file of its own, there or to come: no device, no pipe."""
    return path != "-" and (Path(path).is_file() or not Path(path).exists())


@contextmanager
def written(path: str) -> Iterator[Write]:
    """A file that takes its name when all is written; devices are written at once."""
    from musnad.scale.journal import publish

    if path == "-":
        yield sys.stdout.write
        return
    final = Path(os.path.realpath(path))
    part = final.parent / f".{final.name}.{os.getpid()}.part" if is_plain(path) else final
    try:
        with complaints(path):
            with part.open("w", encoding="utf-8", newline="\n") as file:
                yield file.write
            if part != final:
                publish(part, final)
    finally:
        if part != final:
            part.unlink(missing_ok=True)


@contextmanager
def resumable(
    path: str, asked: dict[str, Any], *, resume: bool, writes: bool
) -> Iterator[Journal]:
    """A file, or a store, with a journal beside it of what has been read."""
    from musnad.scale.journal import OtherRunError, journalled

    final = Path(os.path.realpath(path))
    try:
        with complaints(path), journalled(final, asked, resume=resume,
                                          writes=writes) as journal:
            yield journal
    except OtherRunError:
        raise click.UsageError(
            f"the run that was cut short read other reports, had other options or was of "
            f"another version ({final.parent / f'.{final.name}.journal'}): leave out "
            "--resume to start anew") from None


def stamped(paths: tuple[str, ...]) -> list[list[object]]:
    """Each file with its size and time, by which another run knows it has not changed."""
    found: list[list[object]] = []
    for path in paths:
        try:
            if Path(path).is_dir():
                found.append([path, *_of_folder(Path(path))])
                continue
            now = Path(path).stat()
            found.append([path, now.st_size, now.st_mtime_ns])
        except OSError:
            found.append([path])
    return found


def _of_folder(folder: Path) -> tuple[int, int]:
    """How many files there are below a folder, and when the last of them changed."""
    from musnad.ingest.files import walk

    times = [Path(path).lstat().st_mtime_ns for path in walk(folder)]
    return len(times), max(times, default=0)
