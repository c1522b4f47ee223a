"""The commands that the docs give for a time stamp (RFC 3161), and what it then proves.

An authority of our own answers, made with OpenSSL for the test.
"""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from musnad.cli import cli

DOCS = Path(__file__).parents[2] / "docs" / "custody.md"
AUTHORITY = """
[tsa]
default_tsa = ours
[ours]
serial = serial
signer_digest = sha256
digests = sha256
default_policy = 1.2.3.4.1
ess_cert_id_alg = sha256
"""


def openssl(home: Path, command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["openssl", *shlex.split(command)], cwd=home, text=True,
                          capture_output=True, check=False)


def documented(what: str) -> str:
    """The arguments that the docs give to `openssl ts WHAT`."""
    found = re.search(rf"^openssl (ts -{what} [^#\n]*)", DOCS.read_text("utf-8"), re.M)
    assert found is not None
    return found[1]


@pytest.fixture
def authority(tmp_path: Path) -> Path:
    """A folder with the key and the certificate of an authority."""
    (tmp_path / "tsa.conf").write_text(AUTHORITY, encoding="utf-8")
    (tmp_path / "serial").write_text("01\n", encoding="utf-8")
    made = openssl(tmp_path, "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=Stamps "
                             "-keyout authority.key -out authority.pem "
                             "-addext extendedKeyUsage=critical,timeStamping")
    assert made.returncode == 0, made.stderr
    return tmp_path


@pytest.mark.long  # OpenSSL is not among the locked tools
def test_a_stamped_manifest_is_proven_and_a_changed_one_is_not(
    store: str, authority: Path
) -> None:
    manifest = authority / "m.txt"
    manifest.write_text(CliRunner().invoke(cli, ["manifest", store]).stdout, "utf-8")
    asked = openssl(authority, documented("query"))
    assert asked.returncode == 0, asked.stderr
    answered = openssl(authority, "ts -reply -config tsa.conf -queryfile m.tsq "
                                  "-inkey authority.key -signer authority.pem -out m.tsr")
    assert answered.returncode == 0, answered.stderr
    assert openssl(authority, documented("verify")).returncode == 0
    manifest.write_text(manifest.read_text("utf-8").replace("report 1", "report 9"),
                        encoding="utf-8")
    denied = openssl(authority, documented("verify"))
    assert denied.returncode != 0
    assert "imprint" in denied.stderr
