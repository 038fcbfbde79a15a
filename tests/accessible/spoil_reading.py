"""Ways to spoil what a reader meets: languages, order, furniture, bookmarks, labels."""
from mutations import PARAGRAPH, spoils


@spoils("language-missing")
def no_language(m):
    del m.catalog["/Lang"]


@spoils("language-code")
def language_by_name(m):
    m.catalog["/Lang"] = "u:English"
    m.edit_metadata(rb"(<dc:language><rdf:Bag><rdf:li>)[^<]*", rb"\1English")


@spoils("language-code")
def unknown_language(m):
    m[m.plain()[0]]["/Lang"] = "u:xx-US"


@spoils("language-of-text")
def foreign_document(m):
    language = "es" if m.catalog["/Lang"].startswith("u:en") else "en"
    m.catalog["/Lang"] = "u:" + language
    m.edit_metadata(rb"(<dc:language><rdf:Bag><rdf:li>)[^<]*", rb"\1" + language.encode())


@spoils("language-of-text")
def foreign_paragraph(m):
    language = "u:es" if m.catalog["/Lang"].startswith("u:en") else "u:en"
    m[m.plain()[-1]]["/Lang"] = language


@spoils("language-of-text")
def foreign_alternative(m):
    m[m.make_figure()]["/Alt"] = "u:La línea va de la caja a los puestos que están en el nivel alto"


@spoils("reading-order")
def paragraphs_exchanged(m):
    kids = m.kids(m.document)
    first, second = [kids.index(item) for item in m.neighbours()]
    kids[first], kids[second] = kids[second], kids[first]


@spoils("reading-order")
def paragraphs_exchanged_in_content_too(m):
    kids = m.kids(m.document)
    first, second = [kids.index(item) for item in m.neighbours()]
    pieces = [m.kids(kids[at])[0] for at in (first, second)]
    m.spread_page(0)
    m.edit_page(0, rb"(/P\s*<<\s*/MCID\s+%d\s*>>\s*BDC.*?EMC\s)(.*?)"
                rb"(/P\s*<<\s*/MCID\s+%d\s*>>\s*BDC.*?EMC\s)"
                % tuple(pieces), rb"\3\2\1")
    kids[first], kids[second] = kids[second], kids[first]


@spoils("furniture-tagged")
def footers_read_as_text(m):
    """Each footer's words move into the last piece of its page's text."""
    for number in range(len(m.pages)):
        m.spread_page(number)
        m.edit_page(number, rb"EMC\s(/Artifact(?:(?!MCID).)*?/Footer[^>]*>>\s*BDC\s)"
                    rb"([^B]*)((?:BT.*?ET\s)+)EMC\s", rb"\3EMC\n\1\2EMC\n")


@spoils("artifact-text")
def text_as_decoration(m):
    m.spread_page(0)
    m.edit_page(0, rb"(BT\s.*?ET\s)(.*?EMC\s)",
                rb"\1\2/Artifact <</Type /Layout>> BDC\n\1EMC\n")


@spoils("drawing-in-text")
def drawing_in_a_paragraph(m):
    m.spread_page(0)
    m.edit_page(0, PARAGRAPH, rb"\g<1>5 5 2 2 re f\n")


@spoils("contrast")
def pale_text(m):
    m.spread_page(0)
    m.edit_page(0, PARAGRAPH[:-1] + rb".*?BT\s)", rb"\g<1>.6 .6 .6 rg\n")


@spoils("bookmarks-missing")
def no_bookmarks(m):
    del m.catalog["/Outlines"]


@spoils("bookmarks-shown")
def hidden_bookmarks(m):
    m.catalog["/PageMode"] = "/UseNone"


@spoils("bookmark-words")
def bookmark_of_other_words(m):
    m[list(m.bookmarks(m.catalog["/Outlines"]))[1]]["/Title"] = "u:Another heading"


@spoils("bookmark-level")
def flat_bookmarks(m):
    marks = list(m.bookmarks(m.catalog["/Outlines"]))
    m.nest(marks, [1] * len(marks))


@spoils("bookmark-place")
def bookmark_of_another_page(m):
    mark = m[list(m.bookmarks(m.catalog["/Outlines"]))[-1]]
    m[mark["/Dest"]][0] = m.pages[0]


@spoils("page-labels")
def no_labels(m):
    del m.catalog["/PageLabels"]


@spoils("page-label-printed")
def labels_from_two_on(m):
    m.catalog["/PageLabels"] = {"/Nums": [0, {"/S": "/D", "/St": 2}]}
