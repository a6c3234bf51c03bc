"""The files of the rotating server, replaced one after the other."""

from pathlib import Path

from lesson_kit.credential_file import read_credential

import pytest
from server_rotating import CheckedFiles


def test_hands_on_a_new_certificate_with_its_key_and_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cert, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    cert.write_bytes(read_credential("cert", ".certs/server.pem"))
    key.write_bytes(read_credential("key", ".certs/server.key"))
    files = CheckedFiles(str(cert), str(key))
    assert files.changed() is None
    cert.write_bytes(read_credential("cert", ".certs/server-rsa.pem"))
    assert files.changed() is None
    assert files.changed() is None
    key.write_bytes(read_credential("key", ".certs/server-rsa.key"))
    assert files.changed() is not None
    assert files.changed() is None
    said = f"--key {key} is not the key of --cert {cert}."
    assert capsys.readouterr().err == f"{said} The certificate in use stays.\n"
