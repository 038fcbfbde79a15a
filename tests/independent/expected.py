"""An independent reading of the input folder: what a guide must print, worked out in Python.

Shares no code with the program. Values come from Python's csv module; a second, plain scan of the
same text says where each cell begins, and the two must agree on every cell.
"""
import csv
import io
import re
from decimal import Decimal

BOM = "\ufeff"
CELL = r'BLANK*"((?:[^"]|"")*)"BLANK*(?=[DELIMITER\r\n]|\Z)|BLANK*([^DELIMITER"\r\n]*)'
LINE_END = re.compile(r"\r\n|\n|\r")

# What '#' stands for: hourly, annual (typed in, so that a slip in wage-bounds.csv shows).
BOUNDS = {"May 2018": ("100.00", "208000"), "May 2019": ("100.00", "208000"),
          "May 2023": ("115.00", "239200"), "May 2024": ("115.00", "239200")}
# The bands of BLS's growth words, from where to where; only this edition's are known.
BANDS = {"2024-34": [(None, -1, "Decline"), (0, 0, "Little or no change"),
                     (1, 2, "Slower than average"), (3, 4, "As fast as average"),
                     (5, 6, "Faster than average"), (7, None, "Much faster than average")]}

# All exports of the projections, whatever their headers, have these columns in this order.
TITLE, CODE, BASE, PROJECTED, CHANGE, PERCENT, OPENINGS, _WAGE, EDUCATION, EDUCATION_CODE, \
    EXPERIENCE, EXPERIENCE_CODE, TRAINING, TRAINING_CODE = range(14)

WAGES = {"wage_annual_mean": "a_mean", "wage_annual_p10": "a_pct10", "wage_annual_p25": "a_pct25",
         "wage_annual_median": "a_median", "wage_annual_p75": "a_pct75",
         "wage_annual_p90": "a_pct90", "wage_hourly_mean": "h_mean", "wage_hourly_p10": "h_pct10",
         "wage_hourly_p25": "h_pct25", "wage_hourly_median": "h_median",
         "wage_hourly_p75": "h_pct75", "wage_hourly_p90": "h_pct90"}


class Cell:
    def __init__(self, table, text, line, column):
        self.table, self.text, self.line, self.column = table, text, line, column


class Table:
    """The records of a CSV file; each cell knows where it begins."""

    def __init__(self, folder, file):
        self.file = file
        text = (folder / file).read_bytes().decode("utf-8")
        text = text[1:] if text.startswith(BOM) else text
        first = LINE_END.split(text, maxsplit=1)[0]
        delimiter = max(",;\t", key=first.count)
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        read = [row for row in reader if any(cell.strip() for cell in row)]
        scanned = [row for row in self.scan(text, delimiter) if any(cell.text for cell in row)]
        # the program reads cells without the blanks around them, and so does the scan
        if [[c.strip() for c in row] for row in read] != [[c.text for c in row] for row in scanned]:
            raise SystemExit(f"{file}: Python's csv and the scan of this check read it differently")
        self.header = [cell.text for cell in scanned[0]]
        self.records = scanned[1:]

    def scan(self, text, delimiter):
        at, line, start, row = 0, 1, 0, []
        blank = "[ ]" if delimiter == "\t" else r"[ \t]"
        cell = re.compile(CELL.replace("DELIMITER", delimiter).replace("BLANK", blank))
        while at < len(text):
            found = cell.match(text, at)
            quoted = found.group(2) is None
            begin = found.start(1 if quoted else 2)
            inside = text[begin:found.end(1)].replace('""', '"') if quoted else found.group(2)
            row.append(Cell(self, inside.strip(), line, begin - start + 1))
            for end in LINE_END.finditer(text, at, found.end()):
                line, start = line + 1, end.end()
            at = found.end()
            if text[at:at + 1] == delimiter:
                at += 1
                continue
            end = LINE_END.match(text, at)
            if not end and at < len(text):
                raise SystemExit(f"{self.file}:{line}: this check cannot scan the line")
            yield row
            row = []
            at = end.end() if end else at
            line, start = line + 1, at
        if row:  # the last line ends with a separator: an empty cell stands behind it
            yield row + [Cell(self, "", line, at - start + 1)]


class Releases:
    """releases.csv, and the tables that it names, read when asked for."""

    def __init__(self, folder):
        self.folder, self.tables = folder, {}
        rows = Table(folder, "releases.csv")
        self.rows = [dict(zip(rows.header, (cell.text for cell in row))) for row in rows.records]

    def of_kind(self, kind):
        return [row for row in self.rows if row["kind"] == kind]

    def table(self, release):
        file = release["file"]
        if file not in self.tables:
            self.tables[file] = Table(self.folder, file)
        return self.tables[file]

    def newest(self, kind, day):
        return max((row for row in self.of_kind(kind) if row["published"] <= day),
                   key=lambda row: row["published"])


def release_id(release):
    words = [release["kind"], release["period"].lower().replace(" ", "-")]
    return "-".join(word for word in words if word)


def edition(year):
    return "soc-2010" if year < 2019 else "soc-hybrid" if year < 2021 else "soc-2018"


def year_of(release):
    return int(re.search(r"\d{4}", release["period"]).group())


class Role:
    """The few lines of a role's front matter that decide about figures."""

    FAMILIES = ("wages", "outlook", "entry")

    def __init__(self, folder, name):
        matter = (folder / "roles" / f"{name}.md").read_text("utf-8").split("\n---")[0]
        self.name = name
        block = matter.split("\noccupations:", 1)[1]
        block = re.split(r"\n(?=\S)", block)[0]
        self.occupations = {}
        for text in re.split(r"\n  - ", block)[1:]:
            codes = dict(re.findall(r"(soc-\w+): (\d\d-\d{4})", text))
            fit = re.search(r"fit: (\w+)", text).group(1)
            named = re.search(r"figures:((?:\s+- \w+|\s*\[[^]]*\])+)", text)
            for family in re.findall(r"\w+", named.group(1)) if named else self.FAMILIES:
                self.occupations[family] = (codes, fit)
        survey = re.search(r"\n  survey: (.+)", matter)
        self.survey = survey and survey.group(1).strip()
        age = re.search(r"\n  max-age-years: (\d+)", matter)
        self.age = age and int(age.group(1))

    def code(self, family, release):
        return self.occupations[family][0][edition(year_of(release))]

    def fit(self, family):
        return self.occupations[family][1]


class Guide:
    def __init__(self, folder, name):
        matter = (folder / "guides" / f"{name}.md").read_text("utf-8").split("\n---")[0]
        self.name = name
        self.roles = [Role(folder, role) for role in self.list_of(matter, "roles")]
        self.whole_percent_for = self.list_of(matter, "whole-percent-for")

    @staticmethod
    def list_of(matter, key):
        found = re.search(rf"(?m)^ *{key}:\n((?: *(?:- .*|#.*)\n?)+)", matter)
        return re.findall(r"- (\S+)", found.group(1)) if found else []


def figure(release, cell, state, value, unit, words=None):
    return {"state": state, "value": value, "unit": unit, "text": words,
            "release": release_id(release), "file": release["file"], "line": cell.line,
            "column": cell.column, "published": cell.text}


def absent(unit):
    return {"state": "absent", "value": None, "unit": unit, "release": None, "file": None,
            "line": None, "column": None, "published": None}


def plain(text):
    return Decimal(text.replace(",", ""))


def thousands(text):
    value = plain(text)
    places = max(0, -value.as_tuple().exponent - 3)
    return (value * 1000).quantize(Decimal(1).scaleb(-places))


def find(table, column, code):
    rows = [row for row in table.records if row[column].text.strip('="') == code]
    if len(rows) != 1:
        raise SystemExit(f"{table.file}: {len(rows)} rows of {code}")
    return rows[0]


def outlook_figures(releases, release, code):
    row = find(releases.table(release), CODE, code)
    year = year_of(release)
    unit = "jobs per year" if year >= 2016 else "jobs per decade"
    return {name: figure(release, row[column], "value", thousands(row[column].text), wanted)
            for name, column, wanted in (("employment", BASE, "jobs"),
                                         ("projected_employment", PROJECTED, "jobs"),
                                         ("employment_change", CHANGE, "jobs"),
                                         ("openings", OPENINGS, unit))} | \
        {"growth": figure(release, row[PERCENT], "value", plain(row[PERCENT].text), "percent")}


def entry_figures(releases, release, code):
    row = find(releases.table(release), CODE, code)
    return {name: figure(release, row[words], "value", plain(row[number].text), "words",
                         row[words].text)
            for name, words, number in (("entry_education", EDUCATION, EDUCATION_CODE),
                                        ("experience", EXPERIENCE, EXPERIENCE_CODE),
                                        ("training", TRAINING, TRAINING_CODE))}


def growth_words(releases, release, code, growth):
    for handbook in releases.of_kind("ooh"):
        if handbook["period"] == release["period"]:
            for row in releases.table(handbook).records:
                if row[0].text == code and row[3].text:
                    return figure(handbook, row[3], "value", None, "words", row[3].text)
    for low, high, words in BANDS.get(release["period"], []):
        if (low is None or growth >= low) and (high is None or growth <= high):
            bands = releases.of_kind("growth-words")[0]
            row = next(row for row in releases.table(bands).records
                       if row[0].text == release["period"] and row[3].text == words)
            return figure(bands, row[3], "value", None, "words", words)
    return absent("words")


def whole_percent(releases, release, code):
    for handbook in releases.of_kind("ooh"):
        if handbook["period"] == release["period"]:
            for row in releases.table(handbook).records:
                if row[0].text == code:
                    return figure(handbook, row[2], "value", plain(row[2].text), "percent")
    return None


def wage_row(releases, release, code):
    table = releases.table(release)
    header = [name.lower() for name in table.header]
    group = header.index("o_group" if "o_group" in header else "occ_group")
    rows = [dict(zip(header, row)) for row in table.records
            if row[header.index("occ_code")].text == code and row[group].text == "detailed"]
    if len(rows) != 1:
        raise SystemExit(f"{table.file}: {len(rows)} detailed rows of {code}")
    return rows[0]


def wage_figures(releases, release, code):
    row = wage_row(releases, release, code)
    only = "a" if row["annual"].text else "h" if row["hourly"].text else None
    figures = {}
    for name, column in WAGES.items():
        cell = row[column]
        unit = "dollars per year" if column[0] == "a" else "dollars per hour"
        if cell.text == "#":
            state, value = "at_least", Decimal(BOUNDS[release["period"]][column[0] == "a"])
        elif cell.text == "*":
            other = only and only != column[0]
            state, value = "not_for_this_pay_basis" if other else "withheld", None
        else:
            state, value = "value", plain(cell.text)
        figures[name] = figure(release, cell, state, value, unit)
    cell = row["tot_emp"]
    withheld = cell.text == "**"
    figures["wage_employment"] = figure(release, cell, "withheld" if withheld else "value",
                                        None if withheld else plain(cell.text), "jobs")
    return figures


def salary(releases, role, wages, as_of, survey):
    if survey and role.survey and int(as_of[:4]) <= year_of(survey) + role.age:
        row = find(releases.table(survey), 0, role.survey)
        return figure(survey, row[3], "value", plain(row[3].text), "dollars per year")
    return wages["wage_annual_median"]


def occupation(releases, release, role, family):
    code = role.code(family, release)
    if family == "wages":
        title = wage_row(releases, release, code)["occ_title"].text
    else:
        title = re.split(r"\t|\*", find(releases.table(release), CODE, code)[TITLE].text)[0]
    return {"code": code, "title": title.strip(), "fit": role.fit(family)}


def role_figures(releases, guide, role, projections, oews, as_of, survey):
    """Every figure of the contract; each with the occupation that stands in for the role."""
    code = role.code("outlook", projections)
    wages = wage_figures(releases, oews, role.code("wages", oews))
    outlook = outlook_figures(releases, projections, code)
    if projections["period"] in guide.whole_percent_for:
        outlook["growth"] = whole_percent(releases, projections, code) or outlook["growth"]
    outlook["growth_words"] = growth_words(releases, projections, code, outlook["growth"]["value"])
    entry = entry_figures(releases, projections, role.code("entry", projections))
    figures = {}
    for family, release, group in (("wages", oews, wages), ("outlook", projections, outlook),
                                   ("entry", projections, entry)):
        stand_in = occupation(releases, release, role, family)
        figures.update({name: dict(one, occupation=stand_in) for name, one in group.items()})
    pay = salary(releases, role, wages, as_of, survey)
    by_survey = pay["release"].startswith("salary")
    figures["salary"] = dict(
        pay, occupation=None if by_survey else figures["wage_annual_median"]["occupation"])
    return figures


def history_break(kind, before, after):
    """What parts two neighbors of a series; None where they may meet."""
    if before["occupation"]["code"] != after["occupation"]["code"]:
        return "other_occupation"
    if before["unit"] != after["unit"]:
        return "totals_and_averages"
    return "oews_years" if kind == "oews" else None


def history_figures(releases, role, release):
    """What one release published of the figures that the history tells."""
    kind = release["kind"]
    family = "outlook" if kind == "projections" else "wages"
    code = role.code(family, release)
    if kind == "projections":
        names, row = ("growth", "employment", "openings"), outlook_figures(releases, release, code)
    else:
        names, row = ("wage_annual_median",), wage_figures(releases, release, code)
    stand_in = occupation(releases, release, role, family)
    return {name: dict(row[name], occupation=stand_in) for name in names}


def history(releases, role, last, day):
    """(release, figures, breaks) of every release of a kind up to the one in use, oldest first."""
    steps = []
    for release in sorted(releases.of_kind(last["kind"]), key=lambda row: row["published"]):
        if release is not last and not (release["published"] < last["published"]
                                        and release["published"] <= day):
            continue
        figures = history_figures(releases, role, release)
        breaks = {name: history_break(release["kind"], steps[-1][1][name], one) if steps else None
                  for name, one in figures.items()}
        steps.append((release_id(release), figures, breaks))
    return steps


def differences(guide, role, expected, printed):
    """A line for each figure that is not as expected."""
    lines = []
    for name in sorted(set(expected) | set(printed)):
        want, got = expected.get(name), printed.get(name)
        if want is None or got is None:
            lines.append(f"{guide}, {role}, {name}: expected {want}, got {got}")
            continue
        for part, value in want.items():
            other = got.get(part)
            if part == "occupation" and value and other:
                other = {key: other[key] for key in value}
            if part == "text" and value is None:
                continue  # how numbers are worded is not this check's affair
            if str(value) != str(other):  # as text: 13.0 is not 13
                lines.append(f"{guide}, {role}, {name}, {part}: expected {value}, got {other}")
    return lines


def guides(folder):
    return [Guide(folder, path.stem) for path in sorted((folder / "guides").glob("*.md"))
            if "." not in path.stem]  # "sonography.es" is a translation
