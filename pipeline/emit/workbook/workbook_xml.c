/* Tags as libxlsxwriter writes them (its xmlwriter.h), in the place of its own functions while this
 * thread closes a workbook: a program's own symbols come before a shared library's. Its own clear
 * and copy four kilobytes for every attribute, of which there are 5,000 in a workbook, and print
 * each tag piece by piece, a quarter of the time of a workbook in all. What is rare, characters
 * that must be escaped and long values, is left to them. */
#include "emit/workbook/workbook_xml.h"

#include "emit/workbook/workbook_parts.h"

#include <stdlib.h>
#include <string.h>
#include <xlsxwriter/xmlwriter.h>

enum { TAG_MOST = 1024 };

static _Thread_local bool are_ours;
/* Attributes that have been written, for the next tags of this thread: libxlsxwriter takes four
 * kilobytes for each and gives them back at once. It writes no list of attributes twice. */
static _Thread_local struct xml_attribute_list spare;

void tags_are_ours(bool ours)
{
    struct xml_attribute *attribute = STAILQ_FIRST(&spare);
    while (attribute) {
        struct xml_attribute *next = STAILQ_NEXT(attribute, list_entries);
        free(attribute);
        attribute = next;
    }
    STAILQ_INIT(&spare);
    are_ours = ours;
}

struct tag {
    size_t len;
    char bytes[TAG_MOST];
};

static bool add(struct tag *tag, const char *bytes, size_t count)
{
    if (count > sizeof tag->bytes - tag->len) {
        return false;
    }
    memcpy(tag->bytes + tag->len, bytes, count);
    tag->len += count;
    return true;
}

static bool add_string(struct tag *tag, const char *string)
{
    return add(tag, string, strlen(string));
}

/* Whether a value stands in a tag as it is. */
static bool is_plain(const char *value)
{
    return value[strcspn(value, "&<>\"\n")] == '\0';
}

static bool add_attributes(struct tag *tag, const struct xml_attribute_list *attributes)
{
    const struct xml_attribute *attribute = attributes ? STAILQ_FIRST(attributes) : NULL;
    for (; attribute; attribute = STAILQ_NEXT(attribute, list_entries)) {
        if (!is_plain(attribute->value) || !add(tag, " ", 1) || !add_string(tag, attribute->key) ||
            !add(tag, "=\"", 2) || !add_string(tag, attribute->value) || !add(tag, "\"", 1)) {
            return false;
        }
    }
    return true;
}

/* The list is empty then, so that libxlsxwriter finds none to free. */
static void take_back(struct xml_attribute_list *attributes)
{
    if (attributes) {
        STAILQ_CONCAT(&spare, attributes);
    }
}

/* False where it is to be done as ever; nothing has been written then. A write that fails shows in
 * the stream, as for libxlsxwriter. */
static bool write_tag(FILE *file, const char *name, struct xml_attribute_list *attributes,
                      const char *end)
{
    struct tag tag;
    tag.len = 0;
    bool written = are_ours && add(&tag, "<", 1) && add_string(&tag, name) &&
                   add_attributes(&tag, attributes) && add_string(&tag, end) &&
                   book_write(file, (struct text){tag.bytes, tag.len});
    if (written) {
        take_back(attributes);
    }
    return written;
}

void lxw_xml_start_tag(FILE *file, const char *name, struct xml_attribute_list *attributes)
{
    if (!write_tag(file, name, attributes, ">")) {
        void (*next)(FILE *, const char *, struct xml_attribute_list *);
        book_next_function("lxw_xml_start_tag", &next, sizeof next);
        next(file, name, attributes);
    }
}

void lxw_xml_empty_tag(FILE *file, const char *name, struct xml_attribute_list *attributes)
{
    if (!write_tag(file, name, attributes, "/>")) {
        void (*next)(FILE *, const char *, struct xml_attribute_list *);
        book_next_function("lxw_xml_empty_tag", &next, sizeof next);
        next(file, name, attributes);
    }
}

static void copy(char *into, const char *string)
{
    size_t len = strnlen(string, LXW_MAX_ATTRIBUTE_LENGTH - 1);
    memcpy(into, string, len);
    into[len] = '\0';
}

/* One that was written before, or a new one. */
static struct xml_attribute *take(void)
{
    struct xml_attribute *attribute = STAILQ_FIRST(&spare);
    if (!attribute) {
        return malloc(sizeof *attribute);
    }
    STAILQ_REMOVE_HEAD(&spare, list_entries);
    return attribute;
}

/* libxlsxwriter frees it, unless it is taken back. */
struct xml_attribute *lxw_new_attribute_str(const char *key, const char *value)
{
    struct xml_attribute *attribute = take();
    if (attribute) {
        copy(attribute->key, key);
        copy(attribute->value, value);
        attribute->list_entries.stqe_next = NULL;
    }
    return attribute;
}

struct xml_attribute *lxw_new_attribute_int(const char *key, uint32_t value)
{
    char digits[16];
    snprintf(digits, sizeof digits, "%d", (int)value);
    return lxw_new_attribute_str(key, digits);
}

struct xml_attribute *lxw_new_attribute_dbl(const char *key, double value)
{
    char digits[32];
    snprintf(digits, sizeof digits, "%.16G", value);
    return lxw_new_attribute_str(key, digits);
}
