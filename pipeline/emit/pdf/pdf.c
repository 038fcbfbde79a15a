#include "emit/pdf/pdf.h"

#include "emit/pdf/pdf_private.h"
#include "emit/pdf/tags.h"

/* libharu takes its memory from the arena, but asks for it without saying for which document: so
 * the arena at work is known by its thread. Nothing is given back one by one. */
static _Thread_local struct arena *pool;

static void *take(HPDF_UINT size)
{
    return arena_take(pool, size);
}

static void give_back(void *memory)
{
    (void)memory;
}

/* libharu calls this for every error; it ends the making of the document there and then. */
static void leave(HPDF_STATUS status, HPDF_STATUS detail, void *user_data)
{
    struct pdf *pdf = user_data;
    pdf->status = status;
    pdf->detail = detail;
    longjmp(pdf->frame, 1);
}

static void add_pages(struct pdf *pdf)
{
    const struct pages *pages = pdf->pages;
    pdf->paper = ARENA_ARRAY(pdf->arena, pages->count, HPDF_Page);
    for (size_t i = 0; i < pages->count; i++) {
        HPDF_Page paper = HPDF_AddPage(pdf->doc);
        HPDF_Page_SetWidth(paper, (HPDF_REAL)pages->paper_width);
        HPDF_Page_SetHeight(paper, (HPDF_REAL)pages->paper_height);
        pdf->paper[i] = paper;
        HPDF_Dict contents = ((HPDF_PageAttr)paper->attr)->contents;
        pdf_set_stream(pdf, contents, pdf_content(pdf, &pages->items[i]), PACK_WELL);
    }
}

/* A bookmark for each heading, nested as the headings are. */
static void add_bookmarks(struct pdf *pdf)
{
    enum { LEVELS = 7 };
    HPDF_Outline above[LEVELS] = {NULL};
    const struct pages *pages = pdf->pages;
    for (size_t i = 0; i < pages->heading_count; i++) {
        const struct target *heading = &pages->headings[i];
        int level = heading->level >= 1 && heading->level < LEVELS ? heading->level : 1;
        HPDF_Outline parent = NULL;
        for (int outer = level - 1; outer >= 1 && !parent; outer--) {
            parent = above[outer];
        }
        HPDF_Outline bookmark = HPDF_CreateOutline(pdf->doc, parent, "", NULL);
        pdf_set_text(pdf, bookmark, "Title", heading->name);
        pdf_set_destination(pdf, bookmark, heading);
        above[level] = bookmark;
        for (int inner = level + 1; inner < LEVELS; inner++) {
            above[inner] = NULL;
        }
    }
    HPDF_SetPageMode(pdf->doc, HPDF_PAGE_MODE_USE_OUTLINE);
}

/* Everything that calls libharu, and may not come back. */
static bool make(struct pdf *pdf, struct text *bytes)
{
    pdf->doc = HPDF_NewEx(leave, take, give_back, 0, pdf);
    if (!pdf->doc) {
        leave(HPDF_FAILD_TO_ALLOC_MEM, 0, pdf);
    }
    pdf->doc->pdf_version = HPDF_VER_17;
    add_pages(pdf);
    add_bookmarks(pdf);
    tags_write(pdf);
    pdf_describe(pdf);
    if (!pdf_embed_fonts(pdf)) {
        return false;
    }
    pdf_embed_images(pdf);
    *bytes = pdf_save(pdf);
    return true;
}

bool pdf_make(const struct pdf_order *order, struct diags *diags, struct text *bytes)
{
    struct arena *arena = order->document->arena;
    struct pdf *pdf = ARENA_NEW(arena, struct pdf);
    pdf->arena = arena;
    pdf->document = order->document;
    pdf->pages = order->pages;
    pdf->fonts = order->fonts;
    pdf->kit = order->kit;
    pdf_kit_start(pdf->kit);
    pdf->content = (struct buffer){.arena = arena};
    pdf->packed = (struct buffer){.arena = arena};
    pdf->diags = diags;
    volatile bool made = false;
    pool = arena;
    if (setjmp(pdf->frame) == 0) {
        made = make(pdf, bytes);
    } else {
        diag_error(diags, (struct place){0}, "pdf-write",
                   "the PDF could not be made: libharu error 0x%04lX, detail %lu", pdf->status,
                   pdf->detail);
        diags->machine_failed = true;
    }
    return made;
}

const char *pdf_library_version(void)
{
    return HPDF_GetVersion();
}
