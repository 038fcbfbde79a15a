"""Holds a guide's workbook to its JSON, to other programs that read it, and to its own formulas.

    sheets.py figures WORKBOOK JSON             every figure is that of the JSON
    sheets.py same WORKBOOK OTHER...            what another program made of it has the same values;
                                                an OTHER is a workbook, or cells as read.cjs prints
    sheets.py area WORKBOOK JSON                an area's workbook has its figures and the nation's,
                                                each said to be whose it is
    sheets.py areas WORKBOOK FOLDER             a copy for each of several areas, likewise
    sheets.py wages JSON CSV WORKBOOK...        those copies' results against the file by area

    sheets.py clicks WORKBOOK JSON              from Start, three clicks lead to where the growth of
                                                the last role comes from; no link leads nowhere
    sheets.py print WORKBOOK...                 one page wide, no sheet's letters are below 8 points

Prints each difference and ends with 1.
"""
import csv
import datetime
import json
import pathlib
import re
import sys
import warnings
import xml.sax.saxutils
import zipfile

import openpyxl

warnings.filterwarnings("ignore")  # of openpyxl, on what it would lose in writing
STAND = "Where do I stand"
BY_AREA = "Wages by area"
ERRORS = re.compile(r"#(REF|NAME|VALUE|DIV|N/A|NUM|NULL)|Err:\d|####")
STATES = {"value": "published", "at_least": "at least", "below": "below",
          "withheld": "withheld by the publisher", "absent": "not in the files at hand",
          "not_for_this_pay_basis": "not published for this pay basis"}
TRAIL_NAMES = {  # the sheet's name of a figure -> the JSON's
    "Median pay": "salary", "Growth": "growth", "Growth in BLS’s words": "growth_words",
    "Jobs": "employment", "Projected jobs": "projected_employment",
    "Change in jobs": "employment_change", "Openings": "openings",
    "Mean annual wage": "wage_annual_mean", "10th percentile, annual": "wage_annual_p10",
    "25th percentile, annual": "wage_annual_p25", "Median annual wage": "wage_annual_median",
    "75th percentile, annual": "wage_annual_p75", "90th percentile, annual": "wage_annual_p90",
    "Mean hourly wage": "wage_hourly_mean", "10th percentile, hourly": "wage_hourly_p10",
    "25th percentile, hourly": "wage_hourly_p25", "Median hourly wage": "wage_hourly_median",
    "75th percentile, hourly": "wage_hourly_p75", "90th percentile, hourly": "wage_hourly_p90",
    "Employees in the wage survey": "wage_employment",
    "Typical entry education": "entry_education",
    "Experience in a related occupation": "experience", "On-the-job training": "training"}
WAGES = {"10th percentile": "p10", "25th percentile": "p25", "Median": "median",
         "75th percentile": "p75", "90th percentile": "p90", "Mean": "mean"}


class Faults(list):
    compared = 0

    def equal(self, where, found, wanted):
        self.compared += 1
        same = found == wanted
        if isinstance(found, (int, float)) and isinstance(wanted, (int, float)):
            same = abs(found - wanted) < 1e-9 * max(1, abs(wanted))
        if not same:
            self.append(f"{where}: {found!r}, expected {wanted!r}")


def head_row(sheet):
    return next(row[0].row for row in sheet.iter_rows(max_row=30)
                if row[0].value == "Role")


def table(sheet):
    """The rows of a table by role as {head: cell}."""
    at = head_row(sheet)
    heads = [cell.value for cell in sheet[at]]
    for row in sheet.iter_rows(min_row=at + 1):
        if not row[0].value or row[0].font.sz == 13 or row[1].value is None:  # a note below
            return
        yield dict(zip(heads, row))


def figure_of_head(sheet, head, row):
    if sheet.title == "Wages":
        basis = row["Pay basis"].value
        if head in WAGES:
            return f"wage_{basis}_{WAGES[head]}"
        return "wage_employment" if head == "Employees" else None
    for name in sorted(TRAIL_NAMES, key=len, reverse=True):
        if head.startswith(name) and not head.endswith(("marks", "status")):
            return TRAIL_NAMES[name]
    return None


def check_cell(faults, sheet, cell, figure):
    where = f"{sheet.title}!{cell.coordinate}"
    if figure["state"] == "value" and figure["unit"] != "words":
        faults.equal(where, cell.value, figure["value"])
    else:
        faults.equal(where, cell.value, figure["text"])


def check_table(faults, sheet, roles):
    for row in table(sheet):
        role = roles.get(row["Role"].value)
        if role is None:
            faults.append(f"{sheet.title}: no role '{row['Role'].value}' in the JSON")
            continue
        for head, cell in row.items():
            name = figure_of_head(sheet, head or "", row)
            if name:
                check_cell(faults, sheet, cell, role["figures"][name])


def check_trail(faults, sheet, roles):
    for row in table(sheet):
        figure = roles[row["Role"].value]["figures"][TRAIL_NAMES[row["Figure"].value]]
        where = f"Trail!{row['Figure'].coordinate}"
        faults.equal(where, row["As printed"].value, figure["text"])
        faults.equal(where, row["Status"].value, STATES[figure["state"]])
        if figure["state"] != "absent":
            faults.equal(where, row["Line"].value, figure["line"])
            faults.equal(where, row["Column"].value, figure["column"])
            faults.equal(where, row["Cell as published"].value or "", figure["published"] or "–")
            faults.equal(where, row["Release"].value, figure["release"])


def check_status(faults, sheet, roles):
    """The words beside the figures of Compare."""
    beside = {"Pay status": ["salary"], "Growth status": ["growth", "growth_words"],
              "Jobs status": ["employment", "openings"], "Entry status": ["entry_education"]}
    for row in table(sheet):
        figures = roles[row["Role"].value]["figures"]
        for head, names in beside.items():
            for name in names:
                state = STATES[figures[name]["state"]]
                faults.compared += 1
                if state not in row[head].value:
                    faults.append(f"Compare!{row[head].coordinate}: '{row[head].value}' does not "
                                  f"say that {name} is '{state}'")


def check_changes_of_history(faults, sheet, roles):
    """Each row of the history has the numbers of its step, whatever the column."""
    steps = {title: iter(role["history"]) for title, role in roles.items()}
    for row in table(sheet):
        step = next(steps[row["Role"].value])
        found = sorted(cell.value for head, cell in row.items()
                       if isinstance(cell.value, (int, float)) and head != "SOC")
        wanted = sorted(figure["value"] for figure in step["figures"].values()
                        if figure["state"] == "value")
        faults.equal(f"History!{row['Role'].coordinate}", found, wanted)


def figures(workbook, json_file):
    guide = json.loads(pathlib.Path(json_file).read_text(encoding="utf-8"))
    roles = {role["title"]: role for role in guide["roles"]}
    book = openpyxl.load_workbook(workbook, data_only=True)
    faults = Faults()
    for name in ["Compare", "Wages", "Outlook", STAND]:
        check_table(faults, book[name], roles)
    check_status(faults, book["Compare"], roles)
    check_trail(faults, book["Trail"], roles)
    check_changes_of_history(faults, book["History"], roles)
    if faults.compared < len(roles) * 60:
        faults.append(f"only {faults.compared} figures were found")
    return faults


def area_rows(faults, sheet, roles, names):
    """Rows of an area's sheet: those of the nation show the nation's figures, others the area's."""
    seen = []
    for row in table(sheet):
        role = roles[row["Role"].value]
        area = row["Area"].value
        seen.append((role["title"], area))
        if area not in names:
            faults.append(f"{sheet.title}!{row['Area'].coordinate}: '{area}' is none of {names}")
            continue
        yield row, {**role["figures"], **role["national"]} if area == names[1] else role["figures"]
    for title in roles:
        for name in names:
            figures = roles[title]["figures" if name == names[0] else "national"]
            read = any(figure["state"] != "absent" for key, figure in figures.items()
                       if figure["area"] != "99" or name == names[1])
            if (title, name) not in seen and read:
                faults.append(f"{sheet.title}: {title} has no row for {name}")


def check_pay_of_area(faults, sheet, roles, names):
    """The heads of Compare say whose pay it is, and whether it is a mean."""
    local = [head for head in next(table(sheet)) if "ay per year" in head]
    faults.equal("Compare: columns of pay", len(local), 2)
    for row in table(sheet):
        role = roles[row["Role"].value]
        for head, name in zip(local, ["figures", "national"]):
            wanted = names[0] if name == "figures" else names[1]
            faults.equal(f"Compare: the head '{head}' ends with", head.endswith(wanted), True)
            figure = role[name]["salary"]
            check_cell(faults, sheet, row[head], figure)
            mean = figure["line"] is not None and figure["published"] == \
                role[name]["wage_annual_mean"]["published"]
            said = "mean" if mean else "median"
            beside = row["Pay status" if name == "figures" else "U.S. pay status"].value
            known = head.startswith(said.title()) or f"Pay: {said}" in beside
            faults.equal(f"Compare: '{head}' is said to be a {said}", known, True)
        for head, name in [("Pay status", "figures"), ("U.S. pay status", "national")]:
            state = STATES[role[name]["salary"]["state"]]
            faults.equal(f"Compare: {head}", row[head].value.split(";")[0], state)


def cells_of_record(row):
    """The figures of a row of an area's Trail: (name, cell as published, column)."""
    names = "|".join(map(re.escape, sorted(TRAIL_NAMES, key=len, reverse=True)))
    words = row["Cells as published"].value
    parts = re.split(f"; (?=(?:{names}): )", words)
    for part in parts:
        name, cell, column = re.fullmatch(f"({names}): (.*) \\((\\d+)\\)", part).groups()
        yield name, cell, int(column)


def read_figures(role, national):
    """The figures of a role that were read from a cell, of the nation or of the area itself; pay
    that is among the wages is kept there."""
    figures = {name: figure for name, figure in role["figures"].items()
               if (figure["area"] == "99") == national}
    if national:
        figures.update({name: figure for name, figure in role["national"].items()
                        if name not in figures})
    return {name: figure for name, figure in figures.items() if figure["state"] != "absent" and
            not (name == "salary" and figure["occupation"])}


def check_trail_of_area(faults, sheet, roles, names):
    shown = []
    for row, figures in area_rows(faults, sheet, roles, names):
        for name, published, column in cells_of_record(row):
            figure = figures[TRAIL_NAMES[name]]
            where = f"Trail!{row['Line'].coordinate}, {name}"
            shown.append((row["Role"].value, row["Area"].value, TRAIL_NAMES[name]))
            faults.equal(where, row["Line"].value, figure["line"])
            faults.equal(where, column, figure["column"])
            faults.equal(where, published, figure["published"])
            faults.equal(where, row["Occupation code"].value, figure["occupation"]["code"])
    wanted = [(title, area, name) for title, role in roles.items()
              for area in names for name in read_figures(role, area == names[1])]
    faults.equal("Trail: the figures", sorted(shown), sorted(wanted))


def check_filters(faults, book):
    """Figures by role stand in tables, lists have filters from their heads to their last row."""
    for name in ["Compare", STAND, "Wages", "Outlook"]:
        faults.equal(f"{name}: tables", len(book[name].tables), 1)
    for name in ["Routes", "Sources", "Trail", "Dictionary"]:
        sheet = book[name]
        filters = f"A4:{openpyxl.utils.get_column_letter(sheet.max_column)}{sheet.max_row}"
        faults.equal(f"{name}: tables", len(sheet.tables), 0)
        faults.equal(f"{name}: filters", sheet.auto_filter.ref, filters)


def area(workbook, json_file):
    guide = json.loads(pathlib.Path(json_file).read_text(encoding="utf-8"))
    roles = {role["title"]: role for role in guide["roles"]}
    names = [guide["area"]["title"], "U.S."]
    book = openpyxl.load_workbook(workbook, data_only=True)
    faults = Faults()
    faults.equal("sheets of the past", {"History", "Changes"} & set(book.sheetnames), set())
    for sheet in book.worksheets:
        faults.equal(f"{sheet.title}: the area", names[0] in sheet["A2"].value, True)
    check_filters(faults, book)
    check_pay_of_area(faults, book["Compare"], roles, names)
    for row, figures in area_rows(faults, book["Wages"], roles, names):
        for head, cell in row.items():
            name = figure_of_head(book["Wages"], head or "", row)
            if name:
                check_cell(faults, book["Wages"], cell, figures[name])
    for name in ["Outlook", STAND]:
        check_table(faults, book[name], roles)
    for head in next(table(book["Outlook"])):
        name = figure_of_head(book["Outlook"], head, {})
        whose = {roles[role]["figures"][name]["area"] for role in roles} if name else set()
        if len(whose) == 1 and name not in ["entry_education", "experience", "training"]:
            faults.equal(f"Outlook: the head '{head}' says whose",
                         head.endswith(names[whose == {"99"}]), True)
    check_trail_of_area(faults, book["Trail"], roles, names)
    return faults


def follow(book, cell):
    """Where a click on the cell leads."""
    sheet, at = re.fullmatch(r"'?(.*?)'?!(.*)", cell.hyperlink.location).groups()
    return book[sheet][at]


def row_of(cell):
    """The row of a table in which the cell stands, as {head: cell}."""
    heads = cell.parent[next(row[0].row for row in cell.parent.iter_rows(max_row=30)
                             if row[0].font.b and row[0].fill.fill_type == "solid")]
    return {head.value: found for head, found in zip(heads, cell.parent[cell.row])}


def check_way(faults, book, role, sheet):
    """Start -> the sheet -> the figure's trail -> its source."""
    growth = role["figures"]["growth"]
    first = next(cell for cell in book["Start"]["A"] if cell.value == sheet and cell.hyperlink)
    there = follow(book, first).parent
    faults.equal("Start: the first click leads to", there.title, sheet)
    row = next(row for row in table(there) if row["Role"].value == role["title"])
    second = next(cell for head, cell in row.items() if figure_of_head(there, head, row) == "growth")
    faults.equal(f"{sheet}!{second.coordinate}", second.value, growth["value"])
    trail = row_of(follow(book, second))
    for head, wanted in [("Role", role["title"]), ("Figure", "Growth"),
                         ("As printed", growth["text"]), ("Cell as published", growth["published"]),
                         ("Line", growth["line"]), ("Release", growth["release"])]:
        faults.equal(f"Trail, from {sheet}: {head}", trail[head].value, wanted)
    source = row_of(follow(book, trail["Marks"]))
    faults.equal(f"Sources, from {sheet}: File", source["File"].value, trail["File"].value)
    faults.equal(f"Sources, from {sheet}: Mark", str(source["Mark"].value),
                 trail["Marks"].value.split(",")[0])


def clicks(workbook, json_file):
    guide = json.loads(pathlib.Path(json_file).read_text(encoding="utf-8"))
    book, faults = openpyxl.load_workbook(workbook, data_only=True), Faults()
    for sheet in ["Compare", "Outlook"]:
        check_way(faults, book, guide["roles"][-1], sheet)
    for sheet in book.worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.hyperlink):
            if cell.hyperlink.location and follow(book, cell).value is None:
                faults.append(f"{sheet.title}!{cell.coordinate} leads to an empty cell")
    return faults


def letters(sheet):
    """The size in points of 11-point letters, as Excel prints the sheet one page wide."""
    paper = {1: 11, 9: 11.69}[int(sheet.page_setup.paperSize)]
    room = 72 * (paper - sheet.page_margins.left - sheet.page_margins.right)
    width = sum(int(7 * column.width + 0.5) for column in sheet.column_dimensions.values()) * 0.75
    return 11 * min(100, int(100 * room / width)) / 100


def printed(*workbooks):
    faults = Faults()
    for file in workbooks:
        for sheet in openpyxl.load_workbook(file).worksheets:
            faults.compared += 1
            fit = (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToWidth)
            least = 7.5 if sheet.title in ["Areas", "Áreas"] else 8  # data, to sort and filter
            if fit not in [(True, None), (True, 1)] or letters(sheet) < least:
                faults.append(f"{file}: {sheet.title} is printed in {letters(sheet):.1f} points, "
                              f"fit to a page: {fit}")
            edge = sheet.max_column
            faults.extend(f"{file}: {sheet.title} has a chart that runs off the printed page"
                          for chart in sheet._charts if chart.anchor.to.col >= edge)
    return faults


def serial(value):
    if isinstance(value, datetime.datetime):
        return (value - datetime.datetime(1899, 12, 30)).days
    return value


def cells(file):
    if file.endswith(".json"):
        return json.loads(pathlib.Path(file).read_text(encoding="utf-8"))
    book = openpyxl.load_workbook(file, data_only=True)
    return {sheet.title: {cell.coordinate: serial(cell.value) for row in sheet.iter_rows()
                          for cell in row if cell.value not in (None, "")}
            for sheet in book.worksheets}


def same(workbook, *others):
    faults, wanted = Faults(), cells(workbook)
    for other in others:
        found = cells(other)
        faults.equal(f"{other}: sheets", list(found), list(wanted))
        for sheet in wanted:
            for at in wanted[sheet].keys() | found.get(sheet, {}).keys():
                faults.equal(f"{other}: {sheet}!{at}", found.get(sheet, {}).get(at),
                             wanted[sheet].get(at))
    return faults


def education_levels(file):
    with open(file, encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["measure"] == "entry_education"]
    return sorted((int(row["code"]), row["words"]) for row in rows)


def edit(workbook, out, choice, sheet=STAND, name_of_cell="my_education", more=None):
    """A copy in which `choice` is chosen, `more` is {cell: value}, and no formula has a result."""
    book = openpyxl.load_workbook(workbook)
    number = book.sheetnames.index(sheet) + 1
    known = book.defined_names
    known = known.definedName if hasattr(known, "definedName") else known.values()
    names = {name.name: name.attr_text for name in known}
    cell = names[name_of_cell].split("!")[1].replace("$", "")
    words = xml.sax.saxutils.escape(choice)
    with zipfile.ZipFile(workbook) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            data = old.read(part)
            if part == f"xl/worksheets/sheet{number}.xml":
                text = data.decode("utf-8")
                text, count = re.subn(rf'(<c r="{cell}" s="\d+") t="s"><v>\d+</v></c>',
                                      rf'\1 t="inlineStr"><is><t>{words}</t></is></c>', text)
                assert count == 1, f"no choice in {cell}"
                for at, value in (more or {}).items():
                    if isinstance(value, int):
                        new_cell = rf'\1><v>{value}</v></c>'
                    else:
                        new_cell = rf'\1 t="inlineStr"><is><t>{value}</t></is></c>'
                    text, count = re.subn(rf'(<c r="{at}" s="\d+")(?: t="s")?><v>\d+</v></c>',
                                          new_cell, text)
                    assert count == 1, f"no answer in {at}"
                text, count = re.subn(r"(</f>)<v>[^<]*</v>", r"\1", text)
                assert count > 1, "no formulas"
                data = text.encode("utf-8")
            new.writestr(part, data)


def areas(workbook, folder):
    book = openpyxl.load_workbook(workbook, data_only=True)
    rows = book["Areas"].iter_rows(min_row=5)
    found = list(dict.fromkeys(row[0].value for row in rows if row[0].value))
    for number, name in enumerate(found):
        edit(workbook, str(pathlib.Path(folder) / f"area-{number}.xlsx"), name, BY_AREA, "my_area")
    edit(workbook, str(pathlib.Path(folder) / "area-none.xlsx"), "Atlantis", BY_AREA, "my_area")
    return Faults()


def wages(json_file, csv_file, *workbooks):
    """The chosen area's row has the CSV's mean wages, the nation's below it those of the JSON."""
    guide = json.loads(pathlib.Path(json_file).read_text(encoding="utf-8"))
    roles = {role["title"]: role for role in guide["roles"]}
    with open(csv_file, encoding="utf-8-sig", newline="") as lines:
        rows = {(row["AREA_TITLE"], row["OCC_CODE"]): row for row in csv.DictReader(lines)}
    faults, seen = Faults(), set()
    for file in workbooks:
        sheet = openpyxl.load_workbook(file, data_only=True)[BY_AREA]
        chosen = sheet.cell(head_row(sheet) - 2, 2).value
        seen.add(chosen)
        for row in table(sheet):
            role = roles[row["Role"].value]["figures"]
            basis = row["Pay basis"].value
            where = f"{file}, {chosen}: {row['Role'].value}, {row['Area'].value}, {basis}"
            if ERRORS.search(" ".join(str(cell.value) for cell in row.values())):
                faults.append(f"{where}: shows an error")
            wanted = role[f"wage_{basis}_mean"]
            wanted = wanted["value"] if wanted["state"] == "value" else wanted["text"]
            if row["Area"].value == chosen and chosen != "U.S.":
                found = rows.get((chosen, role["wage_annual_mean"]["occupation"]["code"]))
                text = found["A_MEAN" if basis == "annual" else "H_MEAN"] if found else ""
                number = text.replace(",", "").replace("$", "")
                known = re.fullmatch(r"[\d.]+", number)
                wanted = float(number) if known else row["Mean"].value
                if not known and isinstance(wanted, (int, float)):
                    faults.append(f"{where}: {wanted} where the file has '{text}'")
            if chosen == "Atlantis" and row["Area"].value == chosen:
                wanted = "choose an area above"
            faults.equal(where, row["Mean"].value, wanted)
    if len(seen) < 5:
        faults.append(f"only {sorted(seen)} were chosen")
    return faults


def main(task, *arguments):
    tasks = {"figures": figures, "same": same, "clicks": clicks, "print": printed, "area": area, "areas": areas, "wages": wages}
    faults = tasks[task](*arguments)
    print("\n".join(faults))
    print(f"{task}: {faults.compared} compared, {len(faults)} differ")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
