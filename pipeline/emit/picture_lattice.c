#include "emit/picture_lattice.h"

#include "emit/lattice.h"
#include "emit/said.h"

/* ---- boxes and columns ---- */

/* The number of the box where people start as these words say, made where there is none yet. */
static size_t start_box(struct arena *arena, struct lattice *lattice, const struct guide_move *move)
{
    struct text words = move->move->start;
    for (size_t i = 0; i < lattice->box_count; i++) {
        if (lattice->boxes[i].start && text_equal(lattice->boxes[i].title, words)) {
            return i;
        }
    }
    lattice->boxes = arena_grow(arena, lattice->boxes, lattice->box_count, sizeof *lattice->boxes);
    lattice->boxes[lattice->box_count] =
        (struct lattice_box){words, move->to->role->source, LEVEL_START, true};
    return lattice->box_count++;
}

/* The boxes of the roles that have a level; `numbers` tells which role has which. */
static void add_roles(struct arena *arena, const struct guide *guide, struct lattice *lattice,
                      size_t *numbers)
{
    for (size_t i = 0; i < guide->role_count; i++) {
        const struct role *role = guide->roles[i].role;
        if (!role->level) {
            continue;
        }
        numbers[i] = lattice->box_count;
        lattice->boxes =
            arena_grow(arena, lattice->boxes, lattice->box_count, sizeof *lattice->boxes);
        lattice->boxes[lattice->box_count++] =
            (struct lattice_box){role->title, role->source, (size_t)role->level, false};
    }
}

/* How many boxes of a level there are; only those of roles, or all. */
static size_t boxes_of(const struct lattice *lattice, size_t level, bool roles_only)
{
    size_t count = 0;
    for (size_t i = 0; i < lattice->box_count; i++) {
        const struct lattice_box *box = &lattice->boxes[i];
        count += box->column == level && !(roles_only && box->start);
    }
    return count;
}

static struct text head_of(struct arena *arena, const struct lattice *lattice, size_t level)
{
    return boxes_of(lattice, level, true)
               ? text_fill(arena, said("Level {1}"), text_number(arena, level))
               : said("Start");
}

/* Levels become columns; those that no box has are left out. */
static void number_columns(struct arena *arena, struct lattice *lattice)
{
    size_t columns[LEVEL_HIGHEST + 1] = {0};
    lattice->heads = ARENA_ARRAY(arena, LEVEL_HIGHEST, struct text);
    for (size_t level = LEVEL_START; level <= LEVEL_HIGHEST; level++) {
        if (boxes_of(lattice, level, false)) {
            columns[level] = lattice->column_count;
            lattice->heads[lattice->column_count++] = head_of(arena, lattice, level);
        }
    }
    for (size_t i = 0; i < lattice->box_count; i++) {
        lattice->boxes[i].column = columns[lattice->boxes[i].column];
    }
}

static struct lattice *lattice_of(struct arena *arena, const struct guide *guide)
{
    struct lattice *lattice = ARENA_NEW(arena, struct lattice);
    size_t *numbers = ARENA_ARRAY(arena, guide->role_count + 1, size_t);
    add_roles(arena, guide, lattice, numbers);
    lattice->arrows = ARENA_ARRAY(arena, guide->move_count + 1, struct lattice_arrow);
    for (size_t i = 0; i < guide->move_count; i++) {
        const struct guide_move *move = &guide->moves[i];
        lattice->arrows[lattice->arrow_count++] = (struct lattice_arrow){
            .from =
                move->from ? numbers[move->from - guide->roles] : start_box(arena, lattice, move),
            .to = numbers[move->to - guide->roles],
            .lateral = move->lateral,
            .words = move->move->needs,
            .source = move->to->role->source,
        };
    }
    number_columns(arena, lattice);
    return lattice;
}

static bool draw(struct drawing *drawing, const void *matter)
{
    return lattice_draw(drawing, matter);
}

/* ---- the same in words ---- */

static void add_sentence(struct buffer *out, struct text sentence)
{
    buffer_format(out, "%s%.*s", out->len ? "\n" : "", TEXT_ARG(sentence));
}

/* "Level 2: Echocardiographer, PACS administrator." */
static void add_columns(struct buffer *out, const struct lattice *lattice)
{
    for (size_t column = 0; column < lattice->column_count; column++) {
        struct buffer names = {.arena = out->arena};
        for (size_t i = 0; i < lattice->box_count; i++) {
            const struct lattice_box *box = &lattice->boxes[i];
            if (box->column == column) {
                buffer_format(&names, "%s%.*s", names.len ? ", " : "", TEXT_ARG(box->title));
            }
        }
        add_sentence(out, text_fill(out->arena, TEXT("{1}: {2}."), lattice->heads[column],
                                    buffer_text(&names)));
    }
}

static struct text words_of(struct arena *arena, const struct lattice *lattice)
{
    struct buffer out = {.arena = arena};
    add_columns(&out, lattice);
    for (size_t i = 0; i < lattice->arrow_count; i++) {
        const struct lattice_arrow *arrow = &lattice->arrows[i];
        /* TRANSLATORS: {1} and {2} roles, {3} education or experience. */
        struct text pattern = arrow->lateral
                                  ? said("Lateral move from {1} to {2}; it asks for: {3}.")
                                  : said("Advancement from {1} to {2}; it asks for: {3}.");
        add_sentence(&out, text_fill(arena, pattern, lattice->boxes[arrow->from].title,
                                     lattice->boxes[arrow->to].title, arrow->words));
    }
    return buffer_text(&out);
}

bool picture_lattice(struct arena *arena, const struct guide *guide, struct picture *picture)
{
    if (!guide->move_count) {
        return false;
    }
    struct lattice *lattice = lattice_of(arena, guide);
    *picture =
        (struct picture){.draw = draw, .matter = lattice, .instead = words_of(arena, lattice)};
    return true;
}
