"""Ways to spoil the structure tree."""
from mutations import spoils


@spoils("structure-root")
def root_of_another_kind(m):
    m[m.document]["/S"] = "/Sect"


@spoils("structure-broken")
def kid_that_is_nothing(m):
    m.kids(m.document).append("999999 0 R")


@spoils("structure-broken")
def element_in_two_places(m):
    m.kids(m.document).append(m.kids(m.document)[-1])


@spoils("structure-parent")
def wrong_parent(m):
    m[m.elements("Link")[0]]["/P"] = m.document


@spoils("role-remapped")
def standard_type_mapped(m):
    m.root["/RoleMap"] = {"/P": "/Div"}


@spoils("role-circular")
def types_mapped_in_a_circle(m):
    m.root["/RoleMap"] = {"/Aside": "/Margin", "/Margin": "/Aside"}


@spoils("role-unmapped")
def unknown_type(m):
    m[m.plain()[0]]["/S"] = "/Absatz"


@spoils("nesting")
def paragraph_in_a_paragraph(m):
    outer, inner = m.neighbours()
    m.kids(m.document).remove(inner)
    m.kids(outer).append(inner)
    m[inner]["/P"] = outer


@spoils("element-empty")
def empty_paragraph(m):
    m.kids(m.document).append(
        m.add({"/Type": "/StructElem", "/S": "/P", "/P": m.document, "/K": []}))


@spoils("heading-first")
def first_heading_of_level_2(m):
    m.set_heading(m.elements("H1")[0], 2)


@spoils("heading-title")
def two_titles_of_the_document(m):
    m.set_heading(m.elements("H2")[-1], 1)


@spoils("heading-skipped")
def h3_behind_h1(m):
    m.set_heading(m.elements("H2")[0], 3)


@spoils("heading-mixed")
def heading_without_level(m):
    m[m.plain()[0]]["/S"] = "/H"


@spoils("table-syntax")
def head_of_a_table_is_a_division(m):
    m[m.elements("THead")[0]]["/S"] = "/Div"


@spoils("table-syntax")
def two_heads(m):
    body = m.elements("TBody")[0]
    m[body]["/S"] = "/THead"


@spoils("table-regular")
def missing_cell(m):
    """The last cell's content moves into the cell before it."""
    row = next(item for item in m.elements("TR") if m[m.kids(item)[-1]]["/S"] == "/TD"
               and m[m.kids(item)[-2]]["/S"] == "/TD")
    cell = m.kids(row).pop()
    left = m.kids(row)[-1]
    owners = m.owners(m[cell]["/Pg"])
    for kid in m.kids(cell):
        m.kids(left).append(kid)
        if isinstance(kid, int):
            owners[kid] = left
        else:
            m[kid]["/P"] = left


@spoils("table-regular")
def cell_too_wide(m):
    cell = m.elements("TD")[-1]
    m[cell]["/A"] = {"/O": "/Table", "/ColSpan": 2}


@spoils("table-scope")
def no_scope(m):
    del m[m.elements("TH")[0]]["/A"]


@spoils("table-header-empty")
def header_without_text(m):
    m[m.elements("TH")[0]]["/ActualText"] = "u:"


@spoils("table-headers")
def table_without_headers(m):
    for cell in m.walk(m.elements("Table")[0]):
        if m[cell]["/S"] == "/TH":
            m[cell]["/S"] = "/TD"


@spoils("list-syntax")
def paragraph_straight_in_an_item(m):
    body = next(item for item in m.elements("LBody")
                if all(isinstance(kid, int) or m[kid].get("/S") != "/L" for kid in m.kids(item)))
    m[body]["/S"] = "/P"


@spoils("list-syntax")
def item_outside_of_a_list(m):
    m[m.elements("L")[0]]["/S"] = "/Sect"


@spoils("toc-syntax")
def contents_of_list_items(m):
    m[m.elements("L")[0]]["/S"] = "/TOC"


@spoils("list-numbering")
def uncounted_numbers(m):
    ordered = [item for item in m.elements("L")
               if m[item].get("/A", {}).get("/ListNumbering") == "/Decimal"]
    m[ordered[0]]["/A"]["/ListNumbering"] = "/Disc"


@spoils("list-numbering")
def numbers_called_letters(m):
    ordered = [item for item in m.elements("L")
               if m[item].get("/A", {}).get("/ListNumbering") == "/Decimal"]
    m[ordered[0]]["/A"]["/ListNumbering"] = "/LowerAlpha"


@spoils("figure-alt")
def no_alternative(m):
    del m[m.make_figure()]["/Alt"]


@spoils("figure-alt")
def blank_alternative(m):
    m[m.make_figure()]["/Alt"] = "u: "


@spoils("figure-box")
def figure_without_a_place(m):
    del m[m.make_figure()]["/A"]


@spoils("figure-box")
def figure_off_the_page(m):
    m[m.make_figure()]["/A"] = {"/O": "/Layout", "/BBox": [60, 300, 5500, 700]}


@spoils("formula-alt")
def formula_without_words(m):
    m[m.plain()[0]]["/S"] = "/Formula"


@spoils("note-id")
def nameless_note(m):
    m[m.plain()[0]]["/S"] = "/Note"


@spoils("note-id")
def two_notes_of_one_name(m):
    for item in m.plain()[:2]:
        m[item].update({"/S": "/Note", "/ID": "u:1"})
