"""`musnad reviewer`, `musnad verify-log`, and what other commands write into the log."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from musnad.store import audit
from musnad.store.connect import opened
from musnad.store.reviewers import enter, session_of

from .test_store_commands import line, run

TOKEN = "#token="


@pytest.fixture
def store(tmp_path: Path) -> str:
    path = str(tmp_path / "musnad.db")
    run("read", "-", "--store", path, stdin=line())
    run("link", "--store", path)
    return path


def told(store: str) -> list[str]:
    with opened(store, "read") as db:
        return [entry.what for entry in audit.entries(db)]


def test_a_reviewer_gets_a_link_and_may_be_shut_out(store: str) -> None:
    added = run("reviewer", "add", "Rana", "--role", "recorder", "--store", store)
    assert added.stdout.startswith("http://127.0.0.1:8710/#token=")
    assert run("reviewer", "list", "--store", store).stdout == "Rana · recorder\n"
    token = added.stdout.strip().partition(TOKEN)[2]
    with opened(store, "write") as db:
        session = enter(db, token)
        assert session is not None
        assert session_of(db, session)
        assert run("reviewer", "remove", "Rana", "--store", store).exit_code == 0
        assert session_of(db, session) is None


@pytest.mark.parametrize("name", ["", " Rana", "a\nb", "\u202eanaR"])
def test_a_name_that_no_list_could_show_is_refused(store: str, name: str) -> None:
    added = run("reviewer", "add", name, "--role", "reviewer", "--store", store)
    assert added.exit_code == 1
    assert "a name of printable letters" in added.stderr


def test_what_is_not_there_is_said(store: str) -> None:
    gone = run("reviewer", "remove", "Nobody", "--store", store)
    assert "no reviewer 'Nobody'" in gone.stderr
    assert "there is no store" in run("verify-log", store + "x").stderr


@pytest.mark.parametrize(("command", "entry"), [
    (("search", "مدفعي", "--reveal"), "names revealed"),
    (("report", "show", "a", "--reveal"), "names revealed"),
    (("report", "retract", "a", "--by", "R", "--why", "w"), "judged"),
])
def test_commands_write_into_the_log(
        store: str, command: tuple[str, ...], entry: str) -> None:
    assert run(*command, "--store", store).exit_code == 0
    assert told(store) == [entry]


def test_an_export_is_in_the_log(store: str, tmp_path: Path) -> None:
    done = run("export", "--layout", "csv", "--output", tmp_path / "x.csv", "--store",
               store)
    assert done.exit_code == 0
    assert told(store) == ["exported"]


@pytest.mark.parametrize("command", [("list",), ("search", "مدفعي"),
                                     ("report", "show", "a")])
def test_looking_with_names_covered_is_not_logged(
        store: str, command: tuple[str, ...]) -> None:
    assert run(*command, "--store", store).exit_code == 0
    assert told(store) == []


def test_the_log_is_replayed_and_its_head_told(store: str) -> None:
    run("reviewer", "add", "Rana", "--role", "recorder", "--store", store)
    held = run("verify-log", store)
    head = held.stdout.rpartition(" ")[2].strip()
    assert held.stdout.startswith("1 entries hold")
    assert run("verify-log", store, "--head", head).exit_code == 0
    lost = run("verify-log", store, "--head", "0" * 63 + "1")
    assert lost.exit_code == 1
    assert "were cut off" in lost.stderr


def test_the_server_prints_one_link_and_answers_under_it(store: str) -> None:
    running = subprocess.Popen(
        [str(Path(sys.executable).with_name("musnad")), "review", store, "--reviewer",
         "Rana", "--port", "0", "--no-browser"], stdout=subprocess.PIPE, text=True)
    try:
        assert running.stdout is not None
        base, found, token = running.stdout.readline().strip().partition("/" + TOKEN)
        assert base.startswith("http://127.0.0.1:")
        assert found
        asked = Request(base + "/api/session", f'{{"token": "{token}"}}'.encode(),
                        {"content-type": "application/json", "origin": base})
        with urlopen(asked) as answer:
            assert answer.status == 204
            assert "HttpOnly" in answer.headers["set-cookie"]
    finally:
        running.terminate()
        running.wait()
        if running.stdout:
            running.stdout.close()


def test_a_port_that_is_taken_is_said(store: str) -> None:
    import socket

    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = run("review", store, "--reviewer", "R", "--port", port, "--no-browser")
    assert done.exit_code == 1
    assert f"port {port} can't be used" in done.stderr
