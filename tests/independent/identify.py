"""Holds `careerguide identify` on the real exports against an independent reading of each file.

    identify.py PROGRAM INPUT_FOLDER EXPORTS_FOLDER

Kind, period, wage year and SOC edition are typed in below, from the file's own header or name;
records, areas and markers are counted by Python's csv module; the files of broken/ must be refused
in these words. Every CSV file of the folder must be listed here. Ends with 1 after a difference,
with 77 where the folder holds none of the files.
"""
import csv
import hashlib
import io
import pathlib
import re
import subprocess
import sys

HEADER, NAME = "by the header", "by the file's name"
SOC_2010, HYBRID, SOC_2018 = "SOC 2010", "the hybrid of SOC 2010 and 2018", "SOC 2018"


def projections(period, wages, codes):
    return {"kind": "projections", "period": f"{period}, {HEADER}", "wages": f"of {wages}",
            "codes": codes}


def oews(kind, year, codes):
    return {"kind": kind, "period": f"May {year}, {NAME}", "codes": codes}


# What each folder or file of the exports is.
FILES = {
    "bls/ep/2012-22": projections("2012-22", 2012, SOC_2010),
    "bls/ep/2016-26": projections("2016-26", 2016, SOC_2010),
    "bls/ep/2016-26-filtered-wage-2017": projections("2016-26", 2017, SOC_2010),
    "bls/ep/2016-26-resaved-by-spreadsheet": projections("2016-26", 2016, SOC_2010),
    "bls/ep/2019-29": projections("2019-29", 2019, HYBRID),
    "bls/ep/2021-31": projections("2021-31", 2021, SOC_2018),
    "bls/ep/2023-33": projections("2023-33", 2023, SOC_2018),
    "bls/ep/2024-34": projections("2024-34", 2024, SOC_2018),
    "bls/oews/2018-national": oews("oews", 2018, SOC_2010),
    "bls/oews/2019-national": oews("oews", 2019, HYBRID),
    "bls/oews/2020-state-subset": oews("oews-areas", 2020, HYBRID),
    "bls/oews/2023-national-32-columns": oews("oews", 2023, SOC_2018),
    "bls/oews/2023-state-semicolons": oews("oews-areas", 2023, SOC_2018),
    "bls/oews/2024-national-incomplete": oews("oews", 2024, SOC_2018),
    "bls/oews/2024-natsector": oews("oews-industries", 2024, SOC_2018),
    "ooh/2024-34-figures-scraped.csv": {"kind": "ooh", "period": f"2024-34, {HEADER}",
                                        "codes": SOC_2018},
    "schools/ipeds-hd2019-windows-1252.csv": {"kind": "institutions"},
    "soc/soc-2010-to-2018.csv": {"kind": "soc-crosswalk"},
    "soc/soc-2018-detailed-codes.csv": {"kind": "soc-structure"},
    "state/california-2018-28-long-term.csv": {"kind": "state-projections"},
}

# D19: the screen was filtered, so three of the four occupations are not there.
MISSING = {"bls/ep/2016-26-filtered-wage-2017": [
    "25-1071, which role 'clinical-educator' asks for",
    "29-2032, which role 'echocardiographer' asks for",
    "29-2071, which role 'pacs-administrator' asks for"]}

# Warnings and notes, by rule, line and column. Other files read without a word.
MESSAGES = {
    # one N/A that the spreadsheet dropped
    "bls/ep/2016-26-resaved-by-spreadsheet": ["3:150 projections-wage"],
"schools/ipeds-hd2019-windows-1252.csv": ["294:96 file-windows-1252"]}

UNKNOWN = "the header is of no known kind of file; nearest is"
README = "input/README.md lists the kinds and their columns"

# The whole of what is said of a broken file.
BROKEN = {
    "bom.csv": f"""\
bom.csv:1:1: error: {UNKNOWN} an IPEDS file of completions [file-unknown]
  UNITID,VAL
  ^~~~~~~~~~ {README}
bom.csv:1:1: note: missing: 'CIPCODE', 'MAJORNUM', 'AWLEVEL', 'CTOTALT'
bom.csv:1:1: note: not known there: 'VAL'
""",
    "codes-turned-into-dates.csv": f"""\
codes-turned-into-dates.csv:1:1: error: {UNKNOWN} a table of Handbook figures [file-unknown]
  Title,Code,employment.2012,employment.2022,Number.increase,Percent.increase,Percent.self.employe...
  ^ {README}
codes-turned-into-dates.csv:1:1: note: missing: 'occupation_code', 'growth_percent', 'growth_words'
codes-turned-into-dates.csv:1:1: note: not known there: 'Code', 'employment.2012', \
'employment.2022', 'Number.increase', 'Percent.increase', 'Percent.self.employed', \
'job.openings.2012', 'median.salary.2012', 'typical.requirements', 'typical.experience'
codes-turned-into-dates.csv: error: 31 records lost: a spreadsheet turned codes into dates [soc-date]
  different codes become the same date, so nobody can turn them back; download the file again
""",
    "git-lfs-pointer.csv": """\
git-lfs-pointer.csv:1:1: error: this is a Git LFS pointer, not the file it stands for \
[file-lfs-pointer]
  version https://git-lfs.github.com/spec/v1
  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ run 'git lfs pull', or download the file itself
""",
    "invalid-utf8.csv": f"""\
invalid-utf8.csv:1:1: error: the header is of no known kind of file [file-unknown]
  NAME,RANK (2014),RANK (2013),CEO,WEBSITE,STREETADD,PLACE,ZIP,STATE,X,Y
  ^ {README}
""",
}

# In which columns a marker may stand that the program reads, and in which order it counts them.
WAGE = re.compile(r"[ha]_(mean|median|pct\d\d)|mean_prse")
EMPLOYMENT = re.compile(r"tot_emp|emp_prse|jobs_1000|loc_?q\w*|pct_total|pct_rpt")
MARKERS = ["*", "**", "#", "~", "N/A", ">="]


def rows_of(path):
    """The records as Python's csv reads them, without blank ones, the header in lower case."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("windows-1252")
    delimiter = ";" if text.split("\n", 1)[0].count(";") > 2 else ","
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter,
                                      strict=True) if any(cell.strip() for cell in row)]
    header = [cell.strip().lower() for cell in rows[0]]
    return header, [[cell.strip() for cell in row] for row in rows[1:]]


def marker_of(kind, column, cell):
    if kind == "projections" and "median annual wage" in column:
        return ">=" if cell.startswith(">=") else "N/A" if cell == "N/A" else None
    if kind.startswith("oews") and (WAGE.fullmatch(column) or EMPLOYMENT.fullmatch(column)):
        return cell if cell in MARKERS[:4] else None
    return None


def count_markers(kind, header, rows):
    counts = dict.fromkeys(MARKERS, 0)
    for row in rows:
        for column, cell in zip(header, row):
            marker = marker_of(kind, column, cell)
            if marker:
                counts[marker] += 1
    return ", ".join(f"{count} '{marker}'" for marker, count in counts.items() if count)


def expected_of(key, path):
    """The lines that the program must print of a file, as (name, value)."""
    known = FILES[key]
    header, rows = rows_of(path)
    lines = [(name, known[name]) for name in ("kind", "period", "wages", "codes") if name in known]
    if known["kind"].startswith("oews") and "area_title" in header:
        column = header.index("area_title")
        lines.append(("areas", str(len({row[column] for row in rows}))))
    lines.append(("records", f"{len(rows)}, 0 of them refused"))
    markers = count_markers(known["kind"], header, rows)
    if markers:
        lines.append(("markers", markers))
    lines += [("missing", missing) for missing in MISSING.get(key, [])]
    return lines + [("SHA-256", hashlib.sha256(path.read_bytes()).hexdigest())]


def run(program, folder, path):
    done = subprocess.run([program, "identify", "--input", folder, path.name], cwd=path.parent,
                          capture_output=True)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def check_file(program, folder, key, path):
    status, printed, said = run(program, folder, path)
    expected = expected_of(key, path)
    got = [(line[2:12].strip(), line[12:]) for line in printed.splitlines()[1:]]
    faults = [f"{key}: expected {line}" for line in expected if line not in got]
    faults += [f"{key}: got {line}" for line in got if line not in expected]
    if not faults and got != expected:
        faults.append(f"{key}: another order of lines")
    places = re.findall(r"^\S.*?:(\d+:\d+): .*\[([\w-]+)\]$", said, re.MULTILINE)
    if [" ".join(place) for place in places] != MESSAGES.get(key, []):
        faults.append(f"{key}: said\n{said}")
    if status != 0:
        faults.append(f"{key}: exit status {status}")
    return faults, dict(expected)


def check_broken(program, folder, path):
    status, printed, said = run(program, folder, path)
    faults = []
    if said != BROKEN[path.name] or printed:
        faults.append(f"broken/{path.name}: expected\n{BROKEN[path.name]}got\n{printed}{said}")
    if status != 1:
        faults.append(f"broken/{path.name}: exit status {status}, expected 1")
    return faults


def check_lost_codes(path):
    """The number that the words above name, counted anew: codes that became 'Nov-11'."""
    header, rows = rows_of(path)
    column = header.index("code")
    lost = sum(bool(re.fullmatch(r"[A-Z][a-z]{2}-\d\d|\d\d?-[A-Z][a-z]{2}", row[column]))
               for row in rows)
    named = int(re.search(r"(\d+) records lost", BROKEN[path.name]).group(1))
    return [] if lost == named else [f"broken/{path.name}: {lost} codes are dates, {named} named"]


def key_of(exports, path):
    for key in (path.relative_to(exports).as_posix(), path.parent.relative_to(exports).as_posix()):
        if key in FILES:
            return key
    return None


def main():
    program, folder = sys.argv[1], str(pathlib.Path(sys.argv[2]).resolve())
    exports = pathlib.Path(sys.argv[3]).resolve()
    paths = sorted(exports.rglob("*.csv"))
    faults, seen, records = [], set(), 0
    for path in paths:
        key = key_of(exports, path)
        if path.parent == exports / "broken" and path.name in BROKEN:
            seen.add(path.name)
            faults += check_broken(program, folder, path)
            if path.name == "codes-turned-into-dates.csv":
                faults += check_lost_codes(path)
        elif key:
            seen.add(key)
            found, expected = check_file(program, folder, key, path)
            faults += found
            records += int(expected["records"].split(",")[0])
        else:
            faults.append(f"{path.relative_to(exports)}: nobody has said what it is")
    if not seen:
        print(f"skipped: none of the exports lies in {exports}")
        return 77
    print("\n".join(faults))
    print(f"{len(paths)} files, {records} records, {len(faults)} differences")
    for key in sorted((set(FILES) | set(BROKEN)) - seen):
        print(f"  not there: {key}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
