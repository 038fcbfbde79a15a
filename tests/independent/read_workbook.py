"""Opens a workbook with openpyxl and holds it to what every workbook of ours promises."""
import sys
import warnings

import openpyxl

warnings.simplefilter("error")
# the bars behind numbers: what openpyxl would lose in writing is no matter here
warnings.filterwarnings("ignore", ".* extension is not supported and will be removed")
book = openpyxl.load_workbook(sys.argv[1])
faults = []
if not book.properties.title:
    faults.append("the workbook has no title")
for sheet in book.worksheets:
    # a list of schools may be missing, and then the line above it says so
    told = sheet.title == "Programs" and len(sheet["A3"].value or "") > 40
    if sheet.max_row < (3 if told else 4):
        faults.append(f"{sheet.title}: nothing in it")
    if sheet.freeze_panes is None:
        faults.append(f"{sheet.title}: its head is not frozen")
    if sheet.page_setup.orientation != "landscape" or not sheet.sheet_properties.pageSetUpPr.fitToPage:
        faults.append(f"{sheet.title}: not set up for print")
    for row in sheet.iter_rows():
        for cell in row:
            formula = cell.data_type == "f" and sheet.title != "Where do I stand"
            if cell.data_type == "e" or formula:
                faults.append(f"{sheet.title}!{cell.coordinate}: a formula or an error")


def check_compare():
    compare = book["Compare"]
    numbers = [cell.value for row in compare.iter_rows() for cell in row
               if isinstance(cell.value, (int, float))]
    if len(numbers) < 12:  # pay, growth and openings of four roles
        faults.append(f"Compare: only {len(numbers)} cells are numbers")


def check_history():
    history = book["History"]
    heads = [cell.value for cell in history[4]]
    breaks = 0
    for row in history.iter_rows(min_row=5):
        said = row[heads.index("Against the release before")]
        figures = row[heads.index("Growth in ten years"):heads.index("Marks")]
        lines = [cell.coordinate for cell in figures if cell.border.top.style == "thick"]
        breaks += len(lines)
        if bool(lines) != said.value.startswith("break"):  # a line and the words, or neither
            faults.append(f"History: lines above {lines}, and {said.coordinate} says '{said.value}'")
        before = history.cell(row[0].row - 1, 1).value == row[0].value
        if row[1].value.startswith("Wages ") and before and not lines and \
                history.cell(row[0].row - 1, 2).value.startswith("Wages "):
            faults.append(f"History!{said.coordinate}: wages of two Mays are no series")
        if not any(isinstance(cell.value, (int, float)) for cell in figures):
            faults.append(f"History: no number in row {row[0].row}")
    if not breaks:
        faults.append("History: nothing breaks")


def is_number(cell):
    return isinstance(cell.value, (int, float))


def check_changes():
    """A difference is what the two figures say, and stands only between comparable ones."""
    sheet = book["Changes"]
    names = {cell.value: cell.column - 1 for cell in sheet[4]}
    differences = 0
    for row in sheet.iter_rows(min_row=5):
        before, after, difference, change, why = (
            row[names[name]] for name in ("Before", "After", "Difference", "Change", "Reason"))
        if not change.value:
            continue
        apart = change.value in ("not comparable", "new source")
        if apart and why.value == "–":
            faults.append(f"Changes!{why.coordinate}: '{change.value}', and no reason")
        if not is_number(difference):
            continue
        differences += 1
        if apart or abs(after.value - before.value - difference.value) > 1e-6:
            faults.append(f"Changes!{difference.coordinate}: {difference.value} is no difference "
                          f"of {before.value} and {after.value}, or must not stand there")
    return differences


if "Compare" in book.sheetnames:
    check_compare()
    check_history()
differences = check_changes()
if not differences:
    faults.append("Changes: no difference")
print(f"{sys.argv[1]}: {', '.join(book.sheetnames)}; {differences} differences")
print("\n".join(faults))
sys.exit(bool(faults))
