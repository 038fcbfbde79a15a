#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>

static struct text format_text(struct arena *arena, const char *format, va_list arguments)
{
    char small[1024];
    va_list again;
    va_copy(again, arguments);
    int len = vsnprintf(small, sizeof small, format, arguments);
    struct text text = {"", 0};
    if (len >= 0 && (size_t)len < sizeof small) {
        text = text_copy(arena, (struct text){small, (size_t)len});
    } else if (len >= 0) {
        char *large = arena_take(arena, (size_t)len + 1);
        vsnprintf(large, (size_t)len + 1, format, again);
        text = (struct text){large, (size_t)len};
    }
    va_end(again);
    return text;
}

static struct diag *diag_new(struct diags *diags, struct place place)
{
    struct diag *diag = ARENA_NEW(diags->arena, struct diag);
    diag->place = place;
    diag->serial = diags->count;
    return diag;
}

static struct diag *diag_add(struct diags *diags, struct place place, const char *rule)
{
    struct diag *diag = diag_new(diags, place);
    diag->rule = rule;
    diags->items = arena_grow(diags->arena, diags->items, diags->count, sizeof *diags->items);
    diags->items[diags->count++] = diag;
    return diag;
}

void diag_error(struct diags *diags, struct place place, const char *rule, const char *format, ...)
{
    struct diag *diag = diag_add(diags, place, rule);
    va_list arguments;
    va_start(arguments, format);
    diag->message = format_text(diags->arena, format, arguments);
    va_end(arguments);
    diag->severity = SEVERITY_ERROR;
    diags->errors++;
}

void diag_warning(struct diags *diags, struct place place, const char *rule, const char *format,
                  ...)
{
    struct diag *diag = diag_add(diags, place, rule);
    va_list arguments;
    va_start(arguments, format);
    diag->message = format_text(diags->arena, format, arguments);
    va_end(arguments);
    diag->severity = SEVERITY_WARNING;
    diags->warnings++;
}

void diag_remark(struct diags *diags, struct place place, const char *rule, const char *format, ...)
{
    struct diag *diag = diag_add(diags, place, rule);
    va_list arguments;
    va_start(arguments, format);
    diag->message = format_text(diags->arena, format, arguments);
    va_end(arguments);
    diag->severity = SEVERITY_NOTE;
}

void diag_hint(struct diags *diags, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    diags->items[diags->count - 1]->hint = format_text(diags->arena, format, arguments);
    va_end(arguments);
}

void diag_note(struct diags *diags, struct place place, const char *format, ...)
{
    struct diag *note = diag_new(diags, place);
    va_list arguments;
    va_start(arguments, format);
    note->message = format_text(diags->arena, format, arguments);
    va_end(arguments);
    note->severity = SEVERITY_NOTE;
    struct diag **end = &diags->items[diags->count - 1]->notes;
    while (*end) {
        end = &(*end)->next_note;
    }
    *end = note;
}

void diags_take(struct diags *diags, const struct diags *from)
{
    for (size_t i = 0; i < from->count; i++) {
        const struct diag *other = from->items[i];
        struct diag *copy = diag_add(diags, other->place, other->rule);
        copy->severity = other->severity;
        copy->message = text_copy(diags->arena, other->message);
        copy->hint = text_copy(diags->arena, other->hint);
        for (const struct diag *note = other->notes; note; note = note->next_note) {
            diag_note(diags, note->place, "%.*s", TEXT_ARG(note->message));
        }
    }
    diags->errors += from->errors;
    diags->warnings += from->warnings;
    diags->machine_failed = diags->machine_failed || from->machine_failed;
}
