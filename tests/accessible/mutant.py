"""A PDF to spoil: its objects as qpdf's JSON, edited in place and written back by qpdf."""
import base64
import json
import re
import subprocess

from spread import spread


class Mutant:
    def __init__(self, parsed):
        self.json = parsed
        self.objects = parsed["qpdf"][1]

    @staticmethod
    def read(path):
        done = subprocess.run(
            ["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path],
            capture_output=True, check=True)
        return json.loads(done.stdout)

    def write(self, path):
        source = str(path) + ".json"
        with open(source, "w", encoding="utf-8") as file:
            json.dump(self.json, file)
        subprocess.run(["qpdf", "--json-input", source, str(path)], check=True)

    # ---- objects ----

    def __getitem__(self, reference):
        """The value, or the dictionary of a stream, behind a reference; a value is itself."""
        if isinstance(reference, str):
            entry = self.objects["obj:" + reference]
            return entry["stream"]["dict"] if "stream" in entry else entry["value"]
        return reference

    def add(self, value):
        self.json["qpdf"][0]["maxobjectid"] += 1
        reference = f"{self.json['qpdf'][0]['maxobjectid']} 0 R"
        self.objects["obj:" + reference] = {"value": value}
        return reference

    def add_stream(self, entries, data):
        reference = self.add(None)
        self.objects["obj:" + reference] = {
            "stream": {"dict": entries, "data": base64.b64encode(data).decode()}}
        return reference

    @property
    def trailer(self):
        return self.objects["trailer"]["value"]

    @property
    def catalog(self):
        return self[self.trailer["/Root"]]

    @property
    def info(self):
        return self[self.trailer["/Info"]]

    def data(self, reference):
        return base64.b64decode(self.objects["obj:" + reference]["stream"]["data"])

    def set_data(self, reference, data):
        self.objects["obj:" + reference]["stream"]["data"] = base64.b64encode(data).decode()

    def edit(self, reference, old, new, count=1):
        """Replaces a pattern in a stream's data, which must be there."""
        data, times = re.subn(old, new, self.data(reference), count=count, flags=re.S)
        assert times, f"the stream {reference} has no {old}"
        self.set_data(reference, data)

    def edit_metadata(self, old, new):
        self.edit(self.catalog["/Metadata"], old, new)

    # ---- pages ----

    @property
    def pages(self):
        return [page["object"] for page in self.json["pages"]]

    def edit_page(self, number, old, new, count=1):
        self.edit(self[self.pages[number]]["/Contents"], old, new, count)

    def spread_page(self, number):
        """Parts the pieces of its text, so that each can be spoilt by itself."""
        contents = self[self.pages[number]]["/Contents"]
        self.set_data(contents, spread(self.data(contents)))

    def before(self, number, operators):
        """Puts operators in front of a page's content."""
        self.edit_page(number, rb"\A", operators + b"\n")

    def resources(self, number):
        return self[self[self.pages[number]]["/Resources"]]

    def annotations(self, number):
        return [self[item] for item in self[self[self.pages[number]]["/Annots"]]]

    def links_out(self):
        """The annotations that lead to addresses."""
        found = [item for number, page in enumerate(self.pages) if "/Annots" in self[page]
                 for item in self.annotations(number) if "/URI" in self[item.get("/A", {})]]
        assert found, "no link leads out of the document"
        return found

    # ---- structure ----

    @property
    def root(self):
        return self[self.catalog["/StructTreeRoot"]]

    @property
    def document(self):
        """The reference of the element that holds all others."""
        return self.kids(self.catalog["/StructTreeRoot"])[0]

    def kids(self, reference):
        kids = self[reference]["/K"]
        if not isinstance(kids, list):
            self[reference]["/K"] = kids = [kids]
        return kids

    def walk(self, reference=None):
        """The references of all elements, in reading order."""
        reference = reference or self.document
        yield reference
        for kid in self.kids(reference):
            if isinstance(kid, str) and "/S" in self[kid]:
                yield from self.walk(kid)

    def elements(self, role):
        return [item for item in self.walk() if self[item]["/S"] == "/" + role]

    def plain(self):
        """The paragraphs of the first page that hold nothing but one piece of content each."""
        return [item for item in self.elements("P") if len(self.kids(item)) == 1
                and isinstance(self.kids(item)[0], int) and self[item]["/Pg"] == self.pages[0]]

    def neighbours(self):
        """Two such paragraphs of the document that follow each other."""
        kids, plain = self.kids(self.document), set(self.plain())
        return next((a, b) for a, b in zip(kids, kids[1:]) if a in plain and b in plain)

    def parents(self):
        """Key -> (array, index) of each entry of the parent tree."""
        found = {}

        def visit(node):
            numbers = node.get("/Nums", [])
            for i in range(0, len(numbers), 2):
                found[numbers[i]] = (numbers, i + 1)
            for kid in node.get("/Kids", []):
                visit(self[kid])
        visit(self[self.root["/ParentTree"]])
        return found

    def owners(self, page):
        """The array of the parent tree for a page."""
        array, index = self.parents()[self[page]["/StructParents"]]
        return self[array[index]]

    def make_figure(self):
        """The reference of a sound figure: one that is there, or a paragraph made into one."""
        found = self.elements("Figure")
        if found:
            return found[0]
        figure = self.plain()[2]
        self[figure].update({"/S": "/Figure", "/Alt": "u:What the figure shows",
                             "/A": {"/O": "/Layout", "/Placement": "/Block",
                                    "/BBox": [60, 300, 550, 700]}})
        return figure

    def set_heading(self, reference, level):
        """Makes a heading one of another level, and its bookmark too."""
        headings = [item for item in self.walk() if re.fullmatch(r"/H[1-6]", self[item]["/S"])]
        self[reference]["/S"] = f"/H{level}"
        marks = list(self.bookmarks(self.catalog["/Outlines"]))
        assert len(marks) == len(headings)
        self.nest(marks, [int(self[item]["/S"][2:]) for item in headings])

    def bookmarks(self, node):
        kid = self[node].get("/First")
        while kid:
            yield kid
            yield from self.bookmarks(kid)
            kid = self[kid].get("/Next")

    def nest(self, marks, levels):
        """Hangs each bookmark below the last one of a lower level."""
        above = [(0, self.catalog["/Outlines"])]
        for node in [self.catalog["/Outlines"], *marks]:
            for key in ("/First", "/Last", "/Prev", "/Next", "/Count"):
                self[node].pop(key, None)
        for mark, level in zip(marks, levels):
            while above[-1][0] >= level:
                above.pop()
            self.hang(above[-1][1], mark)
            above.append((level, mark))

    def hang(self, parent, mark):
        last = self[parent].get("/Last")
        if last:
            self[last]["/Next"], self[mark]["/Prev"] = mark, last
        else:
            self[parent]["/First"] = mark
        self[parent]["/Last"] = mark
        self[mark]["/Parent"] = parent
