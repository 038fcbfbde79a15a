#include "emit/pdf/flow_kept.h"

#include "base/utf8.h"

#include <string.h>

struct composed {
    struct flow *flow;
    const struct passage *passage;
    const struct text_style *style;
    bool tabular;
    struct composition of;
    struct composition *kept; /* the same, as it is kept for other passages too; or NULL */
    struct node **nodes;      /* per span: its link or span of another language, once it is set */
    struct text language;     /* of every span alike; empty: the document's, or several */
};

double baseline_below(const struct text_style *style)
{
    /* Capitals are about 0.72 of the size high; they stand in the middle of their line. */
    return style->leading / 2 + style->size * 0.36;
}

static enum face face_with(enum face face, unsigned look)
{
    bool bold = face == FACE_BOLD || face == FACE_BOLD_ITALIC || (look & LOOK_BOLD);
    bool italic = face == FACE_ITALIC || face == FACE_BOLD_ITALIC || (look & LOOK_ITALIC);
    return bold ? (italic ? FACE_BOLD_ITALIC : FACE_BOLD) : (italic ? FACE_ITALIC : FACE_REGULAR);
}

static bool span_is_link(const struct span *span)
{
    return span->address.len || span->anchor.len;
}

static struct run run_of(const struct composed *composed, size_t number)
{
    const struct span *span = &composed->passage->spans[number];
    const struct style *style = composed->flow->style;
    struct run run = {.span = span,
                      .span_number = number,
                      .face = face_with(composed->style->face, span->look),
                      .ink = composed->style->ink,
                      .size = composed->style->size};
    if (span->look & LOOK_ASIDE) {
        const struct text_style *aside = &style->text[TEXT_TABLE_ASIDE];
        run.face = face_with(aside->face, span->look);
        run.size = aside->size;
        run.ink = aside->ink;
    }
    if (style->upright && (run.face == FACE_ITALIC || run.face == FACE_BOLD_ITALIC)) {
        run.face = FACE_BOLD;
    }
    if (span->look & LOOK_MARK) {
        run.rise = run.size * style->mark_rise;
        run.size *= style->mark_size;
        run.ink = INK_LINK; /* the commas between marks too: one look for the whole group */
    }
    if (span_is_link(span)) {
        run.ink = INK_LINK;
    }
    return run;
}

/* ---- composing ---- */

/* Tabs are blanks; characters that only steer line breaks stay until the lines are made. */
static struct text cleaned(struct arena *arena, struct text text)
{
    if (text_find(text, '\t', 0) == text.len && text_find(text, '\r', 0) == text.len) {
        return text;
    }
    struct buffer buffer = {.arena = arena};
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        buffer_add_char(&buffer, c == '\t' || c == '\r' ? ' ' : c);
    }
    return buffer_text(&buffer);
}

/* Whether a character only steers line breaks: soft hyphen, zero-width space, word joiner. */
static size_t steering_len(struct text text, size_t at)
{
    static const char *const steering[] = {"\xC2\xAD", "\xE2\x80\x8B", "\xE2\x81\xA0", "\n"};
    struct text rest = text_part(text, at, text.len);
    for (size_t i = 0; i < sizeof steering / sizeof *steering; i++) {
        if (text_starts(rest, steering[i])) {
            return strlen(steering[i]);
        }
    }
    return 0;
}

static bool may_steer(char c)
{
    return c == '\xC2' || c == '\xE2' || c == '\n';
}

static bool is_steered(struct text text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (may_steer(text.at[i]) && steering_len(text, i)) {
            return true;
        }
    }
    return false;
}

/* The text as it is printed: without steering characters, but with a hyphen where a line ends at a
 * soft one. */
static struct text visible(struct arena *arena, struct text text, bool line_end)
{
    struct buffer buffer = {.arena = arena};
    for (size_t i = 0; i < text.len;) {
        size_t len = steering_len(text, i);
        if (!len) {
            buffer_add_char(&buffer, text.at[i++]);
            continue;
        }
        if (line_end && i + len == text.len && text.at[i] == '\xC2') {
            buffer_add_char(&buffer, '-');
        }
        i += len;
    }
    return buffer_text(&buffer);
}

/* The language of all spans, where they have one besides the document's. */
static struct text common_language(const struct passage *passage)
{
    for (size_t i = 1; i < passage->count; i++) {
        if (!text_equal(passage->spans[i].language, passage->spans[0].language)) {
            return TEXT("");
        }
    }
    return passage->count ? passage->spans[0].language : TEXT("");
}

/* ---- measuring and breaking ---- */

static double run_width(const struct composed *composed, const struct run *run)
{
    const struct measure *measure = &composed->flow->measure;
    return measure->width(measure->self, run->face, composed->tabular, run->text) * run->size /
           1000;
}

/* The first span that reaches beyond `at`. */
static size_t span_at(const struct composed *composed, size_t at)
{
    size_t number = 0;
    while (composed->of.ends[number] <= at) {
        number++;
    }
    return number;
}

/* The stretch of span `number` between from and to, as a run. */
static struct run unmeasured(const struct composed *composed, size_t number, size_t from, size_t to,
                             bool line_end)
{
    size_t end = composed->of.ends[number] < to ? composed->of.ends[number] : to;
    struct run run = run_of(composed, number);
    run.text = text_part(composed->of.text, from, end);
    if (composed->of.steered) {
        run.text = visible(composed->flow->arena, run.text, line_end && end == to);
    }
    return run;
}

static struct run run_between(const struct composed *composed, size_t number, size_t from,
                              size_t to, bool line_end)
{
    struct run run = unmeasured(composed, number, from, to, line_end);
    run.width = run_width(composed, &run);
    return run;
}

static double width_between(const struct composed *composed, size_t from, size_t to, bool line_end)
{
    double width = 0;
    for (size_t number = from < to ? span_at(composed, from) : 0; from < to; number++) {
        width += run_between(composed, number, from, to, line_end).width;
        from = composed->of.ends[number];
    }
    return width;
}

/* Where the visible part of [from, to) ends: blanks at a line's end have no width. */
static size_t trimmed(const struct composed *composed, size_t from, size_t to)
{
    while (to > from &&
           (composed->of.text.at[to - 1] == ' ' || composed->of.text.at[to - 1] == '\n')) {
        to--;
    }
    return to;
}

static size_t next_break(const struct composed *composed, size_t from)
{
    while (from < composed->of.text.len && composed->of.breaks[from] == BREAK_NONE) {
        from++;
    }
    return from < composed->of.text.len ? from + 1 : composed->of.text.len;
}

static void add_segments(struct composed *composed)
{
    size_t most = 1;
    for (size_t i = 0; i < composed->of.text.len; i++) {
        most += composed->of.breaks[i] != BREAK_NONE;
    }
    composed->of.segments = ARENA_ARRAY(composed->flow->arena, most, struct segment);
    for (size_t at = 0; at < composed->of.text.len;) {
        struct segment segment = {.from = at, .end = next_break(composed, at)};
        segment.seen = trimmed(composed, at, segment.end);
        segment.seen_width = width_between(composed, at, segment.seen, true);
        segment.width =
            composed->of.steered
                ? width_between(composed, at, segment.end, false)
                : segment.seen_width + width_between(composed, segment.seen, segment.end, false);
        composed->of.segments[composed->of.segment_count++] = segment;
        at = segment.end;
    }
}

/* The passage's text, made ready from the beginning. */
static void compose(struct composed *composed)
{
    struct flow *flow = composed->flow;
    const struct passage *passage = composed->passage;
    struct buffer buffer = {.arena = flow->arena};
    composed->of.ends = ARENA_ARRAY(flow->arena, passage->count, size_t);
    composed->of.span_count = passage->count;
    for (size_t i = 0; i < passage->count; i++) {
        const struct span *span = &passage->spans[i];
        struct text text = cleaned(flow->arena, utf8_composed(flow->arena, span->text));
        bool steered = is_steered(text);
        struct text shown = steered ? visible(flow->arena, text, false) : text;
        flow_check_characters(flow, span, run_of(composed, i).face, shown);
        buffer_add(&buffer, text);
        composed->of.ends[i] = buffer.len;
        composed->of.steered |= steered;
    }
    composed->of.text = buffer_text(&buffer);
    composed->of.breaks = flow_breaks(flow, composed->of.text);
    add_segments(composed);
}

/* As it was made ready before, if it was. A flow that lacks characters has to report each of them,
 * and keeps nothing. */
static void compose_or_find(struct composed *composed)
{
    struct flow *flow = composed->flow;
    struct flow_kept *kept = flow->measure.kept;
    if (!kept) {
        compose(composed);
        return;
    }
    struct text key = composition_key(flow, composed->passage, composed->style, composed->tabular);
    composed->kept = composition_find(kept, key);
    if (composed->kept) {
        composed->of = *composed->kept;
        return;
    }
    compose(composed);
    if (!flow->failed) {
        composed->kept = composition_keep(kept, key, composed->of);
    }
}

struct composed *flow_compose(struct flow *flow, const struct passage *passage,
                              const struct text_style *style, bool tabular)
{
    struct composed *composed = ARENA_NEW(flow->arena, struct composed);
    *composed =
        (struct composed){.flow = flow, .passage = passage, .style = style, .tabular = tabular};
    composed->nodes = ARENA_ARRAY(flow->arena, passage->count, struct node *);
    composed->language = common_language(passage);
    compose_or_find(composed);
    return composed;
}

/* How much of a word that is wider than the measure fits on a line; at least one character. */
static size_t squeeze(const struct composed *composed, size_t from, size_t to, double measure)
{
    size_t fits = from;
    for (size_t at = from; at < to;) {
        struct text rest = text_part(composed->of.text, at, to);
        utf8_next(&rest);
        at = to - rest.len;
        if (fits > from && width_between(composed, from, at, true) > measure) {
            break;
        }
        fits = at;
    }
    return fits;
}

/* Whether the text between two places goes beyond the measure. `width` is the sum of its segments,
 * which may differ a little from the whole, by the kerning between them. */
static bool is_too_wide(const struct composed *composed, size_t from, size_t to, double width,
                        double measure)
{
    enum { DOUBTFUL = 3 }; /* points */
    if (width > measure - DOUBTFUL && width < measure + DOUBTFUL) {
        width = width_between(composed, from, to, true);
    }
    return width > measure;
}

/* The segment that holds the place, at or behind `number`. */
static size_t segment_at(const struct composed *composed, size_t place, size_t number)
{
    while (composed->of.segments[number].end <= place) {
        number++;
    }
    return number;
}

/* What is left of a segment: a word too wide for a line may have been cut. */
static struct segment rest_of(const struct composed *composed, size_t number, size_t from)
{
    struct segment rest = composed->of.segments[number];
    if (rest.from < from) {
        rest.from = from;
        rest.seen = rest.seen > from ? rest.seen : from;
        rest.seen_width = width_between(composed, from, rest.seen, true);
        rest.width = width_between(composed, from, rest.end, false);
    }
    return rest;
}

/* Where the line that starts at `from`, in the segment `number`, ends. */
static size_t line_end(const struct composed *composed, size_t from, size_t number, double measure)
{
    double width = 0;
    size_t at = from;
    for (; at < composed->of.text.len; number++) {
        struct segment segment = rest_of(composed, number, at);
        if (is_too_wide(composed, from, segment.seen, width + segment.seen_width, measure)) {
            return at > from ? at : squeeze(composed, from, segment.end, measure);
        }
        if (composed->of.breaks[segment.end - 1] == BREAK_FORCED) {
            return segment.end;
        }
        width += segment.width;
        at = segment.end;
    }
    return at;
}

/* The blank at which a line was broken stays in its text, beyond its width: whoever hears the page
 * or copies from it gets two words, not one. */
static void add_blank(const struct composed *composed, struct line *line, size_t end)
{
    struct text *text = &line->runs[line->count - 1].text;
    if (!composed->of.steered && composed->of.text.at[end] == ' ') {
        text->len++; /* there it is */
        return;
    }
    *text = text_format(composed->flow->arena, "%.*s ", TEXT_ARG(*text));
}

/* `widths` are those of its runs, or NULL. */
static struct line line_of(const struct composed *composed, size_t from, size_t to,
                           const double *widths)
{
    struct line line = {NULL, 0, 0, 0};
    size_t end = to;
    to = trimmed(composed, from, to);
    for (size_t number = from < to ? span_at(composed, from) : 0; from < to; number++) {
        struct run run = unmeasured(composed, number, from, to, true);
        run.width = widths ? widths[line.count] : run_width(composed, &run);
        line.runs = arena_grow(composed->flow->arena, line.runs, line.count, sizeof run);
        line.runs[line.count++] = run;
        line.width += run.width;
        line.mark_width = run.span->look & LOOK_MARK ? line.mark_width + run.width : 0;
        from = composed->of.ends[number];
    }
    if (line.count && to < end && end < composed->of.text.len) {
        add_blank(composed, &line, to);
    }
    return line;
}

double composed_narrowest(struct composed *composed)
{
    double narrowest = 0;
    for (size_t i = 0; i < composed->of.segment_count; i++) {
        double width = composed->of.segments[i].seen_width;
        narrowest = width > narrowest ? width : narrowest;
    }
    return narrowest;
}

static void keep_lines(const struct composed *composed, const struct line *lines,
                       struct breaking breaking)
{
    struct arena *arena = composed->flow->arena;
    for (size_t i = 0; i < breaking.line_count; i++) {
        breaking.run_count += lines[i].count;
    }
    double *widths = ARENA_ARRAY(arena, breaking.run_count, double);
    breaking.widths = widths;
    for (size_t i = 0; i < breaking.line_count; i++) {
        for (size_t j = 0; j < lines[i].count; j++) {
            *widths++ = lines[i].runs[j].width;
        }
    }
    breaking_keep(composed->flow->measure.kept, composed->kept, breaking);
}

static struct line *break_lines(const struct composed *composed, double measure, size_t *count)
{
    struct arena *arena = composed->flow->arena;
    struct line *lines = NULL;
    size_t *ends = NULL;
    size_t number = 0;
    for (size_t from = 0; from < composed->of.text.len; (*count)++) {
        number = segment_at(composed, from, number);
        size_t to = line_end(composed, from, number, measure);
        lines = arena_grow(arena, lines, *count, sizeof *lines);
        ends = arena_grow(arena, ends, *count, sizeof *ends);
        lines[*count] = line_of(composed, from, to, NULL);
        ends[*count] = to;
        from = to;
    }
    if (composed->kept) {
        keep_lines(composed, lines,
                   (struct breaking){.measure = measure, .line_count = *count, .ends = ends});
    }
    return lines;
}

struct line *composed_lines(struct composed *composed, double measure, size_t *count)
{
    const struct breaking *known = composed->kept ? breaking_find(composed->kept, measure) : NULL;
    *count = 0;
    if (!known) {
        return break_lines(composed, measure, count);
    }
    struct line *lines = ARENA_ARRAY(composed->flow->arena, known->line_count, struct line);
    const double *widths = known->widths;
    for (size_t from = 0; *count < known->line_count; (*count)++) {
        lines[*count] = line_of(composed, from, known->ends[*count], widths);
        widths += lines[*count].count;
        from = known->ends[*count];
    }
    return lines;
}

/* ---- setting ---- */

/* The node of a span that is in another language than what it stands in. */
static struct node *language_node(struct composed *composed, const struct run *run,
                                  struct node *parent)
{
    struct node **node = &composed->nodes[run->span_number];
    if (!*node) {
        *node = flow_add_node(composed->flow, parent, NODE_SPAN);
        (*node)->language = run->span->language;
    }
    return *node;
}

static struct node *link_of(struct composed *composed, const struct run *run, struct node *parent)
{
    struct flow *flow = composed->flow;
    struct node **link = &composed->nodes[run->span_number];
    if (!*link) {
        *link = flow_add_node(flow, parent, NODE_LINK);
        (*link)->language = composed->language.len ? TEXT("") : run->span->language;
        (*link)->address = run->span->address;
        (*link)->anchor = run->span->anchor;
        (*link)->purpose = run->span->purpose.len ? run->span->purpose : run->span->text;
        flow->links = arena_grow(flow->arena, flow->links, flow->link_count, sizeof(struct node *));
        flow->links[flow->link_count++] = *link;
    }
    return *link;
}

static void set_run(struct composed *composed, struct piece *piece, const struct run *run, double x,
                    double y)
{
    struct flow *flow = composed->flow;
    piece_add_mark(flow, piece,
                   (struct mark){.kind = MARK_TEXT,
                                 .x = x,
                                 .y = y + run->rise,
                                 .width = run->width,
                                 .color = flow->style->colors[run->ink],
                                 .text = run->text,
                                 .face = run->face,
                                 .tabular = composed->tabular,
                                 .size = run->size});
    /* Color alone must not tell a link from text (WCAG 1.4.1); a raised mark tells itself. */
    if (piece->node && piece->node->role == NODE_LINK && run->rise <= 0) {
        struct box underline = {x, y - run->size * 0.14, run->width, flow->style->hairline};
        piece_add_box(flow, piece, underline, run->ink);
    }
}

void composed_set(struct composed *composed, struct strip *strip, const struct line *line,
                  struct spot spot)
{
    if (composed->language.len) {
        spot.node->language = composed->language;
    }
    for (size_t i = 0; i < line->count; i++) {
        const struct run *run = &line->runs[i];
        struct node *node = spot.node;
        if (span_is_link(run->span)) {
            node = link_of(composed, run, spot.node);
        } else if (run->span->language.len && !composed->language.len) {
            node = language_node(composed, run, spot.node);
        }
        struct piece *piece = strip->count ? strip->pieces[strip->count - 1] : NULL;
        if (!piece || piece->node != node) {
            piece = strip_add_piece(composed->flow, strip, node);
        }
        set_run(composed, piece, run, spot.x, spot.y);
        spot.x += run->width;
    }
}

void composed_set_plain(struct composed *composed, struct piece *piece, const struct line *line,
                        double x, double y)
{
    for (size_t i = 0; i < line->count; i++) {
        set_run(composed, piece, &line->runs[i], x, y);
        x += line->runs[i].width;
    }
}
