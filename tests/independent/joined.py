"""Holds every cell of the joined wages against an independent reading of the files.

    joined.py WAGES.xlsx AREAS.csv PROJECTIONS.csv [CELLS]

Prints how many cells were compared and each difference, and ends with 1 where there is one. With
CELLS writes the cells for tests/bench/bench_joined.c.
"""
import csv
import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

NAME = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FIGURES = ("TOT_EMP", "H_MEDIAN", "A_PCT10", "A_MEDIAN", "A_PCT90")
BOUNDS = {"H": "≥ $115.00", "A": "≥ $239,200"}


def kind_of(code):
    return {2: "territory" if code in ("60", "66", "69", "72", "78") else "state", 5: "metropolitan",
            7: "nonmetropolitan"}[len(code)] if code != "99" else "nation"


def figure(row, name):
    cell = row[name]
    if name[0] == "H" and row["ANNUAL"] == "TRUE":
        return "annual pay only"
    if name[0] == "A" and row["HOURLY"] == "TRUE":
        return "hourly pay only"
    if cell in ("*", "**"):
        return "not published"
    if cell == "#":
        return BOUNDS[name[0]]
    return float(cell.replace(",", "")) if cell else "not available"


def outlooks(path):
    """Growth and openings by code; openings are in thousands."""
    found = {}
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        head = next(rows)
        code, growth, openings = (next(i for i, name in enumerate(head) if re.search(words, name))
                                  for words in ("Occupation Code", "Percent Change", "Openings"))
        for row in rows:
            number = row[code].strip('="')
            found[number] = [float(row[growth].replace(",", "")),
                             round(float(row[openings].replace(",", "")) * 1000, 3)]
    return found


def is_part(row):
    return row["NAICS"] != "000000" or row["OWN_CODE"] != "1235"


def expected(areas, projections, parts):
    """The rows of single industries and ownerships, or the others."""
    known = outlooks(projections)
    with open(areas, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if is_part(row) != parts:
                continue
            last = [row["NAICS"], row["NAICS_TITLE"], row["OWN_CODE"]] if parts else []
            yield [row["AREA"], row["AREA_TITLE"], kind_of(row["AREA"]), row["OCC_CODE"],
                   row["OCC_TITLE"], row["O_GROUP"], *(figure(row, name) for name in FIGURES),
                   *known.get(row["OCC_CODE"], ["not available"] * 2), *last]


def written(path, number):
    """Rows of the sheet, each cell as text or number; the workbook has its texts within the cells."""
    with zipfile.ZipFile(path).open(f"xl/worksheets/sheet{number}.xml") as sheet:
        for _, element in ElementTree.iterparse(sheet):
            if element.tag != NAME + "row":
                continue
            cells = []
            for cell in element:
                text = "".join(part.text or "" for part in cell.iter(NAME + "t"))
                value = cell.find(NAME + "v")
                cells.append(text if value is None else float(value.text))
            yield cells
            element.clear()


def cells_line(cells):
    formats = {6: 1, 7: 2, 8: 3, 9: 3, 10: 3, 11: 4, 12: 1}
    return "\t".join(cell if isinstance(cell, str) else f"#{formats[i]}:{cell:.10g}"
                     for i, cell in enumerate(cells))


def compare(rows, wanted_rows, keep):
    """Cells compared, and rows that differ or are too many."""
    compared = differences = 0
    next(rows, [])
    for wanted in wanted_rows:
        found = next(rows, [])
        compared += len(wanted)
        if found != wanted:
            differences += 1
            if differences <= 5:
                print("expected", wanted, "found", found)
        if keep:
            keep.write(cells_line(wanted) + "\n")
    return compared, differences + sum(1 for _ in rows)


def main():
    workbook, areas, projections = sys.argv[1:4]
    keep = open(sys.argv[4], "w") if len(sys.argv) > 4 else None
    compared, differences = compare(written(workbook, 1), expected(areas, projections, False), keep)
    parts = sum(1 for _ in expected(areas, projections, True))
    if parts:
        more, different = compare(written(workbook, 2), expected(areas, projections, True), None)
        compared, differences = compared + more, differences + different
    print(f"{compared} cells compared with an independent reading, {parts} rows by industry, "
          f"{differences} rows differ")
    sys.exit(bool(differences or not compared))


if __name__ == "__main__":
    main()
