"""Damages one cell at a time in a small file of each layout and looks for a silent change.

    damage.py PROGRAM PRINT_ROWS INPUT_FOLDER SCRATCH_FOLDER

The run on the damaged file must either report that cell's own line and column (for a stray quote
or comma: its record's line), or come to the same result as without the damage: the same figures,
states, raw cells and accounts. `careerguide identify` gives messages and accounts; PRINT_ROWS (see
tests/print_rows.c) gives every row that is kept, and what a build sees that passes over the
records of other occupations. Ends with 1 after a silent change.
"""
import collections
import concurrent.futures
import itertools
import json
import os
import pathlib
import shutil
import subprocess
import sys

BATCH = 60  # files on one command line

# The one change that nobody can see: a title or name (`free`) that has become another one. A title
# that is empty, a marker or a number is a damaged one.
OTHER_LETTERS = {"letters", "a comma inside"}


class Layout:
    """A small file: `columns` are header texts, `rows` cell texts, in the quoting of the export."""

    def __init__(self, name, file, filed, columns, rows, free=(), quoted=False, delimiter=","):
        self.name, self.file, self.free = name, file, set(free)
        self.kind, self.period = filed
        self.delimiter = delimiter
        self.quoted = quoted
        self.records = [list(columns)] + [list(row) for row in rows]

    def raw(self, text):
        """The cell as it stands in the file, and how far behind its start its content begins."""
        if self.quoted or any(c in text for c in '",\n' + self.delimiter):
            return '"' + text.replace('"', '""') + '"', 1
        return text, 0

    def lines(self):
        return [[self.raw(cell) for cell in record] for record in self.records]


EP_WORDS = ["Associate's degree", "4", "None", "4", "None", "6"]
EP_MANAGER = ["Bachelor's degree", "3", "Less than 5 years", "2", "None", "6"]
EP_TEACHER = ["Doctoral or professional degree", "1", "Less than 5 years", "2", "None", "6"]
EP_TAIL = ["Typical Entry-Level Education", "Education Code",
           "Work Experience in a Related Occupation", "Workex Code",
           "Typical on-the-job Training", "trCode"]
EP_ROWS = [
    ["Diagnostic medical sonographers    * Echocardiographer* Sonographer", '="29-2032"', "90.0",
     "101.7", "11.7", "13.0", "5.8", "89,340"] + EP_WORDS,
    ["Medical and health services managers", '="11-9111"', "1,616.2", "1,759.1", "142.9", "23.2",
     "62.1", ">=239,200"] + EP_MANAGER,
    ["Health specialties teachers, postsecondary", '="25-1071"', "289.6", "288.7", "-0.9", "-0.3",
     "27.4", "N/A"] + EP_TEACHER,
    ["Cardiologists", '="29-1212"', "19.4", "20.2", "0.8", "4.1", "0.6", ">=239,200",
     "Doctoral or professional degree", "1", "None", "4", "Internship/residency", "1"],
]
OEWS_WAGES = ["H_MEAN", "A_MEAN", "MEAN_PRSE", "H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75",
              "H_PCT90", "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90", "ANNUAL",
              "HOURLY"]
OEWS_HEAD = ["AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS", "NAICS_TITLE", "I_GROUP",
             "OWN_CODE", "OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "EMP_PRSE", "JOBS_1000",
             "LOC_QUOTIENT", "PCT_TOTAL", "PCT_RPT"]
NATION = ["99", "U.S.", "1", "US", "000000", "Cross-industry", "cross-industry", "1235"]
ALABAMA = ["01", "Alabama", "2", "AL", "000000", "Cross-industry", "cross-industry", "1235"]
FAIRBANKS = ["21820", "Fairbanks, AK", "4", "AK", "000000", "Cross-industry", "cross-industry",
             "1235"]
SONOGRAPHER = ["42.95", "89,340", "0.5", "31.06", "36.36", "42.95", "49.20", "59.20", "64,600",
               "75,630", "89,340", "102,340", "123,140", "", ""]
MANAGER = ["66.22", "137,730", "0.4", "33.50", "42.58", "56.71", "78.09", "#", "69,680", "88,560",
           "117,960", "162,420", "#", "", ""]
TEACHER = ["*", "127,640", "0.9", "*", "*", "*", "*", "*", "48,240", "74,530", "105,620",
           "168,430", "#", "TRUE", ""]
ACTOR = ["37.10", "*", "4.0", "12.00", "15.00", "23.33", "40.00", "77.00", "*", "*", "*", "*",
         "*", "", "TRUE"]
WITHHELD = ["*", "*", "*"] + ["*"] * 10 + ["", ""]

OEWS_FREE = {"AREA_TITLE", "NAICS_TITLE", "OCC_TITLE"}

LAYOUTS = [
    Layout("projections, old form", "projections.csv", ("projections", "2012-22"),
           ["Title", "SOC Code", "2012", "2022", "Number (inthousands)", "Percent",
            "Jobopeningsdue togrowthandreplacementneeds,2012-2022(in thousands)",
            "2012 median annual wage"] + EP_TAIL,
           [["Diagnostic medical sonographers     \t \t\t\t\tShow/hide Example Job Titles "
             "\t\t\t\t* Echocardiographer", "29-2032", "58.8", "85.9", "27.0", "46.0", "34.9",
             "65,860"] + EP_WORDS] + [row[:1] + [row[1][2:9]] + row[2:] for row in EP_ROWS[1:]],
           free={"Title"}, quoted=True),
    Layout("projections, new form", "projections.csv", ("projections", "2024-34"),
           ["Occupation Title", "Occupation Code", "Employment 2024", "Employment 2034",
            "Employment Change, 2024-2034", "Employment Percent Change, 2024-2034",
            "Occupational Openings, 2024-2034 Annual Average",
            "Median Annual Wage 2024"] + EP_TAIL,
           EP_ROWS, free={"Occupation Title"}, quoted=True),
    Layout("OEWS, national", "national_M2024_dl.csv", ("oews", "May 2024"),
           OEWS_HEAD + OEWS_WAGES,
           [NATION + ["29-2032", "Diagnostic Medical Sonographers", "detailed", "86,150", "1.8",
                      "", "", "", ""] + SONOGRAPHER,
            NATION + ["11-9110", "Medical and Health Services Managers", "broad", "565,840", "0.5",
                      "", "", "", ""] + MANAGER,
            NATION + ["11-9111", "Medical and Health Services Managers", "detailed", "565,840",
                      "0.5", "", "", "", ""] + MANAGER,
            NATION + ["25-1071", "Health Specialties Teachers, Postsecondary", "detailed",
                      "229,720", "2.2", "", "", "", ""] + TEACHER,
            NATION + ["27-2011", "Actors", "detailed", "**", "**", "", "", "", ""] + ACTOR],
           free=OEWS_FREE),
    Layout("OEWS, by area", "all_data_M2024.csv", ("oews-areas", "May 2024"),
           OEWS_HEAD + OEWS_WAGES,
           [ALABAMA + ["11-1011", "Chief Executives", "detailed", "1,560", "7.1", "0.700", "0.50",
                       "", "~"] + MANAGER,
            ALABAMA + ["29-2032", "Diagnostic Medical Sonographers", "detailed", "1,210", "6.3",
                       "0.570", "1.04", "12.10", "3.4"] + SONOGRAPHER,
            FAIRBANKS + ["29-1141", "Registered Nurses", "detailed", "1,020", "4.0", "26.100",
                         "1.20", "0.90", "12"] + SONOGRAPHER,
            FAIRBANKS + ["11-9111", "Medical and Health Services Managers", "detailed", "**", "**",
                         "**", "**", "**", "**"] + WITHHELD],
           free=OEWS_FREE),
    Layout("OEWS, by area, as a system of its own saves it", "state_M2024_dl.csv",
           ("oews-areas", "May 2024"),
           ["AREA_TITLE", "OCC_CODE", "OCC_TITLE", "H_MEAN", "A_MEAN"],
           [["Alabama", "11-1011", "Chief Executives", "106.26", "221,030"],
            ["Alabama", "29-2032", "Diagnostic Medical Sonographers", "31.26", "65,020"],
            ["Alaska", "11-9111", "Medical and Health Services Managers", "*", "133,690"],
            ["Alaska", "29-9021", "Health Information Technologists", "#", "#"]],
           free={"AREA_TITLE", "OCC_TITLE"}, delimiter=";"),
    Layout("OOH", "ooh.csv", ("ooh", "2024-34"),
           ["occupation_code", "occupation_title", "growth_percent", "growth_words", "address"],
           [["29-2032", "Diagnostic medical sonographers", "13", "Much faster than average",
             "https://www.bls.gov/ooh/healthcare/diagnostic-medical-sonographers.htm"],
            ["25-1071", "Health specialties teachers, postsecondary", "-3", "Decline",
             "https://www.bls.gov/ooh/education-training-and-library/teachers.htm"],
            ["11-9111", "Medical and health services managers", "0", "", ""]],
           free={"occupation_title"}),
    Layout("salary survey", "survey.csv", ("salary", "2024"),
           ["role", "measure", "pay_period", "amount"],
           [["Echocardiographer", "median", "year", "62027"],
            ["Clinical educator", "median", "year", "73,896"],
            ["Sonographer, lead", "median", "year", "70000"]], free={"role"}),
    Layout("SOC crosswalk", "crosswalk.csv", ("soc-crosswalk", "2010-2018"),
           ["2010 SOC Code", "2010 SOC Title", "2018 SOC Code", "2018 SOC Title"],
           [["29-2071", "Medical Records and Health Information Technicians", "29-2072",
             "Medical Records Specialists (#)"],
            ["29-2032", "Diagnostic Medical Sonographers", "29-2032",
             "Diagnostic Medical Sonographers"],
            ["15-1199", "Computer Occupations, All Other", "15-1299",
             "Computer Occupations, All Other (##)"]],
           free={"2010 SOC Title", "2018 SOC Title"}),
    Layout("SOC structure", "structure.csv", ("soc-structure", "2018"),
           ["SOC Group", "SOC Code", "SOC Title", "SOC Definition"],
           [["Major", "29-0000", "Healthcare Practitioners and Technical Occupations", ""],
            ["Detailed", "29-2032", "Diagnostic Medical Sonographers",
             "Produce ultrasonic recordings, among others."],
            ["Detailed", "15-1252", "Software Developers", "Research and develop software."]],
           free={"SOC Title", "SOC Definition"}),
    Layout("institutions", "hd2019.csv", ("institutions", "2019"),
           ["UNITID", "INSTNM", "CITY", "STABBR", "ZIP", "WEBADDR", "CBSA", "NECTA"],
           [["100654", "Alabama A & M University", "Normal", "AL", "35762", "www.aamu.edu/",
             "26620", "-2"],
            ["100663", "University of Alabama, Birmingham", "Birmingham", "AL", "35294-0110",
             "https://www.uab.edu", "13820", "-2"],
            ["167358", "Northeastern University", "Boston", "MA", "02115-5005", "-2", "14460",
             "71650"]],
           free={"INSTNM", "CITY"}),
    Layout("completions", "c2023_a.csv", ("completions", "2023"),
           ["UNITID", "CIPCODE", "MAJORNUM", "AWLEVEL", "CTOTALT"],
           [["100654", "51.0910", "1", "3", "24"],
            ["100663", "51.0901", "1", "5", "12"],
            ["100663", "51.0910", "2", "5", "1"],
            ["100663", "11.0101", "1", "5", "70"],
            ["100663", "99", "1", "5", "500"]]),
    Layout("CIP to SOC", "cip2020-soc2018.csv", ("cip-soc", "2020"),
           ["CIP2020Code", "CIP2020Title", "SOC2018Code", "SOC2018Title"],
           [["51.0910", "Diagnostic Medical Sonography, Sonographer.", "29-2032",
             "Diagnostic Medical Sonographers"],
            ["51.0901", "Cardiovascular Technology/Technologist.", "29-2031",
             "Cardiovascular Technologists and Technicians"]],
           free={"CIP2020Title", "SOC2018Title"}),
    Layout("California", "california.csv", ("state-projections", "2018-28"),
           ["Area Type", "Area Name (County Names)", "Period", "SOC Level",
            "Standard Occupational Classification (SOC)", "Occupational Title",
            "Base Year Employment Estimate", "Projected Year Employment Estimate",
            "Numeric Change", "Percentage Change", "Exits", "Transfers", "Total  Job Openings",
            "Median Hourly Wage", "Median Annual Wage", "Entry Level Education",
            "Work Experience", "Job Training"],
           [["State", "California", "2018-2028", "4", "29-2032",
             "Diagnostic Medical Sonographers", "6100", "7300", "1200", "19.7", "1900", "2200",
             "5300", "47.47", "98739", "Associate's degree", "None", "None"],
            ["Consortium", "North Coast Region (Del Norte, Humboldt Counties)", "2018-2028", "4",
             "25-1071", "Health Specialties Teachers, Postsecondary", "60", "50", "-10", "-16.7",
             "10", "20", "20", "0.00", "0", "Doctoral or professional degree",
             "Less than 5 years", "None"],
            ["State", "California", "2018-2028", "2", "29-0000", "Healthcare Practitioners",
             "900000", "1000000", "100000", "11.1", "300000", "200000", "600000", "44.00",
             "91520", "N/A", "N/A", "N/A"]],
           free={"Area Type", "Area Name (County Names)", "Occupational Title",
                 "Entry Level Education", "Work Experience", "Job Training"}),
]

# What the cell's content becomes; None where the damage is done to the raw cell instead.
REPLACED = {"empty": b"", "letters": b"xyz", "'#'": b"#", "'*'": b"*", "'**'": b"**",
            "'~'": b"~", "'N/A'": b"N/A", "1e400": b"1e400", "-0": b"-0",
            "thirty digits": b"123456789012345678901234567890"}
SHAPED = ("a byte that is not UTF-8", "a NUL", "a quote before", "a quote inside", "a quote behind",
          "a comma inside", "a comma behind")
OF_A_RECORD = ("a quote before", "a quote inside", "a quote behind", "a comma inside",
               "a comma behind")

Damage = collections.namedtuple("Damage", "layout record column kind path line first last")


def shaped(kind, raw, lead, delimiter):
    """The damaged raw cell, or None where the damage would be none."""
    middle = max(lead + (len(raw) - 2 * lead) // 2, lead)
    mark = {"a byte that is not UTF-8": b"\xff", "a NUL": b"\0", "a quote inside": b'"',
            "a comma inside": delimiter}.get(kind)
    if kind == "a quote before":
        return b'"' + raw
    if kind == "a quote behind":
        return raw + b'"'
    if kind == "a comma behind":
        return raw + delimiter
    if kind == "a comma inside":
        if len(raw) - 2 * lead < 2:
            return None
        middle = len(raw) - lead - 1  # never where a comma of thousands could stand
    return raw[:middle] + mark + raw[middle:]


def damaged_cells(layout, record, column):
    """(kind, raw cell) of every damage to a cell."""
    text, lead = layout.lines()[record][column]
    raw = text.encode("utf-8")
    for kind, content in REPLACED.items():
        cell = b'"' + content + b'"' if lead else content
        if cell != raw:
            yield kind, cell
    for kind in SHAPED:
        cell = shaped(kind, raw, lead, layout.delimiter.encode())
        if cell is not None and cell != b'""':  # "" is another way to write nothing
            yield kind, cell


def compose(layout, record=None, column=None, cell=None):
    """The file's bytes, with one raw cell in another's place."""
    lines = []
    for number, cells in enumerate(layout.lines()):
        raws = [raw.encode("utf-8") for raw, _ in cells]
        if number == record:
            raws[column] = cell
        lines.append(layout.delimiter.encode().join(raws) + b"\n")
    return b"".join(lines)


def extent(layout, record, column, cell):
    """The first and last column of the damaged cell, quotes included, and one behind it."""
    before = sum(len(raw) + 1 for raw, _ in layout.lines()[record][:column])
    return before + 1, before + 1 + len(cell.decode("latin-1"))


def make_damages(layout, number, scratch):
    damages = []
    for record, column in itertools.product(range(len(layout.records)),
                                            range(len(layout.records[0]))):
        for kind, cell in damaged_cells(layout, record, column):
            path = scratch / f"{number}" / f"{len(damages)}-{layout.file}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(compose(layout, record, column, cell))
            damages.append(Damage(layout, record, column, kind, path, record + 1,
                                  *extent(layout, record, column, cell)))
    return damages


# What one view of a file came to: its messages and everything else.
View = collections.namedtuple("View", "messages result")


def run(words):
    done = subprocess.run([str(word) for word in words], capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"'{words[0]}' ended with {done.returncode}:\n"
                 f"{done.stderr.decode('utf-8', 'replace')[-3000:]}")
    return done


def messages_by_file(lines):
    found = collections.defaultdict(list)
    for line in lines:
        message = json.loads(line)
        found[message["file"]].append(message)
    return found


def identify(program, folder, paths):
    """What the program prints of each file, without its hash, and the messages."""
    done = run([program, "identify", "--messages", "json", "--input", folder, *paths])
    messages = messages_by_file(done.stderr.decode("utf-8").splitlines())
    results = collections.defaultdict(list)
    path = None
    for line in done.stdout.decode("utf-8").splitlines():
        if not line.startswith("  "):
            path = line
        elif not line.startswith("  SHA-256"):
            results[path].append(line)
    return {str(path): {"identify": View(messages[str(path)], results[str(path)])}
            for path in paths}


def rows(print_rows, folder, layout, paths):
    """The rows that are kept, of the whole file and as a build reads it."""
    done = run([print_rows, folder, layout.kind, layout.period, *paths])
    views = collections.defaultdict(dict)
    for block in done.stdout.decode("utf-8", "replace").split("FILE ")[1:]:
        path, *parts = block.split("VIEW ")
        for part in parts:
            name, _, rest = part.partition("\n")
            result, _, messages = rest.partition("MESSAGES\n")
            views[path.strip()][name] = View(list(map(json.loads, messages.splitlines())),
                                             result)
    return views


def look(programs, folder, layout, paths):
    program, print_rows = programs
    views = identify(program, folder, paths)
    for path, more in rows(print_rows, folder, layout, paths).items():
        views[path].update(more)
    return views


def look_at_all(programs, folder, layout, paths):
    batches = [paths[i:i + BATCH] for i in range(0, len(paths), BATCH)]
    views = {}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for part in pool.map(lambda batch: look(programs, folder, layout, batch), batches):
            views.update(part)
    return views


def is_reported(damage, view):
    """A damaged header may be told by the header or by every record that no longer fits it; a pay basis
    that was taken away is told at the wages that contradict its absence."""
    column = damage.layout.records[0][damage.column]
    if damage.kind == "empty" and column in ("ANNUAL", "HOURLY"):
        return any(message["line"] == damage.line for message in view.messages)
    return any(damage.record == 0 or message["line"] == damage.line and (
        damage.kind in OF_A_RECORD or damage.first <= message["column"] <= damage.last)
               for message in view.messages)


# What the cell alone cannot tell from good data, column by column, because BLS publishes just that.
LEGITIMATE = {
    "'N/A'": ("Median Annual Wage 2024", "2012 median annual wage"),  # D17
    "'~'": ("PCT_RPT",),  # D1: under 0.5 percent of establishments
    "empty": ("EMP_PRSE", "JOBS_1000", "LOC_QUOTIENT", "PCT_TOTAL", "PCT_RPT", "MEAN_PRSE",
              "growth_words", "WEBADDR", "CBSA", "NECTA"),  # published empty in some files, printed by no guide
}


OPTIONAL = ("NECTA",)  # IPEDS has it up to some year: NECTAs are no longer drawn


def is_marker_of_its_row(damage, row):
    """A marker that makes a row as BLS publishes others: nothing else in the row tells it apart."""
    column = damage.layout.records[0][damage.column]
    if "H_MEAN" not in row:
        return False
    if "ANNUAL" not in row:  # without the flags a lone '*' or '#' may be all there is
        return column in ("H_MEAN", "A_MEAN") and damage.kind in ("'*'", "'#'")
    one_basis = row["ANNUAL"] or row["HOURLY"]
    if damage.kind == "'#'":  # the top of the only ladder, or its mean, may be at the bound
        top = {"A_PCT90": "A_PCT75", "H_PCT90": "H_PCT75"}
        bounded = row["A_PCT90"] == "#" or row["H_PCT90"] == "#"
        return bool(one_basis) and (column in top or bounded and (
            column in top.values() or column in ("A_MEAN", "H_MEAN")))
    return damage.kind == "'**'" and row["TOT_EMP"] == "**" and column in LEGITIMATE["empty"]


def is_allowed(damage):
    """An optional column under another name is one more that nobody knows."""
    column = damage.layout.records[0][damage.column]
    if damage.record == 0 and column in OPTIONAL:
        return True
    row = dict(zip(damage.layout.records[0], damage.layout.records[damage.record]))
    return damage.record > 0 and (
        column in damage.layout.free and damage.kind in OTHER_LETTERS
        or column in LEGITIMATE.get(damage.kind, ())
        or is_marker_of_its_row(damage, row))


def faults_of(damage, before, after):
    """The views that changed without a word at the cell, and what was said elsewhere."""
    for name, view in after.items():
        if view.result != before[name].result and not is_reported(damage, view) and \
                not is_allowed(damage):
            yield name, [f"{m['line']}:{m['column']} {m['rule']}" for m in view.messages]


def describe(damage):
    layout = damage.layout
    return (f"{layout.name}, line {damage.line}, {layout.records[0][damage.column]} "
            f"'{layout.records[damage.record][damage.column]}': {damage.kind}")


def check_layout(programs, folder, layout, number, scratch):
    whole = scratch / f"{number}" / f"whole-{layout.file}"
    damages = make_damages(layout, number, scratch)
    whole.write_bytes(compose(layout))
    views = look_at_all(programs, folder, layout,
                        [whole] + [damage.path for damage in damages])
    before = views[str(whole)]
    faults = [f"{layout.name}: the whole file gives {name} {view.messages}"
              for name, view in before.items() if view.messages]
    if f"kind      {layout.kind}" not in "\n".join(before["identify"].result):
        faults.append(f"{layout.name}: the whole file is not recognised")
    for damage in damages:
        found = dict(faults_of(damage, before, views[str(damage.path)]))
        if found:
            said = sorted(set(itertools.chain(*found.values())))
            elsewhere = f"; said elsewhere: {', '.join(said)}" if said else ""
            faults.append(f"{describe(damage)}: a silent change in {', '.join(found)}{elsewhere}")
    return len(damages), faults


def main():
    programs = sys.argv[1:3]
    folder, scratch = map(pathlib.Path, sys.argv[3:5])
    count, faults = 0, []
    for number, layout in enumerate(LAYOUTS):
        done, found = check_layout(programs, folder, layout, number, scratch)
        print(f"{layout.name}: {done} damages, {len(found)} silent changes", flush=True)
        count += done
        faults += found
    print("\n".join(faults))
    print(f"{count} damages in {len(LAYOUTS)} layouts, {len(faults)} silent changes")
    shutil.rmtree(scratch, ignore_errors=True)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
