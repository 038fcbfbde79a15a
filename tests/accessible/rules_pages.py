"""Rules for pages: all content tagged or an artifact, the way back from it, links."""
import re
from collections import Counter

from pdf import text_of

ANNOTATIONS_ALLOWED = set(
    "Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut "
    "Stamp Caret Ink Popup FileAttachment Widget PrinterMark Watermark Redact".split())


def check_marks(document):
    for page in document.pages:
        for rule, what in page.faults:
            document.fault(rule, what, page.reference)
        if page.resources is None:
            document.fault("content-resource", "no resources of its own", page.reference)
        if page.deepest > 28:
            document.fault("file-limits", "more than 28 states saved", page.reference)
        for mark in page.marks:
            outer = list(mark.outer.around()) if mark.outer else []
            if mark.tag == "/Artifact" and any(item.number is not None for item in outer):
                document.fault("artifact-in-tagged", "an artifact inside of tagged content",
                               page.reference)
            if mark.number is not None and any(item.tag == "/Artifact" for item in outer):
                document.fault("tagged-in-artifact", "tagged content inside of an artifact",
                               page.reference)
        for item in page.painted:
            if item.number is None and item.artifact is None:
                document.fault("content-untagged", f"{item.kind} '{item.text.strip()}' is neither "
                               "tagged nor an artifact", page.reference)
        check_numbers(document, page)


def check_numbers(document, page):
    counts = Counter(mark.number for mark in page.marks if mark.number is not None)
    for number in (number for number, times in counts.items() if times > 1):
        document.fault("mcid-twice", f"MCID {number} marks two pieces", page.reference)
    if counts and not isinstance(page.entries.get("/StructParents"), int):
        document.fault("page-struct-parents", "no way from its content to the structure",
                       page.reference)


def owners(document):
    """(page, MCID) -> the elements that hold it."""
    found = {}
    for element in document.tree.elements:
        for content in element.contents():
            if content.number is not None:
                found.setdefault((content.page, content.number), []).append(element)
    return found


def check_owners(document):
    """Each piece of tagged content belongs to one element, and the parent tree knows which."""
    held = owners(document)
    marked = {(page.reference, mark.number) for page in document.pages for mark in page.marks
              if mark.number is not None}
    for page, number in sorted(marked - set(held), key=str):
        text = document.texts.get((page, number), "").strip()
        document.fault("mcid-unowned", f"no element holds MCID {number} '{text}'", page)
    for page, number in sorted(set(held) - marked, key=str):
        document.fault("mcid-missing", f"{held[page, number][0].type} holds MCID {number}, "
                       "which marks nothing", page)
    for (page, number), elements in held.items():
        if len(elements) > 1:
            document.fault("mcid-shared", f"MCID {number} belongs to two elements", page)
    check_parent_tree(document, held, marked)


def check_parent_tree(document, held, marked):
    pdf, parents = document.pdf, document.tree.parents
    if not parents:
        document.fault("parent-tree-missing", "the structure has no parent tree")
        return
    for page in document.pages:
        key = page.entries.get("/StructParents")
        if not isinstance(key, int):
            continue
        back = pdf.items(parents.get(key))
        for number, elements in ((number, held[reference, number]) for reference, number in held
                                 if reference == page.reference
                                 and (reference, number) in marked):
            told = back[number] if number < len(back) else None
            if told not in [element.reference for element in elements]:
                document.fault("parent-tree-wrong", f"MCID {number} is said to be of another "
                               f"element than {elements[0]}", page.reference)
    highest = max(parents)
    if pdf.get(document.tree.root, "/ParentTreeNextKey") not in (None, highest + 1):
        document.fault("parent-tree-wrong", "/ParentTreeNextKey is not the next key")


# ---- annotations ----

def check_annotations(document):
    holders = {}
    for element in document.tree.elements:
        for content in element.contents():
            if content.annotation is not None:
                holders.setdefault(content.annotation, []).append(element)
    keys = Counter()
    for page, reference, entries in document.annotations():
        kind = (entries.get("/Subtype") or "/?")[1:]
        if kind not in ANNOTATIONS_ALLOWED:
            document.fault("annotation-kind", f"an annotation of kind {kind}", page.reference)
            continue
        flags = entries.get("/F", 0)
        if kind != "Popup" and (not flags & 4 or flags & (1 | 2 | 32 | 256)):
            document.fault("annotation-flags", f"{kind} is not printed, or hidden", page.reference)
        keys[entries.get("/StructParent")] += 1
        if kind not in ("Popup", "PrinterMark"):
            check_annotation(document, page, reference, entries, holders.get(reference, []))
    for key in (key for key, times in keys.items() if key is not None and times > 1):
        document.fault("parent-tree-wrong", f"two annotations share the key {key}")
    check_tab_order(document)


def check_tab_order(document):
    for page in document.pages:
        if document.pdf.items(page.entries, "/Annots") and page.entries.get("/Tabs") != "/S":
            document.fault("page-tabs", "links are not reached in the order of the structure",
                           page.reference)


def check_annotation(document, page, reference, entries, holders):
    pdf, kind = document.pdf, entries["/Subtype"][1:]
    wanted = {"Link": "Link", "Widget": "Form"}.get(kind, "Annot")
    key = entries.get("/StructParent")
    name = text_of(pdf.get(entries, "/Contents")) or kind
    if not holders:
        document.fault("link-unowned", f"no element holds the annotation '{name}'", page.reference)
    elif holders[0].role != wanted:
        document.fault("link-tag", f"'{name}' stands in {holders[0].type}, not in {wanted}",
                       page.reference)
    if not document.tree.parents:
        pass  # one fault, told elsewhere
    elif not isinstance(key, int) or key not in document.tree.parents:
        document.fault("annotation-struct-parent", f"no way from '{name}' to the structure",
                       page.reference)
    elif holders and document.tree.parents[key] != holders[0].reference:
        document.fault("parent-tree-wrong", f"'{name}' is said to be of another element",
                       page.reference)
    if not (text_of(pdf.get(entries, "/Contents")) or "").strip():
        document.fault("link-contents", f"{kind} says nothing about where it leads",
                       page.reference)
    if kind == "Link":
        check_link(document, page, entries, holders)


def check_link(document, page, entries, holders):
    pdf = document.pdf
    name = text_of(pdf.get(entries, "/Contents"))
    action = pdf.get(entries, "/A") or {}
    target = entries.get("/Dest") or action.get("/D")
    if "/Dest" in entries and action:
        document.fault("link-target", f"'{name}' leads to two places", page.reference)
    elif action.get("/S") == "/URI":
        if not re.fullmatch(r"(https?://|mailto:)[!-~]+", text_of(action.get("/URI")) or ""):
            document.fault("link-target", f"'{name}' leads to no address", page.reference)
    elif destination(document, target) is None:
        document.fault("link-target", f"'{name}' leads to no page", page.reference)
    if not holders:
        return
    area = [float(side) for side in pdf.items(entries, "/Rect")]
    texts = [item for where, item in document.painted_in(holders[0])
             if where == page.reference and item.kind == "text" and item.text.strip()]
    if texts and not any(overlap(area, item.box) for item in texts):
        document.fault("link-area", f"'{name}' is not where its text is", page.reference)
    if name:
        check_link_marks(document, page, name, holders[0])


def check_link_marks(document, page, name, holder):
    """A link over the marks behind a figure, "2,a,b", must name each of them."""
    text = "".join(item.text for _, item in document.painted_in(holder)).strip()
    if not document.legible or not re.fullmatch(r"([0-9]+|[a-z]{1,2})(,[a-z]{1,2})*", text):
        return
    unnamed = set(text.split(",")) - set(re.findall(r"\w+", name or ""))
    if unnamed:
        document.fault("link-marks", f"'{name}' leads from '{text}', and leaves out "
                       + ", ".join(sorted(unnamed)), page.reference)


def destination(document, target):
    """(page reference, y or None) of a destination; None where there is no such page."""
    pdf = document.pdf
    target = pdf.value(target)
    if isinstance(target, dict):
        target = pdf.get(target, "/D")
    if not isinstance(target, list) or target[0] not in document.page_numbers:
        return None
    return target[0], (target[3] if len(target) > 3 and target[1] == "/XYZ" else None)


def overlap(a, b):
    """Whether at least half of box b lies in a."""
    across = min(a[2], b[2]) - max(a[0], b[0])
    up = min(a[3], b[3]) - max(a[1], b[1])
    return across > 0 and up > 0 and across * up * 2 >= (b[2] - b[0]) * (b[3] - b[1])


CHECKS = [check_marks, check_owners, check_annotations]
