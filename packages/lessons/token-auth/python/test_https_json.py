"""What is no answer, and that nobody is trusted but the CA that is given."""

from lesson_kit.credential_file import read_credential

import pytest
from https_json import NoAnswerError, https_json

CA = read_credential("ca", ".certs/ca.pem")
NOBODY = "https://localhost:1/token"


@pytest.mark.parametrize("ca", [b"", b"no certificate", b"\xff"])
def test_trusts_nobody_without_a_ca(ca: bytes) -> None:
    with pytest.raises(NoAnswerError) as raised:
        https_json(NOBODY, ca)
    # It has not even dialled.
    assert "refused" not in str(raised.value)


@pytest.mark.parametrize(
    "url", [NOBODY, "https://localhost:port/", "https://[/", "nothing"]
)
def test_gives_one_error_whatever_is_wrong(url: str) -> None:
    with pytest.raises(NoAnswerError):
        https_json(url, CA)
