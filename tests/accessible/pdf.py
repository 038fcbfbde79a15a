"""A PDF as qpdf reads it: objects, streams, pages, and the strings and names in them.

qpdf's JSON (version 2) writes a reference as "12 0 R", a name as "/Name", a text as "u:text" and
other strings as "b:" and hexadecimal digits. Objects are told apart by their references.
"""
import base64
import json
import re
import subprocess

# of PDFDocEncoding, what Latin-1 has elsewhere or not
DOCUMENT_LETTERS = dict(enumerate("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž", 0x80)) | {0xA0: "€"}
REFERENCE = re.compile(r"\d+ \d+ R")


class Unreadable(Exception):
    """qpdf cannot read the file; the text says why."""


class Stream:
    def __init__(self, entries, data):
        self.entries, self.data = entries, data


def is_reference(value):
    return isinstance(value, str) and REFERENCE.fullmatch(value) is not None


def is_name(value):
    return isinstance(value, str) and value.startswith("/")


def text_of(value):
    """A string object as text; None where it is no string."""
    if isinstance(value, str) and value.startswith("u:"):
        return value[2:]
    if isinstance(value, str) and value.startswith("b:"):
        raw = bytes.fromhex(value[2:])
        wide = raw[:2] in (b"\xfe\xff", b"\xff\xfe")
        if wide:
            return raw.decode("utf-16", "replace")
        return raw.decode("latin-1").translate(DOCUMENT_LETTERS)
    return None


class Pdf:
    def __init__(self, path):
        self.path = path
        with open(path, "rb") as file:
            self.bytes = file.read()
        done = subprocess.run(
            ["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path],
            capture_output=True, text=True, check=False)
        if done.returncode not in (0, 3):  # 3: done, with warnings; 'qpdf --check' tells them
            raise Unreadable(done.stderr.strip())
        parsed = json.loads(done.stdout)
        self.version = parsed["qpdf"][0]["pdfversion"]
        self.objects = {}
        for key, entry in parsed["qpdf"][1].items():
            if "stream" in entry:
                data = base64.b64decode(entry["stream"].get("data", ""))
                self.objects[key] = Stream(entry["stream"]["dict"], data)
            else:
                self.objects[key] = entry["value"]
        self.trailer = self.objects.pop("trailer")
        self.pages = [page["object"] for page in parsed["pages"]]
        self.catalog = self.get(self.trailer, "/Root")

    def value(self, value):
        """What a reference leads to; anything else as it is. Null for what is not there."""
        for _ in range(32):
            if not is_reference(value):
                return value
            value = self.objects.get("obj:" + value)
        return None

    def get(self, value, *keys):
        """Follows keys (or numbers, in arrays) from a value; None where one is missing."""
        value = self.value(value)
        for key in keys:
            if isinstance(value, Stream):
                value = value.entries
            if isinstance(value, dict):
                value = self.value(value.get(key))
            elif isinstance(value, list) and isinstance(key, int) and key < len(value):
                value = self.value(value[key])
            else:
                return None
        return value

    def items(self, value, *keys):
        """An array's items, unresolved; a single value counts as an array of one."""
        value = self.get(value, *keys)
        if value is None:
            return []
        return value if isinstance(value, list) else [value]

    def number_tree(self, root, depth=0):
        """Key -> value (unresolved) of a number tree."""
        found = {}
        numbers = self.items(root, "/Nums")
        found.update(zip(numbers[0::2], numbers[1::2]))
        if depth < 16:
            for kid in self.items(root, "/Kids"):
                found.update(self.number_tree(kid, depth + 1))
        return found

    def inherited(self, page, key):
        """An entry of a page or of the page tree above it."""
        node = self.value(page)
        for _ in range(32):
            if not isinstance(node, dict):
                return None
            if key in node:
                return self.value(node[key])
            node = self.value(node.get("/Parent"))
        return None
