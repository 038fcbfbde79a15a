#include "read/frontmatter.h"

#include "base/utf8.h"

#include "read/infile.h"

#include <string.h>
#include <yaml.h>

enum { DEEPEST = 8 };

struct reader {
    yaml_parser_t parser;
    struct arena *arena;
    struct diags *diags;
    const struct source *source;
    size_t base;      /* byte offset of the YAML in the source */
    size_t base_line; /* line of the source that the YAML starts in */
    struct text yaml;
    size_t line; /* of the YAML, found last, and where it starts */
    size_t line_at;
};

/* Marks mostly come in order, so the search goes on from the line found last. */
static size_t offset_of(struct reader *reader, yaml_mark_t mark)
{
    if (mark.line < reader->line) {
        reader->line = reader->line_at = 0;
    }
    for (; reader->line < mark.line && reader->line_at < reader->yaml.len; reader->line++) {
        reader->line_at = text_find(reader->yaml, '\n', reader->line_at) + 1;
    }
    size_t at = reader->line_at;
    for (size_t i = 0; i < mark.column && at < reader->yaml.len; i++) {
        do {
            at++;
        } while (at < reader->yaml.len && ((unsigned char)reader->yaml.at[at] & 0xC0) == 0x80);
    }
    return reader->base + (at > reader->yaml.len ? reader->yaml.len : at);
}

static struct place place_of(struct reader *reader, yaml_mark_t start, yaml_mark_t end)
{
    size_t at = offset_of(reader, start);
    size_t to = offset_of(reader, end);
    return (struct place){reader->source, at, to > at ? to - at : 1,
                          reader->base_line + start.line};
}

static bool refuse(struct reader *reader, const yaml_event_t *event, const char *what,
                   const char *cure)
{
    diag_error(reader->diags, place_of(reader, event->start_mark, event->end_mark), "yaml-parse",
               "%s", what);
    diag_hint(reader->diags, "%s", cure);
    return false;
}

static bool next_event(struct reader *reader, yaml_event_t *event)
{
    if (yaml_parser_parse(&reader->parser, event)) {
        return true;
    }
    const yaml_parser_t *parser = &reader->parser;
    if (parser->error == YAML_MEMORY_ERROR) {
        reader->diags->arena->out_of_memory(); /* no fault of the file */
    }
    struct place place = place_of(reader, parser->problem_mark, parser->problem_mark);
    diag_error(reader->diags, place, "yaml-parse", "%s",
               parser->problem ? parser->problem : "the YAML does not parse");
    diag_hint(reader->diags, "put texts that hold ': ' or ' #' in quotes, indent with blanks");
    if (parser->context) {
        diag_note(reader->diags, place_of(reader, parser->context_mark, parser->context_mark),
                  "%s that begins here", parser->context);
    }
    memset(event, 0, sizeof *event);
    return false;
}

static void take_scalar(struct reader *reader, const yaml_event_t *event, struct field *field)
{
    field->kind = FIELD_SCALAR;
    field->place = place_of(reader, event->start_mark, event->end_mark);
    field->text =
        text_trim(text_copy(reader->arena, (struct text){(const char *)event->data.scalar.value,
                                                         event->data.scalar.length}));
    field->place = place_of(reader, event->start_mark, event->end_mark);
    yaml_scalar_style_t style = event->data.scalar.style;
    bool plain_null = style == YAML_PLAIN_SCALAR_STYLE &&
                      (text_is(field->text, "~") || text_is_ignoring_case(field->text, "null"));
    field->text = plain_null ? (struct text){"", 0} : field->text;
    bool quoted =
        style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
    if (quoted && field->place.len > 2) {
        field->place.at++;
        field->place.len -= 2;
    }
}

static bool take_field(struct reader *reader, const yaml_event_t *event, struct field *field,
                       int depth);

static bool take_list(struct reader *reader, struct field *list, int depth)
{
    for (;;) {
        yaml_event_t event;
        if (!next_event(reader, &event)) {
            return false;
        }
        bool end = event.type == YAML_SEQUENCE_END_EVENT;
        struct field item = {0};
        bool taken = end || take_field(reader, &event, &item, depth + 1);
        yaml_event_delete(&event);
        if (end || !taken) {
            return taken;
        }
        list->items = arena_grow(reader->arena, list->items, list->count, sizeof *list->items);
        list->items[list->count++] = item;
    }
}

/* A key: a scalar that the map does not have yet. */
static bool take_key(struct reader *reader, const yaml_event_t *event, const struct field *map,
                     struct field *key)
{
    if (event->type != YAML_SCALAR_EVENT) {
        return refuse(reader, event, "a key must be a word", "write 'key: value'");
    }
    take_scalar(reader, event, key);
    for (size_t i = 0; i < map->count; i++) {
        if (text_equal(map->items[i].name, key->text)) {
            refuse(reader, event, "the same key twice", "take one of them out");
            diag_note(reader->diags, map->items[i].name_place, "first here");
            return false;
        }
    }
    return true;
}

static bool take_map(struct reader *reader, struct field *map, int depth)
{
    for (;;) {
        yaml_event_t event;
        if (!next_event(reader, &event)) {
            return false;
        }
        bool end = event.type == YAML_MAPPING_END_EVENT;
        struct field key = {0};
        struct field value = {0};
        bool taken = end || take_key(reader, &event, map, &key);
        yaml_event_delete(&event);
        if (end || !taken || !next_event(reader, &event)) {
            return end && taken;
        }
        taken = take_field(reader, &event, &value, depth + 1);
        yaml_event_delete(&event);
        if (!taken) {
            return false;
        }
        value.name = key.text;
        value.name_place = key.place;
        map->items = arena_grow(reader->arena, map->items, map->count, sizeof *map->items);
        map->items[map->count++] = value;
    }
}

/* Escapes such as "\a" make control characters of plain text. */
static bool has_no_control(struct reader *reader, const yaml_event_t *event)
{
    const unsigned char *value = event->data.scalar.value;
    for (size_t i = 0; i < event->data.scalar.length; i++) {
        bool c1 = value[i] == 0xC2 && value[i + 1] < 0xA0;
        struct text rest = {(const char *)value + i, event->data.scalar.length - i};
        if ((value[i] < 0x20 && value[i] != '\t' && value[i] != '\n') || value[i] == 0x7F || c1 ||
            utf8_turns(rest)) {
            return refuse(reader, event, "a control character, written as an escape",
                          "take it out");
        }
    }
    return true;
}

/* Whether the value carries a tag ("!!int") or an anchor ("&name"). */
static bool is_decorated(const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        return event->data.scalar.tag || event->data.scalar.anchor;
    case YAML_SEQUENCE_START_EVENT:
        return event->data.sequence_start.tag || event->data.sequence_start.anchor;
    case YAML_MAPPING_START_EVENT:
        return event->data.mapping_start.tag || event->data.mapping_start.anchor;
    default:
        return false;
    }
}

static bool take_field(struct reader *reader, const yaml_event_t *event, struct field *field,
                       int depth)
{
    if (is_decorated(event)) {
        return refuse(reader, event, "tags and anchors are not taken here",
                      "write the value alone");
    }
    if (depth > DEEPEST) {
        return refuse(reader, event, "nested too deep", "eight levels are the most");
    }
    field->place = place_of(reader, event->start_mark, event->end_mark);
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        take_scalar(reader, event, field);
        return has_no_control(reader, event);
    case YAML_SEQUENCE_START_EVENT:
        field->kind = FIELD_LIST;
        return take_list(reader, field, depth);
    case YAML_MAPPING_START_EVENT:
        field->kind = FIELD_MAP;
        return take_map(reader, field, depth);
    case YAML_ALIAS_EVENT:
        return refuse(reader, event, "aliases are not taken here", "write the value out");
    default:
        return refuse(reader, event, "one map of 'key: value' lines was expected",
                      "see input/README.md");
    }
}

/* What stands around the one value: the marks of stream and document, and nothing else. */
static bool is_frame(const yaml_event_t *event)
{
    return event->type == YAML_STREAM_START_EVENT || event->type == YAML_DOCUMENT_START_EVENT ||
           event->type == YAML_DOCUMENT_END_EVENT || event->type == YAML_STREAM_END_EVENT;
}

static bool take_document(struct reader *reader, struct field *root)
{
    bool taken = false;
    for (bool ended = false; !ended;) {
        yaml_event_t event;
        if (!next_event(reader, &event)) {
            return false;
        }
        ended = event.type == YAML_STREAM_END_EVENT;
        bool good = true;
        if (!is_frame(&event) && taken) {
            good = refuse(reader, &event, "a second document",
                          "end the front matter with '---' alone");
        } else if (!is_frame(&event)) {
            good = take_field(reader, &event, root, 0);
            taken = true;
            if (good && root->kind != FIELD_MAP) {
                good = refuse(reader, &event, "one map of 'key: value' lines was expected",
                              "see input/README.md");
            }
        }
        yaml_event_delete(&event);
        if (!good) {
            return false;
        }
    }
    if (!taken) {
        diag_error(reader->diags, (struct place){reader->source, 0, 1, 1}, "yaml-missing",
                   "the front matter is empty");
        diag_hint(reader->diags, "write 'key: value' lines; input/README.md shows them");
    }
    return taken;
}

static bool is_fence(struct text line)
{
    return text_is(text_trim(line), "---") && text_starts(line, "---");
}

/* Finds the YAML between the two fences and the body behind them. */
static bool find_fences(struct reader *reader, struct text *body)
{
    struct text bytes = reader->source->bytes;
    size_t at = text_starts(bytes, "\xEF\xBB\xBF") ? 3 : 0;
    size_t end = text_find(bytes, '\n', at);
    bool found = is_fence(text_part(bytes, at, end));
    reader->base = end + 1;
    reader->base_line = 2;
    for (at = end + 1; found && at < bytes.len; at = end + 1) {
        end = text_find(bytes, '\n', at);
        if (is_fence(text_part(bytes, at, end))) {
            reader->yaml = text_part(bytes, reader->base, at);
            *body = text_part(bytes, end + 1, bytes.len);
            return true;
        }
    }
    diag_error(reader->diags, (struct place){reader->source, 0, 1, 1}, "yaml-missing", "%s",
               found ? "the front matter has no closing '---' line"
                     : "the file does not start with a '---' line and front matter");
    diag_hint(reader->diags, "input/README.md shows the form of a role and of a guide");
    return false;
}

/* libyaml ends lines at a bare CR and at U+2028 and U+2029, and nobody else does: places would be
 * wrong, and a file would mean what its reader does not see. */
static bool has_plain_lines(struct reader *reader)
{
    struct text yaml = reader->yaml;
    for (size_t i = 0; i < yaml.len; i++) {
        bool bare = yaml.at[i] == '\r' && i + 1 < yaml.len && yaml.at[i + 1] != '\n';
        struct text here = text_part(yaml, i, i + 3);
        bool separator = text_is(here, "\xE2\x80\xA8") || text_is(here, "\xE2\x80\xA9");
        if (bare || separator) {
            diag_error(reader->diags, (struct place){reader->source, reader->base + i, 1, 0},
                       "yaml-parse", "a line end of another kind");
            diag_hint(reader->diags, "end every line in the same way");
            return false;
        }
    }
    return true;
}

bool frontmatter_read(struct arena *arena, const struct source *source, struct diags *diags,
                      struct field *root, struct text *body)
{
    struct reader reader = {.arena = arena, .diags = diags, .source = source};
    *root = (struct field){0};
    if (!infile_check_text(source, diags) || !find_fences(&reader, body) ||
        !has_plain_lines(&reader)) {
        return false;
    }
    if (!yaml_parser_initialize(&reader.parser)) {
        arena->out_of_memory();
    }
    yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader.parser, (const unsigned char *)reader.yaml.at,
                                 reader.yaml.len);
    bool read = take_document(&reader, root);
    yaml_parser_delete(&reader.parser);
    return read;
}

const struct field *field_member(const struct field *map, const char *name)
{
    for (size_t i = 0; map && i < map->count; i++) {
        if (text_is(map->items[i].name, name)) {
            return &map->items[i];
        }
    }
    return NULL;
}

const char *frontmatter_library_version(void)
{
    return yaml_get_version_string();
}
