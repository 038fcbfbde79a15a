#include "emit/identity_text.h"

#include <string.h>

void identity_add_line(struct buffer *out, const char *name, struct text value)
{
    buffer_format(out, "  %-9s %.*s\n", name, TEXT_ARG(value));
}

static void add_missing(struct buffer *out, const struct identity *identity)
{
    for (size_t i = 0; i < identity->missing_count; i++) {
        struct text code = soc_text(out->arena, identity->missing[i].code);
        identity_add_line(out, "missing",
                          text_format(out->arena, "%.*s, which role '%.*s' asks for",
                                      TEXT_ARG(code), TEXT_ARG(identity->missing[i].role->id)));
    }
}

void identity_add_text(struct buffer *out, const char *path, const struct identity *identity)
{
    struct arena *arena = out->arena;
    const struct release *release = identity->release;
    const struct account *account = &identity->account;
    buffer_format(out, "%s\n", path);
    identity_add_line(out, "kind", text_of(release_kind_name(identity->kind)));
    if (release->period.len) {
        identity_add_line(out, "period",
                          text_format(arena, "%.*s, by %.*s", TEXT_ARG(release->period),
                                      TEXT_ARG(identity->period_from)));
    }
    if (identity->wage_year) {
        identity_add_line(out, "wages", text_format(arena, "of %d", identity->wage_year));
    }
    if (identity->has_edition) {
        identity_add_line(out, "codes", text_of(soc_edition_name(identity->edition)));
    }
    if (identity->areas) {
        identity_add_line(out, "areas", text_format(arena, "%zu", identity->areas));
    }
    identity_add_line(
        out, "records",
        text_format(arena, "%zu, %zu of them refused", account->records, account->refused));
    struct text markers = account_markers(arena, account);
    if (markers.len) {
        identity_add_line(out, "markers", markers);
    }
    add_missing(out, identity);
    identity_add_line(out, "SHA-256", text_of(release->source->sha256));
}

/* "Median Annual Wage 300, Employment Change 2": the columns whose cells differ. */
static struct text differing_columns(struct arena *arena, const struct revision *revision)
{
    struct buffer list = {.arena = arena};
    bool other_wages = revision->wage_year_before != revision->wage_year_after;
    for (size_t i = 0; i < revision->column_count; i++) {
        const struct revision_column *column = &revision->columns[i];
        bool wage = other_wages && strcmp(column->name, "Median Annual Wage") == 0;
        if (column->differing && !wage) {
            buffer_format(&list, "%s%s %zu", list.len ? ", " : "", column->name, column->differing);
        }
    }
    return list.len ? buffer_text(&list) : TEXT("none");
}

static void add_columns(struct buffer *out, const struct revision *revision)
{
    for (size_t i = 0; i < revision->column_count; i++) {
        const struct revision_column *column = &revision->columns[i];
        if (column->only_before || column->only_after) {
            identity_add_line(out, "column",
                              text_format(out->arena, "%s stands in the %s file alone",
                                          column->name, column->only_after ? "new" : "filed"));
        }
    }
}

void revision_add_text(struct buffer *out, const struct release *former,
                       const struct revision *revision)
{
    struct arena *arena = out->arena;
    identity_add_line(out, "revises",
                      text_format(arena, "%.*s, retrieved %.*s", TEXT_ARG(former->file),
                                  TEXT_ARG(former->retrieved)));
    identity_add_line(out, "rows",
                      text_format(arena, "%zu in both, %zu new, %zu gone", revision->both,
                                  revision->added, revision->gone));
    struct text columns = differing_columns(arena, revision);
    identity_add_line(out, "cells", text_format(arena, "that differ: %.*s", TEXT_ARG(columns)));
    if (revision->wage_year_before != revision->wage_year_after) {
        identity_add_line(out, "",
                          text_format(arena, "wages of %d and of %d were not compared",
                                      revision->wage_year_before, revision->wage_year_after));
    }
    add_columns(out, revision);
}
