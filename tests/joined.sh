# For cases: what stands in the workbook of the joined wages, as openpyxl reads it.
print_joined() {
    /usr/bin/python3 - <<'PYTHON'
import openpyxl
book = openpyxl.load_workbook("output/wages.xlsx")
for sheet in book:
    print(f"== {sheet.title} {sheet.dimensions} filter {sheet.auto_filter.ref} frozen {sheet.freeze_panes}")
    for row in sheet.iter_rows():
        cells = [cell for cell in row if cell.value is not None]
        print(" | ".join(f"{cell.value}" + (f" [{cell.number_format}]" if isinstance(cell.value, (int, float))
                                              else "") for cell in cells))
PYTHON
}
