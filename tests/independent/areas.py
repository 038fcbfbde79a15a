"""Holds every local figure that the program prints against an independent reading of the files.

    areas.py PROGRAM INPUT_FOLDER SCRATCH_FOLDER [STATE_PROJECTIONS]

For a made-up file of 120 areas in the published layout, and for the shipped file of states: state,
value, raw cell, file, line and column of every wage of every role and area; the nation's figures
beside them; and with a state's projections its own outlook. Prints each difference and ends with 1.
"""
import csv
import json
import pathlib
import re
import shutil
import subprocess
import sys

WAGES = {"wage_annual_mean": "A_MEAN", "wage_annual_p10": "A_PCT10", "wage_annual_p25": "A_PCT25",
         "wage_annual_median": "A_MEDIAN", "wage_annual_p75": "A_PCT75", "wage_annual_p90": "A_PCT90",
         "wage_hourly_mean": "H_MEAN", "wage_hourly_p10": "H_PCT10", "wage_hourly_p25": "H_PCT25",
         "wage_hourly_median": "H_MEDIAN", "wage_hourly_p75": "H_PCT75", "wage_hourly_p90": "H_PCT90",
         "wage_employment": "TOT_EMP"}
OUTLOOK = {"growth": "Percentage Change", "employment": "Base Year Employment Estimate",
           "projected_employment": "Projected Year Employment Estimate",
           "employment_change": "Numeric Change", "openings": "Total  Job Openings"}
BOUNDS = {"A": "239200", "H": "115.00"}


def rows(path):
    """(line, cells by name, column by name) of each record."""
    text = path.read_text(encoding="utf-8-sig")
    for line, raw in enumerate(text.splitlines(), 1):
        cells = next(csv.reader([raw]))
        if line == 1:
            names = cells
            continue
        at, columns = 0, []  # columns count characters from 1, behind an opening quote
        for cell in cells:
            quoted = raw[at:at + 1] == '"'
            columns.append(at + 1 + quoted)
            at += len(cell) + cell.count('"') + 2 * quoted + 1
        yield line, dict(zip(names, cells)), dict(zip(names, columns))


def state_and_value(name, cell, row):
    """As BLS says in its file of fields: markers, and pay that is published in one form alone."""
    if cell is None:
        return "absent", None
    if name.startswith("wage_hourly") and row.get("ANNUAL") == "TRUE":
        return "not_for_this_pay_basis", None
    if cell in ("*", "**"):
        return "withheld", None
    if cell == "#":
        return "at_least", BOUNDS[WAGES[name][0]]
    return "value", cell.replace(",", "")


def same_number(text, number):
    return (text is None and number is None) or \
        (text is not None and number is not None and float(text) == float(number))


class Check:
    def __init__(self, program, folder, scratch):
        self.program, self.scratch = program, scratch
        self.input = scratch / "input"
        shutil.copytree(folder, self.input)
        self.compared, self.lines = 0, []

    def build(self, areas, period):
        output = self.scratch / "output"
        shutil.rmtree(output, ignore_errors=True)
        subprocess.run([self.program, "build", "sonography", "--area", areas, "--format", "json",
                        "--release", f"oews={period}", "--quiet", "--input", self.input, "--output", output],
                       check=True, stderr=subprocess.DEVNULL)
        return [json.loads(path.read_text()) for path in sorted(output.rglob("*.json"))]

    def differ(self, where, what, expected, got):
        self.compared += 1
        if expected != got:
            self.lines.append(f"{where}: {what} is {got!r}, expected {expected!r}")

    def compare_wages(self, guide, role, by_area, file):
        code = re.search(r"soc-2018: (\S+)",
                         (self.input / "roles" / f"{role['id']}.md").read_text()).group(1)
        area = guide["area"]
        line, row, columns = by_area.get((area["code"], code), (None, {}, {}))
        for name, column in WAGES.items():
            figure = role["figures"][name]
            where = f"{area['title']}, {role['id']}, {name}"
            state, value = state_and_value(name, row.get(column) or None, row)
            self.differ(where, "state", state, figure["state"])
            if not same_number(value, figure["value"]):
                self.lines.append(f"{where}: {figure['value']} is not {value}")
            self.differ(where, "area", area["code"], figure["area"])
            if state != "absent":
                self.differ(where, "cell", (file, line, columns[column], row[column]),
                            tuple(figure[key] for key in ("file", "line", "column", "published")))

    def compare_nation(self, guides):
        nation = next(guide for guide in guides if guide["area"]["code"] == "99")
        for guide in guides:
            for local, national in zip(guide["roles"], nation["roles"]):
                if guide is nation:
                    continue
                for name, figure in local.get("national", {}).items():
                    if name == "salary":
                        continue  # a mean beside a mean
                    for key in ("state", "value", "text", "file", "line", "column"):
                        self.differ(f"{guide['area']['title']}, {local['id']}, nation's {name}",
                                    key, national["figures"][name][key], figure[key])

    def compare_file(self, file, period, areas):
        by_area = {}
        for line, row, columns in rows(self.input / file):
            code = row.get("AREA") or areas.get(row["AREA_TITLE"], "")
            kind = row.get("AREA_TYPE")
            code = code.zfill({"2": 2, "4": 5, "6": 7}.get(kind, len(code)))
            if row.get("O_GROUP", "detailed") == "detailed":
                by_area[(code, row["OCC_CODE"])] = (line, row, columns)
        guides = self.build("all", period)
        self.differ(file, "number of areas", len({area for area, _ in by_area} | {"99"}),
                    len(guides))
        for guide in guides:
            for role in guide["roles"] if guide["area"]["code"] != "99" else []:
                self.compare_wages(guide, role, by_area, file)
        self.compare_nation(guides)
        return guides

    def compare_outlook(self, projections, fips):
        local = 0
        by_code = {(row["Area Name (County Names)"],
                    row["Standard Occupational Classification (SOC)"]): (line, row, columns)
                   for line, row, columns in rows(projections)
                   if row["Area Type"] == "State" and row["SOC Level"] == "4"}
        for guide in self.build(fips, "May 2023"):
            for role in guide["roles"]:
                figure = role["figures"]["growth"]
                found = by_code.get((guide["area"]["title"], (figure["occupation"] or {}).get("code")))
                if figure["area"] == "99":
                    continue
                local += 1
                for name, column in OUTLOOK.items():
                    got = role["figures"][name]
                    line, row, columns = found
                    self.differ(f"{guide['area']['title']}, {role['id']}, {name}", "cell",
                                (line, row[column]), (got["line"], got["published"]))
                self.differ(role["id"], "openings' unit", "jobs per decade",
                            role["figures"]["openings"]["unit"])
        self.differ("state's projections", "roles with an outlook of the state", True,
                    local > 0)


def file_made_up(check):
    """120 areas of our own making in the published layout, for the May of the nation's newest."""
    maker = pathlib.Path(__file__).parent.parent / "bench" / "make_oews.py"
    subprocess.run([sys.executable, maker, check.input / "bls/areas.csv", "9000"], check=True,
                   stdout=subprocess.DEVNULL)
    path = check.input / "releases.csv"
    kept = [line for line in path.read_text().splitlines() if not line.startswith("oews-areas,")]
    kept.append('oews-areas,bls/areas.csv,Test,"Made up, May 2024",May 2024,2025-04-02,2025-04-03,,'
                'public domain,yes,,')
    path.write_text("\n".join(kept) + "\n")


def main(program, folder, scratch, projections=None):
    check = Check(program, pathlib.Path(folder), pathlib.Path(scratch))
    names = subprocess.run([program, "areas", "--input", check.input], check=True, text=True,
                           capture_output=True).stdout
    codes = {line[26:]: line[:7].strip() for line in names.splitlines()}
    check.compare_file("bls/oews-states-2023-05.csv", "May 2023", codes)
    shipped = check.compared
    if projections:
        shutil.copy(projections, check.input / "bls/state.csv")
        with open(check.input / "releases.csv", "a") as file:
            file.write("state-projections,bls/state.csv,State,Long-term projections,2018-28,"
                       "2020-09-01,2020-09-02,,public domain,yes,,\n")
        check.compare_outlook(check.input / "bls/state.csv", "06")
    file_made_up(check)
    check.compare_file("bls/areas.csv", "May 2024", {})
    for line in check.lines[:40]:
        print(line)
    print(f"{check.compared} comparisons, {shipped} of them of the shipped states; "
          f"{len(check.lines)} differences")
    return bool(check.lines)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
