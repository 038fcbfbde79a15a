"""The tree of structure elements, with the content that each one holds."""
from pdf import is_reference, text_of

STANDARD = set(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 "
    "H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry "
    "Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form".split())
HEADINGS = {"H1", "H2", "H3", "H4", "H5", "H6"}
BLOCKS = HEADINGS | set("P L Table Caption TOC BlockQuote H Figure Formula".split())


class Content:
    """A piece of content: marked content of a page, or an annotation."""

    def __init__(self, page, number=None, annotation=None):
        self.page, self.number, self.annotation = page, number, annotation


class Element:
    def __init__(self, tree, reference, entries, parent):
        self.tree, self.reference, self.entries, self.parent = tree, reference, entries, parent
        self.type = (tree.pdf.get(entries, "/S") or "/?")[1:]
        self.role = tree.role_of(self.type)
        self.kids = []
        self.language = text_of(entries.get("/Lang"))

    def string(self, key):
        """A text entry, or None; blanks alone count as an empty text."""
        text = text_of(self.tree.pdf.get(self.entries, key))
        return text.strip() if text is not None else None

    def attribute(self, owner, key):
        pdf = self.tree.pdf
        for item in pdf.items(self.entries, "/A"):
            attributes = pdf.value(item)
            if isinstance(attributes, dict) and attributes.get("/O") == "/" + owner:
                if key in attributes:
                    return pdf.value(attributes[key])
        return None

    def elements(self, *roles):
        return [kid for kid in self.kids
                if isinstance(kid, Element) and (not roles or kid.role in roles)]

    def contents(self):
        return [kid for kid in self.kids if isinstance(kid, Content)]

    def walk(self):
        yield self
        for kid in self.elements():
            yield from kid.walk()

    def all_contents(self):
        """Every piece of content in it, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Content):
                yield kid
            else:
                yield from kid.all_contents()

    def above(self):
        element = self.parent
        while element:
            yield element
            element = element.parent

    def text(self):
        replacement = self.string("/ActualText")
        if replacement is not None:
            return replacement
        texts = self.tree.texts
        return "".join(kid.text() if isinstance(kid, Element)
                       else texts.get((kid.page, kid.number), "") for kid in self.kids)

    def spoken_language(self):
        for element in [self, *self.above()]:
            if element.language is not None:
                return element.language
        return self.tree.language

    def __str__(self):
        text = " ".join(self.text().split())
        return f"{self.type} '{text[:40]}'" if text else self.type


class Tree:
    """`faults` holds what went wrong while the tree was read: (rule, what)."""

    def __init__(self, pdf, texts):
        self.pdf, self.texts, self.faults = pdf, texts, []
        self.root = pdf.get(pdf.catalog, "/StructTreeRoot") or {}
        self.root_reference = (pdf.catalog or {}).get("/StructTreeRoot")
        self.roles = pdf.get(self.root, "/RoleMap") or {}
        self.language = text_of(pdf.get(pdf.catalog, "/Lang"))
        self.top, self.seen = [], set()
        for kid in pdf.items(self.root, "/K"):
            self.top += self.read(kid, None, None)
        self.parents = pdf.number_tree(pdf.get(self.root, "/ParentTree"))
        self.elements = [element for top in self.top if isinstance(top, Element)
                         for element in top.walk()]

    def role_of(self, name):
        """The standard type behind a name; None where there is none."""
        for _ in range(len(self.roles) + 1):
            if name in STANDARD:
                return name
            mapped = self.roles.get("/" + name)
            if mapped is None:
                return None
            name = mapped[1:]
        return None

    def read(self, kid, parent, page):
        """A kid as a list of one Element or Content, or of none."""
        entries = self.pdf.value(kid)
        if isinstance(entries, int):
            return [Content(page, entries)]
        if not isinstance(entries, dict):
            self.faults.append(("structure-broken", f"a kid of {parent or 'the root'} is nothing"))
            return []
        page = entries.get("/Pg", page)
        if entries.get("/Type") == "/MCR":
            return [Content(page, entries.get("/MCID"))]
        if entries.get("/Type") == "/OBJR":
            return [Content(page, annotation=entries.get("/Obj"))]
        if is_reference(kid) and kid in self.seen:
            self.faults.append(("structure-broken", f"element {kid} stands in the tree twice"))
            return []
        self.seen.add(kid if is_reference(kid) else id(entries))
        return [self.element(kid if is_reference(kid) else None, entries, parent, page)]

    def element(self, reference, entries, parent, page):
        element = Element(self, reference, entries, parent)
        above = parent.reference if parent else self.root_reference
        if entries.get("/P") != above:
            self.faults.append(("structure-parent", f"{element.type} names another parent"))
        for kid in self.pdf.items(entries, "/K"):
            element.kids += self.read(kid, element, page)
        return element
