"""Reads parcels back with Python's own zip: what is in them, and what the tables say of it.

    parcels.py OUTPUT_FOLDER
"""
import csv
import hashlib
import html.parser
import pathlib
import sys
import zipfile


class Cover(html.parser.HTMLParser):
    """Addresses of links, and the sizes and words around them."""

    def __init__(self):
        super().__init__()
        self.links, self.text = [], ""

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.links.append(dict(attrs)["href"])

    def handle_data(self, data):
        self.text += data + "\n"


def table(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def check_zip(folder, mail, listed, catalogue):
    path = folder / "parcels" / mail["parcel"]
    with zipfile.ZipFile(path) as parcel:
        assert parcel.testzip() is None, f"{path} is damaged"
        names = parcel.namelist()
        assert names[0] == "contents.html", names
        files = names[1:]
        cover = Cover()
        cover.feed(parcel.read("contents.html").decode("utf-8"))
        assert cover.links == files, f"{path}: the cover page leads to {cover.links}, not {files}"
        assert mail["name"].lstrip("'") in cover.text, f"{path}: whose is it?"
        for info in parcel.infolist():
            assert info.external_attr >> 16 == 0o100644, info
            assert info.date_time == (2026, 11, 23, 0, 0, 0), info
        for name in files:
            data = parcel.read(name)
            assert data == (folder / name).read_bytes(), f"{path}: {name} is another file"
            assert hashlib.sha256(data).hexdigest() == listed[name], f"{path}: {name}: another hash"
            assert catalogue[name]["area_title"] in cover.text
        assert set(files) == set(listed), f"{path}: parcels.csv lists {set(listed)}"
    assert int(mail["files"]) == len(files) and int(mail["bytes"]) == path.stat().st_size, mail
    return len(files)


def main(folder):
    catalogue = {row["output"]: row for row in table(folder / "catalogue.csv")}
    for name, row in catalogue.items():
        assert int(row["bytes"]) == (folder / name).stat().st_size, f"{name}: {row['bytes']} bytes"
    kept = table(folder / "parcels" / "parcels.csv")
    parcels = files = 0
    for mail in table(folder / "parcels" / "mail-merge.csv"):
        if not mail["parcel"]:
            assert mail["files"] == mail["bytes"] == "0" and "no parcel" in mail["message"], mail
            continue
        slug = mail["parcel"].removesuffix(".zip")
        listed = {row["file"]: row["sha256"] for row in kept if row["counselor"] == slug}
        files += check_zip(folder, mail, listed, catalogue)
        parcels += 1
    present = {path.name for path in (folder / "parcels").glob("*.zip")}
    assert len(present) == parcels > 0, present
    print(f"{parcels} parcels with {files} files")


main(pathlib.Path(sys.argv[1]))
