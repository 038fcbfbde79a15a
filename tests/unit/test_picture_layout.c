/* What a reader of the report's pictures would notice: words that lie over each other or over a
 * line, run over an edge or are too small to read, an arrow through a box, a bar that ends at a
 * bound, a figure that is drawn though nobody published it. Letters are half as wide as high here,
 * so that the tests know no font; the pictures are drawn for letter, for A4 and in large print. */
#include "machine.h"
#include "support.h"

#include "base/utf8.h"
#include "emit/lattice.h"
#include "emit/pdf/drawing.h"
#include "emit/picture_growth.h"
#include "emit/picture_lattice.h"
#include "emit/picture_wages.h"

#include <math.h>
#include <string.h>

/* ---- papers ---- */

static const struct style *const styles[] = {&style_letter, &style_a4, &style_handout,
                                             &style_large_print};
enum { PAPERS = sizeof styles / sizeof *styles };

static struct drawing drawing_on(struct trial *trial, size_t paper)
{
    const struct style *style = styles[paper];
    return (struct drawing){.arena = &trial->arena,
                            .style = style,
                            .measure = machine,
                            .width = style->paper_width - style->left - style->right};
}

/* ---- what lies where ---- */

struct extent {
    double left, top, right, bottom;
};

static struct extent area_of(const struct shape *shape)
{
    double thick = shape->kind == SHAPE_LINE ? shape->thickness / 2 : 0;
    bool upright = fabs(shape->from.x - shape->to.x) < 0.01; /* a line ends where it ends */
    double aside = upright ? thick : 0, up = upright ? 0 : thick;
    struct extent area = {
        fmin(shape->from.x, shape->to.x) - aside, fmin(shape->from.y, shape->to.y) - up,
        fmax(shape->from.x, shape->to.x) + aside, fmax(shape->from.y, shape->to.y) + up};
    if (shape->kind == SHAPE_TEXT) {
        area.top = shape->from.y - shape->size * 0.72;
        area.bottom = shape->from.y + shape->size * 0.2;
    }
    return area;
}

static bool touches(struct extent a, struct extent b)
{
    return a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 &&
           b.top < a.bottom - 0.01;
}

static bool lies_in(struct extent inner, struct extent outer)
{
    return inner.left >= outer.left - 0.01 && inner.right <= outer.right + 0.01 &&
           inner.top >= outer.top - 0.01 && inner.bottom <= outer.bottom + 0.01;
}

/* Whether a line, of which any slope is drawn, runs through an area. */
static bool runs_through(const struct shape *line, struct extent area)
{
    enum { STEPS = 400 };
    for (int i = 0; i <= STEPS; i++) {
        double x = line->from.x + (line->to.x - line->from.x) * i / STEPS;
        double y = line->from.y + (line->to.y - line->from.y) * i / STEPS;
        if (x > area.left + 0.3 && x < area.right - 0.3 && y > area.top + 0.3 &&
            y < area.bottom - 0.3) {
            return true;
        }
    }
    return false;
}

static void assert_text_is_free(const struct drawing *drawing, size_t number)
{
    const struct shape *text = &drawing->shapes[number];
    struct extent own = area_of(text);
    for (size_t i = 0; i < drawing->count; i++) {
        const struct shape *other = &drawing->shapes[i];
        struct extent area = area_of(other);
        bool over = i != number && touches(own, area);
        if (other->kind == SHAPE_LINE) {
            over = runs_through(other, own);
        }
        bool ground = other->kind == SHAPE_BOX && i < number && lies_in(own, area);
        if (over && !ground) {
            fail_msg("'%.*s' lies over shape %zu of kind %d ('%.*s')", TEXT_ARG(text->text), i,
                     (int)other->kind, TEXT_ARG(other->text));
        }
    }
}

static void assert_legible(const struct drawing *drawing)
{
    const struct extent all = {0, 0, drawing->width, drawing->height};
    assert_true(drawing->count > 0);
    for (size_t i = 0; i < drawing->count; i++) {
        const struct shape *shape = &drawing->shapes[i];
        if (!lies_in(area_of(shape), all)) {
            struct extent area = area_of(shape);
            fail_msg("shape %zu ('%.*s') runs over an edge: %.1f–%.1f of %.1f, %.1f–%.1f of %.1f",
                     i, TEXT_ARG(shape->text), area.left, area.right, all.right, area.top,
                     area.bottom, all.bottom);
        }
        if (shape->kind == SHAPE_TEXT) {
            assert_true(shape->size >= drawing->style->smallest - 1e-9);
            assert_text_is_free(drawing, i);
        }
    }
}

static size_t count_text(const struct drawing *drawing, const char *words)
{
    size_t count = 0;
    for (size_t i = 0; i < drawing->count; i++) {
        count += text_is(drawing->shapes[i].text, words);
    }
    return count;
}

static const struct shape *text_shape(const struct drawing *drawing, const char *words)
{
    for (size_t i = 0; i < drawing->count; i++) {
        if (text_is(drawing->shapes[i].text, words)) {
            return &drawing->shapes[i];
        }
    }
    fail_msg("there is no '%s'", words);
    return NULL;
}

static size_t count_kind(const struct drawing *drawing, enum shape_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < drawing->count; i++) {
        count += drawing->shapes[i].kind == kind;
    }
    return count;
}

/* The widest filled shape in an ink. */
static struct extent widest_box(const struct drawing *drawing, enum ink ink)
{
    struct extent widest = {0};
    for (size_t i = 0; i < drawing->count; i++) {
        struct extent area = area_of(&drawing->shapes[i]);
        bool is = drawing->shapes[i].kind == SHAPE_BOX && drawing->shapes[i].ink == ink;
        widest = is && area.right - area.left > widest.right - widest.left ? area : widest;
    }
    return widest;
}

/* Draws on all papers; the last one drawn is that of letter. */
static struct drawing drawn(struct trial *trial, const struct picture *picture)
{
    struct drawing drawing = {0};
    for (size_t paper = PAPERS; paper-- > 0;) {
        drawing = drawing_on(trial, paper);
        assert_true(picture->draw(&drawing, picture->matter));
        assert_legible(&drawing);
    }
    return drawing;
}

/* ---- guides ---- */

static struct guide *guide_new(struct trial *trial, size_t roles)
{
    static const char *const titles[] = {"Echocardiographer",
                                         "PACS administrator",
                                         "Clinical educator",
                                         "Diagnostic imaging manager",
                                         "Nurse",
                                         "Radiation therapist",
                                         "Vascular technologist",
                                         "Director of imaging services",
                                         "Teacher",
                                         "Aide"};
    struct guide *guide = ARENA_NEW(&trial->arena, struct guide);
    guide->role_count = roles;
    guide->roles = ARENA_ARRAY(&trial->arena, roles + 1, struct guide_role);
    for (size_t i = 0; i < roles; i++) {
        struct role *role = ARENA_NEW(&trial->arena, struct role);
        role->title = text_of(titles[i % 10]);
        role->id = text_format(&trial->arena, "role-%zu", i);
        guide->roles[i].role = role;
        for (int id = 0; id < FIGURE_IDS; id++) {
            guide->roles[i].figures[id].figure.unit = figure_id_unit((enum figure_id)id);
        }
    }
    return guide;
}

static void put(struct guide *guide, size_t role, enum figure_id id, const char *number)
{
    struct figure *figure = &guide->roles[role].figures[id].figure;
    bool bound = *number == '#';
    figure->state = *number == '*' ? FIGURE_WITHHELD : bound ? FIGURE_AT_LEAST : FIGURE_VALUE;
    if (*number != '*') {
        assert_true(decimal_parse(text_of(bound ? number + 1 : number), &figure->value));
    }
}

/* "64760 78080 89340 103630 123170" as the five percentiles, "#239200" a bound, "*" withheld. */
static void put_wages(struct guide *guide, size_t role, bool hourly, const char *numbers)
{
    static const enum figure_id ids[2][5] = {
        {FIGURE_ID_WAGE_ANNUAL_P10, FIGURE_ID_WAGE_ANNUAL_P25, FIGURE_ID_WAGE_ANNUAL_MEDIAN,
         FIGURE_ID_WAGE_ANNUAL_P75, FIGURE_ID_WAGE_ANNUAL_P90},
        {FIGURE_ID_WAGE_HOURLY_P10, FIGURE_ID_WAGE_HOURLY_P25, FIGURE_ID_WAGE_HOURLY_MEDIAN,
         FIGURE_ID_WAGE_HOURLY_P75, FIGURE_ID_WAGE_HOURLY_P90}};
    struct text rest = text_of(numbers);
    for (size_t i = 0; i < 5; i++) {
        char number[16] = "";
        struct text word = text_cut(&rest, ' ');
        assert_true(word.len < sizeof number);
        memcpy(number, word.at, word.len);
        put(guide, role, ids[hourly][i], number);
    }
}

/* ---- wages ---- */

static struct drawing compared(struct trial *trial, const struct guide *guide)
{
    struct picture picture;
    assert_true(picture_wages_compared(&trial->arena, guide, &picture));
    return drawn(trial, &picture);
}

static void test_wages_stand_on_one_scale(void **state)
{
    struct trial *trial = *state;
    struct guide *guide = guide_new(trial, 4);
    put_wages(guide, 0, false, "64760 78080 89340 103630 123170");
    put_wages(guide, 1, false, "39120 48400 67310 92410 112130");
    put_wages(guide, 2, false, "51760 74400 105620 176090 #239200");
    put_wages(guide, 3, false, "69680 88560 117960 162420 219080");
    struct drawing drawing = compared(trial, guide);
    const struct shape *low = text_shape(&drawing, "$64,760");
    const struct shape *high = text_shape(&drawing, "$112,130");
    assert_true(low->to.x < high->from.x);
    assert_int_equal(count_text(&drawing, "$200,000"), 1);
    assert_int_equal(count_text(&drawing, "$250,000"), 0); /* beyond what anybody earns */
    assert_int_equal(count_text(&drawing, "per year"), 1);
    assert_int_equal(count_text(&drawing, "$0"), 1);
}

/* The bar goes on: an arrow, no cap, and the words say at least. */
static void test_a_bound_is_drawn_as_going_on(void **state)
{
    struct trial *trial = *state;
    struct guide *guide = guide_new(trial, 1);
    put_wages(guide, 0, false, "51760 74400 105620 176090 #239200");
    struct picture picture;
    assert_true(picture_wages(&trial->arena, guide, &guide->roles[0], &picture));
    struct drawing drawing = drawn(trial, &picture);
    assert_int_equal(count_text(&drawing, "90th percentile: at least $239,200"), 1);
    assert_int_equal(count_text(&drawing, "10th percentile: $51,760"), 1);
    assert_int_equal(count_text(&drawing, "Median: $105,620"), 1);
    assert_int_equal(count_kind(&drawing, SHAPE_HEAD), 1);
    assert_text(picture.instead,
                "Wages of the role Echocardiographer, per year: 10th percentile $51,760, 25th "
                "percentile $74,400, median $105,620, 75th percentile $176,090, 90th percentile at "
                "least $239,200.");
    put_wages(guide, 0, false, "#239200 #239200 #239200 #239200 #239200");
    assert_true(picture_wages(&trial->arena, guide, &guide->roles[0], &picture));
    drawing = drawn(trial, &picture);
    assert_int_equal(count_text(&drawing, "Median: at least $239,200"), 1);
    assert_true(widest_box(&drawing, INK_PAPER).right <= 0);  /* no mark at a median that is none */
    assert_true(widest_box(&drawing, INK_ACCENT).right <= 0); /* and no bar */
}

static void test_what_is_withheld_is_said_and_not_drawn(void **state)
{
    struct trial *trial = *state;
    struct guide *guide = guide_new(trial, 2);
    put_wages(guide, 0, false, "* 78080 89340 * *");
    put_wages(guide, 1, false, "64760 78080 89340 103630 123170");
    struct drawing drawing = compared(trial, guide);
    assert_int_equal(count_text(&drawing, "10th percentile: not published"), 1);
    assert_int_equal(count_text(&drawing, "90th percentile: not published"), 1);
    double bar = widest_box(&drawing, INK_ACCENT).right;
    assert_true(text_shape(&drawing, "90th percentile: not published")->from.x < bar);
    put_wages(guide, 0, false, "* * * * *");
    drawing = compared(trial, guide);
    assert_int_equal(count_text(&drawing, "not published"), 1);
    struct picture picture;
    assert_false(picture_wages(&trial->arena, guide, &guide->roles[0], &picture));
    put_wages(guide, 1, false, "* * * * *");
    assert_false(picture_wages_compared(&trial->arena, guide, &picture));
}

/* Neither is made of the other, and no axis has both. */
static void test_hourly_pay_stands_on_a_scale_of_its_own(void **state)
{
    struct trial *trial = *state;
    struct guide *guide = guide_new(trial, 2);
    put_wages(guide, 0, true, "15.10 19.00 28.90 60.00 #115.00");
    put_wages(guide, 1, false, "64760 78080 89340 103630 123170");
    put_wages(guide, 1, true, "31.13 37.54 42.95 49.82 59.22");
    struct drawing drawing = compared(trial, guide);
    assert_int_equal(count_text(&drawing, "$15.10"), 1);
    assert_int_equal(count_text(&drawing, "at least $115.00"), 1);
    assert_int_equal(count_text(&drawing, "per hour"), 1);
    assert_int_equal(count_text(&drawing, "per year"), 1);
    assert_int_equal(count_text(&drawing, "$31.13"), 0);
    assert_true(text_shape(&drawing, "$15.10")->from.y > text_shape(&drawing, "per year")->from.y);
}

static void test_ten_roles_with_low_and_high_wages(void **state)
{
    struct trial *trial = *state;
    struct guide *guide = guide_new(trial, 10);
    for (size_t i = 0; i < guide->role_count; i++) {
        put_wages(guide, i, false,
                  i % 3 == 0   ? "15080 18000 20000 21000 22000"
                  : i % 3 == 1 ? "120000 150000 200000 #239200 #239200"
                               : "100000 100000 100000 100000 100000");
    }
    struct drawing drawing = compared(trial, guide);
    assert_int_equal(count_text(&drawing, "$15,080"), 4);
}

/* ---- growth ---- */

static struct drawing growing(struct trial *trial, const struct guide *guide)
{
    struct picture picture;
    assert_true(picture_growth(&trial->arena, guide, &picture));
    return drawn(trial, &picture);
}

static void put_average(struct guide *guide, const char *number)
{
    guide->average_growth.figure = (struct figure){.state = FIGURE_VALUE, .unit = UNIT_PERCENT};
    assert_true(decimal_parse(text_of(number), &guide->average_growth.figure.value));
}

static void test_growth_beside_the_average(void **state)
{
    struct trial *trial = *state;
    struct guide *guide = guide_new(trial, 3);
    put(guide, 0, FIGURE_ID_GROWTH, "13.0");
    put(guide, 1, FIGURE_ID_GROWTH, "2.9"); /* its figure would lie on the line */
    put(guide, 2, FIGURE_ID_GROWTH, "0.0");
    put_average(guide, "3.1");
    struct picture picture;
    assert_true(picture_growth(&trial->arena, guide, &picture));
    struct drawing drawing = drawn(trial, &picture);
    assert_int_equal(count_text(&drawing, "All occupations: 3.1%"), 1);
    assert_int_equal(count_kind(&drawing, SHAPE_LINE), 2); /* the line and its light edge */
    assert_text(picture.instead,
                "Growth of the role Echocardiographer: 13.0%. Growth of the role PACS "
                "administrator: 2.9%. Growth of the role Clinical educator: 0.0%. Growth of all "
                "occupations together: 3.1%.");
    guide->average_growth.figure.state = FIGURE_ABSENT;
    drawing = growing(trial, guide);
    assert_int_equal(count_kind(&drawing, SHAPE_LINE), 0);
}

static void test_jobs_that_are_lost_go_to_the_left(void **state)
{
    struct trial *trial = *state;
    struct guide *guide = guide_new(trial, 3);
    put(guide, 0, FIGURE_ID_GROWTH, "-12.5");
    put(guide, 1, FIGURE_ID_GROWTH, "4.0");
    put_average(guide, "3.1");
    struct drawing drawing = growing(trial, guide);
    struct extent lost = widest_box(&drawing, INK_ACCENT);
    const struct shape *figure = text_shape(&drawing, "−12.5%");
    struct extent zero = widest_box(&drawing, INK_MUTED);
    assert_true(lost.right <= figure->from.x);
    assert_true(fabs(lost.right - (zero.left + zero.right) / 2) < 0.01);
    assert_true(text_shape(&drawing, "4.0%")->from.x > lost.right + 5);
    assert_int_equal(count_text(&drawing, "not available"), 1);
    put(guide, 1, FIGURE_ID_GROWTH, "-3.0");
    put_average(guide, "-0.5");
    growing(trial, guide);
    guide = guide_new(trial, 1);
    put(guide, 0, FIGURE_ID_GROWTH, "-0.1");
    growing(trial, guide);
    struct picture picture;
    assert_false(picture_growth(&trial->arena, guide_new(trial, 2), &picture));
}

/* ---- the lattice ---- */

static void add_move(struct trial *trial, struct guide *guide, size_t from, size_t to,
                     const char *needs)
{
    struct move *move = ARENA_NEW(&trial->arena, struct move);
    struct role *role = (struct role *)guide->roles[to].role;
    bool start = from >= guide->role_count;
    move->needs = text_of(needs);
    move->start = start ? TEXT("Sonographer") : TEXT("");
    guide->moves = arena_grow(&trial->arena, guide->moves, guide->move_count, sizeof *guide->moves);
    guide->moves[guide->move_count++] =
        (struct guide_move){start ? NULL : &guide->roles[from], &guide->roles[to],
                            !start && guide->roles[from].role->level == role->level, move};
}

static void set_level(struct guide *guide, size_t role, int level)
{
    ((struct role *)guide->roles[role].role)->level = level;
}

/* Whether any arrow runs through a box that has a title, between its edges. */
static void assert_no_arrow_crosses_a_box(const struct drawing *drawing)
{
    for (size_t i = 0; i < drawing->count; i++) {
        const struct shape *box = &drawing->shapes[i];
        for (size_t j = 0; box->kind == SHAPE_BOX && j < drawing->count; j++) {
            const struct shape *line = &drawing->shapes[j];
            if (line->kind == SHAPE_LINE && runs_through(line, area_of(box))) {
                fail_msg("line %zu runs through box %zu", j, i);
            }
        }
    }
}

/* Two lateral moves that ran up or down in one line would look like one. */
static void assert_dotted_lines_are_apart(const struct drawing *drawing)
{
    for (size_t i = 0; i < drawing->count; i++) {
        const struct shape *a = &drawing->shapes[i];
        bool dotted = a->kind == SHAPE_LINE && a->stroke == STROKE_DOTTED;
        for (size_t j = 0; dotted && fabs(a->from.x - a->to.x) < 0.01 && j < i; j++) {
            const struct shape *b = &drawing->shapes[j];
            bool upright = b->kind == SHAPE_LINE && b->stroke == STROKE_DOTTED &&
                           fabs(b->from.x - b->to.x) < 0.01;
            assert_false(upright && touches(area_of(a), area_of(b)));
        }
    }
}

static void test_the_lattice_of_four_roles(void **state)
{
    static const int levels[] = {2, 2, 3, 3};
    static const char *const needs[] = {"Echocardiography certification", "Certification",
                                        "Master's degree",
                                        "Bachelor's degree and experience as a sonographer"};
    struct trial *trial = *state;
    struct guide *guide = guide_new(trial, 4);
    for (size_t i = 0; i < 4; i++) {
        set_level(guide, i, levels[i]);
        add_move(trial, guide, 4, i, needs[i]);
    }
    add_move(trial, guide, 0, 1, "A course");
    struct picture picture;
    assert_true(picture_lattice(&trial->arena, guide, &picture));
    struct drawing drawing = drawing_on(trial, 0);
    assert_true(picture.draw(&drawing, picture.matter));
    assert_legible(&drawing);
    assert_no_arrow_crosses_a_box(&drawing);
    assert_int_equal(count_kind(&drawing, SHAPE_HEAD), 5);
    size_t dotted = 0;
    for (size_t i = 0; i < drawing.count; i++) {
        dotted += drawing.shapes[i].kind == SHAPE_LINE && drawing.shapes[i].stroke == STROKE_DOTTED;
    }
    assert_int_equal(dotted, 4);
    assert_int_equal(count_text(&drawing, "Start"), 1);
    assert_true(text_shape(&drawing, "Level 2")->from.x < text_shape(&drawing, "Level 3")->from.x);
    assert_text(picture.instead,
                "Start: Sonographer.\n"
                "Level 2: Echocardiographer, PACS administrator.\n"
                "Level 3: Clinical educator, Diagnostic imaging manager.\n"
                "Advancement from Sonographer to Echocardiographer; it asks for: Echocardiography "
                "certification.\n"
                "Advancement from Sonographer to PACS administrator; it asks for: Certification.\n"
                "Advancement from Sonographer to Clinical educator; it asks for: Master's "
                "degree.\n"
                "Advancement from Sonographer to Diagnostic imaging manager; it asks for: "
                "Bachelor's degree and experience as a sonographer.\n"
                "Lateral move from Echocardiographer to PACS administrator; it asks for: A "
                "course.");
    assert_false(picture_lattice(&trial->arena, guide_new(trial, 2), &picture));
}

/* The same numbers on every machine. */
static unsigned next_random(unsigned *seed)
{
    *seed = *seed * 1103515245U + 12345U;
    return *seed >> 16 & 0x7FFF;
}

static struct guide *random_guide(struct trial *trial, unsigned seed)
{
    static const char *const needs[] = {"Certification", "Bachelor's degree",
                                        "Master's degree and two years of experience",
                                        "Two examinations", "Five years of practice"};
    struct guide *guide = guide_new(trial, 2 + next_random(&seed) % 9);
    unsigned levels = 2 + next_random(&seed) % 3;
    for (size_t i = 0; i < guide->role_count; i++) {
        set_level(guide, i, (int)(1 + next_random(&seed) % levels));
        if (guide->roles[i].role->level > 1 && next_random(&seed) % 2) {
            add_move(trial, guide, guide->role_count, i, needs[next_random(&seed) % 5]);
        }
    }
    for (size_t i = 0; i < guide->role_count; i++) {
        for (size_t j = 0; j < guide->role_count; j++) {
            bool up = guide->roles[i].role->level <= guide->roles[j].role->level;
            if (i != j && up && next_random(&seed) % 5 == 0) {
                add_move(trial, guide, i, j, needs[next_random(&seed) % 5]);
            }
        }
    }
    return guide;
}

/* Of any shape: what is drawn can be read, and most can be drawn. */
static void test_lattices_of_any_shape(void **state)
{
    enum { LATTICES = 300 };
    size_t drawings = 0, pictures = 0;
    for (unsigned seed = 1; seed <= LATTICES; seed++) {
        struct trial *trial = *state;
        struct picture picture;
        if (!picture_lattice(&trial->arena, random_guide(trial, seed), &picture)) {
            continue;
        }
        for (size_t paper = 0; paper < PAPERS; paper++) {
            struct drawing drawing = drawing_on(trial, paper);
            bool done = picture.draw(&drawing, picture.matter);
            pictures += paper == 0;
            drawings += paper == 0 && done;
            if (done) {
                assert_legible(&drawing);
                assert_no_arrow_crosses_a_box(&drawing);
                assert_dotted_lines_are_apart(&drawing);
            }
        }
    }
    assert_true(pictures > LATTICES * 9 / 10);
    print_message("%zu of %zu lattices drawn on letter\n", drawings, pictures);
    assert_true(drawings > pictures * 3 / 4);
}

/* Nine levels side by side have no room: no picture rather than one that nobody can read. */
static void test_a_lattice_without_room_is_not_drawn(void **state)
{
    struct trial *trial = *state;
    struct guide *guide = guide_new(trial, 9);
    for (size_t i = 0; i < 9; i++) {
        set_level(guide, i, (int)i + 1);
    }
    for (size_t i = 1; i < 9; i++) {
        add_move(trial, guide, i - 1, i, "Certification");
    }
    struct picture picture;
    assert_true(picture_lattice(&trial->arena, guide, &picture));
    struct drawing drawing = drawing_on(trial, 0);
    assert_false(picture.draw(&drawing, picture.matter));
}

/* Twenty-five arrows into five boxes are higher than a page. */
static void test_a_lattice_higher_than_a_page_is_not_drawn(void **state)
{
    struct trial *trial = *state;
    struct guide *guide = guide_new(trial, 10);
    for (size_t i = 0; i < 10; i++) {
        set_level(guide, i, i < 5 ? 1 : 2);
    }
    for (size_t i = 0; i < 25; i++) {
        add_move(trial, guide, i % 5, 5 + i / 5,
                 "Bachelor's degree, a certification and at least five years of experience in the "
                 "work, two of them as a lead");
    }
    struct picture picture;
    assert_true(picture_lattice(&trial->arena, guide, &picture));
    struct drawing drawing = drawing_on(trial, 0);
    assert_false(picture.draw(&drawing, picture.matter));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_wages_stand_on_one_scale),
        TRIAL(test_a_bound_is_drawn_as_going_on),
        TRIAL(test_what_is_withheld_is_said_and_not_drawn),
        TRIAL(test_hourly_pay_stands_on_a_scale_of_its_own),
        TRIAL(test_ten_roles_with_low_and_high_wages),
        TRIAL(test_growth_beside_the_average),
        TRIAL(test_jobs_that_are_lost_go_to_the_left),
        TRIAL(test_the_lattice_of_four_roles),
        TRIAL(test_lattices_of_any_shape),
        TRIAL(test_a_lattice_without_room_is_not_drawn),
        TRIAL(test_a_lattice_higher_than_a_page_is_not_drawn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
