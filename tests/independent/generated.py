"""Holds the program against an independent reading of input folders that generate.py makes.

    generated.py PROGRAM SHIPPED_INPUT SCRATCH_FOLDER SEEDS [FIRST_SEED]

For each seed some pairs of releases, a day, every area and some comparisons: state, value, unit, raw
cell, file, line, column and occupation of every figure of every role, the histories with their
breaks, and kind, reason and difference of every change. What this reading refuses, for a fault in a
file or for an occupation that did not live on alone, the program must refuse, and nothing else.
"""
import csv
import itertools
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
from decimal import Decimal

import compare
import expected
from expected import Releases, Role, absent, differences, edition, figure, plain, release_id, year_of
from generate import AREAS, Folder

UNITS = {"growth": "percent", "employment": "jobs", "projected_employment": "jobs",
         "employment_change": "jobs", "growth_words": "words", "entry_education": "words",
         "experience": "words", "training": "words", "wage_employment": "jobs"}
NUMBER = re.compile(r"-?\d+(,\d{3})*(\.\d+)?")
SOC = re.compile(r'(="?)?\d\d-\d{4}"?')
LEVEL_WORDS = {("Doctoral or professional degree", "1"), ("Bachelor's degree", "3"),
               ("Some college, no degree", "6"), ("High school diploma or equivalent", "7")}
STATE = {"growth": 9, "employment": 6, "projected_employment": 7, "employment_change": 8,
         "openings": 12}


class Refused(Exception):
    pass


def unit_of(name, projections):
    if name == "openings":
        return "jobs per year" if year_of(projections) >= 2016 else "jobs per decade"
    if name in UNITS:
        return UNITS[name]
    return "dollars per hour" if "hourly" in name else "dollars per year"


class Reading:
    """The folder as it must be understood; Refused where a file must be refused."""

    def __init__(self, folder):
        self.releases = Releases(folder)
        try:
            self.tables = {row["file"]: self.releases.table(row) for row in self.releases.rows}
        except (csv.Error, SystemExit) as fault:
            raise Refused(f"a file cannot be taken apart: {fault}") from fault
        for row in self.releases.rows:
            table = self.tables[row["file"]]
            width = len(table.header)
            if any(len(record) != width for record in table.records):
                raise Refused(f"{row['file']}: a record of another length")
            getattr(self, "check_" + row["kind"].replace("-", "_"), lambda *_: None)(table)
        self.crosswalk = compare.Crosswalk(self.releases)
        for guide in expected.guides(folder):
            for role in guide.roles:
                self.check_role(role)

    def held(self, soc):
        """The codes of detailed occupations in the files of an edition."""
        return set().union(*(compare.codes_in(self.releases, release) for kind in
                             ("projections", "oews") for release in self.releases.of_kind(kind)
                             if edition(year_of(release)) == soc))

    def check_role(self, role):
        crossed = {"soc-2010": {row[0] for row in self.crosswalk.rows},
                   "soc-2018": {row[1] for row in self.crosswalk.rows}}
        surveys = [self.tables[row["file"]] for row in self.releases.of_kind("salary")]
        if surveys and role.survey and not any(row[0].text == role.survey for table in surveys
                                               for row in table.records):
            raise Refused(f"no survey has a row {role.survey}")
        for codes, _ in role.occupations.values():
            for soc, code in codes.items():
                held = self.held(soc)
                if held and code not in held | crossed.get(soc, set()):
                    raise Refused(f"{role.name}: nothing knows {code} of {soc}")

    # ---- what a file may not hold ----

    def check_projections(self, table):
        seen = set()
        for record in table.records:
            cells = [cell.text for cell in record]
            code = cells[1].strip('="')
            if not SOC.fullmatch(cells[1]) or code in seen:
                raise Refused(f"code {cells[1]}")
            seen.add(code)
            if not all(NUMBER.fullmatch(cell) for cell in cells[2:7]):
                raise Refused(f"{code}: no number")
            if (cells[8], cells[9]) not in LEVEL_WORDS:
                raise Refused(f"{code}: level {cells[8]} {cells[9]}")

    def check_oews(self, table):
        header = [name.lower() for name in table.header]
        for record in table.records:
            row = dict(zip(header, (cell.text for cell in record)))
            for letter in "ha":
                wages = [row[f"{letter}_{name}"] for name in
                         ("mean", "pct10", "pct25", "median", "pct75", "pct90")]
                if any(not NUMBER.fullmatch(wage) and wage not in ("*", "#") for wage in wages):
                    raise Refused(f"{row['occ_code']}: {wages}")
                ladder = [float("inf") if wage == "#" else float(wage.replace(",", ""))
                          for wage in wages[1:] if wage != "*"]
                if ladder != sorted(ladder) or any(wage != "#" and wage != "*" and
                                                   float(wage.replace(",", "")) == 0
                                                   for wage in wages):
                    raise Refused(f"{row['occ_code']}: {wages}")

    check_oews_areas = check_oews

    # ---- occupations ----

    def code(self, role, family, soc):
        """What the role names, or what is the same occupation by the crosswalk; None for neither."""
        codes = role.occupations[family][0]
        if soc in codes:
            return codes[soc]
        row = None
        if "soc-2010" in codes and soc != "soc-2010":
            row = self.crosswalk.identity(codes["soc-2010"], "soc-2010")
        elif "soc-2018" in codes and soc != "soc-2018":
            row = self.crosswalk.identity(codes["soc-2018"], "soc-2018")
        if row is None or (soc == "soc-hybrid" and row[0] != row[1]):
            return None
        return row[1] if soc == "soc-2018" else row[0]

    def needed_code(self, role, family, release):
        code = self.code(role, family, edition(year_of(release)))
        if code is None:
            raise Refused(f"{role.name}: no {family} in {release_id(release)}")
        return code

    # ---- rows ----

    def projection(self, release, code):
        rows = [row for row in self.tables[release["file"]].records
                if row[expected.CODE].text.strip('="') == code]
        return rows[0] if rows else None

    def wage(self, release, code, area=None):
        """The one row of a detailed occupation, across industries."""
        table = self.tables[release["file"]]
        header = [name.lower() for name in table.header]
        found = []
        for record in table.records:
            row = dict(zip(header, record))
            group = row.get("o_group") or row.get("occ_group")
            if row["occ_code"].text == code and group.text == "detailed" and \
                    ("naics" not in row or row["naics"].text == "000000") and \
                    (area is None or row["area"].text == area):
                found.append(row)
        if len(found) > 1:
            raise Refused(f"{release['file']}: {code} twice")
        return found[0] if found else None

    # ---- figures ----

    def wage_figures(self, release, code, area=None):
        row = self.wage(release, code, area)
        if row is None:
            return {name: absent(unit_of(name, None))
                    for name in [*expected.WAGES, "wage_employment"]}, ""
        wage_row, expected.wage_row = expected.wage_row, lambda *_: row
        try:
            return expected.wage_figures(self.releases, release, code), row["occ_title"].text
        finally:
            expected.wage_row = wage_row

    def projected(self, release, code, names):
        """Figures of the outlook or of entry, and the occupation's title."""
        row = self.projection(release, code)
        if row is None:
            return {name: absent(unit_of(name, release)) for name in names}, ""
        read = expected.outlook_figures if "growth" in names else expected.entry_figures
        title = re.split(r"\t|\*", row[expected.TITLE].text)[0].strip()
        return {name: one for name, one in read(self.releases, release, code).items()
                if name in names}, title

    def growth(self, guide, projections, code, outlook):
        if projections["period"] in guide.whole_percent_for:
            whole = expected.whole_percent(self.releases, projections, code)
            outlook["growth"] = whole or outlook["growth"]
        growth = outlook["growth"]["value"]
        outlook["growth_words"] = absent("words")
        page = [row for handbook in self.releases.of_kind("ooh")
                if handbook["period"] == projections["period"]
                for row in self.tables[handbook["file"]].records if row[0].text == code and row[3].text]
        if growth is not None or page:  # without a growth there is no band, but BLS's own words stay
            outlook["growth_words"] = expected.growth_words(
                self.releases, projections, code, Decimal(0) if growth is None else growth)

    def survey(self, role, as_of):
        surveys = [row for row in self.releases.of_kind("salary") if row["published"] <= as_of]
        if not surveys or not role.survey or int(as_of[:4]) > year_of(surveys[0]) + role.age:
            return None
        found = [row for row in self.tables[surveys[0]["file"]].records if row[0].text == role.survey]
        cell = found[0][3]
        return dict(figure(surveys[0], cell, "value", plain(cell.text), "dollars per year"),
                    occupation=None)

    def role(self, guide, role, projections, oews, as_of):
        """Every figure of a role in the nation's guide."""
        codes = {family: self.needed_code(role, family, oews if family == "wages" else projections)
                 for family in Role.FAMILIES}
        wages = self.wage_figures(oews, codes["wages"])
        outlook = self.projected(projections, codes["outlook"], ("growth", "employment", "openings",
                                 "projected_employment", "employment_change"))
        self.growth(guide, projections, codes["outlook"], outlook[0])
        entry = self.projected(projections, codes["entry"], expected_entry())
        figures = {}
        for family, (group, title) in zip(Role.FAMILIES, (wages, outlook, entry)):
            stand_in = {"code": codes[family], "title": title, "fit": role.fit(family)}
            figures.update({name: dict(one, occupation=stand_in) for name, one in group.items()})
        figures["salary"] = self.survey(role, as_of) or figures["wage_annual_median"]
        return figures

    def local(self, guide, role, area, chosen, as_of):
        """(figures of an area's guide, those of the nation beside them)."""
        projections, oews, areas = chosen
        nation = self.role(guide, role, projections, oews, as_of)
        figures = {name: dict(one, area="99") for name, one in nation.items()}
        wages, _ = self.wage_figures(areas, nation["wage_annual_median"]["occupation"]["code"], area)
        for name, one in wages.items():
            figures[name] = dict(one, occupation=nation[name]["occupation"], area=area)
        if nation["salary"]["occupation"]:
            figures["salary"] = figures["wage_annual_median"]
        self.put_state(role, area, as_of, figures)
        return figures

    def put_state(self, role, area, as_of, figures):
        title = next(known[1] for known in AREAS if known[0] == area)
        newest = None
        for release in self.releases.of_kind("state-projections"):
            if len(area) != 2 or area == "72" or release["published"] > as_of or \
                    (newest and release["published"] <= newest["published"]):
                continue
            code = self.code(role, "outlook", edition(year_of(release)))
            for row in self.tables[release["file"]].records:
                if row[0].text == "State" and row[1].text == title and row[3].text == "4" and \
                        code and row[4].text == code:
                    newest = release
                    stand_in = {"code": code, "title": row[5].text, "fit": role.fit("outlook")}
                    for name, column in STATE.items():
                        unit = "jobs per decade" if name == "openings" else UNITS[name]
                        figures[name] = dict(figure(release, row[column], "value",
                                                    plain(row[column].text), unit),
                                             occupation=stand_in, area=area)

    def history(self, role, last, as_of):
        """(release, figures, breaks): as in expected.py, but rows and codes may be missing."""
        steps = []
        kind = last["kind"]
        family = "outlook" if kind == "projections" else "wages"
        names = ("growth", "employment", "openings") if kind == "projections" else \
            ("wage_annual_median",)
        for release in sorted(self.releases.of_kind(kind), key=lambda row: row["published"]):
            if release is not last and not release["published"] < min(last["published"], as_of + "~"):
                continue
            code = self.code(role, family, edition(year_of(release)))
            figures, title = ({name: absent(unit_of(name, release)) for name in names}, "") \
                if code is None else self.projected(release, code, names) \
                if kind == "projections" else self.wage_figures(release, code)
            stand_in = code and {"code": code, "title": title, "fit": role.fit(family)}
            figures = {name: dict(figures[name], occupation=stand_in) for name in names}
            steps.append((release, figures))
        return steps


def expected_entry():
    return ("entry_education", "experience", "training")


class End:
    """One end of a comparison, as compare.expected wants it."""

    def __init__(self, reading, guide, projections, oews, as_of):
        self.projections, self.oews = projections, oews
        self.figures = {(guide.name, role.name): reading.role(guide, role, projections, oews, as_of)
                        for role in guide.roles}

    edition_of = compare.End.edition_of


class Check:
    def __init__(self, program, shipped, scratch):
        self.program, self.shipped, self.scratch = program, shipped, scratch
        self.lines, self.figures, self.changes, self.refused, self.runs = [], 0, 0, 0, 0
        self.areas = self.steps = 0

    def run(self, *words):
        self.runs += 1
        done = subprocess.run([self.program, *map(str, words), "--input", self.folder],
                              capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode not in (0, 1):
            self.differ(words, f"ended with {done.returncode}: {done.stderr[-2000:]}")
        return done

    def differ(self, words, what):
        self.lines.append(f"seed {self.seed}, {' '.join(map(str, words))}: {what}")

    def wanted(self, words, done, work):
        """What the reading makes of it, where both take the input; None where both refuse it."""
        try:
            if self.reading is None:
                raise Refused(self.why)
            figures = work()
        except Refused as why:
            self.refused += 1
            if done.returncode == 0:
                self.differ(words, f"was built, and must be refused: {why}")
            return None
        if done.returncode != 0:
            self.differ(words, f"was refused: {done.stderr[-2000:]}")
            return None
        return figures

    def build(self, *words):
        shutil.rmtree(self.scratch / "output", ignore_errors=True)
        words = ("build", "--quiet", "--format", "json", *words)
        done = self.run(*words, "--output", self.scratch / "output")
        return words, done

    def written(self, path="made/made.json"):
        return json.loads((self.scratch / "output" / path).read_text("utf-8"), parse_float=Decimal,
                          parse_int=Decimal)

    def nation(self, projections, oews, as_of, *words):
        words, done = self.build(*words)
        figures = self.wanted(words, done, lambda: [
            self.reading.role(self.guide, role, projections, oews, as_of)
            for role in self.guide.roles])
        if figures is None:
            return
        for role, want, got in zip(self.guide.roles, figures, self.written()["roles"]):
            self.figures += len(want)
            self.lines += differences(f"seed {self.seed} {' '.join(words)}", role.name, want,
                                      got["figures"])
            steps = self.reading.history(role, projections, as_of) + \
                self.reading.history(role, oews, as_of)
            self.compare_history(words, role, steps, got["history"])

    def compare_history(self, words, role, steps, printed):
        if [release_id(release) for release, _ in steps] != [step["release"] for step in printed]:
            self.differ(words, f"{role.name}: another history")
            return
        for (release, figures), step in zip(steps, printed):
            self.steps += len(figures)
            got = {name: dict(one, occupation=one["occupation"] if (one["occupation"] or {}).get("code")
                              else None) for name, one in step["figures"].items()}
            self.lines += differences(f"seed {self.seed} {' '.join(words)} {release_id(release)}",
                                      role.name, figures, got)
            if bool(step["gap"]) != all(one["state"] == "absent" for one in figures.values()):
                self.differ(words, f"{role.name}, {release_id(release)}: gap {step['gap']}")

    def local(self, projections, oews, areas, as_of):
        words, done = self.build("--area", "all", "--release", f"oews={oews['period']}")
        names = {code for code, *_ in AREAS}
        rows = self.reading and {row[0].text for row in self.reading.tables[areas["file"]].records}
        figures = self.wanted(words, done, lambda: {
            code: [self.reading.local(self.guide, role, code, (projections, oews, areas), as_of)
                   for role in self.guide.roles] for code in sorted(rows & names)})
        for code in figures or []:
            path = f"made/{code}/made-{code}.json"
            if not (self.scratch / "output" / path).exists():
                if any(role["wage_employment"]["state"] != "absent" for role in figures[code]):
                    self.differ(words, f"{path} is missing")
                continue
            self.areas += 1
            for role, want, got in zip(self.guide.roles, figures[code], self.written(path)["roles"]):
                self.figures += len(want)
                self.lines += differences(f"seed {self.seed} area {code}", role.name, want,
                                          got["figures"])

    def changes_between(self, kind, old, new, newest, as_of):
        words = ("compare", f"{kind}={old['period']}", f"{kind}={new['period']}", "--format", "json")
        done = self.run(*words)
        ends = [dict(newest, **{kind: release}) for release in (old, new)]
        made = self.wanted(words, done, lambda: [
            End(self.reading, self.guide, end["projections"], end["oews"], as_of) for end in ends])
        if made is None:
            return
        rules = compare.rules_of(self.folder, self.reading.releases)
        printed = {(change["guide"], change["role"], change["figure"]): change for change in
                   json.loads(done.stdout, parse_float=Decimal, parse_int=Decimal)["changes"]}
        for key in made[0].figures:
            for name in made[0].figures[key]:
                self.changes += 1
                want = compare.expected(self.reading.crosswalk, rules, *made, key, name)
                got = printed.get((*key, name))
                got = got and (got["change"], got["reason_name"], got["difference"], got["big"])
                if got != want:
                    self.differ(words, f"{key}, {name}: expected {want}, got {got}")

    def seed_of(self, seed):
        self.seed, self.folder = seed, self.scratch / "input"
        shutil.rmtree(self.folder, ignore_errors=True)
        Folder(self.shipped, self.folder, seed).make()
        draw = random.Random(seed + 1)
        releases = Releases(self.folder)
        self.guide = next(guide for guide in expected.guides(self.folder))
        try:
            self.reading, self.why = Reading(self.folder), ""
        except Refused as why:
            self.reading, self.why = None, why
        kinds = {kind: releases.of_kind(kind) if self.reading is None else
                 self.reading.releases.of_kind(kind) for kind in ("projections", "oews", "oews-areas")}
        as_of = "2026-11-23"
        pairs = list(itertools.product(kinds["projections"], kinds["oews"]))
        for projections, oews in draw.sample(pairs, min(2, len(pairs))):
            self.nation(projections, oews, as_of, "--release",
                        f"projections={projections['period']}", "--release", f"oews={oews['period']}")
        self.on_a_day(kinds, draw.choice(["2019-08-31", "2021-01-01", "2024-10-01", "2026-01-31"]))
        newest = {kind: max(kinds[kind], key=lambda row: row["published"])
                  for kind in ("projections", "oews")}
        for kind in ("projections", "oews"):
            ends = list(itertools.permutations(kinds[kind], 2))
            for old, new in draw.sample(ends, min(1, len(ends))):
                self.changes_between(kind, old, new, newest, as_of)
        for areas in kinds["oews-areas"]:
            oews = next(row for row in kinds["oews"] if row["period"] == areas["period"])
            self.local(newest["projections"], oews, areas, as_of)

    def on_a_day(self, kinds, day):
        out = {kind: [row for row in kinds[kind] if row["published"] <= day]
               for kind in ("projections", "oews")}
        if out["projections"] and out["oews"]:
            newest = [max(out[kind], key=lambda row: row["published"])
                      for kind in ("projections", "oews")]
            self.nation(*newest, day, "--as-of", day)


def main(program, shipped, scratch, seeds, first="1"):
    check = Check(program, pathlib.Path(shipped), pathlib.Path(scratch))
    for seed in range(int(first), int(first) + int(seeds)):
        check.seed_of(seed)
        if len(check.lines) > 200:
            break
    for line in check.lines[:60]:
        print(line)
    print(f"seeds {first} to {seed}: {check.runs} runs, {check.refused} of them refused by both; "
          f"{check.figures} figures, {check.steps} of histories, {check.areas} guides of areas and "
          f"{check.changes} changes compared, {len(check.lines)} differences")
    return bool(check.lines)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
