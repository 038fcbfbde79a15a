"""Ways to spoil the file as a whole: its frame, catalog, metadata and colours."""
from mutations import spoils, spoils_bytes


# ---- the file ----

@spoils_bytes("unreadable")
def no_pdf(_):
    return b"no PDF at all\n"


@spoils_bytes("file-header")
def newer_version(data):
    return data.replace(b"%PDF-1.7", b"%PDF-2.0", 1)


@spoils_bytes("file-end")
def bytes_behind_the_end(data):
    return data + b"more\n"


@spoils_bytes("file-id")
def no_identity(data):
    return data.replace(b"/ID [", b"/IX [")


@spoils("file-stream")
def stream_in_another_file(m):
    m[m.catalog["/Metadata"]]["/FFilter"] = "/FlateDecode"


@spoils("file-limits")
def large_integer(m):
    m.info["/Large"] = 2 ** 31


@spoils("file-limits")
def long_name(m):
    m.info["/Long"] = "/" + 128 * "a"


@spoils("file-limits")
def long_string(m):
    m.info["/Long"] = "u:" + 20000 * "a"


@spoils("file-limits")
def deep_states(m):
    m.before(0, 29 * b"q " + 29 * b"Q ")


@spoils("catalog-marked")
def no_mark_info(m):
    del m.catalog["/MarkInfo"]


@spoils("catalog-suspects")
def suspect_tags(m):
    m.catalog["/MarkInfo"]["/Suspects"] = True


@spoils("title-shown")
def file_name_shown(m):
    m.catalog["/ViewerPreferences"]["/DisplayDocTitle"] = False


@spoils("title-shown")
def nothing_said_about_the_title(m):
    del m.catalog["/ViewerPreferences"]


@spoils("structure-missing")
def no_tree(m):
    del m.catalog["/StructTreeRoot"]


@spoils("forbidden-form")
def form_to_be_laid_out(m):
    m.catalog["/AcroForm"] = {"/Fields": [], "/NeedAppearances": True}


@spoils("layers")
def nameless_layers(m):
    m.catalog["/OCProperties"] = {"/OCGs": [], "/D": {"/Order": []}}


@spoils("attachment")
def attached_file(m):
    data = m.add_stream({"/Type": "/EmbeddedFile"}, b"a,b\n")
    m.catalog["/AF"] = [m.add({"/Type": "/Filespec", "/F": "u:a.csv", "/UF": "u:a.csv",
                               "/EF": {"/F": data}})]


@spoils("forbidden-action")
def script_at_opening(m):
    m.catalog["/OpenAction"] = {"/S": "/JavaScript", "/JS": "u:app.beep()"}


@spoils("forbidden-action")
def action_of_a_page(m):
    m[m.pages[0]]["/AA"] = {}


# ---- metadata and colours ----

@spoils("metadata-missing")
def no_metadata(m):
    del m.catalog["/Metadata"]


@spoils("metadata-xml")
def broken_metadata(m):
    m.edit_metadata(rb"</rdf:RDF>", b"")


@spoils("metadata-xml")
def packet_with_encoding(m):
    m.edit_metadata(rb"<\?xpacket begin=", b'<?xpacket encoding="UTF-8" begin=')


@spoils("metadata-pdfua")
def no_claim_of_pdfua(m):
    m.edit_metadata(rb"<pdfuaid:part>1</pdfuaid:part>", b"")


@spoils("metadata-pdfa")
def claim_of_level_b(m):
    m.edit_metadata(rb"conformance>A<", b"conformance>B<")


@spoils("metadata-unexplained")
def unexplained_property(m):
    m.edit_metadata(rb"<pdfaExtension:schemas>.*</pdfaExtension:schemas>", b"")


@spoils("metadata-title")
def empty_title(m):
    m.edit_metadata(rb'("x-default">)[^<]*', rb"\1")


@spoils("metadata-agrees")
def two_titles(m):
    m.info["/Title"] = "u:Another title"


@spoils("metadata-language")
def two_languages(m):
    m.edit_metadata(rb"(<dc:language><rdf:Bag><rdf:li>)[^<]*", rb"\1fr")


@spoils("output-intent")
def no_output_intent(m):
    del m.catalog["/OutputIntents"]


@spoils("output-profile")
def no_profile(m):
    m.edit(m[m.catalog["/OutputIntents"][0]]["/DestOutputProfile"], rb"acsp", b"nope")


@spoils("output-profile")
def profile_of_another_space(m):
    m[m[m.catalog["/OutputIntents"][0]]["/DestOutputProfile"]]["/N"] = 4


@spoils("color-space")
def printing_ink(m):
    m.before(0, b"q 0 0 0 1 k Q")


def add_image(m, data, entries):
    """A picture of one pixel."""
    m.info["/Image"] = m.add_stream({"/Subtype": "/Image", "/Width": 1, "/Height": 1,
                                     "/BitsPerComponent": 8, **entries}, data)


@spoils("color-space")
def image_of_ink(m):
    add_image(m, b"\0\0\0\0", {"/ColorSpace": "/DeviceCMYK"})


@spoils("image-keys")
def image_smoothed(m):
    add_image(m, b"\0", {"/ColorSpace": "/DeviceGray", "/Interpolate": True})


@spoils("xobject-reference")
def form_from_another_file(m):
    m.info["/Form"] = m.add_stream({"/Subtype": "/Form", "/BBox": [0, 0, 1, 1],
                                    "/Ref": {"/F": "u:other.pdf", "/Page": 0}}, b"")


@spoils("graphics-state")
def transfer_function(m):
    m.info["/State"] = m.add({"/Type": "/ExtGState", "/TR": "/Identity"})
