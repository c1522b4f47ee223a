# SPDX-License-Identifier: Apache-2.0
"""src/musnad → FOLDER/musnad with its hot modules compiled by mypyc, from the same files.

    compiled.py FOLDER       then PYTHONPATH=FOLDER runs the compiled build

Two things are spelled out on the way. Frozen classes: mypyc makes attributes of a class
with a decorator it does not know as slow as Python's, and calls Python to build it. And
names in capitals are declared final, or each use of one would be looked up by name.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "musnad"
HOT = ("doc.py", "model.py", "pipeline.py", "text/*.py", "lexicon/*.py",
       "extract/**/*.py", "record/**/*.py")
CACHED = "cached_property"  # mypyc would compute it each time
IMPORTED = re.compile(r"^from dataclasses import (.*\breplace\b.*)$", re.MULTILINE)
FROZEN = ("frozen", "dataclass(frozen=True")


def spelled(source: str) -> str:
    """A module with each frozen class and each constant spelled out."""
    lines = source.split("\n")
    tree = ast.parse(source)
    body = tree.body
    constants = list(_constants(tree))
    for constant in constants:
        _declare_final(constant, lines)
    found = [node for node in body if isinstance(node, ast.ClassDef)]
    spelling = [node for node in found
                if any(ast.unparse(d).startswith(FROZEN) for d in node.decorator_list)]
    for node in reversed(found):
        for method in reversed(node.body):
            if isinstance(method, ast.FunctionDef) and any(
                    ast.unparse(d) == CACHED for d in method.decorator_list):
                _keep(method, lines)
        if node not in spelling:
            continue
        fields = [n for n in node.body if isinstance(n, ast.AnnAssign)]
        stop = fields[-1].end_lineno or fields[-1].lineno
        lines[fields[0].lineno - 1 : stop] = _body(node.name, fields)
        del lines[node.decorator_list[0].lineno - 1]
    if found or constants:
        at = next(i for i, line in enumerate(lines) if line.startswith("from __future__"))
        lines.insert(at + 1, "from typing import Any as _Any, ClassVar as _ClassVar, "
                             "Final as _Final\n"
                             "from musnad.frozen import fields_of as _fields_of")
    return IMPORTED.sub(_without_replace, "\n".join(lines))


def _without_replace(found: re.Match[str]) -> str:
    """`replace` of dataclasses is slow; ours asks the class, which is native."""
    others = [name for name in found[1].split(", ") if name != "replace"]
    rest = f"\nfrom dataclasses import {', '.join(others)}" if others else ""
    return "from musnad.frozen import replaced as replace" + rest


def _constants(tree: ast.Module) -> Iterator[ast.Assign | ast.AnnAssign]:
    """Names in capitals that are given a value once."""
    given = Counter(node.id for node in ast.walk(tree)
                    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            name = ast.unparse(target)
            if name.isupper() and len(name) > 1 and given[name] == 1:
                yield node


def _declare_final(node: ast.Assign | ast.AnnAssign, lines: list[str]) -> None:
    """LONG = 3 → LONG: _Final = 3"""
    target = node.targets[0] if isinstance(node, ast.Assign) else node.target
    line, stop = lines[node.lineno - 1], target.end_col_offset or 0
    if isinstance(node, ast.Assign):
        lines[node.lineno - 1] = f"{line[:stop]}: _Final{line[stop:]}"
    elif node.annotation.lineno == node.annotation.end_lineno:
        end = node.annotation.end_col_offset or 0
        kind = ast.unparse(node.annotation)
        lines[node.lineno - 1] = f"{line[:stop]}: _Final[{kind}]{line[end:]}"


def _keep(method: ast.FunctionDef, lines: list[str]) -> None:
    """A cached property as a method, a place for what it gave, and a property."""
    name, kind = method.name, ast.unparse(method.returns) if method.returns else "None"
    stop = method.end_lineno or method.lineno
    at = method.decorator_list[0].lineno - 1
    lines[stop:stop] = [
        "    @property",
        f"    def {name}(self) -> {kind}:",
        f"        found = self._kept_{name}",
        "        if found is None:",
        f"            found = self._kept_{name} = self._make_{name}()",
        "        return found"]
    first = method.lineno - 1
    lines[first] = lines[first].replace(f"def {name}(", f"def _make_{name}(")
    lines[at] = f"    _kept_{name}: {kind} | None = None"


def _body(name: str, fields: list[ast.AnnAssign]) -> Iterator[str]:
    """The fields and methods of a class, line by line."""
    names = [ast.unparse(field.target) for field in fields]
    own = ", ".join(f"self.{n}" for n in names)
    shown = ", ".join(f"{n}={{self.{n}!r}}" for n in names)
    for field in fields:
        yield f"    {ast.unparse(field.target)}: {ast.unparse(field.annotation)}"
    yield f"    __match_args__ = ({', '.join(map(repr, names))},)"
    yield f"    __dataclass_fields__: _ClassVar[dict[str, _Any]] = _fields_of({names!r})"
    yield f"    def __init__(self, {', '.join(map(_parameter, fields))}) -> None:"
    yield from map(_setting, fields)
    yield "    def __eq__(self, other: object) -> bool:"
    yield f"        if not isinstance(other, {name}):"
    yield "            return NotImplemented"
    yield "        return " + " and ".join(f"self.{n} == other.{n}" for n in names)
    yield "    def __hash__(self) -> int:"
    yield f"        return hash(({own},))"
    yield "    def __lt__(self, other: _Any) -> bool:"
    yield f"        return ({own},) < ({own.replace('self.', 'other.')},)"
    yield "    def __repr__(self) -> str:"
    yield f'        return f"{name}({shown})"'
    yield f"    def __replaced__(self, new: dict[str, _Any]) -> {name}:"
    given = ", ".join(f"new.get({n!r}, self.{n})" for n in names)
    yield f"        return {name}({given})"
    yield "    def __reduce__(self) -> tuple[object, tuple[object, ...]]:"
    yield f"        return {name}, ({own},)"


def _parameter(field: ast.AnnAssign) -> str:
    name, kind = ast.unparse(field.target), ast.unparse(field.annotation)
    if field.value is None:
        return f"{name}: {kind}"
    if _factory(field):
        return f"{name}: {kind} | None = None"
    return f"{name}: {kind} = {ast.unparse(field.value)}"


def _setting(field: ast.AnnAssign) -> str:
    name = ast.unparse(field.target)
    factory = _factory(field)
    given = f"{factory}() if {name} is None else {name}" if factory else name
    return f"        self.{name} = {given}"


def _factory(field: ast.AnnAssign) -> str | None:
    """frozenset, of field(default_factory=frozenset)."""
    call = field.value
    keywords = call.keywords if isinstance(call, ast.Call) else []
    return next((ast.unparse(k.value) for k in keywords if k.arg == "default_factory"),
                None)


def _hot(package: Path) -> list[str]:
    """The modules to compile, by their paths beside the package."""
    found = {path for pattern in HOT for path in package.glob(pattern)}
    return sorted(str(path.relative_to(package.parent))
                  for path in found if path.name != "__init__.py")


def compiled(folder: Path) -> None:
    """Copy the package to `folder` and compile its hot modules there."""
    from mypyc.build import mypycify
    from setuptools import Distribution

    package = folder / "musnad"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(SOURCE, package, ignore=shutil.ignore_patterns("__pycache__"))
    paths = _hot(package)
    for path in paths:
        whole = folder / path
        whole.write_text(spelled(whole.read_text("utf-8")), "utf-8")
    os.chdir(folder)
    options = ["--config-file=", "--follow-imports=silent", "--ignore-missing-imports"]
    extensions = mypycify([*options, *paths], opt_level="2", debug_level="0",
                          multi_file=True)
    build = Distribution({"name": "musnad", "ext_modules": extensions})
    command = build.get_command_obj("build_ext")
    command.inplace = True
    command.parallel = os.cpu_count()
    command.ensure_finalized()
    command.run()


if __name__ == "__main__":
    compiled(Path(sys.argv[1]).resolve())
