"""Read a PNG with nothing but the standard library, to see what is drawn in it."""

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
WHITE = b"\xff\xff\xff\xff"


class Pixels:
    """Hold the rows of a PNG of eight bits and four channels, not interlaced."""

    def __init__(self, png: bytes) -> None:
        assert png.startswith(SIGNATURE)
        header, data = b"", b""
        place = len(SIGNATURE)
        while place < len(png):
            length, kind = struct.unpack(">I4s", png[place : place + 8])
            body = png[place + 8 : place + 8 + length]
            stated = png[place + 8 + length : place + 12 + length]
            assert struct.pack(">I", zlib.crc32(kind + body)) == stated
            header, data = (body if kind == b"IHDR" else header), data + (body * (kind == b"IDAT"))
            place += 12 + length
        self.width, self.height, depth, colours, _, _, interlaced = struct.unpack(
            ">IIBBBBB", header
        )
        assert (depth, colours, interlaced) == (8, 6, 0)
        self.rows = _unfiltered(zlib.decompress(data), 4 * self.width)
        assert len(self.rows) == self.height

    def ink(self) -> tuple[int, int, int, int] | None:
        """Return the box round all that is not white: left, top, right, bottom."""
        white = WHITE * self.width
        inked = [place for place, row in enumerate(self.rows) if row != white]
        if not inked:
            return None
        left, right = self.width, 0
        for place in inked:
            row = self.rows[place]
            left = min(left, next(x for x in range(self.width) if _is_inked(row, x)))
            right = max(right, next(x for x in range(self.width, 0, -1) if _is_inked(row, x - 1)))
        return left, inked[0], right, inked[-1] + 1

    def differing(self, other: "Pixels") -> int:
        """Count the pixels that are not the same in another picture of the same size."""
        return sum(
            one[4 * x : 4 * x + 4] != two[4 * x : 4 * x + 4]
            for one, two in zip(self.rows, other.rows, strict=True)
            if one != two
            for x in range(self.width)
        )


def _is_inked(row: bytes, x: int) -> bool:
    return row[4 * x : 4 * x + 4] != WHITE


def _unfiltered(data: bytes, size: int) -> list[bytes]:
    rows, above = [], bytes(size)
    for start in range(0, len(data), size + 1):
        above = _restored(data[start], data[start + 1 : start + 1 + size], above)
        rows.append(above)
    return rows


def _restored(kind: int, row: bytes, above: bytes) -> bytes:
    if kind == 0:
        return row
    if kind == 2:
        if not any(row):
            return above
        return bytes([(one + up) & 255 for one, up in zip(row, above, strict=True)])
    found = bytearray(4)  # the pixel to the left of the first
    corners = bytes(4) + above
    for place, (byte, up, corner) in enumerate(zip(row, above, corners[:-4], strict=True)):
        left = found[place]
        if kind == 1:
            guess = left
        elif kind == 3:
            guess = (left + up) // 2
        else:
            guess = left if up == corner else _paeth(left, up, corner)
        found.append((byte + guess) & 255)
    return bytes(found[4:])


def _paeth(left: int, up: int, corner: int) -> int:
    distances = abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)
    return (left, up, corner)[distances.index(min(distances))]
