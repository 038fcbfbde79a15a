"""Fonts: what a ToUnicode map says, and what an embedded TrueType program holds."""
import re
import struct

from pdf import Stream, is_name


class BadMap(Exception):
    """A ToUnicode map that is no valid CMap; the text says why."""


def utf16(digits):
    return bytes.fromhex(digits).decode("utf-16-be", "surrogatepass")


def one_further(text, steps):
    return text[:-1] + chr(ord(text[-1]) + steps)


def read_range(low, high, target):
    codes = range(int(low, 16), int(high, 16) + 1)
    if target.startswith("["):
        texts = [utf16(digits) for digits in re.findall(r"<([0-9A-Fa-f]*)>", target)]
        if len(texts) != len(codes):
            raise BadMap("a range with another number of targets than codes")
        return dict(zip(codes, texts))
    first = utf16(target.strip("<>"))
    return {code: one_further(first, code - codes[0]) for code in codes}


def read_to_unicode(data):
    """Code -> text. Raises BadMap where a reader may stumble."""
    source = data.decode("latin-1")
    if re.search(r"begin(cid|notdef)(range|char)", source):
        raise BadMap("it maps to CIDs, which only an encoding may")
    for word in ("begincmap", "begincodespacerange", "endcodespacerange", "endcmap"):
        if not re.search(rf"\b{word}\b", source):
            raise BadMap(f"'{word}' is missing")
    mapped = {}
    section = r"(\d+)\s+beginbf(char|range)\b(.*?)\bendbf(char|range)\b"
    for count, kind, body, _ in re.findall(section, source, re.S):
        if kind == "char":
            pairs = re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", body)
            entries = [{int(code, 16): utf16(digits)} for code, digits in pairs]
        else:
            triples = re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*"
                                 r"(<[0-9A-Fa-f]*>|\[[^\]]*\])", body)
            entries = [read_range(*triple) for triple in triples]
        if len(entries) != int(count) or len(entries) > 100:
            raise BadMap(f"a section says {count} entries and has {len(entries)} (100 at most)")
        for entry in entries:
            mapped.update(entry)
    return mapped


class TrueType:
    """The tables of a TrueType file that tell of its glyphs. Raises struct.error if it is none."""

    def __init__(self, data):
        self.data = data
        count = struct.unpack_from(">H", data, 4)[0]
        entries = [struct.unpack_from(">4sLLL", data, 12 + 16 * i) for i in range(count)]
        self.tables = {tag.decode("latin-1"): (at, size) for tag, _, at, size in entries}
        if not {"head", "maxp", "hhea", "hmtx", "loca", "glyf"} <= set(self.tables):
            raise struct.error("a table of glyphs is missing")
        self.units = self.read("head", 18, ">H")
        self.long_places = self.read("head", 50, ">h") == 1
        self.count = self.read("maxp", 4, ">H")
        self.measured = self.read("hhea", 34, ">H")

    def read(self, table, at, form):
        return struct.unpack_from(form, self.data, self.tables[table][0] + at)[0]

    def advance(self, glyph):
        return self.read("hmtx", 4 * min(glyph, self.measured - 1), ">H")

    def place(self, glyph):
        return (self.read("loca", 4 * glyph, ">L") if self.long_places
                else 2 * self.read("loca", 2 * glyph, ">H"))

    def box(self, glyph):
        """(left, bottom, right, top) of the outline; None for a glyph without one."""
        if self.place(glyph + 1) == self.place(glyph):
            return None
        at = self.tables["glyf"][0] + self.place(glyph) + 2
        return struct.unpack_from(">4h", self.data, at)


class Font:
    """A font of a page's resources; `codes` fills with what the pages print."""

    def __init__(self, pdf, entries):
        self.entries = pdf.value(entries)
        self.codes = set()
        self.kind = pdf.get(self.entries, "/Subtype")
        self.inner = pdf.get(self.entries, "/DescendantFonts", 0) or {}
        self.descriptor = pdf.get(self.inner or self.entries, "/FontDescriptor") or {}
        self.name = (pdf.get(self.entries, "/BaseFont") or "/?")[1:]
        self.widths = self.read_widths(pdf)
        self.map_fault = None
        self.unicode = {}
        to_unicode = pdf.get(self.entries, "/ToUnicode")
        self.has_map = isinstance(to_unicode, Stream)
        if self.has_map:
            try:
                self.unicode = read_to_unicode(to_unicode.data)
            except (BadMap, ValueError) as fault:
                self.map_fault = str(fault)
        self.program, self.program_fault = None, None
        self.file = pdf.get(self.descriptor, "/FontFile2")
        if isinstance(self.file, Stream):
            try:
                self.program = TrueType(self.file.data)
            except struct.error as fault:
                self.program_fault = str(fault)

    def read_widths(self, pdf):
        widths = {}
        entries = [pdf.value(item) for item in pdf.items(self.inner, "/W")]
        while entries:
            if len(entries) > 1 and isinstance(entries[1], list):
                first, run = entries[:2]
                widths.update({first + i: width for i, width in enumerate(run)})
                entries = entries[2:]
            elif len(entries) > 2:
                first, last, width = entries[:3]
                widths.update({code: width for code in range(first, last + 1)})
                entries = entries[3:]
            else:
                break
        self.default_width = self.inner.get("/DW", 1000)
        return widths

    def width(self, code):
        return self.widths.get(code, self.default_width)

    def text(self, code):
        return self.unicode.get(code, "\ufffd")

    @property
    def is_composite(self):
        return (self.kind == "/Type0" and is_name(self.entries.get("/Encoding"))
                and self.entries["/Encoding"] == "/Identity-H")
