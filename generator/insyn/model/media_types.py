"""Name the media type of each format that is published, the same on pages and in the catalogue."""

from collections.abc import Mapping

from insyn.model.published import FileFormat

MEDIA_TYPES: Mapping[FileFormat, str] = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
    "csvw": "application/csvm+json",
    "datapackage": "application/json",
    "kodbok": "text/plain",
    "zip": "application/zip",
    "ocds": "application/json",
}
