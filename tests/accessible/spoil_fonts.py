"""Ways to spoil fonts and their way back to text."""
from font import read_to_unicode
from mutations import spoils


def fonts(m):
    """name -> reference of each font of the first page."""
    return m[m.resources(0)["/Font"]]


def body_font(m):
    """The font of the text, which no heading is set in."""
    return m[next(item for item in fonts(m).values() if "Regular" in m[item]["/BaseFont"])]


def inner_font(m):
    return m[m[body_font(m)["/DescendantFonts"]][0]]


def descriptor(m):
    return m[inner_font(m)["/FontDescriptor"]]


def rename(m, name):
    body_font(m)["/BaseFont"] = inner_font(m)["/BaseFont"] = name
    descriptor(m)["/FontName"] = name


def remap(m, font, change):
    """Writes the map of a font to text anew; `change` has changed what it says."""
    reference = font["/ToUnicode"]
    texts = read_to_unicode(m.data(reference))
    change(texts)
    lines = [f"<{code:04X}> <{text.encode('utf-16-be').hex()}>"
             for code, text in sorted(texts.items())]
    parts = [lines[i:i + 100] for i in range(0, len(lines), 100)]
    body = "".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n"
                   for part in parts)
    m.edit(reference, rb"\A.*\Z", (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}endcmap CMapName currentdict /CMap defineresource pop end end\n").encode())


def retell(m, old, new):
    """Makes the font of the text map the glyph of one text to another, or to none."""
    def change(texts):
        code = next(code for code, text in texts.items() if text == old)
        if new is None:
            del texts[code]
        else:
            texts[code] = new
    remap(m, body_font(m), change)


@spoils("font-kind")
def font_of_the_reader(m):
    fonts(m)["/FX"] = m.add({"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"})
    m.before(0, b"q /FX 9 Tf Q")


@spoils("font-embedded")
def font_without_a_file(m):
    del descriptor(m)["/FontFile2"]


@spoils("font-embedded")
def font_file_of_noise(m):
    m.edit(descriptor(m)["/FontFile2"], rb"\A.*\Z", b"noise")


@spoils("font-subset")
def font_named_as_whole(m):
    rename(m, "/" + body_font(m)["/BaseFont"].split("+")[1])


@spoils("font-names")
def font_of_two_names(m):
    descriptor(m)["/FontName"] = "/ABCDEF+Other"


@spoils("font-original")
def font_of_nowhere(m):
    rename(m, "/ABCDEF+Nowhere-Regular")


@spoils("font-glyph-map")
def no_map_to_glyphs(m):
    del inner_font(m)["/CIDToGIDMap"]


def print_glyph(m, code):
    """Puts a glyph in front of a page's first tagged text."""
    m.edit_page(0, rb"(/MCID\s+0\s*>>\s*BDC.*?\[)", rb"\1" + code)


@spoils("font-notdef")
def missing_character(m):
    print_glyph(m, b"<0000>")


@spoils("font-glyph-missing")
def glyph_behind_the_last(m):
    for font in fonts(m).values():
        remap(m, m[font], lambda texts: texts.update({0xFFF0: "x"}))
    print_glyph(m, b"<FFF0>")


@spoils("font-width")
def wrong_width(m):
    run = next(item for item in m[inner_font(m)["/W"]] if isinstance(item, list) and len(item) > 2)
    run[1] += 40


@spoils("font-cid-set")
def wrong_list_of_glyphs(m):
    descriptor(m)["/CIDSet"] = m.add_stream({}, b"\xff")


@spoils("font-unicode-missing")
def no_way_back_to_text(m):
    del body_font(m)["/ToUnicode"]


@spoils("font-unicode-invalid")
def map_to_cids(m):
    m.edit(body_font(m)["/ToUnicode"], rb"beginbf(.*?)endbf", rb"begincid\1endcid")


@spoils("font-unicode-invalid")
def map_with_a_wrong_count(m):
    m.edit(body_font(m)["/ToUnicode"], rb"\d+(\s+beginbf)", rb"3\1")


@spoils("font-unicode-wrong")
def half_a_ligature(m):
    retell(m, "fi", "f")


@spoils("font-unicode-wrong")
def two_letters_exchanged(m):
    retell(m, "u", "w")  # no letters of notes: the font is wrong then, and no link's words


@spoils("font-unicode-value")
def ligature_of_its_own_code(m):
    retell(m, "fi", "\ue001")


@spoils("font-unicode-value")
def byte_order_mark(m):
    retell(m, "fi", "\ufeff")


@spoils("font-unicode-hole")
def unmapped_glyph(m):
    retell(m, "fi", None)
