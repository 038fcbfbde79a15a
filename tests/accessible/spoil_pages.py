"""Ways to spoil what pages hold: marked content, the way back from it, links."""
import re

from mutations import PARAGRAPH, spoils


# ---- content and the way back from it ----

@spoils("artifact-in-tagged")
def artifact_in_a_paragraph(m):
    m.edit_page(0, PARAGRAPH, rb"\1/Artifact BMC EMC\n")


@spoils("tagged-in-artifact")
def paragraph_in_an_artifact(m):
    m.edit_page(0, PARAGRAPH[:-1] + rb".*?EMC\s)",
                rb"/Artifact <</Type /Pagination /Subtype /Header>> BDC\n\1EMC\n")


@spoils("content-untagged")
def untagged_footer(m):
    m.edit_page(-1, rb"/Artifact\s*<<[^>]*/Footer[^>]*>>\s*BDC(.*?)EMC\s",
                rb"\1")


@spoils("content-untagged")
def untagged_drawing(m):
    m.before(0, b"5 5 2 2 re f")


@spoils("content-nesting")
def end_without_begin(m):
    m.edit_page(0, rb"\Z", b"EMC\n")


@spoils("content-nesting")
def begin_without_end(m):
    m.edit_page(0, rb"\Z", b"/Artifact BMC\n")


@spoils("content-text")
def text_ends_behind_its_marks(m):
    m.spread_page(0)
    m.edit_page(0, rb"ET\sEMC\s", rb"EMC\nET\n")


@spoils("content-text")
def marks_end_behind_their_text(m):
    m.edit_page(0, rb"EMC\sET\s", rb"ET\nEMC\n")


@spoils("content-text")
def state_saved_within_text(m):
    m.edit_page(0, rb"BT\s", rb"BT\nq Q\n")


@spoils("content-text")
def text_outside_of_text(m):
    m.before(0, b"9 9 Td")


@spoils("content-operator")
def unknown_operator(m):
    m.before(0, b"BX 1 shine EX")


@spoils("content-operator")
def unknown_intent(m):
    m.before(0, b"/Vivid ri")


@spoils("content-operator")
def broken_content(m):
    m.edit_page(0, rb"\Z", b"(no end\n")


@spoils("content-resource")
def unknown_font(m):
    m.before(0, b"q /FX 9 Tf Q")


@spoils("content-resource")
def inherited_resources(m):
    m[m[m.pages[0]]["/Parent"]]["/Resources"] = m[m.pages[0]].pop("/Resources")


@spoils("xobject-tagged")
def tagged_content_in_a_form(m):
    m[m.resources(0).setdefault("/XObject", {})]["/Fm"] = m.add_stream(
        {"/Subtype": "/Form", "/BBox": [0, 0, 1, 1]}, b"/P <</MCID 997>> BDC EMC")
    m.before(0, b"/Artifact BMC /Fm Do EMC")


@spoils("mcid-twice")
def number_used_twice(m):
    m.edit_page(0, PARAGRAPH, rb"\1EMC\n\1")


@spoils("mcid-unowned")
def content_of_no_element(m):
    m.spread_page(0)
    m.edit_page(0, PARAGRAPH[:-1] + rb".*?ET\s)", rb"\1EMC\n/P <</MCID 997>> BDC\n")


@spoils("mcid-missing")
def element_of_no_content(m):
    m.kids(m.plain()[0]).append(997)


@spoils("mcid-shared")
def content_of_two_elements(m):
    first, second = m.neighbours()
    m.kids(second).insert(0, m.kids(first)[-1])


@spoils("page-struct-parents")
def page_without_a_way_back(m):
    del m[m.pages[0]]["/StructParents"]


@spoils("parent-tree-missing")
def no_parent_tree(m):
    del m.root["/ParentTree"]


@spoils("parent-tree-wrong")
def two_entries_exchanged(m):
    owners = m.owners(m.pages[0])
    owners[0], owners[1] = owners[1], owners[0]


@spoils("parent-tree-wrong")
def wrong_next_key(m):
    m.root["/ParentTreeNextKey"] = 1


@spoils("parent-tree-wrong")
def link_of_another_element(m):
    array, index = m.parents()[m.annotations(0)[0]["/StructParent"]]
    array[index] = m.document


# ---- links ----

@spoils("annotation-kind")
def film(m):
    m.annotations(0)[0]["/Subtype"] = "/Movie"


@spoils("annotation-flags")
def link_that_is_not_printed(m):
    m.annotations(0)[0]["/F"] = 0


@spoils("annotation-struct-parent")
def link_without_a_way_back(m):
    del m.annotations(0)[0]["/StructParent"]


@spoils("page-tabs")
def no_order_of_tabs(m):
    del m[m.pages[0]]["/Tabs"]


@spoils("page-tabs")
def tabs_by_row(m):
    m[m.pages[0]]["/Tabs"] = "/R"


@spoils("link-unowned")
def link_without_objr(m):
    link = m.elements("Link")[0]
    m[link]["/K"] = [kid for kid in m.kids(link) if isinstance(kid, int)]


@spoils("link-tag")
def link_tagged_as_words(m):
    m[m.elements("Link")[0]]["/S"] = "/Span"


@spoils("link-contents")
def link_without_contents(m):
    del m.annotations(0)[0]["/Contents"]


@spoils("link-target")
def link_to_nowhere(m):
    m.annotations(0)[0]["/Dest"] = ["999999 0 R", "/Fit"]


@spoils("link-target")
def address_without_scheme(m):
    m[m.links_out()[0]["/A"]]["/URI"] = "u:www.example.org"


@spoils("link-target")
def link_to_two_places(m):
    m.links_out()[0]["/Dest"] = [m.pages[0], "/Fit"]


@spoils("link-marks")
def link_that_leaves_out_a_mark(m):
    found = next(item for number in range(len(m.pages)) for item in m.annotations(number)
                 if "/Dest" in item and re.search(r" \w+$", item["/Contents"]))
    found["/Contents"] = re.sub(r" \w+$", "", found["/Contents"])


@spoils("link-area")
def link_beside_its_text(m):
    m.annotations(0)[0]["/Rect"] = [1, 1, 9, 9]
