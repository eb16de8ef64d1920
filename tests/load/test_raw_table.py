import pytest

from insyn.load.raw_table import columns, only_in_one, rows


def test_rows_are_told_by_the_names_of_their_columns() -> None:
    """Cells are trimmed, and those that are empty left out; the delimiter is the header's."""
    assert rows("a;b\n1; 2,5 \n;\n") == [(2, {"a": "1", "b": "2,5"}), (3, {})]


def test_rows_of_another_width_are_left_out() -> None:
    """A row that is cut short says nothing certain."""
    assert rows("a,b\n1\n1,2,3\n1,2\n") == [(4, {"a": "1", "b": "2"})]


def test_a_table_that_cannot_be_cut_has_no_rows() -> None:
    """An open quote leaves it unknown where cells end."""
    assert rows('a,b\n1,"2\n') is None
    assert only_in_one("a\n1\n", 'a\n"1\n') is None


def test_only_rows_that_differ_are_told() -> None:
    """Rows keep the numbers of their lines, few as well as many."""
    before = "a\n" + "".join(f"{number}\n" for number in range(100))
    assert only_in_one(before, before.replace("\n7\n", "\nsju\n")) == (
        [(9, {"a": "7"})],
        [(9, {"a": "sju"})],
    )
    assert only_in_one("a\n", before) == ([], [(at + 2, {"a": f"{at}"}) for at in range(100)])


@pytest.mark.parametrize("line", [1, 2, 3, 30_000, 59_998, 59_999])
def test_what_is_the_same_in_a_large_table_is_passed_over(line: int) -> None:
    """A single row is found wherever it stands, with the number of its line."""
    lines = ["a,b", *(f"{number},värde" for number in range(60_000))]
    before = "\n".join(lines)
    other = [*lines[:line], "ny,värde", *lines[line + 1 :]]
    expected = (
        [(line + 1, {"a": f"{line - 1}", "b": "värde"})],
        [(line + 1, {"a": "ny", "b": "värde"})],
    )
    assert only_in_one(before, "\n".join(other)) == expected
    assert only_in_one(f"{before}\n", "\n".join([*other, ""])) == expected
    more = [*lines[:line], "ny,värde", *lines[line:]]
    assert only_in_one(before, "\n".join(more)) == ([], expected[1])
    assert only_in_one("\n".join(more), before) == (expected[1], [])


def test_columns_are_counted_from_one() -> None:
    """As editors count them in a spreadsheet."""
    assert columns("matt,period\n1,2\n") == {"matt": 1, "period": 2}
    assert columns("") == {}
