"""Rules for fonts: embedded whole, with right widths, and a right way back from glyph to text."""
import functools
import json
import pathlib
import re
import struct
import subprocess
import unicodedata

from font import TrueType
from pdf import Stream, text_of

INSTALLED = pathlib.Path("/usr/share/fonts")
# Ways to set a text that give it other glyphs: figures of one width, of their own, raised, ...
FEATURES = ["", "tnum", "pnum", "lnum", "onum", "sups", "subs", "case", "frac", "smcp", "-liga"]


def check_fonts(document):
    for font in document.fonts.values():
        if font.kind != "/Type0" or not font.is_composite \
                or font.inner.get("/Subtype") != "/CIDFontType2":
            document.fault("font-kind", f"{font.name} is not of the one kind that is checked here: "
                           "TrueType outlines by a map of codes of its own")
        elif not isinstance(font.file, Stream) or font.program_fault:
            document.fault("font-embedded", f"{font.name} has no font file that can be read")
        elif check_encoding(document, font):
            check_program(document, font)
            check_unicode(document, font)


def check_encoding(document, font):
    """Whether the encoding can be read; the rules of ISO 19005-2, 6.2.11.3 hold for it."""
    if font.glyphs.fault:
        document.fault("font-encoding", f"the encoding of {font.name}: {font.glyphs.fault}")
        return False
    numbers = [int.from_bytes(code, "big") for code in font.glyphs.mapped]
    if len(set(numbers)) < len(numbers):
        document.fault("font-encoding", f"two codes of {font.name} are the same number, which is "
                       "all that some readers look at")
    systems = [tuple(text_of(value) or value for value in
                     (system.get(key) for key in ("/Registry", "/Ordering", "/Supplement")))
               for system in (document.pdf.get(holder, "/CIDSystemInfo") or {}
                              for holder in (font.encoding, font.inner))]
    if set(systems) != {font.glyphs.system()} or None in systems[0]:
        document.fault("font-encoding-agrees", f"{font.name} numbers its glyphs by two systems")
    told = [document.pdf.get(font.encoding, key) for key in ("/Type", "/CMapName", "/WMode")]
    if told != ["/CMap", font.glyphs.name(), 0] or font.glyphs.number("WMode") != 0:
        document.fault("font-encoding-agrees",
                       f"the encoding of {font.name} is told of otherwise than it is")
    for code in sorted(font.codes - set(font.glyphs.mapped)):
        document.fault("font-encoding-hole", f"{font.name} has no glyph for {code.hex()}")
    return True


def check_program(document, font):
    if not re.match(r"[A-Z]{6}\+", font.name):
        document.fault("font-subset", f"{font.name} is not named as a part of its font")
    if font.descriptor.get("/FontName") != "/" + font.name \
            or font.inner.get("/BaseFont") != "/" + font.name:
        document.fault("font-names", f"the parts of {font.name} have different names")
    if font.inner.get("/CIDToGIDMap") != "/Identity":
        document.fault("font-glyph-map", f"{font.name} does not map its codes to glyphs")
        return
    for code in sorted(font.codes & set(font.glyphs.mapped)):
        glyph = font.glyph(code)
        if glyph == 0:
            document.fault("font-notdef", f"a box is printed for what {font.name} lacks")
        elif glyph >= font.program.count or (font.program.box(glyph) is None
                                             and font.unicode.get(code, "").strip()):
            document.fault("font-glyph-missing", f"{font.name} lacks glyph {glyph} "
                           f"'{font.text(code)}'")
        elif abs(font.program.advance(glyph) * 1000 / font.program.units - font.width(code)) > 1:
            document.fault("font-width", f"glyph {glyph} of {font.name} has two widths")
    check_subset_list(document, font)


def check_subset_list(document, font):
    """A list of what the subset holds is not needed; where there is one it must be right."""
    listed = document.pdf.get(font.descriptor, "/CIDSet")
    if not isinstance(listed, Stream):
        return
    bits = {8 * i + bit for i, byte in enumerate(listed.data) for bit in range(8)
            if byte >> (7 - bit) & 1}
    held = {glyph for glyph in range(font.program.count) if font.program.box(glyph)}
    if held - bits or any(glyph >= font.program.count for glyph in bits):
        document.fault("font-cid-set", f"{font.name} lists other glyphs than it holds")


def check_unicode(document, font):
    if not font.texts:
        document.fault("font-unicode-missing", f"{font.name} has no way back to text")
        return
    if font.texts.fault:
        document.fault("font-unicode-invalid", f"the way back of {font.name}: {font.texts.fault}")
        return
    if sorted(font.texts.spaces) != sorted(font.glyphs.spaces):
        document.fault("font-unicode-invalid", f"the way back of {font.name} is from other codes")
    for code, text in sorted(font.unicode.items()):
        if not says_something(text):
            document.fault("font-unicode-value", f"{font.name} maps {code.hex()} to {text!r}")
    for code in sorted(font.codes - set(font.unicode)):
        document.fault("font-unicode-hole", f"{font.name} maps {code.hex()} to nothing")
    check_against_original(document, font)


def says_something(text):
    return text != "" and not any(char in "\0\ufeff\ufffe\ufffd"
                                  or unicodedata.category(char) in ("Co", "Cs") for char in text)


# ---- is the text behind a glyph the right one? ----

@functools.lru_cache
def original(name):
    """The installed font that a subset was cut from, or None: (path, TrueType)."""
    for path in sorted(INSTALLED.rglob(name + ".ttf")):
        return path, TrueType(path.read_bytes())
    return None


def shaped(path, texts, feature):
    """The glyphs that HarfBuzz sets each text with."""
    done = subprocess.run(
        ["hb-shape", "--no-glyph-names", "--no-positions", "--no-clusters", "--output-format=json",
         "--text-file=-", f"--features={feature}", str(path)],
        input="\n".join(texts) + "\n", capture_output=True, text=True, check=True)
    return [[glyph["g"] for glyph in json.loads(line)] for line in done.stdout.splitlines()]


def look(program, glyph):
    """What a glyph looks like, as far as its measures tell: they survive a new numbering."""
    try:
        scale = 2048 / program.units
        box = program.box(glyph)
        return (round(program.advance(glyph) * scale),
                tuple(round(side * scale) for side in box) if box else None)
    except struct.error:
        return None


def check_against_original(document, font):
    found = original(re.sub(r"^[A-Z]{6}\+", "", font.name))
    if not found:
        document.fault("font-original", f"{font.name} is a part of no installed font")
        return
    path, whole = found
    wrong = {code for code in font.codes & set(font.unicode) & set(font.glyphs.mapped)
             if font.unicode[code].strip() and says_something(font.unicode[code])
             and 0 < font.glyph(code) < font.program.count}
    for feature in FEATURES:
        asked = sorted(wrong)
        if not asked:
            return
        for code, glyphs in zip(asked, shaped(path, [font.unicode[code] for code in asked],
                                              feature)):
            if len(glyphs) == 1 and look(whole, glyphs[0]) == look(font.program, font.glyph(code)):
                wrong.discard(code)
    for code in sorted(wrong):
        document.fault("font-unicode-wrong", f"glyph {font.glyph(code)} of {font.name} does not "
                       f"look like '{font.unicode[code]}'")


CHECKS = [check_fonts]
