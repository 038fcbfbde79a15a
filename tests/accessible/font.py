"""Fonts: what their maps of codes say, and what an embedded TrueType program holds."""
import re
import struct

from pdf import Stream


class BadMap(Exception):
    """A map of codes that is no valid CMap; the text says why."""


def utf16(digits):
    return bytes.fromhex(digits).decode("utf-16-be", "surrogatepass")


def one_further(text, steps):
    return text[:-1] + chr(ord(text[-1]) + steps)


def codes_between(low, high):
    """The codes of a range, of which the last byte alone may count (PDF 9.7.6.2)."""
    low, high = bytes.fromhex(low), bytes.fromhex(high)
    if low[:-1] != high[:-1] or low > high:
        raise BadMap(f"a range from {low.hex()} to {high.hex()}")
    return [low[:-1] + bytes([last]) for last in range(low[-1], high[-1] + 1)]


def read_text_range(low, high, target):
    codes = codes_between(low, high)
    if target.startswith("["):
        texts = [utf16(digits) for digits in re.findall(r"<([0-9A-Fa-f]*)>", target)]
        if len(texts) != len(codes):
            raise BadMap("a range with another number of targets than codes")
        return dict(zip(codes, texts))
    first = utf16(target.strip("<>"))
    return {code: one_further(first, steps) for steps, code in enumerate(codes)}


def read_glyph_range(low, high, target):
    return {code: int(target) + steps for steps, code in enumerate(codes_between(low, high))}


CODE, TEXT, GLYPH = r"<((?:[0-9A-Fa-f]{2})+)>", r"<([0-9A-Fa-f]*)>", r"(\d+)"
ENTRIES = {
    "bfchar": (rf"{CODE}\s*{TEXT}", lambda code, text: {bytes.fromhex(code): utf16(text)}),
    "bfrange": (rf"{CODE}\s*{CODE}\s*(<[0-9A-Fa-f]*>|\[[^\]]*\])", read_text_range),
    "cidchar": (rf"{CODE}\s*{GLYPH}", lambda code, glyph: {bytes.fromhex(code): int(glyph)}),
    "cidrange": (rf"{CODE}\s*{CODE}\s*{GLYPH}", read_glyph_range),
}


class CodeMap:
    """A CMap: which bytes are codes, and what each is mapped to. `kind` is "bf" for a map to texts,
    "cid" for one to glyphs; `fault` is the first thing over which a reader may stumble, or None."""

    def __init__(self, data, kind):
        self.source = data.decode("latin-1")
        self.spaces, self.mapped, self.fault = [], {}, None
        if re.search(rf"begin(?!{kind})(bf|cid|notdef)(range|char)|usecmap", self.source):
            self.fail(f"it holds entries of another kind than '{kind}', or another map")
        for word in ("begincmap", "begincodespacerange", "endcodespacerange", "endcmap"):
            if not re.search(rf"\b{word}\b", self.source):
                self.fail(f"'{word}' is missing")
        for body in self.sections("codespacerange", rf"{CODE}\s*{CODE}"):
            self.add_space(*(bytes.fromhex(digits) for digits in body))
        for name, (pattern, read) in ENTRIES.items():
            if name.startswith(kind):
                for body in self.sections(name, pattern):
                    self.add(read, body)

    def fail(self, what):
        self.fault = self.fault or what

    def sections(self, name, pattern):
        for count, body in re.findall(rf"(\d+)\s+begin{name}\b(.*?)\bend{name}\b", self.source,
                                      re.S):
            found = re.findall(pattern, body)
            if re.sub(pattern, "", body).strip():
                self.fail(f"a section of {name} holds something else")
            if len(found) != int(count) or len(found) > 100:
                self.fail(f"a section says {count} entries and has {len(found)} (100 at most)")
            yield from found

    def add_space(self, low, high):
        if len(low) != len(high) or any(a > b for a, b in zip(low, high)):
            self.fail(f"a space of codes from {low.hex()} to {high.hex()}")
        for other_low, other_high in self.spaces:
            if all(a <= d and c <= b for a, b, c, d in zip(low, high, other_low, other_high)):
                self.fail("two spaces of codes overlap")
        self.spaces.append((low, high))

    def add(self, read, body):
        try:
            entries = read(*body)
        except (BadMap, ValueError) as fault:
            self.fail(str(fault))
            return
        for code, target in entries.items():
            if not self.is_code(code):
                self.fail(f"{code.hex()} is in no space of codes")
            if code in self.mapped:
                self.fail(f"{code.hex()} is mapped twice")
            self.mapped[code] = target

    def is_code(self, code):
        return any(len(code) == len(low) and all(a <= b <= c for a, b, c in zip(low, code, high))
                   for low, high in self.spaces)

    def split(self, string):
        """The codes of a string; bytes that begin none are taken one by one."""
        at = 0
        while at < len(string):
            code = next((string[at:at + size] for size in (1, 2, 3, 4)
                         if self.is_code(string[at:at + size])), string[at:at + 1])
            at += len(code)
            yield code

    def number(self, name):
        """What the map says of itself under a name, if that is a number."""
        found = re.search(rf"/{name}\s+(\d+)", self.source)
        return int(found.group(1)) if found else None

    def name(self):
        found = re.search(r"/CMapName\s+(/\S+)\s+def", self.source)
        return found.group(1) if found else None

    def system(self):
        """(registry, ordering, supplement) as the map says them."""
        strings = [re.search(rf"/{key}\s*\(([^)]*)\)", self.source)
                   for key in ("Registry", "Ordering")]
        return (*(found.group(1) if found else None for found in strings),
                self.number("Supplement"))


def read_map(stream, kind):
    return CodeMap(stream.data, kind) if isinstance(stream, Stream) else None


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
        self.encoding = pdf.get(self.entries, "/Encoding")
        self.glyphs = read_map(self.encoding, "cid")
        self.texts = read_map(pdf.get(self.entries, "/ToUnicode"), "bf")
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

    def split(self, string):
        return self.glyphs.split(string) if self.glyphs else [bytes([byte]) for byte in string]

    def glyph(self, code):
        """The glyph of a code; None where the encoding has none."""
        return self.glyphs.mapped.get(code) if self.glyphs else code[0]

    def width(self, code):
        return self.widths.get(self.glyph(code), self.default_width)

    @property
    def unicode(self):
        return self.texts.mapped if self.texts else {}

    def text(self, code):
        return self.unicode.get(code, "\ufffd")

    @property
    def is_composite(self):
        return self.kind == "/Type0" and isinstance(self.encoding, Stream)
