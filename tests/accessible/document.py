"""A PDF with its pages and tree read, and the list that the rules report to."""
from content import Page
from pdf import Pdf
from structure import Tree


class Document:
    def __init__(self, path):
        self.pdf = Pdf(path)
        self.fonts = {}
        self.pages = [Page(self.pdf, reference, self.fonts) for reference in self.pdf.pages]
        self.page_numbers = {page.reference: i for i, page in enumerate(self.pages, 1)}
        self.painted = {}  # by page and MCID
        for page in self.pages:
            for item in page.painted:
                if item.number is not None:
                    self.painted.setdefault((page.reference, item.number), []).append(item)
        self.texts = {key: "".join(item.text for item in items)
                      for key, items in self.painted.items()}
        self.tree = Tree(self.pdf, self.texts)
        self.faults = []

    def fault(self, rule, what, page=None):
        number = self.page_numbers.get(page)
        self.faults.append((rule, f"page {number}: {what}" if number else what))

    @property
    def legible(self):
        """Whether every font maps back to text: what cannot be read cannot be judged by words."""
        return all(font.texts and not font.texts.fault for font in self.fonts.values())

    def headings(self):
        return [element for element in self.tree.elements
                if element.role and element.role[0] == "H" and element.role[1:].isdigit()]

    def annotations(self):
        """(page, reference, entries) of each."""
        for page in self.pages:
            for reference in self.pdf.items(page.entries, "/Annots"):
                yield page, reference, self.pdf.value(reference) or {}

    def page_of(self, element):
        """The reference of the first page that the element has content on."""
        return next((kid.page for kid in element.all_contents()), None)

    def painted_in(self, element):
        """What is painted for an element, in the order of its tree."""
        for kid in element.all_contents():
            for item in self.painted.get((kid.page, kid.number), ()):
                yield kid.page, item
