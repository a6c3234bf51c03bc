"""Who has which card, and what that permits."""

from fail import fail

_CARDS = {"ada": "reader", "bea": "reader", "cora": "librarian"}


def role_of(card: str) -> str:
    """Say what the holder of a card is, or fail: nobody knows you."""
    return _CARDS.get(card) or fail("UNAUTHENTICATED", "The card is unknown.")


def must_be_librarian(card: str) -> None:
    """Fail for whoever is none: we know you, and you may not."""
    if role_of(card) != "librarian":
        fail("PERMISSION_DENIED", "Only librarians change books.")
