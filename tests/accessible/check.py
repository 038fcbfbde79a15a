"""Checks PDFs for PDF/UA-1, PDF/A-2a and what our own documents promise a reader.

    check.py PDF...            prints each fault as 'file: what [rule]'; ends with 1 after one
    check.py --outline PDF     prints the structure as JSON, for another reader to compare

README.md beside this file says what each rule stands for.
"""
import json
import sys

import rules_file
import rules_fonts
import rules_pages
import rules_reading
import rules_structure
from document import Document
from pdf import Unreadable

CHECKS = (rules_file.CHECKS + rules_structure.CHECKS + rules_pages.CHECKS + rules_fonts.CHECKS
          + rules_reading.CHECKS)


def faults_of(path):
    """[(rule, what)], each once."""
    try:
        document = Document(path)
    except Unreadable as fault:
        return [("unreadable", str(fault))]
    checks = CHECKS if document.tree.top else rules_file.CHECKS + rules_fonts.CHECKS
    for check in checks:
        check(document)
    return list(dict.fromkeys(document.faults))


def outline(path):
    document = Document(path)
    return [{"role": element.type, "text": " ".join(element.text().split()),
             "depth": len(list(element.above())),
             "page": document.page_numbers.get(document.page_of(element))}
            for element in document.tree.elements]


def main(arguments):
    if arguments[:1] == ["--outline"]:
        print(json.dumps(outline(arguments[1])))
        return 0
    bad = False
    for path in arguments:
        faults = faults_of(path)
        for rule, what in faults:
            print(f"{path}: {what} [{rule}]")
        bad = bad or bool(faults)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
