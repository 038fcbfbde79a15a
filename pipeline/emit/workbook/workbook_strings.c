/* Shared strings as libxlsxwriter keeps and writes them (its shared_strings.h), in the place of its
 * own functions while this thread makes a workbook: a program's own symbols come before a shared
 * library's. Its own copy the string of every cell before they look whether it is known, in a tree,
 * and release 1.1.4 takes every string to have control characters that must be escaped. A
 * twentieth of the time of a workbook was spent there. What is rare is left to the library. */
#include "emit/workbook/workbook_strings.h"

#include "base/text.h"
#include "emit/workbook/workbook_parts.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter/xmlwriter.h>

enum { FIRST_SLOTS = 1024 }; /* a power of two, as every later number of them */

/* The strings of one workbook by their sums: a slot is empty or has an element, and where the slot
 * of a sum is taken, the next one serves. Never more than half full. */
static _Thread_local struct {
    const lxw_sst *shared;
    struct arena *arena;
    struct sst_element **slots;
    size_t slot_count;
} now;

void strings_begin(const lxw_sst *shared, struct arena *arena)
{
    now.shared = shared;
    now.arena = arena;
    now.slot_count = FIRST_SLOTS;
    now.slots = ARENA_ARRAY(arena, FIRST_SLOTS, struct sst_element *);
}

void strings_end(void)
{
    now.shared = NULL;
}

/* Where the string is, or else belongs. */
static struct sst_element **slot_of(const char *string)
{
    size_t i = bindery_sum(0, text_of(string)) % now.slot_count;
    while (now.slots[i] && strcmp(now.slots[i]->string, string) != 0) {
        i = (i + 1) % now.slot_count;
    }
    return &now.slots[i];
}

static void widen(void)
{
    size_t count = now.slot_count;
    struct sst_element **slots = now.slots;
    now.slot_count = 2 * count;
    now.slots = ARENA_ARRAY(now.arena, now.slot_count, struct sst_element *);
    for (size_t i = 0; i < count; i++) {
        if (slots[i]) {
            *slot_of(slots[i]->string) = slots[i];
        }
    }
}

/* lxw_sst_free frees it. */
static struct sst_element *new_element(lxw_sst *shared, const char *string)
{
    struct sst_element *element = calloc(1, sizeof *element);
    char *copy = strdup(string);
    if (!element || !copy) {
        free(element);
        free(copy);
        return NULL;
    }
    element->index = shared->unique_count++;
    element->string = copy;
    STAILQ_INSERT_TAIL(shared->order_list, element, sst_order_pointers);
    return element;
}

struct sst_element *lxw_get_sst_index(lxw_sst *shared, const char *string, uint8_t is_rich)
{
    if (shared != now.shared || is_rich) {
        struct sst_element *(*next)(lxw_sst *, const char *, uint8_t);
        book_next_function("lxw_get_sst_index", &next, sizeof next);
        return next(shared, string, is_rich);
    }
    struct sst_element **slot = slot_of(string);
    struct sst_element *element = *slot ? *slot : new_element(shared, string);
    if (!element) {
        return NULL;
    }
    shared->string_count++;
    if (!*slot) {
        *slot = element;
        if (2 * (size_t)shared->unique_count > now.slot_count) {
            widen();
        }
    }
    return element;
}

/* ---- written ---- */

/* Whether it stands between the tags as it is, but for "&", "<" and ">". */
static bool is_usual(struct text string)
{
    bool low = false;
    for (size_t i = 0; i < string.len; i++) {
        low |= (unsigned char)string.at[i] < ' ';
    }
    return !low && string.len && string.at[0] != ' ' && string.at[string.len - 1] != ' ';
}

static void add_usual(struct buffer *out, const char *string)
{
    buffer_add_string(out, "<si><t>");
    while (*string) {
        size_t plain = strcspn(string, "&<>");
        buffer_add(out, (struct text){string, plain});
        string += plain;
        if (*string) {
            buffer_add_string(out, *string == '&' ? "&amp;" : *string == '<' ? "&lt;" : "&gt;");
            string++;
        }
    }
    buffer_add_string(out, "</t></si>");
}

static void write_rare(FILE *file, const struct sst_element *element)
{
    const char *string = element->string;
    if (element->is_rich_string) {
        lxw_xml_rich_si_element(file, string);
        return;
    }
    struct xml_attribute_list attributes = STAILQ_HEAD_INITIALIZER(attributes);
    struct xml_attribute *attribute;
    size_t len = strlen(string);
    if (len && (isspace((unsigned char)string[0]) || isspace((unsigned char)string[len - 1]))) {
        LXW_PUSH_ATTRIBUTES_STR("xml:space", "preserve");
    }
    char *escaped = lxw_escape_control_characters(string);
    lxw_xml_start_tag(file, "si", NULL);
    lxw_xml_data_element(file, "t", escaped, &attributes);
    lxw_xml_end_tag(file, "si");
    LXW_FREE_ATTRIBUTES();
    free(escaped);
}

static void write_head(const lxw_sst *shared)
{
    struct xml_attribute_list attributes = STAILQ_HEAD_INITIALIZER(attributes);
    struct xml_attribute *attribute;
    LXW_PUSH_ATTRIBUTES_STR("xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
    LXW_PUSH_ATTRIBUTES_INT("count", shared->string_count);
    LXW_PUSH_ATTRIBUTES_INT("uniqueCount", shared->unique_count);
    lxw_xml_declaration(shared->file);
    lxw_xml_start_tag(shared->file, "sst", &attributes);
    LXW_FREE_ATTRIBUTES();
}

static void write_strings(const lxw_sst *shared)
{
    struct buffer out = {.arena = now.arena};
    const struct sst_element *element;
    STAILQ_FOREACH(element, shared->order_list, sst_order_pointers)
    {
        if (!element->is_rich_string && is_usual(text_of(element->string))) {
            add_usual(&out, element->string);
        } else {
            book_write(shared->file, buffer_text(&out));
            out.len = 0;
            write_rare(shared->file, element);
        }
    }
    book_write(shared->file, buffer_text(&out));
}

/* A write that fails shows in the stream. */
void lxw_sst_assemble_xml_file(lxw_sst *shared)
{
    if (shared != now.shared) {
        void (*next)(lxw_sst *);
        book_next_function("lxw_sst_assemble_xml_file", &next, sizeof next);
        next(shared);
        return;
    }
    write_head(shared);
    write_strings(shared);
    lxw_xml_end_tag(shared->file, "sst");
}
