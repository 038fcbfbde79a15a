#include "command/options.h"

#include <getopt.h>

enum option_id {
    OPTION_INPUT = 256,
    OPTION_OUTPUT,
    OPTION_AS_OF,
    OPTION_RELEASE,
    OPTION_FORMAT,
    OPTION_LANG,
    OPTION_AREA,
    OPTION_JOBS,
    OPTION_SHARD,
    OPTION_KEEP_GOING,
    OPTION_FORCE,
    OPTION_LARGE_PRINT,
    OPTION_PERIOD,
    OPTION_PUBLISHED,
    OPTION_PUBLISHER,
    OPTION_DRY_RUN,
    OPTION_STRICT,
    OPTION_MESSAGES,
    OPTION_QUIET,
    OPTION_COLOR,
    OPTION_HELP,
    OPTION_VERSION
};

static const struct option known[] = {
    {"input", required_argument, NULL, OPTION_INPUT},
    {"output", required_argument, NULL, OPTION_OUTPUT},
    {"as-of", required_argument, NULL, OPTION_AS_OF},
    {"release", required_argument, NULL, OPTION_RELEASE},
    {"format", required_argument, NULL, OPTION_FORMAT},
    {"lang", required_argument, NULL, OPTION_LANG},
    {"area", required_argument, NULL, OPTION_AREA},
    {"jobs", required_argument, NULL, OPTION_JOBS},
    {"shard", required_argument, NULL, OPTION_SHARD},
    {"keep-going", no_argument, NULL, OPTION_KEEP_GOING},
    {"force", no_argument, NULL, OPTION_FORCE},
    {"large-print", no_argument, NULL, OPTION_LARGE_PRINT},
    {"period", required_argument, NULL, OPTION_PERIOD},
    {"published", required_argument, NULL, OPTION_PUBLISHED},
    {"publisher", required_argument, NULL, OPTION_PUBLISHER},
    {"dry-run", no_argument, NULL, OPTION_DRY_RUN},
    {"strict", no_argument, NULL, OPTION_STRICT},
    {"messages", required_argument, NULL, OPTION_MESSAGES},
    {"quiet", no_argument, NULL, OPTION_QUIET},
    {"color", required_argument, NULL, OPTION_COLOR},
    {"help", no_argument, NULL, OPTION_HELP},
    {"version", no_argument, NULL, OPTION_VERSION},
    {NULL, 0, NULL, 0},
};

const char *format_name(enum format format)
{
    static const char *const names[FORMATS] = {"pdf", "handout", "xlsx", "json"};
    return names[format];
}

bool options_formats(struct text list, bool formats[FORMATS])
{
    for (int i = 0; i < FORMATS; i++) {
        formats[i] = list.len == 0 && i != FORMAT_JSON;
    }
    while (list.len) {
        struct text word = text_trim(text_cut(&list, ','));
        bool known_word = false;
        for (int i = 0; i < FORMATS; i++) {
            if (text_is(word, format_name((enum format)i))) {
                formats[i] = known_word = true;
            }
        }
        if (!known_word) {
            return false;
        }
    }
    return true;
}

bool options_pin(struct text text, struct options *options)
{
    struct text period = text;
    struct pin pin = {.kind = release_kind_of(text_cut(&period, '='))};
    pin.period = period;
    bool selectable = pin.kind == RELEASE_PROJECTIONS || pin.kind == RELEASE_OEWS ||
                      pin.kind == RELEASE_SALARY; /* the Handbook follows the projections */
    if (!selectable || !period.len) {
        return false;
    }
    for (size_t i = 0; i < options->pin_count; i++) {
        if (options->pins[i].kind == pin.kind) {
            return false;
        }
    }
    options->pins[options->pin_count++] = pin;
    return true;
}

/* The place of `value` in a list that ends with NULL, or -1. */
static int word_index(struct text value, const char *const *words)
{
    for (int i = 0; words[i]; i++) {
        if (text_is(value, words[i])) {
            return i;
        }
    }
    return -1;
}

/* A whole number from 1 to 999. */
static bool take_count(struct text text, size_t *count)
{
    enum { MOST_DIGITS = 3 };
    struct decimal number;
    bool good = text.len <= MOST_DIGITS && decimal_parse(text, &number) && number.places == 0 &&
                number.digits >= 1;
    *count = good ? (size_t)number.digits : 0;
    return good;
}

/* "2/10" */
static bool take_shard(struct text text, struct options *options)
{
    struct text part = text_cut(&text, '/');
    return take_count(part, &options->shard) && take_count(text, &options->shards) &&
           options->shard <= options->shards;
}

static bool take_option(int id, struct options *options)
{
    static const char *const messages[] = {"text", "json", NULL};
    static const char *const colors[] = {"auto", "always", "never", NULL};
    struct text value = optarg ? text_of(optarg) : (struct text){"", 0};
    int index;
    switch (id) {
    case OPTION_INPUT:
        options->input = optarg;
        return value.len > 0;
    case OPTION_OUTPUT:
        options->output = optarg;
        return value.len > 0;
    case OPTION_AS_OF:
        options->as_of = value;
        return release_is_day(value);
    case OPTION_RELEASE:
        return options_pin(value, options);
    case OPTION_FORMAT:
        options->format = value;
        return value.len > 0;
    case OPTION_LANG:
        options->lang = value;
        return value.len > 0;
    case OPTION_AREA:
        options->area = text_trim(value);
        return options->area.len > 0;
    case OPTION_JOBS:
        return take_count(value, &options->jobs);
    case OPTION_SHARD:
        return take_shard(value, options);
    case OPTION_PERIOD:
        options->period = value;
        return value.len > 0;
    case OPTION_PUBLISHED:
        options->published = value;
        return release_is_day(value);
    case OPTION_PUBLISHER:
        options->publisher = value;
        return value.len > 0;
    case OPTION_MESSAGES:
        index = word_index(value, messages);
        options->json_messages = index == 1;
        return index >= 0;
    case OPTION_COLOR:
        index = word_index(value, colors);
        options->color = index >= 0 ? (enum coloring)index : COLOR_AUTO;
        return index >= 0;
    default:
        options->dry_run = options->dry_run || id == OPTION_DRY_RUN;
        options->keep_going = options->keep_going || id == OPTION_KEEP_GOING;
        options->force = options->force || id == OPTION_FORCE;
        options->large_print = options->large_print || id == OPTION_LARGE_PRINT;
        options->strict = options->strict || id == OPTION_STRICT;
        options->quiet = options->quiet || id == OPTION_QUIET;
        options->help = options->help || id == OPTION_HELP;
        options->version = options->version || id == OPTION_VERSION;
        return true;
    }
}

/* What an option that was refused expects. */
static const char *expectation(int id)
{
    switch (id) {
    case OPTION_AS_OF:
    case OPTION_PUBLISHED:
        return "expected a day such as 2019-08-31";
    case OPTION_PERIOD:
        return "expected a period such as 'May 2024' or 2024-34";
    case OPTION_PUBLISHER:
        return "expected a name";
    case OPTION_RELEASE:
        return "expected projections, oews or salary, once each, and a period: projections=2016-26";
    case OPTION_FORMAT:
        return "expected the name of a format";
    case OPTION_LANG:
        return "expected a list of languages such as en,es";
    case OPTION_AREA:
        return "expected areas, e.g. CA or 'states,31080'";
    case OPTION_JOBS:
        return "expected a number from 1 to 999";
    case OPTION_SHARD:
        return "expected a part and how many there are, e.g. 2/10";
    case OPTION_MESSAGES:
        return "expected text or json";
    case OPTION_COLOR:
        return "expected auto, always or never";
    default:
        return "expected the name of a folder";
    }
}

static const char *option_name(int id)
{
    for (const struct option *option = known; option->name; option++) {
        if (option->val == id) {
            return option->name;
        }
    }
    return "";
}

bool options_read(int argc, char **argv, struct arena *arena, struct options *options,
                  struct text *fault)
{
    *options = (struct options){.input = "input", .output = "output"};
    opterr = 0;
    optind = 1;
    for (int id; (id = getopt_long(argc, argv, ":", known, NULL)) != -1;) {
        if (id == '?') {
            *fault = text_format(arena, "option '%s' is not known", argv[optind - 1]);
            return false;
        }
        if (id == ':') {
            *fault = text_format(arena, "option '%s' needs a value", argv[optind - 1]);
            return false;
        }
        if (!take_option(id, options)) {
            *fault = text_format(arena, "--%s '%s': %s", option_name(id), optarg ? optarg : "",
                                 expectation(id));
            return false;
        }
    }
    options->words = argv + optind;
    options->word_count = (size_t)(argc - optind);
    return true;
}
