#!/usr/bin/env python3
"""Set down the excerpts under input/ from full exports.

    python3 input/set-down.py EXPORTS_DIR

EXPORTS_DIR holds the exports as they were downloaded (EXPORTS below names each file
by its path there). The excerpts keep the header, the quoting, the line ends and the
byte-order mark of their export, and of its rows those of the occupations below, in
the export's own order. Running it again writes the same bytes.

Not written here, but kept by hand: the releases, the survey, the Handbook of 2016-26,
and the tables of wage bounds, growth words and publication days. See README.md.
"""
import csv
import io
import pathlib
import re
import sys

INPUT = pathlib.Path(__file__).resolve().parent

# The guide's own occupations, under every code that they have borne.
GUIDE = """
    11-9111 25-1071 29-2032 29-2071 29-2072 29-2098 29-9021 29-9098
"""
# Their neighbours, each line one field: SOC 2010, hybrid and SOC 2018 codes together.
NEIGHBOURS = """
    00-0000 11-9110 25-1070 29-2030 29-2070 29-9020
    29-1124 29-2031 29-2033 29-2034 29-2035 29-2036
    29-1069 29-1212 29-1224 29-1228
    29-2010 29-2011 29-2012 31-9097
    29-2099 29-9093 29-9099
    29-1071 29-1141 29-1151 29-1171 29-2061
    29-1122 29-1123 29-1126 29-1127
    29-1292 29-2021 31-9091
    29-2040 29-2041 29-2042 29-2043 29-2052 29-2055 29-2081
    31-1011 31-1014 31-1120 31-1121 31-1122 31-1131 39-9021
    31-9092 31-9094 43-6013
    21-1022 21-1091 25-1072 25-1194
    11-3021 15-1121 15-1122 15-1142 15-1151 15-1152
    15-1211 15-1212 15-1231 15-1232 15-1244
"""
GUIDE_CODES = set(GUIDE.split())
CODES = GUIDE_CODES | set(NEIGHBOURS.split())

# Decades from old to new: the last one's words for education levels are the present ones.
PROJECTIONS = {
    "2012-22": "bls/ep/2012-22/Employment Projections.csv",
    "2016-26": "bls/ep/2016-26/Employment Projections.csv",
    "2019-29": "bls/ep/2019-29/Employment Projections.csv",
    "2021-31": "bls/ep/2021-31/Employment Projections (1).csv",
    "2023-33": "bls/ep/2023-33/employment_projections.csv",
    "2024-34": "bls/ep/2024-34/Employment Projections.csv",
}
NATIONAL_WAGES = {
    "2018-05": "bls/oews/2018-national/national_M2018_dl.csv",
    "2019-05": "bls/oews/2019-national/national_M2019_dl.csv",
    "2023-05": "bls/oews/2023-national-32-columns/national_M2023_dl.csv",
    "2024-05": "bls/oews/2024-national-incomplete/national_M2024_dl.csv",
}
STATE_WAGES = "bls/oews/2023-state-semicolons/state_M2023_dl.csv"
CROSSWALK = "soc/soc-2010-to-2018.csv"
HANDBOOK = "ooh/2024-34-figures-scraped.csv"

BOM = "\ufeff"
RECORD = re.compile(r'((?:[^"\r\n]|"[^"]*")+)(\r\n|\n|\r|\Z)')
CODE = re.compile(r"\d\d-\d{4}")

# The code columns of the projections, under the measures' names in education-levels.csv.
LEVEL_CODES = {
    "Education Code": "entry_education",
    "Workex Code": "experience",
    "trCode": "training",
}


class Export:
    """A published file: its records as written, and the cells of each."""

    def __init__(self, path, delimiter=","):
        text = path.read_bytes().decode("utf-8")
        self.bom = BOM if text.startswith(BOM) else ""
        found = RECORD.findall(text[len(self.bom):])
        self.records = [record for record, _ in found]
        self.line_end = found[0][1]
        self.last_line_end = found[-1][1]
        self.cells = list(csv.reader(self.records, delimiter=delimiter))

    def keep(self, wanted):
        """The header and the records whose cells are wanted, in the export's own style."""
        rows = zip(self.records[1:], self.cells[1:])
        kept = [self.records[0]] + [record for record, cells in rows if wanted(cells)]
        return self.bom + self.line_end.join(kept) + self.last_line_end


def write(name, text):
    (INPUT / name).write_bytes(text.encode("utf-8"))


def as_csv(rows, line_end="\n"):
    text = io.StringIO()
    csv.writer(text, lineterminator=line_end).writerows(rows)
    return text.getvalue()


def codes_of(cells):
    """The occupation codes among the cells, freed from the ="29-2032" of the projections."""
    bare = (cell.strip('="') for cell in cells)
    return {cell for cell in bare if CODE.fullmatch(cell)}


def set_down_projections(exports):
    for period, path in PROJECTIONS.items():
        export = Export(exports / path)
        write(f"bls/projections-{period}.csv", export.keep(lambda cells: codes_of(cells) & CODES))


def set_down_national_wages(exports):
    for month, path in NATIONAL_WAGES.items():
        excerpt = Export(exports / path).keep(lambda cells: codes_of(cells) & CODES)
        # One copy bears seven employments as 154187380.000000.
        write(f"bls/oews-national-{month}.csv", excerpt.replace(".000000,", ","))


def set_down_state_wages(exports):
    """The one copy that is not kept as it came: its semicolons become commas and quotes."""
    export = Export(exports / STATE_WAGES, delimiter=";")
    kept = [cells for cells in export.cells[1:] if codes_of(cells) & GUIDE_CODES]
    write("bls/oews-states-2023-05.csv",
          export.bom + as_csv([export.cells[0]] + kept, export.line_end))


def set_down_crosswalk(exports):
    """Every row of our codes, and of each code that a row kept leads to: no split, no merge cut."""
    export = Export(exports / CROSSWALK)
    old_codes, new_codes = set(CODES), set(CODES)
    while True:
        kept = [row for row in export.cells[1:] if row[0] in old_codes or row[2] in new_codes]
        size = len(old_codes) + len(new_codes)
        old_codes.update(row[0] for row in kept)
        new_codes.update(row[2] for row in kept)
        if len(old_codes) + len(new_codes) == size:
            break
    write("soc/crosswalk-2010-2018.csv", export.keep(lambda cells: cells in kept))


def set_down_handbook(exports):
    """Pages on one occupation of the projections; a page on a group of them is left out."""
    newest = list(PROJECTIONS.values())[-1]
    projected = set().union(*map(codes_of, Export(exports / newest).cells))
    rows = [["occupation_code", "occupation_title", "growth_percent", "growth_words", "address"]]
    header, *pages = Export(exports / HANDBOOK).cells
    for page in pages:
        cell = dict(zip(header, page))
        if cell["soc_code"] in CODES & projected:
            rows.append([cell["soc_code"], cell["title"], cell["outlook_pct"],
                         cell["outlook_desc"], cell["url"]])
    write("bls/ooh-2024-34.csv", as_csv(rows))


def set_down_education_levels(exports):
    """Each code's words in the newest decade, and its other spellings in the decades before."""
    spellings = {}
    for path in PROJECTIONS.values():
        header, *rows = Export(exports / path).cells
        for row in rows:
            for title, measure in LEVEL_CODES.items():
                at = header.index(title)  # the words stand in the column before their code
                words = spellings.setdefault((measure, row[at]), {})
                words[row[at - 1]] = words.pop(row[at - 1], None)  # the latest comes last
    table = [["measure", "code", "words", "former_words"]]
    for measure in LEVEL_CODES.values():
        for key in sorted(key for key in spellings if key[0] == measure):
            *former, present = spellings[key]
            table.append([*key, present, ";".join(former)])
    write("bls/education-levels.csv", as_csv(table))


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: set-down.py EXPORTS_DIR")
    exports = pathlib.Path(sys.argv[1])
    set_down_projections(exports)
    set_down_national_wages(exports)
    set_down_state_wages(exports)
    set_down_crosswalk(exports)
    set_down_handbook(exports)
    set_down_education_levels(exports)


if __name__ == "__main__":
    main()
