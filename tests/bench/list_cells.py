"""Lists the cells, links, comments and charts of a workbook for bench_bare, a line each."""
import sys
import warnings

import openpyxl

warnings.filterwarnings("ignore")


def put(*parts):
    print("\t".join(str(part).replace("\t", " ").replace("\n", "\\n") for part in parts))


def put_cell(cell, value):
    row, column = cell.row - 1, cell.column - 1
    link = cell.hyperlink
    if cell.data_type == "f":
        put("F", row, column, cell.value, value)
    elif link:
        put("L", row, column, value,
            link.target or f"internal:{link.location}", link.tooltip or "")
    if isinstance(cell.value, (int, float)):
        put("N", row, column, repr(cell.value))
    elif cell.is_date:
        put("N", row, column, 46000)
    elif not link and cell.data_type != "f":
        put("T", row, column, cell.value)
    if cell.comment:
        put("M", row, column, cell.comment.text)


def main(path):
    book = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        put("W", 0, 0, sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    put_cell(cell, values[sheet.title][cell.coordinate].value)
        for chart in sheet._charts:  # openpyxl has no public list of the charts it read
            at = chart.anchor._from
            put("C", 0, 0, "L" if type(chart).__name__ == "LineChart" else "B")
            for series in chart.series:
                put("S", 0, 0, "=" + series.cat.strRef.f, "=" + series.val.numRef.f)
            put("I", at.row, at.col)


main(sys.argv[1])
