#include "emit/pdf/press.h"

#include "emit/pdf/flow.h"
#include "emit/pdf/pdf.h"

struct press {
    struct fonts *fonts;
    struct pdf_kit *kit;
    struct flow_kept *kept;
};

struct press *press_open(struct arena *arena, struct diags *diags)
{
    struct press *press = ARENA_NEW(arena, struct press);
    press->fonts = fonts_open(arena, CAREERGUIDE_FONT_FOLDER, diags);
    if (!press->fonts) {
        return NULL;
    }
    press->kit = pdf_kit_open(arena);
    press->kept = flow_kept_open(arena);
    return press;
}

void press_close(struct press *press)
{
    if (press) {
        fonts_close(press->fonts);
        pdf_kit_close(press->kit);
        flow_kept_close(press->kept);
    }
}

/* ---- the fonts, as the flow stage asks for them ---- */

static int measure_width(void *self, enum face face, bool tabular, struct text text)
{
    return fontset_width(self, (struct setting){face, tabular}, text);
}

static size_t measure_missing_at(void *self, enum face face, struct text text)
{
    return fontset_missing_at(self, (struct setting){face, false}, text);
}

bool press_print(struct press *press, const struct document *document, const struct style *style,
                 struct diags *diags, struct text *bytes)
{
    struct fontset *set = fontset_open(document->arena, press->fonts);
    struct measure measure = {set, measure_width, measure_missing_at, press->kept};
    const struct pages *pages = flow_pages(document, style, measure, diags);
    if (pages && document->most_pages && pages->count > document->most_pages) {
        diag_warning(diags, (struct place){0}, "print-long", "'%.*s' takes %zu pages, not %zu",
                     TEXT_ARG(document->title), pages->count, document->most_pages);
        diag_hint(diags, "shorten the introduction, the roles' summaries or the reasons");
    }
    bool made =
        pages && pdf_make(&(struct pdf_order){document, pages, set, press->kit}, diags, bytes);
    fontset_close(set);
    return made;
}
