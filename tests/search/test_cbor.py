"""Tests for the lists of Pagefind."""

import pytest

from insyn.search.cbor import Value, decoded, encoded


@pytest.mark.parametrize(
    ("value", "content"),
    [
        (0, "00"),
        (23, "17"),
        (24, "1818"),
        (256, "190100"),
        (65536, "1a00010000"),
        (-1, "20"),
        (-500, "3901f3"),
        ("Nämnd", "664ec3a46d6e64"),
        (["a", [1, []]], "82616182 0180".replace(" ", "")),
        (list(range(24)), "981800" + "".join(f"{one:02x}" for one in range(1, 24))),
    ],
)
def test_a_value_is_told_in_as_few_bytes_as_can_be(value: Value, content: str) -> None:
    """And read back; the examples are those of RFC 8949."""
    assert encoded(value).hex() == content
    assert decoded(bytes.fromhex(content)) == value


@pytest.mark.parametrize("content", ["9f00ff", "a0", "0000", "f6"])
def test_anything_else_is_an_error(content: str) -> None:
    """Should another Pagefind write something new, we want to know."""
    with pytest.raises(ValueError, match=r"not told|kind|left"):
        decoded(bytes.fromhex(content))
