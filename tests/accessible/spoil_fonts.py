"""Ways to spoil fonts and their way back to text."""
from font import CodeMap
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


SPACES = "2 begincodespacerange\n<20> <7F>\n<0000> <1FFF>\nendcodespacerange\n"


def write_map(m, reference, kind, entries, head):
    """Writes a map of codes anew."""
    lines = [f"<{code.hex()}> {target}" for code, target in sorted(entries.items())]
    parts = [lines[i:i + 100] for i in range(0, len(lines), 100)]
    body = "".join(f"{len(part)} begin{kind}\n" + "\n".join(part) + f"\nend{kind}\n"
                   for part in parts)
    data = ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            f"{head}{SPACES}{body}"
            "endcmap CMapName currentdict /CMap defineresource pop end end\n").encode()
    m.edit(reference, rb"\A.*\Z", lambda _: data)


def remap(m, font, change):
    """Writes the map of a font to text anew; `change` has changed what it says."""
    texts = CodeMap(m.data(font["/ToUnicode"]), "bf").mapped
    change(texts)
    write_map(m, font["/ToUnicode"], "bfchar",
              {code: f"<{text.encode('utf-16-be').hex()}>" for code, text in texts.items()},
              "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n")


def reencode(m, font, change):
    """Writes the map of a font to glyphs anew; `change` has changed what it says."""
    reference = font["/Encoding"]
    glyphs = CodeMap(m.data(reference), "cid").mapped
    change(glyphs)
    write_map(m, reference, "cidchar", glyphs,
              "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> def\n"
              f"/CMapName {m[reference]['/CMapName']} def /CMapType 1 def /WMode 0 def\n")


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


def map_everywhere(m, code, glyph):
    """Gives a new code a glyph and the text 'x' in each font."""
    for font in fonts(m).values():
        reencode(m, m[font], lambda glyphs: glyphs.update({code: glyph}))
        remap(m, m[font], lambda texts: texts.update({code: "x"}))
    print_glyph(m, b"<" + code.hex().encode() + b">")


@spoils("font-notdef")
def missing_character(m):
    map_everywhere(m, b"\x1f\xff", 0)


@spoils("font-glyph-missing")
def glyph_behind_the_last(m):
    map_everywhere(m, b"\x1f\xff", 0xFFF0)


@spoils("font-encoding")
def encoding_with_a_wrong_count(m):
    m.edit(body_font(m)["/Encoding"], rb"\d+(\s+begincid)", rb"3\1")


@spoils("font-encoding")
def encoding_of_overlapping_codes(m):
    m.edit(body_font(m)["/Encoding"], rb"<0000>(\s*<1FFF>)", rb"<0000> <7FFF>")


@spoils("font-encoding")
def encoding_of_codes_outside_its_space(m):
    m.edit(body_font(m)["/Encoding"], rb"<20>(\s*)<7F>", rb"<20>\1<22>")


@spoils("font-encoding")
def encoding_by_another_map(m):
    m.edit(body_font(m)["/Encoding"], rb"begincmap", rb"begincmap /Identity-H usecmap")


@spoils("font-encoding")
def two_codes_of_one_number(m):
    reencode(m, body_font(m), lambda glyphs: glyphs.update({b"\0a": glyphs[b"a"]}))


@spoils("font-encoding-agrees")
def encoding_of_another_direction(m):
    m.edit(body_font(m)["/Encoding"], rb"/WMode 0", rb"/WMode 1")


@spoils("font-encoding-agrees")
def encoding_told_to_run_down(m):
    m[body_font(m)["/Encoding"]]["/WMode"] = 1


@spoils("font-encoding-agrees")
def encoding_of_two_names(m):
    m[body_font(m)["/Encoding"]]["/CMapName"] = "/Other-H"


@spoils("font-encoding-agrees")
def encoding_of_another_system(m):
    m[m[body_font(m)["/Encoding"]]["/CIDSystemInfo"]]["/Ordering"] = "u:Japan1"


@spoils("font-encoding-agrees")
def glyphs_of_another_system(m):
    m[inner_font(m)["/CIDSystemInfo"]]["/Ordering"] = "u:Japan1"


@spoils("font-encoding-agrees")
def system_of_the_stream_alone(m):
    m.edit(body_font(m)["/Encoding"], rb"\(Identity\)", rb"(Japan1)")


@spoils("font-encoding-hole")
def code_without_a_glyph(m):
    for font in fonts(m).values():
        remap(m, m[font], lambda texts: texts.update({b"\x1f\xff": "x"}))
    print_glyph(m, b"<1FFF>")


@spoils("font-unicode-invalid")
def map_of_other_codes(m):
    m.edit(body_font(m)["/ToUnicode"], rb"(<0000>\s*)<1FFF>", rb"\1<1EFF>")


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
