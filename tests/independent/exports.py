"""Puts the real exports in the excerpts' place and holds the program against them.

    exports.py PROGRAM INPUT_FOLDER EXPORTS_FOLDER SCRATCH_FOLDER

`check` must account for every record of every file (used, not needed, refused), count as many as
Python's csv module, and refuse none; every figure must equal an independent reading. Ends with 1
after a difference, with 77 where EXPORTS_FOLDER holds none of the exports.
"""
import csv
import io
import pathlib
import re
import shutil
import sys

from expected import Releases, differences, guides, role_figures
from program import build, run

# Which folder or file of the exports stands for which file of input/.
EXPORTS = {"bls/projections-2012-22.csv": "bls/ep/2012-22",
           "bls/projections-2016-26.csv": "bls/ep/2016-26",
           "bls/projections-2019-29.csv": "bls/ep/2019-29",
           "bls/projections-2021-31.csv": "bls/ep/2021-31",
           "bls/projections-2023-33.csv": "bls/ep/2023-33",
           "bls/projections-2024-34.csv": "bls/ep/2024-34",
           "bls/oews-national-2018-05.csv": "bls/oews/2018-national",
           "bls/oews-national-2019-05.csv": "bls/oews/2019-national",
           "bls/oews-national-2023-05.csv": "bls/oews/2023-national-32-columns",
           "bls/oews-national-2024-05.csv": "bls/oews/2024-national-incomplete",
           "bls/oews-states-2023-05.csv": "bls/oews/2023-state-semicolons",
           "soc/crosswalk-2010-2018.csv": "soc/soc-2010-to-2018.csv"}

ACCOUNT = re.compile(r"(\S+): (\d+) records: (\d+) used, (\d+) not needed"
                     r"(?: \(([^)]*)\))?, (\d+) refused")


def export_of(exports, name):
    """The one CSV file of a folder, or the file itself; None where there is none."""
    path = exports / name
    files = sorted(path.glob("*.csv")) if path.is_dir() else [path] if path.is_file() else []
    return files[0] if len(files) == 1 else None


def fill(folder, exports):
    filled = []
    for file, name in EXPORTS.items():
        path = export_of(exports, name)
        if path:
            (folder / file).chmod(0o644)
            shutil.copyfile(path, folder / file)
            filled.append(file)
    forget_hashes(folder)
    return filled


def forget_hashes(folder):
    """releases.csv names the excerpts' hashes, and the exports in their places have others."""
    path = folder / "releases.csv"
    path.chmod(0o644)
    path.write_text(re.sub(r",[0-9a-f]{64}$", ",", path.read_text(), flags=re.M))


def count_records(path):
    text = path.read_bytes().decode("utf-8-sig")
    delimiter = ";" if ";" in text.splitlines()[0] else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    return sum(1 for row in reader if any(cell.strip() for cell in row)) - 1


def check_accounts(program, folder):
    """One line a file; records = used + not needed + refused, as many as Python counts."""
    faults, seen = [], set()
    for file, *numbers in ACCOUNT.findall(run(program, "check", "--input", folder)):
        seen.add(file)
        reasons = sum(map(int, re.findall(r"\d+", numbers.pop(3))))
        records, used, unneeded, refused = map(int, numbers)
        counted = count_records(folder / file)
        if records != used + unneeded + refused or unneeded != reasons:
            faults.append(f"{file}: {records} records, {used} used, {unneeded} not needed "
                          f"({reasons} with reasons), {refused} refused: does not add up")
        if records != counted:
            faults.append(f"{file}: {records} records, Python's csv counts {counted}")
        if refused:
            faults.append(f"{file}: {refused} records refused")
    missing = {row["file"] for row in Releases(folder).rows} - seen
    return faults + [f"{file}: 'check' does not account for it" for file in sorted(missing)]


def check_figures(program, folder, output):
    releases = Releases(folder)
    faults, compared = [], 0
    for projections in releases.of_kind("projections"):
        for oews in releases.of_kind("oews"):
            printed = build(program, folder, output, "--release",
                            f"projections={projections['period']}", "--release",
                            f"oews={oews['period']}")
            for guide in guides(folder):
                as_of = printed[guide.name]["as_of"]
                roles = {role["id"]: role["figures"] for role in printed[guide.name]["roles"]}
                for role in guide.roles:
                    wanted = role_figures(releases, guide, role, projections, oews, as_of, None)
                    compared += len(wanted)
                    faults += differences(f"{guide.name} ({projections['period']}, "
                                          f"{oews['period']})", role.name, wanted,
                                          roles[role.name])
    return faults, compared


def main():
    program = sys.argv[1]
    shipped, exports, scratch = map(pathlib.Path, sys.argv[2:5])
    folder = scratch / "input"
    shutil.copytree(shipped, folder)
    filled = fill(folder, exports)
    if not filled:
        print(f"skipped: none of the exports lies in {exports}")
        return 77
    faults = check_accounts(program, folder)
    figures, compared = check_figures(program, folder, scratch / "output")
    for line in (faults + figures)[:200]:
        print(line)
    print(f"{len(filled)} of {len(EXPORTS)} exports, {compared} figures compared, "
          f"{len(faults) + len(figures)} differences")
    for file in sorted(set(EXPORTS) - set(filled)):
        print(f"  no export of {file}: its excerpt was used")
    return 1 if faults or figures else 0


if __name__ == "__main__":
    sys.exit(main())
