"""Lists what a workbook holds for bench_bare, a line each: formats, cells with links and comments,
widths and heights, merged cells, tables, choices, conditional formats, charts, print, properties.
"""
import sys
import warnings

import openpyxl
from openpyxl.utils import range_boundaries

warnings.filterwarnings("ignore")

ALIGN = {None: 0, "general": 0, "left": 1, "center": 2, "right": 3, "top": 8}
BORDER = {None: 0, "thin": 1, "medium": 2, "thick": 5}
RULES = {"dataBar": "B", "cellIs": "E", "expression": "F"}


def put(kind, *parts):
    """Row and column first, then whatever the kind needs."""
    print("\t".join([kind, *(str(part).replace("\t", " ").replace("\n", "\\n")
                             for part in parts)]))


def color(value):
    return int(value.rgb[2:], 16) if value and isinstance(value.rgb, str) else 0


def put_format(cell, listed):
    """The format of a cell, once; 0 is none."""
    number = cell.style_id
    if number and number not in listed:
        listed.add(number)
        font, fill, align, border = cell.font, cell.fill, cell.alignment, cell.border
        sides = [border.left, border.right, border.top, border.bottom]
        put("X", number, 0, font.sz, int(font.b or 0), int(font.i or 0), int(font.u == "single"),
            color(font.color), color(fill.fgColor) if fill.fill_type else -1,
            ALIGN[align.horizontal], ALIGN[align.vertical], int(align.wrap_text or 0),
            int(align.indent), cell.number_format,
            *(part for side in sides for part in (BORDER[side.style], color(side.color))))
    return number


def put_cell(cell, value, listed):
    row, column = cell.row - 1, cell.column - 1
    link = cell.hyperlink
    number = put_format(cell, listed)
    if link:
        put("L", row, column, number, value if cell.data_type == "s" else link.ref,
            link.target or f"internal:{link.location}", link.tooltip or "")
    if cell.data_type == "f":
        put("F", row, column, number, cell.value, value)
    elif isinstance(cell.value, (int, float)):
        put("N", row, column, number, repr(cell.value))
    elif cell.is_date and cell.value is not None:
        put("N", row, column, number, 46000)
    elif cell.value is not None and not link:
        put("T", row, column, number, cell.value)
    if cell.comment:
        put("M", row, column, cell.comment.text)


def put_range(kind, cells, *parts):
    left, top, right, bottom = range_boundaries(cells)
    put(kind, top - 1, left - 1, bottom - 1, right - 1, *parts)


def put_rules(sheet):
    for choice in sheet.data_validations.dataValidation:
        left, top, _, _ = range_boundaries(str(choice.sqref))
        put("V", top - 1, left - 1, choice.formula1, choice.promptTitle or "",
            choice.prompt or "", choice.errorTitle or "", choice.error or "")
    for cells in sheet.conditional_formatting:
        for rule in cells.rules:
            shade = color(rule.dataBar.color) if rule.dataBar else color(
                rule.dxf.fill.bgColor if rule.dxf and rule.dxf.fill else None)
            put_range("Q", str(cells.sqref), RULES[rule.type],
                      rule.formula[0] if rule.formula else "", shade)


def put_charts(sheet):
    for chart in sheet._charts:  # openpyxl has no public list of the charts it read
        at = chart.anchor._from
        text = "".join(run.t for p in chart.title.tx.rich.p for run in p.r or [])
        put("C", 0, 0, "L" if type(chart).__name__ == "LineChart" else "B", text)
        for series in chart.series:
            put("S", 0, 0, "=" + series.cat.strRef.f, "=" + series.val.numRef.f,
                "=" + series.tx.strRef.f)
        put("I", at.row, at.col)


def put_print(sheet):
    header = f"&L{sheet.oddHeader.left.text or ''}&R{sheet.oddHeader.right.text or ''}"
    footer = f"&L{sheet.oddFooter.left.text or ''}&R{sheet.oddFooter.right.text or ''}"
    area = sheet.print_area[0].split("!")[-1].replace("$", "")
    titles = sheet.print_title_rows
    repeat = int(titles.replace("$", "").split(":")[0]) - 1 if titles else -1
    put_range("P", area, header.replace("None", ""), footer.replace("None", ""), repeat)
    pane = sheet[sheet.freeze_panes]
    put("Z", pane.row - 1, pane.column - 1)


def put_sheet(sheet, values, listed):
    put("W", 0, 0, sheet.title)
    for letter, width in sheet.column_dimensions.items():
        column = openpyxl.utils.column_index_from_string(letter) - 1
        put("D", 0, column, width.width - 5 / 7)
    for row, height in sheet.row_dimensions.items():
        if height.ht:
            put("H", row - 1, 0, height.ht)
    for merged in sheet.merged_cells.ranges:
        number = put_format(sheet.cell(merged.min_row, merged.min_col), listed)
        put_range("G", merged.coord, number)
    for table in sheet.tables.values():
        heads = [column.name for column in table.tableColumns]
        put_range("A", table.ref, table.name, *heads)
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                put_cell(cell, values[cell.coordinate].value, listed)
    put_rules(sheet)
    put_charts(sheet)
    put_print(sheet)


def main(path):
    book = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    about = book.properties
    put("Y", 0, 0, about.title, about.subject, about.creator, about.description)
    listed = set()
    for sheet in book.worksheets:
        put_sheet(sheet, values[sheet.title], listed)
    for defined in book.defined_names.definedName:
        put("E", 0, 0, defined.name, "=" + defined.attr_text)


main(sys.argv[1])
