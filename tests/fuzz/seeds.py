"""Writes the seed corpora: the shipped input files and those that the cases damage, cut short.

    seeds.py SHIPPED_INPUT CASES_FOLDER FOUND_FOLDER CORPUS_FOLDER

One folder a harness below CORPUS_FOLDER. CASES_FOLDER holds one copy of input/ a case, as the case
left it; FOUND_FOLDER one folder a harness with inputs that once broke it.
"""
import hashlib
import pathlib
import re
import struct
import sys
import zlib

RECORDS = 4  # a header and three records: short seeds are mutated far more often
MOST = 6000
ENTRIES = 12

# The order of fuzz_identify.c: which shipped file's records follow which header.
KINDS = ["bls/projections-2012-22.csv", "bls/projections-2024-34.csv",
         "bls/oews-national-2024-05.csv", "bls/oews-national-2018-05.csv",
         "bls/oews-states-2023-05.csv", "bls/ooh-2024-34.csv",
         "salary/sonography-survey-2018.csv", None, "soc/crosswalk-2010-2018.csv", None, None,
         None, None,
         "bls/wage-bounds.csv", "bls/growth-words.csv", "bls/education-levels.csv",
         "bls/calendar.csv", "bls/rhythm.csv", "bls/big-changes.csv", "bls/growth-averages.csv"]
# Kinds of which input/ holds no file: records of our own.
OWN = {7: b"State,California,2018-2028,4,29-2032,Diagnostic Medical Sonographers,6100,7300,1200,"
          b"19.7,1900,2200,5300,47.47,98739,Associate's degree,None,None\n"
          b"State,California,2018-2028,1,00-0000,Total,18,19,1,0.5,1,1,3,0.00,0.00,,,\n",
       9: b'Detailed,29-2032,Diagnostic Medical Sonographers,"Make images, among others."\n'
          b"Major,29-0000,Healthcare Practitioners,\n",
       10: b"100654,Alabama A & M University,Normal,AL,35762,www.aamu.edu/,26620\n"
           b"100663,Universit\xe9,Birmingham,AL,35294-0110,-2,13820\n",
       11: b"100654,51.0910,1,3,12\n100654,51.0910,2,3,0\n100663,99,1,5,400\n",
       12: b"51.0910,Diagnostic Medical Sonography,29-2032,Diagnostic Medical Sonographers\n"
           b"51.0911,Radiologic Technology,29-2034,Radiologic Technologists\n"}
# Every form that a number, code or day has in some file, right and wrong.
VALUES = [b"1,397.7", b"-0.1", b"-0", b"13.0", b"999999999999999999", b".5", b"1e400", b"1,39",
          b'="29-2032"', b"29-2032", b"Nov-11", b"2025-08-28", b"2024-02-30", b"May 2024",
          b"2024-34", b">=239,200", b"\xef\xbb\xbfx", b"a\xcc\x81", b"\xe9t\xe9", b"\x93x\x94"]


def short(text):
    """The header and the first records, LF or not; never cut within a line."""
    return b"".join(text.splitlines(keepends=True)[:RECORDS])[:MOST]


def variants(text):
    """The forms in which spreadsheets and other systems save one file (D29)."""
    yield text
    yield text.replace(b"\n", b"\r\n")
    yield text.replace(b"\n", b"\r")
    yield text.rstrip(b"\n")
    yield text.replace(b'"', b"").replace(b",", b";")
    yield text.replace(b'"', b"").replace(b",", b"\t")
    yield b"\xef\xbb\xbf" + text.removeprefix(b"\xef\xbb\xbf")


class Corpus:
    def __init__(self, folder):
        self.folder = folder

    def add(self, harness, seed):
        folder = self.folder / harness
        folder.mkdir(parents=True, exist_ok=True)
        (folder / hashlib.sha1(seed).hexdigest()).write_bytes(seed)

    def add_csv(self, text):
        for seed in variants(short(text)):
            self.add("table", seed)
            self.add("identify", seed)

    def add_markdown(self, text):
        self.add("frontmatter", text)
        self.add("prose", text.split(b"\n---\n", 1)[-1])

    def add_catalog(self, text):
        """The header and a few entries of each part: a whole catalogue is too long to mutate."""
        header, *entries = text.split(b"\n\n")
        for first in range(0, len(entries), ENTRIES):
            part = b"\n\n".join([header, *entries[first:first + ENTRIES]])
            self.add("po", part[:MOST])
            self.add("po", part.replace(b"\n", b"\r\n")[:MOST])

    def add_file(self, path):
        add = {".csv": self.add_csv, ".md": self.add_markdown, ".po": self.add_catalog}
        add[path.suffix](path.read_bytes())


    def add_lists(self, shipped, cases):
        """A letter for what it is, then its bytes; logos from the cases, and one that lies."""
        for letter, name in (("b", "bodies.md"), ("c", "counselors.csv"), ("o", "office.md")):
            for path in [shipped / name, *sorted(cases.glob(f"*/input/{name}"))]:
                if path.is_file():
                    self.add("lists", letter.encode() + path.read_bytes()[:MOST])
        self.add("lists", COUNSELORS)
        self.add("lists", OFFICE)
        self.add("lists", CATALOGUE)
        self.add("lists", MANIFEST)
        self.add("lists", PARCELS)
        for pixels in (1, 3, 16):
            self.add("lists", b"l" + png(pixels, pixels))
            self.add("lists", b"l" + png(pixels, 4000))

    def add_folder(self, shipped):
        """One role, what it needs, and little else; again with wages by area, and in Spanish."""
        small = folder_of(shipped, KEPT)
        self.add("folder", small)
        self.add("folder", folder_of(shipped, KEPT + AREAS))
        self.add("folder", small + folder_of(shipped, SPANISH))
        self.add("folder", small + b"=== office.md\n" + OFFICE[1:] +
                 b"=== logo.png\n" + png(3, 3))


KEPT = ["releases.csv", "guides/sonography.md", "roles/pacs-administrator.md", "bodies.md",
        "bls/projections-2024-34.csv", "bls/projections-2023-33.csv",
        "bls/oews-national-2024-05.csv", "bls/oews-national-2023-05.csv", "bls/ooh-2024-34.csv",
        "soc/crosswalk-2010-2018.csv", "salary/sonography-survey-2018.csv", "bls/wage-bounds.csv",
        "bls/growth-words.csv", "bls/education-levels.csv", "bls/calendar.csv", "bls/rhythm.csv",
        "bls/big-changes.csv", "bls/growth-averages.csv"]
AREAS = ["bls/oews-states-2023-05.csv"]
SPANISH = ["words/es.po", "guides/sonography.es.md", "roles/pacs-administrator.es.md"]
CODES = (b"29-2071", b"29-9098", b"29-9021", b"29-2072", b"00-0000")
OTHER_ROLES = (b"echocardiographer", b"clinical-educator", b"diagnostic-imaging-manager")
COUNSELORS = (b"cname,email,areas,guides,formats,language\n"
              b"Ada Lovelace,ada@example.org,all,,,\n"
              b"\"Ray, Bob\",bob@example.org,U.S.;Ohio,sonography,\"pdf,xlsx\",en es\n")
OFFICE = (b"o---\nname: Office of Careers\ncontact: 555-0100\npage: https://example.org/\n"
          b"logo: logo.png\nlogo-words: A lamp\naccent: '#003366'\ntint: '#eef3f8'\npaper: a4\n"
          b"---\n")
CATALOGUE = (b"koutput,bytes,format,large_print,lang,guide,title,area,area_title,area_kind,as_of,"
             b"figures,office\n"
             b"sonography/01/sonography-01.pdf,100,pdf,no,en,sonography,Careers,01,Alabama,state,"
             b"2026-11-23,\"Growth 5%, 9%\",\n")
MANIFEST = (b"moutput,sha256,input,input_sha256\n" + b"a/a.pdf," + b"0" * 64 +
            b",roles/a.md," + b"1" * 64 + b"\n")
PARCELS = (b"pcounselor,file,sha256,former_sha256\nada-lovelace,a/a.pdf," + b"0" * 64 + b",\n")


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(pixels, claimed):
    """A picture of so many pixels a side that claims to have others."""
    rows = (b"\0" + b"\x40\x80\xc0" * pixels) * pixels
    return (b"\x89PNG\r\n\x1a\n" +
            chunk(b"IHDR", struct.pack(">IIBBBBB", claimed, claimed, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def kept_lines(name, text, filed):
    """Of figures the records of few occupations, of the list the files that are there."""
    lines = text.splitlines(keepends=True)
    if name == "releases.csv":
        names = [file.encode() for file in filed]
        kept = [line for line in lines[1:] if any(b"," + file + b"," in line for file in names)]
        return b"".join(lines[:1] + [re.sub(rb",[0-9a-f]{64}$", b",", line.rstrip(b"\n")) + b"\n"
                                     for line in kept])
    if name.startswith("bls/o") or name.startswith("bls/proj") or name.startswith("soc/"):
        return b"".join(lines[:1] + [line for line in lines[1:] if any(c in line for c in CODES)])
    if name == "words/es.po":
        return b"\n\n".join(text.split(b"\n\n")[:ENTRIES]) + b"\n"
    if name.startswith("guides/"):
        return b"".join(line for line in lines
                        if not any(line == b"  - " + role + b"\n" for role in OTHER_ROLES))
    return text


def folder_of(shipped, names):
    return b"".join(b"=== " + name.encode() + b"\n" +
                    kept_lines(name, (shipped / name).read_bytes(), names) for name in names)


def files(folder, pattern):
    """Tables and texts; some cases leave a link to itself or a file of 1 GiB."""
    return sorted(path for path in folder.glob(pattern)
                  if path.suffix in (".csv", ".md", ".po") and path.name != "README.md"
                  and path.is_file() and path.stat().st_size < 1 << 22)


def main():
    shipped, cases, found, folder = map(pathlib.Path, sys.argv[1:5])
    corpus = Corpus(folder)
    known = {path.read_bytes() for path in files(shipped, "**/*")}
    damaged = [path for path in files(cases, "*/input/**/*") if path.read_bytes() not in known]
    for path in files(shipped, "**/*") + damaged:
        corpus.add_file(path)
    for number, name in enumerate(KINDS):
        records = OWN[number] if name is None else short((shipped / name).read_bytes())
        if name is not None:
            records = records.split(b"\n", 1)[1]
        corpus.add("identify", bytes([0x80 + number]) + records)
    corpus.add_lists(shipped, cases)
    corpus.add_folder(shipped)
    for value in VALUES:
        corpus.add("values", value)
    corpus.add("values", b"\n".join(VALUES))
    for path in sorted(found.rglob("*")) if found.is_dir() else []:
        if path.is_file():
            corpus.add(path.parent.name, path.read_bytes())
    for harness in sorted(folder.iterdir()):
        print(f"{harness.name}: {sum(1 for _ in harness.iterdir())} seeds")


if __name__ == "__main__":
    main()
