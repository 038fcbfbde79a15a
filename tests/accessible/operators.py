"""A content stream, taken apart into operators and their operands."""
import re

TOKEN = re.compile(
    rb"[\0\t\n\f\r ]+|%[^\r\n]*"
    rb"|(?P<hex><[0-9A-Fa-f\0\t\n\f\r ]*>)|(?P<mark><<|>>|\[|\])"
    rb"|(?P<name>/[^\0\t\n\f\r ()<>\[\]{}/%]*)"
    rb"|(?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?=[\0\t\n\f\r ()<>\[\]{}/%]|$))"
    rb"|(?P<string>\()|(?P<word>[^\0\t\n\f\r ()<>\[\]{}/%]+)")

# Every operator of ISO 32000-1, by what it means for the page's text and marks.
PATHS_PAINTED = set("f F f* B B* b b* S s".split())
COLOURS = {"rg": "RGB", "RG": "RGB", "g": "GRAY", "G": "GRAY", "k": "CMYK", "K": "CMYK"}
SILENT = set("w J j M d ri i gs m l c v y h W W* n Tc Tw Tz TL Tr Ts Td TD Tm T* BT ET "
             "CS cs SC SCN sc scn MP DP BX EX re q Q cm Tf BDC BMC EMC".split())
TEXT_SHOWN = {"Tj", "TJ", "'", '"'}
TEXT_PLACED = {"Td", "TD", "Tm", "T*"}
OTHERS_PAINTED = {"sh", "Do", "BI"}
NOT_IN_TEXT = PATHS_PAINTED | OTHERS_PAINTED | set("m l c v y h re W W* n q Q cm".split())
KNOWN = PATHS_PAINTED | set(COLOURS) | SILENT | TEXT_SHOWN | OTHERS_PAINTED


class BadContent(Exception):
    """A content stream that cannot be taken apart."""


def literal_string(data, at):
    """The bytes of the string whose '(' stands before `at`, and where it ends."""
    out, depth = bytearray(), 1
    escapes = {b"n": 10, b"r": 13, b"t": 9, b"b": 8, b"f": 12}
    while at < len(data):
        char = data[at:at + 1]
        if char == b"\\":
            octal = re.match(rb"[0-7]{1,3}", data[at + 1:at + 4])
            if octal:
                out.append(int(octal.group(), 8) & 255)
                at += len(octal.group())
            elif data[at + 1:at + 2] not in b"\r\n":
                out.append(escapes.get(data[at + 1:at + 2], data[at + 1]))
                at += 1
            else:
                at += 1
        elif char == b")" and depth == 1:
            return bytes(out), at + 1
        else:
            depth += {b"(": 1, b")": -1}.get(char, 0)
            out += char
        at += 1
    raise BadContent("a string without its end")


def tokens(data):
    at = 0
    while at < len(data):
        found = TOKEN.match(data, at)
        if not found:
            raise BadContent(f"cannot read {data[at:at + 12]!r}")
        at, kind = found.end(), found.lastgroup
        if kind == "string":
            value, at = literal_string(data, at)
            yield "string", value
        elif kind == "hex":
            digits = re.sub(rb"[^0-9A-Fa-f]", b"", found.group())
            yield "string", bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
        elif kind == "number":
            yield "value", float(found.group())
        elif kind == "name":
            yield "value", found.group().decode("latin-1")
        elif kind:
            yield kind, found.group().decode("latin-1")


def collect(stream, end):
    """The items up to the closing mark; those of a dictionary come as a dictionary."""
    items = []
    for kind, value in stream:
        if kind == "mark" and value == end:
            return dict(zip(items[0::2], items[1::2])) if end == ">>" else items
        items.append(operand(stream, kind, value))
    raise BadContent(f"'{end}' is missing")


def operand(stream, kind, value):
    if kind == "mark" and value in ("<<", "["):
        return collect(stream, ">>" if value == "<<" else "]")
    if kind == "word":
        return {"true": True, "false": False, "null": None}.get(value, value)
    return value


def operations(data):
    """(operator, operands), one after the other."""
    stream, operands = tokens(data), []
    for kind, value in stream:
        if kind == "word" and value not in ("true", "false", "null"):
            yield value, operands
            operands = []
        else:
            operands.append(operand(stream, kind, value))
    if operands:
        raise BadContent("operands without an operator at the end")
