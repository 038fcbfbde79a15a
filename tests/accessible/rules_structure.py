"""Rules for the structure tree: headings, tables, lists, figures, notes, and what may hold what."""
from structure import BLOCKS, HEADINGS, STANDARD, Element

# What an element may hold (elements alone) and where it may stand; ISO 32000-1, tables 333-337.
KIDS = {
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"}, "TR": {"TH", "TD"},
    "L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"},
    "TOC": {"TOC", "TOCI", "Caption"}, "TOCI": {"Lbl", "Reference", "NonStruct", "P", "TOC"},
}
PARENTS = {
    "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"},
    "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
    "LI": {"L"}, "LBody": {"LI"}, "TOCI": {"TOC"},
}
RULE_OF = {"T": "table-syntax", "L": "list-syntax"}
MUST_SPEAK = HEADINGS | {"P", "LI", "Lbl", "LBody", "Caption", "Link", "Span", "Reference", "Note"}
ORDERED = {"Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"}


def rule_of(role):
    return "toc-syntax" if role.startswith("TOC") else RULE_OF[role[0]]


def check_tree(document):
    tree = document.tree
    for rule, what in tree.faults:
        document.fault(rule, what)
    if len(tree.top) != 1 or not isinstance(tree.top[0], Element) or tree.top[0].type != "Document":
        if tree.top:
            document.fault("structure-root", "the tree does not begin with one Document")
    for name, mapped in tree.roles.items():
        if name[1:] in STANDARD:
            document.fault("role-remapped", f"{name} is a standard type and is mapped to {mapped}")
        elif tree.role_of(name[1:]) is None:
            document.fault("role-circular", f"the mapping of {name} ends nowhere")
    for element in tree.elements:
        if element.role is None and "/" + element.type not in tree.roles:
            document.fault("role-unmapped", f"{element.type} is no standard type")
        check_kids(document, element)


def check_kids(document, element):
    page = document.page_of(element)
    role, parent = element.role, element.parent.role if element.parent else None
    roles = [kid.role for kid in element.elements()]
    if role in KIDS:
        odd = [kid for kid in roles if kid not in KIDS[role]]
        if odd or element.contents():
            document.fault(rule_of(role), f"{element.type} holds {odd[0] if odd else 'text'} "
                           "straight inside", page)
        if "Caption" in roles and (roles.count("Caption") > 1
                                   or "Caption" in roles[1:(-1 if role == "Table" else None)]):
            document.fault(rule_of(role), f"{element.type} has its caption in its midst", page)
    if role in PARENTS and parent not in PARENTS[role] and parent not in KIDS:
        document.fault(rule_of(role), f"{element.type} stands in {parent}", page)
    if role in HEADINGS | {"P", "Span", "Link", "Lbl"}:
        inner = [kid for kid in element.elements() if kid.role in BLOCKS]
        if inner:
            document.fault("nesting", f"{element.type} holds {inner[0].type}", page)
    if role in MUST_SPEAK and not element.text().strip() and not element.string("/Alt") \
            and not any(kid.role == "Figure" for kid in element.walk()):
        document.fault("element-empty", f"{element.type} says nothing", page)


def check_headings(document):
    headings = document.headings()
    levels = [int(heading.role[1:]) for heading in headings]
    if any(element.role == "H" for element in document.tree.elements):
        document.fault("heading-mixed", "H stands beside H1 to H6")
    if levels and levels[0] != 1:
        document.fault("heading-first", f"the first heading is {headings[0]}")
    if levels.count(1) > 1:
        document.fault("heading-title", "two headings of level 1")
    for before, level, heading in zip(levels, levels[1:], headings[1:]):
        if level > before + 1:
            document.fault("heading-skipped", f"H{before} is followed by {heading}",
                           document.page_of(heading))


# ---- tables ----

def rows_of(table):
    return [row for part in [table, *table.elements("THead", "TBody", "TFoot")]
            for row in part.elements("TR")]


def span(cell, key):
    return cell.attribute("Table", key) or 1


def lay_out(rows):
    """{(row, column): cell}, and the places that two cells claim."""
    grid, clashes = {}, []
    for y, row in enumerate(rows):
        x = 0
        for cell in row.elements("TH", "TD"):
            while (y, x) in grid:
                x += 1
            for place in ((y + down, x + right) for down in range(span(cell, "/RowSpan"))
                          for right in range(span(cell, "/ColSpan"))):
                if place in grid:
                    clashes.append(place)
                grid[place] = cell
            x += span(cell, "/ColSpan")
    return grid, clashes


def check_tables(document):
    for table in document.tree.elements:
        if table.role == "Table":
            check_table(document, table, document.page_of(table))


def check_table(document, table, page):
    parts = [kid.role for kid in table.elements()]
    if parts.count("THead") > 1 or parts.count("TFoot") > 1 or (
            {"THead", "TFoot"} & set(parts) and "TBody" not in parts):
        document.fault("table-syntax", f"{table} has its parts twice or not at all", page)
    rows = rows_of(table)
    grid, clashes = lay_out(rows)
    width = max((x for _, x in grid), default=-1) + 1
    if not rows or clashes or len(grid) != width * len(rows):
        document.fault("table-regular", f"the rows of {table} have not all {width} columns", page)
    cells = list(dict.fromkeys(grid.values()))
    for cell in cells:
        if cell.role == "TH":
            check_header(document, cell, page)
    for place, cell in grid.items():
        if cell.role == "TD" and cell.attribute("Table", "/Headers") is None \
                and not has_header(grid, place):
            document.fault("table-headers", f"nothing says what {cell} is about", page)


def check_header(document, cell, page):
    if cell.attribute("Table", "/Scope") not in ("/Row", "/Column", "/Both"):
        document.fault("table-scope", f"{cell} does not say which cells it heads", page)
    if not cell.text().strip():
        document.fault("table-header-empty", f"a header cell of {cell.parent} has no text", page)


def has_header(grid, place):
    y, x = place
    above = (grid.get((row, x)) for row in range(y))
    before = (grid.get((y, column)) for column in range(x))
    return any(cell and cell.role == "TH"
               and cell.attribute("Table", "/Scope") in (scope, "/Both", None)
               for cells, scope in ((above, "/Column"), (before, "/Row")) for cell in cells)


# ---- lists, figures, notes ----

def check_lists(document):
    for element in document.tree.elements:
        if element.role != "L":
            continue
        numbering = (element.attribute("List", "/ListNumbering") or "/?")[1:]
        labels = [label.text().strip().rstrip(".):").lstrip("([")
                  for item in element.elements("LI") for label in item.elements("Lbl")]
        ordered = [label for label in labels if label.isalnum() and label.isascii()]
        if labels and len(ordered) == len(labels) and numbering not in ORDERED:
            document.fault("list-numbering", f"{element} is counted, and its numbering is "
                           f"{numbering}", document.page_of(element))
        elif all(label.isdigit() for label in ordered) and ordered and numbering != "Decimal":
            document.fault("list-numbering", f"{element} has numbers and says {numbering}",
                           document.page_of(element))


def check_figures(document):
    for element in document.tree.elements:
        page = document.page_of(element)
        says = element.string("/Alt") or element.string("/ActualText")
        if element.role == "Figure":
            if not says:
                document.fault("figure-alt", "a figure has no alternative text", page)
            check_box(document, element, page)
        if element.role == "Formula" and not says:
            document.fault("formula-alt", "a formula has no alternative text", page)


def check_box(document, figure, page):
    box = figure.attribute("Layout", "/BBox")
    sides = document.pages[document.page_numbers.get(page, 1) - 1].box
    if not box or len(box) != 4:
        document.fault("figure-box", "a figure does not say where it stands", page)
    elif not (sides[0] <= box[0] < box[2] <= sides[2] and sides[1] <= box[1] < box[3] <= sides[3]):
        document.fault("figure-box", "a figure stands off the page", page)


def check_notes(document):
    seen = set()
    for element in document.tree.elements:
        identity = element.string("/ID")
        if element.role == "Note" and (not identity or identity in seen):
            document.fault("note-id", f"{element} has no ID of its own", document.page_of(element))
        seen.add(identity)


CHECKS = [check_tree, check_headings, check_tables, check_lists, check_figures, check_notes]
