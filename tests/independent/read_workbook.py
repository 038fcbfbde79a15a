"""Opens a workbook with openpyxl and holds it to what every workbook of ours promises."""
import sys
import warnings

import openpyxl

warnings.simplefilter("error")
book = openpyxl.load_workbook(sys.argv[1])
faults = []
if not book.properties.title:
    faults.append("the workbook has no title")
for sheet in book.worksheets:
    if sheet.max_row < 4:
        faults.append(f"{sheet.title}: nothing in it")
    if sheet.freeze_panes is None:
        faults.append(f"{sheet.title}: its head is not frozen")
    if sheet.page_setup.orientation != "landscape" or not sheet.sheet_properties.pageSetUpPr.fitToPage:
        faults.append(f"{sheet.title}: not set up for print")
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type in ("e", "f"):
                faults.append(f"{sheet.title}!{cell.coordinate}: a formula or an error")
compare = book["Compare"]
numbers = [cell.value for row in compare.iter_rows() for cell in row
           if isinstance(cell.value, (int, float))]
if len(numbers) < 12:  # pay, growth and openings of four roles
    faults.append(f"Compare: only {len(numbers)} cells are numbers")
print(f"{sys.argv[1]}: {', '.join(book.sheetnames)}; {len(numbers)} numbers to compare")
print("\n".join(faults))
sys.exit(bool(faults))
