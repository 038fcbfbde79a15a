"""Makes a whole input folder of a seed: releases, occupations, roles and areas of nobody's making.

    generate.py SHIPPED_INPUT FOLDER SEED

Everything that a real folder varies in is drawn: which releases are filed, how their files are
written (separators, quotes, line ends, byte-order mark, blanks, thousands), which occupations were
kept, renumbered, split or merged between the editions of SOC, which rows are missing, markers, pay
bases, broad rows beside detailed ones, rows of industries, areas and a state's own projections. One
folder in six holds one fault that must be refused.
"""
import csv
import io
import pathlib
import random
import shutil
import sys

PROJECTIONS = {"2012-22": "2013-12-19", "2016-26": "2017-10-24", "2019-29": "2020-09-01",
               "2021-31": "2022-09-08", "2023-33": "2024-08-29", "2024-34": "2025-08-28"}
OEWS = {"May 2018": "2019-03-29", "May 2019": "2020-03-31", "May 2023": "2024-04-03",
        "May 2024": "2025-04-02"}
BOUND = {"May 2018": 10000, "May 2019": 10000, "May 2023": 11500, "May 2024": 11500}  # cents
AREAS = [("01", "Alabama", "2", "AL"), ("06", "California", "2", "CA"), ("41", "Oregon", "2", "OR"),
         ("10180", "Abilene, TX", "4", "TX"), ("28140", "Kansas City, MO-KS", "4", "MO"),
         ("0100001", "Northwest Alabama nonmetropolitan area", "6", "AL"), ("72", "Puerto Rico", "3", "PR")]
LEVELS = {"entry": [("Doctoral or professional degree", 1), ("Bachelor's degree", 3),
                    ("Some college, no degree", 6), ("High school diploma or equivalent", 7)],
          "experience": [("5 years or more", 1), ("None", 4)],
          "training": [("Internship/residency", 1), ("None", 6)]}
BANDS = [(-1, "Decline"), (0, "Little or no change"), (2, "Slower than average"),
         (4, "As fast as average"), (6, "Faster than average"), (10 ** 6, "Much faster than average")]
STATE_HEAD = ["Area Type", "Area Name (County Names)", "Period", "SOC Level",
              "Standard Occupational Classification (SOC)", "Occupational Title",
              "Base Year Employment Estimate", "Projected Year Employment Estimate", "Numeric Change",
              "Percentage Change", "Exits", "Transfers", "Total Job Openings", "Median Hourly Wage",
              "Median Annual Wage", "Entry Level Education", "Work Experience", "Job Training"]
FAULTS = ("cell", "marker", "ladder", "twice", "code", "ragged", "quote", "level", "survey", "zero")


def edition(year):
    return "soc-2010" if year < 2019 else "soc-hybrid" if year < 2021 else "soc-2018"


class Style:
    """How one file is written."""

    def __init__(self, draw, unquoted_thousands):
        self.separator = draw.choice(",,,;\t")
        self.end = draw.choice(["\n", "\n", "\r\n", "\r"])
        self.quote_all = draw.random() < 0.3
        self.thousands = draw.random() < 0.5
        self.mark = draw.random() < 0.3
        self.last_end = draw.random() < 0.8
        self.empty_columns = draw.choice([0, 0, 0, 1, 3])
        self.blank_lines = draw.choice([0, 0, 2])
        self.pad = draw.choice([0, 0, 0, 7])
        self.unquoted = unquoted_thousands

    def cell(self, text):
        special = any(character in text for character in (self.separator, '"', "\n", "\r"))
        if self.quote_all or special:
            return '"' + text.replace('"', '""') + '"'
        return " " * self.pad + text + " " * self.pad

    def bytes_of(self, rows):
        lines = [self.separator.join([self.cell(text) for text in row] + [""] * self.empty_columns)
                 for row in rows]
        text = self.end.join(lines) + self.end * (1 + self.blank_lines if self.last_end else 0)
        return (b"\xef\xbb\xbf" if self.mark else b"") + text.encode("utf-8")


class Occupations:
    """What became of occupations between the editions: rows of a crosswalk, codes by edition."""

    def __init__(self, draw):
        self.draw, self.free = draw, [f"{major}-{number:04}" for major in (11, 29, 53)
                                      for number in range(1011, 9000, 7)]
        draw.shuffle(self.free)
        self.rows, self.families = [], []
        for _ in range(draw.randint(2, 5)):
            getattr(self, draw.choice(["same", "same", "renumbered", "split", "merged"]))()

    def take(self):
        code = self.free.pop()
        return code[:-1] + "0" if self.draw.random() < 0.2 and code[:-1] + "0" not in self.free \
            and not self.is_known(code[:-1] + "0") else code

    def is_known(self, code):
        return any(code in row for row in self.rows) or \
            any(code == family["soc-hybrid"] for family in self.families)

    def add(self, pairs, hybrid):
        self.rows += pairs
        for old, new in pairs:
            self.families.append({"soc-2010": old, "soc-hybrid": hybrid, "soc-2018": new,
                                  "alone": len(pairs) == 1})

    def same(self):
        code = self.take()
        self.add([(code, code)], code)

    def renumbered(self):
        old, new = self.take(), self.take()
        self.add([(old, new)], self.draw.choice([old, new]))

    def split(self):
        old, hybrid = self.take(), self.take()
        self.add([(old, self.take()), (old, self.take())], hybrid)

    def merged(self):
        new, hybrid = self.take(), self.take()
        self.add([(self.take(), new), (self.take(), new)], hybrid)

    def codes(self, soc):
        return sorted({family[soc] for family in self.families})


def title_of(code):
    return f"Workers of {code.replace('-', ' and ')}"


class Folder:
    def __init__(self, shipped, folder, seed):
        self.draw = random.Random(seed)
        self.shipped, self.folder = pathlib.Path(shipped), pathlib.Path(folder)
        self.fault = self.draw.choice(FAULTS) if self.draw.random() < 1 / 6 else None
        self.releases = []
        self.occupations = Occupations(self.draw)
        self.projections = self.some(PROJECTIONS, 4)
        self.oews = self.some(OEWS, 3)
        self.survey = []

    def some(self, releases, most):
        count = self.draw.randint(1, min(most, len(releases)))
        return sorted(self.draw.sample(sorted(releases), count))

    def chance(self, probability):
        return self.draw.random() < probability

    def is_due(self, fault):
        """Once, where this folder is to hold that fault."""
        if self.fault != fault:
            return False
        self.fault = f"{fault}, done"
        return True

    def number(self, value, places, style):
        text = f"{value / 10 ** places:,.{places}f}" if style.thousands else \
            f"{value / 10 ** places:.{places}f}"
        return text if style.separator != "," or "," not in text or not style.unquoted else text

    def file(self, kind, name, period, published, rows, style):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        data = style.bytes_of(rows)
        if self.is_due("ragged"):
            data += (style.end if not style.last_end else "").encode() + b"x" + \
                style.separator.encode() + b"y" + style.end.encode()
        elif self.is_due("quote"):
            data += (style.end if not style.last_end else "").encode() + b'"never closed'
        path.write_bytes(data)
        self.releases.append([kind, name, "Publisher", f"{kind} {period}", period, published,
                              "2026-11-23", "", "public domain", "yes", "", ""])

    def head(self, name):
        text = (self.shipped / name).read_text("utf-8-sig")
        return next(csv.reader(io.StringIO(text, newline="")))

    # ---- projections ----

    def projection_row(self, code, style):
        base = self.draw.randint(5, 30000)
        change = self.draw.randint(-base // 2, base)
        percent = round(1000 * change / base) + self.draw.randint(-3, 3)
        percent = abs(percent) if change > 0 else -abs(percent) if change < 0 else 0
        words = [self.draw.choice(LEVELS[name]) for name in ("entry", "experience", "training")]
        if self.is_due("level"):
            words[0] = (words[0][0], 3 if words[0][1] != 3 else 1)
        wage = self.draw.choice(["N/A", self.number(self.draw.randint(20000, 99999), 0, style)])
        title = title_of(code) + self.draw.choice(["", "    * First of them* Second"])
        cells = [title, self.draw.choice([f'="{code}"', code]), self.number(base, 1, style),
                 self.number(base + change, 1, style), self.number(change, 1, style),
                 self.number(percent, 1, style), self.number(self.draw.randint(1, 9000), 1, style),
                 wage]
        if self.is_due("cell"):
            cells[self.draw.choice([2, 3, 4, 5, 6])] = self.draw.choice(["many", "1.2.3", "5 %", "12O"])
        if self.is_due("code"):
            cells[1] = "Nov-11"
        for text, number in words:
            cells += [text, str(number)]
        return cells

    def make_projections(self, period):
        style = Style(self.draw, False)
        header = self.head(f"bls/projections-{period}.csv")[:14]
        codes = [code for code in self.occupations.codes(edition(int(period[:4])))
                 if self.chance(0.9)] or ["53-9999"]
        self.draw.shuffle(codes)
        rows = [self.projection_row(code, style) for code in codes]
        if self.is_due("twice"):
            rows.append(self.projection_row(codes[0], style))
        self.file("projections", f"bls/projections-{period}.csv", period, PROJECTIONS[period],
                  [header] + rows, style)
        if period in ("2016-26", "2024-34") and self.chance(0.5):
            self.make_handbook(period, rows)

    def make_handbook(self, period, projections):
        rows = [["occupation_code", "occupation_title", "growth_percent", "growth_words", "address"]]
        for row in projections:
            if not self.chance(0.6):
                continue
            try:
                whole = round(float(row[5].replace(",", "")))
            except ValueError:
                continue
            words = next(words for most, words in BANDS if whole <= most)
            words = words if period == "2024-34" else self.draw.choice(["", "Much faster than average"])
            code = row[1].strip('="')
            if code != "Nov-11" and code not in [known[0] for known in rows]:
                rows.append([code, title_of(code), str(whole), words,
                             f"https://www.bls.gov/ooh/{code}.htm"])
        if len(rows) > 1:
            self.file("ooh", f"bls/ooh-{period}.csv", period, PROJECTIONS[period], rows,
                      Style(self.draw, False))

    # ---- wages ----

    def wages(self, period, style):
        """The cells of one record by column: a ladder of both bases, with its markers."""
        bound = BOUND[period]
        hours = sorted(self.draw.sample(range(800, 14000), 5))
        hours.insert(0, self.draw.randint(hours[0], hours[-1]))  # the mean
        basis = self.draw.choice(["both"] * 6 + ["annual", "hourly", "withheld"])
        cells = {}
        names = ("mean", "pct10", "pct25", "median", "pct75", "pct90")
        for name, hour in zip(names, hours):
            year = (hour * 2080 + 500) // 1000 * 10
            for letter, value, places in (("h", hour, 2), ("a", year, 0)):
                text = "#" if hour >= bound or year >= bound * 2080 // 100 else \
                    self.number(value, places, style)
                if basis == "withheld" or basis == ("annual" if letter == "h" else "hourly"):
                    text = "*"
                cells[f"{letter}_{name}"] = text
        cells["annual"] = self.draw.choice(["TRUE", "1"]) if basis == "annual" else ""
        cells["hourly"] = self.draw.choice(["TRUE", "true"]) if basis == "hourly" else ""
        if basis == "both" and self.chance(0.15):  # one cell alone is not published
            cells[self.draw.choice([name for name in cells if name[1] == "_"])] = "*"
        cells.update(self.employment(style))
        self.spoil_wages(cells)
        return cells

    def employment(self, style):
        withheld = self.chance(0.15)
        error = "**" if withheld else "1.5"
        return {"tot_emp": "**" if withheld else self.number(self.draw.randint(3, 90000) * 10, 0, style),
                "emp_prse": error, "jobs_1000": error, "loc_quotient": error, "mean_prse": "0.7",
                "pct_total": "", "pct_rpt": self.draw.choice(["", "~", "12.5"])}

    def spoil_wages(self, cells):
        if cells["annual"] or cells["hourly"] or cells["a_median"] in ("*", "#"):
            return
        if self.is_due("marker"):
            cells["a_pct25"] = self.draw.choice(["~", "**", "##", "n/a"])
        elif self.is_due("ladder"):
            cells["a_pct10"] = cells["a_pct25"] = cells["a_pct75"] = "50000"
            cells["a_median"] = "49990"
        elif self.is_due("zero"):
            cells["h_mean"] = "0.00"

    def oews_row(self, header, known, period, style):
        """A record: what is known of it, and wages of its own."""
        cells = {"area": "99", "area_title": "U.S.", "area_type": "1", "prim_state": "US",
                 "naics": "000000", "naics_title": "Cross-industry", "i_group": "cross-industry",
                 "own_code": "1235", **self.wages(period, style), **known}
        cells["occ_group"] = cells["o_group"]
        return [cells[name.lower()] for name in header]

    def make_oews(self, period):
        style = Style(self.draw, True)
        header = self.head(f"bls/oews-national-{period[4:]}-05.csv")
        rows = [self.oews_row(header, {"occ_code": "00-0000", "occ_title": "All Occupations",
                                       "o_group": "total"}, period, style)]
        codes = [code for code in self.occupations.codes(edition(int(period[4:])))
                 if self.chance(0.9)] or ["53-9999"]
        for code in codes:
            known = {"occ_code": code, "occ_title": title_of(code), "o_group": "detailed"}
            group = [self.oews_row(header, known, period, style)]
            if code.endswith("0"):
                group.append(self.oews_row(header, dict(known, o_group="broad"), period, style))
            if "AREA" in header and self.chance(0.3):
                group.append(self.oews_row(header, dict(known, naics="621100", i_group="4-digit"),
                                           period, style))
            rows += self.draw.sample(group, len(group))
        self.file("oews", f"bls/oews-national-{period[4:]}-05.csv", period, OEWS[period],
                  [header] + rows, style)

    def make_areas(self, period):
        style = Style(self.draw, True)
        header = self.head("bls/oews-national-2024-05.csv")
        rows = []
        for code, title, kind, state in self.draw.sample(AREAS, self.draw.randint(1, len(AREAS))):
            for occupation in self.occupations.codes(edition(int(period[4:]))):
                if self.chance(0.7):
                    known = {"occ_code": occupation, "occ_title": title_of(occupation),
                             "o_group": "detailed", "area": code, "area_title": title,
                             "area_type": kind, "prim_state": state}
                    rows.append(self.oews_row(header, known, period, style))
        if rows:
            self.draw.shuffle(rows)
            self.file("oews-areas", f"bls/areas-{period[4:]}.csv", period, OEWS[period],
                      [header] + rows, style)

    def make_state(self, period, published):
        style = Style(self.draw, True)
        rows = [STATE_HEAD]
        for area in self.draw.sample(["California", "Oregon", "Abilene, TX"], 2):
            for code in self.occupations.codes(edition(int(period[:4]))):
                if self.chance(0.7):
                    base = self.draw.randint(1, 9000) * 10
                    change = self.draw.randint(-base // 20, base // 10) * 10
                    number = [self.number(value, 0, style) for value in (
                        base, base + change, change)]
                    rows.append([self.draw.choice(["State", "State", "County"]), area,
                                 f"{period[:4]}-20{period[5:]}", self.draw.choice("4443"), code,
                                 title_of(code), *number,
                                 self.number(round(1000 * change / base), 1, style), "10", "20",
                                 self.number(self.draw.randint(1, 9999) * 10, 0, style), "0.00",
                                 "83200", "N/A", "N/A", "N/A"])
        known = set()  # an occupation stands once for an area
        rows = rows[:1] + [row for row in rows[1:]
                           if not ((row[1], row[4]) in known or known.add((row[1], row[4])))]
        if len(rows) > 1:
            self.file("state-projections", f"bls/state-{period}.csv", period, published, rows, style)

    # ---- who asks for them ----

    def occupation_block(self, family, figures):
        codes = {soc: family[soc] for soc in ("soc-2010", "soc-hybrid", "soc-2018")}
        for soc in sorted(codes):
            if len(codes) > 1 and self.chance(0.25 if family["alone"] else 0.04):
                del codes[soc]
        if set(codes) == {"soc-hybrid"}:
            codes = {"soc-2018": family["soc-2018"]}
        fit = self.draw.choice(["exact", "close", "broad"])
        lines = [f"{soc}: {code}" for soc, code in codes.items()] + [f"fit: {fit}"]
        if fit != "exact":
            lines.append("reason: It is the nearest.")
        if figures:
            lines.append(f"figures: [{', '.join(figures)}]")
        return "  - " + "\n    ".join(lines) + "\n"

    def make_role(self, name):
        family = self.draw.choice(self.occupations.families)
        blocks = self.occupation_block(family, None)
        if self.chance(0.3):
            other = self.draw.choice(self.occupations.families)
            blocks = self.occupation_block(family, ["wages"]) + \
                self.occupation_block(other, ["outlook", "entry"])
        salary = ""
        if self.survey and self.chance(0.5):
            named = self.draw.choice(self.survey)
            if self.is_due("survey"):
                named = "Nobody"
            salary = f"salary:\n  survey: {named}\n  max-age-years: {self.draw.choice([1, 4, 20])}\n"
        (self.folder / "roles" / f"{name}.md").write_text(
            f"---\ntitle: Title of {name}\nrequirement: Something\nsummary: A role.\noccupations:\n"
            f"{blocks}{salary}---\nText.\n", "utf-8")

    def make_survey(self):
        self.survey = [f"Job {number}" for number in range(1, 4)]
        style = Style(self.draw, True)
        rows = [["role", "measure", "pay_period", "amount"]]
        rows += [[name, "median", "year", self.number(self.draw.randint(30000, 99999), 0, style)]
                 for name in self.survey]
        self.file("salary", "salary/survey-2018.csv", "2018", "2018-12-31", rows, style)

    def make(self):
        shutil.copytree(self.shipped, self.folder)
        for pattern in ("bls/projections-*", "bls/oews-*", "bls/ooh-*", "salary/*", "soc/*",
                        "roles/*", "guides/*"):
            for path in self.folder.glob(pattern):
                path.unlink()
        with open(self.folder / "releases.csv", encoding="utf-8", newline="") as file:
            header, *tables = csv.reader(file)
        kept = {"wage-bounds", "growth-words", "education-levels", "calendar", "rhythm", "big-changes",
                "growth-averages"}
        self.releases = [row for row in tables if row[0] in kept]
        crosswalk = [["2010 SOC Code", "2010 SOC Title", "2018 SOC Code", "2018 SOC Title"]]
        crosswalk += [[old, title_of(old), new, title_of(new)] for old, new in self.occupations.rows]
        self.file("soc-crosswalk", "soc/crosswalk.csv", "2010-2018", "2013-01-01", crosswalk,
                  Style(self.draw, False))
        if self.chance(0.4):
            self.make_survey()
        for period in self.oews:
            self.make_oews(period)
        for period in self.projections:
            self.make_projections(period)
        nation = [period for period in self.oews if period in ("May 2023", "May 2024")]
        if nation and self.chance(0.7):
            self.make_areas(self.draw.choice(nation))
            if self.chance(0.6):
                self.make_state("2018-28", "2020-09-01")
            if self.chance(0.4):
                self.make_state("2021-31", "2023-09-01")
        roles = [f"role-{number}" for number in range(self.draw.randint(1, 4))]
        for role in roles:
            self.make_role(role)
        whole = "growth:\n  whole-percent-for:\n    - 2024-34\n" if self.chance(0.5) else ""
        (self.folder / "guides" / "made.md").write_text(
            "---\ntitle: Made\naudience: Nobody\nroles:\n" + "".join(f"  - {role}\n" for role in roles)
            + whole + "---\nText.\n", "utf-8")
        self.draw.shuffle(self.releases)
        with open(self.folder / "releases.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([header] + self.releases)
        return self.fault


if __name__ == "__main__":
    print(Folder(sys.argv[1], sys.argv[2], int(sys.argv[3])).make())
