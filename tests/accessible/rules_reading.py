"""Rules for what a reader meets: order, languages, contrast, page furniture, bookmarks, labels."""
import re
from collections import Counter

from languages import CODES, REGIONS, language_of_text
from pdf import text_of
from rules_pages import destination
from structure import BLOCKS

FURNITURE = 0.09  # of the page's height, at its head and foot


# ---- languages ----

def is_language(tag):
    """A language tag of RFC 5646 whose language and region exist."""
    found = re.fullmatch(r"([A-Za-z]{2,3})(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?"
                         r"(-[A-Za-z0-9]{5,8})*", tag or "")
    return bool(found) and found.group(1).lower() in CODES and (
        not found.group(4) or found.group(4).isdigit() or found.group(4).upper() in REGIONS)


def check_languages(document):
    if document.tree.language is None:
        document.fault("language-missing", "the file does not say what language it is in")
    elif not is_language(document.tree.language):
        document.fault("language-code", f"'{document.tree.language}' is no language")
    for element in document.tree.elements:
        if element.language is not None and not is_language(element.language):
            document.fault("language-code", f"{element} is in no language: '{element.language}'",
                           document.page_of(element))
    for element in document.tree.elements:
        if element.role in BLOCKS | {"LBody", "TD", "TH"} - {"Table", "L"}:
            check_words(document, element, own_text(element), element.spoken_language())
        alternative = element.string("/Alt") or element.string("/ActualText") or ""
        check_words(document, f"the alternative of {element}", alternative,
                    element.spoken_language())
    for page, _, entries in document.annotations():
        check_words(document, f"a link on page {document.page_numbers[page.reference]}",
                    text_of(entries.get("/Contents")) or "", document.tree.language)


def own_text(element):
    """The text in an element that is not said to be in another language."""
    if not hasattr(element, "kids"):
        return ""
    parts = []
    for kid in element.kids:
        if not hasattr(kid, "kids"):
            parts.append(element.tree.texts.get((kid.page, kid.number), ""))
        elif kid.language is None:
            parts.append(own_text(kid))
    return "".join(parts)


def check_words(document, where, text, declared):
    heard = language_of_text(text)
    if heard and is_language(declared) and heard != declared.split("-")[0].lower():
        document.fault("language-of-text", f"{where} is said to be '{declared}' and reads like "
                       f"'{heard}'")


# ---- order ----

def check_order(document):
    """Tree, content streams and eyes go the same way."""
    last_page, last_at = 0, -1
    places = {(page.reference, mark.number): at for page in document.pages
              for at, mark in enumerate(page.marks) if mark.number is not None}
    for top in document.tree.elements[:1]:
        for content in top.all_contents():
            page = document.page_numbers.get(content.page)
            at = places.get((content.page, content.number))
            if not page or at is None:
                continue
            if page < last_page or (page == last_page and at < last_at):
                text = document.texts.get((content.page, content.number), "").strip()
                document.fault("reading-order", f"'{text[:40]}' is read after what follows it",
                               content.page)
                return
            last_page, last_at = page, at
    check_eyes(document)


def check_eyes(document):
    """A block stands below the one before it, or beside it to the right."""
    before = None
    for element in document.tree.elements:
        if element.role not in BLOCKS | {"LI"} - {"L", "Table"}:
            continue
        items = [(page, item) for page, item in document.painted_in(element)
                 if item.kind == "text" and item.text.strip()]
        if not items:
            continue
        page = items[0][0]
        boxes = [item.box for where, item in items if where == page]
        here = (page, min(box[0] for box in boxes), max(box[3] for box in boxes))
        if before and before[0] == page and here[2] > before[2] + 1 and here[1] <= before[1]:
            document.fault("reading-order", f"{element} stands above what is read before it", page)
        before = (items[-1][0], here[1] if items[-1][0] == page else 0,
                  here[2] if items[-1][0] == page else document.pages[0].box[3])


# ---- furniture ----

def without_digits(text):
    return re.sub(r"\d+", "#", " ".join(text.split()))


def check_furniture(document):
    """Text in artifacts is page furniture and says so; furniture is no content."""
    repeated = Counter()
    for page in document.pages:
        for item in page.painted:
            if item.kind != "text" or not item.text.strip():
                continue
            mark = item.artifact
            if mark and (mark.properties.get("/Type") != "/Pagination"
                         or mark.properties.get("/Subtype") not in ("/Header", "/Footer")):
                document.fault("artifact-text", f"'{item.text.strip()}' is hidden from readers "
                               "and is no header or footer", page.reference)
        repeated.update(set(edge_texts(page)))
    for (text, _), times in repeated.items():
        if times > 1 and times > len(document.pages) / 2:
            document.fault("furniture-tagged", f"'{text}' stands at the edge of {times} pages and "
                           "is read on each")


def edge_texts(page):
    """The tagged words in the outermost strips of a page, each with its height on the page."""
    bottom, top = page.box[1], page.box[3]
    strip = FURNITURE * (top - bottom)
    for item in page.painted:
        if item.kind == "text" and item.number is not None and re.search(r"[^\W\d]{2}", item.text):
            if item.box[3] < bottom + strip or item.box[1] > top - strip:
                yield without_digits(item.text), round(item.box[1])


def underlines(item, page):
    """Whether it is no more than the line under a text of the same piece."""
    return item.kind == "path" and item.box[3] - item.box[1] <= 2 and any(
        other.kind == "text" and other.number == item.number and other.box[0] - 1 <= item.box[0]
        and item.box[2] <= other.box[2] + 1 and other.box[1] - 1 <= item.box[1] <= other.box[3]
        for other in page.painted)


def check_drawings(document):
    """A drawing inside of tagged content belongs to a figure."""
    figures = {(content.page, content.number) for element in document.tree.elements
               if element.role in ("Figure", "Formula") for content in element.all_contents()}
    for page in document.pages:
        for item in page.painted:
            if item.kind != "text" and item.number is not None \
                    and (page.reference, item.number) not in figures \
                    and not underlines(item, page):
                document.fault("drawing-in-text", f"a drawing inside of MCID {item.number}, "
                               "which is no figure", page.reference)


# ---- contrast ----

def luminance(colour):
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
             for part in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def check_contrast(document):
    """WCAG 2.1, 1.4.3: 4.5 to 1, and 3 to 1 for large text, on what is painted behind it."""
    for page in document.pages:
        grounds = []
        for item in page.painted:
            if item.kind == "path" and item.filled:
                grounds.append(item)
            if item.kind != "text" or not item.text.strip() or item.hidden:
                continue
            x, y = (item.box[0] + item.box[2]) / 2, (item.box[1] + item.box[3]) / 2
            ground = next((path.colour for path in reversed(grounds)
                           if path.box[0] <= x <= path.box[2] and path.box[1] <= y <= path.box[3]),
                          (1, 1, 1))
            bold = "Bold" in item.font.name or "Black" in item.font.name
            large = item.size >= 18 or (item.size >= 14 and bold)
            found = contrast(item.colour, ground)
            if found < (3 if large else 4.5):
                document.fault("contrast", f"'{item.text.strip()[:40]}' has a contrast of "
                               f"{found:.1f} to 1", page.reference)


# ---- bookmarks and labels ----

def bookmarks(pdf, node, level=1):
    """(level, entries) of each bookmark in order."""
    kid, seen = (pdf.get(node) or {}).get("/First"), set()
    while kid and kid not in seen:
        seen.add(kid)
        entries = pdf.get(kid)
        yield level, entries
        yield from bookmarks(pdf, entries, level + 1)
        kid = entries.get("/Next")


def depths(headings):
    """How many headings each one stands under, itself among them."""
    above = []
    for heading in headings:
        while above and above[-1] >= heading.role:
            above.pop()
        above.append(heading.role)
        yield len(above)


def check_bookmarks(document):
    """A bookmark for each heading, with its words, its depth and its place."""
    pdf, headings = document.pdf, document.headings()
    found = list(bookmarks(pdf, pdf.get(pdf.catalog, "/Outlines")))
    if not found and len(document.pages) == 1:
        return
    if found and pdf.get(pdf.catalog, "/PageMode") != "/UseOutlines":
        document.fault("bookmarks-shown", "the bookmarks are there and not shown")
    if len(found) != len(headings):
        document.fault("bookmarks-missing", f"{len(headings)} headings and {len(found)} bookmarks")
        return
    for (level, entries), heading, depth in zip(found, headings, depths(headings)):
        said = " ".join((text_of(entries.get("/Title")) or "").split())
        if document.legible and said != " ".join(heading.text().split()):
            document.fault("bookmark-words", f"the bookmark of {heading} says '{said}'")
        if level != depth:
            document.fault("bookmark-level", f"the bookmark of {heading} stands at level {level}")
        check_place(document, entries, heading)


def check_place(document, entries, heading):
    target = destination(document, entries.get("/Dest") or document.pdf.get(entries, "/A", "/D"))
    page = document.page_of(heading)
    tops = [item.box[3] for where, item in document.painted_in(heading) if where == page]
    if not target or target[0] != page or (
            target[1] is not None and tops and not -2 <= target[1] - max(tops) <= 60):
        document.fault("bookmark-place", f"the bookmark of {heading} leads elsewhere", page)


ROMAN = [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
         (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]


def roman(number):
    out = ""
    for value, digits in ROMAN:
        while number >= value:
            out, number = out + digits, number - value
    return out


def check_labels(document):
    """The number that a reader shows for a page is the one that is printed on it."""
    pdf = document.pdf
    ranges = {first: pdf.value(entries) for first, entries
              in pdf.number_tree(pdf.get(pdf.catalog, "/PageLabels")).items()}
    if 0 not in ranges:
        document.fault("page-labels", "the pages have no labels")
        return
    for index, page in enumerate(document.pages):
        first = max(key for key in ranges if key <= index)
        entries = ranges[first]
        number = entries.get("/St", 1) + index - first
        style = {"/D": str, "/r": roman, "/R": lambda n: roman(n).upper()}.get(entries.get("/S"))
        label = (text_of(entries.get("/P")) or "") + (style(number) if style else "")
        furniture = " ".join(item.text for item in page.painted if item.kind == "text"
                             and item.artifact
                             and item.artifact.properties.get("/Subtype") == "/Footer")
        printed = re.findall(r"\w+", furniture)
        if document.legible and re.search(r"\d", furniture) and label not in printed:
            document.fault("page-label-printed", f"a reader calls it '{label}', its footer "
                           f"says '{furniture.strip()}'", page.reference)


CHECKS = [check_languages, check_order, check_furniture, check_drawings, check_contrast,
          check_bookmarks, check_labels]
