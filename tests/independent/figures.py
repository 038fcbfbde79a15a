"""Holds every figure that the program prints against an independent reading of input/.

    figures.py PROGRAM INPUT_FOLDER SCRATCH_FOLDER

For every pair of projections and national wages, and as of the article's August: state, value,
unit, raw cell, file, line, column and occupation of every figure of every role; and the tables
below, typed in. Prints each difference and ends with 1, or says how much was compared.
"""
import hashlib
import pathlib
import shutil
import sys

from expected import Releases, differences, guides, history, role_figures
from program import build

AUGUST = "2019-08-31"

# The article of 2019: pay by a survey of 2018, growth as the Handbook's whole percent.
ARTICLE = {"echocardiographer": ("62027", "23"), "pacs-administrator": ("72218", "13"),
           "clinical-educator": ("73896", "26"), "diagnostic-imaging-manager": ("79953", "20")}

# Real figures, read off the exports by hand: growth of 2016-26 (its own code), then of 2024-34
# jobs, projected jobs, growth, openings a year; the median wage of May 2024; the education.
REAL = {"echocardiographer":
        ("23.2", "90000", "101700", "13.0", "5800", "89340", "Associate's degree"),
        "pacs-administrator":
        ("13.5", "41900", "48100", "14.7", "3200", "67310", "Associate's degree"),
        "clinical-educator":
        ("25.9", "289600", "339700", "17.3", "27400", "105620",
         "Doctoral or professional degree"),
        "diagnostic-imaging-manager":
        ("20.5", "616200", "759100", "23.2", "62100", "117960", "Bachelor's degree")}
# The other successor of 29-2071, as if the role had chosen it.
RECORDS = (None, "194800", "208600", "7.1", "14200", "50250", "Postsecondary nondegree award")
EDUCATION_OF_2071 = "Postsecondary nondegree award"
HANDBOOK_OF_2024 = {"29-2032": "13", "29-2072": "7", "29-9021": "15", "11-9111": "23"}


class Check:
    def __init__(self, program, folder, scratch):
        self.program, self.folder, self.scratch = program, folder, scratch
        self.releases = Releases(folder)
        self.lines, self.compared = [], 0

    def compare(self, projections, oews, as_of, survey, printed):
        for guide in guides(self.folder):
            known = printed.get(guide.name)
            if known is None:
                self.lines.append(f"{guide.name}: no such guide was written")
                continue
            self.compare_hashes(known)
            roles = {role["id"]: role["figures"] for role in known["roles"]}
            histories = {role["id"]: role["history"] for role in known["roles"]}
            if list(roles) != [role.name for role in guide.roles]:
                self.lines.append(f"{guide.name}: its roles are {list(roles)}")
            for role in guide.roles:
                wanted = role_figures(self.releases, guide, role, projections, oews, as_of, survey)
                self.compared += len(wanted)
                self.lines += differences(f"{guide.name} ({projections['period']}, "
                                          f"{oews['period']})", role.name, wanted,
                                          roles.get(role.name, {}))
                wanted = history(self.releases, role, projections, as_of) + \
                    history(self.releases, role, oews, as_of)
                self.compare_history(guide.name, role.name, wanted, histories.get(role.name, []))

    def compare_history(self, guide, role, expected, printed):
        ids = [step[0] for step in expected]
        if ids != [step["release"] for step in printed]:
            self.lines.append(f"{guide}, {role}: its history is not {ids}")
            return
        kinds = set()  # the first of each has nothing before it
        for (release, figures, breaks), step in zip(expected, printed):
            where = f"{guide}, history, {release}"
            self.compared += len(figures)
            self.lines += differences(where, role, figures, step["figures"])
            for name, why in breaks.items():
                got = step["figures"][name]
                comparable = None if step["kind"] not in kinds else why is None
                if got["comparable"] is not comparable or got["break_name"] != why or \
                        bool(got["break"]) != bool(why):
                    self.lines.append(f"{where}, {role}, {name}: expected a break of '{why}', "
                                      f"got {got['comparable']}, '{got['break_name']}'")
            kinds.add(step["kind"])

    def compare_hashes(self, guide):
        for release in guide["releases"]:
            digest = hashlib.sha256((self.folder / release["file"]).read_bytes()).hexdigest()
            self.typed(guide["guide"], release["id"], "sha256", digest, release["sha256"])

    def typed(self, guide, role, name, expected, got):
        self.compared += 1
        if str(expected) != str(got):
            self.lines.append(f"{guide}, {role}, {name}: expected {expected}, got {got}")

    def pairs(self):
        for projections in self.releases.of_kind("projections"):
            for oews in self.releases.of_kind("oews"):
                printed = build(self.program, self.folder, self.scratch / "output",
                                "--release", f"projections={projections['period']}",
                                "--release", f"oews={oews['period']}")
                as_of = printed["sonography"]["as_of"]
                self.compare(projections, oews, as_of, None, printed)

    def august(self):
        printed = build(self.program, self.folder, self.scratch / "output", "--as-of", AUGUST)
        newest = {kind: self.releases.newest(kind, AUGUST)
                  for kind in ("projections", "oews", "salary")}
        self.compare(newest["projections"], newest["oews"], AUGUST, newest["salary"], printed)
        for role in printed["sonography"]["roles"]:
            pay, growth = ARTICLE[role["id"]]
            self.typed("the article", role["id"], "salary", pay, role["figures"]["salary"]["value"])
            self.typed("the article", role["id"], "growth", growth,
                       role["figures"]["growth"]["value"])

    def typed_role(self, role, expected):
        for name, value in zip(("employment", "projected_employment", "growth", "openings",
                                "wage_annual_median"), expected[1:6]):
            self.typed("real figures", role["id"], name, value, role["figures"][name]["value"])
        self.typed("real figures", role["id"], "entry_education", expected[6],
                   role["figures"]["entry_education"]["text"])

    def real_figures(self):
        words = ("--release", "projections=2024-34", "--release", "oews=May 2024")
        printed = build(self.program, self.folder, self.scratch / "output", *words)
        for role in printed["sonography"]["roles"]:
            self.typed_role(role, REAL[role["id"]])
        with_decimals = self.changed_input("guides/sonography.md", "- 2016-26", "- 1990-00")
        printed = build(self.program, with_decimals, self.scratch / "output",
                        "--release", "projections=2016-26")
        for role in printed["sonography"]["roles"]:
            self.typed("real figures", role["id"], "growth of 2016-26", REAL[role["id"]][0],
                       role["figures"]["growth"]["value"])
            if role["id"] == "pacs-administrator":
                self.typed("real figures", role["id"], "education of 29-2071", EDUCATION_OF_2071,
                           role["figures"]["entry_education"]["text"])

    def other_successor(self):
        folder = self.changed_input("roles/pacs-administrator.md", "29-9021", "29-2072")
        printed = build(self.program, folder, self.scratch / "output",
                        "--release", "projections=2024-34", "--release", "oews=May 2024")
        role = next(role for role in printed["sonography"]["roles"]
                    if role["id"] == "pacs-administrator")
        self.typed_role(role, RECORDS)

    def handbook(self):
        folder = self.changed_input("guides/sonography.md", "- 2016-26", "- 2024-34")
        for pacs in ("29-9021", "29-2072"):
            role = folder / "roles" / "pacs-administrator.md"
            role.write_text(role.read_text("utf-8").replace("soc-2018: 29-9021",
                                                            f"soc-2018: {pacs}"), "utf-8")
            printed = build(self.program, folder, self.scratch / "output",
                            "--release", "projections=2024-34")
            for role in printed["sonography"]["roles"]:
                growth = role["figures"]["growth"]
                wanted = HANDBOOK_OF_2024.get(growth["occupation"]["code"])
                if wanted:
                    self.typed("the Handbook", role["id"], "growth", wanted, growth["value"])
                else:  # no page of its own: the projections' decimal stays
                    self.typed("the Handbook", role["id"], "growth", REAL[role["id"]][3],
                               growth["value"])

    def changed_input(self, file, old, new):
        folder = self.scratch / "changed input"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.folder, folder)
        path = folder / file
        text = path.read_text("utf-8")
        if old not in text:
            raise SystemExit(f"{file} does not hold '{old}': correct this check")
        path.write_text(text.replace(old, new), "utf-8")
        return folder


def main():
    program, folder, scratch = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    check = Check(program, folder, scratch)
    check.pairs()
    check.august()
    check.real_figures()
    check.other_successor()
    check.handbook()
    for line in check.lines[:200]:
        print(line)
    if check.lines:
        print(f"{len(check.lines)} differences")
        return 1
    print(f"{check.compared} figures compared, all as expected")
    return 0


if __name__ == "__main__":
    sys.exit(main())
