"""Personal identity numbers are found however they are written, and nothing else is.

No number here is a living person's. Those that count as found are published as tests: in the open
data of Skatteverket (Testpersonnummer and Testsamordningsnummer at dataportal.se), and as examples
in its leaflets SKV 704 (640823-3234) and SKV 707 (701063-2391). A birth number of 000, which nobody
is given, stands where no published number would do.
"""

import pytest

from insyn.check.identity_numbers import (
    IdentityNumber,
    has_right_check_digit,
    masked,
    numbers_in,
)

FOUND = [
    # The forms.
    ("840415-2392", "840415-2392"),
    ("8404152392", "8404152392"),
    ("19840415-2392", "19840415-2392"),
    ("198404152392", "198404152392"),
    ("031204+9802", "031204+9802"),
    ("19031204+9802", "19031204+9802"),
    ("189001019802", "189001019802"),
    ("190001019801", "190001019801"),
    ("20190101-2391", "20190101-2391"),
    ("640823-3234", "640823-3234"),
    ("1984-04-15-2392", "1984-04-15-2392"),
    # The signs between the day and the rest.
    ("840415 2392", "840415 2392"),
    ("19840415 2392", "19840415 2392"),
    ("840415\u00a02392", "840415\u00a02392"),
    ("840415\u20092392", "840415\u20092392"),
    ("840415–2392", "840415–2392"),
    ("840415−2392", "840415−2392"),
    ("840415\u20102392", "840415\u20102392"),
    ("840415\u20112392", "840415\u20112392"),
    ("840415\u00ad2392", "840415\u00ad2392"),
    ("840415-\u00ad2392", "840415-\u00ad2392"),
    ("840415\u200b2392", "840415\u200b2392"),
    ("840415 - 2392", "840415 - 2392"),
    ("840415 – 2392", "840415 – 2392"),
    ("840415_2392", "840415_2392"),
    # Samordningsnummer, also where month or day of birth is not known.
    ("701063-2391", "701063-2391"),
    ("191401682396", "191401682396"),
    ("202601612381", "202601612381"),
    ("19640372-2397", "19640372-2397"),
    ("191500722390", "191500722390"),
    ("171160-2399", "171160-2399"),
    # A leap day, which was in 2000 but not in 1900.
    ("200002292399", "200002292399"),
    ("000229-2399", "000229-2399"),
    ("20240229-2383", "20240229-2383"),
    # A sole trader's organisation number and VAT number.
    ("SE840415239201", "8404152392"),
    ("SE 840415239201", "8404152392"),
    ("se840415-239201", "840415-2392"),
    ("SE 840415-2392 01", "840415-2392"),
    ("Organisationsnummer: 840415-2392", "840415-2392"),
    # What may stand around it.
    ("cv-840415-2392.pdf", "840415-2392"),
    ("anna_198404152392.md", "198404152392"),
    ("Anna8404152392b.xlsx", "8404152392"),
    ("anna-8404152392-1.pdf", "8404152392"),
    ("1,Anna,8404152392,Huddinge", "8404152392"),
    ("1;Anna;840415-2392;12,5", "840415-2392"),
    ('"198404152392"', "198404152392"),
    ("12.5\t8404152392\t7", "8404152392"),
    ("8404152392.0", "8404152392"),
    ("8404152392.", "8404152392"),
    (".8404152392.swp", "8404152392"),
    ("filer/.8404152392.swp", "8404152392"),
    ("cv.8404152392.pdf", "8404152392"),
    ("8404152392.1.pdf", "8404152392"),
    ("kontakt: 840415-2392 # Anna", "840415-2392"),
    ("rad: 1 # Anna 8404152392", "8404152392"),
    ("- [Anna](anna-840415-2392.md)", "840415-2392"),
    ("(840415-2392)", "840415-2392"),
    ("**840415-2392**", "840415-2392"),
    ("<td>840415-2392</td>", "840415-2392"),
    ("?pnr=198404152392&x=1", "198404152392"),
    ("/person/198404152392/", "198404152392"),
    ("Anna+8404152392", "8404152392"),
    ("?namn=Anna+4611120009", "4611120009"),
    ("19 840415-2392", "840415-2392"),
    ("2019-12-31 840415-2392", "840415-2392"),
    ("150101 840415-2392", "840415-2392"),
    ("20190101-840415-2392", "840415-2392"),
    ("\ufeff840415-2392", "840415-2392"),
]


@pytest.mark.parametrize(("text", "number"), FOUND)
def test_a_personal_number_is_found(text: str, number: str) -> None:
    """Each way to write a number, and each thing that may stand beside it, is known."""
    assert [found.text for found in numbers_in(text)] == [number]


NOT_FOUND = [
    # Wrong check digit, wrong day or wrong length. These never were anybody's.
    "840415-2393",
    "198404152393",
    "701063-2392",
    "841304-2394",
    "840230-2395",
    "840431-2392",
    "840432-2391",
    "840400-2399",
    "840492-2398",
    "010229-2398",
    "190002292399",
    "178404152392",
    "218404152392",
    "840415-239",
    "840415-23920",
    "98404152392",
    "1198404152392",
    "19840415-23921",
    # Numbers of juridical persons.
    "212000-0068",
    "2120000142",
    "202100-5448",
    "556016-0680",
    "165560160680",
    "16840415-2392",
    "SE212000006801",
    "SE556016068001",
    # Diary numbers and invoices.
    "KS-2019/1234.567",
    "KS-2018/272.912",
    "KS-2018/1222.912",
    "GSN-2019/150101.2391",
    "Faktura 1912310001",
    "Fakturanummer 2019123456",
    "OCR 84041523923",
    # Telephone numbers and accounts.
    "08-535 300 00",
    "+46853530000",
    "070-123 45 67",
    "0046853530000",
    "+46 8 535 300 00",
    "+4611120009",
    "(+4611120009)",
    "tel:0701010001",
    "[011-12 00 09](tel:+4611120009)",
    "Bankgiro 5050-1055",
    "Plusgiro 84 04 15-2",
    "SE45 5000 0000 0583 9825 7466",
    "SE4550000000058398257466",
    "SE3550000000840415239201",
    # Days and points in time.
    "2019-12-31",
    "20191231T1212",
    "2019-12-31T12:12:12Z",
    "2019-12-31 12:12",
    "20191231121212",
    "20191231-121212",
    "20190101-20191231",
    "1984-04-15 2392",
    "84-04-15-2392",
    "190112-152392",
    "1577836800",
    "1577836800000",
    # Amounts, decimals and coordinates.
    "8 404 152 392 kr",
    "8.404.152.392 kr",
    "8,404,152,392",
    "12 500 000",
    "0.8404152392",
    "x=.8404152392,y:-.198404152392",
    "-17.8404152392,59.198404152392",
    "POINT(17.8404152392 59.237)",
    "8404152392.75",
    "8404152392.5,x",
    "59.840415, 17.2392",
    "71.3,52.1,2019,840415",
    "840415,2392",
    "840415;2392",
    "840415\t2392",
    "840415\n2392",
    "840415.2392",
    "840415/2392",
    # Digests, identifiers and the table of places in a PDF.
    "9f8404152392ab8404152392cd01e7f2",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca8404152392b7852",
    "19840415-2392-4a5b-9c8d-0123456789ab",
    "0a1b2c3d-4e5f-6071-8293-198404152392",
    "0A1B2C3D-4E5F-6071-8293-198404152392",
    "0701010001 00000 n",
    "N00945",
    "https://www.kolada.se/verktyg/fri-sokning/?kpis=16550,94020",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_another_number_is_left_alone(text: str) -> None:
    """What has another form, an impossible day or a wrong check digit is no alarm."""
    assert list(numbers_in(text)) == []


@pytest.mark.parametrize(
    "number",
    [
        "189001019802",
        "190001019801",
        "192501019216",
        "191406652386",
        "196403722397",
        "197001782395",
        "197701172392",
        "198404189287",
        "198804202383",
        "199001012385",
        "201701012393",
        "202201612393",
    ],
)
def test_every_published_test_number_is_found(number: str) -> None:
    """Numbers from each part of Skatteverket's lists are found, whole and without century."""
    short = f"{number[2:8]}-{number[8:]}"
    assert [found.text for found in numbers_in(f"{number} {short}")] == [number, short]


def test_a_number_tells_where_it_stands() -> None:
    """The offset counts characters from 0, the line and the column from 1."""
    text = "Å: 840415-2392\nbåde 8404152392 och\r\n\n  19840415-2392 ök 701063–2391"
    assert list(numbers_in(text)) == [
        IdentityNumber(3, 1, 4, "840415-2392"),
        IdentityNumber(20, 2, 6, "8404152392"),
        IdentityNumber(39, 4, 3, "19840415-2392"),
        IdentityNumber(56, 4, 20, "701063–2391"),
    ]


def test_bytes_are_read_as_text_is() -> None:
    """The same places come out of a text and of its bytes."""
    text = "Åsa 840415-2392\n\n– 8404152392"
    assert list(numbers_in(text.encode())) == list(numbers_in(text))


@pytest.mark.parametrize("sign", ["\u00a0", "\u00ad", "–", "—"])
def test_text_in_the_old_encoding_of_windows_is_read(sign: str) -> None:
    """A sign of one byte between the parts of a number does not hide it."""
    found = list(numbers_in(f"Åsa 840415{sign}2392".encode("cp1252")))
    assert [(number.line, number.column, number.ending) for number in found] == [(1, 5, "92")]


def test_the_ending_is_the_two_last_digits() -> None:
    """What is shown of a number is what tells least."""
    assert [number.ending for number in numbers_in("SE840415239201, 20190101-2391")] == ["92", "91"]


def test_a_masked_text_keeps_its_form() -> None:
    """Every digit of a number but the two last becomes a star, and the rest stays."""
    assert masked("åk9/cv-840415-2392_198404152392.pdf") == "åk9/cv-******-**92_**********92.pdf"
    assert masked("faktura-840415-2393.pdf") == "faktura-840415-2393.pdf"
    assert list(numbers_in(masked("840415-2392"))) == []


def test_a_name_in_an_unknown_encoding_is_read() -> None:
    """What Python makes of a file name that is not UTF-8 hides nothing."""
    assert masked("\udce5ke-8404152392.md") == "\udce5ke-********92.md"


@pytest.mark.parametrize(
    ("ten", "is_right"),
    [("8404152392", True), (b"7010632391", True), ("8404152393", False), ("2120000068", True)],
)
def test_the_check_digit_is_counted(ten: str | bytes, is_right: bool) -> None:
    """Numbers of persons and of juridical persons have the same kind of check digit."""
    assert has_right_check_digit(ten) is is_right


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Ring 840415-\n2392 i dag.", [1]),
        ("Ring 840415-\r\n  2392 i dag.", [1]),
        ("text: >-\n  personnummer 840415\n  2392, om tider", [2]),
        ("840415,\n2392", []),
        ("- 840415\n- 2392", []),
        ("belopp\n840415\n2392\n", []),
    ],
)
def test_a_number_is_found_where_a_line_was_broken_in_it(text: str, lines: list[int]) -> None:
    """After a hyphen, or in a text that is folded; rows of a table are not one text."""
    assert [one.line for one in numbers_in(text)] == lines
