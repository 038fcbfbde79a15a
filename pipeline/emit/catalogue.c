#include "emit/catalogue.h"

#include "base/csv.h"
#include "base/foreign.h"
#include "emit/said.h"
#include "emit/wording.h"
#include "read/layout.h"
#include "validate/area_code.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
    OUTPUT,
    BYTES,
    FORMAT,
    LARGE_PRINT,
    LANG,
    GUIDE,
    TITLE,
    AREA,
    AREA_TITLE,
    AREA_KIND,
    AS_OF,
    FIGURES,
    OFFICE,
    COLUMNS
};

static const struct layout_column columns[COLUMNS] = {
    [OUTPUT] = {"output", "output", true},
    [BYTES] = {"bytes", "bytes", true},
    [FORMAT] = {"format", "format", true},
    [LARGE_PRINT] = {"large_print", "largeprint", true},
    [LANG] = {"lang", "lang", true},
    [GUIDE] = {"guide", "guide", true},
    [TITLE] = {"title", "title", true},
    [AREA] = {"area", "area", true},
    [AREA_TITLE] = {"area_title", "areatitle", true},
    [AREA_KIND] = {"area_kind", "areakind", true},
    [AS_OF] = {"as_of", "asof", true},
    [FIGURES] = {"figures", "figures", true},
    [OFFICE] = {"office", "office", true},
};

static const struct layout layout = {"a catalogue of outputs", columns, COLUMNS, 0};

struct catalogue catalogue_start(struct arena *arena)
{
    return (struct catalogue){.arena = arena};
}

/* "$89,340 a year", "pay not published". */
static struct text pay_words(struct arena *arena, const struct figure *figure)
{
    struct text words = wording_figure(arena, figure);
    if (!figure_has_number(figure)) {
        /* TRANSLATORS: {1} "not published" or the like. */
        return text_fill(arena, said("pay {1}"), words);
    }
    return text_fill(
        arena, figure->unit == UNIT_DOLLARS_AN_HOUR ? said("{1} an hour") : said("{1} a year"),
        words);
}

/* A role's title without the marks that part roles and figures. */
static struct text bare_title(struct arena *arena, struct text title)
{
    struct buffer out = {.arena = arena};
    for (size_t i = 0; i < title.len; i++) {
        buffer_add_char(&out, title.at[i] == ';' || title.at[i] == ':' ? ',' : title.at[i]);
    }
    return buffer_text(&out);
}

/* "Echocardiographer: $89,340 a year, growth 13.0%; …" */
static struct text figures_words(struct arena *arena, const struct guide *guide)
{
    struct buffer out = {.arena = arena};
    for (size_t i = 0; i < guide->role_count; i++) {
        const struct guide_role *role = &guide->roles[i];
        struct text title = bare_title(arena, role->role->title);
        struct text pay = pay_words(arena, &role->figures[FIGURE_ID_SALARY].figure);
        /* TRANSLATORS: {1} a percent, or "not published" or the like. */
        struct text growth =
            text_fill(arena, said("growth {1}"),
                      wording_figure(arena, &role->figures[FIGURE_ID_GROWTH].figure));
        buffer_format(&out, "%s%.*s: %.*s, %.*s", i ? "; " : "", TEXT_ARG(title), TEXT_ARG(pay),
                      TEXT_ARG(growth));
    }
    return foreign_strip(arena, buffer_text(&out));
}

struct catalogue_row catalogue_describe(struct arena *arena, const struct guide *guide,
                                        struct text format, bool large_print)
{
    return (struct catalogue_row){.format = format,
                                  .large_print = large_print,
                                  .lang = said_id(),
                                  .guide = guide->definition->id,
                                  .title = foreign_strip(arena, guide->definition->title),
                                  .area = guide->area_code,
                                  .area_title = guide->area_title,
                                  .as_of = guide->as_of,
                                  .figures = figures_words(arena, guide),
                                  .office = guide->office ? guide->office->name : TEXT("")};
}

void catalogue_add_row(struct catalogue *catalogue, struct catalogue_row row)
{
    struct text *const texts[] = {&row.output,  &row.format, &row.lang,       &row.guide,
                                  &row.title,   &row.area,   &row.area_title, &row.as_of,
                                  &row.figures, &row.office};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        *texts[i] = text_copy(catalogue->arena, *texts[i]);
    }
    catalogue->rows =
        arena_grow(catalogue->arena, catalogue->rows, catalogue->count, sizeof *catalogue->rows);
    catalogue->rows[catalogue->count++] = row;
}

void catalogue_add(struct catalogue *catalogue, struct catalogue_row row,
                   const struct outfile *file)
{
    struct stat status;
    row.output = file->name;
    row.bytes = file->bytes;
    if (!file->bytes && stat(file->path, &status) == 0) {
        row.bytes = (size_t)status.st_size; /* it lies there already, as it would be written */
    }
    catalogue_add_row(catalogue, row);
}

/* ---- reading ---- */

/* What the program's own outputs are called: a path inside of the folder that no reader takes for
 * anything else. */
static bool is_output_name(struct text name)
{
    bool good = infile_is_inside(name) && name.at[0] != '.';
    for (size_t i = 0; good && i < name.len; i++) {
        char c = name.at[i];
        good = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               strchr("-._/", c);
        good = good && !(c == '/' && i + 1 < name.len && strchr("/.", name.at[i + 1]));
    }
    return good && name.at[name.len - 1] != '/';
}

/* "en", "es", "sonography": small letters, digits and '-'. */
static bool is_name(struct text name)
{
    for (size_t i = 0; i < name.len; i++) {
        char c = name.at[i];
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
            return false;
        }
    }
    return name.len > 0;
}

static bool is_format(struct text name)
{
    return text_is(name, "pdf") || text_is(name, "handout") || text_is(name, "xlsx") ||
           text_is(name, "json");
}

static bool is_count(struct text cell)
{
    struct decimal number;
    return decimal_parse(cell, &number) && !number.places && number.digits >= 0;
}

static bool is_yes_or_no(struct text cell)
{
    return text_is(cell, "yes") || text_is(cell, "no");
}

/* The columns whose cells have a form. */
static const struct {
    size_t column;
    bool (*is_good)(struct text cell);
} forms[] = {{OUTPUT, is_output_name},    {BYTES, is_count},      {FORMAT, is_format},
             {LARGE_PRINT, is_yes_or_no}, {LANG, is_name},        {GUIDE, is_name},
             {AREA, area_is_code},        {AS_OF, release_is_day}};

static bool check_row(const struct binding *binding, const struct record *record,
                      struct diags *diags)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        struct text cell = binding_cell(binding, record, forms[i].column);
        if (!forms[i].is_good(cell)) {
            diag_error(diags, binding_place(binding, record, forms[i].column), "catalogue-row",
                       "the %s '%.*s' is not one that 'careerguide build' writes",
                       columns[forms[i].column].name, TEXT_ARG(cell));
            diag_hint(diags, "delete the catalogue and build again");
            return false;
        }
    }
    return true;
}

static struct catalogue_row row_of(const struct binding *binding, const struct record *record)
{
    struct decimal bytes = decimal_of(0);
    decimal_parse(binding_cell(binding, record, BYTES), &bytes);
    return (struct catalogue_row){.output = binding_cell(binding, record, OUTPUT),
                                  .bytes = (size_t)bytes.digits,
                                  .format = binding_cell(binding, record, FORMAT),
                                  .large_print =
                                      text_is(binding_cell(binding, record, LARGE_PRINT), "yes"),
                                  .lang = binding_cell(binding, record, LANG),
                                  .guide = binding_cell(binding, record, GUIDE),
                                  .title = csv_bare(binding_cell(binding, record, TITLE)),
                                  .area = binding_cell(binding, record, AREA),
                                  .area_title = csv_bare(binding_cell(binding, record, AREA_TITLE)),
                                  .as_of = binding_cell(binding, record, AS_OF),
                                  .figures = csv_bare(binding_cell(binding, record, FIGURES)),
                                  .office = csv_bare(binding_cell(binding, record, OFFICE)),
                                  .place = binding_place(binding, record, OUTPUT)};
}

bool catalogue_read(struct catalogue *catalogue, const struct source *source, struct diags *diags)
{
    struct table *table = table_open(catalogue->arena, source, diags);
    struct binding binding;
    bool good = table && layout_bind(&layout, table, &binding, diags);
    bool bound = good;
    for (struct record record; bound && table_next(table, &record);) {
        if (check_row(&binding, &record, diags)) {
            catalogue_add_row(catalogue, row_of(&binding, &record));
        } else {
            good = false;
        }
    }
    good = good && table_refused(table) == 0;
    table_close(table);
    return good;
}

/* ---- keeping and writing ---- */

static int compare_outputs(const void *a, const void *b)
{
    return text_compare(*(const struct text *)a, *(const struct text *)b);
}

void catalogue_keep(struct catalogue *catalogue, const struct source *earlier,
                    const struct outfolder *folder)
{
    struct diags unread = {.arena = catalogue->arena};
    struct catalogue former = catalogue_start(catalogue->arena);
    if (earlier) {
        catalogue_read(&former, earlier, &unread);
    }
    size_t count = catalogue->count;
    struct text *known = ARENA_ARRAY(catalogue->arena, count + 1, struct text);
    for (size_t i = 0; i < count; i++) {
        known[i] = catalogue->rows[i].output;
    }
    qsort(known, count, sizeof *known, compare_outputs);
    for (size_t i = 0; i < former.count; i++) {
        struct text output = former.rows[i].output;
        if (!bsearch(&output, known, count, sizeof *known, compare_outputs) &&
            outfolder_holds(folder, output)) {
            catalogue_add_row(catalogue, former.rows[i]);
        }
    }
}

int catalogue_compare(const struct catalogue_row *a, const struct catalogue_row *b)
{
    int order = text_compare(a->guide, b->guide);
    order = order ? order : text_compare(a->area, b->area);
    order = order ? order : text_compare(a->lang, b->lang);
    return order ? order : text_compare(a->output, b->output);
}

static int compare_rows(const void *a, const void *b)
{
    return catalogue_compare(a, b);
}

static void add_row(struct buffer *csv, const struct catalogue_row *row)
{
    const struct text cells[COLUMNS] = {
        [OUTPUT] = row->output,
        [BYTES] = text_format(csv->arena, "%zu", row->bytes),
        [FORMAT] = row->format,
        [LARGE_PRINT] = row->large_print ? TEXT("yes") : TEXT("no"),
        [LANG] = row->lang,
        [GUIDE] = row->guide,
        [TITLE] = csv_harmless(csv->arena, row->title),
        [AREA] = row->area,
        [AREA_TITLE] = csv_harmless(csv->arena, row->area_title),
        [AREA_KIND] = text_of(area_kind_name(area_kind_of(row->area))),
        [AS_OF] = row->as_of,
        [FIGURES] = csv_harmless(csv->arena, row->figures),
        [OFFICE] = csv_harmless(csv->arena, row->office),
    };
    csv_add_row(csv, cells, COLUMNS);
}

bool catalogue_write(struct catalogue *catalogue, struct text name, struct outfolder *folder)
{
    struct buffer csv = {.arena = catalogue->arena};
    if (catalogue->count) {
        qsort(catalogue->rows, catalogue->count, sizeof *catalogue->rows, compare_rows);
    }
    for (size_t i = 0; i < COLUMNS; i++) {
        buffer_format(&csv, "%s%s", i ? "," : "", columns[i].name);
    }
    buffer_add_char(&csv, '\n');
    for (size_t i = 0; i < catalogue->count; i++) {
        add_row(&csv, &catalogue->rows[i]);
    }
    struct outfile *file = outfile_new(folder, name);
    return file && outfile_write_if_changed(folder, file, buffer_text(&csv));
}
