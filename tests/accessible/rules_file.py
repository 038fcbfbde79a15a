"""Rules for the file as a whole: frame, catalog, metadata, colours, and what it may not hold."""
import re
import xml.etree.ElementTree as xml

from pdf import Stream, is_name, text_of

NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
}
# Whose properties need no explanation; the last is the container of explanations.
PREDEFINED = {NAMES["dc"], NAMES["pdfaid"], "http://ns.adobe.com/xap/1.0/",
              "http://ns.adobe.com/pdf/1.3/", "http://ns.adobe.com/xap/1.0/mm/",
              "http://ns.adobe.com/xap/1.0/rights/", "http://www.aiim.org/pdfa/ns/extension/"}
FILTERS = {"/FlateDecode", "/ASCIIHexDecode", "/ASCII85Decode", "/RunLengthDecode",
           "/CCITTFaxDecode", "/JBIG2Decode", "/DCTDecode", "/JPXDecode"}
ACTIONS = {"/GoTo", "/GoToR", "/GoToE", "/Thread", "/URI", "/Named", "/SubmitForm"}
NAMED = {"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"}


def check_frame(document):
    pdf = document.pdf
    if not re.match(rb"%PDF-1\.[0-7](\r\n|\r|\n)%[\x80-\xff]{4}", pdf.bytes):
        document.fault("file-header", "the file does not begin with %PDF-1.n and a line of bytes")
    if not re.search(rb"%%EOF(\r\n|\r|\n)?$", pdf.bytes[-16:]):
        document.fault("file-end", "something follows the last %%EOF")
    identity = pdf.items(pdf.trailer, "/ID")
    if len(identity) != 2 or not all(len(part or "") > 2 for part in identity):
        document.fault("file-id", "the trailer has no /ID")
    if "/Encrypt" in pdf.trailer:
        document.fault("file-encrypted", "the file is encrypted")


def check_objects(document):
    """Streams as PDF/A wants them, and the sizes that it allows."""
    for key, thing in document.pdf.objects.items():
        entries = thing.entries if isinstance(thing, Stream) else thing
        if isinstance(thing, Stream):
            filters = set(document.pdf.items(entries, "/Filter"))
            if filters - FILTERS or {"/F", "/FFilter", "/FDecodeParms"} & set(entries):
                document.fault("file-stream", f"{key} is packed or kept in a way not allowed")
        for what in too_large(entries):
            document.fault("file-limits", f"{key} has {what}")


def too_large(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from too_large(key)
            yield from too_large(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from too_large(inner)
    elif isinstance(value, int) and not -2 ** 31 <= value < 2 ** 31:
        yield f"the integer {value}"
    elif is_name(value) and len(value.encode()) > 128:
        yield "a name of more than 127 bytes"
    elif isinstance(value, str) and len(value.encode("utf-16-be")) > 32767:
        yield "a string of more than 32,767 bytes"


def check_catalog(document):
    pdf = document.pdf
    if pdf.get(pdf.catalog, "/MarkInfo", "/Marked") is not True:
        document.fault("catalog-marked", "/MarkInfo does not say that the file is tagged")
    if pdf.get(pdf.catalog, "/MarkInfo", "/Suspects") is True:
        document.fault("catalog-suspects", "the tags are marked as suspect")
    if pdf.get(pdf.catalog, "/ViewerPreferences", "/DisplayDocTitle") is not True:
        document.fault("title-shown", "the window would show the file name, not the title")
    if not document.tree.top:
        document.fault("structure-missing", "there is no structure tree")
    forms = pdf.get(pdf.catalog, "/AcroForm") or {}
    if "/XFA" in forms or forms.get("/NeedAppearances") or "/NeedsRendering" in pdf.catalog:
        document.fault("forbidden-form", "a form that readers would have to lay out")
    check_layers(document)
    check_attachments(document)


def check_layers(document):
    pdf = document.pdf
    layers = pdf.get(pdf.catalog, "/OCProperties") or {}
    settings = pdf.items(layers, "/Configs") + ([layers["/D"]] if "/D" in layers else [])
    for setting in settings:
        if not text_of(pdf.get(setting, "/Name")) or pdf.get(setting, "/AS") is not None:
            document.fault("layers", "a set of layers without a name, or one that switches itself")


def check_attachments(document):
    """None is ever made; one that is must name itself, and PDF/A-2 takes only PDF/A."""
    for key, thing in document.pdf.objects.items():
        if isinstance(thing, dict) and "/EF" in thing:
            document.fault("attachment", f"{key} attaches a file")


def check_actions(document):
    pdf = document.pdf
    holders = [pdf.catalog] + [page.entries for page in document.pages]
    if any("/AA" in holder for holder in holders) or "/JavaScript" in (
            pdf.get(pdf.catalog, "/Names") or {}):
        document.fault("forbidden-action", "something happens by itself")
    for key, thing in pdf.objects.items():
        for entries in every_dictionary(thing.entries if isinstance(thing, Stream) else thing):
            for action in (entries.get("/A"), entries.get("/OpenAction"), entries):
                action = pdf.value(action)
                if isinstance(action, dict) and is_action(action) and (
                        action["/S"] not in ACTIONS
                        or (action["/S"] == "/Named" and action.get("/N") not in NAMED)):
                    document.fault("forbidden-action", f"{key} does {action['/S']}")
                    break


def is_action(entries):
    kinds = ACTIONS | {"/JavaScript", "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData",
                       "/Hide", "/SetOCGState", "/Rendition", "/Trans", "/GoTo3DView"}
    return entries.get("/Type") == "/Action" or entries.get("/S") in kinds


def every_dictionary(value):
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from every_dictionary(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from every_dictionary(inner)


# ---- metadata ----

def find(tree, path):
    found = tree.find(path, NAMES)
    return found.text.strip() if found is not None and found.text else ""


def check_metadata(document):
    pdf = document.pdf
    stream = pdf.get(pdf.catalog, "/Metadata")
    if not isinstance(stream, Stream) or stream.entries.get("/Subtype") != "/XML":
        document.fault("metadata-missing", "the catalog has no XMP metadata")
        return
    packet = stream.data.decode("utf-8", "replace")
    header = re.match(r"\s*<\?xpacket ([^?]*)\?>", packet)
    try:
        tree = xml.fromstring(re.sub(r"<\?xpacket[^?]*\?>", "", packet).strip())
    except xml.ParseError as fault:
        document.fault("metadata-xml", f"the metadata is no XML: {fault}")
        return
    if not header or re.search(r"\b(bytes|encoding)=", header.group(1)):
        document.fault("metadata-xml", "the metadata's packet has a wrong header")
    if find(tree, ".//pdfuaid:part") != "1":
        document.fault("metadata-pdfua", "the metadata does not say PDF/UA-1")
    if (find(tree, ".//pdfaid:part"), find(tree, ".//pdfaid:conformance")) != ("2", "A"):
        document.fault("metadata-pdfa", "the metadata does not say PDF/A-2a")
    check_explained(document, tree)
    check_title(document, tree)


def check_explained(document, tree):
    """A property of a namespace that PDF/A does not know must be explained."""
    explained = {}
    for schema in tree.iterfind(".//pdfaSchema:property/..", NAMES):
        names = {item.text for item in schema.iter()
                 if item.tag == "{http://www.aiim.org/pdfa/ns/property#}name"}
        explained[find(schema, "pdfaSchema:namespaceURI")] = names
    for description in tree.iterfind(".//rdf:Description", NAMES):
        for item in description:
            space, name = item.tag[1:].split("}")
            if space not in PREDEFINED and name not in explained.get(space, ()):
                document.fault("metadata-unexplained", f"nothing explains the property {name}")


def check_title(document, tree):
    pdf = document.pdf
    info = pdf.get(pdf.trailer, "/Info") or {}
    title = find(tree, ".//dc:title/rdf:Alt/rdf:li")
    author = find(tree, ".//dc:creator/rdf:Seq/rdf:li")
    if not title:
        document.fault("metadata-title", "the metadata has no title")
    elif (title, author) != ((text_of(info.get("/Title")) or "").strip(),
                             (text_of(info.get("/Author")) or "").strip()):
        document.fault("metadata-agrees", "title or author of /Info are others")
    if document.tree.language not in (None, find(tree, ".//dc:language/rdf:Bag/rdf:li")):
        document.fault("metadata-language", "the metadata and the catalog name other languages")


# ---- colours ----

def image_spaces(pdf):
    """The kinds of colour that images are made of."""
    devices = {"/DeviceRGB": "RGB", "/DeviceGray": "GRAY", "/DeviceCMYK": "CMYK"}
    for thing in pdf.objects.values():
        if isinstance(thing, Stream) and thing.entries.get("/Subtype") == "/Image":
            space = pdf.get(thing, "/ColorSpace")
            if is_name(space):
                yield devices.get(space, space)


def check_colours(document):
    pdf = document.pdf
    used = set().union(*(page.spaces for page in document.pages), image_spaces(pdf))
    intents = [pdf.value(item) for item in pdf.items(pdf.catalog, "/OutputIntents")]
    profiles = [pdf.get(item, "/DestOutputProfile") for item in intents
                if pdf.get(item, "/S") == "/GTS_PDFA1"]
    if len(profiles) != 1 or not isinstance(profiles[0], Stream):
        document.fault("output-intent", "no output intent says what the colours mean")
        return
    header = profiles[0].data[:40]
    space = header[16:20].decode("latin-1").strip()
    components = {"RGB": 3, "GRAY": 1, "CMYK": 4}.get(space)
    if (header[36:40] != b"acsp" or header[12:16] not in (b"mntr", b"prtr") or header[8] >= 5
            or components != profiles[0].entries.get("/N")):
        document.fault("output-profile", "the output intent has no profile that PDF/A-2 knows")
    elif used - {"GRAY", space}:
        document.fault("color-space", f"colours of another kind than the profile: {used}")


def check_images(document):
    pdf = document.pdf
    for key, thing in pdf.objects.items():
        entries = thing.entries if isinstance(thing, Stream) else thing
        if not isinstance(entries, dict):
            continue
        if entries.get("/Subtype") == "/Image" and (
                entries.get("/Interpolate") or {"/Alternates", "/OPI"} & set(entries)):
            document.fault("image-keys", f"{key} may be shown as something else")
        if entries.get("/Subtype") == "/Form" and {"/Ref", "/PS", "/OPI"} & set(entries):
            document.fault("xobject-reference", f"{key} takes its content from another file")
        if entries.get("/Type") == "/ExtGState" and (
                {"/TR", "/HTP"} & set(entries) or entries.get("/TR2", "/Default") != "/Default"):
            document.fault("graphics-state", f"{key} changes colours behind the profile's back")


CHECKS = [check_frame, check_objects, check_catalog, check_actions, check_metadata, check_colours,
          check_images]
