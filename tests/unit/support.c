#include "support.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void out_of_memory(void)
{
    fputs("out of memory\n", stderr);
    abort();
}

int trial_open(void **state)
{
    struct trial *trial = calloc(1, sizeof *trial);
    if (!trial) {
        return -1;
    }
    trial->arena.out_of_memory = out_of_memory;
    trial->diags.arena = &trial->arena;
    *state = trial;
    return 0;
}

static int remove_entry(const char *path, const struct stat *status, int type, struct FTW *walk)
{
    (void)status;
    (void)type;
    (void)walk;
    return remove(path);
}

int trial_close(void **state)
{
    struct trial *trial = *state;
    if (trial->folder) {
        nftw(trial->folder, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
    }
    arena_close(&trial->arena);
    free(trial);
    return 0;
}

const struct source *trial_source(struct trial *trial, const char *name, const char *bytes)
{
    struct source *source = ARENA_NEW(&trial->arena, struct source);
    *source = *infile_of_bytes(&trial->arena, name, text_of(bytes));
    source->order = ++trial->sources;
    return source;
}

struct release *trial_release(struct trial *trial, enum release_kind kind, const char *period,
                              const char *bytes)
{
    struct release *release = ARENA_NEW(&trial->arena, struct release);
    release->kind = kind;
    release->id = text_format(&trial->arena, "%s-%s", release_kind_name(kind), period);
    release->file = TEXT("data.csv");
    release->publisher = TEXT("U.S. Bureau of Labor Statistics");
    release->title = text_format(&trial->arena, "Figures of %s", period);
    release->period = text_of(period);
    release->published = TEXT("2020-02-20");
    release->retrieved = TEXT("2020-02-21");
    const struct source *row = trial_source(trial, "releases.csv", "a row of releases.csv\n");
    release->place = (struct place){row, 0, row->bytes.len - 1, 1};
    release->publisher_place = (struct place){row, 2, 3, 1};
    release->source = trial_source(trial, "data.csv", bytes);
    return release;
}

struct reading trial_reading(struct trial *trial, const struct release *release,
                             const struct wanted *wanted)
{
    static const struct wanted nothing = {0};
    trial->account = (struct account){0};
    return (struct reading){.arena = &trial->arena,
                            .diags = &trial->diags,
                            .release = release,
                            .wanted = wanted ? wanted : &nothing,
                            .account = &trial->account};
}

const char *trial_folder(struct trial *trial)
{
    if (!trial->folder) {
        const char *above = getenv("TMPDIR");
        struct text pattern =
            text_format(&trial->arena, "%s/careerguide-XXXXXX", above ? above : "/tmp");
        trial->folder = arena_take(&trial->arena, pattern.len + 1);
        memcpy(trial->folder, pattern.at, pattern.len);
        assert_non_null(mkdtemp(trial->folder));
    }
    return trial->folder;
}

static const char *path_of(struct trial *trial, const char *name)
{
    return text_terminated(&trial->arena,
                           text_format(&trial->arena, "%s/%s", trial_folder(trial), name));
}

void trial_file(struct trial *trial, const char *name, const char *bytes)
{
    struct text path = text_of(path_of(trial, name));
    for (size_t slash = text_find(path, '/', 1); slash < path.len;
         slash = text_find(path, '/', slash + 1)) {
        mkdir(text_terminated(&trial->arena, text_part(path, 0, slash)), 0777);
    }
    FILE *file = fopen(path.at, "wb");
    assert_non_null(file);
    size_t len = strlen(bytes);
    assert_int_equal(fwrite(bytes, 1, len, file), len);
    assert_int_equal(fclose(file), 0);
}

const char *trial_read_back(struct trial *trial, const char *name)
{
    int fd = open(path_of(trial, name), O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return NULL;
    }
    struct stat status;
    assert_int_equal(fstat(fd, &status), 0);
    char *bytes = arena_take(&trial->arena, (size_t)status.st_size + 1);
    assert_int_equal(read(fd, bytes, (size_t)status.st_size), status.st_size);
    close(fd);
    return bytes;
}

/* Both in full and not by cmocka, which cuts long strings. */
static void compare(struct text actual, const char *expected, const char *file, int line)
{
    if (text_is(actual, expected)) {
        return;
    }
    fprintf(stderr, "--- expected\n%s\n--- got\n%.*s\n---\n", expected, TEXT_ARG(actual));
    _fail(file, line);
}

void trial_messages_are(struct trial *trial, const char *expected, struct diag_style style,
                        const char *file, int line)
{
    struct buffer out = {.arena = &trial->arena};
    diags_print(&trial->diags, style, &out);
    compare(buffer_text(&out), expected, file, line);
    trial->diags = (struct diags){.arena = &trial->arena};
}

void text_is_exactly(struct text actual, const char *expected, const char *file, int line)
{
    compare(actual, expected, file, line);
}

/* Runs `make` with a small arena of its own, so that no assertion needs the trial's. */
static void compare_made(void (*make)(struct buffer *, const void *), const void *what,
                         const char *expected, const char *file, int line)
{
    struct arena arena = {.out_of_memory = out_of_memory};
    struct buffer out = {.arena = &arena};
    make(&out, what);
    bool same = text_is(buffer_text(&out), expected);
    if (!same) {
        print_error("expected '%s', got '%.*s'\n", expected, (int)out.len, out.len ? out.at : "");
    }
    arena_close(&arena);
    if (!same) {
        _fail(file, line);
    }
}

static void make_decimal(struct buffer *out, const void *what)
{
    decimal_print(out, *(const struct decimal *)what, false);
}

void decimal_is_exactly(struct decimal actual, const char *expected, const char *file, int line)
{
    compare_made(make_decimal, &actual, expected, file, line);
}

static void make_place(struct buffer *out, const void *what)
{
    const struct place *place = what;
    struct text stretch = text_part(place->source->bytes, place->at, place->at + place->len);
    buffer_format(out, "%zu:%zu '%.*s'", place_line(*place), place_column(*place),
                  TEXT_ARG(stretch));
}

void place_is_exactly(struct place actual, const char *expected, const char *file, int line)
{
    compare_made(make_place, &actual, expected, file, line);
}

static void make_figure(struct buffer *out, const void *what)
{
    const struct figure *figure = what;
    buffer_format(out, "%s ", figure_state_name(figure->state));
    if (figure->unit == UNIT_WORDS) {
        buffer_add(out, figure->words);
    } else {
        decimal_print(out, figure->value, false);
    }
    buffer_format(out, " %s", unit_name(figure->unit));
}

void figure_is_exactly(const struct figure *actual, const char *expected, const char *file,
                       int line)
{
    compare_made(make_figure, actual, expected, file, line);
}

static void make_account(struct buffer *out, const void *what)
{
    const struct account *account = what;
    size_t sum = account->used + account->refused;
    buffer_format(out, "%zu = %zu", account->records, account->used);
    for (int i = 0; i < UNNEEDED_REASONS; i++) {
        buffer_format(out, " + %zu", account->unneeded[i]);
        sum += account->unneeded[i];
    }
    buffer_format(out, " + %zu", account->refused);
    buffer_add_string(out, sum == account->records ? "" : " does not add up");
}

void account_is_exactly(const struct account *actual, const char *expected, const char *file,
                        int line)
{
    compare_made(make_account, actual, expected, file, line);
}
