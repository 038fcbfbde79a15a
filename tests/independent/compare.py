"""Holds what `careerguide compare` says against an independent reading of input/.

    compare.py PROGRAM INPUT_FOLDER SCRATCH_FOLDER

For every pair of projections, every pair of national wages, and the article's day against today:
the kind of each change, its reason, its difference and whether it is big, worked out anew in Python
from the raw files. A guide is added whose roles are all the rows of the crosswalk whose codes every
release holds, so that occupations which were split, merged or renumbered are there too.
"""
import csv
import io
import itertools
import json
import pathlib
import shutil
import sys
from decimal import Decimal

from expected import CODE, Releases, edition, guides, release_id, role_figures, year_of
from program import run

ROLE = """---
title: {name}
requirement: Something
summary: A row of the crosswalk.
occupations:
  - soc-2010: {old}
    soc-hybrid: {hybrid}
    soc-2018: {new}
    fit: exact
---
Text.
"""
GUIDE = "---\ntitle: Rows\naudience: Nobody\nroles:\n{roles}---\nText.\n"
WORDS = ("entry_education", "experience", "training")
NEW_SOURCE = ("survey_and_oews", "handbook_and_projections", "band_words")


class Crosswalk:
    def __init__(self, releases):
        table = releases.table(releases.of_kind("soc-crosswalk")[0])
        self.rows = [(row[0].text, row[2].text) for row in table.records]

    def is_alone(self, old, new):
        """Whether no other row leads away from the one or towards the other."""
        return [row for row in self.rows if row[0] == old or row[1] == new] == [(old, new)]

    def identity(self, code, soc):
        """The row of the occupation where it carried over unchanged; None otherwise."""
        rows = {"soc-2010": [row for row in self.rows if row[0] == code],
                "soc-2018": [row for row in self.rows if row[1] == code],
                "soc-hybrid": [row for row in self.rows if code in row]}[soc]
        return rows[0] if len(rows) == 1 and self.is_alone(*rows[0]) else None


def codes_in(releases, release):
    column = CODE
    table = releases.table(release)
    if release["kind"] == "oews":
        header = [name.lower() for name in table.header]
        column, group = header.index("occ_code"), header.index(
            "o_group" if "o_group" in header else "occ_group")
        return {row[column].text for row in table.records if row[group].text == "detailed"}
    return {row[column].text.strip('="') for row in table.records}


def add_guide(folder):
    """A guide with a role for each row of the crosswalk that every release can serve."""
    releases = Releases(folder)
    held = {}
    for release in releases.of_kind("projections") + releases.of_kind("oews"):
        codes = codes_in(releases, release)
        soc = edition(year_of(release))
        held[soc] = held.get(soc, codes) & codes
    names = []
    for old, new in Crosswalk(releases).rows:
        hybrids = [code for code in (new, old) if code in held["soc-hybrid"]]
        if old in held["soc-2010"] and new in held["soc-2018"] and hybrids:
            name = f"row-{old}-{new}"
            (folder / "roles" / f"{name}.md").write_text(
                ROLE.format(name=name, old=old, hybrid=hybrids[0], new=new), "utf-8")
            names.append(name)
    (folder / "guides" / "rows.md").write_text(
        GUIDE.format(roles="".join(f"  - {name}\n" for name in names)), "utf-8")
    return len(names)


def kind_of(figure):
    for kind in ("projections", "oews", "ooh", "salary", "growth-words"):
        if figure["release"].startswith(kind):
            return kind
    raise SystemExit(f"this check does not know {figure['release']}")


class End:
    """One end of a comparison: which releases, and every figure of every role."""

    def __init__(self, releases, chosen, as_of):
        self.projections, self.oews, self.survey = chosen
        self.figures = {}
        for guide in guides(releases.folder):
            for role in guide.roles:
                self.figures[guide.name, role.name] = role_figures(
                    releases, guide, role, self.projections, self.oews, as_of, self.survey)

    def edition_of(self, figure):
        kind = kind_of(figure)
        return edition(year_of(self.oews if kind == "oews" else self.projections))


def reason(crosswalk, old, new, before, after, name):
    """Why the two must not be compared: the names of the JSON. Both figures are there."""
    kinds = {kind_of(before), kind_of(after)}
    if kinds == {"salary", "oews"}:
        return "survey_and_oews"
    if kinds == {"ooh", "projections"}:
        return "handbook_and_projections"
    if kinds == {"ooh", "growth-words"}:
        return "band_words"
    if before["occupation"] and after["occupation"]:
        codes = [before["occupation"]["code"], after["occupation"]["code"]]
        socs = [old.edition_of(before), new.edition_of(after)]
        rows = [crosswalk.identity(code, soc) for code, soc in zip(codes, socs)]
        carried = rows[0] == rows[1] is not None
        if socs[0] != socs[1] and not carried:
            return "other_soc_edition" if codes[0] == codes[1] else "other_occupation"
        if socs[0] == socs[1] and codes[0] != codes[1]:
            return "other_occupation"
    if before["release"] == after["release"]:
        return ""
    if before["unit"] != after["unit"]:
        return "totals_and_averages"
    if kinds == {"oews"}:
        return "oews_years"
    if name == "growth_words":
        return "words_of_edition"
    if name in WORDS or before["state"] == after["state"] == "value":
        return ""
    return "no_number"


def is_big(rules, name, before, difference):
    by, least = rules.get(name, (None, None))
    if by is None or difference == 0:
        return False
    if by == "points":
        return abs(difference) >= least
    return abs(difference) * 100 >= least * abs(before)


def expected(crosswalk, rules, old, new, key, name):
    """(kind, reason, difference, rule)."""
    before, after = old.figures[key][name], new.figures[key][name]
    if before["state"] == "absent" or after["state"] == "absent":
        kind = "unchanged" if before["state"] == after["state"] else \
            "appeared" if before["state"] == "absent" else "gone"
        return kind, "", None, ""
    why = reason(crosswalk, old, new, before, after, name)
    if why:
        return "new source" if why in NEW_SOURCE else "not comparable", why, None, ""
    if before["release"] == after["release"]:
        if (before["value"], before["text"]) != (after["value"], after["text"]):
            raise SystemExit(f"{key}, {name}: one release and two values: correct this check")
        return "unchanged", "", None, ""
    if before["unit"] == "words":
        return "new release", "", None, ""
    difference = after["value"] - before["value"]
    big = is_big(rules, name, before["value"], difference)
    return "new release", "", difference, \
        f"at least {rules[name][1]} {rules[name][0]}" if big else ""


def rules_of(folder, releases):
    file = releases.of_kind("big-changes")[0]["file"]
    with open(folder / file, encoding="utf-8", newline="") as table:
        return {row["figure"]: (row["by"], Decimal(row["at_least"]))
                for row in csv.DictReader(table)}


class Check:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.releases = Releases(folder)
        self.crosswalk = Crosswalk(self.releases)
        self.rules = rules_of(folder, self.releases)
        self.lines, self.seen = [], {}

    def compare(self, words, old, new):
        printed = json.loads(run(self.program, "compare", *words, "--input", self.folder,
                                 "--format", "json"), parse_float=Decimal, parse_int=Decimal)
        table = run(self.program, "compare", *words, "--input", self.folder, "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(table, newline="")))
        changes = {(change["guide"], change["role"], change["figure"]): change
                   for change in printed["changes"]}
        wanted = {(*key, name): expected(self.crosswalk, self.rules, old, new, key, name)
                  for key in new.figures for name in new.figures[key]}
        if sorted(changes) != sorted(wanted) or len(rows) != len(wanted):
            self.lines.append(f"{words}: not every figure has its change, or some have two")
        for key, want in wanted.items():
            self.judge(words, key, want, changes.get(key))
            self.judge_figures(words, key, old, new, changes.get(key))
        for row in rows:
            self.judge_row(words, row, changes.get((row["guide"], row["role"], row["figure"])))

    def differ(self, words, key, want, got):
        self.lines.append(f"{' '.join(words)}, {' '.join(key)}: expected {want}, got {got}")

    def judge(self, words, key, want, change):
        got = change and (change["change"], change["reason_name"], change["difference"],
                          change["big"])
        self.seen[want[:2]] = self.seen.get(want[:2], 0) + 1
        self.seen["big"] = self.seen.get("big", 0) + (want[3] != "")
        if got != want or bool(change["reason"]) != bool(want[1]):
            self.differ(words, key, want, got)

    def judge_figures(self, words, key, old, new, change):
        """Releases and codes on both sides."""
        for side, end in (("before", old), ("after", new)):
            figure = end.figures[key[:2]][key[2]]
            code = soc = ""
            if figure.get("occupation"):
                family = end.oews if key[2].startswith("wage") or key[2] == "salary" \
                    else end.projections
                code, soc = figure["occupation"]["code"], edition(year_of(family))
            want = (figure["release"] or "", code, soc)
            got = change and tuple(change[f"{side}_{part}"]
                                   for part in ("release", "code", "soc_edition"))
            if got != want:
                self.differ(words, key, want, got)

    def judge_row(self, words, row, change):
        """The CSV says what the JSON says."""
        said = {name: "" if value is None else str(value) for name, value in change.items()}
        if said != row:
            self.differ(words, (row["guide"], row["role"], row["figure"]), said, row)

    def pairs(self, kind):
        newest = {other: self.releases.newest(other, "9999")
                  for other in ("projections", "oews")}
        ends = {}
        for release in self.releases.of_kind(kind):
            chosen = dict(newest, **{kind: release})
            ends[release["period"]] = End(self.releases,
                                          (chosen["projections"], chosen["oews"], None), "2026")
        for old, new in itertools.permutations(ends, 2):
            self.compare((f"{kind}={old}", f"{kind}={new}"), ends[old], ends[new])

    def days(self, *days):
        ends = []
        for day in days:
            chosen = [self.releases.newest(kind, day)
                      for kind in ("projections", "oews", "salary")]
            ends.append(End(self.releases, chosen, day))
        self.compare(days, *ends)


def main():
    program, shipped, scratch = sys.argv[1], *map(pathlib.Path, sys.argv[2:4])
    folder = scratch / "input"
    shutil.copytree(shipped, folder)
    roles = add_guide(folder)
    check = Check(program, folder)
    check.pairs("projections")
    check.pairs("oews")
    check.days("2019-08-31", "2026-11-23")
    check.days("2026-11-23", "2019-08-31")
    for line in check.lines[:200]:
        print(line)
    for what, count in sorted(check.seen.items(), key=str):
        print(f"{count:6} {what if what == 'big' else ' '.join(what)}")
    print(f"{roles} rows of the crosswalk as roles, {len(check.lines)} differences")
    return 1 if check.lines or roles < 20 else 0


if __name__ == "__main__":
    sys.exit(main())
